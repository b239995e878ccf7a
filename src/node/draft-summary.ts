import type { DraftSummary } from '../contract/messages'
import { checkDraft, readiness } from '../core/check/checker'
import { withoutDismissed } from '../core/check/dismissal'
import type { Draft } from '../core/draft/draft'
import { draftProgress } from '../core/draft/progress'
import type { Template } from '../core/template/template'

/** What home shows of a draft's content, without where it lives. */
export type ContentSummary = Omit<DraftSummary, 'draft' | 'fileName' | 'folderName' | 'recovered'>

/** Sums a draft up. A draft whose template is not installed is listed with its id and without figures. */
export function summaryOf(draft: Draft, template: Template | null): ContentSummary {
  const progress = template ? draftProgress(draft, template) : null
  return {
    id: draft.id,
    title: draft.title,
    organisation: draft.organisation.name,
    template: draft.template.id,
    templateTitle: template?.title ?? draft.template.id,
    language: draft.language,
    words: progress?.words ?? 0,
    areas: progress?.areas ?? 0,
    proposals: draft.proposals.length,
    progress: progress?.progress ?? 0,
    blockers: template ? readiness(withoutDismissed(checkDraft(draft, template), draft)).blockers : null,
    modified: draft.modified,
  }
}
