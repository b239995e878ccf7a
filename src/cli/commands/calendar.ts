import { basename } from 'node:path'
import { failure, type Result, success } from '../../core/result'
import { standingOf, stepsInOrder } from '../../core/template/calendar'
import { icsOf } from '../../core/template/ics'
import type { CalendarStep, Pack } from '../../core/template/pack'
import { isTimeZone } from '../../core/template/time-zone'
import { type Command, FINE, type Given } from '../command'

export const calendar: Command = {
  name: 'calendar',
  summary: 'Show the dates of consultations, and what is still open.',
  details:
    'Lists the dated steps of every pack, or of one, with what is open now on your clock. A step whose hour nobody published is open\nas long as its day lasts in its place; where no place is known, everywhere. With --ics, writes them for a calendar program.',
  operands: [],
  options: {
    pack: { type: 'value', value: 'ID', help: 'Only the calendar of this pack; see rostrum packs list.' },
    step: { type: 'value', value: 'ID', help: 'Only this step.' },
    zone: {
      type: 'value',
      value: 'ZONE',
      help: 'Time zone of your clock, such as Africa/Nairobi; otherwise this computer’s.',
    },
    json: {
      type: 'switch',
      help: 'Write [{pack, steps: [{step, state, open, closes, exact, said, writer, caution, days, howLong}]}].',
    },
    ics: { type: 'value', value: 'FILE', help: 'Write an iCalendar file instead, or - for standard output.' },
    force: { type: 'switch', help: 'Replace a file of that name.' },
  },
  async run(given, streams) {
    const zone = given.value('zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!isTimeZone(zone))
      return failure('usage', `There is no time zone “${zone}”. Name one such as Africa/Nairobi or Europe/Paris.`)
    const { installedPacks } = await import('../installed-templates')
    const wanted = chosen(await installedPacks(streams), given)
    if (!wanted.ok) return wanted
    const now = new Date().toISOString()
    const ics = given.value('ics')
    if (ics !== undefined) {
      const text = wanted.value.map(({ pack, steps }) => icsOf(pack.manifest, steps, now))
      if (text.length !== 1)
        return failure(
          'usage',
          `An iCalendar file is of one pack. Add --pack: ${wanted.value.map(({ pack }) => pack.manifest.id).join(', ')}.`,
        )
      return writeIcs(ics, text[0] ?? '', given.has('force'), streams)
    }
    const listed = wanted.value.map(({ pack, steps }) => ({
      pack,
      standings: stepsInOrder(steps).map((step) => standingOf(step, now, zone)),
    }))
    if (given.has('json')) {
      const rows = listed.map(({ pack, standings }) => ({ pack: pack.manifest.id, zone, now, steps: standings }))
      streams.out(`${JSON.stringify(rows, null, 2)}\n`)
      return success(FINE)
    }
    for (const { pack, standings } of listed) {
      streams.out(`${pack.manifest.title} (${pack.manifest.id})\n`)
      for (const { step, state, said, writer, caution, howLong } of standings) {
        const before = step.replaced.map(({ dateText }) => `not ${dateText}: `).join('')
        streams.out(`  ${STATES[state].padEnd(12)} ${before}${step.dateText}  ${step.title} (${howLong})\n`)
        if (!step.verified) streams.out(`${' '.repeat(15)}Unverified: nobody has confirmed this date.\n`)
        if (said !== null && writer !== null) streams.out(`${' '.repeat(15)}${said}, on your clock ${writer}\n`)
        if (caution !== null && state !== 'over') streams.out(`${' '.repeat(15)}${caution}\n`)
        streams.out(`${' '.repeat(15)}Source: ${step.sources.map(({ name }) => name).join('; ')}\n`)
      }
    }
    return success(FINE)
  },
}

const STATES = { ahead: 'to come', now: 'now', 'perhaps-over': 'perhaps over', over: 'over' } as const

function chosen(packs: readonly Pack[], given: Given): Result<{ pack: Pack; steps: CalendarStep[] }[]> {
  const id = given.value('pack')
  const withDates = packs.filter(({ manifest }) => manifest.calendar.length > 0)
  const pack = packs.find(({ manifest }) => manifest.id === id)
  if (id !== undefined && !pack)
    return failure(
      'no-pack',
      `There is no pack “${id}”. There is: ${packs.map(({ manifest }) => manifest.id).join(', ')}.`,
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
    `There is no step “${only}”. ${ids.length > 0 ? `There is: ${ids.join(', ')}.` : 'The pack has no dates.'}`,
  )
}

async function writeIcs(
  file: string,
  text: string,
  replace: boolean,
  streams: { out(text: string): void },
): Promise<Result<number>> {
  if (file === '-') {
    streams.out(text)
    return success(FINE)
  }
  const { writeWhole } = await import('../../node/safe-write')
  const written = await writeWhole(file, text, { replace })
  if (!written.ok)
    return written.problem.code === 'exists'
      ? failure('exists', `${written.problem.sentence} To replace it, add --force.`)
      : written
  streams.out(`“${basename(file)}” holds the dates.\n`)
  return success(FINE)
}
