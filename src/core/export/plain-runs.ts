import { raisedAsPlainText, raisedBy } from '../draft/raised-text'
import type { Run } from '../text/blocks'
import { LABELS } from './labels'

/**
 * Runs as plain text, which has neither raised letters nor lines through words: Unicode's characters stand for the first (`raisedAsPlainText`), brackets
 * for the second, as in proposals, so that struck words are not taken for meant ones. All other marks are gone. `finish` may change what a run
 * became, such as to put a link's address behind it.
 */
export function runsAsPlainText(
  runs: readonly Run[],
  finish: (text: string, run: Run, index: number) => string = (text) => text,
): string {
  let whole = ''
  let struck = ''
  const close = () => {
    whole += bracketed(struck, LABELS.deleted)
    struck = ''
  }
  runs.forEach((run, index) => {
    if (!run.strikethrough) close()
    const raised = raisedBy(run)
    const text = raised === null ? run.text : raisedAsPlainText(run.text, raised, whole + struck)
    const finished = finish(text, run, index)
    if (run.strikethrough) struck += finished
    else whole += finished
  })
  close()
  return whole
}

/** Each line in brackets of its own; white space at its ends stays outside. */
export function bracketed(text: string, put: (words: string) => string): string {
  return text.replace(/[^\n]+/g, (line) => {
    const words = line.trim()
    return words === '' ? line : line.replace(words, () => put(words))
  })
}
