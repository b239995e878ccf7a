// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import { setAnswer } from '../../../../src/core/draft/edit'
import { copiedAnswer, copiedDraft, copiedSection } from '../../../../src/core/export/copied'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { answerAsPlainText, plainTextOf } from '../../../../src/core/export/text'
import type { PackManifest } from '../../../../src/core/template/pack'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { blocksFromHtml } from '../../../../src/renderer/editor/html-to-blocks'
import { richDraft, TEMPLATE } from '../../../documents/fixture'

const BLOCKS: Block[] = [
  { type: 'heading', level: 2, runs: [{ text: 'Schools & <masts>' }] },
  {
    type: 'paragraph',
    runs: [
      { text: 'We ' },
      { text: 'urge', bold: true },
      { text: ' States' },
      { text: '', footnote: { runs: [{ text: 'All of them.' }] } },
      { text: ' to act.' },
    ],
  },
  { type: 'list', ordered: true, items: [{ runs: [{ text: 'One.' }] }, { runs: [{ text: 'Two.' }] }] },
  {
    type: 'table',
    headerRows: 1,
    rows: [
      [{ blocks: [paragraph('Year')] }, { blocks: [paragraph('Schools')] }],
      [{ blocks: [paragraph('2030')] }, { blocks: [paragraph('all')] }],
    ],
  },
]
const draft = setAnswer(
  newDraft(TEMPLATE, { id: 'test', packVersion: '1' } as PackManifest, { id: 'd', now: '2025-07-01T00:00:00.000Z' }),
  'q1',
  'answer',
  BLOCKS,
)

it('an answer is copied so that it pastes into a draft as the same blocks, and plain as forms take it', () => {
  const copied = copiedAnswer(draft, TEMPLATE, 'q1', 'answer')
  expect(blocksFromHtml(copied?.html ?? '', true)).toEqual(BLOCKS)
  expect(copied?.text).toBe(answerAsPlainText(BLOCKS))
  expect(copiedAnswer(draft, TEMPLATE, 'q2', 'answer')).toBeNull()
  expect(copiedAnswer(draft, TEMPLATE, 'nowhere', 'answer')).toBeNull()
})

it('brings no looks along but lines around cells, and footnotes that Word takes for footnotes', () => {
  const html = copiedAnswer(draft, TEMPLATE, 'q1', 'answer')?.html ?? ''
  expect(html).toContain('<h2>Schools &amp; &lt;masts&gt;</h2>')
  expect(html).toContain('<table border="1">')
  expect(html.match(/style="[^"]*"/g)?.filter((style) => !style.startsWith('style="mso-'))).toEqual([])
  expect(html).toContain('style="mso-footnote-id:ftn1"><sup>[1]</sup></a>')
  expect(html).not.toMatch(/<style|class=|font-family|color/)
})

it('a section is copied with its heading, and nothing of others', () => {
  const copied = copiedSection(draft, TEMPLATE, 'q1')
  const title = copied?.text.split('\n')[0] ?? ''
  expect(title).not.toBe('')
  expect(copied?.html).toContain(`<h1>${title}</h1>`)
  expect(copied?.text).toContain('Schools & <masts>')
  expect(copiedSection(draft, TEMPLATE, 'q2')).toBeNull()
  const rich = richDraft()
  const sections = rich.sections
    .filter(({ chosen }) => chosen)
    .flatMap(({ id }) => copiedSection(rich, TEMPLATE, id) ?? [])
  expect(sections.length).toBeGreaterThan(2)
  expect(new Set(sections.map(({ text }) => text)).size).toBe(sections.length)
})

it('the whole is what documents hold, plain to the letter as the text export', () => {
  const rich = richDraft()
  const copied = copiedDraft(rich, TEMPLATE, { order: rich.order })
  expect(copied.text).toBe(plainTextOf(outlineOf(rich, TEMPLATE, { order: rich.order })))
  expect(copied.html).toMatch(/<h1>/)
  expect(copied.html).not.toMatch(/<!DOCTYPE|<title>/)
})
