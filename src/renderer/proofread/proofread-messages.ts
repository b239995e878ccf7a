import type { ProofreadLanguage } from '../../core/proofread/readings'
import type { FromChecks, ToChecks } from '../checking/check-messages'

/** What the window tells the proofreading worker: the draft as the checks get it, the words that are right beside the dictionaries',
 * and when somebody types and when they have paused. */
export type ToProofreading = ToChecks | { type: 'words'; words: readonly string[] } | { type: 'pause' } | { type: 'go' }

/** Findings so far, and how far that is: `starting` while a language is being loaded, `reading`, `done` when the whole draft was read. */
export type FromProofreading = FromChecks & {
  progress: 'starting' | 'reading' | 'done'
  /** Languages of the draft that could not be loaded. */
  failed: ProofreadLanguage[]
  /** Language tags of the draft for which there is no dictionary. */
  unread: string[]
}
