import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { MAX_DRAFT_BYTES } from '../../../src/core/draft/size'
import { ALWAYS_COVERED, coverageOf, fontBytes } from '../../../src/node/pdf-fonts'

describe('the fonts of PDFs', () => {
  it('all have the characters that are never looked up', () => {
    const sans = fontBytes({ eastAsian: false })
      .map((bytes) => create(bytes))
      .filter((font) => 'familyName' in font && font.familyName === 'Noto Sans')
    expect(sans).toHaveLength(4)
    const lacking = ALWAYS_COVERED.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((codePoint) =>
        sans.some((font) => !('hasGlyphForCodePoint' in font) || !font.hasGlyphForCodePoint(codePoint)),
      ),
    )
    expect(lacking).toEqual([])
  })

  it('cover the six languages of the United Nations and the usual symbols', async () => {
    const text =
      'English, français à l’œuvre, español ¿qué?, русский ёж, العربية ١٢٣ ؟، 中文“社区”，。€ § % ‰ – — … ≤ ≥ → • ½ ² № ™'
    expect(await coverageOf(text)).toEqual({ missing: [], eastAsian: true })
  })

  it('are not opened for Chinese where there is none', async () => {
    expect(await coverageOf('Plain text, naïve – “quoted”, русский, العربية\n')).toEqual({
      missing: [],
      eastAsian: false,
    })
  })

  it('is told of the longest text that a draft may hold, which had no room in one match', async () => {
    const longest = 'words '.repeat(Math.ceil(MAX_DRAFT_BYTES / 6))
    expect(await coverageOf(`${longest}ข`)).toEqual({ missing: ['ข'], eastAsian: false })
  })

  it('ask nothing of characters that show nothing by themselves', async () => {
    expect(await coverageOf('a\u200Bb\u200Dc\u200Ed\u2060e\u00ADf\uFE0F\n')).toEqual({ missing: [], eastAsian: false })
  })

  it('name each character that none of them has, once', async () => {
    expect((await coverageOf('กขก \ue123')).missing).toEqual(['ก', 'ข', '\ue123'])
  })

  it('have emoji, with the sequences that make one picture of several', async () => {
    expect(await coverageOf('🦜 👍🏽 👩‍🌾 🇰🇪 ☀️ ✅')).toEqual({ missing: [], eastAsian: false })
  })
})
