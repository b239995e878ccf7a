import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ALWAYS_KEPT } from '../../../src/core/draft/past-versions'
import { failure, type Result } from '../../../src/core/result'
import { keepLines, LONG_LINE_BYTES, putBackLines, takeOutLongLines } from '../../../src/node/long-lines'
import { writeWhole } from '../../../src/node/safe-write'
import { plainFiles } from '../../../src/node/sealed-files'
import { FULL_PACK_VERSIONS } from '../../../src/node/version-pack'
import { type NewVersion, VersionStore } from '../../../src/node/version-store'

const FULL = failure('disk-full', '“x” could not be saved: the disk is full.')
const START = Date.parse('2026-11-22T14:00:00.000Z')
const MINUTE = 60_000

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rostrum-versions-')), 'versions')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

const at = (minute: number) => new Date(START + minute * MINUTE)
const plain = (given: Partial<NewVersion> = {}): NewVersion => ({
  reason: 'pause',
  name: '',
  fileName: 'Mine.rostrum',
  files: [],
  ...given,
})
const bytes = (text: string) => Buffer.from(text, 'utf8')

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(given.problem.sentence)
  return given.value
}
const textsOf = async (store: VersionStore) => {
  const { versions } = await store.list()
  return Promise.all(versions.map(async ({ id }) => (await value(store.read(id))).text.toString('utf8')))
}

