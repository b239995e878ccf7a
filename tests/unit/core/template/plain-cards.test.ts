import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainPackCards } from '../../../../src/core/template/plain-cards'
import { readPackCards } from '../../../../src/core/template/read'
import { isJsonObject } from '../../../../src/core/text/json-value'

const root = resolve(import.meta.dirname, '../../../..')
const PACKS = ['wsis20', 'un-formats', 'wsis-follow-up'].map((name) => join(root, 'templates', name))

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** What stands in for a value somewhere in a file, from what no field takes to what only some do. */
const OTHERS = [
  undefined,
  null,
  true,
  1,
  1.5,
  1944,
  '',
  'x',
  'Two Words',
  'constructor',
  '2025-02-30',
  '2025-1-1',
  '24:30',
  'Mars/Olympus',
  'UTC',
  'https://a..b/',
  'https://999.999.999.999/',
  'https://example.org/a b',
  'http://example.org',
  'w'.repeat(61),
  [],
  ['x', 'x'],
  {},
  { en: 'x', fr: 'y' },
]

/** The same value with something else at each of its places, one at a time, or with one field more. */
function* mutants(value: unknown, other: unknown): Generator<unknown> {
  yield other
  if (Array.isArray(value)) {
    yield [...value, ...value]
    for (const [at, each] of value.entries())
      for (const put of mutants(each, other)) yield value.map((old, index) => (index === at ? put : old))
  } else if (isJsonObject(value)) {
    yield { ...value, misspelt: other }
    for (const [key, each] of Object.entries(value))
      for (const put of mutants(each, other)) yield { ...value, [key]: put }
  }
}

describe('plainPackCards', () => {
  it.each(PACKS)('gives the cards of %s to the letter, so that no start needs schemas for them', (folder) => {
    const files = filesOf(folder)
    const read = readPackCards(files, folder)
    expect(read.pack?.templates.length).toBeGreaterThan(0)
    expect(JSON.stringify(plainPackCards(files))).toBe(JSON.stringify(read.pack))
  })

  it('gives of any pack what readPackCards gives, or nothing', () => {
    const source = { name: 'A notice', url: 'https://www.un.org/en/a-b/c.html?d=1', note: 'Page 2', year: 2025 }
    const manifest = {
      $schema: './pack.schema.json',
      format: 'rostrum-pack',
      version: 1,
      id: 'a-pack',
      packVersion: '1.0.0',
      title: 'A pack',
      templates: ['a.template.json'],
      calendar: [
        {
          id: 'closes',
          date: '2025-07-25',
          precision: 'day',
          from: '2025-07-20',
          kind: 'deadline',
          title: 'Closes',
          dateText: '25 July 2025',
          until: { clock: '23:59', timeZone: 'America/New_York', said: 'EST' },
          timeZone: 'Europe/Zurich',
          replaced: [{ dateText: '20 July 2025', sources: [source] }],
          sources: [source],
          verified: false,
          note: 'The hour is not known.',
        },
      ],
      papers: [
        { file: 'zero.md', templates: ['a'], version: 'Zero', date: '2025-08-29', sample: true, sources: [source] },
      ],
      words: ['Plenipotentiary'],
    }
    const card = { id: 'a', group: 'input', title: 'A', summary: 'An input', deadline: 'closes', anything: [{}] }
    let plain = 0
    let others = 0
    const look = (pack: unknown, template: unknown) => {
      const files = new Map([
        ['pack.json', JSON.stringify(pack) ?? ''],
        ['a.template.json', JSON.stringify(template) ?? ''],
      ])
      const cards = plainPackCards(files)
      if (cards === null) {
        others += 1
        return
      }
      plain += 1
      const read = readPackCards(files, 'a-pack')
      expect(read.problems).toEqual([])
      expect(JSON.stringify(cards)).toBe(JSON.stringify(read.pack))
    }
    for (const other of OTHERS) {
      for (const mutant of mutants(manifest, other)) look(mutant, card)
      for (const mutant of mutants(card, other)) look(manifest, mutant)
    }
    // Both ways are gone: fields that may be missing, and all that no field takes.
    expect(plain).toBeGreaterThan(200)
    expect(others).toBeGreaterThan(500)
  })

  it('takes no file that is missing or no JSON', () => {
    expect(plainPackCards(new Map())).toBeNull()
    expect(plainPackCards(new Map([['pack.json', '{']]))).toBeNull()
    expect(plainPackCards(new Map([['pack.json', '{"format":"rostrum-pack"}']]))).toBeNull()
  })
})
