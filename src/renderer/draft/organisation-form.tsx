import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { countryProblem } from '../../core/check/country'
import { stateNames } from '../../core/draft/state-names'
import { text } from '../../messages/sentence'
import { focusWhenThere } from '../focus-when-there'
import { Button, IconButton } from '../ui/button'
import { ChoiceField } from '../ui/choice-field'
import type { Choice } from '../ui/choice-match'
import { GrowingText, Switch, TextField } from '../ui/field'
import { say } from '../ui/toast'
import { hideContact, writeOrganisation } from './draft-steps'
import styles from './organisation-form.module.css'
import { OrganisationProfiles } from './organisation-profiles'
import { signatoriesFromLines } from './signatory-lines'
import { addSignatories, addSignatory, changeSignatory, takeOffSignatory } from './signatory-steps'
import { ADDS_ROWS } from './step-place'
import { useDraft, useSession } from './use-session'

type TextFieldName = 'name' | 'acronym' | 'group' | 'country' | 'status' | 'contactName' | 'contactEmail'

/** Who speaks: what stands under the title of every document. */
export function OrganisationForm() {
  const names = useDraft(({ template }) => template.organisation.groups)
  const groups = useMemo(() => names.map((name) => ({ name })), [names])
  const language = useDraft(({ draft }) => draft.language)
  return (
    <div className={styles.form}>
      <OrganisationProfiles />
      <div className={styles.wide}>
        <OrganisationField field="name" label={text('organisation.name')} />
      </div>
      <OrganisationField
        field="acronym"
        label={text('organisation.acronym')}
        hint={text('organisation.acronym.hint')}
      />
      <OrganisationField
        field="group"
        label={text('organisation.group')}
        choices={groups}
        hint={text('organisation.group.hint')}
      />
      <OrganisationField
        field="country"
        label={text('organisation.country')}
        choices={stateNames(language)}
        problemOf={countryProblem}
        hint={text('organisation.country.hint', { worldwide: stateNames(language)[0]?.name ?? '' })}
      />
      <OrganisationField field="status" label={text('organisation.status')} hint={text('organisation.status.hint')} />
      <OrganisationField field="contactName" label={text('organisation.contactName')} />
      <OrganisationField field="contactEmail" label={text('organisation.contactEmail')} type="email" />
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
  problemOf?: (typed: string) => string | null
}) {
  const { field, label, hint, type, choices, problemOf } = props
  const session = useSession()
  const value = useDraft(({ draft }) => draft.organisation[field] ?? '')
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
      label={text('organisation.hideContact')}
      hint={text('organisation.hideContact.hint')}
      selected={hidden}
      onChange={(on) => hideContact(session.drafts, on)}
    />
  )
}

const FIELDS = ['name', 'organisation', 'country'] as const

function Signatories() {
  const session = useSession()
  const rows = useDraft(({ draft }) => draft.organisation.signatories)
  const [pasting, setPasting] = useState(false)
  const [lines, setLines] = useState('')
  const addLines = () => {
    const added = signatoriesFromLines(lines)
    addSignatories(session.drafts, added)
    say(text('signatories.added', { count: added.length }))
    if (added.length === 0) return
    setLines('')
    setPasting(false)
  }
  return (
    <fieldset className={styles.signatories}>
      <legend>{text('signatories.title', { count: rows.length })}</legend>
      {rows.length === 0 ? (
        <p className={styles.hint}>{text('signatories.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {FIELDS.map((field) => (
                <th key={field} scope="col">
                  {text(`signatories.${field}`)}
                </th>
              ))}
              <th>
                <span className="visually-hidden">{text('signatories.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: signatories have no id; fields keep no state of their own
              <tr key={index}>
                {FIELDS.map((field) => (
                  <td key={field}>
                    <span className={styles.cell} data-copy={`${row[field]} `}>
                      <textarea
                        id={`signatory-${index}-${field}`}
                        rows={1}
                        dir="auto"
                        aria-label={text(`signatories.${field}.of`, { row: index + 1 })}
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
                    label={
                      row.name
                        ? text('signatories.removeNamed', { row: index + 1, name: row.name })
                        : text('signatories.removeRow', { row: index + 1 })
                    }
                    icon={<Trash2 size={14} aria-hidden />}
                    onPress={() => {
                      takeOffSignatory(session, index)
                      focusWhenThere(() =>
                        document.querySelector<HTMLElement>(
                          rows.length > 1
                            ? `#signatory-${Math.min(index, rows.length - 2)}-name`
                            : `#part-organisation [${ADDS_ROWS}]`,
                        ),
                      )
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.actions}>
        <Button small {...{ [ADDS_ROWS]: '' }} onPress={() => addSignatory(session)}>
          {text('signatories.add')}
        </Button>
        <Button small look="plain" onPress={() => setPasting(!pasting)} aria-expanded={pasting}>
          {text('signatories.paste')}
        </Button>
      </div>
      {pasting ? (
        <div className={styles.paste}>
          <GrowingText
            label={text('signatories.paste.lines')}
            value={lines}
            onChange={setLines}
            placeholder={text('signatories.paste.example')}
          />
          <Button small look="primary" onPress={addLines}>
            {text('signatories.paste.add')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
