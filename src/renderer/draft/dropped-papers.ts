import { create } from 'zustand'
import type { EventContent } from '../../contract/messages'
import { failure, type Problem, problemOf, problemWords } from '../../core/result'
import { listOf, message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { listen } from '../bridge'
import { tellProblem } from '../problem'

type DroppedPaper = EventContent<'paper.dropped'>

/** Papers that were dropped and read, until somebody says which versions they are; the panel that they were dropped on may be away meanwhile. */
export const useDroppedPapers = create<{ waiting: readonly DroppedPaper[] }>(() => ({ waiting: [] }))

/** A paper that waited is a version now, or is not wanted. */
export function takeDropped(taken: DroppedPaper): void {
  useDroppedPapers.setState(({ waiting }) => ({ waiting: waiting.filter((each) => each !== taken) }))
}

let listening = false
/** Papers are read one after the other. */
let reading: Promise<void> = Promise.resolve()

/** Has dropped files read as versions of the paper; says of all that could not be read why. */
export function dropPapers(files: readonly File[]): Promise<void> {
  if (!listening)
    listen('paper.dropped', (paper) => useDroppedPapers.setState(({ waiting }) => ({ waiting: [...waiting, paper] })))
  listening = true
  reading = reading.then(() => readAll(files))
  return reading
}

async function readAll(files: readonly File[]): Promise<void> {
  const problems: Problem[] = []
  for (const file of files) {
    const answer = await window.rostrum
      .openDropped(file, 'paper')
      .catch((error: unknown) => failure('drop', message('app.notDropped', { reason: String(error) })))
    if (!answer.ok) problems.push(answer.problem)
  }
  const [first] = problems
  if (!first) return
  const all = message('paper.drop.notTaken', {
    count: problems.length,
    problems: listOf(problems.map(problemWords), 'unit'),
  })
  tellProblem(text('paper.notAdded'), problems.length === 1 ? first : problemOf('not-taken', all))
}
