import { basename } from 'node:path'
import { failure, type Result, success } from '../../core/result'
import { type StepState, standingOf, stepsInOrder } from '../../core/template/calendar'
import { icsOf } from '../../core/template/ics'
import type { CalendarStep, Pack } from '../../core/template/pack'
import { isTimeZone } from '../../core/template/time-zone'
import { listOf, message, type PlainMessageId } from '../../messages/message'
import { inEnglish, sentence, text } from '../../messages/sentence'
import type { Words } from '../../messages/values'
import { type Command, FINE, type Given } from '../command'
import { writeMade } from '../written-document'

export const calendar: Command = {
  name: 'calendar',
  summary: 'cli.calendar.summary',
  details: message('cli.calendar.details'),
  operands: [],
  options: {
    pack: { type: 'value', value: 'ID', help: 'cli.calendar.option.pack' },
    step: { type: 'value', value: 'ID', help: 'cli.calendar.option.step' },
    zone: { type: 'value', value: 'ZONE', help: 'cli.calendar.option.zone' },
    json: { type: 'switch', help: 'cli.calendar.option.json' },
    ics: { type: 'value', value: 'FILE', help: 'cli.calendar.option.ics' },
    force: { type: 'switch', help: 'cli.option.force' },
  },
  async run(given, streams) {
    const zone = given.value('zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!isTimeZone(zone)) return failure('usage', message('cli.calendar.noZone', { zone }))
    const { installedPacks } = await import('../installed-templates')
    const wanted = chosen(await installedPacks(streams), given)
    if (!wanted.ok) return wanted
    const now = new Date().toISOString()
    const ics = given.value('ics')
    if (ics !== undefined) {
      const files = wanted.value.map(({ pack, steps }) => icsOf(pack.manifest, steps, now))
      const ids = wanted.value.map(({ pack }) => pack.manifest.id)
      if (files.length !== 1) return failure('usage', message('cli.calendar.onePack', { packs: listOf(ids, 'unit') }))
      return writeIcs(ics, files[0] ?? '', given, streams)
    }
    const listed = wanted.value.map(({ pack, steps }) => ({
      pack,
      standings: stepsInOrder(steps).map((step) => standingOf(step, now, zone)),
    }))
    if (given.has('json')) {
      const rows = listed.map(({ pack, standings }) => ({
        pack: pack.manifest.id,
        zone,
        now,
        steps: standings.map(({ said, writer, caution, howLong, ...rest }) => ({
          ...rest,
          said: englishOrNull(said),
          writer: englishOrNull(writer),
          caution: englishOrNull(caution),
          howLong: inEnglish(howLong),
        })),
      }))
      streams.out(`${JSON.stringify(rows, null, 2)}\n`)
      return success(FINE)
    }
    for (const { pack, standings } of listed) {
      streams.out(`${pack.manifest.title} (${pack.manifest.id})\n`)
      for (const { step, state, said, writer, caution, howLong } of standings) {
        const date = step.replaced.reduceRight<Words>(
          (instead, { dateText }) => message('cli.calendar.replaced', { before: dateText, instead }),
          step.dateText,
        )
        const line = text('cli.calendar.step', { date, title: step.title, howLong })
        streams.out(`  ${text(STATES[state]).padEnd(12)} ${line}\n`)
        const note = (words: string) => streams.out(`${' '.repeat(15)}${words}\n`)
        if (!step.verified) note(text('cli.calendar.unverified'))
        if (said !== null && writer !== null) note(text('cli.calendar.onYourClock', { said, writer }))
        if (caution !== null && state !== 'over') note(sentence(caution))
        note(text('cli.calendar.source', { sources: step.sources.map(({ name }) => name).join('; ') }))
      }
    }
    return success(FINE)
  },
}

const STATES: Readonly<Record<StepState, PlainMessageId>> = {
  ahead: 'cli.calendar.state.ahead',
  now: 'cli.calendar.state.now',
  'perhaps-over': 'cli.calendar.state.perhapsOver',
  over: 'cli.calendar.state.over',
}

function englishOrNull(words: Words | null): string | null {
  return words === null ? null : inEnglish(words)
}

function chosen(packs: readonly Pack[], given: Given): Result<{ pack: Pack; steps: CalendarStep[] }[]> {
  const id = given.value('pack')
  const withDates = packs.filter(({ manifest }) => manifest.calendar.length > 0)
  const pack = packs.find(({ manifest }) => manifest.id === id)
  if (id !== undefined && !pack)
    return failure(
      'no-pack',
      message('cli.calendar.noPack', {
        id,
        packs: listOf(
          packs.map(({ manifest }) => manifest.id),
          'unit',
        ),
      }),
    )
  const rows = (pack ? [pack] : withDates).map((owner) => ({ pack: owner, steps: owner.manifest.calendar }))
  const only = given.value('step')
  if (only === undefined) return success(rows)
  const found = rows.flatMap(({ pack: owner, steps }) => {
    const step = steps.find((candidate) => candidate.id === only)
    return step ? [{ pack: owner, steps: [step] }] : []
  })
  if (found.length > 0) return success(found)
  const ids = rows.flatMap(({ steps }) => steps.map((step) => step.id))
  return failure(
    'no-step',
    ids.length > 0
      ? message('cli.calendar.noStep', { step: only, steps: listOf(ids, 'unit') })
      : message('cli.calendar.noStep.noDates', { step: only }),
  )
}

async function writeIcs(
  file: string,
  ics: string,
  given: Given,
  streams: { out(text: string): void },
): Promise<Result<number>> {
  if (file === '-') {
    streams.out(ics)
    return success(FINE)
  }
  const written = await writeMade(file, ics, given)
  if (!written.ok) return written
  streams.out(`${text('cli.calendar.written', { name: basename(file) })}\n`)
  return success(FINE)
}
