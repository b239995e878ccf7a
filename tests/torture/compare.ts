/**
 * What a kill did. Every draft must hold all that it held before; of the last round's words one draft may hold the first so many, in
 * sequence. `lostFrom` is the index of the first that is gone; null when none is.
 */
export function compare(
  before: ReadonlyMap<string, readonly string[]>,
  now: ReadonlyMap<string, readonly string[]>,
  typed: { words: readonly string[] },
  isWhole: boolean,
): { complaints: string[]; lostFrom: number | null } {
  const complaints: string[] = []
  const fresh = new Set(typed.words)
  let kept = 0
  let holders = 0
  for (const [id, words] of before) if (!now.has(id)) complaints.push(`a draft with ${words.length} words is gone`)
  for (const [id, words] of now) {
    const old = words.filter((word) => !fresh.has(word))
    const difference = firstDifference(before.get(id) ?? [], old)
    if (difference) complaints.push(`a draft does not hold what it held before: ${difference}`)
    const added = words.filter((word) => fresh.has(word))
    if (added.length === 0) continue
    holders += 1
    kept = added.length
    if (added.join(' ') !== typed.words.slice(0, added.length).join(' '))
      complaints.push('a draft holds words in another sequence than they were typed in')
  }
  if (holders > 1) complaints.push('two drafts hold what was typed into one')
  if (isWhole && kept > 0 && kept < typed.words.length) complaints.push('a text was imported in part')
  return { complaints, lostFrom: !isWhole && kept < typed.words.length ? kept : null }
}

/** Where two sequences part, in words enough to tell a lost end from a split word; null when they are alike. */
function firstDifference(before: readonly string[], now: readonly string[]): string | null {
  const at = before.findIndex((word, index) => word !== now[index])
  if (at === -1 && before.length === now.length) return null
  const from = at === -1 ? before.length : at
  const shown = (words: readonly string[]) => words.slice(Math.max(0, from - 2), from + 4).join(' ') || 'nothing'
  return `${before.length} words before, ${now.length} now; from word ${from + 1}, “${shown(before)}” became “${shown(now)}”`
}
