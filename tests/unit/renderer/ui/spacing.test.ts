import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

it('what several style sheets compose gives way to each of them, although each brings it along once more when it is loaded', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  const composed = sheets.flatMap((name) =>
    [...readFileSync(join(renderer, name), 'utf8').matchAll(/composes:[^;]* from "(\.\.\/ui\/[^"]+)"/g)].map(
      ([, from = '']) => join(dirname(name), from),
    ),
  )
  expect(new Set(composed)).toEqual(new Set(['ui/screen.module.css', 'ui/card.module.css']))
  for (const name of new Set(composed)) {
    const css = readFileSync(join(renderer, name), 'utf8').replace(/\/\*.*?\*\//gs, '')
    expect(css.trim(), name).toMatch(/^@layer shared \{[\s\S]*\n\}$/)
  }
})

/** Declarations that name a side of the screen where they mean the beginning or the end of a line, which are others in Arabic. */
function bySide(css: string): string[] {
  const declarations = [...css.matchAll(/(?:^|[{;\s])([a-z-]+)\s*:\s*([^;{}]+)/g)]
  return declarations.flatMap(([, name = '', value = '']) => {
    const values = value.trim().split(/\s+(?![^(]*\))/)
    const [top, right, bottom, left] = values
    const named =
      /^(?:left|right|(?:margin|padding|border)-(?:left|right)(?:-[a-z]+)?|border-(?:top|bottom)-(?:left|right)-radius)$/
    const uneven =
      (/^(?:margin|padding|inset|border-width|border-color|border-style)$/.test(name) &&
        values.length === 4 &&
        right !== left) ||
      (name === 'border-radius' && values.length === 4 && !(top === right && left === bottom)) ||
      (/^(?:text-align|float|clear)$/.test(name) && /^(?:left|right)$/.test(value.trim()))
    return named.test(name) || uneven ? [`${name}: ${value.trim().replace(/\s+/g, ' ')}`] : []
  })
}

/** The arrow of a choice stands where the page ends, and a choice's words begin where their language does; the marks of the reader stand at both sides. */
const ON_BOTH_SIDES = [
  'field.module.css: padding-right: var(--gap-6)',
  'field.module.css: padding-right: var(--gap-2)',
  'field.module.css: padding-left: var(--gap-6)',
  'reader.module.css: left: 0.4rem',
  'reader.module.css: right: 0.4rem',
]

it('what stands at the beginning or the end of a line is told so, and changes sides where lines run from the right', () => {
  const found = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => bySide(readFileSync(join(renderer, name), 'utf8')).map((each) => `${name}: ${each}`))
    .filter((each) => !ON_BOTH_SIDES.some((one) => each.endsWith(one)))
  expect(found).toEqual([])
})

it('finds a side', () => {
  expect(
    bySide('.a { border-radius: 3px 8px 8px 3px; padding: 1px 2px 1px 2px; margin: 0 1px 0 2px; left: 0 }'),
  ).toEqual(['border-radius: 3px 8px 8px 3px', 'margin: 0 1px 0 2px', 'left: 0'])
  expect(bySide('.left { border-radius: 8px 8px 3px 3px; inset-inline: 0 auto; --left: 1px }')).toEqual([])
})

/** Pictures that point along the line of reading, stand for a side of the window or show lines of text, but for those that show both sides or digits. */
function sided(icon: string): boolean {
  return (
    /Left|Right|Undo|Redo|Panel|^List|Text$|TextIcon|SquareText/.test(icon) &&
    !/^(?:ArrowLeftRight|ListOrdered|ListTodo|ListChecks)$/.test(icon)
  )
}

it('pictures with a direction are turned round with the line of reading', () => {
  const base = readFileSync(join(renderer, 'ui/base.css'), 'utf8')
  const used = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => [
      ...readFileSync(join(renderer, name), 'utf8').matchAll(/import \{([^}]*)\} from 'lucide-react'/g),
    ])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.replace(/\btype\b/, '').trim()))
    .filter((name) => sided(name))
  expect(used.length).toBeGreaterThan(5)
  const classOf = (name: string) => `.lucide-${name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase()}`
  expect([...new Set(used)].filter((name) => !new RegExp(`${classOf(name)}[,\\s)]`).test(base))).toEqual([])
})
