import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draftSchema, type MarginNote } from '../../../../src/core/draft/draft'
import { lookText } from '../../../../src/core/draft/look-change'
import { addMarginNote, placesOfNote } from '../../../../src/core/draft/margin-notes'
import {
  changesBy,
  compareCopies,
  type ReturnedCopy,
  type ReviewChange,
  reviewOf,
  takeBack,
} from '../../../../src/core/review/review-changes'
import { answerText, runSequences } from '../../../../src/core/text/block-text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { sentence } from '../../../../src/messages/sentence'
import { makeReviewCopy, readReturnedCopy } from '../../../../src/node/review-files'
import { richDraft, TEMPLATE } from '../../../documents/fixture'
import { generatedRuns } from '../../generated-runs'
import { blocks as arbitraryBlocks } from '../draft/arbitrary-draft'
import { WordReviewer } from './word-reviewer'

const NOW = '2025-07-04T00:00:00.000Z'
/** As many with `npm run rounds` as were promised, a part of them each time. */
const ROUNDS = generatedRuns(60)
const PATIENCE = { timeout: 60_000 + ROUNDS * 1000 }

async function* none(): AsyncIterable<Draft> {}

async function returned(draft: Draft, name: string, bytes: Uint8Array): Promise<ReturnedCopy> {
  const copy = await readReturnedCopy(bytes, name, draft, TEMPLATE, none)
  if (!copy.ok) throw new Error(copy.problem.sentence)
  return copy.value
}

function draftOf(answers: Record<string, Block[]>, changes: Partial<Draft> = {}): Draft {
  const sections = ['q1', 'q2', 'q3'].map((id) => ({ id, chosen: true, answers: { answer: answers[id] ?? [] } }))
  return richDraft({ sections, proposals: [], ...changes })
}

const lines = (draft: Draft, section: string, slot = 'answer') =>
  answerText(draft.sections.find(({ id }) => id === section)?.answers[slot] ?? []).split('\n')

const TEXT = {
  q1: [paragraph('Networks are owned by people.'), paragraph('They reach hills that no cable reaches.')],
  q2: [paragraph('Spectrum is dear.'), paragraph('Loans are short.')],
}

async function reviewed(
  draft: Draft,
  author: string,
  edit: (word: WordReviewer) => void,
  now = draft,
): Promise<ReturnedCopy> {
  const word = new WordReviewer(await makeReviewCopy(draft, TEMPLATE, 'a4'), author)
  edit(word)
  return returned(now, `${author}.docx`, word.save())
}

describe('a review copy that nobody changed', () => {
  it('says nothing, whatever the draft holds', async () => {
    const draft = richDraft()
    const review = reviewOf(compareCopies([await reviewed(draft, 'Ana', () => {})]), draft)
    expect(review).toEqual({ changes: [], comments: [], reviewers: [] })
  })

  it('says nothing of an address that the document carries percent-encoded, also where two lists come back as one', async () => {
    const item = (text: string, nested?: Block, link?: string) => ({
      runs: [link ? { text, link } : { text }],
      ...(nested ? { nested } : {}),
    })
    const list = (...items: ReturnType<typeof item>[]) => ({ type: 'list', ordered: false, items }) as Block
    const deepest = list(item('four', undefined, 'http://example.org/a?b=c&d=é'))
    const q1 = [list(item('one')), list(item('two', list(item('three', deepest))))]
    const draft = draftOf({ q1 })
    const review = reviewOf(compareCopies([await reviewed(draft, 'Ana', () => {})]), draft)
    expect(review.changes).toEqual([])
  })

  it('says nothing of a highlight, which no file carries, where two lists come back as one', async () => {
    const list = (...words: { text: string; highlight?: true }[]): Block => ({
      type: 'list',
      ordered: false,
      items: words.map((run) => ({ runs: [run] })),
    })
    const q1 = [list({ text: 'one' }), list({ text: 'one', highlight: true }, { text: 'two', highlight: true })]
    const draft = draftOf({ q1 })
    const review = reviewOf(compareCopies([await reviewed(draft, 'Ana', () => {})]), draft)
    expect(review.changes).toEqual([])
  })

  it('says nothing for generated answers', PATIENCE, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBlocks, arbitraryBlocks, async (q1, q2) => {
        const draft = draftOf({ q1, q2 })
        const review = reviewOf(compareCopies([await reviewed(draft, 'Ana', () => {})]), draft)
        expect(review.changes).toEqual([])
      }),
      { numRuns: Math.ceil(ROUNDS / 3) },
    )
  })

  it('is the same bytes each time', async () => {
    const draft = richDraft()
    expect(await makeReviewCopy(draft, TEMPLATE, 'a4')).toEqual(await makeReviewCopy(draft, TEMPLATE, 'a4'))
  })
})

