import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textAt, withValue } from '../../../src/core/template/edited-pack'
import { copiedPack, withoutPaper, withoutTemplate, withPaper } from '../../../src/core/template/pack-editing'
import { filesOfPack, installWritten, openPackToEdit, zipOfPack } from '../../../src/node/pack-editing'
import { installPack, loadAllPacks } from '../../../src/node/pack-install'
import { readPackSource } from '../../../src/node/pack-source'

const fresh = () => mkdtempSync(join(tmpdir(), 'rostrum-pack-editing-'))
const builtIn = 'templates'
const wsis20 = join(builtIn, 'wsis20')

const WORDS = {
  packTitle: '',
  templateTitle: '',
  description: '',
  draftTitle: '',
  answer: '',
  order: '',
  orderDescription: '',
  profile: '',
  profileDescription: '',
  noAddress: '',
  body: '',
  proposals: '',
  document: '',
  copyOf: (title: string) => `Copy of ${title}`,
}

async function opened(folder: string) {
  const read = await openPackToEdit(folder)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value
}

async function filesIn(source: string): Promise<Record<string, unknown>> {
  const read = await readPackSource(source)
  if (!read.ok) throw new Error(read.problem.sentence)
  return Object.fromEntries(
    [...read.value.files].map(([path, bytes]) => {
      const text = Buffer.from(bytes).toString('utf8')
      return [path, /\.(?:json|rostrum)$/.test(path) ? JSON.parse(text) : text]
    }),
  )
}

describe('a pack that was opened and not changed', () => {
  it.each(readdirSync(builtIn).filter((name) => !name.includes('.')))(
    'gives a zip of the same files: %s',
    async (name) => {
      const folder = join(builtIn, name)
      const zip = await zipOfPack({ content: await opened(folder), from: folder, renamed: {} })
      if (!zip.ok) throw new Error(zip.problem.sentence)
      const path = join(fresh(), 'pack.zip')
      writeFileSync(path, zip.value)
      expect(await filesIn(path)).toEqual(await filesIn(folder))
      const installed = fresh()
      // What is given away can be installed, where the program has no such pack yet.
      expect(await installPack(path, { replace: false, builtIn: fresh(), installed })).toMatchObject({ ok: true })
    },
  )
})

describe('papers of a pack that is changed', () => {
  it('go where the pack goes: one that was added is in it, one that was taken out is not', async () => {
    const content = withoutPaper(withPaper(await opened(wsis20), 'Added.txt', '1. We agree.'), 0)
    const files = await filesOfPack({ content, from: wsis20, renamed: {} })
    if (!files.ok) throw new Error(files.problem.sentence)
    const papers = [...files.value.keys()].filter((path) => path.startsWith('papers/'))
    expect(papers.sort()).toEqual(['papers/added.txt', 'papers/sample-second-version.md'])
    expect(Buffer.from(files.value.get('papers/added.txt') ?? []).toString()).toBe('1. We agree.')
    const installed = fresh()
    const places = { builtIn: fresh(), installed }
    expect(await installWritten({ content, from: wsis20, renamed: {} }, { replace: false, ...places })).toMatchObject({
      ok: true,
    })
    // Opened once more, the text is in a file like any other.
    expect((await opened(join(installed, 'wsis20'))).papers).toBeUndefined()
  })
})

describe('a copy of a pack', () => {
  it('stands beside the first with its papers, its samples and their templates', async () => {
    const content = await opened(wsis20)
    const templates = content.templates.map((each) => textAt(each.content, ['id']))
    const { pack, renamed } = copiedPack(content, { packs: ['wsis20'], templates }, WORDS)
    const installed = fresh()
    const places = { builtIn, installed }
    expect(await installWritten({ content: pack, from: wsis20, renamed }, { replace: false, ...places })).toMatchObject(
      {
        ok: true,
      },
    )
    const all = await loadAllPacks(places)
    expect(all.refused).toEqual([])
    expect(all.placed.map(({ pack: { manifest } }) => manifest.id)).toContain('wsis20-copy')
    const files = await filesIn(join(installed, 'wsis20-copy'))
    const before = await filesIn(wsis20)
    expect(Object.keys(files).length).toBe(Object.keys(before).length)
    const sample = files['samples/wsis20-copy-elements-paper-input.rostrum']
    expect(textAt(sample, ['template', 'id'])).toBe('wsis20-copy-elements-paper-input')
    for (const path of Object.keys(before).filter((each) => each.startsWith('papers/')))
      expect(files[path]).toBe(before[path])
  })

  it('is changed in place when it is saved again, and leaves behind what belonged to a template that is gone', async () => {
    const content = await opened(wsis20)
    const templates = content.templates.map((each) => textAt(each.content, ['id']))
    const { pack, renamed } = copiedPack(content, { packs: ['wsis20'], templates }, WORDS)
    const installed = fresh()
    const places = { builtIn, installed }
    const folder = join(installed, 'wsis20-copy')
    await installWritten({ content: pack, from: wsis20, renamed }, { replace: false, ...places })
    const titled = withValue(withoutTemplate(pack, 0), ['manifest', 'title'], 'Mine')
    const again = await installWritten({ content: titled, from: folder, renamed: {} }, { replace: true, ...places })
    expect(again).toMatchObject({ ok: true, value: { pack: { manifest: { title: 'Mine' } } } })
    const gone = textAt(pack.templates[0]?.content, ['id'])
    expect(Object.keys(await filesIn(folder)).filter((path) => path.includes(gone))).toEqual([])
    // Nothing was replaced where a pack of that id was there already and nobody agreed.
    expect(await installWritten({ content: pack, from: wsis20, renamed }, { replace: false, ...places })).toMatchObject(
      {
        ok: false,
        problem: { code: 'pack-exists' },
      },
    )
  })

  it('goes without the other files of a pack that was removed meanwhile', async () => {
    const content = await opened(join('docs', 'example-pack'))
    const files = await filesOfPack({ content, from: join(fresh(), 'gone'), renamed: {} })
    expect(files.ok && [...files.value.keys()].sort()).toEqual(['example-open-call.template.json', 'pack.json'])
  })
})

it('a pack that is not sound is not installed, and nothing has changed', async () => {
  const content = withValue(await opened(join('docs', 'example-pack')), ['manifest', 'title'], '')
  const installed = fresh()
  const answer = await installWritten({ content, from: null, renamed: {} }, { replace: false, builtIn, installed })
  expect(answer).toMatchObject({ ok: false, problem: { code: 'pack-refused' } })
  expect(readdirSync(installed)).toEqual([])
  expect(readFileSync(join('docs', 'example-pack', 'pack.json'), 'utf8')).not.toContain('"title": ""')
})
