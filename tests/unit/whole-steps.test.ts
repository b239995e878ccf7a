// First, so that V8 counts from the first run of each function.
import './steps'

import { describe, expect, it } from 'vitest'
import { callChanges } from '../../src/core/call/call-changes'
import { packOfCall } from '../../src/core/call/call-pack'
import { readCall } from '../../src/core/call/read-call'
import { applyFix, joinFixes } from '../../src/core/draft/apply-fix'
import { applyDraftChanges, draftChanges } from '../../src/core/draft/changes'
import { compareDrafts, compareLines } from '../../src/core/draft/compare-drafts'
import { newDraft } from '../../src/core/draft/create'
import type { Draft, DraftPaper, MarginNote, Proposal } from '../../src/core/draft/draft'
import type { EvidenceEntry } from '../../src/core/draft/evidence'
import { evidenceStates, putInEvidence } from '../../src/core/draft/evidence-uses'
import { findIn, searchFor } from '../../src/core/draft/find'
import { findableTexts } from '../../src/core/draft/findable-texts'
import { followNotes } from '../../src/core/draft/follow-notes'
import { lookChanges, mergeLooks } from '../../src/core/draft/looks'
import { placesOfNote } from '../../src/core/draft/margin-notes'
import { mergeBlocks } from '../../src/core/draft/merge-blocks'
import { mergeDrafts } from '../../src/core/draft/merge-drafts'
import { normaliseBlocks } from '../../src/core/draft/normalise'
import { draftProgress } from '../../src/core/draft/progress'
import { byParagraph } from '../../src/core/draft/proposal-order'
import { readDraft, writeDraft } from '../../src/core/draft/read'
import { inReadingOrder, readingOf, readingOrder } from '../../src/core/draft/reading-order'
import { replaceFound } from '../../src/core/draft/replace-found'
import { rescueDraft } from '../../src/core/draft/rescue'
import { revertChange } from '../../src/core/draft/revert'
import { salvageDraft } from '../../src/core/draft/salvage'
import { blocksOfStretch, withoutStretches } from '../../src/core/draft/selected-across'
import { spliceBlocks } from '../../src/core/draft/splice-blocks'
import { typingBetween } from '../../src/core/draft/typing'
import { draftComparisonOf } from '../../src/core/export/comparison'
import { compiledCsv, compiledDocument } from '../../src/core/export/compiled-proposals'
import { copiedAnswer, copiedDraft } from '../../src/core/export/copied'
import { deliveryOutlineOf } from '../../src/core/export/delivery'
import { documentLayout } from '../../src/core/export/document-outline'
import { emailTextOf } from '../../src/core/export/email-text'
import { formAnswers } from '../../src/core/export/form-answers'
import { htmlOf } from '../../src/core/export/html'
import { interpretersPackOf } from '../../src/core/export/interpreters-pack'
import { markdownOf } from '../../src/core/export/markdown'
import { outlineOf } from '../../src/core/export/outline-of'
import { proposalsAsPlainText } from '../../src/core/export/proposals-text'
import { resultMatrixOf, resultRows } from '../../src/core/export/result-matrix'
import { outlineTexts, plainTextOf } from '../../src/core/export/text'
import { typstOf } from '../../src/core/export/typst'
import { partsOfHtml } from '../../src/core/import/html-parts'
import { placeParts } from '../../src/core/import/import-text'
import { partsOfMarkdown } from '../../src/core/import/markdown'
import { proposalsFromRows } from '../../src/core/import/proposal-rows'
import { tabSeparatedRows } from '../../src/core/import/tab-separated'
import { readXml } from '../../src/core/import/xml-elements'
import { alignPapers, correctedAlignment } from '../../src/core/paper/alignment'
import { joinedWithNext, readAgain, saysTheSame, splitAtLines } from '../../src/core/paper/by-hand'
import { compileProposals } from '../../src/core/paper/compile'
import { doubtPlaces, paperOfWords } from '../../src/core/paper/draft-papers'
import { proposalMoves, withProposalsMoved } from '../../src/core/paper/move-proposals'
import { countReferences, referenceMoves, withReferencesMoved } from '../../src/core/paper/move-references'
import { paperIndex } from '../../src/core/paper/paper-index'
import { paperSourceOfHtml, paperSourceOfMarkdown, paperSourceOfText } from '../../src/core/paper/paper-sources'
import { holdsQuotation, nearestWording } from '../../src/core/paper/quoted-wording'
import { paperOf } from '../../src/core/paper/read-paper'
import { paragraphReferencesIn } from '../../src/core/paper/text-references'
import { traceDraft, traceProposals } from '../../src/core/paper/trace'
import { throughVersions, versionRows } from '../../src/core/paper/versions'
import { reviewBaseOf } from '../../src/core/review/review-base'
import { changesBy, compareCopies, reviewOf, takeBack } from '../../src/core/review/review-changes'
import { reviewCopyOf } from '../../src/core/review/review-copy'
import { acronymsSaid } from '../../src/core/speech/acronym-list'
import { cuesOf } from '../../src/core/speech/cues'
import { cutDraft, cutPlans, levelsOf, setCutLevel } from '../../src/core/speech/cuts'
import { paragraphsOfDraft } from '../../src/core/speech/draft-statement'
import { piecesOfDraft } from '../../src/core/speech/pieces'
import { timeStatement } from '../../src/core/speech/statement'
import { paragraphsOfText } from '../../src/core/speech/text-statement'
import { speechClock } from '../../src/core/speech/timing'
import { answerText } from '../../src/core/text/block-text'
import { type Block, paragraph } from '../../src/core/text/blocks'
import { guessLanguage } from '../../src/core/text/guess-language'
import { makeReviewCopy, readReturnedCopy } from '../../src/node/review-files'
import { madePair } from '../fixtures/paper/made-pairs'
import { chance, madeParagraph } from '../fixtures/paper/made-text'
import { pack, template, withRationale } from './core/check/checked'
import { WordReviewer } from './core/review/word-reviewer'
import { stepsOf } from './steps'

