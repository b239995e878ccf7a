import { gather } from '../text/gather'
import type {
  CallConflict,
  CallCounting,
  CallLimit,
  CallQuestion,
  Found,
  FoundAt,
  LimitStatus,
  LimitUnit,
} from './call'
import { type CallLine, sentencesOfLine, topicsOf } from './call-lines'
import { NUMBER, numberValue } from './numbers'

const UNITS: readonly [RegExp, LimitUnit, number][] = [
  [/^(?:words?|mots?|palabras?)$/i, 'words', 1],
  [/^(?:characters?|caractères?|caracteres|signes)$/i, 'characters', 1],
  [/^(?:pages?|páginas?|carillas?)$/i, 'pages', 1],
  [/^(?:minutes?|minutos?|mins?)$/i, 'minutes', 1],
  [/^(?:seconds?|secondes?|segundos?)$/i, 'minutes', 1 / 60],
]
const UNIT =
  '(words?|mots?|palabras?|characters?|caractères?|caracteres|signes|pages?|páginas?|carillas?|minutes?|minutos?|mins?|seconds?|secondes?|segundos?)'

/** “2,000 words”, “three (3) minutes”, “a 300-word answer”, “ten A4 pages”. */
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(${NUMBER})(?: ?\\(\\d{1,6}\\))?[ -]{0,2}(?:A4 |printed |typed |single-spaced |double-spaced )?${UNIT}(?![\\p{L}\\p{N}])`,
  'giu',
)
/** “Word limit: 300”. */
const NAMED_AMOUNT =
  /(?<!\p{L})(word|page|character)(?: count)? (?:limit|maximum)(?: is| of)?[ :–-]{1,3}(\d[\d,. ]{0,6}\d|\d)(?![\p{N}])/giu
/** “1 minute and 30 seconds”, “1:30 minutes”. */
const MINUTES_AND_SECONDS =
  /(?<![\p{L}\p{N}:])(\d{1,2}) ?min(?:ute|uto)?s?(?: and| et| y)? (\d{1,2}) ?(?:seconds?|secondes?|segundos?)|(?<![\p{L}\p{N}:])(\d{1,2}):([0-5]\d) ?min(?:ute|uto)?s?(?!\p{L})/giu

/** What makes a number a most: before it. */
const MOST_BEFORE =
  /max(?:\.|imum|imal)?(?!\p{L})|máx(?:\.|imo|ima)?(?!\p{L})|no more than|not more than|(?:not|nor|n't) (?:to )?exceed|not exceeding|without exceeding|no longer than|not (?:be )?longer than|not be more than|up to|at most|limit(?:ed)? (?:of|to|your|is|for)|limits?:?(?!\p{L})|within|no greater than|(?:fewer|less|shorter) than|under|between|from \d|maximal|ne (?:doi(?:t|vent)|devrai(?:t|ent)|peu(?:t|vent)|saurai(?:t|ent)) (?:pas )?(?:dépasser|excéder)|ne dépass\p{L}{1,6} pas|n['’]excéd\p{L}{1,6} pas|sans dépasser|n['’]excédant pas|ne dépassant pas|jusqu['’]à|pas plus de|au plus|limité(?:e|s|es)? à|dans la limite de|entre|no (?:podrá(?:n)? |deberá(?:n)? |debe(?:n|rá|rán|ría|rían)? )?(?:exceder|superar|sobrepasar)|no (?:exced|super|sobrepas)\p{L}{1,5}|no más de|hasta|límite de|como máximo|a lo sumo|limitad\p{L}{1,3} a|inferior a|longueur|extensión|length|keep|limit/iu
/** And behind it. */
const MOST_AFTER =
  /^[^.;]{0,40}?(?:max(?:\.|imum)?(?!\p{L})|máx(?:\.|imo)|or (?:less|fewer)|at (?:the )?most|limit(?!\p{L})|au (?:plus|maximum)|ou moins|como máximo|a lo sumo|o menos|each|per (?:question|answer|response)|par (?:question|réponse)|por (?:pregunta|respuesta)|apiece)/iu
/** A length that is only advised. */
const ADVISED =
  /(?:around|about|approximately|approx\.?|roughly|ideally|recommended|environ|autour de|de préférence|alrededor de|aproximadamente|unas|unos|aprox\.?) ?(?:\d{1,6} (?:to|à|a|–) )?$/iu
/** A length of something that is there already, or that somebody else writes. */
const NOT_A_LIMIT =
  /\b(?:previous|last|our|its|their|adopted|presented|présenté|presentad|was|were|itself|of policy|precedent|anterior|précédent)\b/iu
const MEETING =
  /(?:meeting|session|workshop|webinar|réunion|atelier|reunión|taller|sesión)[^.;]{0,30}(?:last|dur|take)/iu
const SPEAKS =
  /(?:speak|statement|intervention|organi[sz]ation|delegation|orat(?:eur|rice|or)|déclaration|prise de parole|ponente|intervenci|declaraci|organizaci)/iu
const IS_GIVEN =
  /(?:has|have|gets?|given|allotted|allocated|dispos\p{L}{1,6}|dispon(?:en?|drán?)|aur(?:a|ont)|tendrá(?:n)?|contar[aá]n? con|cuenta con|limit|exced|excéd|dépass|super)/iu

/** What somebody who answers writes or says, or is told of it: a running sentence without any of these may limit something else, such as a glossary. */
const ASKED =
  /(?<!\p{L})(?:inputs?|contributions?|submissions?|submit|responses?|respond|answers?|repl(?:y|ies)|statements?|comments?|papers?|texts?|essays?|letters?|reports (?:should|must|may|shall|can|are)|(?:alternative|shadow|parallel|ngo|stakeholders?|civil society) reports?|report (?:should|must|may|shall)|proposals?|applications?|interventions?|speak(?:ers?|ing)?|presentations?|stor(?:y|ies)|cases?|examples?|written|length|please|you|your|abstracts?|summar(?:y|ies)|titles?|descriptions?|bios?|keywords?|organi[sz]ations?|stakeholders|documents?|boxes|box|fields?|sections?|parts?|parties|réponses?|répondre|soumissions?|communications?|exposés?|textes?|déclarations?|observations?|mémoires?|orat(?:eurs?|rices?)|résumés?|titres?|veuillez|prière|merci|vous|votre|vos|longueur|prises? de parole|propositions?|organisations?|rubriques?|écrite?s?|aportes?|aportaciones|aportación|contribuci(?:ón|ones)|respuestas?|comunicaci(?:ón|ones)|presentaci(?:ón|ones)|textos?|declaraci(?:ón|ones)|intervenci(?:ón|ones)|ponentes?|propuestas?|documentos?|resúmen(?:es)?|resumen|título|sírvanse|rogamos|ruega|extensión|escrit[oa]s?|observaciones|organizaci(?:ón|ones)|rapports?(?: \p{L}{3,20})? (?:ne )?(?:doi|devr|peu|pourr)\p{L}{0,8}|informes?(?: \p{L}{3,20})? (?:no )?(?:deb|podr)\p{L}{0,6}|informes? alternativos?)(?!\p{L})/iu
/** A sentence that goes on about what the one before it named: “They must not exceed five pages.” */
const GOES_ON =
  /^(?:they|these|each|it|this|all|elles?|ils?|celles?-ci|ceux-ci|chacune?|tou(?:te)?s|estos|estas|éstos|éstas|cada un[oa]|no (?:deb|pod|exced|super)|deb|podr|max|máx|up to|no more)/iu
/** Whose text it is that somebody else writes, though a word of what is asked stands beside it. */
const OF_OTHERS =
  /(?<!\p{L})(?:previous|last|final|adopted|presented|anterior|précédente?|présentée?|presentad[oa]|rapport final|informe final|secretariat (?:will|writes|publishes|prepares|drafts)|is paid|interpretation|interprétation|interpretación|translation|traduction|traducción|received|reçue?s?|recibi[óo]|recibid[oa]s|quoted|cited|citée?s?|citad[oa]s?|passwords?|file ?names?|search(?:es)?)(?!\p{L})/iu

/** A limit with where it stands, and the sentence that tells it apart from those of others. */
type SeenLimit = FoundAt<CallLimit> & { sentence: string }

interface Seen {
  value: number
  unit: LimitUnit
  start: number
  end: number
}

/** All amounts of one line in their sequence. */
function amountsIn(text: string): Seen[] {
  const seen: Seen[] = []
  const taken = (start: number, end: number) => seen.some((each) => start < each.end && end > each.start)
  for (const match of text.matchAll(MINUTES_AND_SECONDS)) {
    const minutes = Number(match[1] ?? match[3])
    const seconds = Number(match[2] ?? match[4])
    seen.push({
      value: minutes + seconds / 60,
      unit: 'minutes',
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, number = '', named = ''] = match
    const value = numberValue(number)
    const unit = UNITS.find(([pattern]) => pattern.test(named))
    if (value === null || value <= 0 || !unit || taken(match.index, match.index + whole.length)) continue
    seen.push({ value: value * unit[2], unit: unit[1], start: match.index, end: match.index + whole.length })
  }
  for (const match of text.matchAll(NAMED_AMOUNT)) {
    const value = numberValue((match[2] ?? '').trim())
    const unit = UNITS.find(([pattern]) => pattern.test(match[1] ?? ''))
    if (value === null || value <= 0 || !unit || taken(match.index, match.index + match[0].length)) continue
    seen.push({ value, unit: unit[1], start: match.index, end: match.index + match[0].length })
  }
  return seen.sort((one, other) => one.start - other.start)
}

const STATUS: readonly [RegExp, LimitStatus][] = [
  [
    /(?:general (?:consultative )?status|status:? general|statut consultatif général|(?:carácter|estatuto)(?: consultivo)? general|catégorie générale)/iu,
    'general',
  ],
  [
    /(?:special (?:consultative )?status|in special|statut consultatif spécial|(?:carácter|estatuto)(?: consultivo)? especial)/iu,
    'special',
  ],
  [
    /(?:on the roster|roster(?: status)?|inscrites sur la liste|(?:en|de) la lista(?!\p{L}| de cuestiones))/iu,
    'roster',
  ],
  [
    /(?:joint|coalitions?|on behalf of groups|(?:for|by) groups|group statements|conjoint|coalición|coaliciones|conjunt|two or more|plusieurs organisations|varias organizaciones)/iu,
    'joint',
  ],
  [
    /(?:individual|single organi[sz]ation|one organi[sz]ation|individuel|une seule organisation|una sola organización)/iu,
    'individual',
  ],
  [/(?:comprehensive|exhausti[fv]|complets?(?!\p{L}))/iu, 'comprehensive'],
  [/(?:thematic|thématique|temátic)/iu, 'thematic'],
]
const STATUS_WORD: readonly [RegExp, LimitStatus][] = [
  [/^(?:in )?general\b|^général\b/iu, 'general'],
  [/^special\b|^spécial\b|^especial\b/iu, 'special'],
  [/^(?:on the )?roster\b|^liste\b|^lista\b/iu, 'roster'],
]

function statusesIn(text: string): LimitStatus[] {
  return STATUS.flatMap(([pattern, status]) => (pattern.test(text) ? [status] : []))
}

const SUMMARY = /(?:summar(?:y|ies)|abstract|résumé|synthèse initiale|resumen)/iu
const TITLE = /(?:^|[^\p{L}])(?:titles?|titre|título)(?!\p{L})/iu
const BIOGRAPHY = /(?:^|[^\p{L}])(?:bio(?:graph(?:y|ie)|grafía)?|bios)(?!\p{L})/iu
const KEYWORDS = /(?:keywords?|mots[ -]clés|palabras clave)/iu
const DESCRIPTION = /(?:^|[^\p{L}])(?:description|descripción)(?!\p{L})/iu
const EACH =
  /(?:(?:each|every|per|any) (?:answer|response|reply|question|item)|(?:answers|responses|replies) (?:to each|should each)|chaque (?:réponse|question)|par (?:réponse|question)|cada (?:respuesta|pregunta)|por (?:respuesta|pregunta))/iu

function scopeIn(text: string): string | null {
  if (SUMMARY.test(text)) return 'summary'
  if (EACH.test(text)) return 'answer'
  if (DESCRIPTION.test(text)) return 'description'
  if (BIOGRAPHY.test(text)) return 'biography'
  if (KEYWORDS.test(text)) return 'keywords'
  return TITLE.test(text) ? 'title' : null
}

/** What is said of one line's limits by where it stands. */
interface Around {
  topics: string
  question: CallQuestion | null
  /** The words of its row's head, of its label: “General: 2,000 words”. */
  head: string
  /** The heading above it, unless that is the one of the whole call. */
  heading: string
}

/**
 * The limits of a call: numbers of words, characters, pages and minutes that something says are the most. A number alone is none, nor is one of a
 * report that was written or of a meeting. A limit is sure where its sentence, its column or its heading says that it is the most; advised lengths are not.
 * The same limit said twice is one; two that contradict each other are a conflict, and neither is sure.
 */
export function findLimits(
  lines: readonly CallLine[],
  questions: readonly CallQuestion[],
): { limits: Found<CallLimit>[]; conflicts: CallConflict[]; counting: CallCounting } {
  const found: SeenLimit[] = []
  const counting: CallCounting = { footnotes: null, annexes: null }
  const isPart = questionByLine(questions)
  for (const line of lines) {
    const amounts = amountsIn(line.text)
    const sentences = sentencesOfLine(line.text)
    for (const sentence of sentences)
      count(sentence.text, amounts.length > 0 || found.some(({ place }) => place.line === line.index), counting)
    if (amounts.length === 0) continue
    const around = aroundOf(line, lines, isPart)
    for (const sentence of sentences) {
      const here = amounts.filter(({ start }) => start >= sentence.start && start < sentence.end)
      found.push(...limitsOfSentence(line, sentence, here, around))
    }
  }
  return { ...settled(found), counting }
}

/** The scope of a limit of one question, by its label. */
export function questionScope(label: string): string {
  return `question ${label}`.trim()
}

function questionByLine(questions: readonly CallQuestion[]): Map<number, CallQuestion> {
  return new Map(questions.flatMap((question) => (question.place ? [[question.place.line, question] as const] : [])))
}

function aroundOf(line: CallLine, lines: readonly CallLine[], byLine: ReadonlyMap<number, CallQuestion>): Around {
  let question = byLine.get(line.index) ?? null
  if (!question && line.row) {
    const sameRow = lines.filter(
      (other) => other.row && other.row.table === line.row?.table && other.row.row === line.row.row,
    )
    question = sameRow.map(({ index }) => byLine.get(index)).find((each) => each !== undefined) ?? null
  }
  const label = /^([^:.–]{2,60}?) ?[:–] /.exec(line.text)?.[1] ?? ''
  return {
    topics: `${topicsOf(line)} | ${line.kind === 'item' ? line.intro : ''}`,
    question,
    head: line.row?.rowHead || label,
    heading: line.headings.length > 1 ? (line.headings.at(-1) ?? '') : '',
  }
}

/** A heading or a head of a column that says that what stands below is the most. */
const LENGTH_TOPIC =
  /(?:limit|length|max|longueur|volume|extensi|límite|longitud|how long|number of (?:words|pages)|nombre de|número de)/iu

function limitsOfSentence(
  line: CallLine,
  sentence: { text: string; start: number; end: number },
  amounts: readonly Seen[],
  around: Around,
) {
  const found: SeenLimit[] = []
  let from = sentence.start
  const at = (start: number, end: number) => line.text.slice(start, end)
  // “2,000 words for … and 1,500 words for …”: what a limit is for stands behind it.
  const [first] = amounts
  const behind =
    amounts.length > 1 &&
    first !== undefined &&
    statusesIn(at(sentence.start, first.start)).length === 0 &&
    statusesBehind(at(first.end, amounts[1]?.start ?? sentence.end).split(';')[0] ?? '').length > 0
  let cued = false
  amounts.forEach((amount, index) => {
    const next = amounts[index + 1]
    const before = at(from, amount.start)
    const after = at(amount.end, next ? next.start : sentence.end)
    from = amount.end
    const whole = at(sentence.start, amount.start)
    if (
      /\((?:approximately|approx\.?|about|around|some|environ|aproximadamente|unas|i\.e\.|equivalent to) ?$/iu.test(
        before,
      )
    )
      return
    // “30, 60 or 90 minutes” is a choice.
    if (/\d ?(?:,|or|ou|o|and|et|y) ?$/iu.test(before) && /\d ?(?:,|or|ou|o) ?(?:\d|$)/iu.test(before)) return
    const alone = aloneIn(line.text, amount)
    const topical = LENGTH_TOPIC.test(around.topics) || LENGTH_TOPIC.test(around.head)
    const cue = MOST_BEFORE.test(before.slice(-90)) || MOST_AFTER.test(after) || (cued && !/[.!?]/.test(before))
    const spoken = amount.unit === 'minutes'
    const speaks = spoken && SPEAKS.test(`${sentence.text} ${around.topics}`) && IS_GIVEN.test(whole)
    const ruled =
      cue ||
      speaks ||
      (alone && (around.question !== null || topical || around.head !== '')) ||
      (topical && line.kind !== 'paragraph') ||
      LENGTH_TOPIC.test(around.head)
    const soft =
      /(?:entre|between|tendr[áa]n?|comptera|compteront|comprendra|should be|will be|consist of|contain|llevan?|llevará|keep)[^.;]{0,40}$/iu.test(
        whole,
      )
    if (!ruled && !soft) return
    if (spoken && (MEETING.test(sentence.text) || !(SPEAKS.test(`${sentence.text} ${around.topics}`) || cue))) return
    if (NOT_A_LIMIT.test(whole) && !/(?:exceed|max|limit|dépass|excéd|super)/iu.test(before.slice(-60))) return
    cued ||= cue
    const segment = behind ? after : before
    const inHead = STATUS_WORD.flatMap(([pattern, status]) =>
      pattern.test(around.head.trim()) || (pattern.test(line.text.trim()) && line.kind === 'item') ? [status] : [],
    )
    const status = unique([...inHead, ...statusesIn(segment), ...(inHead.length === 0 ? statusesIn(around.head) : [])])
    const statuses = status.length > 0 ? status : !behind && amounts.length === 1 ? statusesBehind(after) : []
    const scope = spoken
      ? 'statement'
      : ((line.kind === 'cell' && around.question ? null : scopeIn(before)) ??
        (around.question ? questionScope(around.question.label) : null) ??
        scopeIn(around.head) ??
        scopeAfter(after) ??
        'whole')
    // Nobody limits a whole input to so little: it is said of a part of it that the rules do not know.
    const tiny =
      scope === 'whole' &&
      ((amount.unit === 'words' && amount.value < 20) || (amount.unit === 'characters' && amount.value < 200))
    // A label, a cell, a question and a list under “Length” say what they limit by where they stand; a sentence has to say it.
    const placed = alone || topical || around.question !== null || around.head !== '' || line.kind === 'cell'
    const named =
      placed ||
      ((ASKED.test(sentence.text) ||
        (GOES_ON.test(sentence.text) && ASKED.test(line.text)) ||
        ASKED.test(around.heading) ||
        isOnlyLength(whole, after)) &&
        !OF_OTHERS.test(sentence.text))
    const sure = ruled && named && !tiny && !ADVISED.test(before) && !soft0(soft, cue, speaks, alone, topical)
    for (const each of statuses.length > 0 ? statuses : [null])
      found.push({
        value: { value: amount.value, unit: amount.unit, scope, status: each },
        text: sentence.text,
        sentence: `${line.index}:${sentence.start}`,
        place: { line: line.index, start: amount.start, end: amount.end },
        sure,
      })
  })
  return found
}

/** “No more than five pages, in Word.”: a sentence of a length and nothing else limits what is asked. */
function isOnlyLength(before: string, after: string): boolean {
  const said = before.replace(MOST_BEFORE, '').replace(/[^\p{L}]/gu, '')
  return said.length <= 'of'.length && !/^ (?:of|from|are|is|was|were|by|du|des|de|del)(?!\p{L})/iu.test(after)
}

/** Only a soft word says that it may be a limit. */
function soft0(soft: boolean, cue: boolean, speaks: boolean, alone: boolean, topical: boolean): boolean {
  return soft && !cue && !speaks && !alone && !topical
}

function statusesBehind(after: string): LimitStatus[] {
  return /^[ ,(]{0,3}(?:for|if|when|pour|para|in the case of)/iu.test(after) ? statusesIn(after) : []
}

function scopeAfter(after: string): string | null {
  const near = after.slice(0, 60)
  return EACH.test(near)
    ? 'answer'
    : /^[ ,]{0,2}each\b/iu.test(near)
      ? 'answer'
      : /^ ?(?:for|pour|para) (?:the |le |el )?(?:summary|résumé|resumen)/iu.test(near)
        ? 'summary'
        : null
}

/** True for an amount that is all that its cell, its field or its brackets hold. */
function aloneIn(text: string, { start, end }: Seen): boolean {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (
    /\((?:max(?:imum|\.)? )?$/iu.test(before) &&
    /^ ?(?:max(?:imum|\.)?|maximum|máximo|au plus|each)?\)/iu.test(after)
  )
    return true
  return (
    /^(?:.{0,80}[:–] ?)?$/u.test(before) && /^ ?(?:max(?:imum|\.)?|máximo|au (?:plus|maximum))?[.;]?$/iu.test(after)
  )
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

/** The same limit once; those that contradict each other as a conflict. Several in one sentence are told apart by it. */
function settled(found: readonly SeenLimit[]): {
  limits: Found<CallLimit>[]
  conflicts: CallConflict[]
} {
  const limits: SeenLimit[] = []
  for (const one of found) {
    const same = limits.find(
      ({ value }) =>
        value.value === one.value.value &&
        value.unit === one.value.unit &&
        value.scope === one.value.scope &&
        value.status === one.value.status,
    )
    if (!same) limits.push({ ...one })
    else if (one.sure && !same.sure) Object.assign(same, one)
  }
  const conflicts: CallConflict[] = []
  const groups = new Map<string, SeenLimit[]>()
  for (const limit of limits) {
    const { unit, scope, status } = limit.value
    const key = `${unit} ${scope} ${status ?? ''}`
    gather(groups, key, limit)
  }
  for (const group of groups.values()) {
    // What is not sure on its own may limit something else, and contradicts nothing.
    const against = group.filter(({ sure }) => sure)
    if (against.length < 2) continue
    for (const limit of against) limit.sure = false
    // Of two in one sentence it is not known which holds for whom; that is no contradiction either.
    if (unique(against.map(({ sentence }) => sentence)).length < 2) continue
    conflicts.push({ what: 'limit', found: against.map(({ text, place }) => ({ text, place })) })
  }
  return { limits: limits.map(({ sentence: _sentence, ...limit }) => limit), conflicts }
}

const FOOTNOTES = /(?:foot|end)?notes?(?: de bas de page| al pie)?|notas(?: al pie)?/iu
const ANNEXES = /annex(?:es)?|appendi(?:x|ces)|anexos?/iu

/** Whether footnotes and annexes are counted, where a sentence near a limit says so. */
function count(sentence: string, nearLimit: boolean, counting: CallCounting): void {
  const excluded =
    /(?:not (?:be )?(?:count|includ)|exclud|without counting|exclusive of|non compris|pas compt|ne compt|sans compter|hors |sin contar|excluid|no se cuentan|no incluid|not subject)/iu.test(
      sentence,
    )
  const included = /(?:includ|counted|inclusive of|y compris|sont compt|comptées|incluid|se cuentan|compris)/iu.test(
    sentence,
  )
  if (!excluded && !included) return
  if (!nearLimit && !/(?:count|compt|cuent)/iu.test(sentence)) return
  if (FOOTNOTES.test(sentence)) counting.footnotes ??= !excluded
  if (ANNEXES.test(sentence)) counting.annexes ??= !excluded
}
