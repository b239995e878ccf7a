import type { Draft, DraftPaper } from '../../core/draft/draft'
import { type ProposalMove, proposalMoves } from '../../core/paper/move-proposals'
import { type ReferenceMove, referenceMoves } from '../../core/paper/move-references'
import { type Traced, traceDraft } from '../../core/paper/trace'
import { throughVersions, type VersionRow, versionRows } from '../../core/paper/versions'

/** What goes from one version of a paper to a later one. */
export interface Moves {
  proposals: ProposalMove[]
  references: ReferenceMove[]
}

/** What is asked of the worker that compares versions, and what each question is answered with. */
export interface PaperQuestions {
  compare: { ask: { from: DraftPaper; to: DraftPaper; language: string }; answer: VersionRow[] }
  through: { ask: { papers: readonly DraftPaper[]; at: { version: number; place: number } }; answer: number[][] }
  moves: { ask: { draft: Draft; from: string; to: string }; answer: Moves }
  trace: { ask: { draft: Pick<Draft, 'proposals' | 'papers' | 'language'>; later: string }; answer: Traced[] }
}

export type PaperWork = keyof PaperQuestions
export type PaperQuestion = { [W in PaperWork]: { id: number; work: W; ask: PaperQuestions[W]['ask'] } }[PaperWork]
export interface PaperAnswer {
  id: number
  answer: PaperQuestions[PaperWork]['answer']
}

function answerOf(question: PaperQuestion): PaperAnswer['answer'] {
  switch (question.work) {
    case 'compare':
      return versionRows(question.ask.from, question.ask.to, question.ask.language)
    case 'through':
      return throughVersions(question.ask.papers, question.ask.at)
    case 'moves': {
      const { draft, ...asked } = question.ask
      const [from, to] = [asked.from, asked.to].map((wanted) => draft.papers?.find(({ id }) => id === wanted))
      return from && to
        ? { proposals: proposalMoves(draft, from, to), references: referenceMoves(draft, from, to) }
        : { proposals: [], references: [] }
    }
    case 'trace': {
      const { draft, later } = question.ask
      const paper = draft.papers?.find(({ id }) => id === later)
      return paper ? traceDraft(draft, paper) : []
    }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<PaperQuestion>) => {
  self.postMessage({ id: data.id, answer: answerOf(data) } satisfies PaperAnswer)
})
