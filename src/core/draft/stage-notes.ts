import { quotationsAnd, type Stretch } from './quotations'

/** What stands in brackets inside a quotation, such as “the [Forum]”, is read aloud with it. */
const BRACKETED = '\\[[^[\\]\\n]{0,300}\\]|【[^【】\\n]{0,300}】|［[^［］\\n]{0,300}］'

/**
 * What stands in round brackets for the speaker and nobody else, as a whole: a pause with or without its length, applause and laughter as transcripts note them,
 * silence, a slide. Any other words in round brackets are said.
 */
const DIRECTION = [
  /(?:(?:a|short|brief|long|dramatic) ){0,2}(?:pause|silence)|applause|laughter|(?:next|new|change|last|first) slide|slide [0-9]{1,3}/u,
  /[0-9]{1,3}[- ]?(?:s|sec|secs|seconds?)[- ](?:pause|silence|of silence)|pause(?:,|:| for| of)? (?:[0-9]{1,3}|one|two|three|four|five|ten) ?(?:s|sec|secs|seconds?)/u,
  /(?:courte |longue |brève )?pause(?: de [0-9]{1,3} ?s(?:ec|econdes?)?)?|applaudissements|rires|diapositive (?:suivante|[0-9]{1,3})/u,
  /pausa(?: (?:breve|corta|larga))?(?: de [0-9]{1,3} ?s(?:eg|egundos?)?)?|silencio|aplausos|risas|diapositiva (?:siguiente|[0-9]{1,3})/u,
  /(?:короткая |длинная )?пауза(?:,? [0-9]{1,3} ?с(?:ек|екунд|екунды|екунда)?)?|тишина|аплодисменты|смех|следующий слайд|слайд [0-9]{1,3}/u,
  /وقفة(?: قصيرة)?|صمت|تصفيق|ضحك/u,
  /停顿(?: ?[0-9]{1,3} ?秒)?|暂停|沉默|掌声|鼓掌|笑声|下一张幻灯片/u,
]
  .map(({ source }) => source)
  .join('|')
const NOTED = new RegExp(`${BRACKETED}|[(（] {0,2}(?:${DIRECTION})[.!…。]? {0,2}[)）]`, 'giu')

/** Letters of scripts that put spaces between words: beside one, a bracket stands inside a word. */
const INSIDE_WORD = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}]/u

/**
 * What a speaker has put in brackets and does not say, with its brackets: stage notes such as “[pause]”, footnote marks such as “[3]”, and in round brackets what can only be
 * a direction, such as “(3-second pause)”.
 * Letters inside a word, as in “[t]he”, and brackets inside a quotation belong to the text.
 */
export function stageNotes(text: string): Stretch[] {
  if (!/[[［【(（]/u.test(text)) return []
  return [...quotationsAnd(text, NOTED)].flatMap(({ start, end, match }) => {
    if (match === null) return []
    const [note] = match
    const inWord = INSIDE_WORD.test(text.charAt(start - 1)) || INSIDE_WORD.test(text.charAt(end))
    return inWord && !/^.\p{Nd}+.$/u.test(note) ? [] : [{ start, end }]
  })
}
