import { checkDraft } from '../core/check/checker'
import { sortByDismissal } from '../core/check/dismissal'
import { worthSaying } from '../core/check/worth-saying'
import type { Draft } from '../core/draft/draft'
import type { Finding } from '../core/draft/finding'
import { limitsOf } from '../core/draft/limits'
import { draftProgress } from '../core/draft/progress'
import type { Template } from '../core/template/template'

/** What the window shows of a draft: its findings without those that the writer put aside, and how many these are. */
export async function openFindings(
  draft: Draft,
  template: Template,
): Promise<{ findings: Finding[]; dismissed: number }> {
  const found = worthSaying(
    checkDraft(draft, template, await pagesFor(draft, template)),
    draft,
    template,
    draftProgress(draft, template).words,
  )
  const { open, dismissed } = sortByDismissal(found, draft)
  return { findings: open, dismissed: dismissed.length }
}

/** The document is laid out only where a limit of pages holds: that costs more than all checks together. */
async function pagesFor(draft: Draft, template: Template): Promise<number | null> {
  if (limitsOf(draft, template).totalPages === null) return null
  const { countPages } = await import('../node/documents')
  const pages = await countPages({ draft, template, order: draft.order, paper: 'a4' })
  return pages.ok ? pages.value : null
}
