import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { EntriesFile } from '../../../src/node/entries-file'
import { turnsTaken } from './turns'

let home: string
let path: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-entries-'))
  path = join(home, 'summaries.json')
})
afterEach(() => rm(home, { recursive: true }))

const schema = z.object({ words: z.number(), title: z.string() })
const opened = () => EntriesFile.open(path, () => schema)

function entriesOf(count: number) {
  const files = new Map(
    Array.from({ length: count }, (_, number) => [
      `/drafts/“${number}”\n.rostrum`,
      { words: number, title: `},\n"${number}` },
    ]),
  )
  return { made: '1 \n{', files }
}

it.each([0, 1, 200, 1_234])('gives back %i entries, whatever is in them', async (count) => {
  const { file, entries } = await opened()
  expect(entries).toBeNull()
  const written = entriesOf(count)
  expect(await file.write(written)).toMatchObject({ ok: true })
  expect((await opened()).entries).toEqual(written)
  const { made, files } = written
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ made, files: Object.fromEntries(files) })
})

it('lets others have their turn while it reads and writes thousands', async () => {
  const { file } = await opened()
  expect(await turnsTaken(() => file.write(entriesOf(5_000)))).toBeGreaterThan(20)
  expect(await turnsTaken(opened)).toBeGreaterThan(20)
})

it('has what was to be written when it was asked, one write after the other', async () => {
  const { file } = await opened()
  const { made, files } = entriesOf(500)
  const first = file.write({ made, files })
  files.clear()
  await first
  expect((await opened()).entries?.files.size).toBe(500)
  await Promise.all([file.write(entriesOf(900)), file.write(entriesOf(3))])
  expect((await opened()).entries?.files.size).toBe(3)
})

it('reads what earlier versions wrote in one line', async () => {
  const { made, files } = entriesOf(300)
  await writeFile(path, JSON.stringify({ made, files: Object.fromEntries(files) }))
  expect((await opened()).entries).toEqual({ made, files })
})

it.each([
  ['half of it', (text: string) => text.slice(0, text.length / 2)],
  ['an entry of another kind', (text: string) => text.replace('"words":7', '"words":"7"')],
  ['no JSON', () => 'made'],
])('keeps %s aside', async (_, damage) => {
  const { file } = await opened()
  await file.write(entriesOf(10))
  const damaged = damage(await readFile(path, 'utf8'))
  await writeFile(path, damaged)
  expect((await opened()).entries).toBeNull()
  expect(await readdir(home)).toEqual(['summaries.json.damaged'])
  expect(await readFile(join(home, 'summaries.json.damaged'), 'utf8')).toBe(damaged)
})
