import { RotateCcw } from 'lucide-react'
import { useId, useState } from 'react'
import { ruleName } from '../../core/check/rule-names'
import type { LimitOverrides } from '../../core/draft/draft'
import type { LimitProfile, ProfileRule } from '../../core/template/template'
import { counted, dayInWords, number } from '../plain-dates'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Dialog } from '../ui/dialog'
import { Checkbox, Choices } from '../ui/field'
import { SourceLine } from '../ui/source-line'
import { chooseProfile, ownLimits, sectionLimit } from './draft-steps'
import styles from './rules-dialog.module.css'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './use-session'
import { WhatIsCounted } from './what-is-counted'

type LimitName = 'totalWords' | 'totalCharacters' | 'totalPages' | 'sectionWords' | 'sectionCharacters'

const LIMITS: readonly { name: LimitName; label: string; one: string }[] = [
  { name: 'totalWords', label: 'Words in all', one: 'word' },
  { name: 'totalCharacters', label: 'Characters in all', one: 'character' },
  { name: 'totalPages', label: 'Pages in all', one: 'page' },
  { name: 'sectionWords', label: 'Words in each section', one: 'word' },
  { name: 'sectionCharacters', label: 'Characters in each section', one: 'character' },
]

export function RulesDialog() {
  const open = useDraftScreen((state) => state.dialog === 'rules')
  if (!open) return null
  return <OpenRulesDialog />
}

function OpenRulesDialog() {
  const session = useSession()
  const profiles = useDraft((state) => state.template.profiles)
  const limits = useDraft((state) => state.draft.limits)
  const profile = profiles.find(({ id }) => id === limits.profile) ?? profiles[0]
  const close = () => useDraftScreen.setState({ dialog: null })
  if (!profile) return null
  const choose = (id: string) => {
    chooseProfile(session.drafts, id)
  }
  return (
    <Dialog
      wide
      title="Rules and limits"
      isOpen
      onClose={close}
      footer={
        <Button look="primary" onPress={close}>
          Done
        </Button>
      }
    >
      <WhatIsCounted />
      <p>
        A rule is whoever set it: a body, or you. Each profile names its source. One profile holds at a time, because
        they contradict each other.
      </p>
      <Choices
        legend="Profile"
        value={profile.id}
        choices={profiles.map(({ id, title, description }) => ({ id, label: title, hint: description }))}
        onChange={choose}
      />
      <ProfileRules profile={profile} />
      <OwnLimits profile={profile} overrides={limits.overrides} />
    </Dialog>
  )
}

