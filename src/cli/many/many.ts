import { availableParallelism, cpus } from 'node:os'
import { failure, type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { BAD_INPUT, FINE, type Given, INTERRUPTED, misused, NOT_READY } from '../command'
import type { Streams } from '../streams'
import { listDrafts } from './draft-list'
import { runPool } from './pool'
import { ProgressBar } from './progress-bar'
import { CHECK_ROWS, EXPORT_ROWS, type PrintedRow, type RowForm } from './rows'
import type { Work } from './work'

/** `--json` and `--csv`, of which one may be given. */
export function rowForm(given: Given, command: string): Result<RowForm> {
  if (given.has('json') && given.has('csv')) return misused(command, message('cli.many.jsonOrCsv'))
  return success(given.has('json') ? 'json' : given.has('csv') ? 'csv' : 'table')
}

/**
 * Works on all drafts that the operands name; rows go out as they come, in the sequence of the list. Gives the exit code: 2 when a
 * draft could not be worked on, else 1 when one is not ready, else 0; 130 after Ctrl+C, with the rows of all drafts that were begun.
 */
export async function workOnMany(
  operands: readonly string[],
  work: Work,
  given: Given,
  streams: Streams,
): Promise<Result<number>> {
  const threads = threadsOf(given)
  if (!threads.ok) return threads
  const listed = await listDrafts(operands)
  if (!listed.ok) return listed
  const drafts = listed.value
  const printer = work.kind === 'check' ? CHECK_ROWS : EXPORT_ROWS
  const { installedPacks } = await import('../installed-templates')
  const packs = await installedPacks(streams)
  const bar = new ProgressBar(drafts.length, streams)
  const counts: Record<PrintedRow['outcome'], number> = { fine: 0, 'not-ready': 0, bad: 0 }
  let rows = 0
  const stop = new AbortController()
  const release = streams.interrupted(() => stop.abort())
  const take = async ({ text: row, outcome }: PrintedRow) => {
    counts[outcome] += 1
    if (streams.outIsTerminal) bar.clear()
    if (rows > 0) streams.out(printer.between[work.form])
    rows += 1
    streams.out(row)
    bar.step(outcome === 'bad')
    await streams.drained()
  }
  try {
    streams.out(printer.head(work.form))
    bar.draw()
    await runPool(streams.program, work, packs, drafts, Math.min(threads.value, drafts.length), take, stop.signal)
  } finally {
    release()
  }
  bar.clear()
  streams.out(printer.foot[work.form])
  // Programs read the rows; people read the sum.
  if (work.form === 'table') streams.out(printer.sum(counts))
  else streams.err(printer.sum(counts))
  if (stop.signal.aborted) {
    streams.err(`${text('cli.many.stopped', { done: rows, total: drafts.length })}\n`)
    return success(INTERRUPTED)
  }
  return success(counts.bad > 0 ? BAD_INPUT : counts['not-ready'] > 0 ? NOT_READY : FINE)
}

function threadsOf(given: Given): Result<number> {
  const jobs = given.value('jobs')
  if (jobs === undefined) return success(availableParallelism?.() ?? cpus().length)
  const number = Number(jobs)
  return /^\d+$/.test(jobs) && number >= 1 && number <= 256
    ? success(number)
    : failure('usage', message('cli.many.jobs', { given: jobs }))
}