describe('changes of reviewers', () => {
  it('are found by reviewer, tracked or not, and made word by word in what the draft is now', async () => {
    const draft = draftOf(TEXT)
    const now = draftOf({ ...TEXT, q1: [paragraph('Networks are owned by the people.'), TEXT.q1[1] as Block] })
    const ana = await reviewed(
      draft,
      'Ana',
      (word) => {
        word.replace(word.find('Networks are'), 'owned', 'owned and run')
        word.replace(word.find('Spectrum'), 'dear', 'expensive', false)
      },
      now,
    )
    const bo = await reviewed(draft, 'Bo', (word) => word.addBehind(word.find('Loans'), 'Grants are rare.'), now)
    const compared = compareCopies([ana, bo])
    const review = reviewOf(compared, now)
    expect(review.reviewers).toEqual(['Ana', 'Bo'])
    expect(review.changes.map(({ reviewer, tracked, was, becomes }) => [reviewer, tracked, was, becomes])).toEqual([
      ['Ana', false, 'Spectrum is dear.', 'Spectrum is expensive.'],
      ['Ana', true, 'Networks are owned by people.', 'Networks are owned and run by people.'],
      ['Bo', true, '', 'Grants are rare.'],
    ])
    const { draft: merged, conflicts } = takeBack(compared, now, changesBy(review), NOW)
    expect(conflicts).toEqual([])
    expect(lines(merged, 'q1')).toEqual([
      'Networks are owned and run by the people.',
      'They reach hills that no cable reaches.',
    ])
    expect(lines(merged, 'q2')).toEqual(['Spectrum is expensive.', 'Loans are short.', 'Grants are rare.'])
    const only = takeBack(compared, now, changesBy(review, 'Bo'), NOW).draft
    expect(lines(only, 'q1')).toEqual(lines(now, 'q1'))
    expect(lines(only, 'q2')).toEqual(['Spectrum is dear.', 'Loans are short.', 'Grants are rare.'])
  })

  it('of both to the same words are a conflict that keeps both texts', async () => {
    const draft = draftOf(TEXT)
    const ana = await reviewed(draft, 'Ana', (word) => word.replace(word.find('Spectrum'), 'dear', 'expensive'))
    const bo = await reviewed(draft, 'Bo', (word) => word.replace(word.find('Spectrum'), 'dear', 'scarce'))
    const compared = compareCopies([ana, bo])
    const review = reviewOf(compared, draft)
    expect(review.changes.map(({ conflict }) => conflict?.ours ?? null)).toEqual([null, 'Spectrum is expensive.'])
    const { draft: merged, conflicts } = takeBack(compared, draft, changesBy(review), NOW)
    expect(conflicts).toHaveLength(1)
    expect(lines(merged, 'q2')[0]).toBe('Spectrum is expensive.')
    const [note] = merged.marginNotes ?? []
    expect(note).toMatchObject({ author: 'Bo', section: 'q2', slot: 'answer' })
    expect(note?.text).toContain('Spectrum is scarce.')
  })

  it('are taken in other words, with the marks and notes of words that stay, and one that stands against the draft in its place', async () => {
    const draft = draftOf({
      ...TEXT,
      q1: [
        {
          type: 'paragraph',
          runs: [
            { text: 'Networks are ' },
            { text: 'owned', bold: true },
            { text: ' by people.' },
            { text: '', footnote: { runs: [{ text: 'All of them.' }] } },
          ],
        },
      ],
    })
    const now = draftOf({
      ...TEXT,
      q1: draft.sections[0]?.answers.answer ?? [],
      q2: [paragraph('Spectrum is scarce.'), paragraph('Loans are short.')],
    })
    const ana = await reviewed(
      draft,
      'Ana',
      (word) => {
        word.replace(word.find('Networks are'), 'by people', 'by all people')
        word.replace(word.find('Spectrum'), 'dear', 'expensive')
        word.addBehind(word.find('Loans'), 'Grants are rare.')
      },
      now,
    )
    const compared = compareCopies([ana])
    const review = reviewOf(compared, now)
    const id = (becomes: string) => review.changes.find((each) => each.becomes === becomes)?.id ?? ''
    expect(review.changes.map(({ isEditable }) => isEditable)).not.toContain(false)
    const { draft: merged, conflicts } = takeBack(
      compared,
      now,
      changesBy(review),
      NOW,
      new Map([
        [id('Networks are owned by all people.'), 'Networks are owned by all the people.'],
        [id('Spectrum is expensive.'), 'Spectrum is scarce and dear.'],
        [id('Grants are rare.'), 'Grants are few.\n\nThey are small.'],
      ]),
    )
    expect(conflicts).toEqual([])
    expect(lines(merged, 'q1')).toEqual(['Networks are owned by all the people.'])
    const runs = merged.sections[0]?.answers.answer?.flatMap((block) => (block.type === 'paragraph' ? block.runs : []))
    expect(runs?.find(({ bold }) => bold)?.text).toBe('owned')
    expect(runs?.some(({ footnote }) => footnote)).toBe(true)
    expect(lines(merged, 'q2')).toEqual([
      'Spectrum is scarce and dear.',
      'Loans are short.',
      'Grants are few.',
      'They are small.',
    ])
    expect(merged.marginNotes).toBeUndefined()
  })

  it('that the draft has already are said to be there', async () => {
    const draft = draftOf(TEXT)
    const now = draftOf({ ...TEXT, q2: [paragraph('Spectrum is scarce.'), TEXT.q2[1] as Block] })
    const ana = await reviewed(draft, 'Ana', (word) => word.replace(word.find('Spectrum'), 'dear', 'scarce'), now)
    expect(reviewOf(compareCopies([ana]), now).changes).toMatchObject([{ isDone: true, conflict: null }])
  })

  it('outside every answer go to the text without a place, with a sentence', async () => {
    const draft = draftOf(TEXT)
    const heading = 'Achievements to highlight'
    const ana = await reviewed(draft, 'Ana', (word) => {
      word.replace(word.find(heading), heading, 'What we did', false)
      word.addBehind(0, 'Who wrote this?', false)
    })
    const compared = compareCopies([ana])
    const { draft: merged } = takeBack(compared, draft, changesBy(reviewOf(compared, draft)), NOW)
    const unplaced = lines(merged, 'unplaced', 'text').join('\n')
    expect(unplaced).toContain('What we did')
    expect(unplaced).toContain('Who wrote this?')
    expect(lines(merged, 'q1')).toEqual(lines(draft, 'q1'))
  })

  it('that end an answer or join it with the heading behind it stay in their answer', async () => {
    const draft = draftOf(TEXT)
    const ana = await reviewed(draft, 'Ana', (word) => {
      word.remove(word.find('They reach'))
      word.joinNext(word.find('Loans'))
    })
    const compared = compareCopies([ana])
    const { draft: merged } = takeBack(compared, draft, changesBy(reviewOf(compared, draft)), NOW)
    expect(lines(merged, 'q1')).toEqual(['Networks are owned by people.'])
    expect(lines(merged, 'q2')).toEqual(lines(draft, 'q2'))
  })

  it('to items of one list by two people are both made', async () => {
    const list: Block = {
      type: 'list',
      ordered: false,
      items: ['land', 'masts', 'loans'].map((text) => ({ runs: [{ text }] })),
    }
    const draft = draftOf({ q1: [paragraph('We need:'), list] })
    const ana = await reviewed(draft, 'Ana', (word) => word.replace(word.find('land'), 'land', 'ground'))
    const bo = await reviewed(draft, 'Bo', (word) => word.replace(word.find('loans'), 'loans', 'grants'))
    const compared = compareCopies([ana, bo])
    const { draft: merged, conflicts } = takeBack(compared, draft, changesBy(reviewOf(compared, draft)), NOW)
    expect(conflicts).toEqual([])
    expect(merged.sections.find(({ id }) => id === 'q1')?.answers.answer).toMatchObject([
      {},
      { type: 'list', items: [{}, {}, {}] },
    ])
    expect(lines(merged, 'q1')).toEqual(['We need:', 'ground', 'masts', 'grants'])
  })

  it('to the title and to proposals are taken back like any other', async () => {
    const draft = richDraft()
    const ana = await reviewed(draft, 'Ana', (word) => {
      word.replace(0, draft.title, 'Another title')
      word.replace(word.find('Member States commit'), 'commit to', 'agree on')
    })
    const compared = compareCopies([ana])
    const { draft: merged } = takeBack(compared, draft, changesBy(reviewOf(compared, draft)), NOW)
    expect(merged.title).toBe('Another title')
    expect(merged.proposals.find(({ id }) => id === 'p1')?.proposed).toContain('Member States agree on measures')
    expect(merged.proposals.map(({ current }) => current)).toEqual(draft.proposals.map(({ current }) => current))
  })
})

