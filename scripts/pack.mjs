/**
 * `npm run pack`: the unpacked program and, on Debian, a `.deb`, in `out/pack/`, with the runtime at hand and without a network.
 * `-- --release` makes the packages that are published: it takes the official Electron only, and all forms that this system can make.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { electronRuntime } from './electron-runtime.mjs'
import { MOST_BYTES } from './pack/sizes.mjs'
import { debianVersion, packageVersion } from './pack/versions.mjs'
import { requireNode, runScript, SetupProblem, say, secondsSince } from './progress.mjs'
import { ensureBuilt, ensureInstalled, repository } from './setup.mjs'
import { commandPath } from './system-packages.mjs'

/** @returns {{ version: string, electron: string }} of package.json */
function manifest() {
  const { version, devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  return { version, electron: devDependencies.electron }
}

/** A runtime's folder without the program that stands in for Electron's own: it would go before ours. @param {string} binary */
function bareRuntime(binary) {
  const from = dirname(binary)
  const folder = join(repository, 'out', 'runtime')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  for (const name of readdirSync(from))
    if (name !== 'resources') cpSync(join(from, name), join(folder, name), { recursive: true })
  return folder
}

/** @param {{ log?: (line: string) => void }} [options] @returns {Promise<{ unpacked: string, deb: string | null, version: string }>} */
export async function packHere({ log = say } = {}) {
  const started = performance.now()
  const runtime = await electronRuntime({ log })
  await ensureBuilt(log)
  const version = packageVersion(manifest().version, runtime)
  const dist = runtime.kind === 'registry' ? bareRuntime(runtime.binary) : dirname(runtime.binary)
  const platform = /** @type {'linux' | 'win32' | 'darwin'} */ (process.platform)
  const { unpacked } = await build({
    platform,
    architectures: [process.arch],
    version,
    electron: { version: runtime.version, dist },
    unpackedOnly: true,
  })
  if (runtime.kind === 'registry') rmSync(dist, { recursive: true, force: true })
  log(`The program is in ${unpacked} (Electron ${runtime.version}, ${secondsSince(started)}).`)
  if (platform !== 'linux' || commandPath('dpkg-deb') === null) {
    log('There is no dpkg-deb here, so no .deb was made.')
    return { unpacked, deb: null, version }
  }
  const { makeDeb } = await import('./pack/deb.mjs')
  const deb = makeDeb({
    unpacked,
    version: debianVersion(version),
    arch: process.arch,
    folder: dirname(unpacked),
    // Quick; releases take the time for xz.
    compression: ['-Zzstd', '-z6'],
  })
  refuseLarge([deb])
  log(`${basename(deb)} has ${megabytes(statSync(deb).size)} (${secondsSince(started)}).`)
  return { unpacked, deb, version }
}

/** @param {{ platform: 'linux' | 'win32' | 'darwin', architectures: string[], version: string, electron: { version: string, dist?: string }, unpackedOnly?: boolean, releasesPage?: string }} wanted */
async function build({ platform, architectures, unpackedOnly, ...wanted }) {
  const [{ Platform, Arch, build: make }, { builderConfig, OUTPUT }, { makeIcons }, { makeLauncher }, { writeShare }] =
    await Promise.all([
      import('electron-builder'),
      import('./pack/builder-config.mjs'),
      import('./pack/icons.mjs'),
      import('./pack/launcher.mjs'),
      import('./pack/deb.mjs'),
    ])
  rmSync(OUTPUT, { recursive: true, force: true })
  await makeIcons()
  makeLauncher(platform)
  if (platform === 'linux') writeShare(join(OUTPUT, 'share'))
  const targets = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }[platform]
  const archs = architectures.map((arch) => Arch[/** @type {'x64' | 'arm64'} */ (arch)])
  await make({
    projectDir: repository,
    targets: unpackedOnly ? targets.createTarget('dir', ...archs) : targets.createTarget(null, ...archs),
    config: builderConfig({ platform, architectures, ...wanted }),
  })
  const unpacked = readdirSync(OUTPUT).find((name) => name.endsWith('-unpacked') || /^mac/.test(name))
  if (!unpacked) throw new SetupProblem(`electron-builder left no unpacked program in ${OUTPUT}.`)
  return { unpacked: join(OUTPUT, unpacked), output: OUTPUT }
}

/** @param {string[]} files */
function refuseLarge(files) {
  for (const file of files) {
    const { size } = statSync(file)
    if (size > MOST_BYTES)
      throw new SetupProblem(
        `${basename(file)} has ${megabytes(size)} and may have ${megabytes(MOST_BYTES)}: find out what came in (docs/release.md).`,
      )
  }
}

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

await runScript(async () => {
  requireNode()
  await ensureInstalled()
  await packHere()
})
