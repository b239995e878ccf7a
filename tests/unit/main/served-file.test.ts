import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servedFile } from '../../../src/main/served-file'

let home: string
let root: string
beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'rostrum-served-')))
  root = join(home, 'renderer')
  await mkdir(join(root, 'assets', 'folder.js'), { recursive: true })
  await mkdir(join(home, 'renderer-secrets'))
  await writeFile(join(root, 'index.html'), '')
  await writeFile(join(root, 'assets', 'main.js'), '')
  await writeFile(join(root, 'assets', 'name with space.css'), '')
  await writeFile(join(root, 'assets', 'notes.txt'), '')
  await writeFile(join(root, '.env'), '')
  await writeFile(join(home, 'secret.js'), '')
  await writeFile(join(home, 'renderer-secrets', 'secret.js'), '')
  await symlink(join(home, 'secret.js'), join(root, 'assets', 'link.js'))
  await symlink(home, join(root, 'assets', 'up'))
  await symlink(join(root, 'assets', 'main.js'), join(root, 'assets', 'inside.js'))
})
afterAll(() => rm(home, { recursive: true }))

describe('servedFile', () => {
  it.each([
    ['app://rostrum/', 'index.html', 'text/html; charset=utf-8'],
    ['app://rostrum/index.html?x=1#y', 'index.html', 'text/html; charset=utf-8'],
    ['app://rostrum/assets/main.js', 'assets/main.js', 'text/javascript; charset=utf-8'],
    ['app://rostrum/assets/inside.js', 'assets/main.js', 'text/javascript; charset=utf-8'],
    ['app://rostrum/assets/name%20with%20space.css', 'assets/name with space.css', 'text/css; charset=utf-8'],
    ['app://rostrum/assets/../assets/main.js', 'assets/main.js', 'text/javascript; charset=utf-8'],
  ])('%s is %s', (address, name, type) => {
    expect(servedFile(root, address)).toEqual({ path: join(root, name), type, size: 0 })
  })

  it.each([
    'app://rostrum/../../etc/passwd',
    'app://rostrum/../secret.js',
    'app://rostrum/%2e%2e/secret.js',
    'app://rostrum/..%2fsecret.js',
    'app://rostrum/assets/..%2f..%2fsecret.js',
    'app://rostrum/..%252fsecret.js',
    'app://rostrum/..%5csecret.js',
    'app://rostrum/..\\secret.js',
    'app://rostrum/assets\\main.js',
    'app://rostrum/../renderer-secrets/secret.js',
    'app://rostrum/%2e%2e%2frenderer-secrets/secret.js',
    'app://rostrum/assets/main.js%00.html',
    'app://rostrum/%00',
    'app://rostrum/%ff',
    'app://rostrum/%',
    'app://rostrum/assets/link.js',
    'app://rostrum/assets/up/secret.js',
    'app://rostrum/assets/notes.txt',
    'app://rostrum/.env',
    'app://rostrum/assets',
    'app://rostrum/assets/folder.js',
    'app://rostrum/missing.js',
    'app://rostrum//etc/passwd',
    'app://rostrum/C:/Windows/win.js',
    'app://rostrum/assets/main.js::$DATA',
    'app://other/index.html',
    'app://rostrum:80/index.html',
    'app://user@rostrum/index.html',
    'app:///index.html',
    'file:///etc/passwd',
    'https://rostrum/index.html',
    'nonsense',
    '',
  ])('%s is nothing', (address) => {
    expect(servedFile(root, address)).toBeNull()
  })

  it('never leaves its folder and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2f',
        '%5c',
        '%00',
        '\\',
        'assets',
        'up',
        'link.js',
        'main.js',
        'secret.js',
        'etc',
        'C:',
      ),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('/', '//', '%2f', '\\'), (pieces, joint) => {
        const served = servedFile(root, `app://rostrum/${pieces.join(joint)}`)
        if (served) expect(served.path.startsWith(root + sep)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
