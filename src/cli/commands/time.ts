import { basename, extname } from 'node:path'
import { failure, type Result, success } from '../../core/result'
import type { SpeechCode } from '../../core/speech/speech-language'
import type { SpokenParagraph } from '../../core/speech/statement'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { chosenText } from '../chosen-version'
import { type Command, FINE, type Given, NOT_READY } from '../command'
import type { Streams } from '../streams'

const KINDS: Readonly<Record<string, 'draft' | 'markdown' | 'text'>> = {
  '.rostrum': 'draft',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
}

/** Plain text costs little a word, so that whole reports can be timed: some 600,000 words. */
const MAX_PLAIN_BYTES = 4_000_000

export const time: Command = {
  name: 'time',
  summary: 'cli.time.summary',
  details: message('cli.time.details'),
  operands: [{ name: 'FILE', help: 'cli.time.operand.file' }],
  options: {
    slot: { type: 'value', value: 'TIME', help: 'cli.time.option.slot' },
    pace: { type: 'value', value: 'N', help: 'cli.time.option.pace' },
    lang: { type: 'value', value: 'LANG', help: 'cli.time.option.lang' },
    cut: { type: 'value', value: 'NAME', help: 'cli.time.option.cut' },
    json: { type: 'switch', help: 'cli.time.option.json' },
  },
  async run(given, streams) {
    const settings = await readSettings(given)
    if (!settings.ok) return settings
    const { language } = settings.value
    const said = await paragraphsFrom(given.operands[0] ?? '-', { language, cut: given.value('cut') }, streams)
    if (!said.ok) return said
    const slot = settings.value.slot ?? said.value.slot
    const paces = await pacesFor(given.value('pace'), said.value.language)
    if (!paces.ok) return paces
    const { speechClock } = await import('../../core/speech/timing')
    const { placeOfSecond, speakingTimes, timeStatement } = await import('../../core/speech/statement')
    const clock = speechClock()
    const timing = timeStatement(said.value.paragraphs, clock, paces.value)
    const seconds = speakingTimes(said.value.paragraphs, clock, paces.value)
    const ends = placeOfSecond(timing, slot)
    const fits = timing.seconds <= slot
    const { isRehearsed, unrehearsedBand } = await import('../../core/speech/pace')
    const firstTime = seconds.yours > 0 && !isRehearsed(said.value.language, paces.value)
    const report = {
      language: said.value.language,
      words: timing.words,
      spokenWords: timing.spokenWords,
      seconds,
      ...(firstTime ? { firstTime: unrehearsedBand(seconds.yours) } : {}),
      paragraphs: timing.paragraphs.map(({ text: spoken, seconds: took }) => ({
        text: spoken,
        seconds: Math.round(took * 10) / 10,
      })),
      slot: { seconds: slot, fits, over: Math.round((timing.seconds - slot) * 10) / 10, ends },
    }
    if (given.has('json')) streams.out(`${JSON.stringify(report, null, 2)}\n`)
    else {
      const { timingLines } = await import('../timing-lines')
      streams.out(timingLines(timing, seconds, slot, said.value.language, paces.value))
    }
    return success(fits || given.value('slot') === undefined ? FINE : NOT_READY)
  },
}

async function readSettings(given: Given): Promise<Result<{ slot: number | null; language: SpeechCode | null }>> {
  const { readSlot } = await import('../../core/speech/slot')
  const { isSpeechCode } = await import('../../core/speech/language')
  const typed = given.value('slot')
  const slot = typed === undefined ? success(null) : readSlot(typed)
  if (!slot.ok) return slot
  const lang = given.value('lang')
  const code = lang?.split('-')[0]?.toLowerCase() ?? null
  if (code !== null && !isSpeechCode(code))
    return failure('usage', message('cli.time.noLanguage', { given: lang ?? '' }))
  return success({ slot: slot.value, language: code })
}

async function pacesFor(typed: string | undefined, language: string): Promise<Result<Record<string, number>>> {
  if (typed === undefined) return success({})
  const { paceFromWords } = await import('../../core/speech/pace')
  const { speechLanguage } = await import('../../core/speech/language')
  const pace = paceFromWords(/^\d{1,4}(?:\.\d{1,3})?$/.test(typed.trim()) ? Number(typed) : Number.NaN, language)
  return pace.ok ? success({ [speechLanguage(language).code]: pace.value }) : pace
}

type Said = { paragraphs: SpokenParagraph[]; language: string; slot: number }
type Wanted = { language: SpeechCode | null; cut: string | undefined }

/** What is said of a draft or a text; `-` is a draft where it starts as one. */
async function paragraphsFrom(path: string, wanted: Wanted, streams: Streams): Promise<Result<Said>> {
  const { MAX_TEXT_BYTES, readTextFile, textOf } = await import('../../node/text-files')
  if (path === '-') {
    const bytes = await streams.input(MAX_PLAIN_BYTES)
    if (!bytes.ok) return bytes
    const read = textOf(bytes.value, message('cli.standardInput.start'))
    if (!read.ok) return read
    if (/^\s*\{\s*"format"\s*:\s*"rostrum-draft"/.test(read.value.text)) {
      const { readDraft } = await import('../../core/draft/read')
      const draft = readDraft(bytes.value, text('cli.standardInput'))
      return draft.ok ? ofDraft(draft.value, wanted, streams) : draft
    }
    return ofText(read.value.text, bytes.value.length > MAX_TEXT_BYTES ? 'text' : 'markdown', wanted)
  }
  const kind = KINDS[extname(path).toLowerCase()]
  if (!kind) return failure('not-ours', message('cli.time.notOurs', { name: basename(path) }))
  if (kind === 'draft') {
    const { readDraftFrom } = await import('../draft-input')
    const draft = await readDraftFrom(path, streams)
    return draft.ok ? ofDraft(draft.value, wanted, streams) : draft
  }
  const read = await readTextFile(path, kind === 'text' ? MAX_PLAIN_BYTES : MAX_TEXT_BYTES)
  if (!read.ok) return read
  if (read.value.note !== null) streams.err(`${sentence(read.value.note)}\n`)
  return ofText(read.value.text, kind, wanted)
}

async function ofDraft(
  draft: import('../../core/draft/draft').Draft,
  { language, cut }: Wanted,
  streams: Streams,
): Promise<Result<Said>> {
  const { installedPacks, templateForDraft } = await import('../installed-templates')
  const { paragraphsOfDraft } = await import('../../core/speech/draft-statement')
  const { slotOf } = await import('../../core/speech/slot')
  const { template, note } = templateForDraft(draft, await installedPacks(streams))
  if (note !== null) streams.err(`${sentence(note)}\n`)
  const chosen = await chosenText(draft, template, cut)
  if (!chosen.ok) return chosen
  if (chosen.value.note !== null) streams.err(`${sentence(chosen.value.note)}\n`)
  const said = language === null ? chosen.value.draft : { ...chosen.value.draft, language }
  const slot = slotOf(draft, template)
  return success({ paragraphs: paragraphsOfDraft(said, template), language: said.language, slot })
}

async function ofText(
  written: string,
  kind: 'markdown' | 'text',
  { language: known, cut }: Wanted,
): Promise<Result<Said>> {
  if (cut !== undefined) return failure('usage', message('cli.time.cutOfText'))
  const { guessLanguage } = await import('../../core/text/guess-language')
  const { DEFAULT_SLOT } = await import('../../core/speech/slot')
  const { paragraphsOfText } = await import('../../core/speech/text-statement')
  const language = known ?? guessLanguage(written)
  return success({ paragraphs: paragraphsOfText(written, kind, language), language, slot: DEFAULT_SLOT })
}
