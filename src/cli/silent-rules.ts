import { join } from 'node:path'
import { z } from 'zod'
import { settingsSchema } from '../contract/settings'
import { readWhole } from '../node/read-whole'
import { profileFolder } from './profile'

const MAX_BYTES = 16 * 1024 * 1024

const shape = z.object({ silentRules: settingsSchema.shape.silentRules.catch([]) })

/** The rules that this person switched off for good in the window's settings; none where no settings can be read, as the window has it. */
export async function silentRules(folder: string = profileFolder()): Promise<readonly string[]> {
  const read = await readWhole(join(folder, 'settings.json'), MAX_BYTES)
  if (!read.ok) return []
  try {
    return shape.parse(JSON.parse(read.value.bytes.toString('utf8'))).silentRules
  } catch {
    return []
  }
}
