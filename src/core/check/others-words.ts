import type { Run } from '../text/blocks'
import { gather } from '../text/gather'
import {
  ASKS,
  FIRST_PERSON,
  formOf,
  INTRODUCTION,
  introduction,
  LINE_END,
  NUMBERED,
  type PassageForm,
} from './passage-form'

/** What is asked of a passage here; those of a section in reading order. */
export interface Spoken {
  kind: string
  text: string
  runs: readonly Run[]
  at: { slot?: string; block?: number }
}

/** Words of a passage in italics as a whole that is more than a name or a title. */
const SET_APART = 12
/** Share of the letters of a section above which italics are how all of it is set, and set nothing apart. */
const MOSTLY = 0.5

const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

type Passage = Spoken & { form: PassageForm }

function inItalics(runs: readonly Run[]): boolean {
  return runs.every(({ italic, text }) => italic === true || !/\p{L}/u.test(text))
}

/** “_Dear neighbour, …_ ”: italics whose marks stand at a space, so that no program reads them. */
const inLowLines = (text: string) =>
  /^\s*_\s?\p{L}/u.test(text.slice(0, LINE_END)) && /_\s*$/u.test(text.slice(-LINE_END))

function inBold(runs: readonly Run[]): boolean {
  return runs.every(({ bold, text }) => bold === true || !/\p{L}/u.test(text))
}

/**
 * Which passages of a section are another's words, as far as their form says so, by their place in `passages`: what a line introduces as
 * quoted, articles of a law and clauses of a resolution, what is shortened by “[…]”, turns of a transcript, paragraphs between marks that only the first opens and the last closes, what stands in marks as a
 * whole, what stands below a title that announces what others say, abstracts of a programme, the answers of an interview, the lines of a form and what it asks, what is said of several persons, and what is set in italics as a whole or has its author below it or in it. Block quotes and other quotation marks are not looked at here. Rules about wording and style leave such passages alone: nobody may correct them.
 * Source: our own, from what was wrong in real papers.
 */
export function othersWords(given: readonly Spoken[]): ReadonlySet<number> {
  const passages = given.map((passage): Passage => ({ ...passage, form: formOf(passage.text, '') }))
  const found = new Set<number>()
  addQuoted(passages, found)
  addLetters(passages, found)
  addLaw(passages, found)
  addCommands(passages, found)
  addItalics(passages, found)
  addUnclosed(passages, found)
  addSpoken(passages, found)
  addInitials(passages, found)
  addResolution(passages, found)
  addAnswered(passages, found)
  addForm(passages, found)
  addSentOn(passages, found)
  addAccounts(passages, found)
  addVoices(passages, found)
  addProgramme(passages, found)
  addInterview(passages, found)
  addPrompts(passages, found)
  addBiographies(passages, found)
  addDefinitions(passages, found)
  for (const [index, { kind, text, form }] of passages.entries()) {
    const next = passages[index + 1]
    if (form.isOthers) found.add(index)
    if (form.attributesByName && !form.saysSomething && index > 0) {
      found.add(index)
      if (passages[index - 1]?.kind === kind) found.add(index - 1)
    }
    if (
      kind === 'paragraph' &&
      next?.kind === 'paragraph' &&
      next.form.attributes &&
      !next.form.saysSomething &&
      !form.attributes &&
      !/:\s*$/u.test(text) &&
      !passages[index + 2]?.form.attributes
    )
      found.add(index)
  }
  return found
}

/** What a line introduces: the block behind it, of numbered ones all in a row, and of excerpts all until somebody else says “we”. */
function addQuoted(passages: readonly Passage[], found: Set<number>): void {
  for (const [index, { form, kind }] of passages.entries()) {
    if (found.has(index) || kind === 'heading' || form.introduces === null) continue
    const more = form.introduces === 'more'
    const first = passages[index + 1]
    if (first === undefined || first.kind === 'heading') continue
    const speaks = FIRST_PERSON.test(first.text)
    const numbered = NUMBERED.test(first.text) || first.form.isLawTitle
    for (let at = index + 1; at < passages.length; at += 1) {
      const passage = passages[at]
      if (passage === undefined || passage.kind === 'heading') break
      const sameBlock = passage.at.block === first.at.block && passage.at.slot === first.at.slot
      const goesOn = more ? speaks || !FIRST_PERSON.test(passage.text) : numbered && NUMBERED.test(passage.text)
      if (!sameBlock && !goesOn) break
      found.add(at)
    }
  }
}

