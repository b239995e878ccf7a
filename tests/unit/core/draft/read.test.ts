import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draftSchema } from '../../../../src/core/draft/draft'
import { setAnswer, setChosen, setTitle } from '../../../../src/core/draft/edit'
import { MAX_LIST_DEPTH } from '../../../../src/core/draft/list-depth'
import { MAX_DRAFT_DEPTH, readDraft, writeDraft } from '../../../../src/core/draft/read'
import { MAX_DRAFT_BYTES } from '../../../../src/core/draft/size'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { draft } from './arbitrary-draft'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/drafts')
const encode = (text: string) => new TextEncoder().encode(text)

function problemOf(bytes: Uint8Array | string, fileName = 'a.rostrum') {
  const read = readDraft(typeof bytes === 'string' ? encode(bytes) : bytes, fileName)
  if (read.ok) throw new Error('was read, though it should have been refused')
  return read.problem
}

function read(bytes: Uint8Array | string): Draft {
  const outcome = readDraft(typeof bytes === 'string' ? encode(bytes) : bytes, 'a.rostrum')
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
  return outcome.value
}

const minimal = readFileSync(join(FIXTURES, 'v1/minimal.rostrum'), 'utf8')

/** The minimal draft with other fields, as a file that nobody checked. */
function damaged(fields: Record<string, unknown>): string {
  return JSON.stringify({ ...JSON.parse(minimal), ...fields })
}

function spreadOut(_line: string, indent: string, cell: string, comma: string): string {
  return indent + JSON.stringify(JSON.parse(cell), null, 2).replaceAll('\n', `\n${indent}`) + comma
}

describe('a draft that is written and read', () => {
  it('takes little more for a table than its cells', () => {
    const rows = Array.from({ length: 500 }, () => Array.from({ length: 8 }, () => ({ blocks: [paragraph('a')] })))
    const table: Block = { type: 'table', headerRows: 1, rows }
    const given = setAnswer(read(minimal), 'q1', 'answer', [table])
    const text = writeDraft(given)
    expect(text.length / (500 * 8)).toBeLessThan(90)
    expect(read(text)).toEqual(given)
    const [changed] = rows[7]?.splice(3, 1, { blocks: [paragraph('b')] }) ?? []
    expect(changed).toBeDefined()
    const after = writeDraft(structuredClone(given)).split('\n')
    expect(text.split('\n').filter((line, index) => line !== after[index])).toHaveLength(1)
  })

  it('comes back the same, and writes the same text again', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const text = writeDraft(given)
        expect(read(text)).toEqual(given)
        expect(writeDraft(read(text))).toBe(text)
        // Laid out by two spaces a level, but for cells of tables, which take a line each.
        expect(text.replace(/^( *)(\{"blocks":.*\})(,?)$/gm, spreadOut)).toBe(
          `${JSON.stringify(JSON.parse(text), null, 2)}\n`,
        )
        // What is remembered of untouched sections is what a fresh copy would give.
        const edited = setTitle(setChosen(given, given.sections[0]?.id ?? 'q1', false), 'Edited')
        expect(writeDraft(edited)).toBe(writeDraft(structuredClone(edited)))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps unknown fields wherever they stand', () => {
    const someFields = fc.dictionary(
      fc.stringMatching(/^x[a-z]{1,6}$/),
      fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
      { minKeys: 1, maxKeys: 3 },
    )
    fc.assert(
      fc.property(draft, someFields, (given, extra) => {
        const spread = <T extends object>(value: T): T => ({ ...value, ...extra })
        const strange = {
          ...spread(given),
          template: spread(given.template),
          organisation: spread({ ...given.organisation, signatories: given.organisation.signatories.map(spread) }),
          proposals: given.proposals.map(spread),
          limits: spread({ ...given.limits, overrides: spread(given.limits.overrides) }),
          sections: given.sections.map((section) => ({
            ...spread(section),
            answers: Object.fromEntries(
              Object.entries(section.answers).map(([slot, blocks]) => [slot, blocks.map(spread)]),
            ),
          })),
        }
        const there = JSON.parse(JSON.stringify(strange))
        expect(JSON.parse(writeDraft(read(JSON.stringify(strange))))).toEqual(there)
      }),
      { numRuns: 60 },
    )
  })

  it('writes known fields in one sequence whatever sequence they came in', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inside]) => [key, key === 'answers' ? inside : reversed(inside)]),
            )
          : value
    fc.assert(
      fc.property(draft, (given) => {
        expect(writeDraft(reversed(given) as Draft)).toBe(writeDraft(given))
      }),
      { numRuns: 50 },
    )
  })

  it('changes one line of the file for one changed word', () => {
    const before = read(minimal)
    const lines = writeDraft(before).split('\n')
    const after = writeDraft({ ...before, title: 'Another title' }).split('\n')
    expect(after.filter((line, index) => line !== lines[index])).toEqual(['  "title": "Another title",'])
  })
})