/** What the chosen profile asks, and how far it can be trusted. */
function ProfileRules({ profile }: { profile: LimitProfile }) {
  const { sources, lastChecked, rules = [], countsFootnotes = true } = profile
  const heading = useId()
  const set = LIMITS.filter(({ name }) => profile[name] !== null)
  return (
    <section className={styles.asked} aria-labelledby={heading}>
      <h3 id={heading}>What this profile asks</h3>
      {set.length + rules.length === 0 ? <p>No rule and no limit is known.</p> : null}
      {set.length + rules.length > 0 ? (
        <ul>
          {set.map(({ name, label, one }) => (
            <li key={name}>
              {label}: at most {counted(profile[name] ?? 0, one)}
            </li>
          ))}
          {rules.map((rule) => (
            <li key={rule.rule}>
              <Rule rule={rule} />
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        {countsFootnotes
          ? 'Footnotes count as words and characters.'
          : 'Footnotes do not count as words and characters.'}
      </p>
      <p className={styles.trust}>
        <SourceLine sources={sources} />
      </p>
      <p className={styles.trust}>
        {lastChecked === null ? (
          <>
            <Chip tone="warn">unverified</Chip> Not checked by us: look it up before you rely on it.
          </>
        ) : (
          `Last checked on ${dayInWords(lastChecked)}.`
        )}
      </p>
    </section>
  )
}

const LEVEL_WORDS: Record<ProfileRule['level'], string> = {
  blocker: 'to be settled before handing in',
  warning: 'to be looked at again',
  advice: 'advice',
}

function Rule({ rule: { rule, level, note } }: { rule: ProfileRule }) {
  return (
    <>
      {ruleName(`profile/${rule}`)} <span className={styles.level}>({LEVEL_WORDS[level]})</span>
      {note ? <span className={styles.level}> {note}</span> : null}
    </>
  )
}

function OwnLimits({ profile, overrides }: { profile: LimitProfile; overrides: LimitOverrides }) {
  const session = useSession()
  const words = useDraft(({ progress }) => progress.words)
  const characters = useDraft(({ progress }) => progress.characters)
  const pages = useDraft((state) => state.pages)
  const heading = useId()
  const now: Partial<Record<LimitName, number | null>> = {
    totalWords: words,
    totalCharacters: characters,
    totalPages: pages,
  }
  const change = (name: LimitName, value: number | null | undefined) => {
    const { [name]: _, ...rest } = session.drafts.state.draft.limits.overrides
    ownLimits(session.drafts, (value === undefined ? rest : { ...rest, [name]: value }) as LimitOverrides)
  }
  const reset = () => ownLimits(session.drafts, {})
  const changed = Object.keys(overrides).length > 0
  return (
    <section className={styles.asked} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 id={heading}>Your own limits, for this draft alone</h3>
        {changed ? (
          <Button small look="plain" onPress={reset}>
            <RotateCcw size={14} aria-hidden /> Back to the profile’s
          </Button>
        ) : null}
      </div>
      <div className={styles.own}>
        {LIMITS.map(({ name, label, one }) => (
          <OwnLimit
            key={name}
            label={label}
            otherwise={otherwise(profile[name])}
            mayLift={profile[name] !== null}
            own={overrides[name]}
            now={now[name] === undefined || now[name] === null ? null : counted(now[name], one)}
            onChange={(value) => change(name, value)}
          />
        ))}
      </div>
      <SectionLimit inEach={overruled(overrides.sectionWords, profile.sectionWords)} />
    </section>
  )
}

function otherwise(fromProfile: number | null): string {
  return fromProfile === null ? 'no limit' : `${number(fromProfile)} (profile)`
}

function overruled(own: number | null | undefined, fromProfile: number | null): number | null {
  return own === undefined ? fromProfile : own
}

/** The limit of one section, which holds in place of the one for each. */
function SectionLimit({ inEach }: { inEach: number | null }) {
  const session = useSession()
  const sections = useDraft((state) => state.template.sections)
  const own = useDraft((state) => state.draft.limits.overrides.sections)
  const inView = useDraft((state) => state.inView)
  const [picked, setPicked] = useState(inView)
  const section = sections.find(({ id }) => id === picked) ?? sections[0]
  const id = useId()
  if (!section) return null
  const name = ({ kind, number: no, shortTitle, title }: typeof section) =>
    `${kind === 'question' ? 'Question' : 'Area'} ${no}: ${shortTitle ?? title}`
  const ownOf = (one: string) => (own && Object.hasOwn(own, one) ? own[one] : undefined)
  const said = (one: string) => {
    const limit = ownOf(one)
    return limit === undefined ? '' : limit === null ? ' (no limit)' : ` (${counted(limit, 'word')})`
  }
  return (
    <div className={styles.own}>
      <div className={styles.limit}>
        <label htmlFor={id}>One section</label>
        <select id={id} value={section.id} onChange={(event) => setPicked(event.currentTarget.value)}>
          {sections.map((one) => (
            <option key={one.id} value={one.id}>
              {name(one)}
              {said(one.id)}
            </option>
          ))}
        </select>
      </div>
      <OwnLimit
        key={section.id}
        label="Words in this section"
        otherwise={inEach === null ? 'no limit' : `${number(inEach)} (as each section)`}
        mayLift={inEach !== null}
        own={ownOf(section.id)}
        onChange={(value) => sectionLimit(session.drafts, section.id, value)}
      />
    </div>
  )
}

function OwnLimit(props: {
  label: string
  /** What holds unless the writer says otherwise. */
  otherwise: string
  mayLift: boolean
  own: number | null | undefined
  /** What the draft has now, in words; null where nobody counts it. */
  now?: string | null
  onChange(value: number | null | undefined): void
}) {
  const { label, otherwise, mayLift, own, now = null, onChange } = props
  const id = useId()
  const hint = useId()
  return (
    <div className={styles.limit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-describedby={hint}
        inputMode="numeric"
        disabled={own === null}
        value={own ?? ''}
        placeholder={otherwise}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 7)
          onChange(Number(digits) > 0 ? Number(digits) : undefined)
        }}
      />
      <span id={hint} className={styles.hint}>
        {own === undefined ? null : <Chip tone="accent">changed for this draft</Chip>}
        {now === null ? null : `now ${now}`}
      </span>
      {mayLift ? (
        <Checkbox
          label="Lift it for this draft"
          selected={own === null}
          onChange={(on) => onChange(on ? null : undefined)}
        />
      ) : null}
    </div>
  )
}
