import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepSnapshot, superfluous } from '../../../src/node/draft-snapshots'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-snapshots-'))
})
afterEach(() => rm(folder, { recursive: true }))

const name = (day: number, hour: number) =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}-00-00-000Z.rostrum`

describe('keepSnapshot', () => {
  it('keeps each content once in a row', async () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 14, minute))
    await keepSnapshot(folder, Buffer.from('a'), at(1))
    await keepSnapshot(folder, Buffer.from('a'), at(2))
    await keepSnapshot(folder, Buffer.from('b'), at(3))
    await keepSnapshot(folder, Buffer.from('a'), at(4))
    const names = (await readdir(folder)).sort()
    expect(await Promise.all(names.map((one) => readFile(join(folder, one), 'utf8')))).toEqual(['a', 'b', 'a'])
    expect(names[0]).toBe('2026-11-22T14-01-00-000Z.rostrum')
  })

  it('keeps the last twenty and one for each older day, and leaves other files alone', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine')
    for (const day of [1, 2]) for (const hour of [8, 9, 10]) await writeFile(join(folder, name(day, hour)), '')
    for (let hour = 0; hour < 20; hour += 1) {
      await keepSnapshot(folder, Buffer.from(`text ${hour}`), new Date(Date.UTC(2026, 10, 3, hour)))
    }
    const names = (await readdir(folder)).sort()
    expect(names.filter((one) => one < name(3, 0))).toEqual([name(1, 10), name(2, 10)])
    expect(names.filter((one) => one.startsWith('2026-11-03'))).toHaveLength(20)
    expect(names).toContain('notes.txt')
  })
})

describe('superfluous', () => {
  it('is nothing while there are twenty or fewer', () => {
    expect(superfluous(Array.from({ length: 20 }, (_, hour) => name(1, hour)))).toEqual([])
  })

  it('does not count a day twice where it reaches into the newest twenty', () => {
    const names = Array.from({ length: 23 }, (_, hour) => name(1, hour))
    expect(superfluous(names)).toEqual(names.slice(0, 3))
  })
})
