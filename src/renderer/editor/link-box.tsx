import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { Button, Dialog, FieldError, Form, Input, Label, TextField } from 'react-aria-components'
import { text } from '../../messages/sentence'
import type { AnswerEditors } from './answer-editors'
import { BoxAtText } from './box-at-text'
import { completeAddress } from './format'
import styles from './format-toolbar.module.css'
import type { LinkRequest } from './link-asking'

/** The small box that asks for a link's address, at the text that it is for. */
export function LinkBox({ editors }: { editors: AnswerEditors }): ReactNode {
  const request = useSyncExternalStore(editors.boxes.link.subscribe, editors.boxes.link.current)
  return (
    <BoxAtText at={request?.box ?? null} onLeave={() => editors.boxes.answerLink(undefined)}>
      {request ? <LinkForm request={request} onAnswer={(address) => editors.boxes.answerLink(address)} /> : null}
    </BoxAtText>
  )
}

function LinkForm({ request, onAnswer }: { request: LinkRequest; onAnswer(address: string | null): void }): ReactNode {
  const [typed, setTyped] = useState(request.address)
  const [refused, setRefused] = useState(false)
  return (
    <Dialog className={styles.dialog ?? ''} aria-label={text('link.title')}>
      <Form
        className={styles.form ?? ''}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          const address = completeAddress(typed)
          if (address === null) setRefused(true)
          else onAnswer(address)
        }}
      >
        <TextField
          className={styles.field ?? ''}
          value={typed}
          onChange={(value) => {
            setTyped(value)
            setRefused(false)
          }}
          isInvalid={refused}
          autoFocus
          type="text"
          inputMode="url"
          spellCheck="false"
        >
          <Label>{text('link.address')}</Label>
          <Input placeholder="example.org" dir="ltr" />
          <FieldError className={styles.error ?? ''}>{text('link.notAnAddress')}</FieldError>
        </TextField>
        <div className={styles.actions}>
          {request.address ? (
            <Button className={`${styles.button} ${styles.wide}`} onPress={() => onAnswer(null)}>
              {text('link.remove')}
            </Button>
          ) : null}
          <Button className={`${styles.button} ${styles.primary}`} type="submit">
            {text('link.set', { has: request.address !== '' })}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
