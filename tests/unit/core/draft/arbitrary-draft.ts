import fc from 'fast-check'
import {
  type ChecklistItem,
  type Draft,
  type DraftPaper,
  MOVES,
  type Proposal,
  type Section,
} from '../../../../src/core/draft/draft'
import { freeId } from '../../../../src/core/draft/edit'
import type { Block, Heading, List, ListItem, Paragraph, Quote, Run, Table } from '../../../../src/core/text/blocks'

/*
 * Drafts for property tests. Runs are normalised, as every part of the program leaves them: no empty text, and no two
 * neighbours that share marks and language.
 */

const LANGUAGES = ['en', 'fr', 'ar', 'zh-Hans', 'ru', 'es'] as const

const WORDS = [
  'connection',
  'the',
  'IGF',
  'A/RES/70/125',
  '30 per cent',
  'naïve',
  'الإنترنت حق',
  '数字鸿沟',
  'доступ к сети',
  'para. 48',
  'OP 74.',
  'WSIS+20',
  '👩🏽‍💻',
  'e\u0301',
  '<b>&amp;',
  '#*_`$@\\',
  '"quoted"',
  'line\nbreak',
]

/** Text of one run: words of six scripts and characters that formats must escape; never empty. A `\n` is a line break. */
export const runText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => withoutControls(words.join(' ')) || 'x')

/** Control characters have no place in XML or on a page; surrogates without their partner are no text. */
function withoutControls(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
}

const marks = fc.record(
  {
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
    superscript: fc.constant(true),
    subscript: fc.constant(true),
    highlight: fc.constant(true),
    link: fc.constantFrom('https://example.org/', 'mailto:office@example.org', 'http://example.org/a?b=c&d=é'),
    language: fc.constantFrom(...LANGUAGES.slice(1)),
  },
  { requiredKeys: [] },
)

/** A run with text and any marks. */
export const run: fc.Arbitrary<Run> = fc.tuple(runText, marks).map(([text, given]) => ({ text, ...given }))

function sameMarks(left: Run, right: Run): boolean {
  const names = ['bold', 'italic', 'underline', 'strikethrough', 'superscript', 'subscript', 'highlight'] as const
  return [...names, 'link' as const, 'language' as const].every((mark) => left[mark] === right[mark])
}

/** Runs of one paragraph, possibly none. */
export const runs: fc.Arbitrary<Run[]> = fc.array(run, { maxLength: 4 }).map((list) =>
  list.reduce<Run[]>((joined, next) => {
    const last = joined[joined.length - 1]
    if (last && sameMarks(last, next)) joined[joined.length - 1] = { ...last, text: last.text + next.text }
    else joined.push(next)
    return joined
  }, []),
)

export const paragraphBlock: fc.Arbitrary<Paragraph> = runs.map((given) => ({ type: 'paragraph', runs: given }))

export const quoteBlock: fc.Arbitrary<Quote> = runs.map((given) => ({ type: 'quote', runs: given }))

export const headingBlock: fc.Arbitrary<Heading> = fc
  .tuple(fc.constantFrom<1 | 2 | 3>(1, 2, 3), runs)
  .map(([level, given]) => ({ type: 'heading', level, runs: given }))

function list(depth: number): fc.Arbitrary<List> {
  const item: fc.Arbitrary<ListItem> =
    depth === 0
      ? runs.map((given) => ({ runs: given }))
      : fc
          .tuple(runs, fc.option(list(depth - 1), { nil: undefined, freq: 3 }))
          .map(([given, nested]) => (nested ? { runs: given, nested } : { runs: given }))
  return fc
    .tuple(fc.boolean(), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([ordered, items]) => ({ type: 'list', ordered, items }))
}

/** Lists with up to two lists inside each other. */
export const listBlock: fc.Arbitrary<List> = list(2)

export const tableBlock: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom<0 | 1>(0, 1))
  .chain(([rows, columns, headerRows]) =>
    fc
      .array(
        fc.array(
          fc
            .array(
              fc.oneof<fc.MaybeWeightedArbitrary<Paragraph | List>[]>(
                { weight: 5, arbitrary: paragraphBlock },
                { weight: 1, arbitrary: list(0) },
              ),
              { minLength: 1, maxLength: 2 },
            )
            .map((blocks) => ({ blocks })),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      )
      .map((cells) => ({ type: 'table' as const, headerRows, rows: cells })),
  )

/** Any block. */
export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: paragraphBlock },
  { weight: 1, arbitrary: headingBlock },
  { weight: 1, arbitrary: quoteBlock },
  { weight: 2, arbitrary: listBlock },
  { weight: 1, arbitrary: tableBlock },
)

/** An answer, possibly empty. */
export const blocks: fc.Arbitrary<Block[]> = fc.array(block, { maxLength: 4 })

const plain = runText.map((text) => text.replace(/\n/g, ' '))
const maybe = fc.oneof(fc.constant(''), plain)

