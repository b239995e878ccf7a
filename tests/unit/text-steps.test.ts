// First, so that V8 counts from the first run of each function.
import './steps'

import { describe, expect, it } from 'vitest'
import { readCall } from '../../src/core/call/read-call'
import { scanAcronyms } from '../../src/core/check/acronym-scan'
import { checkDraft, draftSubject, RULES } from '../../src/core/check/checker'
import { othersWords, recordEntries } from '../../src/core/check/others-words'
import { prose } from '../../src/core/check/passages'
import { editRuns } from '../../src/core/draft/apply-fix'
import { wordDifference } from '../../src/core/draft/difference'
import { searchFor } from '../../src/core/draft/find'
import { quotationsIn } from '../../src/core/draft/quotations'
import { rewordBlocks } from '../../src/core/draft/reword'
import { stageNotes } from '../../src/core/draft/stage-notes'
import { typstString } from '../../src/core/export/typst'
import { labelledSlot, matchSection } from '../../src/core/import/heading-match'
import { blocksFromHtml } from '../../src/core/import/html'
import { htmlText } from '../../src/core/import/html-text'
import { importText } from '../../src/core/import/import-text'
import { readLabelled } from '../../src/core/import/organisation-lines'
import { partsOfPlainText } from '../../src/core/import/plain-text'
import { textOfPaper } from '../../src/core/paper/paper-text'
import { findingsOf } from '../../src/core/proofread/proofread'
import { type Reading, readingsOf } from '../../src/core/proofread/readings'
import { wordsToLookUp } from '../../src/core/proofread/words'
import { spokenForm } from '../../src/core/speech/spoken-form'
import { speechClock } from '../../src/core/speech/timing'
import { paragraph } from '../../src/core/text/blocks'
import { findJsonFault } from '../../src/core/text/json-text'
import { wordList } from '../../src/core/text/word-list'
import { countWords, countWrittenWords, sentencesIn, sentencesOf, wordSegments } from '../../src/core/text/words'
import { pack, template, withProposal, withRationale } from './core/check/checked'
import { stepsOf } from './steps'

const GIVEN = { id: 'imported', now: '2026-01-02T03:04:05Z' }

/** Twice the text may cost so much more; below two there is what every text costs, above it what a window at its edge costs. */
const MOST = 2.5

/** Beyond the length up to which a paragraph is read at once. */
const LENGTH = 5_000

const PATTERNS: readonly [name: string, text: string, language?: string][] = [
  ['NUL characters', '\0'],
  ['spaces', ' '],
  ['one long token', 'x'],
  ['one long token in capitals', 'A'],
  ['words', 'Member States should protect open networks. '],
  ['acronyms', 'the IGF and GDC, '],
  ['acronyms in brackets', 'Some Forum (SF) and (the XYZ '],
  ['lines in capitals', 'IGF GDC WSIS\n'],
  ['opening quotation marks', '“'],
  ['straight quotation marks', '" '],
  ['quotations', '“we must act” and „so weiter“ « oui » '],
  ['brackets', '(['],
  ['closed brackets', '[a] (b) '],
  ['newlines', '\n'],
  ['digits', '7'],
  ['numbers', '3 schools, 1,000% of 12; '],
  ['stops', '. '],
  ['abbreviations', 'e.g. '],
  ['hyphens', 'a-'],
  ['strokes', 'A/'],
  ['symbols', '(A/RES/70/1) '],
  ['signs of addresses', 'a@b.'],
  ['references', 'paragraph 12 on page 7 '],
  ['Arabic', 'يجب على الدول أن تحمي الشبكات. ', 'ar'],
  ['Chinese', '会员国应保护开放的网络。', 'zh'],
  ['Chinese without a stop', '会员国应保护开放的网络', 'zh'],
]

const draftOf = (...texts: string[]) =>
  withProposal(
    { current: texts.join('\n'), proposed: `${texts.join('\n')} more`, rationale: texts.join('\n') },
    withRationale(texts.map((text) => paragraph(text))),
  )
const [area] = template.sections.filter(({ id }) => id === 'area-5')
if (!area) throw new Error('The template has lost its fifth area.')

