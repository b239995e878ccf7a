import { expect, test } from 'vitest'
import type { CalendarStep, PackManifest } from '../../../../src/core/template/pack'
import { openDeadlines } from '../../../../src/renderer/home/deadlines'
import { packsStanding, packsWith, templateStanding } from '../../../../src/renderer/home/standing'
import { pack, template } from '../draft/template'

const now = Date.UTC(2026, 10, 22, 12)

const step = (id: string, date: string, kind: CalendarStep['kind']): CalendarStep => ({
  id,
  date,
  precision: 'day',
  kind,
  title: id,
  dateText: date,
  timeZone: 'UTC',
  replaced: [],
  sources: [{ name: 'A notice' }],
  verified: true,
})
const consultation = (id: string, ...calendar: CalendarStep[]): PackManifest => ({ ...pack, id, title: id, calendar })
const due = (deadline: string | null, title = 'Input') => ({ ...template, deadline, title, summary: 'A summary.' })

test('a template is open, coming or past by its own date', () => {
  const one = consultation(
    'one',
    step('closed', '2026-11-20', 'deadline'),
    step('closes', '2026-12-01', 'deadline'),
    step('meeting', '2026-12-05', 'event'),
    step('met', '2026-11-01', 'event'),
  )
  const of = (deadline: string) => templateStanding(one, due(deadline), now)
  expect(['closed', 'closes', 'meeting', 'met'].map(of)).toEqual(['past', 'open', 'coming', 'past'])
})

test('one without a date ends with its consultation, and has no end where that names no deadline', () => {
  const over = consultation('over', step('closed', '2026-11-20', 'deadline'), step('met', '2026-11-21', 'event'))
  const going = consultation('going', step('closed', '2026-11-20', 'deadline'), step('meeting', '2027-01-21', 'event'))
  const standing = consultation('standing')
  const followUp = consultation('follow-up', step('adopted', '2025-12-17', 'event'))
  const of = (manifest: PackManifest) => templateStanding(manifest, due(null), now)
  expect([over, going, standing, followUp].map(of)).toEqual(['past', 'open', 'open', 'open'])
})

test('packs keep the templates that stand so, and those whose words are looked for', () => {
  const manifest = consultation(
    'Water',
    step('closed', '2026-11-20', 'deadline'),
    step('closes', '2026-12-01', 'deadline'),
  )
  const packs = [{ manifest, templates: [due('closed', 'Old input'), due('closes', 'Réponse')], samples: [] }]
  const titles = (some: readonly { templates: readonly { title: string }[] }[]) =>
    some.flatMap(({ templates }) => templates.map(({ title }) => title))
  expect(titles(packsStanding(packs, 'open', now))).toEqual(['Réponse'])
  expect(titles(packsStanding(packs, 'past', now))).toEqual(['Old input'])
  expect(packsStanding(packs, 'coming', now)).toEqual([])
  expect(titles(packsWith(packs, 'reponse'))).toEqual(['Réponse'])
  expect(titles(packsWith(packs, 'water old'))).toEqual(['Old input'])
  expect(packsWith(packs, 'fire')).toEqual([])
})

test('deadlines of all consultations stand in one sequence, without events and what is closed', () => {
  const packs = [
    { manifest: consultation('one', step('late', '2027-03-01', 'deadline'), step('over', '2026-01-01', 'deadline')) },
    { manifest: consultation('two', step('soon', '2026-11-30', 'deadline'), step('meeting', '2026-11-25', 'event')) },
  ]
  expect(openDeadlines(packs, now).map(({ step: { id }, pack: { title } }) => [id, title])).toEqual([
    ['soon', 'two'],
    ['late', 'one'],
  ])
})
