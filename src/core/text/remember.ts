import { rememberedTexts } from './remembered-texts'

/** How often all was forgotten. What was remembered before the last time is let go of when its function is next asked. */
let forgotten = 0

/**
 * Has every function of this module forget its answers. For a program that reads one draft after the other: what it remembers of one is of no use to the next,
 * outlives two collections of the young and then costs the collector more than all else.
 */
export function forgetRemembered(): void {
  forgotten += 1
}

/**
 * The same function, with its answers remembered by its two strings, in two generations: what was not asked for while one filled up
 * is forgotten. A draft that crosses into a worker is a copy, so object identity cannot tell that a paragraph is the same; its text
 * can. `compute` must depend on its arguments alone, and nobody may change what it returned. `most` texts make a generation, for answers
 * that are large; so do fewer whose sizes together come to `size.most`, each as `size.of` tells it.
 */
export function rememberText<T>(
  compute: (text: string, language: string) => T,
  most = Number.POSITIVE_INFINITY,
  size?: { most: number; of(answer: T): number },
): (text: string, language: string) => T {
  // By language first: a key of both would be a new string each time, whose hash costs more than the search.
  let languages = new Map<string, { young: Map<string, T>; old: Map<string, T>; held: number }>()
  let since = forgotten
  return (text, language) => {
    if (since !== forgotten) {
      languages = new Map()
      since = forgotten
    }
    let known = languages.get(language)
    if (!known) {
      known = { young: new Map(), old: new Map(), held: 0 }
      languages.set(language, known)
    }
    if (known.young.has(text)) return known.young.get(text) as T
    const value = known.old.has(text) ? (known.old.get(text) as T) : compute(text, language)
    if (known.young.size >= Math.min(most, rememberedTexts()) || (size && known.held >= size.most)) {
      known.old = known.young
      known.young = new Map()
      known.held = 0
    }
    known.young.set(text, value)
    known.held += size?.of(value) ?? 0
    return value
  }
}

/** The same function, with its answer remembered as long as its argument lives and nothing has all forgotten. Nobody may change the argument or the answer. */
export function rememberObject<Given extends object, T>(compute: (given: Given) => T): (given: Given) => T {
  let known = new WeakMap<Given, T>()
  let since = forgotten
  return (given) => {
    if (since !== forgotten) {
      known = new WeakMap()
      since = forgotten
    }
    let value = known.get(given)
    if (value === undefined) {
      value = compute(given)
      known.set(given, value)
    }
    return value
  }
}
