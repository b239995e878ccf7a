import { scanAcronyms } from '../check/acronym-scan'
import { isNamePart, languageOf } from '../check/passages'
import type { Draft } from '../draft/draft'
import { NO_DELIVERY } from '../draft/edit'
import type { Template } from '../template/template'
import { runSequences } from '../text/block-text'
import type { Paragraph, Run, Table, TableCell } from '../text/blocks'
import { isEnglish } from '../text/language-tag'
import { cleanLine } from './clean-text'
import { deliveryOutlineOf } from './delivery'
import { deliveryWords } from './delivery-words'
import { type DocumentOutline, isAside, type OutlineElement } from './outline'
import { capped, type OutlineOptions } from './outline-of'

/** One paragraph of what is said, without stage notes. */
export interface SpokenPassage {
  text: string
  /** BCP 47 tag of most of it. */
  language: string
}

/** A stretch of a passage with the words around it. */
export interface Cited {
  written: string
  before: string
  after: string
}

/**
 * What interpreters ask for beforehand, in one document: the text, then names, acronyms in full, and figures and references in order of
 * appearance; a list that would be empty is left out. Numbers in figures, document symbols and paragraph references are found in all six
 * languages; number words in English alone, names in scripts that have capitals, and by the draft's fields everywhere.
 */
export function interpretersPackOf(
  draft: Draft,
  template: Template,
  options: Pick<OutlineOptions, 'order' | 'places'>,
): DocumentOutline {
  const text = deliveryOutlineOf(draft, template, options)
  const words = deliveryWords(draft.language)
  const passages = spokenPassages(text)
  const label = (said: string): Run[] => [{ text: said, language: words.language }]
  const part = (title: string, elements: OutlineElement[]): OutlineElement[] =>
    elements.length === 0 ? [] : [{ type: 'heading', level: 1, text: title, of: 'section' }, ...elements]
  const list = (heads: string[], rows: Run[][][]): OutlineElement[] =>
    rows.length === 0 ? [] : [{ type: 'block', block: tableOf([heads.map(label), ...rows]) }]
  const inText = ({ before, written, after }: Cited): Run[] => [
    ...(before === '' ? [] : [{ text: before }]),
    { text: written, bold: true },
    ...(after === '' ? [] : [{ text: after }]),
  ]

  const fields = namesInFields(draft)
  const known = new Set(fields.map(({ name }) => name))
  return {
    ...text,
    subject: words.pack,
    body: [
      ...part(words.text, text.body.map(lowered)),
      ...part(
        words.names,
        list(
          [words.name, words.inText],
          [
            ...fields.map(({ name, as }) => [[{ text: name }], label(words[as])]),
            ...namesIn(passages)
              .filter(({ written }) => !known.has(written))
              .map((cited) => [[{ text: cited.written }], inText(cited)]),
          ],
        ),
      ),
      ...part(
        words.acronyms,
        list(
          [words.acronym, words.inFull],
          acronymsIn(passages, draft).map(({ acronym, longForm }) => [
            [{ text: acronym, bold: true }],
            longForm === null ? label(words.notSpelled).map((run) => ({ ...run, italic: true })) : [{ text: longForm }],
          ]),
        ),
      ),
      ...part(
        words.figures,
        list(
          [words.figure, words.inText],
          figuresIn(passages).map((cited) => [[{ text: cited.written, bold: true }], inText(cited)]),
        ),
      ),
    ],
  }
}

/** The text stands under a heading of its own here. */
function lowered(element: OutlineElement): OutlineElement {
  return 'level' in element ? { ...element, level: capped(element.level + 1) } : element
}

function tableOf(rows: Run[][][]): Table {
  const cell = (runs: Run[]): TableCell => {
    const block: Paragraph = { type: 'paragraph', runs }
    return { blocks: [block] }
  }
  return { type: 'table', headerRows: 1, rows: rows.map((row) => row.map(cell)) }
}

/** The paragraphs of a delivery copy as they are heard: headings too, because nobody knows which the speaker says. */
export function spokenPassages({ body, language }: DocumentOutline): SpokenPassage[] {
  return body
    .flatMap((element): Run[][] =>
      element.type === 'block' ? runSequences(element.block) : element.type === 'writer-heading' ? [element.runs] : [],
    )
    .map((runs) => ({
      text: runs.map((run) => (isAside(run) ? ' ' : run.text)).join(''),
      language: languageOf(runs, language),
    }))
    .filter(({ text }) => text.trim() !== '')
}

