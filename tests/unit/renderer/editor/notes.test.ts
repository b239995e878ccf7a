// @vitest-environment happy-dom

import fc from 'fast-check'
import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical'
import { describe, expect, it } from 'vitest'
import { runsText } from '../../../../src/core/text/block-text'
import type { Block, Run } from '../../../../src/core/text/blocks'
import { blocksToLexical, lexicalToBlocks } from '../../../../src/renderer/editor/convert'
import { buildAnswerEditor } from '../../../../src/renderer/editor/extension'
import { NoteEditing, withNoteText } from '../../../../src/renderer/editor/note-editing'
import { $selectPlace } from '../../../../src/renderer/editor/places'

const note = (text: string): Run => ({ text: '', footnote: { runs: text === '' ? [] : [{ text }] } })
const p = (...runs: Run[]): Block => ({ type: 'paragraph', runs })

function editing(blocks: readonly Block[], place: { start: number; end: number }) {
  const editor = buildAnswerEditor(null)
  const root = document.createElement('div')
  root.contentEditable = 'true'
  document.body.append(root)
  editor.setRootElement(root)
  blocksToLexical(editor, blocks)
  editor.update(() => $selectPlace({ block: 0, ...place }), { discrete: true })
  return { editor, notes: new NoteEditing(), now: () => lexicalToBlocks(editor.getEditorState()) }
}

const caretAt = (editor: LexicalEditor, offset: number) =>
  editor.update(() => $selectPlace({ block: 0, start: offset, end: offset }), { discrete: true })

describe('writing footnotes', () => {
  it('puts one behind what is selected, with its words as they are written, and leaves the selected words', () => {
    const { editor, notes, now } = editing([p({ text: 'One two three' })], { start: 4, end: 7 })
    expect(notes.atCaret(editor)).toBe(true)
    notes.write('S')
    notes.write('See that.')
    expect(now()).toEqual([p({ text: 'One two' }, note('See that.'), { text: ' three' })])
    notes.close()
    expect(notes.current()).toBeNull()
    expect(now()).toEqual([p({ text: 'One two' }, note('See that.'), { text: ' three' })])
  })

  it('opens the one at the caret instead of making another, and takes it away', () => {
    const { editor, notes, now } = editing([p({ text: 'One' }, note('a'), { text: ' two' })], { start: 3, end: 3 })
    expect(notes.atCaret(editor)).toBe(true)
    expect(notes.current()?.text).toBe('a')
    notes.remove()
    expect(now()).toEqual([p({ text: 'One two' })])
  })

  it('leaves none behind that says nothing', () => {
    const { editor, notes, now } = editing([p({ text: 'One' })], { start: 3, end: 3 })
    notes.atCaret(editor)
    notes.write('  ')
    notes.close()
    expect(now()).toEqual([p({ text: 'One' })])
  })

  it('does nothing to a note that is gone', () => {
    const { editor, notes, now } = editing([p({ text: 'One' }, note('a'))], { start: 3, end: 3 })
    notes.atCaret(editor)
    blocksToLexical(editor, [p({ text: 'Other' })])
    notes.write('b')
    notes.close()
    expect(now()).toEqual([p({ text: 'Other' })])
  })

  it('makes one in an empty answer', () => {
    const { editor, notes, now } = editing([], { start: 0, end: 0 })
    caretAt(editor, 0)
    expect(editor.read(() => $isElementNode($getRoot().getFirstChild()))).toBe(true)
    notes.atCaret(editor)
    notes.write('a')
    expect(now()).toEqual([p(note('a'))])
  })
})

describe('a note with other words', () => {
  it('says them, and keeps the marks of what stays', () => {
    const runs: Run[] = [{ text: 'See ' }, { text: 'that book', italic: true }, { text: ', p. 4.' }]
    expect(withNoteText({ runs }, 'See that book, p. 14.').runs).toEqual([
      { text: 'See ' },
      { text: 'that book', italic: true },
      { text: ', p. 14.' },
    ])
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, (before, after) => {
        const given = before.map((each, index): Run => ({ text: each, bold: index % 2 === 0 }))
        expect(runsText(withNoteText({ runs: given }, after).runs)).toBe(after)
      }),
    )
  })
})
