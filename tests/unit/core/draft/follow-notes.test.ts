import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft, MarginNote } from '../../../../src/core/draft/draft'
import { addProposal, changeProposal, removeProposal, setAnswer } from '../../../../src/core/draft/edit'
import { followNotes } from '../../../../src/core/draft/follow-notes'
import {
  addMarginNote,
  changeReply,
  isAboutGoneWords,
  notedText,
  offsetOfNote,
  placeOfNote,
  placesOfNote,
  removeReply,
  replyToNote,
  timesBefore,
} from '../../../../src/core/draft/margin-notes'
import { placeText } from '../../../../src/core/draft/place-text'
import type { PackManifest } from '../../../../src/core/template/pack'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../../../../src/core/template/unplaced'
import { paragraph } from '../../../../src/core/text/blocks'
import { TEMPLATE } from '../../../documents/fixture'

const NOW = '2025-07-01T00:00:00.000Z'
const empty = newDraft(TEMPLATE, { id: 'test', packVersion: '1' } as PackManifest, { id: 'd', now: NOW })
const write = (draft: Draft, text: string, section = 'q1', slot = 'answer') =>
  setAnswer(
    draft,
    section,
    slot,
    text.split('\n').map((line) => paragraph(line)),
  )
const NOTE: MarginNote = {
  id: 'n1',
  section: 'q1',
  slot: 'answer',
  words: '',
  author: 'Ana',
  at: NOW,
  text: 'Which?',
  replies: [],
  resolved: false,
}

/** A draft with this answer and a note on what stands between the brackets. */
function noted(marked: string): Draft {
  const start = marked.indexOf('[')
  const text = marked.replace('[', '').replace(']', '')
  const words = text.slice(start, marked.indexOf(']') - 1)
  return addMarginNote(write(empty, text), { ...NOTE, words, nth: timesBefore(text, words, start) })
}

/** The answer after an edit, with the words in brackets that the note is on then. */
function edited(marked: string, ...texts: string[]): string {
  const draft = texts.reduce((now, text) => followNotes(now, write(now, text)), noted(marked))
  const [note] = draft.marginNotes ?? []
  const text = notedText(draft, NOTE) ?? ''
  const at = note ? offsetOfNote(text, note) : null
  return note && at !== null
    ? `${text.slice(0, at)}[${note.words}]${text.slice(at + note.words.length)}`
    : `${text} (gone: ${note?.words})`
}

describe('a note and its words', () => {
  it.each([
    ['moved by what is written before them', 'Fund [networks].', 'Fund the networks.', 'Fund the [networks].'],
    ['corrected', 'Fund [netwroks] now.', 'Fund networks now.', 'Fund [networks] now.'],
    ['made longer by letters at their end', 'Fund a [network] now.', 'Fund a networks now.', 'Fund a [networks] now.'],
    ['made longer by letters before them', 'It is [able] to.', 'It is unable to.', 'It is [unable] to.'],
    ['with other words behind them', 'Fund [networks].', 'Fund networks and masts.', 'Fund [networks] and masts.'],
    ['written into', 'Fund [open networks].', 'Fund open local networks.', 'Fund [open local networks].'],
    ['cut at their end', 'Fund [open networks now] please.', 'Fund open please.', 'Fund [open ]please.'],
    ['cut at their start', 'Fund [open networks].', 'networks.', '[networks].'],
    ['deleted', 'Fund [open networks].', 'Fund .', 'Fund . (gone: open networks)'],
    ['two of the same', 'networks and [networks].', 'our networks and networks.', 'our networks and [networks].'],
    ['the same again before them', 'Fund [networks].', 'networks: Fund networks.', 'networks: Fund [networks].'],
    ['the one deleted, another left', 'networks and [networks].', 'networks and .', 'networks and . (gone: networks)'],
    ['moved in the answer', 'Fund [open networks].\nNow.', 'Now.\nFund open networks.', 'Now.\nFund [open networks].'],
    ['amid several changes', 'A [word] b c word.', 'x word y z word w.', 'x [word] y z word w.'],
    [
      'over two paragraphs',
      'Fund [networks.\nNow], please.',
      'Fund all networks.\nNow, please.',
      'Fund all [networks.\nNow], please.',
    ],
  ])('%s', (_, marked, text, expected) => {
    expect(edited(marked, text)).toBe(expected)
  })

  it('written again later, when they are long enough to be known', () => {
    expect(edited('Fund [open networks].', 'Fund .', 'Fund open networks.')).toBe('Fund [open networks].')
    expect(edited('Fund [them].', 'Fund .', 'Fund them.')).toBe('Fund them. (gone: them)')
  })

  it('found again where text without a place is placed', () => {
    const draft = addMarginNote(write(empty, 'Fund networks.\nNow.', UNPLACED_SECTION, UNPLACED_SLOT), {
      ...NOTE,
      section: UNPLACED_SECTION,
      slot: UNPLACED_SLOT,
      words: 'networks',
    })
    const caret = { block: 0, offset: 3 }
    const placed = followNotes(
      draft,
      placeText(draft, { anchor: caret, focus: caret }, { section: 'q1', slot: 'answer' }),
    )
    expect(placed.marginNotes?.[0]).toMatchObject({ section: 'q1', slot: 'answer', words: 'networks' })
    expect(placed.marginNotes?.[0]).not.toHaveProperty('gone')
  })

  it('in a proposal, whose row may go', () => {
    const draft = addMarginNote(
      addProposal(empty, {
        id: 'p1',
        document: '',
        paragraph: '3',
        move: 'amend',
        current: '',
        proposed: 'Fund networks.',
        rationale: '',
        area: null,
      }),
      { ...NOTE, section: 'proposals', slot: 'proposed', proposal: 'p1', words: 'networks' },
    )
    const changed = followNotes(draft, changeProposal(draft, 'p1', { proposed: 'Fund open networks.' }))
    const [note] = changed.marginNotes ?? []
    expect(note && placeOfNote(changed, note)).toEqual({
      section: 'proposals',
      proposal: 'p1',
      field: 'proposed',
      start: 10,
      end: 18,
    })
    const without = followNotes(changed, removeProposal(changed, 'p1'))
    expect(without.marginNotes).toMatchObject([{ words: 'networks', gone: true }])
    expect(isAboutGoneWords(without, without.marginNotes?.[0] as MarginNote)).toBe(true)
  })

  it('that are none: a note on an answer stays as it is', () => {
    const draft = addMarginNote(write(empty, 'a'), NOTE)
    expect(followNotes(draft, write(draft, 'b')).marginNotes).toBe(draft.marginNotes)
    expect(isAboutGoneWords(draft, NOTE)).toBe(false)
  })
})

