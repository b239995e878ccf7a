// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { normaliseBlocks } from '../../../../src/core/draft/normalise'
import { answerText } from '../../../../src/core/text/block-text'
import { type Block, blockSchema, type List, type Paragraph, type Run } from '../../../../src/core/text/blocks'
import { htmlOfBlocks, textOfBlocks } from '../../../../src/renderer/editor/blocks-out'
import { blocksFromHtml, readHtml } from '../../../../src/renderer/editor/html-to-blocks'
import { withoutHandlers } from '../../../../src/renderer/editor/inert-html'
import { blocks as anyBlocks } from './arbitrary-blocks'

const fixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/paste', name), 'utf8')
const p = (...runs: (string | Run)[]): Paragraph => ({
  type: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
})
const list = (ordered: boolean, ...items: (string | [string, List])[]): List => ({
  type: 'list',
  ordered,
  items: items.map((item) =>
    typeof item === 'string' ? { runs: [{ text: item }] } : { runs: [{ text: item[0] }], nested: item[1] },
  ),
})
const cell = (...blocks: (string | Paragraph | List)[]) => ({
  blocks: blocks.map((block) => (typeof block === 'string' ? (block === '' ? p() : p(block)) : block)),
})
const valid = z.array(blockSchema)

describe('marks of pasted text', () => {
  const runs = (html: string) => (blocksFromHtml(html)[0] as Paragraph | undefined)?.runs

  it('are kept from Word', () => {
    expect(
      runs(
        `<p class=MsoNormal>In 2024<sup>2</sup> CO<sub>2</sub> <s>rose</s> <strike>fell</strike> by <span style='background:yellow;mso-highlight:yellow'>ten</span>.</p>`,
      ),
    ).toEqual([
      { text: 'In 2024' },
      { text: '2', superscript: true },
      { text: ' CO' },
      { text: '2', subscript: true },
      { text: ' ' },
      { text: 'rose', strikethrough: true },
      { text: ' ' },
      { text: 'fell', strikethrough: true },
      { text: ' by ' },
      { text: 'ten', highlight: true },
      { text: '.' },
    ])
  })

  it('are kept from Google Docs, which writes them all as styles', () => {
    const span = (style: string, text: string) =>
      `<span style="font-size:11pt;background-color:transparent;vertical-align:baseline;text-decoration:none;${style}">${text}</span>`
    expect(
      runs(
        `<b style="font-weight:normal;"><p>${span('', 'x')}${span('font-size:0.6em;vertical-align:super;', '2')}${span('vertical-align:sub', 'i')}${span('text-decoration:line-through', 'a')}${span('text-decoration:underline line-through', 'b')}${span('background-color:#ffff00', 'c')}</p></b>`,
      ),
    ).toEqual([
      { text: 'x' },
      { text: '2', superscript: true },
      { text: 'i', subscript: true },
      { text: 'a', strikethrough: true },
      { text: 'b', underline: true, strikethrough: true },
      { text: 'c', highlight: true },
    ])
  })

  it('are kept from LibreOffice and the web; a background that is a look of the page is none', () => {
    expect(
      runs(
        '<p>a<sup><font size="2">b</font></sup><span style="background: #ffff00">c</span><del>d</del><mark>e</mark><code style="background-color:#f6f8fa">f</code><span style="background:rgb(255, 255, 255)">g</span><sup>h<span style="vertical-align:baseline">i</span></sup></p>',
      ),
    ).toEqual([
      { text: 'a' },
      { text: 'b', superscript: true },
      { text: 'c', highlight: true },
      { text: 'd', strikethrough: true },
      { text: 'e', highlight: true },
      { text: 'fg' },
      { text: 'h', superscript: true },
      { text: 'i' },
    ])
  })
})

