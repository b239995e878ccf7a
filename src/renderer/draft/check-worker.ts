import { createChecker } from '../../core/check/checker'
import type { Draft } from '../../core/draft/draft'
import { type FromChecks, type ToChecks, withChanges } from './check-messages'

/** Runs the checks beside the window. It keeps the draft, so that a keystroke sends one section and re-checks one section. */
let draft: Draft | null = null
let checker: ReturnType<typeof createChecker> | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToChecks>) => {
  if (data.type === 'open') {
    draft = data.draft
    checker = createChecker(data.template)
  } else if (draft) {
    draft = withChanges(draft, data.parts, data.sections)
  }
  if (!draft || !checker) return
  const answer: FromChecks = { round: data.round, findings: checker.check(draft) }
  self.postMessage(answer)
})