describe('formatting by reviewers', () => {
  const list: Block = {
    type: 'list',
    ordered: false,
    items: ['land', 'masts'].map((text) => ({ runs: [{ text }] })),
  }
  const draft = draftOf({
    q1: [
      {
        type: 'paragraph',
        runs: [{ text: 'Networks are ' }, { text: 'owned', highlight: true }, { text: ' by people.' }],
      },
      paragraph('They reach hills that no cable reaches.'),
    ],
    q2: [{ type: 'heading', level: 1, runs: [{ text: 'Money' }] }, paragraph('Loans are short.'), list],
  })
  const blocksOf = (of: Draft, id: string) => of.sections.find((each) => each.id === id)?.answers.answer ?? []
  const said = ({ tracked, was, becomes, looks }: ReviewChange) => [
    tracked,
    was === becomes,
    ...looks.map((look) => sentence(lookText(look))),
  ]

  it.each([true, false])('is a change like any other, recorded or not (%s)', async (tracked) => {
    const ana = await reviewed(draft, 'Ana', (word) => {
      word.look(word.find('They reach'), 'no cable', '<w:b/>', tracked)
      word.form(word.find('Loans'), word.find('Money'), tracked)
    })
    const compared = compareCopies([ana])
    const review = reviewOf(compared, draft)
    expect(review.changes.map(said)).toEqual([
      [tracked, true, '“no cable” in bold'],
      [tracked, true, '“Loans are short.” as a heading'],
    ])
    expect(review.reviewers).toEqual([tracked ? 'Ana' : 'Ana.docx'])
    const merged = takeBack(compared, draft, changesBy(review), NOW).draft
    expect(blocksOf(merged, 'q1')).toEqual([
      blocksOf(draft, 'q1')[0],
      {
        type: 'paragraph',
        runs: [{ text: 'They reach hills that ' }, { text: 'no cable', bold: true }, { text: ' reaches.' }],
      },
    ])
    expect(blocksOf(merged, 'q2')[1]).toMatchObject({ type: 'heading', level: 1 })
    expect(takeBack(compared, draft, new Set(), NOW).draft.sections).toEqual(draft.sections)
    expect(reviewOf(compared, merged).changes.map(({ isDone }) => isDone)).toEqual([true, true])
  })

  it('goes into a text whose words changed since, beside the words of another reviewer, and leaves the writer’s own marks', async () => {
    const now = draftOf({
      q1: [
        {
          type: 'paragraph',
          runs: [{ text: 'All networks are ' }, { text: 'owned', highlight: true }, { text: ' by people.' }],
        },
        paragraph('They reach hills that no cable reaches.'),
      ],
      q2: blocksOf(draft, 'q2'),
    })
    const ana = await reviewed(draft, 'Ana', (word) => word.look(word.find('by people'), 'people', '<w:i/>'), now)
    const bo = await reviewed(
      draft,
      'Bo',
      (word) => word.replace(word.find('by people'), 'by people', 'by the people'),
      now,
    )
    const compared = compareCopies([ana, bo])
    const { draft: merged, conflicts } = takeBack(compared, now, changesBy(reviewOf(compared, now)), NOW)
    expect(conflicts).toEqual([])
    const [first] = blocksOf(merged, 'q1')
    expect(answerText(first ? [first] : [])).toBe('All networks are owned by the people.')
    expect(
      first &&
        runSequences(first)
          .flat()
          .filter(({ highlight, italic }) => highlight || italic),
    ).toEqual([
      { text: 'owned', highlight: true },
      { text: 'people', italic: true },
    ])
  })

  it('of two people on the same words is that of both', async () => {
    const ana = await reviewed(draft, 'Ana', (word) => word.look(word.find('They reach'), 'hills', '<w:b/>'))
    const bo = await reviewed(draft, 'Bo', (word) => word.look(word.find('They reach'), 'hills', '<w:i/>'))
    const compared = compareCopies([ana, bo])
    const { draft: merged, conflicts } = takeBack(compared, draft, changesBy(reviewOf(compared, draft)), NOW)
    expect(conflicts).toEqual([])
    expect(JSON.stringify(blocksOf(merged, 'q1')[1])).toContain('{"text":"hills","bold":true,"italic":true}')
  })

  it('of a list says what became of it', async () => {
    const ana = await reviewed(draft, 'Ana', (word) => word.form(word.find('masts'), word.find('Loans'), false))
    expect(reviewOf(compareCopies([ana]), draft).changes.map(said)).toEqual([[false, true, '“masts” as a paragraph']])
  })
})