describe('notes that an edit', () => {
  it('made, or that it did not meet, stay the same objects', () => {
    const draft = noted('Fund [networks].')
    const elsewhere = write(draft, 'Other.', 'q2')
    expect(followNotes(draft, elsewhere)).toBe(elsewhere)
    const own: MarginNote = { ...NOTE, id: 'n2', words: 'masts' }
    const made = addMarginNote(write(draft, 'Fund all networks and masts.'), own)
    expect(followNotes(draft, made).marginNotes?.[1]).toMatchObject({ words: 'masts' })
  })

  it('does not lose, whatever it writes, and always finds their words or says that they are gone', () => {
    const text = fc.stringMatching(/^[ab \n]{0,14}$/)
    fc.assert(
      fc.property(text, fc.nat(13), fc.nat(13), fc.array(text, { maxLength: 4 }), (first, from, length, edits) => {
        const words = first.slice(from, from + length)
        const start = addMarginNote(write(empty, first), {
          ...NOTE,
          words,
          nth: timesBefore(first, words || ' ', from),
        })
        const end = edits.reduce((draft, each) => followNotes(draft, write(draft, each)), start)
        const [note] = end.marginNotes ?? []
        expect(note).toMatchObject({ id: 'n1', text: 'Which?' })
        if (note && note.words !== '' && !note.gone && edits.length > 0)
          expect(notedText(end, note)).toContain(note.words)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the place of a note', () => {
  it('has a stretch for each block that its words are in', () => {
    const draft = noted('Fund [networks.\n\nNow], please.')
    const [note] = draft.marginNotes ?? []
    expect(note && placesOfNote(draft, note)).toEqual([
      { section: 'q1', slot: 'answer', block: 0, start: 5, end: 14 },
      { section: 'q1', slot: 'answer', block: 2, start: 0, end: 3 },
    ])
  })
})

describe('replies', () => {
  it('are written anew and taken out one by one', () => {
    const draft = replyToNote(replyToNote(noted('[a]'), 'n1', { author: 'Bo', at: NOW, text: 'one' }), 'n1', {
      author: 'Bo',
      at: NOW,
      text: 'two',
    })
    expect(changeReply(draft, 'n1', 1, 'three').marginNotes?.[0]?.replies.map(({ text }) => text)).toEqual([
      'one',
      'three',
    ])
    expect(changeReply(draft, 'n1', 1, 'two')).toBe(draft)
    expect(removeReply(draft, 'n1', 0).marginNotes?.[0]?.replies.map(({ text }) => text)).toEqual(['two'])
    expect(removeReply(draft, 'n1', 2)).toBe(draft)
  })
})
