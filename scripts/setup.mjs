/**
 * The steps between a fresh clone and a program that runs, each skipped when nothing it depends on has changed.
 * Everything imported here is part of Node: this runs before node_modules exists.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outputOf } from './child-output.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { writeLicences } from './pack/licences.mjs'
import { requireNode, runScript, SetupProblem, say, secondsSince } from './progress.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

export const repository = dirname(dirname(fileURLToPath(import.meta.url)))

/** @typedef {(line: string) => void} Log */

// ---- node_modules ----

/** The lock file's hash, as remembered in node_modules/.rostrum-lock. @param {string} [root] */
export function lockHash(root = repository) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * True when node_modules is what package-lock.json says: either this script installed it from the same lock file, or
 * somebody ran npm by hand and npm's own record of what it installed agrees with the lock file, package by package.
 * @param {string} [root]
 */
export function isInstalled(root = repository) {
  const modules = join(root, 'node_modules')
  try {
    if (readFileSync(join(modules, '.rostrum-lock'), 'utf8').trim() === lockHash(root)) return true
  } catch {
    // Never installed by this script.
  }
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true
      const found = present[path]
      if (found === undefined) return entry.optional === true
      return found.version === entry.version && found.integrity === entry.integrity
    })
  } catch {
    return false
  }
}

/** Installs the dependencies when the lock file has changed. @param {Log} [log] @param {string} [root] */
export async function ensureInstalled(log = say, root = repository) {
  const mark = join(root, 'node_modules', '.rostrum-lock')
  const hash = lockHash(root)
  if (isInstalled(root)) {
    if (!existsSync(mark) || readFileSync(mark, 'utf8').trim() !== hash) writeFileSync(mark, `${hash}\n`)
    return
  }
  log('Installing dependencies (npm ci) …')
  const started = performance.now()
  const npm = process.env.npm_execpath
  const byNode = npm !== undefined && /\.c?js$/.test(npm)
  const { code, output } = await run(
    byNode ? process.execPath : 'npm',
    [
      ...(byNode ? [npm] : []),
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    root,
  )
  if (code !== 0)
    throw new SetupProblem(
      `npm ci failed:\n${npmReason(output)}\nCheck that the npm registry can be reached (npm ping) and run the command again.`,
    )
  writeFileSync(mark, `${hash}\n`)
  log(`Dependencies are installed (${secondsSince(started)}).`)
}

// ---- build ----

/** What a build is made from; anything else may change without building again. */
const SOURCES = ['src', 'resources', 'templates', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/** What a whole build leaves behind. */
const BUILT = [
  'out/main/entry.cjs',
  'out/main/main.cjs',
  'out/main/cli.cjs',
  'out/main/document-thread.cjs',
  'out/main/document-process.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/licences/parts.txt',
]

/** One hash over names and contents of everything a build is made from. @param {string} [root] */
export function sourceHash(root = repository) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((name) => filesUnder(join(root, name)))) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0`)
    hash.update(content)
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** @param {string} [root] */
export function isBuilt(root = repository) {
  try {
    if (readFileSync(join(root, 'out/.build-hash'), 'utf8').trim() !== sourceHash(root)) return false
  } catch {
    return false
  }
  return BUILT.every((name) => existsSync(join(root, name)))
}

/**
 * Builds when a source has changed since the last build.
 * @param {Log} [log] @returns {Promise<boolean>} true when it built
 */
export async function ensureBuilt(log = say) {
  if (isBuilt()) return false
  return withBuildLock(log, async () => {
    if (isBuilt()) return false
    log('Building …')
    const started = performance.now()
    const mark = join(repository, 'out/.build-hash')
    // Taken before the build: a file saved meanwhile makes the next start build again.
    const hash = sourceHash()
    rmSync(mark, { force: true })
    const bin = join(repository, 'node_modules/electron-vite/bin/electron-vite.js')
    const { code, output } = await run(process.execPath, [bin, 'build'], repository)
    if (code !== 0) throw new SetupProblem(`The build failed:\n${lastLines(output, 40)}`)
    writeLicences()
    const absent = BUILT.filter((name) => !existsSync(join(repository, name)))
    if (absent.length > 0) throw new SetupProblem(`The build left out ${absent.join(', ')}.`)
    writeFileSync(mark, `${hash}\n`)
    log(`Built (${secondsSince(started)}).`)
    return true
  })
}

/**
 * Two starts at once must not write into the same out/.
 * @template T @param {Log} log @param {() => Promise<T>} work @returns {Promise<T>}
 */
async function withBuildLock(log, work) {
  const lock = join(repository, 'out/.building')
  mkdirSync(dirname(lock), { recursive: true })
  let told = false
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
      if (isHeldByNobody(lock)) {
        rmSync(lock, { force: true })
        continue
      }
      if (!told) log('Waiting for another build of this folder to end …')
      told = true
      await new Promise((done) => setTimeout(done, 200))
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isHeldByNobody(/** @type {string} */ lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // Just made and not yet written to.
    if (!pid) return performance.timeOrigin + performance.now() - statSync(lock).mtimeMs > 5_000
    process.kill(pid, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

// ---- display ----

/** True when a window can be shown: always outside Linux. @param {NodeJS.ProcessEnv} [environment] @param {string} [platform] */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

// ---- running other programs ----

/** @param {string} command @param {string[]} parameters @param {string} folder */
function run(command, parameters, folder) {
  return outputOf(command, parameters, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    // npm is a script on Windows, which only a shell can start.
    shell: process.platform === 'win32' && command === 'npm',
  })
}

/** npm says the reason first and then its manual. @param {string} output */
function npmReason(output) {
  return output.trim().split('\n').slice(0, 12).join('\n')
}

/** @param {string} output @param {number} count */
function lastLines(output, count) {
  return output.trimEnd().split('\n').slice(-count).join('\n')
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await runScript(async () => {
    requireNode()
    ensureSystemPackages(['window', 'tests', 'bench'])
    await ensureInstalled()
    const { version } = await electronRuntime()
    await ensureBuilt()
    say(`Everything is set up (Electron ${version}).`)
  })
