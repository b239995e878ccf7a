import { isJsonObject, type JsonObject } from '../text/json-value'
import { LONGEST_WORD } from '../text/word-list'
import { MOST } from './bounds'
import { TEMPLATE_GROUPS } from './kinds'
import type { CalendarStep, PackCards, PackManifest, PackPaper } from './pack'
import { CLOCK, FORBIDDEN_ID, PACK_FILE, PACK_ID, PACK_VERSION, PAPER_FILE, TEMPLATE_FILE } from './pack-names'
import type { Source } from './sources'
import type { TemplateCard } from './template'

/** Every `Intl` knows them, which is not asked: making the first formatter takes as long as all else here. */
const SURE_ZONES = ['America/New_York', 'Europe/Zurich', 'Europe/Vienna', 'Africa/Nairobi', 'Australia/Sydney', 'UTC']
/** An address of which there is no doubt. */
const SURE_URL = /^https:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,20}(?:\/[\w\-+./~%?=&#]*)?$/

/** Thrown for what is not plain: what is wrong with it, if anything is, `readPackCards` says. */
class NotPlain extends Error {}

/**
 * The cards of a pack whose files are as plain as those of the packs that come with the program, just as `readPackCards` gives them and without its
 * schemas, which take a start longer to make than all packs take to read; null where anything is less than plain, whether it is sound or not. Never throws.
 */
export function plainPackCards(files: ReadonlyMap<string, string>): PackCards | null {
  try {
    const manifest = plainManifest(JSON.parse(files.get(PACK_FILE) ?? ''))
    const templates = manifest.templates.map((file) => plainCard(JSON.parse(files.get(file) ?? '')))
    return { manifest, templates }
  } catch {
    return null
  }
}

function plainManifest(given: unknown): PackManifest {
  const { $schema, format, version, id, packVersion, title, templates, calendar, papers, words } = fields(given, [
    '$schema',
    'format',
    'version',
    'id',
    'packVersion',
    'title',
    'templates',
    'calendar',
    'papers',
    'words',
  ])
  must(format === 'rostrum-pack' && version === 1)
  const steps = list(calendar, MOST.steps).map(plainStep)
  const named = list(templates, MOST.steps).map((each) => matching(each, TEMPLATE_FILE))
  must(named.length > 0 && allDiffer(named) && allDiffer(steps.map((step) => step.id)))
  return {
    ...($schema === undefined ? {} : { $schema: text($schema) }),
    format: 'rostrum-pack',
    version: 1,
    id: plainId(id),
    packVersion: matching(packVersion, PACK_VERSION),
    title: someText(title),
    templates: named,
    calendar: steps,
    ...(papers === undefined ? {} : { papers: list(papers, MOST.papers).map(plainPaper) }),
    ...(words === undefined ? {} : { words: list(words, MOST.words).map(plainWord) }),
  }
}

function plainStep(given: unknown): CalendarStep {
  const { id, date, precision, from, kind, title, dateText, until, timeZone, replaced, sources, verified, note } =
    fields(given, [
      'id',
      'date',
      'precision',
      'from',
      'kind',
      'title',
      'dateText',
      'until',
      'timeZone',
      'replaced',
      'sources',
      'verified',
      'note',
    ])
  return {
    id: plainId(id),
    date: plainDay(date),
    precision: precision === undefined ? 'day' : oneOf(precision, ['day', 'part-of-month', 'month']),
    ...(from === undefined ? {} : { from: plainDay(from) }),
    kind: kind === undefined ? 'event' : oneOf(kind, ['deadline', 'event']),
    title: someText(title),
    dateText: someText(dateText),
    ...(until === undefined ? {} : { until: plainUntil(until) }),
    ...(timeZone === undefined ? {} : { timeZone: oneOf(timeZone, SURE_ZONES) }),
    replaced: replaced === undefined ? [] : list(replaced, MOST.steps).map(plainReplaced),
    sources: plainSources(sources),
    verified: verified === undefined ? true : yesOrNo(verified),
    ...(note === undefined ? {} : { note: text(note) }),
  }
}

function plainUntil(given: unknown): NonNullable<CalendarStep['until']> {
  const { clock, timeZone, said } = fields(given, ['clock', 'timeZone', 'said'])
  return {
    clock: matching(clock, CLOCK),
    timeZone: oneOf(timeZone, SURE_ZONES),
    ...(said === undefined ? {} : { said: someText(said) }),
  }
}

function plainReplaced(given: unknown): CalendarStep['replaced'][number] {
  const { dateText, sources } = fields(given, ['dateText', 'sources'])
  return { dateText: someText(dateText), sources: plainSources(sources) }
}

function plainPaper(given: unknown): PackPaper {
  const { file, templates, version, date, sample, sources } = fields(given, [
    'file',
    'templates',
    'version',
    'date',
    'sample',
    'sources',
  ])
  const of = list(templates, MOST.steps).map(plainId)
  must(of.length > 0)
  return {
    file: matching(file, PAPER_FILE),
    templates: of,
    version: someText(version),
    ...(date === undefined ? {} : { date: plainDay(date) }),
    sample: sample === undefined ? false : yesOrNo(sample),
    sources: plainSources(sources),
  }
}

function plainSources(given: unknown): Source[] {
  const sources = list(given, MOST.steps).map(plainSource)
  must(sources.length > 0)
  return sources
}

function plainSource(given: unknown): Source {
  const { name, url, note, year } = fields(given, ['name', 'url', 'note', 'year'])
  if (year !== undefined && year !== null)
    must(typeof year === 'number' && year >= 1945 && year <= 2100 && year % 1 === 0)
  return {
    name: someText(name),
    ...(url === undefined ? {} : { url: matching(url, SURE_URL) }),
    ...(note === undefined ? {} : { note: text(note) }),
    ...(year === undefined ? {} : { year: year as number | null }),
  }
}

function plainCard(given: unknown): TemplateCard {
  const { id, group, title, summary, deadline } = isJsonObject(given) ? given : fields(given, [])
  return {
    id: plainId(id),
    group: group === undefined ? 'input' : oneOf(group, TEMPLATE_GROUPS),
    title: someText(title),
    ...(summary === undefined ? {} : { summary: someText(summary) }),
    deadline: deadline === null ? null : plainId(deadline),
  }
}

function must(holds: boolean): void {
  if (!holds) throw new NotPlain()
}

/** The fields of an object that has no others. */
function fields(given: unknown, known: readonly string[]): JsonObject {
  if (!isJsonObject(given)) throw new NotPlain()
  for (const name of Object.keys(given)) must(known.includes(name))
  return given
}

function list(given: unknown, most: number): unknown[] {
  if (!Array.isArray(given) || given.length > most) throw new NotPlain()
  return given
}

function text(given: unknown): string {
  if (typeof given !== 'string') throw new NotPlain()
  return given
}

/** Text in several languages is not plain. */
function someText(given: unknown): string {
  must(given !== '')
  return text(given)
}

function matching(given: unknown, pattern: RegExp): string {
  must(pattern.test(text(given)))
  return text(given)
}

function plainId(given: unknown): string {
  must(given !== FORBIDDEN_ID)
  return matching(given, PACK_ID)
}

function plainWord(given: unknown): string {
  must(text(given).length <= LONGEST_WORD)
  return someText(given)
}

function plainDay(given: unknown): string {
  const day = matching(given, /^\d{4}-\d{2}-\d{2}$/)
  // Of the days that a month has not, `Date` makes days of the next.
  must(new Date(`${day}T00:00:00Z`).toISOString().startsWith(day))
  return day
}

function yesOrNo(given: unknown): boolean {
  if (typeof given !== 'boolean') throw new NotPlain()
  return given
}

function oneOf<T extends string>(given: unknown, values: readonly T[]): T {
  const found = values.find((each) => each === given)
  if (found === undefined) throw new NotPlain()
  return found
}

function allDiffer(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}
