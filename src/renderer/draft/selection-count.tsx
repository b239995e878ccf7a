import { useEffect, useState } from 'react'
import { MOST_SPOKEN_WORDS } from '../../core/speech/slot'
import { text } from '../../messages/sentence'
import { announce } from '../ui/toast'
import { useDraftScreen } from './screen-state'
import { type Selected, selectedText } from './selected-text'
import styles from './status-line.module.css'
import { useSession } from './use-session'

/** A selection that is still being made is not counted. */
const COUNT_AFTER = 120

/** Words, characters and seconds of what is selected, while something is. */
export function SelectionCount() {
  const session = useSession()
  const [selected, setSelected] = useState<Selected | null>(null)
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const count = () => {
      timer = null
      // Who goes to the count with the keyboard must find it there.
      if (document.activeElement?.closest('[data-region="status"]')) return
      setSelected(selectedText(session))
    }
    const later = () => {
      if (timer !== null) clearTimeout(timer)
      // A selection that is drawn moves many times a second, and is counted when it rests.
      timer = setTimeout(count, COUNT_AFTER)
    }
    document.addEventListener('selectionchange', later)
    // A selection inside a field is told of by the field alone.
    document.addEventListener('select', later, true)
    const { across } = session.editors
    let answers = 0
    const stop = across.subscribe(() => {
      later()
      // The browser reads out its own selections; it knows nothing of this one.
      if (across.stretches.length !== answers && across.stretches.length > 0)
        announce(text('count.across', { answers: across.stretches.length }))
      answers = across.stretches.length
    })
    return () => {
      if (timer !== null) clearTimeout(timer)
      stop()
      document.removeEventListener('selectionchange', later)
      document.removeEventListener('select', later, true)
    }
  }, [session])
  useEffect(() => {
    setSeconds(null)
    if (!selected || selected.words > MOST_SPOKEN_WORDS) return
    let wanted = true
    void import('../statement/aloud').then(({ secondsOfRuns }) => {
      if (wanted) setSeconds(secondsOfRuns(selected.runs, selected.language))
    })
    return () => {
      wanted = false
    }
  }, [selected])
  if (!selected) return null
  return (
    <button
      type="button"
      className={`${styles.button} ${styles.selected}`}
      onClick={() => useDraftScreen.setState({ dialog: 'rules' })}
    >
      {selectedInWords(selected, seconds)}
    </button>
  )
}

/** “12 words · 80 characters · 5 s aloud selected”. */
export function selectedInWords({ words, characters }: Selected, seconds: number | null): string {
  if (seconds === null) return text('count.selected', { words, characters })
  const whole = Math.max(1, Math.round(seconds))
  return text('count.selectedAloud', { words, characters, minutes: Math.floor(whole / 60), seconds: whole % 60 })
}
