import { describe, expect, it } from 'vitest'
import { docxOf } from '../../../../src/core/export/docx'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { PROPOSALS } from '../../../documents/fixture'
import { unzip } from '../../../documents/unzip'
import { ready, template } from '../check/checked'

describe('docxOf', () => {
  it('writes characters that XML keeps for itself as text, wherever the writer puts them', async () => {
    const hostile = 'Bread & <Roses> "now" \'then\' ]]>'
    const draft = {
      ...ready,
      title: hostile,
      organisation: {
        ...ready.organisation,
        name: hostile,
        acronym: '',
        signatories: [{ name: hostile, organisation: hostile, country: hostile }],
      },
      proposals: PROPOSALS.slice(0, 1).map((proposal) => ({ ...proposal, paragraph: hostile, proposed: hostile })),
    }
    const parts = unzip(await docxOf(outlineOf(draft, template, { order: 'form' }), { paper: 'a4' }))
    const seen: string[] = []
    for (const [name, { text: xml }] of parts) {
      if (!/\.(?:xml|rels)$/.test(name)) continue
      // No markup of the writer's own, and no bare ampersand.
      expect(xml).not.toMatch(/<\/?Roses/)
      expect(xml.match(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);).{0,20}/i)).toBeNull()
      if (xml.includes('Bread &amp; &lt;Roses')) seen.push(name)
    }
    expect(seen).toEqual(expect.arrayContaining(['docProps/core.xml', 'word/document.xml']))
  })
})
