import type { PdfPiece } from './pdf-content'

/** Pieces that stand on one line, from the top of the column to its foot; raised and lowered ones join the line that they belong to. */
export function rowsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: { y: number; size: number; top: number; pieces: PdfPiece[] }[] = []
  const sorted = [...pieces].sort((one, other) => one.y - other.y)
  for (const piece of sorted) {
    const row = rows.at(-1)
    const reach = row ? reachOf(row.size, piece.size) : 0
    if (row && piece.y - row.y <= reach && piece.y - row.top <= Math.max(row.size, piece.size) * 0.75) {
      row.pieces.push(piece)
      if (piece.size > row.size) {
        row.size = piece.size
        row.y = piece.y
      }
    } else rows.push({ y: piece.y, size: piece.size, top: piece.y, pieces: [piece] })
  }
  return rows.map((row) => row.pieces)
}

/** How far below a row a piece may stand that belongs to it, in points. A mark that is raised comes before the line that it belongs to, one that is lowered behind it. */
function reachOf(one: number, other: number): number {
  const [small, large] = [Math.min(one, other), Math.max(one, other)]
  // A title beside the lines of another column is as high as two of them; no mark is so small beside its words.
  const isMark = large - small > 0.5 && small > large * 0.5
  return Math.max(small * 0.3, isMark ? large * 0.55 : 0)
}
