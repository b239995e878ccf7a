import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dialect, LocalLinter } from 'harper.js'
import { slimBinary } from 'harper.js/slimBinary'
import { beforeAll, describe, expect, it } from 'vitest'
import { englishWords } from '../../../../scripts/english-words.mjs'
import { checkDraft } from '../../../../src/core/check/checker'
import { type Draft, draftSchema } from '../../../../src/core/draft/draft'
import type { Finding } from '../../../../src/core/draft/finding'
import { draftProgress } from '../../../../src/core/draft/progress'
import { dictionaryProofreader } from '../../../../src/core/proofread/dictionary'
import { englishProofreader } from '../../../../src/core/proofread/english'
import { SHOWN } from '../../../../src/core/proofread/english-rules'
import type { Fault } from '../../../../src/core/proofread/fault'
import { findingsOfDraft } from '../../../../src/core/proofread/proofread'
import type { Proofreader } from '../../../../src/core/proofread/proofreader'
import { PROOFREAD, type ProofreadLanguage, type Reading, readingsOf } from '../../../../src/core/proofread/readings'
import { type Template, templateSchema } from '../../../../src/core/template/template'
import { type PackedWords, packedWords, packWords } from '../../../../src/core/text/packed-words'
import { wordList } from '../../../../src/core/text/word-list'
import { inEnglish } from '../../../../src/messages/sentence'
import { carefulTexts } from '../../core/check/careful'
import { pack, template, withRationale } from '../../core/check/checked'

const repository = join(import.meta.dirname, '../../../..')
const LARGER = packedWords(packWords(englishWords()))
const loaded = new Map<ProofreadLanguage, Promise<Proofreader>>()

/** The real engines, as the worker of the window has them. */
function proofreaderOf(language: ProofreadLanguage): Promise<Proofreader> {
  let proofreader = loaded.get(language)
  if (!proofreader) {
    const file = (ending: string) =>
      readFileSync(join(repository, `node_modules/dictionary-${language}/index.${ending}`), 'utf8')
    proofreader =
      language === 'en' ? englishProofreader(slimBinary, LARGER) : dictionaryProofreader(file('aff'), file('dic'))
    loaded.set(language, proofreader)
  }
  return proofreader
}

const NAMES = wordList(pack.words ?? [])

async function proofread(draft: Draft, of: Template = template, known = NAMES): Promise<Finding[]> {
  const read = new Map<Reading, readonly Fault[]>()
  for (const reading of readingsOf(draft, of))
    read.set(reading, await (await proofreaderOf(reading.language)).read(reading))
  return findingsOfDraft(read, known)
}

const inLanguage = (text: string, language: string) => ({
  ...withRationale([{ type: 'paragraph', runs: [{ text, language }] }]),
  language: 'en',
})
const found = async (text: string, language = 'en', known = NAMES) =>
  (await proofread(inLanguage(text, language), template, known)).map(({ check, word }) => word ?? check)

const foundInDraft = async (...paragraphs: string[]) =>
  (await proofread(withRationale(paragraphs.map((text) => ({ type: 'paragraph' as const, runs: [{ text }] }))))).map(
    ({ check, word }) => word ?? check,
  )

// Each takes a second, and several on a loaded machine.
beforeAll(() => Promise.all(PROOFREAD.map(proofreaderOf)), 120_000)
const LONG = 120_000

