/** What a draft can be made into: the text to hand in, the copy to read aloud from, the pack for interpreters. */
export const DOCUMENT_KINDS = ['text', 'delivery', 'interpreter'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What stands behind the suggested file name of each kind. */
export const NAME_ENDINGS: Record<DocumentKind, string> = {
  text: '',
  delivery: '_delivery',
  interpreter: '_interpreters',
}
