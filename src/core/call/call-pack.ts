import { z } from 'zod'
import { SLOT_BOUNDS } from '../template/bounds'
import type { CalendarStep, PackManifest } from '../template/pack'
import type { Source } from '../template/sources'
import {
  CONSULTATIVE_STATUSES,
  type ConsultativeStatus,
  FILE_TYPES,
  type FileType,
  type LimitProfile,
  type ProfileRule,
  type Template,
  type TemplateSection,
} from '../template/template'
import { isTimeZone } from '../template/time-zone'
import { isoDayInWords } from '../text/iso-day'
import type { Call, CallLimit, CallQuestion, Found, LimitStatus } from './call'
import { questionScope } from './limits'
import { languageOfCall, PACK_WORDS, type PackWords } from './pack-words'

/** The file that a call came in. */
export interface CallOrigin {
  name: string
  sha256: string
  /** ISO date of the day it was read. */
  readOn: string
}

/** A call as rules or a person left it, with the lines that its places point into. */
export interface CallAsLeft {
  call: Call
  lines: readonly { text: string }[]
}

/** A pack of the user's own: what `pack.json` and its template files hold. */
export interface CallPack {
  manifest: PackManifest
  templates: Template[]
}

/** Names the place whose clock an abbreviation is, where notices of the United Nations mean one. */
const PLACES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  CET: 'Europe/Zurich',
  CEST: 'Europe/Zurich',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  BST: 'Europe/London',
  EAT: 'Africa/Nairobi',
}

/** The zone of the IANA's list that a zone of a call means; null for what is none and for an abbreviation of which it is not known whose clock it is. */
export function zoneOfCall(zone: string | null): string | null {
  return zone === null ? null : (PLACES[zone] ?? (isTimeZone(zone) ? zone : null))
}

const INPUT_FILE = 'input.template.json'
const STATEMENT_FILE = 'statement.template.json'
const DEADLINE = 'deadline'

/**
 * The pack that a call gives: its questions as sections, its limits as profiles, its deadline as a step of the calendar, and how it is handed in.
 * Each rule has the sentence that it comes from as its source, beside the call's file with its checksum and the day it was read. Only what is
 * sure becomes a limit; the rest is named in the profile. A deadline that is not sure is there and unverified. `before` is the pack that
 * an earlier version of the call gave: ids of its questions stay, so that answers keep their place, a date that was moved is kept as replaced,
 * and the version goes up.
 */
export function packOfCall(read: CallAsLeft, origin: CallOrigin, before: CallPack | null = null): CallPack {
  const { call, lines } = read
  const language = languageOfCall(lines.map(({ text }) => text).join('\n'))
  const words = PACK_WORDS[language]
  const title = call.title?.value ?? origin.name
  const id = before?.manifest.id ?? idOf(title, origin)
  const file: Source = { name: title, note: words.readOn(origin.name, origin.sha256, origin.readOn) }
  const named: Source = { name: title, note: origin.name }
  const step = deadlineStep(read, { words, file, language, before })
  const given: Given = { id, title, language, words, file, named, deadline: step ? DEADLINE : null }
  const input = inputTemplate(read, { ...given, origin, before })
  const statement = statementTemplate(call, given)
  const templates = statement ? [input, statement] : [input]
  return {
    manifest: {
      format: 'rostrum-pack',
      version: 1,
      id,
      packVersion: before ? raised(before.manifest.packVersion) : '1.0.0',
      title: short(title, 100),
      templates: statement ? [INPUT_FILE, STATEMENT_FILE] : [INPUT_FILE],
      calendar: step ? [step] : [],
    },
    templates,
  }
}

function raised(version: string): string {
  const [major = '1', minor = '0'] = version.split('.')
  return `${major}.${Number(minor) + 1}.0`
}

/** “rights-to-water-3f2a91”: words of the title, and a piece of the checksum that keeps two calls of one name apart. */
function idOf(title: string, origin: CallOrigin): string {
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter((word) => word !== '')
    .slice(0, 6)
    .join('-')
  return [slug === '' ? 'call' : slug, origin.sha256.slice(0, 6)].join('-')
}

function short(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}

/** A sentence of the call as the source of what was read out of it, and what a person made of that. */
function quote(words: PackWords, file: Source, { text, byHand }: Pick<Found<unknown>, 'text' | 'byHand'>): Source {
  const sentence = short(text, 300)
  const note = sentence === '' ? words.byHand : byHand ? words.corrected(sentence) : words.quoted(sentence)
  return { name: file.name, note }
}

/** One source for each sentence. */
function quotesOf(words: PackWords, file: Source, found: readonly Pick<Found<unknown>, 'text' | 'byHand'>[]): Source[] {
  const quotes = new Map(found.map((each) => [`${each.text} ${each.byHand ?? false}`, quote(words, file, each)]))
  return [...quotes.values()]
}

