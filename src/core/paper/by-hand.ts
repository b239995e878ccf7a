import type { DraftPaper, PaperCorrection, PaperHandEdit, PaperParagraph } from '../draft/draft'
import { leadingNumber } from '../draft/paragraph'
import { paragraphOfDoubt } from './paper'
import { markOf } from './paragraph-mark'

/** A paragraph as a person sees it while putting a reading right: its number and its words. */
export type NumberedWords = PaperHandEdit['from'][number]

const wordsOf = ({ number, text }: NumberedWords): NumberedWords => ({ number, text })
const letters = (paragraphs: readonly { text: string }[]) =>
  paragraphs.map(({ text }) => text.replace(/\s+/gu, '')).join('')

/**
 * What becomes of a paragraph that is broken into lines: one paragraph a line. The first keeps its number; of the others the number is taken from the front of the
 * line where one stands there, else counted on from the one before, and empty where that cannot be. Empty lines say nothing.
 */
export function splitAtLines(number: string, lines: string): NumberedWords[] {
  const parts: NumberedWords[] = []
  for (const line of lines.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const before = parts.at(-1)
    const mark = before ? markOf(line) : null
    if (!before) parts.push({ number, text: line })
    else if (mark && mark.kind !== 'bullet') parts.push({ number: labelled(number, mark), text: mark.rest })
    else parts.push({ number: nextNumber(before.number), text: line })
  }
  return parts
}

/** Letters and small numbers in brackets stand inside the paragraph that they were read with. */
function labelled(outer: string, { kind, label }: { kind: string; label: string }): string {
  return kind === 'inner' ? `${outer.split('(')[0]}(${label})` : label
}

function nextNumber(before: string): string {
  const value = /^\p{Nd}+$/u.test(before) ? leadingNumber(before) : null
  return value === null ? '' : String(value + 1)
}

/** Whether paragraphs say what others say, letter for letter: breaks may fall elsewhere, and what is a number now may have stood at the front of a line. */
export function saysTheSame(before: readonly NumberedWords[], after: readonly NumberedWords[]): boolean {
  const [all, now] = [letters(before), letters(after)]
  if (all === now) return true
  // What is left out must be the numbers alone, each at the front of its paragraph.
  let at = 0
  for (const { number, text } of after) {
    const own = text.replace(/\s+/gu, '')
    const label = (number.split('(').at(-1) ?? '').replace(/[\s)]/gu, '')
    const skipped = all.indexOf(own, at)
    if (own === '' || skipped === -1) return false
    const between = all.slice(at, skipped)
    if (between !== '' && between.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase() !== label.toLowerCase()) return false
    at = skipped + own.length
  }
  return at === all.length
}

/**
 * Puts other paragraphs in the place of those at `place`, as a person says they stand in the paper: one paragraph split, several joined, or another number.
 * The paper remembers it (`byHand`), so that `readAgain` finds it again; what was said of its paragraphs follows them (`followed`), and what the reading doubted of
 * them is settled. Nothing changes where a number or a text is empty, where the words are others, or where the paper has no such place.
 */
export function withPutRight(
  paper: DraftPaper,
  place: number,
  count: number,
  to: readonly NumberedWords[],
): DraftPaper {
  const given = paper.paragraphs.slice(place, place + count)
  const from = given.map(wordsOf)
  const clean = to.map(({ number, text }) => ({ number: number.trim(), text: text.trim() }))
  if (place < 0 || count < 1 || from.length < count || clean.length === 0) return paper
  if (clean.some(({ number, text }) => number === '' || text === '') || !saysTheSame(from, clean)) return paper
  if (JSON.stringify(from) === JSON.stringify(clean)) return paper
  return applied({ ...paper, byHand: [...(paper.byHand ?? []), { place, from, to: clean }] }, place, {
    place,
    from,
    to: clean,
  })
}

