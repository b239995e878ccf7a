import { describe, expect, it } from 'vitest'
import { paragraphsOfText } from '../../../../src/core/speech/text-statement'
import { runsText } from '../../../../src/core/text/block-text'
import { guessLanguage } from '../../../../src/core/text/guess-language'

const read = (text: string, kind: 'markdown' | 'text') =>
  paragraphsOfText(text, kind, 'en').map((paragraph) => [paragraph.kind, runsText(paragraph.runs)])

describe('a text that is read aloud', () => {
  it('of Markdown has no title, but its headings and items', () => {
    expect(read('# Statement\n\nThank *you*.\n\n## Asks\n\n- time\n- money', 'markdown')).toEqual([
      ['paragraph', 'Thank you.'],
      ['heading', 'Asks'],
      ['paragraph', 'time'],
      ['paragraph', 'money'],
    ])
    expect(read('Thank you.\n\n# Asks', 'markdown')).toContainEqual(['heading', 'Asks'])
  })

  it('of plain text has paragraphs between empty lines', () => {
    expect(read('Thank you, Chair\n\nWe ask for time.\n\n\n', 'text')).toEqual([
      ['paragraph', 'Thank you, Chair'],
      ['paragraph', 'We ask for time.'],
    ])
  })

  it('may hold nothing, and what Markdown cannot read is plain text', () => {
    expect(read('', 'text')).toEqual([])
    expect(read('['.repeat(400), 'markdown')).toHaveLength(1)
  })
})

describe('the language of a text', () => {
  it.each([
    ['en', 'We ask for the time that is ours.'],
    ['fr', 'Nous demandons le temps qui est le nôtre, pour les villages.'],
    ['es', 'Pedimos el tiempo que es nuestro, para los pueblos y las escuelas.'],
    ['ru', 'Мы просим о времени. WSIS+20'],
    ['ar', 'نطلب الوقت. WSIS'],
    ['zh', '我们请求时间。IGF、WSIS'],
    ['en', ''],
    ['en', '12 😀'],
  ])('%s', (language, text) => {
    expect(guessLanguage(text)).toBe(language)
  })
})
