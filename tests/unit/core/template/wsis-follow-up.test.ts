import { describe, expect, it } from 'vitest'
import { builtInPacksFolder, loadPacks } from '../../../../src/node/packs'

const { packs } = await loadPacks(builtInPacksFolder())
const pack = packs.find(({ manifest }) => manifest.id === 'wsis-follow-up')
const review = packs.find(({ manifest }) => manifest.id === 'wsis20')
if (!pack || !review) throw new Error('The packs of the review and of what follows it did not load')
const [template] = pack.templates
if (!template) throw new Error('The follow-up has no template')

describe('what follows the review', () => {
  it('has the dates that somebody gave, each with its source, and labels what an official page did not confirm', () => {
    expect(
      pack.manifest.calendar.map(({ from, date, precision, dateText, verified, timeZone }) => [
        from ?? date,
        precision === 'day' ? date : precision,
        dateText,
        verified,
        timeZone ?? '',
      ]),
    ).toEqual([
      // The General Assembly sits in New York, and the first dialogue in Geneva; of the others no source names whose day it is.
      ['2025-12-17', '2025-12-17', '17 December 2025', true, 'America/New_York'],
      ['2026-07-06', '2026-07-07', '6–7 July 2026', false, 'Europe/Zurich'],
      ['2026-12-07', '2026-12-11', '7–11 December 2026', true, ''],
      ['2027-05-15', 'month', 'May 2027', false, ''],
    ])
    for (const { id, verified, sources, note = '' } of pack.manifest.calendar) {
      expect(sources.length, id).toBeGreaterThan(0)
      if (!verified) expect(note, id).toContain('Unverified: look at the page of the body before you plan by it.')
    }
  })

  it('asks for an input under areas and Action Lines as the review named them, with no limit, no day and no address', () => {
    const named = (kind: string, of: typeof template) =>
      of.sections.filter((each) => each.kind === kind).map(({ title, verified }) => [title, verified])
    const elements = review.templates.find(({ id }) => id === 'elements-paper-input')
    const lines = review.templates.find(({ id }) => id === 'action-line-report')
    if (!elements || !lines) throw new Error('A template of the review is gone')
    expect(named('area', template)).toEqual(named('area', elements))
    expect(named('action-line', template)).toEqual(named('action-line', lines))
    expect(named('area', template).filter(([, verified]) => verified)).toHaveLength(10)
    expect(template.deadline).toBeNull()
    expect(template.handIn.recipients).toEqual([])
    for (const { totalWords, totalCharacters, totalPages, lastChecked } of template.profiles)
      expect([totalWords, totalCharacters, totalPages, lastChecked]).toEqual([null, null, null, null])
  })

  it('names no number but those of the resolution and of its reports', () => {
    const numbers = new Set(
      JSON.stringify([template.description, template.sections, template.orders, template.handIn]).match(
        /(?<=[ (“"])\d+(?:th)?(?=[ ).,”"])/g,
      ),
    )
    const own = [...numbers].filter((each) => !template.sections.some(({ number }) => String(number) === each))
    // The road maps are in paragraph 113; the task force reports by paragraph 67 to the thirtieth session of the commission, in 2027; the Elements Paper is of 20 June 2025.
    expect(own.filter((each) => !['113', '67', '30th', '2027', '20', '2025'].includes(each))).toEqual([])
    expect(own).toEqual(expect.arrayContaining(['113', '67', '30th', '2027']))
  })
})
