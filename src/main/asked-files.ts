import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PACK_EXTENSION } from '../core/template/kinds'

const ENDINGS = ['.rostrum', PACK_EXTENSION, '.md', '.markdown', '.txt']

/**
 * Files that a command line names, by path or by address: desktops that know an AppImage hand over `file:///…`. Everything else on it is Electron's or
 * Chromium's business.
 */
export function filesIn(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((word) => !word.startsWith('-'))
    .map((word) => pathOf(word, folder))
    .filter((path) => ENDINGS.includes(extname(path).toLowerCase()))
}

function pathOf(word: string, folder: string): string {
  try {
    if (word.startsWith('file://')) return fileURLToPath(word)
  } catch {
    // Of another computer, or no address at all: opening it says what is wrong.
  }
  return resolve(folder, word)
}
