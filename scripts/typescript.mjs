/** Reading TypeScript of the project in a script, which Node 20 does not do by itself. */
import { join } from 'node:path'
import { repository } from './setup.mjs'

/** What this file of the project gives. @param {string} file a path within the project @returns {Promise<Record<string, any>>} */
export async function loadTypeScript(file) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(repository, file), { root: repository, logLevel: 'error' })
  return /** @type {Record<string, any>} */ (module)
}
