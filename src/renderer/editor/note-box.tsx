import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { Button, Dialog, Label, TextArea, TextField } from 'react-aria-components'
import { text } from '../../messages/sentence'
import type { AnswerEditors } from './answer-editors'
import { BoxAtText } from './box-at-text'
import styles from './format-toolbar.module.css'
import type { NoteRequest } from './note-editing'

/** The small box with a footnote's words, at its number. */
export function NoteBox({ editors }: { editors: AnswerEditors }): ReactNode {
  const { notes } = editors.boxes
  const request = useSyncExternalStore(notes.subscribe, notes.current)
  return (
    <BoxAtText at={request?.box ?? null} onLeave={() => editors.boxes.closeNote()}>
      {request ? <NoteForm key={request.key} request={request} editors={editors} /> : null}
    </BoxAtText>
  )
}

function NoteForm({ request, editors }: { request: NoteRequest; editors: AnswerEditors }): ReactNode {
  const [words, setWords] = useState(request.text)
  return (
    <Dialog className={styles.dialog ?? ''} aria-label={text('footnote.title')}>
      <div className={styles.form}>
        <TextField
          className={`${styles.field} ${styles.noteField}`}
          value={words}
          onChange={(value) => {
            setWords(value)
            editors.boxes.notes.write(value)
          }}
          autoFocus
        >
          <Label>{text('footnote.title')}</Label>
          <TextArea
            rows={4}
            dir="auto"
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              editors.boxes.closeNote()
            }}
          />
        </TextField>
        <div className={styles.actions}>
          <Button className={`${styles.button} ${styles.wide}`} onPress={() => editors.boxes.removeNote()}>
            {text('footnote.remove')}
          </Button>
          <Button className={`${styles.button} ${styles.primary}`} onPress={() => editors.boxes.closeNote()}>
            {text('footnote.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
