import { blockText } from '../text/block-text'
import { type Block, blockSchema } from '../text/blocks'
import { isJsonObject, type JsonObject } from '../text/json-value'
import { countWrittenWords } from '../text/words'
import { proposalSchema } from './draft'

/** What of a damaged draft can still be read. */
export interface Salvage {
  /** The draft's id; null where it is lost. */
  id: string | null
  title: string
  /** Each answer that is there, in the file's sequence. */
  answers: { section: string; slot: string; words: number; text: string }[]
  /** How many rows of proposals are whole. */
  proposals: number
  /** Answers of which a part or all does not have the form of an answer. */
  unreadable: { section: string; slot: string }[]
  /** True where the text of the file stops before the draft does, or is broken, so that what comes after is lost. */
  isCut: boolean
}

/**
 * What can be read of a draft whose file is cut off or damaged: all that stands complete before the first place that is no JSON, block by block.
 * Never throws; null where nothing of a draft is there. Steps grow with the length of the text.
 */
export function salvageDraft(text: string): Salvage | null {
  const readable = readableJson(text)
  if (!readable) return null
  const { json, isCut } = readable
  const found: Salvage = {
    id: typeof json.id === 'string' ? json.id : null,
    title: typeof json.title === 'string' ? json.title : '',
    answers: [],
    proposals: readableItems(json.proposals, proposalSchema).length,
    unreadable: [],
    isCut,
  }
  const language = typeof json.language === 'string' ? json.language : 'en'
  for (const [index, section] of (Array.isArray(json.sections) ? json.sections : []).entries()) {
    const name = isJsonObject(section) && typeof section.id === 'string' ? section.id : String(index + 1)
    const answers = isJsonObject(section) && isJsonObject(section.answers) ? section.answers : {}
    for (const [slot, blocks] of Object.entries(answers)) {
      const read: Block[] = readableItems(blocks, blockSchema)
      if (!Array.isArray(blocks) || read.length < blocks.length) found.unreadable.push({ section: name, slot })
      const words = read.map((block) => blockText(block)).join('\n')
      if (words.trim() !== '')
        found.answers.push({ section: name, slot, words: countWrittenWords(words, language), text: words })
    }
  }
  return found
}

/** The object in a text that is JSON, or in the longest start of it that is; null where there is none. Safe on any text. */
export function readableJson(text: string): { json: JsonObject; isCut: boolean } | null {
  let isCut = false
  for (const whole of [() => text, () => completed(text)]) {
    try {
      const json: unknown = JSON.parse(whole())
      return isJsonObject(json) ? { json, isCut } : null
    } catch {
      isCut = true
    }
  }
  return null
}

/** The items of a list that have the form that is asked of them; none where it is no list. */
export function readableItems<T>(
  list: unknown,
  schema: { safeParse(item: unknown): { success: true; data: T } | { success: false } },
): T[] {
  return (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((item) => {
    const parsed = schema.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
}

/** The longest start of a text that is JSON once its open lists and objects are closed. Safe on any text. */
function completed(text: string): string {
  const open: string[] = []
  let inString = false
  let end = 0
  let closers = ''
  const settled = (index: number) => {
    end = index
    closers = [...open].reverse().join('')
  }
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (inString) {
      if (character === '\\') index += 1
      else if (character === '"') inString = false
      else if (character < ' ') break
      continue
    }
    if (character === '"') inString = true
    else if (character === '{' || character === '[') open.push(character === '{' ? '}' : ']')
    else if (character === '}' || character === ']') {
      if (open.pop() !== character) break
      if (open.length === 0) return text.slice(0, index + 1)
      if (open.length < DEEPEST_TO_CUT) settled(index + 1)
    } else if (character === ',' && open.length < DEEPEST_TO_CUT) settled(index)
    else if (character === '\0') break
  }
  return text.slice(0, end) + closers
}

/** Copies of the open brackets are made at each comma; a draft's blocks stand no deeper than this. */
const DEEPEST_TO_CUT = 64
