import spanishAffixes from 'dictionary-es/index.aff?url'
import spanishWords from 'dictionary-es/index.dic?url'
import frenchAffixes from 'dictionary-fr/index.aff?url'
import frenchWords from 'dictionary-fr/index.dic?url'
import russianAffixes from 'dictionary-ru/index.aff?url'
import russianWords from 'dictionary-ru/index.dic?url'
import type { Proofreader } from '../../core/proofread/proofreader'
import type { ProofreadLanguage } from '../../core/proofread/readings'

async function dictionary(affixes: string, words: string): Promise<Proofreader> {
  const text = async (address: string): Promise<string> => {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
    return answer.text()
  }
  const [{ dictionaryProofreader }, ...files] = await Promise.all([
    import('../../core/proofread/dictionary'),
    text(affixes),
    text(words),
  ])
  return dictionaryProofreader(...files)
}

const LOAD: Record<ProofreadLanguage, () => Promise<Proofreader>> = {
  en: async () => {
    const [{ englishProofreader }, { slimBinary }] = await Promise.all([
      import('../../core/proofread/english'),
      import('harper.js/slimBinary'),
    ])
    return englishProofreader(slimBinary)
  },
  fr: () => dictionary(frenchAffixes, frenchWords),
  es: () => dictionary(spanishAffixes, spanishWords),
  ru: () => dictionary(russianAffixes, russianWords),
}

const loaded = new Map<ProofreadLanguage, Promise<Proofreader>>()

/** The proofreader of a language, loaded the first time that it is asked for. Rejects for good where it cannot be loaded. */
export function proofreaderOf(language: ProofreadLanguage): Promise<Proofreader> {
  let proofreader = loaded.get(language)
  if (!proofreader) {
    proofreader = LOAD[language]()
    loaded.set(language, proofreader)
  }
  return proofreader
}
