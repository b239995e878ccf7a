import type { FlowBlock, Piece } from './flow'

/** The words of a flow as lines, with what is added in it and without what is deleted. Notes are not in it. */
export function flowText(flow: readonly FlowBlock[]): string {
  return flow
    .map((block) =>
      block.type === 'paragraph'
        ? piecesText(block.pieces)
        : block.rows.map(({ cells }) => cells.map((cell) => flowText(cell.flow)).join('\t')).join('\n'),
    )
    .join('\n')
}

/** The words of pieces, without what is deleted in them. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.type === 'text' && !piece.changes.some(({ kind }) => kind === 'deleted') ? piece.run.text : '',
    )
    .join('')
}
