import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { Button, Dialog, Form, Label, Text, TextArea, TextField } from 'react-aria-components'
import { text } from '../../messages/sentence'
import type { AnswerEditors } from './answer-editors'
import { BoxAtText } from './box-at-text'
import styles from './format-toolbar.module.css'
import type { ImageAnswer, ImageRequest } from './image-asking'

/** The small box that asks what an image shows, at the image. */
export function ImageBox({ editors }: { editors: AnswerEditors }): ReactNode {
  const request = useSyncExternalStore(editors.boxes.image.subscribe, editors.boxes.image.current)
  return (
    <BoxAtText at={request?.box ?? null} onLeave={() => editors.boxes.answerImage(undefined)}>
      {request ? <ImageForm request={request} onAnswer={(said) => editors.boxes.answerImage(said)} /> : null}
    </BoxAtText>
  )
}

function ImageForm({ request, onAnswer }: { request: ImageRequest; onAnswer(said: ImageAnswer): void }): ReactNode {
  const [typed, setTyped] = useState(request.alt)
  const keep = () => onAnswer({ alt: typed.replace(/\s+/g, ' ').trim() })
  return (
    <Dialog className={styles.three ?? ''} aria-label={text('image.title')}>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <TextField className={styles.field ?? ''} value={typed} onChange={setTyped} autoFocus>
          <Label>{text('image.alternative')}</Label>
          <TextArea
            rows={3}
            dir="auto"
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              keep()
            }}
          />
          <Text slot="description" className={styles.description ?? ''}>
            {text('image.alternative.hint')}
          </Text>
        </TextField>
        <div className={styles.actions}>
          <Button className={`${styles.button} ${styles.wide}`} onPress={() => onAnswer('remove')}>
            {text('image.remove')}
          </Button>
          <Button className={`${styles.button} ${styles.wide}`} onPress={() => onAnswer({ alt: '', decorative: true })}>
            {text('image.decoration')}
          </Button>
          <Button className={`${styles.button} ${styles.primary}`} type="submit">
            {text('image.keep')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
