import { create } from 'zustand'
import type { Problem } from '../core/result'

/** A problem that has to be read before going on: shown as a dialog. */
export const useProblem = create<{ shown: { title: string; problem: Problem } | null }>(() => ({ shown: null }))

/** Shows a problem until the writer has read it; a later one takes the place of one that is still shown. */
export function tellProblem(title: string, problem: Problem): void {
  useProblem.setState({ shown: { title, problem } })
}
