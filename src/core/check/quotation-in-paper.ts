import { message } from '../../messages/message'
import { quotationsIn } from '../draft/quotations'
import { paperIndex, textAt } from '../paper/paper-index'
import { paperMeant } from '../paper/paper-meant'
import { holdsQuotation, nearestWording } from '../paper/quoted-wording'
import { furthestParagraph, paragraphReferencesIn } from '../paper/text-references'
import { editIn, ownWordsOfDraft, placeIn } from './passages'
import { draftCheck, type Remark } from './rule'

/** Shorter quotations are names and single words. */
const FEWEST_WORDS = 4
/** Characters between a reference and the quotation that it is about. */
const NEAR = 200

/**
 * A quotation in running text beside a reference to a paragraph of a paper that the draft has, and the paper has nowhere: the nearest wording of the
 * paragraph is offered. Single words and names are left alone. Source: the paper.
 */
export const quotationInPaper = draftCheck('references/quotation', (subject) => {
  const { draft } = subject
  if (!draft.papers?.length) return []
  const furthest = furthestParagraph(draft.papers)
  return ownWordsOfDraft(subject).flatMap((passage): Remark[] => {
    const { text } = passage
    const references = paragraphReferencesIn(text, furthest)
    if (references.length === 0) return []
    return quotationsIn(text).flatMap(({ start, end }): Remark[] => {
      const inside = { start: start + 1, end: end - 1 }
      const quotation = text.slice(inside.start, inside.end)
      if ((quotation.match(/[\p{L}\p{Nd}]+/gu) ?? []).length < FEWEST_WORDS && !/\p{Script=Han}{6}/u.test(quotation))
        return []
      const near = references
        .map((each) => ({ each, distance: each.end <= start ? start - each.end : each.start - end }))
        .filter(({ distance }) => distance >= 0 && distance <= NEAR)
        .sort((one, other) => one.distance - other.distance)[0]?.each
      const paper = near ? paperMeant(draft, text, near.end) : null
      if (!near || !paper) return []
      const places = paperIndex(paper.paragraphs).find(near.reference).places
      if (places.length === 0 || paper.paragraphs.some((paragraph) => holdsQuotation(paragraph.text, quotation)))
        return []
      const cited = textAt(paper.paragraphs, places)
      const found = nearestWording(cited, quotation)
      const words = found ? cited.slice(found.start, found.end).replace(/[.;,]$/u, '') : ''
      const values = { cited: text.slice(near.start, near.end), document: paper.version }
      return [
        {
          level: 'advice',
          at: placeIn(passage, start, end),
          message: found
            ? message('finding.quotationInPaper.differs', { ...values, words })
            : message('finding.quotationInPaper.none', values),
          reason: message('finding.quotedParagraph.why'),
          source: message('finding.quotedParagraph.source', { document: paper.version }),
          ...(found
            ? { fix: { label: message('fix.quotePaper'), edits: [editIn(passage, inside.start, inside.end, words)] } }
            : {}),
        },
      ]
    })
  })
})