/** A row of the proposals table. */
export const proposal: fc.Arbitrary<Proposal> = fc.record({
  id: fc.stringMatching(/^p[0-9]{1,4}$/),
  document: fc.constantFrom('Elements Paper (20 June 2025)', 'Zero Draft (29 August 2025)'),
  paragraph: fc.constantFrom('A', '12', '10A', 'OP 74', 'para. 48', '77–93', ''),
  move: fc.constantFrom(...MOVES),
  current: maybe,
  proposed: maybe,
  rationale: maybe,
  area: fc.option(fc.integer({ min: 1, max: 15 }).map((number) => `area-${number}`)),
})

const paper: fc.Arbitrary<DraftPaper> = fc.record({
  id: fc.stringMatching(/^v[0-9]{1,4}$/),
  version: fc.constantFrom('Zero Draft (29 August 2025)', 'Revision 1'),
  date: fc.constantFrom('', '2025-08-29'),
  title: maybe,
  fileName: fc.constantFrom('zero-draft.pdf', 'rev1.docx'),
  sha256: fc.constant('0'.repeat(64)),
  paragraphs: fc.array(fc.record({ number: fc.constantFrom('A', '1', '2(a)', '¶1'), part: maybe, text: plain }), {
    maxLength: 3,
  }),
  doubts: fc.constantFrom([], [{ kind: 'jump', number: '3', before: '1' }]),
})

/** Something to do, on one of a few sections, from a prompt or typed. */
export const checklistItem: fc.Arbitrary<ChecklistItem> = fc
  .record({
    id: fc.stringMatching(/^t[0-9]{1,4}$/),
    section: fc.constantFrom('q1', 'q2', 'area-5', 'organisation', 'proposals'),
    text: maybe,
    done: fc.boolean(),
    prompt: fc.option(fc.constantFrom('prompt-1', 'prompt-2'), { nil: undefined }),
  })
  .map(({ prompt, ...item }) => (prompt ? { ...item, prompt } : item))

function withOwnIds<R extends { id: string }>(rows: readonly R[]): R[] {
  const taken = new Set<string>()
  return rows.map((row) => {
    const id = freeId(row.id, taken)
    taken.add(id)
    return { ...row, id }
  })
}

const SECTIONS = [
  ...Array.from({ length: 7 }, (_, index) => ({ id: `q${index + 1}`, slots: ['answer'] })),
  ...Array.from({ length: 15 }, (_, index) => ({
    id: `area-${index + 1}`,
    slots: ['headline', 'rationale', 'evidence', 'language'],
  })),
]

const sections: fc.Arbitrary<Section[]> = fc.tuple(
  ...SECTIONS.map(({ id, slots }) =>
    fc
      .record({
        chosen: fc.boolean(),
        answers: fc.tuple(
          ...slots.map(() =>
            fc.oneof({ weight: 3, arbitrary: fc.constant<Block[]>([]) }, { weight: 1, arbitrary: blocks }),
          ),
        ),
      })
      .map(({ chosen, answers }) => ({
        id,
        chosen,
        answers: Object.fromEntries(slots.map((slot, index) => [slot, answers[index] ?? []])),
      })),
  ),
)

const instant = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

const limit = fc.option(fc.integer({ min: 1, max: 5000 }))

/**
 * A whole draft of the built-in template, each section there once with all its slots; ids of proposals and of
 * items of the checklist are unique, and some drafts have no checklist.
 * About a quarter of the answers hold text.
 */
export const draft: fc.Arbitrary<Draft> = fc
  .record({
    id: fc.uuid(),
    title: maybe,
    language: fc.constantFrom(...LANGUAGES),
    order: fc.constantFrom('form', 'area'),
    organisation: fc.record({
      name: maybe,
      acronym: fc.constantFrom('', 'NCM'),
      group: fc.constantFrom('', 'Civil society', 'A group of our own'),
      country: fc.constantFrom('', 'Global', 'Kenya', 'Türkiye'),
      contactName: maybe,
      contactEmail: fc.constantFrom('', 'office@example.org'),
      status: maybe,
      signatories: fc.array(fc.record({ name: plain, organisation: maybe, country: maybe }), { maxLength: 3 }),
      hideContact: fc.boolean(),
    }),
    sections,
    proposals: fc.array(proposal, { maxLength: 5 }).map(withOwnIds),
    checklist: fc.option(fc.array(checklistItem, { maxLength: 5 }).map(withOwnIds), { nil: undefined }),
    papers: fc.option(fc.array(paper, { maxLength: 2 }).map(withOwnIds), { nil: undefined }),
    limits: fc.record({
      profile: fc.constantFrom('wsis20-2025', 'ecosoc-general', 'three-hundred-a-section'),
      overrides: fc.record(
        { totalWords: limit, sectionWords: limit, sections: fc.record({ 'area-5': limit }, { requiredKeys: [] }) },
        { requiredKeys: [] },
      ),
    }),
    created: instant,
    modified: instant,
  })
  .map(({ checklist, papers, ...fields }) => ({
    format: 'rostrum-draft' as const,
    version: 1 as const,
    template: { id: 'elements-paper-input', pack: 'wsis20', packVersion: '1.0.0' },
    ...fields,
    ...(checklist ? { checklist } : {}),
    ...(papers ? { papers } : {}),
  }))
