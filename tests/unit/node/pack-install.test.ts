import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newDraft } from '../../../src/core/draft/create'
import { writeDraft } from '../../../src/core/draft/read'
import { packSchema } from '../../../src/core/template/pack'
import { templateSchema } from '../../../src/core/template/template'
import { installedPacksFolder, installPack, loadAllPacks, removePack } from '../../../src/node/pack-install'
import { PackShelf } from '../../../src/node/pack-shelf'
import { PACK_LIMITS, readPackSource } from '../../../src/node/pack-source'
import { builtInPacksFolder, findTemplate } from '../../../src/node/packs'
import { type MadeEntry, makeZip } from './zip-maker'

const example = join(import.meta.dirname, '../../../docs/example-pack')
const manifest = readFileSync(join(example, 'pack.json'), 'utf8')
const TEMPLATE = 'example-open-call.template.json'
const template = readFileSync(join(example, TEMPLATE), 'utf8')
const ID = 'example-regional-igf'
const areas = templateSchema.parse(JSON.parse(template)).sections.flatMap(({ kind, id }) => (kind === 'area' ? id : []))
const good: MadeEntry[] = [
  { name: 'pack.json', content: manifest },
  { name: TEMPLATE, content: template },
]

let folder: string
let installed: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-install-'))
  installed = join(folder, 'packs')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const install = (source: string, replace = false) => installPack(source, { replace, installed })
async function zip(entries: readonly MadeEntry[], name = 'pack.zip'): Promise<string> {
  await writeFile(join(folder, name), makeZip(entries))
  return join(folder, name)
}
/** Everything below a folder, hidden files too. */
const everything = (path: string): string[] =>
  existsSync(path) ? (readdirSync(path, { recursive: true }) as string[]).sort() : []

/** Refused in one or two sentences, and nothing was written. */
async function expectRefused(source: string, saying: RegExp, replace = false): Promise<void> {
  const before = everything(installed)
  const outcome = await install(source, replace)
  expect(outcome.ok ? 'installed' : outcome.problem.sentence).toMatch(saying)
  if (!outcome.ok) expect(outcome.problem.sentence).toMatch(/[^\s].*\.$/)
  expect(everything(installed)).toEqual(before)
}

