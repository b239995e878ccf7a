import { join } from 'node:path'
import { zipSync } from 'fflate'
import { type Result, success } from '../core/result'
import { type EditedPack, editedPackOf, listAt, textAt, textsOfPack } from '../core/template/edited-pack'
import { GUIDANCE_FILE } from '../core/template/guidance'
import { packIdOf, type RenamedTemplates } from '../core/template/pack-editing'
import { PAPERS_FOLDER, packFileKind, SAMPLES_FOLDER } from '../core/template/pack-files'
import { isJsonObject } from '../core/text/json-value'
import { type InstalledPack, type InstallOptions, installPackFiles } from './pack-install'
import { readPackSource } from './pack-source'

/** A pack that was written or changed here, with what of its files no form shows. */
export interface WrittenPack {
  content: EditedPack
  /** The folder of the pack that this one is a change or a copy of; null for a new one. */
  from: string | null
  /** What the templates of a copy are called, by their ids in the pack that it was made of. */
  renamed: RenamedTemplates
}

/** The pack in a folder, ready to be changed. */
export async function openPackToEdit(folder: string): Promise<Result<EditedPack>> {
  const found = await readPackSource(folder)
  if (!found.ok) return found
  const decoder = new TextDecoder()
  const texts = [...found.value.files].filter(([path]) => path.endsWith('.json'))
  return editedPackOf(new Map(texts.map(([path, bytes]) => [path, decoder.decode(bytes)])), folder)
}

/**
 * The files of a pack as they are installed and given away: what was written, and of the pack that it came from all that no form shows, such as its
 * papers, its call and the samples of templates that are still there.
 */
export async function filesOfPack({ content, from, renamed }: WrittenPack): Promise<Result<Map<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>()
  if (from !== null) {
    const found = await readPackSource(from)
    // One that was removed meanwhile leaves nothing to keep.
    if (!found.ok && found.problem.code !== 'vanished') return found
    if (found.ok) for (const [path, bytes] of found.value.files) takeOver(files, path, bytes, content, renamed)
  }
  for (const { file, text } of papersIn(content)) files.set(`${PAPERS_FOLDER}/${file}`, new TextEncoder().encode(text))
  for (const [name, text] of textsOfPack(content)) files.set(name, new TextEncoder().encode(text))
  return success(files)
}

/** The papers that the pack names and that were added while it was written. */
function papersIn({ manifest, papers = {} }: EditedPack): { file: string; text: string }[] {
  return listAt(manifest, ['papers']).flatMap((paper) => {
    const file = textAt(paper, ['file'])
    const text = Object.hasOwn(papers, file) ? papers[file] : undefined
    return text === undefined ? [] : [{ file, text }]
  })
}

function takeOver(
  files: Map<string, Uint8Array>,
  path: string,
  bytes: Uint8Array,
  { manifest, templates }: EditedPack,
  renamed: RenamedTemplates,
): void {
  const kind = packFileKind(path)
  if (kind === 'data' && path !== GUIDANCE_FILE) files.set(path, bytes)
  // A paper that was taken out may be one that must not be shared.
  const named = () =>
    listAt(manifest, ['papers']).some((paper) => `${PAPERS_FOLDER}/${textAt(paper, ['file'])}` === path)
  if (kind === 'paper' && named()) files.set(path, bytes)
  if (kind !== 'sample') return
  const sample: unknown = parsed(bytes)
  const of = textAt(sample, ['template', 'id'])
  const id = Object.hasOwn(renamed, of) ? (renamed[of] ?? of) : of
  if (!templates.some(({ content }) => content.id === id)) return
  if (id === of || !isJsonObject(sample) || !isJsonObject(sample.template)) files.set(path, bytes)
  else {
    const own = { ...sample, template: { ...sample.template, id } }
    files.set(`${SAMPLES_FOLDER}/${id}.rostrum`, new TextEncoder().encode(`${JSON.stringify(own, null, 2)}\n`))
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/** Installs a pack that was written here, through the same checks as any other. */
export async function installWritten(written: WrittenPack, options: InstallOptions): Promise<Result<InstalledPack>> {
  const files = await filesOfPack(written)
  return files.ok ? installPackFiles(files.value, packIdOf(written.content), options) : files
}

/** The first day that a zip file can name: the same pack gives the same bytes on every day. */
const ZIP_DAY = new Date(1980, 0, 1)

/** A pack as one zip file, in a folder of its id. */
export async function zipOfPack(written: WrittenPack): Promise<Result<Uint8Array>> {
  const files = await filesOfPack(written)
  if (!files.ok) return files
  const id = packIdOf(written.content)
  const paths = [...files.value].map(([path, bytes]): [string, Uint8Array] => [
    join(id, path).replaceAll('\\', '/'),
    bytes,
  ])
  return success(zipSync(Object.fromEntries(paths), { level: 9, mtime: ZIP_DAY }))
}