/** “Amina Rahmani writes from the harbour:”, “the board said in a statement:”, “her speech at the harbour:”: a whole text of somebody else begins. */
const INTRODUCES_LETTER =
  /(?<!\p{L})(?:writes?|wrote|written|letter|statement|speech|address|message|diary|testimony|article|op-ed|essay|post|column|interview|remarks|sermon|poem|declaration|manifesto|appeal|release|memo|blog)(?!\p{L})[^.!?:]{0,120}:\s*$/iu
/** “Yours sincerely,”: what a letter closes with. */
const CLOSES =
  /^\s*(?:Yours|Sincerely|Best(?: wishes| regards)?|Kind(?:est)? regards|Warm(?:est)? regards|With (?:best|kind|warm|love|hope|respect|solidarity|all good)|Regards|Respectfully|In (?:solidarity|peace|faith)|Signed|Cordially|Faithfully)(?!\p{L})[^.!?]{0,40}$/u
const SALUTES = /^\s*Dear\s[^.!?]{1,100}$/u
/** Passages of a letter, and words of the line that signs it. */
const LETTER = 60
const SIGNED_WORDS = 14
/** Letters of a name. */
const NAME = 4

/** A letter, a statement or a speech from the line that introduces it, or its “Dear …”, to its signature: of somebody whom the line names, or behind “Yours sincerely”. The draft's own letter has no line before it. */
function addLetters(passages: readonly Passage[], found: Set<number>): void {
  for (const [index, { kind, text }] of passages.entries()) {
    if (kind === 'heading' || !/:\s*$/u.test(text.slice(-LINE_END))) continue
    const clause = introduction(text)
    const salutes = SALUTES.test(passages[index + 1]?.text ?? '')
    if (!salutes && !(INTRODUCES_LETTER.test(clause) && !FIRST_PERSON.test(clause))) continue
    const last = signatureOf(passages, index, text)
    for (let at = index + 1; at <= last; at += 1) found.add(at)
  }
}

/** The place of the line that signs what passage `index` introduces; `index` where none does. */
function signatureOf(passages: readonly Passage[], index: number, text: string): number {
  const names = (text.match(/(?<!\p{L})\p{Lu}\p{L}+/gu) ?? []).filter((name) => name.length >= NAME)
  for (let at = index + 2; at < passages.length && at <= index + LETTER; at += 1) {
    const line = passages[at]?.text ?? ''
    if (passages[at]?.kind === 'heading') return index
    if (CLOSES.test(line)) return SIGNS.test(passages[at + 1]?.text ?? '') ? at + 1 : at
    if (SIGNS.test(line) && names.some((name) => line.includes(name))) return at
  }
  return index
}
/** A short line of names without a stop. */
const SIGNS = new RegExp(`^\\s*[—–-]{0,2}\\s*\\p{Lu}(?:\\S+\\s+){0,${SIGNED_WORDS}}\\S*[^\\s.!?:;]\\s*$`, 'u')

/** “The keeper shall:”, with its parts below; and where two passages of three in a row command, all of what commands. */
function addCommands(passages: readonly Passage[], found: Set<number>): void {
  const commands = passages.map(({ kind, form }) => kind !== 'heading' && form.commands)
  let parts = false
  for (const [index, { kind, text, at }] of passages.entries()) {
    const sameSlot = at.slot === passages[index - 1]?.at.slot
    if (commands[index]) {
      const beside = commands[index - 1] || commands[index + 1] || commands[index - 2] || commands[index + 2]
      const opens = /:\s{0,4}$/u.test(text.slice(-LINE_END))
      if (beside || opens || (parts && sameSlot)) found.add(index)
      parts = opens || (parts && sameSlot)
    } else {
      parts = parts && sameSlot && (kind === 'item' || NUMBERED.test(text))
      if (parts) found.add(index)
    }
  }
}

/** Articles of a law, from a line that is named as one to the last part of it that commands. */
function addLaw(passages: readonly Passage[], found: Set<number>): void {
  let inLaw = false
  for (const [index, { text, form }] of passages.entries()) {
    const { isLawTitle, isClause } = form
    // Most passages are neither: what stands in them is not looked at.
    if (!isLawTitle && !isClause && !inLaw) continue
    const own = FIRST_PERSON.test(text) || ASKS.test(text)
    const isLaw: boolean = !own && (form.hasShall || (!isLawTitle && inLaw && (isClause || NUMBERED.test(text))))
    if (isLaw) found.add(index)
    inLaw = isLawTitle || isLaw
  }
}

