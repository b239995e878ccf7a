import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { newDraft, repairForTemplate } from '../../../../src/core/draft/create'
import type { Draft } from '../../../../src/core/draft/draft'
import { addProposal, setAnswer, setChosen, setLimits } from '../../../../src/core/draft/edit'
import { limitsOf } from '../../../../src/core/draft/limits'
import { countAnswer, countRuns, draftProgress } from '../../../../src/core/draft/progress'
import { runSequences } from '../../../../src/core/text/block-text'
import { paragraph } from '../../../../src/core/text/blocks'
import { countWords } from '../../../../src/core/text/words'
import { builtInPacksFolder, findTemplate, loadPacks } from '../../../../src/node/packs'
import { draft } from './arbitrary-draft'

const found = findTemplate((await loadPacks(builtInPacksFolder())).packs, 'elements-paper-input')
if (!found) throw new Error('The built-in template did not load')
const { template, pack } = found
const fresh = newDraft(template, pack, { id: 'new', now: '2025-07-01T08:00:00Z' })

/** The same content in new objects, so that nothing remembered by identity applies. */
const copy = (given: Draft): Draft => JSON.parse(JSON.stringify(given))

describe('a new draft', () => {
  it('has every section and slot of the template, questions chosen, areas not', () => {
    expect(fresh.sections.map(({ id, chosen }) => [id, chosen])).toEqual(
      template.sections.map(({ id, kind }) => [id, kind === 'question']),
    )
    expect(repairForTemplate(fresh, template)).toBe(fresh)
    expect(fresh.order).toBe('form')
    expect(draftProgress(fresh, template)).toMatchObject({
      words: 0,
      characters: 0,
      areas: 0,
      proposals: 0,
      filledSlots: 0,
      slots: 7,
      progress: 0,
    })
  })
})

describe('a draft of an earlier template', () => {
  it('gets what it lacks and keeps what the template does not know', () => {
    fc.assert(
      fc.property(draft, fc.subarray([...template.sections]), (given, dropped) => {
        const gone = new Set(dropped.map(({ id }) => id))
        const stray = { id: 'from-another-template', chosen: true, answers: { text: [paragraph('Keep me.')] } }
        const older = { ...given, sections: [stray, ...given.sections.filter(({ id }) => !gone.has(id))] }
        const repaired = repairForTemplate(older, template)
        expect(repaired.sections.map(({ id }) => id)).toEqual([...template.sections.map(({ id }) => id), stray.id])
        expect(repaired.sections[repaired.sections.length - 1]).toBe(stray)
        for (const section of older.sections) expect(repaired.sections).toContain(section)
        expect(repairForTemplate(repaired, template)).toBe(repaired)
      }),
      { numRuns: 50 },
    )
  })

  it('gets single slots that it lacks, and an order that the template has', () => {
    const older: Draft = {
      ...fresh,
      order: 'gone',
      sections: [{ id: 'area-5', chosen: true, answers: { headline: [paragraph('H')], old: [paragraph('O')] } }],
    }
    const repaired = repairForTemplate(older, template)
    expect(repaired.order).toBe('form')
    expect(repaired.sections.find(({ id }) => id === 'area-5')?.answers).toEqual({
      headline: [paragraph('H')],
      old: [paragraph('O')],
      rationale: [],
      evidence: [],
      language: [],
    })
  })
})