const PASSES: readonly [name: string, pass: (text: string, language: string) => unknown][] = [
  ['acronyms', (text, language) => scanAcronyms(text, language)],
  ['prose', (text) => prose(text, '')],
  ['words of others', (text) => othersWords(asPassages(`[a] ${text}`, `it reads: ${text}:`, `(1) ${text} shall`))],
  ['entries of a record', (text) => recordEntries(asPassages(text, `${text} 10:30`))],
  ['quotations', (text) => quotationsIn(text)],
  ['stage notes', (text) => stageNotes(text)],
  ['sentences', (text, language) => sentencesOf(text, language)],
  ['sentences, remembered', (text, language) => sentencesIn(text, language)],
  ['words', (text, language) => countWords(text, language)],
  ['words of a limit', (text, language) => countWrittenWords(text, language)],
  ['call for inputs', (text) => readCall({ kind: 'text', text })],
  [
    'paper as a text',
    (text) => textOfPaper({ title: text, parts: [], paragraphs: [{ number: '1', part: text, text }] }),
  ],
  ['pieces of words', (text, language) => wordSegments(text, language)],
  ['spoken form', (text, language) => spokenForm(text, language)],
  ['timing', (text, language) => speechClock().paragraph(text, language)],
  ['Typst string', (text) => typstString(text)],
  ['reading of JSON', (text) => findJsonFault(`{"a":"${text}`)],
  ['reading of JSON, bare', (text) => findJsonFault(`{"a":1}${text}`)],
  ['section of a heading', (text) => matchSection(text, template, null)],
  ['label of a slot', (text) => labelledSlot(text, area)],
  ['label of a line', (text) => readLabelled(text)],
  ['import of a whole text', (text) => importText(text, 'text', template, pack, GIVEN)],
  ['import of a whole text in Markdown', (text) => importText(text, 'markdown', template, pack, GIVEN)],
  ['import of plain text', (text) => partsOfPlainText(text, () => false)],
  ['web page', (text) => blocksFromHtml(`<p title="a">${text}`)],
  ['HTML in Markdown', (text) => htmlText(`<p title="${text}`)],
  ['difference', (text, language) => wordDifference(text, `${text} more`, language)],
  ['words to look up', (text) => wordsToLookUp(text, [{ start: 0, end: text.length }], 'en')],
  ['readings for spelling', (text) => readingsOf(draftOf(text), template)],
  ['words that are right as written', (text) => readingsOf(draftOf(text), template).map(everyFourthUnknown)],
  ['words of an entry of the shelf rewritten', (text) => rewordBlocks([paragraph(text)], `${text.slice(0, -9)}more`)],
  ['finding words', (text) => findAndReplace(text, { accents: false, wholeWord: false })],
  ['finding whole words, with their accents', (text) => findAndReplace(text, { accents: true, wholeWord: true })],
]

const asPassages = (...texts: string[]) =>
  texts.map((text, block) => ({ kind: 'paragraph', text, runs: [{ text }], at: { block } }))

/** Of the letters that the pattern begins with, so that there is much to find. */
function findAndReplace(text: string, options: { accents: boolean; wholeWord: boolean }): unknown {
  const words = text.split(' ')[1]?.slice(0, 1) ?? ''
  const search = searchFor({ ...options, words, matchCase: false, pattern: false })
  if (!search.ok) throw new Error(search.problem.sentence)
  return editRuns([{ text }], search.value.rewrite(text, 'other'))
}

/** As if no dictionary knew every fourth word of a passage. */
const everyFourthUnknown = (reading: Reading) =>
  findingsOf(
    reading,
    wordsToLookUp(reading.passage.text, reading.stretches, reading.language)
      .filter((_, index) => index % 4 === 0)
      .map(({ start, end }) => ({ start, end, rule: null, says: '', suggestions: ['likely', 'likeness'] })),
    NO_WORDS,
  )
const NO_WORDS = wordList([])

let run = 0
/** A text like no other before, so that nothing about it is remembered. */
const fresh = (pattern: string, length: number) => {
  run += 1
  return `${String.fromCharCode(0x61 + (run % 26))}${run} ${pattern.repeat(Math.ceil(length / pattern.length))}`
}

/** One paragraph of every pattern; twice, so that each has its own words. */
const lengthened = (length: number) => draftOf(...PATTERNS.map(([, pattern]) => fresh(pattern, length)))

const ratioOf = (pass: (length: number) => number) => {
  const [one, two] = [pass(LENGTH), pass(2 * LENGTH)]
  return { ratio: two / one, said: `${one} steps for ${LENGTH} characters, ${two} for twice as many` }
}

describe('twice the text costs at most two and a half times the steps', { timeout: 120_000 }, () => {
  it.each(PASSES)('%s, whatever the text', (_, pass) => {
    const slow = PATTERNS.flatMap(([name, pattern, language = 'en']) => {
      pass(fresh(pattern, 100), language)
      const { ratio, said } = ratioOf((length) => {
        const text = fresh(pattern, length)
        return stepsOf(() => pass(text, language))
      })
      return ratio > MOST ? [`${name}: ${said}`] : []
    })
    expect(slow).toEqual([])
  })

  it('the whole checker', () => {
    checkDraft(lengthened(100), template)
    const { ratio, said } = ratioOf((length) => {
      const draft = lengthened(length)
      return stepsOf(() => checkDraft(draft, template))
    })
    expect(ratio, said).toBeLessThanOrEqual(MOST)
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))('the rule %s', (_, rule) => {
    const { ratio, said } = ratioOf((length) => {
      const subject = draftSubject(lengthened(length), template)
      return stepsOf(() =>
        rule.scope === 'draft'
          ? rule.run(subject)
          : subject.reading.map((step) => (step.type === 'section' ? rule.run(step.subject) : [])),
      )
    })
    expect(ratio, said).toBeLessThanOrEqual(MOST)
  })
})

describe('the count of steps', () => {
  const text = 'a '.repeat(4000)
  it('sees a pass that costs the square', () => {
    const square = (length: number) =>
      stepsOf(() => {
        for (let at = 0; at < length; at += 100) /b/.test(text.slice(at, length))
      })
    expect(square(8000) / square(4000)).toBeGreaterThan(3.5)
  })

  it('is the same each time', () => {
    const counted = [1, 2].map(() => stepsOf(() => scanAcronyms('the IGF and the GDC '.repeat(100), 'en')))
    expect(counted[0]).toBe(counted[1])
    expect(counted[0]).toBeGreaterThan(1000)
  })
})
