import { z } from 'zod'

/**
 * Why a version of a draft was kept. `opened`: as its file was before it was first written over. `pause`: the writer paused, or went on for long.
 * `closed`: the draft was left. `named`: the writer kept it by hand. `imported`: as a text of another format gave it. `beforeImport`,
 * `beforeMerge`, `beforeRestore`: before many rows came in, a copy, or an earlier version. `handedIn`: documents were made of it. `migration`: as an older format
 * had it. `outside`: what somebody else wrote into the file. `replaced`: what “Save as” wrote over. `binned`: the draft went to the bin.
 * `earlier`: taken over from the copies that Rostrum kept before it had a history.
 */
export const PAST_REASONS = [
  'opened',
  'pause',
  'closed',
  'named',
  'imported',
  'beforeImport',
  'beforeMerge',
  'beforeRestore',
  'handedIn',
  'migration',
  'outside',
  'replaced',
  'binned',
  'earlier',
] as const
export type PastReason = (typeof PAST_REASONS)[number]

/** A file that was made to be handed in. */
export const handedInFileSchema = z.object({
  format: z.string(),
  fileName: z.string(),
  bytes: z.number().int().nonnegative(),
  /** SHA-256 of its content, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type HandedInFile = z.infer<typeof handedInFileSchema>

/** What is known of a version of a draft without reading its text. */
export const pastVersionSchema = z.object({
  /** Counts up with every version of the draft, so that their sequence does not rest on a clock. */
  id: z.number().int().positive(),
  /** ISO 8601 instant in UTC by the computer's clock, which may have been wrong. */
  at: z.iso.datetime(),
  /** A newer program may know reasons that this one does not. */
  reason: z.enum(PAST_REASONS).catch('pause'),
  /** What the writer calls it; empty for nothing. */
  name: z.string(),
  /** Name of the draft's file then; empty where it had none. Copies of a file share its history. */
  fileName: z.string(),
  /** Of a version that was handed in: what was made. Empty for all others. */
  files: z.array(handedInFileSchema),
})
export type PastVersion = z.infer<typeof pastVersionSchema>

/** How long a name may be. */
export const LONGEST_VERSION_NAME = 200

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Up to this age, one version in each stretch of this length stays. Each length divides the next, so that thinning twice takes no more than once. */
const STEPS = [
  { upTo: DAY, oneEvery: 10 * MINUTE },
  { upTo: 7 * DAY, oneEvery: HOUR },
  { upTo: 60 * DAY, oneEvery: DAY },
  { upTo: 365 * DAY, oneEvery: 7 * DAY },
] as const
const OLDEST_ONE_EVERY = 28 * DAY

/** The newest versions stay whatever their time. */
export const ALWAYS_KEPT = 20

/** More versions than this that nobody named or handed in are not kept, whatever the clock says. */
export const MOST_UNNAMED = 600

/** True for a version that stays for ever: the writer named it, or it was handed in. */
export function staysForEver({ reason, name }: Pick<PastVersion, 'reason' | 'name'>): boolean {
  return reason === 'handedIn' || name !== ''
}

/**
 * Of a draft's versions, in their sequence, the ids of those that need not be kept at `now` (milliseconds since 1970): the older, the fewer stay, the
 * last of each ten minutes, hour, day, week or four weeks. Never one that was named or handed in, nor one of the newest twenty, nor the first, which
 * is what the draft began as. A clock that was set back parts the versions before from those after, so that neither push the others out;
 * a version from the future counts as new.
 */
export function superfluousVersions(versions: readonly PastVersion[], now: number): Set<number> {
  const gone = new Set<number>()
  const older = versions.slice(0, Math.max(0, versions.length - ALWAYS_KEPT))
  const last = new Map<string, PastVersion>()
  let run = 0
  let before = Number.NEGATIVE_INFINITY
  for (const [index, version] of older.entries()) {
    const at = Date.parse(version.at)
    if (at < before) run += 1
    before = at
    if (staysForEver(version) || index === 0) continue
    const oneEvery = STEPS.find(({ upTo }) => now - at < upTo)?.oneEvery ?? OLDEST_ONE_EVERY
    const stretch = `${run} ${oneEvery} ${Math.floor(at / oneEvery)}`
    const other = last.get(stretch)
    if (other) gone.add(other.id)
    last.set(stretch, version)
  }
  const unnamed = versions.filter((version) => !staysForEver(version) && !gone.has(version.id))
  for (const { id } of unnamed.slice(0, Math.max(0, unnamed.length - MOST_UNNAMED))) gone.add(id)
  return gone
}

/** True where a version is worth nothing beside the one before it, if that holds the same text: nobody asked for it. */
export function isAutomatic(reason: PastReason): boolean {
  return reason !== 'named' && reason !== 'handedIn'
}
