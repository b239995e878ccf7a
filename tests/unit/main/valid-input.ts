import type { z } from 'zod'

/** What texts of the contract may have to look like; the first that a schema takes is used. */
const TEXTS = [
  'words',
  'draft-6b1f1f6e-0000-4000-8000-000000000001',
  '2026-11-22',
  '2026-11-22T14:00:00.000Z',
  'en',
  'https://example.org/page',
  'ada@example.org',
  'a'.repeat(64),
  'AAAA',
  '1.0.0',
  'papers/zero.md',
  'one.template.json',
  '#123456',
  '09:30',
  '14:30-16:00',
] as const
const NUMBERS = [1, 0, 2, 10, 30, 100, 0.5, 2026] as const
const OTHERS = [new Uint8Array([1, 2, 3]), 'words', 1, true, {}, []] as const

interface Def {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  in?: z.ZodType
  keyType?: z.ZodType
  valueType?: z.ZodType
  options?: readonly z.ZodType[]
  items?: readonly z.ZodType[]
  values?: readonly unknown[]
  entries?: Record<string, unknown>
  getter?(): z.ZodType
}

const NONE = Symbol('nothing fits')
/** Deeper than any message that is not endless; what may be left out is, from there. */
const DEEP = 9

/**
 * Something that a schema takes, with as much in it as it may have, made of what the schema says about itself. Throws where nothing is found: then the lists
 * above lack what a new message wants.
 */
export function validInput(schema: z.ZodType): unknown {
  const found = sample(schema, 0)
  if (found === NONE) throw new Error('No input was found that the schema takes')
  return found
}

function sample(schema: z.ZodType, depth: number): unknown {
  const takes = (value: unknown) => schema.safeParse(value).success
  const found = candidates(schema, depth).find(takes)
  return found === undefined && !takes(undefined) ? NONE : found
}

function candidates(schema: z.ZodType, depth: number): readonly unknown[] {
  const def = schema._zod.def as unknown as Def
  const inner = (each: z.ZodType | undefined) => {
    const value = each ? sample(each, depth + 1) : NONE
    return value === NONE ? [] : [value]
  }
  switch (def.type) {
    case 'string':
      return TEXTS
    case 'number':
      return NUMBERS
    case 'boolean':
      return [true, false]
    case 'literal':
      return def.values ?? []
    case 'enum':
      return Object.values(def.entries ?? {})
    case 'null':
      return [null]
    case 'optional':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'nonoptional':
    case 'readonly':
      return depth > DEEP ? [undefined] : inner(def.innerType)
    case 'nullable':
      return depth > DEEP ? [null] : [...inner(def.innerType), null]
    case 'array': {
      const one = depth > DEEP ? [] : inner(def.element)
      return [one, [...one, ...one], [...one, ...one, ...one], []]
    }
    case 'tuple':
      return [(def.items ?? []).flatMap(inner)]
    case 'record': {
      const [[key], [value]] = [inner(def.keyType), inner(def.valueType)]
      return typeof key === 'string' && value !== undefined ? [{ [key]: value }, {}] : [{}]
    }
    case 'union':
      return (def.options ?? []).flatMap(inner)
    case 'lazy':
      return inner(def.getter?.())
    case 'pipe':
      return inner(def.in)
    case 'object': {
      const whole: Record<string, unknown> = {}
      const least: Record<string, unknown> = {}
      for (const [key, each] of Object.entries(def.shape ?? {})) {
        const value = sample(each, depth + 1)
        if (value !== NONE && value !== undefined) whole[key] = value
        if (value !== NONE && !each.safeParse(undefined).success) least[key] = value
      }
      return [whole, least]
    }
    default:
      return OTHERS
  }
}

/** What stands in the place of a value: of another kind, too much, nothing. */
const INSTEAD: readonly unknown[] = [
  undefined,
  null,
  7,
  -1,
  Number.NaN,
  true,
  'x',
  '',
  '../../etc/passwd',
  '\ud800',
  'x'.repeat(70_000),
  [],
  [[]],
  {},
  JSON.parse('{"__proto__": {"ok": true}}'),
  new Map(),
  10n,
]

/** The input with one thing changed, for each of its places and each that may stand there. */
export function* malformed(input: unknown): Generator<unknown> {
  yield* INSTEAD
  for (const path of places(input, [])) for (const value of INSTEAD) yield changedAt(input, path, value)
}

type Path = readonly (string | number)[]

/** Ways to all that a value holds, the nearest first; of large ones no more than so many. */
function places(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || path.length >= 4) return []
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  const own = keys.map((key) => [...path, key])
  const below = keys.flatMap((key) => places((value as Record<string | number, unknown>)[key], [...path, key]))
  return [...own, ...below].slice(0, 60)
}

function changedAt(value: unknown, [key, ...rest]: Path, instead: unknown): unknown {
  if (key === undefined) return instead
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
  copy[key] = changedAt(copy[key], rest, instead)
  return copy
}
