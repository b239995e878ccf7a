import { isEmailAddress } from '../text/email-address'
import type { CallConflict, Found, FoundAt } from './call'
import { type CallLine, sentencesOfLine } from './call-lines'

const ADDRESS =
  /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]{1,64} ?(?:@|\[at\]|\(at\)) ?[\p{L}\p{N}-]{1,63}(?:(?:\.| ?(?:\[dot\]|\(dot\)) ?)[\p{L}\p{N}-]{1,63}){1,6}/giu
/** Addresses that every page has, and no input goes to. */
const NOT_FOR_INPUTS = /^(?:webmaster|privacy|cookies?|unsubscribe|newsletter|no-?reply|abuse|postmaster)@/i
const SENDS =
  /(?:send|sent|submi|e-?mail|address|reach|receiv|return|envoy|adress|parven|courriel|envi[ae]|envíe|remit|correo|dirección|recib)/iu

/**
 * The e-mail addresses of a call, those that inputs are sent to first, then in its sequence; those of links too, and those written so that robots
 * do not see them (“name [at] example.org”). Addresses of webmasters and newsletters are left out.
 */
export function findEmails(lines: readonly CallLine[]): Found<string>[] {
  const found: (Found<string> & { first: boolean })[] = []
  const add = (address: string, line: CallLine, start: number, end: number, sentence: string, sure: boolean) => {
    const value = address.replace(/(?<![.,;:])[.,;:]+$/, '')
    if (!isEmailAddress(value) || NOT_FOR_INPUTS.test(value)) return
    if (found.some((each) => each.value.toLowerCase() === value.toLowerCase())) return
    found.push({ value, text: sentence, place: { line: line.index, start, end }, sure, first: SENDS.test(sentence) })
  }
  for (const line of lines) {
    for (const sentence of sentencesOfLine(line.text))
      for (const match of sentence.text.matchAll(ADDRESS)) {
        const address = match[0]
          .replace(/ ?(?:\[at\]|\(at\)) ?/i, '@')
          .replace(/ ?(?:\[dot\]|\(dot\)) ?/gi, '.')
          .replace(/ /g, '')
        const start = sentence.start + match.index
        add(address, line, start, start + match[0].length, sentence.text, true)
      }
    for (const link of line.links) {
      const address = /^mailto:([^?]{3,320})/i.exec(link)?.[1]
      if (address !== undefined)
        for (const one of decoded(address).split(/[,;]/)) add(one.trim(), line, 0, line.text.length, line.text, true)
    }
  }
  return [...found.filter(({ first }) => first), ...found.filter(({ first }) => !first)].map(
    ({ first: _first, ...each }) => each,
  )
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

const QUOTED = /[“"«„]\s?([^“”"«»„]{2,160}?)\s?[”"»“]/u
/** What says that the words beside it are the subject of the e-mail. */
const SUBJECT =
  /(?:subject(?: line)?|e-?mail(?: should)? (?:be )?(?:titled|entitled)|title of the (?:e-?mail|message)|objet|intitulé|asunto)/iu
/** “Subject: …”, with nothing around it. */
const FIELD =
  /(?<!\p{L})(?:subject(?: line)?(?: of (?:the|your) (?:e-?mail|message))?|objet(?: (?:du (?:courriel|message)|suivant))?|asunto(?: del? (?:correo|mensaje))?)(?: ?(?:suivant|siguiente))? ?: ?(.{2,160})$/iu
const FIELD_TOPIC = /^(?:subject(?: line)?|objet|asunto)/iu

/**
 * The subject line that the e-mail is to have: words in quotation marks beside “subject”, “objet” or “asunto”, or what stands behind that word and a
 * colon. Words that the writer puts in, such as “[name of organisation]”, stay as they are. Null where none is asked for.
 */
export function findSubject(lines: readonly CallLine[]): { subject: Found<string> | null; conflicts: CallConflict[] } {
  const found: FoundAt<string>[] = []
  for (const line of lines) {
    if (line.row && FIELD_TOPIC.test(line.row.rowHead) && line.row.column > 0) {
      found.push(whole(line))
      continue
    }
    const sentences = sentencesOfLine(line.text)
    sentences.forEach((sentence, index) => {
      const { text } = sentence
      const asked = SUBJECT.exec(text)
      // “Subject: a call for input” in the letter's own head says what it is about itself.
      if (!asked || (line.index < 4 && asked.index === 0 && !/e-?mail|courriel|correo/iu.test(text))) return
      const field = FIELD.exec(text)
      if (field?.[1] !== undefined && !/^["“«]/.test(field[1].trim())) {
        // A subject may hold stops, as in “no. 3”; it ends where its line does, unless a sentence follows.
        const value = cut(field[1])
        if (value !== '') found.push(at(line, sentence, text.indexOf(field[1]), value, true))
        return
      }
      const behind = QUOTED.exec(text.slice(asked.index))
      const before = [...text.slice(0, asked.index).matchAll(new RegExp(QUOTED, 'gu'))].at(-1)
      const distance = before ? asked.index - (before.index + before[0].length) : Number.POSITIVE_INFINITY
      // “use ‘…’ as the subject”
      const ahead =
        before &&
        /^ (?:as|in|comme|dans|como|en)(?!\p{L})/iu.test(text.slice(before.index + before[0].length, asked.index + 1))
      const quoted = before && (ahead || !behind || distance < behind.index) ? before : behind
      const example = /(?:e\.g\.|for example|for instance|such as|par ex|por ejemplo|p\. ej)[^“"«]{0,12}$/iu.test(
        text.slice(0, quoted ? text.indexOf(quoted[0]) : 0),
      )
      const value = quoted?.[1]?.trim() ?? ''
      if (value !== '') found.push(at(line, sentence, text.indexOf(value), value, !example))
      else if (index + 1 < sentences.length && /:$/.test(text)) {
        const next = sentences[index + 1]
        if (next) found.push(at(line, next, 0, cut(next.text), false))
      }
    })
  }
  const [first] = found
  if (!first) return { subject: null, conflicts: [] }
  const others = found.filter(({ value }) => value !== first.value)
  if (others.length === 0) return { subject: first, conflicts: [] }
  return {
    subject: { ...first, sure: false },
    conflicts: [{ what: 'subject', found: [first, ...others].map(({ text, place }) => ({ text, place })) }],
  }
}

function cut(text: string): string {
  return text.replace(/["”»)]?\.?$/, '').trim()
}

function whole(line: CallLine): FoundAt<string> {
  return {
    value: cut(line.text.replace(/^[“"«]\s?/, '')),
    text: line.text,
    place: { line: line.index, start: 0, end: line.text.length },
    sure: true,
  }
}

function at(
  line: CallLine,
  sentence: { text: string; start: number },
  offset: number,
  value: string,
  sure: boolean,
): FoundAt<string> {
  const start = sentence.start + Math.max(0, offset)
  return { value, text: sentence.text, place: { line: line.index, start, end: start + value.length }, sure }
}