describe('versions on the disk', () => {
  it('come back as they were, also to the next start, more than a pack holds', async () => {
    const store = new VersionStore(folder)
    const many = FULL_PACK_VERSIONS + 10
    for (let number = 1; number <= many; number += 1)
      await value(store.keep(bytes(`text ${number} – été`), plain({ reason: 'named', name: `n${number}` }), at(number)))
    expect((await readdir(folder)).sort()).toEqual(['000001.versions', `0000${FULL_PACK_VERSIONS + 1}.versions`])
    const next = new VersionStore(folder)
    expect(await textsOf(next)).toEqual(Array.from({ length: many }, (_, index) => `text ${index + 1} – été`))
    const { versions, damaged } = await next.list()
    expect(damaged).toBe(0)
    expect(versions[4]).toEqual({ ...plain({ reason: 'named', name: 'n5' }), id: 5, at: at(5).toISOString() })
  })

  it('are not kept twice of the same text, unless somebody asked for it', async () => {
    const store = new VersionStore(folder)
    const first = await value(store.keep(bytes('same'), plain(), at(1)))
    expect(await value(store.keep(bytes('same'), plain({ reason: 'closed' }), at(2)))).toEqual(first)
    await value(store.keep(bytes('same'), plain({ reason: 'handedIn' }), at(3)))
    await value(store.keep(bytes('other'), plain(), at(4)))
    await value(store.keep(bytes('same'), plain(), at(5)))
    expect(await textsOf(store)).toEqual(['same', 'same', 'other', 'same'])
  })

  it('are the same files whether their text was expected or not, and whatever came instead', async () => {
    const steps = ['one', 'two', 'two', 'three', 'four'].map((text, index) => ({ text, minute: index }))
    const files = async (of: string) =>
      Promise.all((await readdir(of)).sort().map(async (name) => [name, await readFile(join(of, name))]))
    const asked = new VersionStore(folder)
    const plainly = new VersionStore(`${folder}-plainly`)
    for (const { text, minute } of steps) {
      // “three” is expected, and others come first and after it.
      await asked.expect(bytes(text === 'four' ? 'three' : text))
      if (text === 'three') {
        for (const store of [asked, plainly])
          await value(store.keep(bytes('between'), plain({ reason: 'named' }), at(90)))
      }
      for (const store of [asked, plainly]) {
        await value(store.keep(bytes(text), plain({ reason: 'handedIn' }), at(100 + minute)))
      }
    }
    expect(await files(folder)).toEqual(await files(`${folder}-plainly`))
    expect(await textsOf(new VersionStore(folder))).toEqual(['one', 'two', 'two', 'between', 'three', 'four'])
  })

  it('of a text that was expected are ready: nothing is read any more', async () => {
    const read: string[] = []
    const own = plainFiles()
    const watched: typeof own = {
      ...own,
      read: (path, limit) => {
        read.push(path)
        return own.read(path, limit)
      },
    }
    const store = new VersionStore(folder, watched)
    await value(store.keep(bytes('one'), plain(), at(0)))
    await store.expect(bytes('two'))
    const before = read.splice(0)
    expect(before).toHaveLength(1)
    await value(store.keep(bytes('two'), plain(), at(1)))
    expect(read).toEqual([])
    await value(store.keep(bytes('three'), plain(), at(2)))
    expect(read).toHaveLength(1)
  })

  it('are not kept where what they wait for did not come about', async () => {
    const store = new VersionStore(folder)
    await value(store.keep(bytes('one'), plain(), at(0)))
    expect(await store.keep(bytes('two'), plain(), at(1), async () => FULL)).toEqual(FULL)
    expect(await textsOf(store)).toEqual(['one'])
    expect(await readdir(folder)).toEqual(['000001.versions'])
  })

  it('go on being kept, in their sequence, when the clock is set back', async () => {
    const store = new VersionStore(folder)
    await value(store.keep(bytes('a'), plain(), at(600)))
    await value(store.keep(bytes('b'), plain(), at(0)))
    await value(store.keep(bytes('c'), plain(), at(-600)))
    expect(await textsOf(new VersionStore(folder))).toEqual(['a', 'b', 'c'])
  })

  it('can be named, and then are not thinned', async () => {
    const store = new VersionStore(folder)
    const first = await value(store.keep(bytes('first'), plain(), at(0)))
    const second = await value(store.keep(bytes('second'), plain(), at(1)))
    await value(store.name(second.id, 'Agreed by the board'))
    for (let minute = 2; minute < 200; minute += 1) await value(store.keep(bytes(`m${minute}`), plain(), at(minute)))
    const { versions } = await store.list()
    // One in ten minutes, the newest, the first, the named one, and at most as many as wait to be taken out together.
    expect(versions.length).toBeLessThan(20 + ALWAYS_KEPT + 2 + 16)
    expect(versions.slice(0, 2)).toMatchObject([{ id: first.id }, { id: second.id, name: 'Agreed by the board' }])
    expect((await value(new VersionStore(folder).read(second.id))).text.toString()).toBe('second')
    expect((await readdir(folder)).length).toBeLessThan(4)
  })

  it('of which there is none are said to be none', async () => {
    const store = new VersionStore(folder)
    expect(await store.list()).toEqual({ versions: [], damaged: 0 })
    expect(await store.read(1)).toMatchObject({ problem: { code: 'no-version' } })
    expect(await store.name(1, 'x')).toMatchObject({ problem: { code: 'no-version' } })
    await store.clear()
  })

  it('are for their owner alone', async () => {
    if (process.platform === 'win32') return console.log('Windows has no such permissions: not tried.')
    await value(new VersionStore(folder).keep(bytes('a'), plain(), at(0)))
    expect((await stat(folder)).mode & 0o077).toBe(0)
    expect((await stat(join(folder, '000001.versions'))).mode & 0o077).toBe(0)
  })
})

/** Letters that hardly repeat, the same in each run, so that they take the room that they have. */
function noise(seed: number, count: number): string {
  let state = seed
  const letter = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >> 8).toString(36)
  }
  return Array.from({ length: Math.ceil(count / 4) }, letter)
    .join('')
    .slice(0, count)
}

/** What a pack takes that holds this text alone. */
async function sizeOfPack(text: string): Promise<number> {
  const other = join(folder, '..', 'measured')
  await value(new VersionStore(other).keep(bytes(text), plain(), at(0)))
  const [name = ''] = await readdir(other)
  return (await stat(join(other, name))).size + 2000
}

/** Bytes of all files below the folder. */
async function taken(): Promise<number> {
  let sum = 0
  for (const name of await readdir(folder, { recursive: true })) {
    const found = await stat(join(folder, name))
    if (found.isFile()) sum += found.size
  }
  return sum
}

