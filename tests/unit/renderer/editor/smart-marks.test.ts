// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isRangeSelection, KEY_DOWN_COMMAND } from 'lexical'
import { expect, test } from 'vitest'
import { success } from '../../../../src/core/result'
import type { Ask } from '../../../../src/renderer/bridge'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { AnswerEditors } from '../../../../src/renderer/editor'
import { opened } from '../draft/template'

function desk(smart: boolean) {
  const drafts = new DraftStore(opened(), {
    ask: (async () => success({ revision: 0 })) as unknown as Ask,
    now: () => '2026-11-28T12:00:00.000Z',
    newId: () => 'p1',
    collect: () => editors.flush(),
    show: (draft) => {
      const blocks = draft.sections.find(({ id }) => id === 'q1')?.answers.answer ?? []
      editors.accept({ section: 'q1', slot: 'answer' }, blocks)
    },
  })
  const editors: AnswerEditors = new AnswerEditors({
    language: 'en',
    onChange: ({ section, slot }, { blocks, ...how }) => drafts.answer(section, slot, blocks, how),
    onHistory: (command) => void drafts[command](),
    onFocus: () => {},
    smartMarks: () => smart,
  })
  const editor = editors.answerOf({ section: 'q1', slot: 'answer' }).ensureEditor()
  const type = async (text: string) => {
    for (const letter of text) {
      let answered = false
      editor.update(
        () => {
          if (!$getSelection()) $getRoot().selectEnd()
          // Of other keys the browser makes text.
          if (letter === '"')
            answered = editor.dispatchCommand(KEY_DOWN_COMMAND, new KeyboardEvent('keydown', { key: letter }))
          const selection = $getSelection()
          if (!answered && $isRangeSelection(selection)) selection.insertText(letter)
        },
        { discrete: true },
      )
      // The mark follows behind the update that put the sign in.
      await Promise.resolve()
    }
  }
  const text = () => editor.read(() => $getRoot().getTextContent())
  /** Whether the editor answers the key itself. */
  const press = () => {
    const event = new KeyboardEvent('keydown', { key: '"', cancelable: true })
    editor.update(() => void editor.dispatchCommand(KEY_DOWN_COMMAND, event), { discrete: true })
    return event.defaultPrevented
  }
  return { drafts, type, text, press }
}

test('a typed sign becomes what is meant, and undo takes back that alone', async () => {
  const { drafts, type, text } = desk(true)
  await type('She said "')
  expect(text()).toBe('She said “')
  drafts.undo()
  expect(text()).toBe('She said "')
  drafts.redo()
  expect(text()).toBe('She said “')
})

test('where it is switched off, and behind a digit, the key is left to the browser', async () => {
  const off = desk(false)
  await off.type('She said')
  expect(off.press()).toBe(false)
  const on = desk(true)
  await on.type('6')
  expect(on.press()).toBe(false)
  expect(on.text()).toBe('6')
})
