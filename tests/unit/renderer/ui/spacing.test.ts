import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../../src/renderer')

/** Declarations of room between and inside things that name a length of their own instead of a step of `tokens.css`. */
function ownSpacing(css: string): string[] {
  return [...css.matchAll(/(?:^|[\s{;])((?:padding|margin|gap|row-gap|column-gap)[a-z-]*:[^;{}]*)/g)]
    .map(([, declaration = '']) => declaration)
    .filter((declaration) => /\d(?:rem)\b/.test(declaration))
}

/** Widths of columns that text stands beside, and what a tall window gives: no step of a scale. */
const LAYOUT = [
  'margin-inline-start: 5.5rem',
  'padding-inline-start: 9rem',
  'padding: min(6rem, 10vh) var(--gap-4) var(--gap-4)',
]

it('spacing comes from the tokens, so that screens agree and one file changes them all', () => {
  const found = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => ownSpacing(readFileSync(join(renderer, name), 'utf8')).map((each) => `${name}: ${each}`))
    .filter((each) => !LAYOUT.some((one) => each.endsWith(one)))
  expect(found).toEqual([])
})

it('finds a length of its own', () => {
  expect(ownSpacing('.a { padding: 0.4rem var(--gap-1); gap: var(--gap-2); }')).toEqual([
    'padding: 0.4rem var(--gap-1)',
  ])
  expect(ownSpacing('.a { scroll-margin-block: 4.5rem; inset-block-end: 3rem; padding: 2px }')).toEqual([])
})

it('no stylesheet asks the whole page what it has, because each thing that opens would style all of it anew', () => {
  const asking = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .filter((name) =>
      /(?:^|[\s,{}])(?::root|html|body|\*)[^\s,{}]*:has\(/m.test(readFileSync(join(renderer, name), 'utf8')),
    )
  expect(asking).toEqual([])
})
