/** What opens a phrase, and what closes it, each by the other. A phrase that somebody is still typing has no end yet. */
const PHRASE = /"([^"]*)"?|[“„]([^“”]*)[“”]?|«([^»]*)»?|([^\s"“„«]+)/g

/**
 * The words of a search over many texts, each of which is to be found by itself: what stands between spaces, and what stands in quotation marks (straight, English,
 * German or French ones) as one phrase, without its marks. Each once, in the sequence typed; none for spaces and marks alone.
 */
export function soughtWords(typed: string): string[] {
  const words = Array.from(typed.matchAll(PHRASE), ([, straight, curled, angled, word]) =>
    (straight ?? curled ?? angled ?? word ?? '').trim(),
  )
  return [...new Set(words)].filter((word) => word !== '')
}
