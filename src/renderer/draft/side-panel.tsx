import { Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react'
import { memo, useState } from 'react'
import type { Finding, FindingLevel, Place } from '../../core/check/finding'
import { counted } from '../plain-dates'
import { Button } from '../ui/button'
import { Tabs } from '../ui/tabs'
import { useOpenItems, WholeChecklist } from './checklist'
import { Guidance } from './guidance'
import { placeName } from './place-name'
import { type PanelTab, useDraftScreen } from './screen-state'
import { useDraft, useSession } from './session'
import styles from './side-panel.module.css'

export function SidePanel() {
  const tab = useDraftScreen((state) => state.tab)
  const count = useDraft(({ findings }) => findings?.length ?? null)
  const open = useOpenItems()
  return (
    <Tabs
      label="Beside the text"
      chosen={tab}
      onChange={(id) => useDraftScreen.setState({ tab: id as PanelTab })}
      tabs={[
        { id: 'guidance', title: 'Guidance', content: <Guidance /> },
        { id: 'findings', title: count === null ? 'Findings' : `Findings ${count}`, content: <Findings /> },
        { id: 'checklist', title: open === 0 ? 'To do' : `To do ${open}`, content: <WholeChecklist /> },
      ]}
    />
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
