import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { slimBinary } from 'harper.js/slimBinary'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { type Draft, draftSchema } from '../../../../src/core/draft/draft'
import type { Finding } from '../../../../src/core/draft/finding'
import { draftProgress } from '../../../../src/core/draft/progress'
import { findingsOf } from '../../../../src/core/proofread/proofread'
import { PROOFREAD, type ProofreadLanguage, readingsOf } from '../../../../src/core/proofread/readings'
import { type Template, templateSchema } from '../../../../src/core/template/template'
import { wordList } from '../../../../src/core/text/word-list'
import { inEnglish } from '../../../../src/messages/sentence'
import { dictionaryProofreader } from '../../../../src/renderer/proofread/dictionary'
import { englishProofreader } from '../../../../src/renderer/proofread/english'
import type { Proofreader } from '../../../../src/renderer/proofread/proofreader'
import { carefulTexts } from '../../core/check/careful'
import { pack, template, withRationale } from '../../core/check/checked'

const repository = join(import.meta.dirname, '../../../..')
const loaded = new Map<ProofreadLanguage, Promise<Proofreader>>()

/** The real engines, as the worker of the window has them. */
function proofreaderOf(language: ProofreadLanguage): Promise<Proofreader> {
  let proofreader = loaded.get(language)
  if (!proofreader) {
    const file = (ending: string) =>
      readFileSync(join(repository, `node_modules/dictionary-${language}/index.${ending}`), 'utf8')
    proofreader = language === 'en' ? englishProofreader(slimBinary) : dictionaryProofreader(file('aff'), file('dic'))
    loaded.set(language, proofreader)
  }
  return proofreader
}

const NAMES = wordList(pack.words ?? [])

async function proofread(draft: Draft, of: Template = template, known = NAMES): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const reading of readingsOf(draft, of))
    findings.push(...findingsOf(reading, await (await proofreaderOf(reading.language)).read(reading), known))
  return findings
}

const inLanguage = (text: string, language: string) => ({
  ...withRationale([{ type: 'paragraph', runs: [{ text, language }] }]),
  language: 'en',
})
const found = async (text: string, language = 'en', known = NAMES) =>
  (await proofread(inLanguage(text, language), template, known)).map(({ check, word }) => word ?? check)

// Each takes a second, and several on a loaded machine.
beforeAll(() => Promise.all(PROOFREAD.map(proofreaderOf)), 120_000)
const LONG = 120_000

describe('English', () => {
  it('finds misspelt words and slips of grammar', async () => {
    expect(await found('We recomend the the plan. An user needs it, and he do not know.')).toEqual([
      'recomend',
      'grammar/repeated-words',
      'grammar/an-a',
      'grammar/pronoun-verb-agreement',
    ])
  })

  it('points at the right letters behind characters of two code units', async () => {
    const [finding] = await proofread(withRationale('Villages 😀😀 are conected.'))
    expect(finding).toMatchObject({ word: 'conected', at: { start: 18, end: 26 } })
  })

  it('takes Oxford, British and American spelling for right, and corrects by the draft’s country', async () => {
    expect(await found('We organize, organise and analyse; the color of the center; programme and program.')).toEqual(
      [],
    )
    const fixOf = async (language: string) =>
      (await proofread({ ...withRationale('The neighborhod is here.'), language }))[0]?.fix?.edits[0]?.text
    expect(await fixOf('en')).toBe('neighbourhood')
    expect(await fixOf('en-US')).toBe('neighborhood')
  })

  it('offers a fix that puts the text right', async () => {
    const [finding] = await proofread(withRationale('There is a hour left .'))
    expect(finding?.fix?.edits[0]).toMatchObject({ was: 'a', text: 'an' })
  })
})

describe.each([
  [
    'fr',
    'Le développement numérique d’aujourd’hui, l’accès et les porte-parole à Genève.',
    'Le developement numérique.',
    'developement',
    'développement',
  ],
  [
    'es',
    'El desarrollo de la sociedad de la información e Internet para todos.',
    'El desarollo de la sociedad.',
    'desarollo',
    'desarrollo',
  ],
  [
    'ru',
    'Развитие информационного общества открыто для всех людей, ещё и еще.',
    'Это развитее общества.',
    'развитее',
    'развитие',
  ],
] as const)('%s', (language, right, wrong, word, suggestion) => {
  it('knows right words, finds a wrong one and suggests the right one', async () => {
    expect(await found(right, language)).toEqual([])
    expect(await found(wrong, language)).toEqual([word])
    const reading = readingsOf(inLanguage(wrong, language), template).find((each) => each.language === language)
    const faults = reading ? await (await proofreaderOf(language)).read(reading) : []
    expect(faults[0]?.suggestions[0]).toBe(suggestion)
  })
})

describe('the words of a pack', () => {
  const TERMS: Record<ProofreadLanguage, string> = {
    en: 'The multistakeholder IGF, the Geneva Plan of Action, the Tunis Agenda, cofacilitators, Sherpas and telecentres of WSIS.',
    fr: 'Le SMSI multipartite, les cofacilitateurs, le Plan d’action de Genève, l’Agenda de Tunis et la cybersanté.',
    es: 'La CMSI multipartita, los cofacilitadores, el Plan de Acción de Ginebra, la Agenda de Túnez y la ciberseguridad.',
    ru: 'Многосторонний ВВУИО, сокоординаторы, Женевский план действий, Тунисская программа и кибербезопасность.',
  }

  it.each(PROOFREAD)('do not light up in %s', async (language) => {
    expect(await found(TERMS[language], language)).toEqual([])
  })

  it('do light up without the pack, so that the list is what keeps them quiet', async () => {
    for (const language of PROOFREAD) expect(await found(TERMS[language], language, wordList([]))).not.toEqual([])
  })
})

describe('precision', () => {
  const shown = (findings: readonly Finding[]) =>
    findings.map(({ check, message }) => `${check}: ${inEnglish(message)}`)

  it(
    'ten careful texts get at most two findings in a hundred words, all checks together',
    async () => {
      let [words, ours, all] = [0, 0, 0]
      const lines: string[] = []
      for (const { name, draft } of carefulTexts) {
        const findings = await proofread(draft)
        words += draftProgress(draft, template).words
        ours += findings.length
        all += findings.length + checkDraft(draft, template).length
        lines.push(...shown(findings).map((line) => `  ${name} ${line}`))
      }
      const rate = (count: number) => ((count / words) * 100).toFixed(2)
      console.log(
        [`grammar and spelling ${rate(ours)}, all checks ${rate(all)} in a hundred words (${words})`, ...lines].join(
          '\n',
        ),
      )
      expect(all / words).toBeLessThanOrEqual(0.02)
      expect(ours / words).toBeLessThanOrEqual(0.005)
    },
    LONG,
  )

  it(
    'the samples of the pack, in five languages, are right as they stand',
    async () => {
      const samples = join(repository, 'templates/wsis20/samples')
      for (const name of readdirSync(samples)) {
        const draft = draftSchema.parse(JSON.parse(readFileSync(join(samples, name), 'utf8'))) as Draft
        const file = join(repository, 'templates/wsis20', name.replace('.rostrum', '.template.json'))
        expect(
          shown(await proofread(draft, templateSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))),
          name,
        ).toEqual([])
      }
    },
    LONG,
  )
})
