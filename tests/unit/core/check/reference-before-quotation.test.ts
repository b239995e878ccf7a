import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import { setAnswer } from '../../../../src/core/draft/edit'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { findings, pack, ready, selected, templateNamed } from './checked'

const fresh = newDraft(templateNamed('consultation-statement'), pack, { id: 'test', now: '2026-01-02T03:04:05Z' })

function seen(blocks: (string | Block)[], language = 'en'): string[] {
  const answer = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))
  const draft = setAnswer({ ...fresh, language }, 'q1', 'answer', answer)
  return findings('references/before-quotation', draft).map((finding) => selected(finding, draft))
}

const WORDS = 'we commit to connect every school'

describe('a quotation whose reference comes too late', () => {
  it.each([
    ['in brackets', `As agreed, “${WORDS}” (paragraph 12).`],
    ['in brackets behind the stop', `As agreed, “${WORDS}.” (OP 12)`],
    ['in the same sentence', `As agreed, “${WORDS}”, says paragraph 12 of the text.`],
    ['in straight marks', `As agreed, "${WORDS}" (para. 12).`],
  ])('is found %s', (_, text) => {
    expect(seen([text])).toEqual([expect.stringContaining(WORDS)])
  })

  it.each([
    ['fr', `Il est écrit : « nous nous engageons à connecter chaque école » (paragraphe 12).`],
    ['es', `Está escrito: «nos comprometemos a conectar todas las escuelas» (párrafo 12).`],
    ['ru', `Сказано: «мы обязуемся подключить каждую школу» (пункт 12).`],
    ['ar', `جاء فيها: "نلتزم بأن نربط كل مدرسة بالشبكة" (الفقرة 12).`],
    ['zh', `文件说：“我们承诺让每一所学校接入网络”（第12段）。`],
  ])('is found in %s', (language, text) => {
    expect(seen([text], language)).toHaveLength(1)
  })

  it('is found in a paragraph of its own, with the reference at its end or below it', () => {
    const quote = (text: string): Block => ({ type: 'quote', runs: [{ text }] })
    expect(seen(['We read:', quote(`We commit to connect. (para. 7)`)])).toHaveLength(1)
    expect(seen(['We read:', quote('We commit to connect.'), '(Zero Draft, para. 7)'])).toHaveLength(1)
    expect(seen(['We read in paragraph 7:', quote('We commit to connect.'), '(Zero Draft, para. 7)'])).toEqual([])
  })
})

describe('a quotation of a document without its paragraph', () => {
  it('is found where the document is named before it', () => {
    expect(seen([`The Zero Draft says: “${WORDS}”.`])).toHaveLength(1)
    expect(seen([`Resolution A/RES/70/125 says: “${WORDS}”.`])).toHaveLength(1)
    expect(seen([`Я читаю A/RES/70/125: «мы обязуемся подключить каждую школу».`], 'ru')).toHaveLength(1)
  })
})

describe('a quotation that is in order', () => {
  it.each([
    ['with its paragraph in the same sentence', `Paragraph 12 says “${WORDS}”.`],
    ['with its paragraph in the sentence before', `I turn to paragraph 12. It says: “${WORDS}”.`],
    ['that is a term', 'The Zero Draft speaks of “digital public goods” (para. 12).'],
    [
      'of a body that argues in its report',
      `Our recommendation is new. The River Commission argues in its report that it “${WORDS}”.`,
    ],
    ['behind a sentence that names a document', `The Zero Draft is long. A teacher told us: “${WORDS}”.`],
    ['of a person', `A teacher told us: “${WORDS}”.`],
    ['followed by another thought with a number', `A teacher told us: “${WORDS}.” Paragraph 12 agrees.`],
    ['with the paragraph as an abbreviation', `In para. 12 of the Zero Draft we read: “${WORDS}”.`],
  ])('is left alone: %s', (_, text) => {
    expect(seen([text])).toEqual([])
  })

  it('is nobody’s business in a written input', () => {
    const text = `As agreed, “${WORDS}” (paragraph 12).`
    expect(findings('references/before-quotation', setAnswer(ready, 'q1', 'answer', [paragraph(text)]))).toEqual([])
  })
})
