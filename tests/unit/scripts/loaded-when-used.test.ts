import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { whenUsed } from '../../../scripts/loaded-when-used.mjs'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-when-used-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MAIN = `const require_lane = require("./chunks/lane-1.cjs");
require("./chunks/constants-1.cjs");
let node_path = require("node:path");
exports.lane = () => new require_lane.Lane();
exports.steps = () => [...require_lane.STEPS, node_path.sep];
exports.first = () => (0, require_lane.first)();
exports.other = (one) => one.require_lane;
throwsHere = () => { throw new Error("line 8") }
`

it('runs a file when something in it is first used, and once', () => {
  mkdirSync(join(folder, 'chunks'))
  writeFileSync(
    join(folder, 'chunks/lane-1.cjs'),
    `loads.push("lane")
exports.Lane = class { name = "lane" }
exports.STEPS = ["one", "two"]
exports.first = () => exports.STEPS[0]`,
  )
  writeFileSync(join(folder, 'chunks/constants-1.cjs'), 'loads.push("constants")')
  writeFileSync(join(folder, 'main.cjs'), `const loads = (globalThis.loads = []); let throwsHere;${whenUsed(MAIN)}`)
  const built = createRequire(import.meta.url)(join(folder, 'main.cjs'))
  const { loads } = globalThis as unknown as { loads: string[] }
  expect(loads).toEqual([])
  expect(built.lane()).toEqual({ name: 'lane' })
  expect(built.steps().slice(0, 2)).toEqual(['one', 'two'])
  expect(built.first()).toBe('one')
  expect(loads).toEqual(['lane'])
})

it('leaves each line where it stood, and what only looks like a name', () => {
  const lines = whenUsed(MAIN).split('\n')
  expect(lines.findIndex((line) => line.includes('line 8'))).toBe(7)
  expect(whenUsed('a.require_lane.b; "x"')).toBe('a.require_lane.b; "x"')
})
