import { listOf, message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { isSameDocument } from '../draft/document-name'
import type { Draft, Move, Proposal } from '../draft/draft'
import { byParagraph } from '../draft/proposal-order'
import { tokensOf } from './paper-words'

/** What one or several submitters ask of a paragraph in the same words. */
export interface Ask {
  move: Move
  proposed: string
  /** Organisations, in the sequence of their drafts. */
  who: string[]
}

/** A paragraph and all that is asked of it. */
export interface CompiledParagraph {
  document: string
  paragraph: string
  /** As the first submitter quotes it who does. */
  current: string
  /** Those that keep it first, then those that change it, then those that want it gone, so that what contradicts each other stands together. */
  asks: Ask[]
  /** True when somebody keeps, and somebody else changes or deletes; or somebody changes what somebody else deletes. */
  contradictory: boolean
}

/** A draft of several, and what its submitter is called where it names no organisation. */
export interface Submitted {
  draft: Draft
  name: string
}

/** Who the submitters with proposals are, each once in the sequence of their drafts, and the last change of any of those drafts, or of any draft where none has proposals; empty without drafts. */
export function submittersOf(drafts: readonly Submitted[]): { submitters: string[]; date: string } {
  const asking = drafts.filter(({ draft }) => draft.proposals.length > 0)
  const dates = (asking.length > 0 ? asking : drafts).map(({ draft }) => draft.modified).sort()
  return { submitters: [...new Set(asking.map(nameOf))], date: dates.at(-1) ?? '' }
}

const nameOf = ({ draft, name }: Submitted) => draft.organisation.name.trim() || name

const SEQUENCE: readonly Move[] = ['retain', 'clarify', 'general', 'amend', 'add', 'delete']

/**
 * The proposals of many drafts, paragraph by paragraph in the sequence of the paper, the same wording once with all who ask for it. `name` is what a
 * submitter is called whose draft names no organisation. Proposals without a paragraph come last, and contradict nothing, because nobody knows whether they
 * are on one. A version is called what the first submitter calls it, whatever date others write behind its name.
 */
export function compileProposals(drafts: readonly Submitted[]): CompiledParagraph[] {
  const owners = new Map<Proposal, string>()
  const named: string[] = []
  for (const submitted of drafts)
    for (const given of submitted.draft.proposals) {
      const version = named.find((name) => isSameDocument(name, given.document))
      if (version === undefined) named.push(given.document)
      owners.set({ ...given, document: version ?? given.document }, nameOf(submitted))
    }
  const found = new Map<string, CompiledParagraph>()
  for (const proposal of byParagraph([...owners.keys()], [])) {
    const key = `${plain(proposal.document)}\n${plain(proposal.paragraph).replace(/^(?:paragraphs?|paras?) /, '')}`
    const { document, paragraph, current } = proposal
    const compiled = found.get(key) ?? { document, paragraph, current, asks: [], contradictory: false }
    found.set(key, compiled)
    if (compiled.current.trim() === '') compiled.current = current
    const who = owners.get(proposal) ?? ''
    const same = compiled.asks.find(
      ({ move, proposed }) => move === proposal.move && plain(proposed) === plain(proposal.proposed),
    )
    if (!same) compiled.asks.push({ move: proposal.move, proposed: proposal.proposed, who: [who] })
    else if (!same.who.includes(who)) same.who.push(who)
  }
  return [...found.values()].map((compiled) => ({
    ...compiled,
    asks: [...compiled.asks].sort((one, other) => SEQUENCE.indexOf(one.move) - SEQUENCE.indexOf(other.move)),
    contradictory: compiled.paragraph.trim() !== '' && contradict(new Set(compiled.asks.map(({ move }) => move))),
  }))
}

/**
 * What a table of these paragraphs does not set against each other, each as a message: proposals that name no paragraph, and proposals on different versions of
 * the paper. Empty where all are on paragraphs of one version.
 */
export function notComparedIn(rows: readonly CompiledParagraph[]): Message[] {
  const said: Message[] = []
  const askedIn = (some: readonly CompiledParagraph[]) => some.flatMap(({ asks }) => asks.flatMap(({ who }) => who))
  const unplaced = askedIn(rows.filter(({ paragraph }) => paragraph.trim() === ''))
  if (unplaced.length > 0)
    said.push(message('compile.unplaced', { count: unplaced.length, who: [...new Set(unplaced)].join('; ') }))
  const versions = [...new Set(rows.map(({ document }) => document))]
  if (versions.length > 1) {
    const counted = versions.map((version) => {
      const own = rows.filter(({ document }) => document === version)
      const named = version.trim() !== ''
      return message('compile.version', { named, version: version.trim(), count: askedIn(own).length })
    })
    said.push(message('compile.versions', { versions: listOf(counted, 'unit') }))
  }
  return said
}

function contradict(moves: ReadonlySet<Move>): boolean {
  return (
    (moves.has('delete') && (moves.has('retain') || moves.has('amend') || moves.has('clarify'))) ||
    (moves.has('retain') && moves.has('amend'))
  )
}

function plain(text: string): string {
  return tokensOf(text).join(' ')
}
