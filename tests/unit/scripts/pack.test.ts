import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FUSES } from '../../../scripts/pack/fuses.mjs'
import { commandWords, shellLauncher } from '../../../scripts/pack/launcher.mjs'
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
    expect(started(words, { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }).stdout).toContain('[--no-sandbox]')
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

  it('runs actions that are pinned by commit, all of them', () => {
    const workflow = readFileSync(join(import.meta.dirname, '../../../.github/workflows/release.yml'), 'utf8')
    const used = [...workflow.matchAll(/uses: (\S+)/g)].map((match) => match[1] ?? '')
    expect(used.length).toBeGreaterThan(4)
    for (const action of used) expect(action).toMatch(/@[0-9a-f]{40}$/)
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
