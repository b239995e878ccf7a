import { message } from '../../messages/message'
import { failure, type Result, success } from '../result'
import { isJsonObject, type JsonObject } from '../text/json-value'
import { GUIDANCE_FILE } from './guidance'
import { PACK_FILE } from './pack-names'
import { readPack } from './read'

/** A template of a pack that is being written, with the name of its file. */
export interface EditedTemplate {
  file: string
  content: JsonObject
}

/**
 * A pack while it is being written: the JSON of its files as it stands, sound or not, so that whatever no form shows is there again when it is
 * saved. It is never changed in place; what an edit did not touch is shared.
 */
export interface EditedPack {
  manifest: JsonObject
  /** In the sequence of `manifest.templates`. */
  templates: EditedTemplate[]
  guidance: JsonObject | null
  /** True where its writer chose its id by hand, which no title overwrites then. */
  ownId?: boolean | undefined
  /** Texts of papers that were added here, by the names of their files; those that the pack had before are not read. */
  papers?: Readonly<Record<string, string>> | undefined
}

/** The way to a value of a pack that is being written: `['templates', 0, 'content', 'title']`. */
export type PackPath = readonly (string | number)[]

/**
 * The pack in the texts of its files, by name, ready to be changed. Only what is no JSON object is refused; what a reader of packs would refuse
 * is for `packFaults` to say. `folder` is for sentences alone. Code: that of `readPack`.
 */
export function editedPackOf(files: ReadonlyMap<string, string>, folder: string): Result<EditedPack> {
  const manifest = objectIn(files.get(PACK_FILE))
  const names = manifest?.templates
  const templates = Array.isArray(names)
    ? names.map((name) => {
        // What is no text names no file, and may be no value that a text can be made of.
        const file = typeof name === 'string' ? name : ''
        return { file, content: objectIn(files.get(file)) }
      })
    : []
  const guidance = files.has(GUIDANCE_FILE) ? objectIn(files.get(GUIDANCE_FILE)) : undefined
  const whole = templates.filter((each): each is EditedTemplate => each.content !== null)
  if (!manifest || whole.length === 0 || whole.length < templates.length || guidance === null) {
    const [problem] = readPack(files, folder).problems
    return problem
      ? { ok: false, problem }
      : failure('pack-unreadable', message('problem.pack.noTemplate', { source: folder }))
  }
  return success({ manifest, templates: whole, guidance: guidance ?? null })
}

function objectIn(text: string | undefined): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isJsonObject(value) ? value : null
  } catch {
    return null
  }
}

/** The texts of a pack's files by their names, as `readPack` takes them and as they are written. */
export function textsOfPack({ manifest, templates, guidance }: EditedPack): Map<string, string> {
  const files: [string, JsonObject][] = [
    [PACK_FILE, manifest],
    ...templates.map(({ file, content }): [string, JsonObject] => [file, content]),
    ...(guidance ? [[GUIDANCE_FILE, guidance] as [string, JsonObject]] : []),
  ]
  return new Map(files.map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`]))
}

/** What stands at a path; undefined where the way ends before. */
export function valueAt(root: unknown, path: PackPath): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

const NO_LIST: readonly unknown[] = []

/** The list at a path; the same empty one wherever there is none, so that who looks again sees that nothing changed. */
export function listAt(root: unknown, path: PackPath): readonly unknown[] {
  const value = valueAt(root, path)
  return Array.isArray(value) ? value : NO_LIST
}

/** The text at a path; empty where there is none. */
export function textAt(root: unknown, path: PackPath): string {
  const value = valueAt(root, path)
  return typeof value === 'string' ? value : ''
}

/** The pack with another value at a path, and the objects made that are missing on the way; `undefined` takes the field away. */
export function withValue(pack: EditedPack, path: PackPath, value: unknown): EditedPack {
  return replaced(pack, path, value) as EditedPack
}

function replaced(root: unknown, [step, ...rest]: PackPath, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(root)) {
    const list = [...root]
    list[Number(step)] = replaced(list[Number(step)], rest, value)
    return list
  }
  const before = isJsonObject(root) ? root : {}
  if (rest.length === 0 && value === undefined) return without(before, String(step))
  const inside = Object.hasOwn(before, step) ? before[step] : undefined
  return { ...before, [step]: replaced(inside, rest, value) }
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}

/** The pack with an item in the list at a path: at the end, or before the item that stands at `at` now. */
export function withItem(pack: EditedPack, path: PackPath, item: unknown, at?: number): EditedPack {
  const list = [...listAt(pack, path)]
  list.splice(at ?? list.length, 0, item)
  return withValue(pack, path, list)
}

/** The pack without one item of the list at a path. */
export function withoutItem(pack: EditedPack, path: PackPath, at: number): EditedPack {
  return withValue(
    pack,
    path,
    listAt(pack, path).filter((_, index) => index !== at),
  )
}

/** The pack with an item of the list at a path one place further up or down; the pack itself where there is no such place. */
export function withItemMoved(pack: EditedPack, path: PackPath, at: number, by: 1 | -1): EditedPack {
  const moved = swapped(listAt(pack, path), at, at + by)
  return moved === null ? pack : withValue(pack, path, moved)
}

/** A list with two of its items in each other's place; null where one of them is not there. */
export function swapped<T>(list: readonly T[], one: number, other: number): T[] | null {
  if (!(one in list) || !(other in list)) return null
  return list.map((item, index) => (index === one ? list[other] : index === other ? list[one] : item) as T)
}

/**
 * Text that only the window shows, as `shownText` takes it: plain, or by language. A person reads and changes the one of the interface's language,
 * else the English one, else the first; `tag` is the interface's language tag.
 */
export function shownAt(root: unknown, path: PackPath, tag: string): string {
  const value = valueAt(root, path)
  return isJsonObject(value) ? textAt(value, [shownLanguage(value, tag)]) : textAt(root, path)
}

/** The way to the text that `shownAt` gives: texts of other languages stay as they are. */
export function shownPath(root: unknown, path: PackPath, tag: string): PackPath {
  const value = valueAt(root, path)
  return isJsonObject(value) ? [...path, shownLanguage(value, tag)] : path
}

function shownLanguage(texts: JsonObject, tag: string): string {
  const found = [tag, tag.split('-')[0] ?? '', 'en'].find((each) => Object.hasOwn(texts, each))
  return found ?? Object.keys(texts)[0] ?? tag
}