/** Paragraphs between one that opens a quotation and the one that closes it. */
const UNCLOSED = 12

/** A quotation of several paragraphs of which only the first has a mark that opens it, and only the last one that closes it. */
function addUnclosed(passages: readonly Passage[], found: Set<number>): void {
  let opened: number | null = null
  for (const [index, { kind, form }] of passages.entries()) {
    if (kind === 'heading') opened = null
    const { marks } = form
    if (opened !== null && marks === 'closes' && index - opened <= UNCLOSED)
      for (let at = opened + 1; at <= index; at += 1) found.add(at)
    if (marks === 'opens') opened = index
    else if (marks === 'closes' || (opened !== null && index - opened > UNCLOSED)) opened = null
  }
}

/** “Policy Recommendation: …”: the parts of an input have such titles as well. */
const LABEL =
  /(?:recommend|action|message|propos|rationale|target|goal|objective|issue|area|polic|line|point|result|note|principle|example|step|summary|background|challenge|comment|title|source|date|contact|theme|topic|outcome|indicator|text|paragraph|strength|weakness|pros|cons|benefit|risk|cost|impact|status|location|venue|speaker notes|answer to|option|article|section|chapter|part|phase|group)/iu
const TURNS_BY_INITIALS = 3
const CHATS = 2

/** Turns that begin with initials, one after the other, of which one asks; and lines of a chat. */
function addInitials(passages: readonly Passage[], found: Set<number>): void {
  const turns = passages.flatMap(({ kind, text, form }, index) => {
    const name = kind === 'paragraph' ? form.initials : null
    return name === null ? [] : [{ index, name, asks: text.includes('?') }]
  })
  const changes = turns.filter(({ name }, place) => place > 0 && turns[place - 1]?.name !== name).length
  const names = new Set(turns.map(({ name }) => name)).size
  if (turns.length >= TURNS_BY_INITIALS && names < turns.length && changes >= 2 && turns.some(({ asks }) => asks)) {
    const last = turns.at(-1)?.index ?? 0
    for (let at = turns[0]?.index ?? 0; at <= last; at += 1) if (passages[at]?.kind !== 'heading') found.add(at)
  }
  const chat = passages.flatMap(({ form }, index) => (form.isChat ? [index] : []))
  if (chat.length >= CHATS) for (const index of chat) found.add(index)
}

/** A word with one capital may be a label; two of them, capitals alone and who asks are names. */
const ONE_WORD = /^\p{Lu}\p{Ll}+$/u
const ASKERS = /^(?:Question|Answer|Moderator|Host|Chair|Interviewer|Journalist|Reporter)$/u
const TURNS = 4
/** Turns of an excerpt that is said to be a transcript or an interview. */
const TURNS_OF_EXCERPT = 2
const TRANSCRIPT = /(?<!\p{L})transcripts?(?!\p{L})/iu

/**
 * Turns of a transcript: four or more that begin with who speaks or stand below his name, of whom two speak twice, or one speaks twice to several others; fewer where it is said to be a transcript or an interview.
 * What was said cannot be said in other words.
 */
function addSpoken(passages: readonly Passage[], found: Set<number>): void {
  const turns = new Map<string, number[]>()
  const above = new Set<number>()
  for (const [index, { kind, form }] of passages.entries()) {
    const alone = kind === 'paragraph' || kind === 'heading' ? form.speakerAbove : null
    const name = alone ?? (kind === 'paragraph' ? form.speaker : null)
    if (name === null || LABEL.test(name)) continue
    if (alone !== null) above.add(index)
    gather(turns, name, index)
  }
  const named = new Map([...turns].filter(([name]) => !ONE_WORD.test(name) || ASKERS.test(name)))
  const talk = talkIn(turns, named, passages)
  if (talk === null) return
  const places = [...talk].sort((one, other) => one - other)
  const [first = 0] = places
  const last = places.at(-1) ?? first
  for (let at = first; at <= last; at += 1) if (passages[at]?.kind !== 'heading') found.add(at)
  // What stands below the last name is his.
  for (let at = last + 1; above.has(last) && at < passages.length && passages[at]?.kind !== 'heading'; at += 1)
    found.add(at)
}

