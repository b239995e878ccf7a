import type { PdfPiece } from './pdf-content'

/** Pieces that stand on one line, from the top of the column to its foot; raised and lowered ones join the line that they belong to. */
export function rowsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: { y: number; size: number; top: number; pieces: PdfPiece[] }[] = []
  const sorted = [...pieces].sort((one, other) => one.y - other.y)
  for (const piece of sorted) {
    const row = rows.at(-1)
    // A mark that is raised comes before the line that it belongs to, one that is lowered behind it.
    const reach = row
      ? Math.max(
          Math.min(row.size, piece.size) * 0.3,
          Math.abs(row.size - piece.size) > 0.5 ? Math.max(row.size, piece.size) * 0.55 : 0,
        )
      : 0
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
