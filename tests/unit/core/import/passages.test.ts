import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importText } from '../../../../src/core/import/import-text'
import { choicesOf, type PassageChoices, withPlace } from '../../../../src/core/import/passages'
import { answerText } from '../../../../src/core/text/block-text'
import { pack, template } from '../check/checked'

const given = { id: 'imported', now: '2026-01-02T03:04:05Z' }
const paper = readFileSync(join(import.meta.dirname, '../../../fixtures/import/paper.md'), 'utf8')
const placed = (text: string, choices?: PassageChoices) => importText(text, 'markdown', template, pack, given, choices)
const asked = (passages: ReturnType<typeof placed>['passages']) =>
  new Map(choicesOf(passages).map(({ part, place }) => [part, place]))
const said = ({ draft }: ReturnType<typeof placed>, section: string, slot: string) =>
  answerText(draft.sections.find(({ id }) => id === section)?.answers[slot] ?? [])

const LOOSE =
  '# Ours\n\nWe write for the rivers.\n\nSchools need power.\n\n## Q1\n\nDone.\n\n## Lunch\n\nSoup.\n\n### Bread\n\nRye.\n'

describe('passages of an imported text', () => {
  it('say for every heading, and for text without one, where it goes and why', () => {
    const rows = placed(LOOSE).passages.map(({ heading, begins, place, why }) => [
      heading,
      begins,
      place?.section ?? null,
      why,
    ])
    expect(rows).toEqual([
      ['Ours', '', null, 'title'],
      ['', 'We write for the rivers.', null, 'none'],
      ['', 'Schools need power.', null, 'none'],
      ['Q1', 'Done.', 'q1', 'sure'],
      ['Lunch', 'Soup.', null, 'none'],
      ['Bread', 'Rye.', null, 'none'],
    ])
  })

  it.each([
    ['a paper', paper],
    ['text before its headings', LOOSE],
    ['a label', '## Area 5\n\nText.\n\nEvidence: 40 schools.\n\n### Other\n\nMore.\n\n## Rationale\n\nBecause.\n'],
  ])('give the same draft when they are chosen as they were proposed: %s', (_, text) => {
    const first = placed(text)
    expect(placed(text, asked(first.passages)).draft).toEqual(first.draft)
  })

  it('go where somebody wants them, with what stands below their heading', () => {
    const first = placed(LOOSE)
    const lunch = first.passages.find(({ heading }) => heading === 'Lunch')?.part ?? -1
    const moved = withPlace(first.passages, lunch, { section: 'area-5', slot: 'rationale' }, template)
    expect(moved.slice(-2).map(({ place }) => place?.section)).toEqual(['area-5', 'area-5'])
    const again = placed(LOOSE, asked(moved))
    expect(said(again, 'area-5', 'rationale')).toBe('Lunch\nSoup.\nBread\nRye.')
    expect(again.unplaced).toEqual(['We write for the rivers.', 'Schools need power.'])
  })

  it('may be taken out of a place, and a paragraph without a heading put into one', () => {
    const first = placed(LOOSE)
    const [, rivers, , question] = first.passages
    const moved = withPlace(
      withPlace(first.passages, question?.part ?? -1, null, template),
      rivers?.part ?? -1,
      { section: 'q2', slot: 'answer' },
      template,
    )
    const again = placed(LOOSE, asked(moved))
    expect(said(again, 'q2', 'answer')).toBe('We write for the rivers.')
    expect(again.unplaced).toEqual(['Schools need power.', 'Q1', 'Lunch', 'Bread'])
    expect(said(again, 'q1', 'answer')).toBe('')
  })

  it('keep their places for a place that the template does not have', () => {
    const choices = new Map([[1, { section: 'nowhere', slot: 'x' }]])
    expect(placed(LOOSE, choices).unplaced).toEqual(placed(LOOSE).unplaced)
  })
})
