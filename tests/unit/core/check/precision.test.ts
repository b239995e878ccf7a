import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { paragraph } from '../../../../src/core/draft/blocks'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer, setChosen, setOrganisation } from '../../../../src/core/draft/edit'
import { draftProgress } from '../../../../src/core/draft/progress'
import { empty, selected, template } from './checked'

const folder = join(import.meta.dirname, '../../../fixtures/checks/careful')

/** A text of the folder: `## section slot`, then its paragraphs. */
function careful(name: string): Draft {
  let draft = setOrganisation(empty, {
    name: 'A careful organisation',
    group: 'Civil society',
    country: 'Global',
    contactName: 'A. Contact',
    contactEmail: 'contact@example.org',
  })
  for (const part of readFileSync(join(folder, name), 'utf8').split(/^## /m).slice(1)) {
    const [heading = '', ...lines] = part.split('\n')
    const [section = '', slot = ''] = heading.split(' ')
    const paragraphs = lines
      .join('\n')
      .split(/\n{2,}/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
    if (paragraphs.length === 0) throw new Error(`${name}: nothing under “${heading}”`)
    draft = setAnswer(setChosen(draft, section, true), section, slot, paragraphs.map(paragraph))
  }
  return draft
}

describe('ten texts of about 300 words, as careful organisations write', () => {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, draft: careful(name) }))

  it('are ten, and long enough to count on', () => {
    expect(texts).toHaveLength(10)
    for (const { name, draft } of texts) expect(draftProgress(draft, template).words, name).toBeGreaterThanOrEqual(270)
  })

  it('get at most two findings in a hundred words on average, and none of them stands in the way', () => {
    const perRule = new Map<string, number>()
    let [words, found] = [0, 0]
    const lines: string[] = []
    for (const { name, draft } of texts) {
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
    expect(found / words).toBeLessThanOrEqual(0.02)
    // One rule that speaks in every text is noise, however little the others say.
    for (const [check, times] of perRule) expect(times, check).toBeLessThan(texts.length)
  })
})
