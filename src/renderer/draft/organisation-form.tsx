import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Organisation } from '../../core/draft/draft'
import { setOrganisation } from '../../core/draft/edit'
import { counted } from '../plain-dates'
import { Button, IconButton } from '../ui/button'
import { ChoiceField, GrowingText, Switch, TextField } from '../ui/field'
import { say } from '../ui/toast'
import styles from './organisation-form.module.css'
import { useDraft, useSession } from './session'
import { signatoriesFromLines } from './signatory-lines'
import { stateNames } from './states'

type TextFieldName = 'name' | 'acronym' | 'group' | 'country' | 'contactName' | 'contactEmail'

/** Who speaks: what stands under the title of every document. */
export function OrganisationForm() {
  const groups = useDraft(({ template }) => template.organisation.groups)
  return (
    <div className={styles.form}>
      <div className={styles.wide}>
        <OrganisationField field="name" label="Organisation" />
      </div>
      <OrganisationField field="acronym" label="Acronym" hint="File names start with it." />
      <OrganisationField field="group" label="Stakeholder group" choices={groups} hint="Choose one or type your own." />
      <OrganisationField field="country" label="Country" choices={stateNames()} hint="A country, or Global." />
      <OrganisationField field="contactName" label="Contact name" />
      <OrganisationField field="contactEmail" label="Contact e-mail" type="email" />
      <div className={styles.wide}>
        <HideContact />
      </div>
      <div className={styles.wide}>
        <Signatories />
      </div>
    </div>
  )
}

function OrganisationField(props: {
  field: TextFieldName
  label: string
  hint?: string
  type?: 'email'
  choices?: readonly string[]
}) {
  const { field, label, hint, type, choices } = props
  const session = useSession()
  const value = useDraft(({ draft }) => draft.organisation[field] as string)
  const required = useDraft(({ template }) => (template.organisation.required as string[]).includes(field))
  const onChange = (typed: string) =>
    session.drafts.edit((draft) => setOrganisation(draft, { [field]: typed } as Partial<Organisation>))
  const shared = { label, value, onChange, hint, required, id: `organisation-${field}` }
  return choices ? <ChoiceField {...shared} choices={choices} /> : <TextField {...shared} type={type ?? 'text'} />
}

function HideContact() {
  const session = useSession()
  const hidden = useDraft(({ draft }) => draft.organisation.hideContact)
  return (
    <Switch
      label="Keep contact details out of documents"
      hint="Inputs are often published. Name and e-mail stay in the draft only."
      selected={hidden}
      onChange={(on) => session.drafts.edit((draft) => setOrganisation(draft, { hideContact: on }))}
    />
  )
}

function Signatories() {
  const session = useSession()
  const rows = useDraft(({ draft }) => draft.organisation.signatories)
  const [pasting, setPasting] = useState(false)
  const [lines, setLines] = useState('')
  const addLines = () => {
    const added = signatoriesFromLines(lines)
    session.drafts.addSignatories(added)
    say(
      added.length === 0
        ? 'There was no name in these lines.'
        : `${counted(added.length, 'signatory', 'signatories')} added.`,
    )
    if (added.length === 0) return
    setLines('')
    setPasting(false)
  }
  const addOne = () => {
    session.drafts.addSignatories([{ name: '', organisation: '', country: '' }])
    const at = rows.length
    setTimeout(() => document.getElementById(`signatory-${at}-name`)?.focus(), 50)
  }
  return (
    <fieldset className={styles.signatories}>
      <legend>Signatories {rows.length > 0 ? `(${rows.length})` : ''}</legend>
      {rows.length === 0 ? (
        <p className={styles.hint}>
          A joint input lists those who sign it. Leave this empty when you speak for yourselves alone.
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Organisation</th>
              <th scope="col">Country</th>
              <th>
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: signatories have no id; fields keep no state of their own
              <tr key={index}>
                {(['name', 'organisation', 'country'] as const).map((field) => (
                  <td key={field}>
                    <span className={styles.cell} data-copy={`${row[field]} `}>
                      <textarea
                        id={`signatory-${index}-${field}`}
                        rows={1}
                        dir="auto"
                        aria-label={`${field === 'name' ? 'Name' : field === 'organisation' ? 'Organisation' : 'Country'} of signatory ${index + 1}`}
                        value={row[field]}
                        onKeyDown={(event) => {
                          if (event.key === 'Enter') event.preventDefault()
                        }}
                        onChange={(event) =>
                          session.drafts.changeSignatory(index, {
                            [field]: event.currentTarget.value.replace(/(?<!\s)\s*\n\s*/g, ' '),
                          })
                        }
                      />
                    </span>
                  </td>
                ))}
                <td>
                  <IconButton
                    small
                    label={`Remove signatory ${index + 1}${row.name ? `, ${row.name}` : ''}`}
                    icon={<Trash2 size={14} aria-hidden />}
                    onPress={() => {
                      session.drafts.removeSignatory(index)
                      say('Signatory removed.', { label: 'Undo', run: () => session.drafts.undo() })
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.actions}>
        <Button small onPress={addOne}>
          Add a signatory
        </Button>
        <Button small look="plain" onPress={() => setPasting(!pasting)} aria-expanded={pasting}>
          Paste a list…
        </Button>
      </div>
      {pasting ? (
        <div className={styles.paste}>
          <GrowingText
            label="One a line: Name; Organisation; Country"
            value={lines}
            onChange={setLines}
            placeholder="Amina Diallo; Rivers Network; Senegal"
          />
          <Button small look="primary" onPress={addLines}>
            Add these
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
