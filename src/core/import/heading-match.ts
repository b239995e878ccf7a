import type { Slot, Template, TemplateSection } from '../template/template'
import { editDistance } from '../text/edit-distance'

/** What a heading of an imported text stands for. */
export interface HeadingMatch {
  section: TemplateSection
  /**
   * True when the heading says no more than the template does (number, title, alias), so that dropping it loses nothing; false
   * when words of the writer's own stand in it.
   */
  whole: boolean
  /** How sure it is: the section was named by word and number or by its title, or only resembles it. */
  sure: boolean
  /** True when only some of its words led there: a likely place, which the writer is told of. */
  likely: boolean
  /** True when nothing but a short name led there, such as “Skills”, which may as well head a part of another section. */
  byShortName: boolean
}

const WORD_AND_NUMBER =
  /^(?:(?<area>thematic areas?|areas?|themes?|topics?|themenbereich|(?:domaine|axe|champ) thématique|thème|(?:área|eje|ámbito) temátic[ao]|área|tema|тематическая область|тема|المجال|主题领域|主题)|(?<question>questions?|q|frage|pregunta|вопрос|السؤال|问题))[\s.]*(?:(?:no\.?|number|nr\.?|#)\s*)?(?<number>\d{1,2}|[ivx]{1,5})(?![\p{L}\p{Nd}])[\s.:)–—-]*(?<rest>.*)$/isu
const NUMBER_FIRST = /^(?:#|no\.?\s*)?(?<number>\d{1,2})(?:\s*[.:)–—-]+\s*|\s+|$)(?<rest>.*)$/isu

/** “Action Line C7: E-health”, “C5 – …”. */
const LINE_AND_CODE =
  /^(?:(?:wsis\s+)?action\s+line\s+)?(?<code>[a-z]\d{1,2})(?![\p{L}\p{Nd}])[\s.:)–—-]*(?<rest>.*)$/isu

/** Words that two titles of one thing may differ in. */
const SMALL_WORDS = new Set(
  [
    'the a an of in on for to and or our its',
    'le la les l un une des du de d au aux en et ou sur pour dans notre nos',
    'el los las lo una unos unas del al y o e por para con nuestro nuestra',
    'в во на и о об по для из к с со',
  ].flatMap((words) => words.split(' ')),
)

/** Lower case, without accents and punctuation: “Follow-up & Review” and “follow up and review” are one. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/(?<!\p{L})cyber[\s-]+(?=\p{L})/gu, 'cyber')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()
}

/** The words of a title that tell it from others, in the singular. */
function tellingWords(text: string): string[] {
  return plainWords(text)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word))
}

interface KnownTitle {
  plain: string
  telling: string[]
  /** A short title or alias of a single word. */
  short: boolean
}

const known = new WeakMap<TemplateSection, KnownTitle[]>()

/** Worked out once a section, because a long paper asks for them at every line that may be a heading. */
function titlesOf(section: TemplateSection): KnownTitle[] {
  let titles = known.get(section)
  if (!titles) {
    titles = [section.title, ...(section.shortTitle ? [section.shortTitle] : []), ...section.aliases].map((title) => {
      const telling = tellingWords(title)
      return { plain: plainWords(title), telling, short: title !== section.title && telling.length === 1 }
    })
    known.set(section, titles)
  }
  return titles
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : ROMAN.indexOf(text.toLowerCase())
}

/**
 * The area or question that a heading names, or null. In this sequence:
 * 1. a word with a number, “Area 5”, “Q2: …”: the word decides between an area and a question that share the number;
 * 2. the code of an Action Line, “C5: …”, with a title where several share it; a title, short title or alias, with any number or none before it: titles outweigh numbers, since papers number their own parts;
 * 3. a bare number: the only section of that number, or the one of the kind that the text is in the middle of (`kind`);
 * 4. a title that is nearly one: the same telling words, one title inside the heading with at most two words more (in Chinese, among its signs), a typing error.
 * 5. some of a title's words (`sharingWords`): likely, and not sure.
 * What fits two sections equally well fits none.
 */
