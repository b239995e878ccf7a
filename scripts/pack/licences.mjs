/**
 * Writes down the licence of every part that a package carries, `out/licences/parts.txt`, beside the program's own. The parts
 * are what package-lock.json installs for running: what is only for building and testing is not shipped, and not listed. A part
 * without a licence stops the build. As a command: `node scripts/pack/licences.mjs`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runScript, SetupProblem, say } from '../progress.mjs'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** @typedef {{ name: string, version: string, licence: string, texts: string[] }} Part */

/**
 * Every part that the program's own dependencies lead to, in alphabetical sequence, each version once. Declarations of types are no part of a program.
 * @param {string} [root] @returns {Part[]}
 */
export function shippedParts(root = repository) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  /** @type {Map<string, Part>} */
  const parts = new Map()
  const seen = new Set()
  const visit = (/** @type {string} */ from, /** @type {string} */ name) => {
    const path = installedAt(packages, from, name)
    const folder = join(root, path ?? '')
    // Parts for other platforms are not here; their licence is that of the package that asks for them.
    if (path === null || seen.has(path) || name.startsWith('@types/') || !existsSync(join(folder, 'package.json')))
      return
    seen.add(path)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter((found) => found.isFile() && /^(licen[cs]e|copying|copyright|notice|ofl)/i.test(found.name))
      .map((found) => readFileSync(join(folder, found.name), 'utf8').trim())
    const { version } = manifest
    parts.set(`${name}@${version}`, { name, version, licence: licenceOf(manifest), texts })
    for (const next of namesIn(packages[path])) visit(path, next)
  }
  for (const name of namesIn(packages[''])) visit('', name)
  return [...parts.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** @param {any} entry */
function namesIn({ dependencies, optionalDependencies }) {
  return Object.keys({ ...dependencies, ...optionalDependencies })
}

/** Where Node would find a package for the one at `from`, or null. @param {Record<string, any>} packages @param {string} from @param {string} name */
function installedAt(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (packages[path]) return path
    if (folder === '') return null
  }
}

/** @param {any} manifest */
function licenceOf(manifest) {
  const { license, licenses } = manifest
  if (typeof license === 'string') return license
  if (license?.type) return String(license.type)
  if (Array.isArray(licenses)) return licenses.map((/** @type {any} */ each) => each.type ?? each).join(' OR ')
  return ''
}

/**
 * One text of all: a list, then each wording once with the parts that are under it.
 * @param {Part[]} parts
 */
export function licenceText(parts) {
  const without = parts.filter(({ licence, texts }) => licence === '' && texts.length === 0)
  if (without.length > 0)
    throw new SetupProblem(
      `No licence is known for ${without.map(({ name }) => name).join(', ')}: find it out before it is shipped.`,
    )
  /** @type {Map<string, string[]>} */
  const wordings = new Map()
  for (const { name, version, texts } of parts)
    for (const text of texts) wordings.set(text, [...(wordings.get(text) ?? []), `${name} ${version}`])
  const line = '='.repeat(78)
  return [
    'Rostrum is free software under the Apache License 2.0 (rostrum.txt in this folder). It carries the parts below.',
    "Electron and Chromium, which it runs on, have their licences in LICENSE.electron.txt and LICENSES.chromium.html in the program's folder.",
    '',
    ...parts.map(
      ({ name, version, licence, texts }) =>
        `${name} ${version}: ${licence || 'see below'}${texts.length === 0 ? ' (its package brings no wording of it)' : ''}`,
    ),
    ...[...wordings].flatMap(([text, names]) => ['', line, names.join(', '), line, '', text]),
    '',
  ].join('\n')
}

/** @param {string} [root] @returns {string} the folder */
export function writeLicences(root = repository) {
  const folder = join(root, 'out', 'licences')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'parts.txt'), licenceText(shippedParts(root)))
  writeFileSync(join(folder, 'rostrum.txt'), readFileSync(join(root, 'LICENSE')))
  return folder
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await runScript(async () => say(`Licences are in ${writeLicences()}.`))
