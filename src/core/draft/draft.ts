import { z } from 'zod'
import { type Block, blockSchema } from '../text/blocks'
import { languageTag } from '../text/language-tag'
import { openObject } from '../text/open-object'
import { type DraftImage, draftImageSchema } from './draft-image'

/** The version of the draft format that this program starts a draft with. Older ones are migrated by `migrateDraft`; newer ones are refused. */
export const DRAFT_VERSION = 1

/**
 * The version of a file that holds images, and nothing else is new in it. A program that knows only version 1 refuses such a file with a
 * sentence, where a block of a kind that it has never heard of would look like damage; files without an image are readable to it as before.
 */
export const DRAFT_VERSION_WITH_IMAGES = 2

/** What the file says it is, so that a JSON file of something else is told apart from a damaged draft. */
export const DRAFT_FORMAT = 'rostrum-draft'

export { DRAFT_EXTENSION } from './extension'

export const signatorySchema = openObject({
  name: z.string(),
  organisation: z.string().default(''),
  country: z.string().default(''),
})
export type Signatory = z.infer<typeof signatorySchema>

/** The fields of a signatory, in the sequence in which they stand on the page. */
export const SIGNATORY_TEXTS = ['name', 'organisation', 'country'] as const satisfies readonly (keyof Signatory)[]

/** Who speaks. Strings are empty until they are filled in; which of them are required is the template's business. */
export const organisationSchema = openObject({
  name: z.string().default(''),
  acronym: z.string().default(''),
  /** A stakeholder group of the template, or free text. */
  group: z.string().default(''),
  /** A country, or “Global”. */
  country: z.string().default(''),
  /** Standing with the United Nations, such as “Special consultative status with ECOSOC since 2014”. Absent in older files. */
  status: z.string().optional(),
  contactName: z.string().default(''),
  contactEmail: z.string().default(''),
  signatories: z.array(signatorySchema).default([]),
  /** Keeps contact name and e-mail out of every document: personal details must be removable from a copy that is published. */
  hideContact: z.boolean().default(false),
})
export type Organisation = z.infer<typeof organisationSchema>

/** The fields of an organisation that are one text each, in the sequence in which they stand on the page. */
export const ORGANISATION_TEXT_FIELDS = [
  'name',
  'acronym',
  'group',
  'country',
  'status',
  'contactName',
  'contactEmail',
] as const satisfies readonly (keyof Organisation)[]

/**
 * A section of the draft: the answers that were written to one question or thematic area of the template, by slot id.
 * `chosen` is false for an area that the organisation has nothing to say on; its text is kept but not handed in.
 */
export const sectionSchema = openObject({
  id: z.string().min(1),
  chosen: z.boolean(),
  answers: z.record(z.string(), z.array(blockSchema)),
})
export type Section = { id: string; chosen: boolean; answers: Record<string, Block[]> }

/** Moves seen in real inputs: what a proposal asks to be done with a paragraph. */
export const MOVES = ['retain', 'amend', 'delete', 'add', 'clarify', 'general'] as const
export const moveSchema = z.enum(MOVES)
export type Move = z.infer<typeof moveSchema>

/**
 * One row of the proposals table. Paragraphs renumber between versions, so a reference is always
 * (document version, paragraph). `area` is the id of the thematic area it belongs to, or null.
 */
export const proposalSchema = openObject({
  id: z.string().min(1),
  document: z.string(),
  paragraph: z.string(),
  move: moveSchema,
  current: z.string(),
  proposed: z.string(),
  rationale: z.string(),
  area: z.string().nullable(),
  /** Where its paragraph stood in earlier versions and what it said there, the earliest first. */
  formerly: z.array(openObject({ document: z.string(), paragraph: z.string(), current: z.string() })).optional(),
  /** What the writer says became of it, by the id of the later paper; over what is measured. */
  judgements: z.array(openObject({ paper: z.string().min(1), outcome: z.string(), note: z.string() })).optional(),
})
export type Proposal = z.infer<typeof proposalSchema>

/** The fields of a proposal that are text to be worked on. */
export const PROPOSAL_TEXTS = [
  'paragraph',
  'document',
  'current',
  'proposed',
  'rationale',
] as const satisfies readonly (keyof Proposal)[]

/** A finding that the writer put aside for this draft: its rule, and a fingerprint of the text that it points at. */
export const dismissalSchema = openObject({ check: z.string().min(1), fingerprint: z.string().min(1) })
export type Dismissal = z.infer<typeof dismissalSchema>

/**
 * Something to do before the text is done: a note of the writer's to themselves. It stands beside the text and is in no document.
 * `section` is the part of the page that it belongs to: a section, `organisation` or `proposals`. `prompt` is the id, within that section's
 * guidance, of the prompt that it was made from; its text is the writer's to change.
 */