describe('comments', () => {
  const noted = addMarginNote(draftOf(TEXT), {
    id: 'n1',
    section: 'q1',
    slot: 'answer',
    words: 'people',
    author: 'Cleo',
    at: '2025-07-01T10:00:00.000Z',
    text: 'All of them?',
    replies: [{ author: 'Dan', at: '2025-07-02T10:00:00.000Z', text: 'Most.' }],
    resolved: false,
  })

  it('carry the margin notes of the draft and bring back only new ones, with author, date and words', async () => {
    const ana = await reviewed(noted, 'Ana', (word) => word.comment(word.find('Spectrum'), 'By how much?'))
    expect([...ana.flow.comments.values()].map(({ author, text }) => [author, text])).toEqual([
      ['Cleo', 'All of them?'],
      ['Dan', 'Most.'],
      ['Ana', 'By how much?'],
    ])
    const compared = compareCopies([ana])
    const review = reviewOf(compared, noted)
    expect(review.changes).toEqual([])
    expect(review.comments).toMatchObject([
      { author: 'Ana', text: 'By how much?', words: 'Spectrum is dear.', place: { section: 'q2', slot: 'answer' } },
    ])
    const once = takeBack(compared, noted, new Set(), NOW).draft
    expect(once.marginNotes).toHaveLength(2)
    expect(once.marginNotes?.[1]).toMatchObject({
      author: 'Ana',
      at: '2025-07-03T10:00:00Z',
      section: 'q2',
      words: 'Spectrum is dear.',
    })
    expect(takeBack(compared, once, new Set(), NOW).draft.marginNotes).toHaveLength(2)
    expect(draftSchema.safeParse(once).success).toBe(true)
  })

  it('on several paragraphs come back on all of them, and go out on all of them', async () => {
    const draft = draftOf(TEXT)
    const ana = await reviewed(draft, 'Ana', (word) => {
      word.comment(word.find('Networks are'), 'Both.', word.find('They reach'))
      word.comment(word.find('They reach'), 'Both answers.', word.find('Spectrum'))
    })
    const compared = compareCopies([ana])
    expect(reviewOf(compared, draft).comments.map(({ words, goesOn }) => [words, goesOn])).toEqual([
      ['Networks are owned by people.\nThey reach hills that no cable reaches.', false],
      ['They reach hills that no cable reaches.', true],
    ])
    const once = takeBack(compared, draft, new Set(), NOW).draft
    expect(placesOfNote(once, once.marginNotes?.[0] as MarginNote).map(({ block }) => block)).toEqual([0, 1])
    const again = await reviewed(once, 'Bo', () => {})
    const { changes, comments } = reviewOf(compareCopies([again]), once)
    expect([changes, comments]).toEqual([[], []])
    const sent = compareCopies([await reviewed(once, 'Bo', () => {}, { ...once, marginNotes: [] })])
    expect(reviewOf(sent, { ...once, marginNotes: [] }).comments[0]?.words).toBe(
      'Networks are owned by people.\nThey reach hills that no cable reaches.',
    )
  })
})

