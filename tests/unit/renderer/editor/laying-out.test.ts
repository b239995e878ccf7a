// @vitest-environment happy-dom
import fc from 'fast-check'
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setAnswer } from '../../../../src/core/draft/edit'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { message } from '../../../../src/messages/message'
import { ON_DRAFT } from '../../../../src/renderer/draft/step-place'
import type { Answer } from '../../../../src/renderer/editor/answer'
import { lexicalToBlocks } from '../../../../src/renderer/editor/convert'
import { editedDraft } from '../draft/edited-draft'

const LONG = 1300
const Q1 = { section: 'q1', slot: 'answer' }
const lines = (count: number, word = 'line'): Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`${word} ${index}`))
const step = () => new Promise((resolve) => setTimeout(resolve, 0))

// Each look at the clock is a turn later, so that a turn has one step on a quick computer too.
beforeEach(() => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 20
    return now
  })
})
afterEach(() => vi.restoreAllMocks())

function desk() {
  const { drafts, editors } = editedDraft()
  const answer = editors.answerOf(Q1)
  const held = () => (drafts.state.draft.sections.find(({ id }) => id === 'q1')?.answers.answer ?? []) as Block[]
  const put = (blocks: Block[]) =>
    drafts.step(message('editor.step.pasting'), ON_DRAFT, (draft) => setAnswer(draft, 'q1', 'answer', blocks))
  const type = (text: string) =>
    answer.ensureEditor().update(
      () => {
        if (!$getSelection()) $getRoot().selectEnd()
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(text)
      },
      { discrete: true },
    )
  return { drafts, editors, answer, held, put, type }
}

/** Counts the blocks that come into an editor with each update. */
function counted(editor: LexicalEditor): number[] {
  const came: number[] = []
  editor.registerUpdateListener(({ editorState, prevEditorState }) => {
    const size = (state: typeof editorState) => state.read(() => $getRoot().getChildrenSize())
    came.push(size(editorState) - size(prevEditorState))
  })
  return came
}

async function laidOut(answer: Answer): Promise<number> {
  let turns = 0
  for (; answer.isLaying; turns += 1) await step()
  return turns
}

/** Gives an answer a place on the page, as its component does. */
function onPage({ editors, answer }: ReturnType<typeof desk>) {
  const place = document.createElement('div')
  const plain = document.createElement('div')
  plain.tabIndex = 0
  place.append(plain)
  document.body.append(place)
  answer.place = place
  answer.staticText = plain
  return { editors, place, plain }
}

test('what undo and redo bring back of a long text comes into its editor in turns, and into the draft at once', async () => {
  const { drafts, answer, held, put, type } = desk()
  type('Before')
  drafts.current()
  const editor = answer.ensureEditor()
  const text = lines(LONG)
  put(text)
  await laidOut(answer)
  drafts.undo()
  // What goes, goes at once.
  expect(answer.isLaying).toBe(false)
  expect(lexicalToBlocks(editor.getEditorState())).toEqual([paragraph('Before')])
  const came = counted(editor)
  drafts.redo()
  expect(held()).toBe(text)
  expect(answer.content).toBe(text)
  expect(answer.isLaying).toBe(true)
  let others = 0
  const other = setInterval(() => {
    others += 1
  }, 0)
  await laidOut(answer)
  clearInterval(other)
  expect(Math.max(...came)).toBeLessThanOrEqual(600)
  expect(came.length).toBeGreaterThanOrEqual(LONG / 600)
  // Others had their turn between them.
  expect(others).toBeGreaterThan(0)
  expect(answer.lexical).toBe(editor)
  expect(lexicalToBlocks(editor.getEditorState())).toEqual(text)
  expect(held()).toBe(text)
})

test('an editor that holds a part of the text is nobody’s, and tells nothing', async () => {
  const { drafts, editors, answer, held, put, type } = desk()
  type('Before')
  drafts.current()
  const editor = answer.ensureEditor()
  const text = lines(LONG)
  put(text)
  await step()
  expect(answer.isLaying).toBe(true)
  expect(lexicalToBlocks(editor.getEditorState()).length).toBeLessThan(LONG)
  expect(answer.lexical).toBeNull()
  editors.flush()
  expect(answer.collect(true)).toEqual([])
  expect(held()).toBe(text)
  expect(drafts.current().sections.find(({ id }) => id === 'q1')?.answers.answer).toBe(text)
  // Who needs the editor has it with all of the text.
  expect(lexicalToBlocks(answer.ensureEditor().getEditorState())).toEqual(text)
  expect(answer.isLaying).toBe(false)
  type('!')
  editors.flush()
  // The words that the caret was in are gone, and so it stands before those that came.
  expect(held()[0]).toEqual(paragraph('!line 0'))
  // What nobody touched is what it was, so that only what changed is checked.
  expect(held()).toHaveLength(LONG)
  expect(held().every((block, index) => index === 0 || block === text[index])).toBe(true)
})

test('where a part cannot be laid out, no part is taken for the text', () => {
  const { editors, answer, held, put, type } = desk()
  type('Before')
  editors.flush()
  const text = lines(LONG)
  let fails = false
  const bad = {
    type: 'paragraph' as const,
    get runs() {
      if (fails) throw new Error('no')
      return []
    },
  }
  const broken = [...text, bad]
  put(broken)
  fails = true
  expect(() => answer.finishLaying()).toThrow('no')
  fails = false
  expect(answer.isLaying).toBe(false)
  expect(answer.lexical).toBeNull()
  editors.flush()
  expect(held()).toBe(broken)
  expect(lexicalToBlocks(answer.ensureEditor().getEditorState())).toEqual([...text, { type: 'paragraph', runs: [] }])
})

