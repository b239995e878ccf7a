import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeDraft } from '../../src/core/draft/read'
import { type Bench, median } from './bench'
import { elementsPaper, generatedDraft, markdownOf } from './generated-draft'
import { mustHold, pandocAndLibreOffice, pdfWords, timed } from './peer'

const WORDS = 10_000
const RUNS = 5

/** Whole processes on both sides: from the command typed to the last byte written. */
const commandLine: Bench = {
  name: 'command-line DOCX + PDF of 10,000 words',
  unit: '× pandoc + LibreOffice',
  limit: 0.6,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
    try {
      const { template, pack } = await elementsPaper()
      const draft = generatedDraft(WORDS, template, pack)
      const file = join(folder, 'draft.rostrum')
      writeFileSync(file, writeDraft(draft))
      const peer = pandocAndLibreOffice(markdownOf(draft, template), folder)
      const target = join(folder, 'documents')
      const cli = resolve('out/main/cli.cjs')
      const ours = async () => {
        rmSync(target, { recursive: true, force: true })
        mkdirSync(target)
        const took = await timed(process.execPath, [cli, 'export', file, '--to', target, '--docx', '--pdf'])
        for (const extension of ['.docx', '.pdf']) mustHold(fileEnding(target, extension), 5_000)
        return took
      }
      await ours()
      await peer()
      // Both sides must have done the whole work: every word is in both PDFs, or the ratio says nothing.
      for (const path of [fileEnding(target, '.pdf'), join(folder, 'peer.pdf')])
        if (pdfWords(path) < WORDS * 0.97) throw new Error(`${path} holds ${pdfWords(path)} words of ${WORDS}`)
      const took = { ours: [] as number[], peer: [] as number[] }
      for (let run = 0; run < RUNS; run += 1) {
        took.ours.push(await ours())
        took.peer.push(await peer())
      }
      const [left, right] = [median(took.ours), median(took.peer)]
      return {
        value: left / right,
        detail: `Rostrum ${left.toFixed(0)} ms, peer ${right.toFixed(0)} ms, medians of ${RUNS}`,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function fileEnding(folder: string, extension: string): string {
  const name = readdirSync(folder).find((each) => each.endsWith(extension))
  if (!name) throw new Error(`No ${extension} file was written`)
  return join(folder, name)
}

export default commandLine
