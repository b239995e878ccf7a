/* Apart from the schemas, which neither the start page nor the shell's start need load. */

/** Ending of a pack in a zip file that shall be opened by a double click; `.zip` is as good everywhere else. */
export const PACK_EXTENSION = '.rostrum-pack'

/** What sort of text a template is for. */
export const TEMPLATE_KINDS = [
  'written-input',
  'comments',
  'statement',
  'summary',
  'report',
  'story',
  'script',
] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]

/** Those that are written to be said aloud. */
export const SPOKEN_KINDS: readonly TemplateKind[] = ['statement', 'summary', 'script']

/** “A written input”, “A statement”, “Something else”. */
export const TEMPLATE_GROUPS = ['input', 'statement', 'other'] as const
export type TemplateGroup = (typeof TEMPLATE_GROUPS)[number]

/** True for templates of texts that are read aloud. */
export function isReadAloud({ kind }: { kind: TemplateKind }): boolean {
  return SPOKEN_KINDS.includes(kind)
}