/** The paragraph and the next as one, with the first's number. */
export function joinedWithNext(paper: DraftPaper, place: number): DraftPaper {
  const [first, second] = paper.paragraphs.slice(place, place + 2)
  if (!first || !second) return paper
  return withPutRight(paper, place, 2, [{ number: first.number, text: `${first.text} ${second.text}` }])
}

function applied(paper: DraftPaper, place: number, { from, to }: PaperHandEdit): DraftPaper {
  const [first] = paper.paragraphs.slice(place, place + 1)
  const made = to.map(({ number, text }): PaperParagraph => ({ ...first, part: first?.part ?? '', number, text }))
  const paragraphs = [...paper.paragraphs.slice(0, place), ...made, ...paper.paragraphs.slice(place + from.length)]
  const touched = new Set([...from, ...to].map(({ number }) => number))
  const doubts = paper.doubts.filter((doubt) => paragraphOfDoubt(doubt) === '' || !touched.has(paragraphOfDoubt(doubt)))
  return { ...paper, paragraphs, doubts }
}

/**
 * A file that was read once more, with what a person put right the first time: each finds its paragraphs by number and words, nearest to where they stood, and
 * waits in `byHand` where they are not there. Everything else that the draft keeps of the paper stays.
 */
export function readAgain(
  known: DraftPaper,
  reading: Pick<DraftPaper, 'title' | 'fileName' | 'sha256' | 'paragraphs' | 'doubts'>,
): DraftPaper {
  const { title, fileName, sha256, paragraphs, doubts } = reading
  return (known.byHand ?? []).reduce<DraftPaper>(
    (paper, edit) => {
      const place = placeOf(paper.paragraphs, edit)
      return place === null ? paper : applied(paper, place, edit)
    },
    { ...known, title, fileName, sha256, paragraphs, doubts },
  )
}

function placeOf(paragraphs: readonly PaperParagraph[], { place, from }: PaperHandEdit): number | null {
  const fits = (start: number) =>
    from.every(({ number, text }, index) => {
      const there = paragraphs[start + index]
      return there?.number === number && there.text === text
    })
  const [nearest] = [...paragraphs.keys()]
    .filter(fits)
    .sort((one, other) => Math.abs(one - place) - Math.abs(other - place))
  return nearest ?? null
}

/**
 * The papers of a draft when paragraphs of one of them were put right: where paragraphs of two versions were linked by hand, the links go with their
 * paragraphs to where they stand now. `before` is that paper as it was.
 */
export function followed(papers: readonly DraftPaper[], before: DraftPaper, after: DraftPaper): DraftPaper[] {
  const edit = after.byHand?.at(-1)
  if (before === after || !edit) return [...papers]
  const { place, from, to } = edit
  const now = (each: { place: number; number: string }) => {
    const at =
      each.place < place
        ? [each.place]
        : each.place >= place + from.length
          ? [each.place + to.length - from.length]
          : to.map((_, index) => place + index)
    return at.map((there) => ({ place: there, number: after.paragraphs[there]?.number ?? '' }))
  }
  return papers.map((paper) => {
    const own = paper.id === after.id
    const given = own ? after : paper
    if (!given.corrections) return given
    const corrections = given.corrections.map((each) => {
      if (own) {
        const there = new Map(each.to.flatMap(now).map((at) => [at.place, at]))
        return { ...each, to: [...there.values()] }
      }
      const [first] = each.earlier === after.id ? now(each.from) : []
      return first ? { ...each, from: first } : each
    })
    return { ...given, corrections: onceEach(corrections) }
  })
}

/** What was said of two paragraphs that are one now is said of it. */
function onceEach(corrections: readonly PaperCorrection[]): PaperCorrection[] {
  const known = new Map<string, PaperCorrection>()
  for (const each of corrections) {
    const key = JSON.stringify([each.earlier, each.from.place])
    const to = new Map([...(known.get(key)?.to ?? []), ...each.to].map((at) => [at.place, at]))
    known.set(key, { ...each, to: [...to.values()].sort((one, other) => one.place - other.place) })
  }
  return [...known.values()]
}