describe('who speaks', () => {
  it('is in the copy, and changes of it and new signatories are taken back', async () => {
    const draft = richDraft()
    const ana = await reviewed(draft, 'Ana', (word) => {
      word.replace(word.find('Hill Networks Alliance'), 'Alliance', 'Union')
      word.addRow('Redes del Valle', ['Zoe Neu', 'Netze', 'Austria'])
      word.replace(word.find('Ana Beispiel'), 'Beispiel', 'Ejemplo')
    })
    const bo = await reviewed(draft, 'Bo', (word) => word.replace(word.find('Jordan'), 'Jordan', 'Lebanon'))
    const compared = compareCopies([ana, bo])
    const review = reviewOf(compared, draft)
    expect(review.changes.map(({ place }) => place?.slot)).toEqual(['name', 'signatories', 'signatories'])
    const { draft: merged, conflicts } = takeBack(compared, draft, changesBy(review), NOW)
    expect(conflicts).toEqual([])
    expect(merged.organisation).toEqual({
      ...draft.organisation,
      name: 'Hill Networks Union',
      signatories: [
        { name: 'Ana Ejemplo', organisation: 'Redes del Valle', country: 'Peru' },
        { name: 'Zoe Neu', organisation: 'Netze', country: 'Austria' },
        { name: '', organisation: 'جمعية الشبكات', country: 'Lebanon' },
      ],
    })
  })

  it('keeps out of the copy who is kept out of documents', async () => {
    const draft = richDraft()
    const hidden = { ...draft, organisation: { ...draft.organisation, hideContact: true } }
    const texts = new WordReviewer(await makeReviewCopy(hidden, TEMPLATE, 'a4'), 'Ana').paragraphs()
    expect(texts.join('\n')).toContain('Hill Networks Alliance')
    expect(texts.join('\n')).not.toContain('Ama Example')
  })

  it('and which paragraph a proposal is about are texts like any other', async () => {
    const draft = richDraft()
    const ana = await reviewed(draft, 'Ana', (word) => {
      const label = word.paragraphs().indexOf('Paragraph')
      word.replace(label + 1, 'para. 48', 'para. 49')
    })
    const compared = compareCopies([ana])
    const { draft: merged } = takeBack(compared, draft, changesBy(reviewOf(compared, draft)), NOW)
    expect(merged.proposals.find(({ id }) => id === 'p1')?.paragraph).toBe('para. 49')
  })
})

