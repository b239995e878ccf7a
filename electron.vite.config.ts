import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { changedCode } from './scripts/changed-code.mjs'
import { englishWords } from './scripts/english-words.mjs'
import { hunspellBesideChunks } from './scripts/hunspell-beside-chunks.mjs'
import { loadedWhenUsed } from './scripts/loaded-when-used.mjs'
import { readOnce } from './scripts/read-once.mjs'
import { packWords } from './src/core/text/packed-words'

/**
 * Targets are set by hand: the runtime that a locked-down machine gets is Chrome 114 on Node 18,
 * whatever version of Electron package.json names (see ARCHITECTURE.md, "The Electron runtime").
 */
const nodeModules = resolve(import.meta.dirname, 'node_modules')
const cjs = { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' }

/**
 * Puts all that the first page loads before it draws into one file of code and one of styles: each file is asked of the shell, which starts at the same
 * time and has better things to do than to hand out fifty.
 */
function oneFirstFile(): { plugin: Plugin; isFirst(module: string): boolean } {
  const first = new Set<string>()
  return {
    plugin: {
      name: 'one-first-file',
      buildEnd() {
        const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (first.has(id)) continue
          first.add(id)
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []))
        }
      },
    },
    isFirst: (module) => first.has(module) || module === '\0rolldown/runtime.js',
  }
}

/**
 * react-aria says what it says in thirty-four languages, all of which a start would read. Those without an interface of ours are left out; react-aria
 * takes English for what it does not find. Arabic stays for the mirrored pseudo-locale.
 */
function ownLanguagesOnly(): Plugin {
  const catalogues = readdirSync(resolve(import.meta.dirname, 'src/messages')).filter((name) =>
    /^[a-z]{2,3}$/.test(name),
  )
  const kept = new Set([...catalogues, 'ar'])
  return {
    name: 'own-languages-only',
    load: {
      filter: { id: /react-aria\/dist\/private\/intl\/[^/]+\/[a-z]+-[A-Z]+\.mjs$/ },
      handler: (id) => (kept.has(/([a-z]+)-[A-Z]+\.mjs$/.exec(id)?.[1] ?? '') ? null : 'export default undefined'),
    },
  }
}

/**
 * As it is loaded, react-aria asks whether the browser's language is one by asking which languages dates are known in, for which Chromium goes through all
 * that it has. Whether the name is well formed, which is what matters, takes nothing.
 */
function languageTakenAtItsWord(): Plugin {
  const ASKED = /Intl\.DateTimeFormat\.supportedLocalesOf\(\[\s*locale\s*\]\)/
  return {
    name: 'language-taken-at-its-word',
    load: {
      filter: { id: /react-aria\/dist\/private\/i18n\/useDefaultLocale\.mjs$/ },
      handler(id) {
        const source = readFileSync(id, 'utf8')
        if (!ASKED.test(source)) throw new Error(`${id} is written in another way`)
        return source.replace(ASKED, 'Intl.getCanonicalLocales(locale)')
      },
    },
  }
}

/**
 * Has the fonts of the first picture asked for with the page's code. Found only when the page is laid out, they cost a layout in fonts of the system, for
 * which Chromium looks around on the disk, and then the same again in ours.
 */
function firstFonts(): Plugin {
  const fonts = ['inter-latin-wght-normal', 'source-serif-4-latin-wght-normal']
  return {
    name: 'first-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        fonts.map((font) => {
          const file = Object.keys(bundle ?? {}).find((name) => name.includes(`/${font}-`))
          if (!file) throw new Error(`No file of the build is the font ${font}`)
          return {
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          }
        }),
    },
  }
}

/**
 * Has the sentences parsed as JSON, which takes half as long as reading them as code, and in one go: spread out of forty files they were copied once
 * more, name by name.
 */
