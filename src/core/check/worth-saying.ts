import type { Draft } from '../draft/draft'
import type { Finding } from '../draft/finding'
import { profileOf } from '../draft/limits'
import type { Template } from '../template/template'

/**
 * Rules that say nothing unless somebody asks for them: on real papers fewer than three in five of their findings were of use, or what they say of
 * one place is said once of the whole text by another rule (docs/checks.md has the figures).
 */
export const OFF_BY_DEFAULT: ReadonlySet<string> = new Set([
  'acronyms/heading',
  'acronyms/unspelled-once',
  'acronyms/used-once',
  'clarity/long-sentence',
  'clarity/readability',
  'consistency/figures',
  // Right in three of seven: notes stand in forms that no rule knows all of.
  'references/note-without-note',
  'references/unnamed',
  // Other organisations have member states of their own, and name themselves far from where they do.
  'style/member-states',
])

/** Most advice in a hundred words: more is not read. */
export const MOST_ADVICE = 3

/** A note of a few lines may have as much advice: all of it is seen at a glance. */
const MOST_OF_A_NOTE = 10

/**
 * What is kept first where there is too much: slips, which nobody wants to hand in, then what is inconsistent, references, and last what is
 * a matter of taste. Rules of a grammar checker, which have no place here, stand beside the slips.
 */
const RANKS: readonly RegExp[] = [
  /^(?:slips|grammar|images|proposals|organisation|areas)\//,
  /^(?:consistency|references|repetition|advice|recommendation|profile)\//,
  /^(?:style|spelling)\//,
  /^clarity\/(?:sentence-lengths|acronym)$|^tips\//,
]

/**
 * Whether a rule speaks in a draft: what the writer said of this draft, else what holds otherwise. What stands in the way of handing in is not a
 * rule that can be switched off; `worthSaying` keeps blockers whatever this says. `silent` are the rules that this person switched off for good or for the
 * draft's organisation.
 */
export function isRuleOn(rule: string, draft: Draft, template: Template, silent: readonly string[] = []): boolean {
  const own = draft.rules && Object.hasOwn(draft.rules, rule) ? draft.rules[rule] : undefined
  return own ?? whyRuleIsOff(rule, draft, template, silent) === null
}

/**
 * Who switches a rule off where the draft says nothing of it: this person, for good or for the organisation (`silentIn`), the profile of limits, or the
 * program. Null where it is on.
 */
export function whyRuleIsOff(
  rule: string,
  draft: Pick<Draft, 'limits' | 'organisation'>,
  template: Template,
  silent: readonly string[] = [],
): 'for-good' | 'profile' | 'default' | null {
  if (silent.includes(rule)) return 'for-good'
  if (profileOf(draft, template).silentRules?.includes(rule)) return 'profile'
  return OFF_BY_DEFAULT.has(rule) ? 'default' : null
}

/** What a writer is shown, and how many advices more than three in a hundred words are kept back: silence about them is no praise. */
export interface WorthSaying {
  said: Finding[]
  heldBack: number
}

/**
 * The findings that a writer is shown, in the same sequence: without those of rules that are off, and with at most three advices in a hundred
 * words (`words` is what the draft counts), the most useful first; with all of them where `all` is asked. Blockers and warnings are all kept. `silent`
 * are the rules that are off for good.
 */
export function worthSaying(
  findings: readonly Finding[],
  draft: Draft,
  template: Template,
  words: number,
  silent: readonly string[] = [],
  all = false,
): WorthSaying {
  const on = new Map<string, boolean>()
  const speaks = (rule: string): boolean => {
    let known = on.get(rule)
    if (known === undefined) {
      known = isRuleOn(rule, draft, template, silent)
      on.set(rule, known)
    }
    return known
  }
  const said = findings.filter(({ level, check }) => level === 'blocker' || speaks(check))
  const advice = said.filter(({ level }) => level === 'advice')
  const most = Math.max(MOST_OF_A_NOTE, Math.floor((words / 100) * MOST_ADVICE))
  if (all || advice.length <= most) return { said, heldBack: 0 }
  const kept = new Set(
    advice
      .map((finding, index) => ({ finding, index, rank: rankOf(finding.check) }))
      .sort((one, other) => one.rank - other.rank || one.index - other.index)
      .slice(0, most)
      .map(({ finding }) => finding),
  )
  return {
    said: said.filter((finding) => finding.level !== 'advice' || kept.has(finding)),
    heldBack: advice.length - most,
  }
}

function rankOf(rule: string): number {
  const rank = RANKS.findIndex((pattern) => pattern.test(rule))
  return rank < 0 ? RANKS.length : rank
}
