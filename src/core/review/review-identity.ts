import type { Flow, FlowBlock, Piece } from '../import/flow'
import { OfficeFault, type OfficeFiles, OfficeParts } from '../import/office-parts'
import { textIn } from '../import/xml-elements'
import { fingerprint } from '../text/fingerprint'
import { type ReviewBase, readMark, reviewBaseSchema, sentFingerprint } from './review-base'
import { REVIEW_PROPERTIES, REVIEW_ROOT } from './review-copy'

/** What a returned file says it is a copy of. All are null in a file that lost everything of ours, as some programs make them. */
export interface ReviewIdentity {
  /** Fingerprint of the draft's id. */
  draft: string | null
  sent: string | null
  base: ReviewBase | null
}

/** Whose copy a returned file is: by the part that travels in it, else by its properties, else by the bookmark of its title. */
export function reviewIdentity(files: OfficeFiles, flow: Flow): ReviewIdentity {
  const parts = new OfficeParts(files)
  const base = baseIn(parts)
  if (base) return { draft: fingerprint(base.draft), sent: base.sent, base }
  const properties = propertiesIn(parts)
  const [draft, sent] = [properties.get(REVIEW_PROPERTIES.draft), properties.get(REVIEW_PROPERTIES.sent)]
  if (draft && sent) return { draft: fingerprint(draft), sent, base: null }
  for (const piece of piecesIn(flow.body)) {
    const mark = piece.type === 'bookmark-start' ? readMark(piece.name) : null
    if (mark?.kind === 'draft') return { draft: mark.draft, sent: mark.sent, base: null }
  }
  return { draft: null, sent: null, base: null }
}

/** Null also for a part that says another text than its fingerprint does: nothing is merged against a damaged base. */
function baseIn(parts: OfficeParts): ReviewBase | null {
  for (const path of parts.names()) {
    if (!/^customXml\/item\d*\.xml$/i.test(path)) continue
    const root = rootOf(parts, path)
    if (!root?.name.endsWith(`:${REVIEW_ROOT}`)) continue
    try {
      const read = reviewBaseSchema.safeParse(JSON.parse(textIn(root)))
      if (read.success && read.data.sent === sentFingerprint(read.data.items)) return read.data
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  return null
}

function propertiesIn(parts: OfficeParts): Map<string, string> {
  const root = rootOf(parts, 'docProps/custom.xml')
  return new Map(
    (root?.children ?? []).flatMap((row) =>
      typeof row === 'string' ? [] : [[row.attributes.name ?? '', textIn(row).trim()] as const],
    ),
  )
}

function rootOf(parts: OfficeParts, path: string) {
  try {
    return parts.xml(path)
  } catch (error) {
    if (error instanceof OfficeFault) return null
    throw error
  }
}

/** All that stands in the lines of a flow, in sequence. */
export function* piecesIn(flow: readonly FlowBlock[]): Generator<Piece> {
  for (const block of flow) {
    if (block.type === 'paragraph') yield* block.pieces
    else for (const { cells } of block.rows) for (const cell of cells) yield* piecesIn(cell.flow)
  }
}
