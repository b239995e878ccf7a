import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repairForTemplate } from '../../../../src/core/draft/create'
import { draftProgress } from '../../../../src/core/draft/progress'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { blockText, isAnswerEmpty, runSequences } from '../../../../src/core/text/block-text'
import type { Block, Run } from '../../../../src/core/text/blocks'
import { sentencesOf } from '../../../../src/core/text/words'
import { builtInPacksFolder, findTemplate, loadPacks, loadSample } from '../../../../src/node/packs'

const loaded = await loadSample('elements-paper-input')
if (!loaded.ok) throw new Error(loaded.problem.sentence)
const sample = loaded.value
const found = findTemplate((await loadPacks(builtInPacksFolder())).packs, 'elements-paper-input')
if (!found) throw new Error('The built-in template did not load')
const { template } = found

const blocks: Block[] = sample.sections
  .filter(({ chosen }) => chosen)
  .flatMap(({ answers }) => Object.values(answers).flat())
const runs: Run[] = blocks.flatMap(runSequences).flat()

describe('the sample input', () => {
  it('is a file that the program itself would write', () => {
    const bytes = readFileSync(join(builtInPacksFolder(), 'wsis20', 'samples', 'elements-paper-input.rostrum'))
    const read = readDraft(bytes, 'elements-paper-input.rostrum')
    if (!read.ok) throw new Error(read.problem.sentence)
    expect(writeDraft(read.value)).toBe(bytes.toString('utf8'))
    expect(repairForTemplate(read.value, template)).toBe(read.value)
  })

  it('says that it is a sample, in its title, its organisation and its text', () => {
    expect(sample.title).toMatch(/^Sample: /)
    expect(sample.organisation.name).toContain('sample')
    expect(blocks.map(blockText).join(' ')).toContain('This text is a sample')
    expect(sample.proposals.every(({ current }) => current.startsWith('(Sample'))).toBe(true)
  })

  it('has the size and parts of a real input', () => {
    const progress = draftProgress(sample, template)
    expect(progress.words).toBeGreaterThanOrEqual(2000)
    expect(progress.words).toBeLessThanOrEqual(3000)
    expect(progress.areas).toBeGreaterThanOrEqual(9)
    const withEvidence = sample.sections.filter(
      ({ answers }) => !isAnswerEmpty(answers.headline) && !isAnswerEmpty(answers.evidence),
    )
    expect(withEvidence.length).toBeGreaterThanOrEqual(2)
    expect(sample.proposals.length).toBeGreaterThanOrEqual(5)
    expect(new Set(sample.proposals.map(({ move }) => move)).size).toBeGreaterThanOrEqual(4)
    expect(blocks.filter(({ type }) => type === 'table').length).toBeGreaterThanOrEqual(2)
    expect(blocks.some(({ type }) => type === 'quote')).toBe(true)
    expect(blocks.some((block) => block.type === 'list' && block.items.some(({ nested }) => nested))).toBe(true)
    for (const { id, chosen, answers } of sample.sections)
      if (chosen && id.startsWith('area-')) expect(isAnswerEmpty(answers.headline), id).toBe(false)
  })

  it('marks Arabic, Chinese and Russian as such, and no other text', () => {
    const scripts = { ar: /\p{Script=Arabic}/u, 'zh-Hans': /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u }
    for (const [language, script] of Object.entries(scripts)) {
      expect(
        runs.some((run) => run.language === language),
        language,
      ).toBe(true)
      for (const run of runs) expect(script.test(run.text), run.text).toBe(run.language === language)
    }
  })

  it('links to example.org alone, which belongs to nobody', () => {
    const links = runs.flatMap(({ link }) => (link ? [link] : []))
    expect(links.length).toBeGreaterThanOrEqual(3)
    for (const link of links) expect(link).toMatch(/^https:\/\/example\.org\//)
  })

  it('keeps its own advice: no sentence above 25 words', () => {
    const sentences = blocks
      .flatMap(runSequences)
      .flatMap((sequence) => sentencesOf(sequence.map(({ text }) => text).join(''), sequence[0]?.language ?? 'en'))
    expect(sentences.filter(({ words }) => words > 25).map(({ text }) => text)).toEqual([])
  })
})
