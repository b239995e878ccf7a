/**
 * What the program and its tests need from the operating system, beyond Node. What is there is found by looking for the
 * files themselves, which is quick and true on any distribution; names of packages are asked for only when one is missing.
 * As a command: `node scripts/system-packages.mjs [window] [tests] [bench] [chromium]`.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runScript, say, secondsSince } from './progress.mjs'

/**
 * @typedef {'window' | 'tests' | 'bench' | 'chromium'} Purpose
 * @typedef {{
 *   name: string, purposes: Purpose[], packages: string[],
 *   library?: string, command?: string, beside?: string,
 * }} Need
 * `packages`: Debian's names, the newest first or the smallest that will do; the first that this system knows is taken.
 * Present when the loader finds `library`, or `command` is on the path and has the file `beside` it.
 */

/** @type {Need[]} */
export const NEEDS = [
  library('GTK 3', 'libgtk-3.so.0', ['libgtk-3-0t64', 'libgtk-3-0']),
  library('NSS', 'libnss3.so', ['libnss3']),
  library('ALSA', 'libasound.so.2', ['libasound2t64', 'libasound2']),
  library('GBM', 'libgbm.so.1', ['libgbm1']),
  library('X screen saver', 'libXss.so.1', ['libxss1']),
  library('AT-SPI bridge', 'libatk-bridge-2.0.so.0', ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0']),
  tool('Xvfb', 'xvfb-run', ['xvfb'], ['tests', 'bench']),
  tool('xauth', 'xauth', ['xauth'], ['tests', 'bench']),
  {
    ...tool('LibreOffice Writer', 'soffice', ['libreoffice-writer-nogui', 'libreoffice-writer'], ['tests', 'bench']),
    // LibreOffice without Writer opens no DOCX.
    beside: 'libswlo.so',
  },
  tool('poppler (pdfinfo)', 'pdfinfo', ['poppler-utils'], ['tests', 'bench']),
  tool('poppler (pdftotext)', 'pdftotext', ['poppler-utils'], ['tests', 'bench']),
  // A network of its own for the program, in which each packet is counted.
  tool('iproute2', 'ip', ['iproute2'], ['tests']),
  tool('desktop-file-validate', 'desktop-file-validate', ['desktop-file-utils'], ['tests']),
  // A session with Wayland and without X, for the installed program.
  tool('Weston', 'weston', ['weston'], ['tests']),
  tool('AppStream', 'appstreamcli', ['appstream'], ['tests']),
  // The independent reader that speaking times are measured against.
  tool('espeak-ng', 'espeak-ng', ['espeak-ng'], ['tests', 'bench']),
  tool('pandoc', 'pandoc', ['pandoc'], ['bench']),
  // What a release's Electron draws with. A purpose of its own, because not every distribution has it as a package.
  tool('Chromium', 'chromium', ['chromium'], ['chromium']),
]

/** @param {string} name @param {string} file @param {string[]} packages @returns {Need} */
function library(name, file, packages) {
  return { name, purposes: ['window', 'tests', 'bench'], packages, library: file }
}

/** @param {string} name @param {string} command @param {string[]} packages @param {Purpose[]} purposes @returns {Need} */
function tool(name, command, packages, purposes) {
  return { name, purposes, packages, command }
}

/**
 * What a purpose needs and this machine lacks; always empty outside Linux, where Electron brings what it needs.
 * @param {Purpose[]} purposes
 * @param {{ platform?: string, path?: string, libraries?: () => Set<string> }} [machine] the one it runs on unless given
 * @returns {Need[]}
 */
export function missingNeeds(purposes, machine = {}) {
  const { platform = process.platform, path = process.env.PATH ?? '' } = machine
  if (platform !== 'linux') return []
  /** @type {Set<string> | null} */
  let libraries = null
  return NEEDS.filter((need) => need.purposes.some((purpose) => purposes.includes(purpose))).filter((need) => {
    if (need.library !== undefined) {
      libraries ??= (machine.libraries ?? knownLibraries)()
      return !libraries.has(need.library)
    }
    const found = need.command === undefined ? null : commandPath(need.command, path)
    if (found === null) return true
    return need.beside !== undefined && !existsSync(join(dirname(realpathSync(found)), need.beside))
  })
}

/** Full path of a command, or null. @param {string} name @param {string} [path] */
export function commandPath(name, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter)) {
    const full = join(folder, name)
    try {
      if (folder !== '') {
        accessSync(full, constants.X_OK)
        return full
      }
    } catch {
      // Not in this folder.
    }
  }
  return null
}

