import { z } from 'zod'
import { callSchema } from '../core/call/call'
import { draftPaperSchema, draftSchema, moveSchema, sectionSchema } from '../core/draft/draft'
import { evidenceEntrySchema, evidenceShelfSchema } from '../core/draft/evidence'
import { placeSchema } from '../core/draft/finding'
import { LOOKS } from '../core/draft/look-change'
import { organisationsSchema } from '../core/draft/organisation-profile'
import { LONGEST_VERSION_NAME, pastVersionSchema } from '../core/draft/past-versions'
import { LONGEST_TITLE } from '../core/draft/size'
import { LONGEST_BODY, LONGEST_SUBJECT } from '../core/export/email-text'
import { PASSAGE_REASONS } from '../core/import/passages'
import { DOCUMENT_KINDS } from '../core/template/document-kinds'
import { guidanceSchema } from '../core/template/guidance'
import { packSchema } from '../core/template/pack'
import { PAPER_FILE } from '../core/template/pack-names'
import { PROPOSAL_FORMS, templateCardSchema, templateSchema } from '../core/template/template'
import { blockSchema } from '../core/text/blocks'
import { LONGEST_WORD } from '../core/text/word-list'
import { messageSchema, wordsSchema } from '../messages/message-schema'
import { CLOCK_VIEWS } from './clock-views'
import { COMMANDS } from './commands'
import {
  type DraftSummary,
  type HomeRows,
  handleSchema,
  homeRowsSchema,
  type NamedDraft,
  problemSchema,
} from './home-rows'
import { madeWhenAsked } from './made-when-asked'
import { settingsSchema } from './settings'

export { type DraftSummary, type HomeRows, handleSchema, type NamedDraft, problemSchema }

/**
 * All that the window and the shell may say to each other. Every message has one schema for what goes in and one for what
 * comes out; the shell parses both. Files never cross as paths: the window holds opaque handles that the shell issued.
 */

const reviewPlaceSchema = z
  .object({ section: z.string(), slot: z.string(), proposal: z.string().optional() })
  .nullable()
/** What reviewers did in copies that came back, as `core/review` compares them. */
export const reviewSchema = z.object({
  changes: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      reviewer: z.string(),
      at: z.string(),
      tracked: z.boolean(),
      place: reviewPlaceSchema,
      near: z.string(),
      was: z.string(),
      becomes: z.string(),
      looks: z.array(z.object({ look: z.enum(LOOKS), set: z.boolean(), words: z.string() })),
      conflict: z.object({ base: z.string(), ours: z.string(), theirs: z.string() }).nullable(),
      isDone: z.boolean(),
      isEditable: z.boolean(),
    }),
  ),
  comments: z.array(
    z.object({
      file: z.string(),
      author: z.string(),
      at: z.string(),
      text: z.string(),
      place: reviewPlaceSchema,
      words: z.string(),
      goesOn: z.boolean(),
      isReply: z.boolean(),
    }),
  ),
  reviewers: z.array(z.string()),
})
export type ReviewContent = z.output<typeof reviewSchema>

/** A place where something was found in a draft, with the words around it. */
export const foundRowSchema = z.object({ where: wordsSchema, before: z.string(), found: z.string(), after: z.string() })
export type FoundRow = z.infer<typeof foundRowSchema>

/** What was found in a draft: how much, the first places, and the words to look for when it is opened. */
export const foundInDraftSchema = z.object({ words: z.string(), count: z.number(), lines: z.array(foundRowSchema) })
export type FoundInDraft = z.infer<typeof foundInDraftSchema>

/** The packs that there are, as far as choosing from them needs. */
export const shelvedPacksSchema = z.object({
  packs: z.array(
    z.object({
      manifest: packSchema,
      templates: z.array(templateCardSchema),
      origin: z.enum(['built-in', 'installed']),
      /** Ids of its templates that come with a sample. */
      samples: z.array(z.string()),
      /** True where it was made of a call, so that a later version of the call can be taken. */
      ofCall: z.boolean(),
    }),
  ),
  /** Packs and templates that were refused, with file, path and reason. */
  refused: z.array(problemSchema),
})

/** Who else has a draft open: a user's name, a computer, and an ISO 8601 instant. */
export const holderSchema = z.object({ person: z.string(), machine: z.string(), since: z.string() })
export type DraftHolder = z.infer<typeof holderSchema>

export const openedDraftSchema = z.object({
  draft: handleSchema,
  /** Whether a passphrase locks its file. */
  locked: z.boolean(),
  /** Empty for a new draft that has no file yet; the first `draft.saved` names it. */
  fileName: z.string(),
  folderName: z.string(),
  recovered: z.boolean(),
  /** True when the content is more than its file holds, as recovered and imported text is: the window has it saved at once. */
  unsaved: z.boolean(),
  content: draftSchema,
  template: templateSchema,
  pack: packSchema,
  /** Another program that has it open; then it is for reading until `draft.openAnyway` or `draft.free`. Absent where there is none. */
  openElsewhere: holderSchema.optional(),
  /** True when its pack is not installed: then template and pack are made of nothing but the draft itself. */
  withoutPack: z.boolean(),
})
export type OpenedDraft = z.infer<typeof openedDraftSchema>

/** A text or office file that was read and is no draft yet: where its passages would go, and what was kept, changed and left out. */
export const placingSchema = z.object({
  import: handleSchema,
  fileName: z.string(),
  template: templateSchema,
  passages: z.array(
    z.object({
      part: z.number().int(),
      heading: z.string(),
      level: z.number(),
      begins: z.string(),
      words: z.number(),
      place: z.object({ section: z.string(), slot: z.string() }).nullable(),
      why: z.enum(PASSAGE_REASONS),
      headline: z.string(),
    }),
  ),
  report: z.array(
    z.object({ outcome: z.enum(['kept', 'changed', 'left-out']), said: wordsSchema, where: z.array(z.string()) }),
  ),
  /** What else is not as it was. */
  notes: z.array(wordsSchema),
})
export type PlacingContent = z.infer<typeof placingSchema>

