/**
 * What electron-builder makes packages of. One configuration for all systems, for `npm run pack` and for releases.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SetupProblem } from '../progress.mjs'
import { repository } from '../setup.mjs'
import { setFuses } from './fuses.mjs'

export const APP_ID = 'org.rostrum.Rostrum'
export const OUTPUT = join(repository, 'out', 'pack')

/** The fonts that PDFs are set in (src/node/pdf-fonts.ts); their packages hold many more. */
const FONT_FILES = [
  '{noto-sans,tinos,arimo,carlito}/{400Regular,400Regular_Italic,700Bold,700Bold_Italic}/*.ttf',
  'amiri/{400Regular,700Bold}/*.ttf',
  'noto-emoji/400Regular/*.ttf',
  'noto-sans-sc/{400Regular,700Bold}/*.ttf',
  '*/package.json',
]

/** Chromium's own words (menus of dialogs, names of keys) in languages that the interface has; the rest, 40 MB, is left out. */
const LANGUAGES = ['en-US', 'en-GB']

const TYPST = '@myriaddreamin/typst-ts-node-compiler'

/**
 * The package with the PDF compiler for a system; each package of ours carries the one that it needs.
 * @param {string} platform @param {string} arch
 */
export function typstFor(platform, arch) {
  const ending = { linux: '-gnu', win32: '-msvc', darwin: '' }[platform]
  if (ending === undefined) throw new SetupProblem(`There is no PDF compiler for ${platform}.`)
  return `${TYPST}-${platform}-${arch}${ending}`
}

const ARCHITECTURES = ['ia32', 'x64', 'armv7l', 'arm64', 'universal']

/**
 * Processors that electron-builder is asked for. On macOS one program runs on both; asked for each, it would make packages of its own choice for them besides.
 * @param {'linux' | 'win32' | 'darwin'} platform @param {string[]} architectures
 */
export function askedFor(platform, architectures) {
  return platform === 'darwin' && architectures.length > 1 ? ['universal'] : architectures
}

/**
 * The PDF compilers that must be here before packages for these processors are made.
 * @param {string} platform @param {string[]} architectures
 */
export function requireCompilers(platform, architectures) {
  for (const name of architectures.map((arch) => typstFor(platform, arch)))
    if (!existsSync(join(repository, 'node_modules', name)))
      throw new SetupProblem(
        `${name} is not installed, without which the package could make no PDF: npm install --no-save --force ${name}@${typstVersion()}`,
      )
}

