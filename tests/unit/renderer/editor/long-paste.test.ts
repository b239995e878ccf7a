// @vitest-environment happy-dom
import { $insertDataTransferForRichText } from '@lexical/clipboard'
import { $getRoot, $getSelection, $isRangeSelection, PASTE_TAG } from 'lexical'
import { expect, test } from 'vitest'
import { answerText } from '../../../../src/core/text/block-text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import type { PasteRoom } from '../../../../src/renderer/editor/long-paste'
import { editedDraft } from '../draft/edited-draft'

const LINE = 'Every school has an affordable connection by 2030, and teachers know how to use it.'
const COUNT = 2500
/** As long as some hundred pages. */
const LONG = Array.from({ length: COUNT }, (_, index) => `<p>${index} ${LINE}</p>`).join('')
const PASTED = Array.from({ length: COUNT }, (_, index) => paragraph(`${index} ${LINE}`))

function desk(pasteRoom?: PasteRoom) {
  const refused: string[] = []
  const { drafts, editors } = editedDraft({
    ...(pasteRoom ? { pasteRoom } : {}),
    onRefused: (sentence) => refused.push(sentence),
  })
  const editor = editors.answerOf({ section: 'q1', slot: 'answer' }).ensureEditor()
  const type = (text: string) =>
    editor.update(
      () => {
        if (!$getSelection()) $getRoot().selectEnd()
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(text)
      },
      { discrete: true },
    )
  const caretTo = (offset: number, end = offset) =>
    editor.update(
      () => {
        const text = $getRoot().getFirstDescendant()
        if (text && 'select' in text) (text as { select(from: number, to: number): void }).select(offset, end)
      },
      { discrete: true },
    )
  const paste = (html: string, text = '') => {
    const data = new DataTransfer()
    if (html !== '') data.setData('text/html', html)
    data.setData('text/plain', text)
    editor.update(
      () => {
        const selection = $getSelection() ?? $getRoot().selectEnd()
        $insertDataTransferForRichText(data, selection)
      },
      { discrete: true, tag: PASTE_TAG },
    )
  }
  const held = (): Block[] =>
    (drafts.state.draft.sections.find(({ id }) => id === 'q1')?.answers.answer ?? []) as Block[]
  const shown = () => editor.read(() => $getRoot().getTextContent())
  return { drafts, editors, type, caretTo, paste, held, shown, refused }
}

/** Lets the paste go on until it is over. */
async function over({ editors }: ReturnType<typeof desk>): Promise<void> {
  for (let turn = 0; turn < 5000; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    editors.flush(true)
    if (!editors.pastes.isUnderWay) return
  }
  throw new Error('The paste did not end')
}

test('a long paste comes piece by piece, what is typed meanwhile stands behind it, and one undo takes all of it back', async () => {
  const it = desk()
  it.type('Before after')
  it.editors.flush()
  it.caretTo(7)
  it.paste(LONG)
  expect(it.editors.pastes.isUnderWay).toBe(true)
  expect(it.shown()).not.toContain(LINE)
  it.type('typed ')
  // What waits for nothing is told of nothing yet: half of a paste is in no draft.
  it.editors.flush(true)
  expect(it.held()).toEqual([paragraph('Before after')])
  await over(it)
  const [first, last] = [PASTED[0], PASTED.at(-1)]
  expect(it.held()).toEqual([
    paragraph(`Before ${first && answerText([first])}`),
    ...PASTED.slice(1, -1),
    paragraph(`${last && answerText([last])}typed after`),
  ])
  expect(it.drafts.undo()).toBe('Pasting')
  expect(it.held()).toEqual([paragraph('Before after')])
  expect(it.shown()).toBe('Before after')
  it.drafts.redo()
  expect(it.held()).toHaveLength(COUNT)
})

test('who needs the text gets all of it at once', () => {
  const it = desk()
  it.paste(LONG)
  expect(it.drafts.current().sections.find(({ id }) => id === 'q1')?.answers.answer).toEqual(PASTED)
  expect(it.editors.pastes.isUnderWay).toBe(false)
})

test('a paste that is called off leaves what was there, with the words that it would have replaced', async () => {
  const it = desk()
  it.type('Before after')
  it.editors.flush()
  it.caretTo(0, 6)
  it.paste(LONG)
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(it.editors.pastes.cancel()).toBe(true)
  expect(it.shown()).toBe('Before after')
  it.editors.flush()
  expect(it.held()).toEqual([paragraph('Before after')])
  expect(it.drafts.undo()).toBe('Typing')
})

test('what was typed behind a paste stays when it is called off, half-way too', async () => {
  const it = desk()
  it.type('Before after')
  it.editors.flush()
  it.caretTo(7)
  it.paste(LONG)
  await Promise.resolve()
  it.type('typed ')
  while (!it.shown().includes(LINE)) await new Promise((resolve) => setTimeout(resolve, 0))
  expect(it.editors.pastes.isUnderWay).toBe(true)
  it.editors.pastes.cancel()
  it.editors.flush()
  expect(it.held()).toEqual([paragraph('Before typed after')])
})

test('plain text of the same length takes the same way, and more than a draft holds is refused in a sentence', async () => {
  const text = PASTED.map((block) => answerText([block])).join('\n')
  const plain = desk()
  plain.paste('', text)
  expect(plain.editors.pastes.isUnderWay).toBe(true)
  await over(plain)
  expect(plain.held()).toEqual(PASTED)
  const full = desk({
    bytesOf: (blocks) => answerText(blocks).length,
    refused: (bytes) => (bytes > 200_000 ? 'Too much.' : null),
  })
  full.type('Before')
  full.editors.flush()
  full.paste(LONG)
  await over(full)
  expect(full.refused).toEqual(['Too much.'])
  expect(full.shown()).toBe('Before')
  expect(full.held()).toEqual([paragraph('Before')])
})

test('into a list, which cannot be parted, it comes at one go', () => {
  const it = desk()
  it.paste('<ul><li>one</li><li>two</li></ul>')
  it.paste(LONG)
  expect(it.editors.pastes.isUnderWay).toBe(false)
  expect(it.shown()).toContain(`${COUNT - 1} ${LINE}`)
})
