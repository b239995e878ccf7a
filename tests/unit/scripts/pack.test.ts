import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FUSES } from '../../../scripts/pack/fuses.mjs'
import { commandWords, shellLauncher } from '../../../scripts/pack/launcher.mjs'
import { debianVersion, packageVersion } from '../../../scripts/pack/versions.mjs'
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
    writeFileSync(join(bin, 'rostrum'), shellLauncher({ program: '../../rostrum', words: commandWords() }), {
      mode: 0o755,
    })
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
      env: { PATH: process.env.PATH, ...environment },
    })

  it('prints help and version by itself, unless another language is asked for', () => {
    expect(started(['--help']).stdout).toBe('the help\n')
    expect(started(['--version']).stdout).toBe('1.2.3\n')
    expect(started(['--help'], { ROSTRUM_LOCALE: 'en-XA' }).stdout).toContain('[rostrum-command-line][--help]')
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
