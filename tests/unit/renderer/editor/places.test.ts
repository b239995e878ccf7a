// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blockText } from '../../../../src/core/text/block-text'
import type { Block } from '../../../../src/core/text/blocks'
import { blocksToLexical, lexicalToBlocks } from '../../../../src/renderer/editor/convert'
import { buildAnswerEditor } from '../../../../src/renderer/editor/extension'
import { $caretPlace, $selectPlace } from '../../../../src/renderer/editor/places'
import { blocks as anyBlocks } from './arbitrary-blocks'

/** Where the caret is said to be after offsets of each block were selected: every `step`th. */
function placesIn(
  blocks: readonly Block[],
  step = 1,
): { block: number; offset: number; said: ReturnType<typeof $caretPlace> }[] {
  const editor = buildAnswerEditor(null)
  try {
    blocksToLexical(editor, blocks)
    return lexicalToBlocks(editor.getEditorState()).flatMap((each, block) =>
      Array.from({ length: Math.floor(blockText(each).length / step) + 1 }, (_, index) => {
        const offset = index * step
        let said: ReturnType<typeof $caretPlace> = null
        editor.update(
          () => {
            $selectPlace({ block, start: offset, end: offset })
            said = $caretPlace()
          },
          { discrete: true },
        )
        return { block, offset, said }
      }),
    )
  } finally {
    editor.dispose()
  }
}

it('says where the caret was put: in runs, line breaks, items and cells', () => {
  const list: Block = {
    type: 'list',
    ordered: false,
    items: [
      {
        runs: [{ text: 'one', bold: true }, { text: ' two\nthree' }],
        nested: { type: 'list', ordered: true, items: [{ runs: [{ text: 'four' }] }] },
      },
      { runs: [{ text: 'five' }] },
    ],
  }
  const cell = (text: string) => ({ blocks: [{ type: 'paragraph' as const, runs: [{ text }] }] })
  const table: Block = { type: 'table', headerRows: 1, rows: [[cell('a'), cell('bc')]] }
  for (const { block, offset, said } of placesIn([list, table])) expect(said).toEqual({ block, offset })
})

it('says for any text a place in the block where the caret is, and never one before', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      let before = { block: 0, offset: 0 }
      for (const { block, said } of placesIn(blocks, 7)) {
        if (!said) throw new Error('the caret is nowhere')
        expect(said.block).toBe(block)
        if (said.block === before.block) expect(said.offset).toBeGreaterThanOrEqual(before.offset)
        before = said
      }
    }),
    { numRuns: 15 },
  )
})
