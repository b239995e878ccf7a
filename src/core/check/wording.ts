import { message } from '../../messages/message'
import { ACTION_WORDS } from '../draft/recommendation-words'
import { matchesIn } from '../text/matches'
import { inCaseOf, startsSentence } from './passages'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/** Nouns without a plural in English (“advices” are papers of offices and lawyers, “informations” charges), with the words around them that agree with one: “these informations are”. */
const UNCOUNTABLE =
  /(?<![\p{L}\p{N}’'-])(?:(these|those|many|several|few)\s)?(information|software|hardware|feedback|equipment)s(?:\s(are|were|have)(?=\s))?(?![\p{L}’'-])/giu
/** “climate feedbacks”, “feedbacks between ice and clouds”: in science it has a plural; so has “knowledges”, of peoples and as American offices want them. */
const OF_SCIENCE =
  /(?<!\p{L})(?:climate|carbon|cycle|cloud|vapou?r|albedo|ecological|ecosystem|systemic?|dynamical?|physical|biophysical|radiative|ice|surface|land|ocean|non-?linear|positive|negative|reinforcing|amplifying|balancing|stabili[sz]ing|destabili[sz]ing|complex|internal|loops?\s(?:and|or))\s$/iu
const IN_SCIENCE = /^\s(?:between|among|within|in the|into|loops?|effects?|that|which)(?!\p{L})/iu
const OF_ONE: Readonly<Record<string, string>> = {
  these: 'this',
  those: 'that',
  many: 'much',
  several: 'some',
  few: 'little',
  are: 'is',
  were: 'was',
  have: 'has',
}

/** Verbs that stand behind no “is”, with their other form: “is consist of”, “they are agree”. */
const BEHIND_BE =
  /(?<![\p{L}\p{N}’'-])(am|is|are)\s(consist|depend|belong|exist|happen|occur|differ|agree|disagree)(?![\p{L}’'-])/giu
