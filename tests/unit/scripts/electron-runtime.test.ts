import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  alteredFiles,
  cacheFolder,
  downloadAddress,
  failedLately,
  officialRuntime,
  REGISTRY_RUNTIME,
  verifyIntegrity,
  whyUnreachable,
} from '../../../scripts/electron-runtime.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-runtime-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the checksum', () => {
  const content = 'an archive'
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`

  it('lets the archive through that it belongs to', async () => {
    const file = join(folder, 'archive.tgz')
    writeFileSync(file, content)
    await expect(verifyIntegrity(file, integrity)).resolves.toBeUndefined()
  })

  it.each(['an archivE', '', 'an archive and more'])('refuses a tampered one: “%s”', async (tampered) => {
    const file = join(folder, 'archive.tgz')
    writeFileSync(file, tampered)
    await expect(verifyIntegrity(file, integrity)).rejects.toThrow('nothing of it was unpacked')
  })

  it('is a sha512, whose base64 has 88 characters', () => {
    expect(REGISTRY_RUNTIME.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
  })
})

describe('the files of the runtime from the registry', () => {
  const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')
  const known = {
    electron: { bytes: 7, sha256: sha256('program') },
    'locales/en-GB.pak': { bytes: 5, sha256: sha256('words') },
  }
  beforeEach(() => {
    mkdirSync(join(folder, 'locales'))
    writeFileSync(join(folder, 'electron'), 'program')
    writeFileSync(join(folder, 'locales/en-GB.pak'), 'words')
  })

  it('are as they are known, at the first look and at each later one', async () => {
    expect(await alteredFiles(folder, known)).toEqual([])
    expect(await alteredFiles(folder, known)).toEqual([])
  })

  it('are found out when one is changed, though its length and the time of its writing are the same', async () => {
    expect(await alteredFiles(folder, known)).toEqual([])
    const path = join(folder, 'electron')
    const { atime, mtime } = statSync(path)
    writeFileSync(path, 'pr0gram')
    utimesSync(path, atime, mtime)
    expect(await alteredFiles(folder, known)).toEqual(['electron'])
    writeFileSync(path, 'program')
    expect(await alteredFiles(folder, known)).toEqual([])
  })

  it('are found out when one is missing, is longer, or is strange', async () => {
    rmSync(join(folder, 'electron'))
    expect(await alteredFiles(folder, known)).toEqual(['electron'])
    writeFileSync(join(folder, 'electron'), 'program and more')
    writeFileSync(join(folder, 'libstrange.so'), '')
    expect(await alteredFiles(folder, known)).toEqual(['libstrange.so', 'electron'])
  })

  it('are not taken where what Electron published of a file is another one', async () => {
    const sha1 = (content: string) => createHash('sha1').update(content).digest('hex')
    const electron = (published: string) => ({ ...known, electron: { ...known.electron, sha1: sha1(published) } })
    expect(await alteredFiles(folder, electron('a release'))).toEqual(['electron'])
    expect(await alteredFiles(folder, electron('program'))).toEqual([])
  })

  it('are all known, the binary among them, and each is one of the release', () => {
    const recorded = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../scripts/electron-25.1.1-linux-x64.json'), 'utf8'),
    )
    expect(recorded.electron.bytes).toBeGreaterThan(100_000_000)
    for (const { sha256: digest } of Object.values<{ sha256: string }>(recorded))
      expect(digest).toMatch(/^[0-9a-f]{64}$/)
    const { 'LICENSE.electron.txt': copy, ...released } = recorded
    expect(copy.sha256).toBe(released.LICENSE.sha256)
    for (const [name, { sha1 }] of Object.entries<{ sha1?: string }>(released))
      expect(sha1, name).toMatch(/^[0-9a-f]{40}$/)
  })
})

describe('the download', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('is asked for where the downloader will look: mirror, folder and name may be said in the environment', () => {
    const name = `electron-v45.4.1-${process.platform}-${process.arch}.zip`
    expect(downloadAddress('45.4.1', {})).toBe(`https://github.com/electron/electron/releases/download/v45.4.1/${name}`)
    const mirrored = { ELECTRON_MIRROR: 'https://mirror.example/electron/', ELECTRON_CUSTOM_DIR: '{{ version }}' }
    expect(downloadAddress('45.4.1', mirrored)).toBe(`https://mirror.example/electron/45.4.1/${name}`)
    expect(downloadAddress('45.4.1', { ...mirrored, npm_config_electron_mirror: 'https://npmrc.example/' })).toBe(
      `https://npmrc.example/45.4.1/${name}`,
    )
  })

  it('is asked for through the proxy that the environment names', async () => {
    const asked: string[] = []
    const proxy = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    }).on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      socket.end('HTTP/1.1 502 No way\r\n\r\n')
    })
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    // Small letters go first where both are there.
    for (const name of ['HTTP_PROXY', 'http_proxy']) vi.stubEnv(name, address)
    vi.stubEnv('NO_PROXY', '')
    vi.stubEnv('no_proxy', '')
    vi.stubEnv('npm_config_electron_mirror', '')
    vi.stubEnv('ELECTRON_MIRROR', 'http://mirror.invalid/')
    await whyUnreachable('45.4.1')
    proxy.close()
    expect(asked.join()).toContain('mirror.invalid')
  })

  it('says what stands in its way', async () => {
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/')
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy']) vi.stubEnv(name, '')
    expect(await whyUnreachable('45.4.1')).toMatch(/ECONNREFUSED|bad port/)
  })
})