describe('half of a character pair', () => {
  it('that a clumsy paste left behind survives, and the file stays UTF-8', () => {
    const text = writeDraft({ ...read(minimal), title: 'a\ud83d' })
    expect(encode(text).length).toBe(Buffer.byteLength(text))
    expect(text).not.toContain('\ufffd')
    expect(read(text).title).toBe('a\ud83d')
  })
})

describe('files that a release wrote', () => {
  for (const file of readdirSync(join(FIXTURES, 'v1')))
    it(`${file} opens and loses nothing`, () => {
      const bytes = readFileSync(join(FIXTURES, 'v1', file))
      const opened = read(bytes)
      expect(draftSchema.safeParse(opened).success).toBe(true)
      // Whatever was in the file is in what is saved; defaults may be added.
      expect(JSON.parse(writeDraft(opened))).toMatchObject(JSON.parse(bytes.toString('utf8')))
    })

  it('open with a byte order mark too', () => {
    expect(read(`\ufeff${minimal}`)).toEqual(read(minimal))
  })
})

describe('a file that is no draft', () => {
  const refusals: Record<string, [code: string, says: string]> = {
    'blank.rostrum': ['empty', 'is empty'],
    'empty.rostrum': ['empty', 'is empty'],
    'only-zeros.rostrum': ['empty', 'is empty'],
    'latin1.rostrum': ['not-utf8', 'line 10 holds bytes of another encoding'],
    'utf16.rostrum': ['not-utf8', 'UTF-16'],
    'utf16-without-mark.rostrum': ['not-utf8', 'UTF-16'],
    'not-json.rostrum': ['not-json', 'line 1, column 1'],
    'pdf.rostrum': ['not-json', 'is a PDF'],
    'word.rostrum': ['not-json', 'is a Word document'],
    'truncated.rostrum': ['truncated', 'ends in the middle, at line 33'],
    'truncated-with-zeros.rostrum': ['truncated', 'ends in the middle, at line 33'],
    'other-json.rostrum': ['not-a-draft', 'JSON of another program'],
    'list.rostrum': ['not-a-draft', 'JSON of another program'],
    'template.rostrum': ['not-a-draft', 'is a template'],
    'no-version.rostrum': ['wrong-schema', 'version is missing'],
    'unknown-version.rostrum': ['unknown-version', 'format 0'],
    'newer-version.rostrum': [
      'newer-version',
      'newer Rostrum (draft format 3; this one reads up to 2). Update Rostrum',
    ],
    'wrong-schema.rostrum': ['wrong-schema', 'section 1 (“q1”), answers, answer, block 2, run 1, link: is not an http'],
  }

  it('has a fixture for each refusal and a refusal for each fixture', () => {
    expect(readdirSync(join(FIXTURES, 'bad')).sort()).toEqual(Object.keys(refusals).sort())
  })

  for (const [file, [code, says]] of Object.entries(refusals))
    it(`${file} is refused as ${code}`, () => {
      const problem = problemOf(readFileSync(join(FIXTURES, 'bad', file)), file)
      expect(problem.code).toBe(code)
      expect(problem.sentence).toContain(says)
      expect(problem.sentence.startsWith(`“${file}” `)).toBe(true)
    })

  it('of too many bytes is refused unread', () => {
    const problem = problemOf(new Uint8Array(MAX_DRAFT_BYTES + 1))
    expect(problem.code).toBe('too-large')
    expect(problem.sentence).toContain('16 MB')
  })

  it('of the most bytes that are read is read', () => {
    const bytes = new Uint8Array(MAX_DRAFT_BYTES).fill(0x20)
    bytes.set(readFileSync(join(FIXTURES, 'v1/minimal.rostrum')))
    expect(readDraft(bytes, 'a.rostrum')).toMatchObject({ ok: true })
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(problemOf(bytes).sentence).toMatch(/\.$/)
      }),
    )
  })

  it('never throws on a draft that lost or changed some characters', () => {
    const whole = readFileSync(join(FIXTURES, 'v1/unknown-fields.rostrum'), 'utf8')
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 3 }), (at, length, instead) => {
        const read = readDraft(encode(whole.slice(0, at) + instead + whole.slice(at + length)), 'a.rostrum')
        if (read.ok) expect(draftSchema.safeParse(read.value).success).toBe(true)
        else expect(read.problem.sentence).toMatch(/\.$/)
      }),
      { numRuns: 400 },
    )
  })

  it('never throws on JSON of any shape under a draft’s name', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(JSON.parse(minimal))), fc.jsonValue()), (fields) => {
        const read = readDraft(encode(damaged(fields)), 'a.rostrum')
        if (!read.ok) expect(read.problem.sentence).toMatch(/\.$/)
      }),
      { numRuns: 300 },
    )
  })

  it('says “truncated” wherever a draft was cut, never “not JSON”', () => {
    const whole = minimal.trimEnd()
    for (let length = 1; length < whole.length; length += 1) {
      const problem = problemOf(whole.slice(0, length))
      expect(problem.code, `cut at ${length}`).toBe('truncated')
    }
  })
})

