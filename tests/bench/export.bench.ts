import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDraft } from '../../src/core/draft/read'
import { openAnswer } from '../e2e/answers'
import { freshFolder, launchRostrum } from '../e2e/app'
import { type Bench, median } from './bench'
import { ownDisplay } from './display'
import { elementsPaper, generatedDraft, markdownOf } from './generated-draft'
import { mustHold, pandocAndLibreOffice, pdfWords } from './peer'

const WORDS = 10_000
const RUNS = 5
const LONGEST_STALL_MS = 50

interface InApp {
  ratio: number
  stall: number
  detail: string
}

/** From the request in the window to its answer, with the draft open on screen, after two exports that warm everything up. */
async function exportInTheApp(): Promise<InApp> {
  const giveBack = await ownDisplay()
  const { template, pack } = await elementsPaper()
  const draft = generatedDraft(WORDS, template, pack)
  const folder = freshFolder('export')
  const file = join(folder, 'export.rostrum')
  writeFileSync(file, writeDraft(draft))
  const peer = pandocAndLibreOffice(markdownOf(draft, template), freshFolder('peer'))
  const rostrum = await launchRostrum({
    documents: folder,
    args: [file],
    size: { width: 1280, height: 800 },
    proofreading: true,
  })
  try {
    await openAnswer(rostrum.page, 'area-2/rationale')
    // The second and later exports replace what the first one wrote; the question is answered as a user would.
    await rostrum.app.evaluate(({ dialog }) => {
      dialog.showMessageBox = (async (...given: unknown[]) => {
        const options = given.at(-1) as { buttons?: string[] }
        const replace = options.buttons?.findIndex((label) => /replace/i.test(label)) ?? -1
        return { response: Math.max(0, replace), checkboxChecked: false }
      }) as typeof dialog.showMessageBox
    })
    // A timer that should fire every few milliseconds tells how long the shell's thread was away.
    await rostrum.app.evaluate(() => {
      const watch = { longest: 0, last: performance.now() }
      ;(globalThis as unknown as { shellWatch: typeof watch }).shellWatch = watch
      setInterval(() => {
        const now = performance.now()
        watch.longest = Math.max(watch.longest, now - watch.last)
        watch.last = now
      }, 2)
    })
    // Home's first answers come before all is listed.
    const handle = await rostrum.page.evaluate(async () => {
      for (;;) {
        const listed = await window.rostrum.request('home.list', {})
        if (!listed.ok) throw new Error(listed.problem.sentence)
        const [first] = [...listed.value.drafts, ...listed.value.recent]
        if (first) return first.draft
        await new Promise((done) => setTimeout(done, 100))
      }
    })
    const once = () =>
      rostrum.page.evaluate(async (wanted) => {
        let longest = 0
        let last = performance.now()
        let running = true
        const beat = () => {
          const now = performance.now()
          longest = Math.max(longest, now - last)
          last = now
          if (running) setTimeout(beat, 0)
        }
        beat()
        const started = performance.now()
        const answer = await window.rostrum.request('handin.export', {
          draft: wanted,
          formats: ['docx', 'pdf'],
          order: 'area',
          paper: 'a4',
          folder: 'same',
        })
        const took = performance.now() - started
        running = false
        if (!answer.ok) throw new Error(answer.problem.sentence)
        if (!answer.value) throw new Error('The export was cancelled')
        return { took, longest, files: answer.value.files.map((each) => each.fileName) }
      }, handle)
    const shellStall = () =>
      rostrum.app.evaluate(() => {
        const watch = (globalThis as unknown as { shellWatch: { longest: number; last: number } }).shellWatch
        const { longest } = watch
        watch.longest = 0
        watch.last = performance.now()
        return longest
      })

    await once()
    const { files } = await once()
    for (const name of files) mustHold(join(folder, name), 5_000)
    const pdf = files.find((name) => name.endsWith('.pdf'))
    if (!pdf || pdfWords(join(folder, pdf)) < WORDS * 0.97) throw new Error('The PDF does not hold the whole draft')
    await peer()
    await rostrum.page.waitForTimeout(2_000)
    const took = { ours: [] as number[], peer: [] as number[] }
    const stalls = { window: [] as number[], shell: [] as number[] }
    for (let run = 0; run < RUNS; run += 1) {
      await shellStall()
      const one = await once()
      took.ours.push(one.took)
      stalls.window.push(one.longest)
      stalls.shell.push(await shellStall())
      took.peer.push(await peer())
    }
    const [ours, theirs] = [median(took.ours), median(took.peer)]
    const [inWindow, inShell] = [Math.max(...stalls.window), Math.max(...stalls.shell)]
    return {
      ratio: ours / theirs,
      stall: Math.max(inWindow, inShell),
      detail:
        `Rostrum ${ours.toFixed(0)} ms, peer ${theirs.toFixed(0)} ms, medians of ${RUNS}; ` +
        `longest stall: window ${inWindow.toFixed(0)} ms, shell ${inShell.toFixed(0)} ms`,
    }
  } finally {
    await rostrum.kill()
    giveBack()
  }
}

let measured: Promise<InApp> | null = null
function inApp(): Promise<InApp> {
  measured ??= exportInTheApp()
  return measured
}

const benches: Bench[] = [
  {
    name: 'DOCX + PDF of 10,000 words in the program, warm',
    unit: '× pandoc + LibreOffice',
    limit: 0.1,
    async run() {
      const { ratio, detail } = await inApp()
      return { value: ratio, detail }
    },
  },
  {
    name: 'longest stall of the window meanwhile',
    unit: '× 50 ms',
    limit: 1,
    async run() {
      const { stall, detail } = await inApp()
      return { value: stall / LONGEST_STALL_MS, detail }
    },
  },
]

export default benches
