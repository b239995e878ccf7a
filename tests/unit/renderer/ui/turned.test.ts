import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../../../src/renderer')
const styles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))

/*
 * Icons that point along the line are mirrored by `scale` in a window from right to left. `rotate` turns what was mirrored already, and an arrow that is
 * meant to point down points up there; `transform` turns it first.
 */
test('nothing is turned by `rotate`, which turns a mirrored icon the wrong way', () => {
  const turned = (css: string) => /^\s*rotate:/m.test(css)
  expect(turned('.arrow {\n  rotate: 90deg;\n}')).toBe(true)
  expect(styles.length).toBeGreaterThan(40)
  expect(styles.filter((name) => turned(readFileSync(join(folder, name), 'utf8')))).toEqual([])
})
