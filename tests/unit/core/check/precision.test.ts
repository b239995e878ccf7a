import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import type { Draft } from '../../../../src/core/draft/draft'
import { draftProgress } from '../../../../src/core/draft/progress'
import { readDraft } from '../../../../src/core/draft/read'
import type { Template } from '../../../../src/core/template/template'
import { builtInPacksFolder, loadPacks } from '../../../../src/node/packs'
import { carefulTexts } from './careful'
import { selected, template } from './checked'

interface Text {
  name: string
  draft: Draft
  template: Template
}

/** Findings of all texts a word, and how many texts each rule speaks in; no finding may stand in the way. Prints both. */
function precision(texts: readonly Text[]): { share: number; perRule: Map<string, number> } {
  const perRule = new Map<string, number>()
  let [words, found] = [0, 0]
  const lines: string[] = []
  for (const { name, draft, template } of texts) {
    const findings = checkDraft(draft, template)
    words += draftProgress(draft, template).words
    found += findings.length
    expect(
      findings.filter(({ level }) => level === 'blocker'),
      name,
    ).toEqual([])
    for (const finding of findings) {
      perRule.set(finding.check, (perRule.get(finding.check) ?? 0) + 1)
      if (process.env.SHOW_FINDINGS)
        lines.push(
          `${name} ${finding.check}: ${finding.message}${finding.at.block === undefined ? '' : ` | ${selected(finding, draft)}`}`,
        )
    }
  }
  const table = [...perRule]
    .sort((a, b) => b[1] - a[1])
    .map(([check, times]) => `  ${String(times).padStart(3)} ${check}`)
  console.log(
    [
      `${found} findings in ${words} words: ${((found / words) * 100).toFixed(2)} in a hundred`,
      ...table,
      ...lines,
    ].join('\n'),
  )
  return { share: found / words, perRule }
}

describe('ten texts of about 300 words, as careful organisations write', () => {
  const texts = carefulTexts.map((each) => ({ ...each, template }))

  it('are ten, and long enough to count on', () => {
    expect(texts).toHaveLength(10)
    for (const { name, draft } of texts) expect(draftProgress(draft, template).words, name).toBeGreaterThanOrEqual(270)
  })

  it('get at most two findings in a hundred words on average, and none of them stands in the way', () => {
    const { share, perRule } = precision(texts)
    expect(share).toBeLessThanOrEqual(0.02)
    // One rule that speaks in every text is noise, however little the others say.
    for (const [check, times] of perRule) expect(times, check).toBeLessThan(texts.length)
  })
})

describe('the samples of all templates', () => {
  it('get at most two findings in a hundred words, and none of them stands in the way', async () => {
    const { packs } = await loadPacks(builtInPacksFolder())
    const texts = packs.flatMap(({ manifest, templates }) =>
      templates.map((one): Text => {
        const path = join(builtInPacksFolder(), manifest.id, 'samples', `${one.id}.rostrum`)
        const draft = readDraft(readFileSync(path), path)
        if (!draft.ok) throw new Error(draft.problem.sentence)
        return { name: one.id, draft: draft.value, template: one }
      }),
    )
    expect(texts.length).toBeGreaterThanOrEqual(25)
    expect(precision(texts).share).toBeLessThanOrEqual(0.02)
  })
})