function deadlineStep(
  { call, lines }: CallAsLeft,
  { words, file, language, before }: Pick<Given, 'words' | 'file' | 'language'> & { before: CallPack | null },
): CalendarStep | null {
  const { deadline } = call
  if (!deadline) return null
  const { date, time, zone } = deadline.value
  const { place: at } = deadline
  const asWritten = at && !deadline.byHand ? lines[at.line]?.text.slice(at.start, at.end) : undefined
  const place = zoneOfCall(zone)
  const source = quote(words, file, deadline)
  const notes = [
    ...(!deadline.sure && call.conflicts.some(({ what }) => what === 'deadline') ? [words.severalDays] : []),
    ...(!deadline.sure && call.conflicts.some(({ what }) => what === 'weekday') ? [words.wrongWeekday] : []),
    ...(time === null ? [words.noHour] : place === null ? [words.hourWithoutPlace(time)] : []),
  ]
  const earlier = before?.manifest.calendar.find(({ id }) => id === DEADLINE)
  const moved = earlier && earlier.date !== date ? [{ dateText: earlier.dateText, sources: earlier.sources }] : []
  const said = call.replaced.map((each) => ({ dateText: each.value, sources: [quote(words, file, each)] }))
  const replaced = [...(earlier?.replaced ?? []), ...moved, ...said]
  return {
    id: DEADLINE,
    date,
    precision: 'day',
    kind: 'deadline',
    title: words.deadline,
    dateText: asWritten ?? isoDayInWords(date, language),
    ...(time !== null && place !== null
      ? { until: { clock: time, timeZone: place, ...(PLACES[zone ?? ''] ? { said: zone ?? '' } : {}) } }
      : {}),
    ...(time === null && place !== null ? { timeZone: place } : {}),
    replaced: replaced.filter(
      (each, index) => replaced.findIndex(({ dateText }) => dateText === each.dateText) === index,
    ),
    sources: [source, file],
    verified: deadline.sure,
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  }
}

interface Given {
  id: string
  title: string
  language: 'en' | 'fr' | 'es'
  words: PackWords
  /** The call's file with its checksum, and the same without: what stands above every question. */
  file: Source
  named: Source
  deadline: string | null
}

const SUMMARY_ID = 'summary'
const TEXT_ID = 'text'

function inputTemplate(read: CallAsLeft, given: Given & { origin: CallOrigin; before: CallPack | null }): Template {
  const { call } = read
  const { words, file, title } = given
  const earlier = given.before?.templates.find(({ kind }) => kind === 'written-input') ?? null
  const questions = sectionsOf(call, given, earlier)
  const summary = call.limits.some(({ value, sure }) => sure && value.scope === 'summary')
  const parts = [
    ...(summary ? [part(SUMMARY_ID, 1, words.summarySection, given)] : []),
    ...(questions.length === 0 ? [part(TEXT_ID, 2, words.contribution, given, words.wholeAnswer)] : []),
  ]
  const sections = [...parts, ...questions.map(({ section }) => section)]
  return {
    format: 'rostrum-template',
    version: 1,
    id: `${given.id}-input`,
    kind: 'written-input',
    group: 'input',
    title: short(title, 120),
    summary: short(words.summary(call.body?.value ?? null), 120),
    description: [
      words.description,
      ...(call.senders?.sure ? [words.senders(short(call.senders.value, 300))] : []),
      ...(call.published?.value ? [words.published] : []),
    ].join(' '),
    language: given.language,
    draftTitle: short(words.draftTitle(title), 160),
    sources: [file],
    organisation: { required: ['name'], groups: [], sources: [], minSignatories: 0 },
    sections,
    areasNeeded: false,
    orders: [order(sections, words)],
    profiles: profilesOf(call, questions, given),
    deadline: given.deadline,
    handIn: handInOf(call, words),
  }
}

function order(sections: readonly TemplateSection[], words: PackWords): Template['orders'][number] {
  return {
    id: 'call',
    title: words.orderTitle,
    description: words.orderDescription,
    entries: sections.map(({ id }) => ({ type: 'section', section: id })),
  }
}

function part(id: string, number: number, title: string, { words, named }: Given, asks = ''): TemplateSection {
  return {
    id,
    kind: 'part',
    number,
    title,
    asks,
    verified: true,
    sources: [named],
    slots: [{ id: 'answer', role: 'answer', label: words.answer, hint: '' }],
    aliases: [],
  }
}