/** As in text-steps.test.ts, where one text becomes longer; here there are more paragraphs, rows or files of the same length. */
const MOST = 2.5
const COUNT = 150

const GIVEN = { id: 'imported', now: '2026-01-02T03:04:05Z' }

let seed = 0
const chosen = () => {
  seed += 1
  return chance(seed * 7919)
}

const texts = (count: number) => {
  const next = chosen()
  return Array.from({ length: count }, (_, index) => `${seed}.${index} ${madeParagraph(next)}`)
}

/** Every shape that an answer has, one after the other. */
const blocksOf = (said: readonly string[]): Block[] =>
  said.map((text, index): Block => {
    const runs = [{ text: text.slice(0, 30) }, { text: text.slice(30), bold: true as const }]
    if (index % 7 === 3) return { type: 'list', ordered: true, items: [{ runs }, { runs: [{ text: `${index}` }] }] }
    if (index % 7 === 5)
      return { type: 'table', headerRows: 0, rows: [[{ blocks: [paragraph(text)] }, { blocks: [paragraph('b')] }]] }
    if (index % 7 === 6)
      return {
        type: 'paragraph',
        runs: [...runs, { text: '', footnote: { runs: [{ text: 'See 1.' }] } }],
      }
    return { type: 'paragraph', runs }
  })

const reworded = (said: readonly string[]) =>
  said.flatMap((text, index) => {
    if (index % 5 === 1) return [text.replace(/\bthe\b/u, 'a')]
    if (index % 11 === 2) return []
    if (index % 11 === 3) return [text, `${text.slice(0, 20)} is new here.`]
    return [text]
  })

const draftOf = (blocks: Block[]) => withRationale(blocks)
const longDraft = (count: number) => draftOf(blocksOf(texts(count)))

const proposalOf = (index: number, text: string): Proposal => ({
  id: `p${index}`,
  document: 'Zero',
  paragraph: String(index + 1),
  move: index % 5 === 4 ? 'add' : 'amend',
  current: index % 3 === 0 ? '' : text,
  proposed: `${text} It applies from 2030 on.`,
  rationale: `As paragraph ${index + 1} of Zero says.`,
  area: index % 2 === 0 ? 'area-5' : null,
})
const kept = (
  id: string,
  version: string,
  paragraphs: readonly { number: string; part: string; text: string }[],
): DraftPaper => ({
  id,
  version,
  date: '',
  title: '',
  fileName: `${id}.txt`,
  sha256: id,
  paragraphs: paragraphs.map(({ number, part, text }) => ({ number, part, text })),
  doubts: [],
})

