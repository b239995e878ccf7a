import { stageNotes } from '../draft/stage-notes'
import { matchesIn } from '../text/matches'
import { type AcronymLexicon, howSaid } from './acronyms'
import { languageOfScript, speechLanguage, unitsOfLetter, unitsOfWord } from './language'
import { eachDigit, numberInWords, romanValue, splitNumber } from './numbers'
import type { Script, SpeechLanguage } from './speech-language'

/** What marks ask of a speaker; each stands for a pause. */
export type PauseMark = 'bracket' | 'comma' | 'clause' | 'sentence'

/** One thing that is said: a word, a number, a symbol. `start` and `end` are UTF-16 offsets of what is written. */
export interface Utterance {
  start: number
  end: number
  spoken: string
  /** Seconds at the interpreter-safe pace, without pauses. */
  seconds: number
  /** The strongest mark between it and what follows, or null. */
  mark: PauseMark | null
}

export interface SpokenOptions {
  acronyms?: AcronymLexicon
}

const NO_ACRONYMS: AcronymLexicon = {}

/**
 * All that is said of a text in a language (a BCP 47 tag), in order: numbers, dates, symbols, addresses and acronyms in words, words as
 * they are. Stage notes in square brackets, emoji and marks are not said. A word of another script is said in that script’s language.
 * Never throws; costs time in proportion to the text’s length.
 */
export function spokenForm(
  text: string,
  language: string,
  { acronyms = NO_ACRONYMS }: SpokenOptions = {},
): Utterance[] {
  const voice = speechLanguage(language)
  const plain = sameDigits(withoutStageNotes(text))
  return new Scanner(plain, voice, acronyms).all()
}

/** The text with `stageNotes` blotted out by spaces, offsets unchanged. */
export function withoutStageNotes(text: string): string {
  let spoken = ''
  let at = 0
  for (const { start, end } of stageNotes(text)) {
    spoken += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return spoken + text.slice(at)
}

/** Digits and marks of other scripts as ASCII ones, offsets unchanged. */
function sameDigits(text: string): string {
  return text
    .replace(/[٠-٩۰-۹０-９]/gu, (digit) => String.fromCharCode(0x30 + (digit.charCodeAt(0) & 0xf)))
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[٫٬٪％]/gu, (mark) => ({ '٫': '.', '٬': ',', '٪': '%', '％': '%' })[mark] ?? mark)
}

const NUMBER =
  "(?:[0-9]{1,3}(?:[ ’'][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,12})?|[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,12})?|[0-9]{1,40}(?:DECIMAL[0-9]{1,12}(?![0-9]))?)"

const LOWERED = '[₀-₉]+'

