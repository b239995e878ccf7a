import { type Delivery, MARKINGS } from '../../core/draft/draft'
import { NO_DELIVERY } from '../../core/draft/edit'
import type { DocumentKind } from '../../core/template/document-kinds'

import { changeDelivery } from '../draft/draft-steps'
import { useDraft, useSession } from '../draft/use-session'

import { Choices, Switch, TextField } from '../ui/field'
import styles from './hand-in.module.css'

const MARKING_CHOICES = [
  { id: 'check', label: '“Check against delivery”', hint: 'You may leave your text: listeners compare.' },
  { id: 'verbatim', label: '“Read out verbatim”', hint: 'You will read every word as it is written.' },
  { id: 'none', label: 'No marking' },
] as const

type Words = 'speaker' | 'role' | 'meeting' | 'item' | 'date'

function useDelivery<K extends keyof Delivery>(field: K): [Delivery[K], (value: Delivery[K]) => void] {
  const session = useSession()
  const value = useDraft((state) => (state.draft.delivery ?? NO_DELIVERY)[field])
  return [value, (now) => changeDelivery(session.drafts, { [field]: now } as Partial<Delivery>)]
}

/** Who speaks where and how the copy looks; kept in the draft, so that the next copy has it too. A key redraws its own field alone. */
export function DeliveryFields({ as }: { as: Exclude<DocumentKind, 'text'> }) {
  return (
    <>
      <div className={styles.fields}>
        <DeliveryText field="speaker" label="Speaker" />
        <DeliveryText field="role" label="Speaker’s role" />
        <DeliveryText field="meeting" label="Meeting" />
        <DeliveryText field="item" label="Agenda item" />
        <DeliveryText
          field="date"
          label="Date"
          hint="Such as 2025-06-09, which is written out, or words of your own."
        />
      </div>
      {as === 'delivery' ? (
        <div className={styles.choices}>
          <Marking />
          <div className={styles.switches}>
            <DeliverySwitch field="largeType" label="Large type" hint="16 points and wide lines, for a lectern." />
            <DeliverySwitch field="lineNumbers" label="Line numbers" />
            <DeliverySwitch
              field="headings"
              label="Headings of the template"
              hint="Such as guiding questions. Nobody reads them aloud."
            />
            <DeliverySwitch
              field="footnotes"
              label="Footnotes are read aloud"
              hint="Each behind its paragraph; it counts as speaking time."
            />
          </div>
        </div>
      ) : null}
    </>
  )
}

function DeliveryText({ field, label, hint }: { field: Words; label: string; hint?: string }) {
  const [value, change] = useDelivery(field)
  return <TextField id={`delivery-${field}`} label={label} hint={hint} value={value} onChange={change} />
}

function DeliverySwitch(props: {
  field: 'largeType' | 'lineNumbers' | 'headings' | 'footnotes'
  label: string
  hint?: string
}) {
  const { field, ...shown } = props
  const [on, change] = useDelivery(field)
  return <Switch {...shown} selected={on === true} onChange={change} />
}

function Marking() {
  const [marking, change] = useDelivery('marking')
  return (
    <Choices
      legend="On the first page, in the statement’s language"
      value={marking ?? 'none'}
      choices={MARKING_CHOICES}
      onChange={(id) => change(MARKINGS.find((known) => known === id) ?? null)}
    />
  )
}
