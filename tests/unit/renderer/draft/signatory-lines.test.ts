import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signatoriesFromLines } from '../../../../src/renderer/draft/signatory-lines'

test('lines with semicolons, tabs or bars become rows; empty lines are passed over', () => {
  expect(
    signatoriesFromLines(
      'Amina Diallo; Rivers Network ;Senegal\r\n\r\nBo Li\tPort City\tChina\nCoop | | Fiji\nOne Name',
    ),
  ).toEqual([
    { name: 'Amina Diallo', organisation: 'Rivers Network', country: 'Senegal' },
    { name: 'Bo Li', organisation: 'Port City', country: 'China' },
    { name: 'Coop', organisation: '', country: 'Fiji' },
    { name: 'One Name', organisation: '', country: '' },
  ])
})

test('more cells than three lose nothing', () => {
  expect(signatoriesFromLines('A; B; C; D')).toEqual([{ name: 'A', organisation: 'B', country: 'C, D' }])
})

test('every word of any paste is in some row', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const rows = signatoriesFromLines(text)
      const kept = rows.map(({ name, organisation, country }) => `${name} ${organisation} ${country}`).join(' ')
      for (const word of text.split(/[;\t|\s]+/).filter(Boolean)) expect(kept).toContain(word)
    }),
  )
})
