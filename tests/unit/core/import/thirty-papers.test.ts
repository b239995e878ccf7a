import { describe, expect, it } from 'vitest'
import { importText } from '../../../../src/core/import/import-text'
import type { Passage } from '../../../../src/core/import/passages'
import { type Paper, THIRTY_PAPERS } from '../../../fixtures/import/thirty-papers'
import { pack, template } from '../check/checked'

const given = { id: 'imported', now: '2026-01-02T03:04:05Z' }
/** At least so many of all headings go where they belong. */
const RIGHT = 0.95
const BODY = 'We have seen this for eleven years in forty villages of the valley, and say what follows from it.'

interface Placed {
  paper: string
  heading: string
  expected: string | null
  found: string | null
  passage: Passage | undefined
}

function placed({ name, kind, parts }: Paper): Placed[] {
  const mark = kind === 'markdown' ? '## ' : ''
  const source = parts.map(([heading], index) => `${mark}${heading}\n\n${BODY} (${index})\n`).join('\n')
  const { passages } = importText(source, kind, template, pack, given)
  return parts.map(([heading, expected], index) => {
    // The heading of a passage may have lost its number; its text has kept its own.
    const passage = passages.find(({ heading: title, begins }) => title === heading || begins.includes(`(${index})`))
    return { paper: name, heading, expected, found: passage?.place?.section ?? null, passage }
  })
}

describe('thirty papers as people write them', () => {
  const all = THIRTY_PAPERS.flatMap(placed)
  const wrong = all.filter(({ expected, found }) => expected !== found)

  it('are thirty', () => {
    expect(THIRTY_PAPERS).toHaveLength(30)
  })

  it('go where they belong, nineteen headings of twenty', () => {
    const right = 1 - wrong.length / all.length
    const said = wrong.map(
      ({ paper, heading, expected, found }) => `${paper}: “${heading}” is ${found}, not ${expected}`,
    )
    expect(right, said.join('\n')).toBeGreaterThanOrEqual(RIGHT)
  })

  it('show each that went wrong before anything is made of it', () => {
    for (const { heading, passage } of wrong) expect(passage, heading).toBeDefined()
  })
})
