import { join } from 'node:path'
import { z } from 'zod'
import { type Problem, problemOf } from '../core/result'
import { message } from '../messages/message'
import { JsonFile } from '../node/json-file'

const profileSchema = z.object({ program: z.string().max(100) })

/** Numbers of a version, such as 1.12.3; what stands behind a hyphen or a plus says how it was made and counts for nothing. */
function numbersOf(version: string): number[] {
  return (version.split(/[-+~]/)[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0)
}

/** True when the first version came after the second. */
export function isNewer(first: string, second: string): boolean {
  const [ours, theirs] = [numbersOf(second), numbersOf(first)]
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const difference = (theirs[at] ?? 0) - (ours[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/**
 * A problem when the profile was last used by a newer version, which may keep settings, journals and history in ways that this one would take for
 * damage; then nothing in the folder is touched. Otherwise the folder says from now on that this version used it.
 */
export async function refusedProfile(folder: string, version: string): Promise<Problem | null> {
  const file = await JsonFile.open(join(folder, 'profile.json'), profileSchema, { program: '' })
  const { program } = file.content
  if (program !== '' && isNewer(program, version))
    return problemOf('newer-profile', message('problem.newerProfile', { folder, newer: program, version }))
  // A folder that cannot be written to has its own sentences where they matter.
  if (program !== version) await file.set({ program: version })
  return null
}