describe('a bound on the room of a history', () => {
  const MOST = 400_000

  it('takes the oldest packs out first, and leaves what was named and what is newest', async () => {
    // Each larger than half of what a pack holds, and so in one of its own; fewer than are kept whatever their age.
    const line = `${noise(7, 30_000)}\n`
    const text = (number: number) => `${number}\n${line.repeat(150)}`
    const store = new VersionStore(folder, plainFiles(), 3 * (await sizeOfPack(text(0))))
    await value(store.keep(bytes(text(0)), plain({ reason: 'named', name: 'Agreed' }), at(0)))
    for (let number = 1; number <= 4; number += 1) await value(store.keep(bytes(text(number)), plain(), at(number)))
    expect((await textsOf(new VersionStore(folder))).map((each) => each[0])).toEqual(['0', '3', '4'])
  })

  it('counts pictures too, also those of the newest pack', async () => {
    const store = new VersionStore(folder, plainFiles(), MOST)
    const text = (number: number) => `{\n"data": "${noise(number, 2 * LONG_LINE_BYTES)}",\n"n": ${number}\n}\n`
    for (let number = 1; number <= 18; number += 1) await value(store.keep(bytes(text(number)), plain(), at(number)))
    expect(await taken()).toBeLessThanOrEqual(MOST)
    const texts = await textsOf(new VersionStore(folder))
    expect(texts.length).toBeGreaterThan(4)
    expect(texts).toEqual(Array.from({ length: texts.length }, (_, index) => text(18 - texts.length + 1 + index)))
  })

  it('leaves a picture that a version has which stays', async () => {
    const store = new VersionStore(folder, plainFiles(), MOST)
    const shared = noise(99, 2 * LONG_LINE_BYTES)
    const text = (number: number) => `{\n"a": "${shared}",\n"b": "${noise(number, 2 * LONG_LINE_BYTES)}"\n}\n`
    await value(store.keep(bytes(text(1)), plain({ reason: 'handedIn' }), at(1)))
    for (let number = 2; number <= 15; number += 1) await value(store.keep(bytes(text(number)), plain(), at(number)))
    const texts = await textsOf(new VersionStore(folder))
    expect([texts[0], texts.at(-1)]).toEqual([text(1), text(15)])
    expect(await taken()).toBeLessThanOrEqual(MOST)
  })
})

describe('a picture', () => {
  const picture = (letter: string) => `"data": "${letter.repeat(LONG_LINE_BYTES)}"`
  const lines = () => readdir(join(folder, 'lines'))

  it('that stays from version to version is kept once, and every version comes back whole', async () => {
    const store = new VersionStore(folder)
    const texts = Array.from({ length: 5 }, (_, index) => `{\n${picture(index < 3 ? 'a' : 'b')},\ntext ${index}\n}\n`)
    for (const [index, text] of texts.entries()) await value(store.keep(bytes(text), plain(), at(index)))
    expect(await lines()).toHaveLength(2)
    expect(await textsOf(new VersionStore(folder))).toEqual(texts)
  })

  it('goes when no version has it any more', async () => {
    const store = new VersionStore(folder)
    await value(store.keep(bytes('first'), plain(), at(0)))
    await value(store.keep(bytes(picture('a')), plain(), at(1)))
    expect(await lines()).toHaveLength(1)
    for (let minute = 2; minute < 80; minute += 1) await value(store.keep(bytes(`m${minute}`), plain(), at(minute)))
    expect(await lines()).toEqual([])
  })

  it('that is damaged or missing makes its versions unreadable and no other, and never another text', async () => {
    const store = new VersionStore(folder)
    await value(store.keep(bytes(picture('a')), plain(), at(0)))
    await value(store.keep(bytes('plain'), plain(), at(1)))
    const [name = ''] = await lines()
    await writeFile(join(folder, 'lines', name), 'something else')
    expect(await store.read(1)).toMatchObject({ problem: { code: 'version-damaged' } })
    await rm(join(folder, 'lines', name))
    expect(await store.read(1)).toMatchObject({ problem: { code: 'version-damaged' } })
    expect((await value(store.read(2))).text.toString()).toBe('plain')
    // A draft that still has it makes them whole again.
    await writeFile(join(folder, 'lines', name), 'something else')
    await value(store.keep(bytes(`${picture('a')}\nand more`), plain(), at(2)))
    expect((await value(store.read(1))).text.toString()).toBe(picture('a'))
  })
})

