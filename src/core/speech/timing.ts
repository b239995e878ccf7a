import { raisedBy, withRaisedDigits } from '../draft/raised-text'
import type { Run } from '../text/blocks'
import { rememberText } from '../text/remember'
import { countWords, sentencesOf } from '../text/words'
import type { AcronymLexicon } from './acronyms'
import { type PauseMark, spokenForm, type Utterance, withoutStageNotes } from './spoken-form'

/**
 * Pauses in seconds at the interpreter-safe pace; a faster speaker shortens them by as much as the words. Reading aloud gives about
 * half a second to a sentence and half of that to a comma (Campione and Véronis, A large-scale multilingual study of silent pause
 * duration, Speech Prosody 2002, find pauses of 0.2 to 1 s at such places); the proportions among comma, clause and sentence were fitted to
 * espeak-ng on the development half of `tests/fixtures/speech`. Bracket, paragraph and heading are our own estimate.
 */
export const PAUSES: Readonly<Record<PauseMark | 'paragraph' | 'heading', number>> = {
  bracket: 0.16,
  comma: 0.38,
  clause: 0.5,
  sentence: 0.62,
  paragraph: 0.75,
  heading: 1.1,
}

/** A sentence of a paragraph; `start` and `end` are UTF-16 offsets into its text. */
export interface SentenceTiming {
  start: number
  end: number
  /** At the interpreter-safe pace, with the pause after it; of the paragraph’s last sentence without. */
  seconds: number
}

export interface ParagraphTiming {
  /** At the interpreter-safe pace, without the pause after the paragraph. */
  seconds: number
  /** As a word processor counts them. */
  words: number
  /** Words that are said: “A/RES/70/125” is one word and eleven spoken ones. Of Chinese, characters. */
  spokenWords: number
  sentences: readonly SentenceTiming[]
  /** Ends of what is said, in order. */
  marks: SpokenMarks
}

/**
 * At `seconds[i]` from the paragraph’s start the speaker has come to the UTF-16 offset `ends[i]`. Two columns of numbers: an object for each word
 * took three times the memory, and a day of typing leaves thousands of paragraphs remembered.
 */
export interface SpokenMarks {
  ends: Float64Array
  seconds: Float64Array
}

/** A stretch of a paragraph in one language. */
type Stretch = { text: string; language: string }

/** Sentences and words are found in pieces of this many UTF-16 units: the cost of both grows by the square. */
const PIECE = 4_000

/**
 * Paragraphs in a generation of those that are known by their text, and words of all of them. Each word is kept with its time, and typing makes a new
 * text of a whole paragraph with every key, so that their number alone would let go of none of them for days. Paragraphs of a draft that is
 * open are known by themselves besides, so that this need not be enough for a draft.
 */
const REMEMBERED = { texts: 2_000, words: 20_000 }

const NOTHING: ParagraphTiming = {
  seconds: 0,
  words: 0,
  spokenWords: 0,
  sentences: [],
  marks: { ends: new Float64Array(0), seconds: new Float64Array(0) },
}

/**
 * Times texts with a list of the user’s acronyms. What was timed once is remembered by its text, so that a keystroke costs its
 * own paragraph alone; runs also by their identity, as long as they live, so nobody may change them in place.
 */
export interface SpeechClock {
  /** A paragraph of one language (a BCP 47 tag). A text without anything to say takes 0 seconds. */
  paragraph(text: string, language: string): ParagraphTiming
  /** The same of runs that may be in languages of their own; each is said in its own. Offsets count in the runs’ text. */
  runs(runs: readonly Run[], language: string): ParagraphTiming
}

/** What is heard of a run, of the same length: nothing of struck words, and raised or lowered digits as what they are. */
function heard(run: Run): string {
  if (run.strikethrough) return run.text.replace(/[^\n]/g, ' ')
  const raised = raisedBy(run)
  return raised === null ? run.text : withRaisedDigits(run.text, raised)
}

export function speechClock(acronyms: AcronymLexicon = {}): SpeechClock {
  const size = { most: REMEMBERED.words, of: ({ marks }: ParagraphTiming) => marks.ends.length }
  const one = rememberText((text, language) => timed([{ text, language }], language, acronyms), REMEMBERED.texts, size)
  const several = rememberText(
    (stretches, language) => timed(JSON.parse(stretches) as Stretch[], language, acronyms),
    REMEMBERED.texts,
    size,
  )
  const timedRuns = (runs: readonly Run[], language: string): ParagraphTiming => {
    const stretches: Stretch[] = []
    for (const run of runs) {
      const own = run.language ?? language
      const last = stretches.at(-1)
      const text = heard(run)
      if (last?.language === own) last.text += text
      else stretches.push({ text, language: own })
    }
    const [first] = stretches
    if (!first) return NOTHING
    if (stretches.length === 1) return one(first.text, first.language)
    return several(JSON.stringify(stretches), language)
  }
  const known = new WeakMap<readonly Run[], { language: string; timing: ParagraphTiming }>()
  return {
    paragraph: one,
    runs(runs, language) {
      let found = known.get(runs)
      if (found?.language !== language) {
        found = { language, timing: timedRuns(runs, language) }
        known.set(runs, found)
      }
      return found.timing
    },
  }
}