describe('whose copy a file is', () => {
  const draft = draftOf(TEXT)
  const problem = async (now: Draft, edit: (word: WordReviewer) => void, earlier: Draft[] = []) => {
    const word = new WordReviewer(await makeReviewCopy(draft, TEMPLATE, 'a4'), 'Ana')
    edit(word)
    const copy = await readReturnedCopy(word.save(), 'Ana.docx', now, TEMPLATE, async function* () {
      yield* earlier
    })
    return copy.ok ? null : copy.problem.code
  }
  const changed = draftOf({ ...TEXT, q1: [paragraph('All is new.')] })
  const other = draftOf(TEXT, { id: 'another' })

  it('is told by its part, its properties or its title, and another draft is refused', async () => {
    expect(await problem(changed, () => {})).toBeNull()
    expect(await problem(other, () => {})).toBe('other-draft')
    expect(await problem(other, (word) => word.lose('part'))).toBe('other-draft')
    const bare = (word: WordReviewer) => {
      word.lose('part')
      word.lose('properties')
    }
    expect(await problem(other, bare)).toBe('other-draft')
    expect(await problem(draft, bare)).toBeNull()
    expect(await problem(changed, bare)).toBe('unknown-base')
    expect(await problem(changed, bare, [draft])).toBeNull()
  })

  it('is found again by what was sent though the draft was saved since, and then nothing of ours is taken for theirs', async () => {
    const word = new WordReviewer(await makeReviewCopy(draft, TEMPLATE, 'a4'), 'Ana')
    word.lose('part')
    const now = { ...draft, modified: '2025-09-01T00:00:00Z' }
    expect(reviewOf(compareCopies([await returned(now, 'Ana.docx', word.save())]), now).changes).toEqual([])
  })

  it('is told by its text where all marks are lost, and a strange file is refused', async () => {
    const nothing = (word: WordReviewer) => {
      for (const what of ['part', 'properties', 'bookmarks'] as const) word.lose(what)
    }
    expect(await problem(draft, nothing)).toBeNull()
    expect(await problem(draftOf({ q1: [paragraph('Quite another text.')] }, { title: 'Other' }), nothing)).toBe(
      'not-a-copy',
    )
    const ana = await reviewed(draft, 'Ana', (word) => {
      nothing(word)
      word.replace(word.find('Loans'), 'short', 'far too short')
      word.addBehind(word.find('Loans'), 'And few.')
    })
    const compared = compareCopies([ana])
    const { draft: merged } = takeBack(compared, draft, changesBy(reviewOf(compared, draft)), NOW)
    expect(lines(merged, 'q2')).toEqual(['Spectrum is dear.', 'Loans are far too short.', 'And few.'])
  })

  it('is said in a sentence for what is no copy at all', async () => {
    for (const [bytes, code] of [
      [new TextEncoder().encode('hello'), 'not-ours'],
      [(await makeReviewCopy(draft, TEMPLATE, 'a4')).slice(0, 4000), 'damaged'],
    ] as const) {
      const copy = await readReturnedCopy(bytes, 'x.docx', draft, TEMPLATE, none)
      expect(copy.ok ? null : copy.problem.code).toBe(code)
    }
  })
})

