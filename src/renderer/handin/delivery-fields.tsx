import { type Delivery, MARKINGS } from '../../core/draft/draft'
import { NO_DELIVERY } from '../../core/draft/edit'
import type { DocumentKind } from '../../core/template/document-kinds'
import { text } from '../../messages/sentence'
import { changeDelivery } from '../draft/draft-steps'
import { useDraft, useSession } from '../draft/use-session'
import { Choices, Switch, TextField } from '../ui/field'
import styles from './hand-in.module.css'

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
        <DeliveryText field="speaker" label={text('handin.speaker')} />
        <DeliveryText field="role" label={text('handin.role')} />
        <DeliveryText field="meeting" label={text('handin.meeting')} />
        <DeliveryText field="item" label={text('handin.item')} />
        <DeliveryText field="date" label={text('handin.date')} hint={text('handin.date.hint')} />
      </div>
      {as === 'delivery' ? (
        <div className={styles.choices}>
          <Marking />
          <div className={styles.switches}>
            <DeliverySwitch field="largeType" label={text('handin.largeType')} hint={text('handin.largeType.hint')} />
            <DeliverySwitch field="lineNumbers" label={text('handin.lineNumbers')} />
            <DeliverySwitch field="headings" label={text('handin.headings')} hint={text('handin.headings.hint')} />
            <DeliverySwitch field="footnotes" label={text('handin.footnotes')} hint={text('handin.footnotes.hint')} />
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
      legend={text('handin.marking')}
      value={marking ?? 'none'}
      choices={[
        { id: 'check', label: text('handin.marking.check'), hint: text('handin.marking.check.hint') },
        { id: 'verbatim', label: text('handin.marking.verbatim'), hint: text('handin.marking.verbatim.hint') },
        { id: 'none', label: text('handin.marking.none') },
      ]}
      onChange={(id) => change(MARKINGS.find((known) => known === id) ?? null)}
    />
  )
}
