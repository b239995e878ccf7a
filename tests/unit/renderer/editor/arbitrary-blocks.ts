import fc from 'fast-check'
import type { Block, List, ListItem, Paragraph, Run, Table, TableCell } from '../../../../src/core/text/blocks'

const characters = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('الفجوة الرقمية', '数字鸿沟', 'Разрыв', ' ', '\n', 'a\nb', '\n\n', '\t', '\u00a0'),
  },
)
const unknown = fc.option(fc.record({ origin: fc.constantFrom('import', 'sample'), weight: fc.integer() }), {
  nil: undefined,
})

export const run: fc.Arbitrary<Run> = fc
  .record(
    {
      text: fc.oneof({ weight: 9, arbitrary: characters }, { weight: 1, arbitrary: fc.constant('') }),
      bold: fc.boolean(),
      italic: fc.boolean(),
      underline: fc.boolean(),
      strikethrough: fc.boolean(),
      superscript: fc.boolean(),
      subscript: fc.boolean(),
      highlight: fc.boolean(),
      link: fc.constantFrom('https://example.org/a?b=c&d', 'mailto:desk@example.org', 'http://example.net'),
      language: fc.constantFrom('ar', 'zh-Hans', 'ru', 'en-GB'),
      futureField: fc.constantFrom('x', 'y'),
    },
    { requiredKeys: ['text'] },
  )
  .map((made) => made as Run)

/** A footnote alone, as the editor writes it, or behind the text of its run. */
const noted: fc.Arbitrary<Run> = fc
  .tuple(fc.constantFrom('', 'word'), fc.array(run, { maxLength: 2 }))
  .map(([text, inside]) => ({ text, footnote: { runs: inside } }))

const runs = fc.array(fc.oneof({ weight: 8, arbitrary: run }, { weight: 1, arbitrary: noted }), { maxLength: 5 })

function withUnknown<B extends object>(block: fc.Arbitrary<B>): fc.Arbitrary<B> {
  return fc.tuple(block, unknown).map(([made, extra]) => (extra ? { ...made, 'x-extra': extra } : made))
}

export const paragraph: fc.Arbitrary<Paragraph> = withUnknown(
  fc.record({ type: fc.constant('paragraph' as const), runs }),
)

const { list } = fc.letrec<{ list: List; item: ListItem }>((tie) => ({
  list: withUnknown(
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('item'), { maxLength: 4, depthIdentifier: 'list' }),
    }),
  ),
  item: withUnknown(
    fc
      .record({ runs, nested: fc.option(tie('list'), { nil: undefined, depthSize: 'small', depthIdentifier: 'list' }) })
      .map(({ runs: text, nested }): ListItem => (nested ? { runs: text, nested } : { runs: text })),
  ),
}))

const cell: fc.Arbitrary<TableCell> = withUnknown(
  fc.record({ blocks: fc.array(fc.oneof(paragraph, list), { maxLength: 3 }) }),
)

const table: fc.Arbitrary<Table> = withUnknown(
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0 as const, 1 as const))
    .chain(([columns, rows, headerRows]) =>
      fc
        .array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
        .map((content): Table => ({ type: 'table', headerRows, rows: content })),
    ),
)

/** Any blocks that a draft may hold, whether or not the editor would have written them so. */
export const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    paragraph,
    list,
    table,
    withUnknown(
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const),
        runs,
      }),
    ),
    withUnknown(fc.record({ type: fc.constant('quote' as const), runs })),
    withUnknown(fc.record({ type: fc.constant('image' as const), image: fc.uuid(), alt: fc.string(), runs })),
  ) as fc.Arbitrary<Block>,
  { maxLength: 6 },
)
