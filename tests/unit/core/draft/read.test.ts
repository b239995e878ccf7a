import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../../../src/core/draft/draft'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { draft } from './arbitrary-draft'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a draft that is written and read', () => {
  it('comes back the same, and writes the same text again', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const text = writeDraft(given)
        const read = readDraft(bytes(text), 'a.rostrum')
        if (!read.ok) throw new Error(read.problem.sentence)
        expect(read.value).toEqual(given)
        expect(writeDraft(read.value)).toBe(text)
        expect(text.endsWith('}\n')).toBe(true)
        expect(draftSchema.safeParse(given).success).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
