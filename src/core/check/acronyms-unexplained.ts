import { message } from '../../messages/message'
import type { Draft } from '../draft/draft'
import type { Place } from '../draft/finding'
import type { SectionSubject } from '../draft/reading-order'
import { blockText, runsText } from '../text/block-text'
import { isCode } from '../text/code-form'
import { matchesIn } from '../text/matches'
import { rememberObject, rememberText } from '../text/remember'
import { isKnownByItsLetters, mayBeSpelledIn, spokenAsWord, standsAlone } from './acronym-evidence'
import { type AcronymUse, longFormApart, scanAcronyms } from './acronym-scan'
import { isApparatus, isLinkedAt, othersPassages, type Passage, passagesOf, passagesOfDraft, prose } from './passages'
import type { DraftSubject, Remark } from './rule'

const scan = rememberText((text, language) => scanAcronyms(text, language, { explained: true }))

interface Use extends AcronymUse {
  at: Place
  /** What it stands in: the block's whole text. */
  text: string
  /** True where it is a word of the writer's sentence: in no brackets, marks or quotation, and no part of a name. */
  alone: boolean
}

interface Unexplained {
  name: string
  first: Use
  /** True where the long form comes, and too late. */
  spelledLater: boolean
  /** Its words, where they stand in the text and it does not stand behind them; else null. */
  apart: string | null
  times: number
}

/**
 * Acronyms that a reader meets before they are spelled out, or that never are, each at its first use in a sentence of the writer's; with how often it is used. Where it is doubtful that
 * something is to be said, nothing is: what readers know by its letters, what may be spelled out anywhere in other words, and what stands in names and brackets alone.
 */
export const unexplained: (subject: DraftSubject) => readonly Unexplained[] = rememberObject(
  (subject: DraftSubject) => {
    const known = new Map<string, Use[]>()
    for (const use of usesInReadingOrder(subject)) {
      const uses = known.get(use.name)
      if (uses) uses.push(use)
      else known.set(use.name, [use])
    }
    const own = ownAcronym(subject.draft)
    return [...known.entries()].flatMap(([name, uses]): Unexplained[] => {
      if (name === own || uses.some(({ explained }) => explained)) return []
      const spelled = uses.findIndex((use) => use.spelled)
      const unspelled = spelled < 0 ? uses : uses.slice(0, spelled)
      const first = unspelled.find(({ alone }) => alone)
      if (!first || isExplainedOtherwise(name, subject) || isNamedBeside(name, subject)) return []
      if (uses.some(isUnit)) return []
      const found = { name, first, times: uses.length }
      const explains = uses[spelled]
      // Two letters are a State of the union, a unit or a person as well.
      if (explains)
        return !isSurelyShort(name, [first]) ||
          !isFarFrom(first, explains) ||
          (explains.longForm !== null && isInContext(first, explains.longForm)) ||
          unspelled.some((use) => isInOneBreath(use, explains)) ||
          uses.some((use) => isSaidNearby(use, first)) ||
          isAlsoWord(name, subject) ||
          isNamedBefore(name, first, subject)
          ? []
          : [{ ...found, spelledLater: true, apart: null }]
      if (isDescribed(name, subject)) return []
      const apart = formApart(name, subject)
      if (apart !== null)
        return uses.some((use) => isBeside(use, apart)) ||
          isInContext(first, apart) ||
          isChance(name, apart, subject) ||
          isSomebody(first, apart, subject) ||
          isOneOfSeveral(name, apart, subject) ||
          isAlsoWord(name, subject)
          ? []
          : [{ ...found, spelledLater: false, apart }]
      return isNeverSpelled(name, uses, subject) ? [{ ...found, spelledLater: false, apart: null }] : []
    })
  },
)

