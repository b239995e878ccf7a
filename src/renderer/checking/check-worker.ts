import { createChecker } from '../../core/check/checker'
import { applyDraftChanges } from '../../core/draft/changes'
import type { Draft } from '../../core/draft/draft'
import { type FromChecks, findingSender, type ToChecks } from './check-messages'

/** Runs the checks beside the window. It keeps the draft, so that a keystroke sends one section and re-checks one section. */
let draft: Draft | null = null
let checker: ReturnType<typeof createChecker> | null = null
const send = findingSender()

self.addEventListener('message', ({ data }: MessageEvent<ToChecks>) => {
  if (data.type === 'open') {
    draft = data.draft
    checker = createChecker(data.template)
  } else if (draft) {
    draft = applyDraftChanges(draft, data)
  }
  if (!draft || !checker) return
  const answer: FromChecks = { round: data.round, findings: send(checker.check(draft, data.pages)) }
  self.postMessage(answer)
})