/** Names of the shared libraries that the loader can find. */
function knownLibraries() {
  const names = new Set()
  for (const program of ['/sbin/ldconfig', '/usr/sbin/ldconfig', 'ldconfig']) {
    const { status, stdout } = spawnSync(program, ['-p'], { encoding: 'utf8' })
    if (status !== 0) continue
    for (const line of stdout.split('\n')) {
      const name = line.trim().split(' ')[0]
      if (name) names.add(name)
    }
    break
  }
  const folders = [
    '/lib',
    '/lib64',
    '/usr/lib',
    '/usr/lib64',
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
  ]
  for (const folder of [...folders, ...(process.env.LD_LIBRARY_PATH ?? '').split(':').filter(Boolean)]) {
    try {
      for (const name of readdirSync(folder)) names.add(name)
    } catch {
      // Not on this distribution.
    }
  }
  return names
}

/**
 * The packages that bring what is missing, under the names this system has: Debian 13 and Ubuntu 24.04 renamed some
 * with `t64`, and on the latter the old names are only virtual.
 * @param {Need[]} needs @param {(packages: string[]) => Set<string>} [installable] which of these apt can install
 */
export function packagesFor(needs, installable = aptInstallable) {
  if (needs.length === 0) return []
  const known = installable([...new Set(needs.flatMap((need) => need.packages))])
  const chosen = needs.map((need) => need.packages.find((name) => known.has(name)) ?? need.packages.at(-1) ?? need.name)
  return [...new Set(chosen)]
}

/** @param {string[]} packages @returns {Set<string>} */
function aptInstallable(packages) {
  const { stdout } = spawnSync('apt-cache', ['policy', ...packages], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return installableIn(stdout ?? '')
}

/** Packages with a candidate in what `apt-cache policy` prints in English. @param {string} policy @returns {Set<string>} */
export function installableIn(policy) {
  const names = new Set()
  let name = ''
  for (const line of policy.split('\n')) {
    const heading = /^(\S+):$/.exec(line)
    if (heading?.[1]) name = heading[1]
    const candidate = /^\s+Candidate: (.+)$/.exec(line)
    if (candidate && candidate[1] !== '(none)') names.add(name)
  }
  return names
}

/** @param {string[]} packages */
export function installCommand(packages) {
  return `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

/**
 * Makes sure of what the purposes need: installs it on Debian as root, naming the packages; says what to run otherwise.
 * @param {Purpose[]} purposes @param {{ log?: (line: string) => void }} [options]
 * @returns {{ missing: Need[], command: string | null }} what is still missing, and the command that installs it if one is known
 */
export function ensureSystemPackages(purposes, { log = say } = {}) {
  const missing = missingNeeds(purposes)
  if (missing.length === 0) return { missing, command: null }
  const names = missing.map((need) => need.name).join(', ')
  if (!existsSync('/etc/debian_version') || commandPath('apt-get') === null) {
    log(
      `Missing on this system: ${names}. Install them with your distribution's package manager; Debian calls the packages ` +
        `${[...new Set(missing.map((need) => need.packages.at(-1)))].join(' ')}.`,
    )
    return { missing, command: null }
  }
  if (process.getuid?.() !== 0) {
    const command = installCommand(packagesFor(missing))
    log(`Missing on this system: ${names}. Install them with one command:\n  ${command}`)
    return { missing, command }
  }
  const started = performance.now()
  log(`Missing on this system: ${names}. Asking Debian for them …`)
  // An update that reaches only some of its sources is no reason to stop: the installation tells.
  const trouble = aptProblem(['update'])
  const packages = packagesFor(missing)
  log(`Installing system packages: ${packages.join(' ')} …`)
  const problem = aptProblem(['install', '-y', '--no-install-recommends', ...packages])
  const still = missingNeeds(purposes)
  if (still.length === 0) {
    log(`System packages are installed (${secondsSince(started)}).`)
    return { missing: still, command: null }
  }
  const command = installCommand(packagesFor(still))
  log(
    `Still missing: ${still.map((need) => need.name).join(', ')}. ${problem ?? trouble ?? 'apt-get reported no problem.'} ` +
      `Install them by hand:\n  ${command}`,
  )
  return { missing: still, command }
}

/** Runs apt-get; null when it went well, else a sentence. @param {string[]} parameters */
function aptProblem(parameters) {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status === 0) return null
  const reasons = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n').filter((line) => /^(E:|Err:)/.test(line))
  return `apt-get ${parameters[0]} failed: ${reasons.at(-1) ?? 'it gave no reason.'}`
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await runScript(async () => {
    const known = /** @type {Purpose[]} */ (['window', 'tests', 'bench', 'chromium'])
    const purposes = known.filter((purpose) => process.argv.includes(purpose))
    const { missing } = ensureSystemPackages(purposes.length === 0 ? known : purposes)
    return missing.length === 0 ? 0 : 1
  })