describe('English', () => {
  it('asks for rules that Harper has, each once', async () => {
    const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British })
    const all = new Set(Object.keys(await linter.getDefaultLintConfig()))
    await linter.dispose()
    expect([...SHOWN].filter((rule) => !all.has(rule))).toEqual([])
    expect(SHOWN.size).toBeLessThan(all.size / 3)
  })

  it.each([
    ['It is to some extend true.', 'grammar/extend-or-extent'],
    ['We are aware about the risks.', 'grammar/aware-of'],
    ['They met despite of the rain.', 'grammar/despite-of'],
    ['Each and everyone of us agreed.', 'grammar/each-and-every-one'],
    ['They took in consideration what the government did not adopted.', 'grammar/did-past'],
    ['Our rights remain in tact.', 'grammar/intact'],
    ['It became a important question.', 'grammar/an-a'],
    ['They should of asked.', 'grammar/modal-of'],
    ['We met , and talked.', 'grammar/comma-fixes'],
  ])('says that “%s” is wrong: %s', async (text, check) => expect(await found(text)).toContain(check))

  it('finds misspelt words and slips of grammar', async () => {
    expect(await found('We recomend the the plan. An user needs it, and he do not know.')).toEqual([
      'recomend',
      'grammar/an-a',
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
      (await proofread({ ...withRationale('The neighborhoood is here.'), language }))[0]?.fix?.edits[0]?.text
    expect(await fixOf('en')).toBe('neighbourhood')
    expect(await fixOf('en-US')).toBe('neighborhood')
  })

  it('keeps the capital of a name with a wrong apostrophe', async () => {
    const [finding] = await proofread(withRationale('We read New Zealand´s survey.'))
    expect(finding?.check).toBe('grammar/wrong-apostrophe')
    expect(finding && inEnglish(finding.message)).toContain('Zealand')
    expect(finding?.fix?.edits[0]?.text).toMatch(/^Zealand['’]s$/)
  })

  it('reads on behind a word of thousands of letters', async () => {
    expect(
      await foundInDraft(`We recomend ${'methionylthreonyl'.repeat(400)} and acept it.`, 'We recieve it.'),
    ).toEqual(['recomend', 'acept', 'recieve'])
  })

  it('finds misspelt words that stand close together', async () => {
    expect(
      await found('We beleive that the goverment shoud definately recieve more suport for the comunity networks.'),
    ).toEqual(['beleive', 'goverment', 'shoud', 'definately', 'recieve', 'suport', 'comunity'])
    expect(await found('Their goverments woud help thse people of the region.')).toEqual(['goverments', 'woud', 'thse'])
    // Three in a row, in a sentence that is right otherwise.
    expect(
      await found('The Forum helps everybody, and goverments recieve definate suport from the people of all regions.'),
    ).toEqual(['goverments', 'recieve', 'definate', 'suport'])
  })

  it('is silent about sentences of other languages', async () => {
    for (const foreign of [
      'Rozwój sieci jest bardzo ważny dla wszystkich ludzi oraz szkół na wsi.',
      'Kami mendukung pembangunan jaringan internet untuk semua orang di desa.',
      'Tunaunga mkono maendeleo ya mtandao wa intaneti kwa watu wote vijijini.',
      'Wij steunen de ontwikkeling van netwerken voor iedereen op het platteland.',
      'Apoyamos el desarrollo de las redes comunitarias para todas las personas.',
      'Nous soutenons le developpement des reseaux communautaires pour tous.',
    ]) {
      expect(await found(foreign), foreign).toEqual([])
      expect(await found(`They told us in the village: ${foreign} This is what they want.`), foreign).toEqual([])
    }
  }, 120_000)

  it('hears an “an” before an h that nobody says and before letters that are read by their names', async () => {
    for (const right of [
      'It is an honour to speak.',
      'He is an honourable man and an honorary chair, an heir and an honest broker, in an historic hour.',
      ...[
        'MoU',
        'FAQ',
        'SDG',
        'NGO',
        'LDC',
        'RFC',
        'FTA',
        'HLPF',
        'MP',
        'NRI',
        'SME',
        'MSME',
        'R&D',
        'XML',
        'NHRI',
      ].map((letters) => `We signed an ${letters} text.`),
    ])
      expect(await found(right), right).toEqual([])
    for (const wrong of ['It is an UN body.', 'We are a NGO.', 'It took a hour.', 'We met an user.'])
      expect(await found(wrong), wrong).toEqual(['grammar/an-a'])
  }, 120_000)

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

  it('are right however near another word they are', async () => {
    for (const [language, text, word] of [
      ['es', 'Se debate la gobernansa aquí.', 'gobernansa'],
      ['ru', 'Это програма для людей.', 'програма'],
    ] as const) {
      expect(await found(text, language, wordList([]))).toEqual([word])
      expect(await found(text, language, wordList([word]))).toEqual([])
    }
  })
})

describe('words of other languages that their dictionary lacks', () => {
  it.each([
    ['fr', 'Nos développeur·euse·s et nos auteur·rice·s travaillent ici.', []],
    ['fr', 'La campagne de crowdfunding et les meetups ont lieu ici.', []],
    ['fr', 'Nous parlons du developement et de la recomandation ici.', ['developement', 'recomandation']],
    ['es', 'Enfócate en eso y hazlo creativamente con un podcast o un front-end.', []],
    ['es', 'Quieren definirlo y mostrarlo aquí.', []],
    ['es', 'Fueron rapidamente y llegaron despues.', ['rapidamente', 'despues']],
  ] as const)('%s: “%s”', async (language, text, wrong) => expect(await found(text, language)).toEqual(wrong))
})

describe('a second opinion on English words', () => {
  const RARE = 'A collegial spirit left no stone unturned, and its replicable, tokenistic ways were caveated.'
  /** What Harper alone would have said. */
  const faultsIn = async (text: string, larger: PackedWords) => {
    const [reading] = readingsOf(inLanguage(text, 'en'), template).filter(({ passage }) => passage.text === text)
    if (!reading) throw new Error('Nothing is read')
    const faults = await (await englishProofreader(slimBinary, larger)).read(reading)
    return faults.map(({ start, end, opinion }) => [text.slice(start, end), opinion])
  }

  it('leaves out what a larger list knows', async () => {
    expect(await found(RARE)).toEqual([])
    expect(await faultsIn('A collegial spirit. We recomend it.', LARGER)).toEqual([
      ['collegial', 'right'],
      ['recomend', 'slip'],
    ])
    expect(await faultsIn('A collegial spirit.', packedWords(packWords([])))).toEqual([['collegial', 'doubtful']])
  })

  it('does not take slips for rare words', async () => {
    const wrong = ['agrement', 'recuring', 'thrid', 'occurence', 'concious', 'commerical', 'seperate']
    expect(await found(`These are all wrong: ${wrong.join(' and then ')}.`)).toEqual(wrong)
    // A game knows plurals of what nobody counts.
    expect(await found('All of the equipments are here.')).toEqual(['equipments'])
  }, 60_000)
})

describe('slips of the hand', () => {
  const MEANT =
    'abolish access accuracy achieve action address advance advice agency agreement allocate analysis approach archive article assembly assist attention authority barrier ' +
    'behaviour benefit borders budget capacity careful central chapter citizen climate collect comment common community company complete concern condition conflict consent consider contract ' +
    'control corruption country create culture customs damage debate decision declare defend democracy describe develop dialogue difficult digital discuss disease district document education effect ' +
    'election emergency energy engage entire equality evidence example exclude exercise existing experience explain express failure family farmers federal finance fishing follow forest freedom ' +
    'funding future gender general generation government graduate growth guarantee guidance harbour harvest health history holding hospital household housing human identity illegal impact improve ' +
    'include income increase industry inform innovation inquiry install insurance integrity interest internet invest island issues journal justice keeping knowledge labour language launch leader ' +
    'learning legal liberty library limited literacy machine maintain majority manage market matter measure medical member message method migration minister minority mission modern monitor natural ' +
    'network neutral notice nuclear observe office opinion oppose organise outcome owner participate partner peaceful pension people percentage period permit personal planet platform police policy ' +
    'poverty practice prepare present prevent principle prison privacy private problem process product progress project promise protect provide public publish purpose quality question railway reach ' +
    'reason receive recognise record reduce reform refugee region register regulate religion remain remote remove report represent request require research resource respect respond result review ' +
    'sanction school science secure selection senior service settle several shelter signal society soldier solution source special standard statement station strategy student subject suggest supply ' +
    'support surface survey system target teacher technology territory through together towards traffic training transfer transport treaty understand union university urgent vaccine village violence ' +
    'visible volunteer weather welfare witness worker writing'
  const BESIDE: Record<string, string> = {
    a: 's',
    e: 'r',
    i: 'o',
    o: 'p',
    u: 'y',
    r: 't',
    t: 'r',
    n: 'm',
    s: 'd',
    l: 'k',
  }
  const SLIPS: Record<string, (word: string, at: number) => string> = {
    'a letter left out': (word, at) => word.slice(0, at) + word.slice(at + 1),
    'a letter twice': (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
    'two in each other’s place': (word, at) =>
      word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    'the key beside': (word, at) =>
      word.slice(0, at) + (BESIDE[word.charAt(at)] ?? word.charAt(at)) + word.slice(at + 1),
  }

  it('are found, nine of ten', async () => {
    const kinds = Object.values(SLIPS)
    const slips = MEANT.split(' ')
      .map(
        (word, index) => [word, kinds[index % kinds.length]?.(word, 2 + (index % (word.length - 4))) ?? word] as const,
      )
      .filter(([meant, slip]) => slip !== meant && !LARGER.has(slip))
      .map(([, slip]) => slip)
    const said = await foundInDraft(...slips.map((slip) => `They would talk of ${slip} for a day.`))
    expect(slips.length).toBeGreaterThan(200)
    expect(said.filter((word) => slips.includes(word)).length / slips.length).toBeGreaterThan(0.9)
    expect(said.filter((word) => !slips.includes(word))).toEqual([])
  }, 120_000)
})

describe('words that dictionaries do not know yet', () => {
  it.each([
    'Their skillsets and workplans went viral, and the virality of rollouts helped the microgrants.',
    'Cybernorms and multistakeholderism are hyperlocal learnings of blockchains.',
    'The acquis and its telos matter to each loanee who knows of ricin and of tzars.',
    'Frontex was asked. Funes agreed to speak.',
  ])('are left alone: %s', async (text) => expect(await found(text)).toEqual([]))
})

describe('what is right although no dictionary has it', () => {
  it.each([
    ['words of the field', 'The plurilateral talks, per capita, mutatis mutandis, on agroecology and femicide.'],
    [
      'words of resolutions',
      'The preambular text and its corrigendum are justiciable; pastoralists, lusophone networks and pseudonymized, datafied lives after doxing.',
    ],
    ['domains and names of files', 'See uidai.gov.in and back-to-top.html for more.'],
    [
      'foreign names',
      'We thank Derechos Humanos en Acción, the Réseau antenne de Dakar and the Réseau des femmes rurales.',
    ],
    ['words in single quotation marks', 'They call it ‘jugaadification’ in the press.'],
    ['both spellings', 'Colored maps of theaters, an acknowledgment, travelled and traveled, organise and organize.'],
    ['regular forms of known words', 'Unclearly defined flexibilities are a disbenefit within all timeframes.'],
    ['halves of compounds', 'A volte-face over the nitty-gritty of socio-economic rights.'],
    ['names after a title or an initial', 'We heard Prof. Stiglitz and A. Raja speak.'],
    ['what counts items', 'The text (zg) and a) item say so.'],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([])
  })

  it.each([
    ['fr', 'L’abordabilité et la pseudonymisation des données sont pour nous.'],
    ['es', 'El texto preambular es multiparte y habla de la relatoría.'],
    ['ru', 'Мультистейкхолдерный подход и мультистейкхолдерного диалога.'],
  ])('words of resolutions in %s', async (language, text) => {
    expect(await found(text, language)).toEqual([])
  })

  it('what the draft itself uses thrice, but no slip of the hand however often', async () => {
    expect(await found('One netwurk is here. Two netwurk are there.')).toEqual(['netwurk', 'netwurk'])
    expect(await foundInDraft('One netwurk is here. Two netwurk are there.', 'The third netwurk is new.')).toEqual([])
    expect(await foundInDraft('We recomend it. They recomend it.', 'All recomend it.')).toHaveLength(3)
  })

  it('a word that stands with a capital inside a sentence, wherever else it stands', async () => {
    expect(await foundInDraft('We met the people of Wabumba.', 'Wabumba is small. So is wabumba.')).toEqual([])
  })

  it('words in italics, unless all of it is in italics', async () => {
    const runs = (italic: boolean) => [
      {
        type: 'paragraph' as const,
        runs: [
          { text: 'They keep ', italic },
          { text: 'netwurk', italic: true },
          { text: ' alive.', italic },
        ],
      },
    ]
    expect(await proofread(withRationale(runs(false)))).toEqual([])
    expect((await proofread(withRationale(runs(true)))).map(({ word }) => word)).toEqual(['netwurk'])
  })

  it('says what is wrong all the same', async () => {
    expect(
      await found(
        'These legislations are wholly ineffcetive, and we know that all of the equipments were destoyed by people who work in the Goverment of that country.',
      ),
    ).toEqual(['legislations', 'ineffcetive', 'equipments', 'destoyed', 'Goverment'])
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
