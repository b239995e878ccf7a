import { plainLetters } from '../../core/draft/plain-letters'

/** One of a list to pick from, and other names under which it is looked for. */
export interface Choice {
  name: string
  also?: readonly string[]
}

/** 0 the choice itself, 1 its name begins so, 2 one of its words does, 3 it stands inside a word; null where it does not stand. */
function rank(choice: Choice, typed: string): number | null {
  let best: number | null = null
  for (const name of [choice.name, ...(choice.also ?? [])]) {
    const plain = plainLetters(name)
    const at =
      plain === typed
        ? 0
        : plain.startsWith(typed)
          ? 1
          : startsAWord(plain, typed)
            ? 2
            : plain.includes(typed)
              ? 3
              : null
    if (at !== null && (best === null || at < best)) best = at
  }
  return best
}

function startsAWord(plain: string, typed: string): boolean {
  for (let at = plain.indexOf(typed); at >= 0; at = plain.indexOf(typed, at + 1))
    if (!/[\p{L}\p{N}]/u.test(plain.charAt(at - 1))) return true
  return false
}

function ranked(choices: readonly Choice[], text: string): { choice: Choice; rank: number }[] {
  const typed = plainLetters(text)
  return choices.flatMap((choice) => {
    const at = rank(choice, typed)
    return at === null ? [] : [{ choice, rank: at }]
  })
}

/** The choices in which the text stands, whatever its accents and case: those that begin with it first, then those with a word that does. */
export function matchingChoices<C extends Choice>(choices: readonly C[], text: string): C[] {
  return ranked(choices, text)
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice as C)
}

/** The choice that is meant without a doubt: the one called so, else the only one that begins, or has a word that begins, with the text. */
export function meantChoice(choices: readonly Choice[], text: string): string | null {
  if (plainLetters(text) === '') return null
  const found = ranked(choices, text)
  const exact = found.find(({ rank }) => rank === 0)
  if (exact) return exact.choice.name
  const begun = found.filter(({ rank }) => rank < 3)
  return begun.length === 1 ? (begun[0]?.choice.name ?? null) : null
}
