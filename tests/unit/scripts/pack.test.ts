import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { computeArchToTargetNamesMap } from 'app-builder-lib/out/targets/targetFactory.js'
import { Arch } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedFor, builderConfig, requireCompilers } from '../../../scripts/pack/builder-config.mjs'
import { FUSES } from '../../../scripts/pack/fuses.mjs'
import { commandWords, shellLauncher } from '../../../scripts/pack/launcher.mjs'
import { mostBytes } from '../../../scripts/pack/sizes.mjs'
import { debianVersion, packageVersion, releaseFault } from '../../../scripts/pack/versions.mjs'
import { COMMANDS } from '../../../src/cli/run'
import { portableFolder } from '../../../src/main/portable'
import { COMMAND_WORDS, commandLineIn } from '../../../src/node/command-words'

describe('what a start of the program asks for', () => {
  it('knows the first word of every command', () => {
    const words = [...new Set(COMMANDS.map(({ name }) => name.split(' ')[0]))]
    expect(COMMAND_WORDS).toEqual([...words, 'help', '--help', '-h', '--version', '-V'])
    expect(commandWords()).toEqual(COMMAND_WORDS)
  })

  it.each([
    [[], null],
    [['draft.rostrum'], null],
    [['--no-sandbox', '/home/check/draft.rostrum'], null],
    [
      ['check', 'draft.rostrum'],
      ['check', 'draft.rostrum'],
    ],
    [['--no-sandbox', '--help'], ['--help']],
    [
      ['--no-zygote', '--', 'rostrum-command-line', 'chek', '--json'],
      ['chek', '--json'],
    ],
    [['--', 'rostrum-command-line'], []],
  ])('%j', (typed, words) => {
    expect(commandLineIn(typed)).toEqual(words)
  })
})

describe('the launcher', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rostrum-launcher-')))
  const bin = join(folder, 'program/resources/bin')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeAll(() => {
    mkdirSync(bin, { recursive: true })
    writeFileSync(join(folder, 'program/rostrum'), '#!/bin/sh\nprintf "[%s]" "$@"\n', { mode: 0o755 })
    const launcher = shellLauncher({ program: '../../rostrum', words: commandWords(), needsDisplay: true })
    writeFileSync(join(bin, 'rostrum'), launcher, { mode: 0o755 })
    writeFileSync(join(bin, 'help.txt'), 'the help\n')
    writeFileSync(join(bin, 'version.txt'), '1.2.3\n')
    // As a package puts it on the path, and as people link to that again.
    symlinkSync('program/resources/bin/rostrum', join(folder, 'rostrum'))
    symlinkSync(join(folder, 'rostrum'), join(folder, 'again'))
  })
  const started = (words: string[], environment: Record<string, string> = {}) =>
    spawnSync(join(folder, 'again'), words, {
      encoding: 'utf8',
      cwd: folder,
      env: { PATH: process.env.PATH, DISPLAY: ':7', ...environment },
    })

  it('prints help and version by itself, unless another language is asked for', () => {
    expect(started(['--help']).stdout).toBe('the help\n')
    expect(started(['--version']).stdout).toBe('1.2.3\n')
    expect(started(['--help'], { ROSTRUM_LOCALE: 'en-XA' }).stdout).toContain('[rostrum-command-line][--help]')
  })

  it('says so where there is no display for a window, and needs none for a command', () => {
    const none = { DISPLAY: '' }
    // Root is refused before that, for its own reason.
    const words = ['--no-sandbox']
    const refused = started(words, none)
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('There is no display')
    expect(started([...words, '--ozone-platform=headless'], none).status).toBe(0)
    // X is taken where both are, Wayland where it is alone: the oldest runtime would look for X and die.
    expect(started(words, { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }).stdout).toBe(
      '[--ozone-platform=wayland][--no-sandbox]',
    )
    expect(started(words, { WAYLAND_DISPLAY: 'wayland-0' }).stdout).toBe('[--no-sandbox]')
    expect(started(['check', 'a'], none).status).toBe(0)
  })

  it('hands a command to the program as it was typed, with spaces, and without a process for pages', () => {
    const { stdout } = started(['check', 'Our input.rostrum', '--json'])
    expect(stdout).toContain('[--no-zygote]')
    expect(stdout).toMatch(/\[--\]\[rostrum-command-line\]\[check\]\[Our input\.rostrum\]\[--json\]$/)
    expect(started(['chek']).stdout).toMatch(/\[rostrum-command-line\]\[chek\]$/)
  })

  it('opens the window for a file, a switch and nothing, with the sandbox on', () => {
    for (const words of [[], ['Our input.rostrum'], ['--lang=fr']]) {
      const { stdout, stderr, status } = started(words)
      if (process.getuid?.() === 0) {
        expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
        expect(stderr).toContain('Open it as an ordinary user')
        expect(started(['--no-sandbox', ...words]).stdout).toContain('[--no-sandbox]')
      } else expect(stdout).toBe(`[${words.join('][')}]`)
    }
  })
})

