import { Undo2, X } from 'lucide-react'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { problemText } from '../../core/result'
import type { FoundAcronym } from '../../core/speech/acronym-list'
import { LONGEST_SAID, readAcronym, readSaidAs } from '../../core/speech/acronyms'
import { inAlphabet, text } from '../../messages/sentence'
import { Button, IconButton } from '../ui/button'
import { TextField } from '../ui/field'
import styles from './acronyms.module.css'
import { loadSpeaker, sayAcronym, useSpeaker } from './speaker'

const WAYS = ['letters', 'word', 'other'] as const

/** How acronyms are said: those of the user, and those that the open text has. Every time follows at once. */
export function Acronyms({ found = [] }: { found?: readonly FoundAcronym[] }) {
  const own = useSpeaker((state) => state.acronyms)
  useEffect(loadSpeaker, [])
  const others = Object.keys(own)
    .filter((name) => !found.some((each) => each.name === name))
    .sort(inAlphabet)
  return (
    <div className={styles.acronyms}>
      <Add />
      {found.length > 0 ? (
        <>
          <h3>{text('acronyms.inText')}</h3>
          <ul className={styles.list} aria-label={text('acronyms.inTextNamed')}>
            {found.map(({ name, how, times }) => (
              <Row key={name} name={name} how={own[name] ?? how} own={name in own} times={times} />
            ))}
          </ul>
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          {found.length > 0 ? <h3>{text('acronyms.others')}</h3> : null}
          <ul className={styles.list} aria-label={text('acronyms.yours')}>
            {others.map((name) => (
              <Row key={name} name={name} how={own[name] ?? 'letters'} own />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

const NEW_ACRONYM = 'new-acronym'

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
    // Not the button, which is switched off now and loses the keyboard.
    document.getElementById(NEW_ACRONYM)?.focus()
  }
  return (
    <form className={styles.add} onSubmit={(event) => void add(event)}>
      <TextField id={NEW_ACRONYM} label={text('acronyms.another')} value={typed} onChange={setTyped} />
      <Button type="submit" aria-label={text('acronyms.addNamed')} isDisabled={typed.trim() === ''}>
        {text('acronyms.add')}
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
        {times === undefined ? null : <span className={styles.note}>{text('acronyms.times', { count: times })}</span>}
      </span>
      <select
        aria-labelledby={id}
        value={written === null ? how : 'other'}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {text(`acronyms.way.${way}`)}
          </option>
        ))}
      </select>
      {written === null ? null : (
        <input
          aria-label={text('acronyms.said', { name })}
          aria-invalid={fault !== null}
          dir="auto"
          maxLength={LONGEST_SAID}
          placeholder={text('acronyms.example')}
          value={written}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish()
          }}
        />
      )}
      <span className={styles.grow} />
      {own ? (
        <IconButton
          small
          label={times === undefined ? text('acronyms.remove', { name }) : text('acronyms.asBefore', { name })}
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
