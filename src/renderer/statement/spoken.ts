import type { CutLevel, Draft, LeftOut } from '../../core/draft/draft'
import { type CutName, type CutPlan, cutDraft, cutPlans, findPieces, levelsOf } from '../../core/speech/cuts'
import { paragraphsOfDraft } from '../../core/speech/draft-statement'
import type { Paces } from '../../core/speech/pace'
import { type PieceParagraph, piecesOfDraft } from '../../core/speech/pieces'
import { placeOfSecond, type StatementTiming, speakingTimes, timeStatement } from '../../core/speech/statement'
import type { SpeechClock } from '../../core/speech/timing'
import type { Template, TemplateSection } from '../../core/template/template'
import { UNPLACED_PART } from '../../core/template/unplaced'
import type { PlainMessageId } from '../../messages/message'

/** A stretch of a paragraph as the screen draws it: a sentence, or what stands between two. */
export interface Stretch {
  /** Id of its sentence; null between sentences. */
  sentence: string | null
  text: string
  level: CutLevel
  leftOut: boolean
  /** True for the one before which the slot is over: its line is drawn there. */
  line: boolean
}

export interface SpokenRow {
  piece: PieceParagraph
  heading: boolean
  /** Index among the paragraphs that are said, from 0; null for one that is left out. */
  spoken: number | null
  /** Seconds from the start, and its own. */
  begins: number
  seconds: number
  level: CutLevel
  stretches: Stretch[]
  /** The section that it answers; null for proposals. */
  asked: TemplateSection | null
}

/** A draft as it is spoken, with everything that is left out still in sight. */
export interface SpokenView {
  rows: SpokenRow[]
  /** Of what is said. */
  timing: StatementTiming
  times: { safe: number; yours: number; fast: number }
  /** Seconds at the interpreter-safe pace, from which one's own pace is learned. */
  safeSeconds: number
  /** Parts that were to be left out, whose words have changed since: they are said until somebody looks at them. */
  stale: LeftOut[]
}

/** What the statement screen shows: rows with times, the line where the slot ends, marks and what a version leaves out. */
export function spokenView(
  draft: Draft,
  template: Template,
  options: { leftOut: readonly LeftOut[]; clock: SpeechClock; paces: Paces; slotSeconds: number },
): SpokenView {
  const { leftOut, clock, paces, slotSeconds } = options
  const pieces = piecesOfDraft(draft, template)
  const { draft: said, stale } = cutDraft(draft, template, leftOut, pieces)
  const paragraphs = paragraphsOfDraft(said, template)
  const timing = timeStatement(paragraphs, clock, paces)
  const gone = findPieces(pieces, leftOut).found
  const { levels } = levelsOf(pieces, draft.statement?.cuts ?? [])
  const sections = new Map([...template.sections, UNPLACED_PART].map((section) => [section.id, section]))
  const end = placeOfSecond(timing, slotSeconds)

  let spoken = 0
  const rows = pieces.map((piece): SpokenRow => {
    const isGone = (id: string) => gone.has(piece.id) || gone.has(id)
    const whole = piece.sentences.length === 0 ? gone.has(piece.id) : piece.sentences.every(({ id }) => isGone(id))
    const index = whole ? null : spoken++
    const timed = index === null ? undefined : timing.paragraphs[index]
    return {
      piece,
      heading: piece.paragraph.kind === 'heading',
      spoken: index,
      begins: timed?.begins ?? 0,
      seconds: timed?.seconds ?? 0,
      level: levels.get(piece.id) ?? 'essential',
      stretches: drawn(piece, isGone, levels, lateFrom(end, index)),
      asked: sections.get(piece.section) ?? null,
    }
  })
  const safe = timeStatement(paragraphs, clock)
  return { rows, timing, times: speakingTimes(paragraphs, clock, paces), safeSeconds: safe.seconds, stale }
}

/** Offset in the said text of the paragraph in which the slot ends; null for the others. */
function lateFrom(end: { paragraph: number; offset: number } | null, index: number | null): number | null {
  return end && index === end.paragraph ? end.offset : null
}

function drawn(
  { text, sentences }: PieceParagraph,
  isGone: (id: string) => boolean,
  levels: ReadonlyMap<string, CutLevel>,
  late: number | null,
): Stretch[] {
  const parts: { sentence: string | null; start: number; end: number }[] = []
  let at = 0
  for (const { id, start, end } of sentences) {
    if (start > at) parts.push({ sentence: null, start: at, end: start })
    parts.push({ sentence: id, start, end })
    at = end
  }
  if (at < text.length) parts.push({ sentence: null, start: at, end: text.length })
  const out: Stretch[] = []
  let said = 0
  let lined = false
  let before = false
  for (const { sentence, start, end } of parts) {
    // A space goes with the sentence before it.
    const leftOut: boolean = sentence === null ? before : isGone(sentence)
    before = leftOut
    const level = (sentence && levels.get(sentence)) || 'essential'
    const piece = text.slice(start, end)
    const draw = (part: string, line: boolean) => {
      if (part !== '') out.push({ sentence, text: part, level, leftOut, line })
    }
    const cut: number | null = leftOut || lined || late === null || late > said + piece.length ? null : late - said
    if (cut === null || (cut === piece.length && end < text.length)) draw(piece, false)
    else {
      // A mark that closes what was said stays with it.
      const at: number = cut + (/^\p{P}+/u.exec(piece.slice(cut))?.[0].length ?? 0)
      draw(piece.slice(0, at), false)
      draw(piece.slice(at), true)
      lined = at < piece.length
    }
    if (!leftOut) said += end - start
  }
  return out
}

/** The three cuts of a draft by its marks, each with the seconds that it takes at the speaker's paces. */
export function plansOf(draft: Draft, template: Template, clock: SpeechClock, paces: Paces): CutPlan[] {
  return cutPlans(
    draft,
    template,
    (shorter) => timeStatement(paragraphsOfDraft(shorter, template), clock, paces).seconds,
  )
}

export const CUT_TITLES: Record<CutName, PlainMessageId> = {
  all: 'statement.cut.all',
  'without-optional': 'statement.cut.withoutOptional',
  essential: 'statement.cut.essential',
}

/**
 * What a rehearsal teaches about the speaker's pace: the text up to the paragraph that was begun last, or all of it where no paragraph was marked or
 * the last one was reached. Null where nothing was said to its end.
 */
export function rehearsedPart(
  { timing, safeSeconds }: SpokenView,
  state: { marks: readonly { paragraph: number; at: number }[]; spokenMs: number },
): { planned: number; took: number } | null {
  const last = state.marks.at(-1)
  if (!last || last.paragraph === timing.paragraphs.length - 1)
    return state.spokenMs === 0 ? null : { planned: safeSeconds, took: state.spokenMs / 1000 }
  const planned = timing.paragraphs.slice(0, last.paragraph).reduce((sum, { seconds, pace }) => sum + seconds * pace, 0)
  return planned === 0 ? null : { planned, took: last.at / 1000 }
}