describe('counting', () => {
  it('joins runs that differ in marks alone, and counts each language by its own rules', () => {
    expect(countRuns([{ text: 'con' }, { text: 'nection', bold: true }, { text: ' is a right' }], 'en')).toEqual({
      words: 4,
      characters: 21,
    })
    const chinese = '数字鸿沟不仅是有没有网络的问题'
    expect(countRuns([{ text: 'We say ' }, { text: chinese, language: 'zh-Hans' }, { text: ' here' }], 'en')).toEqual({
      words: 3 + countWords(chinese, 'zh-Hans'),
      characters: 12 + chinese.length,
    })
  })

  it('counts line ends as no character, and a pictograph of several code points as several', () => {
    expect(countRuns([{ text: 'a\nb' }], 'en')).toEqual({ words: 2, characters: 2 })
    expect(countRuns([{ text: '👩🏽‍💻' }], 'en').characters).toBe(4)
  })

  it('of a draft is the sum of what is handed in', () => {
    let given = setChosen(fresh, 'area-5', true)
    given = setAnswer(given, 'area-5', 'headline', [paragraph('Connect every school.')])
    given = setAnswer(given, 'area-6', 'headline', [paragraph('This area is left out.')])
    given = setAnswer(given, 'unplaced', 'text', [paragraph('Nobody placed this.')])
    given = setAnswer(given, 'q1', 'answer', [paragraph('   ')])
    given = addProposal(given, {
      id: 'p1',
      document: 'Elements Paper',
      paragraph: '33',
      move: 'amend',
      current: 'not our words at all',
      proposed: 'Two words',
      rationale: 'One\nand two',
      area: null,
    })
    const progress = draftProgress(given, template)
    expect(progress.words).toBe(3 + 3 + 2 + 3)
    expect(progress.areas).toBe(1)
    expect(progress.proposals).toBe(1)
    expect(progress).toMatchObject({ filledSlots: 1, slots: 11, progress: 1 / 11 })
    expect(progress.sections['area-5']).toEqual({
      words: 3,
      characters: 21,
      filledSlots: 1,
      slots: 4,
      state: 'started',
      wordLimit: null,
    })
    expect(progress.sections['area-6']).toMatchObject({ words: 5, state: 'started' })
    expect(progress.sections.q1).toMatchObject({ words: 0, state: 'empty' })
    expect(Object.keys(progress.sections)).toEqual(template.sections.map(({ id }) => id))
    expect(draftProgress(setAnswer(given, 'q1', 'answer', [paragraph('x')]), template).sections.q1?.state).toBe(
      'complete',
    )
  })

  it('that is remembered equals counting afresh, after any edit', () => {
    fc.assert(
      fc.property(draft, fc.string(), (given, text) => {
        draftProgress(given, template)
        const after = setAnswer(given, 'area-5', 'rationale', [paragraph(text)])
        expect(draftProgress(after, template)).toEqual(draftProgress(copy(after), template))
        const french = { ...after, language: 'fr' }
        expect(draftProgress(french, template)).toEqual(draftProgress(copy(french), template))
      }),
      { numRuns: 50 },
    )
  })

  it('of a keystroke looks at one answer', () => {
    let given = fresh
    for (const { id, slots } of template.sections)
      for (const slot of slots) given = setAnswer(given, id, slot.id, [paragraph(`The text of ${id} ${slot.id}.`)])
    draftProgress(given, template)
    const after = setAnswer(given, 'area-5', 'rationale', [paragraph('A word that nobody counted before: zxqv.')])
    const match = vi.spyOn(String.prototype, 'match')
    draftProgress(after, template)
    expect(match.mock.contexts.map(String)).toEqual(['A word that nobody counted before: zxqv.'])
    match.mockRestore()
  })

  it('of an answer is the sum over its paragraphs, items and cells', () => {
    fc.assert(
      fc.property(draft, (given) => {
        for (const { answers } of given.sections)
          for (const blocks of Object.values(answers)) {
            const parts = blocks.flatMap(runSequences).map((runs) => countRuns(runs, given.language))
            expect(countAnswer(blocks, given.language)).toEqual({
              words: parts.reduce((sum, { words }) => sum + words, 0),
              characters: parts.reduce((sum, { characters }) => sum + characters, 0),
            })
          }
      }),
      { numRuns: 30 },
    )
  })
})

describe('limits', () => {
  it('are the profile’s, under the writer’s own, where null lifts them', () => {
    const general = setLimits(fresh, { profile: 'ecosoc-general' })
    expect(limitsOf(fresh, template)).toMatchObject({ totalWords: null, totalCharacters: null })
    expect(limitsOf(general, template).totalWords).toBe(2000)
    expect(limitsOf(setLimits(general, { overrides: { totalWords: null } }), template).totalWords).toBeNull()
    expect(limitsOf(setLimits(general, { overrides: { totalWords: 900 } }), template).totalWords).toBe(900)
    const own = limitsOf(
      setLimits(fresh, {
        profile: 'three-hundred-a-section',
        overrides: { sections: { 'area-5': 120, 'area-6': null }, sectionCharacters: 900 },
      }),
      template,
    )
    expect(['area-4', 'area-5', 'area-6', 'constructor'].map(own.sectionWords)).toEqual([300, 120, null, 300])
    expect(own.sectionCharacters('area-4')).toBe(900)
    expect(draftProgress(setLimits(fresh, { overrides: { sectionWords: 50 } }), template).sections.q1?.wordLimit).toBe(
      50,
    )
  })

  it('fall back to the first profile when theirs is gone', () => {
    expect(limitsOf(setLimits(fresh, { profile: 'gone' }), template).profile.id).toBe('wsis20-2025')
  })
})
