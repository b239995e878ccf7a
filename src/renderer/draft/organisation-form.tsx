import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { countryProblem } from '../../core/check/country'
import { stateNames } from '../../core/draft/state-names'
import { counted } from '../plain-dates'
import { Button, IconButton } from '../ui/button'
import { ChoiceField } from '../ui/choice-field'
import type { Choice } from '../ui/choice-match'
import { GrowingText, Switch, TextField } from '../ui/field'
import { say } from '../ui/toast'
import { hideContact, writeOrganisation } from './draft-steps'
import styles from './organisation-form.module.css'
import { signatoriesFromLines } from './signatory-lines'
import { addSignatories, changeSignatory, removeSignatory } from './signatory-steps'
import { useDraft, useSession } from './use-session'

type TextFieldName = 'name' | 'acronym' | 'group' | 'country' | 'contactName' | 'contactEmail'

/** Who speaks: what stands under the title of every document. */
export function OrganisationForm() {
  const names = useDraft(({ template }) => template.organisation.groups)
  const groups = useMemo(() => names.map((name) => ({ name })), [names])
  const language = useDraft(({ draft }) => draft.language)
  return (
    <div className={styles.form}>
      <div className={styles.wide}>
        <OrganisationField field="name" label="Organisation" />
      </div>
      <OrganisationField field="acronym" label="Acronym" hint="File names start with it." />
      <OrganisationField field="group" label="Stakeholder group" choices={groups} hint="Choose one or type your own." />
      <OrganisationField
        field="country"
        label="Country"
        choices={stateNames(language)}
        problemOf={countryProblem}
        hint={`A country, or ${stateNames(language)[0]?.name}.`}
      />
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
  choices?: readonly Choice[]
  problemOf?: (text: string) => string | null
}) {
  const { field, label, hint, type, choices, problemOf } = props
  const session = useSession()
  const value = useDraft(({ draft }) => draft.organisation[field] as string)
  const required = useDraft(({ template }) => (template.organisation.required as string[]).includes(field))
  const onChange = (typed: string) => writeOrganisation(session.drafts, field, typed)
  const shared = { label, value, onChange, hint, required, id: `organisation-${field}` }
  if (!choices) return <TextField {...shared} type={type ?? 'text'} />
  return <ChoiceField {...shared} choices={choices} {...(problemOf ? { problemOf } : {})} />
}

function HideContact() {
  const session = useSession()
  const hidden = useDraft(({ draft }) => draft.organisation.hideContact)
  return (
    <Switch
      label="Keep contact details out of documents"
      hint="Inputs are often published. Name and e-mail stay in the draft only."
      selected={hidden}
      onChange={(on) => hideContact(session.drafts, on)}
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
    addSignatories(session.drafts, added)
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
    addSignatories(session.drafts, [{ name: '', organisation: '', country: '' }])
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
                          changeSignatory(session.drafts, index, {
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
                      const made = removeSignatory(session.drafts, index)
                      if (made) session.undo.offer('Signatory removed.', made)
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
