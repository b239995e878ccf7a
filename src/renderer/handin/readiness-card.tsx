import { CircleCheck, History, Lightbulb, ListTodo, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Finding } from '../../core/draft/finding'
import { profileOf } from '../../core/draft/limits'
import { sentence, text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { useOpenItems } from '../draft/checklist'
import { ChecksNote } from '../draft/checks-note'
import { misspeltIn } from '../draft/findings-view'
import { placeName } from '../draft/place-name'
import { useAgeOfRules } from '../draft/rules-age'
import { showTab, useDraftScreen } from '../draft/screen-state'
import { inWeight } from '../draft/session'
import { useDraft, useSession } from '../draft/use-session'
import { isAwaited } from '../proofread/proofreading'
import { Button } from '../ui/button'
import styles from './hand-in.module.css'

const SIGNS = { stop: OctagonAlert, warn: TriangleAlert, good: CircleCheck } as const

/** Whether the draft is ready to hand in, and what is left of it. */
export function ReadinessCard() {
  const session = useSession()
  const findings = useDraft((state) => state.findings)
  const checking = useDraft((state) => state.checking)
  const awaited = useDraft(({ proofreading }) => isAwaited(proofreading))
  const template = useDraft((state) => state.template)
  const proposals = useDraft((state) => state.draft.proposals)
  const count = (level: Finding['level']) => findings?.filter((finding) => finding.level === level).length ?? 0
  const [blockers, warnings, advice] = [count('blocker'), count('warning'), count('advice')]
  const open = (finding: Finding) => session.show(finding.at, finding.settledIn)
  if (checking === 'failed')
    return (
      <div className={styles.card}>
        <ChecksNote />
      </div>
    )
  if (findings === null) return <p className={styles.card}>{text('handin.ready.checking')}</p>
  const misspelt = misspeltIn(findings)
  const unsure = blockers === 0 && misspelt === 0 && awaited
  const tone = blockers > 0 ? 'stop' : misspelt > 0 || unsure ? 'warn' : 'good'
  const Sign = SIGNS[tone]
  const first = inWeight(findings).filter(({ level }) => level !== 'advice')
  const shown = blockers > 0 ? first.filter(({ level }) => level === 'blocker') : first.slice(0, 5)
  return (
    <section className={styles.card} aria-labelledby="ready-heading">
      <h2 id="ready-heading" className={styles[tone]}>
        <Sign size={20} aria-hidden />
        {unsure ? text('handin.ready.spelling') : text('handin.ready', { left: blockers, misspelt })}
      </h2>
      {findings.length === 0 && !unsure ? <p className={styles.meta}>{text('handin.ready.nothing')}</p> : null}
      <p className={styles.counts} hidden={findings.length === 0}>
        {warnings > 0 ? (
          <span>
            <TriangleAlert size={14} aria-hidden className={styles.warn} />{' '}
            {text('handin.ready.warnings', { count: warnings })}
          </span>
        ) : null}
        {advice > 0 ? (
          <span>
            <Lightbulb size={14} aria-hidden className={styles.advice} />{' '}
            {text('handin.ready.advice', { count: advice })}
          </span>
        ) : null}
        {blockers > 0 ? <span>{text('handin.ready.allTheSame')}</span> : null}
      </p>
      <OpenItems />
      <OldRules />
      {shown.length > 0 ? (
        <ul className={styles.left}>
          {shown.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in all they say
            <li key={`${finding.check} ${index}`}>
              <span>
                {sentence(finding.message)}{' '}
                <span className={styles.meta}>{placeName(finding.at, template, proposals)}</span>
              </span>
              <Button
                small
                onPress={() => open(finding)}
                aria-label={text('handin.ready.goNamed', { finding: finding.message })}
              >
                {text('handin.ready.go')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {findings.length > shown.length ? (
        <Button
          small
          look="plain"
          flush
          onPress={() => {
            useApp.setState({ screen: 'draft' })
            useDraftScreen.setState({ filter: { level: null, kind: null } })
            showTab('findings')
          }}
        >
          {text('handin.ready.all', { count: findings.length })}
        </Button>
      ) : null}
    </section>
  )
}

/** Limits of bodies change, and what was looked up may be years old. */
function OldRules() {
  const template = useDraft((state) => state.template)
  const limits = useDraft((state) => state.draft.limits)
  const organisation = useDraft((state) => state.draft.organisation)
  const profile = profileOf({ limits, organisation }, template)
  const age = useAgeOfRules(profile)
  if (age === null) return null
  return (
    <p className={styles.reminder}>
      <span>
        <History size={14} aria-hidden />{' '}
        {text('handin.ready.age', { kind: age.kind, year: String(age.year ?? ''), profile: profile.title })}
      </span>
    </p>
  )
}

/** A reminder, not a hurdle: the writer's own list never stands in the way. */
function OpenItems() {
  const open = useOpenItems()
  if (open === 0) return null
  return (
    <p className={styles.reminder}>
      <span>
        <ListTodo size={14} aria-hidden /> {text('handin.ready.openItems', { count: open })}
      </span>
      <Button
        small
        look="plain"
        onPress={() => {
          useApp.setState({ screen: 'draft' })
          showTab('checklist')
        }}
      >
        {text('handin.ready.toList')}
      </Button>
    </p>
  )
}
