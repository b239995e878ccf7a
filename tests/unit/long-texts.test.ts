import { describe, expect, it } from 'vitest'
import { scanAcronyms } from '../../src/core/check/acronym-scan'
import { checkDraft } from '../../src/core/check/checker'
import { readDraft, writeDraft } from '../../src/core/draft/read'
import { docxOf } from '../../src/core/export/docx'
import { outlineOf } from '../../src/core/export/outline-of'
import { typstOf } from '../../src/core/export/typst'
import { speechClock } from '../../src/core/speech/timing'
import { findJsonFault } from '../../src/core/text/json-text'
import { countWords, sentencesOf } from '../../src/core/text/words'
import { ready, template, withRationale } from './core/check/checked'

const SENTENCE = 'Member States should link every rural school to an open network by 2030, as the IGF asked. '
const MEGABYTE = SENTENCE.repeat(Math.ceil(1_000_000 / SENTENCE.length)).trim()

/** Each of these took from ten seconds to minutes, or ran out of stack; a whole test has as long as any other. */
describe('texts that froze the program', () => {
  it('eight thousand spaces and a hundred acronyms', () => {
    const text = `Member States should fund the (${' '.repeat(8000)}${'the IGF, '.repeat(100)} which should ask the WGXG to act.`
    expect(scanAcronyms(text, 'en')).toHaveLength(101)
    expect(checkDraft(withRationale(text), template).some(({ check }) => check === 'acronyms/unspelled-once')).toBe(
      true,
    )
  })

  it.each(['x', 'A', '-', '/', 'a.', 'a@', '“', '('])('a token of 80 KB of “%s”', (part) => {
    const draft = withRationale(`${part.repeat(80_000 / part.length)} and more`)
    expect(checkDraft(draft, template)).toBeInstanceOf(Array)
    expect(typstOf(outlineOf(draft, template, { order: 'form' }), { paper: 'a4' })).toContain('more')
  })

  it('256 KB of NUL characters inside a draft and behind one', () => {
    const whole = writeDraft(ready)
    const half = Math.floor(whole.length / 2)
    const nuls = '\0'.repeat(256 * 1024)
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(findJsonFault(`${whole.slice(0, half)}${nuls}${whole.slice(half)}`)).toMatchObject({
      kind: 'malformed',
      offset: half,
    })
    expect(readDraft(bytes(`${whole.slice(0, half)}${nuls}${whole.slice(half)}`), 'a.rostrum').ok).toBe(false)
    expect(readDraft(bytes(`${whole.slice(0, half)}${nuls}`), 'a.rostrum').ok).toBe(false)
  })

  it('a string of nine million characters that is cut off', () => {
    expect(findJsonFault(`{"a":"${'x'.repeat(9_000_000)}`)).toEqual({ kind: 'truncated', offset: 9_000_006 })
    expect(findJsonFault(`{"a":"${'\\n'.repeat(4_500_000)}"}`)).toBeNull()
  })
})

describe('a paragraph of a megabyte', { timeout: 120_000 }, () => {
  const draft = withRationale(MEGABYTE)

  it('has the sentences and words that its parts have', () => {
    const times = Math.round((MEGABYTE.length + 1) / SENTENCE.length)
    const sentences = sentencesOf(MEGABYTE, 'en')
    expect(sentences).toHaveLength(times)
    expect(new Set(sentences.map(({ text }) => text))).toEqual(new Set([SENTENCE.trim()]))
    expect(countWords(MEGABYTE, 'en')).toBe(times * countWords(SENTENCE, 'en'))
  })

  it('is checked, timed and exported', async () => {
    expect(checkDraft(draft, template).some(({ check }) => check === 'clarity/long-paragraph')).toBe(true)
    expect(speechClock().paragraph(MEGABYTE, 'en').seconds).toBeGreaterThan(3600)
    const outline = outlineOf(draft, template, { order: 'form' })
    expect(typstOf(outline, { paper: 'a4' })).toContain('rural school')
    expect((await docxOf(outline, { paper: 'a4' })).length).toBeGreaterThan(1000)
  })
})
