import { join } from 'node:path'
import { z } from 'zod'
import { settingsSchema } from '../contract/settings'
import { readJson } from '../node/json-file'
import { profileFolder } from './profile'

const shape = z.object({ silentRules: settingsSchema.shape.silentRules.catch([]) })

/** The rules that this person switched off for good in the window's settings; none where no settings can be read, as the window has it. */
export async function silentRules(folder: string = profileFolder()): Promise<readonly string[]> {
  const read = await readJson(join(folder, 'settings.json'), shape)
  return read.state === 'read' ? read.content.silentRules : []
}
