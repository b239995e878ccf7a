import { z } from 'zod'
import { message } from '../../messages/message'
import { languageTag } from './language-tag'
import { openObject } from './open-object'
import { against } from './schema-words'

const SAFE_LINK = /^(https?:|mailto:)/i

/** True for the only links a document may carry: http, https and mailto. `javascript:` and the like are text, never links. */
export function isSafeLink(address: string): boolean {
  return SAFE_LINK.test(address.trim())
}

/**
 * The smallest piece of text: characters that share their marks and language. A `\n` inside the text is a line break.
 * `language` is set only where the run differs from the draft's language.
 */
export const runSchema = openObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  /** Of both, superscript holds. */
  superscript: z.boolean().optional(),
  subscript: z.boolean().optional(),
  /** A working mark, as of a marker pen: it is in the draft and on the page, and no document shows it. */
  highlight: z.boolean().optional(),
  link: z
    .string()
    .refine(isSafeLink, against(message('schema.noAddress')))
    .optional(),
  language: languageTag.optional(),
  /** A footnote behind the text; the editor writes it as a run of its own without text. Notes have none themselves. */
  get footnote() {
    return footnoteSchema.optional()
  },
})
export const footnoteSchema = openObject({
  get runs() {
    return z.array(runSchema)
  },
})
/** The marks that a run may have, in the sequence in which they are written. */
export const MARKS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
  'highlight',
] as const satisfies readonly (keyof Run)[]
export type Mark = (typeof MARKS)[number]
/** Written out, because a schema that names itself has no type of its own. */
export interface Run {
  text: string
  bold?: boolean | undefined
  italic?: boolean | undefined
  underline?: boolean | undefined
  strikethrough?: boolean | undefined
  superscript?: boolean | undefined
  subscript?: boolean | undefined
  highlight?: boolean | undefined
  link?: string | undefined
  language?: string | undefined
  footnote?: Footnote | undefined
}
export interface Footnote {
  runs: Run[]
}

export const paragraphSchema = openObject({ type: z.literal('paragraph'), runs: z.array(runSchema) })
export type Paragraph = z.infer<typeof paragraphSchema>

/** Levels count inside an answer: a writer's level 1 stands one below the heading of the slot it is written in. */
export const headingSchema = openObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  runs: z.array(runSchema),
})
export type Heading = z.infer<typeof headingSchema>

export const quoteSchema = openObject({ type: z.literal('quote'), runs: z.array(runSchema) })
export type Quote = z.infer<typeof quoteSchema>

/** A list; an item may hold one nested list of either kind. */
export const listSchema = openObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  get items() {
    return z.array(listItemSchema)
  },
})
export const listItemSchema = openObject({
  runs: z.array(runSchema),
  get nested() {
    return listSchema.optional()
  },
})
export type List = { type: 'list'; ordered: boolean; items: ListItem[] }
export type ListItem = { runs: Run[]; nested?: List | undefined }

export const tableCellSchema = openObject({ blocks: z.array(z.union([paragraphSchema, listSchema])) })
export type TableCell = { blocks: (Paragraph | List)[] }

/**
 * A rectangular table: every row has as many cells as the first. Merged cells are not kept, because a screen reader
 * loses its place in them. `headerRows` says how many rows at the top are headers.
 */
export const tableSchema = openObject({
  type: z.literal('table'),
  headerRows: z.union([z.literal(0), z.literal(1)]),
  rows: z
    .array(z.array(tableCellSchema).min(1))
    .min(1)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), against(message('schema.unequalRows'))),
})
export type Table = { type: 'table'; headerRows: 0 | 1; rows: TableCell[][] }

/**
 * A picture that stands between paragraphs, never in a list or a cell. `image` is its id among the draft's images, where the bytes are, so that
 * an answer that is written in never carries them. `alt` says in words what it shows, for those who cannot see it; empty until it is written,
 * or where it is `decorative`: a line or an ornament that says nothing. `runs` are its caption, empty where there is none.
 */
export const imageSchema = openObject({
  type: z.literal('image'),
  image: z.string().min(1),
  alt: z.string(),
  decorative: z.boolean().optional(),
  runs: z.array(runSchema),
})
export type ImageBlock = z.infer<typeof imageSchema>

export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  quoteSchema,
  listSchema,
  tableSchema,
  imageSchema,
])
export type Block = Paragraph | Heading | Quote | List | Table | ImageBlock

/** A paragraph of plain text without marks; the empty string gives an empty paragraph. */
export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', runs: text === '' ? [] : [{ text }] }
}
