import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { shortDocumentName } from '../draft/document-name'
import { paperOfDocument } from '../paper/draft-papers'
import { sourcesLine } from '../template/sources'
import type { Template } from '../template/template'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { ownWordsOfDraft, placeIn, prose } from './passages'
import { draftCheck, type Remark } from './rule'

type Lengths = NonNullable<NonNullable<Template['proposals']>['lengths']>

function lengthOf(document: string, lengths: Lengths): Lengths[string] | null {
  const wanted = shortDocumentName(document).toLowerCase()
  if (wanted === '') return null
  for (const [name, length] of Object.entries(lengths))
    if (shortDocumentName(name).toLowerCase() === wanted) return length
  return null
}

/** The largest number of a reference such as `12`, `10A`, `77–93` or `paras 3 and 148`; null without one. */
function lastNumber(reference: string): number | null {
  const numbers = (reference.match(/(?<![\p{L}\p{N}])\d{1,4}/gu) ?? []).map(Number)
  return numbers.length === 0 ? null : Math.max(...numbers)
}

/**
 * A numbered paragraph beyond the end of the document version that is cited, where the template knows how many it has: in proposals, and in
 * sentences that name that document beside the number. Lettered paragraphs are left alone. Source: the document’s, as in the template.
 */
export const referenceBeyondEnd = draftCheck('references/beyond-end', (subject) => {
  const { draft, template } = subject
  // Where the paper itself is at hand, `references/no-such-paragraph` knows better.
  const lengths = Object.fromEntries(
    Object.entries(template.proposals?.lengths ?? {}).filter(([name]) => !paperOfDocument(draft, name)),
  )
  const remark = (
    at: Remark['at'],
    document: string,
    length: Lengths[string],
    says: (values: { document: string; about: boolean; last: string }) => Message,
  ): Remark => ({
    level: 'advice',
    at,
    message: says({
      document: shortDocumentName(document),
      about: length.approximate === true,
      last: String(length.paragraphs),
    }),
    reason: message('finding.referenceBeyondEnd.why'),
    source: sourcesLine(length.sources),
  })
  const inProposals = draft.proposals.flatMap(({ id, document, paragraph }, index) => {
    const length = lengthOf(document, lengths)
    const last = lastNumber(paragraph)
    return length && last !== null && last > length.paragraphs
      ? [
          remark({ section: 'proposals', proposal: id, field: 'paragraph' }, document, length, (values) =>
            message('finding.referenceBeyondEnd.proposal', { row: index + 1, paragraph: String(last), ...values }),
          ),
        ]
      : []
  })
  const cited = Object.entries(lengths).map(([document, length]) => {
    const short = shortDocumentName(document)
    const name = short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const pattern = new RegExp(
      `\\b(?:paragraphs?|paras?\\.?|OP)\\s+(\\d{1,4}(?:\\s?(?:-|–|to|and)\\s?\\d{1,4})?)\\s+(?:of|in)\\s+the\\s+${name}(?![\\p{L}\\p{N}])`,
      'gu',
    )
    return { document, length, short, pattern }
  })
  const inText = ownWordsOfDraft(subject).flatMap((passage) =>
    cited.flatMap(({ document, length, short, pattern }) => {
      if (!passage.text.includes(short) || !isEnglish(passage.language)) return []
      return matchesIn(prose(passage.text, ''), pattern).flatMap((match) => {
        const last = lastNumber(match[1] ?? '')
        const at = placeIn(passage, match.index, match.index + match[0].length)
        return last !== null && last > length.paragraphs
          ? [
              remark(at, document, length, (values) =>
                message('finding.referenceBeyondEnd.text', { cited: match[0], ...values }),
              ),
            ]
          : []
      })
    }),
  )
  return [...inText, ...inProposals]
})
