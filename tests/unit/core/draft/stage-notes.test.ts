import { describe, expect, it } from 'vitest'
import { stageNotes } from '../../../../src/core/draft/stage-notes'
import { spokenForm } from '../../../../src/core/speech/spoken-form'

const notes = (text: string) => stageNotes(text).map(({ start, end }) => text.slice(start, end))

describe('stage notes', () => {
  it.each([
    '(pause)',
    '(3-second pause)',
    '(Pause for three seconds.)',
    '(a short pause)',
    '( Applause )',
    '(next slide)',
    '(slide 12)',
    '(pause de 3 secondes)',
    '(applaudissements)',
    '(pausa de 5 segundos)',
    '(пауза 3 сек)',
    '(аплодисменты)',
    '(تصفيق)',
    '（停顿3秒）',
    '(掌声)',
    '[pause]',
    '[any words at all]',
  ])('are what can only be a direction: %s', (note) => {
    expect(notes(`We ask for masts. ${note} They stand.`)).toEqual([note])
    expect(spokenForm(`Masts ${note} stand.`, 'en').map(({ spoken }) => spoken)).toEqual(['Masts', 'stand'])
  })

  it.each([
    '(a pause in lending)',
    '(applause of the press)',
    '(see slide 12 below)',
    '(silence is golden)',
    '(IGF)',
    '(2025)',
    '(smile)',
  ])('are not words that somebody says: %s', (words) => {
    expect(notes(`We ask for masts ${words} today.`)).toEqual([])
  })

  it('stand in their sequence, once, and never inside a quotation', () => {
    expect(notes('One (pause) two [wait (applause) there] three （掌声） four.')).toEqual([
      '(pause)',
      '[wait (applause) there]',
      '（掌声）',
    ])
    expect(notes('The record says “we are (applause) moved [sic]”.')).toEqual([])
  })
})
