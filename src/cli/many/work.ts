import { join } from 'node:path'
import { readiness } from '../../core/check/checker'
import type { SilentRules } from '../../core/check/silent-rules'
import type { EvidenceShelf } from '../../core/draft/evidence'
import type { Problem } from '../../core/result'
import type { Pack } from '../../core/template/pack'
import { inEnglish } from '../../messages/sentence'
import { chosenText } from '../chosen-version'
import { type ExportChoices, exportTo } from '../export-one'
import { findingRows } from '../finding-rows'
import { templateForDraft, wordsOfPack } from '../installed-templates'
import { notReadOf, openFindings } from '../open-findings'
import { isLockedFile, readGivenDraft } from '../passphrase'
import type { Listed } from './draft-list'
import { CHECK_ROWS, type CheckRow, EXPORT_ROWS, type ExportRow, type PrintedRow, type RowForm } from './rows'

/** What is to be done with each draft; crosses to the threads as it is. */
export type Work =
  | {
      kind: 'check'
      form: RowForm
      proofread?: boolean
      silent?: SilentRules | null
      shelf?: EvidenceShelf | null
      all?: boolean
    }
  | ({
      kind: 'export'
      form: RowForm
      /** Whether text without a place is handed in. */
      unplaced: boolean
      /** Whether images without alternative text are decoration. */
      decorations: boolean
      /** Name or id of the version to take of each draft. */
      cut: string | undefined
    } & ExportChoices)

/** Does the work for one draft and prints its row. Whatever the file holds, there is a row. */
export async function workOn(work: Work, { file, place }: Listed, packs: readonly Pack[]): Promise<PrintedRow> {
  return work.kind === 'check'
    ? CHECK_ROWS.print(await checkOne(file, packs, work), work.form)
    : EXPORT_ROWS.print(await exportOne(file, place, packs, work), work.form)
}

/** The row of a draft that could not be worked on. */
export function problemRow(work: Work, file: string, problem: Problem): PrintedRow {
  return (work.kind === 'check' ? CHECK_ROWS : EXPORT_ROWS).print({ file, problem }, work.form)
}

async function checkOne(
  file: string,
  packs: readonly Pack[],
  { form, proofread = false, silent = null, shelf = null, all = false }: Extract<Work, { kind: 'check' }>,
): Promise<CheckRow> {
  const draft = await readGivenDraft(file)
  if (!draft.ok) return { file, problem: draft.problem }
  const { template, note } = templateForDraft(draft.value, packs)
  const words = proofread ? { words: wordsOfPack(draft.value, packs) } : null
  const found = await openFindings(draft.value, template, words, silent, shelf, all)
  const { findings, dismissed, heldBack } = found
  const { ready, blockers, warnings, advice } = readiness(findings)
  const rows =
    form === 'json'
      ? {
          proofread,
          ...(heldBack > 0 ? { heldBack } : {}),
          ...notReadOf(found),
          findings: findingRows(findings),
        }
      : {}
  return { file, ready, blockers, warnings, advice, dismissed, note: note && inEnglish(note), ...rows }
}

async function exportOne(
  file: string,
  place: string,
  packs: readonly Pack[],
  work: Extract<Work, { kind: 'export' }>,
): Promise<ExportRow> {
  const draft = await readGivenDraft(file)
  if (!draft.ok) return { file, problem: draft.problem }
  const { template, note } = templateForDraft(draft.value, packs)
  // A folder for each draft: drafts of one coalition often suggest one and the same file name.
  const chosen = await chosenText(draft.value, template, work.cut, work)
  if (!chosen.ok) return { file, problem: chosen.problem }
  const written = await exportTo({ ...work, ...chosen.value, template, folder: join(work.folder, place) })
  const notes = [note, chosen.value.note].filter((line) => line !== null)
  return written.ok
    ? {
        file,
        note: notes.length > 0 ? notes.map(inEnglish).join(' ') : null,
        unplaced: chosen.value.unplaced,
        ofLocked: await isLockedFile(file),
        documents: written.value,
      }
    : { file, problem: written.problem }
}
