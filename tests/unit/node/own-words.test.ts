import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownWordSchema } from '../../../src/contract/messages'
import { OwnWords } from '../../../src/node/own-words'

let folder = ''
const file = () => join(folder, 'words.json')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-words-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the writer’s own words', () => {
  it('are there again after a start, each once', async () => {
    const words = await OwnWords.open(file())
    expect(words.list()).toEqual([])
    await words.add('Kisumu')
    await words.add('telehub')
    expect(await words.add('Kisumu')).toEqual({ ok: true, value: { words: ['Kisumu', 'telehub'] } })
    expect((await OwnWords.open(file())).list()).toEqual(['Kisumu', 'telehub'])
    await words.remove('Kisumu')
    await words.remove('never added')
    expect((await OwnWords.open(file())).list()).toEqual(['telehub'])
  })

  it('lose nothing when many are added at once', async () => {
    const words = await OwnWords.open(file())
    const many = Array.from({ length: 30 }, (_, index) => `word${index}`)
    await Promise.all(many.map((word) => words.add(word)))
    expect((await OwnWords.open(file())).list()).toEqual(many)
  })

  it('are refused in a sentence when there are too many', async () => {
    writeFileSync(file(), JSON.stringify({ words: Array.from({ length: 10_000 }, (_, index) => `w${index}`) }))
    const answer = await (await OwnWords.open(file())).add('onemore')
    expect(answer.ok).toBe(false)
    expect(!answer.ok && answer.problem.sentence).toContain('“onemore”')
  })

  it('start anew beside a damaged file, which is kept', async () => {
    writeFileSync(file(), '{"words": ["a')
    const words = await OwnWords.open(file())
    await words.add('Kisumu')
    expect((await OwnWords.open(file())).list()).toEqual(['Kisumu'])
    expect(readFileSync(`${file()}.damaged`, 'utf8')).toBe('{"words": ["a')
  })

  it('are single words of any script', () => {
    expect(
      ['Kisumu', 'l’élan', 'e-waste', 'ещё', 'C9', 'ü'].map((word) => ownWordSchema.safeParse(word).success),
    ).toEqual(Array(6).fill(true))
    expect(
      ['', 'two words', '123', '<b>', 'a\nb', 'x'.repeat(61)].map((word) => ownWordSchema.safeParse(word).success),
    ).toEqual(Array(6).fill(false))
  })
})
