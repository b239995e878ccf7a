import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer, setStatement } from '../../../../src/core/draft/edit'
import { paragraph } from '../../../../src/core/text/blocks'
import { findings, pack, templateNamed } from './checked'

const SENTENCE = 'We ask States to link every school in the valleys by the year that they agreed on. '

function saying(template: string, section: string, slot: string, sentences: number): Draft {
  const draft = newDraft(templateNamed(template), pack, { id: 'test', now: '2026-01-02T03:04:05Z' })
  return setAnswer(draft, section, slot, [paragraph(SENTENCE.repeat(sentences))])
}
const said = (draft: Draft) => findings('limits/speaking-time', draft).map(({ message }) => message)

describe('a statement against its slot', () => {
  const long = saying('consultation-statement', 'q1', 'answer', 28)

  it('is too long where it takes longer at the interpreter-safe pace', () => {
    expect(said(long)).toEqual([
      expect.stringMatching(/^Takes 3:\d\d at the interpreter-safe pace; the slot is 3:00\. Cut 0:\d\d,/),
    ])
    expect(said(saying('consultation-statement', 'q1', 'answer', 10))).toEqual([])
  })

  it('follows the slot that the writer is given', () => {
    expect(said(setStatement(long, { slotSeconds: 300 }))).toEqual([])
    const short = saying('consultation-statement', 'q1', 'answer', 12)
    expect(said(setStatement(short, { slotSeconds: 60 }))).toEqual([expect.stringContaining('the slot is 1:00')])
  })

  it('that is a book is told so without being timed', () => {
    const book = setAnswer(
      long,
      'q1',
      'answer',
      Array.from({ length: 600 }, () => paragraph(SENTENCE.repeat(10))),
    )
    expect(said(book)).toEqual([expect.stringMatching(/^10\d,\d{3} words are far more than can be said in 3:00\./)])
  })

  it('is not measured where no slot is known, nor where nobody reads it aloud', () => {
    const joint = saying('joint-statement', 'context', 'text', 60)
    const [slot = ''] = templateNamed('joint-statement').sections[1]?.slots.map(({ id }) => id) ?? []
    const written = setAnswer(joint, 'context', slot, [paragraph(SENTENCE.repeat(60))])
    expect(said(written)).toEqual([])
    expect(said(setStatement(written, { slotSeconds: 180 }))).toHaveLength(1)
    const input = saying('elements-paper-input', 'q1', 'answer', 60)
    expect(said(setStatement(input, { slotSeconds: 180 }))).toEqual([])
  })
})

describe('the script of a video', () => {
  const [part] = templateNamed('wsis20story-script').sections
  const script = (words: number) => {
    const draft = saying('wsis20story-script', part?.id ?? '', part?.slots[0]?.id ?? '', 1)
    const text = `${'We link schools now. '.repeat(words / 4)}`
    return setAnswer(draft, part?.id ?? '', part?.slots[0]?.id ?? '', [paragraph(text)])
  }

  it('has twenty seconds, and nobody who interprets', () => {
    expect(said(script(32))).toEqual([])
    expect(said(script(80))).toEqual([expect.stringMatching(/^Takes 0:\d\d even at a fast pace; the slot is 0:20/)])
  })
})