describe('a pack', () => {
  it('installs from a folder and from a zip file, wrapped or not', async () => {
    const wrapped = good.map((entry) => ({ ...entry, name: `my pack/${entry.name}` }))
    for (const source of [
      example,
      await zip(good),
      await zip([{ name: 'my pack/', method: 0, mode: 0o040755 }, ...wrapped], 'w.zip'),
    ]) {
      const added = await install(source)
      if (!added.ok) throw new Error(added.problem.sentence)
      expect(added.value.path).toBe(join(installed, ID))
      expect(everything(installed).filter((name) => name.includes('.rostrum-'))).toEqual([])
      const all = await loadAllPacks({ installed })
      expect(all.refused).toEqual([])
      expect(all.placed.map(({ pack, origin }) => [pack.manifest.id, origin])).toEqual([
        ['wsis20', 'built-in'],
        ['un-formats', 'built-in'],
        ['wsis-follow-up', 'built-in'],
        [ID, 'installed'],
      ])
      expect(findTemplate(all.packs, 'example-open-call')?.pack.id).toBe(ID)
      expect(await removePack(ID, { installed })).toMatchObject({ ok: true, value: { builtInAgain: false } })
      expect(everything(installed)).toEqual([])
    }
  })

  it('is not there before anybody installed one, and that is no news', async () => {
    const all = await loadAllPacks({ installed })
    expect([all.placed.map(({ origin }) => origin), all.refused]).toEqual([['built-in', 'built-in', 'built-in'], []])
    expect(existsSync(installed)).toBe(false)
  })

  it('takes the place of another only when that is asked for', async () => {
    await install(example)
    const newer = [{ name: 'pack.json', content: manifest.replace('1.0.0', '1.1.0') }, ...good.slice(1)]
    await expectRefused(
      await zip(newer),
      /There is a pack .*1\.0\.0, installed before.*1\.1\.0 was not put in its place/,
    )
    const replaced = await install(await zip(newer), true)
    expect(replaced.ok && replaced.value.replaced?.pack.manifest.packVersion).toBe('1.0.0')
    expect((await loadAllPacks({ installed })).packs.at(-1)?.manifest.packVersion).toBe('1.1.0')
    expect(everything(installed)).toHaveLength(3)
  })

  it('may stand in for a built-in one, which comes back when it is removed', async () => {
    const own = join(folder, 'own')
    await cp(join(builtInPacksFolder(), 'wsis20'), own, { recursive: true })
    await writeFile(
      join(own, 'pack.json'),
      readFileSync(join(own, 'pack.json'), 'utf8').replace(/"packVersion": "[^"]*"/, '"packVersion": "99.0.0"'),
    )
    await expectRefused(own, /comes with Rostrum.*was not put in its place/)
    expect((await install(own, true)).ok).toBe(true)
    const ofReview = async () =>
      (await loadAllPacks({ installed })).placed.filter(({ pack }) => pack.manifest.id === 'wsis20')
    expect(await ofReview()).toMatchObject([{ origin: 'installed', pack: { manifest: { packVersion: '99.0.0' } } }])
    expect(await removePack('wsis20', { installed })).toMatchObject({ ok: true, value: { builtInAgain: true } })
    expect(await ofReview()).toMatchObject([{ origin: 'built-in' }])
    expect(await removePack('wsis20', { installed })).toMatchObject({ ok: false, problem: { code: 'pack-built-in' } })
  })

  it('may not take a template of another pack', async () => {
    const id = '"elements-paper-input"'
    await expectRefused(
      await zip([
        { name: 'pack.json', content: manifest },
        { name: TEMPLATE, content: template.replace('"example-open-call"', id) },
      ]),
      /the pack “wsis20” has a template “elements-paper-input” too/,
    )
  })

  it('leaves out what is not data, and says so', async () => {
    const added = await install(
      await zip([
        ...good,
        { name: 'install.sh', content: 'rm -rf /' },
        { name: 'x/y/z.json', content: '{}' },
        { name: 'inner.zip', content: makeZip(good) },
        { name: '__MACOSX/._pack.json', content: 'x' },
      ]),
    )
    if (!added.ok) throw new Error(added.problem.sentence)
    expect(added.value.notes.map(({ sentence }) => sentence.split(' was left out')[0])).toEqual([
      '“install.sh”',
      '“x/y/z.json”',
      '“inner.zip”',
    ])
    expect(everything(join(installed, ID))).toEqual([TEMPLATE, 'pack.json'].sort())
  })

  it('brings samples that are drafts of its own templates, and no other', async () => {
    const parsed = templateSchema.parse(JSON.parse(template))
    const draft = newDraft(parsed, packSchema.parse(JSON.parse(manifest)), { id: 'x', now: '2026-01-01T00:00:00Z' })
    const sample = (content: string) => [...good, { name: 'samples/example-open-call.rostrum', content }]
    expect((await install(await zip(sample(writeDraft(draft))))).ok).toBe(true)
    expect(existsSync(join(installed, ID, 'samples', 'example-open-call.rostrum'))).toBe(true)
    const shelf = await PackShelf.open({ installed })
    expect(await shelf.sample('example-open-call')).toMatchObject({ ok: true, value: { id: 'x' } })
    expect((await shelf.sample('elements-paper-input')).ok).toBe(true)
    expect(await shelf.sample('../x')).toMatchObject({ ok: false, problem: { code: 'no-sample' } })
    await expectRefused(await zip(sample('{')), /samples\/example-open-call\.rostrum: .*ends in the middle/, true)
    const other = writeDraft({ ...draft, template: { ...draft.template, id: 'other' } })
    await expectRefused(await zip(sample(other)), /draft of the template “other”/, true)
  })

  it('that was cut off between two steps gets its place back', async () => {
    await install(example)
    await rename(join(installed, ID), join(installed, `.replaced-${ID}`))
    await mkdir(join(installed, '.rostrum-0123456789abcdef.tmp', ID), { recursive: true })
    await cp(example, join(installed, '.rostrum-0123456789abcdef.tmp'), { recursive: true })
    expect((await loadAllPacks({ installed })).placed.map(({ origin }) => origin)).toEqual([
      'built-in',
      'built-in',
      'built-in',
      'installed',
    ])
    await writeFile(
      join(folder, 'other.zip'),
      makeZip([
        { name: 'pack.json', content: manifest.replace(ID, 'another') },
        { name: TEMPLATE, content: template.replace('"example-open-call"', '"another-call"') },
      ]),
    )
    expect((await install(join(folder, 'other.zip'))).ok).toBe(true)
    expect((await loadAllPacks({ installed })).packs.map(({ manifest: { id } }) => id)).toEqual([
      'wsis20',
      'un-formats',
      'wsis-follow-up',
      'another',
      ID,
    ])
  })

  it('that is not installed is not removed, whatever its name reaches', async () => {
    await install(example)
    const before = everything(folder)
    for (const id of ['nothing', '..', '../packs', '.', '', 'example-regional-igf/../..', '/'])
      expect(await removePack(id, { installed }), id).toMatchObject({ ok: false, problem: { code: 'no-pack' } })
    expect(everything(folder)).toEqual(before)
  })

  it('that no longer reads can still be removed', async () => {
    await install(example)
    await writeFile(join(installed, ID, 'pack.json'), '{')
    expect((await loadAllPacks({ installed })).refused).toHaveLength(1)
    expect((await removePack(ID, { installed })).ok).toBe(true)
    expect(everything(installed)).toEqual([])
  })
})

