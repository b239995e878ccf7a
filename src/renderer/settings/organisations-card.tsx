import { useEffect, useState } from 'react'
import { countryProblem } from '../../core/check/country'
import { ORGANISATION_TEXT_FIELDS } from '../../core/draft/draft'
import { type OrganisationProfile, profileName } from '../../core/draft/organisation-profile'
import { stateNames } from '../../core/draft/state-names'
import { listText, text } from '../../messages/sentence'
import { signatoriesFromLines } from '../draft/signatory-lines'
import { keepOrganisation, loadOrganisations, removeOrganisation, useOrganisations } from '../organisations'
import { Button } from '../ui/button'
import { ChoiceField } from '../ui/choice-field'
import { Dialog } from '../ui/dialog'
import { GrowingText, TextField } from '../ui/field'
import { LetterheadFields, logoLacksWords } from './letterhead-fields'
import { OrganisationRules } from './organisation-rules'
import styles from './settings.module.css'

/** Who the writer writes for: kept once, offered in each draft. */
export function OrganisationsCard() {
  const list = useOrganisations((state) => state.list)
  const [edited, setEdited] = useState<OrganisationProfile | null>(null)
  useEffect(() => void loadOrganisations(), [])
  return (
    <section className={styles.card}>
      <h2>{text('organisations.title')}</h2>
      <p className={styles.meta}>{text('organisations.hint')}</p>
      {list && list.length > 0 ? (
        <ul className={styles.packs}>
          {list.map((profile) => (
            <li key={profile.id}>
              <span>
                <strong>
                  <bdi>{profileName(profile)}</bdi>
                </strong>
                <span className={styles.meta}>
                  {listText([profile.acronym, profile.group, profile.country].filter(Boolean), 'unit')}
                </span>
              </span>
              <span className={styles.rowActions}>
                <Button
                  small
                  aria-label={text('organisations.editNamed', { name: profileName(profile) })}
                  onPress={() => setEdited(profile)}
                >
                  {text('organisations.edit')}
                </Button>
                <Button
                  small
                  look="plain"
                  aria-label={text('organisations.removeNamed', { name: profileName(profile) })}
                  onPress={() => void removeOrganisation(profile.id)}
                >
                  {text('organisations.remove')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <Button isDisabled={list === null} onPress={() => setEdited(newProfile())}>
          {text('organisations.add')}
        </Button>
      </div>
      {edited ? <ProfileDialog profile={edited} onClose={() => setEdited(null)} /> : null}
    </section>
  )
}

function newProfile(): OrganisationProfile {
  return {
    id: crypto.randomUUID(),
    name: '',
    acronym: '',
    group: '',
    country: '',
    contactName: '',
    contactEmail: '',
    signatories: [],
  }
}

function ProfileDialog({ profile, onClose }: { profile: OrganisationProfile; onClose(): void }) {
  const [now, setNow] = useState(profile)
  const [lines, setLines] = useState(() =>
    profile.signatories
      .map(({ name, organisation, country }) => [name, organisation, country].join('; ').replace(/(?<![; ])[; ]+$/, ''))
      .join('\n'),
  )
  const named = profileName(now) !== '' && !logoLacksWords(now)
  const keep = () => {
    if (!named) return
    onClose()
    void keepOrganisation({ ...now, signatories: signatoriesFromLines(lines) })
  }
  return (
    <Dialog
      title={text('organisations.dialog')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('organisations.cancel')}</Button>
          <Button look="primary" isDisabled={!named} onPress={keep}>
            {text('organisations.keep')}
          </Button>
        </>
      }
    >
      <div className={styles.profile}>
        {ORGANISATION_TEXT_FIELDS.map((field) => {
          const shared = {
            label: text(`organisation.${field}`),
            value: now[field] ?? '',
            onChange: (typed: string) => setNow((before) => ({ ...before, [field]: typed })),
          }
          if (field === 'country')
            return <ChoiceField key={field} {...shared} choices={stateNames('en')} problemOf={countryProblem} />
          return (
            <TextField
              key={field}
              {...shared}
              autoFocus={field === 'name'}
              type={field === 'contactEmail' ? 'email' : 'text'}
              hint={field === 'status' ? text('organisation.status.hint') : undefined}
            />
          )
        })}
        <LetterheadFields
          profile={now}
          onChange={(letterhead) =>
            setNow(({ letterhead: _, ...before }) => ({ ...before, ...(letterhead ? { letterhead } : {}) }))
          }
        />
        <OrganisationRules
          silent={now.silentRules ?? []}
          onChange={(silentRules) =>
            setNow(({ silentRules: _, ...before }) => ({
              ...before,
              ...(silentRules.length > 0 ? { silentRules } : {}),
            }))
          }
        />
        <GrowingText
          label={text('organisations.signatories')}
          value={lines}
          onChange={setLines}
          placeholder={text('signatories.paste.example')}
        />
      </div>
    </Dialog>
  )
}
