import type { TextKind } from '../core/import/import-text'

/** What the names of office files end with that are read, in small letters. Apart from the reader, which is loaded only when there is such a file. */
export const OFFICE_ENDINGS: readonly string[] = ['.docx', '.docm', '.dotx', '.odt']

/** What a draft can be made of, by the ending of its file's name; some office files are read only to say what to do with them. */
export const IMPORTED_KINDS: Readonly<Record<string, TextKind | 'office'>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  ...Object.fromEntries(
    [...OFFICE_ENDINGS, '.doc', '.rtf', '.pages', '.pdf'].map((ending) => [ending, 'office' as const]),
  ),
}
