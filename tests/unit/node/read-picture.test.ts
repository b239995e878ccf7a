import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exists } from '../../../src/node/exists'
import { readPicture } from '../../../src/node/read-picture'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-pictures-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a picture is read whole, and one that is not there is a problem', async () => {
  const path = join(folder, 'a.png')
  const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => index % 251)
  writeFileSync(path, bytes)
  const read = await readPicture(path)
  expect(read.ok && Buffer.from(read.value).equals(bytes)).toBe(true)
  expect(await readPicture(join(folder, 'gone.png'))).toMatchObject({ ok: false })
})

test('a file that is too large is refused by its size, without being read', async () => {
  const path = join(folder, 'large.tif')
  writeFileSync(path, '')
  truncateSync(path, 60 * 1024 * 1024)
  expect(await readPicture(path)).toMatchObject({ ok: false, problem: { code: 'image-too-large' } })
})

test('a name is taken by a file, a folder, and a link that leads nowhere', async () => {
  const link = join(folder, 'link')
  symlinkSync(join(folder, 'nowhere'), link)
  expect(await Promise.all([folder, link, join(folder, 'free')].map(exists))).toEqual([true, true, false])
})
