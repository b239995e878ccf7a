import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { StatementVersion } from '../../core/draft/draft'
import { problemText } from '../../core/result'
import { acronymsSaid } from '../../core/speech/acronym-list'
import { type CutPlan, fittingPlan } from '../../core/speech/cuts'
import { paragraphsOfDraft } from '../../core/speech/draft-statement'
import { rehearsalSentence, wasBrokenOff } from '../../core/speech/rehearsal'
import { clockText, readSlot } from '../../core/speech/slot'
import { sentence, text } from '../../messages/sentence'
import { changeStatement } from '../draft/draft-steps'
import { useDraft, useSession } from '../draft/use-session'
import { whenEdited } from '../plain-dates'
import { Button, IconButton } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { say } from '../ui/toast'
import { Acronyms } from './acronyms'
import { ClockButtons } from './clock-buttons'
import { ClockFace } from './clock-face'
import { ParagraphChart } from './paragraph-chart'
import { stepClock, stretchesNow, useRehearsal, useShownClock } from './rehearsal-clock'
import styles from './side.module.css'
import { CUT_TITLES, plansOf } from './spoken'
import { useStatementScreen } from './statement-state'
import { isCut, type Spoken } from './use-spoken'

/** What stands beside the text: the clock, the slot, what fits into it, which question is answered where, and earlier rehearsals. */
export function Side({ spoken }: { spoken: Spoken }) {
  const phase = useRehearsal(({ said }) => said?.phase ?? 'ready')
  const busy = phase === 'running' || phase === 'paused'
  return (
    <>
      <ClockFace />
      <ClockButtons />
      {phase === 'ready' ? null : <Times />}
      {busy ? null : (
        <>
          <Slots slotSeconds={spoken.slotSeconds} />
          <CutPlans spoken={spoken} />
          <Questions spoken={spoken} />
          <AcronymsSaid spoken={spoken} />
          <History />
        </>
      )}
    </>
  )
}

function Times() {
  // Looked at again with every shown second.
  const shown = useShownClock()
  const said = useRehearsal((state) => state.said)
  const stretches = stretchesNow()
  if (!said) return null
  const brokenOff = shown?.brokenOff ?? false
  return (
    <section className={styles.card} aria-label={text('statement.times')}>
      <ParagraphChart
        stretches={stretches}
        {...(said.phase === 'ended' ? {} : { current: said.marks.at(-1)?.paragraph ?? 0 })}
      />
      {said.phase !== 'ended' ? null : (
        <p role="status" className={styles.sentence}>
          {brokenOff
            ? text('statement.times.brokenOff')
            : said.marks.length > 0
              ? sentence(rehearsalSentence(stretches))
              : text('statement.times.press')}
        </p>
      )}
    </section>
  )
}

const PRESETS = [180, 120, 90, 20]

function Slots({ slotSeconds }: { slotSeconds: number }) {
  const session = useSession()
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const choose = (seconds: number) => {
    setTyped(null)
    setFault(null)
    changeStatement(session.drafts, text('statement.step.slot', { slot: clockText(seconds) }), { slotSeconds: seconds })
    void anew()
  }
  const finish = () => {
    if (typed === null) return
    const read = readSlot(typed)
    if (read.ok) choose(read.value)
    else setFault(problemText(read.problem))
  }
  return (
    <section className={styles.card} aria-labelledby="slot-heading">
      <h2 id="slot-heading">{text('statement.slot')}</h2>
      <div className={styles.slots}>
        {PRESETS.map((seconds) => (
          <button key={seconds} type="button" aria-pressed={seconds === slotSeconds} onClick={() => choose(seconds)}>
            {clockText(seconds)}
          </button>
        ))}
        <label>
          <span className="visually-hidden">{text('statement.slot.another')}</span>
          <input
            value={typed ?? (PRESETS.includes(slotSeconds) ? '' : clockText(slotSeconds))}
            placeholder={text('statement.slot.form')}
            aria-invalid={fault !== null}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={finish}
            onKeyDown={(event) => {
              if (event.key === 'Enter') finish()
              if (event.key === 'Escape') {
                event.stopPropagation()
                setTyped(null)
                setFault(null)
              }
            }}
          />
        </label>
      </div>
      {fault ? (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      ) : null}
    </section>
  )
}

