import { describe, expect, it } from 'vitest'
import { type FormText, formSize } from '../../../../src/core/export/form-answers'
import { copiedBy, copyState } from '../../../../src/renderer/handin/copy-state'

const text = (id: string, words: string): FormText => ({
  id,
  title: id,
  text: words,
  size: formSize(words, 'en'),
  limit: { characters: null, words: null },
})
const whole = (first: string, second: string) => ({
  ...text('q5', `${first}\n\n${second}`),
  pieces: [text('q5 a', first), text('q5 b', second)],
})

describe('copyState', () => {
  it('knows what was never copied, what was, and what has changed since', () => {
    const copied = copiedBy(text('q1', 'One'))
    expect(copyState(text('q1', ''), copied)).toBe('empty')
    expect(copyState(text('q2', 'Two'), copied)).toBe('open')
    expect(copyState(text('q1', 'One'), copied)).toBe('copied')
    expect(copyState(text('q1', 'One more'), copied)).toBe('changed')
    expect(copyState(text('toString', 'x'), copied)).toBe('open')
  })

  it('takes pieces for copied with the whole, and the whole with all pieces', () => {
    const answer = whole('One', 'Two')
    const withWhole = copiedBy(answer)
    expect(answer.pieces.map((piece) => copyState(piece, withWhole))).toEqual(['copied', 'copied'])
    const [first, second] = answer.pieces as [FormText, FormText]
    expect(copyState(answer, copiedBy(first))).toBe('open')
    expect(copyState(answer, { ...copiedBy(first), ...copiedBy(second) })).toBe('copied')
  })

  it('says of an answer that it changed when one of its pieces did, until that piece is copied again', () => {
    const copied = copiedBy(whole('One', 'Two'))
    const later = whole('One', 'Two and a half')
    expect(copyState(later, copied)).toBe('changed')
    expect(later.pieces.map((piece) => copyState(piece, copied))).toEqual(['copied', 'changed'])
    expect(copyState(later, { ...copied, ...copiedBy(later.pieces[1] as FormText) })).toBe('copied')
  })
})
