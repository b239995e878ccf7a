import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanBlock, cleanLine, cleanText } from '../../../../src/core/export/clean-text'

/** XML 1.0, production 2. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the production names them
const XML_CHAR = /^[\u{9}\u{A}\u{D}\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u

describe('cleanText', () => {
  it('lets through only what XML may hold, and no carriage return or tab', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
        ),
        (text) => {
          const clean = cleanText(text)
          expect(clean).toMatch(XML_CHAR)
          expect(clean).not.toMatch(/[\r\t]/)
          expect(cleanText(clean)).toBe(clean)
        },
      ),
    )
  })

  it('leaves text of any script alone', () => {
    for (const text of ['Plain, “quoted” — text', 'شبكات', '社区网络', 'сети', '👩‍👩‍👧 \u200Fمرحبا', 'e\u0301', '𠀀']) {
      expect(cleanText(text)).toBe(text)
    }
  })

  it('turns every line end into one and a tab into a space', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e\vf\u0085g\th')).toBe('a\nb\nc\nd\ne\nf\ng h')
  })

  it('shows a lone surrogate as the replacement character', () => {
    expect(cleanText('a\ud800b\udc00c😀')).toBe('a\uFFFDb\uFFFDc😀')
  })

  it('makes a line of several', () => {
    expect(cleanLine(' a\n\nb ')).toBe('a b')
  })

  it('reaches every text of a block', () => {
    const dirty = { text: 'x\u0000y' }
    const cell = {
      blocks: [
        {
          type: 'list' as const,
          ordered: true,
          items: [
            {
              runs: [dirty],
              nested: { type: 'list' as const, ordered: false, items: [{ runs: [dirty, { text: '\u0001' }] }] },
            },
          ],
        },
      ],
    }
    const clean = cleanBlock({ type: 'table', headerRows: 0, rows: [[cell]] })
    expect(JSON.stringify(clean)).not.toContain('\\u0000')
    expect(JSON.stringify(clean).match(/"xy"/g)).toHaveLength(2)
  })
})
