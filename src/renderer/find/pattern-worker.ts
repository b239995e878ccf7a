import { MOST_FOUND, searchFor } from '../../core/draft/find'
import type { FromPatterns, ToPatterns } from './pattern-messages'

/** Runs the regular expressions of people beside the window, which ends this thread when one takes too long. */
function answer({ round, options, texts, replacement }: ToPatterns): FromPatterns {
  const search = searchFor(options)
  if (!search.ok) return { round, problem: search.problem }
  const places: number[] = []
  const rewritten: string[] = []
  for (const [index, text] of texts.entries()) {
    const found = replacement === null ? search.value.find(text) : search.value.rewrite(text, replacement)
    for (const each of found) {
      if (places.length === 3 * MOST_FOUND) break
      places.push(index, each.start, each.end)
      if ('text' in each) rewritten.push(each.text as string)
    }
  }
  return { round, places: Uint32Array.from(places), rewritten }
}

self.addEventListener('message', ({ data }: MessageEvent<ToPatterns>) => self.postMessage(answer(data)))
// The time of a search does not begin before the thread is there.
self.postMessage({ round: 0 } satisfies FromPatterns)
