import { expect, test } from 'vitest'
import { setAnswer, setTitle } from '../../../src/core/draft/edit'
import { searchFor } from '../../../src/core/draft/find'
import { paragraph } from '../../../src/core/text/blocks'
import { inEnglish } from '../../../src/messages/sentence'
import { foundInDraft } from '../../../src/node/draft-find'
import { ready, template, withProposal, withRationale } from '../core/check/checked'

function search(words: string) {
  const made = searchFor({ words, matchCase: false, wholeWord: false, accents: false, pattern: false })
  if (!made.ok) throw new Error(made.problem.sentence)
  return made.value
}

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
  const found = foundInDraft(draft, template, search('mast'))
  expect(found?.count).toBe(6)
  expect(
    found?.lines.map(({ where, before, found: words, after }) => [inEnglish(where), before, words, after]),
  ).toEqual([
    ['Title', '', 'Mast', 's'],
    ['Thematic area 5 Digital divides', '', 'mast', ' mast mast'],
    ['Footnote in Thematic area 5 Digital divides', 'See the ', 'mast', '.'],
  ])
  expect(foundInDraft(withProposal({ rationale: 'A mast.' }), template, search('mast'))?.lines[0]?.where).toEqual({
    id: 'found.where.proposal',
    values: { number: 1 },
  })
})

test('nothing is found by nothing, and a draft without its template is searched as it is', () => {
  expect(foundInDraft(ready, template, search('nobody wrote this'))).toBeNull()
  expect(foundInDraft(ready, template, search(''))).toBeNull()
  const draft = setAnswer(ready, 'unknown-section', 'text', [paragraph('A mast')])
  expect(foundInDraft(draft, null, search('mast'))?.lines[0]?.where).toBe('unknown-section')
})
