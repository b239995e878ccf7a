import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { leftOut, platformIn } from '../../../scripts/complete-lock-file.mjs'

const root = resolve(import.meta.dirname, '../../..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('package-lock.json', () => {
  it('holds the packages of every platform, without which npm ci refuses it (node scripts/complete-lock-file.mjs)', () => {
    expect(leftOut(lock.packages)).toEqual([])
  })

  it('is in step with package.json, whose versions are exact', () => {
    for (const kind of ['dependencies', 'devDependencies']) {
      expect(lock.packages[''][kind]).toEqual(manifest[kind])
      for (const [name, version] of Object.entries(manifest[kind]))
        expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)])
    }
  })

  it('names no registry, so that everybody installs from their own', () => {
    const resolved = Object.values<{ resolved?: string }>(lock.packages).map((entry) => entry.resolved)
    expect(resolved.filter((address) => address && !address.startsWith('https://registry.npmjs.org/'))).toEqual([])
  })
})

describe('what a lock file left out', () => {
  const parent = { version: '1.0.0', optionalDependencies: { '@x/cli-darwin-arm64': '1.0.0' } }

  it('is an optional package that nothing holds', () => {
    expect(leftOut({ '': {}, 'node_modules/x': parent })).toEqual([
      { path: 'node_modules/x', name: '@x/cli-darwin-arm64', version: '1.0.0' },
    ])
    expect(leftOut({ '': {}, 'node_modules/x': parent, 'node_modules/@x/cli-darwin-arm64': {} })).toEqual([])
    expect(
      leftOut({ '': {}, 'node_modules/x': parent, 'node_modules/x/node_modules/@x/cli-darwin-arm64': {} }),
    ).toEqual([])
  })

  it('has its platform in its name', () => {
    expect(platformIn('@x/cli-darwin-arm64')).toEqual({ os: ['darwin'], cpu: ['arm64'] })
    expect(platformIn('@x/cli-linux-x64-musl')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['musl'] })
    expect(platformIn('x-linux-arm-gnueabihf')).toEqual({ os: ['linux'], cpu: ['arm'], libc: ['glibc'] })
    expect(platformIn('x-win32-x64-msvc')).toEqual({ os: ['win32'], cpu: ['x64'] })
    expect(platformIn('x-wasm32-wasi')).toBeNull()
  })
})
