import { describe, expect, it } from 'vitest'
import type { Draft, StatementVersion } from '../../../../src/core/draft/draft'
import { setAnswer, setStatement } from '../../../../src/core/draft/edit'
import { draftInVersion, findVersion } from '../../../../src/core/speech/versions'
import { answerText } from '../../../../src/core/text/block-text'
import { paragraph } from '../../../../src/core/text/blocks'
import { empty, ready, template } from '../check/checked'

const SAID = 'Masts are repaired late. People wait for weeks.'

function version(id: string, name: string, ...texts: string[]): StatementVersion {
  return {
    id,
    name,
    slotSeconds: 120,
    leftOut: texts.map((text) => ({ section: 'area-5', slot: 'rationale', text })),
  }
}

const short = version('v1', 'For 2:00', 'People wait for weeks.')
const saying = (text: string): Draft => setAnswer(ready, 'area-5', 'rationale', [paragraph(text)])
const withVersions = (...versions: StatementVersion[]) => setStatement(saying(SAID), { versions })
const rationale = (draft: Draft) =>
  answerText(draft.sections.find(({ id }) => id === 'area-5')?.answers.rationale ?? [])

describe('a version', () => {
  it('is found by its id, by its name whatever the capitals, and the newest of one name', () => {
    const draft = withVersions(short, version('v2', 'Short'), version('v3', ' short '))
    expect(findVersion(draft, 'v1')).toMatchObject({ value: { id: 'v1' } })
    expect(findVersion(draft, 'FOR 2:00')).toMatchObject({ value: { id: 'v1' } })
    expect(findVersion(draft, 'Short')).toMatchObject({ value: { id: 'v3' } })
    // An id wins over a name.
    expect(findVersion(withVersions(version('a', 'b'), version('b', 'a')), 'b')).toMatchObject({ value: { id: 'b' } })
  })

  it('that there is not, is refused with those that there are', () => {
    const found = findVersion(withVersions(short, version('v2', ' ')), 'For 1:30')
    expect(found).toMatchObject({ ok: false, problem: { code: 'no-version' } })
    if (!found.ok) expect(found.problem.sentence).toMatch(/“For 2:00”, “A version without a name”/)
    expect(findVersion(empty, 'x')).toMatchObject({ ok: false, problem: { sentence: expect.stringMatching(/has no/) } })
  })

  it('leaves out what it names, and says where words have changed since', () => {
    expect(draftInVersion(withVersions(short), template, short)).toMatchObject({ changed: null })
    expect(rationale(draftInVersion(withVersions(short), template, short).draft)).toBe('Masts are repaired late.')
    const changed = draftInVersion(saying('Masts are repaired late. People wait for months.'), template, short)
    expect(rationale(changed.draft)).toBe('Masts are repaired late. People wait for months.')
    expect(changed.changed).toMatch(/^One part that “For 2:00” left out has changed since/)
    const both = version('v2', 'Both', 'No such words here.', 'Nor any of these.')
    expect(draftInVersion(saying(SAID), template, both).changed).toMatch(/^2 parts .* have changed/)
  })
})
