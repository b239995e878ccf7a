import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDismissals, dismissalOf, sortByDismissal } from '../../../../src/core/check/dismissal'
import { EVIDENCE_CHANGED, evidenceFindings } from '../../../../src/core/check/evidence-changed'
import { ruleName } from '../../../../src/core/check/rule-names'
import { type Draft, draftSchema } from '../../../../src/core/draft/draft'
import { addProposal, setAnswer, setChosen } from '../../../../src/core/draft/edit'
import { EMPTY_SHELF, type EvidenceEntry, type EvidenceShelf } from '../../../../src/core/draft/evidence'
import { evidenceStates, keepOwnWording, putInEvidence, takeNewWording } from '../../../../src/core/draft/evidence-uses'
import { followNotes } from '../../../../src/core/draft/follow-notes'
import { mergeDrafts } from '../../../../src/core/draft/merge-drafts'
import { selectedBlocks } from '../../../../src/core/draft/selected'
import { spliceBlocks } from '../../../../src/core/draft/splice-blocks'
import { offsetOfPoint, pointAtOffset } from '../../../../src/core/text/answer-point'
import { answerText } from '../../../../src/core/text/block-text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { sentence } from '../../../../src/messages/sentence'
import { ready } from '../check/checked'

const FIGURE: EvidenceEntry = {
  id: 'offline',
  kind: 'figure',
  title: 'People offline',
  blocks: [paragraph('2.6 billion people are offline.')],
  language: 'en',
  source: 'ITU, Facts and Figures',
  link: 'https://www.itu.int/facts',
  date: 'November 2024',
  note: '',
  changedAt: '2026-01-02T03:04:05Z',
}
const LATER: EvidenceEntry = {
  ...FIGURE,
  blocks: [paragraph('2.2 billion people are offline.')],
  date: 'November 2025',
  changedAt: '2026-06-07T08:09:10Z',
}
const LIST: Block = { type: 'list', ordered: false, items: [{ runs: [{ text: 'one' }] }, { runs: [{ text: 'two' }] }] }
const shelf = (...entries: EvidenceEntry[]): EvidenceShelf => ({ ...EMPTY_SHELF, entries })
const PLACE = { section: 'area-5', slot: 'rationale' }
const written = (blocks: Block[] | string) =>
  setAnswer(ready, PLACE.section, PLACE.slot, typeof blocks === 'string' ? [paragraph(blocks)] : blocks)
const blocksOf = (draft: Draft) => draft.sections.find(({ id }) => id === PLACE.section)?.answers[PLACE.slot] ?? []
const textOf = (draft: Draft) => answerText(blocksOf(draft))
function put(draft: Draft, offset: number, entry = FIGURE, cite = false) {
  const made = putInEvidence(draft, entry, { ...PLACE, offset }, { id: 'u1', cite })
  if (!made) throw new Error('Nothing was put in')
  return made
}
const stateOf = (draft: Draft, on: EvidenceShelf) =>
  evidenceStates(draft, on).map(({ source, edited }) => [source, edited])
const edit = (draft: Draft, from: string, to: string) =>
  followNotes(
    draft,
    setAnswer(
      draft,
      PLACE.section,
      PLACE.slot,
      blocksOf(draft).map((block) =>
        block.type === 'paragraph'
          ? { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replace(from, to) })) }
          : block,
      ),
    ),
  )

