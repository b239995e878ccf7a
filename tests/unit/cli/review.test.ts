import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/core/draft/read'
import { WordReviewer } from '../core/review/word-reviewer'
import { buildCli, commandHere, repository } from './built-cli'

beforeAll(buildCli, 120_000)

const SAMPLE = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')
const OTHER = join(repository, 'templates/wsis20/samples/consultation-statement.rostrum')
const folder = mkdtempSync(join(tmpdir(), 'rostrum-review-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

async function sent(): Promise<Uint8Array> {
  const { code, err } = await commandHere(['export', SAMPLE, '--review', '-o', at('sent.docx'), '--force'])
  expect([code, err]).toEqual([0, ''])
  return readFileSync(at('sent.docx'))
}

describe('rostrum export --review and rostrum review', () => {
  it('send a draft, list what came back, and take over whose changes are named', async () => {
    const copy = await sent()
    const texts = new WordReviewer(copy, '').paragraphs()
    const long = texts.flatMap((text, index) => (text.length > 120 ? [index] : [])).slice(2)
    for (const [author, place] of [
      ['Ana', long[0] ?? 0],
      ['Bo', long[1] ?? 0],
    ] as const) {
      const word = new WordReviewer(copy, author)
      word.replace(place, '', ` Said by ${author}.`)
      word.comment(place, `Seen by ${author}.`)
      writeFileSync(at(`${author}.docx`), word.save())
    }
    const both = [at('Ana.docx'), at('Bo.docx')]
    const listed = await commandHere(['review', SAMPLE, ...both])
    expect(listed.code).toBe(1)
    for (const words of ['Ana', '{+ Said by Ana.+}', '{+ Said by Bo.+}', 'Seen by Bo.'])
      expect(listed.out).toContain(words)
    const taken = await commandHere(['review', SAMPLE, ...both, '-o', at('taken.rostrum'), '--accept', 'Ana', '--json'])
    expect([taken.code, taken.err]).toEqual([0, ''])
    expect(JSON.parse(taken.out)).toMatchObject({
      accepted: { length: 1 },
      refused: [{ reviewer: 'Bo' }],
      conflicts: [],
    })
    const draft = readDraft(readFileSync(at('taken.rostrum')), 'taken')
    const text = JSON.stringify(draft.ok ? draft.value.sections : null)
    expect([text.includes('Said by Ana.'), text.includes('Said by Bo.')]).toEqual([true, false])
    expect(draft.ok && draft.value.marginNotes?.map(({ text: words }) => words)).toEqual([
      'Seen by Ana.',
      'Seen by Bo.',
    ])
  })

  it('refuse what they cannot do in a sentence, and write nothing', async () => {
    await sent()
    const refusals: [string[], RegExp][] = [
      [['review', OTHER, at('sent.docx')], /another draft/],
      [['review', SAMPLE, SAMPLE], /elements-paper-input\.rostrum/],
      [['review', SAMPLE, at('sent.docx'), '--accept', 'all'], /-o/],
      [['review', SAMPLE, at('sent.docx'), '-o', at('x.rostrum')], /--accept/],
      [['review', SAMPLE, at('sent.docx'), '-o', at('x.rostrum'), '--accept', 'Zoe'], /Nobody named “Zoe”/],
      [['export', SAMPLE, '--review', '-o', at('x.pdf')], /\.docx/],
      [['export', SAMPLE, '--review', '--pdf'], /--pdf/],
      [['export', SAMPLE, '--review', '-o', at('sent.docx')], /--force/],
      [['export', SAMPLE], /--to/],
    ]
    for (const [given, saying] of refusals) {
      const { code, out, err } = await commandHere(given)
      expect([given.join(' '), code, out]).toEqual([given.join(' '), 2, ''])
      expect(err).toMatch(saying)
    }
    const same = await commandHere(['review', SAMPLE, at('sent.docx')])
    expect([same.code, same.out]).toEqual([0, 'Nobody changed or noted anything.\n'])
  })
})