it('any text comes back from its long lines', async () => {
  const line = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('a', 'é', '字').map((letter) => letter.repeat(LONG_LINE_BYTES)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (texts) => {
      const text = bytes(texts.join('\n'))
      const short = takeOutLongLines(text)
      await value(keepLines(join(folder, 'lines'), short.lines, plainFiles()))
      const whole =
        short.lines.size === 0 ? short.text : await putBackLines(join(folder, 'lines'), short.text, plainFiles())
      expect(whole?.equals(text)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

describe('damage', () => {
  it('of one file costs the versions in it, is said, and is never written over', async () => {
    const store = new VersionStore(folder)
    for (let number = 1; number <= FULL_PACK_VERSIONS + 1; number += 1)
      await value(store.keep(bytes(`text ${number}`), plain({ reason: 'named', name: 'x' }), at(number)))
    const path = join(folder, '000001.versions')
    const whole = await readFile(path)
    for (const broken of [whole.subarray(0, 30), bytes('no pack'), Buffer.alloc(0), flipped(whole, 40)]) {
      await writeFile(path, broken)
      const next = new VersionStore(folder)
      const listed = await next.list()
      const read = await next.read(3)
      expect(read.ok).toBe(false)
      expect(listed.damaged === 1 || (!read.ok && read.problem.code === 'version-damaged')).toBe(true)
      const added = await value(next.keep(bytes(`after ${broken.length}`), plain(), at(500)))
      expect(added.id).toBeGreaterThan(FULL_PACK_VERSIONS + 1)
      expect(await readFile(path)).toEqual(broken)
    }
  })

  it('of the newest file stops nothing: the next version begins a new one, with a number that none had', async () => {
    const store = new VersionStore(folder)
    for (const text of ['a', 'b']) await value(store.keep(bytes(text), plain(), at(1)))
    const path = join(folder, '000001.versions')
    await writeFile(path, flipped(await readFile(path), -3))
    const next = new VersionStore(folder)
    const { id } = await value(next.keep(bytes('c'), plain(), at(2)))
    expect(id).toBeGreaterThan(2)
    expect((await value(next.read(id))).text.toString()).toBe('c')
  })

  it('of any byte never gives a wrong text', async () => {
    const store = new VersionStore(folder)
    for (const text of ['first text', 'second text']) await value(store.keep(bytes(text), plain(), at(1)))
    const path = join(folder, '000001.versions')
    const whole = await readFile(path)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
        const broken = Buffer.from(whole)
        broken[place] = (broken[place] ?? 0) ^ by
        await writeFile(path, broken)
        const read = await new VersionStore(folder).read(2)
        if (read.ok) expect(read.value.text.toString()).toBe('second text')
      }),
      { numRuns: 150 },
    )
  })
})

/** With one byte changed, counted from the end where the place is negative. */
function flipped(whole: Buffer, place: number): Buffer {
  const broken = Buffer.from(whole)
  const index = place < 0 ? broken.length + place : place
  broken[index] = (broken[index] ?? 0) ^ 0xff
  return broken
}

describe('a disk that fails', () => {
  it('at any write leaves what was kept before, and takes the next when it can', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('ok', 'refuses', 'fails after the write'), { minLength: 1, maxLength: 12 }),
        async (fates) => {
          let fate = 'ok'
          const write: typeof writeWhole = async (path, content, options) => {
            if (fate === 'refuses') return FULL
            const answer = await writeWhole(path, content, options)
            return fate === 'ok' ? answer : FULL
          }
          await rm(folder, { recursive: true, force: true })
          const store = new VersionStore(folder, plainFiles(write))
          const expected: string[] = []
          const possible = new Set<string>()
          for (const [index, next] of fates.entries()) {
            fate = next
            const kept = await store.keep(bytes(`text ${index}`), plain({ reason: 'named', name: 'x' }), at(index))
            possible.add(`text ${index}`)
            if (kept.ok) expected.push(`text ${index}`)
          }
          for (const found of [await textsOf(store), await textsOf(new VersionStore(folder))]) {
            expect(found.filter((text) => expected.includes(text))).toEqual(expected)
            expect(found.every((text) => possible.has(text))).toBe(true)
          }
          const ids = (await store.list()).versions.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('with a folder that is a file says so, and throws nothing', async () => {
    await writeFile(folder, 'not a folder')
    const store = new VersionStore(folder)
    expect(await store.list()).toEqual({ versions: [], damaged: 0 })
    expect((await store.keep(bytes('a'), plain(), at(0))).ok).toBe(false)
  })
})
