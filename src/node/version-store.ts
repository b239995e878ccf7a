import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  isAutomatic,
  LONGEST_VERSION_NAME,
  type PastVersion,
  staysForEver,
  superfluousVersions,
} from '../core/draft/past-versions'
import { MAX_DRAFT_BYTES, tooLargeToKeep } from '../core/draft/size'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { Lane } from './lane'
import { forgetLines, keepLines, lineSizes, putBackLines, takeOutLongLines } from './long-lines'
import { TEMPORARY_NAME, type WriteOptions } from './safe-write'
import { type ProfileFiles, plainFiles } from './sealed-files'
import {
  bodyOf,
  FULL_PACK_BYTES,
  FULL_PACK_VERSIONS,
  hashOf,
  MOST_PACK_BYTES,
  type Pack,
  type PackedVersion,
  packOf,
  readPack,
  readTexts,
  writePack,
} from './version-pack'

export const PACK_NAME = /^(\d{6,12})\.versions$/
/** The folder beside the packs that holds their long lines. */
export const LINES_FOLDER = 'lines'
/** A pack that cannot be read may have had ids up to here above its name. */
const IDS_OF_A_PACK = 1000
/** All versions of one draft that nobody named or handed in take at most so much room. */
export const MOST_HISTORY_BYTES = 256 * 1024 * 1024

/** So many wait to be taken out, because each pack that they stand in is written anew. */
const THINNED_AT_ONCE = 16

/** A version as it is asked for: what is known of it but its number and time. */
export type NewVersion = Omit<PastVersion, 'id' | 'at'>

interface KnownPack {
  name: string
  /** Of the file. */
  size: number
  versions: PackedVersion[]
}

/** A pack as it is with one more version: where it goes, what is before that version, and the texts of all, compressed. */
interface Grown {
  pack: KnownPack
  before: PackedVersion[]
  body: Buffer
}

/** A text that is made ready behind the versions of this pack, before it is kept. */
interface Expected {
  last: KnownPack | undefined
  versions: PackedVersion[] | undefined
  hash: string
  grown: Grown
}

interface Known {
  packs: KnownPack[]
  /** Files of versions that could not be read; they stay where they are. */
  damaged: string[]
}

/**
 * The versions of one draft on the disk: a folder of packs. What is asked for is done one after the other. Only the running program may write here.
 * No pack is ever changed but by writing it whole beside itself.
 */
export class VersionStore {
  private readonly lane = new Lane()
  private known: Known | null = null
  private expected: Expected | null = null

  constructor(
    readonly folder: string,
    private readonly files: ProfileFiles = plainFiles(),
    /** `MOST_HISTORY_BYTES`; only tests have another. */
    private readonly mostBytes = MOST_HISTORY_BYTES,
  ) {}

  /** All versions, the oldest first, and how many files of them are damaged. */
  list(): Promise<{ versions: PastVersion[]; damaged: number }> {
    return this.lane.run(async () => {
      const { packs, damaged } = await this.know()
      return { versions: packs.flatMap(({ versions }) => versions.map(described)), damaged: damaged.length }
    })
  }

  /**
   * A text that will probably be kept next: what takes time of that is done now, while somebody waits for something else. Nothing is written.
   */
  expect(text: Uint8Array): Promise<void> {
    return this.lane.run(async () => {
      const last = (await this.know()).packs.at(-1)
      const short = takeOutLongLines(text, this.files.nameOf).text
      const versions = last?.versions
      this.expected = { last, versions, hash: hashOf(short), grown: await this.grown(short, last) }
    })
  }

  /**
   * Keeps a draft's text and thins the older versions. One that nobody asked for and that holds what the newest does is not kept: the answer is
   * the newest then. `meanwhile` is that of `writeWhole`: where it fails, that is the answer and nothing is kept.
   */
  keep(
    text: Uint8Array,
    version: NewVersion,
    now: Date,
    meanwhile?: WriteOptions['meanwhile'],
  ): Promise<Result<PastVersion>> {
    return this.lane.run(async () => {
      if (text.byteLength > MAX_DRAFT_BYTES) return tooLargeToKeep(text.byteLength)
      const { packs, damaged } = await this.know()
      const short = takeOutLongLines(text, this.files.nameOf)
      const hash = hashOf(short.text)
      const newest = packs.at(-1)?.versions.at(-1)
      if (newest?.hash === hash && isAutomatic(version.reason)) return success(described(newest))
      const lost = damaged.map((name) => numberOf(name) + IDS_OF_A_PACK)
      const id = Math.max(0, ...lost, ...packs.flatMap(({ versions }) => versions.map((each) => each.id))) + 1
      const packed: PackedVersion = {
        ...version,
        name: version.name.slice(0, LONGEST_VERSION_NAME),
        id,
        at: now.toISOString(),
        lines: [...short.lines.keys()],
        bytes: short.text.length,
        hash,
      }
      const lines = await keepLines(this.lines, short.lines, this.files)
      if (!lines.ok) return lines
      const added = await this.append(packed, short.text, packs.at(-1), meanwhile)
      if (!added.ok) return added
      await this.thin(now)
      return success(described(packed))
    })
  }

