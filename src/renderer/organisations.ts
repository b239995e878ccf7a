import { create } from 'zustand'
import { MOST_PROFILES, type OrganisationProfile, profileName } from '../core/draft/organisation-profile'
import { text } from '../messages/sentence'
import { ask } from './bridge'
import { tellProblem } from './problem'
import { say } from './ui/toast'

/** The writer's organisations; null until somebody needs them. */
export const useOrganisations = create<{ list: readonly OrganisationProfile[] | null }>(() => ({ list: null }))

export async function loadOrganisations(): Promise<void> {
  if (useOrganisations.getState().list !== null) return
  const answer = await ask('organisations.list', {})
  if (answer.ok) useOrganisations.setState({ list: answer.value.organisations })
  else tellProblem(text('organisations.notRead'), answer.problem)
}

async function setAll(organisations: OrganisationProfile[]): Promise<boolean> {
  const answer = await ask('organisations.set', { organisations })
  if (answer.ok) useOrganisations.setState({ list: answer.value.organisations })
  else tellProblem(text('organisations.notKept'), answer.problem)
  return answer.ok
}

/** Keeps an organisation in the place of the one with its id, or behind the others. */
export async function keepOrganisation(profile: OrganisationProfile): Promise<void> {
  await loadOrganisations()
  const list = useOrganisations.getState().list ?? []
  const isKnown = list.some(({ id }) => id === profile.id)
  if (!isKnown && list.length >= MOST_PROFILES) {
    say(text('organisations.tooMany', { most: MOST_PROFILES }))
    return
  }
  const all = isKnown ? list.map((one) => (one.id === profile.id ? profile : one)) : [...list, profile]
  if (await setAll(all)) say(text('organisations.kept', { name: profileName(profile) }))
}

/** Takes an organisation out of the list; the toast puts it back where it was. Drafts keep what they say. */
export async function removeOrganisation(id: string): Promise<void> {
  const list = useOrganisations.getState().list ?? []
  const at = list.findIndex((one) => one.id === id)
  const removed = list[at]
  if (!removed || !(await setAll(list.filter((one) => one !== removed)))) return
  say(text('organisations.removed', { name: profileName(removed) }), {
    action: {
      label: text('organisations.putBack'),
      run: () => {
        const now = useOrganisations.getState().list ?? []
        void setAll([...now.slice(0, at), removed, ...now.slice(at)])
      },
    },
  })
}
