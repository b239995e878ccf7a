import { gather } from '../text/gather'
import type { CallQuestion } from './call'
import type { CallLine } from './call-lines'

/** A heading or a sentence that says that what follows is asked. */
const ASKS =
  /(?:questions?|questionnaire|survey|issues of interest|following (?:issues|themes|topics|points|areas|aspects|headings|elements)|following ?:|on the following|inputs? on|should address|address the|we would like to know|guide|structure[d]?|headings|contains|what we ask|comments? on|views on|topics|points suivants|thèmes suivants|aspects suivants|éléments suivants|suivant(?:e)?s ?:|observations sur|preguntas|cuestionario|cuestiones|puntos siguientes|temas siguientes|siguientes ?:|aspectos siguientes|comentarios sobre|sobre los puntos)/iu
/** One that says that what follows is how to hand in. */
const HANDS_IN =
  /(?:how to (?:submit|send|participate|apply)|submission(?:s)?(?: (?:guidelines|procedure|modalities|format))?$|procedure|format|modalit|envoi|envío|cómo (?:participar|enviar)|presentation|présentation|deadlines?|who may|word limits?|limits?|background|contexte|antecedentes|contact|about|guidelines|languages?|please note|rules)/iu
const ORDERS =
  /^(?:please |kindly |if so,? (?:please )?)?(?:describe|explain|provide|share|list|indicate|outline|give|identify|elaborate|comment|specify|discuss|suggest|add)(?:\s|$)|^(?:veuillez|merci de|prière de|décrivez|expliquez|indiquez|donnez|précisez|citez|présentez)(?:\s|$)|^(?:sírvase|por favor|describa|explique|indique|proporcione|señale|detalle|mencione|comparta|añada|aporte|exponga)(?:\s|$)/iu
/** What no question says, but a rule for handing in. */
const RULE =
  /@|(?:shall|should|must) (?:not )?(?:be|exceed|reach|contain|address)|(?:doivent|devront|doit|ne dépass|deben|deberán|debe|no deben)\s|deadline|word limit|consultative status|statut consultatif/iu

