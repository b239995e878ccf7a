import { useEffect, useMemo, useState } from 'react'
import { type Guidance, guidanceFor, type SectionGuidance } from '../../core/template/guidance'
import { ask } from '../bridge'
import { SourceLine } from '../ui/source-line'
import { useDraft } from './session'
import styles from './side-panel.module.css'

/** What informs the section that is being written: Action Lines with what is done and missing, outcomes, suggestions, tips. */
export function Informing({ section }: { section: string }) {
  const template = useDraft((state) => state.template)
  const packId = useDraft(({ draft }) => draft.template.pack)
  const ofPack = usePackGuidance(packId)
  const guidance = useMemo(() => guidanceFor({ guidance: ofPack }, template, section), [ofPack, template, section])
  if (!guidance) return null
  const { actionLines, outcomes, vision, tips, prompts, mapping } = guidance
  return (
    <>
      <Texts title="Ask yourself" items={prompts} />
      {actionLines.length > 0 ? (
        <section>
          <h3>Action Lines that inform it</h3>
          {actionLines.map((line) => (
            <ActionLine key={line.id} line={line} />
          ))}
        </section>
      ) : null}
      <Texts title="What consultations came to" items={outcomes} />
      <Texts title="Suggestions for the years ahead" items={vision} />
      <Texts title="Advocacy tips" items={tips} />
      <p className={styles.quiet}>{mapping.note}</p>
    </>
  )
}

/** A pack's guidance, asked for when it is first shown: the start page has no use for it. */
function usePackGuidance(pack: string): Guidance | null {
  const [guidance, setGuidance] = useState<Guidance | null>(null)
  useEffect(() => {
    let wanted = true
    void ask('pack.guidance', { pack }).then((answer) => {
      if (wanted) setGuidance(answer.ok ? answer.value.guidance : null)
    })
    return () => {
      wanted = false
    }
  }, [pack])
  return guidance
}

function ActionLine({ line }: { line: SectionGuidance['actionLines'][number] }) {
  return (
    <details className={styles.line}>
      <summary>
        <strong>{line.code}</strong> {line.title}
      </summary>
      <h4>Done</h4>
      <ul>
        {line.achievements.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h4>Missing</h4>
      <ul>
        {line.challenges.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <SourceLine sources={line.sources} />
    </details>
  )
}

type Told = { id: string; title?: string; text: string; sources?: SectionGuidance['tips'][number]['sources'] }

function Texts({ title, items }: { title: string; items: readonly Told[] }) {
  const sources = [...new Map(items.flatMap((item) => item.sources ?? []).map((each) => [each.name, each])).values()]
  if (items.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.told}>
        {items.map((item) => (
          <li key={item.id}>
            {item.title ? <strong>{item.title}. </strong> : null}
            {item.text}
          </li>
        ))}
      </ul>
      {sources.length > 0 ? <SourceLine sources={sources} /> : null}
    </section>
  )
}
