import { expect, it } from 'vitest'
import {
  FULL_PACK_BYTES,
  FULL_PACK_VERSIONS,
  hashOf,
  type PackedVersion,
  readPack,
  readTexts,
  writePack,
} from '../../../src/node/version-pack'

let seed = 7
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

function packed(id: number, text: Buffer): PackedVersion {
  const at = new Date(Date.UTC(2026, 0, 1, 0, id * 7)).toISOString()
  return {
    id,
    at,
    reason: 'pause',
    name: '',
    fileName: 'Mine.rostrum',
    files: [],
    lines: [],
    bytes: text.length,
    hash: hashOf(text),
  }
}

it('a thousand versions of a long draft take less than twenty times its size, and come back', async () => {
  const letters = 'etaoinshrdlucmfwyp'
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 9) }, () => letters[Math.floor(random() * letters.length)]).join('')
  const vocabulary = Array.from({ length: 3000 }, word)
  const sentence = () => Array.from({ length: 12 }, () => vocabulary[Math.floor(random() ** 2 * 3000)]).join(' ')
  const draft = Array.from({ length: 60 }, () => Array.from({ length: 7 }, sentence))
  const text = () => Buffer.from(JSON.stringify(draft))
  let [taken, packs] = [0, 0]
  let texts: Buffer[] = []
  let versions: PackedVersion[] = []
  const write = async () => {
    const file = await writePack(versions, texts)
    const pack = await readPack(file)
    expect(pack?.versions).toEqual(versions)
    const read = pack && (await readTexts(pack))
    expect(read?.every((each, index) => each.equals(texts[index] ?? Buffer.alloc(0)))).toBe(true)
    taken += file.length
    packs += 1
    texts = []
    versions = []
  }
  for (let id = 1; id <= 1000; id += 1) {
    // One sentence is written anew, another moves.
    const paragraph = draft[Math.floor(random() * 60)] ?? []
    paragraph[Math.floor(random() * 7)] = sentence()
    draft[Math.floor(random() * 60)]?.push(...paragraph.splice(0, 1))
    const now = text()
    const held = texts.reduce((sum, { length }) => sum + length, 0)
    if (texts.length === FULL_PACK_VERSIONS || held + now.length > FULL_PACK_BYTES) await write()
    texts.push(now)
    versions.push(packed(id, now))
  }
  await write()
  expect(packs).toBe(16)
  expect(taken).toBeLessThan(20 * text().length)
}, 60_000)

it('what is no pack is none', async () => {
  expect(await readPack(Buffer.alloc(0))).toBeNull()
  expect(await readPack(Buffer.from('ROSTRUM-VERSIONS 1\n'))).toBeNull()
  const file = await writePack([packed(1, Buffer.from('a'))], [Buffer.from('a')])
  for (let length = 0; length < file.length; length += 1) {
    const pack = await readPack(file.subarray(0, length))
    expect(pack && (await readTexts(pack))).toBeNull()
  }
})
