import { speechLanguage } from '../core/speech/language'
import { FAST_PACE, LANGUAGE_NAMES, type Paces, paceIn, SAFE_PACE, wordsAMinute } from '../core/speech/pace'
import { clockText } from '../core/speech/slot'
import { placeOfSecond, type SpeakingTimes, type StatementTiming } from '../core/speech/statement'
import { count, thousands } from '../core/text/wording'

/** Speaking time as a person reads it: a line for each paragraph with when it begins, the three paces, and where the slot ends. */
export function timingLines(
  timing: StatementTiming,
  seconds: SpeakingTimes,
  slot: number,
  language: string,
  paces: Paces,
): string {
  const { code } = speechLanguage(language)
  const unit = code === 'zh' ? 'characters' : 'words'
  const pace = paceIn(language, paces)
  const rows = timing.paragraphs
    .filter(({ timing: { marks } }) => marks.length > 0)
    .map(
      ({ begins, seconds: took, text }) =>
        `  ${clockText(begins).padStart(5)}  ${`${Math.round(took)} s`.padStart(5)}  ${firstWords(text)}`,
    )
  const paceLine = (name: string, at: number, took: number) =>
    `${name.padEnd(17)} ${clockText(took).padStart(6)}  at ${wordsAMinute(at, language)} ${unit} a minute`
  return `${[
    ...rows,
    ...(rows.length > 0 ? [''] : []),
    `${count(timing.words, 'word')} in ${LANGUAGE_NAMES[code]}, ${thousands(timing.spokenWords)} ${unit} when said.`,
    paceLine('Interpreter-safe', SAFE_PACE, seconds.safe),
    paceLine(Object.keys(paces).length === 0 ? 'Your pace, unknown' : 'Your pace', pace, seconds.yours),
    paceLine('Fast', FAST_PACE, seconds.fast),
    '',
    slotSentence(timing, slot),
  ].join('\n')}\n`
}

function slotSentence(timing: StatementTiming, slot: number): string {
  const spare = Math.round(slot - timing.seconds)
  const place = placeOfSecond(timing, slot)
  if (place === null)
    return timing.seconds === 0
      ? 'There is nothing to say in it.'
      : `It fits ${clockText(slot)}, with ${spare} s to spare at your pace.`
  const said = timing.paragraphs[place.paragraph]?.text.slice(0, place.offset) ?? ''
  const last = said.trim().split(/\s+/).slice(-6).join(' ')
  const words = last.length > 80 ? last.slice(-80) : last
  const after = words === '' ? 'before its first word' : `after “${words}”`
  return `${clockText(slot)} ends in paragraph ${place.paragraph + 1}, ${after}. It is ${-spare} s too long at your pace.`
}

function firstWords(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length <= 60 ? line : `${line.slice(0, 60).replace(/(?<!\s)\s+\S*$/, '')} …`
}
