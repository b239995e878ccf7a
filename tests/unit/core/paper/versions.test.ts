import { expect, it } from 'vitest'
import type { DraftPaper } from '../../../../src/core/draft/draft'
import {
  alignVersions,
  isChanged,
  throughVersions,
  versionRows,
  withCorrection,
} from '../../../../src/core/paper/versions'

const paper = (id: string, texts: readonly string[]): DraftPaper => ({
  id,
  version: id,
  date: '',
  title: '',
  fileName: `${id}.txt`,
  sha256: id,
  paragraphs: texts.map((text, index) => ({ number: String(index + 1), part: '', text })),
  doubts: [],
})
const ACCESS = 'We commit to affordable access for all people in rural areas.'
const SKILLS = 'We call for digital skills of older persons and of their teachers.'
const COURSES = 'We ask that courses be given in the languages that people speak at home.'
const OPEN = 'We call for the exchange of material under open licences.'
const FUND = 'We thank the host town for its welcome and its music.'
const ZERO = paper('zero', [ACCESS, SKILLS, COURSES, OPEN, FUND])
const LATER = paper('later', [
  'We take note of all inputs that were received.',
  ACCESS.replace('affordable', 'affordable and meaningful'),
  SKILLS,
  COURSES,
])

it('puts two versions beside each other, with what changed and what is gone behind what it stood behind', () => {
  const rows = versionRows(ZERO, LATER, 'en')
  expect(rows.map(({ from, to, kind, renumbered }) => [from, to, kind, renumbered])).toEqual([
    [[], [0], 'new', false],
    [[0], [1], 'reworded', true],
    [[1], [2], 'kept', true],
    [[2], [3], 'kept', true],
    [[3], [], 'gone', false],
    [[4], [], 'gone', false],
  ])
  const [, reworded] = rows
  expect(reworded?.changes?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'inserted', text: 'and meaningful ' },
  ])
  expect(rows.filter(isChanged)).toHaveLength(4)
})

it('what a person joins belongs together, and what they say has no counterpart is gone', () => {
  const joined = withCorrection(LATER, ZERO, 3, [3])
  const rows = versionRows(ZERO, joined, 'en')
  expect(rows.find(({ to }) => to.includes(3))).toMatchObject({ from: [2, 3], to: [3], kind: 'merged', byHand: true })
  expect(alignVersions(ZERO, joined).gone).toEqual([4])
  const apart = withCorrection(joined, ZERO, 1, [])
  expect(alignVersions(ZERO, apart)).toMatchObject({ fresh: [0, 2], gone: [1, 4] })
  expect(alignVersions(ZERO, withCorrection(apart, ZERO, 1, null)).gone).toEqual([4])
  const split = withCorrection(LATER, ZERO, 0, [0, 1])
  expect(versionRows(ZERO, split, 'en')[0]).toMatchObject({ from: [0], to: [0, 1], kind: 'split' })
})

it('a correction counts only where both paragraphs still have their numbers', () => {
  const joined = withCorrection(LATER, ZERO, 3, [3])
  const renumbered = {
    ...joined,
    paragraphs: joined.paragraphs.map((each) => ({ ...each, number: `${each.number} bis` })),
  }
  expect(alignVersions(ZERO, renumbered).gone).toEqual([3, 4])
  expect(withCorrection(LATER, ZERO, 99, [0])).toEqual(LATER)
  expect(withCorrection(LATER, ZERO, 3, [99]).corrections?.[0]?.to).toEqual([])
})

it('rows that two links bring together are one', () => {
  const both = withCorrection(withCorrection(LATER, ZERO, 3, [2, 3]), ZERO, 4, [1])
  const rows = versionRows(ZERO, both, 'en')
  expect(rows.flatMap(({ from }) => from).sort()).toEqual([0, 1, 2, 3, 4])
  expect(rows.flatMap(({ to }) => to).sort()).toEqual([0, 1, 2, 3])
})

it('follows one paragraph through all versions, in both directions', () => {
  const last = paper('last', [SKILLS, ACCESS])
  expect(throughVersions([ZERO, LATER, last], { version: 1, place: 2 })).toEqual([[1], [2], [0]])
  expect(throughVersions([ZERO, LATER, last], { version: 0, place: 4 })).toEqual([[4], [], []])
  expect(throughVersions([ZERO], { version: 0, place: 40 })).toEqual([[]])
})
