import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Looked for as a package: the build bundles its own configuration, and then this module stands in another folder.
const wasm = createRequire(import.meta.url).resolve('hunspell-wasm/wasm/hunspell.wasm')

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
        source: readFileSync(wasm),
      })
    },
  }
}
