import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folderName } from '../../../src/main/folder-name'
import { nextZoom } from '../../../src/main/shell-settings'
import { shellSettingsSchema } from '../../../src/main/stored-settings'
import { placeFor } from '../../../src/main/window-place'

const main = { x: 0, y: 25, width: 1920, height: 1055 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }
const place = { x: 100, y: 100, width: 1200, height: 800, maximised: false }

describe('placeFor', () => {
  it('puts the first window in the middle of the main screen', () => {
    expect(placeFor(null, [main, second])).toEqual({ x: 280, y: 103, width: 1360, height: 900, maximised: false })
  })

  it('goes back to where it was, on either screen', () => {
    expect(placeFor(place, [main, second])).toEqual(place)
    const there = { ...place, x: 2000 }
    expect(placeFor(there, [main, second])).toEqual(there)
  })

  it('comes back to a screen that is still there, and keeps its size and that it was maximised', () => {
    const gone = { ...place, x: 2000, maximised: true }
    const now = placeFor(gone, [main])
    expect(now).toMatchObject({ width: 1200, height: 800, maximised: true })
    expect(now.x).toBe(360)
  })

  it('is never larger than the screen, nor smaller than the least that works', () => {
    expect(placeFor({ ...place, width: 5000, height: 4000 }, [main])).toMatchObject({ width: 1920, height: 1055 })
    expect(placeFor({ ...place, width: 10, height: 10 }, [main])).toMatchObject({ width: 760, height: 520 })
  })

  it('always leaves something to take hold of', () => {
    const number = fc.integer({ min: -20_000, max: 20_000 })
    const size = fc.integer({ min: 1, max: 20_000 })
    const remembered = fc.record({ x: number, y: number, width: size, height: size, maximised: fc.boolean() })
    fc.assert(
      fc.property(remembered, (was) => {
        const now = placeFor(was, [main, second])
        const visible = [main, second].some(
          (area) =>
            now.y >= area.y &&
            now.y < area.y + area.height &&
            Math.min(now.x + now.width, area.x + area.width) - Math.max(now.x, area.x) >= 120,
        )
        expect(visible).toBe(true)
      }),
    )
  })

  it('works without any screen', () => {
    expect(placeFor(null, [])).toMatchObject({ width: 1360, height: 900 })
  })
})

describe('nextZoom', () => {
  it('steps from 100 to 200 per cent and stops there', () => {
    const seen = [1]
    for (let press = 0; press < 7; press += 1) seen.push(nextZoom(seen.at(-1) ?? 1, 'in'))
    expect(seen).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2, 2])
    expect(nextZoom(1, 'out')).toBe(1)
    expect(nextZoom(1.3, 'out')).toBe(1.25)
    expect(nextZoom(2, 'reset')).toBe(1)
  })
})

describe('shellSettingsSchema', () => {
  it('puts right what it can and keeps the rest', () => {
    expect(shellSettingsSchema.parse({ theme: 'purple', paper: 'letter', zoom: 9, place: { x: 'left' } })).toEqual({
      theme: 'system',
      paper: 'letter',
      deletedDays: 30,
      proofreading: true,
      smartMarks: true,
      sound: false,
      silentRules: [],
      noteAuthor: null,
      folder: null,
      zoom: 1,
      place: null,
    })
  })
})

describe('folderName', () => {
  const places = { documents: '/home/ana/Documents', home: '/home/ana' }
  it.each([
    ['/home/ana/Documents/Rostrum', 'Documents / Rostrum'],
    ['/home/ana/Documents', 'Documents'],
    ['/home/ana/Desktop/UN', 'Desktop / UN'],
    ['/home/ana', '/home/ana'],
    ['/media/stick', '/media/stick'],
    ['/home/ana-other/x', '/home/ana-other/x'],
  ])('%s is %s', (folder, name) => {
    expect(folderName(folder, places)).toBe(name)
  })
})
