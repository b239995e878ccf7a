import { CircleCheck, Lightbulb, ListTodo, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Finding } from '../../core/draft/finding'
import { sentence } from '../../messages/sentence'
import { useApp } from '../app-store'
import { useOpenItems } from '../draft/checklist'
import { placeName } from '../draft/place-name'
import { showTab } from '../draft/screen-state'
import { inWeight } from '../draft/session'
import { useDraft, useSession } from '../draft/use-session'
import { counted, number } from '../plain-dates'
import { Button } from '../ui/button'
import styles from './hand-in.module.css'

/** Whether the draft is ready to hand in, and what is left of it. */
export function ReadinessCard() {
  const session = useSession()
  const findings = useDraft((state) => state.findings)
  const template = useDraft((state) => state.template)
  const proposals = useDraft((state) => state.draft.proposals)
  const count = (level: Finding['level']) => findings?.filter((finding) => finding.level === level).length ?? 0
  const blockers = count('blocker')
  const open = (finding: Finding) => session.show(finding.at, finding.settledIn)
  if (findings === null) return <p className={styles.card}>Checking the draft…</p>
  const first = inWeight(findings).filter(({ level }) => level !== 'advice')
  const shown = blockers > 0 ? first.filter(({ level }) => level === 'blocker') : first.slice(0, 5)
  return (
    <section className={styles.card} aria-labelledby="ready-heading">
      <h2 id="ready-heading" className={blockers === 0 ? styles.good : styles.stop}>
        {blockers === 0 ? <CircleCheck size={20} aria-hidden /> : <OctagonAlert size={20} aria-hidden />}
        {blockers === 0 ? 'Ready to hand in' : `${counted(blockers, 'thing')} left before handing in`}
      </h2>
      {findings.length === 0 ? <p className={styles.meta}>The checks found nothing to look at again.</p> : null}
      <p className={styles.counts} hidden={findings.length === 0}>
        <span>
          <TriangleAlert size={14} aria-hidden className={styles.warn} /> {counted(count('warning'), 'warning')}
        </span>
        <span>
          <Lightbulb size={14} aria-hidden className={styles.advice} /> {counted(count('advice'), 'piece')} of advice
        </span>
        {blockers > 0 ? <span>Documents can be made all the same, for colleagues to read.</span> : null}
      </p>
      <OpenItems />
      {shown.length > 0 ? (
        <ul className={styles.left}>
          {shown.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in all they say
            <li key={`${finding.check} ${index}`}>
              <span>
                {sentence(finding.message)}{' '}
                <span className={styles.meta}>{placeName(finding.at, template, proposals)}</span>
              </span>
              <Button small onPress={() => open(finding)} aria-label={`Go there: ${sentence(finding.message)}`}>
                Go there
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** A reminder, not a hurdle: the writer's own list never stands in the way. */
function OpenItems() {
  const open = useOpenItems()
  if (open === 0) return null
  return (
    <p className={styles.reminder}>
      <span>
        <ListTodo size={14} aria-hidden /> {open === 1 ? '1 item is' : `${number(open)} items are`} open on your list.
      </span>
      <Button
        small
        look="plain"
        onPress={() => {
          useApp.setState({ screen: 'draft' })
          showTab('checklist')
        }}
      >
        Go to the list
      </Button>
    </p>
  )
}
