import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { installPack, removePack } from '../../../src/node/pack-install'
import { PackShelf, type ShelvedPacks } from '../../../src/node/pack-shelf'

const example = resolve(import.meta.dirname, '../../../docs/example-pack')
/** Packs that come with Rostrum. */
const OURS = ['wsis20', 'un-formats', 'wsis-follow-up']
const TEMPLATE = 'example-open-call.template.json'

let installed: string
beforeEach(async () => {
  installed = await mkdtemp(join(tmpdir(), 'rostrum-shelf-'))
})
afterEach(() => rm(installed, { recursive: true }))

async function openShelf(): Promise<{ shelf: PackShelf; changes: ShelvedPacks[] }> {
  const shelf = await PackShelf.open({ installed })
  const changes: ShelvedPacks[] = []
  shelf.onChange = (shown) => changes.push(shown)
  return { shelf, changes }
}

const titlesOf = ({ packs }: ShelvedPacks) => packs.flatMap(({ templates }) => templates.map(({ title }) => title))

describe('PackShelf', () => {
  it('shows of every sound pack what reading it whole shows, and then has nothing new to say', async () => {
    await cp(example, join(installed, 'example-pack'), { recursive: true })
    const { shelf, changes } = await openShelf()
    const { packs } = await shelf.all()
    expect(shelf.shown.packs.map(({ origin }) => origin)).toEqual([...OURS.map(() => 'built-in'), 'installed'])
    expect(titlesOf(shelf.shown)).toEqual(packs.flatMap(({ templates }) => templates.map(({ title }) => title)))
    expect(titlesOf(shelf.shown).length).toBeGreaterThan(10)
    expect(shelf.shown.packs[0]?.samples).toHaveLength(10)
    expect(shelf.shown.refused).toEqual([])
    expect(changes).toEqual([])
  })

  it('reads no two files of a pack in one go: others wait for this thread', async () => {
    const { shelf } = await openShelf()
    const perTurn = [0]
    const parse = vi.spyOn(JSON, 'parse')
    let isDone = false
    const turn = () => {
      perTurn.push(parse.mock.calls.length)
      if (!isDone) setImmediate(turn)
    }
    setImmediate(turn)
    const { packs } = await shelf.all()
    isDone = true
    perTurn.push(parse.mock.calls.length)
    parse.mockRestore()
    expect(perTurn.at(-1)).toBeGreaterThan(packs.flatMap(({ templates }) => templates).length)
    expect(Math.max(...perTurn.map((all, index) => all - (perTurn[index - 1] ?? 0)))).toBe(1)
  })

  it('finds a template whole by its id', async () => {
    const { shelf } = await openShelf()
    expect((await shelf.template('elements-paper-input'))?.template.sections.length).toBeGreaterThan(15)
    expect(await shelf.template('no-such-template')).toBeNull()
  })

  it('takes back what only the whole text shows to be unsound, and says why', async () => {
    const folder = join(installed, 'broken')
    await cp(example, folder, { recursive: true })
    const text = await readFile(join(folder, TEMPLATE), 'utf8')
    await writeFile(join(folder, TEMPLATE), JSON.stringify({ ...JSON.parse(text), orders: [] }))
    const { shelf, changes } = await openShelf()
    expect(shelf.shown.packs).toHaveLength(OURS.length + 1)
    await shelf.all()
    expect(shelf.shown.packs.map(({ manifest }) => manifest.id)).toEqual(OURS)
    expect(changes).toEqual([shelf.shown])
    expect(shelf.shown.refused).toEqual([
      expect.objectContaining({ sentence: expect.stringContaining(join(folder, TEMPLATE)) }),
    ])
  })

  it('refuses at once a manifest that does not read, and passes over a template that is no JSON', async () => {
    await mkdir(join(installed, 'torn'))
    await writeFile(join(installed, 'torn', 'pack.json'), '{')
    await cp(example, join(installed, 'half'), { recursive: true })
    await writeFile(join(installed, 'half', TEMPLATE), 'not JSON')
    const { shelf } = await openShelf()
    expect(shelf.shown.packs.map(({ manifest }) => manifest.id)).toEqual(OURS)
    expect(shelf.shown.refused.map(({ code }) => code)).toEqual(['pack-unreadable'])
    await shelf.all()
    expect(shelf.shown.refused.map(({ code }) => code).sort()).toEqual(['pack-unreadable', 'template-unreadable'])
  })

  it('offers what was installed and no longer what was removed, once it has read anew', async () => {
    const { shelf, changes } = await openShelf()
    const added = await installPack(example, { replace: false, installed })
    if (!added.ok) throw new Error(added.problem.sentence)
    const { id } = added.value.pack.manifest
    await shelf.reread()
    expect(changes.at(-1)?.packs.map(({ manifest }) => manifest.id)).toContain(id)
    expect(await shelf.template('example-open-call')).not.toBeNull()
    await removePack(id, { installed })
    await shelf.reread()
    expect(changes).toHaveLength(2)
    expect(await shelf.template('example-open-call')).toBeNull()
  })
})
