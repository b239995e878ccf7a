/**
 * `npm run messages`: puts the catalogue in order and writes what is made from it, `src/messages/generated/`. With `--check`, as `npm test`
 * runs it, nothing is written: it says what is wrong with the catalogue, what stands in no catalogue and is said to people all the same, and
 * which message nobody uses. docs/messages.md says how to work with it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { faultsOfCatalogue, generated, orderedFiles, readCatalogue } from './messages/catalogue.mjs'
import { sourceFiles, unusedIds, wordsOfStyles } from './messages/prose.mjs'
import { repository } from './setup.mjs'

const checking = process.argv.includes('--check')
/** @type {string[]} */
const faults = []

const catalogue = readCatalogue(join(repository, 'src/messages'))
faults.push(...faultsOfCatalogue(catalogue))
for (const [path, text] of [...orderedFiles(catalogue), ...generated(catalogue)]) {
  if (readOrNull(path) === text) continue
  if (checking) faults.push(`${path} is out of date or out of order: run npm run messages.`)
  else {
    mkdirSync(dirname(join(repository, path)), { recursive: true })
    writeFileSync(join(repository, path), text)
    console.log(`wrote ${path}`)
  }
}

const sources = sourceFiles(repository)
for (const id of unusedIds(catalogue, sources)) faults.push(`“${id}” is used nowhere: take it out of the catalogue.`)

for (const [file, { found }] of sources) {
  if (found.length === 0) continue
  const shown = process.argv.includes('--all') ? found : found.slice(0, 10)
  faults.push(
    `${file}: ${found.length} sentences for people stand in the code: put them into the catalogue.`,
    ...shown.map(({ line, text }) => `  ${file}:${line}  ${text}`),
  )
}

for (const { file, line, text } of wordsOfStyles(repository))
  faults.push(`${file}:${line}: a style sheet says “${text}”: give it its words in src/renderer/style-words.ts.`)

for (const fault of faults) console.error(fault)
console.log(`${catalogue.ids.size} messages`)
process.exitCode = faults.length > 0 ? 1 : 0

/** @param {string} path @returns {string | null} */
function readOrNull(path) {
  try {
    return readFileSync(join(repository, path), 'utf8')
  } catch {
    return null
  }
}
