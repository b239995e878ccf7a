import { CalendarPlus, CircleCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RequestOutput } from '../../contract/messages'
import type { Problem } from '../../core/result'
import { problemText } from '../../core/result'
import { agendaOf, deadlineOf, type StepStanding } from '../../core/template/calendar'
import type { CalendarStep, PackManifest } from '../../core/template/pack'
import { offsetAt, offsetText, zoneText } from '../../core/template/time-zone'
import { text } from '../../messages/sentence'
import { goBack, useApp } from '../app-store'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { Button, IconButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { Screen } from '../ui/screen'
import { SourceLine } from '../ui/source-line'
import { useNow } from '../use-now'
import styles from './calendar-screen.module.css'
import { bothClocks, urgency, writerZone } from './deadline'
import { StepDate } from './step-date'

/** Every dated step of every consultation: what closes next, what goes on, what comes, what is over. */
export default function CalendarScreen() {
  const back = useApp((state) => (state.session ? 'draft' : 'other'))
  const packs = useApp((state) => state.info?.packs)
  const now = useNow()
  const zone = writerZone()
  const dated = packs?.map(({ manifest }) => manifest).filter(({ calendar }) => calendar.length > 0) ?? []
  return (
    <Screen
      title={text('calendar.title')}
      back={text('screen.back', { to: back })}
      onBack={goBack}
      region="calendar"
      className={styles.main}
      beside={
        <span className={styles.clock}>
          {zone === 'UTC'
            ? text('calendar.clock', { zone: zoneText(zone) })
            : text('calendar.clockWithOffset', { zone: zoneText(zone), offset: offsetText(offsetAt(now, zone)) })}
        </span>
      }
    >
      <div className={styles.column}>
        {dated.map((pack) => (
          <Consultation key={pack.id} pack={pack} now={now} zone={zone} />
        ))}
        {packs && dated.length === 0 ? <p className={styles.ended}>{text('calendar.noDates')}</p> : null}
      </div>
    </Screen>
  )
}

function Consultation({ pack, now, zone }: { pack: PackManifest; now: number; zone: string }) {
  const { next, ...parts } = agendaOf(pack.calendar, new Date(now).toISOString(), zone)
  const due = useDueStep(pack)
  const saving = useSaving(pack)
  const shared = { now, saving, due: due?.id ?? null }
  const heading = `calendar-${pack.id}`
  return (
    <section aria-labelledby={heading} className={styles.pack}>
      <div className={styles.packBar}>
        <h2 id={heading}>{pack.title}</h2>
        <Button isDisabled={saving.busy} onPress={() => void saving.save()}>
          <CalendarPlus size={16} aria-hidden /> {text('calendar.saveAll')}
        </Button>
      </div>
      <Outcome of={saving.outcome} step={undefined} />
      {next ? <Next standing={next} {...shared} /> : <Ended standings={parts.over} />}
      <Steps title={text('calendar.part.now')} standings={parts.now} {...shared} />
      <Steps title={text('calendar.part.coming')} standings={parts.coming} {...shared} />
      <Steps title={text('calendar.part.over')} standings={parts.over} {...shared} />
    </section>
  )
}

/** The step by which the open draft is due, where it is one of this pack's. */
function useDueStep(pack: PackManifest): CalendarStep | null {
  const session = useApp((state) => state.session)
  if (!session) return null
  const { template, pack: ofDraft } = session.drafts.state
  return ofDraft.id === pack.id ? deadlineOf(template, pack) : null
}

interface Shared {
  now: number
  saving: Saving
  /** Id of the step by which the open draft is due. */
  due: string | null
}

function Next({ standing, now, saving, due }: Shared & { standing: StepStanding }) {
  const { step, howLong } = standing
  const kind = step.kind === 'deadline' ? 'deadline' : 'other'
  const tone = urgency(standing, now)
  return (
    <section className={styles.next} aria-label={text('calendar.nextNamed', { kind })}>
      <p className={styles.label}>{text('calendar.next', { kind })}</p>
      <p className={`${styles.howLong} ${styles[tone]}`}>{howLong}</p>
      <h3>
        <bdi>{step.title}</bdi>
      </h3>
      <p className={styles.date}>
        <StepDate step={step} />
      </p>
      <Facts standing={standing} due={due} />
      <div>
        <Button look="primary" isDisabled={saving.busy} onPress={() => void saving.save(step.id)}>
          <CalendarPlus size={16} aria-hidden /> {text('calendar.add')}
        </Button>
      </div>
      <Outcome of={saving.outcome} step={step.id} />
    </section>
  )
}

function Ended({ standings }: { standings: readonly StepStanding[] }) {
  const last = standings.at(-1)
  return (
    <div className={styles.ended}>
      <h3>{text('calendar.ended')}</h3>
      <p>
        {last
          ? text('calendar.ended.lastDate', {
              date: last.step.dateText,
              howLong: last.howLong.replace(/^closed /, ''),
            })
          : text('calendar.ended.whatNow')}
      </p>
    </div>
  )
}

function Steps({ title, standings, ...shared }: Shared & { title: string; standings: readonly StepStanding[] }) {
  if (standings.length === 0) return null
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <ol className={styles.steps}>
        {standings.map((standing) => (
          <Step key={standing.step.id} standing={standing} {...shared} />
        ))}
      </ol>
    </section>
  )
}