describe('a file that means harm', () => {
  it('nests 100,000 lists: a sentence, no overflow', () => {
    const lists = '{"type":"list","ordered":false,"items":[{"runs":[],"nested":'.repeat(100_000)
    const closed = `${lists}null${'}]}'.repeat(100_000)}`
    expect(problemOf(`${minimal.trimEnd().slice(0, -1)},"x":${closed}}`).code).toBe('too-deep')
    expect(problemOf('['.repeat(1_000_000)).code).toBe('too-deep')
  })

  it('nests as deep as allowed: read, counted and written', () => {
    const lists = MAX_LIST_DEPTH
    let block: unknown = { type: 'list', ordered: false, items: [{ runs: [{ text: 'deep' }] }] }
    for (let depth = 1; depth < lists; depth += 1)
      block = { type: 'list', ordered: false, items: [{ runs: [], nested: block }] }
    expect(lists * 3 + 10).toBeLessThan(MAX_DRAFT_DEPTH)
    const opened = read(damaged({ sections: [{ id: 'q1', chosen: true, answers: { answer: [block] } }] }))
    expect(read(writeDraft(opened))).toEqual(opened)
  })

  it('cannot reach the prototype of anything', () => {
    const harm = '{"polluted": "yes", "toString": "x"}'
    const text = minimal
      .trimEnd()
      .replace(/^\{/, `{"__proto__": ${harm}, "constructor": {"prototype": ${harm}},`)
      .replace(
        '"sections": []',
        `"sections": [{"id": "q1", "chosen": true, "__proto__": ${harm}, "answers": {"__proto__": []}}]`,
      )
      .replace('"organisation": {', `"organisation": {"__proto__": ${harm}`)
    const opened = read(text)
    const [section] = opened.sections
    for (const object of [{}, [], opened, opened.organisation, section, section?.answers])
      expect((object as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(opened)).toBe(Object.prototype)
    expect(writeDraft(opened)).not.toContain('__proto__')
  })
})

describe('ids that are there twice', () => {
  it('give one section with all texts, each once', () => {
    const [one, two] = [paragraph('One.'), paragraph('Two.')]
    const opened = read(
      damaged({
        sections: [
          { id: 'q1', chosen: false, answers: { answer: [one], other: [one] }, mine: 1 },
          { id: 'q2', chosen: true, answers: {} },
          { id: 'q1', chosen: true, answers: { answer: [two], other: [one], third: [two] }, theirs: 2 },
        ],
      }),
    )
    expect(opened.sections).toEqual([
      { id: 'q1', chosen: true, answers: { answer: [one, two], other: [one], third: [two] }, mine: 1, theirs: 2 },
      { id: 'q2', chosen: true, answers: {} },
    ])
  })

  it('give proposals ids of their own and lose no row', () => {
    const row = (id: string, proposed: string) => ({
      id,
      document: 'D',
      paragraph: '1',
      move: 'add',
      current: '',
      proposed,
      rationale: '',
      area: null,
    })
    const opened = read(damaged({ proposals: [row('p', 'a'), row('p', 'b'), row('p-2', 'c'), row('p', 'd')] }))
    expect(opened.proposals.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['p', 'a'],
      ['p-3', 'b'],
      ['p-2', 'c'],
      ['p-4', 'd'],
    ])
  })
})
