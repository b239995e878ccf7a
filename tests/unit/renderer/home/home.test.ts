import { expect, test } from 'vitest'
import type { DraftSummary } from '../../../../src/contract/messages'
import { standingOf } from '../../../../src/core/template/calendar'
import type { Template } from '../../../../src/core/template/template'
import { dueWords } from '../../../../src/renderer/calendar/deadline'
import { draftFacts } from '../../../../src/renderer/home/draft-rows'
import { templateGroups } from '../../../../src/renderer/home/home'
import { pack, template } from '../draft/template'

const now = new Date(2026, 10, 22, 14, 30)
const PLAIN = { withFolder: false, withFile: false, due: '' }
const draft: DraftSummary = {
  draft: 'draft-00000001',
  title: 'Input',
  organisation: 'Rivers Network',
  fileName: 'input.rostrum',
  folderName: 'Team / WSIS',
  template: 'elements-paper-input',
  templateTitle: 'Written input',
  language: 'en',
  words: 1204,
  areas: 4,
  proposals: 5,
  progress: 0.6,
  blockers: 2,
  modified: new Date(2026, 10, 22, 14, 2).toISOString(),
  recovered: false,
}

test('a draft’s line says who, how much and when', () => {
  expect(draftFacts(draft, now, PLAIN)).toEqual([
    'Rivers Network',
    '4 areas, 5 proposals',
    '1,204 words',
    'edited 14:02',
  ])
})

test('of a draft whose template is not installed nobody knows the words', () => {
  expect(draftFacts({ ...draft, areas: 0, proposals: 0, words: 0, blockers: null }, now, PLAIN)).toEqual([
    'Rivers Network',
    'edited 14:02',
  ])
})

test('a draft that has no areas to choose says nothing of areas', () => {
  expect(draftFacts({ ...draft, areas: 0, proposals: 0 }, now, PLAIN)).toEqual([
    'Rivers Network',
    '1,204 words',
    'edited 14:02',
  ])
  expect(draftFacts({ ...draft, areas: 0, proposals: 1 }, now, PLAIN)).toContain('1 proposal')
})

test('templates of all packs stand in three groups; one without templates is left out', () => {
  const of = (id: string, group: Template['group']) => ({ ...template, id, group })
  const groups = templateGroups([
    { manifest: pack, templates: [of('speech', 'statement'), of('paper', 'input')], samples: ['paper'] },
    { manifest: { ...pack, id: 'other' }, templates: [of('form', 'input')], samples: [] },
  ])
  expect(
    groups.map(({ title, choices }) => [title, choices.map((choice) => [choice.template.id, choice.hasSample])]),
  ).toEqual([
    [
      'A written input',
      [
        ['paper', true],
        ['form', false],
      ],
    ],
    ['A statement', [['speech', false]]],
  ])
  expect(groups[0]?.choices[1]?.manifest.id).toBe('other')
})

test('a recovered draft says so first, and one from elsewhere says where', () => {
  const facts = draftFacts({ ...draft, recovered: true, proposals: 0, areas: 1, organisation: ' ' }, now, {
    ...PLAIN,
    withFolder: true,
  })
  expect(facts[0]).toContain('recovered')
  expect(facts).toContain('1 area')
  expect(facts.at(-1)).toBe('Team / WSIS')
})

test('a draft’s line says by when it is due, or was', () => {
  const [step] = pack.calendar.filter(({ id }) => id === 'elements-paper-inputs')
  if (!step) throw new Error('The calendar has lost the closing date of inputs')
  const facts = (on: string) => draftFacts(draft, now, { ...PLAIN, due: dueWords(standingOf(step, on, 'UTC')) })
  expect(facts('2025-07-22T12:00:00Z')).toContain('due 25 July 2025')
  expect(facts('2026-11-22T12:00:00Z')).toContain('was due 25 July 2025')
})

test('a draft whose title another has too says the name of its file', () => {
  expect(draftFacts(draft, now, { ...PLAIN, withFile: true }).at(-1)).toBe('input.rostrum')
})