describe('a hostile or broken zip file', () => {
  const bomb = '0'.repeat(3 * 1024 * 1024)
  const cases: [string, () => MadeEntry[] | Buffer, RegExp][] = [
    ['is empty', () => Buffer.alloc(0), /it is empty/],
    ['is no zip', () => Buffer.from('Dear colleagues'), /no zip file, or a damaged one/],
    ['is cut off', () => makeZip(good).subarray(0, 500), /no zip file, or a damaged one/],
    ['has no pack', () => [{ name: 'readme.txt', content: 'x' }], /there is no pack\.json/],
    [
      'has two packs',
      () => [...good, { name: 'other/pack.json', content: manifest }],
      /there is one in “pack\.json” too/,
    ],
    [
      'has its pack too deep',
      () => good.map((entry) => ({ ...entry, name: `a/b/${entry.name}` })),
      /at the top or in one folder/,
    ],
    [
      'leads out',
      () => [...good, { name: '../../evil.json', content: '{}' }],
      /“\.\.\/\.\.\/evil\.json”: it leads out of the pack/,
    ],
    ['leads out by a folder', () => [...good, { name: '../x/', method: 0 }], /leads out of the pack/],
    ['is absolute', () => [...good, { name: '/etc/cron.d/x.json', content: '{}' }], /absolute path/],
    ['is absolute on Windows', () => [...good, { name: 'C:/x.json', content: '{}' }], /absolute path/],
    ['has backslashes', () => [...good, { name: '..\\x.json', content: '{}' }], /backslash/],
    ['has a zero byte in a name', () => [...good, { name: 'a\0.json', content: '{}' }], /control characters/],
    [
      'has a link',
      () => [...good, { name: 'x.json', content: '/etc/passwd', mode: 0o120777 }],
      /“x\.json”: it is a link/,
    ],
    ['has a device', () => [...good, { name: 'x.json', mode: 0o020666 }], /neither a file nor a folder/],
    ['has a name twice', () => [...good, { name: 'pack.json', content: '{}' }], /“pack\.json”: it is there twice/],
    ['has a name twice but for its case', () => [...good, { name: 'PACK.json', content: '{}' }], /it is there twice/],
    ['has names that are not UTF-8', () => [...good, { name: Buffer.from('caf\xe9.json', 'latin1') }], /not UTF-8/],
    ['has names of an unknown code page', () => [...good, { name: 'café.json', flags: 0 }], /not UTF-8/],
    ['is encrypted', () => [...good, { name: 'x.json', content: '{}', flags: 0x801 }], /encrypted/],
    [
      'is packed in a rare way',
      () => [...good, { name: 'x.json', content: '{}', method: 12 }],
      /few programs can read/,
    ],
    ['is a bomb by ratio', () => [...good, { name: 'x.json', content: bomb }], /only a zip bomb does/],
    [
      'is a bomb by one file',
      () => [...good, { name: 'x.json', content: '{}', claims: { size: 5 * 1024 * 1024, packed: 1024 * 1024 } }],
      /larger than the 4 MB/,
    ],
    [
      'is a bomb by its sum',
      () => [
        ...good,
        ...Array.from({ length: 9 }, (_, index) => ({ name: `x${index}.txt`, claims: { size: 3.9e6, packed: 1e6 } })),
      ],
      /larger than the 32 MB/,
    ],
    [
      'has too many files',
      () => [
        ...good,
        ...Array.from({ length: PACK_LIMITS.entries }, (_, index) => ({ name: `x${index}.json`, content: '1' })),
      ],
      /more than the 1000 files/,
    ],
    [
      'holds more than it says',
      () => [...good, { name: 'x.json', content: `[${'1,'.repeat(999)}1]`, claims: { size: 10 } }],
      /damaged/,
    ],
    ['holds less than it says', () => [...good, { name: 'x.json', content: '{}', claims: { size: 20 } }], /damaged/],
    [
      'has 65,536 files, which its directory cannot count',
      () => [
        ...good,
        ...Array.from({ length: 65_534 }, (_, index) => ({ name: `x${index}.json`, content: '1', method: 0 })),
      ],
      /no pack\.json|more than the 1000 files|damaged/,
    ],
    [
      'holds a zip file instead of a pack',
      () => [{ name: 'pack.zip', content: makeZip(good), method: 0 }],
      /there is no pack\.json/,
    ],
    [
      'turns a name around',
      () => [...good, { name: 'notes\u202enosj.exe', content: '{}' }],
      /“notes\ufffdnosj\.exe”: it has marks in its name that turn text around/,
    ],
    [
      'is for a newer Rostrum',
      () => [{ name: 'pack.json', content: manifest.replace('"version": 1', '"version": 2') }, ...good.slice(1)],
      /pack\.json: .*needs a newer Rostrum \(pack format 2\)/,
    ],
    [
      'has a number beyond all numbers',
      () => [good[0] ?? { name: '' }, { name: TEMPLATE, content: template.replace('"number": 1', '"number": 1e999') }],
      /section 1 .*number: /,
    ],
    [
      'has a limit that no text reaches',
      () => [
        good[0] ?? { name: '' },
        { name: TEMPLATE, content: template.replace(/"totalWords": \d+/, '"totalWords": 1e300') },
      ],
      /profile 1 .*totalWords: /,
    ],
    [
      'has a zero byte in its JSON',
      () => [good[0] ?? { name: '' }, { name: TEMPLATE, content: template.replace('"id"', '"i\u0000d"') }],
      /example-open-call\.template\.json: .*is not JSON/,
    ],
    [
      'has guidance for a section that is not there',
      () => [
        ...good,
        {
          name: 'guidance.json',
          content: JSON.stringify({
            format: 'rostrum-guidance',
            version: 1,
            language: 'en',
            sources: [{ id: 's', name: 'S' }],
            mapping: { by: 'M', note: 'N' },
            actionLines: [],
            vision: [],
            outcomes: [],
            tips: [],
            sections: [...areas, 'ghost'].map((section) => ({ section, prompts: [{ id: 'p', text: 'Who?' }] })),
          }),
        },
      ],
      /guidance\.json: .*“ghost”[^.]*\. Nothing was installed\.$/,
    ],
    [
      'has JSON that is none',
      () => [...good, { name: 'guidance-notes.json', content: 'require("fs")' }],
      /guidance-notes\.json: is not JSON/,
    ],
    [
      'has a template in Latin-1',
      () => [
        good[0] ?? { name: '' },
        { name: TEMPLATE, content: Buffer.from(template.replace('EXAMPLE', 'Exâmple'), 'latin1') },
      ],
      /not UTF-8/,
    ],
    ['lacks a template', () => good.slice(0, 1), /names it, but there is no such file/],
    [
      'has a deadline that does not parse',
      () => [{ name: 'pack.json', content: manifest.replace('2030-07-15', '2030-02-31') }, ...good.slice(1)],
      /pack\.json: calendar step 2 .*date: /,
    ],
    [
      'has an unknown zone',
      () => [{ name: 'pack.json', content: manifest.replace('America/New_York', 'EST5EDT4') }, ...good.slice(1)],
      /is not a time zone/,
    ],
    [
      'has an unknown rule',
      () => [
        good[0] ?? { name: '' },
        { name: TEMPLATE, content: template.replace('"totalWords"', '"noJokes": true, "totalWords"') },
      ],
      /profile 1 .*noJokes/,
    ],
    [
      'has an unknown deadline',
      () => [
        good[0] ?? { name: '' },
        { name: TEMPLATE, content: template.replace('"deadline": "inputs-close"', '"deadline": "gone"') },
      ],
      /no step “gone”/,
    ],
    [
      'has an order that leads back to itself',
      () => [
        good[0] ?? { name: '' },
        {
          name: TEMPLATE,
          content: template.replace(
            '"section": "q1" }',
            '"section": "q1", "children": [{ "type": "section", "section": "q1" }] }',
          ),
        },
      ],
      /“q1” is there twice/,
    ],
    [
      'has 10,000 sections',
      () => {
        const large = JSON.parse(template)
        large.sections = Array.from({ length: 10_000 }, (_, index) => ({
          ...large.sections[0],
          id: `q${index + 1}`,
          number: index + 1,
          title: `${index * 7919} ${index ** 3}`,
        }))
        return [good[0] ?? { name: '' }, { name: TEMPLATE, content: JSON.stringify(large), method: 0 }]
      },
      /holds more than 500 sections/,
    ],
    [
      'nests without end',
      () => [good[0] ?? { name: '' }, { name: TEMPLATE, content: '['.repeat(20_000) }],
      /levels deep/,
    ],
  ]
  it.each(cases)('that %s is refused whole', async (_, make, saying) => {
    const made = make()
    if (Buffer.isBuffer(made)) await writeFile(join(folder, 'pack.zip'), made)
    const source = Buffer.isBuffer(made) ? join(folder, 'pack.zip') : await zip(made)
    await expectRefused(source, saying)
    expect(existsSync(installed)).toBe(false)
  })

  it('is refused or read, and reaches nothing outside, whatever its names are', async () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', 'samples', 'x.json', '\\', 'C:'),
      fc.string({ maxLength: 5 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), async (names) => {
        const entries = names.map((parts) => ({ name: parts.join('/'), content: '{}' }))
        const source = await zip([...good, ...entries])
        const before = readdirSync(folder)
        const read = await readPackSource(source)
        if (read.ok)
          for (const path of read.value.files.keys())
            expect(path).toMatch(/^(samples\/)?[A-Za-z0-9][\w.-]*\.(json|rostrum)$/)
        else expect(read.problem.sentence).toMatch(/Nothing was installed\.$/)
        expect(readdirSync(folder)).toEqual(before)
      }),
      { numRuns: 150 },
    )
  })

  it('is refused wherever its download was cut off', async () => {
    const bytes = makeZip(good)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        await writeFile(join(folder, 'pack.zip'), bytes.subarray(0, length))
        const read = await readPackSource(join(folder, 'pack.zip'))
        expect(read.ok ? 'read' : read.problem.sentence).toMatch(/(no zip file, or a damaged one|it is empty).*\.$/)
      }),
      { numRuns: 100 },
    )
  })

  it('never throws, whichever byte of it is changed', async () => {
    const bytes = makeZip(good)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, value, fromEnd) => {
        const changed = Buffer.from(bytes)
        changed[fromEnd ? bytes.length - 1 - (at % 300) : at] = value
        await writeFile(join(folder, 'pack.zip'), changed)
        const read = await readPackSource(join(folder, 'pack.zip'))
        if (!read.ok) expect(read.problem.sentence).toMatch(/\.$/)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a folder that is no pack', () => {
  it('is refused where it holds links, too much, or nothing', async () => {
    await mkdir(join(folder, 'bad'))
    await expectRefused(join(folder, 'bad'), /there is no pack\.json/)
    await cp(example, join(folder, 'bad'), { recursive: true })
    await symlink('/etc/hosts', join(folder, 'bad', 'hosts.json'))
    await expectRefused(join(folder, 'bad'), /“hosts\.json”: it is a link/)
    await expectRefused(join(folder, 'nowhere'), /no longer there/)
    await symlink(example, join(folder, 'link'))
    await expectRefused(join(folder, 'link'), /is a link/)
  })

  it('that cannot be written to leaves a sentence', async () => {
    await writeFile(installed, 'a file where the folder should be')
    const outcome = await install(example)
    expect(outcome.ok ? '' : outcome.problem.sentence).toMatch(/\.$/)
    expect(readFileSync(installed, 'utf8')).toContain('a file')
  })
})

describe('the folder of installed packs', () => {
  it('is the one that is named, else the platform’s own', () => {
    expect(installedPacksFolder({ ROSTRUM_PACKS: '/x/packs' }, 'linux')).toBe('/x/packs')
    expect(installedPacksFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/rostrum/packs')
    expect(installedPacksFolder({}, 'linux')).toMatch(/\.local\/share\/rostrum\/packs$/)
    expect(installedPacksFolder({}, 'darwin')).toMatch(/Application Support\/Rostrum\/packs$/)
    expect(installedPacksFolder({ APPDATA: '/a' }, 'win32')).toMatch(/Rostrum.packs$/)
  })
})