export function isAsked(text: string): boolean {
  return /\?["”»)]?(?:\s|$)/u.test(text) || /^¿/u.test(text) || ORDERS.test(text)
}

/**
 * What a call asks: the items of its lists, numbered, lettered or with bullets, where most of them are questions or something before them says that
 * they are what to answer; rows of a table of questions; and paragraphs that are questions below a heading that says so. Nested items are the
 * parts of theirs. Lists of rules for handing in are none.
 */
export function findQuestions(lines: readonly CallLine[]): CallQuestion[] {
  const found: CallQuestion[] = []
  const lists = new Map<number, CallLine[]>()
  for (const line of lines) if (line.list >= 0) gather(lists, line.list, line)
  const tables = new Map<number, CallLine[]>()
  for (const line of lines) if (line.row) gather(tables, line.row.table, line)
  for (const line of lines) {
    if (line.row) {
      const table = tables.get(line.row.table) ?? []
      if (table[0] === line) found.push(...ofTable(table))
      continue
    }
    if (line.list >= 0) {
      const list = lists.get(line.list) ?? []
      if (list[0] === line) found.push(...ofList(list))
      continue
    }
    if (line.kind === 'paragraph' && isAsked(line.text) && asksHere(line, false) && !RULE.test(line.text))
      found.push(question(line))
  }
  return found.sort((one, other) => (one.place?.line ?? 0) - (other.place?.line ?? 0))
}

function question(line: CallLine): CallQuestion {
  return {
    label: line.label,
    text: withoutLimit(line.text),
    parts: [],
    place: { line: line.index, start: 0, end: line.text.length },
  }
}

/** A question without the limit in brackets behind it, which is a rule of its own. */
function withoutLimit(text: string): string {
  const cut = text.replace(
    / ?[([][^()[\]]{0,30}\d[\d ,.]{0,7} ?(?:words|mots|palabras|characters|caractères|caracteres|pages?|páginas?)[^()[\]]{0,20}[)\]] ?\.?$/iu,
    '',
  )
  return cut.trim() === '' ? text : cut.trim()
}

/** True where the heading above, or the words before the list, say that something is asked. */
function asksHere(line: CallLine, list: boolean): boolean {
  if (list && line.intro !== '' && !line.headings.includes(line.intro)) {
    const last = line.intro.split(/(?<=[.!?]) /).at(-1) ?? line.intro
    if (/(?:deadlines?|word limits?|requirements|conditions|dates limites|plazos|requisitos)(?!\p{L})/iu.test(last))
      return false
    if (ASKS.test(last)) return true
    if (/:$/.test(last))
      return /(?:information|views?|inputs?|evidence|renseignements|información|vues)/iu.test(last) && !RULE.test(last)
  }
  const heading = line.headings.filter((each) => ASKS.test(each) || HANDS_IN.test(each)).at(-1)
  if (heading === undefined) return false
  return ASKS.test(heading) && !(HANDS_IN.test(heading) && !/question|pregunta|cuestionario/iu.test(heading))
}

function ofList(list: readonly CallLine[]): CallQuestion[] {
  const levels = [...new Set(list.map(({ level }) => level))].sort()
  const asked = list.filter(({ text }) => isAsked(text)).length
  const top = list.filter(({ level }) => level === levels[0])
  const rules = top.filter(({ text }) => RULE.test(text) && !isAsked(text)).length
  const says = asksHere(top[0] as CallLine, true)
  if (asked * 2 >= list.length && asked > 0 && rules * 2 < Math.max(1, top.length))
    return withParts(list, levels[0] ?? 1)
  // Paragraphs that are numbered hold a list that is not: each list of deeper items is judged for itself.
  if (top.length > 0 && (rules > 0 || !says)) return nestedLists(list, levels[0] ?? 1).flatMap(ofNested)
  return says ? withParts(list, levels[0] ?? 1) : []
}

function nestedLists(list: readonly CallLine[], level: number): CallLine[][] {
  const groups: CallLine[][] = []
  let open: CallLine[] | null = null
  for (const line of list) {
    if (line.level <= level) open = null
    else if (open) open.push(line)
    else {
      open = [line]
      groups.push(open)
    }
  }
  return groups
}

function ofNested(list: readonly CallLine[]): CallQuestion[] {
  const [first] = list
  if (!first) return []
  const asked = list.filter(({ text }) => isAsked(text)).length
  const rules = list.filter(({ text }) => RULE.test(text) && !isAsked(text)).length
  const last = first.intro.split(/(?<=[.!?]) /).at(-1) ?? first.intro
  if (rules * 2 >= list.length) return []
  return asked * 2 >= list.length || ASKS.test(last) ? withParts(list, first.level) : []
}

function withParts(list: readonly CallLine[], level: number): CallQuestion[] {
  const questions: CallQuestion[] = []
  for (const line of list) {
    const last = questions.at(-1)
    if (line.level > level && last)
      last.parts.push({ label: line.label, text: withoutLimit(line.text), line: line.index })
    else if (!RULE.test(line.text) || isAsked(line.text)) questions.push(question(line))
  }
  return questions
}

/** A row is a question where its column is called so, or where most rows ask in that column. */
function ofTable(table: readonly CallLine[]): CallQuestion[] {
  const columns = [...new Set(table.map(({ row }) => row?.column ?? 0))]
  for (const column of columns) {
    const cells = table.filter(({ row }) => row?.column === column)
    const body = cells.filter(
      ({ row }) => row?.columnHead !== '' || (row?.row ?? 0) > 0 || isAsked(cells[0]?.text ?? ''),
    )
    const named = body.some(({ row }) =>
      /^(?:guiding |key )?(?:questions?|preguntas?|asked|points?)$/iu.test(row?.columnHead ?? ''),
    )
    const asked = body.filter(({ text }) => isAsked(text)).length
    if (body.length > 0 && (named || (asked > 0 && asked * 2 >= body.length))) return body.map(question)
  }
  return []
}
