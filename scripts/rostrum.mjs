/** `npm run --silent rostrum -- …`: the command line from a source checkout, built first only when a source has changed. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { requireNode, runScript } from './progress.mjs'
import { ensureBuilt, ensureInstalled, repository } from './setup.mjs'

await runScript(async () => {
  requireNode()
  await ensureInstalled()
  await ensureBuilt()
  const program = join(repository, 'out', 'main', 'cli.cjs')
  // npm runs scripts in the repository's folder; the user's paths are meant from where the command was typed.
  if (process.env.npm_lifecycle_event && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  process.argv[1] = program
  createRequire(import.meta.url)(program)
})
