import { Redo2, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { textAt } from '../../core/template/edited-pack'
import { sentence, text } from '../../messages/sentence'
import { goBack } from '../app-store'
import { keysFor } from '../command-keys'
import { focusWhenThere } from '../focus-when-there'
import { Button, IconButton } from '../ui/button'
import opening from '../ui/opening.module.css'
import { Screen } from '../ui/screen'
import { fieldId } from './fields'
import { Opening } from './opening'
import styles from './pack-editor.module.css'
import {
  endStep,
  exportPack,
  goToFault,
  goToPart,
  isUnsaved,
  keepWork,
  type Part,
  redo,
  saveAndStart,
  savePack,
  TEMPLATE_PARTS,
  undo,
  usePackEditor,
} from './pack-editor-store'
import { AboutPack, Dates, GuidancePart } from './pack-parts'
import { Preview } from './preview'
import { Sections } from './sections'
import { AboutTemplate, HandIn, Limits, Orders } from './template-parts'

/** A consultation of one's own, written or changed by its fields: its parts on the left, one of them in the middle, on the right the page that it gives. */
export default function PackEditorScreen() {
  const opened = usePackEditor(({ pack }) => pack !== null)
  const title = usePackEditor(({ pack }) => textAt(pack, ['manifest', 'title']))
  useEffect(() => () => void keepWork(), [])
  return (
    <Screen
      title={opened ? text('packEditor.screen.of', { named: title !== '', title }) : text('packEditor.screen')}
      back={text('screen.back', { to: 'other' })}
      onBack={goBack}
      region="pack-editor"
      className={opened ? styles.columns : opening.open}
      beside={opened ? <Doing /> : undefined}
    >
      {opened ? <Columns /> : <Opening />}
    </Screen>
  )
}

function Columns() {
  const part = usePackEditor((state) => state.part)
  const form = useRef<HTMLDivElement>(null)
  const key = part.of === 'pack' ? part.part : `${part.template} ${part.part}`
  const shown = useRef(key)
  useEffect(() => {
    // Where letters are large the form stands below its parts, out of view.
    if (shown.current !== key) form.current?.scrollIntoView({ block: 'nearest' })
    shown.current = key
  }, [key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is another element
  useEffect(() => {
    const { current } = form
    current?.addEventListener('focusin', endStep)
    return () => current?.removeEventListener('focusin', endStep)
  }, [key])
  return (
    <>
      <Parts part={part} />
      <div ref={form} key={key} className={styles.form} data-region="pack-form" data-own-history>
        <Shown part={part} />
      </div>
      {part.part === 'page' ? null : <Preview template={part.of === 'template' ? part.template : 0} />}
    </>
  )
}

function Shown({ part }: { part: Part }) {
  if (part.of === 'pack') {
    if (part.part === 'about') return <AboutPack />
    return part.part === 'dates' ? <Dates /> : <GuidancePart />
  }
  const { template } = part
  switch (part.part) {
    case 'about':
      return <AboutTemplate template={template} />
    case 'sections':
      return <Sections template={template} />
    case 'limits':
      return <Limits template={template} />
    case 'orders':
      return <Orders template={template} />
    case 'handIn':
      return <HandIn template={template} />
    case 'page':
      return <Preview template={template} inForm />
  }
}

const PACK_PARTS = ['about', 'dates', 'guidance'] as const

/** The parts of the pack: those of the consultation, and those of each template. */
function Parts({ part }: { part: Part }) {
  const templates = usePackEditor(({ pack }) => pack?.templates) ?? []
  return (
    <nav className={styles.parts} aria-label={text('packEditor.parts')} data-region="pack-parts">
      <ul>
        {PACK_PARTS.map((each) => (
          <PartButton
            key={each}
            label={text(`packEditor.part.${each}`)}
            here={part.of === 'pack' && part.part === each}
            to={{ of: 'pack', part: each }}
          />
        ))}
      </ul>
      {templates.map(({ file, content }, template) => (
        <section key={file} aria-label={textAt(content, ['title'])}>
          <h2>
            <bdi>{textAt(content, ['title']) || text('packEditor.named.template', { number: template + 1 })}</bdi>
          </h2>
          <ul>
            {TEMPLATE_PARTS.map((each) => (
              <PartButton
                key={each}
                label={text(each === 'about' ? 'packEditor.part.template' : `packEditor.part.${each}`)}
                here={part.of === 'template' && part.template === template && part.part === each}
                to={{ of: 'template', template, part: each }}
                narrow={each === 'page'}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

/** `narrow`: only where the window has no room for what it shows beside the form. */
function PartButton(props: { label: string; here: boolean; to: Part; narrow?: boolean }) {
  const { label, here, to, narrow = false } = props
  return (
    <li className={narrow ? styles.narrow : undefined}>
      <button
        type="button"
        className={styles.part}
        aria-current={here ? 'true' : undefined}
        onClick={() => goToPart(to)}
      >
        {label}
      </button>
    </li>
  )
}

/** What is still wrong, and what can be done with the whole. */
function Doing() {
  const state = usePackEditor()
  const { faults, busy, past, future, part, version } = state
  const [fault] = faults
  const unsaved = isUnsaved(state)
  const go = () => {
    if (!fault) return
    goToFault(fault)
    focusWhenThere(() => fieldOf(fault.path))
  }
  return (
    <div className={styles.doing}>
      <p role="status" className={styles.state}>
        {faults.length > 0
          ? text('packEditor.faults', { count: faults.length })
          : unsaved
            ? text('packEditor.unsaved')
            : version === null
              ? ''
              : text('packEditor.isSaved', { version })}
      </p>
      {fault ? (
        <Button small look="plain" onPress={go} aria-label={text('packEditor.goTo', { problem: sentence(fault.said) })}>
          {text('packEditor.show')}
        </Button>
      ) : null}
      <IconButton
        label={text('packEditor.undo', { keys: keysFor('undo') })}
        icon={<Undo2 size={17} aria-hidden />}
        isDisabled={past.length === 0}
        onPress={undo}
      />
      <IconButton
        label={text('packEditor.redo', { keys: keysFor('redo') })}
        icon={<Redo2 size={17} aria-hidden />}
        isDisabled={future.length === 0}
        onPress={redo}
      />
      <Button isDisabled={busy} onPress={() => void exportPack()}>
        {text('packEditor.export')}
      </Button>
      <Button isDisabled={busy} onPress={() => void savePack()}>
        {text('packEditor.save')}
      </Button>
      <Button
        look="primary"
        isDisabled={busy}
        onPress={() => void saveAndStart(part.of === 'template' ? part.template : 0)}
      >
        {text('packEditor.start')}
      </Button>
    </div>
  )
}

/** The field of a path, or the closest one that shows what it is in. */
function fieldOf(path: readonly (string | number)[]): HTMLElement | null {
  for (let length = path.length; length > 1; length -= 1) {
    const found = document.getElementById(fieldId(path.slice(0, length)))
    if (found) return found
  }
  return document.querySelector<HTMLElement>('[data-region="pack-form"] textarea, [data-region="pack-form"] input')
}
