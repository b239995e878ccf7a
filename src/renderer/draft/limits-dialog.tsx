import { useId } from 'react'
import type { LimitOverrides } from '../../core/draft/draft'
import { setLimits } from '../../core/draft/edit'
import { dayInWords, number } from '../plain-dates'
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
        <span className={styles.checked}>Last checked on {dayInWords(profile.lastChecked)}.</span>
      </p>
      <div className={styles.own}>
        {LIMITS.map(({ name, label }) => (
          <OwnLimit
            key={name}
            label={label}
            fromProfile={profile[name]}
            own={limits.overrides[name]}
            onChange={(value) => change(name, value)}
          />
        ))}
      </div>
    </Dialog>
  )
}

function OwnLimit(props: {
  label: string
  fromProfile: number | null
  own: number | null | undefined
  onChange(value: number | null | undefined): void
}) {
  const { label, fromProfile, own, onChange } = props
  const id = useId()
  return (
    <div className={styles.limit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        disabled={own === null}
        value={own ?? ''}
        placeholder={fromProfile === null ? 'no limit' : `${number(fromProfile)} (profile)`}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 7)
          onChange(Number(digits) > 0 ? Number(digits) : undefined)
        }}
      />
      {fromProfile === null ? null : (
        <Checkbox
          label="Lift it for this draft"
          selected={own === null}
          onChange={(on) => onChange(on ? null : undefined)}
        />
      )}
    </div>
  )
}
