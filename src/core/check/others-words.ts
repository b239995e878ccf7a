import { quotationsIn } from '../draft/quotations'
import type { Run } from '../text/blocks'
import { gather } from '../text/gather'
import { rememberText } from '../text/remember'

/** What is asked of a passage here; those of a section in reading order. */
export interface Spoken {
  kind: string
  text: string
  runs: readonly Run[]
  at: { slot?: string; block?: number }
}

/** “Article 109 of the Charter reads:”, “as the Minister said in May:”: what follows is quoted, with or without marks. Not what the writer says. */
const INTRODUCES =
  /(?<!\p{L})(?:reads?|says?|said|stated|wrote|writes|quot(?:es?|ed|ing|ation)|declare[sd]|testified|tweeted|note[sd]|observe[sd]|add(?:s|ed)|point(?:s|ed) out|put(?:s)? it|argue[sd]|conclude[sd]|warn(?:s|ed)|comment(?:s|ed)|remark(?:s|ed)|explain(?:s|ed)|repl(?:ies|ied)|told \p{L}[^.!?:]{0,60}|excerpts?|extracts?|in (?:his|her|their|its) (?:own )?words|(?:the )?words of|the text of|(?:states|provides|stipulates|provided|stipulated)(?= (?:that|as follows|in part)|\s*:))(?!\p{L})[^.!?:]{0,80}:\s*$/u
/** “Key excerpts:”, “the press release in its entirety:”, “the full text of the bill:”: more than one paragraph is quoted. */
const INTRODUCES_MORE =
  /(?<!\p{L})(?:excerpts?|extracts?|in (?:its|their) entirety|in full|(?:the )?full text|(?:press|news|media) release (?:from|by|of|issued by))(?!\p{L})[^.!?:]{0,160}:\s*$/iu
/** “The full text follows.”, “(the letter is reproduced below)”: the same without a colon. */
const FOLLOWS =
  /(?<!\p{L})(?:text|statement|letter|article|transcript|release|speech|remarks|testimony|resolution|interview|message|announcement|e-?mail)(?!\p{L})[^.!?:]{0,80}(?<!\p{L})(?:below|follows?|reproduced|reprinted|reposted|republished)(?:\s(?:here|below|in full))?[.)]{0,2}\s*$/iu
const FIRST_PERSON = /(?<!\p{L})(?:[Ww]e|I|[Oo]ur|[Mm]y|[Uu]s)(?!\p{L})/u
/** Characters of the end of a passage in which it introduces what follows. */
const INTRODUCTION = 200

/** “Article 5.”, “Section 12(1) –”, “§ 4”: what stands behind it is the text of a law. “Article 5 of the Charter” goes on as a sentence. */
const LAW_TITLE =
  /^\s*(?:(?:Article|Art\.|Section|Sec\.|Clause|Rule|Regulation|ARTICLE|SECTION|SEC\.)\s?|§{1,2}\s?)\d{1,4}\p{L}?(?:\.\d{1,3}){0,3}(?:\(\w{1,4}\)){0,3}\s*(?:[.:–—-]\s|\(|$|\n)/u
/** “(1)”, “(a)”, “2.”: a part of an article, and of many other lists. */
const NUMBERED = /^\s*(?:\(\p{L}{1,4}\)|\(\d{1,3}\)|\d{1,3}[.)]|\p{Ll}\))\s/u
const NUMBERED_IN_BRACKETS = /^\s*\(\d{1,3}\)\s/u
/** “2.6 The Employer shall …”: a clause of an agreement. */
const CLAUSE = /^\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s/u
const COMMANDS = /(?<!\p{L})shall(?!\p{L})/u
/** What an organisation asks for is no text of a law. */
const ASKS =
  /(?<!\p{L})(?:should|recommend\p{L}*|propos\p{L}+|urge[sd]?|calls? (?:on|for|upon)|suggest\p{L}*)(?!\p{L})/u

/** “[…]”, “[sic]”, “[t]he”, “… and so it ends”, “so it ends ...[7]”: marks of somebody who shortens or changes what another wrote. */
const SHORTENED =
  /^\s*(?:…|\.{3}) ?\p{Ll}|\[(?:…|\.{3}|sic|\. \. \.)\]|(?<!\p{L})\[\p{L}\]\p{Ll}|(?:…|\.{3})\s?\[\^?\d{1,3}\]/u