export function matchSection(
  heading: string,
  template: Template,
  kind: TemplateSection['kind'] | null,
): HeadingMatch | null {
  const text = heading.trim()
  const named = WORD_AND_NUMBER.exec(text)?.groups
  if (named) {
    const wanted = named.area ? 'area' : 'question'
    const number = numberOf(named.number ?? '')
    const section = template.sections.find((candidate) => candidate.kind === wanted && candidate.number === number)
    if (section)
      return { section, whole: saysNoMore(named.rest ?? '', section), sure: true, likely: false, byShortName: false }
  }
  const coded = codedSection(text, template)
  if (coded) return coded
  const exact = only(template.sections.filter((section) => hasTitle(section, text)))
  if (exact) return { section: exact, whole: true, sure: true, likely: false, byShortName: isShortName(exact, text) }
  const numbered = NUMBER_FIRST.exec(text)?.groups
  const rest = numbered?.rest?.trim() ?? ''
  if (numbered && rest !== '') {
    const titled = only(template.sections.filter((section) => hasTitle(section, rest)))
    if (titled)
      return { section: titled, whole: true, sure: true, likely: false, byShortName: isShortName(titled, rest) }
  }
  if (numbered && rest === '') {
    const number = Number(numbered.number)
    // A part's number is nowhere to be seen, and an Action Line goes by its code: nobody means either by a bare number.
    const candidates = template.sections.filter(
      (section) => section.number === number && (section.kind === 'question' || section.kind === 'area'),
    )
    const section = only(candidates) ?? only(candidates.filter((candidate) => candidate.kind === kind))
    return section ? { section, whole: true, sure: false, likely: false, byShortName: false } : null
  }
  const similar = resembling(rest === '' ? text : rest, template)
  // “5. Comments on themes or paragraphs”: a title that is nearly one and its own number confirm each other.
  const sure = numbered !== undefined && similar?.section.number === numberOf(numbered.number ?? '')
  if (similar) {
    const { section, alike } = similar
    // “The Challenge” is a usual heading, and only one word of a title.
    const likely = !sure && (!alike || tellingWords(rest === '' ? text : rest).length < 2)
    return { section, whole: sure && saysNoMore(rest, section), sure, likely, byShortName: false }
  }
  const section = sharingWords(rest === '' ? text : rest, template)
  return section && { section, whole: false, sure: false, likely: true, byShortName: false }
}

/** Eight Action Lines share the code C7; the words after it tell them apart. */
function codedSection(text: string, template: Template): HeadingMatch | null {
  const { code, rest = '' } = LINE_AND_CODE.exec(text)?.groups ?? {}
  if (code === undefined) return null
  const sharing = template.sections.filter((section) => section.code?.toLowerCase() === code.toLowerCase())
  const section = only(sharing) ?? only(sharing.filter((candidate) => hasTitle(candidate, rest)))
  return section && { section, whole: saysNoMore(rest, section), sure: true, likely: false, byShortName: false }
}

function only<T>(candidates: readonly T[]): T | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

function hasTitle(section: TemplateSection, text: string): boolean {
  const words = plainWords(text)
  return words !== '' && titlesOf(section).some(({ plain }) => plain === words)
}

function isShortName(section: TemplateSection, text: string): boolean {
  const words = plainWords(text)
  return titlesOf(section).find(({ plain }) => plain === words)?.short ?? false
}

/** Words that are all in one title of the section: “Human rights and ethical dimensions”, without “of the Information Society”. */
function saysNoMore(rest: string, section: TemplateSection): boolean {
  if (plainWords(rest) === '') return true
  const words = tellingWords(rest)
  return words.length > 0 && titlesOf(section).some(({ telling }) => words.every((word) => telling.includes(word)))
}

/** The one section whose title a heading nearly is; `alike` where it is that title in another sequence or mistyped. */
function resembling(heading: string, template: Template): { section: TemplateSection; alike: boolean } | null {
  const words = tellingWords(heading)
  if (words.length === 0) return null
  const plain = plainWords(heading)
  const same = ({ telling }: KnownTitle) =>
    telling.length === words.length && telling.every((word) => words.includes(word))
  const inside = ({ telling }: KnownTitle) =>
    telling.length > 1 && words.length <= telling.length + 2 && telling.every((word) => words.includes(word))
  const mistyped = ({ plain: other }: KnownTitle) =>
    other.length >= 8 && editDistance(plain, other, 2) <= (other.length >= 16 ? 2 : 1)
  const within = ({ plain: other }: KnownTitle) => HAN.test(other) && other.length >= 3 && plain.includes(other)
  for (const alike of [same, mistyped, inside, within]) {
    const found = template.sections.filter((section) => titlesOf(section).some(alike))
    if (found.length === 0) continue
    const section = only(found)
    return section && { section, alike: alike === same || alike === mistyped }
  }
  return null
}

