import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import type { Move, Proposal } from '../draft/draft'
import type { Template } from '../template/template'
import { areaNamed, type ColumnMeaning, cellWords, documentNamed, moveNamed, type PastedCell } from './proposal-columns'

/** Three times what a comment on every paragraph of a long draft holds; a page of more rows could not be typed in any longer. */
export const MOST_PASTED_ROWS = 500

export type PastedProposal = Omit<Proposal, 'id'>

export interface PastedRows {
  taken: PastedProposal[]
  /** Rows that give no proposal, counted from 1 with the headings, and why, as the end of a sentence about them. */
  left: { row: number; why: Message }[]
}

/**
 * Proposals from the rows of a pasted table, by what its columns hold. A column of changes gives the current and the proposed text. A
 * move that no cell names follows from the texts: only proposed words are an addition, both are an amendment. Rows without a
 * word in a column that is taken, repeated headings and titles that stand alone in a row are left out, each with its reason.
 */
export function proposalsFromRows(
  rows: readonly (readonly PastedCell[])[],
  { heading, columns }: { heading: boolean; columns: readonly ColumnMeaning[] },
  given: { template: Template; document: string; area: string | null },
): PastedRows {
  const result: PastedRows = { taken: [], left: [] }
  const headings = heading ? rowWords(rows[0] ?? []) : null
  for (const [index, row] of rows.entries()) {
    if (heading && index === 0) continue
    const why =
      leftOut(row, columns, headings) ??
      (result.taken.length >= MOST_PASTED_ROWS ? message('pastedRow.beyond', { most: MOST_PASTED_ROWS }) : null)
    if (why) result.left.push({ row: index + 1, why })
    else result.taken.push(proposalOf(row, columns, given))
  }
  return result
}

function rowWords(row: readonly PastedCell[]): string {
  return row.map((cell) => cellWords(cell).toLowerCase()).join('\t')
}

function leftOut(
  row: readonly PastedCell[],
  columns: readonly ColumnMeaning[],
  headings: string | null,
): Message | null {
  const filled = row.flatMap((cell, column) => (cellWords(cell) === '' ? [] : [column]))
  if (filled.length === 0) return message('pastedRow.empty')
  if (headings !== null && rowWords(row) === headings) return message('pastedRow.headings')
  const said = filled.filter((column) => (columns[column] ?? 'none') !== 'none')
  if (said.length === 0) return message('pastedRow.nothing')
  if (
    columns.length > 2 &&
    filled.length === 1 &&
    filled[0] === 0 &&
    columns[0] !== 'current' &&
    columns[0] !== 'proposed'
  )
    return message('pastedRow.title')
  return null
}

function proposalOf(
  row: readonly PastedCell[],
  columns: readonly ColumnMeaning[],
  { template, document, area }: { template: Template; document: string; area: string | null },
): PastedProposal {
  const cell = (meaning: ColumnMeaning) => row[columns.indexOf(meaning)]
  const documents = template.proposals?.documents ?? []
  const [reference = '', ...below] = cellWords(cell('paragraph')).split('\n')
  // Our own tables name the document under the paragraph.
  const under = documentNamed(below.join(' '), documents)
  const named = cellWords(cell('document'))
  const changes = cell('changes')
  const current = cell('current')
  // Lines under words alone are somebody's emphasis; beside deletions they are additions.
  const underlined = !current?.some(({ kind }) => kind === 'deleted')
  const texts = plainAnswers({
    current: changes ? cellWords(changes, 'inserted') : cellWords(current, underlined ? undefined : 'inserted'),
    proposed: changes ? cellWords(changes, 'deleted') : cellWords(cell('proposed'), 'deleted'),
    move: moveNamed(cellWords(cell('move'))) ?? (/^new\b/i.test(reference) ? 'add' : null),
    rationale: cellWords(cell('rationale'), 'deleted'),
  })
  return {
    document: under ?? (named === '' ? document : (documentNamed(named, documents) ?? named.replace(/\n/g, ' '))),
    paragraph: [reference, ...(under ? [] : below)].join(' '),
    ...texts,
    move: texts.move ?? moveOf(texts),
    area: areaNamed(cellWords(cell('area')), template) ?? area,
  }
}

interface Texts {
  current: string
  proposed: string
  rationale: string
  move: Move | null
}

/** “Delete” and “No change” as the whole proposed text are a move, not words for the document. */
function plainAnswers(texts: Texts): Texts {
  const bare = texts.proposed.replace(/^[[(]|[\])]$/g, '').trim()
  const move = bare.length <= 30 && bare.split(/\s+/).length <= 3 ? moveNamed(bare) : null
  if (texts.current === '' || (move !== 'delete' && move !== 'retain')) return texts
  return { ...texts, proposed: '', move: texts.move ?? move }
}

function moveOf({ current, proposed }: Texts): Move {
  if (proposed !== '') return current === '' ? 'add' : 'amend'
  return current === '' ? 'general' : 'amend'
}
