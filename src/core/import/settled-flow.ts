import type { Change, FlowBlock, FlowParagraph, FlowRow, Piece } from './flow'
import { piecesText } from './flow-text'

/** How tracked changes are read: as if all were accepted, or as if none were. */
export type ChangesRead = 'accept' | 'reject'

/** A tracked change of an imported text, with the words that it adds or deletes. */
export interface FoundChange {
  kind: 'inserted' | 'deleted'
  moved: boolean
  author: string
  at: string
  text: string
}

type ChangedPiece = Extract<Piece, { changes: readonly Change[] }>

/**
 * A flow without tracked changes, and what they were, in sequence; neighbours of one author and kind are one. `read` may also say of each change
 * whether it is accepted. `formatted` has the words of what was only made to look another way.
 */
export function settledFlow(
  flow: readonly FlowBlock[],
  read: ChangesRead | ((change: Change) => boolean),
): { flow: FlowBlock[]; changes: FoundChange[]; formatted: string[] } {
  const changes: FoundChange[] = []
  const formatted: string[] = []
  let apart = true
  const record = ({ kind, author, at, moved }: Change, text: string) => {
    if (kind === 'formatted') return
    const last = changes[changes.length - 1]
    if (!apart && last && last.kind === kind && last.author === author && last.moved === moved) last.text += text
    else changes.push({ kind, author, at, moved, text })
    apart = false
  }
  const accepts = typeof read === 'function' ? read : () => read === 'accept'
  const leaves = (found: readonly Change[]) =>
    found.some((change) => change.kind === (accepts(change) ? 'deleted' : 'inserted'))
  const restyled = (piece: ChangedPiece): ChangedPiece => {
    if (piece.type !== 'text' || !piece.former) return piece
    const { former, ...now } = piece
    formatted.push(piece.run.text)
    return accepts(former.change) ? now : { ...now, run: former.run }
  }
  const formed = (paragraph: FlowParagraph): FlowParagraph => {
    const { former, ...now } = paragraph
    if (!former) return paragraph
    formatted.push(piecesText(paragraph.pieces))
    const { heading, role, list, change } = former
    return accepts(change) ? now : { ...now, heading, role, list }
  }
  const settle = (blocks: readonly FlowBlock[]): FlowBlock[] => {
    const settled: FlowBlock[] = []
    let carried: Piece[] = []
    const close = (before: FlowParagraph | null) => {
      if (before && carried.length > 0) settled.push({ ...before, pieces: carried, end: [] })
      carried = []
    }
    let open: FlowParagraph | null = null
    for (const each of blocks) {
      const block = each.type === 'paragraph' ? formed(each) : each
      if (block.type === 'table') {
        close(open)
        open = null
        apart = true
        const rows = block.rows.flatMap((row): FlowRow[] => {
          const own = row.changes[row.changes.length - 1]
          const cells = row.cells.map((cell) => ({ ...cell, flow: settle(cell.flow) }))
          if (own && !row.cells.some(({ flow }) => hasChangedText(flow))) record(own, '')
          return leaves(row.changes) ? [] : [{ cells, changes: [] }]
        })
        if (rows.length > 0) settled.push({ ...block, rows })
        continue
      }
      for (const piece of block.pieces) {
        if (!('changes' in piece)) {
          carried.push(piece)
          continue
        }
        const own = piece.changes[piece.changes.length - 1]
        if (own && piece.type === 'text') record(own, piece.run.text)
        else if (own) record(own, '')
        else if (piece.type !== 'text' || piece.run.text !== '') apart = true
        if (!leaves(piece.changes)) carried.push({ ...restyled(piece), changes: [] })
      }
      const mark = block.end[block.end.length - 1]
      if (mark) record(mark, '\n')
      else apart = true
      if (leaves(block.end)) {
        // Its text goes on in the next paragraph, which keeps its own form.
        open = block
        continue
      }
      settled.push({ ...block, pieces: carried, end: [] })
      carried = []
      open = null
    }
    close(open)
    return settled
  }
  const result = settle(flow)
  return {
    flow: result,
    changes: changes.filter(({ text }) => text.trim() !== ''),
    formatted: formatted.filter((words) => words.trim() !== ''),
  }
}

function hasChangedText(flow: readonly FlowBlock[]): boolean {
  return flow.some((block) =>
    block.type === 'paragraph'
      ? block.pieces.some((piece) => piece.type === 'text' && piece.changes.length > 0)
      : block.rows.some(({ cells }) => cells.some((cell) => hasChangedText(cell.flow))),
  )
}
