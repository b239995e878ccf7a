// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerText } from '../../../../src/core/text/block-text'
import { type Block, blockSchema, type List, type Paragraph, type Run } from '../../../../src/core/text/blocks'
import { htmlOfBlocks, textOfBlocks } from '../../../../src/renderer/editor/blocks-out'
import { blocksFromHtml } from '../../../../src/renderer/editor/html-to-blocks'
import { normaliseBlocks } from '../../../../src/renderer/editor/normalise'
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