export const checklistItemSchema = openObject({
  id: z.string().min(1),
  section: z.string().min(1),
  text: z.string(),
  done: z.boolean(),
  prompt: z.string().min(1).optional(),
})
export type ChecklistItem = z.infer<typeof checklistItemSchema>

/** How much a part of a statement matters when the time is cut: what comes first is said longest. */
export const CUT_LEVELS = ['essential', 'supporting', 'optional'] as const
export type CutLevel = (typeof CUT_LEVELS)[number]

/** A paragraph or sentence, known by its place and its words, so that it is found again where text before it changes. */
export const leftOutSchema = openObject({
  section: z.string().min(1),
  slot: z.string().min(1),
  text: z.string(),
  /** How many times the same words stand before it in its answer; absent for none. */
  nth: z.number().int().nonnegative().optional(),
})
export type LeftOut = z.infer<typeof leftOutSchema>

export const cutMarkSchema = leftOutSchema.extend({ level: z.enum(CUT_LEVELS) })
export type CutMark = z.infer<typeof cutMarkSchema>

/** What somebody answered to a margin note. `at` is an ISO 8601 instant or date, empty where nobody knows it. */
export const noteReplySchema = openObject({ author: z.string(), at: z.string(), text: z.string() })
export type NoteReply = z.infer<typeof noteReplySchema>

/**
 * A note on words of the draft, as colleagues write them beside a text. It stands beside the text and is in no document that is handed in, no
 * count and no check. `section` is null for one on the draft as a whole, else a section, `organisation` or `proposals`, where `proposal` and `slot` name
 * a row and its field. `words` are those that it is on, empty for its answer as a whole; `nth` says how many times the same words stand
 * before them there. The note stays when the words are `gone`, and keeps them to say what it was about.
 */
export const marginNoteSchema = openObject({
  id: z.string().min(1),
  section: z.string().min(1).nullable(),
  slot: z.string().optional(),
  proposal: z.string().optional(),
  words: z.string(),
  nth: z.number().int().nonnegative().optional(),
  gone: z.boolean().optional(),
  author: z.string(),
  at: z.string(),
  text: z.string(),
  replies: z.array(noteReplySchema),
  resolved: z.boolean(),
})
export type MarginNote = z.infer<typeof marginNoteSchema>

/** A shorter form of the statement under a name, such as for a slot of two minutes: the live text without what it leaves out. */
export const statementVersionSchema = openObject({
  id: z.string().min(1),
  name: z.string(),
  slotSeconds: z.number().positive(),
  leftOut: z.array(leftOutSchema),
})
export type StatementVersion = z.infer<typeof statementVersionSchema>

/** One reading aloud against the clock. */
export const rehearsalSchema = openObject({
  id: z.string().min(1),
  /** ISO 8601 instant in UTC. */
  at: z.iso.datetime(),
  language: languageTag,
  slotSeconds: z.number().positive(),
  /** Id of the version that was read; null for the whole text. */
  version: z.string().nullable(),
  totalSeconds: z.number().nonnegative(),
  /** How long it should have taken at the pace that held then. */
  plannedSeconds: z.number().nonnegative(),
  /** From one “I am here” to the next: paragraphs by their index, from 0, seconds, and how the first of them begins. */
  stretches: z.array(
    openObject({
      from: z.number().int().nonnegative(),
      to: z.number().int().nonnegative(),
      planned: z.number().nonnegative(),
      took: z.number().nonnegative(),
      text: z.string(),
    }),
  ),
})
export type Rehearsal = z.infer<typeof rehearsalSchema>

/** What belongs to a draft as it is spoken. */
export const statementSchema = openObject({
  slotSeconds: z.number().positive().optional(),
  cuts: z.array(cutMarkSchema).optional(),
  versions: z.array(statementVersionSchema).optional(),
  rehearsals: z.array(rehearsalSchema).optional(),
})
export type StatementData = z.infer<typeof statementSchema>

/** What the first page of a delivery copy tells journalists and interpreters: listen too, or the speaker will not leave the text. */
export const MARKINGS = ['check', 'verbatim'] as const
export type Marking = (typeof MARKINGS)[number]

