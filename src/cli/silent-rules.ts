import { join } from 'node:path'
import { z } from 'zod'
import { settingsSchema } from '../contract/settings'
import type { SilentRules } from '../core/check/silent-rules'
import { organisationsSchema } from '../core/draft/organisation-profile'
import { readJson } from '../node/json-file'
import { profileFolder } from './profile'

const shape = z.object({ silentRules: settingsSchema.shape.silentRules.catch([]) })

/**
 * The rules that this person switched off in the window's settings, for good and for organisations; none where these cannot be read, as the window
 * has it.
 */
export async function silentRules(folder: string = profileFolder()): Promise<SilentRules> {
  const [settings, organisations] = await Promise.all([
    readJson(join(folder, 'settings.json'), shape),
    readJson(join(folder, 'organisations.json'), organisationsSchema),
  ])
  return {
    forGood: settings.state === 'read' ? settings.content.silentRules : [],
    organisations: organisations.state === 'read' ? organisations.content.organisations : [],
  }
}
