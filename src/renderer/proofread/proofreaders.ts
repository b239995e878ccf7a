import englishWords from 'english-words.bin?url'
import spanishAffixes from 'dictionary-es/index.aff?url'
import spanishWords from 'dictionary-es/index.dic?url'
import frenchAffixes from 'dictionary-fr/index.aff?url'
import frenchWords from 'dictionary-fr/index.dic?url'
import russianAffixes from 'dictionary-ru/index.aff?url'
import russianWords from 'dictionary-ru/index.dic?url'
import type { Proofreader } from '../../core/proofread/proofreader'
import type { ProofreadLanguage } from '../../core/proofread/readings'
import { withEngine } from './engine-image'
import type { FromEngineWorker } from './engine-worker'

async function fileAt(address: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer
}

async function dictionary(affixes: string, words: string): Promise<Proofreader> {
  const text = async (address: string): Promise<string> => (await fileAt(address)).text()
  const [{ dictionaryProofreader }, ...files] = await Promise.all([
    import('../../core/proofread/dictionary'),
    text(affixes),
    text(words),
  ])
  return dictionaryProofreader(...files)
}

/** Loads Harper as its worker set it up, or as it is where that did not come about. */
async function withEnglishEngine<T>(address: string, load: () => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' })
  const image = await new Promise<FromEngineWorker>((done) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromEngineWorker>) => done(data))
    worker.addEventListener('messageerror', () => done(null))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      done(null)
    })
  })
  try {
    return await (image ? withEngine(image, address, load) : load())
  } finally {
    // Memory that goes with the worker is free at once, and any other when garbage is collected next.
    worker.postMessage(null, image?.written.map(({ bytes }) => bytes.buffer) ?? [])
    worker.terminate()
  }
}

const LOAD: Record<ProofreadLanguage, () => Promise<Proofreader>> = {
  en: async () => {
    const [{ englishProofreader }, { packedWords }, { slimBinary }, file] = await Promise.all([
      import('../../core/proofread/english'),
      import('../../core/text/packed-words'),
      import('harper.js/slimBinary'),
      fileAt(englishWords).then((answer) => answer.arrayBuffer()),
    ])
    const larger = packedWords(new Uint8Array(file))
    return withEnglishEngine(String(slimBinary.url), () => englishProofreader(slimBinary, larger))
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
