import { join } from 'node:path'
import { checkDraft } from '../core/check/checker'
import { sortByDismissal } from '../core/check/dismissal'
import { evidenceFindings } from '../core/check/evidence-changed'
import { saidOnce } from '../core/check/said-once'
import { type SilentRules, silentIn } from '../core/check/silent-rules'
import { worthSaying } from '../core/check/worth-saying'
import type { Draft } from '../core/draft/draft'
import type { EvidenceShelf } from '../core/draft/evidence'
import type { Finding } from '../core/draft/finding'
import { limitsOf } from '../core/draft/limits'
import { draftProgress } from '../core/draft/progress'
import { inReadingOrder, readingOf } from '../core/draft/reading-order'
import type { ProofreadLanguage } from '../core/proofread/readings'
import type { Template } from '../core/template/template'

export interface OpenFindings {
  findings: Finding[]
  dismissed: number
  /** Advices that are kept back because there are too many for the length of the draft. */
  heldBack: number
  /** Whether spelling and grammar were read too. */
  proofread: boolean
  /** Languages of the draft whose dictionary did not load. */
  failed: readonly ProofreadLanguage[]
  /** Language tags of the draft for which there is no dictionary; empty where nobody asked to proofread. */
  unread: readonly string[]
}

/**
 * What the window shows of a draft: its findings without those that the writer put aside, and how many these are; spelling and grammar only when
 * asked, with the words of the draft’s pack, because to load them takes longer than all checks. `silent` are the rules that are off beyond the draft; with a `shelf`
 * it is said what of the draft's evidence has changed on it; with `all` no advice is kept back.
 */
export async function openFindings(
  draft: Draft,
  template: Template,
  proofread: { words: readonly string[] } | null = null,
  silent: SilentRules | null = null,
  shelf: EvidenceShelf | null = null,
  all = false,
): Promise<OpenFindings> {
  const {
    findings: language,
    failed,
    unread,
  } = proofread ? await languageFindings(draft, template, proofread.words) : NOTHING_READ
  const checked = checkDraft(draft, template, await pagesFor(draft, template))
  const evidence = shelf ? evidenceFindings(draft, shelf).map(({ finding }) => finding) : []
  const more = [...evidence, ...language]
  const off = silent ? silentIn(draft, silent) : []
  const found = more.length === 0 ? checked : inReadingOrder([...checked, ...more], draft, readingOf(draft, template))
  const { said, heldBack } = worthSaying(
    saidOnce(found, draft, template, off),
    draft,
    template,
    draftProgress(draft, template).words,
    off,
    all,
  )
  const { open, dismissed } = sortByDismissal(said, draft)
  return { findings: open, dismissed: dismissed.length, heldBack, proofread: proofread !== null, failed, unread }
}

const NOTHING_READ: { findings: Finding[]; failed: ProofreadLanguage[]; unread: string[] } = {
  findings: [],
  failed: [],
  unread: [],
}

/** The languages that were not proofread, for programs: `notRead` with their tags where there are any. */
export function notReadOf({ failed, unread }: Pick<OpenFindings, 'failed' | 'unread'>): { notRead?: string[] } {
  const notRead = [...failed, ...unread]
  return notRead.length > 0 ? { notRead } : {}
}

/** With those words and those that this person taught the window. */
async function languageFindings(draft: Draft, template: Template, packWords: readonly string[]) {
  const { proofreadDraft } = await import('../node/proofreaders')
  const { OwnWords } = await import('../node/own-words')
  const { profileFolder } = await import('./profile')
  const own = await OwnWords.open(join(profileFolder(), 'words.json'))
  return proofreadDraft(draft, template, [...packWords, ...own.list()])
}

/** The document is laid out only where a limit of pages holds: that costs more than all checks together. */
async function pagesFor(draft: Draft, template: Template): Promise<number | null> {
  if (limitsOf(draft, template).totalPages === null) return null
  const { countPages } = await import('../node/documents')
  const pages = await countPages({ draft, template, order: draft.order, paper: 'a4' })
  return pages.ok ? pages.value : null
}