/** The places of the turns where they are a talk; null where the words before colons part a list. */
function talkIn(
  turns: ReadonlyMap<string, readonly number[]>,
  named: ReadonlyMap<string, readonly number[]>,
  passages: readonly Passage[],
): readonly number[] | null {
  const all = [...turns.values()].flat()
  const again = [...turns].filter(([, places]) => places.length > 1)
  const ofNamed = [...named.values()].flat()
  if (all.length >= TURNS && again.length > 1) {
    // “Lights: more. Bells: fewer.”: where nobody is asked, not by a title either, and nobody has two names.
    const questions = passages.filter(({ kind, text }) => kind === 'heading' && /\?\s*$/u.test(text))
    const asked =
      questions.length >= QUESTIONS || passages.some(({ text, form }) => form.speaker !== null && text.includes('?'))
    if (named.size > 0 || asked) return again.flatMap(([, places]) => places)
  }
  const spoken = [...named.values()].filter((places) => places.length > 1)
  if (ofNamed.length >= TURNS && spoken.length > 0 && named.size > 2) return ofNamed
  const before = Math.min(...ofNamed)
  if (ofNamed.length < TURNS_OF_EXCERPT || named.size < 2) return null
  return passages.slice(0, before).some(({ text }) => TRANSCRIPT.test(text) || INTERVIEWS.test(text)) ? ofNamed : null
}

/** “Recalling …,”, “Decides …;”: a clause of a resolution, which has a verb and nobody before it. */
const RESOLVES =
  /^\s*(?:\d{1,3}\.\s|\(\p{L}{1,2}\)\s|[*_]{0,2})?(?:(?:Also|Further|Again|Strongly|Deeply|Gravely|Fully)\s)?(?:[Rr]ecall|[Rr]eaffirm|[Aa]ffirm|[Nn]ot|[Rr]ecogni[sz]|[Aa]cknowledg|[Ww]elcom|[Cc]onsider|[Ee]mphasi[sz]|[Ss]tress|[Uu]nderlin|[Bb]ear|[Dd]ecid|[Rr]equest|[Uu]rg|[Cc]all|[Ii]nvit|[Ee]ncourag|[Aa]ppeal|[Cc]ondemn|[Dd]eplor|[Ee]xpress|[Cc]onvinc|[Aa]dopt|[Rr]esolv|WHEREAS)(?:ing|ed|ing also|es|s|ls)?(?:\s(?:also|further|upon|on|with|in mind|that|the))?(?!\p{L})/u
const CLAUSE_END = /[,;]\s{0,4}(?:and\s{0,4})?$/u
const CLAUSES = 3

function addResolution(passages: readonly Passage[], found: Set<number>): void {
  const clauses = passages.flatMap(({ kind, text }, index) =>
    (kind === 'paragraph' || kind === 'item') &&
    CLAUSE_END.test(text.slice(-LINE_END)) &&
    RESOLVES.test(text) &&
    !FIRST_PERSON.test(text)
      ? [index]
      : [],
  )
  const [first = 0] = clauses
  const last = clauses.at(-1) ?? first
  // Of a resolution its clauses are most of what stands between the first and the last.
  if (clauses.length < CLAUSES || clauses.length * 2 < last - first + 1) return
  for (let at = first; at <= last; at += 1) found.add(at)
}

const FEWEST_ANSWERS = 2
/** Paragraphs of one numbered claim. */
const CLAIM = 6

/** What is answered, where a text answers twice or more: the paragraph or list before each answer, and more of them from one that has a number. */
function addAnswered(passages: readonly Passage[], found: Set<number>): void {
  const answers = passages.flatMap(({ form }, index) => (form.answers ? [index] : []))
  if (answers.length < FEWEST_ANSWERS) return
  const isAnswer = new Set(answers)
  for (const answer of answers) {
    const last = passages[answer - 1]
    if (last === undefined || last.kind === 'heading' || isAnswer.has(answer - 1)) continue
    let first = answer - 1
    for (let at = answer - 1; at >= 0 && at >= answer - CLAIM && !isAnswer.has(at); at -= 1) {
      const passage = passages[at]
      if (passage === undefined || passage.kind === 'heading') break
      const sameList = passage.at.block === last.at.block && passage.at.slot === last.at.slot
      if (sameList) first = at
      else if (passage.kind === 'item' || NUMBERED.test(passage.text)) {
        first = at
        break
      }
    }
    for (let at = first; at < answer; at += 1) found.add(at)
  }
}

