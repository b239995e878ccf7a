import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { DraftHolder } from '../contract/messages'
import { plainLine } from '../core/export/clean-text'
import { once } from '../core/text/once'
import { type Clock, systemClock } from './clock'
import { JsonFile } from './json-file'
import { Lane } from './lane'
import { readWhole } from './read-whole'
import { writeWhole } from './safe-write'

/*
 * While a draft is open, a small file beside it says who has it open, on which computer and since when, so that another program that comes to the same
 * file over a shared folder can say so. It is a sign and no lock: nothing that is written ever waits for it, and a disk that takes none changes nothing.
 */

/** How often a sign is written anew while the draft is open. */
export const RENEWED_EVERY_MS = 60_000
/** A sign that was not renewed for so long stands for nobody: its program ended without taking it away, and cannot be asked. */
export const STALE_AFTER_MS = 10 * 60_000
const MOST_BYTES = 4096
const LONGEST_NAME = 80

const signSchema = once(() =>
  z.object({
    format: z.literal('rostrum-open'),
    /** Of the run of the program. */
    run: z.string().min(1),
    person: z.string(),
    machine: z.string(),
    /** Of the profile: two computers may be called alike. */
    profile: z.string(),
    process: z.number().int(),
    since: z.iso.datetime(),
    renewed: z.iso.datetime(),
  }),
)
type Sign = z.infer<ReturnType<typeof signSchema>>

export interface OpenFilesOptions {
  /** Unlike that of any other run of the program. */
  run: string
  person: string
  machine: string
  /** Unlike that of the profile of any other computer; asked for when the first sign is written or read. */
  profile(): Promise<string>
  process: number
  clock: Clock
  /** Whether a process of this computer is there. */
  isAlive(process: number): boolean
  /** Somebody else has said that a file that is open here is open there. */
  onTaken(path: string, holder: DraftHolder): void
}

/** The file that says who has a draft open. */
export function signPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.open`)
}

/** The drafts that this program has open, as other programs are told of them. */
export class OpenFiles {
  /** Since when each is open, by its path. */
  private readonly ours = new Map<string, string>()
  private readonly lane = new Lane()
  private stop: (() => void) | null = null

  constructor(private readonly options: OpenFilesOptions) {}

  /**
   * Says that a draft is open here, unless it is open elsewhere: then nothing is changed, and the answer is where. Null also where the disk takes no
   * sign.
   */
  claim(path: string): Promise<DraftHolder | null> {
    return this.lane.run(async () => {
      const holder = await this.heldBy(path)
      if (!holder) await this.sign(path)
      return holder
    })
  }

  /** Says that a draft is open here, whoever else has it open. */
  takeOver(path: string): Promise<void> {
    return this.lane.run(() => this.sign(path))
  }

  /** Who else has a draft open; null for nobody, and where that cannot be read. */
  holderOf(path: string): Promise<DraftHolder | null> {
    return this.lane.run(() => this.heldBy(path))
  }

  /** The draft is closed here. What somebody else says of it stays. */
  release(path: string): Promise<void> {
    return this.lane.run(() => this.takeAway(path))
  }

  /** All are closed here, those among them whose sign is only just being written. */
  releaseAll(): Promise<void> {
    return this.lane.run(async () => {
      for (const path of [...this.ours.keys()]) await this.takeAway(path)
    })
  }

  private async takeAway(path: string): Promise<void> {
    if (!this.ours.delete(path)) return
    if ((await readSign(path))?.run === this.options.run) await removeSign(path)
    if (this.ours.size === 0) this.stopRenewing()
  }

  /** Takes away what a run of this computer left that ended unexpectedly. */
  removeStale(paths: readonly string[]): Promise<void> {
    return this.lane.run(async () => {
      for (const path of paths) {
        const sign = this.ours.has(path) ? null : await readSign(path)
        if (sign && (await this.isOfDeadRun(sign))) await removeSign(path)
      }
    })
  }

  private async heldBy(path: string): Promise<DraftHolder | null> {
    const sign = await readSign(path)
    if (!sign || sign.run === this.options.run || (await this.isStale(path, sign))) return null
    return { person: named(sign.person), machine: named(sign.machine), since: sign.since }
  }

  private async isStale(path: string, sign: Sign): Promise<boolean> {
    if (await this.isOfDeadRun(sign)) return true
    // The file's own time is that of the disk, which may have another clock than whoever wrote the sign: the later of both counts.
    const onDisk = (await stat(signPath(path)).catch(() => null))?.mtimeMs ?? 0
    const last = Math.max(Date.parse(sign.renewed), onDisk)
    return this.options.clock.now().getTime() - last > STALE_AFTER_MS
  }

  private async isOfDeadRun({ machine, profile, process }: Sign): Promise<boolean> {
    const { options } = this
    const isOfHere = machine === options.machine && profile === (await options.profile())
    return isOfHere && process !== options.process && !options.isAlive(process)
  }

  private async sign(path: string): Promise<void> {
    const { run, person, machine, process, clock } = this.options
    const profile = await this.options.profile()
    const renewed = clock.now().toISOString()
    const since = this.ours.get(path) ?? renewed
    this.ours.set(path, since)
    this.stop ??= clock.after(RENEWED_EVERY_MS, () => void this.renew())
    const sign: Sign = { format: 'rostrum-open', run, person, machine, profile, process, since, renewed }
    await writeWhole(signPath(path), `${JSON.stringify(sign)}\n`)
  }

  private renew(): Promise<void> {
    this.stopRenewing()
    return this.lane.run(async () => {
      for (const path of [...this.ours.keys()]) {
        const holder = await this.heldBy(path)
        if (!holder) {
          await this.sign(path)
          continue
        }
        this.ours.delete(path)
        this.options.onTaken(path, holder)
      }
    })
  }

  private stopRenewing(): void {
    this.stop?.()
    this.stop = null
  }
}

async function readSign(path: string): Promise<Sign | null> {
  const file = await readWhole(signPath(path), MOST_BYTES)
  if (!file.ok) return null
  try {
    return signSchema().parse(JSON.parse(file.value.bytes.toString('utf8')))
  } catch {
    // Half a sign, or a file of somebody else's: nobody can be named.
    return null
  }
}

async function removeSign(path: string): Promise<void> {
  await rm(signPath(path), { force: true }).catch(() => undefined)
}

/** What another computer calls itself goes into sentences. */
function named(name: string): string {
  return plainLine(name).slice(0, LONGEST_NAME)
}

/** What this run of the program tells others of the drafts that it has open. */
export function openFilesHere(
  profile: () => Promise<string>,
  onTaken: (path: string, holder: DraftHolder) => void,
): OpenFiles {
  return new OpenFiles({
    run: randomUUID(),
    person: userName(),
    // Two computers of one folder may be one for tests.
    machine: process.env.ROSTRUM_MACHINE || hostname(),
    profile,
    process: process.pid,
    clock: systemClock,
    isAlive,
    onTaken,
  })
}

/** Who runs the program, as the system calls them; empty where it has no entry for them. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // Another user's process is there, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What tells a profile from that of any other computer: made when it is first asked for, and kept in a file of the profile. */
export async function profileName(path: string): Promise<string> {
  const file = await JsonFile.open(path, async () => z.object({ profile: z.string() }), { profile: '' })
  if (file.content.profile !== '') return file.content.profile
  const profile = randomUUID()
  await file.set({ profile })
  return profile
}
