import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
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
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { sandboxUsable } from '../../scripts/electron-runtime.mjs'
import { FUSES, fusesOf } from '../../scripts/pack/fuses.mjs'
import { MOST_BYTES } from '../../scripts/pack/sizes.mjs'
import { ownDisplay } from '../bench/display'
import { CleanSystem, packedDeb, repository } from './installed'

const system = new CleanSystem()
const PROGRAM = 'usr/lib/rostrum/rostrum'
const DRAFT = join(system.home, 'Our input.rostrum')
/** The program as a test opens it that is not about the sandbox. */
const WINDOW = [system.path(PROGRAM), '--no-sandbox', '--remote-debugging-port=0', '--lang=en-GB']

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

test('Ctrl+C ends a command of the installed program with a sentence', async () => {
  const { ended, err } = await system.interrupted('rostrum', 'time', '-')
  expect(err).toMatch(/^Stopped, as you asked\. .+\.\n$/)
  expect(ended).toBe(130)
})

test('no variable makes the installed program run other code', () => {
  // With these fuses on, the one would take the switches for Node's own and the other would not find its module.
  const tried = system.run('sh', '-c', 'ELECTRON_RUN_AS_NODE=1 NODE_OPTIONS="--require /nowhere.js" rostrum templates')
  expect(tried).toMatchObject({ status: 0, err: '' })
  expect(tried.out).toContain('elements-paper-input')
})

test('a package goes over itself, an older and a newer one, and says on a bad day why it does not start', async () => {
  const older = join(system.home, 'older')
  execFileSync('dpkg-deb', ['--raw-extract', packedDeb(), older])
  const control = join(older, 'DEBIAN/control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 0.0.1'))
  execFileSync('dpkg-deb', ['-Znone', '--build', '--root-owner-group', older, join(system.home, 'older.deb')])
  system.install(join(system.home, 'older.deb'))
  system.install(packedDeb())
  system.install(packedDeb())
  // A newer one that has other files: of them nothing is left, and nothing of ours is missing.
  rmSync(join(older, 'usr/lib/rostrum'), { recursive: true })
  mkdirSync(join(older, 'usr/lib/rostrum'))
  writeFileSync(join(older, 'usr/lib/rostrum/of-later'), '')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 99.0.1'))
  execFileSync('dpkg-deb', ['-Znone', '--build', '--root-owner-group', older, join(system.home, 'newer.deb')])
  system.install(join(system.home, 'newer.deb'))
  expect(existsSync(system.path(PROGRAM))).toBe(false)
  expect(system.install(packedDeb())).toContain('Setting up rostrum')
  expect(existsSync(system.path('usr/lib/rostrum/of-later'))).toBe(false)
  for (const left of ['older', 'older.deb', 'newer.deb']) rmSync(join(system.home, left), { recursive: true })
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

  // A home that its owner may only read: the window says so, and commands that write nothing there work.
  const readOnly = join(system.home, 'read only')
  mkdirSync(readOnly)
  chmodSync(readOnly, 0o555)
  const kept = await system.saidBy([system.path(PROGRAM), '--no-sandbox'], /history of drafts/, {
    HOME: readOnly,
  })
  expect(kept).toMatch(/cannot be written to \(E(?:ACCES|ROFS)\)/)
  expect(system.run('sh', '-c', `HOME='${readOnly}' rostrum check '${DRAFT}'`)).toMatchObject({ status: 0, err: '' })
  rmSync(readOnly, { recursive: true })

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

const HOME_BUTTON = 'main li button'

/** Whether the sandbox is on, as Settings say it. */
function saysSandbox(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const answer = await window.rostrum.request('app.info', {})
    if (!answer.ok) throw new Error(answer.problem.code)
    return answer.value.runtime.sandbox
  })
}

test('with a portable folder beside it, it starts on a screen of 800 × 600, without graphics card, message bus and keyring, after a crash on another computer', async () => {
  const screen = await ownDisplay('800x600')
  const portable = system.path('usr/lib/rostrum/rostrum-portable')
  const profile = join(portable, 'profile')
  mkdirSync(profile, { recursive: true })
  // What a program leaves that was killed, in a home that several computers share: nobody is there to answer.
  symlinkSync('another-computer-12345', join(profile, 'SingletonLock'))
  for (const each of [portable, profile]) system.give(each)
  try {
    const program = await system.open([...WINDOW, '--disable-gpu', '--disable-software-rasterizer'], {
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus',
      DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nowhere/bus',
    })
    const { page } = program
    await expect(page.locator(HOME_BUTTON).first()).toBeVisible({ timeout: 60_000 })
    const outer = await page.evaluate(() => ({ width: outerWidth, height: outerHeight }))
    expect(outer.width).toBeLessThanOrEqual(800)
    expect(outer.height).toBeLessThanOrEqual(600)
    expect(await saysSandbox(page)).toBe(false)
    // Nothing of home is out of reach sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await program.close()
    // All that it keeps is there, and nothing in the home of whoever carries it.
    expect(existsSync(join(profile, 'profile.json'))).toBe(true)
    expect(existsSync(join(system.home, '.config/Rostrum'))).toBe(false)
  } finally {
    screen()
  }
  rmSync(portable, { recursive: true })
})

test('it starts with a profile on a full disk', async () => {
  const disk = join(system.home, 'full')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=777', 'tmpfs', disk]).status === 0
  test.skip(!mounted, 'Only root may mount the small disk that this needs.')
  try {
    mkdirSync(join(disk, 'profile'))
    system.give(join(disk, 'profile'))
    expect(spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4k']).status).not.toBe(0)
    const program = await system.open(WINDOW, { ROSTRUM_USER_DATA: join(disk, 'profile') })
    const { page } = program
    await expect(page.locator(HOME_BUTTON).first()).toBeVisible({ timeout: 60_000 })
    await program.close()
  } finally {
    spawnSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
})

test('it opens its window where Wayland is alone', async () => {
  const found = spawnSync('weston', ['--version']).error === undefined
  if (!found && process.env.CI === 'true') throw new Error('weston is missing: apt-get install weston')
  test.skip(!found, 'weston is missing: apt-get install weston')
  const wayland = await system.wayland()
  try {
    // By its launcher, as a menu starts it: that tells Chromium where to draw.
    const program = await system.open([system.path('usr/bin/rostrum'), ...WINDOW.slice(1)], {
      DISPLAY: '',
      ...wayland.environment,
    })
    await expect(program.page.locator(HOME_BUTTON).first()).toBeVisible({ timeout: 60_000 })
    await program.close()
  } finally {
    await wayland.end()
  }
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
  expect(await saysSandbox(page)).toBe(usable)

  // The profile is in use: the second start hands its file over, here by address as some desktops name it, says nothing, and ends.
  const second = join(system.home, 'Second input.rostrum')
  const draft = JSON.parse(readFileSync(DRAFT, 'utf8'))
  writeFileSync(second, JSON.stringify({ ...draft, id: 'second-of-package', title: 'Handed over' }))
  system.give(second)
  const address = pathToFileURL(second).href
  expect(await system.started([command, '--lang=en-GB', ...(usable ? [] : ['--no-sandbox']), address])).toBe(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Handed over' })).toBeVisible()

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