/** Beyond the length up to which every two paragraphs that share a word are compared. */
const papers = (count: number) => {
  seed += 1
  const pair = madePair(seed * 7919, 'heavy', 4 * count)
  return { from: kept('zero', 'Zero', pair.from), to: kept('one', 'One', pair.to) }
}
const answering = (count: number) => {
  const { from, to } = papers(count)
  const proposals = from.paragraphs.map(({ text }, index) => proposalOf(index, text))
  const references = from.paragraphs.map(({ number }) => paragraph(`We refer to paragraph ${number} of Zero.`))
  const draft: Draft = { ...draftOf(references), papers: [from, to], proposals }
  return { from, to, draft }
}
/** As many notes as people write; each is looked for in the text that it is on. */
const NOTES = 12
const noted = (count: number) => {
  const said = texts(count)
  const draft = draftOf(blocksOf(said))
  const notes = said.slice(0, NOTES).map(
    (text, index): MarginNote =>
      ({
        id: `n${index}`,
        section: 'area-5',
        slot: 'rationale',
        words: text.slice(0, 25),
        before: 0,
        author: 'A',
        at: '2026-01-02T03:04:05Z',
        text: 'Why?',
        replies: [],
      }) as unknown as MarginNote,
  )
  return { said, draft: { ...draft, marginNotes: notes } }
}

/** A draft that takes a word from each of as many entries, most of which say something else since, some nothing any more. */
const withEvidence = (count: number) => {
  const said = texts(count)
  const entries = said.map((text, index): EvidenceEntry => {
    const words = `${index} of ${count} villages`
    return {
      id: `e${index}`,
      kind: 'figure',
      title: text.slice(0, 30),
      blocks: [paragraph(words)],
      language: 'en',
      source: 'Census',
      link: '',
      date: '2024',
      note: '',
      changedAt: GIVEN.now,
    }
  })
  const rows = said.map((text, index) => proposalOf(index, text))
  const draft = entries.reduce(
    (draft: Draft, entry, index) => {
      const { id } = rows[index] as Proposal
      const place = { section: 'proposals', slot: 'rationale', proposal: id, offset: 0 }
      return putInEvidence(draft, entry, place, { id: `u${index}`, cite: false })?.draft ?? draft
    },
    { ...longDraft(count), proposals: rows },
  )
  const changed = entries.map((entry, index) =>
    index % 3 === 0 ? entry : { ...entry, blocks: [paragraph(`${index + 1} of ${count} villages`)] },
  )
  const removed = changed.filter((_, index) => index % 10 === 1).map(({ id }) => ({ id, at: GIVEN.now }))
  const gone = new Set(removed.map(({ id }) => id))
  return { draft, shelf: { entries: changed.filter(({ id }) => !gone.has(id)), removed } }
}

/** Preparing may wait for a file to be read; what is counted does not. */
type Prepared = (count: number) => (() => unknown) | Promise<() => unknown>

const outlined =
  (write: (draft: Draft) => unknown): Prepared =>
  (count) => {
    const draft = longDraft(count)
    return () => write(draft)
  }
const NAMES = { before: 'a', after: 'b' }
const bytes = (text: string) => new TextEncoder().encode(text)

