import { join } from 'node:path'
import { app } from 'electron'
import type { RequestOutput } from '../contract/messages'
import type { Draft } from '../core/draft/draft'
import { type LetterheadData, organisationsSchema, profileOfOrganisation } from '../core/draft/organisation-profile'
import { success } from '../core/result'
import { JsonFile } from '../node/json-file'
import type { Handlers } from './contract-calls'

type Organisations = RequestOutput<'organisations.list'>

let opened: Promise<JsonFile<Organisations>> | null = null

/** Read when a draft or the settings ask for it, not at a start. */
function organisationsFile(): Promise<JsonFile<Organisations>> {
  opened ??= JsonFile.open<Organisations>(join(app.getPath('userData'), 'organisations.json'), organisationsSchema, {
    organisations: [],
  })
  return opened
}

/** The paper of the organisation that a draft speaks for; undefined where this computer keeps none of it. */
export async function letterheadFor({ organisation }: Draft): Promise<LetterheadData | undefined> {
  const { organisations } = (await organisationsFile()).content
  return profileOfOrganisation(organisations, organisation)?.letterhead
}

export const organisationHandlers: Pick<Handlers, 'organisations.list' | 'organisations.set'> = {
  'organisations.list': async () => success((await organisationsFile()).content),
  'organisations.set': async (organisations) => {
    const saved = await (await organisationsFile()).set(organisations)
    return saved.ok ? success(organisations) : saved
  },
}
