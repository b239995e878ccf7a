import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { consultativeStatusOf } from '../../../../src/core/draft/consultative-status'
import { newDraft } from '../../../../src/core/draft/create'
import { setAnswer } from '../../../../src/core/draft/edit'
import { limitsOf } from '../../../../src/core/draft/limits'
import { ageOfRules } from '../../../../src/core/template/age-of-rules'
import { paragraph } from '../../../../src/core/text/blocks'
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

  it.each(
    Object.entries({
      'hrc-written-statement': [2000, 1500, 1500],
      'ecosoc-hlpf-written-statement': [2000, 500, 500],
      'csw-written-statement': [2000, 1500, 1500],
      'csocd-written-statement': [2000, 1500, 1500],
    }),
  )('say of a statement whether it is too long for its status: %s', (id, limits) => {
    const template = templateOf(id)
    const blank = newDraft(template, manifest, { id: 'd', now: '2026-11-28T10:00:00Z' })
    const section = template.sections[0]?.id ?? ''
    for (const [index, status] of ['general', 'special', 'roster'].entries()) {
      const most = limits[index] ?? 0
      const tooLong = (words: number) => {
        const text = [paragraph(Array.from({ length: words }, () => 'water').join(' '))]
        const draft = setAnswer({ ...blank, organisation: { ...blank.organisation, status } }, section, 'answer', text)
        return checkDraft(draft, template).some(({ check, level }) => check === 'limits/total' && level === 'blocker')
      }
      expect([status, tooLong(most), tooLong(most + 1)]).toEqual([status, false, true])
    }
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

/** Whose word a number is, and of which year; null where what was seen names none. */
const SOURCES: Record<string, number | null> = {
  'Human Rights Council, guidelines for written statements by non-governmental organizations (www2.ohchr.org)': null,
  'muhaz.org, guide to written statements at the Human Rights Council': null,
  'United Nations, iCSO system, notice no. 29323 (esango.un.org)': 2018,
  'United Nations, iCSO system, notice no. 20402 (esango.un.org)': 2012,
  'United Nations, iCSO system, notice no. 29023 (esango.un.org)': 2017,
  'UN Women, NGO participation in the Commission on the Status of Women': 2020,
  'OHCHR, Human Rights Committee: information from civil society': null,
  'Child Rights Connect, reporting to the Committee on the Rights of the Child': null,
  'OHCHR, pages of the treaty bodies': null,
  'wunrn.org, on information for the Committee on the Elimination of Discrimination against Women': null,
  'OHCHR, technical guidelines for the submission of stakeholders’ information to the universal periodic review': 2008,
  'Call of a Special Rapporteur on right2city.org': 2022,
  'UNFCCC secretariat, how to send a submission': 2025,
  'UNFCCC secretariat, statements of observers in plenary': null,
  'cfg.eu, on the online form of the Global Dialogue on AI Governance': 2026,
  'International Service for Human Rights (ISHR), guide to speaking at the Human Rights Council': null,
  'United Nations Office at Geneva, advice to speakers (ungeneva.org)': null,
  'Global Digital Compact, stakeholder consultation, 2024': 2024,
  'GFMD, How to engage in the WSIS+20 Review Process': 2025,
}

/** All numbers that a format may say, by the beginning of the name of the source that says them. */
const NUMBERS: Record<string, Record<string, readonly (number | string)[]>> = {
  'hrc-written-statement': {
    'Human Rights Council, guidelines': [2000, 1500, 'two weeks'],
    // Both name Times New Roman, one in 10 points and one in 12.
    'muhaz.org': [10, 12],
  },
  'ecosoc-hlpf-written-statement': { 'United Nations, iCSO system, notice no. 29323': [2000, 500] },
  'csw-written-statement': { 'UN Women': [2000, 1500, 100] },
  'csocd-written-statement': { 'United Nations, iCSO system, notice no. 29023': [2000, 1500, 50] },
  'ccpr-report': { 'OHCHR, Human Rights Committee': [10_000, 15] },
  'crc-report': { 'Child Rights Connect': [10_000, 3000] },
  'treaty-body-report': {},
  'upr-other-stakeholders': { 'OHCHR, technical guidelines': [5, 10, 'five pages', 'ten pages'] },
  'special-procedures-answer': {},
  questionnaire: { 'cfg.eu': [300] },
  'unfccc-submission': { UNFCCC: [10] },
  // The slot in seconds, and its words at 120 a minute, which is arithmetic.
  'oral-1-30': {
    'International Service for Human Rights': [90, '1:30', '2:00', 250, 300, 150, 167],
    'United Nations Office at Geneva': [120, 180],
  },
  'oral-2-00': {
    'International Service for Human Rights': [120, '1:30', '2:00', 250, 300, 150, 167, 'two minutes'],
    'UNFCCC secretariat': ['two minutes'],
    'United Nations Office at Geneva': [120, 240],
  },
  'oral-3-00': {
    'Global Digital Compact': [180, '3:00', 'three minutes'],
    GFMD: ['three minutes'],
    'United Nations Office at Geneva': [120, 360],
  },
  'oral-5-00': {
    'Global Digital Compact': [300, '5:00', 'three minutes', 'five minutes'],
    'United Nations Office at Geneva': [120, 600],
  },
}

/** What is no claim of a format: names of things, years, how the program knows them. */
const NO_CLAIM = new Set([
  'id',
  'url',
  'lastChecked',
  'year',
  'version',
  'number',
  'name',
  'fileName',
  'section',
  'minSignatories',
])

/** The numbers in all that a template says, in digits and in words. */
function numbersIn(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') {
    if (value.includes('WSIS+20')) return numbersIn(value.replaceAll('WSIS+20', 'WSIS'))
    const digits = value.match(/\d[\d,.:]*\d|\d/g) ?? []
    const inWords = value
      .toLowerCase()
      .match(/\b(?:two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty) (?:pages|weeks|days|minutes|words)\b/g)
    const years = Object.values(SOURCES).map(String).concat('2019')
    return [...digits.map((each) => each.replace(/,/g, '')), ...(inWords ?? [])].filter((each) => !years.includes(each))
  }
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => (NO_CLAIM.has(key) ? [] : numbersIn(inside)))
}

