import { expect, test } from 'vitest'
import { placeName } from '../../../../src/renderer/draft/place-name'
import { template } from './template'

test('a place is named in the writer’s words', () => {
  const name = (at: Parameters<typeof placeName>[0]) => placeName(at, template, [{ id: 'a' }, { id: 'b' }])
  expect(name({ section: null })).toBe('Whole draft')
  expect(name({ section: 'organisation', field: 'name' })).toBe('Who we are')
  expect(name({ section: 'proposals', proposal: 'b', field: 'paragraph' })).toBe('Proposal 2, paragraph')
  expect(name({ section: 'proposals', proposal: 'b' })).toBe('Proposal 2')
  expect(name({ section: 'proposals' })).toBe('Proposals')
  expect(name({ section: 'nowhere' })).toBe('Text without a place')
  expect(name({ section: 'q1', slot: 'answer' })).toBe('Question 1 Achievements')
  expect(name({ section: 'area-5', slot: 'rationale' })).toBe('Area 5 Digital divides · Rationale')
})
