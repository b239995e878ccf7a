// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Block, ListItem } from '../../../../src/core/text/blocks'
import { blocksToLexical, lexicalToBlocks } from '../../../../src/renderer/editor/convert'
import { buildAnswerEditor } from '../../../../src/renderer/editor/extension'
import { $indentItem } from '../../../../src/renderer/editor/format'
import { $selectPlace } from '../../../../src/renderer/editor/places'

const item = (text: string, ...nested: ListItem[]): ListItem =>
  nested.length > 0
    ? { runs: [{ text }], nested: { type: 'list', ordered: false, items: nested } }
    : { runs: [{ text }] }
const list = (...items: ListItem[]): Block[] => [{ type: 'list', ordered: false, items }]

/** What a list is after Tab, or with `back` Shift+Tab, where the characters from `start` to `end` are selected; null where the key leaves the editor. */
function indented(blocks: readonly Block[], start: number, end: number, back = false): Block[] | null {
  const editor = buildAnswerEditor(null)
  let moved = false
  try {
    blocksToLexical(editor, blocks)
    editor.update(
      () => {
        $selectPlace({ block: 0, start, end })
        moved = $indentItem(back)
      },
      { discrete: true },
    )
    return moved ? lexicalToBlocks(editor.getEditorState()) : null
  } finally {
    editor.dispose()
  }
}

test('Tab indents the item at whose start the caret is, and leaves the editor in the middle of a line and at the first', () => {
  const three = list(item('one'), item('two'), item('six'))
  expect(indented(three, 4, 4)).toEqual(list(item('one', item('two')), item('six')))
  expect(indented(three, 5, 5)).toBeNull()
  expect(indented(three, 0, 0)).toBeNull()
})

test('Tab indents every item that is selected, and Shift+Tab takes all of them back', () => {
  const four = list(item('one'), item('two'), item('six'), item('ten'))
  const both = list(item('one', item('two'), item('six')), item('ten'))
  expect(indented(four, 4, 11)).toEqual(both)
  expect(indented(both, 4, 11, true)).toEqual(four)
  expect(indented(four, 4, 15)).toEqual(list(item('one', item('two'), item('six'), item('ten'))))
})
