import { quotationsIn } from '../draft/quotations'
import { rememberText } from '../text/remember'

/** “Article 109 of the Charter reads:”, “as the Minister said in May:”: what follows is quoted, with or without marks. Not what the writer says. */
const INTRODUCES =
  /(?<!\p{L})(?:reads?|says?|said|stated|wrote|writes|quot(?:es?|ed|ing|ation)|declare[sd]|testified|tweeted|note[sd]|observe[sd]|add(?:s|ed)|point(?:s|ed) out|put(?:s)? it|argue[sd]|conclude[sd]|warn(?:s|ed)|comment(?:s|ed)|remark(?:s|ed)|explain(?:s|ed)|repl(?:ies|ied)|told \p{L}[^.!?:]{0,60}|excerpts?|extracts?|in (?:his|her|their|its) (?:own )?words|(?:the )?words of|the text of|(?:states|provides|stipulates|provided|stipulated)(?= (?:that|as follows|in part)|\s*:)|^\s*[Aa]ccording to)(?!\p{L})[^.!?:]{0,80}:\s*$/u
/** “Key excerpts:”, “the press release in its entirety:”, “the full text of the bill:”: more than one paragraph is quoted. */
const INTRODUCES_MORE =
  /(?<!\p{L})(?:excerpts?|extracts?|in (?:its|their) entirety|in full|(?:the )?full text|(?:press|news|media) release (?:from|by|of|issued by))(?!\p{L})[^.!?:]{0,160}:\s*$/iu
/** “The full text follows.”, “(the letter is reproduced below)”: the same without a colon. */
const FOLLOWS =
  /(?<!\p{L})(?:text|statement|letter|article|transcript|release|speech|remarks|testimony|resolution|interview|message|announcement|e-?mail)(?!\p{L})[^.!?:]{0,80}(?<!\p{L})(?:below|follows?|reproduced|reprinted|reposted|republished)(?:\s(?:here|below|in full))?[.)]{0,2}\s*$/iu
export const FIRST_PERSON = /(?<!\p{L})(?:[Ww]e|I|[Oo]ur|[Mm]y|[Uu]s)(?!\p{L})/u
/** Characters of the end of a passage in which it introduces what follows. */
export const INTRODUCTION = 200

/** “Article 5.”, “Section 12(1) –”, “§ 4”: what stands behind it is the text of a law. “Article 5 of the Charter” goes on as a sentence. */
const LAW_TITLE =
  /^\s*(?:(?:Article|Art\.|Section|Sec\.|Clause|Rule|Regulation|ARTICLE|SECTION|SEC\.)\s?|§{1,2}\s?)\d{1,4}\p{L}?(?:\.\d{1,3}){0,3}(?:\(\w{1,4}\)){0,3}\s*(?:[.:–—-]\s|\(|$|\n)/u
/** “(1)”, “(a)”, “2.”: a part of an article, and of many other lists. */
export const NUMBERED = /^\s*(?:\(\p{L}{1,4}\)|\(\d{1,3}\)|\d{1,3}[.)]|\p{Ll}\))\s/u
const NUMBERED_IN_BRACKETS = /^\s*\(\d{1,3}\)\s/u
/** “2.6 The Employer shall …”: a clause of an agreement. */
const CLAUSE = /^\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s/u
const COMMANDS = /(?<!\p{L})shall(?!\p{L})/u
/** What an organisation asks for is no text of a law. */
export const ASKS =
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

/** Characters at the start and the end of a passage in which marks are looked for. */
export const LINE_END = 8

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0

/** A text without its quotations, and what stands in the place of each. */
function outsideQuotations(text: string, instead: string): string {
  const own: string[] = []
  let at = 0
  for (const { start, end } of quotationsIn(text, { acrossLines: true })) {
    own.push(text.slice(at, start))
    at = end
  }
  return [...own, text.slice(at)].join(instead)
}