describe('fuses', () => {
  it('are decided on, each with its reason, in the sequence of the binary', () => {
    FUSES.forEach(({ fuse, why }, at) => {
      expect(FuseV1Options[fuse]).toBe(at)
      expect(why.length).toBeGreaterThan(20)
    })
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number')
    expect(FUSES).toHaveLength(known.length)
  })
})

describe('versions of packages', () => {
  it('name a runtime that releases do not carry, and sort before the release', () => {
    expect(packageVersion('0.1.0', { version: '45.4.1', kind: 'official' })).toBe('0.1.0')
    const made = debianVersion(packageVersion('0.1.0', { version: '25.1.1', kind: 'registry' }))
    expect(made).toBe('0.1.0~development.electron25.1.1')
  })
})

describe('a release', () => {
  const stated = {
    tag: 'v1.2.3',
    version: '1.2.3',
    changelog: '# What changed\n\n## 1.2.3 (2027-01-01)\n',
    metainfo: '<release version="1.2.3" date="2027-01-01">',
  }

  it('is made where tag, manifest, changelog and metainfo agree', () => expect(releaseFault(stated)).toBeNull())

  it.each([
    [{ tag: 'v1.2.4' }, 'The tag is v1.2.4 and package.json says 1.2.3'],
    [{ changelog: '## 1.2.2 (2026-12-01)' }, 'CHANGELOG.md has no section'],
    [{ metainfo: '' }, 'names no release 1.2.3'],
  ])('is refused with a sentence otherwise: %j', (change, sentence) => {
    expect(releaseFault({ ...stated, ...change })).toContain(sentence)
  })

  it('of the version in package.json could be made now', () => {
    const read = (name: string) => readFileSync(join(import.meta.dirname, '../../..', name), 'utf8')
    const { version } = JSON.parse(read('package.json'))
    const metainfo = read('resources/linux/org.rostrum.Rostrum.metainfo.xml')
    expect(releaseFault({ tag: `v${version}`, version, changelog: read('CHANGELOG.md'), metainfo })).toBeNull()
  })
})

describe('what a release makes', () => {
  const wanted = { architectures: ['x64', 'arm64'], electron: { version: '45.4.1' }, version: '1.2.3' }
  const shared = (platform: 'linux' | 'win32' | 'darwin') => builderConfig({ platform, ...wanted })
  /** As electron-builder takes it: for each processor, which packages. */
  const packages = (platform: 'linux' | 'win32' | 'darwin', of: 'linux' | 'win' | 'mac') => {
    const asked = new Map(askedFor(platform, wanted.architectures).map((name) => [Arch[name as 'x64'], [] as string[]]))
    const packager = { platformSpecificBuildOptions: shared(platform)[of], defaultTarget: ['what nobody asked for'] }
    const made = computeArchToTargetNamesMap(asked, packager as never, null as never)
    return Object.fromEntries(
      [...made].map(([arch, names]) => [Arch[arch], names.length === 0 ? packager.defaultTarget : names]),
    )
  }

  it('is one package of each kind for each processor, and one for both on macOS', () => {
    expect(packages('linux', 'linux')).toEqual({ x64: ['AppImage'], arm64: ['AppImage'] })
    expect(packages('win32', 'win')).toEqual({ x64: ['nsis', 'zip'], arm64: ['nsis', 'zip'] })
    expect(packages('darwin', 'mac')).toEqual({ universal: ['dmg'] })
    // electron-builder's own choice is a third installer with both programs in it.
    expect(shared('win32').nsis?.buildUniversalInstaller).toBe(false)
    // And an AppImage that menus start without the sandbox.
    expect(shared('linux').appImage?.executableArgs).toEqual([])
  })

  it('carries the PDF compiler of its own processor alone, but for the halves of macOS, which must not differ', () => {
    const compilers = (platform: 'linux' | 'win32' | 'darwin') =>
      [shared(platform).files]
        .flat()
        .flatMap((each) => (typeof each === 'object' && each?.from ? [each.from.replaceAll('\\', '/')] : []))
        .filter((from) => /-compiler-/.test(from))
        .map((from) => from.split('-compiler-')[1])
    expect(compilers('linux')).toEqual([`linux-\${arch}-gnu`])
    expect(compilers('win32')).toEqual([`win32-\${arch}-msvc`])
    expect(compilers('darwin')).toEqual(['darwin-x64', 'darwin-arm64'])
  })

  it('is no larger than one program may be, but for two in one and what is packed for any system to unpack', () => {
    const megabytes = (name: string) => mostBytes(`Rostrum-1.2.3-${name}`) / 1024 / 1024
    expect(['win-x64.exe', 'linux-x86_64.AppImage', 'linux_amd64.deb'].map(megabytes)).toEqual([140, 140, 140])
    expect(['mac-universal.dmg', 'win-arm64.zip'].map(megabytes)).toEqual([280, 200])
  })

  it('is not begun without the compilers', () => {
    expect(() => requireCompilers('linux', ['riscv64'])).toThrow('linux-riscv64-gnu is not installed')
  })
})