/** What opening a file leads to: a draft on the screen, or a text that is placed first. */
export const openedFileSchema = z.union([z.object({ opened: openedDraftSchema }), z.object({ placing: placingSchema })])
export type OpenedFile = z.infer<typeof openedFileSchema>

/** One word, with a letter in it. */
export const ownWordSchema = z
  .string()
  .max(LONGEST_WORD)
  .regex(/^(?=.*\p{L})[\p{L}\p{M}\p{Nd}'’‐‑.-]+$/u)
export const ownWordsSchema = z.object({ words: z.array(ownWordSchema) })

export const exportFormat = z.enum(['docx', 'pdf', 'eml', 'md', 'txt', 'html'])
export type ExportFormat = z.infer<typeof exportFormat>

export const exportedFileSchema = z.object({
  file: handleSchema,
  format: exportFormat,
  fileName: z.string(),
  bytes: z.number(),
  /** Pages of the PDF; null for other formats. */
  pages: z.number().nullable(),
})
export type ExportedFile = z.infer<typeof exportedFileSchema>

/** What is known of how its user speaks: rehearsals, from which a pace is learned, and how acronyms are said. It stays in the profile, not in a draft. */
export const speakerSchema = z.object({
  rehearsed: z.array(z.object({ language: z.string(), planned: z.number(), took: z.number() })).max(500),
  /** By the acronym in capitals: `letters`, `word`, or another spelling to be said in its place. */
  acronyms: z.record(z.string().max(30), z.string().max(100)),
})
export type Speaker = z.infer<typeof speakerSchema>

/** A text that goes on the clock. Planned times are seconds at the pace that was chosen. */
export const rehearsalOrderSchema = z.object({
  title: z.string(),
  slotSeconds: z.number().positive(),
  paragraphs: z.array(z.object({ text: z.string(), planned: z.number().nonnegative() })).max(5000),
})
export type RehearsalOrder = z.infer<typeof rehearsalOrderSchema>

/** The clock as it was when this was said: a window counts on from there while it runs. */
export const rehearsalStateSchema = rehearsalOrderSchema.extend({
  phase: z.enum(['ready', 'running', 'paused', 'ended']),
  spokenMs: z.number().nonnegative(),
  marks: z.array(z.object({ paragraph: z.number().int().nonnegative(), at: z.number().nonnegative() })),
})
export type RehearsalState = z.infer<typeof rehearsalStateSchema>

/** A draft that went to the bin, or whose file is not where it was: its versions are still here. */
export const leftDraftSchema = z.object({
  /** An opaque name, valid until the program ends. */
  left: handleSchema,
  title: z.string(),
  fileName: z.string(),
  folderName: z.string(),
  /** Null for one whose file is gone without Rostrum having moved it. */
  deletedAt: z.string().nullable(),
  /** The day on which its versions go; null where none is set. */
  goesAt: z.string().nullable(),
})
export type LeftDraft = z.infer<typeof leftDraftSchema>

/** What somebody types; as long as anybody remembers. */
const passphraseSchema = z.string().min(1).max(1000)

const pastVersionOf = z.object({ draft: handleSchema, version: z.number().int().positive() })

/** A text that is compared: a file that was chosen or dropped, a draft that is open as it is now (`version` is null), or a version of it. `name` is what the window calls it. */
const comparedTextSchema = z.union([
  z.object({ file: handleSchema }),
  z.object({ draft: handleSchema, version: z.number().int().positive().nullable(), name: z.string().max(500) }),
])
export type ComparedSource = z.infer<typeof comparedTextSchema>
const comparedPairSchema = z.object({ before: comparedTextSchema, after: comparedTextSchema })
const comparedFileSchema = z.object({ file: handleSchema, name: z.string() })

/** Top-level fields of a draft but its sections. Absent means unchanged, so none may be undefined. */
const draftPartsSchema = draftSchema
  .omit({ sections: true })
  .partial()
  .refine((parts) => !('sections' in parts) && Object.values(parts).every((value) => value !== undefined))

/** What the Edit menu's own items do to the text with the focus. */
export const EDIT_ACTIONS = ['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'] as const
export type EditAction = (typeof EDIT_ACTIONS)[number]

/** A pack that was just installed. */
const installedPackSchema = z.object({
  title: z.string(),
  packVersion: z.string(),
  templates: z.array(z.string()),
  /** Files that were left out, in sentences. */
  notes: z.array(z.string()),
})

/** One line of a call, as it is shown beside what was found in it. */
export const callLineSchema = z.object({
  text: z.string(),
  kind: z.enum(['heading', 'item', 'paragraph', 'cell']),
  level: z.number(),
  label: z.string(),
  /** Of a cell: which table, and which row of it. */
  row: z.object({ table: z.number(), row: z.number() }).nullable(),
})
export type CallLineShown = z.infer<typeof callLineSchema>

/** A call that was read: its lines, and what was found in them. Nothing is made of it yet. */
export const openedCallSchema = z.object({
  call: handleSchema,
  fileName: z.string(),
  sha256: z.string(),
  readOn: z.string(),
  lines: z.array(callLineSchema),
  found: callSchema,
})
export type OpenedCall = z.infer<typeof openedCallSchema>

const jsonObject = z.record(z.string(), z.unknown())

/** A pack while it is being written: the JSON of its files, sound or not. */
const editedPackSchema = z.object({
  manifest: jsonObject,
  templates: z.array(z.object({ file: z.string(), content: jsonObject })),
  guidance: jsonObject.nullable(),
  ownId: z.boolean().optional(),
  papers: z.record(z.string().regex(PAPER_FILE), z.string()).optional(),
})

/** A pack that was written or changed: `from` is the pack that its other files come from, `renamed` has its templates by their ids there. */
const writtenPackSchema = z.object({
  content: editedPackSchema,
  from: z.string().nullable(),
  renamed: z.record(z.string(), z.string()),
})

/** The pack that is being written and was not saved; null when there is none. */
export const keptPackSchema = z.object({
  work: writtenPackSchema.extend({ version: z.string().nullable() }).nullable(),
})
export type KeptPack = NonNullable<z.infer<typeof keptPackSchema>['work']>

const nothing = z.object({})
const oneDraft = z.object({ draft: handleSchema })
const pagesAsked = oneDraft.extend({
  as: z.enum(DOCUMENT_KINDS),
  order: z.string(),
  paper: z.enum(['a4', 'letter']),
})

/** Questions from the window to the shell. Each is answered with a `Result`; none throws across. */
export const requests = madeWhenAsked({
  'app.info': () => ({
    input: nothing,
    output: shelvedPacksSchema.extend({
      version: z.string(),
      /** Versions of what the program runs on; `development` where that is not what releases carry, `sandbox` where Chromium's is on. */
      runtime: z.object({
        electron: z.string(),
        chromium: z.string(),
        development: z.boolean(),
        sandbox: z.boolean(),
      }),
      platform: z.string(),
      /** The system's language tag, for dates and numbers. */
      locale: z.string(),
    }),
  }),
  /** What stands beside the sections of a pack's templates; null when the pack has none, or is not there. */
  'pack.guidance': () => ({
    input: z.object({ pack: z.string() }),
    output: z.object({ guidance: guidanceSchema.nullable() }),
  }),
  /**
   * Shows the system's open dialog for a pack's zip file or its `pack.json`, asks before it replaces a pack of the same id, and installs it;
   * `packs.changed` follows. Null when the user cancels.
   */
  'packs.install': () => ({
    input: nothing,
    output: installedPackSchema.nullable(),
  }),
  /** Shows the system's open dialog for a call for inputs and reads it; null when the user cancels. Nothing is made of it. */
  'call.choose': () => ({ input: nothing, output: openedCallSchema.nullable() }),
  /** Reads a call that was pasted as text; null when the user gives it up. */
  'call.paste': () => ({ input: z.object({ text: z.string().max(4_000_000) }), output: openedCallSchema.nullable() }),
  /** The pack that an earlier version of a call gave. */
  'call.earlier': () => ({
    input: z.object({ pack: z.string() }),
    output: z.object({ manifest: packSchema, templates: z.array(templateSchema) }),
  }),
  /**
   * Makes a pack of a call as its user left it and installs it, in place of the pack of an earlier version where one is named; `packs.changed`
   * follows. The call's file is kept in it.
   */
  'call.make': () => ({
    input: z.object({ call: handleSchema, content: callSchema, before: z.string().nullable() }),
    output: z.object({ pack: z.string(), title: z.string(), templates: z.array(z.string()) }),
  }),
  /** The files of a pack, to be changed. */
  'pack.edit': () => ({ input: z.object({ pack: z.string() }), output: editedPackSchema }),
  /**
   * Installs a pack that was written here: its own earlier state is replaced, another pack of its id after asking. `packs.changed` follows. Null
   * when the user does not want the other replaced.
   */
  'pack.save': () => ({
    input: writtenPackSchema,
    output: z.object({ title: z.string(), templates: z.array(z.string()) }).nullable(),
  }),
  /** Shows the system's save dialog and writes the pack as a zip file; null when the user cancels. */
  'pack.export': () => ({ input: writtenPackSchema, output: z.object({ fileName: z.string() }).nullable() }),
  /**
   * Shows the system's open dialog for a paper that a pack brings, and reads it as a text, whatever it is; null when the user cancels. The numbers say how many paragraphs
   * were read, how many places may have been read wrongly, and how many footnotes are not in the text.
   */
  'pack.choosePaper': () => ({
    input: nothing,
    output: z
      .object({
        fileName: z.string(),
        text: z.string(),
        paragraphs: z.number(),
        doubts: z.number(),
        footnotes: z.number(),
      })
      .nullable(),
  }),
  /** The pack that was being written and was not saved. */
  'pack.kept': () => ({ input: nothing, output: keptPackSchema }),
  /** Keeps the pack that is being written, for whatever may happen to the program; null when nothing is left to keep. */
  'pack.keep': () => ({ input: keptPackSchema, output: nothing }),
  /** Opens the licences of all that the program carries in the system's viewer. */
  'licences.open': () => ({ input: nothing, output: nothing }),
  /** Removes an installed pack after asking; `packs.changed` follows. Drafts made from it stay. */
  'packs.remove': () => ({ input: z.object({ pack: z.string() }), output: z.object({ removed: z.boolean() }) }),
  /** Every draft by its name, at once, with what is remembered of it. What is read after that comes in `home.rows` of the same listing. */
  'home.list': () => ({
    input: nothing,
    /** `count`: how many rows it has with those that follow. */
    output: homeRowsSchema.extend({ folderName: z.string(), listing: z.number(), count: z.number() }),
  }),
  /** Whether files came to the drafts folder or went from it since it was listed, as a synchronised folder or a file manager does it. */
  'home.isStale': () => ({ input: nothing, output: z.object({ stale: z.boolean() }) }),
  /** Looks for words in all drafts that home lists; what is found comes in `home.found`. A later one ends the one before. No words end it too. */
  'home.find': () => ({ input: z.object({ words: z.string().max(300) }), output: z.object({ finding: z.number() }) }),
  'draft.create': () => ({ input: z.object({ template: z.string() }), output: openedDraftSchema }),
  /** A copy of the template's sample as a new draft, to look around in. */
  'draft.createFromSample': () => ({ input: z.object({ template: z.string() }), output: openedDraftSchema }),
  /** Fails with `locked` for a draft with a passphrase, unless that is given; with `wrong-passphrase` for another one. */
  'draft.open': () => ({
    input: oneDraft.extend({ passphrase: passphraseSchema.optional() }),
    output: openedDraftSchema,
  }),
  /**
   * What can still be read of a draft's file that is damaged, and which earlier states of it there are, the newest first. The file is only read. What is
   * locked is looked into with its passphrase; without one, `problem` says that it is locked.
   */
  'draft.examine': () => ({
    input: oneDraft.extend({ passphrase: passphraseSchema.optional() }),
    output: z.object({
      fileName: z.string(),
      problem: problemSchema.nullable(),
      /** Whether a passphrase would say more. */
      isLocked: z.boolean(),
      salvage: z
        .object({
          title: z.string(),
          answers: z.array(z.object({ name: wordsSchema, words: z.number() })),
          proposals: z.number(),
          unreadable: z.array(wordsSchema),
          isCut: z.boolean(),
        })
        .nullable(),
      versions: z.array(
        z.object({ modified: z.string(), kind: z.enum(['history', 'snapshot', 'copy']), fileName: z.string() }),
      ),
    }),
  }),
  /**
   * Opens as a new draft what can be read of a damaged one (`from` null), or an earlier state of it, by its place in what `draft.examine` last said. The
   * damaged file stays as it is.
   */
  'draft.rescue': () => ({
    input: oneDraft.extend({
      passphrase: passphraseSchema.optional(),
      from: z.number().int().nonnegative().nullable(),
    }),
    output: openedDraftSchema,
  }),
  /**
   * Copies that a service which synchronises folders has made of an open draft, by their names and ids; and what it is a copy of, where it is one itself.
   */
  'draft.copies': () => ({
    input: oneDraft,
    output: z.object({
      copies: z.array(z.object({ copy: handleSchema, fileName: z.string(), modified: z.string() })),
      original: z.object({ draft: handleSchema, fileName: z.string() }).nullable(),
    }),
  }),
  /**
   * What a copy of an open draft holds. It becomes a version of that draft, which is named where it could be kept. `base` is the last version that both
   * were made from, where this computer has it.
   */
  'draft.readCopy': () => ({
    input: oneDraft.extend({ copy: handleSchema }),
    output: z.object({
      content: draftSchema,
      base: draftSchema.nullable(),
      fileName: z.string(),
      version: z.number().nullable(),
    }),
  }),
  /** Writes in a draft although another program has it open, which is told so. */
  'draft.openAnyway': () => ({ input: oneDraft, output: nothing }),
  /** Shows the system's open dialog; null when the user cancels. Also reads texts and office files, of which a new draft can be made. */
  'draft.openDialog': () => ({ input: nothing, output: openedFileSchema.nullable() }),
  /** Makes a draft of a text that was read, with its passages where they are said to go. Null when the user gives that up. */
  'import.make': () => ({
    input: z.object({
      import: handleSchema,
      /** None where nothing was moved. */
      choices: z.array(
        z.object({
          part: z.number().int(),
          place: z.object({ section: z.string(), slot: z.string() }).nullable(),
        }),
      ),
    }),
    output: openedDraftSchema.nullable(),
  }),
  /** Forgets a text that was read: nothing is made of it. */
  'import.drop': () => ({ input: z.object({ import: handleSchema }), output: nothing }),
  /** Writes the draft as a Word document for colleagues to change, where the user says, and keeps what was sent as a version; null when the user cancels. */
  'review.send': () => ({ input: oneDraft, output: z.object({ fileName: z.string() }).nullable() }),
  /** Shows the system's dialog for copies that came back, and compares them with the draft; null when the user cancels. */
  'review.choose': () => ({ input: oneDraft, output: reviewSchema.nullable() }),
  /** What the draft becomes with the changes that are accepted, some in the words of `rewritten`, and all comments as margin notes; `conflicts` counts the margin notes that hold another text. */
  'review.take': () => ({
    input: oneDraft.extend({
      accepted: z.array(z.string()),
      rewritten: z.array(z.object({ id: z.string(), words: z.string() })),
    }),
    output: z.object({ content: draftSchema, conflicts: z.number() }),
  }),
  /** Forgets the copies of a review. */
  'review.drop': () => ({ input: oneDraft, output: nothing }),
  /** Shows the system's dialog for pictures; none when the user cancels. The window looks at their bytes. */
  'images.choose': () => ({
    input: nothing,
    output: z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array<ArrayBufferLike>) })),
  }),
  /**
   * Shows the system's dialog for a paper under consultation, reads it, and keeps its file beside the draft; null when the user cancels. `id` and
   * `version` are the window's to give.
   */
  'paper.choose': () => ({
    input: z.object({ draft: handleSchema }),
    output: draftPaperSchema.omit({ id: true, version: true, date: true }).nullable(),
  }),
  /** The papers that the pack of a draft's template brings for it, the earliest first. */
  'paper.offered': () => ({
    input: z.object({ draft: handleSchema }),
    output: z.array(z.object({ file: z.string(), version: z.string(), date: z.string(), sample: z.boolean() })),
  }),
  /** Reads one of them, as `paper.choose` does; `file` is its name as offered. */
  'paper.open': () => ({
    input: z.object({ draft: handleSchema, file: z.string() }),
    output: draftPaperSchema.omit({ id: true, version: true, date: true }).nullable(),
  }),
  /**
   * Shows the system's dialog, and writes what became of the draft's proposals in a later version that it has, as the matrix of all or as one page; null when
   * the user cancels. Of the report there is no `csv`.
   */
  'paper.results': () => ({
    input: z.object({
      draft: handleSchema,
      later: z.string().min(1),
      what: z.enum(['matrix', 'report']),
      format: z.enum(['docx', 'pdf', 'csv']),
    }),
    output: z.object({ file: handleSchema, fileName: z.string(), folderName: z.string() }).nullable(),
  }),
  /**
   * Asks for a folder and puts the proposals of its drafts side by side; null when the user cancels. What is not in the table is `leftOut`, each with its
   * sentence: drafts that cannot be read, that are more than are read, that ask for nothing, and folders in the folder. What
   * was put together last is what `proposals.saveCompiled` writes.
   */
  'proposals.compile': () => ({
    input: nothing,
    output: z
      .object({
        folderName: z.string(),
        submitters: z.array(z.string()),
        rows: z.array(
          z.object({
            document: z.string(),
            paragraph: z.string(),
            current: z.string(),
            asks: z.array(z.object({ move: moveSchema, proposed: z.string(), who: z.array(z.string()) })),
            contradictory: z.boolean(),
          }),
        ),
        leftOut: z.array(z.string()),
      })
      .nullable(),
  }),
  /** Shows the system's save dialog and writes what was put together last; null when the user cancels. */
  'proposals.saveCompiled': () => ({
    input: z.object({ format: z.enum(['docx', 'pdf', 'csv']) }),
    output: z.object({ file: handleSchema, fileName: z.string(), folderName: z.string() }).nullable(),
  }),
  /**
   * Gives an open draft a passphrase, or another in place of `current`, which must be right: `wrong-passphrase`. Answered when its file is written so.
   * The first forgets the versions that were kept readable.
   */
  'lock.set': () => ({
    input: z.object({ draft: handleSchema, passphrase: passphraseSchema, current: passphraseSchema.optional() }),
    output: nothing,
  }),
  /** Takes the passphrase away, with the versions that were kept under it. */
  'lock.remove': () => ({ input: z.object({ draft: handleSchema, current: passphraseSchema }), output: nothing }),
  /** The live draft, sent within a second of a change. Answered when the journal holds it; the file follows. */
  'draft.keep': () => ({
    input: z.object({ draft: handleSchema, revision: z.number().int().nonnegative(), content: draftSchema }),
    output: z.object({ revision: z.number() }),
  }),
  /**
   * The same, with only what changed since revision `since`, so that a key press costs the same in a long draft. Refused with
   * `other-revision` when the shell holds another one; then the window sends the draft whole.
   */
  'draft.keepChanges': () => ({
    input: z.object({
      draft: handleSchema,
      since: z.number().int().nonnegative(),
      revision: z.number().int().nonnegative(),
      parts: draftPartsSchema,
      sections: z.array(sectionSchema),
    }),
    output: z.object({ revision: z.number() }),
  }),
  /**
   * Writes the file now, whatever the autosave timer says (Ctrl+S); a new draft that nobody wrote in gets its file too.
   * Leaving the screen is `draft.close`, which saves what is unsaved.
   */
  'draft.save': () => ({ input: oneDraft, output: z.object({ savedAt: z.string(), fileName: z.string() }) }),
  /** Goes on with what another program put into the file; null when there is nothing to take, because the file is what it was or text waits to be written. */
  'draft.takeFromFile': () => ({ input: oneDraft, output: z.object({ content: draftSchema }).nullable() }),
  /** Shows the system's save dialog and goes on with the new file; null when the user cancels. */
  'draft.saveAs': () => ({
    input: oneDraft,
    output: z.object({ fileName: z.string(), folderName: z.string() }).nullable(),
  }),
  /** Saves and closes. A problem means that the text could be kept nowhere: then the draft stays open. A new draft without a word is forgotten. */
  'draft.close': () => ({ input: oneDraft, output: nothing }),
  /** Moves the file to the system's bin after asking. */
  'draft.trash': () => ({ input: oneDraft, output: z.object({ trashed: z.boolean() }) }),
  'draft.reveal': () => ({ input: oneDraft, output: nothing }),
  /** Gives a draft that is not open another title; a file that was named after its title is renamed too. */
  'draft.rename': () => ({
    input: z.object({ draft: handleSchema, title: z.string().trim().min(1).max(LONGEST_TITLE) }),
    output: z.object({ fileName: z.string() }),
  }),
  /** A copy of a draft in the drafts folder, as a draft of its own. */
  'draft.duplicate': () => ({ input: oneDraft, output: z.object({ title: z.string(), folderName: z.string() }) }),
  /**
   * A new draft of the headline recommendations of these areas, in a summary template that has them. Fails with `nothing-to-take` and
   * `no-template`.
   */
  'draft.summarise': () => ({
    input: z.object({ draft: handleSchema, areas: z.array(z.string()).min(1).max(500) }),
    output: openedDraftSchema,
  }),
  /** How the texts that were taken from other drafts stand to those, and what they say now. Texts whose source is not found are not in it. */
  'draft.origins': () => ({
    input: oneDraft,
    output: z.object({
      states: z.array(
        z.object({
          section: z.string(),
          slot: z.string(),
          source: z.enum(['same', 'changed', 'gone']),
          now: z.array(blockSchema),
        }),
      ),
    }),
  }),
  /** The versions of an open draft, the oldest first; `damaged` is how many files of them cannot be read. */
  'history.list': () => ({
    input: oneDraft,
    output: z.object({ versions: z.array(pastVersionSchema), damaged: z.number() }),
  }),
  /** A version as it was, to be read and compared: it is never opened to be written in. */
  'history.read': () => ({ input: pastVersionOf, output: z.object({ content: draftSchema }) }),
  /** Keeps what the shell has of the draft as a version, because the writer asks for it, or before much of it changes. */
  'history.keep': () => ({
    input: z.object({
      draft: handleSchema,
      reason: z.enum(['named', 'beforeImport', 'beforeMerge', 'beforeRestore']),
      name: z.string().max(LONGEST_VERSION_NAME).default(''),
    }),
    output: pastVersionSchema,
  }),
  /** Names a version, which then stays for ever; an empty name takes the name away. */
  'history.name': () => ({
    input: pastVersionOf.extend({ name: z.string().max(LONGEST_VERSION_NAME) }),
    output: pastVersionSchema,
  }),
  /** Writes the documents of a version that was handed in into a folder, with the very bytes that they had then; null when the user cancels. */
  'history.files': () => ({
    input: pastVersionOf,
    output: z.object({ folderName: z.string(), files: z.array(z.string()) }).nullable(),
  }),
  /** Forgets all that this computer keeps of a draft beside its file, after asking. */
  'history.clear': () => ({ input: oneDraft, output: z.object({ cleared: z.boolean() }) }),
  /** Drafts of which only versions are left, and what the versions of all drafts take. */
  'history.left': () => ({
    input: nothing,
    output: z.object({ drafts: z.array(leftDraftSchema), kept: z.object({ drafts: z.number(), bytes: z.number() }) }),
  }),
  /** Makes a draft of the newest version of one that is left. */
  'history.giveBack': () => ({ input: z.object({ left: handleSchema }), output: openedDraftSchema }),
  /** Forgets the versions of one draft that is left, of all that are left, or of every draft, after asking. */
  'history.forget': () => ({
    input: z.union([z.object({ left: handleSchema }), z.object({ all: z.enum(['left', 'drafts']) })]),
    output: z.object({ forgotten: z.boolean() }),
  }),
  /** Asks for up to two drafts or files that are to be compared, in the folder of a draft where one is named; null when the user cancels. */
  'compare.choose': () => ({
    input: z.object({ draft: handleSchema.nullable(), many: z.boolean() }),
    output: z.array(comparedFileSchema).min(1).max(2).nullable(),
  }),
  /** Two texts beside each other: two drafts of one template as they are, all others word by word as texts. Null when somebody stopped it. */
  'compare.read': () => ({
    input: comparedPairSchema,
    output: z
      .union([
        z.object({ before: draftSchema, after: draftSchema, template: templateSchema }),
        z.object({
          language: z.string(),
          segments: z.array(z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() })),
          notes: z.array(z.object({ name: z.string(), note: messageSchema })),
        }),
      ])
      .nullable(),
  }),
  /** Writes what differs between two texts as a document with a legend; null when the user cancels. */
  'compare.save': () => ({
    input: comparedPairSchema.extend({ format: z.enum(['docx', 'pdf']) }),
    output: z.object({ file: handleSchema, fileName: z.string(), folderName: z.string() }).nullable(),
  }),
  /** Pages that the PDF of the live draft has now. */
  'draft.pages': () => ({ input: oneDraft, output: z.object({ pages: z.number() }) }),
  /**
   * The live draft's PDF as pictures: those of its pages from `from` to `to`, counted from 1, as far as there are so many, and where on all pages each answer
   * stands. Each picture is layers that lie one over the other, and one whose name is `known` is not drawn again. Refused with `other-revision` when the live draft is not
   * that of the window's `revision`, where one is given. Null when a newer question was asked before this one was begun.
   */
  'page.preview': () => ({
    input: pagesAsked.extend({
      from: z.number().int().min(1),
      to: z.number().int().min(1),
      known: z.array(z.string().max(100)).max(1000),
      revision: z.number().int().nonnegative().optional(),
    }),
    output: z
      .object({
        count: z.number().int().min(1),
        /** Of each page, in points. */
        width: z.number(),
        height: z.number(),
        pages: z.array(
          z.object({
            page: z.number().int(),
            layers: z.array(
              z.object({
                name: z.string(),
                /** `top` and `bottom`, in points from the top of the page, hold all that is drawn in it. */
                drawn: z.object({ svg: z.string(), top: z.number(), bottom: z.number() }).nullable(),
              }),
            ),
          }),
        ),
        places: z.array(z.object({ at: placeSchema, page: z.number().int(), y: z.number() })),
      })
      .nullable(),
  }),
  /** Prints the live draft's PDF by the system's dialog; not printed when its user gives that up. */
  'page.print': () => ({ input: pagesAsked, output: z.object({ printed: z.boolean() }) }),
  /** Somebody is about to hand in: what documents need is loaded meanwhile. */
  'handin.prepare': () => ({ input: nothing, output: nothing }),
  /**
   * Writes the live draft as documents. Asks for a folder when `folder` is 'ask', asks before it replaces files.
   * Null when the user cancels.
   */
  'handin.export': () => ({
    input: z.object({
      draft: handleSchema,
      formats: z.array(exportFormat).min(1),
      order: z.string(),
      paper: z.enum(['a4', 'letter']),
      /** How proposals stand in documents, and whether their text shows what it changes; as `outlineOf` unless given. */
      proposals: z.enum(PROPOSAL_FORMS).optional(),
      changes: z.boolean().optional(),
      as: z.enum(DOCUMENT_KINDS).default('text'),
      /** Whether the PDF shows □ for characters that no font has; otherwise they are a problem, `missing-glyph`. */
      boxes: z.boolean().optional(),
      /** Whether text without a place is handed in, at the end. */
      unplaced: z.boolean().default(true),
      /** The day that they carry; none unless given. */
      day: z.iso.date().optional(),
      /** Whether they say which consultation and document they answer. */
      consultation: z.boolean().default(false),
      numbered: z.boolean().default(false),
      /** Whether they stand on the paper of the organisation, as far as this computer keeps one. */
      letterhead: z.boolean().default(false),
      /** Name of the files without extension; the suggested one where nothing of it can be a name. */
      name: z.string().max(300).optional(),
      /** Subject and text of the e-mail; the template's unless given. */
      email: z.object({ subject: z.string().max(LONGEST_SUBJECT), body: z.string().max(LONGEST_BODY) }).optional(),
      /** Id of the draft's version to take; the whole text unless given. */
      version: z.string().optional(),
      folder: z.enum(['same', 'ask']),
    }),
    output: z.object({ folderName: z.string(), files: z.array(exportedFileSchema) }).nullable(),
  }),
  /**
   * Writes a step of a pack's calendar, or all of them, as an iCalendar file where the system's save dialog says; null when the
   * user cancels. `dates` is how many steps the file holds.
   */
  'calendar.export': () => ({
    input: z.object({ pack: z.string(), step: z.string().optional() }),
    output: z
      .object({ file: handleSchema, fileName: z.string(), folderName: z.string(), dates: z.number() })
      .nullable(),
  }),
  /** Gives up the text, call or paper that is being read, or the documents that are being made; whoever waits for them gets null. */
  'work.cancel': () => ({
    input: z.object({ work: z.enum(['import', 'documents', 'call', 'paper', 'compare']) }),
    output: nothing,
  }),
  'file.open': () => ({ input: z.object({ file: handleSchema }), output: nothing }),
  'file.reveal': () => ({ input: z.object({ file: handleSchema }), output: nothing }),
  /** Opens a web page in the system's browser: http and https only. */
  'link.open': () => ({ input: z.object({ url: z.url({ protocol: /^https?$/ }) }), output: nothing }),
  'settings.get': () => ({ input: nothing, output: settingsSchema }),
  'settings.set': () => ({
    input: settingsSchema
      .pick({
        theme: true,
        paper: true,
        proofreading: true,
        smartMarks: true,
        sound: true,
        silentRules: true,
        noteAuthor: true,
        deletedDays: true,
      })
      .partial(),
    output: settingsSchema,
  }),
  /** The writer's own words, which spelling takes for right in every draft; in no sequence. */
  'words.list': () => ({ input: nothing, output: ownWordsSchema }),
  'words.add': () => ({ input: z.object({ word: ownWordSchema }), output: ownWordsSchema }),
  'words.remove': () => ({ input: z.object({ word: z.string() }), output: ownWordsSchema }),
  /** Who drafts are written for, in the sequence in which they are offered. They stay on this computer, and a draft takes a copy. */
  'organisations.list': () => ({ input: nothing, output: organisationsSchema }),
  'organisations.set': () => ({ input: organisationsSchema, output: organisationsSchema }),
  /** The person's evidence shelf; it stays on this computer, and a draft remembers what it took from it. */
  'evidence.list': () => ({ input: nothing, output: evidenceShelfSchema }),
  /** Keeps an entry in the place of the one of its id, or as a new one. */
  'evidence.put': () => ({ input: z.object({ entry: evidenceEntrySchema }), output: evidenceShelfSchema }),
  'evidence.remove': () => ({ input: z.object({ id: z.string() }), output: evidenceShelfSchema }),
  /** Writes a copy of the shelf for colleagues where the system's save dialog says; null when the user cancels. */
  'evidence.give': () => ({
    input: nothing,
    output: z.object({ fileName: z.string(), folderName: z.string() }).nullable(),
  }),
  /** Puts the entries of a colleague's shelf, which the user chooses, on this one; null when the user cancels. */
  'evidence.take': () => ({
    input: nothing,
    output: z
      .object({ shelf: evidenceShelfSchema, added: z.number(), changed: z.number(), kept: z.number() })
      .nullable(),
  }),
  'settings.chooseFolder': () => ({ input: nothing, output: settingsSchema }),
  'speaker.get': () => ({ input: nothing, output: speakerSchema }),
  /** Adds a rehearsal: seconds at the interpreter-safe pace, and seconds that it took. The oldest go when there are too many. */
  'speaker.learn': () => ({ input: speakerSchema.shape.rehearsed.element, output: speakerSchema }),
  /** Forgets what was learned in a language (its first subtag, such as `en`). */
  'speaker.forget': () => ({ input: z.object({ language: z.string() }), output: speakerSchema }),
  'speaker.acronyms': () => ({ input: speakerSchema.pick({ acronyms: true }), output: speakerSchema }),
  /** Puts a text on the clock, at 0; null takes it off. */
  'rehearsal.ready': () => ({ input: rehearsalOrderSchema.nullable(), output: rehearsalStateSchema.nullable() }),
  /** The clock as it is; null when nothing is being rehearsed. */
  'rehearsal.now': () => ({ input: nothing, output: rehearsalStateSchema.nullable() }),
  'rehearsal.do': () => ({
    input: z.object({ step: z.enum(['start', 'pause', 'end', 'restart']) }),
    output: rehearsalStateSchema.nullable(),
  }),
  /** “I am here”: the paragraph with this index begins now. */
  'rehearsal.mark': () => ({
    input: z.object({ paragraph: z.number().int() }),
    output: rehearsalStateSchema.nullable(),
  }),
  /** Opens a window that shows the clock, or brings the one that is open to the front. */
  'rehearsal.show': () => ({ input: z.object({ view: z.enum(CLOCK_VIEWS) }), output: nothing }),
  /** Fills the screen with this window, to be read from, or gives back what was before. A page may not do so by itself. */
  'window.fullScreen': () => ({ input: z.object({ on: z.boolean() }), output: nothing }),
  /** Makes all of the window larger or smaller, as the View menu does. */
  'window.zoom': () => ({ input: z.object({ step: z.enum(['in', 'out', 'reset']) }), output: nothing }),
  /**
   * Does in the field or text with the focus what the Edit menu does: a page may not read the clipboard by itself. The window asks only for what its
   * user chose.
   */
  'window.edit': () => ({ input: z.object({ action: z.enum(EDIT_ACTIONS) }), output: nothing }),
  /**
   * What the window has open, for its title bar and for the day on which its page has to be loaded again: the draft in front, null where none is, and
   * every draft that has a tab, in their sequence.
   */
  'window.shows': () => ({
    input: z.object({
      open: z.object({ draft: handleSchema, title: z.string(), edited: z.boolean() }).nullable(),
      tabs: z.array(handleSchema),
    }),
    output: nothing,
  }),
  /** The window has set up its ears: news that waited for it can be told. */
  'window.listens': () => ({ input: nothing, output: nothing }),
  /** The window's first picture is on its way to the screen: what nobody waits for that long can be told. */
  'window.drawn': () => ({ input: nothing, output: nothing }),
  /** A mistake of the window's own, for the program's log on this computer. */
  'log.mistake': () => ({
    input: z.object({
      where: z.string().max(200),
      name: z.string().max(200),
      message: z.string().max(2000),
      stack: z.string().max(20_000),
    }),
    output: nothing,
  }),
})

