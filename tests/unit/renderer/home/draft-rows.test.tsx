// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import type { DraftSummary, NamedDraft } from '../../../../src/contract/messages'
import DraftList from '../../../../src/renderer/home/draft-rows'

const row = (number: number): NamedDraft => ({
  draft: `draft-${number}`,
  title: `Input ${number}`,
  fileName: `${number}.rostrum`,
  folderName: 'Rostrum',
  modified: '2026-11-28T10:00:00Z',
  recovered: false,
  isElsewhere: false,
  problem: null,
})

/** A window of a thousand pixels, and twelve hundred around it that are near. */
const ROOT = { top: -1200, bottom: 2200 }
const PLACES = {
  'in-view': { top: 100, bottom: 1700 },
  before: { top: -1700, bottom: -100 },
  behind: { top: 1100, bottom: 2700 },
}

/** Says which elements are near the view. */
class Views {
  static all: Views[] = []
  observed: Element | null = null
  constructor(private readonly hear: (entries: object[]) => void) {
    Views.all.push(this)
  }
  observe(element: Element) {
    this.observed = element
  }
  disconnect() {
    this.observed = null
  }
  say(place: keyof typeof PLACES | null) {
    act(() =>
      this.hear([{ isIntersecting: place !== null, rootBounds: ROOT, boundingClientRect: PLACES[place ?? 'behind'] }]),
    )
  }
}

/** Pictures that are asked for; each is drawn when a test says so. */
const frames: FrameRequestCallback[] = []
const nextPicture = () => act(() => frames.splice(0).forEach((frame) => void frame(0)))

afterEach(() => vi.unstubAllGlobals())

function drawn(rows: readonly (NamedDraft | DraftSummary)[], rests = false, List = DraftList) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('IntersectionObserver', Views)
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  Views.all = []
  frames.length = 0
  const place = document.body.appendChild(document.createElement('main'))
  const root = createRoot(place)
  const [alike, copies] = [new Set<string>(), new Map<string, string>()]
  const at = (now: number) =>
    act(() => root.render(<List drafts={rows} now={now} rests={rests} alike={alike} copies={copies} />))
  at(0)
  return { place, at, end: () => act(() => root.unmount()) }
}

const many = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1))
const numbersIn = (place: Element) =>
  [...place.querySelectorAll('li')].map((li) => Number(li.getAttribute('aria-posinset')))
const oneAfterTheOther = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

test('of a long list, rows are on the page while they are near the view, and say where in the whole they stand', () => {
  const { place, end } = drawn(many(600), true)
  const rows = () => [...place.querySelectorAll('li')]
  expect(Views.all).toHaveLength(24)
  // Those that a window begins with, before anybody can know what is in view.
  expect(numbersIn(place)).toEqual(oneAfterTheOther(1, 25))
  Views.all[2]?.say('in-view')
  expect(numbersIn(place)).toEqual([...oneAfterTheOther(1, 25), ...oneAfterTheOther(51, 75)])
  expect(rows()[25]?.textContent).toContain('Input 51')
  expect(rows()[25]?.getAttribute('aria-setsize')).toBe('600')
  end()
})

test.each([
  ['behind', (count: number) => oneAfterTheOther(51, 50 + count)],
  ['before', (count: number) => oneAfterTheOther(76 - count, 75)],
] as const)(
  'what comes near %s the view is drawn five rows a picture, from the side that is nearer',
  (side, expected) => {
    const { end } = drawn(many(600), true)
    const stretch = Views.all[2]?.observed as HTMLElement
    const room = stretch.style.blockSize
    expect(Number.parseInt(room, 10)).toBeGreaterThan(1000)
    Views.all[2]?.say(side)
    for (const count of [5, 10, 15, 20, 25]) {
      expect(numbersIn(stretch)).toEqual(expected(count))
      // Nothing moves meanwhile.
      expect(stretch.style.blockSize).toBe(count < 25 ? room : '')
      nextPicture()
    }
    expect(frames).toHaveLength(0)
    // One that is left before it is whole begins anew.
    const next = Views.all[3]?.observed as HTMLElement
    Views.all[3]?.say(side)
    Views.all[3]?.say(null)
    expect(numbersIn(next)).toEqual([])
    Views.all[3]?.say(side)
    expect(numbersIn(next)).toHaveLength(5)
    end()
  },
)

