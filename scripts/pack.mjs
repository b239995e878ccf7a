/**
 * `npm run pack`: the unpacked program and, on Debian, a `.deb`, in `out/pack/`, with the runtime at hand and without a network;
 * `-- --target rpm` an `.rpm` where rpmbuild is.
 * `-- --release v1.2.3 --page https://…` makes the packages that are published: it takes the official Electron only, and
 * makes all forms that this system can make (docs/release.md).
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { electronRuntime } from './electron-runtime.mjs'
import { mostBytes } from './pack/sizes.mjs'
import { debianVersion, packageVersion, releaseFault } from './pack/versions.mjs'
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

/** @param {{ log?: (line: string) => void, target?: string }} [options] `target`: deb or rpm @returns {Promise<{ unpacked: string, made: string | null, version: string }>} */
export async function packHere({ log = say, target = 'deb' } = {}) {
  const tool = { deb: 'dpkg-deb', rpm: 'rpmbuild' }[target]
  if (tool === undefined) throw new SetupProblem(`--target ${target} is none that can be made here: deb and rpm are.`)
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
  if (platform !== 'linux' || commandPath(tool) === null) {
    log(`There is no ${tool} here, so no .${target} was made.`)
    return { unpacked, made: null, version }
  }
  const content = { unpacked, version: debianVersion(version), arch: process.arch, folder: dirname(unpacked) }
  const made =
    target === 'rpm'
      ? (await import('./pack/rpm.mjs')).makeRpm(content)
      : // Quick; releases take the time for xz.
        (await import('./pack/deb.mjs')).makeDeb({ ...content, compression: ['-Zzstd', '-z6'] })
  refuseLarge([made])
  log(`${basename(made)} has ${megabytes(statSync(made).size)} (${secondsSince(started)}).`)
  return { unpacked, made, version }
}

/** @param {{ platform: 'linux' | 'win32' | 'darwin', architectures: string[], version: string, electron: { version: string, dist?: string }, unpackedOnly?: boolean, releasesPage?: string }} wanted */
async function build({ platform, architectures, unpackedOnly, ...wanted }) {
  const [
    { Platform, Arch, build: make },
    { askedFor, builderConfig, OUTPUT, requireCompilers },
    { makeIcons },
    { makeLauncher },
  ] = await Promise.all([
    import('electron-builder'),
    import('./pack/builder-config.mjs'),
    import('./pack/icons.mjs'),
    import('./pack/launcher.mjs'),
  ])
  requireCompilers(platform, architectures)
  rmSync(OUTPUT, { recursive: true, force: true })
  await makeIcons()
  makeLauncher(platform)
  const targets = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }[platform]
  const archs = askedFor(platform, architectures).map(
    (arch) => Arch[/** @type {'x64' | 'arm64' | 'universal'} */ (arch)],
  )
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
    const most = mostBytes(basename(file))
    if (size > most)
      throw new SetupProblem(
        `${basename(file)} has ${megabytes(size)} and may have ${megabytes(most)}: find out what came in (docs/release.md).`,
      )
  }
}

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/**
 * Makes all packages of a release that this system can make, with the official Electron, which electron-builder downloads and compares with
 * the checksums of its release; with checksums and a list of parts beside them.
 * @param {{ tag: string, releasesPage: string, log?: (line: string) => void }} wanted
 */
async function packRelease({ tag, releasesPage, log = say }) {
  const { version, electron } = manifest()
  const fault = releaseFault({
    tag,
    version,
    changelog: readFileSync(join(repository, 'CHANGELOG.md'), 'utf8'),
    metainfo: readFileSync(join(repository, 'resources/linux/org.rostrum.Rostrum.metainfo.xml'), 'utf8'),
  })
  if (fault !== null) throw new SetupProblem(fault)
  await ensureBuilt(log)
  const platform = /** @type {'linux' | 'win32' | 'darwin'} */ (process.platform)
  const { output } = await build({
    platform,
    architectures: ['x64', 'arm64'],
    version,
    electron: { version: electron },
    releasesPage,
  })
  if (platform === 'linux') {
    const [{ makeDeb }, { makeRpm }] = await Promise.all([import('./pack/deb.mjs'), import('./pack/rpm.mjs')])
    for (const [arch, name] of [
      ['x64', 'linux-unpacked'],
      ['arm64', 'linux-arm64-unpacked'],
    ]) {
      const content = { unpacked: join(output, name ?? ''), version, arch: arch ?? '', folder: output }
      makeDeb({ ...content, compression: ['-Zxz'] })
      makeRpm(content)
    }
  }
  const packages = readdirSync(output).filter((name) => /\.(deb|rpm|AppImage|dmg|exe|zip)$/.test(name))
  refuseLarge(packages.map((name) => join(output, name)))
  writeFileSync(join(output, `rostrum-${version}-${process.platform}.cdx.json`), partsList(electron))
  for (const name of packages) log(`${name}: ${megabytes(statSync(join(output, name)).size)}`)
}

/** A software bill of materials in CycloneDX, by npm, with Electron, which npm takes for a tool. @param {string} electron its version */
function partsList(electron) {
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev'], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new SetupProblem(`npm sbom failed: ${stderr.trim().split('\n')[0]}`)
  const list = JSON.parse(stdout)
  list.components.push({
    type: 'framework',
    name: 'electron',
    version: electron,
    purl: `pkg:npm/electron@${electron}`,
    'bom-ref': `electron@${electron}`,
  })
  return `${JSON.stringify(list, null, 2)}\n`
}

/** @param {string} name of an option with a value */
function option(name) {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

await runScript(async () => {
  requireNode()
  await ensureInstalled()
  const tag = option('release')
  if (tag === undefined) {
    await packHere({ target: option('target') })
    return
  }
  const releasesPage = option('page')
  if (!releasesPage?.startsWith('https://'))
    throw new SetupProblem('Say where people find new versions: --page https://… (docs/release.md).')
  await packRelease({ tag, releasesPage })
})
