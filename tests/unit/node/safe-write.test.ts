import { execFileSync } from 'node:child_process'
import { chmod, lstat, mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failure } from '../../../src/core/result'
import { onTemporary, TEMPORARY_NAME, type TemporaryNews, writeWhole } from '../../../src/node/safe-write'

const trouble = vi.hoisted(() => ({
  openTemporaryAt: null as string | null,
  linksRefused: false,
  readBack: null as ((bytes: Buffer) => void) | null,
  opened: [] as string[],
  /** What reached the disk and what got its name, in sequence. */
  deeds: [] as string[],
}))

/** The real file system, with three faults that can be switched on. Their errors come from the real system where there is one. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    open: async (path: string, ...rest: never[]) => {
      trouble.opened.push(path)
      const full = trouble.openTemporaryAt
      const handle = await (full && path.endsWith('.tmp') ? real.open(full, 'r+') : real.open(path, ...rest))
      const sync = handle.sync.bind(handle)
      const read = handle.read.bind(handle) as (...given: unknown[]) => Promise<{ bytesRead: number; buffer: Buffer }>
      handle.read = (async (into: Buffer, ...given: unknown[]) => {
        const answer = await read(into, ...given)
        if (trouble.readBack && path.endsWith('.tmp')) trouble.readBack(into)
        return answer
      }) as unknown as typeof handle.read
      handle.sync = () => {
        trouble.deeds.push(`sync ${path}`)
        return sync()
      }
      return handle
    },
    rename: (from: string, to: string) => {
      trouble.deeds.push(`rename ${from} ${to}`)
      return real.rename(from, to)
    },
    link: (...given: [string, string]) =>
      trouble.linksRefused ? Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' })) : real.link(...given),
  }
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-write-'))
})
afterEach(async () => {
  trouble.openTemporaryAt = null
  trouble.linksRefused = false
  trouble.readBack = null
  await rm(folder, { recursive: true })
})

describe('writeWhole', () => {
  it('writes what it was given, text and bytes, and leaves nothing beside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const path = join(folder, 'file')
        expect(await writeWhole(path, bytes)).toEqual({ ok: true, value: undefined })
        expect(Uint8Array.from(await readFile(path))).toEqual(bytes)
        expect(await readdir(folder)).toEqual(['file'])
      }),
      { numRuns: 30 },
    )
    await writeWhole(join(folder, 'text'), 'Bridging digital divides: العربية 中文')
    expect(await readFile(join(folder, 'text'), 'utf8')).toBe('Bridging digital divides: العربية 中文')
  })

  it('brings the new content to the disk before its name, and the name before it answers', async () => {
    const path = join(folder, 'file')
    await writeWhole(path, 'first')
    trouble.deeds.length = 0
    expect((await writeWhole(path, 'second')).ok).toBe(true)
    const temporary = trouble.opened.filter((opened) => opened.endsWith('.tmp')).at(-1)
    expect(trouble.deeds).toEqual([`sync ${temporary}`, `rename ${temporary} ${path}`, `sync ${folder}`])
    trouble.deeds.length = 0
    const onNamed = () => trouble.deeds.push('said')
    expect((await writeWhole(path, 'third', { onNamed })).ok).toBe(true)
    expect(trouble.deeds.map((deed) => deed.split(' ')[0])).toEqual(['sync', 'rename', 'said', 'sync'])
  })

  it.each([
    ['says no', async () => failure('exists', 'Somebody else was here.')],
    ['throws', () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))],
  ])('replaces nothing and leaves nothing when what is asked meanwhile %s', async (_, meanwhile) => {
    const path = join(folder, 'file')
    await writeFile(path, 'old')
    const named: string[] = []
    expect((await writeWhole(path, 'new', { meanwhile, onNamed: () => named.push('named') })).ok).toBe(false)
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['file'])
    expect(named).toEqual([])
  })

  it.each([false, true])('refuses to replace when told so (disk without hard links: %s)', async (linksRefused) => {
    trouble.linksRefused = linksRefused
    const path = join(folder, 'file')
    expect((await writeWhole(path, 'first', { replace: false })).ok).toBe(true)
    expect(await writeWhole(path, 'second', { replace: false })).toMatchObject({
      ok: false,
      problem: { code: 'exists' },
    })
    expect(await readFile(path, 'utf8')).toBe('first')
    expect(await readdir(folder)).toEqual(['file'])
  })

  it.each([false, true])(
    'lets one of many writers have the name (disk without hard links: %s)',
    async (linksRefused) => {
      trouble.linksRefused = linksRefused
      const path = join(folder, 'file')
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, writer) => writeWhole(path, `writer ${writer}`, { replace: false })),
      )
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      expect(await readFile(path, 'utf8')).toBe(`writer ${answers.findIndex((answer) => answer.ok)}`)
      expect(await readdir(folder)).toEqual(['file'])
    },
  )

  it('keeps a link a link, also one that leads nowhere yet', async () => {
    await mkdir(join(folder, 'real'))
    const target = join(folder, 'real', 'file')
    const link = join(folder, 'link')
    await symlink('real/file', link)
    expect((await writeWhole(link, 'one')).ok).toBe(true)
    expect((await writeWhole(link, 'two')).ok).toBe(true)
    expect(await readFile(target, 'utf8')).toBe('two')
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await readdir(join(folder, 'real'))).toEqual(['file'])
  })

  it('says so when links lead in a circle', async () => {
    await symlink('b', join(folder, 'a'))
    await symlink('a', join(folder, 'b'))
    expect(await writeWhole(join(folder, 'a'), 'x')).toMatchObject({ ok: false, problem: { code: 'link-loop' } })
  })

  it("keeps a file's permissions, and gives a new one those asked for", async () => {
    const path = join(folder, 'file')
    await writeFile(path, 'old')
    await chmod(path, 0o640)
    await writeWhole(path, 'new')
    expect((await stat(path)).mode & 0o777).toBe(0o640)
    await writeWhole(join(folder, 'private'), 'x', { mode: 0o600 })
    expect((await stat(join(folder, 'private'))).mode & 0o777).toBe(0o600)
  })

  it.runIf(process.platform === 'linux')('keeps the old file and leaves no rest when the disk is full', async () => {
    const path = join(folder, 'file')
    await writeFile(path, 'old')
    trouble.openTemporaryAt = '/dev/full'
    expect(await writeWhole(path, 'new')).toMatchObject({ ok: false, problem: { code: 'disk-full' } })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('keeps the old file when the disk gives back something else', async () => {
    const path = join(folder, 'file')
    await writeFile(path, 'old')
    trouble.readBack = (bytes) => bytes.fill(0, 1)
    expect(await writeWhole(path, 'new')).toMatchObject({ ok: false, problem: { code: 'disk-error' } })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('answers with a sentence for a folder, a path below a file, a folder that is gone, a pipe', async () => {
    await writeFile(join(folder, 'file'), 'x')
    await mkdir(join(folder, 'folder'))
    expect(await writeWhole(join(folder, 'folder'), 'x')).toMatchObject({ ok: false, problem: { code: 'folder' } })
    expect(await writeWhole(join(folder, 'file', 'x'), 'x')).toMatchObject({ ok: false, problem: { code: 'vanished' } })
    expect(await writeWhole(join(folder, 'gone', 'x'), 'x')).toMatchObject({ ok: false, problem: { code: 'vanished' } })
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(folder, 'pipe')])
      expect(await writeWhole(join(folder, 'pipe'), 'x')).toMatchObject({ ok: false, problem: { code: 'not-a-file' } })
    }
  })

  it.runIf(process.platform === 'linux')('says so where nobody may write, not even root', async () => {
    expect(await writeWhole('/proc/self/rostrum', 'x')).toMatchObject({ ok: false })
    const handle = await open('/proc/version', 'r')
    await handle.close()
    const answer = await writeWhole('/proc/version', 'x')
    expect(answer.ok).toBe(false)
    expect(!answer.ok && answer.problem.sentence).toMatch(/^“version” could not be saved: /)
  })

  it('tells of each temporary file before it is made and when it is none any more, whatever becomes of it', async () => {
    const news: (TemporaryNews & { wasOpened: boolean })[] = []
    onTemporary((told) => news.push({ ...told, wasOpened: trouble.opened.includes(told.temporary) }))
    const path = join(folder, 'told.rostrum')
    const outcomes = [
      await writeWhole(path, 'new'),
      await writeWhole(path, 'other', { replace: false }),
      await writeWhole(join(folder, 'nowhere', 'told.rostrum'), 'new'),
    ]
    onTemporary(() => undefined)
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false])
    expect(news.map(({ isThere }) => isThere)).toEqual([true, false, true, false, true, false])
    for (let index = 0; index < news.length; index += 2) {
      expect(news[index]?.wasOpened).toBe(false)
      expect(news[index + 1]?.temporary).toBe(news[index]?.temporary)
    }
    expect(new Set(news.map(({ temporary }) => temporary)).size).toBe(3)
  })

  it('opens only temporary files that a later start knows by their name, in the same folder', async () => {
    trouble.opened.length = 0
    await writeWhole(join(folder, 'file'), 'x')
    const [temporary, ...rest] = trouble.opened.filter((opened) => opened !== folder)
    expect(rest).toEqual([])
    expect(dirname(temporary ?? '')).toBe(folder)
    expect(basename(temporary ?? '')).toMatch(TEMPORARY_NAME)
  })
})