test('of the rows that were seen, a thousand stay on the page unseen, and are the same when they are scrolled back to', () => {
  const { end } = drawn(many(1500), true)
  const stretches = Views.all.map(({ observed }) => observed as HTMLElement)
  for (let index = 1; index <= 40; index += 1) {
    Views.all[index]?.say('in-view')
    Views.all[index - 1]?.say(null)
  }
  const isHidden = (at: number) => stretches[at]?.style.contentVisibility === 'hidden'
  const count = (at: number) => stretches[at]?.childElementCount
  expect([count(0), isHidden(0), count(40), isHidden(40)]).toEqual([25, true, 25, false])
  const rows = [...(stretches[5]?.children ?? [])]
  Views.all[5]?.say('before')
  expect(isHidden(5)).toBe(false)
  expect([...(stretches[5]?.children ?? [])]).toEqual(rows)
  Views.all[5]?.say(null)
  // That which was left longest ago goes.
  Views.all[40]?.say(null)
  expect([count(0), count(1), count(5), count(40)]).toEqual([0, 25, 25, 25])
  end()
})

test('a minute that passes reads no row again, and rows that are not on the page are never read', () => {
  const reads = new Map<number, number>()
  const counted = many(600).map((each, index) =>
    Object.defineProperty({ ...each }, 'title', {
      get: () => {
        reads.set(index, (reads.get(index) ?? 0) + 1)
        return each.title
      },
    }),
  )
  const { at, end } = drawn(counted, true)
  expect([...reads.keys()]).toEqual(oneAfterTheOther(0, 24))
  reads.clear()
  at(60_000)
  expect(reads.size).toBe(0)
  // Another day is said in other words.
  at(48 * 60 * 60_000)
  expect(reads.size).toBe(25)
  end()
})

test('the first picture has the first rows alone, and the rest of a list that does not rest follows', async () => {
  // A page that has drawn nothing yet.
  vi.resetModules()
  const { default: List } = await import('../../../../src/renderer/home/draft-rows')
  const { place, end } = drawn(many(60), false, List)
  expect(numbersIn(place)).toEqual(oneAfterTheOther(1, 25))
  nextPicture()
  nextPicture()
  await vi.waitFor(() => expect(numbersIn(place)).toEqual(oneAfterTheOther(1, 60)))
  end()
})

test('a right click on a row opens its menu, at the same button as by press', () => {
  const { place, end } = drawn(many(3))
  const fact = place.querySelectorAll('li')[1]?.querySelector('bdi')
  const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
  act(() => void fact?.dispatchEvent(event))
  expect(event.defaultPrevented).toBe(true)
  expect(document.querySelector('[role=menu]')?.getAttribute('aria-label')).toContain('Input 2')
  end()
})

test('a draft whose template is not installed is not called ready, which nobody can know', () => {
  const { isElsewhere, problem, ...named } = row(1)
  const summary = (blockers: number | null): DraftSummary => ({
    ...named,
    draft: `draft-${blockers}`,
    organisation: '',
    template: 'water',
    templateTitle: 'water',
    language: 'en',
    words: 0,
    areas: 0,
    proposals: 0,
    progress: 0,
    blockers,
  })
  const { place, end } = drawn([summary(0), summary(null)])
  expect(
    [...place.querySelectorAll('li')].map((li) => /ready|pack not installed/.exec(li.textContent ?? '')?.[0]),
  ).toEqual(['ready', 'pack not installed'])
  end()
})
