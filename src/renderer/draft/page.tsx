import { Check, Copy } from 'lucide-react'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { limitsOf } from '../../core/draft/limits'
import { countAnswer } from '../../core/draft/progress'
import { isRunningText } from '../../core/draft/unplaced-text'
import { sectionLabel } from '../../core/template/section-names'
import type { Slot, TemplateSection } from '../../core/template/template'
import { UNPLACED_SECTION } from '../../core/template/unplaced'
import { isAnswerEmpty } from '../../core/text/block-text'
import type { Block } from '../../core/text/blocks'
import { directionOfLanguage } from '../../core/text/language-direction'
import { interfaceLocale, text } from '../../messages/sentence'
import { AnswerEditor } from '../editor'
import { IconButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { SourceLine } from '../ui/source-line'
import { OrganisationForm } from './organisation-form'
import styles from './page.module.css'
import { type PagePart, pageOf } from './page-plan'
import { Proposals } from './proposals'
import { useDraft, useSession } from './use-session'

const NO_BLOCKS: Block[] = []

/** The paper: every part of the draft in the chosen order, one under the other. */
export function Page() {
  const template = useDraft((state) => state.template)
  const parts = useDraft(pageOf)
  const scroller = useRef<HTMLDivElement>(null)
  useFollow(scroller, parts)
  return (
    <div className={styles.scroll} ref={scroller} data-page-scroll="">
      <div className={styles.page}>
        {parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </div>
      <datalist id="proposal-documents">
        {template.proposals?.documents.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}

const Part = memo(function Part({ part }: { part: PagePart }) {
  switch (part.type) {
    case 'organisation':
      return (
        <section className={styles.part} id="part-organisation" aria-labelledby="heading-organisation">
          <h2 id="heading-organisation" className={styles.title}>
            {text('page.organisation')}
          </h2>
          <OrganisationForm />
        </section>
      )
    case 'section':
      return <SectionPart part={part} />
    case 'area-proposals':
      return (
        <section
          className={styles.follow}
          id={`part-${part.id}`}
          aria-label={text('page.proposals.ofArea', { title: part.area.title })}
        >
          <Proposals of={{ area: part.area.id }} title={part.area.title} />
        </section>
      )
    case 'proposals':
      return (
        <section className={styles.part} id="part-proposals" aria-labelledby="heading-proposals">
          <h2 id="heading-proposals" className={styles.title}>
            {part.heading}
          </h2>
          <p className={styles.asks}>{text('page.proposals.hint')}</p>
          <Proposals of={part.of} title={part.heading} />
        </section>
      )
    case 'unplaced':
      return <UnplacedPart />
  }
})

function SectionPart({ part }: { part: Extract<PagePart, { type: 'section' }> }) {
  const { section, title, depth } = part
  const Title = depth > 0 ? 'h3' : 'h2'
  return (
    <section className={styles.part} id={`part-${section.id}`} aria-labelledby={`heading-${section.id}`}>
      <p className={styles.eyebrow}>
        <span>{sectionLabel(section)}</span>
        <SectionCount id={section.id} />
      </p>
      <Title id={`heading-${section.id}`} className={styles.title}>
        <bdi>{title}</bdi>
      </Title>
      <Asks section={section} />
      {section.slots.map((slot) => (
        <SlotEditor key={slot.id} section={section.id} slot={slot} title={title} />
      ))}
    </section>
  )
}

function Asks({ section }: { section: TemplateSection }) {
  return (
    <div className={styles.asks}>
      <p>
        <bdi>{section.asks}</bdi> {section.verified ? null : <Chip tone="warn">{text('page.unverified')}</Chip>}
      </p>
      <SourceLine sources={section.sources} />
    </div>
  )
}

function SectionCount({ id }: { id: string }) {
  const { words, limit } = useDraft(
    useShallow(({ progress }) => ({
      words: progress.sections[id]?.words ?? 0,
      limit: progress.sections[id]?.wordLimit ?? null,
    })),
  )
  if (limit === null) return null
  const over = words - limit
  return (
    <span className={over > 0 ? styles.over : ''}>
      {text('page.wordsOf', { count: words, limit, over: Math.max(0, over) })}
    </span>
  )
}

const SlotEditor = memo(function SlotEditor(props: { section: string; slot: Slot; title: string }) {
  const { section, slot, title } = props
  const session = useSession()
  const answer = useMemo(() => ({ section, slot: slot.id }), [section, slot.id])
  const blocks = useDraft(({ draft }) => draft.sections.find(({ id }) => id === section)?.answers[slot.id] ?? NO_BLOCKS)
  const language = useDraft(({ draft }) => draft.language)
  return (
    <div className={styles.slot} dir={directionOfLanguage(language)}>
      <div className={styles.slotHead} dir={interfaceLocale().direction}>
        <span className={styles.slotName}>{slot.label}</span>
        <SlotCount section={section} slot={slot.id} />
        <CopyAnswer section={section} slot={slot} title={title} />
      </div>
      <AnswerEditor
        editors={session.editors}
        answer={answer}
        blocks={blocks}
        label={text('page.answer', { slot: slot.label, title })}
        hint={slot.hint}
        language={language}
      />
    </div>
  )
})

const SlotCount = memo(function SlotCount({ section, slot }: { section: string; slot: string }) {
  const words = useDraft(({ counted: draft, template }) => {
    const blocks = draft.sections.find(({ id }) => id === section)?.answers[slot]
    return blocks && !isAnswerEmpty(blocks)
      ? countAnswer(blocks, draft.language, limitsOf(draft, template).countsFootnotes).words
      : 0
  })
  return <span className={styles.slotCount}>{words === 0 ? '' : text('page.words', { count: words })}</span>
})

/** For web forms and other programs: the answer with its formats and plain, and the number of characters that a form will count. */
const CopyAnswer = memo(function CopyAnswer(props: { section: string; slot: Slot; title: string }) {
  const { section, slot, title } = props
  const session = useSession()
  const empty = useDraft(({ counted: draft }) =>
    isAnswerEmpty(draft.sections.find(({ id }) => id === section)?.answers[slot.id]),
  )
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    // The tick says that it was copied now, so it goes.
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  if (empty) return null
  const copy = async () => {
    const { copyAnswer } = await import('./copying')
    setCopied(await copyAnswer(session, { section, slot: slot.id }))
  }
  return (
    <IconButton
      small
      label={text('page.copy', { slot: slot.label, title })}
      icon={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      onPress={() => void copy()}
    />
  )
})

function UnplacedPart() {
  const running = useDraft((state) => isRunningText(state.counted))
  const slot: Slot = {
    id: 'text',
    role: 'answer',
    label: text('page.unplaced.text'),
    hint: text('page.unplaced.empty'),
  }
  return (
    <section className={styles.part} id={`part-${UNPLACED_SECTION}`} aria-labelledby="heading-unplaced">
      <h2 id="heading-unplaced" className={styles.title}>
        {text('page.unplaced')}
      </h2>
      <p className={styles.asks}>{text('page.unplaced.hint', { running })}</p>
      <SlotEditor section={UNPLACED_SECTION} slot={slot} title={text('page.unplaced')} />
    </section>
  )
}

/** Tells the outline which part is being read: the one that crosses a line in the upper third of the page. */
function useFollow(scroller: React.RefObject<HTMLDivElement | null>, parts: readonly PagePart[]): void {
  const session = useSession()
  useEffect(() => {
    const root = scroller.current
    if (!root) return
    let typedAt = Number.NEGATIVE_INFINITY
    const typed = () => {
      typedAt = performance.now()
    }
    const focused = ({ target }: FocusEvent) => {
      const id = target instanceof Element ? target.closest('[id^="part-"]')?.id : undefined
      if (id) session.drafts.store.setState({ inView: id.replace(/^part-/, '') })
    }
    root.addEventListener('keydown', typed)
    root.addEventListener('focusin', focused)
    const watch = new IntersectionObserver(
      (entries) => {
        const entered = entries.find(({ isIntersecting }) => isIntersecting)
        // While somebody writes, the part with the caret is the one in view; after a jump, the part that was asked for.
        const now = performance.now()
        if (!entered || now - typedAt < 1000 || now - session.wentAt < 500) return
        session.drafts.store.setState({ inView: entered.target.id.replace(/^part-/, '') })
      },
      { root, rootMargin: '-25% 0px -74% 0px' },
    )
    for (const { id } of parts) {
      const element = document.getElementById(`part-${id}`)
      if (element) watch.observe(element)
    }
    return () => {
      root.removeEventListener('keydown', typed)
      root.removeEventListener('focusin', focused)
      watch.disconnect()
    }
  }, [scroller, parts, session])
}
