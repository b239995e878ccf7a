import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpeechCode } from '../../src/core/speech/speech-language'
import { timeStatement } from '../../src/core/speech/statement'
import { paragraphsOfText } from '../../src/core/speech/text-statement'
import { speechClock } from '../../src/core/speech/timing'

/**
 * espeak-ng as the independent reader: it reads the text itself, not our spoken form of it, which also counts where it reads what no speaker
 * says: a full stop after “para.”, “IGF” as a word, Arabic per cents and Chinese decimals left out, years from 2010 in full. Its voice `cmn` of version 1.51 reads the
 * Pinyin that it makes of characters as English words (“nian2” as five syllables), so Chinese is read by the voice that knows Pinyin.
 */
const VOICES: Readonly<Record<SpeechCode, string>> = {
  en: 'en',
  fr: 'fr',
  es: 'es',
  ru: 'ru',
  ar: 'ar',
  zh: 'cmn-latn-pinyin',
}

/** Largest mean and worst error in per cent of espeak-ng’s duration, on texts that nothing was tuned to. */
export const ACCURACY: Readonly<Record<SpeechCode, { mean: number; worst: number }>> = {
  en: { mean: 2.5, worst: 6 },
  fr: { mean: 4, worst: 10 },
  es: { mean: 4, worst: 10 },
  ru: { mean: 4, worst: 10 },
  ar: { mean: 4, worst: 10 },
  zh: { mean: 4, worst: 10 },
}

export const SPEECH_CODES = Object.keys(VOICES) as SpeechCode[]

/** `development`: constants were chosen on these. `held-out`: nobody looked at them for that. */
export type Half = 'development' | 'held-out'

interface Reading {
  name: string
  /** Seconds that espeak-ng takes. */
  heard: number
  /** Seconds at our interpreter-safe pace. */
  planned: number
  words: number
}

const readings = new Map<string, Reading[]>()
const fixtures = join(import.meta.dirname, '../fixtures/speech')

/** Every text of a half, read by espeak-ng and timed by us. Throws where espeak-ng cannot read one. */
export function readingsOf(language: SpeechCode, half: Half): Reading[] {
  const key = `${language} ${half}`
  const known = readings.get(key)
  if (known) return known
  const folder = join(fixtures, language, half)
  const found = readdirSync(folder)
    .sort()
    .map((name): Reading => {
      const text = readFileSync(join(folder, name), 'utf8')
      const { seconds, words } = timeStatement(paragraphsOfText(text, 'text', language), speechClock())
      return { name, heard: heardSeconds(text, language), planned: seconds, words }
    })
  readings.set(key, found)
  return found
}

/** Seconds of the sound that espeak-ng makes of a text: 16 bits a sample, one channel, behind a header of 44 bytes. */
function heardSeconds(text: string, language: SpeechCode): number {
  const { status, stdout, stderr } = spawnSync('espeak-ng', ['-v', VOICES[language], '--stdout'], {
    input: text,
    maxBuffer: 256 * 1024 * 1024,
  })
  // It ends without a word of its own where it loses itself in a long paragraph.
  if (status !== 0 || stdout.length <= 44)
    throw new Error(`espeak-ng could not read the text: ${stderr || 'it said nothing'}`)
  return (stdout.length - 44) / 2 / stdout.readUInt32LE(24)
}

export interface Errors {
  mean: number
  worst: number
  worstName: string
}

/** One rate a language, the mean over the development half, for what we plan or for the number of words. */
function rateOf(language: SpeechCode, measure: 'planned' | 'words'): number {
  const half = readingsOf(language, 'development')
  return half.reduce((sum, reading) => sum + reading.heard / reading[measure], 0) / half.length
}

/** Errors in per cent of espeak-ng’s duration, with the one rate that the development half gives. */
export function errorsOf(language: SpeechCode, half: Half, measure: 'planned' | 'words' = 'planned'): Errors {
  const rate = rateOf(language, measure)
  const errors = readingsOf(language, half).map((reading) => ({
    name: reading.name,
    error: (Math.abs(reading[measure] * rate - reading.heard) / reading.heard) * 100,
  }))
  const worst = errors.reduce((most, each) => (each.error > most.error ? each : most), { name: '', error: 0 })
  return {
    mean: errors.reduce((sum, { error }) => sum + error, 0) / errors.length,
    worst: worst.error,
    worstName: worst.name,
  }
}
