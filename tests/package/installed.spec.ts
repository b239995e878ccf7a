import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { sandboxUsable } from '../../scripts/electron-runtime.mjs'
import { FUSES, fusesOf } from '../../scripts/pack/fuses.mjs'
import { MOST_BYTES } from '../../scripts/pack/sizes.mjs'
import { CleanSystem, packedDeb, repository } from './installed'

const system = new CleanSystem()
const PROGRAM = 'usr/lib/rostrum/rostrum'
const DRAFT = join(system.home, 'Our input.rostrum')

test.describe.configure({ mode: 'serial' })
test.afterAll(() => system.remove())

/** Every file below a folder with what is in it. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

test('the package is no larger than it may be and installs into an empty system', () => {
  const deb = packedDeb()
  expect(statSync(deb).size).toBeLessThanOrEqual(MOST_BYTES)
  expect(system.install(deb)).toContain('Setting up rostrum')
  const share = 'usr/share'
  for (const name of [
    PROGRAM,
    'usr/bin/rostrum',
    `${share}/applications/org.rostrum.Rostrum.desktop`,
    `${share}/metainfo/org.rostrum.Rostrum.metainfo.xml`,
    `${share}/mime/packages/org.rostrum.Rostrum.xml`,
    `${share}/icons/hicolor/48x48/apps/org.rostrum.Rostrum.png`,
    `${share}/icons/hicolor/48x48/mimetypes/application-vnd.rostrum.draft+json.png`,
    `${share}/man/man1/rostrum.1.gz`,
    `${share}/doc/rostrum/copyright`,
    'usr/lib/rostrum/resources/licences/parts.txt',
    'usr/lib/rostrum/LICENSES.chromium.html',
  ])
    expect(existsSync(system.path(name)), name).toBe(true)
  // Chromium's own words, in languages that the interface has.
  expect(readdirSync(system.path('usr/lib/rostrum/locales')).sort()).toEqual(['en-GB.pak', 'en-US.pak'])
  copyFileSync(join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum'), DRAFT)
  system.give(DRAFT)
})

test('every fuse of the installed binary is set as the table says', async () => {
  const found = await fusesOf(system.path(PROGRAM))
  const wanted = FUSES.filter(({ fuse }) => fuse in found).map(({ fuse, on }) => [fuse, on])
  // The oldest runtime that packages are made with has seven.
  expect(wanted.length).toBeGreaterThanOrEqual(7)
  expect(found).toEqual(Object.fromEntries(wanted))
})

test('rostrum works as a command, without a window, a display or a Node', () => {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  expect(system.run('rostrum', '--version')).toEqual({ status: 0, out: `${version}\n`, err: '' })
  const help = system.run('rostrum', '--help')
  expect(help.out).toContain('Usage: rostrum COMMAND')
  // The text beside the launcher is what the program itself says.
  const said = system.run('sh', '-c', 'ROSTRUM_LOCALE=en rostrum --help')
  expect(said).toEqual(help)
  expect(system.run('rostrum', 'check', DRAFT)).toMatchObject({ status: 0, err: '' })
  const slip = system.run('rostrum', 'chek', DRAFT)
  expect(slip.status).toBe(2)
  expect(slip.err).toContain('Did you mean check?')
  const piped = system.run('sh', '-c', 'printf "Thank you, Chair." | rostrum time -')
  expect(piped.out).toContain('3 words in English')
  const made = system.run('rostrum', 'export', DRAFT, '--to', join(system.home, 'by command'))
  expect(made).toMatchObject({ status: 0, err: '' })
  const pdf = readdirSync(join(system.home, 'by command')).find((name) => name.endsWith('.pdf')) ?? ''
  expect(readFileSync(join(system.home, 'by command', pdf)).toString('latin1', 0, 5)).toBe('%PDF-')
})

test('no variable makes the installed program run other code', () => {
  // With these fuses on, the one would take the switches for Node's own and the other would not find its module.
  const tried = system.run('sh', '-c', 'ELECTRON_RUN_AS_NODE=1 NODE_OPTIONS="--require /nowhere.js" rostrum templates')
  expect(tried).toMatchObject({ status: 0, err: '' })
  expect(tried.out).toContain('elements-paper-input')
})

test('a package goes over itself and over an older one, and says on a bad day why it does not start', async () => {
  const older = join(system.home, 'older')
  execFileSync('dpkg-deb', ['--raw-extract', packedDeb(), older])
  const control = join(older, 'DEBIAN/control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 0.0.1'))
  execFileSync('dpkg-deb', ['-Znone', '--build', '--root-owner-group', older, join(system.home, 'older.deb')])
  system.install(join(system.home, 'older.deb'))
  system.install(packedDeb())
  system.install(packedDeb())
  for (const left of [older, join(system.home, 'older.deb')]) rmSync(left, { recursive: true })
  expect(system.run('rostrum', '--version').status).toBe(0)

  const noDisplay = system.run('sh', '-c', 'rostrum --no-sandbox')
  expect(noDisplay.status).toBe(1)
  expect(noDisplay.err).toContain('There is no display')

  // A home on a disk that takes nothing: without a word, Chromium would take the folder for one that another window holds.
  const file = join(system.home, 'no folder')
  writeFileSync(file, '')
  const said = await system.saidBy([system.path(PROGRAM), '--no-sandbox', '--disable-gpu'], /history of drafts/, {
    ROSTRUM_USER_DATA: join(file, 'profile'),
  })
  expect(said).toContain('cannot be written to (ENOTDIR)')
  rmSync(file)

  // The profile of a newer version: not a byte of it may change, not even Chromium's.
  const profile = join(system.home, 'newer')
  mkdirSync(profile)
  writeFileSync(join(profile, 'profile.json'), '{"program":"99.1.0"}')
  writeFileSync(join(profile, 'settings.json'), '{"theme":{"later":true}}')
  for (const each of ['.', 'profile.json', 'settings.json']) system.give(join(profile, each))
  const before = contents(profile)
  const refused = await system.saidBy([system.path(PROGRAM), '--no-sandbox', '--disable-gpu'], /newer one keeps/, {
    ROSTRUM_USER_DATA: profile,
  })
  expect(refused).toContain('was last used by Rostrum 99.1.0')
  expect(contents(profile)).toEqual(before)
  rmSync(profile, { recursive: true })
})

test('an ordinary user opens a draft by its file type, makes a PDF and leaves it behind when the program is removed', async () => {
  // What a desktop does at a double click: the program that says it opens this type, by the line that it says.
  const entry = readFileSync(system.path('usr/share/applications/org.rostrum.Rostrum.desktop'), 'utf8')
  expect(entry).toContain('application/vnd.rostrum.draft+json')
  const line = (/^Exec=(.*)$/m.exec(entry)?.[1] ?? '').split(' ').map((word) => (word === '%f' ? DRAFT : word))
  expect(line).toContain(DRAFT)
  const usable = sandboxUsable({ binary: system.path(PROGRAM) }) || process.getuid?.() === 0
  if (!usable)
    test.info().annotations.push({ type: 'sandbox', description: 'off: this kernel gives ordinary users none' })
  const [command = '', ...files] = line
  const program = await system.open([
    command,
    '--remote-debugging-port=0',
    '--lang=en-GB',
    ...(usable ? [] : ['--no-sandbox']),
    ...files,
  ])
  const { page } = program
  await expect(page.locator('#heading-organisation')).toBeVisible({ timeout: 60_000 })
  if (usable) expect(program.rendererFilters()).toContain(2)

  await page.getByRole('button', { name: 'Hand in…' }).click()
  await page.getByRole('radio', { name: 'Beside the draft' }).check({ force: true })
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /^3 files in/ })).toBeVisible({ timeout: 60_000 })
  await program.close()

  const beside = readdirSync(dirname(DRAFT)).filter((name) => name.endsWith('.pdf'))
  expect(beside).toHaveLength(1)
  const byWindow = readFileSync(join(dirname(DRAFT), beside[0] ?? ''))
  expect(byWindow.toString('latin1', 0, 5)).toBe('%PDF-')

  const before = contents(system.home)
  system.purge()
  expect(existsSync(system.path('usr'))).toBe(false)
  expect(contents(system.home)).toEqual(before)
  expect(Object.keys(before).some((name) => name.startsWith('.config/Rostrum/'))).toBe(true)
})
