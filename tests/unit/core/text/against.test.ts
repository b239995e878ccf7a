import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { against, schemaFault } from '../../../../src/core/text/schema-words'
import { message } from '../../../../src/messages/message'
import { inEnglish } from '../../../../src/messages/sentence'

describe('what a schema of ours has against a value', () => {
  const schema = z.object({
    sections: z.array(
      z.object({ id: z.string().regex(/^[a-z]+$/, against(message('schema.noId'))), day: z.iso.date() }),
    ),
  })
  const faultOf = (root: unknown) => {
    const { error } = schema.safeParse(root)
    if (!error) throw new Error('it fits')
    return schemaFault(error, root)
  }

  it('is a message with its place, from which the sentence is made', () => {
    const fault = faultOf({ sections: [{ id: 'Q3', day: '2025-07-25' }] })
    expect(fault).toMatchObject({ id: 'schema.fault', values: { what: { id: 'schema.noId' } } })
    expect(inEnglish(fault)).toBe('section 1 (“Q3”), id: is not an id of lower-case letters, digits and hyphens')
  })

  it('stays in the words of zod where it is not ours, and counts the other places', () => {
    const day = faultOf({ sections: [{ id: 'q', day: 'Friday' }] })
    expect(inEnglish(day)).toBe('section 1 (“q”), day: is an invalid ISO date')
    const three = faultOf({
      sections: [
        { id: 'q', day: 'x' },
        { id: 'Q', day: 'x' },
      ],
    })
    expect(inEnglish(three)).toBe('section 1 (“q”), day: is an invalid ISO date (and 2 more places)')
    expect(inEnglish(faultOf([]))).toBe('as a whole: expected object, received array')
  })
})
