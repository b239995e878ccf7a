import { message } from '../../messages/message'
import { failure, type Problem, type Result, success } from '../result'
import { type Block, MARKS } from '../text/blocks'
import { findJsonFault, jsonDepth, lineAndColumn } from '../text/json-text'
import { isJsonObject, type JsonObject, sameJson } from '../text/json-value'
import { schemaFault } from '../text/schema-words'
import { decodeUtf8 } from '../text/utf8'
import {
  DRAFT_FORMAT,
  DRAFT_VERSION,
  DRAFT_VERSION_WITH_IMAGES,
  type Draft,
  draftSchema,
  ORGANISATION_TEXT_FIELDS,
  type Section,
} from './draft'
import { freeId } from './edit'
import { imagesNamedIn } from './images'
import { limitListDepth } from './list-depth'
import { LOCKED_FORMAT } from './locked-draft'
import { MIGRATIONS, type Migrations, migrateDraft } from './migrate'
import { MAX_DRAFT_BYTES, tooLarge } from './size'

/** Lists and objects may stand this deep in each other: about eighty lists in lists. Deeper files are made to crash programs. */
export const MAX_DRAFT_DEPTH = 256

/**
 * The draft in the bytes of a file, or one sentence on why there is none; never throws. Reads UTF-8 with or without a byte
 * order mark, migrates older versions, refuses newer ones, keeps fields that it does not know. Sections, proposals and items of the
 * checklist that share an id are told apart (`separateDuplicates`). `fileName` is for the sentence alone.
 * Codes: `empty`, `too-large`, `not-utf8`, `not-json`, `truncated`, `too-deep`, `not-a-draft`, `locked`, `newer-version`, `unknown-version`, `wrong-schema`.
 */
export function readDraft(bytes: Uint8Array, fileName: string, migrations: Migrations = MIGRATIONS): Result<Draft> {
  if (bytes.length > MAX_DRAFT_BYTES) return tooLarge(bytes.length, fileName)
  const decoded = decodeUtf8(bytes, message('file.quoted', { name: fileName }))
  if (!decoded.ok) return decoded
  const text = decoded.value
  if (/^[\s\0]*$/.test(text)) return failure('empty', message('problem.draft.empty', { file: fileName }))
  if (jsonDepth(text) > MAX_DRAFT_DEPTH)
    return failure('too-deep', message('problem.draft.deep', { file: fileName, most: MAX_DRAFT_DEPTH }))
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return notJson(text, fileName)
  }
  const problem = notADraft(json, fileName)
  if (problem) return problem
  const raw = json as JsonObject & { version: number }
  if (raw.version > DRAFT_VERSION_WITH_IMAGES)
    return failure(
      'newer-version',
      message('problem.draft.newer', {
        file: fileName,
        version: String(raw.version),
        known: String(DRAFT_VERSION_WITH_IMAGES),
      }),
    )
  const migrated = migrateDraft(raw, raw.version, Math.max(raw.version, DRAFT_VERSION), migrations)
  if (!migrated)
    return failure(
      'unknown-version',
      message('problem.draft.unknownVersion', { file: fileName, version: String(raw.version) }),
    )
  const parsed = draftSchema.safeParse(migrated)
  if (!parsed.success)
    return failure(
      'wrong-schema',
      message('problem.draft.damaged', { file: fileName, fault: schemaFault(parsed.error, migrated) }),
    )
  return success(separateDuplicates(parsed.data as Draft))
}