function Step({ standing, now, saving, due }: Shared & { standing: StepStanding }) {
  const { step, state, howLong } = standing
  const row = useRef<HTMLLIElement>(null)
  const mine = due === step.id
  useEffect(() => {
    if (mine) row.current?.scrollIntoView({ block: 'center' })
  }, [mine])
  return (
    <li ref={row} className={`${styles.step} ${state === 'over' ? styles.over : ''} ${mine ? styles.mine : ''}`}>
      <p className={styles.date}>
        <StepDate step={step} />
      </p>
      <div className={styles.what}>
        <h4>
          <bdi>{step.title}</bdi>
        </h4>
        <Facts standing={standing} due={due} />
        <Outcome of={saving.outcome} step={step.id} />
      </div>
      <div className={styles.side}>
        <Chip tone={urgency(standing, now)}>{howLong}</Chip>
        <IconButton
          label={text('calendar.addNamed', { title: step.title })}
          icon={<CalendarPlus size={17} aria-hidden />}
          isDisabled={saving.busy}
          onPress={() => void saving.save(step.id)}
        />
      </div>
    </li>
  )
}

function Facts({ standing, due }: { standing: StepStanding; due: string | null }) {
  const { step, state, caution } = standing
  // A pack's own note says what is not known of this date; ours says it of any.
  const unknown = step.note && !step.until ? null : caution
  const dayKnown = step.precision === 'day'
  return (
    <>
      <p className={styles.labels}>
        {due === step.id ? <Chip tone="accent">{text('calendar.mark.due')}</Chip> : null}
        {step.verified ? null : <Chip tone="warn">{text('calendar.mark.unverified')}</Chip>}
        {dayKnown ? null : <Chip>{text('calendar.mark.noDay')}</Chip>}
        {dayKnown && step.kind === 'deadline' && !step.until ? <Chip>{text('calendar.mark.noHour')}</Chip> : null}
      </p>
      <p>{bothClocks(standing)}</p>
      {unknown && state !== 'over' ? <p className={styles.note}>{unknown}</p> : null}
      {step.note ? (
        <p className={styles.note}>
          <bdi>{step.note}</bdi>
        </p>
      ) : null}
      <p>
        <SourceLine sources={step.sources} />
      </p>
      {step.replaced.map(({ dateText, sources }) => (
        <p key={dateText}>
          <SourceLine sources={sources} lead={text('calendar.cameFrom', { date: dateText })} />
        </p>
      ))}
    </>
  )
}

type SavedDates = NonNullable<RequestOutput<'calendar.export'>>

/** What came of the last export, beside the button that asked for it: a step, or all of them (`undefined`). */
type SavingOutcome = { step: string | undefined } & ({ saved: SavedDates } | { problem: Problem })

interface Saving {
  busy: boolean
  outcome: SavingOutcome | null
  save(step?: string): Promise<void>
}

function useSaving({ id }: PackManifest): Saving {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SavingOutcome | null>(null)
  const save = async (step?: string) => {
    setBusy(true)
    const answer = await ask('calendar.export', { pack: id, ...(step === undefined ? {} : { step }) })
    setBusy(false)
    if (!answer.ok) setOutcome({ step, problem: answer.problem })
    else if (answer.value) setOutcome({ step, saved: answer.value })
  }
  return { busy, outcome, save }
}

function Outcome({ of: outcome, step }: { of: SavingOutcome | null; step: string | undefined }) {
  if (!outcome || outcome.step !== step) return null
  if ('problem' in outcome)
    return (
      <p role="alert" className={styles.problem}>
        {problemText(outcome.problem)}
      </p>
    )
  const { file, fileName, folderName, dates } = outcome.saved
  const act = async (name: 'file.open' | 'file.reveal') => {
    const answer = await ask(name, { file })
    if (!answer.ok) tellProblem(text('file.openFailed'), answer.problem)
  }
  return (
    <div role="status" className={styles.saved}>
      <span>
        <CircleCheck size={16} aria-hidden />{' '}
        {text('calendar.saved', { count: dates, file: fileName, folder: folderName })}
      </span>
      <Button small onPress={() => void act('file.open')}>
        {text('file.open')}
      </Button>
      <Button small onPress={() => void act('file.reveal')}>
        {text('file.reveal')}
      </Button>
    </div>
  )
}
