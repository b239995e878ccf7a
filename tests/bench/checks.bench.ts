import { retext } from 'retext'
import retextPassive from 'retext-passive'
import retextReadability from 'retext-readability'
import retextRepeatedWords from 'retext-repeated-words'
import retextSimplify from 'retext-simplify'
import { checkDraft, draftSubject, RULES } from '../../src/core/check/checker'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer } from '../../src/core/draft/edit'
import type { Template } from '../../src/core/template/template'
import { blockText } from '../../src/core/text/block-text'
import { type Block, paragraph } from '../../src/core/text/blocks'
import { countWords } from '../../src/core/text/words'
import { type Bench, median } from './bench'
import { elementsPaper, generatedDraft } from './generated-draft'

const WORDS = 20_000
const ROUNDS = 7

interface Checked {
  ours: number
  rules: number
  retext: number
  detail: string
}

let measured: Promise<Checked> | null = null

/**
 * Every measurement gets a draft of its own, a word longer than the one before and with other sentences, since checks remember the
 * texts that they have seen. The three take turns, so that a busy moment of the machine falls on all of them.
 */
function checked(): Promise<Checked> {
  measured ??= (async () => {
    const { template, pack } = await elementsPaper()
    let words = WORDS
    const fresh = () => {
      words += 1
      return generatedDraft(words, template, pack)
    }
    const peer = retext().use(retextReadability).use(retextPassive).use(retextRepeatedWords).use(retextSimplify)
    const took = { ours: [] as number[], rules: [] as number[], retext: [] as number[] }
    let [found, said] = [0, 0]
    // The first two rounds warm up all three and are not counted.
    for (let round = -2; round < ROUNDS; round += 1) {
      const whole = fresh()
      const ours = timed(() => {
        found = checkDraft(whole, template).length
      })
      const rules = rulesAlone(inOneAnswer(fresh(), template), template)
      const text = plainText(fresh())
      const started = performance.now()
      said = (await peer.process(text)).messages.length
      const theirs = performance.now() - started
      // Nobody is faster by doing nothing.
      if (found < 50 || said < 50) throw new Error(`Rostrum found ${found} things, retext ${said}: too few to be true`)
      if (round < 0) continue
      took.ours.push(ours)
      took.rules.push(rules)
      took.retext.push(theirs)
    }
    const [ours, rules, theirs] = [median(took.ours), median(took.rules), median(took.retext)]
    return {
      ours,
      rules,
      retext: theirs,
      detail: `full check ${ours.toFixed(0)} ms (${found} findings), its ${RULES.length} rules alone ${rules.toFixed(0)} ms, retext ${theirs.toFixed(0)} ms (${said} messages), medians of ${ROUNDS}`,
    }
  })()
  return measured
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/**
 * Milliseconds of all rules, each run by itself on one answer that holds the whole text, without sections, memory of sections or an
 * order of findings. What several rules share, such as where sentences end, counts once, for the first that needs it: counted for
 * each, the sum would be larger and the ratio kinder to us.
 */
function rulesAlone(draft: Draft, template: Template): number {
  const subject = draftSubject(draft, template)
  const sections = subject.reading.flatMap((step) => (step.type === 'section' ? [step.subject] : []))
  return RULES.reduce(
    (sum, rule) =>
      sum +
      timed(() => {
        if (rule.scope === 'draft') rule.run(subject)
        else for (const section of sections) rule.run(section)
      }),
    0,
  )
}

function inOneAnswer(draft: Draft, template: Template): Draft {
  const [area] = template.sections.filter(({ kind }) => kind === 'area')
  if (!area) throw new Error('The template has no area')
  const all: Block[] = [
    ...draft.sections.flatMap(({ answers }) => Object.values(answers).flat()),
    ...proposalTexts(draft).map(paragraph),
  ]
  const empty: Draft = {
    ...draft,
    proposals: [],
    sections: draft.sections.map((section) => ({ ...section, answers: {} })),
  }
  return setAnswer(empty, area.id, 'rationale', all)
}

function proposalTexts({ proposals }: Draft): string[] {
  return proposals.flatMap(({ proposed, rationale }) => [proposed, rationale])
}

/** A blank line between paragraphs, as retext takes them. */
function plainText(draft: Draft): string {
  const texts = [
    ...draft.sections.flatMap(({ answers }) => Object.values(answers).flat().map(blockText)),
    ...proposalTexts(draft),
  ].flatMap((text) => text.split('\n'))
  const words = texts.reduce((sum, text) => sum + countWords(text, 'en'), 0)
  if (words < WORDS * 0.98) throw new Error(`retext would get ${words} words of ${WORDS}`)
  return texts.join('\n\n')
}

const benches: Bench[] = [
  {
    name: 'full check of 20,000 words',
    unit: '× the sum of its rules alone on one answer',
    limit: 1.5,
    async run() {
      const { ours, rules, detail } = await checked()
      return { value: ours / rules, detail }
    },
  },
  {
    name: 'full check of 20,000 words, all rules',
    unit: '× retext with readability, passive, repeated-words and simplify',
    limit: 1,
    async run() {
      const { ours, retext: theirs, detail } = await checked()
      return { value: ours / theirs, detail }
    },
  },
]

export default benches
