import { expect, it } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { paper, SKILLS } from '../paper/two-versions'
import { findings, withRationale } from './checked'

const numbered = (number: number, text: string) => ({ number: String(number), part: '', text })
const LONG = {
  ...paper('zero', 'Zero Draft (29 August 2025)', []),
  paragraphs: [
    ...Array.from({ length: 1001 }, (_, index) => numbered(index + 1, `Text ${index}.`)),
    numbered(1024, SKILLS),
  ],
}

function remarks(check: string, text: string): (readonly string[])[] {
  const draft: Draft = { ...withRationale(text), papers: [LONG] }
  return findings(check, draft).map(({ message }) => [message])
}

it('a paragraph past the thousandth is missed where the paper has none of its number, and a year is none', () => {
  const check = 'references/no-such-paragraph'
  expect(remarks(check, 'We support paragraphs 1000 and 1024 of the Zero Draft.')).toEqual([])
  expect(remarks(check, 'We support paragraph 12, 2025, and paragraph 2030 of the Zero Draft.')).toEqual([])
  expect(remarks(check, 'We support paragraph 1010 of the Zero Draft.')).toEqual([[expect.stringContaining('1010')]])
})

it('a quotation beside a reference past the thousandth is looked for there', () => {
  const [found] = remarks(
    'references/quotation',
    'In paragraph 1024 of the Zero Draft we read “We call on Member States to invest in the skills of older persons”.',
  )
  expect(found).toEqual([expect.stringContaining('in the digital skills of older persons')])
})
