import { useState } from 'react'
import { listAt, type PackPath, shownAt, shownPath, textAt, valueAt } from '../../core/template/edited-pack'
import { sameJson } from '../../core/text/json-value'
import { interfaceLocale, sentence } from '../../messages/sentence'
import { Checkbox, Choose, GrowingText, TextField } from '../ui/field'
import styles from './pack-editor.module.css'
import { setValue, usePackEditor } from './pack-editor-store'

/** The id of the field for a path, by which a problem leads to it. */
export const fieldId = (path: PackPath) =>
  // Names of papers are steps of paths too, in any script, and two of them are two fields.
  `pack-${path.join('-').replace(/[^\w-]/g, (letter) => `_${letter.charCodeAt(0).toString(16)}`)}`

export function useValue(path: PackPath): unknown {
  return usePackEditor(({ pack }) => valueAt(pack, path))
}

/** What is wrong at a field, or in what it holds (`deep`), as one line. */
export function useFault(path: PackPath, deep = false): string | undefined {
  const words = usePackEditor(({ faults }) => {
    const fault = faults.find(({ path: at }) =>
      at.length === path.length ? same(at, path) : deep && isBelow(at, path),
    )
    return fault ? sentence(fault.said) : undefined
  })
  return words
}

const same = (at: PackPath, path: PackPath) => path.every((step, index) => at[index] === step)
export const isBelow = (at: PackPath, path: PackPath) => at.length >= path.length && same(at, path)

interface FieldAt {
  path: PackPath
  label: string
  hint?: string
}

/** A text. `shown` is one that only the window shows, which may be given by language; `optional` takes the field away when it is emptied. */
export function TextAt(
  props: FieldAt & { long?: boolean; shown?: boolean; optional?: boolean; type?: 'text' | 'email' | 'date' | 'time' },
) {
  const { path, label, hint, long = false, shown = false, optional = false, type = 'text' } = props
  const { tag } = interfaceLocale()
  const value = usePackEditor(({ pack }) => (shown ? shownAt(pack, path, tag) : textAt(pack, path)))
  const fault = useFault(path, true)
  const onChange = (to: string) => {
    const at = shown ? shownPath(usePackEditor.getState().pack, path, tag) : path
    setValue(at, to === '' && optional && at === path ? undefined : to)
  }
  const shared = { id: fieldId(path), label, value, onChange, hint, fault }
  return long ? <GrowingText {...shared} /> : <TextField {...shared} type={type} />
}

/**
 * A number. What is none stays as it was typed, so that it can be put right. `empty` is what stands there when nothing was typed; `write` is for one that does not
 * stand alone.
 */
export function NumberAt(
  props: FieldAt & { empty: null | undefined; write?: (typed: number | string | null | undefined) => void },
) {
  const { path, label, hint, empty, write = (typed) => setValue(path, typed) } = props
  const value = useValue(path)
  const fault = useFault(path)
  return (
    <TextField
      id={fieldId(path)}
      label={label}
      hint={hint}
      fault={fault}
      value={value === null || value === undefined ? '' : String(value)}
      onChange={(typed) => {
        const plain = typed.trim()
        write(plain === '' ? empty : /^\d{1,9}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : typed)
      }}
    />
  )
}

/** A choice of one. Its first choice may be none: `empty` then stands in the pack. */
export function ChooseAt(
  props: FieldAt & { choices: readonly { id: string; label: string }[]; empty?: null; optional?: boolean },
) {
  const { path, label, choices } = props
  const value = useValue(path)
  const fault = useFault(path)
  return (
    <Choose
      id={fieldId(path)}
      label={label}
      fault={fault}
      value={typeof value === 'string' ? value : ''}
      choices={choices}
      onChange={(id) => setValue(path, id !== '' ? id : props.empty === null ? null : undefined)}
    />
  )
}

export function CheckAt({ path, label, hint, standard }: FieldAt & { standard: boolean }) {
  const value = useValue(path)
  return (
    <Checkbox
      label={label}
      hint={hint}
      selected={typeof value === 'boolean' ? value : standard}
      onChange={(on) => setValue(path, on === standard ? undefined : on)}
    />
  )
}

/** Several of a few, in the sequence in which they were chosen; none at all takes the field away where it may be. */
export function ChecksAt(props: FieldAt & { choices: readonly { id: string; label: string }[]; optional?: boolean }) {
  const { path, label, hint, choices, optional = false } = props
  const list = useValue(path)
  const chosen = Array.isArray(list) ? list.map(String) : []
  const fault = useFault(path, true)
  return (
    <fieldset className={styles.several}>
      <legend>{label}</legend>
      <div className={styles.checks}>
        {choices.map(({ id, label: name }) => (
          <Checkbox
            key={id}
            label={<bdi>{name}</bdi>}
            selected={chosen.includes(id)}
            onChange={(on) => {
              const next = on ? [...chosen, id] : chosen.filter((each) => each !== id)
              setValue(path, next.length === 0 && optional ? undefined : next)
            }}
          />
        ))}
      </div>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <Fault said={fault} />
    </fieldset>
  )
}

/** A list of short texts, one a line. `write` is for one whose lines other fields go by. */
export function LinesAt({
  path,
  label,
  hint,
  optional = false,
  write = (lines) => setValue(path, lines),
}: FieldAt & { optional?: boolean; write?: (lines: string[] | undefined) => void }) {
  const list = usePackEditor(({ pack }) => listAt(pack, path))
  const fault = useFault(path, true)
  const [typed, setTyped] = useState(() => list.join('\n'))
  // A line that was just begun is in the field and not yet in the pack; whatever else changes the pack is shown.
  const value = sameJson(linesOf(typed), list) ? typed : list.join('\n')
  return (
    <GrowingText
      id={fieldId(path)}
      label={label}
      hint={hint}
      fault={fault}
      value={value}
      onChange={(to) => {
        setTyped(to)
        const lines = linesOf(to)
        write(lines.length === 0 && optional ? undefined : lines)
      }}
    />
  )
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export function Fault({ said }: { said: string | undefined }) {
  return said === undefined ? null : <p className={styles.fault}>{said}</p>
}