/** Passages of what a form asks in one place. */
const ASKED = 12

/** What such a form asks, with all of it that is copied above the answer. */
function addForm(passages: readonly Passage[], found: Set<number>): void {
  let asked: number | null = null
  for (const [index, { form }] of passages.entries()) {
    if (form.isAnswered) {
      if (asked !== null && index - asked <= ASKED) for (let at = asked; at < index; at += 1) found.add(at)
      asked = null
    } else if (form.isAsked) asked = index
  }
}

/** What is sent on: all of it up to the line that closes it, a heading or the end. */
function addSentOn(passages: readonly Passage[], found: Set<number>): void {
  let sent = false
  for (const [index, { kind, text, form }] of passages.entries()) {
    if (kind === 'heading') sent = false
    else if (sent) {
      found.add(index)
      sent = !CLOSES.test(text)
    } else if (form.sendsOn) {
      sent = true
      if (text.includes('\n')) found.add(index)
    }
  }
}

/** Most passages of what is told or sent so, and words behind its announcement that are the start of it. */
const ACCOUNT = 15
const TOLD = 25

/** What is told by somebody whom a sentence names as its teller, or was received: up to the line that closes it or a heading. */
function addAccounts(passages: readonly Passage[], found: Set<number>): void {
  for (const [index, { kind, form }] of passages.entries()) {
    const behind = form.toldBehind
    if (kind === 'heading' || found.has(index) || behind === null) continue
    if (behind >= TOLD) found.add(index)
    else if (behind > 0) continue
    for (let at = index + 1; at < passages.length && at <= index + ACCOUNT; at += 1) {
      const passage = passages[at]
      if (passage === undefined || passage.kind === 'heading' || passage.kind === 'quote') break
      found.add(at)
      if (CLOSES.test(passage.text)) break
    }
  }
}