test('undo does not wait for a text that is still being laid out', async () => {
  const { drafts, answer, held, put, type } = desk()
  type('Before')
  drafts.current()
  const editor = answer.ensureEditor()
  put(lines(LONG))
  await step()
  drafts.undo()
  expect(answer.isLaying).toBe(false)
  expect(lexicalToBlocks(editor.getEditorState())).toEqual([paragraph('Before')])
  expect(held()).toEqual([paragraph('Before')])
  await step()
  await step()
  expect(lexicalToBlocks(editor.getEditorState())).toEqual([paragraph('Before')])
})

test('what stays before a long text is not put in again', async () => {
  const { answer, put } = desk()
  const first = lines(300, 'first')
  put(first)
  const editor = answer.ensureEditor()
  const keys = () => editor.getEditorState().read(() => $getRoot().getChildrenKeys())
  const before = keys()
  put([...first, ...lines(LONG), paragraph('last')])
  await laidOut(answer)
  expect(keys().slice(0, 300)).toEqual(before)
  expect(keys()).toHaveLength(300 + LONG + 1)
})

test('a long text comes to the page when all of it is laid out, with focus and selection where they were meant to be', async () => {
  const it = desk()
  it.put(lines(LONG))
  const { editors, place, plain } = onPage(it)
  const selection = { anchor: { block: 1100, offset: 2 }, focus: { block: 1100, offset: 6 } }
  expect(editors.where.comeBackTo(Q1, selection)).toBe(true)
  expect(it.answer.isLaying).toBe(true)
  expect(document.activeElement).toBe(plain)
  expect(plain.getAttribute('aria-busy')).toBe('true')
  expect([...place.children]).toEqual([plain])
  while (!it.answer.isMounted()) await step()
  expect(place.lastElementChild?.childElementCount).toBe(LONG)
  expect(document.activeElement).toBe(place.lastElementChild)
  expect(plain.hidden).toBe(true)
  expect(plain.hasAttribute('aria-busy')).toBe(false)
  expect(editors.where.selection()).toEqual({ ...Q1, ...selection })
  editors.dispose()
})

test('who goes elsewhere while a long text is laid out stays there', async () => {
  const it = desk()
  it.put(lines(LONG))
  const { editors } = onPage(it)
  editors.where.comeBackTo(Q1, { anchor: { block: 3, offset: 0 }, focus: { block: 3, offset: 0 } })
  const field = document.createElement('input')
  document.body.append(field)
  field.focus()
  await laidOut(it.answer)
  await step()
  expect(document.activeElement).toBe(field)
  editors.dispose()
})

test('a letter that is pressed while a long text is laid out does not wait; one that scrolls or says nothing does', async () => {
  const it = desk()
  it.put(lines(LONG))
  const { editors, place } = onPage(it)
  const selection = { anchor: { block: 3, offset: 4 }, focus: { block: 3, offset: 4 } }
  editors.where.comeBackTo(Q1, selection)
  for (const key of ['Control', 'PageDown', 'Tab']) editors.where.pressedEarly(it.answer, key)
  expect(it.answer.isLaying).toBe(true)
  editors.where.pressedEarly(it.answer, 'x')
  // The letter itself goes to whatever has the focus when the key's listeners are done.
  expect(document.activeElement).toBe(place.lastElementChild)
  expect(editors.where.selection()).toEqual({ ...Q1, ...selection })
  it.type('x')
  editors.flush()
  expect(it.held()).toHaveLength(LONG)
  expect(it.held()[3]).toEqual(paragraph('linex 3'))
  editors.dispose()
})

test('editor and draft hold the same after any sequence of long texts, undo, redo and letters, wherever the turns end', async () => {
  const deed = fc.oneof(
    fc.record({ deed: fc.constant('put' as const), count: fc.integer({ min: 0, max: 1700 }), kept: fc.nat(1500) }),
    fc.record({ deed: fc.constantFrom('undo' as const, 'redo' as const, 'type' as const) }),
    fc.record({ deed: fc.constant('wait' as const), turns: fc.integer({ min: 1, max: 4 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 10 }), async (deeds) => {
      const { drafts, editors, answer, held, put, type } = desk()
      const editor = answer.ensureEditor()
      const states = [held()]
      let at = 0
      for (const [index, one] of deeds.entries()) {
        if (one.deed === 'put') put([...held().slice(0, one.kept), ...lines(one.count, `text ${index}`)])
        else if (one.deed === 'type') type('x ')
        else if (one.deed === 'wait') for (let turn = 0; turn < one.turns; turn += 1) await step()
        else if (drafts[one.deed]() !== null) {
          at += one.deed === 'undo' ? -1 : 1
          expect(held()).toBe(states[at])
        }
        editors.flush()
        if (one.deed !== 'put' && one.deed !== 'type') continue
        if (held() !== states[at]) states.splice(at + 1, Number.POSITIVE_INFINITY, held())
        at = states.length - 1
      }
      await laidOut(answer)
      expect(lexicalToBlocks(editor.getEditorState())).toEqual(held())
      editors.dispose()
    }),
    { numRuns: 12 },
  )
}, 120_000)
