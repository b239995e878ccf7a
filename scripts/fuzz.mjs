/**
 * `npm run fuzz -- --cases 100000 [--seed N]`: mutated drafts, texts, zip files, packs and messages, each within 2 s and 512 MB. Ends with code
 * 1 when one breaks something; its line says how to make it again.
 */
import { parseArgs } from 'node:util'
import { requireNode, runScript, SetupProblem, say, secondsSince } from './progress.mjs'
import { ensureInstalled, repository } from './setup.mjs'
import { loadTypeScript } from './typescript.mjs'

await runScript(async () => {
  requireNode()
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  })
  const cases = Number(values.cases)
  const seed = Number(values.seed)
  if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed))
    throw new SetupProblem('Say how many cases as a whole number, such as --cases 100000, and the seed as another.')
  await ensureInstalled()
  process.chdir(repository)
  const { fuzz } = /** @type {typeof import('../tests/fuzz/fuzz')} */ (await loadTypeScript('tests/fuzz/fuzz.ts'))
  const started = performance.now()
  const { faults } = await fuzz({
    cases,
    seed,
    onFault: say,
    onCase: (number) => {
      if (number > 0 && number % 5000 === 0) say(`${number} of ${cases} (${secondsSince(started)})`)
    },
  })
  console.log(`${cases} cases, ${faults.length} broke something`)
  return faults.length > 0 ? 1 : 0
})
