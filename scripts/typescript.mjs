/** Reading TypeScript of the project in a script, which Node 20 does not do by itself. */
import { join } from 'node:path'
import { repository } from './setup.mjs'

/**
 * What this file of the project gives. What it imports later, when it is first needed, is read then: Vite's `runnerImport` would be closed by that time.
 * @param {string} file a path within the project
 * @returns {Promise<Record<string, any>>}
 */
export async function loadTypeScript(file) {
  reading ??= startReading()
  const environment = await reading
  return environment.runner.import(join(repository, file))
}

/** @type {Promise<import('vite').RunnableDevEnvironment> | undefined} */
let reading

async function startReading() {
  const { createRunnableDevEnvironment, resolveConfig } = await import('vite')
  const name = 'scripts'
  const config = await resolveConfig(
    {
      root: repository,
      logLevel: 'error',
      configFile: false,
      envDir: false,
      cacheDir: repository,
      environments: {
        [name]: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node', 'module-sync'] },
        },
      },
    },
    'serve',
  )
  const environment = createRunnableDevEnvironment(name, config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  })
  await environment.init()
  return environment
}
