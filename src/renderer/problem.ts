import { create } from 'zustand'
import type { Problem } from '../core/result'

/** Another way to what was wanted, offered beside the problem. */
export interface WayOut {
  label: string
  run(): void
}

/** A problem that has to be read before going on: shown as a dialog. */
export const useProblem = create<{ shown: { title: string; problem: Problem; way?: WayOut } | null }>(() => ({
  shown: null,
}))

/** Shows a problem until the writer has read it; a later one takes the place of one that is still shown. */
export function tellProblem(title: string, problem: Problem, way?: WayOut): void {
  useProblem.setState({ shown: { title, problem, ...(way ? { way } : {}) } })
}
