import { message } from '../../messages/message'
import { isEnglish } from '../text/language-tag'
import { rememberText } from '../text/remember'
import { sentencesIn } from '../text/words'
import { ownWords, type Passage, placeIn, prose } from './passages'
import { draftCheck, type Remark } from './rule'

const AGREED =
  /\b(?:Tunis (?:Agenda|Commitment)|Geneva (?:Declaration|Plan of Action)|agreed language|settled language|WSIS outcome documents?|outcomes? of the (?:World Summit|WSIS)|resolutions? (?:60\/252|70\/125|70\/1)|A\/RES\/\d+\/\d+|enhanced cooperation|working definition|Universal Declaration)\b/iu
const REOPENS =
  /\b(?:re-?open(?:s|ed|ing)?|renegotiat(?:e|es|ed|ing|ion)|re-?draft(?:s|ed|ing)?|re-?defin(?:e|es|ed|ing)|rewrit(?:e|es|ing)|replac(?:e|es|ed|ing)|revis(?:e|es|ed|ing)|amend(?:s|ed|ing)?|delet(?:e|es|ed|ing)|abandon(?:s|ed|ing)?)\b/iu
const DENIES = /\b(?:not|never|without|avoid|rather than|instead of|neither|nor|oppose|refrain)\b/iu
const REASON =
  /\b(?:because|since|as (?:new|the|this|it|they|States|technolog)|so that|in order to|given|due to|owing to|otherwise|to (?:reflect|avoid|bring|protect|make|take|cover|include)|recent|developments?|new|no longer|today|now|emerg\p{L}+|outdated|changed?|evolved?|therefore|20(?:1[6-9]|2\d)|which (?:would|could|may|might)|would|could)\b/iu

const scan = rememberText((text, language) => {
  if (!isEnglish(language) || !AGREED.test(text)) return []
  const own = prose(text, '')
  const sentences = sentencesIn(text, language)
  return sentences.filter(({ start, end }, index) => {
    const here = own.slice(start, end)
    if (!AGREED.test(here) || !REOPENS.test(here) || DENIES.test(here)) return false
    const next = sentences[index + 1]
    const before = sentences[index - 1]
    return ![here, next ? own.slice(next.start, next.end) : '', before ? own.slice(before.start, before.end) : ''].some(
      (part) => REASON.test(part),
    )
  })
})

/**
 * Agreed language that a proposal amends or deletes, or that a sentence asks to reopen, without a reason beside it. The co-facilitators
 * take agreed language as a baseline, and allow to revisit it where recent developments need it: so the reason decides. A proposal
 * without any rationale is the business of `proposals/empty-cell`. English alone. Source: 9 July 2025 session, outcome 1.
 */
export const settledLanguage = draftCheck('advice/settled-language', ({ draft, reading }) => {
  const said = {
    level: 'advice' as const,
    reason: message('finding.settledLanguage.why'),
    source: message('finding.settledLanguage.source'),
  }
  const passages = reading.flatMap((step): readonly Passage[] =>
    step.type === 'section' ? ownWords(step.subject) : [],
  )
  return [
    ...passages.flatMap((passage) =>
      scan(passage.text, passage.language).map(
        ({ start, end }): Remark => ({
          ...said,
          at: placeIn(passage, start, end),
          message: message('finding.settledLanguage.sentence'),
        }),
      ),
    ),
    ...draft.proposals.flatMap(({ id, move, current, rationale }, index): Remark[] =>
      isEnglish(draft.language) &&
      (move === 'amend' || move === 'delete') &&
      AGREED.test(current) &&
      rationale.trim() !== '' &&
      !REASON.test(rationale)
        ? [
            {
              ...said,
              at: { section: 'proposals', proposal: id, field: 'rationale' },
              message: message('finding.settledLanguage.proposal', {
                row: index + 1,
                move: move === 'delete' ? 'delete' : 'other',
              }),
            },
          ]
        : [],
    ),
  ]
})
