// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { type FindableText, type TextPlace, textPlaceKey } from '../../../../src/core/draft/findable-texts'
import { success } from '../../../../src/core/result'
import { paragraph } from '../../../../src/core/text/blocks'
import type { Ask } from '../../../../src/renderer/bridge'
import { Arrival } from '../../../../src/renderer/draft/arrival'
import { DraftStore, type Made } from '../../../../src/renderer/draft/draft-store'
import type { DraftUndo } from '../../../../src/renderer/draft/undo'
import type { AnswerEditors } from '../../../../src/renderer/editor'
import { Finder } from '../../../../src/renderer/find/finder'
import { besidePoint, fieldOfPlace, isInPart } from '../../../../src/renderer/find/found-places'
import { opened } from '../draft/template'

/** A finder over a real store; its editors are not on a page. */
function finder(texts: readonly string[]) {
  const given = opened()
  const content = {
    ...(given.content as Draft),
    title: texts[0] ?? '',
    sections: [{ id: 'q1', chosen: true, answers: { answer: texts.map((text) => paragraph(text)) } }],
  }
  const drafts = new DraftStore(
    { ...given, content },
    {
      ask: (async () => success({ revision: 0 })) as unknown as Ask,
      now: () => '2026-11-22T12:00:00.000Z',
      newId: () => 'id',
      collect: () => {},
      show: () => {},
    },
  )
  const offered: [string, Made][] = []
  const asked = { answers: 0 }
  const editors = {
    where: { selection: () => null, focus: () => {}, refocus: () => {} },
    current: null,
    setFound: () => {},
    answerOf: () => {
      asked.answers += 1
      return {}
    },
    reveal: () => true,
  } as unknown as AnswerEditors
  const undo = { offer: (said: string, made: Made) => offered.push([said, made]) } as unknown as DraftUndo
  const find = new Finder({ drafts, editors, undo, arrival: new Arrival(), bring: () => {} })
  return { find, drafts, offered, asked }
}

/** A draft as a writer sees it: the hour of its last change is no part of it. */
const said = ({ modified: _, ...draft }: Draft) => draft

test('counts, steps around the end, and follows what is typed', () => {
  const { find } = finder(['one two', 'two three two'])
  find.open('find')
  find.look({ options: { words: 'two' } })
  expect([find.state.found.length, find.state.current]).toEqual([4, 0])
  find.step(-1)
  expect(find.state.current).toBe(3)
  find.step(1)
  expect(find.state.current).toBe(0)
  expect(find.line()).toEqual({ before: 'one ', found: 'two', after: '' })
  find.look({ options: { words: '' } })
  expect([find.state.found.length, find.state.current]).toEqual([0, -1])
  find.look({ part: 'organisation', options: { words: 'two' } })
  expect(find.state.found.length).toBe(1)
  find.leave()
})

test('replacing one goes on to the next, and does not find again what it put in', async () => {
  const { find, drafts } = finder(['a', 'aaa'])
  find.open('replace')
  find.look({ part: 'answers', options: { words: 'a' }, replacement: 'aa' })
  expect(find.state.found.length).toBe(4)
  await find.replace()
  expect(drafts.state.draft.sections[0]?.answers.answer?.[0]).toEqual(paragraph('aa'))
  expect(find.state.current).toBe(2)
  expect(drafts.undo()).not.toBeNull()
  expect(drafts.state.draft.sections[0]?.answers.answer?.[0]).toEqual(paragraph('a'))
  find.leave()
})

test('whatever is replaced by whatever is one step, and undone gives the same draft', async () => {
  const words = fc.constantFrom('e', 'the', 'حق', '👩🏽‍💻', 'IGF', 'té', '数')
  const texts = fc.array(
    fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' })), { maxLength: 8 }).map((all) => all.join(' ')),
    {
      maxLength: 5,
    },
  )
  await fc.assert(
    fc.asyncProperty(texts, words, fc.string({ unit: 'grapheme', maxLength: 5 }), async (given, looked, put) => {
      const { find, drafts, offered } = finder(given)
      const before = drafts.state.draft
      find.open('replace')
      find.look({ options: { words: looked }, replacement: put })
      const count = find.state.found.length
      await find.replaceAll()
      expect(offered.length).toBe(count > 0 ? 1 : 0)
      if (count > 0) {
        expect(offered[0]?.[0]).toBe(count === 1 ? '1 place replaced.' : `${count} places replaced.`)
        drafts.undo()
      }
      expect(said(drafts.state.draft)).toEqual(said(before))
      expect(drafts.undo()).toBeNull()
      find.leave()
      drafts.close()
    }),
    { numRuns: 60 },
  )
})