/** “Student quotes”, “What people say”, “In their own words”, “Messages from the harbour”: a line above what several others say. */
const VOICES =
  /^\s*(?:(?:[\p{L}’'-]+\s){0,4}(?:quotes|quotations|testimonials|testimonies)|(?:quotes|quotations|testimonials|testimonies|testimony|voices|statements|messages|letters|comments|reactions|reviews|words)\s(?:from|by|of)\s[^.!?]{2,60}|(?:what|hear what|here[’']s what)\s(?:[\p{L}’'-]+\s){0,6}(?:say|said|think|told us|are saying|have said)(?:\sabout\s[^.!?]{2,40})?|in (?:their|his|her) own words|(?:praise|endorsements) (?:for|from|by)\s[^.!?]{2,60}|(?:[\p{L}’'-]+\s){0,3}(?:public|readers?[’']?|participants?[’']?|members?[’']?|students?[’']?|residents?[’']?|community|survey)\s(?:comments|feedback|reactions|voices|stories|letters|quotes)(?: received)?|(?:comments|letters|messages|responses) received|letters to the editor|what others say)\s?:?\s*$/iu
/** Words of a line that may be such a title, and passages below it. */
const TITLE_WORDS = 10
const VOICED = 30

/** What others say below a title that announces it, up to the next title. */
function addVoices(passages: readonly Passage[], found: Set<number>): void {
  let left = 0
  for (const [index, { kind, text, runs, form }] of passages.entries()) {
    const isTitle =
      kind === 'heading' || (kind === 'paragraph' && form.words <= TITLE_WORDS && (inBold(runs) || VOICES.test(text)))
    if (isTitle) left = VOICES.test(text) && !/(?<!\p{L})(?:we|I)(?!\p{L})/iu.test(text) ? VOICED : 0
    else if (left > 0) {
      left -= 1
      found.add(index)
    }
  }
}

const ABSTRACTS = 2
const SLOTS = 4
/** Words above which what stands in a programme is an abstract. */
const OF_ABSTRACT = 40

/** The abstracts of a programme of several speakers. */
function addProgramme(passages: readonly Passage[], found: Set<number>): void {
  const places = (is: (form: PassageForm) => boolean) =>
    passages.flatMap(({ kind, form }, index) => (kind !== 'heading' && is(form) ? [index] : []))
  const abstracts = places(({ isAbstract }) => isAbstract)
  if (abstracts.length >= ABSTRACTS) for (const index of abstracts) found.add(index)
  const slots = places(({ isSlot }) => isSlot)
  if (slots.length < SLOTS) return
  for (let at = slots[0] ?? 0; at <= (slots.at(-1) ?? 0); at += 1) {
    const passage = passages[at]
    if (passage && passage.kind !== 'heading' && passage.form.words > OF_ABSTRACT) found.add(at)
  }
}

/** “We spoke to …”, “Interview with …”: before questions and answers that are an interview, and no form that is filled in. */
const INTERVIEWS =
  /(?<!\p{L})(?:interview(?:s|ed|ing)?|Q ?& ?A|in conversation with|(?:spoke|talked|caught up|sat down|chatted|speaks|talks) (?:to|with)|asked (?:him|her|them|\p{Lu}\p{L}+))(?!\p{L})/iu
const FIRST_PERSON_ALONE = /(?<!\p{L})(?:I|my|me|myself)(?!\p{L})/u
const ASKS_YOU = /(?<!\p{L})(?:you|your|yourself)(?!\p{L})/iu
const QUESTIONS = 3
const QUESTION_WORDS = 50
/** Share of the questions that somebody answers of himself. */
const ANSWERED = 0.6

/** Questions that stand as titles and what somebody answers of himself, where a line before them says that it is an interview. */
function addInterview(passages: readonly Passage[], found: Set<number>): void {
  const questions = passages.flatMap(({ kind, text, runs, form }, index) =>
    /\?["”’]?\s*$/u.test(text.slice(-LINE_END)) &&
    form.words <= QUESTION_WORDS &&
    (kind === 'heading' || (kind === 'paragraph' && (inBold(runs) || inItalics(runs))))
      ? [index]
      : [],
  )
  const [first] = questions
  if (first === undefined || questions.length < QUESTIONS) return
  if (!passages.slice(0, first).some(({ text }) => INTERVIEWS.test(text))) return
  if (!questions.some((index) => ASKS_YOU.test(passages[index]?.text ?? ''))) return
  const titles = new Set(passages.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : [])))
  const answers = questions.map((index, place) => {
    let to = index + 1
    const next = questions[place + 1] ?? passages.length
    while (to < next && !titles.has(to)) to += 1
    return { from: index + 1, to }
  })
  const own = answers.filter(({ from, to }) =>
    passages.slice(from, to).some(({ text }) => FIRST_PERSON_ALONE.test(text)),
  )
  if (own.length < questions.length * ANSWERED) return
  for (const { from, to } of answers) for (let at = from; at < to; at += 1) found.add(at)
}

/** “Please describe your project”, “Full list of its partners:”, “Who gains?”: what a form asks. */
const PROMPT =
  /^\s*Please\s(?:\p{L}+ly\s)?(?:describe|answer|explain|list|provide|indicate|select|state|specify|give|tell|outline|name|comment|enter|choose|tick|attach|summari[sz]e)(?!\p{L})/u
const PROMPT_WORDS = 30
const PROMPTS = 2
const PROMPT_LINES = 5

/** The lines of a form that is filled in: where two ask with “Please …”, the short ones that end with a colon or a question mark as well. */
function addPrompts(passages: readonly Passage[], found: Set<number>): void {
  const short = passages.flatMap(({ kind, form }, index) =>
    kind === 'paragraph' && form.words <= PROMPT_WORDS ? [index] : [],
  )
  const asking = short.filter((index) => PROMPT.test(passages[index]?.text ?? ''))
  if (asking.length < PROMPTS) return
  const lines = short.filter((index) => /[:?]\s*$/u.test((passages[index]?.text ?? '').slice(-LINE_END)))
  const all = new Set([...asking, ...lines])
  if (all.size >= PROMPT_LINES) for (const index of all) found.add(index)
}

/** What a person is, by which a sentence on an organisation is told from one on a person. */
const OF_PERSON =
  /(?<!\p{L})(?:he|she|his|her|they|their|professor|lecturer|researcher|director|founder|co-founder|engineer|student|lawyer|journalist|activist|author|writer|manager|officer|candidate|degree|PhD|Ph\.D|BA|MA|MSc)(?!\p{L})/iu
const BIOGRAPHIES = 3
const OF_BIOGRAPHY = 25

/** What is said of three or more persons, a paragraph or more for each, as they or others wrote it of them. */
function addBiographies(passages: readonly Passage[], found: Set<number>): void {
  const persons = passages.flatMap(({ kind, text, form }, index) => {
    if (kind !== 'paragraph' && kind !== 'item') return []
    const name = form.person
    return name !== null && form.words >= OF_BIOGRAPHY && OF_PERSON.test(text) && !FIRST_PERSON.test(text)
      ? [{ index, name }]
      : []
  })
  if (new Set(persons.map(({ name }) => name)).size < BIOGRAPHIES) return
  for (const [place, { index, name }] of persons.entries()) {
    found.add(index)
    const next = persons[place + 1]?.index ?? passages.length
    const names = name.split(/\s/u).filter((part) => part.length >= NAME)
    for (let at = index + 1; at < next; at += 1) {
      const passage = passages[at]
      if (passage === undefined || passage.kind === 'heading' || FIRST_PERSON.test(passage.text)) break
      const sentence = passage.text.slice(0, INTRODUCTION)
      if (!/^\s*(?:He|She|They)\s/u.test(sentence) && !names.some((part) => sentence.includes(part))) break
      found.add(at)
    }
  }
}

/** “Appendix A: the Harbour Act”, “Annex 2 – Article 17”: the text of a law behind the writer's own. */
const APPENDIX_OF_LAW =
  /^\s*(?:Appendix|Appendices|Annex|Annexe|Schedule|APPENDIX|ANNEX|SCHEDULE)(?!\p{L}).{0,120}(?<!\p{L})(?:Act|Law|Code|Regulation|Directive|Article|Articles|Convention|Treaty|Constitution|Charter|Rules|Statute|Bill|GDPR|Ordinance)(?!\p{L})/u
const HEADS_ARTICLE =
  /(?<!\p{L})(?:[Aa]rt(?:icle|\.)?|[Ss]ection|§)\s?\d{1,3}(?!\p{L})|^\s*(?:Glossary|Definitions|Interpretation)\s*$/u

/** Definitions of a law, and all of an appendix that has one. */
function addDefinitions(passages: readonly Passage[], found: Set<number>): void {
  let appended = false
  for (const [index, { kind, text, form }] of passages.entries()) {
    if (kind === 'heading') appended = APPENDIX_OF_LAW.test(text) || (appended && HEADS_ARTICLE.test(text))
    else if (appended || form.defines) found.add(index)
  }
}

/** “(Disclaimer: I am a keeper …)”, “Update: we have …”: what a writer says of himself or of his text. */
const OWN_NOTE =
  /^[\s_*([]{0,4}(?:(?:Full )?[Dd]isclaimer|(?:Full )?[Dd]isclosure|Author[’']?s[’']? note|Note|Update|Edit|Correction|P\.?S)(?!\p{L})/u

const isQuotedWhole = (text: string) =>
  /^\s*[“"]\S/u.test(text.slice(0, LINE_END)) && /[”"][.,;]?\s*$/u.test(text.slice(-LINE_END))

function addItalics(passages: readonly Passage[], found: Set<number>): void {
  const set = passages.flatMap(({ kind, runs, text, form }, index) =>
    (kind === 'paragraph' || kind === 'item') &&
    (inItalics(runs) || inLowLines(text)) &&
    (form.words >= SET_APART || isQuotedWhole(text)) &&
    !(OWN_NOTE.test(text) && FIRST_PERSON.test(text))
      ? [index]
      : [],
  )
  if (set.length === 0) return
  const all = passages.reduce((sum, { text }) => sum + lettersIn(text), 0)
  const italic = set.reduce((sum, index) => sum + lettersIn(passages[index]?.text ?? ''), 0)
  if (italic < all * MOSTLY) for (const index of set) found.add(index)
}

/** Passages in a row that start or end with a date before they are a record. */
const ENTRIES = 3
/**
 * Which passages of a section are entries of a record, an agenda, a chronology or a list of documents, by their place in `passages`: three or more in a row, short, each of which starts or ends with a date or
 * a time. Their dates are in the form that such lists have. Source: our own, from what was wrong in real papers.
 */
export function recordEntries(passages: readonly Spoken[]): ReadonlySet<number> {
  const found = new Set<number>()
  let row: number[] = []
  const close = () => {
    if (row.length >= ENTRIES) for (const index of row) found.add(index)
    row = []
  }
  for (const [index, { kind, text }] of passages.entries())
    if (kind !== 'heading' && formOf(text, '').isEntry) row.push(index)
    else close()
  close()
  return found
}
