import { describe, expect, it } from 'vitest'
import { consultativeStatusOf } from '../../../../src/core/draft/consultative-status'
import { newDraft } from '../../../../src/core/draft/create'
import { limitsOf } from '../../../../src/core/draft/limits'
import { builtInPacksFolder, loadPacks } from '../../../../src/node/packs'

const { packs } = await loadPacks(builtInPacksFolder())
const pack = packs.find(({ manifest }) => manifest.id === 'un-formats')
if (!pack) throw new Error('The pack of standing formats did not load')
const { manifest, templates } = pack

function templateOf(id: string) {
  const template = templates.find((one) => one.id === id)
  if (!template) throw new Error(`There is no template ${id}`)
  return template
}

/** The words that a draft of the template may have, by the status that its organisation names. */
function wordsFor(id: string, status: string): number | null {
  const template = templateOf(id)
  const draft = newDraft(template, manifest, { id: 'd', now: '2026-11-28T10:00:00Z' })
  return limitsOf({ ...draft, organisation: { ...draft.organisation, status } }, template).totalWords
}

describe('the standing formats', () => {
  it('limit a statement by the consultative status that the organisation names', () => {
    const special = 'Special consultative status with ECOSOC since 2014'
    const byStatus = (id: string) => ['General status', special, 'On the Roster'].map((status) => wordsFor(id, status))
    expect(byStatus('hrc-written-statement')).toEqual([2000, 1500, 1500])
    expect(byStatus('ecosoc-hlpf-written-statement')).toEqual([2000, 500, 500])
    expect(byStatus('csw-written-statement')).toEqual([2000, 1500, 1500])
    expect(byStatus('csocd-written-statement')).toEqual([2000, 1500, 1500])
    // Who names none gets the smaller limit, which is right for most.
    expect(wordsFor('hrc-written-statement', '')).toBe(1500)
  })

  it('know a status in three languages, and none where two are named', () => {
    expect(consultativeStatusOf('Statut consultatif général')).toBe('general')
    expect(consultativeStatusOf('carácter consultivo especial, 2009')).toBe('special')
    expect(consultativeStatusOf('inscrite sur la Liste')).toBe('roster')
    for (const none of ['', 'Accredited to UNEP', 'general or special', 'specialised in law'])
      expect(consultativeStatusOf(none)).toBeNull()
  })

  it('claim no number that nothing confirmed', () => {
    const numbers = Object.fromEntries(
      templates.map(({ id, profiles }) => [
        id,
        profiles.flatMap(({ totalWords, totalPages, sectionWords }) => [totalWords, totalPages, sectionWords]),
      ]),
    )
    const set = (id: string) => (numbers[id] ?? []).filter((each) => each !== null)
    expect(set('ccpr-report')).toEqual([10_000])
    expect(set('crc-report')).toEqual([3000, 10_000])
    expect(set('treaty-body-report')).toEqual([])
    expect(set('special-procedures-answer')).toEqual([])
    expect(set('unfccc-submission')).toEqual([])
    expect(set('upr-other-stakeholders')).toEqual([5, 10])
    expect(set('questionnaire')).toEqual([300])
    const repeated = [2815, 5630, 6600, 3300, 10_700, 5350]
    for (const [id, values] of Object.entries(numbers))
      for (const value of values) expect(repeated, id).not.toContain(value)
  })

  it('say of each to look at the live page, and whose rule a limit is', () => {
    for (const { id, description, profiles } of templates) {
      expect(description, id).toContain('Check the live page before you send.')
      for (const profile of profiles) {
        expect(profile.sources.length, `${id} ${profile.id}`).toBeGreaterThan(0)
        const limited = [profile.totalWords, profile.totalPages, profile.sectionWords].some((each) => each !== null)
        if (limited && !profile.sources.some(({ name }) => name === 'Rostrum'))
          expect(profile.description, `${id} ${profile.id}`).toContain('Check the live page before you send.')
      }
    }
  })

  it('have a slot for each length of an oral statement, with words at the pace of interpreters', () => {
    const slots = templates.flatMap(({ kind, slotSeconds, profiles }) =>
      kind === 'statement' ? [[slotSeconds, profiles[0]?.totalWords]] : [],
    )
    expect(slots).toEqual([
      [90, 180],
      [120, 240],
      [180, 360],
      [300, 600],
    ])
  })

  it('take the file types that their bodies take', () => {
    expect(templateOf('hrc-written-statement').handIn.accepts).toEqual(['docx'])
    expect(templateOf('unfccc-submission').handIn.accepts).toEqual(['pdf', 'docx'])
    expect(templateOf('ccpr-report').handIn.languages).toEqual(['en', 'fr', 'es'])
  })
})