describe.each(['ci', 'release'])('the workflow %s', (name) => {
  const root = join(import.meta.dirname, '../../..')
  const workflow = readFileSync(join(root, '.github/workflows', `${name}.yml`), 'utf8')
  const all = (pattern: RegExp) => [...new Set([...workflow.matchAll(pattern)].map((match) => match[1] ?? ''))]

  it('runs actions that are pinned by commit, all of them', () => {
    const used = all(/uses: (\S+)/g)
    expect(used.length).toBeGreaterThan(1)
    for (const action of used) expect(action).toMatch(/@[0-9a-f]{40}$/)
  })

  it('calls nothing that is not there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(all(/npm run (?:--\S+ )*([a-z-]+)/g)))
    const files = [...all(/run: (\.\S+)/g), ...all(/node ((?!node_modules)[\w./-]+\.mjs)/g)]
    const specs = all(/playwright test ((?:[a-z-]+ ?)+)$/gm).flatMap((names) => names.trim().split(' '))
    for (const file of [...files, ...specs.map((each) => `tests/e2e/${each}.spec.ts`)])
      expect(existsSync(join(root, file)), file).toBe(true)
  })
})

describe('what the workflows try', () => {
  const workflow = (name: string) =>
    readFileSync(join(import.meta.dirname, '../../../.github/workflows', `${name}.yml`), 'utf8')

  it('is every Node that is supported, and the three systems with the official Electron', () => {
    for (const version of [20, 22, 24]) expect(workflow('ci')).toContain(`'node:${version}-`)
    const release = workflow('release')
    for (const system of ['ubuntu', 'windows', 'macos']) expect(release).toMatch(new RegExp(`system: ${system}-`))
    expect(release).toContain('test -f node_modules/electron/path.txt')
    expect(release.match(/npx playwright test/g)).toHaveLength(3)
  })

  it('is signed with secrets that the docs name, each with a sentence where it is missing', () => {
    const secrets = [...new Set([...workflow('release').matchAll(/secrets\.(\w+)/g)].map((match) => match[1] ?? ''))]
    expect(secrets).toHaveLength(7)
    const docs = readFileSync(join(import.meta.dirname, '../../../docs/release.md'), 'utf8')
    for (const secret of secrets) expect(docs).toContain(`\`${secret}\``)
    for (const needed of ['WINDOWS_CERTIFICATE', 'MACOS_CERTIFICATE', 'APPLE_API_KEY'])
      expect(workflow('release')).toContain(`::notice::The secret ${needed} is missing`)
  })
})

describe('a portable copy', () => {
  const there = (folder: string) => (path: string) => path === folder
  it('keeps everything in the folder beside the program, the AppImage or the .app', () => {
    expect(portableFolder({}, '/stick/Rostrum/rostrum', 'linux', there('/stick/Rostrum/rostrum-portable'))).toBe(
      '/stick/Rostrum/rostrum-portable',
    )
    const image = { APPIMAGE: '/stick/Rostrum.AppImage' }
    expect(portableFolder(image, '/tmp/.mount/rostrum', 'linux', there('/stick/rostrum-portable'))).toBe(
      '/stick/rostrum-portable',
    )
    const inside = '/Volumes/Stick/Rostrum.app/Contents/MacOS/Rostrum'
    expect(portableFolder({}, inside, 'darwin', there('/Volumes/Stick/rostrum-portable'))).toBe(
      '/Volumes/Stick/rostrum-portable',
    )
  })

  it('is one only where that folder is', () => {
    expect(portableFolder({}, '/usr/lib/rostrum/rostrum', 'linux', () => false)).toBeNull()
  })
})
