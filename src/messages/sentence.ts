import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import { ENGLISH, findLocale, type Locale } from './locale'
import type { MessageId, ValuesOf } from './message'
import { accented, mirrored } from './pseudo'
import type { Catalogue, Message, Value, WordList, Words } from './values'

/** What one process needs of the catalogue; `generated/` has one for each. */
export interface Catalogues {
  english: Catalogue
  /** By language, loaded when it is the interface's. */
  translations: Readonly<Record<string, () => Promise<Catalogue>>>
}

/** Something wrong with the catalogue, for the log. Never more than once for the same message and language. */
export interface MessageFault {
  kind: 'unknown-locale' | 'missing' | 'broken'
  locale: string
  id: string
  detail: string
}

interface Language {
  locale: Locale
  catalogue: Catalogue
  compiled: Map<string, Compiled>
}

/** A sentence without a gap is its text: most are, and cost nothing. */
type Compiled =
  | string
  | {
      format: { format(values: Record<string, unknown>): unknown }
      plain: ReadonlySet<string>
      tags: readonly string[]
    }

/** An element of what the library makes of a sentence. Types: 0 literal, 1 argument, 5 select, 6 plural, 8 tag. */
interface Element {
  type: number
  value: string
  options?: Record<string, { value: Element[] }>
  children?: Element[]
}

let english: Language = { locale: ENGLISH, catalogue: {}, compiled: new Map() }
let current = english
let hear: (fault: MessageFault) => void = () => {}
const told = new Set<string>()

/** Hears of what is wrong with the catalogue, in place of who heard before. */
export function onMessageFault(listener: (fault: MessageFault) => void): void {
  hear = listener
}

function report(fault: MessageFault): void {
  const key = JSON.stringify([fault.kind, fault.locale, fault.id])
  if (told.has(key)) return
  told.add(key)
  hear(fault)
}

/**
 * To be called once in each process, before anything is shown. `wanted` is a language tag; English is taken where it is null, empty or not
 * one that there is a catalogue of, and where the catalogue cannot be loaded.
 */
export async function startInterface(
  { english: catalogue, translations }: Catalogues,
  wanted?: string | null,
): Promise<void> {
  english = { locale: ENGLISH, catalogue, compiled: new Map() }
  current = english
  told.clear()
  // By itself the library asks which languages numbers are known in, for which Chromium goes through all that it has. Those of the catalogue are known.
  IntlMessageFormat.resolveLocale = (asked) =>
    new Intl.Locale(typeof asked === 'string' ? asked : (asked[0] ?? ENGLISH.intl))
  if (!wanted) return
  const locale = findLocale(wanted, Object.keys(translations))
  if (!locale) {
    report({ kind: 'unknown-locale', locale: wanted, id: '', detail: 'English is taken' })
    return
  }
  const load = translations[locale.catalogue]
  try {
    current = { locale, catalogue: load ? await load() : catalogue, compiled: new Map() }
  } catch (error) {
    report({ kind: 'unknown-locale', locale: wanted, id: '', detail: String(error) })
  }
}

/** The interface's language. */
export function interfaceLocale(): Locale {
  return current.locale
}

/** The sentence in the language of the interface; words that are no message are themselves. Never empty for a message, never throws. */
export function sentence(words: Words): string {
  return typeof words === 'string' ? words : said(words, current, joined, true)
}

/** The English sentence, for programs and logs: without marks for the direction of what stands in it. */
export function inEnglish(words: Words): string {
  return typeof words === 'string' ? words : said(words, english, joined, false)
}

/** The sentence of a message that is shown where it is written. */
export function text<Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): string {
  return sentence(values === undefined ? { id } : { id, values: values as Message['values'] & object })
}

/** The sentence in pieces, for what can draw more than text: `tag` makes something of each `<tag>…</tag>` in it. */
export function pieces<T>(words: Words, tag: (name: string, content: readonly (string | T)[]) => T): (string | T)[] {
  return typeof words === 'string'
    ? [words]
    : said<(string | T)[]>(
        words,
        current,
        (found, format, values, tags) => {
          if (typeof found === 'string') return [found]
          const of = Object.fromEntries(tags.map((name) => [name, (content: (string | T)[]) => tag(name, content)]))
          const made = format({ ...values, ...of })
          return Array.isArray(made) ? (made as (string | T)[]) : [made as string | T]
        },
        true,
      )
}