  /** The text of a version. */
  read(id: number): Promise<Result<{ text: Buffer; version: PastVersion }>> {
    return this.lane.run(async () => {
      const found = await this.find(id)
      if (!found) return noSuchVersion()
      const opened = await this.open(found.pack)
      const index = opened?.pack.versions.findIndex((each) => each.id === id) ?? -1
      const short = opened?.texts[index]
      const isWhole = found.version.lines.length === 0
      const text = short && (isWhole ? short : await putBackLines(this.lines, short, this.files))
      return text ? success({ text, version: described(found.version) }) : damagedVersion()
    })
  }

  /** Names a version, which then stays for ever; an empty name lets it go its way again. */
  name(id: number, name: string): Promise<Result<PastVersion>> {
    return this.lane.run(async () => {
      const found = await this.find(id)
      if (!found) return noSuchVersion()
      const whole = await this.openPack(found.pack.name)
      if (!whole) return damagedVersion()
      const named = { ...found.version, name: name.slice(0, LONGEST_VERSION_NAME) }
      const versions = found.pack.versions.map((each) => (each.id === id ? named : each))
      const answer = await this.put(found.pack, versions, await packOf(versions, whole.body))
      return answer.ok ? success(described(named)) : answer
    })
  }

  /** Forgets everything that was kept; what comes after begins anew. */
  clear(): Promise<void> {
    return this.lane.run(async () => {
      this.known = null
      await rm(this.folder, { recursive: true, force: true })
    })
  }

  private get lines(): string {
    return join(this.folder, LINES_FOLDER)
  }

  private async know(): Promise<Known> {
    if (this.known) return this.known
    const known: Known = { packs: [], damaged: [] }
    const names = await readdir(this.folder).catch(() => [])
    for (const name of names.sort((one, other) => numberOf(one) - numberOf(other))) {
      if (TEMPORARY_NAME.test(name)) await rm(join(this.folder, name), { force: true }).catch(() => undefined)
      if (!PACK_NAME.test(name)) continue
      const bytes = await this.files.read(join(this.folder, name), MOST_PACK_BYTES)
      const pack = bytes.ok ? await readPack(bytes.value.bytes) : null
      if (pack && bytes.ok) known.packs.push({ name, size: bytes.value.bytes.length, versions: pack.versions })
      else known.damaged.push(name)
    }
    this.known = known
    return known
  }

  private async find(id: number): Promise<{ pack: KnownPack; version: PackedVersion } | null> {
    for (const pack of (await this.know()).packs)
      for (const version of pack.versions) if (version.id === id) return { pack, version }
    return null
  }

  private async openPack(name: string): Promise<Pack | null> {
    const bytes = await this.files.read(join(this.folder, name), MOST_PACK_BYTES)
    return bytes.ok ? readPack(bytes.value.bytes) : null
  }

  private async open({ name }: KnownPack): Promise<{ pack: Pack; texts: Buffer[] } | null> {
    const pack = await this.openPack(name)
    const texts = pack && (await readTexts(pack))
    return pack && texts ? { pack, texts } : null
  }