/** A question of the call as a section. Those of an earlier version that say nearly the same keep their ids, and so the answers their places. */
function sectionsOf(
  call: Call,
  { words, named }: Given,
  earlier: Template | null,
): { question: CallQuestion; section: TemplateSection }[] {
  const taken = new Set<string>()
  const old = (earlier?.sections ?? []).filter(({ kind }) => kind === 'question')
  const kept = new Map<CallQuestion, string>()
  for (const least of [0.999, 0.6, 0.4])
    for (const question of call.questions) {
      if (kept.has(question)) continue
      const likest = old
        .filter(({ id }) => !taken.has(id))
        .map(({ id, title }) => ({ id, likeness: likeness(title, question.text) }))
        .sort((one, other) => other.likeness - one.likeness)[0]
      if (!likest || likest.likeness < least) continue
      taken.add(likest.id)
      kept.set(question, likest.id)
    }
  const used = new Set([...old.map(({ id }) => id)])
  let next = 0
  const fresh = () => {
    for (;;) {
      next += 1
      const id = `q${next}`
      if (used.has(id)) continue
      used.add(id)
      return id
    }
  }
  return call.questions.slice(0, MOST_QUESTIONS).map((question, index) => {
    const slots: TemplateSection['slots'] = [
      { id: 'answer', role: 'answer', label: words.answer, hint: '' },
      ...question.parts.slice(0, MOST_PARTS).map(({ label, text }, at) => ({
        id: `part-${at + 1}`,
        role: 'answer' as const,
        label: short(label === '' ? text : `${label}. ${text}`, 300),
        hint: '',
      })),
    ]
    const section: TemplateSection = {
      id: kept.get(question) ?? fresh(),
      kind: 'question',
      number: index + 1,
      ...(question.label !== '' && question.label !== String(index + 1) ? { code: question.label } : {}),
      title: short(question.text, 600),
      ...(question.text.length > 70 ? { shortTitle: short(question.text, 60) } : {}),
      asks: '',
      verified: true,
      sources: [named],
      slots,
      aliases: [],
    }
    return { question, section }
  })
}

const MOST_QUESTIONS = 200
const MOST_PARTS = 30

