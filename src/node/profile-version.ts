import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, problemOf } from '../core/result'
import { isJsonObject } from '../core/text/json-value'
import { message } from '../messages/message'
import { JsonFile } from './json-file'

/** In the folder of the profile: which version used it last. */
const NAME = 'profile.json'
/** By hand: it is asked before anything else, schemas among it, is loaded. Throws for what no version of the program wrote. */
const profileSchema = {
  parse(value: unknown): { program: string } {
    const program = isJsonObject(value) ? value.program : null
    if (typeof program !== 'string' || program.length > 100) throw new TypeError('This is no profile.')
    return { program }
  },
}

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
 * A problem when the profile was last used by a newer version than `version`, which may keep settings, journals and history in ways that this one would take
 * for damage. It only reads, and so without waiting, because Chromium must not begin in that folder either. A profile that does not say who used it is
 * one of ours.
 */
export function newerProfile(folder: string, version: string): Problem | null {
  const newer = lastProgram(join(folder, NAME))
  return newer !== null && isNewer(newer, version)
    ? problemOf('newer-profile', message('problem.newerProfile', { folder, newer, version }))
    : null
}

function lastProgram(path: string): string | null {
  try {
    return profileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).program
  } catch {
    return null
  }
}

/** The folder says from now on that this version used it. One that cannot be written to has its own sentences where they matter. */
export async function noteProfile(folder: string, version: string): Promise<void> {
  const file = await JsonFile.open(join(folder, NAME), profileSchema, { program: '' })
  if (file.content.program !== version) await file.set({ program: version })
}
