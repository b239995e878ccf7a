/**
 * `npm run sample`: the main job on the sample draft, without a window: its checks, then DOCX, PDF and an e-mail draft
 * in out/sample/.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireNode, runScript, SetupProblem, say } from './progress.mjs'
import { ensureBuilt, ensureInstalled, repository } from './setup.mjs'

const SAMPLE = 'templates/wsis20/samples/elements-paper-input.rostrum'

/** @returns {number} exit code */
export function makeSample() {
  const target = join('out', 'sample')
  // Made again from nothing, so that no file of an older run is taken for a new one.
  rmSync(join(repository, target), { recursive: true, force: true })
  mkdirSync(join(repository, target), { recursive: true })
  say(`Checking ${SAMPLE} …`)
  const checked = cli(['check', SAMPLE])
  // 1 says that something stands in the way of handing in, which a writer may still want on paper.
  if (checked > 1) return checked
  say(`Writing the documents to ${target} …`)
  return cli(['export', SAMPLE, '--to', target])
}

/** @param {string[]} parameters */
function cli(parameters) {
  const { status, error } = spawnSync(process.execPath, [join('out', 'main', 'cli.cjs'), ...parameters], {
    cwd: repository,
    stdio: 'inherit',
  })
  if (error) throw new SetupProblem(`The command line did not start: ${error.message}`)
  return status ?? 2
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await runScript(async () => {
    requireNode()
    await ensureInstalled()
    await ensureBuilt()
    return makeSample()
  })
