import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Draft,
  draftSchema,
  type EvidenceUse,
  type MarginNote,
  type NoteReply,
  type Section,
} from '../../../../src/core/draft/draft'
import { setTitle } from '../../../../src/core/draft/edit'
import { isJsonObject } from '../../../../src/core/text/json-value'
import { draft } from './arbitrary-draft'

/** Objects whose keys are data, by the field that holds them: what is added to them is an answer, a limit, a picture. */
const RECORDS = ['answers', 'images', 'sections-limits']

/** The same with a field more in every object, as a later version of the program may have written it. */
function withMore(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => withMore(each))
  if (!isJsonObject(value)) return value
  const fields = Object.entries(value).map(([key, each]) => {
    const limits = name === 'overrides' && key === 'sections'
    return [key, withMore(each, limits ? 'sections-limits' : key)] as const
  })
  return { ...Object.fromEntries(fields), ...(RECORDS.includes(name) ? {} : { later: 1 }) }
}

describe('fields of a draft', () => {
  it('that this version does not know stay, in every object of a file and through an edit', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const file = withMore(given)
        const read = draftSchema.parse(file)
        expect(read).toEqual(file)
        const { modified: _, ...edited } = setTitle(read, 'Another')
        expect(edited).toMatchObject({ later: 1, organisation: { later: 1 }, limits: { later: 1 } })
      }),
      { numRuns: 40 },
    )
  })

  it('that are misspelt do not compile: `npm run types` fails where one of these lines does', () => {
    const section: Section = { id: 'q1', chosen: true, answers: {} }
    const wrong = [
      // @ts-expect-error `choosen`
      { ...section, choosen: false } satisfies Section,
      // @ts-expect-error `runz`
      { id: 'q1', chosen: true, answers: { a: [{ type: 'paragraph', runs: [], runz: [] }] } } satisfies Section,
      // @ts-expect-error `titel`
      (given: Draft) => given.titel,
      // @ts-expect-error `langauge`
      (given: Draft) => given.template.langauge,
      // @ts-expect-error `wordz`
      (given: MarginNote) => given.wordz,
      // @ts-expect-error `autor`
      (given: NoteReply) => given.autor,
      // @ts-expect-error `entri`
      (given: EvidenceUse) => given.entri,
    ]
    expect(wrong).toHaveLength(7)
  })
})