export type RequestName = keyof typeof requests
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>

/** News from the shell to the window. */
export const events = madeWhenAsked({
  command: () => z.object({ command: z.enum(COMMANDS) }),
  /** More of what `home.list` began with: drafts that have been read since, and those of a long list that it left out. */
  'home.rows': () => homeRowsSchema.extend({ listing: z.number() }),
  /** Drafts in which something was found since it was last told of; `done` with the last. */
  'home.found': () =>
    z.object({
      finding: z.number(),
      drafts: z.array(foundInDraftSchema.extend({ draft: handleSchema })),
      done: z.boolean(),
    }),
  /** A draft was to be opened that has a passphrase: the window asks for it, and opens the draft with it. */
  'draft.locked': () => z.object({ draft: handleSchema, fileName: z.string() }),
  /** A draft was to be opened whose file is damaged: the window says what can be rescued. */
  'draft.damaged': () => z.object({ draft: handleSchema, fileName: z.string() }),
  /** The file on disk holds this revision. */
  'draft.saved': () =>
    z.object({ draft: handleSchema, revision: z.number(), savedAt: z.string(), fileName: z.string() }),
  /** Saving failed; the text is safe in the journal and saving is tried again. Stands until the next `draft.saved`. */
  'draft.problem': () => z.object({ draft: handleSchema, problem: problemSchema }),
  /**
   * Saving went well, but not as the writer may expect; to be read once. `changed-outside`: somebody else changed the file, the
   * writer's text is in a copy beside it and goes on there. `written-again`: the file had been moved or deleted. Both come after `draft.saved`.
   * `nearly-full`: the draft comes near to the size beyond which none is kept.
   */
  'draft.notice': () => z.object({ draft: handleSchema, problem: problemSchema }),
  /** Another program changed the file of a draft of which all was saved: the window may take it. */
  'draft.changedElsewhere': () => z.object({ draft: handleSchema }),
  /** Other files stand beside the draft in front that may be copies of it, by their names: the window may ask which are. */
  'draft.copiesChanged': () => z.object({ draft: handleSchema }),
  /** The other program that had a draft open has closed it: it is for writing now. */
  'draft.free': () => z.object({ draft: handleSchema }),
  /** Another program has opened a draft that is open here, although it was told so. */
  'draft.alsoOpen': () => z.object({ draft: handleSchema, holder: holderSchema }),
  /** Settings were changed from the menu. */
  'settings.changed': () => settingsSchema,
  /** Packs were installed, removed, or found unsound when they were read whole. */
  'packs.changed': () => shelvedPacksSchema,
  /** A pack that was opened by its file type is installed. */
  'pack.installed': () => installedPackSchema,
  /** A file was opened from outside: double click, command line of a second start, a drop on the dock. */
  'draft.opened': () => openedDraftSchema,
  /** The drafts that had tabs before the page had to be loaded anew, in their sequence, and which of them was in front. */
  'tabs.reopened': () => z.object({ drafts: z.array(openedDraftSchema), front: handleSchema.nullable() }),
  /** So was a text or office file, which is placed before a draft is made of it. */
  'import.placing': () => placingSchema,
  /** A copy that came back was dropped on the window. */
  'review.returned': () => z.object({ draft: handleSchema, review: reviewSchema }),
  /** A call that was dropped on the window was read. */
  'call.opened': () => openedCallSchema,
  /** A call is being read: its file, and how many of its pages were read; null when that is over, however it ended. */
  'call.reading': () => z.object({ fileName: z.string(), page: z.number(), pages: z.number().nullable() }).nullable(),
  /** A text is being made into a draft, which takes seconds for a long one; null when that is over, however it ended. */
  importing: () => z.object({ fileName: z.string().nullable() }),
  /** A file that was dropped as a paper of this draft was read, as `paper.choose` reads one. */
  'paper.dropped': () =>
    z.object({
      draft: handleSchema,
      paper: draftPaperSchema.omit({ id: true, version: true, date: true }),
    }),
  /** A file that is to be compared was dropped on the window. */
  'compare.dropped': () => comparedFileSchema,
  /** A paper is being read: its name and, where it has pages, how many of them are; null when that is over, however it ended. */
  'paper.reading': () => z.object({ fileName: z.string(), page: z.number(), pages: z.number() }).nullable(),
  /** The clock was started, stopped, marked, set anew, or slept with the computer. */
  'rehearsal.changed': () => rehearsalStateSchema.nullable(),
  /** A problem that belongs to no draft. */
  problem: () => problemSchema,
  /** Send what is unsaved now; the window closes after the answer or after two seconds. */
  'window.closing': () => z.object({}),
})

export type EventName = keyof typeof events
export type EventContent<N extends EventName> = z.output<(typeof events)[N]>
