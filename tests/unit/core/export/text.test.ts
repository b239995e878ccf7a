import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { answerAsPlainText, imagesWithoutText, outlineTexts, plainTextOf } from '../../../../src/core/export/text'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../../../../src/core/template/unplaced'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { sentence } from '../../../../src/messages/sentence'
import { EVIDENCE, richDraft, TEMPLATE } from '../../../documents/fixture'

describe('answerAsPlainText', () => {
  it('writes headings, lists, tables and links so that they can be read in a form field', () => {
    expect(answerAsPlainText(EVIDENCE)).toBe(
      [
        'A co-operative in the hills',
        'In the district of our example, 312 of 480 households joined a network that costs them less than a third of the next offer; see the report (https://example.org/report?year=2025&part=2#section-3) for “how” and <why> it works — in $5 steps, #1 to #3, with *no* tricks, back\\slashes or `ticks`.',
        '- What the village brings\n  1. land for two masts\n  2. a committee of seven\n- What the state brings\n  1. spectrum\n  2. a loan',
        'Costs',
        'Year | Households | Cost of a month in per cent of income\n2022 | 96 | 6.1\n2025 | 312 | 1.9',
        'What others said',
        'We had waited for a cable for eleven years. We built this in four months.',
      ].join('\n\n'),
    )
  })

  it('does not repeat an address that the words show, and names a link of several runs once', () => {
    const link = 'https://example.org'
    expect(answerAsPlainText([{ type: 'paragraph', runs: [{ text: 'https://example.org', link }] }])).toBe(
      'https://example.org',
    )
    expect(
      answerAsPlainText([
        { type: 'paragraph', runs: [{ text: 'a', link }, { text: 'b', link, bold: true }, { text: 'c' }] },
      ]),
    ).toBe('ab (https://example.org)c')
    expect(
      answerAsPlainText([{ type: 'paragraph', runs: [{ text: 'me@example.org', link: 'mailto:me@example.org' }] }]),
    ).toBe('me@example.org')
  })

  it('drops empty paragraphs', () => {
    expect(answerAsPlainText([paragraph(''), paragraph('a'), paragraph(' '), paragraph('b')])).toBe('a\n\nb')
    expect(answerAsPlainText([])).toBe('')
  })
})

describe('plainTextOf', () => {
  it('holds the title block, the headings, and each proposal with its labels', () => {
    const text = plainTextOf(outlineOf(richDraft(), TEMPLATE, { order: 'area' }))
    expect(text).toMatch(/^Networks that people own\n\nOrganisation: Hill Networks Alliance \(HNA\)\n/)
    expect(text).toContain('para. 48, Elements Paper (20 June 2025): Amend\nCurrent text: Member States are encouraged')
    expect(text).toContain('Ana Beispiel, Redes del Valle, Peru\nجمعية الشبكات, Jordan\n')
    expect(text).not.toMatch(/\n{3}/)
  })
})

describe('where a text stands, in words', () => {
  const image: Block = { type: 'image', image: 'mast', alt: '', runs: [] }
  const places = (sections: Draft['sections']) => {
    const outline = outlineOf(richDraft({ sections, proposals: [] }), TEMPLATE, { order: 'area' })
    return {
      image: imagesWithoutText(outline).map(({ place }) => sentence(place)),
      masts: outlineTexts(outline).flatMap(({ text, place }) => (text.includes('Masts') ? [sentence(place)] : [])),
    }
  }

  it('is the text itself where nothing has a place, and the heading above it elsewhere', () => {
    const unplaced = { id: UNPLACED_SECTION, chosen: false, answers: { [UNPLACED_SLOT]: [paragraph('Masts.'), image] } }
    expect(places([unplaced])).toEqual({ image: ['the text'], masts: ['the text'] })
    const answered = { id: 'q1', chosen: true, answers: { answer: [paragraph('Networks.')] } }
    expect(places([answered, unplaced])).toEqual({ image: ['“Further text”'], masts: ['“Further text”'] })
  })
})