/** How a text is read aloud, and what the copy that the speaker and the room hold says above it. Strings are empty until they are filled in. */
export const deliverySchema = openObject({
  speaker: z.string().default(''),
  /** What the speaker is, such as “Executive Director”. */
  role: z.string().default(''),
  meeting: z.string().default(''),
  /** Agenda item, as the meeting calls it. */
  item: z.string().default(''),
  /** An ISO date, written out in the document's language, or any other words, kept as they are. */
  date: z.string().default(''),
  marking: z.enum(MARKINGS).nullable().default('check'),
  largeType: z.boolean().default(false),
  lineNumbers: z.boolean().default(false),
  /** Keeps the template's headings, such as guiding questions, above what answers them. Nobody reads them aloud. */
  headings: z.boolean().default(false),
  /** Whether footnotes are read aloud, each behind its paragraph, and timed; absent, as in most statements, they are not. */
  footnotes: z.boolean().optional(),
})
export type Delivery = z.infer<typeof deliverySchema>

/**
 * Where the text of an answer was taken from: a slot of another draft, known by that draft's id, so that a file may be moved or renamed.
 * `title` and `fileName` are what the source was called then, for people.
 */
export const originSchema = openObject({
  section: z.string().min(1),
  slot: z.string().min(1),
  source: z.string().min(1),
  title: z.string(),
  fileName: z.string(),
  fromSection: z.string().min(1),
  fromSlot: z.string().min(1),
  /** Of the source's text as it was taken. */
  fingerprint: z.string().min(1),
  /** That text, to show beside what stands there now. */
  text: z.string(),
})
export type Origin = z.infer<typeof originSchema>

/**
 * Words of the draft that were put in from the evidence shelf: `entry` is the id of what they were taken from, and `title` what that was called then, for people.
 * They are known as a margin note's are, by their place, themselves and `nth`, and stay here when they are `gone`. `text` and `fingerprint` are what the shelf
 * said as it was put in, as an origin keeps it, and `cited` the words of the footnote that was put behind it, absent where none was.
 */
export const evidenceUseSchema = openObject({
  id: z.string().min(1),
  entry: z.string().min(1),
  title: z.string(),
  section: z.string().min(1),
  slot: z.string().min(1),
  proposal: z.string().optional(),
  words: z.string(),
  nth: z.number().int().nonnegative().optional(),
  gone: z.boolean().optional(),
  fingerprint: z.string().min(1),
  text: z.string(),
  cited: z.string().optional(),
})
export type EvidenceUse = z.infer<typeof evidenceUseSchema>

/** A limit that the writer set for this draft, over the profile's. Numbers are counts; null lifts the profile's limit. */
export const limitOverridesSchema = openObject({
  totalWords: z.number().int().positive().nullable().optional(),
  totalCharacters: z.number().int().positive().nullable().optional(),
  totalPages: z.number().int().positive().nullable().optional(),
  sectionWords: z.number().int().positive().nullable().optional(),
  sectionCharacters: z.number().int().positive().nullable().optional(),
  /** Per section id, over `sectionWords`. */
  sections: z.record(z.string(), z.number().int().positive().nullable()).optional(),
})
export type LimitOverrides = z.infer<typeof limitOverridesSchema>

/** A paragraph of a paper under consultation, as it was read or as a person put it right. */
export const paperParagraphSchema = openObject({
  /** As references write it: `A`, `12`, `10 bis`, `OP 74`, `12(a)`; `¶3`, counted from the start, for one that has none. */
  number: z.string(),
  /** The heading that it stands under; empty before the first. */
  part: z.string(),
  text: z.string(),
  /** The page that it begins on, from 1; absent in files without pages. */
  page: z.number().int().positive().optional(),
  /** The number that the paper's margin gives its first line. */
  line: z.number().int().optional(),
})
export type PaperParagraph = z.infer<typeof paperParagraphSchema>

/** A place in a paper, from 0, with the number that its paragraph had when somebody pointed at it. */
export const paperPlaceSchema = openObject({ place: z.number().int().nonnegative(), number: z.string() })
export type PaperPlace = z.infer<typeof paperPlaceSchema>

/** Where a paragraph of an earlier version stands in this one, as a person says it over what words say: in all of `to`; nowhere when that is empty. */
export const paperCorrectionSchema = openObject({
  /** The id of the earlier version. */
  earlier: z.string().min(1),
  from: paperPlaceSchema,
  to: z.array(paperPlaceSchema),
})
export type PaperCorrection = z.infer<typeof paperCorrectionSchema>

/** Paragraphs of a reading and how a person says they stand in the paper: split, joined or under another number. */
export const paperHandEditSchema = openObject({
  /** Where the first of them stood, from 0. */
  place: z.number().int().nonnegative(),
  from: z.array(openObject({ number: z.string(), text: z.string() })),
  to: z.array(openObject({ number: z.string(), text: z.string() })),
})
export type PaperHandEdit = z.infer<typeof paperHandEditSchema>

/**
 * A version of a paper that the draft answers, with its text, so that it is there on every computer. The file that it was read from is kept
 * beside the draft and known by its checksum.
 */