describe('putting evidence in', () => {
  it('is part of the paragraph where it stands, parted from its neighbours by spaces, and remembered', () => {
    const made = put(written('Schools.Villages'), 'Schools.'.length)
    expect(textOf(made.draft)).toBe('Schools. 2.6 billion people are offline. Villages')
    expect(textOf(made.draft).slice(0, made.end)).toBe('Schools. 2.6 billion people are offline.')
    expect(made.draft.evidence).toMatchObject([{ id: 'u1', entry: 'offline', title: 'People offline', ...PLACE }])
    expect(made.draft.evidence?.[0]?.words).toBe('2.6 billion people are offline.')
    expect(draftSchema.safeParse(made.draft).success).toBe(true)
    expect(stateOf(made.draft, shelf(FIGURE))).toEqual([['same', false]])
  })

  it('goes into an answer that says nothing yet, and one that the draft does not have', () => {
    expect(textOf(put(written([]), 0).draft)).toBe('2.6 billion people are offline.')
    const fresh = putInEvidence(ready, FIGURE, { section: 'q1', slot: 'answer', offset: 99 }, { id: 'u', cite: true })
    expect(answerText(fresh?.draft.sections.find(({ id }) => id === 'q1')?.answers.answer ?? [])).toBe(
      '2.6 billion people are offline.',
    )
  })

  it('gives the source in a real footnote behind the words, where it has one', () => {
    const { draft } = put(written('Schools.'), 8, FIGURE, true)
    const [block] = blocksOf(draft)
    expect(block?.type === 'paragraph' && block.runs.at(-1)).toEqual({
      text: '',
      footnote: {
        runs: [
          { text: 'ITU, Facts and Figures, November 2024, ' },
          { text: 'https://www.itu.int/facts', link: 'https://www.itu.int/facts' },
        ],
      },
    })
    expect(draft.evidence?.[0]?.cited).toBe('ITU, Facts and Figures, November 2024, https://www.itu.int/facts')
    const unsourced = put(written('Schools.'), 8, { ...FIGURE, source: '', link: '', date: '' }, true).draft
    expect(unsourced.evidence?.[0]).not.toHaveProperty('cited')
  })

  it('stands between paragraphs where it is more than one, and behind a list that it would part', () => {
    const two = { ...FIGURE, blocks: [paragraph('One.'), paragraph('Two.')] }
    expect(textOf(put(written('AB'), 1, two).draft)).toBe('A\nOne.\nTwo.\nB')
    const { draft } = put(written([LIST, paragraph('B')]), 2, two)
    expect(textOf(draft)).toBe('one\ntwo\nOne.\nTwo.\nB')
    expect(stateOf(draft, shelf(two))).toEqual([['same', false]])
    expect(textOf(put(written([LIST]), 3).draft)).toBe('one 2.6 billion people are offline.\ntwo')
  })

  it('says its language where that is another, and leaves images, which no shelf has', () => {
    const french = {
      ...FIGURE,
      language: 'fr',
      blocks: [paragraph('Un.'), { type: 'image', image: 'i', alt: '', runs: [] } as Block],
    }
    const [block] = blocksOf(put(written(''), 0, french).draft)
    expect(block).toEqual({ type: 'paragraph', runs: [{ text: 'Un.', language: 'fr' }] })
    expect(
      putInEvidence(ready, { ...FIGURE, blocks: [] }, { ...PLACE, offset: 0 }, { id: 'u', cite: false }),
    ).toBeNull()
  })

  it('goes into a field of a proposal as plain text', () => {
    const proposal = {
      id: 'p1',
      document: '',
      paragraph: '3',
      move: 'amend' as const,
      current: '',
      proposed: '',
      rationale: 'Now:',
      area: null,
    }
    const draft = addProposal(ready, proposal)
    const at = { section: 'proposals', slot: 'rationale', proposal: 'p1' }
    const made = putInEvidence(draft, FIGURE, { ...at, offset: 4 }, { id: 'u1', cite: true })
    expect(made?.draft.proposals[0]?.rationale).toBe('Now: 2.6 billion people are offline.')
    const [finding] = evidenceFindings(made?.draft ?? draft, shelf(LATER))
    expect(finding?.finding.at).toEqual({ section: 'proposals', proposal: 'p1', field: 'rationale', start: 5, end: 36 })
    const taken = takeNewWording(made?.draft ?? draft, 'u1', LATER)
    expect(taken?.draft.proposals[0]?.rationale).toBe('Now: 2.2 billion people are offline.')
    expect(putInEvidence(draft, FIGURE, { ...at, proposal: 'gone', offset: 0 }, { id: 'u', cite: false })).toBeNull()
  })
})

