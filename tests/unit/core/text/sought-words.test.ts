import { expect, test } from 'vitest'
import { soughtWords } from '../../../../src/core/text/sought-words'

test('words are parted by spaces, and quotation marks of any kind keep a phrase together', () => {
  expect(soughtWords('  Béta   rivers ')).toEqual(['Béta', 'rivers'])
  expect(soughtWords('school "every village" mast')).toEqual(['school', 'every village', 'mast'])
  expect(soughtWords('“every village” „jedes Dorf“ «\u00a0chaque village\u00a0»')).toEqual([
    'every village',
    'jedes Dorf',
    'chaque village',
  ])
  // An apostrophe and a hyphen are letters of a word.
  expect(soughtWords('women’s people-centred l’eau')).toEqual(['women’s', 'people-centred', 'l’eau'])
})

test('a phrase without its end goes to the end, and what says nothing or the same again is no word', () => {
  expect(soughtWords('mast "every vil')).toEqual(['mast', 'every vil'])
  expect(soughtWords('mast mast "mast"')).toEqual(['mast'])
  for (const nothing of ['', '  ', '"', '""', '“ ”', '”']) expect(soughtWords(nothing).length).toBeLessThanOrEqual(1)
  expect(soughtWords('"" “ ”')).toEqual([])
})
