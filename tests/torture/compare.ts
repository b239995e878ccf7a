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
    if (old.join(' ') !== (before.get(id) ?? []).join(' ')) complaints.push('a draft does not hold what it held before')
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
