import { RotateCcw } from 'lucide-react'
import { useId, useState } from 'react'
import { NAMED_RULES, ruleName } from '../../core/check/rule-names'
import { silentIn } from '../../core/check/silent-rules'
import { isRuleOn, whyRuleIsOff } from '../../core/check/worth-saying'
import { consultativeStatusOf } from '../../core/draft/consultative-status'
import type { LimitOverrides } from '../../core/draft/draft'
import { profileOf } from '../../core/draft/limits'
import type { LimitProfile, ProfileRule } from '../../core/template/template'
import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { useOrganisations } from '../organisations'
import { RulesByKind } from '../rules-by-kind'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Dialog } from '../ui/dialog'
import { Checkbox, Choices } from '../ui/field'
import { Message } from '../ui/message'
import { SourceLine } from '../ui/source-line'
import { chooseProfile, ownLimits, sectionLimit, switchRule } from './draft-steps'
import { partName } from './place-name'
import { useAgeOfRules } from './rules-age'
import styles from './rules-dialog.module.css'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './use-session'
import { WhatIsCounted } from './what-is-counted'

type LimitName = 'totalWords' | 'totalCharacters' | 'totalPages' | 'sectionWords' | 'sectionCharacters'

const LIMITS: readonly LimitName[] = [
  'totalWords',
  'totalCharacters',
  'totalPages',
  'sectionWords',
  'sectionCharacters',
]

export function RulesDialog() {
  const open = useDraftScreen((state) => state.dialog === 'rules')
  if (!open) return null
  return <OpenRulesDialog />
}

function OpenRulesDialog() {
  const session = useSession()
  const template = useDraft((state) => state.template)
  const limits = useDraft((state) => state.draft.limits)
  const organisation = useDraft((state) => state.draft.organisation)
  const profile = profileOf({ limits, organisation }, template)
  const status = profile.status === undefined ? null : consultativeStatusOf(organisation.status ?? '')
  // Limits of another status cannot hold for this organisation.
  const profiles = template.profiles.filter((each) => status === null || !each.status || each.status === status)
  const close = () => useDraftScreen.setState({ dialog: null })
  const choose = (id: string) => {
    chooseProfile(session.drafts, id)
  }
  return (
    <Dialog
      wide
      title={text('rules.title')}
      isOpen
      onClose={close}
      footer={
        <Button look="primary" onPress={close}>
          {text('rules.done')}
        </Button>
      }
    >
      <WhatIsCounted />
      <p>{text('rules.intro')}</p>
      {status === null ? null : <p>{text('rules.byStatus', { status })}</p>}
      <Choices
        legend={text('rules.profile')}
        value={profile.id}
        choices={profiles.map(({ id, title, description }) => ({
          id,
          label: <bdi>{title}</bdi>,
          hint: <bdi>{description}</bdi>,
        }))}
        onChange={choose}
      />
      <ProfileRules profile={profile} />
      <OwnLimits profile={profile} overrides={limits.overrides} />
      <RuleSwitches />
    </Dialog>
  )
}

/** What the chosen profile asks, and how far it can be trusted. */
function ProfileRules({ profile }: { profile: LimitProfile }) {
  const { sources, lastChecked, rules = [], countsFootnotes = true } = profile
  const heading = useId()
  const set = LIMITS.filter((name) => profile[name] !== null)
  const age = useAgeOfRules(profile)
  return (
    <section className={styles.asked} aria-labelledby={heading}>
      <h3 id={heading}>{text('rules.asked')}</h3>
      {set.length + rules.length === 0 ? <p>{text('rules.nothingKnown')}</p> : null}
      {set.length + rules.length > 0 ? (
        <ul>
          {set.map((name) => (
            <li key={name}>{text(`rules.atMost.${name}`, { most: profile[name] ?? 0 })}</li>
          ))}
          {rules.map((rule) => (
            <li key={rule.rule}>
              <Rule rule={rule} />
            </li>
          ))}
        </ul>
      ) : null}
      <p>{text('rules.footnotes', { count: countsFootnotes })}</p>
      <p className={styles.trust}>
        <SourceLine sources={sources} />
      </p>
      <p className={styles.trust}>
        {lastChecked === null ? (
          <Message id="rules.unverified" tags={{ chip: (content) => <Chip tone="warn">{content}</Chip> }} />
        ) : (
          text('rules.lastChecked', { day: lastChecked })
        )}
      </p>
      {age ? <p>{text('rules.age', { kind: age.kind, year: String(age.year ?? '') })}</p> : null}
    </section>
  )
}

function Rule({ rule: { rule, level, note } }: { rule: ProfileRule }) {
  return (
    <>
      <Message
        id={`rules.rule.${level}`}
        values={{ rule: ruleName(`profile/${rule}`) }}
        tags={{ level: (content) => <span className={styles.level}>{content}</span> }}
      />
      {note ? <span className={styles.level}> {note}</span> : null}
    </>
  )
}