export const draftPaperSchema = openObject({
  id: z.string().min(1),
  /** As proposals name it: “Zero Draft (29 August 2025)”. */
  version: z.string().min(1),
  /** An ISO date, or empty. */
  date: z.string(),
  title: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  paragraphs: z.array(paperParagraphSchema),
  /** What may have been read wrongly, by the kinds of `core/paper`. */
  doubts: z.array(
    openObject({
      kind: z.string(),
      number: z.string(),
      before: z.string(),
      page: z.number().int().positive().optional(),
      /** The number of the paragraph that has the words, where `number` is none. */
      within: z.string().optional(),
    }),
  ),
  /** What a person put right in how earlier versions are linked to this one. */
  corrections: z.array(paperCorrectionSchema).optional(),
  /** What a person put right in how it was read, in sequence; `paragraphs` have it. Kept for when the file is read again. */
  byHand: z.array(paperHandEditSchema).optional(),
  /** References in the text that went from an earlier version to this one: what they said, and what they say. */
  referencesMoved: z.array(openObject({ earlier: z.string().min(1), was: z.string(), now: z.string() })).optional(),
})
export type DraftPaper = z.infer<typeof draftPaperSchema>

/**
 * How the writer arranged sections over the template's orders (`OwnSequence`): `areas` in all orders, `orders` by the id of each what everybody is asked in it. A version
 * of the program that does not know the field shows the template's order.
 */
const ownSequenceSchema = openObject({
  areas: z.array(z.string()).optional(),
  orders: z.record(z.string(), z.array(z.string())).optional(),
})

/**
 * What an organisation writes: everything that a `.rostrum` file holds. Objects keep fields that this version does not
 * know, so that a file written by a later minor version survives being edited by an earlier one.
 */
export const draftSchema = openObject({
  format: z.literal(DRAFT_FORMAT),
  version: z.union([z.literal(DRAFT_VERSION), z.literal(DRAFT_VERSION_WITH_IMAGES)]),
  id: z.string().min(1),
  template: openObject({ id: z.string().min(1), pack: z.string().min(1), packVersion: z.string() }),
  /** The document's title, as on its first page. */
  title: z.string(),
  language: languageTag,
  /** Id of the template's order in which the draft is shown and, unless told otherwise, handed in. */
  order: z.string().min(1),
  sequence: ownSequenceSchema.optional(),
  organisation: organisationSchema,
  sections: z.array(sectionSchema),
  proposals: z.array(proposalSchema),
  limits: openObject({ profile: z.string().min(1), overrides: limitOverridesSchema }),
  dismissed: z.array(dismissalSchema).optional(),
  /** Rules of the checks that the writer switched on or off for this draft, by their ids. */
  rules: z.record(z.string().min(1), z.boolean()).optional(),
  checklist: z.array(checklistItemSchema).optional(),
  statement: statementSchema.optional(),
  delivery: deliverySchema.optional(),
  origins: z.array(originSchema).optional(),
  marginNotes: z.array(marginNoteSchema).optional(),
  evidence: z.array(evidenceUseSchema).optional(),
  /** Versions of the paper that it answers, the earliest first. */
  papers: z.array(draftPaperSchema).optional(),
  /** Versions that it was made from, the latest last, each by a fingerprint; by them the last common version of two copies is found (`lineage.ts`). */
  lineage: z.array(z.string()).optional(),
  /** The pictures that blocks of type `image` name, by their ids. */
  images: z.record(z.string().min(1), draftImageSchema).optional(),
  /** ISO 8601 instants in UTC. */
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
})

/** Written out with its parts by name, so that what the compiler says of a draft can be read. */
export type Draft = {
  format: typeof DRAFT_FORMAT
  version: typeof DRAFT_VERSION | typeof DRAFT_VERSION_WITH_IMAGES
  id: string
  template: { id: string; pack: string; packVersion: string }
  title: string
  language: string
  order: string
  sequence?: z.infer<typeof ownSequenceSchema> | undefined
  organisation: Organisation
  sections: Section[]
  proposals: Proposal[]
  limits: { profile: string; overrides: LimitOverrides }
  dismissed?: Dismissal[] | undefined
  rules?: Record<string, boolean> | undefined
  checklist?: ChecklistItem[] | undefined
  statement?: StatementData | undefined
  delivery?: Delivery | undefined
  origins?: Origin[] | undefined
  lineage?: string[] | undefined
  marginNotes?: MarginNote[] | undefined
  evidence?: EvidenceUse[] | undefined
  papers?: DraftPaper[] | undefined
  images?: Record<string, DraftImage> | undefined
  created: string
  modified: string
}
