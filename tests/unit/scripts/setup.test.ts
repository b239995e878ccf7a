import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasDisplay, isBuilt, isInstalled, lockHash, sourceHash } from '../../../scripts/setup.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-setup-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, content: unknown) {
  const path = join(root, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
}

const zod = { version: '4.6.7', integrity: 'sha512-zod' }

describe('whether dependencies are installed', () => {
  beforeEach(() => write('package-lock.json', { packages: { '': { name: 'x' }, 'node_modules/zod': zod } }))

  it('is no without node_modules', () => expect(isInstalled(root)).toBe(false))

  it('is yes when this lock file was installed, and no once it changes', () => {
    write('node_modules/.rostrum-lock', `${lockHash(root)}\n`)
    expect(isInstalled(root)).toBe(true)
    write('package-lock.json', { packages: { '': { name: 'x' }, 'node_modules/zod': { ...zod, version: '4.6.8' } } })
    expect(isInstalled(root)).toBe(false)
  })

  it('is yes when npm itself recorded the same packages', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod } })
    expect(isInstalled(root)).toBe(true)
  })

  it('is no when npm recorded another version, another content, or none at all', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': { ...zod, version: '4.6.6' } } })
    expect(isInstalled(root)).toBe(false)
    write('node_modules/.package-lock.json', {
      packages: { 'node_modules/zod': { ...zod, integrity: 'sha512-other' } },
    })
    expect(isInstalled(root)).toBe(false)
    write('node_modules/.package-lock.json', { packages: {} })
    expect(isInstalled(root)).toBe(false)
    write('node_modules/.package-lock.json', '{ broken')
    expect(isInstalled(root)).toBe(false)
  })

  it('does not ask for optional packages of other platforms', () => {
    write('package-lock.json', {
      packages: { '': {}, 'node_modules/zod': zod, 'node_modules/only-mac': { ...zod, optional: true } },
    })
    write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod } })
    expect(isInstalled(root)).toBe(true)
  })
})

describe('whether a build is up to date', () => {
  const outputs = [
    'main/entry.cjs',
    'main/main.cjs',
    'main/cli.cjs',
    'main/document-thread.cjs',
    'main/document-process.cjs',
    'preload/preload.cjs',
    'renderer/index.html',
    'licences/parts.txt',
  ]

  beforeEach(() => {
    write('package-lock.json', {})
    write('src/core/a.ts', 'export const a = 1')
    for (const name of outputs) write(`out/${name}`, '')
    write('out/.build-hash', sourceHash(root))
  })

  it('is yes when nothing has changed', () => expect(isBuilt(root)).toBe(true))

  it.each([
    ['content of a source', 'src/core/a.ts', 'export const a = 2'],
    ['a new source', 'src/core/b.ts', ''],
    ['a template', 'templates/wsis20/pack.json', '{}'],
    ['a resource', 'resources/icon.svg', '<svg/>'],
    ['the lock file', 'package-lock.json', '{ "lockfileVersion": 3 }'],
    ['the build itself', 'electron.vite.config.ts', 'export default {}'],
  ])('is no after a change of %s', (_what, name, content) => {
    write(name, content)
    expect(isBuilt(root)).toBe(false)
  })

  it('is no when a source was only renamed', () => {
    const content = readFileSync(join(root, 'src/core/a.ts'), 'utf8')
    rmSync(join(root, 'src/core/a.ts'))
    write('src/core/c.ts', content)
    expect(isBuilt(root)).toBe(false)
  })

  it('does not mind tests and prose', () => {
    write('tests/unit/a.test.ts', '')
    write('README.md', '')
    expect(isBuilt(root)).toBe(true)
  })

  it.each(outputs)('is no without out/%s', (name) => {
    rmSync(join(root, 'out', name))
    expect(isBuilt(root)).toBe(false)
  })
})

describe('whether there is a display', () => {
  it('is what X11 or Wayland say on Linux, and yes elsewhere', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })
})