const HAPPENED = /(?<![\p{L}\p{N}’'-])(?:was|were|is|are)\s(happened|occurred)(?![\p{L}-])/giu
const TO_ACT =
  /(?<![\p{L}\p{N}’'-])(we|they|you|states|governments|countries|stakeholders|it)\s(must|should|shall)\sto\s(\p{Ll}{2,})(?=\s)/giu
/** “Do what we must to survive.” */
const AS_IT_CAN = /\b(?:what|whatever|as|all|everything|than|how|where|when|if)\s(?:\p{L}+\s){0,2}$/iu
const DID_NOT = /(?<![\p{L}\p{N}’'-])((?:did|does|do)\snot)\s(\p{Ll}{2,})ed(?![\p{L}-])/giu

const SINGULAR =
  'problem|issue|challenge|reason|aim|goal|objective|country|factor|barrier|obstacle|priority|principle|solution|question'
const ONE_OF = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])one of (the|our|these|those|their) ((?:most \p{Ll}+ |main |key |biggest |major |important )?)(${SINGULAR})(?= (?:is|was|are|of|that|which|facing|we|for)(?!\p{L}))`,
  'giu',
)

const SPANS = 'years|months|decades|weeks|centuries'
/** What stands there, and what English says; groups by number. */
const PHRASES: readonly { pattern: RegExp; as(...groups: string[]): string }[] = [
  { pattern: /(?<![\p{L}\p{N}-])(depend(?:s|ed|ing)?)\sof(?!\scourse)(?![\p{L}-])/giu, as: (verb) => `${verb} on` },
  {
    pattern:
      /(?<![\p{L}\p{N}-])(discuss|discusses|discussing)\sabout(?=\s)(?!\s(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|a\s(?:dozen|hundred)|half))/giu,
    as: (verb) => verb,
  },
  { pattern: /(?<=^|\n|[.!?;,]\s)(according)\swith(?=\s)/giu, as: (verb) => `${verb} to` },
  {
    pattern: /(?<=^|\n|[.!?;,]\s|\b(?:and|but|while|whereas)\s)(i)(n\sthe\sother\shand)(?=,)/giu,
    as: (first, rest) => `${first === 'I' ? 'O' : 'o'}${rest}`,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(s)ince\s((?:so\s)?many|several|some|a\sfew|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty)\s(${SPANS})(?!\s(?:ago|are|were|have|had|may|will|can|of|is|before|earlier|later|after|and)(?!\p{L}))(?![\p{L}’'-])`,
      'giu',
    ),
    as: (first, many, years) => `${first === 'S' ? 'F' : 'f'}or ${many} ${years}`,
  },
]
const A_HONOUR = /(?<![\p{L}\p{N}’'.-])a\s(?=(?:honou?r|hour|heir|honest)\p{L}*)/giu

interface Found {
  start: number
  written: string
  instead: string
}

/** The verb of inputs that a form in “ed” is of, null for any other word. */
function actOf(stem: string): string | null {
  return [stem, `${stem}e`, stem.replace(/i$/, 'y')].find((form) => ACTS.has(form)) ?? null
}

const ACTS: ReadonlySet<string> = new Set([
  ...ACTION_WORDS,
  'act',
  'be',
  'have',
  'make',
  'take',
  'do',
  'help',
  'need',
  'allow',
  'reduce',
])

function found(own: string): Found[] {
  const all: Found[] = []
  const add = (start: number, written: string, instead: string) => all.push({ start, written, instead })
  for (const { 0: written, 1: before, 2: noun = '', 3: verb, index } of matchesIn(own, UNCOUNTABLE)) {
    const end = index + written.length
    if (
      noun.toLowerCase() === 'feedback' &&
      (OF_SCIENCE.test(own.slice(Math.max(0, index - 24), index)) || IN_SCIENCE.test(own.slice(end, end + 12)))
    )
      continue
    add(
      index,
      written,
      [before, noun, verb]
        .filter((word) => word !== undefined)
        .map((word) => inCaseOf(word, OF_ONE[word.toLowerCase()] ?? word))
        .join(' '),
    )
  }
  for (const { 0: written, 1: be = '', 2: verb = '', index } of matchesIn(own, BEHIND_BE))
    add(index, written, be.toLowerCase() === 'is' ? `${verb}s` : verb)
  for (const { 0: written, 1: verb = '', index } of matchesIn(own, HAPPENED)) add(index, written, verb)
  for (const { 0: written, 1: who = '', 2: modal = '', 3: verb = '', index } of matchesIn(own, TO_ACT))
    if (ACTS.has(verb) && !AS_IT_CAN.test(own.slice(Math.max(0, index - 40), index)))
      add(index, written, `${who} ${modal} ${verb}`)
  for (const { 0: written, 1: not = '', 2: stem = '', index } of matchesIn(own, DID_NOT)) {
    const verb = actOf(stem)
    if (verb !== null && verb !== stem.concat('ed')) add(index, written, `${not} ${verb}`)
  }
  for (const { 0: written, 3: noun = '', index } of matchesIn(own, ONE_OF))
    add(index, written, `${written.slice(0, -noun.length)}${noun.endsWith('y') ? `${noun.slice(0, -1)}ie` : noun}s`)
  for (const { pattern, as } of PHRASES)
    for (const match of matchesIn(own, pattern)) add(match.index, match[0], as(...match.slice(1)))
  for (const { 0: written, index } of matchesIn(own, A_HONOUR))
    if (written.startsWith('a') || startsSentence(own, index)) {
      const word = /^\p{L}+/u.exec(own.slice(index + written.length, index + written.length + 30))?.[0] ?? ''
      add(index, written + word, `${written.trimEnd()}n ${word}`)
    }
  return all.sort((one, other) => one.start - other.start)
}

/**
 * Words that other languages join and English does not: “informations”, “depends of”, “we are agree”, “since many years”, “did not adopted”. Only what is right nowhere; docs/checks.md says how
 * often they stand in real papers. Source: English grammar, a slip in any style.
 */
export const wording = sectionCheck(
  'slips/wording',
  styleOf(
    (own) =>
      found(own).map(({ start, written, instead }) => ({
        start,
        end: start + written.length,
        message: message('finding.wording', { written, instead }),
        instead,
      })),
    { reason: message('finding.wording.why'), source: message('finding.slips.source') },
    { cells: true, headings: true, italics: false },
  ),
)
