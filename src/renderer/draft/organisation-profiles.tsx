import { BookmarkPlus } from 'lucide-react'
import { useEffect } from 'react'
import { profileName, profileOfDraft } from '../../core/draft/organisation-profile'
import { text } from '../../messages/sentence'
import { keepOrganisation, loadOrganisations, useOrganisations } from '../organisations'
import { Button } from '../ui/button'
import { Menu } from '../ui/menu'
import { takeProfile } from './draft-steps'
import styles from './organisation-form.module.css'
import type { DraftSession } from './session'
import { useDraft, useSession } from './use-session'

/** Fills in an organisation that is kept, by its id; the toast takes it back. */
export function takeOrganisation({ drafts, undo }: DraftSession, id: string): void {
  const profile = useOrganisations.getState().list?.find((one) => one.id === id)
  const made = profile && takeProfile(drafts, profile)
  if (profile && made) undo.offer(text('organisations.taken', { name: profileName(profile) }), made)
}

/** Up to so many organisations have a button each where nothing is filled in yet; more are a menu. */
const BUTTONS = 3

/** Fills in an organisation that is kept in the settings, or keeps this one there. */
export function OrganisationProfiles() {
  const session = useSession()
  const list = useOrganisations((state) => state.list)
  const name = useDraft(({ draft }) => profileName(draft.organisation))
  useEffect(() => void loadOrganisations(), [])
  if (list === null) return null
  const take = (id: string) => takeOrganisation(session, id)
  const isKept = list.some((one) => profileName(one) === name)
  return (
    <div className={styles.profiles}>
      {name === '' && list.length > 0 && list.length <= BUTTONS ? (
        list.map((profile) => (
          <Button key={profile.id} small onPress={() => take(profile.id)}>
            {text('organisations.takeNamed', { name: profileName(profile) })}
          </Button>
        ))
      ) : list.length > 0 ? (
        <Menu
          label={text('organisations.take')}
          trigger={<Button small>{text('organisations.take')}</Button>}
          choices={list.map((profile) => ({ id: profile.id, label: profileName(profile) }))}
          onAction={take}
        />
      ) : null}
      {name !== '' && !isKept ? (
        <Button
          small
          look="plain"
          flush
          onPress={() => void keepOrganisation(profileOfDraft(session.drafts.state.draft, crypto.randomUUID()))}
        >
          <BookmarkPlus size={15} aria-hidden /> {text('organisations.keepThis')}
        </Button>
      ) : null}
    </div>
  )
}
