import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { applyFix } from '../../../../src/core/draft/apply-fix'
import { newDraft } from '../../../../src/core/draft/create'
import { setAnswer } from '../../../../src/core/draft/edit'
import { countFootnotes, footnotesOf, withFootnotesApart } from '../../../../src/core/draft/footnotes'
import { countAnswer, draftProgress } from '../../../../src/core/draft/progress'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { cleanRuns } from '../../../../src/core/export/clean-text'
import { formAnswers } from '../../../../src/core/export/form-answers'
import { blockText, hasWords, isAnswerEmpty } from '../../../../src/core/text/block-text'
import type { Block, Run } from '../../../../src/core/text/blocks'
import { inEnglish } from '../../../../src/messages/sentence'
import { pack, template } from '../check/checked'
import { runs as anyRuns } from './arbitrary-draft'

const note = (...texts: string[]): Run => ({ text: '', footnote: { runs: texts.map((text) => ({ text })) } })
const block: Block = {
  type: 'list',
  ordered: false,
  items: [
    { runs: [{ text: 'One' }, note('first'), { text: ' two.' }] },
    { runs: [{ text: 'Three' }, note('second note')] },
  ],
}
const fresh = newDraft(template, pack, { id: 'new', now: '2025-07-01T08:00:00Z' })
const noted = setAnswer(fresh, 'q1', 'answer', [block])

describe('footnotes in blocks', () => {
  it('stand at offsets of the text, which they do not change', () => {
    expect(blockText(block)).toBe('One two.\nThree')
    expect(footnotesOf(block)).toEqual([
      { offset: 3, runs: [{ text: 'first' }] },
      { offset: 14, runs: [{ text: 'second note' }] },
    ])
    expect(countFootnotes([block, block])).toBe(4)
  })

  it('are runs of their own for editor and documents, and none stands in another', () => {
    const inside: Run = { text: 'a', footnote: { runs: [{ text: 'b', footnote: { runs: [{ text: 'c' }] } }] } }
    expect(withFootnotesApart([inside])).toEqual([{ text: 'a' }, note('b', ' (', 'c', ')')])
  })

  it('make an answer that is not empty', () => {
    expect(isAnswerEmpty([{ type: 'paragraph', runs: [note('a')] }])).toBe(false)
    expect(isAnswerEmpty([{ type: 'paragraph', runs: [note(' ')] }])).toBe(true)
  })

  it('are written to a file and read again', () => {
    const text = writeDraft(noted)
    const read = readDraft(new TextEncoder().encode(text), 'noted')
    expect(read.ok && read.value).toEqual(noted)
    expect(read.ok && writeDraft(read.value)).toBe(text)
  })

  it('are the same after a file, whatever they hold', () => {
    const noted = fc
      .tuple(anyRuns, anyRuns)
      .map(([given, inside]): Run[] => [...given, { text: '', footnote: { runs: inside } }])
    fc.assert(
      fc.property(fc.array(noted, { maxLength: 4 }), (lines) => {
        const blocks = lines.map((runs): Block => ({ type: 'paragraph', runs }))
        const given = setAnswer(fresh, 'q1', 'answer', blocks)
        const read = readDraft(new TextEncoder().encode(writeDraft(given)), 'any')
        expect(read.ok && read.value).toEqual(given)
        const notes = blocks.flatMap(footnotesOf)
        expect(notes).toHaveLength(lines.length)
        const answer = formAnswers(given, template).find(({ section }) => section?.id === 'q1')
        // A note that says nothing is none.
        const said = notes.filter(({ runs }) => hasWords(cleanRuns(runs)))
        if (said.length > 0) expect(answer?.text).toContain(`\n\n[1] `)
        expect(answer?.text).not.toContain(`[${said.length + 1}]`)
      }),
    )
  })

  it('count as the profile says, and do where it says nothing', () => {
    expect(countAnswer([block], 'en').words).toBe(6)
    expect(countAnswer([block], 'en', false).words).toBe(3)
    expect(draftProgress(noted, template).sections.q1?.words).toBe(6)
    const [profile, ...others] = template.profiles
    if (!profile) throw new Error('no profile')
    const uncounted = { ...template, profiles: [{ ...profile, countsFootnotes: false }, ...others] }
    const draft = { ...noted, limits: { ...noted.limits, profile: profile.id } }
    expect(draftProgress(draft, uncounted).sections.q1?.words).toBe(3)
  })

  it('are found by the profile that wants none, at the word that they stand behind', () => {
    const profile = template.profiles.find(({ rules }) => rules?.some(({ rule }) => rule === 'no-footnotes'))
    if (!profile) throw new Error('no profile forbids footnotes')
    const draft = { ...noted, limits: { ...noted.limits, profile: profile.id } }
    const found = checkDraft(draft, template).filter(({ check }) => check === 'profile/no-footnotes')
    expect(found.map(({ at }) => blockText(block).slice(at.start, at.end))).toEqual(['One', 'Three'])
    expect(inEnglish(found[1]?.message ?? '')).toContain('“second note” is a footnote')
  })

  it('stay where a correction replaces words', () => {
    const edit = { section: 'q1', slot: 'answer', block: 0, start: 0, end: 3, text: 'A', was: 'One' }
    const fixed = applyFix(noted, { label: '', edits: [edit] })
    if (!fixed.ok) throw new Error(fixed.problem.sentence)
    const blocks = fixed.value.sections.find(({ id }) => id === 'q1')?.answers.answer ?? []
    expect(blocks.flatMap(footnotesOf).map(({ offset }) => offset)).toEqual([1, 12])
  })

  it('stand at the end of a form’s answer, numbered from 1', () => {
    const answer = formAnswers(noted, template).find(({ section }) => section?.id === 'q1')
    expect(answer?.text).toBe('- One[1] two.\n- Three[2]\n\n[1] first\n[2] second note')
  })
})