/** Characters on each side of what is cited. */
const AROUND = 48

/** More than is shown, so that a sentence's edge is seen where it is near. */
const NEAR = 4 * AROUND

/** The stretch with the words around it in its sentence or line, cut at whole words. */
function cited(text: string, start: number, end: number): Cited {
  const lead = text.slice(Math.max(0, start - NEAR), start)
  const rest = text.slice(end, end + NEAR)
  return {
    written: text.slice(start, end),
    before: tail(lead.slice(startOfSentence(lead))),
    after: head(endOfSentence(rest.split('\n', 1)[0] ?? '')),
  }
}

function startOfSentence(text: string): number {
  let start = 0
  for (const stop of text.matchAll(/[.!?…]["”»’)]*\s+(?=[^\p{Nd}\p{Ll}])|[。！？؟]\s*|\n/gu))
    start = stop.index + stop[0].length
  return start
}

function endOfSentence(text: string): string {
  const stop = /[.!?…]["”»’)]*(?=\s+[^\p{Nd}\p{Ll}]|$)|[。！？؟]/u.exec(text)
  return stop ? text.slice(0, stop.index + stop[0].length) : text
}

function tail(text: string): string {
  if (text.length <= AROUND) return text
  const cut = text.slice(-AROUND)
  const space = cut.search(/\s/u)
  return `…${space < 0 ? wholeStart(cut) : cut.slice(space)}`
}

function head(text: string): string {
  if (text.length <= AROUND) return text
  const cut = text.slice(0, AROUND)
  const space = cut.search(/\s\S*$/u)
  return `${space < 0 ? wholeEnd(cut) : cut.slice(0, space + 1)}…`
}

/** Text that a cut has left with half a character, or a mark without its letter, at its start. */
function wholeStart(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF\p{M}\u200D]+/u, '')
}

function wholeEnd(text: string): string {
  return text.replace(/(?<![\uD800-\uDBFF\u200D])[\uD800-\uDBFF\u200D]+$/, '')
}

type NameField = 'speaker' | 'organisation' | 'meeting' | 'item'

/** Names that the draft says are names: the speaker, the organisation, the meeting, and who signs. */
function namesInFields({ organisation, delivery = NO_DELIVERY }: Draft): { name: string; as: NameField }[] {
  const names: [string, NameField][] = [
    [delivery.speaker, 'speaker'],
    [organisation.name, 'organisation'],
    [delivery.meeting, 'meeting'],
    [delivery.item, 'item'],
    ...organisation.signatories.flatMap((one): [string, NameField][] => [
      [one.name, 'speaker'],
      [one.organisation, 'organisation'],
    ]),
  ]
  const seen = new Set<string>()
  return names.flatMap(([written, as]) => {
    const name = cleanLine(written)
    if (name === '' || seen.has(name)) return []
    seen.add(name)
    return [{ name, as }]
  })
}

/** Capitalised words, and small ones between them that belong to a name: “Ministry of Foreign Affairs”. */
const CAPITALISED =
  /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}\p{Nd}’'-]*(?:\s+(?:(?:on\s+the|(?:of|for|de|du|des|del|по)(?:\s+(?:the|la|le|les|los|las|el))?)\s+)?\p{Lu}[\p{L}\p{M}\p{Nd}’'-]*)*/gu

/** Capitals that are no names: how a speaker addresses the room, and whom the words stand for. */
const NO_NAME =
  /^(?:I|I’\p{L}+|Chair(?:man|woman|person)?|Co-?[Cc]hairs?|Madam|Mister|Mr|Ms|Mrs|Dr|Excellenc(?:y|ies)|Sir|President|Distinguished|Member|States?|Monsieur|Madame|Señora?|Ms\.?|We|Our)$/u

/**
 * Names in the text, each once, at its first place. A capital at the start of a sentence says nothing by itself, so a name is taken from there only where
 * another capital follows. Acronyms alone have a list of their own. Scripts without capitals give none.
 */
