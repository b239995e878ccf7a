import { speechLanguage } from '../core/speech/language'
import {
  FAST_PACE,
  isRehearsed,
  type Paces,
  paceIn,
  SAFE_PACE,
  unrehearsedBand,
  wordsAMinute,
} from '../core/speech/pace'
import { clockText } from '../core/speech/slot'
import { placeOfSecond, type SpeakingTimes, type StatementTiming } from '../core/speech/statement'
import { languageName } from '../messages/language-name'
import { text } from '../messages/sentence'

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
    .filter(({ timing: { marks } }) => marks.ends.length > 0)
    .map(
      ({ begins, seconds: took, text: said }) =>
        `  ${clockText(begins).padStart(5)}  ${text('cli.time.seconds', { seconds: Math.round(took) }).padStart(5)}  ${firstWords(said)}`,
    )
  const paceLine = (name: string, at: number, took: number) =>
    `${name.padEnd(17)} ${clockText(took).padStart(6)}  ${text('cli.time.pace', { pace: wordsAMinute(at, language), unit })}`
  return `${[
    ...rows,
    ...(rows.length > 0 ? [''] : []),
    text('cli.time.words', {
      words: timing.words,
      language: languageName(code),
      spoken: timing.spokenWords,
      unit,
    }),
    paceLine(text('cli.time.safe'), SAFE_PACE, seconds.safe),
    paceLine(text(Object.keys(paces).length === 0 ? 'cli.time.unknownPace' : 'cli.time.yours'), pace, seconds.yours),
    paceLine(text('cli.time.fast'), FAST_PACE, seconds.fast),
    ...(isRehearsed(language, paces) || seconds.yours === 0
      ? []
      : [
          text('cli.time.unrehearsed', {
            least: clockText(unrehearsedBand(seconds.yours).least),
            most: clockText(unrehearsedBand(seconds.yours).most),
          }),
        ]),
    '',
    slotSentence(timing, slot),
  ].join('\n')}\n`
}

function slotSentence(timing: StatementTiming, slot: number): string {
  const spare = Math.round(slot - timing.seconds)
  const place = placeOfSecond(timing, slot)
  if (place === null)
    return timing.seconds === 0 ? text('cli.time.nothing') : text('cli.time.fits', { slot: clockText(slot), spare })
  const said = timing.paragraphs[place.paragraph]?.text.slice(0, place.offset) ?? ''
  const last = said.trim().split(/\s+/).slice(-6).join(' ')
  const words = last.length > 80 ? last.slice(-80) : last
  const where = { slot: clockText(slot), paragraph: place.paragraph + 1, over: -spare }
  return words === '' ? text('cli.time.endsBefore', where) : text('cli.time.endsAfter', { ...where, words })
}

function firstWords(said: string): string {
  const line = said.trim().replace(/\s+/g, ' ')
  return line.length <= 60 ? line : `${line.slice(0, 60).replace(/(?<!\s)\s+\S*$/, '')} …`
}
