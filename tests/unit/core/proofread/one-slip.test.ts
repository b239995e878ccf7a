import fc from 'fast-check'
import { expect, it } from 'vitest'
import { oneSlipFrom } from '../../../../src/core/proofread/one-slip'
import { editDistance } from '../../../../src/core/text/edit-distance'

const LETTERS = 'abcdefghijklmnopqrstuvwxyzáéíñóúü'
const slips = (word: string) => [...oneSlipFrom(word, LETTERS)]

it('has doubled letters, swaps and accents before other slips', () => {
  const found = slips('desarollo')
  expect(found).toContain('desarrollo')
  expect(found.indexOf('desarrollo')).toBeLessThan(found.indexOf('desatollo'))
  expect(slips('inclusion').indexOf('inclusión')).toBeLessThan(slips('inclusion').indexOf('inclusian'))
  expect(slips('peurta').indexOf('puerta')).toBeLessThan(slips('peurta').indexOf('perta'))
})

it('keeps a capital at the start', () => {
  expect(slips('Desarollo')).toContain('Desarrollo')
  expect(slips('Esarrollo')).toContain('Desarrollo')
})

it('has every word at a distance of one, and no other', () => {
  const word = fc.stringMatching(/^[a-zñé]{1,9}$/)
  fc.assert(
    fc.property(word, (given) => {
      for (const slip of slips(given)) expect(editDistance(given, slip, 2)).toBe(1)
    }),
  )
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom(...LETTERS), (given, place, letter) => {
      const at = place % (given.length + 1)
      const all = slips(given)
      expect(all).toContain(given.slice(0, at) + letter + given.slice(at))
      if (at < given.length && given[at] !== letter)
        expect(all).toContain(given.slice(0, at) + letter + given.slice(at + 1))
    }),
  )
})
