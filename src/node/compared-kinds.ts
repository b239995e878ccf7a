import { extname } from 'node:path'
import { IMPORTED_KINDS } from './office-endings'

/** What is compared though it is no draft, by the ending of its name in small letters. Apart from the readers, which are loaded only when there is such a file. */
const KINDS: Readonly<Record<string, 'office' | 'pdf' | 'markdown' | 'text' | 'html'>> = {
  ...IMPORTED_KINDS,
  '.text': 'text',
  '.pdf': 'pdf',
}

export const COMPARED_ENDINGS: readonly string[] = Object.keys(KINDS)

/** How a file is read to be compared; undefined for a draft. */
export function comparedKind(path: string): (typeof KINDS)[string] | undefined {
  return KINDS[extname(path).toLowerCase()]
}

/** True for a file that is compared as a text; every other name is that of a draft. */
export function isComparedAsText(path: string): boolean {
  return comparedKind(path) !== undefined
}