describe('footnotes of pasted text', () => {
  const note = (...runs: (string | Run)[]): Run => ({ text: '', footnote: { runs: p(...runs).runs } })
  const schools: Run = { text: 'schools', italic: true }

  it('are kept from Word, endnotes too', () => {
    expect(readHtml(fixture('word-footnotes.html'))).toEqual({
      blocks: [
        p(
          'Prices fell in 2024',
          { text: '2', superscript: true },
          note('Survey of ', schools, ', see ', { text: 'the tables', link: 'https://example.org/survey' }, '.'),
          ' in most districts.',
          note('Twelve of fifteen.\nThree did not answer.'),
        ),
        p('Clinics wait.', note('Ministry, 2023.')),
      ],
      lost: [],
    })
  })

  it('are kept from Google Docs', () => {
    expect(blocksFromHtml(fixture('google-docs-footnotes.html'))).toEqual([
      p('Prices fell', note('Survey of ', schools, '.'), ' in 2024', { text: '2', superscript: true }, '.'),
    ])
  })

  it('are kept from LibreOffice', () => {
    expect(blocksFromHtml(fixture('libreoffice-footnotes.html'))).toEqual([
      p(
        'Prices fell',
        note('Survey of ', schools, '.'),
        ' in 2024',
        { text: '2', superscript: true },
        ', by ',
        { text: 'ten', strikethrough: true },
        ' twelve.',
        note('Ministry, 2023.'),
      ),
    ])
  })

  it('are kept from a page made of Markdown, once for each place that refers to them', () => {
    const words = note('Survey of ', schools, '.')
    expect(blocksFromHtml(fixture('github-footnotes.html'))).toEqual([p('Prices fell.', words, ' Twice.', words)])
  })

  it('keep their mark, and are told, where their words were not copied along; other links into a page are none', () => {
    const { blocks, lost } = readHtml(
      '<p>Prices fell<sup><a href="https://en.wikipedia.org/wiki/X#cite_note-7">[7]</a></sup>, see <a href="#part2">2</a>.</p><h2 id="part2">Two <a href="#top">up</a></h2>',
    )
    expect(answerText(blocks)).toBe('Prices fell[7], see 2.\nTwo up')
    expect(lost).toEqual([{ what: 'footnote', count: 1 }])
  })

  it('that refer to each other end', () => {
    const html =
      '<p>a<a href="#n1" id="r1">1</a></p><ol><li id="n1">one <a href="#r1">↩</a> <a href="#n2" id="r2">2</a></li><li id="n2">two <a href="#r2">↩</a> <a href="#n1" id="r3">1</a></li></ol>'
    expect(blocksFromHtml(html)).toEqual([p('a', note('one  (two)'))])
  })

  it('are paragraphs at the end where their mark stands in a table that is too large', () => {
    const row = `<tr>${'<td>x</td>'.repeat(50)}</tr>`
    const blocks = blocksFromHtml(
      `<table>${row.repeat(100)}<tr><td>y<a href="#n" id="r">1</a></td></tr></table><ol><li id="n">Words <a href="#r">↩</a></li></ol>`,
    )
    expect(blocks.at(-1)).toEqual(p('Words'))
  })

  it('come back from our own HTML, and are text below in plain text', () => {
    const blocks = [p('a', note('b ', schools), ' c', note('d'))]
    expect(blocksFromHtml(htmlOfBlocks(blocks))).toEqual(blocks)
    expect(textOfBlocks(blocks)).toBe('a[1] c[2]\n\n[1] b schools\n[2] d')
  })
})