const NEW_WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel']

interface Edit {
  kind: 'replace' | 'append' | 'add' | 'remove' | 'join' | 'comment'
  at: number
  word: number
  tracked: boolean
}
const edits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom('replace', 'append', 'add', 'remove', 'join', 'comment'),
    at: fc.nat(),
    word: fc.nat(),
    tracked: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
)

/** Makes the edits, and gives the words that are new; each is made once in the round. */
function make(word: WordReviewer, given: readonly Edit[], name: string): string[] {
  const made: string[] = []
  for (const [index, { kind, at, word: which, tracked }] of given.entries()) {
    const texts = word.paragraphs()
    const place = at % texts.length
    const fresh = `${name}${NEW_WORDS[index % NEW_WORDS.length]}${index}`
    const words = (texts[place] ?? '')
      .split(' ')
      .filter((each) => each.length > 2 && !made.some((own) => each.includes(own)))
    const old = words[which % Math.max(1, words.length)] ?? ''
    if (kind === 'replace' && old !== '' && word.replace(place, old, fresh, tracked)) made.push(fresh)
    if (kind === 'append' && texts[place] !== '') {
      word.replace(place, '', ` ${fresh}`, tracked)
      made.push(fresh)
    }
    if (kind === 'add' && texts[place] !== '') {
      word.addBehind(place, `Added ${fresh}.`, tracked)
      made.push(fresh)
    }
    if (kind === 'remove' && !made.some((each) => texts[place]?.includes(each))) word.remove(place, tracked)
    if (kind === 'join') word.joinNext(place)
    if (kind === 'comment' && texts[place] !== '') {
      word.comment(place, `Note ${fresh}`)
      made.push(fresh)
    }
  }
  return made
}

/** All words that a draft holds anywhere, and those of a list of refusals. */
const allWords = (draft: Draft, refused: readonly { becomes: string }[] = []) =>
  JSON.stringify(draft) + JSON.stringify(refused)

describe('generated rounds with two reviewers', () => {
  it('lose no word of anybody: it is in the result or in what was refused', PATIENCE, async () => {
    const draft = draftOf({
      q1: [
        ...TEXT.q1,
        {
          type: 'list',
          ordered: true,
          items: [{ runs: [{ text: 'first item here' }] }, { runs: [{ text: 'second item here' }] }],
        },
      ],
      q2: [{ type: 'heading', level: 1, runs: [{ text: 'Money matters' }] }, ...TEXT.q2],
      q3: [],
    })
    const copy = await makeReviewCopy(draft, TEMPLATE, 'a4')
    await fc.assert(
      fc.asyncProperty(edits, edits, fc.nat(3), fc.boolean(), async (first, second, taken, touched) => {
        const [ana, bo] = [new WordReviewer(copy, 'Ana'), new WordReviewer(copy, 'Bo')]
        const made = [...make(ana, first, 'ana'), ...make(bo, second, 'bo')]
        const now = touched
          ? draftOf({ ...TEXT, q1: [paragraph('Networks belong to ourselves.'), TEXT.q1[1] as Block] })
          : draft
        const compared = compareCopies([
          await returned(now, 'ana.docx', ana.save()),
          await returned(now, 'bo.docx', bo.save()),
        ])
        const review = reviewOf(compared, now)
        const accepted =
          taken === 0 ? new Set<string>() : changesBy(review, taken === 1 ? 'Ana' : taken === 2 ? 'Bo' : undefined)
        const result = takeBack(compared, now, accepted, NOW).draft
        const said = allWords(
          result,
          review.changes.filter(({ id }) => !accepted.has(id)),
        )
        for (const word of made) expect(said).toContain(word)
        if (touched) expect(JSON.stringify(result)).toContain('ourselves')
        if (accepted.size === 0) expect(result.sections).toEqual(now.sections)
        expect(draftSchema.safeParse(result).success).toBe(true)
      }),
      { numRuns: ROUNDS },
    )
  })
})
