import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type PackPath, withItem } from '../../core/template/edited-pack'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import { isBelow, NumberAt, TextAt } from './fields'
import { ItemList } from './item-list'
import styles from './pack-editor.module.css'
import { usePackEditor } from './pack-editor-store'

/** A card of the form under its heading. */
export function Card({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2>{title}</h2>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {children}
    </section>
  )
}

/** What few need: behind a button, unless something is wrong in it. `paths` are those that stand in it. */
export function More(props: { label: string; named: string; paths: readonly PackPath[]; children: ReactNode }) {
  const { label, named, paths, children } = props
  const [opened, setOpened] = useState(false)
  const wrong = usePackEditor(({ faults }) => faults.some(({ path }) => paths.some((each) => isBelow(path, each))))
  const open = opened || wrong
  return (
    <div className={styles.more}>
      <div>
        <Button
          small
          look="plain"
          flush
          aria-expanded={open}
          aria-label={text('packEditor.more', { label, named })}
          onPress={() => setOpened(!open)}
        >
          <ChevronRight size={14} aria-hidden className={open ? styles.turned : undefined} /> {label}
        </Button>
      </div>
      {open ? <div className={styles.inner}>{children}</div> : null}
    </div>
  )
}

/** Where something comes from: at least one source. `extra` is what a new one has besides its name. */
export function Sources(props: {
  path: PackPath
  change?: ((index: number, value: unknown) => void) | undefined
  add?: (() => unknown) | undefined
}) {
  const { path, add } = props
  return (
    <fieldset className={styles.several}>
      <legend>{text('packEditor.sources')}</legend>
      <ItemList
        path={path}
        least={1}
        named={(index) => text('packEditor.named.source', { number: index + 1 })}
        addLabel={text('packEditor.add.source')}
        add={(pack) => withItem(pack, path, add?.() ?? { name: '' })}
      >
        {(at, index) => (
          <>
            <TextAt path={[...at, 'name']} label={text('packEditor.source.name', { number: index + 1 })} />
            <div className={styles.three}>
              <TextAt path={[...at, 'url']} label={text('packEditor.source.url', { number: index + 1 })} optional />
              <TextAt path={[...at, 'note']} label={text('packEditor.source.note', { number: index + 1 })} optional />
              <NumberAt
                path={[...at, 'year']}
                label={text('packEditor.source.year', { number: index + 1 })}
                empty={undefined}
              />
            </div>
          </>
        )}
      </ItemList>
    </fieldset>
  )
}
