import type { ProposalForm } from '../../core/template/template'
import { copyText } from '../clipboard'
import { useSession } from '../draft/use-session'
import { counted } from '../plain-dates'
import { Button } from '../ui/button'
import { Choices, Switch } from '../ui/field'
import { say } from '../ui/toast'
import styles from './hand-in.module.css'

/** How proposals stand in the documents, and the same as plain text for a web form. */
export function ProposalsLook(props: {
  form: ProposalForm
  onForm(form: ProposalForm): void
  changes: boolean
  onChanges(on: boolean): void
}) {
  const { form, onForm, changes, onChanges } = props
  const session = useSession()
  const copy = async () => {
    const { proposalsAsPlainText } = await import('../../core/export/proposals-text')
    const { draft, template } = session.drafts.state
    const text = proposalsAsPlainText(draft, template, { changes })
    say(
      (await copyText(text))
        ? `Copied as plain text: ${counted([...text].length, 'character')}, line ends included.`
        : 'The text could not be copied.',
    )
  }
  return (
    <div className={styles.proposals}>
      <Choices
        legend="Proposals"
        value={form}
        choices={[
          {
            id: 'matrix',
            label: 'Matrix',
            hint: 'Paragraph, move, current and proposed text, rationale side by side.',
          },
          { id: 'prose', label: 'Prose', hint: '“Amend paragraph 12 to read: …”, one after the other.' },
        ]}
        onChange={(id) => onForm(id as ProposalForm)}
      />
      <Switch
        label="Show changes"
        hint="Additions underlined, deletions struck out, with a line that says so. Off: the proposed text as it would read."
        selected={changes}
        onChange={onChanges}
      />
      <div>
        <Button small onPress={() => void copy()}>
          Copy the proposals as plain text
        </Button>
      </div>
    </div>
  )
}