describe('the cache', () => {
  it('follows XDG_CACHE_HOME when that is an absolute path, as its specification asks', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/somewhere' }, 'linux')).toBe('/somewhere/rostrum')
    expect(cacheFolder({ XDG_CACHE_HOME: 'here' }, 'linux')).toBe(join(homedir(), '.cache/rostrum'))
    expect(cacheFolder({}, 'linux')).toBe(join(homedir(), '.cache/rostrum'))
  })
})

describe('a download that failed', () => {
  const day = 24 * 60 * 60 * 1000
  const at = Date.UTC(2026, 10, 22)
  const remember = (version: string) =>
    writeFileSync(join(folder, 'electron-download-failed.json'), JSON.stringify({ version, at, reason: 'blocked' }))

  it('is not tried again within a day', () => {
    remember('45.4.1')
    expect(failedLately(folder, '45.4.1', at + 1)).toBe(true)
    expect(failedLately(folder, '45.4.1', at + day - 1)).toBe(true)
  })

  it('is tried again after a day, for another version, or when the clock went back', () => {
    remember('45.4.1')
    expect(failedLately(folder, '45.4.1', at + day)).toBe(false)
    expect(failedLately(folder, '45.4.2', at + 1)).toBe(false)
    expect(failedLately(folder, '45.4.1', at - 1)).toBe(false)
  })

  it('is forgotten when its record cannot be read', () => {
    expect(failedLately(folder, '45.4.1', at)).toBe(false)
    writeFileSync(join(folder, 'electron-download-failed.json'), '{ half')
    expect(failedLately(folder, '45.4.1', at)).toBe(false)
  })
})

describe('the official binary', () => {
  function install(version: string, installed: string) {
    const electron = join(folder, 'node_modules/electron')
    mkdirSync(join(electron, 'dist'), { recursive: true })
    writeFileSync(join(electron, 'package.json'), JSON.stringify({ version }))
    writeFileSync(join(electron, 'path.txt'), 'electron')
    writeFileSync(join(electron, 'dist/version'), installed)
    writeFileSync(join(electron, 'dist/electron'), '')
    return join(electron, 'dist/electron')
  }

  it('is taken when it is there in the version that package.json names', () => {
    const binary = install('45.4.1', 'v45.4.1')
    expect(officialRuntime(folder)).toMatchObject({ binary, version: '45.4.1', kind: 'official' })
  })

  it('is not taken in another version, half unpacked, or not at all', () => {
    expect(officialRuntime(folder)).toBeNull()
    rmSync(install('45.4.1', '45.4.1'))
    expect(officialRuntime(folder)).toBeNull()
    install('45.4.1', '45.4.0')
    expect(officialRuntime(folder)).toBeNull()
  })
})
