import type { ProposalForm } from '../../core/template/template'
import { text } from '../../messages/sentence'
import { copyText } from '../clipboard'
import { useSession } from '../draft/use-session'
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
    const plain = proposalsAsPlainText(draft, template, { changes })
    say(
      (await copyText(plain))
        ? text('handin.proposals.copied', { count: [...plain].length })
        : text('handin.proposals.notCopied'),
    )
  }
  return (
    <div className={styles.proposals}>
      <Choices
        legend={text('handin.proposals')}
        value={form}
        choices={[
          {
            id: 'matrix',
            label: text('handin.proposals.matrix'),
            hint: text('handin.proposals.matrix.hint'),
          },
          { id: 'prose', label: text('handin.proposals.prose'), hint: text('handin.proposals.prose.hint') },
        ]}
        onChange={(id) => onForm(id as ProposalForm)}
      />
      <Switch
        label={text('handin.proposals.changes')}
        hint={text('handin.proposals.changes.hint')}
        selected={changes}
        onChange={onChanges}
      />
      <div>
        <Button small onPress={() => void copy()}>
          {text('handin.proposals.copy')}
        </Button>
      </div>
    </div>
  )
}
