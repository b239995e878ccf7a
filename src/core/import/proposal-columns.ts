import type { Segment } from '../draft/difference'
import type { Move } from '../draft/draft'
import { referenceFault } from '../draft/paragraph-form'
import type { Template } from '../template/template'
import { matchSection, plainWords } from './heading-match'

/** A cell of a table that was pasted: its text, with what somebody's tracked changes or lines add and delete in it. */
export type PastedCell = readonly Segment[]

/** What a column holds. `changes`: the current and the proposed text in one, by what is underlined and struck out in it. */
export const COLUMN_MEANINGS = [
  'paragraph',
  'document',
  'move',
  'current',
  'proposed',
  'changes',
  'rationale',
  'area',
  'none',
] as const
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number]

/** A cell's words as they stand, without what it adds (`inserted`) or deletes (`deleted`) when told so. */
export function cellWords(cell: PastedCell | undefined, without?: 'inserted' | 'deleted'): string {
  const kept = (cell ?? []).filter(({ kind }) => kind !== without)
  return kept
    .map(({ text }) => text)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Words that head a column in the tables that organisations keep, in the six UN languages; tried in this sequence. */
const HEADINGS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  [
    'rationale',
    /\b(?:rationale|justification|justify|reason|reasons|reasoning|why|explanation|comments?|remarks?|notes?|motifs?|justificacion|motivos?|razon|comentarios?|commentaires?|обоснование|комментарии?)\b|理由|说明|备注|المبرر|التعليل|ملاحظات/u,
  ],
  ['move', /\b(?:moves?|actions?|type|kind|request|operation|accion|tipo|действие)\b|动作|类型|الإجراء/u],
  ['area', /\b(?:area|areas|thematic|theme|themes|topic|cluster|tema|theme|тема)\b|主题|领域|المجال|الموضوع/u],
  [
    'current',
    /\b(?:current|original|existing|present|actual|actuel|actuelle|vigente|as is|текущий|исходный)\b|原文|现有|النص الحالي|الأصلي/u,
  ],
  [
    'proposed',
    /\b(?:proposed|proposal|proposals|new|suggested|suggestions?|amended|amendments?|revised|recommended|edits?|changes?|propuest[oa]s?|propuesta|propose|proposee|proposition|nouveau|предлагаемый|предложение)\b|建议|修改|拟议|المقترح/u,
  ],
  [
    'paragraph',
    /^(?:paragraphs?|paras?|par|no|nr|numbers?|refs?|references?|op|pp|parrafos?|paragraphes?|пункт|абзац)\b|^段|^فقرة|^الفقرة|\bparagraphs?\b|\bpara\b/u,
  ],
  ['document', /\b(?:documents?|versions?|documento|документ)\b|文件|الوثيقة/u],
]

