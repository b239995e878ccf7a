import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bytesOf,
  chosenFileName,
  cutToBytes,
  handInFileName,
  MAX_NAME_BYTES,
  safeFileName,
  suggestedFileName,
} from '../../../../src/core/export/file-name'
import { richDraft, TEMPLATE } from '../../../documents/fixture'

function suggested(name: string, acronym = '', title = 'T', fileName = TEMPLATE.handIn.fileName): string {
  const draft = richDraft({ title })
  draft.organisation = { ...draft.organisation, name, acronym }
  return suggestedFileName(draft, { ...TEMPLATE, handIn: { ...TEMPLATE.handIn, fileName } })
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', minLength: 60 }),
  fc.constantFrom(
    'CON',
    'nul.txt',
    'a/b\\c:d*e?f"g<h>i|j',
    '...',
    ' . ',
    '\u202Egnp.exe',
    'Ünïted',
    '👩‍👩‍👧‍👦'.repeat(30),
  ),
)

describe('suggestedFileName', () => {
  it('takes the acronym, else the name, else says Organisation', () => {
    expect(suggested('Hill Networks Alliance', 'HNA')).toBe('HNA_input to Elements Paper (25 Jul 2025)')
    expect(suggested('Hill Networks Alliance')).toBe('Hill Networks Alliance_input to Elements Paper (25 Jul 2025)')
    expect(suggested('', ' ')).toBe('Organisation_input to Elements Paper (25 Jul 2025)')
    expect(suggested('???')).toBe('Organisation_input to Elements Paper (25 Jul 2025)')
  })

  it('cuts a long name and keeps the rest', () => {
    const name = suggested('联'.repeat(200))
    expect(name).toMatch(/^联+_input to Elements Paper \(25 Jul 2025\)$/)
    expect(bytesOf(name)).toBeLessThanOrEqual(MAX_NAME_BYTES)
  })

  it('fills in the title and never fills in what was filled in', () => {
    expect(suggested('{title}', '', 'My title', '{organisation} - {title}')).toBe('{title} - My title')
    expect(bytesOf(suggested('a'.repeat(300), '', 'b'.repeat(300), '{organisation} - {title}'))).toBeLessThanOrEqual(
      MAX_NAME_BYTES,
    )
  })

  it('says which version and which kind of copy it is, however long the rest', () => {
    const draft = { ...richDraft({}), organisation: { ...richDraft({}).organisation, name: '', acronym: 'HNA' } }
    expect(suggestedFileName(draft, TEMPLATE, 'text', 'For 2:00')).toMatch(/^HNA_.*_For 2-00$/)
    expect(suggestedFileName(draft, TEMPLATE, 'delivery', 'For 2:00')).toMatch(/_For 2-00_delivery$/)
    expect(suggestedFileName(draft, TEMPLATE, 'text', '///')).toBe(suggestedFileName(draft, TEMPLATE))
    const long = suggestedFileName(
      { ...draft, organisation: { ...draft.organisation, acronym: 'x'.repeat(400) } },
      TEMPLATE,
      'delivery',
      '联'.repeat(400),
    )
    expect(long).toMatch(/^x+.*_联+_delivery$/)
    expect(bytesOf(long)).toBeLessThanOrEqual(MAX_NAME_BYTES)
  })

  it('is safe on every file system, whatever the organisation is called', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.constantFrom(TEMPLATE.handIn.fileName, '{organisation}', '{title} by {organisation}.'),
        (name, title, pattern) => {
          const file = suggested(name, '', title, pattern)
          expect(file).not.toBe('')
          expect(Buffer.byteLength(file)).toBeLessThanOrEqual(MAX_NAME_BYTES)
          expect(file).toBe(file.normalize('NFC'))
          expect(file).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|\p{Cf}|^[-. ~]|[. ]$/u)
          expect(file).not.toMatch(/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i)
          expect(file).not.toMatch(/\p{Cs}/u)
        },
      ),
    )
  })
})

describe('handInFileName', () => {
  it('tells two drafts of one organisation apart by the titles that they were given', () => {
    const named = (title: string) => handInFileName({ ...richDraft({ title }) }, TEMPLATE)
    expect(named(TEMPLATE.draftTitle)).toBe('HNA_input to Elements Paper (25 Jul 2025)')
    expect(named('')).toBe('HNA_input to Elements Paper (25 Jul 2025)')
    expect(named('For the youth caucus')).toBe('HNA_input to Elements Paper (25 Jul 2025)_For the youth caucus')
    expect(bytesOf(named('联'.repeat(200)))).toBeLessThanOrEqual(MAX_NAME_BYTES)
  })

  it('says the title once where the template asks for it', () => {
    const template = { ...TEMPLATE, handIn: { ...TEMPLATE.handIn, fileName: '{organisation} - {title}' } }
    expect(handInFileName(richDraft({ title: 'Mine' }), template)).toBe('HNA - Mine')
  })
})

describe('chosenFileName', () => {
  it('is what was typed, as file systems take it', () => {
    expect(chosenFileName('Our input / final: v2')).toBe('Our input - final- v2')
    expect(chosenFileName('../..')).toBe('')
    fc.assert(
      fc.property(anyText, (typed) => {
        const name = chosenFileName(typed)
        expect(bytesOf(name)).toBeLessThanOrEqual(MAX_NAME_BYTES)
        expect(name).toBe(safeFileName(name))
      }),
    )
  })
})

describe('safeFileName', () => {
  it('turns separators into hyphens and marks the names of devices', () => {
    expect(safeFileName('a/b: c')).toBe('a-b- c')
    expect(safeFileName('..\\..\\etc')).toBe('etc')
    expect(safeFileName('nul')).toBe('nul_')
    expect(safeFileName('COM1.report')).toBe('COM1_.report')
    expect(safeFileName('console')).toBe('console')
  })
})

describe('cutToBytes', () => {
  it('keeps graphemes whole', () => {
    expect(cutToBytes('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 30)).toBe('👩‍👩‍👧‍👦')
    expect(cutToBytes('e\u0301e\u0301', 4)).toBe('e\u0301')
    expect(cutToBytes('abc', 0)).toBe('')
  })

  it('counts bytes as UTF-8 does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(bytesOf(text)).toBe(Buffer.byteLength(text))
      }),
    )
  })
})
