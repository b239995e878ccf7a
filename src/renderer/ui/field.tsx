import { type ReactNode, useId } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Switch as AriaSwitch } from 'react-aria-components/Switch'
import { Text } from 'react-aria-components/Text'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { text } from '../../messages/sentence'
import styles from './field.module.css'

export interface FieldProps {
  label: string
  value: string
  onChange(value: string): void
  hint?: string | undefined
  /** What is wrong with it, as a sentence; said with the field. */
  fault?: string | undefined
  /** Id of the input itself, for “Show” buttons of findings. */
  id?: string
  type?: 'text' | 'email' | 'date' | 'time' | 'password'
  required?: boolean
  /** Takes the focus when it appears, as the first field of a dialog does. */
  autoFocus?: boolean
}

export function TextField(props: FieldProps) {
  const { label, value, onChange, hint, fault, id, type = 'text', required = false, autoFocus = false } = props
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      type={type}
      autoFocus={autoFocus}
      isInvalid={fault !== undefined}
    >
      <Label className={styles.label}>
        {label}
        {required ? <Needed /> : null}
      </Label>
      <Input className={styles.input ?? ''} dir="auto" {...(id ? { id } : {})} />
      {hint ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.problem ?? ''}>{fault}</FieldError>
    </AriaTextField>
  )
}

export function Needed() {
  return <span className={styles.needed}> {text('ui.needed')}</span>
}

export function Switch(props: { label: string; hint?: ReactNode; selected: boolean; onChange(on: boolean): void }) {
  return (
    <AriaSwitch className={styles.switch ?? ''} isSelected={props.selected} onChange={props.onChange}>
      <span className={styles.track} aria-hidden="true" />
      <span>
        {props.label}
        {props.hint ? <span className={styles.hint}>{props.hint}</span> : null}
      </span>
    </AriaSwitch>
  )
}

export function Checkbox(props: {
  label: ReactNode
  hint?: ReactNode
  selected: boolean
  onChange(on: boolean): void
  disabled?: boolean
  /** What it is called where the label alone does not say what it is about. */
  'aria-label'?: string
}) {
  return (
    <AriaCheckbox
      className={styles.check ?? ''}
      {...(props['aria-label'] === undefined ? {} : { 'aria-label': props['aria-label'] })}
      isSelected={props.selected}
      onChange={props.onChange}
      isDisabled={props.disabled ?? false}
    >
      <span className={styles.box} aria-hidden="true">
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3 8.5 6.5 12 13 4.5" />
        </svg>
      </span>
      <span>
        {props.label}
        {props.hint ? <span className={styles.hint}>{props.hint}</span> : null}
      </span>
    </AriaCheckbox>
  )
}

/** A text area that grows with its text, without a line of script: a hidden copy of the text gives the height. */
export function GrowingText(props: {
  label: string
  value: string
  onChange(value: string): void
  placeholder?: string
  id?: string
  language?: string
  hideLabel?: boolean
  hint?: string | undefined
  fault?: string | undefined
  /** How many lines there is room for while it is empty; one unless given. */
  lines?: number
}) {
  const own = useId()
  const id = props.id ?? own
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={props.hideLabel ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      <div className={styles.grow} data-copy={`${props.value} `}>
        <textarea
          id={id}
          rows={props.lines ?? 1}
          dir="auto"
          lang={props.language}
          className={styles.area}
          {...described(id, props)}
          value={props.value}
          placeholder={props.placeholder}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      </div>
      <Described id={id} {...props} />
    </div>
  )
}

/** What a field of the page itself is described by: its hint, and what is wrong with it. */
function described(id: string, { hint, fault }: { hint?: string | undefined; fault?: string | undefined }) {
  const by = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(' ')
  return { ...(by ? { 'aria-describedby': by } : {}), ...(fault ? { 'aria-invalid': true } : {}) }
}

function Described({ id, hint, fault }: { id: string; hint?: string | undefined; fault?: string | undefined }) {
  return (
    <>
      {hint ? (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
      {fault ? (
        <span id={`${id}-fault`} className={styles.problem}>
          {fault}
        </span>
      ) : null}
    </>
  )
}

/** The system's own list: right for short lists inside dense rows. */
export function Choose(props: {
  label: string
  value: string
  choices: readonly { id: string; label: string }[]
  onChange(id: string): void
  id?: string
  fault?: string | undefined
}) {
  const own = useId()
  const id = props.id ?? own
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <select
        id={id}
        className={styles.select}
        {...described(id, props)}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
      <Described id={id} fault={props.fault} />
    </div>
  )
}

/** A choice of one among few, each visible with its reason. */
export function Choices(props: {
  legend: string
  value: string
  choices: readonly { id: string; label: ReactNode; hint?: ReactNode }[]
  onChange(id: string): void
}) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{props.legend}</legend>
      {props.choices.map((choice) => (
        <label key={choice.id} className={styles.radio}>
          <input
            type="radio"
            name={name}
            checked={choice.id === props.value}
            onChange={() => props.onChange(choice.id)}
          />
          <span>
            {choice.label}
            {choice.hint ? <span className={styles.hint}>{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
