import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkTarget } from '../../../../src/core/export/link-target'

describe('linkTarget', () => {
  it('keeps a whole address as it is', () => {
    for (const address of [
      'https://example.org/a%20b?x=1&y=%C3%A9#part',
      'http://xn--bcher-kva.example:8080/',
      'mailto:a.b@example.org?subject=Hi',
      'https://example.org/%5B1%5D',
    ]) {
      expect(linkTarget(address)).toBe(address)
    }
  })

  it('encodes what an address may not hold', () => {
    expect(linkTarget(' https://example.org/a b|c[d] ')).toBe('https://example.org/a%20b%7Cc%5Bd%5D')
    expect(linkTarget('https://example.org/100%')).toBe('https://example.org/100%25')
    expect(linkTarget('https://example.org/сеть')).toBe('https://example.org/%D1%81%D0%B5%D1%82%D1%8C')
    expect(linkTarget('https://example.org/#a#b')).toBe('https://example.org/%23a#b')
  })

  it('refuses what is no address', () => {
    for (const address of [
      '',
      'http:',
      'https://',
      'https:// x',
      'https://[::x',
      'mailto:',
      'mailto:a b@c',
      'javascript:alert(1)',
      'file:///etc',
      'https://a.b:123456/',
      'https://exa mple.org',
      'https://-a.org\ud800',
    ]) {
      expect(linkTarget(address)).toBeNull()
    }
  })

  it('gives only characters of RFC 3986', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const target = linkTarget(`https://example.org/${path}`)
        if (target !== null)
          expect(target).toMatch(/^https:\/\/example\.org\/(?:[\w\-.~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*$/)
      }),
    )
  })
})
