import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasTool, toolOutput } from './needs-tool'

const linux = join(import.meta.dirname, '../../resources/linux')

describe.skipIf(!hasTool('desktop-file-validate'))('the desktop entry', () => {
  it('is one that freedesktop.org has nothing against', () => {
    expect(toolOutput('desktop-file-validate', [join(linux, 'org.rostrum.Rostrum.desktop')])).toBe('')
  })
})

describe.skipIf(!hasTool('appstreamcli'))('what software centres show', () => {
  it('is valid AppStream metainfo', () => {
    const said = toolOutput('appstreamcli', ['validate', '--no-net', join(linux, 'org.rostrum.Rostrum.metainfo.xml')])
    expect(said).toContain('Validation was successful')
  })
})