function sentencesAsJson(): Plugin {
  const PART = /^import part\d+ from '(.+)'\n/gm
  const ALL = /(?<=Catalogues\['english'\] = )\{ \.\.\.part1\b.*\}$/m
  return {
    name: 'sentences-as-json',
    load: {
      filter: { id: /src\/messages\/generated\/(?:command-line|shell|window)\.ts$/ },
      handler(id) {
        const source = readFileSync(id, 'utf8')
        const parts = [...source.matchAll(PART)].map(([, path = '']) => resolve(id, '..', path))
        const all = JSON.stringify(Object.assign({}, ...parts.map((part) => JSON.parse(readFileSync(part, 'utf8')))))
        if (!ALL.test(source)) throw new Error(`${id} is written in another way`)
        return source.replace(PART, '').replace(ALL, () => `JSON.parse(${JSON.stringify(all)})`)
      },
    },
  }
}

/** Where the list of words that English has a second opinion of is laid for the build: no package has it. */
const larger = resolve(import.meta.dirname, 'out/english-words.bin')

function largerList(): Plugin {
  return {
    name: 'larger-list',
    buildStart() {
      mkdirSync(dirname(larger), { recursive: true })
      writeFileSync(larger, packWords(englishWords()))
    },
  }
}

/** Writes the page's code in ASCII: a single dash would have V8 keep and read all of it with two bytes a letter. */
function inAscii(): Plugin {
  return changedCode('in-ascii', (code) =>
    code.replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII, which begins with one.
      /[^\x00-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  )
}

const { plugin: firstFile, isFirst } = oneFirstFile()

export default defineConfig({
  main: {
    plugins: [hunspellBesideChunks(), sentencesAsJson(), loadedWhenUsed()],
    build: {
      target: 'node18',
      sourcemap: true,
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          entry: 'src/main/entry.ts',
          main: 'src/main/main.ts',
          cli: 'src/cli/cli.ts',
          'document-thread': 'src/node/document-thread.ts',
          'document-process': 'src/main/document-process.ts',
          'reading-thread': 'src/node/reading-thread.ts',
          'pdf-thread': 'src/node/pdf-thread.ts',
        },
        output: cjs,
        // Bundled whole, so that ESM-only libraries load on Node 18 and the command line starts fast; native code stays outside.
        external: ['electron', /^node:/, '@myriaddreamin/typst-ts-node-compiler'],
      },
      externalizeDeps: false,
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      // A sandboxed preload may require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: { input: { preload: 'src/preload/preload.ts' }, output: cjs },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [
      react(),
      largerList(),
      ownLanguagesOnly(),
      languageTakenAtItsWord(),
      sentencesAsJson(),
      firstFile,
      firstFonts(),
      readOnce(),
      inAscii(),
    ],
    // The dictionaries' packages offer their files to Node alone; the window needs them as files beside its code.
    resolve: {
      alias: [
        { find: /^(dictionary-..)\/(index\.(?:aff|dic))/, replacement: `${nodeModules}/$1/$2` },
        { find: /^english-words\.bin/, replacement: larger },
      ],
    },
    // In parts, so that a language is loaded when a draft holds it.
    worker: {
      format: 'es',
      rolldownOptions: {
        output: {
          // The command line reads the same dictionaries and the same grammar, and has to know their names.
          assetFileNames: ({ originalFileNames: [from = ''] }) => {
            const dictionary = /(dictionary-..)[/\\]index\.(aff|dic)$/.exec(from)
            if (dictionary) return `proofread/${dictionary[1]}.${dictionary[2]}`
            return /(?:harper_wasm_slim_bg\.wasm|english-words\.bin)$/.test(from)
              ? 'proofread/[name][extname]'
              : 'assets/[name]-[hash][extname]'
          },
        },
      },
    },
    build: {
      target: 'chrome114',
      outDir: 'out/renderer',
      // Half as much to read before the first picture.
      minify: true,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        output: { codeSplitting: { groups: [{ name: 'first', test: isFirst }] } },
      },
    },
  },
})
