import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs a command to its end and returns its milliseconds. Throws with its output when it fails. */
export function timed(command: string, parameters: string[]): Promise<number> {
  return new Promise((done, fail) => {
    const started = performance.now()
    const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk
      })
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done(performance.now() - started)
      else fail(new Error(`${command} ended with code ${code}: ${output.trim()}`))
    })
  })
}

/** Throws unless the file is there and is more than a header. */
export function mustHold(path: string, atLeast: number): void {
  if (!existsSync(path) || statSync(path).size < atLeast) throw new Error(`${path} was not written as expected`)
}

/** Words that `pdftotext` reads out of a PDF. */
export function pdfWords(path: string): number {
  const { status, stdout, stderr } = spawnSync('pdftotext', [path, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`pdftotext could not read ${path}: ${stderr}`)
  return stdout.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/**
 * What people do without Rostrum: pandoc makes a DOCX of Markdown, LibreOffice a PDF of that DOCX. Returns a function
 * that does it once and gives the milliseconds of both together. LibreOffice gets a profile of its own in the folder, so
 * that a window that is open on this machine does not matter; its first run makes that profile and is no fair measurement.
 */
export function pandocAndLibreOffice(markdown: string, folder: string): () => Promise<number> {
  const source = join(folder, 'peer.md')
  const docx = join(folder, 'peer.docx')
  const pdf = join(folder, 'peer.pdf')
  const profile = pathToFileURL(join(folder, 'libreoffice')).href
  writeFileSync(source, markdown)
  return async () => {
    for (const path of [docx, pdf]) rmSync(path, { force: true })
    const first = await timed('pandoc', ['--from=gfm', '--standalone', source, '-o', docx])
    mustHold(docx, 5_000)
    const second = await timed('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      docx,
    ])
    mustHold(pdf, 5_000)
    return first + second
  }
}
