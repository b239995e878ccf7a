import { FilePlus2 } from 'lucide-react'
import { textAt } from '../../core/template/edited-pack'
import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { Button } from '../ui/button'
import opening from '../ui/opening.module.css'
import styles from './pack-editor.module.css'
import { begin, giveUp, goOnWith, usePackEditor, type Wanted } from './pack-editor-store'

/** What there is to write and to change; what was left unsaved comes first, so that nobody begins another over it unseen. */
export function Opening() {
  const kept = usePackEditor((state) => state.kept)
  const wanted = usePackEditor((state) => state.wanted)
  const busy = usePackEditor((state) => state.busy)
  const packs = useApp((state) => state.info?.packs) ?? []
  if (kept) {
    const title = textAt(kept.content.manifest, ['title'])
    return (
      <div className={opening.opening}>
        <section className={styles.card}>
          <h2>{text('packEditor.kept', { named: title !== '', title })}</h2>
          <p className={styles.hint}>{text('packEditor.kept.hint')}</p>
          <div className={styles.deeds}>
            <Button look="primary" autoFocus onPress={() => goOnWith(kept)}>
              {text('packEditor.kept.goOn')}
            </Button>
            <Button look="danger" onPress={() => void giveUp().then(() => (wanted ? begin(wanted) : undefined))}>
              {text('packEditor.kept.giveUp')}
            </Button>
          </div>
        </section>
      </div>
    )
  }
  const go = (to: Wanted) => void begin(to)
  return (
    <div className={opening.opening}>
      <p className={opening.what}>{text('packEditor.what')}</p>
      <section className={styles.card}>
        <h2>{text('packEditor.fromNothing')}</h2>
        <p className={styles.hint}>{text('packEditor.fromNothing.hint')}</p>
        <div>
          <Button look="primary" autoFocus isDisabled={busy} onPress={() => go({ how: 'new' })}>
            <FilePlus2 size={16} aria-hidden /> {text('packEditor.begin')}
          </Button>
        </div>
      </section>
      <section className={styles.card}>
        <h2>{text('packEditor.fromPack')}</h2>
        <ul className={styles.packs}>
          {packs.map(({ manifest: { id, title }, origin }) => (
            <li key={id}>
              <span>{title}</span>
              {origin === 'installed' ? (
                <Button
                  small
                  isDisabled={busy}
                  aria-label={text('packEditor.changeNamed', { title })}
                  onPress={() => go({ how: 'change', pack: id, title })}
                >
                  {text('packEditor.change')}
                </Button>
              ) : null}
              <Button
                small
                isDisabled={busy}
                aria-label={text('packEditor.copyNamed', { title })}
                onPress={() => go({ how: 'copy', pack: id, title })}
              >
                {text('packEditor.copy')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