describe('what became of evidence', () => {
  const { draft } = put(written('Schools. More.'), 8, FIGURE, true)

  it('is told from both sides: unchanged, changed on the shelf, edited here, both, removed, or never there', () => {
    const edited = edit(draft, 'are offline', 'remain offline')
    expect(edited.evidence?.[0]?.words).toBe('2.6 billion people remain offline.')
    expect(stateOf(draft, shelf(LATER))).toEqual([['changed', false]])
    expect(stateOf(edited, shelf(FIGURE))).toEqual([['same', true]])
    expect(stateOf(edited, shelf(LATER))).toEqual([['changed', true]])
    expect(stateOf(draft, { ...shelf(), removed: [{ id: 'offline', at: FIGURE.changedAt }] })).toEqual([
      ['gone', false],
    ])
    expect(stateOf(draft, shelf())).toEqual([['unknown', false]])
    expect(stateOf(edit(draft, '2.6 billion people are offline.', ''), shelf(LATER))).toEqual([])
  })

  it('counts another source only where the source stands in the draft', () => {
    const source = { ...FIGURE, date: 'December 2024' }
    expect(stateOf(draft, shelf(source))).toEqual([['changed', false]])
    expect(stateOf(put(written('A.'), 2).draft, shelf(source))).toEqual([['same', false]])
    expect(sentence(evidenceFindings(draft, shelf(source))[0]?.finding.message ?? '')).toMatch(/^The source of/)
  })

  it('is a finding at the words, which says when it changed and what it says now', () => {
    const [found] = evidenceFindings(draft, shelf(LATER))
    expect(found).toMatchObject({
      use: 'u1',
      finding: { check: EVIDENCE_CHANGED, level: 'warning', at: { ...PLACE, block: 0, start: 9, end: 40 } },
    })
    expect(sentence(found?.finding.message ?? '')).toBe(
      '“People offline” was changed on the evidence shelf on 7 June 2026, and says now: “2.2 billion people are offline.”',
    )
    expect(ruleName(EVIDENCE_CHANGED)).toBe('Evidence that has changed')
    expect(evidenceFindings(draft, shelf(FIGURE))).toEqual([])
    expect(evidenceFindings(draft, shelf())).toEqual([])
    expect(evidenceFindings(setChosen(draft, 'area-5', false), shelf(LATER))).toEqual([])
    const [gone] = evidenceFindings(draft, { ...shelf(), removed: [{ id: 'offline', at: FIGURE.changedAt }] })
    expect(gone?.finding.level).toBe('advice')
  })

  it('stays put aside until the shelf changes again', () => {
    const finding = (on: EvidenceEntry) => evidenceFindings(draft, shelf(on)).map((each) => each.finding)
    const [first] = finding(LATER)
    if (!first) throw new Error('Nothing was found')
    const aside = addDismissals(draft, [dismissalOf(first, draft)])
    expect(sortByDismissal(finding(LATER), aside).open).toEqual([])
    const again = { ...LATER, blocks: [paragraph('2 billion people.')], changedAt: '2026-07-07T00:00:00Z' }
    expect(sortByDismissal(finding(again), aside).open).toHaveLength(1)
  })

  it('is settled by the new wording, with its footnote, and nothing else is touched', () => {
    const edited = edit(draft, 'are offline', 'remain offline')
    const taken = takeNewWording(edited, 'u1', LATER)
    if (!taken) throw new Error('Nothing was taken')
    expect(textOf(taken.draft)).toBe('Schools. 2.2 billion people are offline. More.')
    expect(textOf(taken.draft).slice(0, taken.end)).toBe('Schools. 2.2 billion people are offline.')
    expect(JSON.stringify(blocksOf(taken.draft))).toContain('November 2025')
    expect(JSON.stringify(blocksOf(taken.draft))).not.toContain('November 2024')
    expect(stateOf(taken.draft, shelf(LATER))).toEqual([['same', false]])
    expect(taken.draft.evidence?.[0]).toMatchObject({ cited: expect.stringContaining('2025') })
  })

  it('finds the footnote again that other words were written before', () => {
    const apart = setAnswer(
      draft,
      PLACE.section,
      PLACE.slot,
      blocksOf(draft).map((block) =>
        block.type === 'paragraph'
          ? { ...block, runs: block.runs.flatMap((run) => (run.footnote ? [{ text: ' See' }, run] : [run])) }
          : block,
      ),
    )
    const taken = takeNewWording(apart, 'u1', LATER)?.draft ?? apart
    expect(textOf(taken)).toBe('Schools. 2.2 billion people are offline. See More.')
    const [block] = blocksOf(taken)
    const notes =
      block?.type === 'paragraph' ? block.runs.flatMap(({ footnote }) => (footnote ? [footnote.runs] : [])) : []
    expect(notes).toHaveLength(1)
    expect(notes[0]?.[0]?.text).toBe('ITU, Facts and Figures, November 2025, ')
    const unsourced = takeNewWording(apart, 'u1', { ...LATER, source: '', link: '', date: '' })?.draft ?? apart
    expect(JSON.stringify(blocksOf(unsourced))).not.toContain('footnote')
  })

  it('leaves a footnote alone that was written by hand', () => {
    const own = setAnswer(
      draft,
      PLACE.section,
      PLACE.slot,
      blocksOf(draft).map((block) =>
        block.type === 'paragraph'
          ? {
              ...block,
              runs: block.runs.map((run) =>
                run.footnote ? { text: '', footnote: { runs: [{ text: 'My own.' }] } } : run,
              ),
            }
          : block,
      ),
    )
    const taken = takeNewWording(own, 'u1', LATER)
    expect(JSON.stringify(blocksOf(taken?.draft ?? own))).toContain('My own.')
    expect(JSON.stringify(blocksOf(taken?.draft ?? own))).not.toContain('November 2025')
  })

  it('takes paragraphs for a sentence and a sentence for paragraphs', () => {
    const two = { ...LATER, blocks: [paragraph('One.'), LIST, paragraph('Two.')] }
    const taken = takeNewWording(put(written('A. B.'), 2).draft, 'u1', two)
    expect(textOf(taken?.draft ?? ready)).toBe('A. \nOne.\none\ntwo\nTwo.\n B.')
    const back = takeNewWording(taken?.draft ?? ready, 'u1', FIGURE)
    expect(textOf(back?.draft ?? ready)).toBe('A. \n2.6 billion people are offline.\n B.')
  })

  it('is settled by one’s own words until the shelf changes again, and forgotten where the entry is gone', () => {
    const kept = keepOwnWording(draft, 'u1', LATER)
    expect(textOf(kept)).toBe(textOf(draft))
    expect(stateOf(kept, shelf(LATER))).toEqual([['same', true]])
    expect(stateOf(kept, shelf(FIGURE))).toEqual([['changed', true]])
    expect(keepOwnWording(draft, 'u1', null).evidence).toEqual([])
    expect(keepOwnWording(draft, 'other', LATER)).toBe(draft)
    expect(takeNewWording(draft, 'other', LATER)).toBeNull()
  })

  it('follows its words through edits before them, a cut and a paste, and a second use of the same words', () => {
    const before = edit(draft, 'Schools.', 'All schools and villages.')
    expect(stateOf(before, shelf(FIGURE))).toEqual([['same', false]])
    const moved = followNotes(
      before,
      setAnswer(setAnswer(before, PLACE.section, PLACE.slot, [paragraph('A')]), 'q1', 'answer', [
        paragraph('Here: 2.6 billion people are offline.'),
      ]),
    )
    expect(moved.evidence?.[0]).toMatchObject({ section: 'q1', slot: 'answer' })
    const twice = putInEvidence(draft, FIGURE, { ...PLACE, offset: textOf(draft).length }, { id: 'u1', cite: false })
    expect(twice?.draft.evidence?.map(({ id, nth }) => [id, nth])).toEqual([
      ['u1', undefined],
      ['u1-2', 1],
    ])
    const second = takeNewWording(twice?.draft ?? draft, 'u1-2', LATER)
    expect(textOf(second?.draft ?? draft)).toBe(
      'Schools. 2.6 billion people are offline. More. 2.2 billion people are offline.',
    )
  })

  it('comes from both copies of a draft that are merged', () => {
    const merged = mergeDrafts(written('Schools. More.'), written('Schools. More.'), draft).draft
    expect(merged.evidence).toEqual(draft.evidence)
  })
})