const isShortened = (text: string) => /[[…]|^\s*\.{3}/u.test(text) && SHORTENED.test(outsideQuotations(text, ' '))

/** “‘We asked …’” as a whole: its apostrophes may be what would close it, so that only its first and last characters say so. And “'We asked …” that nothing closes: the next paragraph goes on with it. */
const isInSingleMarks = (text: string) =>
  /^\s*['‘]\p{Lu}/u.test(text.slice(0, LINE_END)) &&
  (/[.!?…][’']\s*$/u.test(text.slice(-LINE_END)) || !CLOSES_SINGLE.test(text))
/** “so.'”, “so' ”: not the apostrophe in “it's”. */
const CLOSES_SINGLE = /[\p{L}\p{N}.,!?…)][’'](?![\p{L}\p{N}])/u

/** “It is able to stop, said the minister.”: words that somebody said, whose marks are lost. */
const SAID_WITHOUT_MARKS =
  /[\p{L}\p{N})],\s(?:(?:he|she|they)\s(?:said|says|added|explained|noted|wrote)(?=[.,;]|$)|(?:said|says|added|explained|notes|noted|wrote)\s(?:the\s|an?\s|Mr|Ms|Mrs|Dr|Prof|\p{Lu}\p{Ll}+\s\p{Lu}))/u
const saysWho = (text: string) =>
  /,\s(?:s?he|they|said|says|added|explained|note[sd]|wrote)\s/u.test(text) &&
  SAID_WITHOUT_MARKS.test(outsideQuotations(text, '\uFFFC'))

/** The last clause of a line that ends with a colon, without addresses in brackets; empty for any other. */
export function introduction(text: string): string {
  if (!/:\s*$/u.test(text)) return ''
  return (
    text
      .slice(-INTRODUCTION)
      .replaceAll(/\s?\((?:https?:\/\/|www\.)[^\s()]{1,200}\)/gu, '')
      .split(/[.!?;]\s/u)
      .pop() ?? ''
  )
}

/** What a line introduces as quoted: all that follows, the block behind it, or nothing. */
function introduces(text: string): 'more' | 'block' | null {
  const clause = introduction(text)
  const last = text.slice(-INTRODUCTION)
  if (INTRODUCES_MORE.test(clause) || (FOLLOWS.test(last) && !FIRST_PERSON.test(last))) return 'more'
  return INTRODUCES.test(clause) && !FIRST_PERSON.test(clause) ? 'block' : null
}

/** What is left of marks where all that are closed in a paragraph are taken out. */
function opensOrCloses(text: string): 'opens' | 'closes' | 'neither' {
  if (!/["“”]/u.test(text)) return 'neither'
  const left = outsideQuotations(text, '')
  if (/(?<![^\s([—–-])["“](?=[\p{L}\p{N}[])/u.test(left)) return 'opens'
  return /[\p{L}.,;:!?…)]["”](?![\p{L}\p{N}])/u.test(left) ? 'closes' : 'neither'
}

/** “MS RAHMANI: …”, “Q: …”, “Amina Rahmani: …”: who speaks in a transcript. */
const SPEAKER =
  /^\s{0,4}((?:Q|A|[Qq]uestion|[Aa]nswer|Interviewer|Moderator|Host|Chair|Speaker(?:\s\d)?|\p{Lu}{2,20}|\p{Lu}\p{Ll}{2,20}|(?:\p{Lu}[\p{L}.’'-]{0,20}\s){1,3}\p{Lu}[\p{L}.’'-]{1,20})(?:\s\([^()\n]{1,30}\))?)\s?(?:\[\d\d?:\d\d(?::\d\d)?\]\s?)?:\s\S/u
/** “K: Is it lit?”, “A - It is.”: turns of those who have a letter or two. */
const INITIALS = /^\s{0,4}(\p{Lu}{1,3})\s?(?::|\s[–—-])\s\S/u
/** “** <keeper> in three weeks”, “[12:04] <keeper> …”: lines of a chat. */
const CHAT = /^\s*[*•-]{0,2}\s?(?:[[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s)?<[\p{L}\p{N}_.-]{2,30}>\s/u
/** “JOURNALIST:”, “Q:” alone on a line, above what he says. */
const SPEAKER_ABOVE =
  /^\s{0,4}((?:\p{Lu}[\p{Lu}.’'-]{0,20}\s){0,4}\p{Lu}[\p{Lu}.’'-]{1,20}|[QA]|Question|Answer|Interviewer|Moderator|Host|Journalist|Reporter)\s?:\s*$/u
/** “Response:”, “AHK response:”, “Our reply:”: behind what somebody else says. */
const ANSWERS =
  /^\s{0,4}(?:\p{Lu}[\p{L}’'.-]{0,20}\s){0,3}(?:[Rr]esponse|RESPONSE|[Rr]eply|[Rr]ebuttal|[Rr]ejoinder|[Cc]orrection|Fact)\s?(?:\d{1,2}|#\d{1,2})?\s?:/u
/** “SECTION/QUESTION: 3. Harbours”, “COMMENT: We agree”: the two halves of a form in which who answers copies what is asked. */
const ASKED_LABEL =
  /^\s{0,4}(?:[\p{L}]{1,20}\s?[/&]\s?)?(?:QUESTION|Question|REQUEST|PROMPT|Prompt)S?s?\s?(?:#?\d{1,3}\p{L}?)?\s?:/u
const ANSWERED_LABEL =
  /^\s{0,4}(?:OUR |Our )?(?:COMMENT|Comment|ANSWER|Answer|RESPONSE|Response|REPLY|Reply|FEEDBACK|Feedback)S?s?\s?:/u
/** “Allow me to reiterate the body of the text sent to you by the …”: what follows, also on the next line, is what others sent. */
const SENDS_ON =
  /(?<!\p{L})(?:reiterate|repeat|reproduce|share|forward|quote|copy|convey|(?:re)?post|include)d?(?!\p{L})(?:\s(?:with you|here|below))?\s(?:the\s)?(?:(?:body|content|contents|whole|full)\s(?:text\s)?of\s)?(?:the\s|an?\s)?(?:\p{L}+\s)?(?:text|letter|statement|message|e-?mail|appeal|release|resolution)\s(?:\p{L}+\s){0,6}(?:by|from|of)\s[^.!?\n]{2,120}(?:[.:]?\s*$|\n)/u

/** “This is Amina’s account of it.”, “Here is her reply.”: what somebody else tells begins, without a colon. */
const IS_ACCOUNT =
  /(?<!\p{L})(?:[Tt]his is|[Hh]ere is|[Hh]ere[’']s|[Bb]elow is|[Ff]ollowing is)\s(?:(?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}.-]*[’']s?\s(?:own\s|full\s|personal\s)?(?:account|story|testimony|reflections?|experience|words|diary|speech|letter|write-up)|(?:his|her|their)\s(?:own\s|full\s|edited\s)?(?:account|story|testimony|letter|statement|speech|report|reflections?|response|reply|words|message|essay|article|post|remarks|contribution|write-up))(?!\p{L})[^.!?]{0,160}[.:]/u
/** “The keeper has sent us the following update”, “the statement below was written by …”: the same of what was received. */
const IS_RECEIVED =
  /(?<!\p{L})(?:provided|sent|given|gave|shared|forwarded|issued|released|received|emailed)(?!\p{L})(?:\s(?:us|me|out))?(?:\swith)?(?:\sus)?\s(?:the\s|this\s)?(?:below|following)\s(?:\p{L}+\s){0,2}(?:update|statement|letter|message|text|response|reply|account|comments?|remarks|release|announcement|e-?mail|report|note|summary)(?!\p{L})[^.!?]{0,160}[.:]?\s*$|(?<!\p{L})(?:below|following)\s(?:update|statement|letter|message|text|response|reply|account|release|announcement|e-?mail|report)\s(?:(?:is|was|comes|came)\s)?(?:(?:sent|written|received|issued|published|released)\s)?(?:from|by)\s[^.!?]{2,120}[.:]?\s*$/iu
const WE_GIVE =
  /(?<!\p{L})(?:we|I)(?:\s(?:have|had|also|then))?\s(?:provided|sent|gave|given|shared|forwarded|issued|released|emailed)(?!\p{L})|(?<!\p{L})(?:our|my)\s(?:below|following)/iu
/** “Talk abstract: …”, “Session: …”, “Bio: …”: what the speakers of a meeting wrote of themselves. */
const ABSTRACT =
  /^\s*(?:(?:Talk|Session|Paper|Presentation|Lightning|Poster|Workshop|Tutorial|Speaker)s?\s(?:abstract|description|bio|biography|title)|Abstract|Bio|Biography|Session|Talk|Keynote|Panel|Workshop|Lightning talk|Tutorial)\s?:\s/iu
/** “09:00 – 09:20 …”: an entry of a programme. */
const SLOT = /^\s*(?:\p{L}{2,9}day,?\s)?\d{1,2}[:.h]\d\d\s?(?:[ap]\.?m\.?)?\s?[–—-]\s?\d{1,2}[:.h]\d\d(?!\d)/iu
/** “Amina Rahmani is a keeper …”: the start of what is said of a person. */
const BIOGRAPHY =
  /^\s*(?:(?:Dr|Prof(?:essor)?|Mr|Ms|Mrs|Mx|Sir|Dame|Hon)\.?\s)?((?:\p{Lu}[\p{L}.’'-]*\s){1,3}\p{Lu}[\p{L}’'-]+)(?:\s\([^()]{1,40}\))?,?\s(?:is|was|has|works|worked|serves|served|leads|led|joined|holds|teaches|studies|studied|received|runs|grew|brings)(?:\scurrently)?(?!\p{L})/u
/** “Keeper means the person who …”, “‘Lamp’ means any light …”: as laws and contracts define. */
const DEFINES =
  /^\s*(?:[(]?(?:\d{1,3}|\p{Ll})[.)]\s)?[“"‘'*_]{0,2}\p{L}[\p{L}\s-]{0,60}[”"’'*_]{0,2}\s(?:shall\s)?means?,?\s(?:the|an?|any|all|each|every|either|such|in relation to)\s/u
/** Most words of a definition as somebody gives it in a sentence of his own. */
const DEFINITION = 25
const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const WHEN = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s${MONTHS}\\.?(?:,?\\s\\d{4})?|${MONTHS}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{1,2}[:.]\\d\\d(?!\\d))`
const STARTS_WITH_WHEN = new RegExp(`^[\\s(\\[*•–—-]{0,4}(?:\\p{L}{2,9}day,?\\s)?${WHEN}`, 'u')
const ENDS_WITH_WHEN = new RegExp(`${WHEN}[\\s).,;\\]]{0,4}$`, 'u')

/** Most words of an entry of a record. */
const ENTRY_WORDS = 40

function isEntry(text: string): boolean {
  const line = text.trim()
  return (STARTS_WITH_WHEN.test(line) || ENDS_WITH_WHEN.test(line.slice(-ENTRY_END))) && wordsIn(line) <= ENTRY_WORDS
}
/** Characters at the end of an entry in which its date stands. */
const ENTRY_END = 40

/** What a passage is by its own words alone, whatever stands around it. */
export interface PassageForm {
  words: number
  /** Another's words without a look at any other passage. */
  isOthers: boolean
  /** What it introduces as quoted: the block behind it, or more. */
  introduces: 'block' | 'more' | null
  marks: 'opens' | 'closes' | 'neither'
  isLawTitle: boolean
  isClause: boolean
  hasShall: boolean
  /** “shall”, of nobody who speaks for himself or asks for it. */
  commands: boolean
  /** “— Audre Lorde, 1984”. */
  attributes: boolean
  attributesByName: boolean
  saysSomething: boolean
  speaker: string | null
  speakerAbove: string | null
  initials: string | null
  isChat: boolean
  answers: boolean
  isAsked: boolean
  isAnswered: boolean
  sendsOn: boolean
  /** Words behind the announcement of what somebody tells or sent; null where none is. */
  toldBehind: number | null
  isAbstract: boolean
  isSlot: boolean
  /** The person who is introduced. */
  person: string | null
  defines: boolean
  isEntry: boolean
}

/** The form of a passage, remembered: of all passages of a draft a key changes one, and each of these patterns reads what it is asked of. Source: our own, from what was wrong in real papers. */
export const formOf = rememberText((text): PassageForm => {
  const start = text.slice(0, INTRODUCTION)
  const speaks = FIRST_PERSON.test(text)
  const words = wordsIn(text)
  const hasShall = COMMANDS.test(text)
  return {
    words,
    isOthers: isShortened(text) || isInSingleMarks(text) || CLAIMED.test(text) || saysWho(text) || PROCLAIMS.test(text),
    introduces: introduces(text),
    marks: opensOrCloses(text),
    isLawTitle: LAW_TITLE.test(text),
    isClause: NUMBERED_IN_BRACKETS.test(text) || CLAUSE.test(text),
    hasShall,
    commands: hasShall && !speaks && !ASKS.test(text),
    attributes: ATTRIBUTES.test(text),
    attributesByName: ATTRIBUTES_BY_NAME.test(text),
    saysSomething: SAYS_SOMETHING.test(text),
    speaker: SPEAKER.exec(start)?.[1] ?? null,
    speakerAbove: SPEAKER_ABOVE.exec(start)?.[1] ?? null,
    initials: INITIALS.exec(start)?.[1] ?? null,
    isChat: CHAT.test(start),
    answers: ANSWERS.test(start),
    isAsked: ASKED_LABEL.test(start),
    isAnswered: ANSWERED_LABEL.test(start),
    sendsOn: SENDS_ON.test(text),
    toldBehind: toldBehind(text),
    isAbstract: ABSTRACT.test(start),
    isSlot: SLOT.test(start),
    person: BIOGRAPHY.exec(start)?.[1] ?? null,
    defines: DEFINES.test(text) && words > DEFINITION && !speaks,
    isEntry: isEntry(text),
  }
})

function toldBehind(text: string): number | null {
  const account = IS_ACCOUNT.exec(text)
  if (account) return wordsIn(text.slice(account.index + account[0].length))
  return IS_RECEIVED.test(text.slice(-INTRODUCTION)) && !WE_GIVE.test(text) ? 0 : null
}
