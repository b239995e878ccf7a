import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { callJson, readCall } from '../../../../src/core/call/read-call'

/**
 * Forty calls as bodies of the United Nations write them, with what they say, written before any rule that reads them. Rules are written and
 * changed by the `development` half alone; what they make of the `held-out` one is only counted.
 */
const folder = join(import.meta.dirname, '../../../fixtures/calls')

interface Expected {
  title: string | null
  body: string | null
  deadline: { date: string; time: string | null; zone: string | null; sure?: boolean } | null
  limits: { value: number; unit: string; scope: string; status: string | null }[]
  questions: (string | { q: string; parts: string[] })[]
  emails: string[]
  subject: string | null
  languages: string[]
  fileTypes: string[]
  conflicts: string[]
}

type Tally = { found: number; of: number; wrong: string[]; missed: string[]; extra: string[] }
const KINDS = [
  'limits',
  'deadlines',
  'emails',
  'subjects',
  'questions',
  'titles',
  'bodies',
  'languages',
  'file types',
  'conflicts',
] as const
type Kind = (typeof KINDS)[number]

function readAll(half: string): { name: string; read: ReturnType<typeof callJson>; expected: Expected }[] {
  return readdirSync(join(folder, half))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => {
      const text = readFileSync(join(folder, half, name), 'utf8')
      const kind = ({ '.md': 'markdown', '.html': 'html' } as const)[extname(name) as '.md' | '.html'] ?? 'text'
      const expected = JSON.parse(readFileSync(join(folder, half, name.replace(/\.\w+$/, '.json')), 'utf8')) as Expected
      return { name, read: callJson(readCall({ kind, text }).call), expected }
    })
}

/** What was found, missed, found too much, and what is wrong and was called sure. */
function tallies(half: string): Record<Kind, Tally> {
  const all = Object.fromEntries(
    KINDS.map((kind) => [kind, { found: 0, of: 0, wrong: [], missed: [], extra: [] }]),
  ) as unknown as Record<Kind, Tally>
  for (const { name, read, expected } of readAll(half)) {
    const count = <T>(kind: Kind, wanted: readonly T[], given: readonly T[], same: (one: T, other: T) => boolean) => {
      const tally = all[kind]
      tally.of += wanted.length
      for (const each of wanted)
        if (given.some((other) => same(each, other))) tally.found += 1
        else tally.missed.push(`${name}: ${JSON.stringify(each)}`)
      for (const each of given)
        if (!wanted.some((other) => same(other, each))) tally.extra.push(`${name}: ${JSON.stringify(each)}`)
    }
    const limitKey = ({ value, unit, scope, status }: Expected['limits'][number]) =>
      `${value} ${unit} ${scope} ${status}`
    count('limits', expected.limits.map(limitKey), read.limits.map(limitKey), Object.is)
    for (const limit of read.limits)
      if (limit.sure && !expected.limits.some((each) => limitKey(each) === limitKey(limit)))
        all.limits.wrong.push(`${name}: ${limitKey(limit)}`)
    const deadlineKey = (each: { date: string; time: string | null; zone: string | null }) =>
      `${each.date} ${each.time} ${each.zone}`
    count(
      'deadlines',
      expected.deadline ? [deadlineKey(expected.deadline)] : [],
      read.deadline && (expected.deadline || read.deadline.sure) ? [deadlineKey(read.deadline)] : [],
      Object.is,
    )
    if (
      read.deadline?.sure &&
      (!expected.deadline ||
        expected.deadline.sure === false ||
        deadlineKey(expected.deadline) !== deadlineKey(read.deadline))
    )
      all.deadlines.wrong.push(`${name}: ${deadlineKey(read.deadline)}`)
    count('emails', expected.emails, read.emails, Object.is)
    count('subjects', expected.subject ? [expected.subject] : [], read.subject ? [read.subject] : [], Object.is)
    const asked = expected.questions.flatMap((each) =>
      typeof each === 'string' ? [each] : [each.q, ...each.parts.map((part) => `  ${part}`)],
    )
    const given = read.questions.flatMap(({ text, parts }) => [text, ...parts.map((part) => `  ${part.text}`)])
    count('questions', asked, given, (one, other) => other.startsWith(one) || one.startsWith(other))
    count('titles', expected.title ? [expected.title] : [], read.title ? [read.title] : [], Object.is)
    count('bodies', expected.body ? [expected.body] : [], read.body ? [read.body] : [], Object.is)
    count('languages', [expected.languages.join()], [read.languages.join()], Object.is)
    count('file types', [expected.fileTypes.join()], [read.fileTypes.join()], Object.is)
    count(
      'conflicts',
      expected.conflicts,
      read.conflicts.map(({ what }) => what as string),
      Object.is,
    )
  }
  return all
}

function table(half: string, all: Record<Kind, Tally>): string {
  const rows = KINDS.map((kind) => {
    const { found, of, extra, wrong } = all[kind]
    return `  ${kind.padEnd(11)} ${String(found).padStart(3)} of ${String(of).padStart(3)}   ${String(extra.length).padStart(2)} too many   ${wrong.length} wrong and sure`
  })
  return [`Twenty calls, ${half}:`, ...rows].join('\n')
}

describe.each(['development', 'held-out'])('twenty calls, %s', (half) => {
  const all = tallies(half)
  console.info(table(half, all))
  if (half === 'development' || process.env.ROSTRUM_CALLS === 'all')
    for (const kind of KINDS) {
      const { missed, extra, wrong } = all[kind]
      for (const each of missed) console.info(`missed ${kind} ${each}`)
      for (const each of extra) console.info(`extra ${kind} ${each}`)
      for (const each of wrong) console.info(`WRONG ${kind} ${each}`)
    }

  it.each(['limits', 'deadlines', 'emails', 'subjects'] as const)('at least 90 of 100 %s are found', (kind) => {
    expect(all[kind].found / all[kind].of).toBeGreaterThanOrEqual(0.9)
  })

  it('at least 95 of 100 questions are found, and no more than 5 of 100 besides', () => {
    expect(all.questions.found / all.questions.of).toBeGreaterThanOrEqual(0.95)
    expect(all.questions.extra.length / all.questions.of).toBeLessThanOrEqual(0.05)
  })

  it('nothing wrong is called sure', () => {
    const wrong = [...all.limits.wrong, ...all.deadlines.wrong]
    // Of the held-out half only how many: whoever reads which would tune the rules to them.
    expect(half === 'development' ? wrong : wrong.length).toEqual(half === 'development' ? [] : 0)
  })
})
