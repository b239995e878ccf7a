import { type Delivery, MARKINGS } from '../../core/draft/draft'
import { NO_DELIVERY, setDelivery } from '../../core/draft/edit'
import type { DocumentKind } from '../../core/template/document-kinds'
import { useDraft, useSession } from '../draft/session'
import { Choices, Switch, TextField } from '../ui/field'
import styles from './hand-in.module.css'

const MARKING_CHOICES = [
  { id: 'check', label: '“Check against delivery”', hint: 'You may leave your text: listeners compare.' },
  { id: 'verbatim', label: '“Read out verbatim”', hint: 'You will read every word as it is written.' },
  { id: 'none', label: 'No marking' },
] as const

/** Who speaks where and how the copy looks; kept in the draft, so that the next copy has it too. */
export function DeliveryFields({ as }: { as: Exclude<DocumentKind, 'text'> }) {
  const session = useSession()
  const delivery = useDraft((state) => state.draft.delivery) ?? NO_DELIVERY
  const change = (changes: Partial<Delivery>) => session.drafts.edit((now) => setDelivery(now, changes))
  return (
    <>
      <div className={styles.fields}>
        <TextField label="Speaker" value={delivery.speaker} onChange={(speaker) => change({ speaker })} />
        <TextField label="Speaker’s role" value={delivery.role} onChange={(role) => change({ role })} />
        <TextField label="Meeting" value={delivery.meeting} onChange={(meeting) => change({ meeting })} />
        <TextField label="Agenda item" value={delivery.item} onChange={(item) => change({ item })} />
        <TextField
          label="Date"
          value={delivery.date}
          onChange={(date) => change({ date })}
          hint="Such as 2025-06-09, which is written out, or words of your own."
        />
      </div>
      {as === 'delivery' ? (
        <div className={styles.choices}>
          <Choices
            legend="On the first page, in the statement’s language"
            value={delivery.marking ?? 'none'}
            choices={MARKING_CHOICES}
            onChange={(id) => change({ marking: MARKINGS.find((known) => known === id) ?? null })}
          />
          <div className={styles.switches}>
            <Switch
              label="Large type"
              hint="16 points and wide lines, for a lectern."
              selected={delivery.largeType}
              onChange={(largeType) => change({ largeType })}
            />
            <Switch
              label="Line numbers"
              selected={delivery.lineNumbers}
              onChange={(lineNumbers) => change({ lineNumbers })}
            />
            <Switch
              label="Headings of the template"
              hint="Such as guiding questions. Nobody reads them aloud."
              selected={delivery.headings}
              onChange={(headings) => change({ headings })}
            />
          </div>
        </div>
      ) : null}
    </>
  )
}