test('the find at the caret or behind it comes first, the one before it for the way back, around the ends', () => {
  const texts = [0, 1, 1, 2].map((block, index) => ({
    at: { section: 'q1', slot: 'answer', block },
    kind: 'answer' as const,
    text: 'xx',
    offset: index === 2 ? 3 : 0,
  }))
  const found = texts.map(({ at, offset }) => ({ at, start: offset, end: offset + 2 }))
  const point = (block: number, offset: number) => ({ at: { section: 'q1', slot: 'answer', block }, offset })
  expect(besidePoint(texts, found, point(1, 0))).toBe(1)
  expect(besidePoint(texts, found, point(1, 1))).toBe(2)
  expect(besidePoint(texts, found, point(1, 4))).toBe(3)
  expect(besidePoint(texts, found, point(2, 1))).toBe(0)
  expect(besidePoint(texts, found, point(1, 3), -1)).toBe(1)
  expect(besidePoint(texts, found, point(0, 0), -1)).toBe(3)
  expect(besidePoint(texts, found, null)).toBe(0)
  expect(besidePoint(texts, [], null)).toBe(-1)
})

test('places in fields have the ids of the page, and parts hold what they are called', () => {
  expect(fieldOfPlace({ section: null, field: 'title' })).toBe('draft-title')
  expect(fieldOfPlace({ section: 'organisation', field: 'name' })).toBe('organisation-name')
  expect(fieldOfPlace({ section: 'organisation', signatory: 2, field: 'country' })).toBe('signatory-2-country')
  expect(fieldOfPlace({ section: 'proposals', proposal: 'p1', field: 'current' })).toBe('proposal-p1-current')
  expect(fieldOfPlace({ section: 'q1', slot: 'answer', block: 0 })).toBeNull()
  const here = { answer: { section: 'q1', slot: 'answer' }, part: 'q2' }
  const text = (section: string, kind: 'answer' | 'note' | 'proposal') => ({
    at: { section, slot: 'answer', block: 0 },
    kind,
    text: '',
    offset: 0,
  })
  expect(isInPart(text('q1', 'note'), 'answer', here)).toBe(true)
  expect(isInPart(text('q2', 'answer'), 'answer', here)).toBe(false)
  expect(isInPart(text('q2', 'answer'), 'section', here)).toBe(true)
  expect(isInPart(text('q1', 'note'), 'notes', here)).toBe(true)
  expect(isInPart(text('q1', 'answer'), 'proposals', here)).toBe(false)
  expect(isInPart(text('q1', 'answer'), 'answer', { ...here, answer: null })).toBe(false)
})

test('of a letter that stands thousands of times its answer is asked for once, and no place is given a name', () => {
  const { find, asked } = finder(Array.from({ length: 200 }, () => 'e'.repeat(20)))
  find.open('find')
  const named = vi.spyOn(JSON, 'stringify')
  find.look({ options: { words: 'e' } })
  const names = named.mock.calls.length
  named.mockRestore()
  expect(find.state.found).toHaveLength(4020)
  expect(asked.answers).toBe(1)
  expect(names).toBe(0)
})

/** Texts of blocks as a draft has them: items of a list, each with its footnotes, and fields between. */
const arbitraryTexts = fc
  .array(fc.oneof(fc.constant(null), fc.array(fc.nat(2), { minLength: 1, maxLength: 3 })), { maxLength: 5 })
  .map((blocks) =>
    blocks.flatMap((items, block): FindableText[] => {
      const section = 'area-1'
      if (!items)
        return [
          {
            at: { section: 'proposals', proposal: `${block}`, field: 'rationale' },
            kind: 'proposal',
            text: 'aa',
            offset: 0,
          },
        ]
      let note = 0
      return items.flatMap((notes, item): FindableText[] => [
        { at: { section, slot: 'rationale', block }, kind: 'answer', text: 'aa', offset: item * 3 },
        ...Array.from(
          { length: notes },
          (): FindableText => ({
            at: { section, slot: 'rationale', block, note: note++ },
            kind: 'note',
            text: 'aa',
            offset: 0,
          }),
        ),
      ])
    }),
  )

test('the place beside a point is the one that its name gives', () => {
  fc.assert(
    fc.property(
      arbitraryTexts,
      fc.func(fc.boolean()),
      fc.nat(),
      fc.nat(9),
      fc.constantFrom<1 | -1>(1, -1),
      (texts, isFound, index, offset, by) => {
        const found = texts.flatMap(({ at, offset: from }, each) =>
          isFound(each) ? [0, 1].map((start) => ({ at, start: from + start, end: from + start + 1 })) : [],
        )
        const point = {
          at: { ...(texts[index % (texts.length + 1)]?.at ?? { section: null, field: 'title' }) },
          offset,
        }
        const first = new Map<string, number>()
        for (const [at, text] of texts.entries())
          first.set(textPlaceKey(text.at), first.get(textPlaceKey(text.at)) ?? at)
        const rank = (at: TextPlace) => first.get(textPlaceKey(at)) ?? -1
        const isBehind = (each: (typeof found)[number]) => rank(each.at) - rank(point.at) || each.start - point.offset
        const expected =
          found.length === 0
            ? -1
            : by === 1
              ? Math.max(
                  0,
                  found.findIndex((each) => isBehind(each) >= 0),
                )
              : (found.filter((each) => isBehind(each) < 0).length - 1 + found.length) % found.length
        expect(besidePoint(texts, found, point, by)).toBe(expected)
      },
    ),
  )
})
