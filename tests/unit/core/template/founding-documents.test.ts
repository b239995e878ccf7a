import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { RULES } from '../../../../src/core/check/checker'

const repository = join(import.meta.dirname, '../../../..')
const page = readFileSync(join(repository, 'docs/founding-documents.md'), 'utf8')

it('the table of founding documents names files, parts of them, and rules that there are', () => {
  const paths = [...page.matchAll(/`((?:templates|src)\/[^`]+)`/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(15)
  for (const path of paths) expect(existsSync(join(repository, path)), path).toBe(true)
  const parts = [...page.matchAll(/`(\w+)` of `([^`]+\.json)`/g)]
  expect(parts.length).toBeGreaterThan(6)
  for (const [, part = '', path = ''] of parts) {
    const file = JSON.parse(readFileSync(join(repository, path), 'utf8')) as Record<string, unknown[]>
    expect(file[part]?.length, `${part} of ${path}`).toBeGreaterThan(0)
  }
  for (const [, group] of page.matchAll(/`(\w+)\/\*`/g))
    expect(
      RULES.some(({ id }) => id.startsWith(`${group}/`)),
      group,
    ).toBe(true)
})

it('every template of the pack stands in it but the joint statement, which is a form that all of them led to', () => {
  const manifest = JSON.parse(readFileSync(join(repository, 'templates/wsis20/pack.json'), 'utf8'))
  const missing = manifest.templates.filter((file: string) => !page.includes(file))
  expect(missing).toEqual(['joint-statement.template.json'])
})

it('five founding documents are named as the data names them', () => {
  const data = ['pack.json', 'guidance.json', 'elements-paper-input.template.json', 'success-story.template.json']
    .map((file) => readFileSync(join(repository, 'templates/wsis20', file), 'utf8'))
    .join('\n')
  for (const name of [
    'GFMD, How to engage in the WSIS+20 Review Process',
    'Summary of the 9 July 2025',
    'dig.watch, note on the Elements Paper',
    'WSIS Forum 2025, slides of the open consultation',
    'Internet Society, page on WSIS+20',
  ]) {
    expect(page).toContain(name)
    expect(data).toContain(name)
  }
})
