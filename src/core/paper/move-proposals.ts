import { isSameDocument } from '../draft/document-name'
import type { Draft, DraftPaper, Proposal } from '../draft/draft'
import { type Link, type LinkKind, linksFrom } from './alignment'
import { paperIndex, textAt } from './paper-index'
import { holdsQuotation, nearestWording } from './quoted-wording'
import { alignVersions } from './versions'

/** Where a proposal goes when a later version of its paper takes the place of the earlier one. */
export interface ProposalMove {
  proposal: Proposal
  /** How its paragraphs are linked, in the sequence of the paper; empty where they are gone or were not found. */
  kinds: LinkKind[]
  /** The reference and the current text in the later version; null where its paragraph is gone or was not found. */
  to: Pick<Proposal, 'document' | 'paragraph' | 'current'> | null
}

const PREFIX = /^(?:new|after|before|following)\s+/i

/**
 * What each proposal on a version of the paper would be in a later one: its new number, and its current text as it reads there. Current text
 * that the later paragraph still has stays; else the nearest wording of it stands, or the paragraph whole where it was quoted whole. Nothing is changed.
 */
export function proposalMoves(draft: Pick<Draft, 'proposals'>, from: DraftPaper, to: DraftPaper): ProposalMove[] {
  const proposals = draft.proposals.filter(({ document }) => isSameDocument(document, from.version))
  if (proposals.length === 0) return []
  const { links } = alignVersions(from, to)
  const index = paperIndex(from.paragraphs)
  return proposals.map((proposal) => {
    const { places } = index.find(proposal.paragraph)
    const own = linksFrom(links)(places)
    if (own.length === 0) return { proposal, kinds: [], to: null }
    const later = laterPlaces(own)
    const [before, after] = [textAt(from.paragraphs, places), textAt(to.paragraphs, later)]
    const prefix = PREFIX.exec(proposal.paragraph.trim())?.[0] ?? ''
    return {
      proposal,
      kinds: own.map(({ kind }) => kind),
      to: {
        document: to.version,
        paragraph: `${prefix}${referenceTo(to, later)}`,
        current: currentIn(after, before, proposal.current),
      },
    }
  })
}

/** The draft with proposals where they go, each keeping what it was in its record; those that go nowhere stay as they are. */
export function withProposalsMoved(draft: Draft, moves: readonly ProposalMove[]): Draft {
  const found = new Map(moves.map((move) => [move.proposal.id, move.to]))
  return {
    ...draft,
    proposals: draft.proposals.map((proposal) => {
      const to = found.get(proposal.id)
      if (!to) return proposal
      const { document, paragraph, current, formerly = [] } = proposal
      return { ...proposal, ...to, formerly: [...formerly, { document, paragraph, current }] }
    }),
  }
}

/** Numbers without those of what stands inside another of them: 12 for 12, 12(a) and 12(b). */
function outermost(numbers: readonly string[]): string[] {
  return numbers.filter((number) => !numbers.some((other) => other !== number && number.startsWith(`${other}(`)))
}

/** The places that links lead to, each once, in sequence. */
export function laterPlaces(links: readonly Link[]): number[] {
  return [...new Set(links.map((link) => link.to))].sort((one, other) => one - other)
}

/** How these places of a paper are referred to: by one number, or a list of them; a range where they follow each other. */
export function referenceTo({ paragraphs }: Pick<DraftPaper, 'paragraphs'>, places: readonly number[]): string {
  const numbers = outermost(places.map((place) => paragraphs[place]?.number ?? ''))
  const [first = '', last = ''] = [numbers[0], numbers.at(-1)]
  const [start = 0, end = 0] = [places[0], places.at(-1)]
  if (numbers.length > 2 && end - start === places.length - 1) return `${first}–${last}`
  return numbers.join(', ')
}

function currentIn(later: string, earlier: string, current: string): string {
  if (current.trim() === '' || holdsQuotation(later, current)) return current
  if (holdsQuotation(current, earlier)) return later
  const near = nearestWording(later, current)
  return near ? later.slice(near.start, near.end) : current
}
