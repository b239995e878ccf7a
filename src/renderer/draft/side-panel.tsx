import { Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react'
import { memo, useState } from 'react'
import type { Finding, FindingLevel, Place } from '../../core/check/finding'
import { sectionLabel } from '../../core/template/section-names'
import type { Template, TemplateSection } from '../../core/template/template'
import { counted } from '../plain-dates'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { SourceLine } from '../ui/source-line'
import { Tabs } from '../ui/tabs'
import { Informing } from './informing'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './session'
import styles from './side-panel.module.css'

export function SidePanel() {
  const tab = useDraftScreen((state) => state.tab)
  const count = useDraft(({ findings }) => findings?.length ?? null)
  return (
    <Tabs
      label="Beside the text"
      chosen={tab}
      onChange={(id) => useDraftScreen.setState({ tab: id as 'guidance' | 'findings' })}
      tabs={[
        { id: 'guidance', title: 'Guidance', content: <Guidance /> },
        { id: 'findings', title: count === null ? 'Findings' : `Findings ${count}`, content: <Findings /> },
      ]}
    />
  )
}

function Guidance() {
  const inView = useDraft((state) => state.inView)
  const template = useDraft((state) => state.template)
  const order = useDraft(({ draft }) => draft.order)
  const shown = template.orders.find(({ id }) => id === order)
  const section = template.sections.find(({ id }) => inView === id || inView === `${id}-proposals`)
  return (
    <div className={styles.guidance}>
      {section ? <SectionGuidance section={section} /> : <PartGuidance part={inView} template={template} />}
      {section ? <Informing section={section.id} /> : null}
      {shown ? (
        <section>
          <h3>Order: {shown.title.toLowerCase()}</h3>
          <p>{shown.description}</p>
        </section>
      ) : null}
      <section>
        <h3>Where this template comes from</h3>
        <SourceLine sources={template.sources} />
      </section>
    </div>
  )
}

function SectionGuidance({ section }: { section: TemplateSection }) {
  return (
    <section>
      <p className={styles.eyebrow}>{sectionLabel(section)}</p>
      <h2>{section.title}</h2>
      <p>{section.asks}</p>
      <SourceLine sources={section.sources} />
      {section.verified ? null : (
        <div className={styles.unverified}>
          <Chip tone="warn">unverified</Chip>
          <p>{section.unverifiedNote ?? 'The wording is not confirmed. Check it against the form in front of you.'}</p>
        </div>
      )}
      {section.slots.length > 1 ? (
        <dl className={styles.slots}>
          {section.slots.map((slot) => (
            <div key={slot.id}>
              <dt>{slot.label}</dt>
              <dd>{slot.hint}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}

function PartGuidance({ part, template }: { part: string; template: Template }) {
  if (part === 'proposals') {
    return (
      <section>
        <h2>Proposals by paragraph</h2>
        <p>
          Paragraphs are numbered anew in each version of a document, so each proposal names the version it was written
          for. References may look like these: A, 12, 10A, OP 74, para. 48, 77–93.
        </p>
        <p>Say what should happen to the paragraph, give the words that you want, and say in a sentence why.</p>
      </section>
    )
  }
  return (
    <section>
      <h2>Who we are</h2>
      <p>This stands under the title of every document. Fields marked “needed” must be filled in before you hand in.</p>
      <p>{template.description}</p>
    </section>
  )
}

const LEVELS: readonly { level: FindingLevel; title: string; word: string; icon: typeof Lightbulb }[] = [
  { level: 'blocker', title: 'Settle before handing in', word: 'Stands in the way', icon: OctagonAlert },
  { level: 'warning', title: 'Look at again', word: 'Warning', icon: TriangleAlert },
  { level: 'advice', title: 'Advice', word: 'Advice', icon: Lightbulb },
]

const SHOWN_AT_FIRST = 25

function Findings() {
  const findings = useDraft((state) => state.findings)
  const template = useDraft((state) => state.template)
  const proposals = useDraft((state) => state.draft.proposals)
  if (findings === null) return <p className={styles.quiet}>Checking…</p>
  if (findings.length === 0) {
    return <p className={styles.quiet}>Nothing found. The draft is complete and within its limits.</p>
  }
  return LEVELS.map(({ level, title }) => (
    <LevelGroup
      key={level}
      level={level}
      title={title}
      nameOf={(at) => placeName(at, template, proposals)}
      findings={findings.filter((finding) => finding.level === level)}
    />
  ))
}

function LevelGroup(props: {
  level: FindingLevel
  title: string
  findings: readonly Finding[]
  nameOf(at: Place): string
}) {
  const { level, title, findings, nameOf } = props
  const [all, setAll] = useState(false)
  if (findings.length === 0) return null
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST)
  return (
    <section className={styles.group} aria-label={title}>
      <h2>
        {title} <span className="num">({findings.length})</span>
      </h2>
      <ul>
        {shown.map((finding, index) => (
          // Two findings may be equal in all they say; their sequence tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <FindingCard key={`${finding.check} ${index}`} finding={finding} level={level} where={nameOf(finding.at)} />
        ))}
      </ul>
      {findings.length > shown.length ? (
        <Button small look="plain" onPress={() => setAll(true)}>
          Show {counted(findings.length - shown.length, 'more', 'more')}
        </Button>
      ) : null}
    </section>
  )
}

const FindingCard = memo(function FindingCard(props: { finding: Finding; level: FindingLevel; where: string }) {
  const { finding, level, where } = props
  const session = useSession()
  const { icon: Icon, word } = LEVELS.find((one) => one.level === level) ?? (LEVELS[2] as (typeof LEVELS)[number])
  return (
    <li className={`${styles.finding} ${styles[level]}`}>
      <Icon size={17} aria-hidden className={styles.icon} />
      <div>
        <p className={styles.message}>
          <span className="visually-hidden">{word}: </span>
          {finding.message}
        </p>
        <p>{finding.reason}</p>
        <p className={styles.where} title={finding.source}>
          {where} · Source: {finding.source}
        </p>
        <Button small aria-label={`Show: ${finding.message}`} onPress={() => session.show(finding.at, finding.check)}>
          Show
        </Button>
      </div>
    </li>
  )
})

/** Where a finding points, in the writer's words. */
export function placeName(at: Place, template: Template, proposals: readonly { id: string }[]): string {
  if (at.section === null) return 'Whole draft'
  if (at.section === 'organisation') return 'Who we are'
  if (at.section === 'proposals') {
    const row = proposals.findIndex(({ id }) => id === at.proposal)
    return row === -1 ? 'Proposals' : `Proposal ${row + 1}`
  }
  const section = template.sections.find(({ id }) => id === at.section)
  if (!section) return 'Text without a place'
  const slot = section.slots.length > 1 ? section.slots.find(({ id }) => id === at.slot) : undefined
  const label = sectionLabel(section)?.replace('Thematic area', 'Area')
  return `${label ? `${label} ` : ''}${section.shortTitle ?? section.title}${slot ? ` · ${slot.label}` : ''}`
}