describe('what a paste loses', () => {
  it('is counted by kind', () => {
    const { lost } = readHtml(
      `<p>a<img src="x.png"><img src="t.gif" width=1><svg><text>b</text></svg><iframe></iframe><input><input type=hidden></p>
      <video></video><math><mi>x</mi></math><p>States <del cite="x" datetime="2025">may</del> act<a style="mso-special-character:comment">&nbsp;</a></p>
      <table><tr><td colspan=2>a</td></tr><tr><td>b</td><td><table><tr><td>c</td><td>d</td></tr></table></td></tr></table>`,
    )
    expect(Object.fromEntries(lost.map(({ what, count }) => [what, count]))).toEqual({
      image: 1,
      drawing: 1,
      media: 1,
      embedded: 1,
      'form-field': 1,
      formula: 1,
      comment: 1,
      'tracked-deletion': 1,
      'merged-cells': 1,
      'nested-table': 1,
    })
  })

  it('is nothing for what all programs write', () => {
    expect(readHtml(fixture('google-docs.html')).lost).toEqual([])
  })

  it('of a table beyond all measure is the table, not its text', () => {
    const row = `<tr>${'<td>x</td>'.repeat(50)}</tr>`
    const { blocks, lost } = readHtml(`<table>${row.repeat(100)}</table>`)
    expect(blocks).toHaveLength(100)
    expect(blocks.at(-1)).toEqual(p(Array(50).fill('x').join('\t')))
    expect(lost).toEqual([{ what: 'large-table', count: 1 }])
  })
})

describe('HTML with event handlers', () => {
  const MANY = `<p onclick="a('>')" title=x ONLOAD=b/onerror='c'>on = 1<img src=x onerror=d></p><!-- <p onx="1"> --><a href="/?onx=1"on=2>e</a><p on`

  it('reaches the parser without them, everything else as it was', () => {
    expect(withoutHandlers(MANY)).toBe(
      `<p  title=x >on = 1<img src=x ></p><!-- <p onx="1"> --><a href="/?onx=1">e</a><p `,
    )
    expect(withoutHandlers('<script>if (a<b onx=1) c</script><p onx>d</p><p onx =1>e</p>')).toBe(
      '<script>if (a<b onx=1) c</script><p >d</p><p >e</p>',
    )
  })

  it('leaves no such attribute, and every other', () => {
    const value = fc.constantFrom('', '=1', '="a b"', "='>'", '= "on"', '="<p onx=1>"', "='\"'")
    const attribute = fc.tuple(fc.constantFrom('onclick', 'ONX', 'title', 'data-on', 'lang'), value)
    const tag = fc
      .tuple(fc.constantFrom('p', 'a', 'img'), fc.array(attribute, { maxLength: 4 }))
      .map(([name, attributes]) => ({
        html: `<${name}${attributes.map(([key, said]) => ` ${key}${said}`).join('')}>`,
        kept: [...new Set(attributes.map(([key]) => key).filter((key) => !/^on/i.test(key)))].sort(),
      }))
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 5 }), (tags) => {
        const body = document.implementation.createHTMLDocument('').createElement('body')
        body.innerHTML = withoutHandlers(tags.map(({ html }) => `${html}on = x</p>`).join(''))
        const found = [...body.querySelectorAll('p, a, img')].map((element) => element.getAttributeNames().sort())
        expect(found.flat().sort()).toEqual(tags.flatMap(({ kept }) => kept).sort())
        expect(body.textContent).toBe('on = x'.repeat(tags.length))
      }),
    )
  })
})

