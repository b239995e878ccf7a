import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '../core/draft/draft'
import { withoutLineage } from '../core/draft/lineage'
import { textOf } from './draft-text'
import { putBackLines } from './long-lines'
import { contentHash } from './read-whole'
import type { ProfileFiles } from './sealed-files'
import { MOST_PACK_BYTES, readPack, readTexts } from './version-pack'
import { LINES_FOLDER, PACK_NAME } from './version-store'

/**
 * By what a draft's content is known in the lineage of what was made of it: the beginning of the SHA-256 of its text. The moment of its last change
 * is in it, to the millisecond, so that nobody finds out by trying what a text said before.
 */
export function ancestorOf(text: string): string {
  return contentHash(withoutLineage(text)).slice(0, 16)
}

/** What two states of a draft both came from, either of them included. */
export function sharedAncestors(one: Draft, other: Draft): Set<string> {
  const of = (draft: Draft) => [...(draft.lineage ?? []), ancestorOf(textOf(draft).bytes.toString('utf8'))]
  const mine = new Set(of(one))
  return new Set(of(other).filter((each) => mine.has(each)))
}

/** The text of the newest version in a draft's history that is one of these; null where none is. Only reads, so that the program may be running. */
export async function lastVersionAmong(
  ancestors: ReadonlySet<string>,
  folder: string,
  files: ProfileFiles,
): Promise<Buffer | null> {
  if (ancestors.size === 0) return null
  const packs = (await readdir(folder).catch(() => [])).filter((name) => PACK_NAME.test(name))
  for (const name of packs.sort((one, other) => Number.parseInt(other, 10) - Number.parseInt(one, 10))) {
    const bytes = await files.read(join(folder, name), MOST_PACK_BYTES)
    const pack = bytes.ok ? await readPack(bytes.value.bytes) : null
    const texts = pack && (await readTexts(pack))
    for (let index = (texts?.length ?? 0) - 1; index >= 0; index -= 1) {
      const short = texts?.[index]
      const isWhole = pack?.versions[index]?.lines.length === 0
      const whole = short && (isWhole ? short : await putBackLines(join(folder, LINES_FOLDER), short, files))
      if (whole && ancestors.has(ancestorOf(whole.toString('utf8')))) return whole
      // A long history is gone through between what else is to be done.
      await new Promise<void>((done) => setImmediate(done))
    }
  }
  return null
}
