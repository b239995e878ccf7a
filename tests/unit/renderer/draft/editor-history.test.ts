// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isRangeSelection, KEY_DOWN_COMMAND } from 'lexical'
import { expect, test } from 'vitest'
import { paragraph } from '../../../../src/core/text/blocks'
import { sentence } from '../../../../src/messages/sentence'
import { addRow } from '../../../../src/renderer/draft/proposal-steps'
import { editedDraft } from './edited-draft'

function desk() {
  const { drafts, editors, told } = editedDraft()
  const editorOf = (section: string) => editors.answerOf({ section, slot: 'answer' }).ensureEditor()
  const type = (section: string, text: string) => {
    for (const letter of text)
      editorOf(section).update(
        () => {
          if (!$getSelection()) $getRoot().selectEnd()
          const selection = $getSelection()
          if ($isRangeSelection(selection)) selection.insertText(letter)
        },
        { discrete: true },
      )
  }
  const text = (section: string) => editorOf(section).read(() => $getRoot().getTextContent())
  const held = (section: string) => drafts.state.draft.sections.find(({ id }) => id === section)?.answers.answer ?? []
  return { drafts, editors, type, text, held, told, editorOf }
}

test('an editor is never handed its own text, and shows what undo and redo bring back', () => {
  const { drafts, editors, type, text, held, told } = desk()
  type('q1', 'Every school by 2030')
  editors.flush()
  expect(held('q1')).toEqual([paragraph('Every school by 2030')])
  expect(told).toEqual([])
  addRow(drafts, null)
  expect(drafts.undo()).toBe('Proposal added')
  expect(drafts.undo()).toBe('Typing')
  expect(text('q1')).toBe('Every school by ')
  expect(told).toEqual(['q1'])
  editors.where.select({ section: 'q1', slot: 'answer' }, null)
  expect(drafts.redo()).toBe('Typing')
  expect(text('q1')).toBe('Every school by 2030')
  expect(drafts.redo()).toBe('Proposal added')
})

test('what stands in the editor after an undo is the draft, and writing goes on from there', () => {
  const { drafts, editors, type, text, held, editorOf } = desk()
  type('q1', 'one two')
  type('q2', 'three')
  editors.flush()
  while (drafts.undo() !== null);
  expect([text('q1'), text('q2')]).toEqual(['', ''])
  editorOf('q1').update(() => void $getRoot().selectEnd(), { discrete: true })
  type('q1', 'new')
  editors.flush()
  expect(held('q1')).toEqual([paragraph('new')])
  expect(drafts.redo()).toBeNull()
  expect(drafts.undo()).toBe('Typing')
  expect(text('q1')).toBe('')
})

test('selections before and after come with each step, in blocks and offsets', () => {
  const { drafts, editors, type } = desk()
  type('q1', 'one two')
  editors.flush()
  const step = drafts.ahead('undo')
  expect(step?.selections?.before).toEqual({ anchor: { block: 0, offset: 4 }, focus: { block: 0, offset: 4 } })
  expect(step?.selections?.after).toEqual({ anchor: { block: 0, offset: 7 }, focus: { block: 0, offset: 7 } })
})

test('undo by a key in the text itself is no step of its own: redo still knows what was undone', async () => {
  const { drafts, editors, type, text, editorOf } = desk()
  type('q1', 'one two')
  editors.flush()
  const press = async (code: string, key: string) => {
    editorOf('q1').dispatchCommand(KEY_DOWN_COMMAND, new KeyboardEvent('keydown', { key, code, ctrlKey: true }))
    await Promise.resolve()
    editors.flush()
  }
  await press('KeyZ', 'z')
  expect(text('q1')).toBe('one ')
  expect(sentence(drafts.ahead('redo')?.label ?? '')).toBe('Typing')
  await press('KeyY', 'y')
  expect(text('q1')).toBe('one two')
  expect(drafts.ahead('redo')).toBeNull()
})

test('the words of a footnote are taken back a word at a time, and then the note', () => {
  const { drafts, editors, type, held, editorOf } = desk()
  type('q1', 'Schools')
  editors.flush()
  const { notes } = editors.boxes
  const page = document.createElement('div')
  page.contentEditable = 'true'
  editorOf('q1').setRootElement(page)
  expect(notes.atCaret(editorOf('q1'))).toBe(true)
  let words = ''
  for (const letter of 'Ministry of 2023') {
    words += letter
    notes.write(words)
    // As often as a slow writer is reported.
    editors.flush()
  }
  notes.close()
  editors.flush()
  const note = () => JSON.stringify(held('q1')).match(/"footnote":\{"runs":\[(?:\{"text":"([^"]*)"\})?\]/)
  const said: (string | null | undefined)[] = [note()?.[1]]
  while (note() !== null && drafts.undo() !== null) said.push(note()?.[1] ?? null)
  expect(said).toEqual(['Ministry of 2023', 'Ministry of ', 'Ministry ', null, null])
  expect(held('q1')).toEqual([paragraph('Schools')])
  while (drafts.redo() !== null);
  expect(note()?.[1]).toBe('Ministry of 2023')
})
