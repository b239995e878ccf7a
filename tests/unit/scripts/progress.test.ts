import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requireNode } from '../../../scripts/progress.mjs'

describe('the version of Node', () => {
  it.each(['18.20.4', '20.18.3', '16.0.0'])('%s is refused in a sentence', (version) => {
    expect(() => requireNode(version)).toThrow(`needs Node 20.19 or newer and this is ${version}.`)
  })

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0', '100.0.0'])('%s will do', (version) => {
    expect(() => requireNode(version)).not.toThrow()
  })

  it('is the one that package.json names', () => {
    const { engines } = JSON.parse(readFileSync(join(resolve(import.meta.dirname, '../../..'), 'package.json'), 'utf8'))
    expect(engines).toEqual({ node: '>=20.19' })
  })
})