/** Not in one paragraph, nor in the next: a reader who meets both at one glance is not kept waiting. */
function isFarFrom(first: Use, explains: Use): boolean {
  const sameBlock =
    first.at.section === explains.at.section &&
    first.at.slot === explains.at.slot &&
    first.at.block === explains.at.block
  if (sameBlock) return explains.start - first.end > CONTEXT * 2
  return (
    first.at.section !== explains.at.section ||
    first.at.slot !== explains.at.slot ||
    (explains.at.block ?? 0) > (first.at.block ?? 0) + 1
  )
}

/** “Association of Harbour Keepers AHK chair”: words with capitals just before it, whose first letters it has. */
const NAME_BEFORE_IT = /(?<!\p{L})(?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|the|for|and|on|in|to|de)\s){0,2}){2,8}$/u

/** True where the words with capitals beside an acronym, on its line and in any order, start with its letters. */
function isNamedBeside(name: string, subject: DraftSubject): boolean {
  return passagesOfDraft(subject).some(({ text }) => namedBeside(text, name))
}

const namedBeside = rememberText((text, name) => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before =
      NAME_BEFORE_IT.exec(
        text
          .slice(Math.max(0, at - CONTEXT), at)
          .split('\n')
          .pop() ?? '',
      )?.[0] ?? ''
    const after = NAME_BEHIND_IT.exec(text.slice(at + name.length, at + name.length + CONTEXT))?.[0] ?? ''
    if ([before, after].some((words) => words !== '' && isMadeOf(name, words))) return true
  }
  return false
})
const NAME_BEHIND_IT = /^,?\s(?:\p{Lu}[\p{L}’'-]*\s?(?:(?:of|the|for|and|on|in|to|de)\s){0,2}){2,8}/u

/** Whether the letters of an acronym are first letters of words with capitals, in any order. */
function isMadeOf(name: string, words: string): boolean {
  const initials = (words.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).map((letter) => letter.normalize('NFD').charAt(0))
  for (const letter of name.replace(/\P{Lu}/gu, '')) {
    const at = initials.indexOf(letter)
    if (at < 0) return false
    initials.splice(at, 1)
  }
  return true
}

/** Characters of one sentence between an acronym and words that it stands for, behind it or before it, that are read together. */
const WORDS_BEHIND = 60
const WORDS_BEFORE = 12

/** “About the JRF project the Joseph Rowntree Foundation …”: its words stand so near to it that they explain it. */
function isBeside({ text, start, end }: Use, words: string): boolean {
  const before = text.slice(Math.max(0, start - WORDS_BEFORE - words.length), start)
  const after = text.slice(end, end + WORDS_BEHIND + words.length)
  const last = before.lastIndexOf(words)
  const next = after.indexOf(words)
  return (
    (last >= 0 && !SENTENCE_END.test(before.slice(last + words.length))) ||
    (next >= 0 && !SENTENCE_END.test(after.slice(0, next)))
  )
}

/** “… Electronic Records, or as it is often referred to, PACER”, “be SMART: specific, …”: its words stand in a sentence near it, and explain it. */
function isInContext({ text, start, end }: Use, words: string): boolean {
  return text
    .slice(Math.max(0, start - CONTEXT), end + CONTEXT)
    .toLowerCase()
    .includes(words.toLowerCase())
}
/** Characters on either side of an acronym in which its reader sees or remembers words. */
const CONTEXT = 250

/**
 * “Records and Titles in India” for RTI, “Permissions for Web Apps” for PWA, “Donate to” for DoT: three letters fit by chance where a small word is passed over, unless an article before the words
 * makes a name of them (“the Ministry of Home Affairs”), and an o for “of” fits nearly anything. Words in small letters (“open source software”) are read as what they say, with or without their acronym.
 */
function isChance(name: string, words: string, subject: DraftSubject): boolean {
  if (!/^[A-Z]+$/u.test(name) || !/^\p{Lu}/u.test(words)) return true
  if (name.length > 3 || words.split(/[\s-]+/u).length <= name.length) return false
  return !passagesOfDraft(subject).some(({ text }) =>
    text.toLowerCase().includes(['the', words.toLowerCase()].join(' ')),
  )
}

/** What a person is called by an office: “Research Data Manager”. */
const OFFICE =
  /(?:Advis[eo]r|Analyst|Assistant|Associate|Commissioner|Consultant|Coordinator|Director|Editor|Engineer|Executive|Lead|Leader|Librarian|Manager|Minister|Officer|Planner|President|Secretary|Specialist)s?$/u
/** What an office is, other than a person. */
const BODY =
  /^(?:Office|Board|Bureau|Council|Committee|Department|Conference|Association|Institute|Federation|Network|Society|Union)(?!\p{L})/u
/** Titles behind which a name is a person’s. */
const TITLED =
  '(?:President|Premier|Chancellor|Minister|Senator|Governor|Mayor|Chairman|Leader|leader|candidate|Mr|Mrs|Ms|Dr|Prof|Professor|Sir)'

/** True where the words are those of a person or an office: “AKD” of a man, as newspapers call him, and “RDM” that is no manager, since nothing says that it is one. */
function isSomebody({ name, text, start, end }: Use, words: string, subject: DraftSubject): boolean {
  if (/\s(?:Jr|Sr)$/u.test(words)) return true
  if (OFFICE.test(words) && !BODY.test(words)) return !isAmong({ name, text, start, end })
  const titled = new RegExp(String.raw`(?<!\p{L})${TITLED}\.?\s{1,3}${words.replace(/[^\p{L}\s]/gu, '.')}`, 'u')
  return passagesOfDraft(subject).some(({ text: other }) => titled.test(other))
}

/** “Research Data Manager” where “research data management” stands as well: which of them RDM is, nothing says. */
function isOneOfSeveral(name: string, words: string, subject: DraftSubject): boolean {
  if (!/^[A-Z]+$/u.test(name)) return false
  const whole = words.toLowerCase()
  const cut = Math.max(whole.lastIndexOf(' '), whole.lastIndexOf('-'))
  const start = whole.slice(0, Math.max(0, cut)).trimEnd()
  if (start === '') return false
  const last = name.slice(-1).toLowerCase()
  const ending = whole.slice(cut + 1)
  return passagesOfDraft(subject).some(({ text }) => {
    const small = text.toLowerCase()
    for (let at = small.indexOf(start); at >= 0; at = small.indexOf(start, at + start.length)) {
      const other = /^[\s-]+(\p{L}+)/u.exec(small.slice(at + start.length, at + start.length + 40))?.[1] ?? ''
      if (other.startsWith(last) && !isOneWord(other, ending)) return true
    }
    return false
  })
}

/** A word and its plural, or with an ’s behind it. */
function isOneWord(one: string, other: string): boolean {
  const plain = (word: string) => (word.split(/[’']/u)[0] ?? '').replace(/(?:ies|es|s|y|e)$/u, '')
  return plain(one) === plain(other)
}

/** “8,888 BKC”, “the price of 3 BKC.”: so many of it are counted without an ending of many, as units and coins are. */
function isUnit({ name, text, start, end }: Use): boolean {
  return (
    end - start === name.length &&
    /(?:^|[^\p{L}\p{N}.,])(?!1\s$)\p{Nd}[\p{Nd}.,]*\s$/u.test(text.slice(Math.max(0, start - 16), start)) &&
    /^(?:[.,;)]|$|\s(?:and|or|for|in|to|at|per|from|of|on|by|with|as|is|was)\s)/u.test(text.slice(end, end + 8))
  )
}

/** “in the journal, ABCD, and elsewhere. ABCD is the …”: the next sentence says what it is. */
function isSaidNearby({ at, text, start, end }: Use, first: Use): boolean {
  if (at.section !== first.at.section || at.slot !== first.at.slot || at.block === undefined) return false
  const near =
    at.block === first.at.block ? start > first.end && start - first.end <= CONTEXT : isNextTo(at.block, start, first)
  return near && SAID_OF_IT.test(text.slice(end, end + SAID_NEAR))
}

/** True for a use that the next paragraph starts with. */
function isNextTo(block: number, start: number, first: Use): boolean {
  return block === (first.at.block ?? block) + 1 && start <= PARAGRAPH_START
}
/** Characters at the start of a paragraph: an article and a mark. */
const PARAGRAPH_START = 6

const SENTENCE_END = /[.!?]["”’)]*\s/u

/** Uses in sentences that ask for a long form: one may be a name by chance. */
const FEWEST_ALONE = 2

/** “the EPR”, “an LMO”, “our CSO”, “all SMEs”: what has an article or is one of many is short for words; companies and products have neither. */
const DETERMINER =
  /(?<!\p{L})(?:the|an?|this|these|those|our|their|its|each|every|all|any|some|many|most|other|such|no|both|several|via|under)\s$/iu
/** “EPR, a scheme of …”, “EPR (as we call …)”, “EPR – the …”, “EPR is a …”: what is said of it behind it. */
const SAID_OF_IT =
  /^\s?(?:[(（[]|,\s(?:an?|the|which|who|also|or|short)\s|\s?[–—]\s?\p{L}|\s(?:is|are|was|were|means|meaning|stands)\s(?:an?|the|for)\s)/u
/** “so-called EPR”, “known as EPR”, “the movement EPR”: somebody says that it is a name. */
const NAMED_SO =
  /(?:\b(?:so-called|known as|called|named|dubbed|termed|titled|nicknamed|abbreviated|referred to(?: as)?|short for|acronym|like|such as|e\.g\.|namely|including|group|company|firm|startup|brand|product|platform|tool|app|software|programme|program|project|magazine|band|party|think[- ]tank|charity|network),?\s(?:the\s)?["“‘]?)$/iu
/** “Katrin Gottschalk, CFA and …”: what somebody has passed or belongs to. */
const BEHIND_A_PERSON = /(?<!(?:^|[.!?]\s)(?:In|At|On|From|For|To|By|With)\s)\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}’'-]+,\s$/u
/** Characters on either side in which something is said of an acronym. */
const SAID_NEAR = 40

/** Uses of a name that experts know. */
const OFTEN = 6

/** “the EPR”, “all SMEs”. */
function isAmong({ name, text, start, end }: Pick<Use, 'name' | 'text' | 'start' | 'end'>): boolean {
  return (
    /^s(?!\p{L})/u.test(text.slice(start + name.length, end + 2)) ||
    DETERMINER.test(text.slice(Math.max(0, start - 12), start))
  )
}

/** What follows a noun: a mark, a word of grammar, or a verb. Behind anything else it belongs to the noun that comes, as in “the KLT project”, “an HBC system”, and so does its article. */
const BEHIND_NOUN =
  /^(?:[’']s?(?!\p{L})|[.,:;!?)\]–—]|\s[–—-]\s|$|\s(?:is|are|was|were|be|has|have|had|will|would|can|cannot|could|may|might|must|should|shall|did|does|do|and|or|nor|but|to|of|in|on|at|for|with|by|from|as|that|which|who|whose|than|not|also|into|onto|over|under|between|among|about|against|through|during|after|before|since|because|if|when|where|while|until|without|within|itself|themselves|then|now|only|never|always|still|already|so|won|said|met|made|took|gave|held|set|put|began|found|went|came|saw|told|got|lost|left|kept|paid|sent|built|became|wrote|says|seems|wants|needs|makes|takes|gives|means|remains|provides|requires|claims|works|meets|agrees|asks|calls|acts|believes|supports|urges|notes|welcomes|recommends|proposes|helps|brings|leads|offers|operates|organi[sz]es|allows|aims|seeks|serves|sets|shows|sees|runs|plays|holds|covers|describes|defines|ensures|enables|applies|exists|expects|finds|goes|comes|gets|grows|includes|involves|lacks|looks|plans|promises|publishes|recogni[sz]es|represents|stands|states|tells|thinks|wishes|(?!based|related|owned|funded|enabled|approved|certified|backed|sponsored|inspired|affiliated|compliant|accredited|listed|registered|supported|controlled|managed|friendly)\p{Ll}{3,}(?:ed|ly))(?![\p{L}-]))/u

/** What bodies and groups have, and programs and products do not: “the NPK government”. */
const OF_A_BODY =
  /^\s(?:governments?|manifesto|leader(?:s|ship)?|candidates?|ministers?|members?(?:hip)?|officials?|staff|secretariat|sector|community|process|convention|treaty|regulations?|rules|laws?|act|directives?|guidelines|negotiations|regime|mandate|polic(?:y|ies)|countries|states|commissioners?|chair(?:man|person|woman)?|president|headquarters|delegat(?:ion|es?)|parties|party|summit|meetings?|resolutions?|recommendations?|reforms?|legislation|population|communities|families|rights|schemes?)(?!\p{L})/u

/** As `isAmong`, and its article is its own. */
function isAmongItself(use: Use): boolean {
  const { name, text, start, end } = use
  return (
    isAmong(use) &&
    (/^s(?!\p{L})/u.test(text.slice(start + name.length, end + 2)) ||
      BEHIND_NOUN.test(text.slice(end, end + SAID_NEAR)) ||
      OF_A_BODY.test(text.slice(end, end + SAID_NEAR)))
  )
}

/** True where it is beyond doubt that letters are short for words: an article or an ending of many says so, and nothing beside them tells what they are. */
function isSurelyShort(name: string, uses: readonly Use[]): boolean {
  if (!/^[A-Z]{3,5}$/u.test(name)) return false
  const alone = uses.filter((use) => use.alone)
  return (
    alone.some(isAmong) &&
    !uses.some(
      ({ text, start, end }) =>
        (BEHIND_A_PERSON.test(text.slice(Math.max(0, start - SAID_NEAR), start)) &&
          /^(?:,|\.|\)|;|$|\s(?:and|or|is|was)\s)/u.test(text.slice(end, end + 6))) ||
        SAID_OF_IT.test(text.slice(end, end + SAID_NEAR)) ||
        NAMED_SO.test(text.slice(Math.max(0, start - SAID_NEAR), start)),
    )
  )
}

/** “abolishing the LONG form”, “she is ACE”, where the draft has the word in small letters as well: a word in capitals for weight. */
function isAlsoWord(name: string, subject: DraftSubject): boolean {
  if (!/^\p{Lu}+$/u.test(name)) return false
  const small = new RegExp(`(?<![\\p{L}\\p{N}])${name.toLowerCase()}(?![\\p{L}\\p{N}])`, 'u')
  return wordsOfDraft(subject).some((text) => small.test(text))
}

function isNeverSpelled(name: string, uses: readonly Use[], subject: DraftSubject): boolean {
  if (isKnownByItsLetters(name) || !isSurelyShort(name, uses)) return false
  const alone = uses.filter((use) => use.alone)
  if (!alone.some(isAmongItself)) return false
  if (uses.length > 1 && alone.length < FEWEST_ALONE) return false
  if (isAlsoWord(name, subject)) return false
  // Who says it as often without a word of what it is writes for those who know, unless an article or a plural makes a word of it.
  if (alone.length >= OFTEN && alone.filter(isAmong).length * 2 < alone.length) return false
  // “the PARK met”, “a WHOIS query”: what can be spoken as a word is mostly a name.
  if (spokenAsWord(name) !== 'no') return false
  return !wordsOfDraft(subject).some((text) => mayBeSpelledIn(text, name))
}

/** All texts of a draft in which a long form may stand: titles, quotations, notes, proposals and who writes as well. */
const wordsOfDraft: (subject: DraftSubject) => readonly string[] = rememberObject((subject: DraftSubject) => [
  subject.draft.organisation.name,
  ...passagesOfDraft(subject).flatMap(({ text, runs }) => [
    text,
    ...runs.flatMap(({ footnote }) => (footnote ? [runsText(footnote.runs)] : [])),
  ]),
  ...subject.draft.proposals.flatMap(({ current, proposed, rationale }) => [current, proposed, rationale]),
])

/** “Ministry of Electronics and Information Technology (MeitY)” explains MEITY, and MIETY, whose letters are only out of order. */
function isExplainedOtherwise(name: string, subject: DraftSubject): boolean {
  return name.length >= 4 && passagesOfDraft(subject).some(({ text }) => otherwise(text, name))
}

/** “the domestic security service (FSB)”: words before a bracket say what it is, though in another language than its letters. */
function isDescribed(name: string, subject: DraftSubject): boolean {
  return passagesOfDraft(subject).some(({ kind, text }) => kind !== 'heading' && describedBefore(text, name))
}

const describedBefore = rememberText((text, name) => {
  if (!text.includes(`(${name})`)) return false
  return matchesIn(text, /\p{L}{2}["”’]?\s[(]([\p{Lu}\p{Nd}]{2,10})[)]/gu).some(([, written]) => written === name)
})

const inOrder = (letters: string) => [...letters].sort().join('')

const otherwise = rememberText((text, name) => {
  if (!/[(（][^()（）]{2,12}[)）]/u.test(text)) return false
  return matchesIn(text, /\p{L}{2}\s?[(（]["“‘]?([\p{L}\p{Nd}]{4,8})["”’]?[)）]/gu).some(
    ([, written = '']) =>
      written !== name &&
      /\p{Lu}.*\p{Lu}/u.test(written) &&
      (written.toUpperCase() === name || (name.length >= 5 && inOrder(written.toUpperCase()) === inOrder(name))),
  )
})

/** The words of an acronym in any passage, titles and lists of names too. */
function formApart(name: string, subject: DraftSubject): string | null {
  for (const { text } of passagesOfDraft(subject)) {
    const found = formIn(text, name)
    if (found !== null) return found
  }
  return null
}

/** True where its words stand before its first use, without its letters: to spell it out there would name it a second time. */
function isNamedBefore(name: string, first: Use, subject: DraftSubject): boolean {
  for (const { text } of passagesOfDraft(subject)) {
    if (text === first.text) return formIn(text.slice(0, first.start), name) !== null
    if (formIn(text, name) !== null) return true
  }
  return false
}

const formIn = rememberText((text, name) => longFormApart(name, text))

/** Characters between an acronym and its long form that are read in one breath: “the MLAT procedure. MLAT, or the Mutual …”. */
const ONE_BREATH = 120

function isInOneBreath(first: Use, spelled: Use): boolean {
  return (
    first.at.section === spelled.at.section &&
    first.at.slot === spelled.at.slot &&
    first.at.block === spelled.at.block &&
    first.at.proposal === spelled.at.proposal &&
    spelled.start - first.end <= ONE_BREATH
  )
}

/** What is said of one of them. */
export function unexplainedRemark({ name, first, spelledLater, apart, times }: Unexplained): Remark {
  return {
    level: 'advice',
    at: first.at,
    message: spelledLater
      ? message('finding.acronym.spelledLater', { name })
      : apart !== null
        ? message('finding.acronym.apart', { name, words: apart })
        : message('finding.acronym.neverSpelled', { name, uses: times }),
    reason: message('finding.acronym.why'),
    source: message('finding.acronym.source'),
  }
}

/** Those of one section, which stay until its text changes. */
const usesOfSection = rememberObject((subject: SectionSubject): readonly Use[] => {
  const { asked, answers, language } = subject
  const passages = passagesOf(subject)
  const others = othersPassages(subject)
  return answers.flatMap(({ slot, blocks }) =>
    blocks.flatMap((content, block) => {
      const text = blockText(content)
      const uses = scan(text, language)
      if (uses.length === 0) return []
      const own = prose(text, '')
      return uses.flatMap((use): Use[] => {
        const { spelled, start, end } = use
        const passage = passageAt(passages, slot.id, block, start)
        if (
          !spelled &&
          !use.explained &&
          (content.type === 'heading' || standsInApparatus(passage) || isNamed(text, start, end))
        )
          return []
        const alone =
          (content.type === 'paragraph' || content.type === 'list') &&
          own.slice(start, end) === text.slice(start, end) &&
          isSentence(passage?.text ?? text) &&
          // The words of a link are mostly the title of what is linked.
          !(passage && (others.has(passage) || isLinkedAt(passage, start - passage.offset))) &&
          // “Anna Berg, SKOR co-founded it”: letters of a person.
          !BEHIND_A_PERSON.test(text.slice(Math.max(0, start - SAID_NEAR), start)) &&
          standsAlone(text, start, end)
        return [{ ...use, text, alone, at: { section: asked.id, slot: slot.id, block, start, end } }]
      })
    }),
  )
})

function* usesInReadingOrder({ draft, reading }: DraftSubject): Generator<Use> {
  for (const step of reading) {
    if (step.type === 'section') {
      yield* usesOfSection(step.subject)
      continue
    }
    for (const index of step.proposals) {
      const proposal = draft.proposals[index]
      if (!proposal) continue
      for (const field of ['proposed', 'rationale'] as const)
        for (const use of scan(proposal[field], draft.language))
          if (use.spelled || field === 'rationale')
            yield {
              ...use,
              text: proposal[field],
              alone: standsAlone(proposal[field], use.start, use.end),
              at: { section: 'proposals', proposal: proposal.id, field },
            }
    }
  }
}

/** False for a title or a line of contents, where nobody spells out. */
function isSentence(text: string): boolean {
  return (
    /[.!?;:…]["”’)\]\p{N}]*\s*$/u.test(text.slice(-LINE_END)) || (text.match(/\p{L}+/gu)?.length ?? 0) > WORDS_OF_A_LINE
  )
}
/** Characters at the end of a passage in which its stop and the marks behind it stand. */
const LINE_END = 12
/** Most words of a title. */
const WORDS_OF_A_LINE = 20

function passageAt(passages: readonly Passage[], slot: string, block: number, start: number): Passage | undefined {
  return passages.find(
    ({ at, offset, text }) =>
      at.slot === slot && at.block === block && offset <= start && start <= offset + text.length,
  )
}

/** Names of signatories, references to literature and code explain what stands beside them, and ask for nothing. */
function standsInApparatus(passage: Passage | undefined): boolean {
  return (
    passage !== undefined &&
    (isCode(passage.text, '') ||
      ((passage.kind === 'paragraph' || passage.kind === 'item') && isApparatus(passage.text, '')))
  )
}

const NAME_BEFORE = /\p{Lu}[\p{Lu}\d]{1,9}s?,\s+(?:the\s+|and\s+|or\s+)?$/u
const NAME_AFTER = /^ ?,\s+(?:the\s+|and\s+|or\s+)?\p{Lu}[\p{Lu}\d]/u
const LONG_FORM_AFTER = /^,\s+\p{Lu}\p{Ll}+\s+(?:\p{Lu}\p{Ll}+|of|for|des?|da)\s/u

/**
 * True for a name among names (“the W3C, IETF, ISOC”), for one that its long form follows (“ABPD, Brazilian Association of …”), for part of a domain
 * (“CGI.br”) and for the title of a line (“CANADA: …”): readers look such names up or know them, and in real papers wanted no long form.
 */
function isNamed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 60)
  return (
    NAME_BEFORE.test(before) ||
    // “Subjects: the harbour; SLM; the tax”: one of a list.
    (/;\s$/u.test(before) && /^[;.]/u.test(after)) ||
    NAME_AFTER.test(after) ||
    LONG_FORM_AFTER.test(after) ||
    /^(?:\.\p{L}|:)/u.test(after)
  )
}

/** The organisation's own acronym: the title block spells it out, above all text. */
function ownAcronym({ organisation }: Draft): string | null {
  return organisation.name.trim() === '' ? null : organisation.acronym.trim()
}
