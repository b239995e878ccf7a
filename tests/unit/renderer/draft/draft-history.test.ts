import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyDraftChanges, draftChanges } from '../../../../src/core/draft/changes'
import { checklistOf } from '../../../../src/core/draft/checklist'
import type { Draft } from '../../../../src/core/draft/draft'
import { addRehearsal, setAnswer } from '../../../../src/core/draft/edit'
import { typingBetween } from '../../../../src/core/draft/typing'
import { success } from '../../../../src/core/result'
import { paragraph } from '../../../../src/core/text/blocks'
import type { Ask } from '../../../../src/renderer/bridge'
import { addToList, removeFromList, tickItem, writeItem } from '../../../../src/renderer/draft/checklist-steps'
import { MOST_STEPS } from '../../../../src/renderer/draft/draft-history'
import {
  chooseLanguage,
  chooseOrder,
  chooseSection,
  hideContact,
  ownLimits,
  writeOrganisation,
  writeTitle,
} from '../../../../src/renderer/draft/draft-steps'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { addRow, changeRow, moveRow, removeRow, sortRows } from '../../../../src/renderer/draft/proposal-steps'
import { addSignatories, changeSignatory, removeSignatory } from '../../../../src/renderer/draft/signatory-steps'
import { opened } from './template'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A store, and its answers as editors have them that are told only what another hand changed. */
function desk() {
  let id = 0
  let shown: Draft | null = null
  const drafts = new DraftStore(opened(), {
    ask: (async () => success({ revision: 0 })) as unknown as Ask,
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => `p${++id}`,
    collect: () => {},
    show: (draft) => {
      shown = draft
    },
  })
  return { drafts, shown: () => shown }
}

const content = (drafts: DraftStore) => ({ ...drafts.state.draft, modified: '' })
const answerOf = (draft: Draft, section: string) => draft.sections.find(({ id }) => id === section)?.answers.answer

/** As an editor reports: the text of an answer with these letters more. */
function type(drafts: DraftStore, section: string, letters: string): void {
  const before = answerOf(drafts.state.draft, section)?.[0]
  const text = before?.type === 'paragraph' ? (before.runs[0]?.text ?? '') : ''
  const typing = typingBetween(section, text, text + letters, performance.now())
  drafts.answer(section, 'answer', [paragraph(text + letters)], { label: 'Typing', ...(typing ? { typing } : {}) })
}

const index = fc.nat(3)
const words = fc.constantFrom('a', 'word', ' ', 'two words', '')
const edits = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('q1', 'q2'), words).map(
      ([section, text]) =>
        (drafts: DraftStore) =>
          type(drafts, section, text),
    ),
    words.map((text) => (drafts: DraftStore) => writeTitle(drafts, text)),
    words.map((text) => (drafts: DraftStore) => writeOrganisation(drafts, 'name', text)),
    fc.boolean().map((on) => (drafts: DraftStore) => hideContact(drafts, on)),
    fc.constantFrom('fr', 'en', 'ar').map((language) => (drafts: DraftStore) => chooseLanguage(drafts, language)),
    fc.constantFrom('paper', 'letter').map((order) => (drafts: DraftStore) => chooseOrder(drafts, order)),
    fc.tuple(index, fc.boolean()).map(
      ([area, on]) =>
        (drafts: DraftStore) =>
          chooseSection(drafts, `area-${area + 1}`, on, 'Area'),
    ),
    fc.nat(900).map((count) => (drafts: DraftStore) => ownLimits(drafts, count === 0 ? {} : { totalWords: count })),
    fc.constant((drafts: DraftStore) => void addRow(drafts, null)),
    fc.tuple(index, words).map(([at, paragraphs]) => (drafts: DraftStore) => {
      const row = drafts.state.draft.proposals[at]
      if (row) changeRow(drafts, row.id, { paragraph: paragraphs })
    }),
    index.map((at) => (drafts: DraftStore) => void removeRow(drafts, drafts.state.draft.proposals[at]?.id ?? 'none')),
    index.map((at) => (drafts: DraftStore) => {
      const rows = drafts.state.draft.proposals.map(({ id }) => id)
      moveRow(drafts, rows[at] ?? '', rows, 1)
    }),
    fc.constant(
      (drafts: DraftStore) =>
        void sortRows(
          drafts,
          drafts.state.draft.proposals.map(({ id }) => id),
        ),
    ),
    words.map((name) => (drafts: DraftStore) => void addSignatories(drafts, [{ name, organisation: '', country: '' }])),
    fc.tuple(index, words).map(
      ([at, name]) =>
        (drafts: DraftStore) =>
          changeSignatory(drafts, at, { name }),
    ),
    index.map((at) => (drafts: DraftStore) => void removeSignatory(drafts, at)),
    words.map((text) => (drafts: DraftStore) => addToList(drafts, { section: 'q1', text })),
    fc.tuple(index, words).map(([at, text]) => (drafts: DraftStore) => {
      const item = checklistOf(drafts.state.draft)[at]
      if (item) writeItem(drafts, item.id, text)
    }),
    index.map((at) => (drafts: DraftStore) => {
      const item = checklistOf(drafts.state.draft)[at]
      if (item) tickItem(drafts, item.id, !item.done)
    }),
    index.map((at) => (drafts: DraftStore) => {
      const item = checklistOf(drafts.state.draft)[at]
      if (item) removeFromList(drafts, item.id)
    }),
  ),
  { minLength: 1, maxLength: 40 },
)

