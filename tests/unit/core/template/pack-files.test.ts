import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSystemFile, packFileKind, pathFault } from '../../../../src/core/template/pack-files'
import { inEnglish } from '../../../../src/messages/sentence'

describe('the kind of a file in a pack', () => {
  it.each([
    ['pack.json', 'manifest'],
    ['input.template.json', 'template'],
    ['guidance.json', 'data'],
    ['samples/input.rostrum', 'sample'],
    ['run.js', null],
    ['index.html', null],
    ['pack.json.exe', null],
    ['samples/pack.json', null],
    ['samples/deep/input.rostrum', null],
    ['other/pack.json', null],
    ['.hidden.json', null],
    ['a b.json', null],
    ['', null],
  ])('%s is %s', (path, kind) => expect(packFileKind(path)).toBe(kind))

  it('is data or a draft, or nothing at all', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.constantFrom('', '.json', '.rostrum', '.js', '.html', '.sh'),
        (name, end) => {
          const path = `${name}${end}`
          if (packFileKind(path) !== null) {
            expect(path).toMatch(/\.(json|rostrum)$/)
            expect(pathFault(path)).toBeNull()
          }
        },
      ),
    )
  })

  it('passes over what systems leave behind', () => {
    for (const path of ['__MACOSX/._pack.json', '.DS_Store', 'a/Thumbs.db', '.git/config'])
      expect(isSystemFile(path), path).toBe(true)
    for (const path of ['pack.json', 'samples/x.rostrum']) expect(isSystemFile(path), path).toBe(false)
  })
})

describe('a path in somebody’s archive', () => {
  it.each([
    ['../pack.json', '..'],
    ['a/../../b.json', '..'],
    ['/etc/passwd', 'absolute'],
    ['C:/x.json', 'absolute'],
    ['c:x.json', 'absolute'],
    ['a\\..\\b.json', 'backslash'],
    ['a//b.json', 'empty folder'],
    ['./a.json', 'empty folder'],
    ['a\u0000.json', 'control'],
    ['a\nb.json', 'control'],
    ['a\u202enosj.exe', 'turn text around'],
    ['con.json', 'device'],
    ['a/NUL', 'device'],
    ['a.json.', 'Windows'],
    ['a?.json', 'Windows'],
    ['', 'no name'],
    ['x'.repeat(300), '240'],
  ])('%j is refused', (path, reason) => expect(inEnglish(pathFault(path) ?? '')).toContain(reason))

  it('that is taken stays inside, whatever it is joined to', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', 'b.json', '\\', 'C:', '~', '%2e%2e'),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const path = parts.join('/')
        if (pathFault(path) !== null) return
        const reached = new URL(encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23'), 'file:///pack/').pathname
        expect(reached.startsWith('/pack/')).toBe(true)
        expect(path.split(/[\\/]/)).not.toContain('..')
      }),
      { numRuns: 500 },
    )
  })
})
