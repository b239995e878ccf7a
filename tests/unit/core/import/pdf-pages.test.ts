import { expect, it } from 'vitest'
import { linesOfPdf } from '../../../../src/core/import/pdf/pdf-lines'
import { paragraphsOfPdf } from '../../../../src/core/import/pdf/pdf-paragraphs'

const piece = (text: string, y: number, width = text.length * 5) => ({
  text,
  x: 72,
  y,
  width,
  size: 11,
  bold: false,
  italic: false,
})
const read = (pages: (readonly [string, number, number?])[][]) =>
  paragraphsOfPdf(
    linesOfPdf({
      title: '',
      pages: pages.map((lines) => ({ width: 595, height: 842, pieces: lines.map((line) => piece(...line)) })),
    }),
  ).map(({ text }) => text)

it('paragraphs that open with the same words at the foot of pages are no running foot, and what stands there each time is one', () => {
  const numbers = [1, 2, 3, 4]
  const found = read(
    numbers.map((number) => [
      [`Zero Draft, page ${number}`, 40],
      [`${number}. We reaffirm our commitment to all.`, 790],
      ['2. Digital divides', 815],
    ]),
  )
  expect(found).toEqual(numbers.map((number) => `${number}. We reaffirm our commitment to all.`))
})

it('a sentence goes on over the page though its next word seems to have fitted by a little', () => {
  const pages = (end: string): [string, number, number?][][] => [
    [
      ['1. We take note of what the small island States have said of this, all of them.', 700, 430],
      [`2. We commit to satellite connectivity for each of the small and large ${end}`, 780, 388],
    ],
    [['States, as they have asked in the meetings of the year.', 90]],
  ]
  expect(read(pages('island'))).toHaveLength(2)
  expect(read(pages('islands.'))).toHaveLength(3)
})