/** What was rehearsed is over and kept; the clock goes back to 0 for the next. */
async function anew(): Promise<void> {
  if (useRehearsal.getState().said?.phase === 'ended') await stepClock('restart')
}

function show(shown: string): void {
  useStatementScreen.setState({ shown, selected: null })
  void anew()
}

function CutPlans({ spoken }: { spoken: Spoken }) {
  const { draft, template, clock, paces, slotSeconds, view } = spoken
  const shown = useStatementScreen((state) => state.shown)
  const plans = useMemo(() => plansOf(draft, template, clock, paces), [draft, template, clock, paces])
  const fits = fittingPlan(plans, slotSeconds)
  const versions = draft.statement?.versions ?? []
  const marked = (draft.statement?.cuts ?? []).length > 0
  return (
    <section className={styles.card} aria-labelledby="cuts-heading">
      <h2 id="cuts-heading">{text('statement.cuts')}</h2>
      <ul className={styles.plans}>
        {(marked ? plans : plans.slice(0, 1)).map((plan) => (
          <PlanRow key={plan.cut} plan={plan} slotSeconds={slotSeconds} best={fits?.cut === plan.cut} shown={shown} />
        ))}
        {versions.map((version) => (
          <VersionRow
            key={version.id}
            version={version}
            shown={shown}
            seconds={shown === version.id ? view.times.yours : null}
          />
        ))}
      </ul>
      {fits ? null : (
        <p className={styles.fault}>
          {text('statement.cuts.tooLong', {
            marked,
            over: clockText((plans.at(-1)?.seconds ?? 0) - slotSeconds),
            slot: clockText(slotSeconds),
          })}
        </p>
      )}
      {marked ? null : <p className={styles.meta}>{text('statement.cuts.hint')}</p>}
      {view.stale.length > 0 ? (
        <p className={styles.fault}>{text('statement.cuts.stale', { count: view.stale.length })}</p>
      ) : null}
    </section>
  )
}

function PlanRow(props: { plan: CutPlan; slotSeconds: number; best: boolean; shown: string }) {
  const session = useSession()
  const { plan, slotSeconds, best, shown } = props
  const over = plan.seconds - slotSeconds
  const save = () => {
    const version: StatementVersion = {
      id: crypto.randomUUID(),
      name: text('statement.version.forSlot', { slot: clockText(slotSeconds) }),
      slotSeconds,
      leftOut: plan.leftOut,
    }
    const before = session.drafts.state.draft.statement?.versions ?? []
    changeStatement(session.drafts, text('statement.step.versionSaved', { name: version.name }), {
      versions: [...before, version],
    })
    say(text('statement.version.saved', { name: version.name }))
    show(version.id)
  }
  return (
    <li className={styles.plan}>
      <button type="button" aria-pressed={shown === plan.cut} onClick={() => show(plan.cut)}>
        <span>{text(CUT_TITLES[plan.cut])}</span>
        <span className={over > 0 ? styles.over : styles.fits}>
          {over > 0
            ? text('statement.plan.over', { time: clockText(plan.seconds), over: Math.max(1, Math.round(over)) })
            : text('statement.plan.fits', { time: clockText(plan.seconds), best })}
        </span>
      </button>
      {plan.cut === 'all' ? null : (
        <Button
          small
          look="plain"
          onPress={save}
          aria-label={text('statement.version.saveNamed', { cut: text(CUT_TITLES[plan.cut]) })}
        >
          {text('statement.version.save')}
        </Button>
      )}
    </li>
  )
}