/** How much of their words two questions share, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [first, second] = [wordsOf(one), wordsOf(other)]
  const both = [...first].filter((word) => second.has(word)).length
  return both === 0 ? 0 : (2 * both) / (first.size + second.size)
}

function profilesOf(
  call: Call,
  questions: readonly { question: CallQuestion; section: TemplateSection }[],
  given: Given & { origin: CallOrigin },
): LimitProfile[] {
  const { words, file, origin } = given
  const written = call.limits.filter(({ value }) => value.unit !== 'minutes')
  const sure = written.filter((limit) => limit.sure)
  const statuses = [...new Set(sure.flatMap(({ value }) => (value.status === null ? [] : [value.status])))]
  const forAll = sure.filter(({ value }) => value.status === null)
  const profile = (status: LimitStatus | null): LimitProfile => {
    const own = [...sure.filter(({ value }) => value.status === status && status !== null), ...forAll]
    const used: Found<CallLimit>[] = []
    const least = (unit: CallLimit['unit'], scope: string): number | null => {
      const found = own.filter(({ value }) => value.unit === unit && value.scope === scope)
      used.push(...found)
      return found.length === 0 ? null : Math.floor(Math.min(...found.map(({ value }) => value.value)))
    }
    const totals = {
      totalWords: least('words', 'whole'),
      totalCharacters: least('characters', 'whole'),
      totalPages: least('pages', 'whole'),
      sectionWords: least('words', 'answer'),
      sectionCharacters: least('characters', 'answer'),
    }
    const sections: NonNullable<LimitProfile['sections']> = {}
    const add = (section: string, limits: { words: number | null; characters: number | null }) => {
      const { words: most, characters } = limits
      if (most === null && characters === null) return
      sections[section] = { ...(most === null ? {} : { words: most }), ...(characters === null ? {} : { characters }) }
    }
    if (own.some(({ value }) => value.scope === 'summary'))
      add(SUMMARY_ID, { words: least('words', 'summary'), characters: least('characters', 'summary') })
    for (const { question, section } of questions) {
      const alone =
        question.label !== '' && questions.filter((other) => other.question.label === question.label).length === 1
      const scopes = [
        ...(alone ? [questionScope(question.label)] : []),
        ...NAMED_SCOPES.flatMap(([scope, named]) => (named.test(question.text) ? [scope] : [])),
      ]
      for (const scope of scopes)
        add(section.id, { words: least('words', scope), characters: least('characters', scope) })
    }
    const left = [...written.filter((limit) => !limit.sure), ...own.filter((limit) => !used.includes(limit))]
    const rules = rulesOf(call)
    const sentences = [...new Set(left.flatMap(({ text }) => (text === '' ? [] : [words.quoted(short(text, 200))])))]
    const quotes = quotesOf(words, file, used)
    return {
      id: status === null ? 'call' : `call-${status}`,
      title: status === null ? words.limits : words.forStatus(words.statuses[status] ?? status),
      description: [
        ...(used.length === 0 ? [words.noLimit] : []),
        ...(sentences.length > 0 ? [words.look(sentences)] : []),
      ].join(' '),
      sources: [...quotes, file],
      lastChecked: origin.readOn,
      ...totals,
      ...(Object.keys(sections).length > 0 ? { sections } : {}),
      ...(isConsultative(status) ? { status } : {}),
      ...(call.style.font === null ? {} : { font: call.style.font }),
      ...(call.style.size === null ? {} : { fontSize: Math.min(36, Math.max(6, call.style.size)) }),
      ...(call.counting.footnotes === null ? {} : { countsFootnotes: call.counting.footnotes }),
      ...(rules.length > 0 ? { rules } : {}),
    }
  }
  return statuses.length === 0 ? [profile(null)] : statuses.map(profile)
}

const NAMED_SCOPES: readonly [string, RegExp][] = [
  ['title', /^(?:title|titre|título)/iu],
  ['description', /^(?:description|descripción)/iu],
]

function isConsultative(status: LimitStatus | null): status is ConsultativeStatus {
  return (CONSULTATIVE_STATUSES as readonly (string | null)[]).includes(status)
}

function rulesOf({ style }: Call): ProfileRule[] {
  return [
    ...(style.numberedParagraphs === true ? [{ rule: 'paragraphs-numbered', level: 'warning' } as const] : []),
    ...(style.numberedParagraphs === false ? [{ rule: 'paragraphs-not-numbered', level: 'warning' } as const] : []),
    ...(style.footnotesAvoided ? [{ rule: 'no-footnotes', level: 'warning' } as const] : []),
  ]
}

const ORGANISATION_GAP =
  /[[<{(](?:insert )?(?:the )?(?:name of (?:the |your )?|nom de l['’]|nombre de (?:la |su )?)?(?:organi[sz]ation|organización|ngo|ong)(?: name)?[\]>})]/giu

function handInOf(call: Call, words: PackWords): Template['handIn'] {
  const addresses = call.emails.filter(({ value }) => z.email().safeParse(value).success).map(({ value }) => value)
  const [first] = addresses
  const types = (call.fileTypes?.value ?? []).filter((type): type is FileType =>
    (FILE_TYPES as readonly string[]).includes(type),
  )
  const languages = call.languages?.value ?? []
  return {
    subject: call.subject?.sure
      ? short(call.subject.value.replace(ORGANISATION_GAP, '{organisation}'), 200)
      : words.subject,
    fileName: '{organisation}_{title}',
    recipients: first === undefined ? [] : [first],
    recipientsNote:
      first === undefined
        ? words.nobody
        : [words.to, ...(addresses.length > 1 ? [addresses.join(', ')] : [])].join(' '),
    body: words.body,
    ...(types.length > 0 ? { accepts: types } : {}),
    ...(languages.length > 0 ? { languages } : {}),
  }
}

/** A text to be read aloud, where the call gives time for one; null where it gives none that is sure. */
function statementTemplate(call: Call, given: Given): Template | null {
  const { words, file } = given
  const limits = call.limits.filter(({ value, sure }) => sure && value.unit === 'minutes')
  const seconds = limits
    .map(({ value }) => Math.round(value.value * 60))
    .filter((each) => each >= SLOT_BOUNDS.shortest && each <= SLOT_BOUNDS.longest)
  if (seconds.length === 0) return null
  const sections = [part(TEXT_ID, 1, words.statement, given)]
  const quotes = quotesOf(words, file, limits)
  return {
    format: 'rostrum-template',
    version: 1,
    id: `${given.id}-statement`,
    kind: 'statement',
    group: 'statement',
    title: short(`${words.statement}: ${given.title}`, 120),
    summary: short(words.summary(call.body?.value ?? null), 120),
    description: words.statementDescription,
    language: given.language,
    draftTitle: short(`${words.statement}: ${given.title}`, 160),
    sources: [...quotes, file],
    organisation: { required: ['name'], groups: [], sources: [], minSignatories: 0 },
    sections,
    slotSeconds: Math.min(...seconds),
    areasNeeded: false,
    orders: [{ ...order(sections, words), entries: [{ type: 'section', section: TEXT_ID, heading: '' }] }],
    profiles: [
      {
        id: 'call',
        title: words.limits,
        description: quotes.map(({ note }) => note ?? '').join(' '),
        sources: [...quotes, file],
        lastChecked: null,
        totalWords: null,
        totalCharacters: null,
        totalPages: null,
        sectionWords: null,
        sectionCharacters: null,
      },
    ],
    deadline: given.deadline,
    handIn: handInOf(call, words),
  }
}