/** Which rules speak in this draft, and who says so of those that do not. */
function RuleSwitches() {
  const session = useSession()
  const draft = useDraft((state) => state.draft)
  const template = useDraft((state) => state.template)
  const forGood = useApp((state) => state.settings?.silentRules) ?? NONE
  const organisations = useOrganisations((state) => state.list) ?? []
  const silent = silentIn(draft, { forGood, organisations })
  const heading = useId()
  // Rules of the grammar checkers have no list: those are shown that somebody switched.
  const rules = [...new Set([...NAMED_RULES, ...Object.keys(draft.rules ?? {}), ...silent])]
  const change = (rule: string, on: boolean) => {
    const otherwise = whyRuleIsOff(rule, draft, template, silent) === null
    switchRule(session.drafts, rule, on === otherwise ? undefined : on, ruleName(rule))
  }
  return (
    <section className={styles.asked} aria-labelledby={heading}>
      <h3 id={heading}>{text('rules.switches')}</h3>
      <p className={styles.trust}>{text('rules.switches.hint')}</p>
      <RulesByKind
        rules={rules}
        isOn={(rule) => isRuleOn(rule, draft, template, silent)}
        hintOf={(rule) => {
          const why = whyRuleIsOff(rule, draft, template, silent)
          const personal = forGood.includes(rule) ? 'other' : 'organisation'
          return why === null ? undefined : text('rules.switches.why', { why: why === 'for-good' ? personal : why })
        }}
        onChange={change}
      />
    </section>
  )
}

const NONE: readonly string[] = []

function OwnLimits({ profile, overrides }: { profile: LimitProfile; overrides: LimitOverrides }) {
  const session = useSession()
  const words = useDraft(({ progress }) => progress.words)
  const characters = useDraft(({ progress }) => progress.characters)
  const pages = useDraft((state) => state.pages)
  const heading = useId()
  const now: Partial<Record<LimitName, string | null>> = {
    totalWords: text('rules.now.words', { count: words }),
    totalCharacters: text('rules.now.characters', { count: characters }),
    totalPages: pages === null ? null : text('rules.now.pages', { count: pages }),
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
        <h3 id={heading}>{text('rules.own')}</h3>
        {changed ? (
          <Button small look="plain" onPress={reset}>
            <RotateCcw size={14} aria-hidden /> {text('rules.reset')}
          </Button>
        ) : null}
      </div>
      <div className={styles.own}>
        {LIMITS.map((name) => (
          <OwnLimit
            key={name}
            label={text(`rules.limit.${name}`)}
            otherwise={otherwise(profile[name])}
            mayLift={profile[name] !== null}
            own={overrides[name]}
            now={now[name] ?? null}
            onChange={(value) => change(name, value)}
          />
        ))}
      </div>
      <SectionLimit inEach={overruled(overrides.sectionWords, profile.sectionWords)} />
    </section>
  )
}

function otherwise(fromProfile: number | null): string {
  return fromProfile === null ? text('rules.noLimit') : text('rules.fromProfile', { limit: fromProfile })
}

function overruled(own: number | null | undefined, fromProfile: number | null): number | null {
  return own === undefined ? fromProfile : own
}

/** The limit of one section, which holds in place of the one for each. */
function SectionLimit({ inEach }: { inEach: number | null }) {
  const session = useSession()
  const template = useDraft((state) => state.template)
  const { sections } = template
  const own = useDraft((state) => state.draft.limits.overrides.sections)
  const inView = useDraft((state) => state.inView)
  const [picked, setPicked] = useState(inView)
  const section = sections.find(({ id }) => id === picked) ?? sections[0]
  const id = useId()
  if (!section) return null
  const ownOf = (one: string) => (own && Object.hasOwn(own, one) ? own[one] : undefined)
  const named = ({ id: one }: typeof section) => {
    const name = partName(one, template)
    const limit = ownOf(one)
    if (limit === undefined) return name
    return limit === null
      ? text('rules.section.lifted', { section: name })
      : text('rules.section.own', { section: name, limit })
  }
  return (
    <div className={styles.own}>
      <div className={styles.limit}>
        <label htmlFor={id}>{text('rules.oneSection')}</label>
        <select id={id} value={section.id} onChange={(event) => setPicked(event.currentTarget.value)}>
          {sections.map((one) => (
            <option key={one.id} value={one.id}>
              {named(one)}
            </option>
          ))}
        </select>
      </div>
      <OwnLimit
        key={section.id}
        label={text('rules.wordsHere')}
        otherwise={inEach === null ? text('rules.noLimit') : text('rules.asEach', { limit: inEach })}
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
  /** What the draft has now; null where nobody counts it. */
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
        {own === undefined ? null : <Chip tone="accent">{text('rules.changed')}</Chip>}
        {now}
      </span>
      {mayLift ? (
        <Checkbox
          label={text('rules.lift')}
          selected={own === null}
          onChange={(on) => onChange(on ? null : undefined)}
        />
      ) : null}
    </div>
  )
}
