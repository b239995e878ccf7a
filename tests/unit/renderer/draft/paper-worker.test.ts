import { afterEach, expect, it, vi } from 'vitest'
import type { DraftPaper, Proposal } from '../../../../src/core/draft/draft'
import { withCorrection } from '../../../../src/core/paper/versions'
import { paragraph } from '../../../../src/core/text/blocks'
import { richDraft } from '../../../documents/fixture'

afterEach(() => vi.unstubAllGlobals())

const paper = (id: string, texts: readonly string[]): DraftPaper => ({
  id,
  version: id,
  date: '',
  title: '',
  fileName: `${id}.txt`,
  sha256: id,
  paragraphs: texts.map((text, index) => ({ number: String(index + 1), part: '', text })),
  doubts: [],
})
const ACCESS = 'We commit to affordable access for all people in rural areas.'
const SKILLS = 'We call for digital skills of older persons and of their teachers.'
const FUND = 'We thank the host town for its welcome and its music.'

it('answers what is asked of papers, with what a person put right', async () => {
  const said: { id: number; answer: unknown }[] = []
  let hear: (event: { data: unknown }) => void = () => undefined
  vi.stubGlobal('self', {
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener
    },
    postMessage: (answer: { id: number; answer: unknown }) => said.push(answer),
  })
  await import('../../../../src/renderer/draft/paper-worker')
  const zero = paper('Zero Draft', [ACCESS, SKILLS])
  const later = paper('Revision 1', [SKILLS, FUND])
  const proposal: Proposal = {
    id: 'a',
    document: 'Zero Draft',
    paragraph: '1',
    move: 'amend',
    current: ACCESS,
    proposed: ACCESS.replace('affordable', 'meaningful'),
    rationale: '',
    area: null,
  }
  const trace = (id: number, papers: DraftPaper[]) =>
    hear({
      data: { id, work: 'trace', ask: { draft: { proposals: [proposal], papers, language: 'en' }, later: later.id } },
    })
  trace(1, [zero, later])
  trace(2, [zero, withCorrection(later, zero, 0, [1])])
  hear({ data: { id: 3, work: 'compare', ask: { from: zero, to: later, language: 'en' } } })
  hear({ data: { id: 4, work: 'through', ask: { papers: [zero, later], at: { version: 0, place: 1 } } } })
  const draft = { ...richDraft(), proposals: [proposal], papers: [zero, later] }
  const { sections } = draft
  const own = sections[0]
  if (!own) throw new Error('The draft has no section.')
  const written = {
    ...draft,
    sections: [{ ...own, answers: { answer: [paragraph('See paragraph 2 of the Zero Draft.')] } }],
  }
  hear({ data: { id: 5, work: 'moves', ask: { draft: written, from: zero.id, to: later.id } } })
  hear({ data: { id: 6, work: 'moves', ask: { draft: written, from: 'unknown', to: later.id } } })
  expect(said).toMatchObject([
    { id: 1, answer: [{ outcome: 'gone', now: [] }] },
    { id: 2, answer: [{ outcome: 'partly', now: ['2'] }] },
    { id: 3, answer: [{ kind: 'gone' }, { kind: 'kept', renumbered: true }, { kind: 'new' }] },
    { id: 4, answer: [[1], [0]] },
    {
      id: 5,
      answer: {
        proposals: [{ to: null }],
        references: [{ text: 'paragraph 1 of Revision 1', at: { slot: 'answer' } }],
      },
    },
    { id: 6, answer: { proposals: [], references: [] } },
  ])
})