export function namesIn(passages: readonly SpokenPassage[]): Cited[] {
  const found = new Map<string, Cited>()
  for (const { text, language } of passages) {
    const calendar = calendarWords(language)
    for (const match of text.matchAll(CAPITALISED)) {
      const words = match[0].split(/(\s+)/u)
      let start = match.index
      // The first word of a sentence goes unless it is part of the name.
      while (words.length > 0 && (!isNamePart(text, start, words[0] ?? '') || isArticle(words[0] ?? ''))) {
        start += (words[0]?.length ?? 0) + (words[1]?.length ?? 0)
        words.splice(0, 2)
        while (words.length > 0 && !/^\p{Lu}/u.test(words[0] ?? '')) {
          start += (words[0]?.length ?? 0) + (words[1]?.length ?? 0)
          words.splice(0, 2)
        }
      }
      const name = words.join('').replace(/[’'](?:s)?$/u, '')
      const parts = name.split(/\s+/u)
      if (name.length < 2 || parts.every((part) => NO_NAME.test(part) || calendar.has(part.toLowerCase()))) continue
      if (parts.length === 1 && (!/\p{Ll}/u.test(name) || isNumberWord(name))) continue
      if (!found.has(name)) found.set(name, cited(text, start, start + name.length))
    }
  }
  return [...found.values()]
}

/** As at the head of a title: “Twenty years on air”. */
function isNumberWord(word: string): boolean {
  return word.replace(ENGLISH_NUMBER, '') === ''
}

/** Words that start a sentence with a capital of their own and stand before names. */
function isArticle(word: string): boolean {
  return /^(?:The|A|An|In|At|On|To|By|With|From|Of|And|But|As|For|Our|We|This|That|Let|Since|After|Before|When|While|Le|La|Les|El|Los|Las|Un|Une|Una|В|На|И)$/u.test(
    word,
  )
}

const calendars = new Map<string, { names: ReadonlySet<string>; months: string[] }>()

/** Names of months and days in a language, in all the forms that dates use. */
function calendarOf(language: string): { names: ReadonlySet<string>; months: string[] } {
  const known = calendars.get(language)
  if (known) return known
  const shown = (options: Intl.DateTimeFormatOptions, day: number) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' })
      .formatToParts(new Date(Date.UTC(2025, options.weekday ? 0 : day, options.weekday ? day + 1 : 1)))
      .flatMap(({ type, value }) => (type === 'month' || type === 'weekday' ? [value] : []))
  const months = [
    ...new Set(
      Array.from({ length: 12 }, (_, month) => [
        ...shown({ month: 'long' }, month),
        ...shown({ month: 'long', day: 'numeric' }, month),
      ]).flat(),
    ),
  ].filter((month) => /\p{L}{3}/u.test(month))
  const days = Array.from({ length: 7 }, (_, day) => shown({ weekday: 'long' }, day)).flat()
  const made = { names: new Set([...months, ...days].map((name) => name.toLowerCase())), months }
  calendars.set(language, made)
  return made
}

function calendarWords(language: string): ReadonlySet<string> {
  return calendarOf(language).names
}

/**
 * Acronyms in order of appearance, each once, with the long form that the text or the organisation's own fields give; null where neither
 * does. Includes those that readers in the field are expected to know.
 */
export function acronymsIn(
  passages: readonly SpokenPassage[],
  draft: Draft,
): { acronym: string; longForm: string | null }[] {
  const own = cleanLine(draft.organisation.acronym)
  const found = new Map<string, string | null>()
  if (own !== '') found.set(own, cleanLine(draft.organisation.name) || null)
  for (const { text, language } of passages)
    for (const { name, longForm } of scanAcronyms(text, language, { all: true }))
      found.set(name, found.get(name) ?? longForm)
  return [...found].map(([acronym, longForm]) => ({ acronym, longForm }))
}

const DIGITS = String.raw`\p{Nd}+(?:[.,:’'\u00a0\u202f ]\p{Nd}{3}(?!\p{Nd})|[.,:٫٬]\p{Nd}+)*`

const ONES =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const SIZES = 'hundred|thousand|million|billion|trillion'

/** “Five per cent”, “twenty-five thousand”, “half”. “One” alone is left out: it seldom counts. */
const ENGLISH_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:(?:${TENS})(?:[-‑](?:one|${ONES}))?|${ONES}|(?:one|a|half\sa)\s(?:${SIZES})|half|(?:one|two|three)[-\s](?:thirds?|quarters?))(?:\s(?:and\s)?(?:${SIZES}|(?:${TENS})(?:[-‑](?:one|${ONES}))?|${ONES}))*(?:\s(?:per\scent|percent))?(?![\p{L}\p{N}])`,
  'giu',
)

const SYMBOL = String.raw`\p{Lu}{1,5}(?:\/[\p{Lu}\p{Nd}.]+(?:\([\p{Lu}\p{Nd}]+\))?)*\/\p{Nd}(?:[\p{Lu}\p{Nd}.]*[\p{Lu}\p{Nd}])?`

/** The words of the six languages before a number that names a place in a document, a goal or an item. */
const PLACED = String.raw`(?:[Pp]ar(?:a(?:graphe?)?)?s?|[Pp]árr(?:afo)?s?|OPs?|PPs?|[Aa]rt(?:icle|ículo)s?|[Pp]ages?|[Aa]ction\s+[Ll]ines?|[Gg]oals?|SDGs?|ODD|ODS|ЦУР|[Пп]ункт\p{L}*|[Аа]бзац\p{L}*|[Сс]тать\p{L}*|(?:ال)?فقر(?:ة|ات)|(?:ال)?مادة|(?:ال)?هدف|[§¶])[.\s]*(?:[Nn]os?\.?\s*)?(?:\p{Lu}?\p{Nd}+\p{Lu}?|\p{Lu}{1,2}(?!\p{L}))(?:\s?\(\p{L}{1,4}\))*(?:\s?(?:[-–]|to|à|a|al|до|إلى)\s?\p{Nd}+\p{Lu}?|(?:,\s?\p{Nd}+)*\s(?:and|et|y|и|و)\s?\p{Nd}+)?`

const UNIT = String.raw`(?:\s?[%‰٪°]|\s(?:per\s+cent|percent|pour\s+cent|por\s+ciento|процент\p{L}*|(?:million|billion|trillion|thousand|milli(?:on|ard)s?|mill(?:ón|ones)|mil(?!\p{L})|тысяч\p{L}*|миллион\p{L}*|миллиард\p{L}*)(?:\s(?:de|of))?)(?:\s(?:dollars?|euros?|francs?|dólares|долларов))?|(?:st|nd|rd|th|er|e|º|ª)(?!\p{L})|[百千万亿]+|\s?(?:USD|EUR|CHF|GBP|[$€£¥])(?!\p{L}))?`

const patterns = new Map<string, RegExp>()

function figurePattern(language: string): RegExp {
  const known = patterns.get(language)
  if (known) return known
  const months = calendarOf(language)
    .months.map((month) => month.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  const month = months === '' ? '(?!)' : `(?:${months})`
  const parts = [
    String.raw`(?<![\p{L}\p{N}/])${SYMBOL}`,
    String.raw`(?<!\p{L})${PLACED}`,
    String.raw`第\s?\p{Nd}+\s?[\p{Script=Han}]`,
    String.raw`\p{Nd}{4}年(?:\p{Nd}{1,2}月(?:\p{Nd}{1,2}日)?)?`,
    String.raw`(?<![\p{L}\p{Nd}])\p{Nd}{1,2}(?:st|nd|rd|th|er|\.)?(?:\sde)?\s${month}(?:\s(?:de\s)?\p{Nd}{4})?(?!\p{L})`,
    String.raw`(?<!\p{L})${month}\s(?:\p{Nd}{1,2}(?:st|nd|rd|th)?(?:,\s\p{Nd}{4})?|(?:de\s)?\p{Nd}{4})(?!\p{Nd})`,
    // A name with a number in it, such as WSIS+20, is said with its number.
    String.raw`(?:(?<![\p{L}\p{N}])\p{Lu}[\p{L}]*[+-]\p{Nd}+(?![\p{L}\p{Nd}])|(?<![\p{L}\p{N}])\p{Lu}+\p{Nd}+\p{Lu}*(?!\p{L}))`,
    String.raw`(?:[$€£¥]\s?|(?<!\p{L})(?:US\$|USD|EUR|CHF|GBP)\s?)?(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}/])${DIGITS}${UNIT}`,
  ]
  const pattern = new RegExp(parts.map((part) => `(?:${part})`).join('|'), 'gu')
  patterns.set(language, pattern)
  return pattern
}

/**
 * Numbers, dates, document symbols and references to paragraphs, goals and the like in order of appearance, every time that they appear. Number
 * words are found in English alone.
 */
export function figuresIn(passages: readonly SpokenPassage[]): Cited[] {
  return passages.flatMap(({ text, language }) => {
    const matches = [...text.matchAll(figurePattern(language))]
    if (isEnglish(language)) matches.push(...text.matchAll(ENGLISH_NUMBER))
    let end = 0
    return matches
      .map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length }))
      .sort((left, right) => left.start - right.start || right.end - left.end)
      .flatMap((place) => {
        if (place.start < end) return []
        end = place.end
        return [cited(text, place.start, place.end)]
      })
  })
}
