/**
 * A package for Fedora, openSUSE and their kin of an unpacked program, by `rpmbuild` alone, as the `.deb` is by `dpkg-deb`: electron-builder would fetch
 * a tool of its own. Nothing runs when it is installed or removed: the lists of programs, file types and icons are brought up to date by the system's own triggers.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { SetupProblem } from '../progress.mjs'
import { NEEDS } from '../system-packages.mjs'
import { filesUnder, systemTree } from './deb.mjs'

/** Electron's names of processors, and rpm's. */
const RPM_ARCHITECTURE = /** @type {Record<string, string>} */ ({ x64: 'x86_64', arm64: 'aarch64' })

/**
 * It names no architecture: rpmbuild would refuse one that this computer cannot run, and is told the target apart.
 * @param {{ version: string, files: string[] }} content
 * `files`: what belongs to the package below /usr/share, as paths of the system
 */
export function rpmSpec({ version, files }) {
  // By the library's own name, which every distribution knows, whatever its package is called.
  const libraries = NEEDS.flatMap(({ library }) => (library === undefined ? [] : [`${library}()(64bit)`]))
  return [
    'Name: rostrum',
    `Version: ${version}`,
    'Release: 1',
    'Summary: Draft inputs to United Nations consultations offline',
    'License: Apache-2.0',
    'AutoReqProv: no',
    ...libraries.map((name) => `Requires: ${name}`),
    'Recommends: xdg-utils',
    '%description',
    'Rostrum helps organisations to answer United Nations consultations: templates that say',
    'what is asked, checks, speaking times, and documents to hand in. It works without a network.',
    '%files',
    '%defattr(-,root,root,-)',
    '/usr/bin/rostrum',
    '/usr/lib/rostrum',
    ...files.map((path) => (/\s/.test(path) ? `"${path}"` : path)),
    '',
  ].join('\n')
}

/** What rpmbuild would do by itself to files that are ready: strip them, which takes the fuses' seal away, and split off what debuggers read. */
const AS_IT_IS = {
  __os_install_post: '%{nil}',
  debug_package: '%{nil}',
  _build_id_links: 'none',
  _binary_payload: 'w12T0.zstdio',
}

/**
 * @param {{ unpacked: string, version: string, arch: string, folder: string }} wanted
 * `unpacked`: the program's folder; `version`: as Debian writes it; `folder`: where the package goes
 * @returns {string} the package
 */
export function makeRpm({ unpacked, version, arch, folder }) {
  const architecture = RPM_ARCHITECTURE[arch]
  if (architecture === undefined) throw new SetupProblem(`There is no rpm package for ${arch}.`)
  const work = join(folder, 'rpm')
  const tree = join(work, 'tree')
  rmSync(work, { recursive: true, force: true })
  systemTree(unpacked, tree)
  const files = filesUnder(join(tree, 'usr/share')).map((path) => `/${relative(tree, path)}`)
  const spec = join(work, 'rostrum.spec')
  mkdirSync(join(work, 'made'), { recursive: true })
  writeFileSync(spec, rpmSpec({ version, files }))
  const macros = { ...AS_IT_IS, _topdir: join(work, 'top'), _rpmdir: join(work, 'made') }
  const { status, stderr, error } = spawnSync(
    'rpmbuild',
    [
      '-bb',
      '--quiet',
      `--buildroot=${tree}`,
      `--target=${architecture}`,
      ...Object.entries(macros).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
      spec,
    ],
    { encoding: 'utf8' },
  )
  const made = join(work, 'made', architecture)
  const name = status === 0 ? readdirSync(made).find((each) => each.endsWith('.rpm')) : undefined
  if (name === undefined) throw new SetupProblem(`rpmbuild made no package: ${error?.message ?? stderr.trim()}`)
  const target = join(folder, name)
  renameSync(join(made, name), target)
  rmSync(work, { recursive: true, force: true })
  return target
}
