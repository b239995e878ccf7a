import { Check, ListPlus } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { checklistOf } from '../../core/draft/checklist'
import {
  type Guidance,
  guidanceFor,
  type Prompt,
  type SectionGuidance,
  type Sourced,
} from '../../core/template/guidance'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { Button } from '../ui/button'
import { Fold } from '../ui/fold'
import { Message } from '../ui/message'
import { SourceLine } from '../ui/source-line'
import { focusItem } from './checklist'
import { addToList } from './checklist-steps'
import styles from './guidance.module.css'
import { useDraft, useSession } from './use-session'

/** Questions to ask oneself about a section; each can be put on the writer's list. */
export function Prompts({ section, prompts }: { section: string; prompts: readonly Prompt[] }) {
  return (
    <Fold id="prompts" openAtFirst title={text('guidance.prompts')} count={prompts.length}>
      <ul className={styles.prompts}>
        {prompts.map((prompt) => (
          <PromptLine key={prompt.id} section={section} prompt={prompt} />
        ))}
      </ul>
    </Fold>
  )
}

/** Goes on the list as an item, never into the text. Once there, the same button leads to it. */
function PromptLine({ section, prompt }: { section: string; prompt: Prompt }) {
  const { drafts } = useSession()
  const item = useDraft(({ draft }) =>
    checklistOf(draft).find((one) => one.section === section && one.prompt === prompt.id),
  )
  return (
    <li>
      <p>{prompt.text}</p>
      <span className={item ? styles.listed : styles.add}>
        <Button
          small
          look="plain"
          aria-label={text(item ? 'guidance.prompt.listedNamed' : 'guidance.prompt.addNamed', { prompt: prompt.text })}
          onPress={() => {
            if (item) focusItem(item.id)
            else addToList(drafts, { section, text: prompt.text, prompt: prompt.id })
          }}
        >
          {item ? <Check size={14} aria-hidden /> : <ListPlus size={14} aria-hidden />}
          {text(item ? 'guidance.prompt.listed' : 'guidance.prompt.add')}
        </Button>
        <span role="status" className="visually-hidden">
          {item ? text('guidance.prompt.listed') : ''}
        </span>
      </span>
    </li>
  )
}

/** What informs a section: Action Lines with what is done and missing, outcomes, suggestions, tips, each with its source. */
export function Informing({ guidance }: { guidance: SectionGuidance }) {
  const { actionLines, outcomes, vision, tips, mapping } = guidance
  return (
    <>
      {actionLines.length > 0 ? (
        <Fold id="action-lines" openAtFirst title={text('guidance.actionLines')} count={actionLines.length}>
          {actionLines.map((line) => (
            <ActionLine key={line.id} line={line} />
          ))}
        </Fold>
      ) : null}
      <Texts id="outcomes" title={text('guidance.outcomes')} items={outcomes} />
      <Texts id="vision" title={text('guidance.vision')} items={vision} />
      <Texts id="tips" title={text('guidance.tips')} items={tips} />
      <Fold id="mapping" title={text('guidance.mapping')}>
        <p>{mapping.note}</p>
      </Fold>
    </>
  )
}

/** Null until it is there, where a pack has none, and for parts that are no section. */
export function useSectionGuidance(section: string | null): SectionGuidance | null {
  const template = useDraft((state) => state.template)
  const packId = useDraft(({ draft }) => draft.template.pack)
  const guidance = usePackGuidance(packId)
  return useMemo(
    () => (section === null ? null : guidanceFor({ guidance }, template, section)),
    [guidance, template, section],
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
    <Fold
      id={`action-line/${line.id}`}
      level={4}
      title={
        <>
          <strong className={styles.code}>{line.code}</strong> {line.title}
        </>
      }
    >
      <h5>{text('guidance.done')}</h5>
      <Bullets texts={line.achievements} />
      <h5>{text('guidance.missing')}</h5>
      <Bullets texts={line.challenges} />
      <SourceLine sources={line.sources} notes={false} />
    </Fold>
  )
}

function Bullets({ texts }: { texts: readonly string[] }) {
  return (
    <ul className={styles.told}>
      {texts.map((told) => (
        <li key={told}>{told}</li>
      ))}
    </ul>
  )
}

type Told = Sourced<{ id: string; title?: string; text: string; sources: string[] }>

/** Texts of one source name it once, under the last; of several, each its own. */
function Texts({ id, title, items }: { id: string; title: string; items: readonly Told[] }) {
  const names = (item: Told) => item.sources.map(({ name }) => name).join('; ')
  const [first] = items
  if (!first) return null
  const oneSource = items.every((item) => names(item) === names(first))
  return (
    <Fold id={id} title={title} count={items.length}>
      <ul className={styles.told}>
        {items.map((item) => (
          <li key={item.id}>
            {item.title ? (
              <Message
                id="guidance.titled"
                values={{ title: item.title, told: item.text }}
                tags={{ strong: (content) => <strong>{content}</strong> }}
              />
            ) : (
              item.text
            )}{' '}
            {oneSource ? null : <SourceLine sources={item.sources} />}
          </li>
        ))}
      </ul>
      {oneSource ? <SourceLine sources={first.sources} /> : null}
    </Fold>
  )
}
