import { expect, test } from 'vitest'
import { setAnswer, setOrganisation, setTitle } from '../../../src/core/draft/edit'
import { paragraph } from '../../../src/core/text/blocks'
import { inEnglish } from '../../../src/messages/sentence'
import { foundInDraft } from '../../../src/node/draft-find'
import { ready, template, withProposal, withRationale } from '../core/check/checked'

test('says how much is found, and shows the first places with their names, each paragraph once', () => {
  const draft = setTitle(
    withProposal(
      { proposed: 'A mast.' },
      withRationale(
        [
          paragraph('mast mast mast'),
          { type: 'paragraph', runs: [{ text: 'x', footnote: { runs: [{ text: 'See the mast.' }] } }] },
        ],
        ready,
      ),
    ),
    'Masts',
  )
  const found = foundInDraft(draft, template, 'mast')
  expect(found?.count).toBe(6)
  expect(
    found?.lines.map(({ where, before, found: words, after }) => [inEnglish(where), before, words, after]),
  ).toEqual([
    ['Title', '', 'Mast', 's'],
    ['Thematic area 5 Digital divides', '', 'mast', ' mast mast'],
    ['Footnote in Thematic area 5 Digital divides', 'See the ', 'mast', '.'],
  ])
  expect(foundInDraft(withProposal({ rationale: 'A mast.' }), template, 'mast')?.lines[0]?.where).toEqual({
    id: 'found.where.proposal',
    values: { number: 1 },
  })
})

test('nothing is found by nothing, and a draft without its template is searched as it is', () => {
  expect(foundInDraft(ready, template, 'nobody wrote this')).toBeNull()
  expect(foundInDraft(ready, template, '')).toBeNull()
  const draft = setAnswer(ready, 'unknown-section', 'text', [paragraph('A mast')])
  expect(foundInDraft(draft, null, 'mast')?.lines[0]?.where).toBe('unknown-section')
})

test('words that stand apart are each found, in title, organisation and text, and the draft opens at the rarest', () => {
  const draft = setTitle(
    setOrganisation(withRationale([paragraph('Two rivers, and rivers again.')], ready), { name: 'Béta Watch' }),
    'Floods',
  )
  const found = foundInDraft(draft, template, 'beta  rivers')
  expect(found).toMatchObject({ words: 'beta', count: 3 })
  expect(found?.lines.map(({ where, found: words }) => [inEnglish(where), words])).toEqual([
    ['Who we are', 'Béta'],
    ['Thematic area 5 Digital divides', 'rivers'],
  ])
  expect(foundInDraft(draft, template, 'beta rivers mountains')).toBeNull()
})

test('words that stand together are found there alone, and a phrase in quotation marks nowhere else', () => {
  const draft = setTitle(withRationale([paragraph('Wild rivers. The rivers of wild valleys.')], ready), 'Wild valleys')
  expect(foundInDraft(draft, template, 'wild rivers')).toMatchObject({ words: 'wild rivers', count: 1 })
  expect(foundInDraft(draft, template, 'rivers wild')).toMatchObject({ words: 'rivers', count: 5 })
  expect(foundInDraft(draft, template, '"rivers wild"')).toBeNull()
  expect(foundInDraft(draft, template, '“wild rivers” valleys')).toMatchObject({ words: 'wild rivers', count: 3 })
})
