import { message } from '../../messages/message'
import type { Place } from '../draft/finding'
import type { SectionSubject } from '../draft/reading-order'
import { isChoosable, sectionWords } from '../template/section-names'
import { isEnglish } from '../text/language-tag'
import { rememberObject, rememberText } from '../text/remember'
import { sentencesIn } from '../text/words'
import { countryPattern } from './countries'
import { type Passage, passagesOf, placeIn } from './passages'
import { easeFormula } from './reading-ease'
import { draftCheck, type Remark } from './rule'

/** Words of argument from which an area argues, and does not only recommend. */
const ARGUES_FROM = 60

/** Frames that the whole world shares, by the names they have in English, French, Spanish and Russian. */
const GLOBAL =
  /\b(?:SDGs?|ODD|ODS|ЦУР|GDC|WSIS|SMSI|CMSI|ВВУИО|UDHR|ICCPR|CEDAW|Sustainable Development Goals?|Action Lines?|C(?:10|11|[1-9])\b|Global Digital Compact|Pact for the Future|2030 Agenda|Agenda 2030|Tunis Agenda|Tunis Commitment|Geneva (?:Plan|Declaration)|Universal Declaration|international human rights law|International Covenant|Internet Governance Forum|IGF|Paris Agreement|Addis Ababa|Sendai|Pacte numérique mondial|Objectifs de développement durable|Agenda de Tunis|Grandes orientations|Objetivos de Desarrollo Sostenible|Pacto Digital (?:Global|Mundial)|Agenda de Túnez|Líneas? de acción)\b|Глобальн\p{L}{1,6} цифров\p{L}{1,6} договор|Цел\p{L}{1,6} в области устойчивого развития|Тунисск\p{L}{1,6} программ|Направлени\p{L}{1,6} деятельности|(?<!\p{L})(?:ЦУР|ВВУИО)(?!\p{L})/iu

const LOCAL_ENGLISH =
  /\b(?:villages?|districts?|count(?:y|ies)|provinces?|municipalit(?:y|ies)|towns?|cit(?:y|ies)|neighbourhoods?|neighborhoods?|islands?|valleys?|rural|communities|households?|schools?|clinics?|stations?|librar(?:y|ies)|newsrooms?|farmers?|fishers?|refugees|students?|our (?:\p{L}+ )?(?:members|partners|country|region|survey|experience|work|network|monitors|help line)|case stud(?:y|ies)|Africa|Asia|Europe|Caribbean|Pacific|Sahel|Latin America|Middle East|Balkans|Caucasus|Amazon|Himalaya|(?:African|Asian|European|Arab|Pacific|Caribbean) (?:countries|region|States))\b/iu

/** A name after “in” or “from” that no frame has; or a figure, which only a case can give, in languages whose words we do not list. */
const NAMED_PLACE =
  /\b(?:in|from|across|near|outside|around|of)\s+(?:(?:northern|southern|eastern|western|central|rural)\s+)?\p{Lu}\p{Ll}{2,}/u
const FIGURE = /(?<![\p{L}\p{N}])\p{Nd}{2,}/u

const scan = rememberText((text, language) => {
  const global = GLOBAL.test(text)
  const local =
    text.match(countryPattern(language)) !== null ||
    (isEnglish(language) ? LOCAL_ENGLISH.test(text) || NAMED_PLACE.test(text.replace(GLOBAL, ' ')) : FIGURE.test(text))
  return { global, local, words: text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0 }
})

function lacking(subject: SectionSubject): Remark[] {
  if (!isChoosable(subject.asked) || !easeFormula(subject.language)) return []
  const isFrame = subject.asked.kind === 'action-line'
  const passages = passagesOf(subject)
  const argues = (passage: Passage) =>
    isFrame || passage.slot?.role === 'rationale' || passage.slot?.role === 'evidence'
  let [words, global, local] = [0, isFrame, false]
  for (const passage of passages) {
    const seen = scan(passage.text, passage.language)
    if (argues(passage)) words += seen.words
    global ||= seen.global
    local ||= seen.local
  }
  if (words < ARGUES_FROM || (global && local)) return []
  const slot = subject.asked.slots.find(({ role }) => role === 'rationale') ?? subject.asked.slots[0]
  const nearest = nearestSentence(passages.filter((passage) => passage.slot?.id === slot?.id))
  return [
    {
      level: 'advice',
      at: nearest ?? { section: subject.asked.id, ...(slot ? { slot: slot.id } : {}) },
      message: message('finding.localToGlobal', {
        section: sectionWords(subject.asked, 'start'),
        lacks: local ? 'global' : global ? 'local' : 'other',
      }),
      reason: message('finding.localToGlobal.why'),
      source: message('finding.localToGlobal.source'),
    },
  ]
}

/** The first sentence that has one of the two, where the other can be added. */
function nearestSentence(passages: readonly Passage[]): Place | null {
  for (const passage of passages)
    for (const { start, end } of sentencesIn(passage.text, passage.language)) {
      const { global, local } = scan(passage.text.slice(start, end), passage.language)
      if (global || local) return placeIn(passage, start, end)
    }
  return null
}

/**
 * An area that argues, in sixty words of rationale and evidence or more, and names no place, people or case, or no global frame such
 * as a Sustainable Development Goal, an Action Line or the Global Digital Compact. All answers of the area count, headline and proposed
 * language too. An Action Line is such a frame itself, and all that is written to it argues: it needs its place alone. In English by
 * lists of words; in French, Spanish and Russian by names of countries and figures; silent elsewhere. One finding for the draft, at the first area that lacks one,
 * because the advice is the same for all. Source: GFMD tip 2.
 */
export const localToGlobal = draftCheck('tips/local-to-global', ({ reading }) => {
  for (const step of reading) {
    const remarks = step.type === 'section' ? lackingIn(step.subject) : []
    if (remarks.length > 0) return [...remarks]
  }
  return []
})

const lackingIn: (subject: SectionSubject) => readonly Remark[] = rememberObject(lacking)