function notJson(text: string, file: string): Result<never> {
  const fault = findJsonFault(text)
  const { line, column } = lineAndColumn(text, fault?.offset ?? 0)
  const place = { file, line: String(line), column: String(column) }
  if (fault?.kind === 'truncated' && /^\s*[{[]/.test(text))
    return failure('truncated', message('problem.draft.truncated', place))
  return failure('not-json', message('problem.draft.noJson', place))
}

function notADraft(json: unknown, file: string): { ok: false; problem: Problem } | null {
  if (isJsonObject(json) && json.format === DRAFT_FORMAT) {
    if (Number.isInteger(json.version) && Number(json.version) >= 0) return null
    return failure('wrong-schema', message('problem.draft.noVersion', { file }))
  }
  const other = isJsonObject(json) ? json.format : undefined
  if (other === LOCKED_FORMAT) return failure('locked', message('problem.draft.locked', { file }))
  const kind = other === 'rostrum-template' ? 'template' : other === 'rostrum-pack' ? 'pack' : 'other'
  return failure('not-a-draft', message('problem.draft.notADraft', { file, kind }))
}

/**
 * Sections of one id become one, each answer's texts behind each other, so that every word stays where the writer can see it;
 * proposals and items of one id get ids of their own. Both come from files that were merged by hand or by a sync program.
 */
function separateDuplicates(draft: Draft): Draft {
  const byId = new Map<string, Section>()
  for (const section of draft.sections) {
    const first = byId.get(section.id)
    byId.set(section.id, first ? mergeSections(first, section) : section)
  }
  const { checklist, evidence } = draft
  return {
    ...draft,
    sections: [...byId.values()],
    proposals: withOwnIds(draft.proposals),
    ...(checklist ? { checklist: withOwnIds(checklist) } : {}),
    ...(evidence ? { evidence: withOwnIds(evidence) } : {}),
  }
}

function withOwnIds<R extends { id: string }>(rows: readonly R[]): R[] {
  const taken = new Set<string>()
  const all = new Set(rows.map(({ id }) => id))
  return rows.map((row) => {
    const id = taken.has(row.id) ? freeId(row.id, all) : row.id
    taken.add(id)
    all.add(id)
    return id === row.id ? row : { ...row, id }
  })
}

function mergeSections(first: Section, second: Section): Section {
  const answers: Record<string, Block[]> = { ...first.answers }
  for (const [slot, blocks] of Object.entries(second.answers)) {
    const before = Object.hasOwn(answers, slot) ? (answers[slot] ?? []) : []
    answers[slot] = sameJson(before, blocks) ? before : [...before, ...blocks]
  }
  return { ...second, ...first, chosen: first.chosen || second.chosen, answers }
}

/** Known fields of each kind of object, in the sequence in which a file holds them. */
const FIELDS = {
  draft: [
    'format',
    'version',
    'id',
    'template',
    'title',
    'language',
    'order',
    'sequence',
    'organisation',
    'sections',
    'proposals',
    'limits',
    'checklist',
    'papers',
    'lineage',
    'created',
    'modified',
  ],
  template: ['id', 'pack', 'packVersion'],
  organisation: [...ORGANISATION_TEXT_FIELDS, 'signatories', 'hideContact'],
  signatory: ['name', 'organisation', 'country'],
  section: ['id', 'chosen', 'answers'],
  proposal: [
    'id',
    'document',
    'paragraph',
    'move',
    'current',
    'proposed',
    'rationale',
    'area',
    'formerly',
    'judgements',
  ],
  formerly: ['document', 'paragraph', 'current'],
  judgement: ['paper', 'outcome', 'note'],
  checklistItem: ['id', 'section', 'text', 'done', 'prompt'],
  paper: ['id', 'version', 'date', 'title', 'fileName', 'sha256', 'paragraphs', 'doubts', 'corrections'],
  paperCorrection: ['earlier', 'from', 'to'],
  paperPlace: ['place', 'number'],
  paperParagraph: ['number', 'part', 'text', 'page', 'line'],
  paperDoubt: ['kind', 'number', 'before', 'page', 'within'],
  limits: ['profile', 'overrides'],
  overrides: ['totalWords', 'totalCharacters', 'totalPages', 'sectionWords', 'sectionCharacters', 'sections'],
  block: ['type', 'level', 'ordered', 'headerRows', 'image', 'alt', 'decorative', 'runs', 'items', 'rows'],
  image: ['type', 'width', 'height', 'data'],
  item: ['runs', 'nested'],
  cell: ['blocks'],
  run: ['text', ...MARKS, 'link', 'language', 'footnote'],
  footnote: ['runs'],
} as const

type Kind = keyof typeof FIELDS

/** Which kind of object stands in which field; a list's members are of that kind too. */
const INSIDE: Partial<Record<Kind, Record<string, Kind>>> = {
  draft: {
    template: 'template',
    organisation: 'organisation',
    sections: 'section',
    proposals: 'proposal',
    limits: 'limits',
    checklist: 'checklistItem',
    papers: 'paper',
  },
  proposal: { formerly: 'formerly', judgements: 'judgement' },
  paper: { paragraphs: 'paperParagraph', doubts: 'paperDoubt', corrections: 'paperCorrection' },
  paperCorrection: { from: 'paperPlace', to: 'paperPlace' },
  organisation: { signatories: 'signatory' },
  limits: { overrides: 'overrides' },
  block: { runs: 'run', items: 'item', rows: 'cell' },
  item: { runs: 'run', nested: 'block' },
  cell: { blocks: 'block' },
  run: { footnote: 'footnote' },
  footnote: { runs: 'run' },
}

/**
 * The text of a draft's file: JSON with known fields in one fixed sequence and unknown ones after them by name, two spaces a
 * level, a line end at the end. A cell of a table is one line. The same draft gives the same text, and a changed word changes one line, so that files compare well.
 * Images that nothing in the draft names any more are left out, and the version is the least that can be read with what is in it.
 * Lists beyond `MAX_LIST_DEPTH` are levelled, because what is written must be readable. Fields and sections are remembered by their
 * identity, so they must never be changed in place.
 */
export function writeDraft(draft: Draft): string {
  const version = draft.sections.some((section) => imagesNamedIn(section).size > 0)
    ? DRAFT_VERSION_WITH_IMAGES
    : DRAFT_VERSION
  // Joined once at the end, because a long text that is joined within another is copied each time.
  const pieces: string[] = []
  const begin = (key: string) => pieces.push(pieces.length === 0 ? '{\n  ' : ',\n  ', JSON.stringify(key), ': ')
  for (const [key, value] of entriesInSequence({ ...draft, version }, 'draft')) {
    if (key === 'images' && isJsonObject(value)) continue
    const text = key === 'sections' && Array.isArray(value) ? sectionsText(value) : fieldText(key, value)
    if (text === undefined) continue
    begin(key)
    if (typeof text === 'string') pieces.push(text)
    else for (const piece of text) pieces.push(piece)
  }
  const images = isJsonObject(draft.images) ? imagesText(draft.images, pieces) : ''
  if (images !== '') {
    begin('images')
    pieces.push(images)
  }
  pieces.push('\n}\n')
  return pieces.join('')
}

/**
 * The images that are named in the draft's other fields, whichever these are: a later version may name one where this one does not look. The
 * others are those of blocks that were deleted, which only undo could bring back.
 */
function imagesText(images: Readonly<Record<string, unknown>>, pieces: readonly string[]): string {
  const used = Object.keys(images)
    .filter((id) => pieces.some((piece) => piece.includes(JSON.stringify(id))))
    .sort()
  if (used.length === 0) return ''
  const members = used.map((id) => {
    const image = images[id]
    const make = () => indented(JSON.stringify(inSequence(image, 'image'), null, 2), '    ')
    return `    ${JSON.stringify(id)}: ${typeof image === 'object' && image !== null ? remembered(image, make) : make()}`
  })
  return `{\n${members.join(',\n')}\n  }`
}

/** Remembered by identity, so that a change of one section costs one section. */
const texts = new WeakMap<object, string>()

function remembered(value: object, make: () => string): string {
  let text = texts.get(value)
  if (text === undefined) {
    text = make()
    texts.set(value, text)
  }
  return text
}

/** A value that takes one line of a file. */
class OneLine {
  constructor(private readonly value: unknown) {}

  toJSON(): unknown {
    return this.value
  }
}

/**
 * JSON with two spaces a level, as `JSON.stringify` lays it out, but for cells of tables: laid out so, a cell of one letter would take three
 * hundred characters, most of them spaces.
 */
function laidOut(value: unknown, indent = ''): string | undefined {
  if (typeof value !== 'object' || value === null || value instanceof OneLine) return JSON.stringify(value)
  const inside = `${indent}  `
  const isList = Array.isArray(value)
  const members = isList
    ? value.map((member) => laidOut(member, inside) ?? 'null')
    : Object.entries(value).flatMap(([key, member]) => {
        const text = laidOut(member, inside)
        return text === undefined ? [] : [`${JSON.stringify(key)}: ${text}`]
      })
  const [open, close] = isList ? '[]' : '{}'
  return members.length === 0
    ? `${open}${close}`
    : `${open}\n${inside}${members.join(`,\n${inside}`)}\n${indent}${close}`
}

/** JSON has no line ends inside strings, so that whole lines can be moved in. */
const indented = (json: string, spaces: string) => json.replaceAll('\n', `\n${spaces}`)

function fieldText(key: string, value: unknown): string | undefined {
  const fields = INSIDE.draft ?? {}
  const kind = Object.hasOwn(fields, key) ? fields[key] : undefined
  const make = () => (kind ? laidOut(inSequence(value, kind)) : JSON.stringify(value, null, 2)) as string
  if (kind && typeof value === 'object' && value !== null) return remembered(value, () => indented(make(), '  '))
  const text: string | undefined = make()
  return text === undefined ? undefined : indented(text, '  ')
}

/** In pieces, which stand behind each other. */
function sectionsText(sections: readonly unknown[]): string[] {
  if (sections.length === 0) return ['[]']
  const make = (section: unknown) => indented(laidOut(inSequence(section, 'section')) as string, '    ')
  const members = sections.flatMap((section, index) => [
    index === 0 ? '[\n    ' : ',\n    ',
    typeof section === 'object' && section !== null ? remembered(section, () => make(section)) : make(section),
  ])
  return [...members, '\n  ]']
}

function inSequence(value: unknown, kind: Kind): unknown {
  if (Array.isArray(value)) return value.map((member) => inSequence(member, kind))
  if (!isJsonObject(value)) return value
  const entries = entriesInSequence(value, kind).map(([key, member]): [string, unknown] => {
    const fields = INSIDE[kind]
    const inside = fields && Object.hasOwn(fields, key) ? fields[key] : undefined
    const answers = kind === 'section' && key === 'answers' && isJsonObject(member)
    return [key, answers ? answersInSequence(member) : inside ? inSequence(member, inside) : member]
  })
  const laid = Object.fromEntries(entries)
  return kind === 'cell' ? new OneLine(laid) : laid
}

function entriesInSequence(value: Readonly<Record<string, unknown>>, kind: Kind): [string, unknown][] {
  const known: readonly string[] = FIELDS[kind]
  const unknown = Object.keys(value)
    .filter((key) => !known.includes(key))
    .sort()
  return [...known, ...unknown].flatMap((key): [string, unknown][] =>
    Object.hasOwn(value, key) ? [[key, value[key]]] : [],
  )
}

function answersInSequence(answers: unknown): unknown {
  return Object.fromEntries(
    Object.entries(answers as Record<string, Block[]>).map(([slot, blocks]) => [
      slot,
      inSequence(limitListDepth(blocks), 'block'),
    ]),
  )
}
