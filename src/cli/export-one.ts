import { mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Delivery, Draft } from '../core/draft/draft'
import { setDelivery } from '../core/draft/edit'
import type { Paper } from '../core/export/layout'
import { failure, problemWords, type Result } from '../core/result'
import type { DocumentKind } from '../core/template/document-kinds'
import type { ProposalForm, Template } from '../core/template/template'
import { listOf, message } from '../messages/message'
import type { DocumentFormat, DocumentRequest, MadeDocument, WrittenDocument } from '../node/documents'
import { needed } from './command'

/** How a draft's documents are made and where they are written. */
export interface ExportChoices {
  formats: DocumentFormat[]
  /** The draft's own where null. */
  order: string | null
  paper: Paper
  /** The template's own form where null. */
  proposals: ProposalForm | null
  changes: boolean
  /** As `DocumentRequest` has it. */
  boxes: boolean
  as: DocumentKind
  /** Over what the draft says about its delivery copy. */
  delivery: Partial<Delivery>
  folder: string
  replace: boolean
}

/**
 * Writes a draft's documents to a folder, which is made where it is missing. `version` is as `DocumentRequest` has it. `make` makes them; unless given, the thread
 * does so that this runs in.
 */
export async function exportTo(
  request: ExportChoices & { draft: Draft; template: Template; version?: string | undefined },
  make?: (request: DocumentRequest) => Promise<Result<MadeDocument[]>>,
): Promise<Result<WrittenDocument[]>> {
  const { template, formats, paper, changes, boxes, as, version, delivery, folder, replace } = request
  const draft = Object.keys(delivery).length === 0 ? request.draft : setDelivery(request.draft, delivery)
  const proposals = request.proposals ?? undefined
  const orders = template.orders.map(({ id }) => id)
  const order = request.order ?? orders.find((id) => id === draft.order) ?? needed(orders[0])
  if (!orders.includes(order))
    return failure('usage', message('cli.export.order', { orders: listOf(orders, 'or'), order }))
  const { fileProblem } = await import('../node/file-problems')
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return failure('not-a-folder', message('cli.export.notAFolder', { name: basename(folder) }))
    return { ok: false, problem: fileProblem(error, folder, 'write') }
  }
  const { exportDocuments } = await import('../node/documents')
  const written = await exportDocuments(
    {
      draft,
      template,
      formats,
      order,
      paper,
      proposals,
      changes,
      boxes,
      as,
      version,
      folder,
      replace,
    },
    make,
  )
  if (written.ok) return written
  const { code } = written.problem
  const problem = problemWords(written.problem)
  if (code === 'exists') return failure(code, message('cli.exists.replace', { problem }))
  if (code === 'missing-alternative-text') return failure(code, message('cli.export.decorate', { problem }))
  return written
}