const PASSES: Record<string, Prepared> = {
  'aligning two papers': (count) => {
    const { from, to } = papers(count)
    return () => alignPapers(from.paragraphs, to.paragraphs)
  },
  'aligning two papers that are other words throughout': (count) => {
    const [from, to] = [papers(count), papers(count)]
    return () => alignPapers(from.from.paragraphs, to.to.paragraphs)
  },
  'aligning paragraphs that are all the same but for a number': (count) => {
    const from = Array.from({ length: 4 * count }, (_, at) => ({
      number: `${at}`,
      text: `Row ${at} says what is to be done.`,
    }))
    const to = from.map(({ number, text }, at) => ({ number, text: text.replace(`${at}`, `${at + 3}x`) }))
    return () => alignPapers(from, to)
  },
  'an alignment that was corrected': (count) => {
    const { from, to } = papers(count)
    const alignment = alignPapers(from.paragraphs, to.paragraphs)
    const corrections = from.paragraphs.map((_, at) => ({ from: at, to: [to.paragraphs.length - 1 - at] }))
    return () => correctedAlignment(alignment, corrections, from.paragraphs, to.paragraphs)
  },
  'rows of two versions': (count) => {
    const { from, to } = papers(count)
    return () => versionRows(from, to, 'en')
  },
  'a paragraph through versions': (count) => {
    const { from, to } = papers(count)
    return () => throughVersions([from, to], { version: 0, place: 1 })
  },
  'what became of proposals': (count) => {
    const { draft, from, to } = answering(count)
    return () => traceProposals(draft.proposals, to.paragraphs, from.paragraphs, 'en')
  },
  'what became of proposals without their paper': (count) => {
    const { draft, to } = answering(count)
    return () => traceProposals(draft.proposals, to.paragraphs, null, 'en')
  },
  'results as a document': (count) => {
    const { draft, to } = answering(count)
    return () => resultMatrixOf(draft, template, resultRows(traceDraft(draft, to), to), to)
  },
  'proposals that move to a later version': (count) => {
    const { draft, from, to } = answering(count)
    return () => withProposalsMoved(draft, proposalMoves(draft, from, to))
  },
  'references that move to a later version': (count) => {
    const { draft, from, to } = answering(count)
    return () => withReferencesMoved(draft, referenceMoves(draft, from, to), { from, to })
  },
  'references counted': (count) => {
    const { draft, from } = answering(count)
    return () => countReferences(draft, from)
  },
  'proposals of several drafts compiled': (count) => {
    const drafts = [answering(count).draft, answering(count).draft].map((draft, at) => ({ draft, name: `${at}` }))
    return () => {
      const rows = compileProposals(drafts)
      compiledDocument({ rows, submitters: [], leftOut: [], date: '' })
      return compiledCsv({ rows, leftOut: [] })
    }
  },
  'paragraphs found by number': (count) => {
    const { from } = papers(count)
    return () => {
      const index = paperIndex(from.paragraphs)
      return from.paragraphs.map(({ number }) => index.find(`paragraphs ${number} and 7`))
    }
  },
  'a paper of a text': (count) => {
    const text = texts(count)
      .map((each, at) => `${at + 1}. ${each}`)
      .join('\n\n')
    return () => paperOf(paperSourceOfText(text))
  },
  'a paper of Markdown': (count) => {
    const text = texts(count)
      .map((each, at) => `${at % 9 === 0 ? '## Part\n\n' : ''}${at + 1}\\. ${each}`)
      .join('\n\n')
    return () => paperOf(paperSourceOfMarkdown(text))
  },
  'a paper of a web page': (count) => {
    const text = `<html><body>${texts(count)
      .map((each, at) => `<p>${at + 1}. ${each}</p>`)
      .join('')}</body></html>`
    return () => paperOf(paperSourceOfHtml(text))
  },
  'a paper read again': (count) => {
    const { from } = papers(count)
    const edited = joinedWithNext(from, 3)
    return () => [readAgain(edited, from), paperOfWords({ papers: [edited] }, from.paragraphs), doubtPlaces(from)]
  },
  'a paragraph that was divided at its lines': (count) => {
    const text = texts(count)
    return () => {
      const parts = splitAtLines('1', text.join('\n'))
      return saysTheSame([{ number: '1', text: text.join(' ') }], parts)
    }
  },
  'a quotation looked for': (count) => {
    const said = texts(count)
    return () => [
      holdsQuotation(said.join(' '), said.at(-1) ?? ''),
      nearestWording(said.join(' '), reworded(said).slice(-1).join(' ')),
    ]
  },
  'references to paragraphs': (count) => {
    const text = texts(count)
      .map((each, at) => `${each} See paragraphs ${at} to ${at + 2}.`)
      .join(' ')
    return () => paragraphReferencesIn(text)
  },
  'two drafts compared': (count) => {
    const said = texts(count)
    const [before, after] = [draftOf(blocksOf(said)), draftOf(blocksOf(reworded(said)))]
    return () => [compareDrafts(before, after, template), draftComparisonOf(before, after, template, NAMES, '')]
  },
  'two texts compared': (count) => {
    const said = texts(count)
    return () => compareLines(said, reworded(said), 'en')
  },
  'two texts compared that share nothing': (count) => {
    const [one, other] = [texts(count), texts(count)]
    return () => compareLines(one, other, 'en')
  },
  'three drafts merged': (count) => {
    const said = texts(count)
    const ours = said.map((text, at) => (at % 4 === 0 ? `${text} Ours.` : text))
    const [base, one, two] = [said, ours, reworded(said)].map((each) => draftOf(blocksOf(each)))
    return () => mergeDrafts(base as Draft, one as Draft, two as Draft)
  },
  'answers merged': (count) => {
    const said = texts(count)
    const ours = said.map((text, at) => (at % 4 === 0 ? `${text} Ours.` : text))
    const [base, one, two] = [blocksOf(said), blocksOf(ours), blocksOf(reworded(said))]
    return () => mergeBlocks(base, one, two, 'en')
  },
  looks: (count) => {
    const said = texts(count)
    const before = blocksOf(said)
    const after = said.map((text): Block => ({ type: 'paragraph', runs: [{ text, italic: true }] }))
    const [one, two] = [said, said].map(
      (each): Block => ({
        type: 'paragraph',
        runs: each.map((text, at) => ({ text, ...(at % 2 ? { bold: true as const } : {}) })),
      }),
    )
    return () => [lookChanges(before, after, 'en'), mergeLooks(one as Block, two as Block, one as Block)]
  },
  'blocks made tidy': (count) => {
    const blocks = blocksOf(texts(count))
    return () => normaliseBlocks(blocks)
  },
  'blocks put between': (count) => {
    const blocks = blocksOf(texts(count))
    const length = answerText(blocks).length
    return () => spliceBlocks(blocks, length >> 1, length >> 1, blocks)
  },
  'notes that follow their words': (count) => {
    const { said, draft } = noted(count)
    const after = { ...draft, sections: draftOf(blocksOf(said.map((text) => `Now ${text}`))).sections }
    return () => followNotes(draft, after)
  },
  'notes found': (count) => {
    const { draft } = noted(count)
    return () => draft.marginNotes?.map((note) => placesOfNote(draft, note))
  },
  'a review copy': (count) => {
    const { draft } = noted(count)
    return () => reviewCopyOf(draft, template)
  },
  'what was sent': outlined((draft) => reviewBaseOf(draft, template)),
  'a draft written and read': outlined((draft) => readDraft(bytes(writeDraft(draft)), 'a.rostrum')),
  'a damaged draft': (count) => {
    const text = writeDraft(longDraft(count)).slice(0, -200)
    return () => [salvageDraft(text), rescueDraft(text, [{ template, pack }], GIVEN)]
  },
  'changes that travel': (count) => {
    const said = texts(count)
    const [before, after] = [draftOf(blocksOf(said)), draftOf(blocksOf(reworded(said)))]
    return () => {
      const changes = draftChanges(before, after)
      return changes && applyDraftChanges(before, changes)
    }
  },
  'a change taken back': (count) => {
    const said = texts(count)
    const [before, after] = [draftOf(blocksOf(said)), draftOf(blocksOf(reworded(said)))]
    return () => revertChange({ ...after, title: 'now' }, before, after)
  },
  'what was typed': (count) => {
    const said = texts(count).join(' ')
    return () => typingBetween('a', said, `${said.slice(0, 40)}x${said.slice(40)}`, 0)
  },
  progress: outlined((draft) => draftProgress(draft, template)),
  'the reading order': (count) => {
    const { draft } = answering(count)
    return () => {
      const findings = draft.proposals.map((proposal) => ({ at: { section: 'proposals', proposal: proposal.id } }))
      return [readingOrder(draft, template), inReadingOrder(findings as never, draft, readingOf(draft, template))]
    }
  },
  'rows put in sequence': (count) => {
    const { draft } = answering(count)
    return () => byParagraph([...draft.proposals].reverse(), ['Zero'])
  },
  'words found and replaced everywhere': (count) => {
    const { draft } = answering(count)
    const search = searchFor({ words: 'the', matchCase: false, wholeWord: true, accents: false, pattern: false })
    return () => {
      if (!search.ok) throw new Error(search.problem.sentence)
      const found = findIn(findableTexts(draft, template), search.value)
      return replaceFound(draft, found.map((each) => ({ ...each, was: 'the', text: 'a' })) as never)
    }
  },
  'many corrections as one': (count) => {
    const said = texts(count)
    const draft = draftOf(blocksOf(said))
    const fixes = said.map((text, block) => ({
      fix: {
        label: 'a',
        edits: [
          {
            at: { section: 'area-5', slot: 'rationale', block, start: 0, end: 4 },
            was: text.slice(0, 4),
            text: 'Four',
          },
        ],
      },
    }))
    const fix = joinFixes(fixes as never, 'all' as never)
    return () => fix && applyFix(draft, fix)
  },
  'a selection over an answer': (count) => {
    const draft = longDraft(count)
    const stretch = {
      section: 'area-5',
      slot: 'rationale',
      from: { block: 1, offset: 2 },
      to: { block: count - 2, offset: 3 },
    }
    return () => [blocksOfStretch(draft, stretch as never), withoutStretches(draft, [stretch] as never)]
  },
  'the shelf of evidence': (count) => {
    const { draft, shelf } = withEvidence(count)
    return () => evidenceStates(draft, shelf)
  },
  'a returned copy taken back': async (count) => {
    const said = texts(count)
    const draft = draftOf(said.map((text) => paragraph(text)))
    const word = new WordReviewer(await makeReviewCopy(draft, template, 'a4'), 'Ana')
    const places = new Map(word.paragraphs().map((text, place) => [text, place]))
    // From the last on, so that the places of those before stay.
    for (const [index, text] of [...said.entries()].reverse()) {
      const place = places.get(text) ?? -1
      if (index % 5 === 1) word.replace(place, text.slice(-20), 'in each of its words.')
      if (index % 11 === 3) word.addBehind(place, `${text.slice(0, 20)} is new here.`)
      if (index % 11 === 2) word.remove(place)
      if (index % 30 === 4) word.comment(place, text.slice(0, 20))
    }
    const copy = await readReturnedCopy(word.save(), 'Ana.docx', draft, template, async function* () {})
    if (!copy.ok) throw new Error(copy.problem.sentence)
    return () => {
      const compared = compareCopies([copy.value])
      return takeBack(compared, draft, changesBy(reviewOf(compared, draft)), GIVEN.now)
    }
  },
  'an outline': outlined((draft) => outlineOf(draft, template, { order: draft.order })),
  'plain text': outlined((draft) => plainTextOf(outlineOf(draft, template, { order: draft.order }))),
  'texts of an outline': outlined((draft) => outlineTexts(outlineOf(draft, template, { order: draft.order }))),
  Markdown: outlined((draft) => markdownOf(outlineOf(draft, template, { order: draft.order }))),
  'a web page': outlined((draft) => htmlOf(outlineOf(draft, template, { order: draft.order }))),
  'the program of a PDF': outlined((draft) =>
    typstOf(outlineOf(draft, template, { order: draft.order }), documentLayout('text', draft, template, 'a4')),
  ),
  'a delivery copy': outlined((draft) => deliveryOutlineOf(draft, template, { order: draft.order })),
  'a pack for interpreters': outlined((draft) => interpretersPackOf(draft, template, { order: draft.order })),
  'the text of an e-mail': outlined((draft) => emailTextOf(draft, template)),
  'answers of a form': outlined((draft) => formAnswers(draft, template)),
  'what is copied': outlined((draft) => [
    copiedAnswer(draft, template, 'area-5', 'rationale'),
    copiedDraft(draft, template, { order: draft.order }),
  ]),
  'proposals in every form': (count) => {
    const { draft } = answering(count)
    return () =>
      (['matrix', 'list', 'text'] as const).map((proposals) =>
        htmlOf(outlineOf(draft, template, { order: draft.order, proposals: proposals as never })),
      )
  },
  'proposals as plain text': (count) => {
    const { draft } = answering(count)
    return () => proposalsAsPlainText(draft, template, { changes: true })
  },
  'a statement timed': outlined((draft) => {
    const paragraphs = paragraphsOfDraft(draft, template)
    return [cuesOf(timeStatement(paragraphs, speechClock())), acronymsSaid(paragraphs, {})]
  }),
  'a text timed': (count) => {
    const text = texts(count).join('\n\n')
    return () => timeStatement(paragraphsOfText(text, 'markdown', 'en'), speechClock())
  },
  'a statement cut': (count) => {
    const draft = longDraft(count)
    return () => {
      const pieces = piecesOfDraft(draft, template)
      const marks = pieces
        .flatMap(({ sentences }) => sentences.slice(0, 1))
        .map((piece) => ({ ...piece, level: 'optional' }))
      levelsOf(pieces, marks as never)
      setCutLevel(pieces, marks as never, pieces[0]?.sentences[0]?.id ?? '', 'essential')
      cutDraft(draft, template, marks as never, pieces)
      return cutPlans({ ...draft, statement: { cuts: marks } } as never, template, () => 1)
    }
  },
  'a text placed': (count) => {
    const text = texts(count)
      .map((each, at) => `${at % 10 === 0 ? '## Capacity-building\n\n' : ''}${each}`)
      .join('\n\n')
    return () => placeParts(newDraft(template, pack, GIVEN), template, partsOfMarkdown(text) ?? [])
  },
  'parts of a web page': (count) => {
    const text = `<html><body>${texts(count)
      .map((each) => `<h2>A</h2><p>${each}</p><ul><li>${each}</ul>`)
      .join('')}</body></html>`
    return () => partsOfHtml(text)
  },
  'pasted rows': (count) => {
    const text = texts(count)
      .map((each, at) => `Zero\t${at}\t${each}\t"${each}\nmore"`)
      .join('\n')
    return () => {
      const rows = tabSeparatedRows(text)
      const columns = ['document', 'paragraph', 'current', 'proposed'] as never
      const cells = rows.map((row) => row.map((text) => [{ kind: 'same' as const, text }]))
      return proposalsFromRows(cells, { heading: false, columns }, { template, document: 'Zero', area: null })
    }
  },
  'XML of an office file': (count) => {
    const text = `<w:document xmlns:w="w">${texts(count)
      .map((each) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`)
      .join('')}</w:document>`
    return () => readXml(text)
  },
  'a call and its pack': (count) => {
    const text = texts(count)
      .map((each, at) => `${at % 6 === 0 ? `## Part ${at}\n\n` : ''}${at + 1}. ${each.replace(/\.$/, '?')}`)
      .join('\n\n')
    const origin = { name: 'call.md', sha256: 'a'.repeat(64), readOn: '2026-11-28' }
    return () => {
      const before = packOfCall(readCall({ kind: 'text', text }), origin)
      return callChanges(
        before,
        packOfCall(readCall({ kind: 'text', text: text.replaceAll(' the ', ' a ') }), origin, before),
      )
    }
  },
  'the language of a text': (count) => {
    const text = texts(count).join(' ')
    return () => guessLanguage(text)
  },
}

describe('twice as many paragraphs, rows or notes cost at most two and a half times the steps', {
  timeout: 120_000,
}, () => {
  it.each(Object.entries(PASSES))('%s', async (_, prepared) => {
    // What one pass works on is no matter of which ran before it.
    seed = 0
    stepsOf(await prepared(60))
    const one = stepsOf(await prepared(COUNT))
    const two = stepsOf(await prepared(2 * COUNT))
    expect(two / one, `${one} steps for ${COUNT}, ${two} for twice as many`).toBeLessThanOrEqual(MOST)
  })
})
