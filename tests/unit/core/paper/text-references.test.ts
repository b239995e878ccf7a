import { expect, it } from 'vitest'
import { furthestParagraph, paragraphReferencesIn } from '../../../../src/core/paper/text-references'

it.each<[string, string[]]>([
  ['We support paragraph 48 and paras 12–14 of the Zero Draft.', ['48', '12–14']],
  ['See para. 10 bis, paragraph A and OP 74.', ['10 bis', 'A', '74']],
  ['Paragraphs 3, 5 and 148 are clear; paragraph 12 (a)(ii) is not.', ['3, 5 and 148', '12 (a)(ii)']],
  ['Los párrafos 3 y 5, le paragraphe 12 et les paragraphes 4 à 6.', ['3 y 5', '12', '4 à 6']],
  ['В пункте 12 и пунктах 3 и 5.', ['12', '3 и 5']],
  ['نؤيد الفقرة ٤٨ والفقرات.', ['٤٨']],
  ['我们支持第12段和第3至5段。', ['12', '3至5']],
  ['Paragraph 12, 2025, and paragraph 13 (2025); paras 3–5 and 2030 goals; paragraph 2025.', ['12', '13', '3–5']],
  ['第2025段和第12段。', ['12']],
  ['Paragraph by paragraph, in 2025, 48 people read it. A paragraph A5.', []],
])('%s', (text, references) => {
  const found = paragraphReferencesIn(text)
  expect(found.map(({ reference }) => reference)).toEqual(references)
  for (const { start, end, reference } of found) expect(text.slice(start, end)).toContain(reference)
})

it('takes numbers of four digits for references as far as a paper goes, and for years beyond', () => {
  const papers = [998, 1024].map((number) => ({ paragraphs: [{ number: String(number), part: '', text: '' }] }))
  const furthest = furthestParagraph(papers)
  const text = 'Paragraph 1024 and paras 998–1001, 1003 (a) and 2025; 第1024段.'
  expect(paragraphReferencesIn(text, furthest).map(({ reference }) => reference)).toEqual([
    '1024',
    '998–1001, 1003 (a)',
    '1024',
  ])
  expect(furthestParagraph([])).toBe(999)
})
