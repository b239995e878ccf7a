import type { CallConflict, CallDeadline, Found } from './call'
import { type CallLine, sentencesOfLine, topicsOf } from './call-lines'
import { clockIn, datesIn, type SeenDate, zoneIn } from './dates'

const LABELLED =
  /(?:deadline|due date|closing date|closes? on|(?:is|are) due|last date|submission date|date limite|date de clôture|délai|échéance|fecha límite|fecha de cierre|plazo|cierre)/iu
/** Directly before the date: until then, not on that day. */
const UNTIL =
  /(?<!\p{L})(?:by|before|until|till|later than|latest|up to|to|au plus tard|avant|jusqu['’]au|d['’]ici|pour le|a más tardar|hasta|antes del?|para el|vence|cierra|fermé|fermera|closes?|ends)(?!\p{L})[^.;:]{0,45}$/iu
const AT_LATEST = /^[^.;]{0,40}?(?:at the latest|latest|au plus tard|a más tardar|como fecha tope)/iu
const SENDS =
  /(?:send|sent|submi|input|contribution|reach|receiv|form|e-?mail|upload|repl(?:y|ies)|respon|answer|statement|comment|propos|accept|arriv|return|remit|envoy|adress|parven|récept|réponse|communication|contribu|déclaration|formulaire|envia|envío|envíe|recib|aporte|respuesta|declaraci|mand)/iu