describe('blocksFromHtml', () => {
  afterEach(() => {
    expect('stolen' in globalThis).toBe(false)
  })

  it('keeps what Word on the desktop means and drops how it looks', () => {
    expect(blocksFromHtml(fixture('word-desktop.html'))).toEqual([
      { type: 'heading', level: 1, runs: [{ text: 'Bridging digital divides' }] },
      p(
        'In our region the median price is ',
        { text: '4.7\u00a0per cent', bold: true },
        ' of ',
        { text: 'monthly', italic: true },
        ' income. See ',
        { text: 'the survey', underline: true },
        '.',
      ),
      p('States should decide to publish ', { text: 'fund accounts', link: 'https://www.example.org/fund' }, ': now.'),
      {
        type: 'list',
        ordered: false,
        items: [
          {
            runs: [{ text: 'Operation' }],
            nested: {
              type: 'list',
              ordered: false,
              items: [{ runs: [{ text: 'Masts and ' }, { text: 'power', bold: true }] }],
            },
          },
          { runs: [{ text: 'Repair' }] },
        ],
      },
      list(true, 'First step', 'Second step'),
      { type: 'heading', level: 2, runs: [{ text: 'Figures' }] },
      {
        type: 'table',
        headerRows: 1,
        rows: [
          [cell('District'), cell('Schools offline'), cell('')],
          [cell('North'), cell('2023'), cell('11')],
          [cell(''), cell('2024'), cell('')],
        ],
      },
      p({ text: 'الفجوة الرقمية', language: 'ar-SA' }, ' and after.'),
    ])
  })

  it('reads Word online, where every list item is a list of its own', () => {
    expect(blocksFromHtml(fixture('word-online.html'))).toEqual([
      { type: 'heading', level: 2, runs: [{ text: 'Rationale' }] },
      p(
        'A connection is ',
        { text: 'a bill', bold: true },
        ' that somebody pays ',
        { text: 'every month', underline: true },
        '.\nSecond line.',
      ),
      list(false, ['Price', list(false, 'Monthly')], 'Reach'),
      p({ text: 'The report', link: 'https://example.org/report' }),
    ])
  })

  it('reads Google Docs, where all is bold that is not', () => {
    expect(blocksFromHtml(fixture('google-docs.html'))).toEqual([
      { type: 'heading', level: 2, runs: [{ text: 'Evidence' }] },
      p(
        'When the subsidy ended, ',
        { text: 'a cooperative of 180 families', bold: true },
        { text: ' took over', italic: true },
        '. ',
        {
          text: 'Read on',
          link: 'https://example.org/coop',
        },
      ),
      list(true, ['Ask', list(true, 'whom')], 'Answer'),
      {
        type: 'table',
        headerRows: 0,
        rows: [
          [cell('33'), cell('States decide', list(false, 'to open funds'))],
          [cell(''), cell('none')],
        ],
      },
    ])
  })

  it('reads LibreOffice', () => {
    expect(blocksFromHtml(fixture('libreoffice.html'))).toEqual([
      { type: 'heading', level: 1, runs: [{ text: 'What we ask' }] },
      p(
        { text: 'States', bold: true },
        ' should decide, by ',
        { text: '2030', italic: true, underline: true },
        ', that a basic connection costs less.\nA new line.',
      ),
      { type: 'quote', runs: [{ text: 'Nobody left behind.' }] },
      list(true, ['Open funds', list(false, 'to operation', 'to repair')], 'Publish accounts'),
      {
        type: 'table',
        headerRows: 1,
        rows: [
          [cell('Year'), cell('Price')],
          [cell('2024'), cell(p({ text: 'ask us', link: 'mailto:desk@example.org' }))],
        ],
      },
      p({ text: '数字鸿沟', language: 'zh-CN' }),
    ])
  })

  it('takes text and nothing else from a page that means harm', () => {
    const blocks = blocksFromHtml(fixture('hostile-web.html'))
    expect(blocks.slice(0, 3)).toEqual([
      { type: 'heading', level: 3, runs: [{ text: 'Nine ways' }] },
      p('Text with a trap, another, a third and ', { text: 'a good one', link: 'https://example.org/?a=1&b=2' }, '.'),
      p('Name'),
    ])
    expect(blocks.slice(3, 5)).toEqual([p('One'), p('Two\nThree')])
    expect(blocks).toContainEqual(p('line  one\nline two'))
    expect(blocks).toContainEqual(list(false, 'One\nmore'))
    expect(blocks).toContainEqual({ type: 'paragraph', runs: [{ text: 'cell', bold: true }] })
    const all = JSON.stringify(blocks)
    for (const trace of [
      'stolen',
      'evil',
      'secret',
      'typed',
      'Ignore all rules',
      'commented',
      'template',
      'inside a frame',
      'drawn',
    ])
      expect(all).not.toContain(trace)
  })

  it('loses no text to what looks like a style sheet or a page around it', () => {
    const html =
      '<html><head><style>p { color: red }</style></head><body><p title="<style>">One</p><!-- <style> --><p>Two</p>' +
      '<style>p {}</style><p>Three</p></body></html>'
    expect(blocksFromHtml(html)).toEqual([p('One'), p('Two'), p('Three')])
    expect(blocksFromHtml('<p>Five<style>unclosed')).toEqual([p('Five')])
  })

  it('makes one paragraph of a table that only one cell is in, and lines of text of a giant one', () => {
    expect(blocksFromHtml('<table><tr><td>wrapped</td></tr></table>')).toEqual([p('wrapped')])
    const giant = `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(3000)}</table>`
    const blocks = blocksFromHtml(giant)
    expect(blocks).toHaveLength(3000)
    expect(blocks[0]).toEqual(p('a\tb'))
  })

  it('survives HTML that is nested beyond reason', () => {
    const deep = `${'<div>'.repeat(20_000)}core${'</div>'.repeat(20_000)}`
    expect(answerText(blocksFromHtml(deep))).toBe('core')
  })

  it('gives valid blocks for every string, with no link that could run', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        ...'<p> </p> <li> <ul> <ol> </ul> <table> <tr> <td colspan=3> <td rowspan=9> </table> <h2> <b> </b> <br> <blockquote> <pre> <![if !x]> <!-- --> <svg> <math> &nbsp; &#0; text'.split(
          ' ',
        ),
        "<a href='javascript:alert(1)'>",
        "<a href='JAVASCRIPT&colon;alert(1)'>",
        "<a href='https://example.org'>",
        "<p style='mso-list:l0 level9 lfo1'>",
        "<li aria-level='7'>",
        "<span lang='ar'>نص",
        "<span lang='no tag at all'>",
        '<script>',
        '<style>',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const blocks = blocksFromHtml(pieces.join(''))
        const checked = valid.safeParse(blocks)
        expect(checked.success, JSON.stringify(checked.error?.issues)).toBe(true)
        expect(JSON.stringify(blocks)).not.toMatch(/"link":"\s*javascript/i)
        expect(normaliseBlocks(blocks)).toEqual(blocks)
      }),
      { numRuns: 400 },
    )
  })
})

