import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Puts Hunspell's program beside the chunks of a bundle for Node: its loader looks for it in the folder that it runs in, which a bundler does not see.
 * @returns {import('vite').Plugin}
 */
export function hunspellBesideChunks() {
  return {
    name: 'hunspell-beside-chunks',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'chunks/hunspell.wasm',
        source: readFileSync(join(import.meta.dirname, '../node_modules/hunspell-wasm/wasm/hunspell.wasm')),
      })
    },
  }
}
