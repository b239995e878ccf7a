import { describe, expect, it } from 'vitest'
import { filesIn } from '../../../src/main/asked-files'

describe('files that a command line names', () => {
  const asked = (...words: string[]) => filesIn(['rostrum', ...words], '/home/amina')

  it('are drafts, packs and texts, from the folder that it was typed in', () => {
    expect(asked('Our input.rostrum', '../a.rostrum-pack', '/tmp/notes.TXT')).toEqual([
      '/home/amina/Our input.rostrum',
      '/home/a.rostrum-pack',
      '/tmp/notes.TXT',
    ])
    expect(asked('--lang=a.rostrum', '--no-sandbox', 'picture.png', 'check')).toEqual([])
  })

  it('may be addresses, as a desktop hands them to an AppImage', () => {
    expect(asked('file:///home/amina/Our%20input%20%28%C3%A9%29.rostrum')).toEqual([
      '/home/amina/Our input (é).rostrum',
    ])
    expect(asked('file:///home/amina/picture.png', 'https://example.org/a.rostrum#')).toEqual([])
  })

  it('stay in the list where their address names no file here, so that opening them says so', () => {
    expect(asked('file://elsewhere/a.rostrum')).toHaveLength(1)
    expect(asked('file:///home/%zz.rostrum')).toHaveLength(1)
  })
})
