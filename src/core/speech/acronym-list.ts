import { runsText } from '../text/block-text'
import { matchesIn } from '../text/matches'
import type { AcronymLexicon } from './acronyms'
import { romanValue } from './numbers'
import { acronymSaid, isShouted, withoutStageNotes } from './spoken-form'
import type { SpokenParagraph } from './statement'

export interface FoundAcronym {
  name: string
  /** `letters`, `word`, or what is said in its place. */
  how: string
  /** How many times it is said. */
  times: number
}

/** Not part of a document symbol, an address or a longer word. */
const CAPITALS = /(?<![\p{L}\p{N}/@.])\p{Lu}{2,}(?=(?:[’']?s)?(?![\p{L}\p{N}/@]))/gu

/** The acronyms of what is said, each once, in order of appearance, with how they are said now. Mixed ones such as IoT, which are always spelled, are not among them. */
export function acronymsSaid(paragraphs: readonly SpokenParagraph[], lexicon: AcronymLexicon): FoundAcronym[] {
  const found = new Map<string, FoundAcronym>()
  for (const { runs, language } of paragraphs) {
    const text = withoutStageNotes(runsText(runs))
    if (isShouted(text)) continue
    for (const [name] of matchesIn(text, CAPITALS)) {
      if (romanValue(name) !== null) continue
      const known = found.get(name)
      if (known) known.times += 1
      else found.set(name, { name, how: acronymSaid(name, language, lexicon), times: 1 })
    }
  }
  return [...found.values()]
}