type Make<R> = (
  compiled: Compiled,
  format: (values: Record<string, unknown>) => unknown,
  values: Record<string, unknown>,
  tags: readonly string[],
) => R

const joined: Make<string> = (compiled, format, values, tags) => {
  if (typeof compiled === 'string') return compiled
  const of = Object.fromEntries(tags.map((name) => [name, (content: string[]) => content.join('')]))
  return String(format({ ...values, ...of }))
}

function said<R>(message: Message, language: Language, make: Make<R>, isolating: boolean): R {
  const languages = language === english ? [english] : [language, english]
  for (const each of languages) {
    try {
      const compiled = compiledIn(each, message.id)
      if (compiled === null) {
        report({ kind: 'missing', locale: each.locale.tag, id: message.id, detail: 'no such message' })
        continue
      }
      if (typeof compiled === 'string') return make(compiled, String, {}, [])
      const values = valuesIn(message, compiled.plain, each, isolating)
      return make(compiled, (all) => compiled.format.format(all), values, compiled.tags)
    } catch (error) {
      report({ kind: 'broken', locale: each.locale.tag, id: message.id, detail: String(error) })
    }
  }
  return make(lastResort(message, language, isolating), String, {}, [])
}

/** What can be said without a sentence: the key's own words, and the values. */
function lastResort({ id, values = {} }: Message, language: Language, isolating: boolean): string {
  const words = id
    .slice(id.lastIndexOf('.') + 1)
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
  const given = Object.values(values).map((value) => String(shown(value, language, isolating)))
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${given.length > 0 ? `: ${given.join(', ')}` : ''}`
}

function compiledIn(language: Language, id: string): Compiled | null {
  const known = language.compiled.get(id)
  if (known !== undefined) return known
  const source = Object.hasOwn(language.catalogue, id) ? language.catalogue[id] : undefined
  if (source === undefined || source === '') return null
  const { pseudo, intl } = language.locale
  const strange = pseudo === 'accented' ? accented : pseudo === 'mirrored' ? mirrored : null
  let compiled: Compiled
  if (!/[{}'<]/.test(source)) compiled = strange ? strange(source) : source
  else if (ONLY_WORDS_IN_GAPS.test(source)) compiled = withWordsInGaps(source, strange)
  else {
    const format: IntlMessageFormat = new IntlMessageFormat(source, intl, undefined, {
      formatters,
      shouldParseSkeletons: true,
    })
    const plain = new Set<string>()
    const tags = new Set<string>()
    look(format.getAst() as unknown as Element[], plain, tags, strange)
    compiled = {
      format: { format: (values) => format.format(values as Record<string, string>) },
      plain,
      tags: [...tags],
    }
  }
  language.compiled.set(id, compiled)
  return compiled
}

/** Literal text with gaps that nothing but a name stands in; an apostrophe or a tag may mean something else. */
const ONLY_WORDS_IN_GAPS = /^[^{}'<]*(?:\{\w+\}[^{}'<]*)+$/

/**
 * What the library makes of such a sentence, to the letter, without it: most sentences with gaps are of this kind, and its parser, with what that
 * asks of `Intl`, is code that a start would read for nothing else.
 */
function withWordsInGaps(source: string, strange: ((text: string) => string) | null): Compiled {
  // Every second part is a name.
  const parts = source.split(/[{}]/).map((part, at) => (at % 2 === 0 && strange ? strange(part) : part))
  const names = parts.filter((_part, at) => at % 2 === 1)
  const format = (values: Record<string, unknown>) =>
    parts
      .map((part, at) => {
        if (at % 2 === 0) return part
        if (!(part in values)) throw new Error(`No value for ${part}`)
        return String(values[part] ?? '')
      })
      .join('')
  return { format: { format }, plain: new Set(names), tags: [] }
}

function look(
  elements: readonly Element[],
  plain: Set<string>,
  tags: Set<string>,
  strange: ((text: string) => string) | null,
): void {
  for (const element of elements) {
    if (element.type === 0 && strange) element.value = strange(element.value)
    if (element.type === 1) plain.add(element.value)
    if (element.type === 8) tags.add(element.value)
    for (const option of Object.values(element.options ?? {})) look(option.value, plain, tags, strange)
    if (element.children) look(element.children, plain, tags, strange)
  }
}

/** Ids and names of a damaged file can be as long as the file; a sentence cannot. */
const MOST_OF_A_VALUE = 1000

const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

function valuesIn({ values = {} }: Message, plain: ReadonlySet<string>, language: Language, isolating: boolean) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shown(value, language, isolating && plain.has(name))]),
  )
}

/** A value as the sentence takes it. Foreign words are set apart where their direction would put the sentence out of order. */
function shown(value: Value, language: Language, isolating: boolean): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') {
    const words = value.length > MOST_OF_A_VALUE ? `${value.slice(0, MOST_OF_A_VALUE)}…` : value
    const foreign = language.locale.direction === 'rtl' || RIGHT_TO_LEFT_LETTER.test(words)
    return isolating && foreign && words !== '' ? `\u2068${words}\u2069` : words
  }
  if ('list' in value) return listed(value, language, isolating)
  return said(value, language, joined, isolating)
}

function listed({ list, as }: WordList, language: Language, isolating: boolean): string {
  const words = list.map((each) => String(shown(each, language, isolating)))
  const type = as === 'and' ? 'conjunction' : as === 'or' ? 'disjunction' : 'unit'
  return made(Intl.ListFormat, language.locale.intl, { type, style: as === 'unit' ? 'short' : 'long' }).format(words)
}

const kept = new Map<string, unknown>()

/** Formatters of `Intl` cost more to make than a sentence. */
function made<T, O>(Maker: new (locale: string, options?: O) => T, locale: string, options?: O): T {
  const key = `${Maker.name} ${locale} ${JSON.stringify(options)}`
  let found = kept.get(key) as T | undefined
  if (found === undefined) {
    found = new Maker(locale, options)
    kept.set(key, found)
  }
  return found
}

function dated(value: unknown, locale: string, options: Intl.DateTimeFormatOptions = {}): string {
  const iso = String(value)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(iso)
  return made(Intl.DateTimeFormat, locale, isDay ? { ...options, timeZone: 'UTC' } : options).format(new Date(iso))
}

const formatters = {
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) => made(Intl.NumberFormat, locale, options),
  getPluralRules: (locale: string, options?: Intl.PluralRulesOptions) => made(Intl.PluralRules, locale, options),
  getDateTimeFormat: (locale: string, options?: Intl.DateTimeFormatOptions) => ({
    format: (value: unknown) => dated(value, locale, options),
  }),
} as unknown as Formatters

const NUMBERS_BY_SIZE: Intl.CollatorOptions = { numeric: true }

/** A number as the interface writes it: “1,204”. In a sentence it is `{words, number}`. */
export function numberText(value: number, options?: Intl.NumberFormatOptions): string {
  return made(Intl.NumberFormat, current.locale.intl, options).format(value)
}

/** A date or time of day as the interface writes it. A day without a time (`2025-07-25`) is the same everywhere. */
export function dateText(iso: string, options: Intl.DateTimeFormatOptions): string {
  return dated(iso, current.locale.intl, options)
}

/** Several words as one, “a, b and c”, as the interface joins them. */
export function listText(words: readonly Words[], as: WordList['as'] = 'and'): string {
  return listed({ list: words, as }, current, true)
}

/** Puts words in the sequence of the interface's alphabet; numbers in them by their size, so that “Area 2” stands before “Area 10”. */
export function inAlphabet(one: string, other: string): number {
  return made(Intl.Collator, current.locale.intl, NUMBERS_BY_SIZE).compare(one, other)
}