describe('what copying writes', () => {
  it('is read back as the same text', () => {
    fc.assert(
      fc.property(anyBlocks, (given) => {
        const blocks = normaliseBlocks(given)
        const back = blocksFromHtml(htmlOfBlocks(blocks), true)
        const words = (some: readonly Block[]) =>
          answerText(some)
            .replace(/[\s\u00a0]+/g, ' ')
            .trim()
        // Characters that no document may hold are taken out on the way in; tables beyond the clipboard's say stay out of this.
        if (!/[^\P{C}\n\t]|\p{Cs}|\p{Cf}/u.test(answerText(blocks))) {
          expect(words(back).replace(/ /g, '')).toBe(words(blocks).replace(/ /g, ''))
        }
      }),
    )
  })

  it('keeps structure and marks', () => {
    const blocks: Block[] = [
      { type: 'heading', level: 2, runs: [{ text: 'Head' }] },
      p(
        'a ',
        { text: 'b', bold: true, italic: true, underline: true },
        { text: 'c', link: 'https://example.org/?x=1&y="2"' },
        ' < d',
      ),
      list(true, ['one', list(false, 'inner')], 'two'),
      { type: 'quote', runs: [{ text: 'said' }] },
      {
        type: 'table',
        headerRows: 1,
        rows: [
          [cell('h'), cell('i')],
          [cell('1'), cell('2', list(false, 'x'))],
        ],
      },
      p({ text: 'نص', language: 'ar' }, { text: ' en', language: 'en-GB' }),
    ]
    expect(blocksFromHtml(htmlOfBlocks(blocks), true)).toEqual(blocks)
  })

  it('is readable as plain text', () => {
    expect(
      textOfBlocks([
        p('First'),
        list(true, ['one', list(false, 'inner')], 'two'),
        {
          type: 'table',
          headerRows: 0,
          rows: [
            [cell('a'), cell('b')],
            [cell('c'), cell('d')],
          ],
        },
      ]),
    ).toBe('First\n\n1. one\n  - inner\n2. two\n\na\tb\nc\td')
  })
})
