import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { StatementVersion } from '../../core/draft/draft'
import { problemText } from '../../core/result'
import { acronymsSaid } from '../../core/speech/acronym-list'
import { type CutPlan, fittingPlan } from '../../core/speech/cuts'
import { paragraphsOfDraft } from '../../core/speech/draft-statement'
import { rehearsalSentence } from '../../core/speech/rehearsal'
import { clockText, readSlot } from '../../core/speech/slot'
import { changeStatement } from '../draft/draft-steps'
import { useDraft, useSession } from '../draft/use-session'
import { counted, whenEdited } from '../plain-dates'
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
import { isCut, type Spoken, useStatementScreen } from './use-spoken'

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
  useShownClock()
  const said = useRehearsal((state) => state.said)
  const stretches = stretchesNow()
  if (!said) return null
  return (
    <section className={styles.card} aria-label="Planned and actual time">
      <ParagraphChart
        stretches={stretches}
        {...(said.phase === 'ended' ? {} : { current: said.marks.at(-1)?.paragraph ?? 0 })}
      />
      {said.phase !== 'ended' ? null : (
        <p role="status" className={styles.sentence}>
          {said.marks.length > 0
            ? rehearsalSentence(stretches)
            : 'Press ↓ at the start of each paragraph while you speak, and you see here which of them took longer than planned.'}
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
    changeStatement(session.drafts, `Slot of ${clockText(seconds)}`, { slotSeconds: seconds })
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
      <h2 id="slot-heading">Your slot</h2>
      <div className={styles.slots}>
        {PRESETS.map((seconds) => (
          <button key={seconds} type="button" aria-pressed={seconds === slotSeconds} onClick={() => choose(seconds)}>
            {clockText(seconds)}
          </button>
        ))}
        <label>
          <span className="visually-hidden">Another slot, in minutes and seconds</span>
          <input
            value={typed ?? (PRESETS.includes(slotSeconds) ? '' : clockText(slotSeconds))}
            placeholder="m:ss"
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
      <h2 id="cuts-heading">What fits</h2>
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
          {marked ? 'Even what is essential' : 'It'} takes {clockText((plans.at(-1)?.seconds ?? 0) - slotSeconds)}{' '}
          longer than {clockText(slotSeconds)}. Mark more as supporting or optional.
        </p>
      )}
      {marked ? null : (
        <p className={styles.meta}>
          Chairs shorten slots on the day. Mark what may go in the text, and each slot has its version ready.
        </p>
      )}
      {view.stale.length > 0 ? (
        <p className={styles.fault}>
          {counted(view.stale.length, 'part')} that this version left out {view.stale.length === 1 ? 'has' : 'have'}{' '}
          changed since, and {view.stale.length === 1 ? 'is' : 'are'} said again. Save the version anew when it is
          right.
        </p>
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
      name: `For ${clockText(slotSeconds)}`,
      slotSeconds,
      leftOut: plan.leftOut,
    }
    const before = session.drafts.state.draft.statement?.versions ?? []
    changeStatement(session.drafts, `Version “${version.name}” saved`, { versions: [...before, version] })
    say(`Saved as “${version.name}”. It can be read, timed and handed in by that name.`)
    show(version.id)
  }
  return (
    <li className={styles.plan}>
      <button type="button" aria-pressed={shown === plan.cut} onClick={() => show(plan.cut)}>
        <span>{CUT_TITLES[plan.cut]}</span>
        <span className={over > 0 ? styles.over : styles.fits}>
          {clockText(plan.seconds)}{' '}
          {over > 0 ? `· ${Math.max(1, Math.round(over))} s over` : best ? '· fits best' : '· fits'}
        </span>
      </button>
      {plan.cut === 'all' ? null : (
        <Button small look="plain" onPress={save} aria-label={`Save as a version: ${CUT_TITLES[plan.cut]}`}>
          Save
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
        <span>{version.name.trim() || 'A version without a name'}</span>
        <span className={styles.fits}>{seconds === null ? clockText(version.slotSeconds) : clockText(seconds)}</span>
      </button>
      {shown === version.id ? (
        <input
          aria-label="Name of the version"
          className={styles.name}
          defaultValue={version.name}
          onBlur={(event) => {
            const name = event.currentTarget.value.trim()
            if (name !== '' && name !== version.name)
              change(`Version named “${name}”`, (all) =>
                all.map((each) => (each.id === version.id ? { ...each, name } : each)),
              )
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
          }}
        />
      ) : null}
      <IconButton
        small
        label={`Delete the version ${version.name}`}
        icon={<Trash2 size={15} aria-hidden />}
        onPress={() => {
          if (shown === version.id) show('all')
          const made = change(`Version “${version.name}” deleted`, (all) => all.filter(({ id }) => id !== version.id))
          session.undo.offer(`“${version.name}” is deleted.`, made)
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
      <h2 id="questions-heading">The guiding questions</h2>
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
                  ? 'not answered'
                  : `${numbers.length === 1 ? `paragraph ${numbers[0]}` : `paragraphs ${numbers[0]} to ${numbers.at(-1)}`}, ${clockText(seconds)}`}
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
      <h2 id="acronyms-heading">How acronyms are said</h2>
      <div>
        <Button small onPress={() => setOpen(true)}>
          Look and change…
        </Button>
      </div>
      <Dialog title="How acronyms are said" isOpen={open} onClose={() => setOpen(false)}>
        <p className={styles.meta}>
          A word is quicker to say than letters: times follow what you choose, here and in every draft.
        </p>
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
      <h2 id="history-heading">Earlier rehearsals</h2>
      <ul className={styles.history}>
        {[...rehearsals]
          .reverse()
          .slice(0, 8)
          .map(({ id, at, totalSeconds, slotSeconds, stretches }) => (
            <li key={id}>
              <span>
                {whenEdited(at, now)}: {clockText(totalSeconds)} of {clockText(slotSeconds)}
              </span>
              <span className={styles.meta}>{stretches.length > 1 ? rehearsalSentence(stretches) : ''}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** Name of what is shown, for the clock's other windows. */
export function shownName(versions: readonly StatementVersion[] | undefined, shown: string): string {
  if (shown === 'all') return ''
  if (isCut(shown)) return CUT_TITLES[shown]
  return versions?.find(({ id }) => id === shown)?.name ?? ''
}