/** “— Audre Lorde, 1984”: who said the lines above it. */
const ATTRIBUTES = /^\s*(?:[—–]|--)\s?\p{Lu}[^.!?\n]{2,100}$/u
/** “Amina Rahmani, from an e-mail to the guild”: the same without a dash. */
const ATTRIBUTES_BY_NAME =
  /^\s*(?:\p{Lu}[\p{L}.’'-]*\s){1,3}\p{Lu}[\p{L}.’'-]+,\s(?:from|in|to|at|speaking|writing|interviewed|quoted|via|during)\s[^.!?:\n]{3,120}$/u
const SAYS_SOMETHING =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|should|must|shall|will|would|can|may|might|do|does|did)(?!\p{L})/u

/** “Now, therefore, I, …, do hereby proclaim …”: a formula of an office. */
const PROCLAIMS =
  /(?<!\p{L})(?:do|does) hereby (?:proclaim|declare|certify|ordain|decree|order)(?!\p{L})|^\s*(?:NOW,? THEREFORE|Now,? therefore),/u

/** “Claim: …”, “Statement 2: …”: what somebody else says, before it is answered. */
const CLAIMED =
  /^\s{0,4}(?:(?:Statement|Claim|Myth|Allegation|Accusation|Quote|Excerpt|Fiction)(?:\s(?:#?\d{1,2}|\p{Lu}))?|(?:What )?[Tt]hey (?:say|claim))\s?:\s/u

/** Words of a passage in italics as a whole that is more than a name or a title. */
const SET_APART = 12
/** Share of the letters of a section above which italics are how all of it is set, and set nothing apart. */
const MOSTLY = 0.5

/** Characters at the start and the end of a passage in which marks are looked for. */
const LINE_END = 8

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0
const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

const isShortened = rememberText((text) => {
  if (!/[[…]|^\s*\.{3}/u.test(text)) return false
  const own: string[] = []
  let at = 0
  for (const { start, end } of quotationsIn(text, { acrossLines: true })) {
    own.push(text.slice(at, start))
    at = end
  }
  return SHORTENED.test([...own, text.slice(at)].join(' '))
})

/** “‘We asked …’” as a whole: its apostrophes may be what would close it, so that only its first and last characters say so. And “'We asked …” that nothing closes: the next paragraph goes on with it. */
const isInSingleMarks = rememberText(
  (text) =>
    /^\s*['‘]\p{Lu}/u.test(text.slice(0, LINE_END)) &&
    (/[.!?…][’']\s*$/u.test(text.slice(-LINE_END)) || !CLOSES_SINGLE.test(text)),
)
/** “so.'”, “so' ”: not the apostrophe in “it's”. */
const CLOSES_SINGLE = /[\p{L}\p{N}.,!?…)][’'](?![\p{L}\p{N}])/u

/** “It is able to stop, said the minister.”: words that somebody said, whose marks are lost. */
const SAID_WITHOUT_MARKS =
  /[\p{L}\p{N})],\s(?:(?:he|she|they)\s(?:said|says|added|explained|noted|wrote)(?=[.,;]|$)|(?:said|says|added|explained|notes|noted|wrote)\s(?:the\s|an?\s|Mr|Ms|Mrs|Dr|Prof|\p{Lu}\p{Ll}+\s\p{Lu}))/u
const saysWho = rememberText((text) => {
  if (!/,\s(?:s?he|they|said|says|added|explained|note[sd]|wrote)\s/u.test(text)) return false
  const own: string[] = []
  let at = 0
  for (const { start, end } of quotationsIn(text, { acrossLines: true })) {
    own.push(text.slice(at, start), '\uFFFC')
    at = end
  }
  return SAID_WITHOUT_MARKS.test([...own, text.slice(at)].join(''))
})

/** The last clause of a line that ends with a colon; empty for any other. */
function introduction(text: string): string {
  if (!/:\s*$/u.test(text)) return ''
  return (
    text
      .slice(-INTRODUCTION)
      .split(/[.!?;]\s/u)
      .pop() ?? ''
  )
}

const introduces = rememberText((text) => {
  const clause = introduction(text)
  return INTRODUCES.test(clause) && !FIRST_PERSON.test(clause)
})

const introducesMore = rememberText((text) => {
  if (INTRODUCES_MORE.test(introduction(text))) return true
  const last = text.slice(-INTRODUCTION)
  return FOLLOWS.test(last) && !FIRST_PERSON.test(last)
})

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
export function othersWords(passages: readonly Spoken[]): ReadonlySet<number> {
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
  for (const [index, { kind, text }] of passages.entries()) {
    const next = passages[index + 1]
    if (isShortened(text, '') || isInSingleMarks(text, '') || CLAIMED.test(text) || saysWho(text, '')) found.add(index)
    if (ATTRIBUTES_BY_NAME.test(text) && !SAYS_SOMETHING.test(text) && index > 0) {
      found.add(index)
      if (passages[index - 1]?.kind === kind) found.add(index - 1)
    }
    if (PROCLAIMS.test(text)) found.add(index)
    if (
      kind === 'paragraph' &&
      next?.kind === 'paragraph' &&
      ATTRIBUTES.test(next.text) &&
      !SAYS_SOMETHING.test(next.text) &&
      !ATTRIBUTES.test(text) &&
      !/:\s*$/u.test(text) &&
      !ATTRIBUTES.test(passages[index + 2]?.text ?? '')
    )
      found.add(index)
  }
  return found
}

/** What a line introduces: the block behind it, of numbered ones all in a row, and of excerpts all until somebody else says “we”. */
function addQuoted(passages: readonly Spoken[], found: Set<number>): void {
  for (const [index, { text, kind }] of passages.entries()) {
    if (found.has(index) || kind === 'heading') continue
    const more = introducesMore(text, '')
    if (!more && !introduces(text, '')) continue
    const first = passages[index + 1]
    if (first === undefined || first.kind === 'heading') continue
    const speaks = FIRST_PERSON.test(first.text)
    const numbered = NUMBERED.test(first.text) || LAW_TITLE.test(first.text)
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
function addLetters(passages: readonly Spoken[], found: Set<number>): void {
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
function signatureOf(passages: readonly Spoken[], index: number, text: string): number {
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
function addCommands(passages: readonly Spoken[], found: Set<number>): void {
  const commands = passages.map(
    ({ kind, text }) => kind !== 'heading' && COMMANDS.test(text) && !FIRST_PERSON.test(text) && !ASKS.test(text),
  )
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
function addLaw(passages: readonly Spoken[], found: Set<number>): void {
  let inLaw = false
  for (const [index, { text }] of passages.entries()) {
    const titled = LAW_TITLE.test(text)
    const clause = NUMBERED_IN_BRACKETS.test(text) || CLAUSE.test(text)
    // Most passages are neither: what stands in them is not looked at.
    if (!titled && !clause && !inLaw) continue
    const own = FIRST_PERSON.test(text) || ASKS.test(text)
    const commands = COMMANDS.test(text)
    const isLaw: boolean = !own && (commands || (!titled && inLaw && (clause || NUMBERED.test(text))))
    if (isLaw) found.add(index)
    inLaw = titled || isLaw
  }
}

/** Paragraphs between one that opens a quotation and the one that closes it. */
const UNCLOSED = 12

/** A quotation of several paragraphs of which only the first has a mark that opens it, and only the last one that closes it. */
function addUnclosed(passages: readonly Spoken[], found: Set<number>): void {
  let opened: number | null = null
  for (const [index, { kind, text }] of passages.entries()) {
    if (kind === 'heading') opened = null
    const marks = opensOrCloses(text, '')
    if (opened !== null && marks === 'closes' && index - opened <= UNCLOSED)
      for (let at = opened + 1; at <= index; at += 1) found.add(at)
    if (marks === 'opens') opened = index
    else if (marks === 'closes' || (opened !== null && index - opened > UNCLOSED)) opened = null
  }
}

/** What is left of marks where all that are closed in a paragraph are taken out. */
const opensOrCloses = rememberText((text): 'opens' | 'closes' | 'neither' => {
  if (!/["“”]/u.test(text)) return 'neither'
  const own: string[] = []
  let at = 0
  for (const { start, end } of quotationsIn(text, { acrossLines: true })) {
    own.push(text.slice(at, start))
    at = end
  }
  const left = [...own, text.slice(at)].join('')
  if (/(?<![^\s([—–-])["“](?=[\p{L}\p{N}[])/u.test(left)) return 'opens'
  return /[\p{L}.,;:!?…)]["”](?![\p{L}\p{N}])/u.test(left) ? 'closes' : 'neither'
})

/** “MS RAHMANI: …”, “Q: …”, “Amina Rahmani: …”: who speaks in a transcript. */
const SPEAKER =
  /^\s{0,4}((?:Q|A|[Qq]uestion|[Aa]nswer|Interviewer|Moderator|Host|Chair|Speaker(?:\s\d)?|\p{Lu}{2,20}|\p{Lu}\p{Ll}{2,20}|(?:\p{Lu}[\p{L}.’'-]{0,20}\s){1,3}\p{Lu}[\p{L}.’'-]{1,20})(?:\s\([^()\n]{1,30}\))?)\s?(?:\[\d\d?:\d\d(?::\d\d)?\]\s?)?:\s\S/u
/** “Policy Recommendation: …”: the parts of an input have such titles as well. */
const LABEL =
  /(?:recommend|action|message|propos|rationale|target|goal|objective|issue|area|polic|line|point|result|note|principle|example|step|summary|background|challenge|comment|title|source|date|contact|theme|topic|outcome|indicator|text|paragraph|strength|weakness|pros|cons|benefit|risk|cost|impact|status|location|venue|speaker notes|answer to|option|article|section|chapter|part|phase|group)/iu
/** “K: Is it lit?”, “A - It is.”: turns of those who have a letter or two. */
const INITIALS = /^\s{0,4}(\p{Lu}{1,3})\s?(?::|\s[–—-])\s\S/u
const TURNS_BY_INITIALS = 3
/** “** <keeper> in three weeks”, “[12:04] <keeper> …”: lines of a chat. */
const CHAT = /^\s*[*•-]{0,2}\s?(?:[[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s)?<[\p{L}\p{N}_.-]{2,30}>\s/u
const CHATS = 2

/** Turns that begin with initials, one after the other, of which one asks; and lines of a chat. */
function addInitials(passages: readonly Spoken[], found: Set<number>): void {
  const turns = passages.flatMap(({ kind, text }, index) => {
    const name = kind === 'paragraph' ? INITIALS.exec(text.slice(0, INTRODUCTION))?.[1] : undefined
    return name === undefined ? [] : [{ index, name, asks: text.includes('?') }]
  })
  const changes = turns.filter(({ name }, place) => place > 0 && turns[place - 1]?.name !== name).length
  const names = new Set(turns.map(({ name }) => name)).size
  if (turns.length >= TURNS_BY_INITIALS && names < turns.length && changes >= 2 && turns.some(({ asks }) => asks)) {
    const last = turns.at(-1)?.index ?? 0
    for (let at = turns[0]?.index ?? 0; at <= last; at += 1) if (passages[at]?.kind !== 'heading') found.add(at)
  }
  const chat = passages.flatMap(({ text }, index) => (CHAT.test(text.slice(0, INTRODUCTION)) ? [index] : []))
  if (chat.length >= CHATS) for (const index of chat) found.add(index)
}

/** “JOURNALIST:”, “Q:” alone on a line, above what he says. */
const SPEAKER_ABOVE =
  /^\s{0,4}((?:\p{Lu}[\p{Lu}.’'-]{0,20}\s){0,4}\p{Lu}[\p{Lu}.’'-]{1,20}|[QA]|Question|Answer|Interviewer|Moderator|Host|Journalist|Reporter)\s?:\s*$/u
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
function addSpoken(passages: readonly Spoken[], found: Set<number>): void {
  const turns = new Map<string, number[]>()
  const above = new Set<number>()
  for (const [index, { kind, text }] of passages.entries()) {
    const start = text.slice(0, INTRODUCTION)
    const alone = kind === 'paragraph' || kind === 'heading' ? SPEAKER_ABOVE.exec(start)?.[1] : undefined
    const name = alone ?? (kind === 'paragraph' ? SPEAKER.exec(start)?.[1] : undefined)
    if (name === undefined || LABEL.test(name)) continue
    if (alone !== undefined) above.add(index)
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
  passages: readonly Spoken[],
): readonly number[] | null {
  const all = [...turns.values()].flat()
  const again = [...turns].filter(([, places]) => places.length > 1)
  const ofNamed = [...named.values()].flat()
  if (all.length >= TURNS && again.length > 1) {
    // “Lights: more. Bells: fewer.”: where nobody is asked, not by a title either, and nobody has two names.
    const questions = passages.filter(({ kind, text }) => kind === 'heading' && /\?\s*$/u.test(text))
    const asked = questions.length >= QUESTIONS || passages.some(({ text }) => SPEAKER.test(text) && text.includes('?'))
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

function addResolution(passages: readonly Spoken[], found: Set<number>): void {
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

/** “Response:”, “AHK response:”, “Our reply:”: behind what somebody else says. */
const ANSWERS =
  /^\s{0,4}(?:\p{Lu}[\p{L}’'.-]{0,20}\s){0,3}(?:[Rr]esponse|RESPONSE|[Rr]eply|[Rr]ebuttal|[Rr]ejoinder|[Cc]orrection|Fact)\s?(?:\d{1,2}|#\d{1,2})?\s?:/u
const FEWEST_ANSWERS = 2
/** Paragraphs of one numbered claim. */
const CLAIM = 6

/** What is answered, where a text answers twice or more: the paragraph or list before each answer, and more of them from one that has a number. */
function addAnswered(passages: readonly Spoken[], found: Set<number>): void {
  const answers = passages.flatMap(({ text }, index) => (ANSWERS.test(text.slice(0, INTRODUCTION)) ? [index] : []))
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

/** “SECTION/QUESTION: 3. Harbours”, “COMMENT: We agree”: the two halves of a form in which who answers copies what is asked. */
const ASKED_LABEL =
  /^\s{0,4}(?:[\p{L}]{1,20}\s?[/&]\s?)?(?:QUESTION|Question|REQUEST|PROMPT|Prompt)S?s?\s?(?:#?\d{1,3}\p{L}?)?\s?:/u
const ANSWERED_LABEL =
  /^\s{0,4}(?:OUR |Our )?(?:COMMENT|Comment|ANSWER|Answer|RESPONSE|Response|REPLY|Reply|FEEDBACK|Feedback)S?s?\s?:/u
/** Passages of what a form asks in one place. */
const ASKED = 12

/** What such a form asks, with all of it that is copied above the answer. */
function addForm(passages: readonly Spoken[], found: Set<number>): void {
  let asked: number | null = null
  for (const [index, { text }] of passages.entries()) {
    const line = text.slice(0, INTRODUCTION)
    if (ANSWERED_LABEL.test(line)) {
      if (asked !== null && index - asked <= ASKED) for (let at = asked; at < index; at += 1) found.add(at)
      asked = null
    } else if (ASKED_LABEL.test(line)) asked = index
  }
}

/** “Allow me to reiterate the body of the text sent to you by the …”: what follows, also on the next line, is what others sent. */
const SENDS_ON =
  /(?<!\p{L})(?:reiterate|repeat|reproduce|share|forward|quote|copy|convey|(?:re)?post|include)d?(?!\p{L})(?:\s(?:with you|here|below))?\s(?:the\s)?(?:(?:body|content|contents|whole|full)\s(?:text\s)?of\s)?(?:the\s|an?\s)?(?:\p{L}+\s)?(?:text|letter|statement|message|e-?mail|appeal|release|resolution)\s(?:\p{L}+\s){0,6}(?:by|from|of)\s[^.!?\n]{2,120}(?:[.:]?\s*$|\n)/u

/** What is sent on: all of it up to the line that closes it, a heading or the end. */
function addSentOn(passages: readonly Spoken[], found: Set<number>): void {
  let sent = false
  for (const [index, { kind, text }] of passages.entries()) {
    if (kind === 'heading') sent = false
    else if (sent) {
      found.add(index)
      sent = !CLOSES.test(text)
    } else if (SENDS_ON.test(text)) {
      sent = true
      if (text.includes('\n')) found.add(index)
    }
  }
}

/** “This is Amina’s account of it.”, “Here is her reply.”: what somebody else tells begins, without a colon. */
const IS_ACCOUNT =
  /(?<!\p{L})(?:[Tt]his is|[Hh]ere is|[Hh]ere[’']s|[Bb]elow is|[Ff]ollowing is)\s(?:(?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}.-]*[’']s?\s(?:own\s|full\s|personal\s)?(?:account|story|testimony|reflections?|experience|words|diary|speech|letter|write-up)|(?:his|her|their)\s(?:own\s|full\s|edited\s)?(?:account|story|testimony|letter|statement|speech|report|reflections?|response|reply|words|message|essay|article|post|remarks|contribution|write-up))(?!\p{L})[^.!?]{0,160}[.:]/u
/** “The keeper has sent us the following update”, “the statement below was written by …”: the same of what was received. */
const IS_RECEIVED =
  /(?<!\p{L})(?:provided|sent|given|gave|shared|forwarded|issued|released|received|emailed)(?!\p{L})(?:\s(?:us|me|out))?(?:\swith)?(?:\sus)?\s(?:the\s|this\s)?(?:below|following)\s(?:\p{L}+\s){0,2}(?:update|statement|letter|message|text|response|reply|account|comments?|remarks|release|announcement|e-?mail|report|note|summary)(?!\p{L})[^.!?]{0,160}[.:]?\s*$|(?<!\p{L})(?:below|following)\s(?:update|statement|letter|message|text|response|reply|account|release|announcement|e-?mail|report)\s(?:(?:is|was|comes|came)\s)?(?:(?:sent|written|received|issued|published|released)\s)?(?:from|by)\s[^.!?]{2,120}[.:]?\s*$/iu
const WE_GIVE =
  /(?<!\p{L})(?:we|I)(?:\s(?:have|had|also|then))?\s(?:provided|sent|gave|given|shared|forwarded|issued|released|emailed)(?!\p{L})|(?<!\p{L})(?:our|my)\s(?:below|following)/iu
/** Most passages of what is told or sent so, and words behind its announcement that are the start of it. */
const ACCOUNT = 15
const TOLD = 25

/** What is told by somebody whom a sentence names as its teller, or was received: up to the line that closes it or a heading. */
function addAccounts(passages: readonly Spoken[], found: Set<number>): void {
  for (const [index, { kind, text }] of passages.entries()) {
    if (kind === 'heading' || found.has(index)) continue
    const account = IS_ACCOUNT.exec(text)
    const behind = account ? wordsIn(text.slice(account.index + account[0].length)) : 0
    if (!account && !(IS_RECEIVED.test(text.slice(-INTRODUCTION)) && !WE_GIVE.test(text))) continue
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
function addVoices(passages: readonly Spoken[], found: Set<number>): void {
  let left = 0
  for (const [index, { kind, text, runs }] of passages.entries()) {
    const isTitle =
      kind === 'heading' ||
      (kind === 'paragraph' && wordsIn(text) <= TITLE_WORDS && (inBold(runs) || VOICES.test(text)))
    if (isTitle) left = VOICES.test(text) && !/(?<!\p{L})(?:we|I)(?!\p{L})/iu.test(text) ? VOICED : 0
    else if (left > 0) {
      left -= 1
      found.add(index)
    }
  }
}

/** “Talk abstract: …”, “Session: …”, “Bio: …”: what the speakers of a meeting wrote of themselves. */
const ABSTRACT =
  /^\s*(?:(?:Talk|Session|Paper|Presentation|Lightning|Poster|Workshop|Tutorial|Speaker)s?\s(?:abstract|description|bio|biography|title)|Abstract|Bio|Biography|Session|Talk|Keynote|Panel|Workshop|Lightning talk|Tutorial)\s?:\s/iu
const ABSTRACTS = 2
/** “09:00 – 09:20 …”: an entry of a programme. */
const SLOT = /^\s*(?:\p{L}{2,9}day,?\s)?\d{1,2}[:.h]\d\d\s?(?:[ap]\.?m\.?)?\s?[–—-]\s?\d{1,2}[:.h]\d\d(?!\d)/iu
const SLOTS = 4
/** Words above which what stands in a programme is an abstract. */
const OF_ABSTRACT = 40

/** The abstracts of a programme of several speakers. */
function addProgramme(passages: readonly Spoken[], found: Set<number>): void {
  const places = (pattern: RegExp) =>
    passages.flatMap(({ kind, text }, index) =>
      kind !== 'heading' && pattern.test(text.slice(0, INTRODUCTION)) ? [index] : [],
    )
  const abstracts = places(ABSTRACT)
  if (abstracts.length >= ABSTRACTS) for (const index of abstracts) found.add(index)
  const slots = places(SLOT)
  if (slots.length < SLOTS) return
  for (let at = slots[0] ?? 0; at <= (slots.at(-1) ?? 0); at += 1) {
    const passage = passages[at]
    if (passage && passage.kind !== 'heading' && wordsIn(passage.text) > OF_ABSTRACT) found.add(at)
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
function addInterview(passages: readonly Spoken[], found: Set<number>): void {
  const questions = passages.flatMap(({ kind, text, runs }, index) =>
    /\?["”’]?\s*$/u.test(text.slice(-LINE_END)) &&
    wordsIn(text) <= QUESTION_WORDS &&
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
function addPrompts(passages: readonly Spoken[], found: Set<number>): void {
  const short = passages.flatMap(({ kind, text }, index) =>
    kind === 'paragraph' && wordsIn(text) <= PROMPT_WORDS ? [index] : [],
  )
  const asking = short.filter((index) => PROMPT.test(passages[index]?.text ?? ''))
  if (asking.length < PROMPTS) return
  const lines = short.filter((index) => /[:?]\s*$/u.test((passages[index]?.text ?? '').slice(-LINE_END)))
  const all = new Set([...asking, ...lines])
  if (all.size >= PROMPT_LINES) for (const index of all) found.add(index)
}

/** “Amina Rahmani is a keeper …”: the start of what is said of a person. */
const BIOGRAPHY =
  /^\s*(?:(?:Dr|Prof(?:essor)?|Mr|Ms|Mrs|Mx|Sir|Dame|Hon)\.?\s)?((?:\p{Lu}[\p{L}.’'-]*\s){1,3}\p{Lu}[\p{L}’'-]+)(?:\s\([^()]{1,40}\))?,?\s(?:is|was|has|works|worked|serves|served|leads|led|joined|holds|teaches|studies|studied|received|runs|grew|brings)(?:\scurrently)?(?!\p{L})/u
/** What a person is, by which a sentence on an organisation is told from one on a person. */
const OF_PERSON =
  /(?<!\p{L})(?:he|she|his|her|they|their|professor|lecturer|researcher|director|founder|co-founder|engineer|student|lawyer|journalist|activist|author|writer|manager|officer|candidate|degree|PhD|Ph\.D|BA|MA|MSc)(?!\p{L})/iu
const BIOGRAPHIES = 3
const OF_BIOGRAPHY = 25

/** What is said of three or more persons, a paragraph or more for each, as they or others wrote it of them. */
function addBiographies(passages: readonly Spoken[], found: Set<number>): void {
  const persons = passages.flatMap(({ kind, text }, index) => {
    if (kind !== 'paragraph' && kind !== 'item') return []
    const name = BIOGRAPHY.exec(text.slice(0, INTRODUCTION))?.[1]
    return name !== undefined && wordsIn(text) >= OF_BIOGRAPHY && OF_PERSON.test(text) && !FIRST_PERSON.test(text)
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

/** “Keeper means the person who …”, “‘Lamp’ means any light …”: as laws and contracts define. */
const DEFINES =
  /^\s*(?:[(]?(?:\d{1,3}|\p{Ll})[.)]\s)?[“"‘'*_]{0,2}\p{L}[\p{L}\s-]{0,60}[”"’'*_]{0,2}\s(?:shall\s)?means?,?\s(?:the|an?|any|all|each|every|either|such|in relation to)\s/u
/** Most words of a definition as somebody gives it in a sentence of his own. */
const DEFINITION = 25
/** “Appendix A: the Harbour Act”, “Annex 2 – Article 17”: the text of a law behind the writer's own. */
const APPENDIX_OF_LAW =
  /^\s*(?:Appendix|Appendices|Annex|Annexe|Schedule|APPENDIX|ANNEX|SCHEDULE)(?!\p{L}).{0,120}(?<!\p{L})(?:Act|Law|Code|Regulation|Directive|Article|Articles|Convention|Treaty|Constitution|Charter|Rules|Statute|Bill|GDPR|Ordinance)(?!\p{L})/u
const HEADS_ARTICLE =
  /(?<!\p{L})(?:[Aa]rt(?:icle|\.)?|[Ss]ection|§)\s?\d{1,3}(?!\p{L})|^\s*(?:Glossary|Definitions|Interpretation)\s*$/u

/** Definitions of a law, and all of an appendix that has one. */
function addDefinitions(passages: readonly Spoken[], found: Set<number>): void {
  let appended = false
  for (const [index, { kind, text }] of passages.entries()) {
    if (kind === 'heading') appended = APPENDIX_OF_LAW.test(text) || (appended && HEADS_ARTICLE.test(text))
    else if (appended || (DEFINES.test(text) && wordsIn(text) > DEFINITION && !FIRST_PERSON.test(text)))
      found.add(index)
  }
}

/** “(Disclaimer: I am a keeper …)”, “Update: we have …”: what a writer says of himself or of his text. */
const OWN_NOTE =
  /^[\s_*([]{0,4}(?:(?:Full )?[Dd]isclaimer|(?:Full )?[Dd]isclosure|Author[’']?s[’']? note|Note|Update|Edit|Correction|P\.?S)(?!\p{L})/u

const isQuotedWhole = (text: string) =>
  /^\s*[“"]\S/u.test(text.slice(0, LINE_END)) && /[”"][.,;]?\s*$/u.test(text.slice(-LINE_END))

function addItalics(passages: readonly Spoken[], found: Set<number>): void {
  const set = passages.flatMap(({ kind, runs, text }, index) =>
    (kind === 'paragraph' || kind === 'item') &&
    (inItalics(runs) || inLowLines(text)) &&
    (wordsIn(text) >= SET_APART || isQuotedWhole(text)) &&
    !(OWN_NOTE.test(text) && FIRST_PERSON.test(text))
      ? [index]
      : [],
  )
  if (set.length === 0) return
  const all = passages.reduce((sum, { text }) => sum + lettersIn(text), 0)
  const italic = set.reduce((sum, index) => sum + lettersIn(passages[index]?.text ?? ''), 0)
  if (italic < all * MOSTLY) for (const index of set) found.add(index)
}

const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const WHEN = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s${MONTHS}\\.?(?:,?\\s\\d{4})?|${MONTHS}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{1,2}[:.]\\d\\d(?!\\d))`
const STARTS_WITH_WHEN = new RegExp(`^[\\s(\\[*•–—-]{0,4}(?:\\p{L}{2,9}day,?\\s)?${WHEN}`, 'u')
const ENDS_WITH_WHEN = new RegExp(`${WHEN}[\\s).,;\\]]{0,4}$`, 'u')

/** Passages in a row that start or end with a date before they are a record. */
const ENTRIES = 3
/** Most words of an entry of a record. */
const ENTRY_WORDS = 40

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
    if (kind !== 'heading' && isEntry(text, '')) row.push(index)
    else close()
  close()
  return found
}

const isEntry = rememberText((text) => {
  const line = text.trim()
  return (STARTS_WITH_WHEN.test(line) || ENDS_WITH_WHEN.test(line.slice(-ENTRY_END))) && wordsIn(line) <= ENTRY_WORDS
})
/** Characters at the end of an entry in which its date stands. */
const ENTRY_END = 40
