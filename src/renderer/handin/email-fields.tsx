import { type EmailText, emailTextOf, LONGEST_BODY, LONGEST_SUBJECT } from '../../core/export/email-text'
import { listOf } from '../../messages/message'
import { text } from '../../messages/sentence'
import { useDraft } from '../draft/use-session'
import { Button } from '../ui/button'
import { GrowingText, TextField } from '../ui/field'
import styles from './hand-in.module.css'

/** The e-mail as it will open in the mail program. `written` is null as long as it is the template's. */
export function EmailFields({ written, onWrite }: { written: EmailText | null; onWrite(now: EmailText | null): void }) {
  const draft = useDraft((state) => state.draft)
  const template = useDraft((state) => state.template)
  const now = written ?? emailTextOf(draft, template)
  const { recipients, recipientsNote } = template.handIn
  return (
    <div className={styles.email}>
      <p className={styles.note}>
        {recipients.length > 0 ? (
          text('handin.recipients', { recipients: listOf(recipients, 'unit'), note: recipientsNote })
        ) : (
          <bdi>{recipientsNote}</bdi>
        )}
      </p>
      <TextField
        label={text('handin.email.subject')}
        value={now.subject}
        onChange={(subject) => onWrite({ ...now, subject: subject.slice(0, LONGEST_SUBJECT) })}
      />
      <GrowingText
        label={text('handin.email.body')}
        value={now.body}
        onChange={(body) => onWrite({ ...now, body: body.slice(0, LONGEST_BODY) })}
      />
      {written ? (
        <div>
          <Button small onPress={() => onWrite(null)}>
            {text('handin.email.asTemplate')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