/** Raised and lowered digits as plain ones, so that they can be said. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[−⁻]/g, '-')
}

const CURRENCY_SIGNS: Readonly<Record<string, 'USD' | 'EUR' | 'GBP' | 'JPY' | 'RUB' | 'CNY' | 'CHF'>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₽': 'RUB',
}

const SIGN = '(?:US|A|AU|C|CA|NZ|HK|S)?\\$|[€£¥₽]|(?:USD|EUR|GBP|CHF|JPY|CNY|RUB)(?![\\p{L}])'

const TOP_LEVEL = 'org|com|net|int|edu|gov|info|io|eu|example|ch|fr|es|ru|uk|de|cn'

const TOKENS = new Map<SpeechLanguage, RegExp>()

/** One expression a language; its named groups say what was found. The first that fits wins, so the order is from rare to plain. */
function tokensOf(language: SpeechLanguage): RegExp {
  const known = TOKENS.get(language)
  if (known) return known
  const number = NUMBER.replace('DECIMAL', `[${language.decimalMarks}]`)
  const plainNumber = (name: string) => `(?<${name}>${number})`
  const scales = Object.keys(language.scales)
    .sort((left, right) => right.length - left.length)
    .map((each) => each.replace('.', '\\.'))
    .join('|')
  const scale = (name: string) =>
    `(?: ?(?<${name}>${scales})(?!\\p{L}))`.replace('(?!\\p{L})', language.code === 'zh' ? '' : '(?!\\p{L})')
  const shorts = [...language.abbreviations.keys()]
    .filter((key) => /[^\p{L}]/u.test(key))
    .map((key) => key.replaceAll('.', '\\. ?').replace(/ \?$/, ''))
    .map((key) => key.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join('|')
  const parts = [
    '(?<address>https?://[^\\s<>“”"（）()，。]{1,500}|www\\.[^\\s<>“”"（）()，。]{1,500}' +
      '|[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,6}' +
      `|(?:[a-z0-9-]{2,63}\\.){1,4}(?:${TOP_LEVEL})(?![\\p{L}\\p{N}])(?:/[^\\s<>“”"()]{0,300})?)`,
    '(?<symbol>\\p{Lu}{1,6}(?:\\.[0-9]{1,4})?(?:/[\\p{Lu}\\p{Ll}0-9.()+-]{1,20}){1,8}(?<=[0-9)]))',
    '(?<isoYear>[12][0-9]{3})-(?<isoMonth>0[1-9]|1[0-2])-(?<isoDay>0[1-9]|[12][0-9]|3[01])(?![0-9-])',
    '(?<day>0?[1-9]|[12][0-9]|3[01])[./](?<month>0?[1-9]|1[0-2])[./](?<dateYear>[12][0-9]{3})(?![0-9])',
    '(?<hour>[01]?[0-9]|2[0-4]):(?<minute>[0-5][0-9])(?![0-9:])',
    ...language.special.map((form) => `(?<${form.name}Form>${form.pattern})`),
    `(?<sign>${SIGN}) ?${plainNumber('priced')}${scale('pricedScale')}?`,
    `${plainNumber('paid')}${scale('paidScale')}? ?(?<paidSign>${SIGN})`,
    ...(language.ordinalEnding === null
      ? []
      : [`(?<ordinal>[0-9]{1,6})(?:${language.ordinalEnding})(?![\\p{L}\\p{N}])`]),
    '(?<roman>[IVX]{2,7})(?![\\p{L}\\p{N}])',
    `${plainNumber('number')}(?: ?(?<percent>[%‰°]))?(?<range> ?[–—] ?(?=[0-9$€£])|-(?=[0-9]))?`,
    // “CO₂e”, “PM₂.₅”: letters and numbers one by one.
    `(?<![\\p{L}\\p{N}])(?<formula>(?=[\\p{L}()]{1,12}${LOWERED})(?:\\p{Lu}\\p{Ll}?|${LOWERED}(?:[.,]${LOWERED})?){2,16}(?:eq?)?)(?![\\p{L}₀-₉])`,
    `(?<lowered>${LOWERED}(?:[.,]${LOWERED})?)`,
    // A raised figure is a power behind a unit, a letter, 2 or 10; anywhere else it is the mark of a note.
    '(?<=(?<![\\p{L}])(?:[kcdmh]?m|ft|mi|yd|\\p{L}))(?<power>[²³])(?![⁰¹²³⁴-⁹])',
    '(?<=(?<![0-9.,⁰¹²³⁴-⁹])(?:10|2))(?<exponent>[⁺⁻]?[⁰¹²³⁴-⁹]{1,3})(?![⁰¹²³⁴-⁹])',
    '(?<section>§{1,2}|№)',
    ...(shorts === '' ? [] : [`(?<short>${shorts})\\.?(?![\\p{L}\\p{N}])`]),
    "(?<word>\\p{Script=Han}{1,64}|(?:LETTER(?:\\.LETTER){1,5}(?=\\.)|LETTER(?:LETTER|\\p{M}){0,63}(?:[’'ʼ]LETTER(?:LETTER|\\p{M}){0,63}){0,3}))(?<stop>\\.)?".replaceAll(
      'LETTER',
      '(?!\\p{Script=Han})\\p{L}',
    ),
    '(?<sentenceEnd>[.!?。！？؟…۔।]+)',
    '(?<clause>[;:；：؛—]|(?<=\\s)[–-](?=\\s)|\\n+)',
    '(?<comma>[,，、،])',
    '(?<bracket>[()（）“”«»„])',
    '(?<other>[/+=&@#]|[−–-](?=[0-9]))',
  ]
  const built = new RegExp(parts.join('|'), 'gu')
  TOKENS.set(language, built)
  return built
}

const STRENGTH: Readonly<Record<PauseMark, number>> = { bracket: 1, comma: 2, clause: 3, sentence: 4 }

type Groups = Readonly<Record<string, string | undefined>>

class Scanner {
  private readonly said: Utterance[] = []
  private readonly shouted: boolean

  constructor(
    private readonly text: string,
    private readonly language: SpeechLanguage,
    private readonly acronyms: AcronymLexicon,
  ) {
    this.shouted = isShouted(text)
  }

  all(): Utterance[] {
    for (const match of matchesIn(this.text, tokensOf(this.language))) {
      const groups = (match.groups ?? {}) as Groups
      this.take(match[0], match.index, groups)
    }
    return this.said
  }

  private take(written: string, start: number, groups: Groups): void {
    if (groups.word !== undefined) this.word(groups.word, start, groups.stop !== undefined)
    else if (groups.sentenceEnd !== undefined) this.sentenceEnd(written, start)
    else if (groups.comma !== undefined) this.pause('comma')
    else if (groups.clause !== undefined) this.pause('clause')
    else if (groups.bracket !== undefined) this.bracket(start)
    else if (groups.address !== undefined) this.address(written, start)
    else {
      const spoken = groups.other !== undefined ? this.sign(written, start) : this.inWords(written, groups)
      if (spoken !== null) this.add(start, start + written.length, spoken)
    }
  }

  /** Everything that is one thing with digits or signs. */
  private inWords(written: string, groups: Groups): string {
    const { language } = this
    const { say } = language
    if (groups.number !== undefined) return this.number(groups)
    if (groups.symbol !== undefined) return this.pieces(written, say.slash)
    if (groups.roman !== undefined) {
      const value = romanValue(written)
      return value === null ? spelled(written) : language.cardinal(String(value))
    }
    if (groups.isoYear !== undefined)
      return language.date(Number(groups.isoDay), Number(groups.isoMonth), groups.isoYear)
    if (groups.dateYear !== undefined) return language.date(Number(groups.day), Number(groups.month), groups.dateYear)
    if (groups.hour !== undefined) return language.time(Number(groups.hour), Number(groups.minute))
    if (groups.priced !== undefined) return this.money(groups.priced, groups.pricedScale, groups.sign ?? '')
    if (groups.paid !== undefined) return this.money(groups.paid, groups.paidScale, groups.paidSign ?? '')
    if (groups.ordinal !== undefined) return this.ordinal(groups.ordinal)
    if (groups.short !== undefined)
      return language.abbreviations.get(groups.short.toLowerCase().replaceAll('. ', '.')) ?? groups.short
    if (groups.formula !== undefined)
      return (groups.formula.match(/\p{L}|[₀-₉.,]+/gu) ?? [])
        .map((piece) => (/\p{L}/u.test(piece) ? piece.toUpperCase() : this.lowered(piece)))
        .join(' ')
    if (groups.lowered !== undefined) return this.lowered(groups.lowered)
    if (groups.power !== undefined) return groups.power === '²' ? language.powers.two : language.powers.three
    if (groups.exponent !== undefined) {
      const digits = plainDigits(groups.exponent)
      const number = language.cardinal(digits.replace(/[^0-9]/g, ''))
      return language.powers.other(digits.startsWith('-') ? `${say.minus} ${number}` : number)
    }
    if (groups.section !== undefined)
      return written === '§' ? say.section : written === '§§' ? say.sections : say.number
    return language.special.find(({ name }) => groups[`${name}Form`] !== undefined)?.say(groups) ?? written
  }

  private lowered(digits: string): string {
    return numberInWords(plainDigits(digits).replace(',', '.'), this.language, false)
  }

  private add(start: number, end: number, spoken: string, seconds = secondsOf(spoken, this.language)): void {
    this.said.push({ start, end, spoken, seconds, mark: null })
  }

  private pause(mark: PauseMark): void {
    const last = this.said.at(-1)
    if (last && (last.mark === null || STRENGTH[last.mark] < STRENGTH[mark])) last.mark = mark
  }

  /** A stop inside a word or a name, as in “node.js”, asks for no pause. */
  private sentenceEnd(written: string, start: number): void {
    const next = this.text.charAt(start + written.length)
    if (written !== '.' || !/[\p{L}\p{Nd}]/u.test(next)) this.pause('sentence')
  }

  /** A letter or a number alone in brackets is part of a reference: “12(b)”. */
  private bracket(start: number): void {
    const around = this.text.slice(Math.max(0, start - 5), start + 6)
    if (/[\p{N}\p{L}]\([\p{L}\p{N}]{1,3}\)/u.test(around)) return
    this.pause('bracket')
  }

  private number({ number = '', percent, range }: Groups): string {
    const { say } = this.language
    return [
      numberInWords(number, this.language, percent === undefined),
      ...(percent === undefined ? [] : [percent === '%' ? say.percent : percent === '‰' ? say.perMille : say.degrees]),
      ...(range === undefined ? [] : [say.to]),
    ].join(' ')
  }

  private ordinal(digits: string): string {
    const bare = digits.replace(/^0+(?=[0-9])/, '')
    return bare === '0' ? this.language.cardinal('0') : this.language.ordinal(bare)
  }

  private money(number: string, scale: string | undefined, sign: string): string {
    const { language } = this
    const code = Object.hasOwn(CURRENCY_SIGNS, sign) ? CURRENCY_SIGNS[sign] : sign.endsWith('$') ? 'USD' : sign
    const country = /^(?:US|A|AU|C|CA|NZ|HK|S)\$$/.test(sign) ? `${spelled(sign.slice(0, -1))} ` : ''
    const names = language.currencies[code as 'USD']
    const { whole, decimals } = splitNumber(number, language)
    const one = whole === '1' && decimals === '' && scale === undefined
    const amount = numberInWords(number, language, false)
    const by = scale === undefined ? '' : ` ${language.scales[scale] ?? scale}`
    return `${amount}${by} ${country}${names[one ? 0 : 1]}`
  }

  private address(written: string, start: number): void {
    const trimmed = written.replace(/(?<![.,;:!?])[.,;:!?]+$/, '')
    const bare = trimmed.replace(/^https?:\/\/(?=.)/, '').replace(/\/$/, '')
    this.add(start, start + trimmed.length, this.pieces(bare, this.language.say.slash))
    if (trimmed.length < written.length) this.pause(/[.!?]/.test(written.slice(trimmed.length)) ? 'sentence' : 'comma')
  }

  /** Words, letters, numbers and signs of a name that no dictionary has, each said on its own. */
  private pieces(written: string, slash: string): string {
    const { say, cardinal } = this.language
    const signs: Readonly<Record<string, string>> = { '/': slash, '.': say.dot, '@': say.at, '+': say.plus }
    const said: string[] = []
    for (const [piece] of matchesIn(written, /\p{Lu}+(?!\p{Ll})|\p{L}+|[0-9]+|[/.@+]/gu)) {
      if (/^[0-9]/.test(piece))
        said.push(piece.length > 6 || /^0[0-9]/.test(piece) ? eachDigit(piece, cardinal) : cardinal(piece))
      else if (Object.hasOwn(signs, piece)) said.push(signs[piece] ?? '')
      else if (/^www$/i.test(piece)) said.push(spelled('WWW'))
      else if (piece.length < 3 || (/^\p{Lu}{2,}$/u.test(piece) && !/[AEIOUY]/.test(piece)))
        said.push(spelled(piece.toUpperCase()))
      else said.push(piece.toLowerCase())
    }
    return said.join(' ')
  }

  /** A stroke between words, as in “and/or”, is not said; a stroke before a number is a minus where no word or number stands before it. */
  private sign(written: string, start: number): string | null {
    const { say } = this.language
    const before = this.text.charAt(start - 1)
    if (/[−–-]/.test(written)) return /[\p{L}\p{N}]/u.test(before) ? null : say.minus
    if (written === '/' && /\p{L}/u.test(before) && /\p{L}/u.test(this.text.charAt(start + 1))) return null
    const spoken: Readonly<Record<string, string>> = {
      '/': say.slash,
      '+': say.plus,
      '=': say.equals,
      '&': say.ampersand,
      '@': say.at,
      '#': say.hash,
    }
    return spoken[written] ?? null
  }

  private word(written: string, start: number, stop: boolean): void {
    const end = start + written.length
    const short = stop ? this.language.abbreviations.get(written.toLowerCase()) : undefined
    if (
      short !== undefined &&
      (!BEFORE_NUMBER.test(written) || /^\s*[0-9IVX(]/.test(this.text.slice(end + 1, end + 4)))
    ) {
      this.add(start, end + 1, short)
      return
    }
    const scale = Object.hasOwn(this.language.scales, written) ? this.language.scales[written] : undefined
    if (scale !== undefined && /[0-9] ?$/.test(this.text.slice(Math.max(0, start - 2), start)))
      this.add(start, end, scale)
    else this.add(start, end, ...this.saidWord(written))
    if (stop && !written.includes('.')) this.sentenceEnd('.', end)
  }

  private saidWord(written: string): [spoken: string, seconds: number] {
    const voice = languageOfScript(scriptOf(written) ?? this.language.script, this.language)
    if (written.includes('.')) {
      const letters = spelled(written.replaceAll('.', '').toUpperCase())
      return [letters, secondsOf(letters, voice)]
    }
    const capitals = /^(\p{Lu}{2,})(?:[’']?s)?$/u.exec(written)?.[1]
    if (capitals !== undefined && !this.shouted) {
      const how = howSaid(capitals, voice.code, this.acronyms)
      const plural = written.slice(capitals.length).replace(/[’']/, '')
      const spoken = how === 'letters' ? spelled(capitals) + plural : how === 'word' ? written : how
      return [spoken, secondsOf(how === 'word' ? spoken.toLowerCase() : spoken, voice)]
    }
    if (
      /^\p{L}\p{M}*$/u.test(written) &&
      written === written.toUpperCase() &&
      this.language.script !== 'han' &&
      !isWordAlone(written)
    )
      return [written, secondsOf(written, voice)]
    // “IoT”, “MoU”: capitals around a small letter are said one by one.
    if (/^\p{Lu}\p{Ll}\p{Lu}s?$/u.test(written)) {
      const letters = spelled(written.slice(0, 3).toUpperCase())
      return [letters, secondsOf(letters, voice)]
    }
    return [written, unitsOf(written.toLowerCase(), voice) / voice.unitsASecond]
  }
}

/** Abbreviations that are one before a number alone; elsewhere “no.” ends a sentence. */
const BEFORE_NUMBER = /^(?:no|nos|art|ch|p|pp|op|res|sec|fig|vol|par|al|cap|п|с|ст|د|أ|ص|ف)$/iu

/** Capitals that are words where they stand alone: “I”, “Y”, “О”; not letters of an annex. */
function isWordAlone(letter: string): boolean {
  return /^[AIYEOUÀÉÓАВИКОСУЯ]$/u.test(letter)
}

/** Letters that are said by their names, parted by spaces. */
function spelled(letters: string): string {
  return [...letters].join(' ')
}

const SCRIPTS: readonly [Script, RegExp][] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['han', /\p{Script=Han}/u],
]

/** The script of a word’s first letter; null for one that no language here is written in. */
/** Words in capitals are shouted, not acronyms, where most of the text is. */
export function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,64}/gu) ?? []
  return words.length >= 5 && words.filter((word) => /^\p{Lu}+$/u.test(word)).length >= words.length * 0.9
}

/** How an acronym (capitals, without the plural’s s) is said inside a text of a language (a BCP 47 tag): as `howSaid`, in the voice of its own script. */
export function acronymSaid(name: string, language: string, acronyms: AcronymLexicon): string {
  const own = speechLanguage(language)
  return howSaid(name, languageOfScript(scriptOf(name) ?? own.script, own).code, acronyms)
}

function scriptOf(word: string): Script | null {
  return SCRIPTS.find(([, letters]) => letters.test(word.slice(0, 2)))?.[0] ?? null
}

/** Seconds of words that were made of signs: capitals alone are letters. */
function secondsOf(spoken: string, language: SpeechLanguage): number {
  let seconds = 0
  for (const word of spoken.split(/[\s-]+/)) {
    if (word === '') continue
    const voice = languageOfScript(scriptOf(word) ?? language.script, language)
    const letter = /^(\p{Lu})s?$/u.exec(word)?.[1]
    seconds +=
      (letter === undefined ? unitsOf(word.toLowerCase(), voice) : unitsOfLetter(letter, voice)) / voice.unitsASecond
  }
  return seconds
}

/** Scripts that no language here has: a sign of a syllabary is a unit, letters of the others are half of one. Our own estimate. */
function unitsOf(word: string, language: SpeechLanguage): number {
  if (SCRIPTS.some(([, letters]) => letters.test(word))) return unitsOfWord(word, language)
  const syllables = word.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return syllables + ([...word].length - syllables) / 2
}
