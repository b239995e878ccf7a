import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtInPacksFolder, findTemplate, loadPacks, loadSample, samplesOf } from '../../../src/node/packs'

describe('packs that come with the program', () => {
  it('load without a problem and hold the written input', async () => {
    const { packs, refused } = await loadPacks(builtInPacksFolder())
    expect(refused).toEqual([])
    const found = findTemplate(packs, 'elements-paper-input')
    expect(found?.pack.id).toBe('wsis20')
    expect(found?.template.sections.filter(({ kind }) => kind === 'area')).toHaveLength(15)
    expect(findTemplate(packs, 'no-such-template')).toBeNull()
  })

  it('tell which templates have a sample: all of ours', async () => {
    const { packs, folders } = await loadPacks(builtInPacksFolder())
    const ids = packs.flatMap(({ templates }) => templates.map(({ id }) => id))
    const samples = await Promise.all(packs.map((pack, index) => samplesOf(pack, folders[index] ?? '')))
    expect(samples.flat()).toEqual(ids)
    expect(ids.length).toBeGreaterThanOrEqual(25)
    // What a text without a template is read into.
    expect(ids[0]).toBe('elements-paper-input')
    for (const pack of packs) expect(await samplesOf(pack, join(builtInPacksFolder(), 'nowhere'))).toEqual([])
  })

  it('have a sample for the written input, and a sentence where there is none', async () => {
    const sample = await loadSample('elements-paper-input')
    expect(sample.ok && sample.value.template.id).toBe('elements-paper-input')
    for (const id of ['no-such-template', '../samples/elements-paper-input']) {
      const none = await loadSample(id)
      expect(!none.ok && none.problem.code).toBe('no-sample')
    }
  })
})

describe('a folder of packs', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rostrum-packs-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('that is missing or is a file is one problem', async () => {
    const missing = await loadPacks(join(folder, 'nowhere'))
    expect(missing.packs).toEqual([])
    expect(missing.refused[0]?.sentence).toContain(`${join(folder, 'nowhere')}: `)
    expect(missing.refused[0]?.code).toBe('vanished')
    await writeFile(join(folder, 'file'), '')
    const file = await loadPacks(join(folder, 'file'))
    expect(file.refused[0]?.sentence).toContain('is a file, not a folder')
  })

  it('names what it refuses and passes over what is no pack', async () => {
    const refusals: [string, string | Uint8Array][] = [
      ['broken', '{"format": "rostrum-pack", '],
      ['latin1', Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x7d])],
      ['other', '{}'],
    ]
    for (const [name, content] of refusals) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'pack.json'), content)
    }
    await mkdir(join(folder, 'notes'))
    await writeFile(join(folder, 'notes', 'readme.txt'), 'nothing')
    const { packs, refused } = await loadPacks(folder)
    expect(packs).toEqual([])
    expect(refused).toHaveLength(3)
    refusals.forEach(([name], index) => {
      expect(refused[index]?.sentence).toContain(join(folder, name, 'pack.json'))
    })
    expect(refused[0]?.sentence).toContain('line 1, column 28: the file ends in the middle')
  })

  it('does not wait for a pipe that nobody writes to', async (context) => {
    if (process.platform === 'win32') {
      console.log('Skipped: Windows has no named pipes among its files.')
      context.skip()
    }
    await mkdir(join(folder, 'piped'))
    execFileSync('mkfifo', [join(folder, 'piped', 'pack.json')])
    const { refused } = await loadPacks(folder)
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      `${join(folder, 'piped', 'pack.json')}: is not a file. It was left out; remove it.`,
    ])
  })

  it('gives a template id to the first pack only', async () => {
    const { packs } = await loadPacks(builtInPacksFolder())
    const [pack] = packs
    if (!pack) throw new Error('no built-in pack')
    for (const name of ['a', 'b']) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'pack.json'), JSON.stringify({ ...pack.manifest, id: name }))
      for (const [index, file] of pack.manifest.templates.entries())
        await writeFile(join(folder, name, file), JSON.stringify(pack.templates[index]))
    }
    const twice = await loadPacks(folder)
    expect(twice.packs.map(({ manifest }) => manifest.id)).toEqual(['a'])
    expect(twice.refused.map(({ code }) => code)).toEqual(['pack-twice'])
  })
})
