/** Writes docs/pack-schema/*.json from the schemas in src/core. Run it after a change of these; a unit test says when it was forgotten. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { runScript, say } from './progress.mjs'
import { repository } from './setup.mjs'

await runScript(async () => {
  const folder = join(repository, 'docs', 'pack-schema')
  mkdirSync(folder, { recursive: true })
  /** @type {{ module: typeof import('../src/core/draft/json-schema') }} */
  const { module } = await runnerImport(join(repository, 'src/core/draft/json-schema.ts'), {
    root: repository,
    configFile: false,
    logLevel: 'error',
  })
  for (const [name, text] of module.jsonSchemas()) {
    writeFileSync(join(folder, name), text)
    say(`docs/pack-schema/${name}`)
  }
})
