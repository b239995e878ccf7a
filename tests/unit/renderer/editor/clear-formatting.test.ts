// @vitest-environment happy-dom
import { $getSelection, $isRangeSelection } from 'lexical'
import { expect, test } from 'vitest'
import type { Block, Run } from '../../../../src/core/text/blocks'
import { blocksToLexical, lexicalToBlocks } from '../../../../src/renderer/editor/convert'
import { buildAnswerEditor } from '../../../../src/renderer/editor/extension'
import { runFormat } from '../../../../src/renderer/editor/format'
import { $selectPlace } from '../../../../src/renderer/editor/places'

const p = (...runs: Run[]): Block => ({ type: 'paragraph', runs })
const settled = () => new Promise((done) => setTimeout(done))

/** What an answer says after its formatting was cleared from `start` to `end` of its first block, and `typed` there. */
async function cleared(blocks: readonly Block[], start: number, end: number, typed = ''): Promise<Block[]> {
  const editor = buildAnswerEditor(null)
  try {
    const root = document.body.appendChild(document.createElement('div'))
    root.contentEditable = 'true'
    editor.setRootElement(root)
    blocksToLexical(editor, blocks)
    editor.update(() => $selectPlace({ block: 0, start, end }), { discrete: true })
    runFormat(editor, 'clear-formatting')
    await settled()
    if (typed !== '')
      editor.update(
        () => {
          const selection = $getSelection()
          if ($isRangeSelection(selection)) selection.insertText(typed)
        },
        { discrete: true },
      )
    return lexicalToBlocks(editor.getEditorState())
  } finally {
    editor.dispose()
  }
}

test('clearing takes every mark off what is selected, and off nothing beside it', async () => {
  const all = { bold: true, italic: true, underline: true, strikethrough: true, highlight: true } as const
  expect(await cleared([p({ text: 'one two three', ...all })], 4, 7)).toEqual([
    p({ text: 'one ', ...all }, { text: 'two' }, { text: ' three', ...all }),
  ])
  expect(
    await cleared(
      [p({ text: 'CO' }, { text: '2', subscript: true }, { text: ' and x' }, { text: '3', superscript: true })],
      0,
      10,
    ),
  ).toEqual([p({ text: 'CO2 and x3' })])
})

test('links, languages, footnotes and the kind of text stay', async () => {
  const note: Run = { text: '', footnote: { runs: [{ text: 'See there.', italic: true }] } }
  const heading: Block = {
    type: 'heading',
    level: 2,
    runs: [{ text: 'the ', bold: true }, { text: 'paper', bold: true, link: 'https://example.org/' }, note],
  }
  expect(await cleared([heading, p({ text: 'after', bold: true })], 0, 9)).toEqual([
    { ...heading, runs: [{ text: 'the ' }, { text: 'paper', link: 'https://example.org/' }, note] },
    p({ text: 'after', bold: true }),
  ])
})

test('with nothing selected, what is typed next is plain, and what stands there keeps its marks', async () => {
  expect(await cleared([p({ text: 'bold', bold: true })], 4, 4, ' plain')).toEqual([
    p({ text: 'bold', bold: true }, { text: ' plain' }),
  ])
})
