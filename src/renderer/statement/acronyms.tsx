import { Undo2, X } from 'lucide-react'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { problemText } from '../../core/result'
import type { FoundAcronym } from '../../core/speech/acronym-list'
import { LONGEST_SAID, readAcronym, readSaidAs } from '../../core/speech/acronyms'
import { counted } from '../plain-dates'
import { Button, IconButton } from '../ui/button'
import { TextField } from '../ui/field'
import styles from './acronyms.module.css'
import { loadSpeaker, sayAcronym, useSpeaker } from './speaker'

const WAYS = [
  { id: 'letters', label: 'letter by letter' },
  { id: 'word', label: 'as a word' },
  { id: 'other', label: 'as …' },
] as const

/** How acronyms are said: those of the user, and those that the open text has. Every time follows at once. */
export function Acronyms({ found = [] }: { found?: readonly FoundAcronym[] }) {
  const own = useSpeaker((state) => state.acronyms)
  useEffect(loadSpeaker, [])
  const others = Object.keys(own)
    .filter((name) => !found.some((each) => each.name === name))
    .sort(new Intl.Collator('en').compare)
  return (
    <div className={styles.acronyms}>
      <Add />
      {found.length > 0 ? (
        <>
          <h3>In this text</h3>
          <ul className={styles.list} aria-label="Acronyms in this text">
            {found.map(({ name, how, times }) => (
              <Row key={name} name={name} how={own[name] ?? how} own={name in own} times={times} />
            ))}
          </ul>
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          {found.length > 0 ? <h3>Your other acronyms</h3> : null}
          <ul className={styles.list} aria-label="Your acronyms">
            {others.map((name) => (
              <Row key={name} name={name} how={own[name] ?? 'letters'} own />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

function Add() {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const name = readAcronym(typed)
    setFault(name.ok ? null : problemText(name.problem))
    if (!name.ok) return
    if (!(name.value in useSpeaker.getState().acronyms)) await sayAcronym(name.value, 'letters')
    setTyped('')
  }
  return (
    <form className={styles.add} onSubmit={(event) => void add(event)}>
      <TextField label="Another acronym" value={typed} onChange={setTyped} />
      <Button type="submit" aria-label="Add the acronym" isDisabled={typed.trim() === ''}>
        Add
      </Button>
      {fault ? (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      ) : null}
    </form>
  )
}

function Row({ name, how, own, times }: { name: string; how: string; own: boolean; times?: number }) {
  const id = useId()
  const instead = how === 'letters' || how === 'word' ? null : how
  // Open while it is being written, before there is anything to say.
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const written = typed ?? instead
  const choose = (way: string) => {
    setFault(null)
    if (way === 'other') setTyped(instead ?? '')
    else {
      setTyped(null)
      void sayAcronym(name, way)
    }
  }
  const finish = () => {
    if (typed === null || typed === instead) return
    const said = readSaidAs(typed)
    setFault(said.ok ? null : problemText(said.problem))
    if (!said.ok) return
    void sayAcronym(name, said.value).then(() => setTyped(null))
  }
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <bdi id={id}>{name}</bdi>
        {times === undefined ? null : <span className={styles.note}>{counted(times, 'time')}</span>}
      </span>
      <select
        aria-labelledby={id}
        value={written === null ? how : 'other'}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {WAYS.map((way) => (
          <option key={way.id} value={way.id}>
            {way.label}
          </option>
        ))}
      </select>
      {written === null ? null : (
        <input
          aria-label={`What is said for ${name}`}
          aria-invalid={fault !== null}
          dir="auto"
          maxLength={LONGEST_SAID}
          placeholder="wissis"
          value={written}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish()
          }}
        />
      )}
      <span className={styles.grow} />
      {own ? (
        <IconButton
          small
          label={times === undefined ? `Remove ${name}` : `Say ${name} as before`}
          icon={times === undefined ? <X size={15} aria-hidden /> : <Undo2 size={15} aria-hidden />}
          onPress={() => {
            setTyped(null)
            setFault(null)
            void sayAcronym(name, null)
          }}
        />
      ) : null}
      {fault ? (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      ) : null}
    </li>
  )
}
