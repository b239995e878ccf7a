import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failure, success } from '../../../../src/core/result'
import { message } from '../../../../src/messages/message'
import { PagePreviews, REDRAW_AFTER } from '../../../../src/renderer/draft/page-previews'
import { firstOn, onPage, placeAt } from '../../../../src/renderer/draft/places-on-page'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function previewed(count = 5) {
  const asked: { from: number; to: number }[] = []
  const waiting: ((answer: unknown) => void)[] = []
  const released: string[] = []
  const drawn = (from: number, to: number, pages = count) =>
    success({
      count: pages,
      width: 595,
      height: 842,
      places: [],
      pages: Array.from({ length: Math.max(0, Math.min(to, pages) - from + 1) }, (_, index) => ({
        page: from + index,
        svg: `<svg>${from + index} of ${asked.length}</svg>`,
      })),
    })
  const previews = new PagePreviews({
    ask: ((_name: string, { from, to }: { from: number; to: number }) => {
      asked.push({ from, to })
      return new Promise((resolve) => waiting.push(resolve))
    }) as never,
    keep: async () => {},
    asked: () => ({ draft: 'draft-12345678', as: 'text', order: 'form', paper: 'a4' }),
    picture: (svg) => svg,
    release: (address) => released.push(address),
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  const answer = async (value: unknown = drawn(asked.at(-1)?.from ?? 1, asked.at(-1)?.to ?? 1)) => {
    waiting.shift()?.(value)
    await settle()
  }
  return { previews, asked, released, drawn, answer, settle, state: () => previews.store.getState() }
}

describe('PagePreviews', () => {
  it('draws the pages in view and those beside them, and others when they come into view', async () => {
    const { previews, asked, answer, settle, state } = previewed()
    await settle()
    expect(asked).toEqual([{ from: 1, to: 2 }])
    await answer()
    expect([...state().pictures.keys()]).toEqual([1, 2])
    expect(state()).toMatchObject({ laid: { count: 5 }, working: false, problem: null })
    previews.view(1, 2)
    await settle()
    expect(asked).toHaveLength(1)
    previews.view(4, 4)
    await settle()
    expect(asked[1]).toEqual({ from: 3, to: 5 })
    await answer()
    expect([...state().pictures.keys()].sort()).toEqual([1, 2, 3, 4, 5])
  })

  it('draws once, some time after the last of many changes, and what was drawn before when it is seen again', async () => {
    const { previews, asked, answer, settle } = previewed()
    await settle()
    await answer()
    previews.view(2, 2)
    for (let key = 0; key < 20; key += 1) {
      previews.changed()
      await vi.advanceTimersByTimeAsync(REDRAW_AFTER - 1)
    }
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked[1]).toEqual({ from: 1, to: 3 })
    await answer()
    previews.view(5, 5)
    await settle()
    await answer()
    previews.view(1, 1)
    await settle()
    expect(asked).toHaveLength(3)
    previews.changed()
    await vi.advanceTimersByTimeAsync(REDRAW_AFTER)
    await answer()
    // Page 5 still shows the text of before.
    previews.view(5, 5)
    await settle()
    expect(asked).toHaveLength(5)
  })

  it('waits for the newer answer where a question was passed over', async () => {
    const { previews, answer, settle, state, drawn } = previewed()
    await settle()
    previews.changed()
    await vi.advanceTimersByTimeAsync(REDRAW_AFTER)
    await answer(success(null))
    expect(state()).toMatchObject({ laid: null, working: true })
    await answer(drawn(1, 2))
    expect(state()).toMatchObject({ laid: { count: 5 }, working: false })
  })

  it('has a sentence and no pages where they cannot be drawn, and pages again after that', async () => {
    const { previews, answer, settle, state, released } = previewed()
    await settle()
    await answer()
    previews.changed()
    await vi.advanceTimersByTimeAsync(REDRAW_AFTER)
    await answer(failure('missing-glyph', message('problem.mistake')))
    expect(state()).toMatchObject({ laid: null, problem: { code: 'missing-glyph' }, working: false })
    expect(state().pictures.size).toBe(0)
    expect(released).toHaveLength(2)
    previews.changed()
    await vi.advanceTimersByTimeAsync(REDRAW_AFTER)
    await answer()
    expect(state()).toMatchObject({ laid: { count: 5 }, problem: null })
  })

  it('gives back pictures of pages that are gone, and all when it is closed', async () => {
    const { previews, answer, settle, state, released, drawn } = previewed()
    await settle()
    previews.view(1, 4)
    await answer(drawn(1, 5))
    previews.changed()
    await vi.advanceTimersByTimeAsync(REDRAW_AFTER)
    await answer(drawn(1, 2, 2))
    expect([...state().pictures.keys()]).toEqual([1, 2])
    expect(released).toHaveLength(5)
    previews.close()
    expect(released).toHaveLength(7)
  })
})

describe('places on pages', () => {
  const places = [
    { at: { section: 'q1', slot: 'answer', block: 0 }, page: 1, y: 200 },
    { at: { section: 'q1', slot: 'answer', block: 2 }, page: 1, y: 700 },
    { at: { section: 'q2', slot: 'answer', block: 0 }, page: 3, y: 90 },
  ]

  it('are the last that begins above a height, on this page or one before', () => {
    expect(placeAt(places, 1, 650)).toEqual(places[0]?.at)
    expect(placeAt(places, 1, 720)).toEqual(places[1]?.at)
    expect(placeAt(places, 2, 10)).toEqual(places[1]?.at)
    expect(placeAt(places, 3, 89)).toEqual(places[1]?.at)
    expect(placeAt(places, 1, 10)).toEqual(places[0]?.at)
    expect(placeAt([], 1, 10)).toBeNull()
  })

  it('are the first of a page for whoever goes there by key', () => {
    expect(firstOn(places, 1)).toEqual(places[0]?.at)
    expect(firstOn(places, 2)).toEqual(places[1]?.at)
    expect(firstOn(places, 3)).toEqual(places[2]?.at)
  })

  it('are found for a caret: its block, or the part of the answer before it', () => {
    expect(onPage(places, { section: 'q1', slot: 'answer', block: 1 })).toBe(places[0])
    expect(onPage(places, { section: 'q1', slot: 'answer', block: 2 })).toBe(places[1])
    expect(onPage(places, { section: 'q9', slot: 'answer', block: 0 })).toBeNull()
  })
})
