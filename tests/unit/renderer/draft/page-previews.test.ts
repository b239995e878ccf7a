import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failure, success } from '../../../../src/core/result'
import { message } from '../../../../src/messages/message'
import { PagePreviews, REDRAW_AFTER } from '../../../../src/renderer/draft/page-previews'
import { firstOn, onPage, placeAt } from '../../../../src/renderer/draft/places-on-page'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface Asked {
  from: number
  to: number
  known: string[]
  revision?: number
}

/** Each page is a ground, which stays, and what is written on it, which is another for each answer. */
function previewed(count = 5) {
  const asked: Asked[] = []
  const waiting: ((answer: unknown) => void)[] = []
  const released: string[] = []
  const given: string[] = []
  const text = { revision: 0 }
  const held = { kept: Promise.resolve(), ready: Promise.resolve() }
  const drawn = (from: number, to: number, pages = count) => {
    const known = new Set(asked.at(-1)?.known)
    const layer = (name: string) => ({
      name,
      drawn: known.has(name) ? null : { svg: `<svg>${name}</svg>`, top: 1, bottom: 2 },
    })
    return success({
      count: pages,
      width: 595,
      height: 842,
      places: [],
      pages: Array.from({ length: Math.max(0, Math.min(to, pages) - from + 1) }, (_, index) => ({
        page: from + index,
        layers: [layer(`ground ${from + index}`), layer(`${from + index} of ${asked.length}`)],
      })),
    })
  }
  const previews = new PagePreviews({
    ask: ((_name: string, { from, to, known, revision }: Asked) => {
      asked.push({ from, to, known, ...(revision === undefined ? {} : { revision }) })
      return new Promise((resolve) => waiting.push(resolve))
    }) as never,
    keep: () => held.kept,
    asked: () => ({ draft: 'draft-12345678', as: 'text', order: 'form', paper: 'a4', revision: text.revision }),
    picture: (svg) => {
      given.push(svg)
      return svg
    },
    release: (address) => released.push(address),
    ready: () => held.ready,
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  const answer = async (value: unknown = drawn(asked.at(-1)?.from ?? 1, asked.at(-1)?.to ?? 1)) => {
    waiting.shift()?.(value)
    await settle()
  }
  const ranges = () => asked.map(({ from, to }) => [from, to])
  const change = async () => {
    text.revision += 1
    previews.changed()
    await vi.advanceTimersByTimeAsync(REDRAW_AFTER)
  }
  const state = () => previews.store.getState()
  return { previews, asked, ranges, released, given, held, drawn, answer, change, settle, state }
}

describe('PagePreviews', () => {
  it('draws the pages in view and those beside them, and others when they come into view', async () => {
    const { previews, ranges, answer, settle, state } = previewed()
    await settle()
    expect(ranges()).toEqual([[1, 2]])
    await answer()
    expect([...state().pictures.keys()]).toEqual([1, 2])
    expect(state()).toMatchObject({ laid: { count: 5 }, working: false, problem: null })
    previews.view(1, 2)
    await settle()
    expect(ranges()).toHaveLength(1)
    previews.view(4, 4)
    await settle()
    expect(ranges()[1]).toEqual([3, 5])
    await answer()
    expect([...state().pictures.keys()].sort()).toEqual([1, 2, 3, 4, 5])
  })

  it('draws once, some time after the last of many changes, and what was drawn before when it is seen again', async () => {
    const { previews, ranges, answer, change, settle } = previewed()
    await settle()
    await answer()
    previews.view(2, 2)
    for (let key = 0; key < 20; key += 1) {
      previews.changed()
      await vi.advanceTimersByTimeAsync(REDRAW_AFTER - 1)
    }
    expect(ranges()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    // Nobody sees the pages beside it, and the writer goes on.
    expect(ranges()[1]).toEqual([2, 2])
    await answer()
    previews.view(5, 5)
    await settle()
    await answer()
    previews.view(2, 2)
    await settle()
    expect(ranges()).toHaveLength(3)
    await change()
    await answer()
    // Page 5 still shows the text of before.
    previews.view(5, 5)
    await settle()
    expect(ranges()).toHaveLength(5)
  })

  it('asks for one drawing at a time, and for the newest text when that is there', async () => {
    const { asked, answer, change, settle, state } = previewed()
    await settle()
    for (let key = 0; key < 3; key += 1) await change()
    expect(asked).toHaveLength(1)
    await answer()
    expect(asked.map(({ revision }) => revision)).toEqual([0, 3])
    expect(state().working).toBe(true)
    await answer()
    expect(asked).toHaveLength(2)
    expect(state().working).toBe(false)
  })

  it('is at work from a change on until that is shown', async () => {
    const { previews, answer, change, settle, state } = previewed()
    await settle()
    await answer()
    await change()
    previews.changed()
    await answer()
    expect(state().working).toBe(true)
    await vi.advanceTimersByTimeAsync(REDRAW_AFTER)
    await answer()
    expect(state().working).toBe(false)
    previews.changed()
    expect(state().working).toBe(true)
  })

  it('takes only the layers that are new, and keeps the lists of those that are not', async () => {
    const { asked, given, released, answer, change, drawn, settle, state } = previewed()
    await settle()
    await answer()
    expect(given).toHaveLength(4)
    const before = state()
    await change()
    expect(asked[1]?.known.sort()).toEqual(['1 of 1', '2 of 1', 'ground 1', 'ground 2'])
    await answer(drawn(1, 1))
    expect(given.slice(4)).toEqual(['<svg>1 of 2</svg>'])
    expect(released).toEqual(['<svg>1 of 1</svg>'])
    expect(state().pictures.get(1)).toEqual([
      { address: '<svg>ground 1</svg>', top: 1, bottom: 2 },
      { address: '<svg>1 of 2</svg>', top: 1, bottom: 2 },
    ])
    expect(state().pictures.get(2)).toBe(before.pictures.get(2))
    // Nothing has moved, so whoever shows where things stand has nothing to do.
    expect(state().laid).toBe(before.laid)
  })

  it('shows the layers of a text together, when all can be shown', async () => {
    const { held, answer, change, settle, state } = previewed()
    await settle()
    await answer()
    let ready = () => {}
    held.ready = new Promise((done) => {
      ready = done
    })
    await change()
    await answer()
    expect(state().pictures.get(1)?.[1]?.address).toBe('<svg>1 of 1</svg>')
    ready()
    await settle()
    expect(state().pictures.get(1)?.[1]?.address).toBe('<svg>1 of 2</svg>')
  })

  it('does not wait until the text is kept, unless the shell holds another', async () => {
    const { asked, held, answer, change, settle, state } = previewed()
    await settle()
    await answer()
    let kept = () => {}
    held.kept = new Promise((done) => {
      kept = done
    })
    await change()
    expect(asked).toHaveLength(2)
    await answer(failure('other-revision', message('problem.otherRevision')))
    expect(asked).toHaveLength(2)
    expect(state()).toMatchObject({ laid: { count: 5 }, problem: null, working: true })
    kept()
    await settle()
    expect(asked.map(({ revision }) => revision)).toEqual([0, 1, undefined])
    await answer()
    expect(state()).toMatchObject({ problem: null, working: false })
  })

  it('leaves what is there where a newer question took the place of one', async () => {
    const { answer, change, settle, state, drawn } = previewed()
    await settle()
    await answer(success(null))
    expect(state()).toMatchObject({ laid: null, working: true })
    await change()
    await answer(drawn(1, 2))
    expect(state()).toMatchObject({ laid: { count: 5 }, working: false })
  })

  it('has a sentence and no pages where they cannot be drawn, and pages again after that', async () => {
    const { answer, change, settle, state, released } = previewed()
    await settle()
    await answer()
    await change()
    await answer(failure('missing-glyph', message('problem.mistake')))
    expect(state()).toMatchObject({ laid: null, problem: { code: 'missing-glyph' }, working: false })
    expect(state().pictures.size).toBe(0)
    expect(released).toHaveLength(4)
    await change()
    await answer()
    expect(state()).toMatchObject({ laid: { count: 5 }, problem: null })
  })

  it('gives back pictures of pages that are gone, and all when it is closed', async () => {
    const { previews, answer, change, settle, state, released, drawn } = previewed()
    await settle()
    previews.view(1, 4)
    await answer(drawn(1, 5))
    await change()
    await answer(drawn(1, 2, 2))
    expect([...state().pictures.keys()]).toEqual([1, 2])
    expect(released.sort()).toEqual(
      [1, 2, 3, 4, 5]
        .map((page) => `<svg>${page} of 1</svg>`)
        .concat([3, 4, 5].map((page) => `<svg>ground ${page}</svg>`)),
    )
    previews.close()
    expect(released).toHaveLength(12)
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
