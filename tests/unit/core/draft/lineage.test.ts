import { describe, expect, it } from 'vitest'
import { MOST_ANCESTORS, withAncestors, withoutLineage } from '../../../../src/core/draft/lineage'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { smallDraft } from '../../node/small-draft'

const draft = smallDraft('What it says, with "lineage": [ in it.\n')
const plain = writeDraft(draft)

describe('what a draft was made from', () => {
  it.each([[['a']], [['a', 'b', 'c']], [[]]])('changes nothing of the text without it: %j', (lineage) => {
    const text = writeDraft({ ...draft, lineage })
    expect(text).not.toBe(plain)
    expect(withoutLineage(text)).toBe(plain)
  })

  it('is taken out as well where a program that does not know it wrote it last', () => {
    const { lineage, ...rest } = { ...draft, lineage: ['a', 'b'] }
    const last = `${writeDraft(rest).slice(0, -'\n}\n'.length)},\n  "lineage": ${JSON.stringify(lineage, null, 2).replaceAll('\n', '\n  ')}\n}\n`
    expect(readDraft(Buffer.from(last), 'x')).toMatchObject({ ok: true, value: { lineage } })
    expect(withoutLineage(last)).toBe(plain)
  })

  it('leaves a text as it is that is none, or is cut off', () => {
    for (const text of ['', plain, 'a\n  "lineage": [', 'a\n  "lineage": [\n    "b"'])
      expect(withoutLineage(text)).toBe(text)
  })

  it('is bounded, forgets the oldest, and takes less than two kilobytes of a file', () => {
    const many = Array.from({ length: 500 }, (_, index) => index.toString(16).padStart(16, '0'))
    const grown = many.reduce((now, each) => withAncestors(now, [each]), draft)
    expect(grown.lineage).toEqual(many.slice(-MOST_ANCESTORS))
    expect(writeDraft(grown).length - plain.length).toBeLessThan(2048)
    expect(withAncestors(grown, many.slice(-3))).toBe(grown)
  })
})