test('any sequence of edits, undone and redone in any measure, gives every state back exactly', () => {
  fc.assert(
    fc.property(edits, fc.array(fc.nat(12), { maxLength: 6 }), (made, ways) => {
      const { drafts, shown } = desk()
      const first = content(drafts)
      for (const edit of made) edit(drafts)
      const last = content(drafts)
      const stack: unknown[] = [last]
      while (drafts.undo() !== null) stack.push(content(drafts))
      expect(content(drafts)).toEqual(first)
      expect(drafts.ahead('undo')).toBeNull()
      for (let at = stack.length - 2; at >= 0; at -= 1) {
        expect(drafts.redo()).not.toBeNull()
        expect(content(drafts)).toEqual(stack[at])
      }
      expect(drafts.redo()).toBeNull()
      // Back and forth, and the editors are shown each.
      let at = 0
      for (const [turn, count] of ways.entries()) {
        for (let step = 0; step < count; step += 1) {
          const moved = turn % 2 === 0 ? drafts.undo() : drafts.redo()
          if (moved !== null) at += turn % 2 === 0 ? 1 : -1
        }
        expect(content(drafts)).toEqual(stack[at])
        if (drafts.state.revision > 0 && stack.length > 1) expect(shown()).toBe(drafts.state.draft)
      }
    }),
    { numRuns: 150 },
  )
})

test('what goes to the shell as changes makes the same draft, across undo and redo', () => {
  fc.assert(
    fc.property(edits, (made) => {
      const { drafts } = desk()
      let held = drafts.state.draft
      const keep = () => {
        const { draft } = drafts.state
        const changes = draftChanges(held, draft)
        const put = changes ? applyDraftChanges(held, changes) : draft
        expect(put).toEqual(draft)
        held = draft
      }
      for (const edit of made) {
        edit(drafts)
        keep()
      }
      while (drafts.undo() !== null) keep()
      while (drafts.redo() !== null) keep()
    }),
    { numRuns: 50 },
  )
})

test('typing is one step as long as a word, and no longer one when something was done in between', () => {
  const { drafts } = desk()
  for (const letter of 'Every school') type(drafts, 'q1', letter)
  expect(drafts.undo()).toBe('Typing')
  expect(answerOf(drafts.state.draft, 'q1')).toEqual([paragraph('Every ')])
  type(drafts, 'q1', 'x')
  addRow(drafts, null)
  type(drafts, 'q1', 'y')
  expect(drafts.undo()).toBe('Typing')
  expect(answerOf(drafts.state.draft, 'q1')).toEqual([paragraph('Every x')])
  expect(drafts.undo()).toBe('Proposal added')
  expect(drafts.undo()).toBe('Typing')
  expect(drafts.undo()).toBe('Typing')
  expect(drafts.undo()).toBeNull()
})

test('what one drag changes in two answers is one step', () => {
  const { drafts } = desk()
  drafts.answer('q1', 'answer', [paragraph('Stay. Go.')])
  const gesture = {}
  drafts.answer('q2', 'answer', [paragraph('Go.')], { label: 'Moving text', gesture })
  drafts.answer('q1', 'answer', [paragraph('Stay.')], { label: 'Moving text', gesture })
  expect(drafts.undo()).toBe('Moving text')
  expect(answerOf(drafts.state.draft, 'q1')).toEqual([paragraph('Stay. Go.')])
  expect(answerOf(drafts.state.draft, 'q2') ?? []).toEqual([])
})

test('what the program notes by itself is taken away by no undo', () => {
  const { drafts } = desk()
  writeTitle(drafts, 'One')
  const rehearsal = {
    id: 'r1',
    at: '2026-11-22T12:00:00.000Z',
    language: 'en',
    slotSeconds: 180,
    version: null,
    totalSeconds: 170,
    plannedSeconds: 175,
    stretches: [],
  }
  drafts.note((draft) => addRehearsal(draft, rehearsal))
  drafts.undo()
  expect(drafts.state.draft.title).not.toBe('One')
  expect(drafts.state.draft.statement?.rehearsals).toEqual([rehearsal])
  drafts.redo()
  expect(drafts.state.draft.title).toBe('One')
  expect(drafts.state.draft.statement?.rehearsals).toEqual([rehearsal])
})

test('ten thousand steps share what they did not touch, and older ones go', () => {
  const { drafts } = desk()
  const blocks = Array.from({ length: 400 }, (_, at) => paragraph(`Paragraph ${at} of a long answer.`))
  drafts.answer('q2', 'answer', blocks)
  for (let step = 0; step < MOST_STEPS + 50; step += 1) {
    drafts.step(`Step ${step}`, { screen: 'draft' }, (now) => setAnswer(now, 'q1', 'answer', [paragraph(`${step}`)]))
  }
  let count = 0
  while (drafts.undo() !== null) {
    count += 1
    if (answerOf(drafts.state.draft, 'q2') !== blocks) throw new Error('the long answer was copied')
  }
  expect(count).toBe(MOST_STEPS)
  expect(answerOf(drafts.state.draft, 'q1')).toEqual([paragraph('49')])
})
