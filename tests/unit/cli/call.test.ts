import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxParts, p } from '../core/import/docx-parts'
import { makeZip } from '../node/zip-maker'
import { buildCli, commandHere } from './built-cli'

beforeAll(buildCli, 120_000)

const folder = mkdtempSync(join(tmpdir(), 'rostrum-call-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
/** What was found in a call, as programs read it. */
async function found(name: string, content: string | Uint8Array) {
  const { code, out, err } = await commandHere(['call', put(name, content), '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}
const sure = (limits: { value: number; unit: string; scope: string; sure: boolean }[]) =>
  limits.filter((limit) => limit.sure).map(({ value, unit, scope }) => [value, unit, scope])

const LINES = [
  'Call for input: libraries in small towns',
  'The Special Rapporteur on education invites inputs.',
  '1. What do libraries need?',
  '2. Who pays for them?',
  'Each answer must not exceed 300 words.',
  'Deadline: 3 March 2031, 18:00 CET.',
  'Please send your input in Word format to libraries@example.org with the subject line “Libraries – [name of organization]”.',
]

function expectWhole(call: Awaited<ReturnType<typeof found>>): void {
  expect(call.title).toBe(LINES[0])
  expect(call.deadline).toMatchObject({ date: '2031-03-03', time: '18:00', zone: 'CET', sure: true })
  expect(sure(call.limits)).toEqual([[300, 'words', 'answer']])
  expect(call.questions.map(({ text }: { text: string }) => text)).toEqual([
    'What do libraries need?',
    'Who pays for them?',
  ])
  expect(call.emails).toEqual(['libraries@example.org'])
  expect(call.subject).toBe('Libraries – [name of organization]')
  expect(call.fileTypes).toEqual(['docx'])
  expect(call.conflicts).toEqual([])
}

const html = (body: string) =>
  `<!doctype html><html><head><title>OHCHR | Calls</title></head><body>${body}</body></html>`
const paragraphs = LINES.slice(1)
  .map((line) => `<p>${line}</p>`)
  .join('\n')

describe('rostrum call', () => {
  it('finds the same in text, Markdown, a web page and a Word file', async () => {
    expectWhole(await found('call.txt', LINES.join('\n\n')))
    expectWhole(await found('call.md', `# ${LINES.join('\n\n')}`))
    expectWhole(await found('call.html', html(`<h1>${LINES[0]}</h1>${paragraphs}`)))
    const parts = docxParts({ body: LINES.map((line) => p(line)).join('') })
    expectWhole(await found('call.docx', makeZip([...parts].map(([name, content]) => ({ name, content })))))
  })

  it('passes over the menus, cookies and other calls around a page', async () => {
    const around = html(`
      <header><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">What is a treaty?</a></li></ul></nav></header>
      <div role="dialog" aria-label="Cookies"><p>We use cookies. Do you agree?</p></div>
      <main><h1>${LINES[0]}</h1>${paragraphs}</main>
      <aside><h2>Other calls</h2><p>Deadline: 1 January 2030. At most 500 words to other@example.org.</p></aside>
      <footer><p>Contact: webmaster@example.org</p></footer>`)
    const call = await found('page.html', around)
    expect(call.title).toBe(LINES[0])
    expect(call.deadline).toMatchObject({ date: '2031-03-03' })
    expect(call.questions).toHaveLength(2)
    expect(call.emails).not.toContain('webmaster@example.org')
  })

  it('leaves three deadlines to the person, and names them', async () => {
    const call = await found(
      'three.txt',
      'Call for input\n\nDeadline: 3 March 2031.\n\nPlease send inputs by 9 March 2031.\n\nInputs must be received no later than 20 March 2031.',
    )
    expect(call.deadline.sure).toBe(false)
    const [conflict] = call.conflicts
    expect(conflict.what).toBe('deadline')
    expect(conflict.found).toHaveLength(3)
  })

  it('reads limits in a table, each for its question', async () => {
    const call = await found(
      'table.md',
      '# Call for input\n\n| No | Question | Limit |\n|---|---|---|\n| 1 | What do libraries need? | 300 words |\n| 2 | Who pays for them? | 150 words |',
    )
    expect(sure(call.limits)).toEqual([
      [300, 'words', 'question 1'],
      [150, 'words', 'question 2'],
    ])
  })

  it('takes words in another sense for no limit', async () => {
    const call = await found(
      'senses.txt',
      'Call for input\n\nIn other words, 2,000 words of the last report were about libraries. The declaration of 1,500 words was adopted. In a few words: the report itself has 40 pages, and the session lasts 90 minutes.',
    )
    expect(sure(call.limits)).toEqual([])
  })

  it('gives of a call without questions and limits what there is, and of one in Arabic what figures and addresses say', async () => {
    const bare = await found('bare.txt', 'Call for input: libraries\n\nWe look forward to hearing from you.')
    expect(bare).toMatchObject({ deadline: null, limits: [], questions: [], emails: [], subject: null })
    const arabic = await found(
      'arabic.txt',
      'دعوة إلى تقديم مساهمات\n\nيرجى إرسال المساهمات إلى inputs@example.org في موعد أقصاه 3 آذار/مارس 2031.',
    )
    expect(arabic.emails).toEqual(['inputs@example.org'])
    expect(sure(arabic.limits)).toEqual([])
  })

  it('names the biography and the keywords that a limit is for', async () => {
    const path = put(
      'panel.txt',
      [...LINES, 'Biography: maximum 100 words.', 'Keywords: maximum 20 words.'].join('\n\n'),
    )
    const { out } = await commandHere(['call', path])
    expect(out).toContain('100 words, the biography')
    expect(out).toContain('20 words, the keywords')
  })

  it('says in words what it found and what to look at, and writes a pack that a later call follows', async () => {
    const path = put('first.txt', LINES.join('\n\n'))
    const pack = join(folder, 'pack')
    const first = await commandHere(['call', path, '-o', pack])
    expect(first.code).toBe(0)
    expect(first.out).toContain('Limit: 300 words, each answer · “Each answer must not exceed 300 words.”')
    expect(readdirSync(pack).sort()).toEqual(['call.json', 'input.template.json', 'pack.json'])
    const again = await commandHere(['call', path, '-o', pack])
    expect(again).toMatchObject({ code: 2, out: '' })
    const later = put('later.txt', LINES.join('\n\n').replace('3 March 2031', '9 April 2031'))
    const next = join(folder, 'next')
    const second = await commandHere(['call', later, '--before', pack, '-o', next])
    expect(second.out).toContain('Deadline')
    expect(second.out).toContain('2031-04-09')
    const manifest = JSON.parse(readFileSync(join(next, 'pack.json'), 'utf8'))
    expect(manifest).toMatchObject({ packVersion: '1.1.0', calendar: [{ replaced: [{ dateText: '3 March 2031' }] }] })
  })

  it('has a sentence for what it cannot read or write', async () => {
    const refused = async (...args: string[]) => {
      const { code, out, err } = await commandHere(['call', ...args])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/^\S[^\n]*[.?]\n$/)
      return err
    }
    expect(await refused(put('call.xlsx', 'x'))).toContain('none of the files that a call is read from')
    expect(await refused(put('empty.txt', ' '))).toContain('nothing in it to read')
    expect(await refused(join(folder, 'nowhere.txt'))).toContain('nowhere.txt')
    expect(await refused(put('fine.txt', 'A call'), '-o', join(folder, 'pack.zip'))).toContain('a pack is a folder')
    expect(await refused(put('one.txt', 'A call'), '--before', join(folder, 'nowhere'))).toContain('nowhere')
  })
})
