import type { Template, TemplateSection } from '../template/template'
import { runSequences } from '../text/block-text'
import type { Run, Table, TableCell } from '../text/blocks'
import { type ColumnMeaning, cellWords, guessColumns, type PastedCell } from './proposal-columns'
import { type PastedProposal, proposalsFromRows } from './proposal-rows'
import type { AnnotatedRun } from './read-document'

export interface ProposalTable {
  taken: { proposal: PastedProposal; notes: [field: string, ids: string[]][] }[]
  /** Rows that give no proposal but hold words, a line each. */
  left: string[]
}

/**
 * The proposals in a table of an imported text; null for a table of anything else. Only a table whose headings name the paragraph or the
 * document and a wording is one: what stands in cells proves nothing. Words in a cell that are underlined beside struck-out ones are changes.
 */
export function proposalTable(table: Table, template: Template, section: TemplateSection | null): ProposalTable | null {
  if (!template.proposals || table.rows.length < 2) return null
  const rows = table.rows.map((row) => row.map(pastedCell))
  const guess = guessColumns(rows, template)
  const has = (...meanings: ColumnMeaning[]) => meanings.some((meaning) => guess.columns.includes(meaning))
  if (!guess.heading || !has('paragraph', 'current') || !has('proposed', 'changes')) return null
  const area = section?.kind === 'area' || section?.kind === 'action-line' ? section.id : null
  const document = template.proposals.documents[0] ?? ''
  const { taken, left } = proposalsFromRows(rows, guess, { template, document, area })
  const leftRows = new Set(left.map(({ row }) => row))
  const kept = table.rows.filter((_, index) => !(guess.heading && index === 0) && !leftRows.has(index + 1))
  const first = rows[0]?.map((cell) => cellWords(cell).toLowerCase()).join('\t')
  return {
    taken: taken.map((proposal, index) => ({
      proposal: { ...proposal, ...withUnread(proposal, rows, table.rows.indexOf(kept[index] ?? []), guess.columns) },
      notes: (kept[index] ?? []).flatMap((cell, column): [string, string[]][] => {
        const ids = [...new Set(cellRuns(cell).flatMap((run) => (run as AnnotatedRun).notes ?? []))]
        return ids.length === 0 ? [] : [[fieldOf(guess.columns[column]), ids]]
      }),
    })),
    left: left.flatMap(({ row }) => {
      const words = (rows[row - 1] ?? []).map((cell) => cellWords(cell))
      const said = words.filter((word) => word !== '')
      return said.length === 0 || words.join('\t').toLowerCase() === first ? [] : [said.join(' | ')]
    }),
  }
}

/** Cells whose column says nothing are words all the same: they stand behind the rationale. */
function withUnread(
  proposal: PastedProposal,
  rows: readonly (readonly PastedCell[])[],
  row: number,
  columns: readonly ColumnMeaning[],
): { rationale: string } {
  const unread = (rows[row] ?? []).flatMap((cell, column) => {
    const words = cellWords(cell)
    if ((columns[column] ?? 'none') !== 'none' || words === '') return []
    const heading = cellWords(rows[0]?.[column])
    return [heading === '' ? words : `${heading}: ${words}`]
  })
  return { rationale: [proposal.rationale, ...unread].filter((line) => line !== '').join('\n') }
}

function fieldOf(meaning: ColumnMeaning | undefined): string {
  return meaning === 'changes' || meaning === undefined || meaning === 'none' ? 'proposed' : meaning
}

function cellRuns(cell: TableCell): Run[] {
  return cell.blocks.flatMap(runSequences).flat()
}

function pastedCell(cell: TableCell): PastedCell {
  const lines = cell.blocks.flatMap(runSequences)
  const struck = lines.flat().some(({ strikethrough, text }) => strikethrough && text.trim() !== '')
  return lines.flatMap((runs, index) => [
    ...(index > 0 ? [{ kind: 'same' as const, text: '\n' }] : []),
    ...runs.map((run) => ({
      kind: run.strikethrough
        ? ('deleted' as const)
        : struck && run.underline
          ? ('inserted' as const)
          : ('same' as const),
      text: run.footnote ? ` (${run.footnote.runs.map(({ text }) => text).join('')})` : run.text,
    })),
  ])
}