function timed(stretches: readonly Stretch[], language: string, acronyms: AcronymLexicon): ParagraphTiming {
  const text = stretches.map((stretch) => stretch.text).join('')
  const spoken = utterancesOf(stretches, acronyms)
  if (spoken.length === 0) return { ...NOTHING, words: wordsOf(stretches) }
  const plain = withoutStageNotes(text)
  const found = sentencesIn(plain, language)
  const ends = found.map(({ end }) => end)
  // Finding sentences counts their words already; counting again would cost a third of a keystroke.
  const words =
    stretches.length === 1 && plain === text
      ? found.reduce((sum, sentence) => sum + sentence.words, 0)
      : wordsOf(stretches)
  const marks = { ends: new Float64Array(spoken.length), seconds: new Float64Array(spoken.length) }
  const sentences: SentenceTiming[] = []
  let at = 0
  let spokenWords = 0
  let sentenceStart = spoken[0]?.start ?? 0
  let began = 0
  let next = 0
  for (const [index, { start, end, spoken: said, seconds, mark }] of spoken.entries()) {
    // An utterance such as “21 °C.” may reach beyond the stop that ends its sentence.
    while (next < ends.length - 1 && (ends[next] ?? 0) <= start) next += 1
    at += seconds
    marks.ends[index] = end
    marks.seconds[index] = at
    spokenWords += countSpoken(said)
    const following = spoken[index + 1]
    const sentenceEnds = !following || following.start >= (ends[next] ?? Number.POSITIVE_INFINITY)
    if (following) at += pauseAfter(mark, sentenceEnds)
    if (!sentenceEnds) continue
    sentences.push({
      start: sentenceStart,
      end: following ? (ends[next] ?? end) : Math.max(end, ends.at(-1) ?? end),
      seconds: at - began,
    })
    sentenceStart = following?.start ?? end
    began = at
  }
  return { seconds: at, words, spokenWords, sentences, marks }
}

/** A stop that ends no sentence, as after an abbreviation, is not heard; other marks inside a sentence are heard as a clause’s end. */
function pauseAfter(mark: PauseMark | null, endsSentence: boolean): number {
  if (endsSentence) return PAUSES.sentence
  if (mark === null) return 0
  return mark === 'sentence' ? PAUSES.clause : PAUSES[mark]
}

function utterancesOf(stretches: readonly Stretch[], acronyms: AcronymLexicon): Utterance[] {
  let offset = 0
  return stretches.flatMap(({ text, language }) => {
    const from = offset
    offset += text.length
    return spokenForm(text, language, { acronyms }).map((said) =>
      from === 0 ? said : { ...said, start: said.start + from, end: said.end + from },
    )
  })
}

/** Where sentences end and their words, by the same rules as the checks on them, in pieces that keep the cost in proportion to the length. */
function sentencesIn(text: string, language: string): { end: number; words: number }[] {
  return pieces(text).flatMap(({ start, text: piece }) =>
    sentencesOf(piece, language).map(({ end, words }) => ({ end: start + end, words })),
  )
}

function wordsOf(stretches: readonly Stretch[]): number {
  return stretches.reduce(
    (sum, { text, language }) =>
      sum + pieces(text).reduce((words, piece) => words + countWords(piece.text, language), 0),
    0,
  )
}

/** The text in pieces that end behind a sentence where there is one, else behind a space, else anywhere but inside a character. */
function pieces(text: string): { start: number; text: string }[] {
  if (text.length <= PIECE) return [{ start: 0, text }]
  const found: { start: number; text: string }[] = []
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + PIECE)
    if (end < text.length) {
      const piece = text.slice(start, end)
      const cut = Math.max(
        ...['. ', '? ', '! ', '.\n', '。', '！', '？'].map((mark) => piece.lastIndexOf(mark) + mark.length),
      )
      end = start + (cut > PIECE / 2 ? cut : Math.max(piece.lastIndexOf(' ') + 1, PIECE / 2))
      if (/[\udc00-\udfff]/.test(text.charAt(end))) end += 1
    }
    found.push({ start, text: text.slice(start, end) })
    start = end
  }
  return found
}

/** Words of what is said; number words with a hyphen are several, a Chinese character is one. */
function countSpoken(spoken: string): number {
  const characters = spoken.match(/\p{Script=Han}/gu)?.length ?? 0
  if (characters > 0) return characters
  return spoken.split(/[\s-]+/).filter((word) => word !== '').length
}
