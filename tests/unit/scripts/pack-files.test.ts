import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import { afterAll, describe, expect, it } from 'vitest'
import { DRAWINGS, drawn, makeIcons, SIZES } from '../../../scripts/pack/icons.mjs'
import { licenceText, shippedParts } from '../../../scripts/pack/licences.mjs'
import { commandsIn, manPage } from '../../../scripts/pack/man-page.mjs'
import { rpmSpec } from '../../../scripts/pack/rpm.mjs'
import { NEEDS } from '../../../scripts/system-packages.mjs'
import { commandHelp, programHelp } from '../../../src/cli/help'
import { COMMANDS } from '../../../src/cli/run'
import { DRAFT_EXTENSION } from '../../../src/core/draft/draft'
import { PACK_EXTENSION } from '../../../src/core/template/kinds'

const repository = join(import.meta.dirname, '../../..')
const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
const linux = (name: string) => readFileSync(join(repository, 'resources/linux', name), 'utf8')

const temporary = mkdtempSync(join(tmpdir(), 'rostrum-pack-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** Apple's names of the pictures in an icon: after the head of eight bytes, each with its name, its length and its bytes. */
function icnsForms(bytes: Buffer): string[] {
  expect(bytes.toString('latin1', 0, 4)).toBe('icns')
  expect(bytes.readUInt32BE(4)).toBe(bytes.length)
  const forms: string[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) forms.push(bytes.toString('latin1', at, at + 4))
  return forms.sort()
}

describe('icons', () => {
  it('are drawn in every size and packed into the forms of Windows and macOS', async () => {
    const folder = await makeIcons(join(temporary, 'icons'))
    for (const { name } of DRAWINGS) {
      for (const size of SIZES) {
        const { width, height, type } = imageSize(readFileSync(join(folder, name, `${size}x${size}.png`)))
        expect({ width, height, type }).toEqual({ width: size, height: size, type: 'png' })
      }
      const ico = imageSize(readFileSync(join(folder, `${name}.ico`)))
      expect(ico.images?.map(({ width }) => width)).toEqual([256, 128, 64, 48, 32, 24, 16])
      const forms = icnsForms(readFileSync(join(folder, `${name}.icns`)))
      expect(forms).toEqual(['ic04', 'ic05', 'ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14'])
    }
  })

  it('are no empty picture: what is drawn in them can be told apart', () => {
    const svg = readFileSync(join(repository, 'resources/icon.svg'), 'utf8')
    const empty = drawn('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"/>', 64)
    expect(drawn(svg, 64).length).toBeGreaterThan(empty.length * 3)
  })
})

describe('licences', () => {
  const parts = shippedParts(repository)

  it('name every part that the program asks for, and none that only builds or tests it', () => {
    const names = parts.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)))
    for (const name of ['vitest', 'typescript', 'electron-builder', '@types/mdast']) expect(names).not.toContain(name)
  })

  it('hold the wording of each licence once, with the parts that are under it', () => {
    const text = licenceText(parts)
    for (const { name, version } of parts) expect(text).toContain(`${name} ${version}`)
    const react = readFileSync(join(repository, 'node_modules/react/LICENSE'), 'utf8').trim()
    expect(text.split(react)).toHaveLength(2)
  })

  it('refuse a part of which no licence is known', () => {
    const unknown = { name: 'stranger', version: '1.0.0', licence: '', texts: [] }
    expect(() => licenceText([...parts, unknown])).toThrow('No licence is known for stranger')
  })
})

describe('the manual page', () => {
  const help = programHelp(COMMANDS)
  const page = manPage({
    version: '1.2.3',
    help,
    commands: COMMANDS.map((command) => ({ name: command.name, help: commandHelp(command) })),
  })

  it('finds every command in the help of the program', () => {
    expect(commandsIn(help)).toEqual(COMMANDS.map(({ name }) => name))
  })

  it('has every command with every option, in ASCII that roff leaves alone', () => {
    for (const { name, options } of COMMANDS) {
      expect(page).toContain(`.SS rostrum ${name}\n`)
      for (const option of Object.keys(options)) expect(page).toContain(`\\-\\-${option.replaceAll('-', '\\-')}`)
    }
    expect(page).toMatch(/^[\n\x20-\x7e]*$/)
    const requests = [...page.matchAll(/^\.(\S+)/gm)].map((match) => match[1])
    expect(new Set(requests)).toEqual(new Set(['TH', 'SH', 'SS', 'B', 'I', 'IR', 'RI', 'br', 'PP', 'TP', 'nf', 'fi']))
  })
})

describe('what a Linux desktop reads', () => {
  it('knows the endings of drafts and packs, and the program as the one that opens them', () => {
    const types = linux('org.rostrum.Rostrum.mime.xml')
    const endings = [...types.matchAll(/glob pattern="\*([^"]+)"/g)].map((match) => match[1])
    expect(endings).toEqual([DRAFT_EXTENSION, PACK_EXTENSION])
    const named = [...types.matchAll(/mime-type type="([^"]+)"/g)].map((match) => match[1] ?? '')
    const entry = linux('org.rostrum.Rostrum.desktop')
    expect(entry).toContain(`MimeType=${named.join(';')};\n`)
    const about = linux('org.rostrum.Rostrum.metainfo.xml')
    for (const type of named) expect(about).toContain(`<mediatype>${type}</mediatype>`)
  })

  it('names the version of package.json as the newest', () => {
    const [, newest] = /<release version="([^"]+)"/.exec(linux('org.rostrum.Rostrum.metainfo.xml')) ?? []
    expect(newest).toBe(manifest.version)
  })
})

describe('the command of Windows', () => {
  it('is a batch file in letters that every code page has: the user, whose name may have others, stands in a variable', () => {
    const script = readFileSync(join(repository, 'resources/windows/installer.nsh'), 'utf8')
    const [, written = ''] = /FileWrite \$0 '(.*)'/.exec(script) ?? []
    expect(written).toBe('@call "$2\\resources\\bin\\rostrum.cmd" %*$\\r$\\n')
    expect(script).toContain('{If} $2 == "$LOCALAPPDATA"')
    expect(script).toContain('StrCpy $2 "%LOCALAPPDATA%$2"')
  })
})

describe('the rpm', () => {
  it('asks for every library by its own name and owns only what is its own', () => {
    const spec = rpmSpec({
      version: '1.2.3~rc',
      files: ['/usr/share/man/man1/rostrum.1.gz', '/usr/share/a name'],
    })
    const libraries = NEEDS.flatMap(({ library }) => library ?? [])
    expect(libraries.length).toBeGreaterThan(4)
    for (const name of libraries) expect(spec).toContain(`\nRequires: ${name}()(64bit)\n`)
    expect(spec).toContain('\nVersion: 1.2.3~rc\n')
    // The one for arm64 is made on x64 too.
    expect(spec).not.toContain('BuildArch')
    const [, owned = ''] = spec.split('%defattr(-,root,root,-)\n')
    expect(owned.trim().split('\n')).toEqual([
      '/usr/bin/rostrum',
      '/usr/lib/rostrum',
      '/usr/share/man/man1/rostrum.1.gz',
      '"/usr/share/a name"',
    ])
  })
})