describe('each standing format, line by line', () => {
  it.each(templates.map((template) => [template.id, template] as const))('%s', (id, template) => {
    const { sources, profiles } = template
    const own = ({ name }: { name: string }) => name === 'Rostrum'
    const all = [...sources, ...profiles.flatMap((profile) => profile.sources)].filter((each) => !own(each))
    // Each source with its year, which its note says as well, or says that there is none.
    for (const { name, note = '', year } of all) {
      expect(SOURCES, name).toHaveProperty([name], year)
      if (year !== null) expect(`${name} ${note}`).toContain(String(year))
    }
    // No number that the table does not have, and each number of the table with a source that the format names.
    const table = NUMBERS[id]
    if (!table) throw new Error(`${id} has no line in the table`)
    const allowed = Object.values(table).flat().map(String)
    expect(numbersIn(template).filter((each) => !allowed.includes(each))).toEqual([])
    for (const source of Object.keys(table))
      expect(
        all.some(({ name }) => name.startsWith(source)),
        source,
      ).toBe(true)
    for (const profile of profiles) {
      const { totalWords, totalPages, sectionWords, fontSize } = profile
      for (const number of [totalWords, totalPages, sectionWords, fontSize ?? null]) {
        if (number === null) continue
        const saidBy = Object.keys(table).filter((source) => table[source]?.includes(number))
        expect(
          profile.sources.some(({ name }) => saidBy.some((source) => name.startsWith(source))),
          `${profile.id}: ${number}`,
        ).toBe(true)
      }
      // What is of an earlier year, or of none, or was never looked up, is to be looked up; so is what will be next year.
      const old = (today: string) => ageOfRules(profile, today) !== null || profile.lastChecked === null
      expect([profile.id, old('2026-11-29')]).toEqual([profile.id, profile.id !== 'three-hundred'])
      expect([profile.id, old('2027-11-29')]).toEqual([profile.id, true])
      expect(profile.description, profile.id).toContain('Check the live page before you send.')
      for (const { note } of profile.rules ?? []) expect(note).toMatch(/\b20\d\d\b/)
    }
    // Our own division of a text is said to be ours.
    for (const { verified, unverifiedNote, sources: whose } of template.sections)
      expect(verified || (unverifiedNote !== undefined && whose.every(own))).toBe(true)
    expect(template.handIn.recipients).toEqual([])
  })

  it('and no number that people repeat and nobody confirmed, nowhere', () => {
    const said = templates.flatMap((template) => numbersIn(template))
    for (const number of ['2815', '5630', '6600', '3300', '10700', '5350']) expect(said).not.toContain(number)
    // 3,000 words are those of a report on one theme to one committee; nobody confirmed them for the political forum.
    expect(numbersIn(templateOf('ecosoc-hlpf-written-statement'))).not.toContain('3000')
  })

  it('has a line in the table, and the table no other', () => {
    expect(Object.keys(NUMBERS).sort()).toEqual(templates.map(({ id }) => id).sort())
  })
})
