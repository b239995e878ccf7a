import { message } from '../../messages/message'
import type { Draft } from '../draft/draft'
import type { Place } from '../draft/finding'
import { blockText } from '../text/block-text'
import { rememberObject, rememberText } from '../text/remember'
import { type AcronymUse, longFormApart, scanAcronyms } from './acronym-scan'
import { isApparatus, type Passage, passagesOf, passagesOfDraft } from './passages'
import type { DraftSubject, Remark } from './rule'

const scan = rememberText((text, language) => scanAcronyms(text, language, { explained: true }))

interface Use extends AcronymUse {
  at: Place
}

interface Unexplained {
  name: string
  first: Use
  /** True where the long form comes, and too late. */
  spelledLater: boolean
  /** Its words, where they stand in the text and it does not stand behind them; else null. */
  apart: string | null
  times: number
}

/** Acronyms that a reader meets before they are spelled out, or that never are, each at its first use; with how often it is used. */
export const unexplained: (subject: DraftSubject) => readonly Unexplained[] = rememberObject(
  (subject: DraftSubject) => {
    const uses = new Map<string, { first: Use | null; spelledLater: boolean; times: number }>()
    for (const use of usesInReadingOrder(subject)) {
      const known = uses.get(use.name)
      if (known) {
        known.times += 1
        if (use.explained) known.first = null
        if (known.first && use.spelled) {
          if (isInOneBreath(known.first, use)) known.first = null
          else known.spelledLater = true
        }
      } else uses.set(use.name, { first: use.spelled || use.explained ? null : use, spelledLater: false, times: 1 })
    }
    const own = ownAcronym(subject.draft)
    return [...uses.entries()].flatMap(([name, { first, spelledLater, times }]) =>
      first && name !== own && !isExplainedOtherwise(name, subject)
        ? [{ name, first, spelledLater, apart: spelledLater ? null : formApart(name, subject), times }]
        : [],
    )
  },
)

/** “Ministry of Electronics and Information Technology (MeitY)” explains MEITY, and MIETY, whose letters are only out of order. */
function isExplainedOtherwise(name: string, subject: DraftSubject): boolean {
  return name.length >= 4 && passagesOfDraft(subject).some(({ text }) => otherwise(text, name))
}

const inOrder = (letters: string) => [...letters].sort().join('')

const otherwise = rememberText((text, name) => {
  if (!/[(（][^()（）]{2,12}[)）]/u.test(text)) return false
  return [...text.matchAll(/\p{L}{2}\s?[(（]["“‘]?([\p{L}\p{Nd}]{4,8})["”’]?[)）]/gu)].some(
    ([, written = '']) =>
      written !== name &&
      /\p{Lu}.*\p{Lu}/u.test(written) &&
      (written.toUpperCase() === name || (name.length >= 5 && inOrder(written.toUpperCase()) === inOrder(name))),
  )
})

/** The words of an acronym in any passage, titles and lists of names too. */
function formApart(name: string, subject: DraftSubject): string | null {
  for (const { text } of passagesOfDraft(subject)) {
    const found = formIn(text, name)
    if (found !== null) return found
  }
  return null
}

const formIn = rememberText((text, name) => longFormApart(name, text))

/** Characters between an acronym and its long form that are read in one breath: “the MLAT procedure. MLAT, or the Mutual …”. */
const ONE_BREATH = 120

function isInOneBreath(first: Use, spelled: Use): boolean {
  return (
    first.at.section === spelled.at.section &&
    first.at.slot === spelled.at.slot &&
    first.at.block === spelled.at.block &&
    first.at.proposal === spelled.at.proposal &&
    spelled.start - first.end <= ONE_BREATH
  )
}

/** What is said of one of them. */
export function unexplainedRemark({ name, first, spelledLater, apart, times }: Unexplained): Remark {
  return {
    level: 'advice',
    at: first.at,
    message: spelledLater
      ? message('finding.acronym.spelledLater', { name })
      : apart !== null
        ? message('finding.acronym.apart', { name, words: apart })
        : message('finding.acronym.neverSpelled', { name, uses: times }),
    reason: message('finding.acronym.why'),
    source: message('finding.acronym.source'),
  }
}

function* usesInReadingOrder({ draft, reading }: DraftSubject): Generator<Use> {
  for (const step of reading) {
    if (step.type === 'section') {
      const { asked, answers, language } = step.subject
      const passages = passagesOf(step.subject)
      for (const { slot, blocks } of answers)
        for (const [block, content] of blocks.entries())
          for (const use of scan(blockText(content), language))
            if (
              use.spelled ||
              (content.type !== 'heading' &&
                !standsInApparatus(passages, slot.id, block, use.start) &&
                !isNamed(blockText(content), use.start, use.end))
            )
              yield { ...use, at: { section: asked.id, slot: slot.id, block, start: use.start, end: use.end } }
      continue
    }
    for (const index of step.proposals) {
      const proposal = draft.proposals[index]
      if (!proposal) continue
      for (const field of ['proposed', 'rationale'] as const)
        for (const use of scan(proposal[field], draft.language))
          if (use.spelled || field === 'rationale')
            yield { ...use, at: { section: 'proposals', proposal: proposal.id, field } }
    }
  }
}

/** Names of signatories and references to literature explain what stands beside them, and ask for nothing. */
function standsInApparatus(passages: readonly Passage[], slot: string, block: number, start: number): boolean {
  const passage = passages.find(
    ({ at, offset, text }) =>
      at.slot === slot && at.block === block && offset <= start && start <= offset + text.length,
  )
  return (
    passage !== undefined && (passage.kind === 'paragraph' || passage.kind === 'item') && isApparatus(passage.text, '')
  )
}

const NAME_BEFORE = /\p{Lu}[\p{Lu}\d]{1,9}s?,\s+(?:the\s+|and\s+|or\s+)?$/u
const NAME_AFTER = /^ ?,\s+(?:the\s+|and\s+|or\s+)?\p{Lu}[\p{Lu}\d]/u
const LONG_FORM_AFTER = /^,\s+\p{Lu}\p{Ll}+\s+(?:\p{Lu}\p{Ll}+|of|for|des?|da)\s/u

/**
 * True for a name among names (“the W3C, IETF, ISOC”), for one that its long form follows (“ABPD, Brazilian Association of …”), for part of a domain
 * (“CGI.br”) and for the title of a line (“CANADA: …”): readers look such names up or know them, and in real papers wanted no long form.
 */
function isNamed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 60)
  return (
    NAME_BEFORE.test(before) || NAME_AFTER.test(after) || LONG_FORM_AFTER.test(after) || /^(?:\.\p{L}|:)/u.test(after)
  )
}

/** The organisation's own acronym: the title block spells it out, above all text. */
function ownAcronym({ organisation }: Draft): string | null {
  return organisation.name.trim() === '' ? null : organisation.acronym.trim()
}
