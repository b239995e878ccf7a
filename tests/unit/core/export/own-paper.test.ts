import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { consultationOf, withLook } from '../../../../src/core/export/own-paper'
import { plainTextOf } from '../../../../src/core/export/text'
import { packSchema } from '../../../../src/core/template/pack'
import { runsText } from '../../../../src/core/text/block-text'
import { richDraft, TEMPLATE } from '../../../documents/fixture'

const OUTLINE = outlineOf(richDraft({}), TEMPLATE, { order: 'form' })
const PACK = packSchema.parse({
  format: 'rostrum-pack',
  version: 1,
  id: 'p',
  packVersion: '1.0.0',
  title: 'WSIS+20 review',
  templates: ['a.template.json'],
  calendar: [],
})

const added = (look: Parameters<typeof withLook>[1]) =>
  withLook(OUTLINE, look).titleBlock.slice(OUTLINE.titleBlock.length)

describe('a document says what it is', () => {
  it('with its day, the consultation and the document that it answers', () => {
    const template = { ...TEMPLATE, answers: 'Elements Paper (20 June 2025)' }
    expect(added({ day: '2026-11-28', ...consultationOf(template, PACK) })).toEqual([
      { label: 'Consultation', value: 'WSIS+20 review' },
      { label: 'In answer to', value: 'Elements Paper (20 June 2025)' },
      { label: 'Date', value: '28 November 2026' },
    ])
  })

  it('and nothing that nobody knows, or that stands above already', () => {
    expect(added({})).toEqual([])
    expect(added({ day: 'soon', consultation: OUTLINE.title, answers: '  ' })).toEqual([])
    expect(consultationOf(TEMPLATE, PACK)).toEqual({ consultation: 'WSIS+20 review' })
  })
})

describe('numbered paragraphs', () => {
  const texts = (outline: typeof OUTLINE) =>
    outline.body.flatMap((element) => {
      const blocks = element.type === 'block' ? [element.block] : element.type === 'headline' ? element.blocks : []
      return blocks.flatMap((block) => (block.type === 'paragraph' ? [runsText(block.runs)] : []))
    })

  it('count from 1 through the whole document, and nothing else has a number', () => {
    const plain = texts(OUTLINE)
    const numbered = texts(withLook(OUTLINE, { numbered: true }))
    expect(plain.length).toBeGreaterThan(3)
    expect(numbered).toEqual(plain.map((text, index) => `${index + 1}.\u00a0 ${text}`))
    expect(texts(withLook(OUTLINE, { numbered: false }))).toEqual(plain)
  })

  it('stand in text too', () => {
    expect(plainTextOf(withLook(OUTLINE, { numbered: true }))).toContain('\n1.\u00a0 ')
  })
})

describe('a letterhead', () => {
  it('is its lines, clean, and not there where it has none', () => {
    expect(withLook(OUTLINE, { letterhead: { lines: ' 12 Hill Road \n\n\u0007Nairobi' } }).letterhead).toEqual({
      lines: ['12 Hill Road', 'Nairobi'],
    })
    expect(withLook(OUTLINE, { letterhead: { lines: ' \n ' } }).letterhead).toBeUndefined()
  })
})