const SOMETHING_ELSE =
  /(?:register|registration|speaking slot|inscri(?:ption|pción|re|bir)|s['’]inscrire|meeting|event|workshop|webinar|briefing|expert meeting|session (?:of|will|is|takes)|held|adopted|since|depuis|desde|issued|published|announced|presented|présenté|presentar|publi(?:é|cad)|results|will be prepared|prepared by|policy changes|taller|reunión|réunion)/iu
const LATE = /(?:received after|submitted after|after|après|postérieur|después d|lleguen después|past)[^.;,]{0,12}$/iu
const EXTENDED =
  /(?:extended|extension|new deadline|prolong|report(?:é|ée) au|repouss|nouvelle date|ampli(?:ad|a)|prorrog|nuevo plazo|nueva fecha)/iu
const OLD =
  /(?:original|initial|previous|earlier|old deadline|antérieure|inicial|anterior|instead of|au lieu|en lugar)/iu
const FOR_STATES = /(?:for|pour les?|para los?) (?:member )?(?:states|états|estados)/iu

interface Candidate {
  seen: SeenDate
  strength: number
  extended: boolean
  old: boolean
  else: boolean
  sentence: string
  line: CallLine
  place: { line: number; start: number; end: number }
}

/**
 * By when an input must be there. Sure is a day with its year that the call says once, or that an extension sets; several of equal weight, a weekday
 * that is another, or a day that could be read the other way round are left to the person, with the earliest offered. Days of meetings, of
 * registration and of what was published are none.
 */
export function findDeadline(lines: readonly CallLine[]): {
  deadline: Found<CallDeadline> | null
  replaced: Found<string>[]
  conflicts: CallConflict[]
} {
  const all = lines.flatMap(candidatesOf)
  const dated = all.filter(({ seen }) => seen.date !== null)
  const own = dated.filter((one) => !one.else && one.strength > 0)
  const others =
    own.length > 0 ? own : dated.filter((one) => one.else && one.strength > 1 && /regist|inscri/iu.test(one.sentence))
  const extended = others.filter(({ extended: is, old }) => is && !old)
  const current = extended.length > 0 ? extended : others.filter(({ old }) => !old)
  const replacedOnes =
    extended.length > 0
      ? others.filter((one) => one.old || (!one.extended && !extended.some((e) => e.seen.date === one.seen.date)))
      : []
  const replaced = replacedOnes.map(({ seen, line, sentence, place }) => ({
    value: line.text.slice(seen.start, seen.end),
    text: sentence,
    place,
    sure: true,
  }))
  const top = Math.max(0, ...current.map(({ strength }) => strength))
  // A day that is only named beside the word is no rival of one that is set as the last.
  const rivals = current.filter(({ strength }) => strength >= Math.min(2, top))
  const [best] = [...rivals].sort(
    (one, other) =>
      Number(FOR_STATES.test(one.sentence)) - Number(FOR_STATES.test(other.sentence)) ||
      (one.seen.date ?? '').localeCompare(other.seen.date ?? '') ||
      other.strength - one.strength,
  )
  if (!best?.seen.date) return { deadline: null, replaced: [], conflicts: [] }
  const conflicts: CallConflict[] = []
  const days = new Map(rivals.map((one) => [one.seen.date, one]))
  if (days.size > 1)
    conflicts.push({
      what: 'deadline',
      found: [...days.values()].map(({ sentence, place }) => ({ text: sentence, place })),
    })
  const { date } = best.seen
  const same = others.filter((one) => one.seen.date === date)
  for (const { seen, sentence, place } of same)
    if (seen.wrongWeekday) conflicts.push({ what: 'weekday', found: [{ text: sentence, place }] })
  const times = same
    .map((one) => ({ one, time: timeOf(one, lines) }))
    .filter(({ time }) => time.clock !== null || time.zone !== null)
  const clocks = new Set(times.flatMap(({ time }) => (time.clock ? [time.clock] : [])))
  if (clocks.size > 1)
    conflicts.push({ what: 'deadline', found: times.map(({ one }) => ({ text: one.sentence, place: one.place })) })
  const clock = clocks.size === 1 ? ([...clocks][0] ?? null) : null
  const zone = times.map(({ time }) => time.zone).find((each) => each !== null) ?? null
  const said = times.find(({ time }) => time.clock !== null)?.one ?? best
  return {
    deadline: {
      value: { date, time: clock, zone },
      text: said.sentence,
      place: said.place,
      sure: conflicts.length === 0 && !same.some(({ seen }) => seen.ambiguous) && top >= 2 && own.length > 0,
    },
    replaced,
    conflicts,
  }
}

function candidatesOf(line: CallLine): Candidate[] {
  const dates = datesIn(line.text)
  if (dates.length === 0) return []
  const topics = topicsOf(line)
  return sentencesOfLine(line.text).flatMap((sentence) => {
    const here = dates.filter(({ start }) => start >= sentence.start && start < sentence.end)
    return here.map((seen, index): Candidate => {
      const from = Math.max(sentence.start, here[index - 1]?.end ?? 0)
      const before = line.text.slice(from, seen.start)
      const next = here[index + 1]
      const after = line.text.slice(seen.end, here[index + 1]?.start ?? sentence.end)
      const clause = `${before} ${line.text.slice(seen.start, seen.end)} ${after}`
      const topical = LABELLED.test(topics)
      const labelled =
        LABELLED.test(before) ||
        // “15 May is the deadline”
        /^[^.;]{0,60}(?:deadline|date limite|fecha límite|closing date)/iu.test(after) ||
        (topical && (line.row !== null || line.text.length < 120))
      const until = UNTIL.test(before.slice(-90).replace(/([ap])\.m\./giu, '$1m')) || AT_LATEST.test(after)
      const late = LATE.test(before)
      // Both days of “from 1 March to 15 April”: the second is the last.
      const opening =
        /(?:from|du|del|desde el|entre le|between) ?$/iu.test(before) &&
        /^ ?(?:to|au|al|à|until|till|and|et|hasta|[–-])/iu.test(after)
      const other =
        late ||
        opening ||
        (SOMETHING_ELSE.test(clause) &&
          (!LABELLED.test(`${before} ${after.slice(0, 60)}`) || /regist|inscri|speaking slot/iu.test(before)) &&
          !(SENDS.test(before) && until && !/regist|inscri/iu.test(before))) ||
        /(?:event|meeting|issued|published|session)/iu.test(line.row?.rowHead ?? '')
      // “5 March 2027 (extended)”, but not “has been extended to 19 March 2027”.
      const extended =
        EXTENDED.test(`${before} ${line.row?.rowHead ?? ''}`) ||
        (EXTENDED.test(after) && !next && !/^[^.;]{0,20}(?:been|was|is|été|est|sido|fue)(?!\p{L})/iu.test(after))
      const strength =
        late || opening
          ? 0
          : labelled || (extended && until)
            ? 3
            : until && SENDS.test(`${sentence.text} ${topics}`)
              ? 2
              : until
                ? 1
                : 0
      return {
        seen,
        strength,
        extended,
        old:
          OLD.test(before) ||
          (!extended && EXTENDED.test(after)) ||
          /(?:instead of|au lieu du|en lugar del|(?:originally|initially|initialement) ?)$/iu.test(before),
        else: other,
        sentence: sentence.text,
        line,
        place: { line: line.index, start: seen.start, end: seen.end },
      }
    })
  })
}

/** Hour and zone beside a date: in its sentence, else in the head that says that what stands below is the deadline. */
function timeOf(one: Candidate, lines: readonly CallLine[]): { clock: string | null; zone: string | null } {
  const { line, seen } = one
  const sentence = sentencesOfLine(line.text).find(({ start, end }) => seen.start >= start && seen.start < end)
  const rest = sentence
    ? `${line.text.slice(Math.max(sentence.start, seen.start - 60), seen.start)} | ${line.text.slice(seen.end, Math.min(sentence.end, seen.end + 60))}`
    : ''
  const topic = topicsOf(line)
  const above = line.row
    ? (lines.filter((other) => other.index < line.index && other.row === null).at(-1)?.text ?? '')
    : ''
  const heads = [topic, above].filter((each) => LABELLED.test(each)).join(' | ')
  const clock = clockIn(rest) ?? clockIn(heads)
  return { clock, zone: zoneIn(rest) ?? zoneIn(heads) }
}
