/**
 * `npm run bench`: runs the measurements in tests/bench one after the other and prints a table, or with `--json` a list
 * of `{name, value, limit, unit, holds, detail}`. Ends with code 1 when one does not hold or could not be taken.
 * Other arguments choose benches by a part of their file's name: `npm run bench -- documents`. Those of the installed program are left out, with a
 * sentence, where `npm run pack` has left nothing; `npm run bench -- installed` makes it first.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { requireNode, runScript, SetupProblem, say, secondsSince } from './progress.mjs'
import { ensureBuilt, ensureInstalled, repository } from './setup.mjs'
import { ensureSystemPackages } from './system-packages.mjs'
import { loadTypeScript } from './typescript.mjs'

/** Measures what `npm run pack` makes. */
const INSTALLED = 'installed.bench.ts'

/** @typedef {{ name: string, value: number | null, limit: number, unit: string, holds: boolean, detail: string }} Line */

await runScript(async () => {
  requireNode()
  ensureSystemPackages(['bench'])
  await ensureInstalled()
  await ensureBuilt()
  process.chdir(repository)
  const asJson = process.argv.includes('--json')
  const chosen = process.argv.slice(2).filter((each) => !each.startsWith('-'))
  const wanted = readdirSync(join(repository, 'tests', 'bench'))
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => chosen.length === 0 || chosen.some((part) => name.includes(part)))
    .sort()
  if (wanted.length === 0) throw new SetupProblem(`No bench is named like ${chosen.join(' or ') || '*.bench.ts'}.`)
  const files =
    wanted.includes(INSTALLED) && !(await isPacked(chosen.length > 0))
      ? wanted.filter((name) => name !== INSTALLED)
      : wanted
  /** @type {Line[]} */
  const lines = []
  for (const file of files) {
    const module = await loadTypeScript(join('tests', 'bench', file))
    const given =
      /** @type {{ default: import('../tests/bench/bench').Bench | import('../tests/bench/bench').Bench[] }} */ (module)
    for (const bench of [given.default].flat()) {
      say(`Measuring ${bench.name} …`)
      const started = performance.now()
      const line = await measure(bench)
      lines.push(line)
      say(`  ${shown(line)} (${secondsSince(started)})`)
    }
  }
  console.log(asJson ? JSON.stringify(lines, null, 2) : table(lines))
  return lines.every((line) => line.holds) ? 0 : 1
})

/**
 * Whether there is a packed program, which is made where somebody asked for its benches.
 * @param {boolean} asked
 */
async function isPacked(asked) {
  const output = join(repository, 'out', 'pack')
  const found =
    existsSync(output) && readdirSync(output).some((name) => name.endsWith('-unpacked') || /^mac/.test(name))
  if (found) return true
  if (!asked) {
    say(
      'The installed program is not measured: npm run pack has not been run. npm run bench -- installed does it first.',
    )
    return false
  }
  const { status } = spawnSync(process.execPath, [join(repository, 'scripts', 'pack.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new SetupProblem('The program could not be packed: see above.')
  return true
}

/** @param {import('../tests/bench/bench').Bench} bench @returns {Promise<Line>} */
async function measure({ name, unit, limit, run }) {
  try {
    const { value, detail } = await run()
    return {
      name,
      value: Math.round(value * 1000) / 1000,
      limit,
      unit,
      holds: Number.isFinite(value) && value <= limit,
      detail,
    }
  } catch (error) {
    return {
      name,
      value: null,
      limit,
      unit,
      holds: false,
      detail: error instanceof Error ? error.message : String(error),
    }
  }
}

/** @param {Line} line */
function shown({ value, limit, unit, holds, detail }) {
  return `${value === null ? 'not measured' : `${value} ${unit}`}, at most ${limit}: ${holds ? 'holds' : 'DOES NOT HOLD'} — ${detail}`
}

/** @param {Line[]} lines */
function table(lines) {
  const rows = [
    ['measurement', 'value', 'limit', 'unit', 'holds', 'detail'],
    ...lines.map((line) => [
      line.name,
      String(line.value ?? '–'),
      String(line.limit),
      line.unit,
      line.holds ? 'yes' : 'NO',
      line.detail,
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