/** Chinese puts no spaces between words, so that a title is looked for among the signs of a heading. */
const HAN = /^\p{Script=Han}+$/u

/** Headings of more words than the longest question has are sentences. */
const LONGEST_HEADING = 40
/** A title of one word says enough in a heading of so many. */
const SHORT_HEADING = 4
/** How much of a long heading a title must make up, and of a question's words a part of it. */
const SHARE_OF_HEADING = 0.2
const SHARE_OF_TITLE = 0.3

/**
 * The one section that shares most words with a heading: all words of one of its titles stand in the heading, or at least three words of the heading
 * stand in a title and are all that it says. Null where two sections share as many.
 */
function sharingWords(heading: string, template: Template): TemplateSection | null {
  const words = new Set(tellingWords(heading))
  if (words.size === 0 || words.size > LONGEST_HEADING) return null
  let best: TemplateSection | null = null
  let most = 0
  for (const section of template.sections) {
    const shared = Math.max(0, ...titlesOf(section).map(({ telling }) => sharedWords(telling, words)))
    if (shared === most) best = null
    if (shared <= most) continue
    most = shared
    best = section
  }
  return best
}

function sharedWords(telling: readonly string[], words: ReadonlySet<string>): number {
  const found = telling.filter((word) => words.has(word)).length
  if (found === telling.length) {
    if (found > 1) return found >= words.size * SHARE_OF_HEADING ? found : 0
    return words.size <= SHORT_HEADING && (telling[0]?.length ?? 0) > 3 ? 1 : 0
  }
  return found >= 3 && found === words.size && found >= telling.length * SHARE_OF_TITLE ? found : 0
}

/** Words under which writers put what a slot asks for, besides its label. */
const SLOT_WORDS: Record<Slot['role'], readonly string[]> = {
  answer: ['answer', 'our answer', 'response', 'our response'],
  headline: [
    'headline',
    'recommendation',
    'key recommendation',
    'main recommendation',
    'our recommendation',
    'headline message',
    'key message',
    'key ask',
  ],
  rationale: ['reason', 'reasons', 'reasoning', 'why', 'why it matters', 'justification', 'explanation', 'context'],
  evidence: [
    'success story',
    'success stories',
    'example',
    'examples',
    'case study',
    'case studies',
    'good practice',
    'good practices',
  ],
  language: [
    'language',
    'proposed text',
    'suggested language',
    'suggested text',
    'draft language',
    'text proposal',
    'proposed wording',
  ],
}

/** The start of a paragraph that may be a label, “Rationale: …”, and what stands behind it. */
const LABEL = /^\s*(?<label>\p{L}[\p{L} ’'-]{1,50}?)(?<!\s)\s*[:：]\s*(?=\S)/u

/**
 * The slot that a paragraph's own first words name, “Recommendation: fund …”, and how many characters they and their colon take.
 * Null for all other paragraphs.
 */
export function labelledSlot(text: string, section: TemplateSection): { slot: Slot; length: number } | null {
  const match = LABEL.exec(text)
  const slot = match && matchSlot(match.groups?.label ?? '', section)
  return slot ? { slot, length: match[0].length } : null
}

/** The slot of a section that a sub-heading names by its label or by a usual word for its role; null when none or several do. */
export function matchSlot(heading: string, section: TemplateSection): Slot | null {
  const words = plainWords(heading.replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})+[.)]?|(?:\d{1,2}|[a-z])[.)])\s+/i, ''))
  if (words === '') return null
  return (
    only(section.slots.filter(({ label }) => plainWords(label) === words)) ??
    only(section.slots.filter(({ role }) => role === words || SLOT_WORDS[role].includes(words)))
  )
}
