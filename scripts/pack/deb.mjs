/**
 * A Debian package of an unpacked program, by `dpkg-deb` alone: without a network, as any user. Releases are made by these lines
 * too, so that what `npm test` installs is what people get. Nothing runs when it is installed or removed: the lists of programs, file types and
 * icons are brought up to date by Debian's own triggers.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { SetupProblem } from '../progress.mjs'
import { repository } from '../setup.mjs'
import { NEEDS } from '../system-packages.mjs'
import { APP_ID } from './builder-config.mjs'
import { SIZES } from './icons.mjs'
import { builtManPage } from './man-page.mjs'

/** Electron's names of processors, and Debian's. */
const DEBIAN_ARCHITECTURE = /** @type {Record<string, string>} */ ({ x64: 'amd64', arm64: 'arm64' })

/**
 * Writes what a Linux desktop and a reader of manuals look for, below a folder that becomes /usr/share.
 * @param {string} share
 */
export function writeShare(share) {
  const linux = join(repository, 'resources', 'linux')
  const put = (/** @type {string} */ path, /** @type {string | Buffer} */ content) => {
    mkdirSync(dirname(join(share, path)), { recursive: true })
    writeFileSync(join(share, path), content)
  }
  put(`applications/${APP_ID}.desktop`, readFileSync(join(linux, `${APP_ID}.desktop`)))
  put(`metainfo/${APP_ID}.metainfo.xml`, readFileSync(join(linux, `${APP_ID}.metainfo.xml`)))
  put(`mime/packages/${APP_ID}.xml`, readFileSync(join(linux, `${APP_ID}.mime.xml`)))
  for (const size of SIZES) {
    const icon = (/** @type {string} */ name) =>
      readFileSync(join(repository, 'out', 'icons', name, `${size}x${size}.png`))
    const folder = `icons/hicolor/${size}x${size}`
    put(`${folder}/apps/${APP_ID}.png`, icon('rostrum'))
    put(`${folder}/mimetypes/application-vnd.rostrum.draft+json.png`, icon('draft'))
    put(`${folder}/mimetypes/application-vnd.rostrum.pack+zip.png`, icon('pack'))
  }
  put('icons/hicolor/scalable/apps/org.rostrum.Rostrum.svg', readFileSync(join(repository, 'resources', 'icon.svg')))
  put('man/man1/rostrum.1.gz', gzipSync(builtManPage(), { level: 9 }))
  put('doc/rostrum/copyright', readFileSync(join(repository, 'LICENSE')))
  put('doc/rostrum/changelog.gz', gzipSync(readFileSync(join(repository, 'CHANGELOG.md')), { level: 9 }))
}

/**
 * Lays the unpacked program, and what a desktop reads of it, below a folder that becomes the system's root.
 * @param {string} unpacked the program's folder @param {string} tree
 */
export function systemTree(unpacked, tree) {
  const program = join(tree, 'usr/lib/rostrum')
  mkdirSync(dirname(program), { recursive: true })
  cpSync(unpacked, program, { recursive: true })
  // Where the kernel gives no namespaces to ordinary users, as on Ubuntu 24.04, this is what the sandbox is made with.
  chmodSync(join(program, 'chrome-sandbox'), 0o4755)
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  symlinkSync('../lib/rostrum/resources/bin/rostrum', join(tree, 'usr/bin/rostrum'))
  writeShare(join(tree, 'usr/share'))
}

/**
 * @param {{ unpacked: string, version: string, arch: string, folder: string, compression: string[] }} wanted
 * `unpacked`: the program's folder; `folder`: where the package goes; `compression`: switches of dpkg-deb
 * @returns {string} the package
 */
export function makeDeb({ unpacked, version, arch, folder, compression }) {
  const architecture = DEBIAN_ARCHITECTURE[arch]
  if (architecture === undefined) throw new SetupProblem(`Debian has no package for ${arch}.`)
  const tree = join(folder, 'deb')
  rmSync(tree, { recursive: true, force: true })
  systemTree(unpacked, tree)
  const files = filesUnder(tree)
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  mkdirSync(join(tree, 'DEBIAN'))
  writeFileSync(join(tree, 'DEBIAN/control'), control({ version, architecture, kibibytes: Math.ceil(bytes / 1024) }))
  writeFileSync(
    join(tree, 'DEBIAN/md5sums'),
    files
      .map((file) => `${createHash('md5').update(readFileSync(file)).digest('hex')}  ${relative(tree, file)}\n`)
      .join(''),
  )
  const target = join(folder, `rostrum_${version}_${architecture}.deb`)
  const { status, stderr, error } = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', ...compression, '--build', tree, target],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new SetupProblem(`dpkg-deb made no package: ${error?.message ?? stderr.trim()}`)
  rmSync(tree, { recursive: true, force: true })
  return target
}

/** @param {{ version: string, architecture: string, kibibytes: number }} content */
function control({ version, architecture, kibibytes }) {
  const libraries = NEEDS.filter(({ library }) => library !== undefined).map(({ packages }) => packages.join(' | '))
  return [
    'Package: rostrum',
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Maintainer: The contributors to Rostrum <nobody@rostrum.invalid>',
    `Installed-Size: ${kibibytes}`,
    `Depends: ${libraries.join(', ')}`,
    'Recommends: xdg-utils',
    'Section: editors',
    'Priority: optional',
    'Description: draft inputs to United Nations consultations offline',
    ' Rostrum helps organisations to answer United Nations consultations: templates that say',
    ' what is asked, checks, speaking times, and documents to hand in. It works without a network.',
    '',
  ].join('\n')
}

/** @param {string} folder @returns {string[]} files, not links */
export function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : []
    })
}
