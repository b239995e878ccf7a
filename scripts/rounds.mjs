/**
 * `npm run rounds -- --count 500`: as many generated review rounds, and drafts that are exported and read back in every format that keeps them, as are asked
 * for. `npm test` does some dozens of each. A case that fails is said with its seed and what it was shrunk to.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { requireNode, runScript, SetupProblem } from './progress.mjs'
import { ensureInstalled, repository } from './setup.mjs'

const TESTS = [
  'tests/unit/core/review/review-round.test.ts',
  'tests/unit/node/read-office.test.ts',
  'tests/unit/core/export/markdown.test.ts',
]

await runScript(async () => {
  requireNode()
  const { values } = parseArgs({ options: { count: { type: 'string', default: '500' } } })
  const count = Number(values.count)
  if (!Number.isInteger(count) || count < 1)
    throw new SetupProblem('Say how many as a whole number, such as --count 500.')
  process.chdir(repository)
  await ensureInstalled()
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...TESTS]
  const child = spawn(process.execPath, vitest, {
    stdio: 'inherit',
    env: { ...process.env, ROSTRUM_ROUNDS: String(count) },
  })
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
})