function VersionRow(props: { version: StatementVersion; shown: string; seconds: number | null }) {
  const session = useSession()
  const { version, shown, seconds } = props
  const change = (label: string, make: (versions: StatementVersion[]) => StatementVersion[]) => {
    return changeStatement(session.drafts, label, {
      versions: make(session.drafts.state.draft.statement?.versions ?? []),
    })
  }
  return (
    <li className={styles.plan}>
      <button type="button" aria-pressed={shown === version.id} onClick={() => show(version.id)}>
        <span>{version.name.trim() || text('statement.version.noName')}</span>
        <span className={styles.fits}>{seconds === null ? clockText(version.slotSeconds) : clockText(seconds)}</span>
      </button>
      {shown === version.id ? (
        <input
          aria-label={text('statement.version.name')}
          className={styles.name}
          defaultValue={version.name}
          onBlur={(event) => {
            const name = event.currentTarget.value.trim()
            if (name !== '' && name !== version.name)
              change(text('statement.step.versionNamed', { name }), (all) =>
                all.map((each) => (each.id === version.id ? { ...each, name } : each)),
              )
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
          }}
        />
      ) : null}
      <IconButton
        small
        label={text('statement.version.delete', { name: version.name })}
        icon={<Trash2 size={15} aria-hidden />}
        onPress={() => {
          if (shown === version.id) show('all')
          const made = change(text('statement.step.versionDeleted', { name: version.name }), (all) =>
            all.filter(({ id }) => id !== version.id),
          )
          session.undo.offer(text('statement.version.deleted', { name: version.name }), made)
        }}
      />
    </li>
  )
}

/** Which question is answered where, and how long each answer takes. Nothing where nobody asks questions. */
function Questions({ spoken }: { spoken: Spoken }) {
  const { template, view } = spoken
  const questions = template.sections.filter(({ kind }) => kind === 'question')
  if (questions.length === 0) return null
  return (
    <section className={styles.card} aria-labelledby="questions-heading">
      <h2 id="questions-heading">{text('statement.questions')}</h2>
      <ol className={styles.questions}>
        {questions.map(({ id, title, shortTitle }) => {
          const rows = view.rows.filter(({ piece, spoken: at }) => piece.section === id && at !== null)
          const seconds = rows.reduce((sum, row) => sum + row.seconds, 0)
          const numbers = rows.map(({ spoken: at }) => (at ?? 0) + 1)
          return (
            <li key={id}>
              <span title={title}>{shortTitle ?? title}</span>
              <span className={styles.meta}>
                {rows.length === 0
                  ? text('statement.questions.notAnswered')
                  : text('statement.questions.answered', {
                      count: numbers.length,
                      first: numbers[0] ?? 0,
                      last: numbers.at(-1) ?? 0,
                      time: clockText(seconds),
                    })}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Opens the list of acronyms, which is put together only then. */
function AcronymsSaid({ spoken }: { spoken: Spoken }) {
  const [open, setOpen] = useState(false)
  return (
    <section className={styles.card} aria-labelledby="acronyms-heading">
      <h2 id="acronyms-heading">{text('statement.acronyms')}</h2>
      <div>
        <Button small onPress={() => setOpen(true)}>
          {text('statement.acronyms.open')}
        </Button>
      </div>
      <Dialog title={text('statement.acronyms')} isOpen={open} onClose={() => setOpen(false)}>
        <p className={styles.meta}>{text('statement.acronyms.hint')}</p>
        <AcronymsOf spoken={spoken} />
      </Dialog>
    </section>
  )
}

function AcronymsOf({ spoken: { draft, template } }: { spoken: Spoken }) {
  const found = useMemo(() => acronymsSaid(paragraphsOfDraft(draft, template), {}), [draft, template])
  return <Acronyms found={found} />
}

function History() {
  const rehearsals = useDraft(({ draft }) => draft.statement?.rehearsals)
  if (!rehearsals || rehearsals.length === 0) return null
  const now = new Date()
  return (
    <section className={styles.card} aria-labelledby="history-heading">
      <h2 id="history-heading">{text('statement.history')}</h2>
      <ul className={styles.history}>
        {[...rehearsals]
          .reverse()
          .slice(0, 8)
          .map(({ id, at, totalSeconds, plannedSeconds, slotSeconds, stretches }) => (
            <li key={id}>
              <span>
                {text('statement.history.row', {
                  when: whenEdited(at, now),
                  took: clockText(totalSeconds),
                  slot: clockText(slotSeconds),
                })}
              </span>
              <span className={styles.meta}>
                {wasBrokenOff([plannedSeconds], totalSeconds, slotSeconds)
                  ? text('statement.history.brokenOff')
                  : stretches.length > 1
                    ? sentence(rehearsalSentence(stretches))
                    : ''}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** Name of what is shown, for the clock's other windows. */
export function shownName(versions: readonly StatementVersion[] | undefined, shown: string): string {
  if (shown === 'all') return ''
  if (isCut(shown)) return text(CUT_TITLES[shown])
  return versions?.find(({ id }) => id === shown)?.name ?? ''
}
