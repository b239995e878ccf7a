import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  commandPath,
  installableIn,
  installCommand,
  missingNeeds,
  NEEDS,
  packagesFor,
} from '../../../scripts/system-packages.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-packages-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function command(name: string, inside = folder): string {
  mkdirSync(inside, { recursive: true })
  const path = join(inside, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

const everyLibrary = () => new Set(NEEDS.flatMap((need) => need.library ?? []))
const names = (needs: { name: string }[]) => needs.map((need) => need.name)

describe('what a machine lacks', () => {
  it('is every library and tool on an empty one', () => {
    const missing = missingNeeds(['window', 'tests', 'bench', 'chromium'], {
      platform: 'linux',
      path: folder,
      libraries: () => new Set(),
    })
    expect(missing).toEqual(NEEDS)
  })

  it('is only what the purpose asks for', () => {
    const machine = { platform: 'linux', path: folder, libraries: everyLibrary }
    expect(missingNeeds(['window'], machine)).toEqual([])
    expect(names(missingNeeds(['tests'], machine))).toContain('Xvfb')
    expect(names(missingNeeds(['tests'], machine))).toContain('espeak-ng')
    expect(names(missingNeeds(['tests'], machine))).not.toContain('pandoc')
    expect(names(missingNeeds(['bench'], machine))).toContain('pandoc')
  })

  it('is nothing outside Linux', () => {
    expect(missingNeeds(['window', 'tests'], { platform: 'darwin', path: folder, libraries: () => new Set() })).toEqual(
      [],
    )
  })

  it('counts LibreOffice only when Writer is beside the program that the link on the path leads to', () => {
    const machine = { platform: 'linux', path: join(folder, 'bin'), libraries: everyLibrary }
    const real = command('soffice', join(folder, 'office'))
    mkdirSync(join(folder, 'bin'))
    symlinkSync(real, join(folder, 'bin/soffice'))
    expect(names(missingNeeds(['tests'], machine))).toContain('LibreOffice Writer')
    writeFileSync(join(folder, 'office/libswlo.so'), '')
    expect(names(missingNeeds(['tests'], machine))).not.toContain('LibreOffice Writer')
  })

  it('does not take a file that cannot be run for a command', () => {
    const path = command('pdfinfo')
    expect(commandPath('pdfinfo', folder)).toBe(path)
    chmodSync(path, 0o644)
    // Root may look past permissions, but not past a file that nobody may execute.
    expect(commandPath('pdfinfo', folder)).toBeNull()
    expect(commandPath('pdfinfo', '')).toBeNull()
  })
})

describe('names of packages', () => {
  const gtk = NEEDS.filter((need) => need.library === 'libgtk-3.so.0')
  const office = NEEDS.filter((need) => need.command === 'soffice')

  it('are the renamed ones where the system has them, and the old ones elsewhere', () => {
    expect(packagesFor(gtk, () => new Set(['libgtk-3-0t64']))).toEqual(['libgtk-3-0t64'])
    expect(packagesFor(gtk, () => new Set(['libgtk-3-0']))).toEqual(['libgtk-3-0'])
  })

  it('are the smallest that will do', () => {
    expect(packagesFor(office, () => new Set(['libreoffice-writer', 'libreoffice-writer-nogui']))).toEqual([
      'libreoffice-writer-nogui',
    ])
    expect(packagesFor(office, () => new Set(['libreoffice-writer']))).toEqual(['libreoffice-writer'])
  })

  it('are named even where apt knows nothing yet, and each once', () => {
    const poppler = NEEDS.filter((need) => need.packages.includes('poppler-utils'))
    expect(poppler).toHaveLength(2)
    expect(packagesFor([...gtk, ...poppler], () => new Set())).toEqual(['libgtk-3-0', 'poppler-utils'])
    expect(packagesFor([], () => new Set())).toEqual([])
  })

  it('leave out what apt lists without a candidate, as Ubuntu 24.04 does with the old names', () => {
    const policy = [
      'libasound2:',
      '  Installed: (none)',
      '  Candidate: (none)',
      '  Version table:',
      'libasound2t64:',
      '  Installed: (none)',
      '  Candidate: 1.2.11-1build2',
      '  Version table:',
      '     1.2.11-1build2 500',
      '        500 http://archive.ubuntu.com/ubuntu noble/main amd64 Packages',
      '',
    ].join('\n')
    expect(installableIn(policy)).toEqual(new Set(['libasound2t64']))
    expect(installableIn('')).toEqual(new Set())
  })

  it('make one command to run', () => {
    expect(installCommand(['xvfb', 'xauth'])).toBe('sudo apt-get install -y --no-install-recommends xvfb xauth')
  })
})
