/**
 * Every regular expression of `src`, found by the parser that Vite brings, is asked whether its time grows faster than its input; also
 * those that are only slow because they are tried from every place of a text. `recheck` answers by automata where it can and by
 * searching for an attack elsewhere (look-around, very large ones). Its limits are counts, never times, so a busy machine gives the same answer.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { check } from 'recheck'
import { parseSync, Visitor } from 'vite'

/** @typedef {{ place: string, source: string, flags: string }} Found */

/** Limits of the search for an attack in a whole pattern: a quarter of what `recheck` would do. */
const LIMITS = {
  timeout: 300_000,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 100_000_000,
  maxIteration: 3,
  maxInitialGenerationSize: 200,
  maxGenerationSize: 40,
  maxNFASize: 8000,
}

/** Patterns that are not judged, by their source, each with why it cannot be slow. @type {ReadonlyMap<string, string>} */
export const KNOWN_BOUNDED = new Map([
  ['"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|\'[^\']*\'|‘[^’]*’|`[^`]*`', 'is given the first 1,200 characters of an error'],
  [' mil millones (?=\\S.* millones)', 'is given one number in words, of at most 40 digits'],
  [
    '[\\s\\S]{400,2000}?(?:(?<=\\s)(?!\\s)|$)|[\\s\\S]{1,2000}',
    'never fails, and looks at 2,000 characters for a match of 400 at least; counts so large take the linter an hour',
  ],
])

/**
 * Regular expressions of a module: literals, and calls of `RegExp` with a literal pattern. Patterns that are put together while the
 * program runs are counted in `composed`; they are checked by running them (`tests/unit/text-steps.test.ts`).
 * @param {string} name @param {string} text @returns {{ found: Found[], composed: string[] }}
 */
export function expressionsOf(name, text) {
  /** @type {Found[]} */
  const found = []
  /** @type {string[]} */
  const composed = []
  const { program, errors } = parseSync(name, text)
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]?.message}`)
  const place = (/** @type {number} */ start) => `${name}:${text.slice(0, start).split('\n').length}`
  const constructed = (/** @type {any} */ { callee, arguments: given, start }) => {
    if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return
    const [source, flags] = given
    if (source?.type !== 'Literal' || typeof source.value !== 'string') composed.push(place(start))
    else found.push({ place: place(start), source: source.value, flags: flags?.value ?? '' })
  }
  new Visitor({
    Literal(node) {
      if ('regex' in node) found.push({ place: place(node.start), source: node.regex.pattern, flags: node.regex.flags })
    },
    NewExpression: constructed,
    CallExpression: constructed,
  }).visit(program)
  return { found, composed }
}

/** Limits for one alternative of a pattern. */
const PART_LIMITS = { ...LIMITS, attackLimit: 200_000_000, maxInitialGenerationSize: 400, maxGenerationSize: 80 }

/**
 * The alternatives that a pattern consists of. One after the other is tried at each place, so each must be quick by itself; and an attack
 * that is lost among twenty of them is found in one.
 * @param {string} source @returns {string[]}
 */
export function alternativesOf(source) {
  const parts = ['']
  let depth = 0
  let inClass = false
  for (const [piece] of source.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (inClass) inClass = piece !== ']'
    else if (piece === '[') inClass = true
    else if (piece === '(') depth += 1
    else if (piece === ')') depth -= 1
    if (piece === '|' && depth === 0 && !inClass) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts
}

/** What is wrong with a pattern, in a sentence; null when its time grows with its input at most. @param {Found} expression */
export async function whySlow({ place, source, flags }) {
  let answer = await check(source, flags, LIMITS)
  // Only an attack that was not found is no proof; automata are.
  const parts = answer.status === 'safe' && answer.checker === 'fuzz' ? alternativesOf(source) : []
  for (const part of parts) {
    if (answer.status !== 'safe') break
    answer = await check(part, flags, PART_LIMITS)
  }
  if (answer.status === 'safe') return null
  const shown = `/${source.length > 120 ? `${source.slice(0, 120)}…` : source}/${flags}`
  if (answer.status === 'unknown') return `${place}: ${shown} could not be judged (${answer.error.kind}).`
  return `${place}: ${shown} takes ${answer.complexity.summary} time, for instance on ${answer.attack.pattern}.`
}

/** All of a folder, with line numbers. @param {string} folder */
export function expressionsIn(folder) {
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  return modules.sort().flatMap((name) => expressionsOf(name, readFileSync(join(folder, name), 'utf8')).found)
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** @param {string} repository @returns {Promise<string[]>} a sentence for each slow expression */
async function slowOnes(repository) {
  // A pattern that was found good stays good: what is remembered is a hash of it, the limits and the linter's version. All of them take
  // twenty minutes of a processor, so the list is kept with the code; `--all` judges each anew.
  const memory = join(repository, 'scripts', 'regular-expressions.json')
  const { version } = JSON.parse(readFileSync(join(repository, 'node_modules', 'recheck', 'package.json'), 'utf8'))
  const keyOf = (/** @type {Found} */ { source, flags }) =>
    createHash('sha256')
      .update(JSON.stringify([version, LIMITS, PART_LIMITS, source, flags]))
      .digest('hex')
  /** @type {Set<string>} */
  let good
  try {
    good = new Set(process.argv.includes('--all') ? [] : JSON.parse(readFileSync(memory, 'utf8')))
  } catch {
    good = new Set()
  }
  const all = expressionsIn(join(repository, 'src'))
  const waiting = all.filter((each) => !KNOWN_BOUNDED.has(each.source) && !good.has(keyOf(each)))
  const slow = []
  const current = new Set(all.map(keyOf))
  const remember = () => {
    const text = `${JSON.stringify([...good].filter((key) => current.has(key)).sort(), null, 2)}\n`
    if (text !== readIfThere(memory)) writeFileSync(memory, text)
  }
  for (const expression of waiting) {
    const sentence = await whySlow(expression)
    if (sentence !== null) {
      slow.push(sentence)
      continue
    }
    good.add(keyOf(expression))
    // Each time, so that whoever breaks off a first run need not begin again.
    remember()
  }
  remember()
  const unused = [...KNOWN_BOUNDED.keys()].filter((source) => !all.some((each) => each.source === source))
  return [...slow, ...unused.map((source) => `The exception for /${source}/ is used by nothing: delete it.`)]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const slow = await slowOnes(join(dirname(fileURLToPath(import.meta.url)), '..'))
  for (const sentence of slow) console.log(sentence)
  process.exit(slow.length > 0 ? 1 : 0)
}
