import type { Draft } from '../draft/draft'
import { type DocumentKind, NAME_ENDINGS } from '../template/document-kinds'
import type { Template } from '../template/template'
import { cleanLine } from './clean-text'

/**
 * Bytes of UTF-8 that a suggested name may have, without its extension: file systems allow 255, some cloud folders count
 * the whole path, and an encrypted folder on Linux leaves 143.
 */
export const MAX_NAME_BYTES = 120

/** Of those, for the name of a version. */
const MAX_VERSION_BYTES = 40

const NO_NAME = 'Organisation'

/**
 * The file name, without extension, that the template suggests for a draft's documents, such as
 * “APC_input to Elements Paper”. `{organisation}` is the acronym, else the name, else “Organisation”; `{title}` the
 * draft's title. Safe on Windows, macOS and Linux (see `safeFileName`); a long name is cut, never the rest. A version and copies
 * of another kind say so at the end: “CAN_statement_For 2-00_delivery”.
 */
export function suggestedFileName(draft: Draft, template: Template, kind: DocumentKind = 'text', version = ''): string {
  const part = cutToBytes(safeFileName(version), MAX_VERSION_BYTES)
  const ending = `${part === '' ? '' : `_${part}`}${NAME_ENDINGS[kind]}`
  const limit = MAX_NAME_BYTES - bytesOf(ending)

  const organisation = safeFileName(organisationName(draft)) || NO_NAME
  const title = safeFileName(draft.title) || safeFileName(template.draftTitle)
  const fill = (name: string, words: string) => fillIn(template.handIn.fileName, { organisation: name, title: words })
  const rest = bytesOf(safeFileName(fill('', '')))
  const room = Math.max(limit - rest, 24)
  const shared = template.handIn.fileName.includes('{title}') ? Math.floor(room / 2) : room
  const whole = safeFileName(
    fill(cutToBytes(organisation, shared), cutToBytes(title, room - Math.min(shared, bytesOf(organisation)))),
  )
  return `${safeFileName(cutToBytes(whole, limit)) || NO_NAME}${ending}`
}

/**
 * The same for a folder in which there may be another draft's documents: a title that the writer gave stands behind what the template suggests, so that two
 * inputs of one organisation do not take each other's place.
 */
export function handInFileName(draft: Draft, template: Template, kind: DocumentKind = 'text', version = ''): string {
  const { fileName } = template.handIn
  const title = safeFileName(draft.title)
  const isOwn = title !== '' && title !== safeFileName(template.draftTitle)
  if (!isOwn || fileName.includes('{title}')) return suggestedFileName(draft, template, kind, version)
  const withTitle = { ...template, handIn: { ...template.handIn, fileName: `${fileName}_{title}` } }
  return suggestedFileName(draft, withTitle, kind, version)
}

/** A name that somebody typed, as file systems take it and as long as suggested ones; empty where nothing is left of it. */
export function chosenFileName(typed: string): string {
  return safeFileName(cutToBytes(safeFileName(typed), MAX_NAME_BYTES))
}

/** The organisation by its full name, with the acronym where that is another; empty when neither is known. */
export function organisationInFull({ organisation }: Draft): string {
  const [name, acronym] = [cleanLine(organisation.name), cleanLine(organisation.acronym)]
  return name && acronym && name !== acronym ? `${name} (${acronym})` : name || acronym
}

/** The organisation as subjects and file names call it: acronym, else name; empty when neither is known. */
export function organisationName(draft: Draft): string {
  return cleanLine(draft.organisation.acronym) || cleanLine(draft.organisation.name)
}

/** A template's text with `{organisation}` and `{title}` filled in, each in one pass: what is filled in is never filled again. */
export function fillIn(text: string, values: { organisation: string; title: string }): string {
  return text.replace(/\{(organisation|title)\}/g, (_, name: 'organisation' | 'title') => values[name])
}

/** Names that Windows keeps for devices, with any extension. Source: Microsoft, “Naming Files, Paths, and Namespaces”. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])(?=\.|$)/i

/**
 * A name that every common file system takes as it is, in NFC: characters that Windows forbids become hyphens, control and
 * direction characters go, as do dots, spaces and hyphens at the ends; a device's name gets an underscore. May come back empty.
 */
export function safeFileName(name: string): string {
  const trimmed = cleanLine(name)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[<>:"/\\|?*]+/g, '-')
    .replace(/[\p{Zs}\s]+/gu, ' ')
    .replace(/^[-. ~]+|(?<![. ])[. ]+$/g, '')
  return trimmed.replace(DEVICE, '$&_')
}

/** True for a name that Windows keeps for a device, whatever stands behind its first dot. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name)
}

/** Made for the first name that is too long: making it reads Chromium's data of scripts, and takes as long as the rest of a shell's start. */
let graphemes: Intl.Segmenter | undefined

/** The longest start of a text that has at most `limit` bytes in UTF-8 and cuts no grapheme in two. */
export function cutToBytes(text: string, limit: number): string {
  if (bytesOf(text) <= limit) return text
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  let bytes = 0
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    bytes += bytesOf(segment)
    if (bytes > limit) break
    end = index + segment.length
  }
  return text.slice(0, end).trimEnd()
}

/** Length in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