describe('stretches of an answer', () => {
  it('are replaced exactly, whatever stands where, or not at all', () => {
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.constantFrom('', 'a', 'bcd', 'e f').map((text) => paragraph(text)),
      fc.constant(LIST),
    )
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.nat(20),
        fc.nat(20),
        fc.boolean(),
        (blocks, one, other, many) => {
          const text = answerText(blocks)
          const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)]
          const put = many ? [paragraph('X'), paragraph('Y')] : [paragraph('X')]
          const made = spliceBlocks(blocks, start, end, put)
          if (!made) return
          const now = answerText(made.blocks)
          const said = many ? 'X\nY' : 'X'
          expect(now.slice(made.end - said.length, made.end)).toBe(said)
          expect(now.replace(/\n/g, '')).toBe(`${text.slice(0, start)}${said}${text.slice(end)}`.replace(/\n/g, ''))
        },
      ),
    )
  })

  it('are taken as blocks: items stay items, and images stay behind', () => {
    const blocks: Block[] = [paragraph('Schools online.'), LIST, { type: 'image', image: 'i', alt: '', runs: [] }]
    expect(selectedBlocks(blocks, { block: 1, offset: 5 }, { block: 0, offset: 8 })).toEqual([
      { type: 'paragraph', runs: [{ text: 'online.' }] },
      { type: 'list', ordered: false, items: [{ runs: [{ text: 'one' }] }, { runs: [{ text: 't' }] }] },
    ])
    expect(selectedBlocks(blocks, { block: 1, offset: 0 }, { block: 2, offset: 0 })).toEqual([LIST])
    expect(selectedBlocks(blocks, { block: 0, offset: 3 }, { block: 0, offset: 3 })).toEqual([])
    for (let offset = 0; offset <= answerText(blocks).length; offset += 1)
      expect(offsetOfPoint(blocks, pointAtOffset(blocks, offset))).toBe(offset)
  })
})
