import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import { Button, Dialog, Form, Label, Popover, Text, TextArea, TextField } from 'react-aria-components'
import { text } from '../../messages/sentence'
import type { AnswerEditors, ImageRequest } from './answer-editors'
import styles from './format-toolbar.module.css'

/** The small box that asks what an image shows, at the image. */
export function ImageBox({ editors }: { editors: AnswerEditors }): ReactNode {
  const request = useSyncExternalStore(editors.subscribeToImage, editors.imageRequest)
  const anchor = useRef<HTMLSpanElement>(null)
  const { left, top, width = 0, height = 0 } = request?.box ?? {}
  return (
    <>
      <span
        ref={anchor}
        className={styles.anchor}
        aria-hidden="true"
        style={request ? { left, top, width: Math.max(1, width), height: Math.max(1, height) } : undefined}
      />
      <Popover
        className={styles.popover ?? ''}
        triggerRef={anchor}
        isOpen={request !== null}
        placement="bottom start"
        data-editor-chrome=""
        onOpenChange={(open) => {
          if (!open) editors.answerImage(undefined)
        }}
      >
        {request ? <ImageForm request={request} onAnswer={(alt) => editors.answerImage(alt)} /> : null}
      </Popover>
    </>
  )
}

function ImageForm({ request, onAnswer }: { request: ImageRequest; onAnswer(alt: string | null): void }): ReactNode {
  const [typed, setTyped] = useState(request.alt)
  const keep = () => onAnswer(typed.replace(/\s+/g, ' ').trim())
  return (
    <Dialog className={styles.dialog ?? ''} aria-label={text('image.title')}>
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
          <Button className={`${styles.button} ${styles.wide}`} onPress={() => onAnswer(null)}>
            {text('image.remove')}
          </Button>
          <Button className={`${styles.button} ${styles.primary}`} type="submit">
            {text('image.keep')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