/**
 * @param {{
 *   platform: 'linux' | 'win32' | 'darwin',
 *   architectures: string[],
 *   electron: { version: string, dist?: string },
 *   version: string,
 *   releasesPage?: string,
 * }} wanted `dist`: folder of a runtime that is here already; without it, the official one is downloaded
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfig({ platform, architectures, electron, version, releasesPage }) {
  // electron-builder puts each package's own processor here. The halves of macOS' one program must hold the same files, and so hold both.
  const compilers = (platform === 'darwin' ? architectures : [`\${arch}`]).map((arch) => typstFor(platform, arch))
  const icon = (/** @type {string} */ name, /** @type {string} */ ending) => join('out', 'icons', `${name}.${ending}`)
  const iconEnding = { linux: 'png', win32: 'ico', darwin: 'icns' }[platform]
  return {
    appId: APP_ID,
    productName: 'Rostrum',
    copyright: 'The contributors to Rostrum, Apache-2.0',
    directories: { output: OUTPUT, buildResources: 'resources' },
    electronVersion: electron.version,
    ...(electron.dist ? { electronDist: electron.dist } : {}),
    // Everything is bundled but what stands below: node_modules is never looked through.
    beforeBuild: async () => false,
    asar: true,
    // A library of machine code is loaded by the system, which sees no archive.
    asarUnpack: ['**/*.node'],
    files: [
      'package.json',
      'out/main/**/*.{cjs,wasm}',
      'out/preload/**/*.cjs',
      { from: 'out/renderer', to: 'out/renderer', filter: ['**/*', '!**/*.map'] },
      { from: 'templates', to: 'templates', filter: ['**/*', '!**/README.md'] },
      ...[TYPST, ...compilers].map((name) => ({
        from: join('node_modules', name),
        to: join('node_modules', name),
        filter: ['*.js', '*.node', 'package.json'],
      })),
      {
        from: 'node_modules/@expo-google-fonts',
        to: 'node_modules/@expo-google-fonts',
        filter: FONT_FILES,
      },
      // Which characters the codes of a PDF's Chinese, Japanese and Korean fonts stand for; the reader itself is bundled.
      {
        from: 'node_modules/pdfjs-dist',
        to: 'node_modules/pdfjs-dist',
        filter: ['package.json', 'LICENSE', 'cmaps/**/*'],
      },
    ],
    extraResources: [
      { from: join('out', 'licences'), to: 'licences' },
      { from: join('out', 'pack-files', platform, 'bin'), to: 'bin' },
    ],
    electronLanguages: platform === 'darwin' ? ['en', 'en_GB'] : LANGUAGES,
    extraMetadata: { version, ...(releasesPage ? { releasesPage } : {}) },
    // Releases are attached by the workflow, after all of them are made; the program never looks for one by itself.
    publish: null,
    fileAssociations: [
      {
        ext: 'rostrum',
        name: 'Rostrum draft',
        description: 'Rostrum draft',
        mimeType: 'application/vnd.rostrum.draft+json',
        role: 'Editor',
        ...(iconEnding === 'png' ? {} : { icon: icon('draft', iconEnding) }),
      },
      {
        ext: 'rostrum-pack',
        name: 'Rostrum pack of templates',
        description: 'Rostrum pack of templates',
        mimeType: 'application/vnd.rostrum.pack+zip',
        role: 'Viewer',
        ...(iconEnding === 'png' ? {} : { icon: icon('pack', iconEnding) }),
      },
    ],
    // Such as Rostrum-0.1.0-linux-x64.AppImage: what somebody has to choose between stands in the name.
    artifactName: `\${productName}-${version}-\${os}-\${arch}.\${ext}`,
    win: {
      icon: icon('rostrum', 'ico'),
      target: [
        { target: 'nsis', arch: ['x64', 'arm64'] },
        // Unpacked onto a stick, with a folder rostrum-portable beside it, it leaves nothing elsewhere.
        { target: 'zip', arch: ['x64', 'arm64'] },
      ],
    },
    nsis: {
      // For one person and without an administrator.
      oneClick: true,
      // Otherwise there is a third one with the programs of both processors in it, twice as large.
      buildUniversalInstaller: false,
      perMachine: false,
      deleteAppDataOnUninstall: false,
      installerIcon: icon('rostrum', 'ico'),
      uninstallerIcon: icon('rostrum', 'ico'),
      include: 'resources/windows/installer.nsh',
      license: 'LICENSE',
    },
    mac: {
      icon: icon('rostrum', 'icns'),
      category: 'public.app-category.productivity',
      target: [{ target: 'dmg', arch: ['universal'] }],
      hardenedRuntime: true,
      minimumSystemVersion: '13.0',
      // The two compilers differ by nature; each stays for the half that it is made for.
      x64ArchFiles: '**/typst-ts-node-compiler-darwin-*/**',
    },
    linux: {
      icon: 'out/icons/rostrum',
      category: 'Office',
      executableName: 'rostrum',
      syncDesktopName: true,
      maintainer: 'The contributors to Rostrum <nobody@rostrum.invalid>',
      // The deb and the rpm are made of what this unpacks (deb.mjs, rpm.mjs).
      target: ['AppImage'],
      desktop: {
        entry: {
          GenericName: 'Consultation Writer',
          Keywords: 'United Nations;consultation;statement;input;draft;speech;',
          StartupWMClass: 'Rostrum',
        },
      },
    },
    appImage: {
      // With gzip, electron-builder's own choice, it is larger than a package may be.
      compression: 'xz',
      // Otherwise it does without the sandbox whenever a menu starts it.
      executableArgs: [],
    },
    afterPack: async ({ appOutDir, arch, electronPlatformName }) => {
      const binary = {
        linux: join(appOutDir, 'rostrum'),
        win32: join(appOutDir, 'Rostrum.exe'),
        darwin: join(appOutDir, 'Rostrum.app'),
      }[electronPlatformName]
      if (binary === undefined) throw new SetupProblem(`There are no packages for ${electronPlatformName}.`)
      // A changed binary has no valid signature any more, and Apple's processors run none without.
      const resetSignature = basename(binary).endsWith('.app') && ARCHITECTURES[arch] !== 'x64'
      await setFuses(binary, { resetSignature })
    },
  }
}

function typstVersion() {
  return JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).dependencies[TYPST]
}