/** What a column's heading says it holds; null when it says nothing known. A document's own name heads its current text. */
export function headingMeaning(heading: string, documents: readonly string[]): ColumnMeaning | null {
  const trimmed = heading.trim()
  if (trimmed === '' || trimmed.length > 80) return null
  if (/^[#§¶№]/u.test(trimmed)) return 'paragraph'
  const words = plainWords(trimmed)
  const found = HEADINGS.find(([, pattern]) => pattern.test(words) || pattern.test(trimmed.toLowerCase()))?.[0] ?? null
  const named = documents.map(shortName).some((name) => name !== '' && words.includes(name))
  if (named && found !== 'proposed' && found !== 'rationale') return 'current'
  if (found === null && /^(?:text|wording|language|texte?|texto|текст)$/.test(words)) return 'current'
  return found
}

/** “Second draft (3 May)” is called “second draft”. */
function shortName(document: string): string {
  return plainWords(document.replace(/\(.*$/su, ''))
}

/** The document version that a text names, in whole or without what stands in brackets; null when none does. */
export function documentNamed(text: string, documents: readonly string[]): string | null {
  const words = plainWords(text)
  if (words === '') return null
  return (
    documents.find((name) => plainWords(name) === words) ?? documents.find((name) => shortName(name) === words) ?? null
  )
}

const VERBS: readonly (readonly [Move, RegExp])[] = [
  [
    'retain',
    /^(?:retain|keep|maintain|support|preserve|no change|unchanged|maintenir|conserver|garder|mantener|conservar|сохранить)|^保留|^الإبقاء|^إبقاء/u,
  ],
  [
    'amend',
    /^(?:amend|modif|change|replace|revis|edit|reword|rephrase|strengthen|update|alt\b|amender|remplacer|enmendar|enmienda|reemplazar|sustituir|изменить)|^修改|^تعديل/u,
  ],
  ['delete', /^(?:delet|remov|strike|drop\b|supprimer|suppression|suprimir|eliminar|исключить|удалить)|^删除|^حذف/u],
  [
    'add',
    /^(?:add|insert|new\b|addition|ajout|inserer|anadir|agregar|insertar|nuev[oa]\b|добавить)|^增加|^新增|^إضافة/u,
  ],
  ['clarify', /^(?:clarif|explain|define|question|preciser|aclarar|precisar|уточнить)|^澄清|^توضيح/u],
  ['general', /^(?:general|comment|observation|remark|commentaire|comentario|общ)|^一般|^تعليق/u],
]

/** The move that a cell asks for, by the verb it begins with; null when it names none. */
export function moveNamed(text: string): Move | null {
  const words = plainWords(text)
  return words === '' ? null : (VERBS.find(([, verb]) => verb.test(words) || verb.test(text.trim()))?.[0] ?? null)
}

/** The id of the area that a cell names by number, code or title; null when it names none. */
export function areaNamed(text: string, template: Template): string | null {
  const found = matchSection(text, template, 'area')?.section
  return found && (found.kind === 'area' || found.kind === 'action-line') ? found.id : null
}

/** So much of a column must look like something for the column to be taken for it. */
const MOST = 0.6
/** Rows that are looked at for a guess. */
const LOOKED_AT = 60

export interface ColumnGuess {
  /** Whether the first row holds headings. */
  heading: boolean
  columns: ColumnMeaning[]
}

/**
 * What the columns of a pasted table hold: by their headings where the first row has such, else by what stands in them. Only a proposal
 * to the writer, who can say otherwise. No meaning but `none` is given twice.
 */
export function guessColumns(rows: readonly (readonly PastedCell[])[], template: Template): ColumnGuess {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const documents = template.proposals?.documents ?? []
  const first = Array.from({ length: count }, (_, column) => cellWords(rows[0]?.[column]))
  const named = first.map((text) => headingMeaning(text, documents))
  const known = named.filter((meaning) => meaning !== null).length
  const filled = first.filter((text) => text !== '').length
  const heading = known >= 2 ? known * 2 >= filled : known === 1 && filled === 1 && count === 1
  const body = rows.slice(heading ? 1 : 0, LOOKED_AT)
  const taken = new Set<ColumnMeaning>()
  const columns = Array.from({ length: count }, (): ColumnMeaning => 'none')
  const give = (column: number, meaning: ColumnMeaning) => {
    if (columns[column] !== 'none' || taken.has(meaning)) return
    columns[column] = meaning
    taken.add(meaning)
  }
  if (heading) {
    // “Proposal” heads the move where the proposed text has a heading of its own.
    const wording = named.findIndex(
      (meaning, column) => meaning === 'proposed' && plainWords(first[column] ?? '') !== 'proposal',
    )
    for (const [column, meaning] of named.entries()) {
      const bare = meaning === 'proposed' && plainWords(first[column] ?? '') === 'proposal' && wording >= 0
      if (meaning) give(column, bare ? 'move' : meaning)
    }
  }
  const texts = columns.map((_, column) => body.map((row) => cellWords(row[column])).filter((text) => text !== ''))
  const mostly = (column: number, is: (text: string) => boolean) => {
    const all = texts[column] ?? []
    return all.length > 0 && all.filter(is).length >= all.length * MOST
  }
  for (const column of columns.keys()) {
    if (columns[column] === 'none' && !heading) {
      if (mostly(column, (text) => text.length < 40 && referenceFault(text.split('\n')[0] ?? '') === null))
        give(column, 'paragraph')
      else if (mostly(column, (text) => text.length < 40 && moveNamed(text) !== null)) give(column, 'move')
      else if (mostly(column, (text) => documentNamed(text, documents) !== null)) give(column, 'document')
      else if (mostly(column, (text) => text.length < 120 && areaNamed(text, template) !== null)) give(column, 'area')
    }
    const marks = new Set(body.flatMap((row) => row[column] ?? []).map(({ kind }) => kind))
    const both = marks.has('inserted') && marks.has('deleted')
    const free = columns[column] === 'none' || columns[column] === 'proposed' || columns[column] === 'current'
    if (both && free && !(taken.has('current') && taken.has('proposed'))) {
      taken.delete(columns[column] ?? 'none')
      columns[column] = 'none'
      give(column, 'changes')
    }
  }
  const left = [...columns.keys()].filter((column) => columns[column] === 'none' && (texts[column]?.length ?? 0) > 0)
  if (!heading) {
    const wanted: ColumnMeaning[] = taken.has('changes')
      ? ['rationale']
      : left.length === 1
        ? ['proposed']
        : ['current', 'proposed', 'rationale']
    for (const [index, meaning] of wanted.entries()) if (left[index] !== undefined) give(left[index], meaning)
  }
  return { heading, columns }
}
