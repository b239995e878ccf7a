import { useId, useState } from 'react'
import type { LimitOverrides } from '../../core/draft/draft'
import { setLimits, setSectionLimit } from '../../core/draft/edit'
import { counted, dayInWords, number } from '../plain-dates'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Checkbox, Choices } from '../ui/field'
import { SourceLine } from '../ui/source-line'
import styles from './limits-dialog.module.css'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './session'

type LimitName = 'totalWords' | 'totalCharacters' | 'sectionWords' | 'sectionCharacters'

const LIMITS: readonly { name: LimitName; label: string }[] = [
  { name: 'totalWords', label: 'Words in all' },
  { name: 'totalCharacters', label: 'Characters in all' },
  { name: 'sectionWords', label: 'Words in each section' },
  { name: 'sectionCharacters', label: 'Characters in each section' },
]

export function LimitsDialog() {
  const open = useDraftScreen((state) => state.dialog === 'limits')
  if (!open) return null
  return <OpenLimitsDialog />
}

function OpenLimitsDialog() {
  const session = useSession()
  const profiles = useDraft((state) => state.template.profiles)
  const limits = useDraft((state) => state.draft.limits)
  const profile = profiles.find(({ id }) => id === limits.profile) ?? profiles[0]
  const close = () => useDraftScreen.setState({ dialog: null })
  if (!profile) return null
  const change = (name: LimitName, value: number | null | undefined) =>
    session.drafts.edit((draft) => {
      const { [name]: _, ...rest } = draft.limits.overrides
      const overrides = (value === undefined ? rest : { ...rest, [name]: value }) as LimitOverrides
      return setLimits(draft, { overrides })
    })
  return (
    <Dialog
      wide
      title="Limits of length"
      isOpen
      onClose={close}
      footer={
        <Button look="primary" onPress={close}>
          Done
        </Button>
      }
    >
      <p>
        A limit is whoever set it: a body, or you. Each profile names its source; a limit that you enter below is your
        own, for this draft alone.
      </p>
      <Choices
        legend="Profile"
        value={profile.id}
        choices={profiles.map(({ id, title, description }) => ({ id, label: title, hint: description }))}
        onChange={(id) => session.drafts.edit((draft) => setLimits(draft, { profile: id }))}
      />
      <p>
        <SourceLine sources={profile.sources} />
        <br />
        <span className={styles.checked}>
          {profile.lastChecked === null ? 'Not checked by us.' : `Last checked on ${dayInWords(profile.lastChecked)}.`}
        </span>
      </p>
      <div className={styles.own}>
        {LIMITS.map(({ name, label }) => (
          <OwnLimit
            key={name}
            label={label}
            otherwise={otherwise(profile[name])}
            mayLift={profile[name] !== null}
            own={limits.overrides[name]}
            onChange={(value) => change(name, value)}
          />
        ))}
      </div>
      <SectionLimit inEach={overruled(limits.overrides.sectionWords, profile.sectionWords)} />
    </Dialog>
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
        onChange={(value) => session.drafts.edit((draft) => setSectionLimit(draft, section.id, value))}
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
  onChange(value: number | null | undefined): void
}) {
  const { label, otherwise, mayLift, own, onChange } = props
  const id = useId()
  return (
    <div className={styles.limit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        disabled={own === null}
        value={own ?? ''}
        placeholder={otherwise}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 7)
          onChange(Number(digits) > 0 ? Number(digits) : undefined)
        }}
      />
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