  private async append(
    version: PackedVersion,
    text: Uint8Array,
    last: KnownPack | undefined,
    meanwhile: WriteOptions['meanwhile'],
  ): Promise<Result<void>> {
    const { expected } = this
    this.expected = null
    const isExpected =
      expected?.last === last && expected?.versions === last?.versions && expected?.hash === version.hash
    const { pack, before, body } = expected && isExpected ? expected.grown : await this.grown(text, last)
    if (pack !== last) {
      pack.name = `${String(version.id).padStart(6, '0')}.versions`
      await mkdir(this.folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
    }
    const versions = [...before, version]
    return this.put(pack, versions, await packOf(versions, body), meanwhile)
  }

  /** Into the newest pack while it has room and can be read, else into one of its own. */
  private async grown(text: Uint8Array, last: KnownPack | undefined): Promise<Grown> {
    const held = last?.versions.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0
    const hasRoom = last && last.versions.length < FULL_PACK_VERSIONS && held + text.byteLength <= FULL_PACK_BYTES
    const opened = hasRoom ? await this.open(last) : null
    if (opened && last) return { pack: last, before: opened.pack.versions, body: await bodyOf([...opened.texts, text]) }
    return { pack: { name: '', size: 0, versions: [] }, before: [], body: await bodyOf([text]) }
  }

  private async put(
    pack: KnownPack,
    versions: PackedVersion[],
    bytes: Buffer,
    meanwhile?: WriteOptions['meanwhile'],
  ): Promise<Result<void>> {
    const options = { mode: 0o600, ...(meanwhile ? { meanwhile } : {}) }
    const answer = await this.files.write(join(this.folder, pack.name), bytes, options)
    if (!answer.ok) {
      // What is on the disk is the old pack or the new one: looked at again before anybody rests on it.
      this.known = null
      return answer
    }
    if (this.known && !this.known.packs.includes(pack)) this.known.packs.push(pack)
    pack.versions = versions
    pack.size = bytes.length
    return answer
  }

  /** Takes out what need not be kept. One that cannot be taken out now is taken out the next time. */
  private async thin(now: Date): Promise<void> {
    const { packs } = await this.know()
    const gone = superfluousVersions(
      packs.flatMap(({ versions }) => versions),
      now.getTime(),
    )
    const lines = await lineSizes(this.lines)
    const room = [...packs.map(({ size }) => size), ...lines.values()].reduce((sum, bytes) => sum + bytes, 0)
    if (room > this.mostBytes) for (const id of beyond(packs, lines, room - this.mostBytes)) gone.add(id)
    if (gone.size < THINNED_AT_ONCE && room <= this.mostBytes) return
    for (const pack of [...packs]) {
      if (!pack.versions.some(({ id }) => gone.has(id))) continue
      if (!(await this.takeOut(pack, gone))) return
    }
    const known = await this.know()
    // What cannot be read may have lines that nothing else has.
    if (known.damaged.length > 0) return
    await forgetLines(
      this.lines,
      new Set(known.packs.flatMap(({ versions }) => versions.flatMap(({ lines }) => lines))),
    )
  }

  private async takeOut(pack: KnownPack, gone: ReadonlySet<number>): Promise<boolean> {
    const kept = pack.versions.filter(({ id }) => !gone.has(id))
    if (kept.length === 0) {
      await rm(join(this.folder, pack.name), { force: true }).catch(() => undefined)
      if (this.known) this.known.packs = this.known.packs.filter((other) => other !== pack)
      return true
    }
    const opened = await this.open(pack)
    // A pack that is damaged inside is left as it is: something may still be got out of it.
    if (!opened) return true
    const texts = opened.texts.filter((_, index) => !gone.has(opened.pack.versions[index]?.id ?? 0))
    return (await this.put(pack, kept, await writePack(kept, texts))).ok
  }
}

/**
 * Versions that nobody named or handed in, the oldest first, without which so many bytes less are taken; never the newest. Of older packs
 * all go at once, since each is written anew; a version counts by its share of its pack, a long line when the last version goes that has it.
 */
function beyond(packs: readonly KnownPack[], lines: ReadonlyMap<string, number>, tooMuch: number): number[] {
  const users = new Map<string, number>()
  for (const { versions } of packs)
    for (const version of versions) for (const line of version.lines) users.set(line, (users.get(line) ?? 0) + 1)
  const newest = packs.at(-1)?.versions.at(-1)
  const gone: number[] = []
  let left = tooMuch
  for (const pack of packs) {
    const isNewest = pack === packs.at(-1)
    const all = pack.versions.reduce((sum, { bytes }) => sum + bytes, 0)
    if (left <= 0) break
    for (const version of pack.versions) {
      if (version === newest || staysForEver(version)) continue
      // The newest pack grows no larger than a pack may; what its versions have beside it does.
      if (isNewest && left <= 0) break
      gone.push(version.id)
      if (!isNewest) left -= (pack.size * version.bytes) / all
      for (const line of version.lines) {
        const others = (users.get(line) ?? 1) - 1
        users.set(line, others)
        if (others === 0) left -= lines.get(line) ?? 0
      }
    }
  }
  return gone
}

/** Of the first version that a pack had; 0 for other files. */
function numberOf(name: string): number {
  return Number(PACK_NAME.exec(name)?.[1] ?? 0)
}

function described({ id, at, reason, name, fileName, files }: PackedVersion): PastVersion {
  return { id, at, reason, name, fileName, files }
}

function noSuchVersion() {
  return failure('no-version', message('history.problem.noVersion'))
}

function damagedVersion() {
  return failure('version-damaged', message('history.problem.damaged'))
}
