// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { rowsFromHtml } from '../../../../src/renderer/draft/html-rows'
import { looksLikeRows, pastedRows, raisedWords } from '../../../../src/renderer/draft/pasted-table'

const texts = (html: string) =>
  rowsFromHtml(html).map((row) => row.map((cell) => cell.map(({ text }) => text).join('')))
const data = (html: string, text = '') =>
  ({ getData: (type: string) => (type === 'text/html' ? html : text) }) as unknown as DataTransfer

describe('words for a field of plain text', () => {
  it('keep what is raised or lowered, and are the clipboard’s own elsewhere', () => {
    expect(raisedWords(data('<p>In 2024<sup>2</sup> CO<sub>2</sub></p>', 'In 20242 CO2'))).toBe('In 2024² CO₂')
    expect(raisedWords(data('<p>In 2024</p>', 'In 2024'))).toBeNull()
    expect(raisedWords(data('', '2024'))).toBeNull()
  })
})

describe('rows of an HTML table', () => {
  it('hold paragraphs and line breaks as lines', () => {
    expect(texts('<table><tr><td><p>a</p><p>b  <b>c</b></p></td><td>d<br>e</td></tr></table>')).toEqual([
      ['a\nb c\n', 'd\ne'],
    ])
  })

  it('write what is raised or lowered in characters, because a proposal is plain text', () => {
    expect(
      texts(
        '<table><tr><td>In 2024<sup>2</sup> CO<sub>2</sub> on 21<span style="vertical-align:super">st</span></td></tr></table>',
      ),
    ).toEqual([['In 2024² CO₂ on 21st']])
  })

  it('keep what tracked changes and lines add and delete', () => {
    const html =
      '<table><tr><td>States <del cite="x">should</del><ins>shall</ins> <s>now</s> <span style="text-decoration:underline">act</span> <a href="https://x.org"><u>here</u></a></td></tr></table>'
    expect(rowsFromHtml(html)[0]?.[0]).toEqual([
      { kind: 'same', text: 'States ' },
      { kind: 'deleted', text: 'should' },
      { kind: 'inserted', text: 'shall' },
      { kind: 'same', text: ' ' },
      { kind: 'deleted', text: 'now' },
      { kind: 'same', text: ' ' },
      { kind: 'inserted', text: 'act' },
      { kind: 'same', text: ' here' },
    ])
  })

  it('give merged cells once, and all tables one after the other', () => {
    const html =
      '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table><table><tr><td>e</td></tr></table>'
    expect(texts(html)).toEqual([['a', 'b', ''], ['', 'c', 'd'], ['e']])
  })

  it('run nothing and drop what is not text', () => {
    expect(texts('<table><tr><td>a<script>b</script><style>c</style><!-- d --></td></tr></table>')).toEqual([['a']])
    expect(rowsFromHtml('<p>no table</p>')).toEqual([])
  })
})

describe('what is pasted', () => {
  it('is rows when there are two cells at least, else words for a field', () => {
    expect(looksLikeRows(data('<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'))).toBe(true)
    expect(looksLikeRows(data('<table><tr><td>a</td></tr></table>', 'a'))).toBe(false)
    expect(looksLikeRows(data('', 'a\tb\nc\td'))).toBe(true)
    expect(looksLikeRows(data('', 'a\tb'))).toBe(false)
    expect(looksLikeRows(data('', 'A text of two lines.\nNo table.'))).toBe(false)
  })

  it('is read from its HTML first, then from its text; too much of it is refused', () => {
    expect(pastedRows({ html: '<table><tr><td>a</td></tr></table>', text: 'b\tc' })).toEqual([
      [[{ kind: 'same', text: 'a' }]],
    ])
    expect(pastedRows({ html: '<p>x</p>', text: 'b\t' })).toEqual([[[{ kind: 'same', text: 'b' }], []]])
    expect(pastedRows({ html: '', text: 'x'.repeat(8_000_001) })).toBeNull()
  })
})
