import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  cacheFolder,
  failedLately,
  officialRuntime,
  REGISTRY_RUNTIME,
  verifyIntegrity,
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
