import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../../../src/renderer')

test('every box to tick is the one of the shared fields, so that no two kinds stand side by side', () => {
  const screens = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const ownBox = (code: string) => /type="checkbox"/.test(code)
  expect(ownBox('<input type="checkbox" checked={all} />')).toBe(true)
  expect(screens.length).toBeGreaterThan(80)
  expect(screens.filter((name) => ownBox(readFileSync(join(folder, name), 'utf8')))).toEqual([])
})
