import { useState } from 'react'
import { text } from '../../messages/sentence'
import { changeSettings, useApp } from '../app-store'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import styles from './notes-panel.module.css'

/** The name under one's notes; it is kept when the field is left. */
export function NoteAuthorField({ autoFocus = false, onKept = () => {} }: { autoFocus?: boolean; onKept?(): void }) {
  const known = useApp((state) => state.settings?.noteAuthor ?? '')
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed.trim() !== known) void changeSettings({ noteAuthor: typed.trim().slice(0, LONGEST) })
    setTyped(null)
    onKept()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the field in it is left
    <div
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        keep()
      }}
    >
      <TextField
        label={text('marginNote.author')}
        hint={text('marginNote.author.hint')}
        value={typed ?? known}
        onChange={setTyped}
        autoFocus={autoFocus}
      />
    </div>
  )
}

/** As the contract has it. */
const LONGEST = 200

/** Who a note is signed by, beside the field that it is written in. */
export function NoteAuthor() {
  const name = useApp((state) => state.settings?.noteAuthor ?? '')
  const [changing, setChanging] = useState(false)
  if (changing) return <NoteAuthorField autoFocus onKept={() => setChanging(false)} />
  return (
    <p className={styles.author}>
      {text('marginNote.author.is', { named: name !== '', name })}{' '}
      <Button small look="plain" onPress={() => setChanging(true)}>
        {text('marginNote.author.change')}
      </Button>
    </p>
  )
}
