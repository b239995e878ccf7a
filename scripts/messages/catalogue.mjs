import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What each process can be asked to say: sentences of these rooms. */
const PROCESSES = {
  window: ['core', 'node', 'renderer'],
  shell: ['core', 'node', 'main'],
  'command-line': ['core', 'node', 'cli'],
}
const ROOMS = ['core', 'node', 'renderer', 'main', 'cli']
const FOLDER = 'src/messages'
const ID = /^[a-z][a-zA-Z\d]*(\.[a-z][a-zA-Z\d]*)+$/

/** @typedef {{ room: string, language: string, path: string, text: string, messages: Record<string, string> }} CatalogueFile */
/** @typedef {{ files: CatalogueFile[], languages: string[], ids: Map<string, string>, unreadable: string[] }} Catalogue */

/** Reads all files of the catalogue: `<language>/<room>.json`, or `<language>/<room>.<part>.json` where one would be unwieldy. @param {string} folder @returns {Catalogue} */
export function readCatalogue(folder) {
  /** @type {CatalogueFile[]} */
  const files = []
  /** @type {string[]} */
  const unreadable = []
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .map(({ name }) => name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b))
  for (const language of languages)
    for (const name of readdirSync(join(folder, language)).sort()) {
      const path = `${FOLDER}/${language}/${name}`
      const room = name.split('.')[0] ?? ''
      if (!name.endsWith('.json') || !ROOMS.includes(room)) {
        unreadable.push(`${path} is no file of a room: ${ROOMS.join(', ')}.`)
        continue
      }
      const text = readFileSync(join(folder, language, name), 'utf8')
      try {
        files.push({ room, language, path, text, messages: JSON.parse(text) })
      } catch (error) {
        unreadable.push(`${path} is not JSON: ${error instanceof Error ? error.message : error}`)
      }
    }
  const english = files.filter(({ language }) => language === 'en')
  return { files, languages, unreadable, ids: new Map(english.flatMap(({ messages }) => Object.entries(messages))) }
}

/** @typedef {{ values: Map<string, Set<string>>, tags: Set<string>, plurals: { name: string, type: string, categories: string[] }[] }} Shape */

/** What must be given with a sentence, by name, and the tags in it. Throws on a broken one. @param {string} source @returns {Shape} */
export function shapeOf(source) {
  /** @type {Shape} */
  const shape = { values: new Map(), tags: new Set(), plurals: [] }
  const add = (/** @type {string} */ name, /** @type {string} */ type) =>
    shape.values.set(name, (shape.values.get(name) ?? new Set()).add(type))
  const walk = (/** @type {import('@formatjs/icu-messageformat-parser').MessageFormatElement[]} */ elements) => {
    for (const element of elements) {
      if (element.type === TYPE.argument) add(element.value, 'words')
      if (element.type === TYPE.number) add(element.value, 'number')
      if (element.type === TYPE.date || element.type === TYPE.time) add(element.value, 'date')
      if (element.type === TYPE.tag) {
        shape.tags.add(element.value)
        walk(element.children)
      }
      if (element.type === TYPE.plural) {
        add(element.value, 'number')
        const categories = Object.keys(element.options)
        shape.plurals.push({ name: element.value, type: element.pluralType ?? 'cardinal', categories })
      }
      if (element.type === TYPE.select) {
        const names = Object.keys(element.options)
        if (names.some((name) => name === 'true' || name === 'false')) add(element.value, 'boolean')
        else for (const name of names) add(element.value, `'${name}'`)
      }
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const { value } of Object.values(element.options)) walk(value)
    }
  }
  walk(parse(source, { shouldParseSkeletons: true }))
  return shape
}

/** @param {Shape} shape @returns {string} the same for two sentences that need the same */
function needs({ values, tags }) {
  return JSON.stringify([[...values].map(([name, types]) => [name, [...types].sort()]).sort(), [...tags].sort()])
}

/** All that is wrong with the catalogue, a line each. @param {Catalogue} catalogue @returns {string[]} */
export function faultsOfCatalogue({ files, ids, unreadable }) {
  const faults = [...unreadable]
  /** @type {Map<string, string>} */
  const homes = new Map()
  /** @type {Map<string, string>} */
  const needed = new Map()
  for (const { language, path, messages } of files) {
    for (const [id, source] of Object.entries(messages)) {
      const place = `${path}, “${id}”`
      if (!ID.test(id)) faults.push(`${place}: an id is words joined by dots, such as “finding.longSentence”.`)
      const other = homes.get(`${language} ${id}`)
      if (other) faults.push(`${place}: stands in ${other} too.`)
      homes.set(`${language} ${id}`, path)
      if (typeof source !== 'string' || source.trim() === '') {
        faults.push(`${place}: says nothing.`)
        continue
      }
      try {
        const shape = shapeOf(source)
        for (const [name, types] of shape.values)
          if (!isOneType(types)) faults.push(`${place}: {${name}} is used as ${[...types].join(' and as ')}.`)
        for (const tag of shape.tags)
          if (shape.values.has(tag)) faults.push(`${place}: <${tag}> and {${tag}} cannot have one name.`)
        for (const { name, type, categories } of shape.plurals) {
          const rules = new Intl.PluralRules(language, { type: type === 'ordinal' ? 'ordinal' : 'cardinal' })
          const wanted = rules.resolvedOptions().pluralCategories
          const missing = wanted.filter((category) => !categories.includes(category))
          if (missing.length > 0) faults.push(`${place}: {${name}} lacks ${missing.join(', ')}, which ${language} has.`)
        }
        if (language === 'en') needed.set(id, needs(shape))
        else if (!ids.has(id)) faults.push(`${place}: English has no such message.`)
        else if (needed.get(id) !== needs(shape)) faults.push(`${place}: its values or tags are not those of English.`)
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error)
        faults.push(`${place}: is no ICU message (${said}).`)
      }
    }
  }
  for (const language of new Set(files.map((file) => file.language)))
    for (const id of ids.keys())
      if (!homes.has(`${language} ${id}`)) faults.push(`${FOLDER}/${language}: “${id}” is missing.`)
  return faults
}

/** @param {Set<string>} types */
function isOneType(types) {
  return types.size === 1 || [...types].every((type) => type.startsWith("'"))
}

/** Files in the sequence of their ids, so that two branches seldom meet in one line. @param {Catalogue} catalogue @returns {[string, string][]} */
export function orderedFiles({ files }) {
  return files.map(({ path, messages }) => {
    const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)))
    return [path, `${JSON.stringify(sorted, null, 2)}\n`]
  })
}

/** What is made from the catalogue, by path. @param {Catalogue} catalogue @returns {[string, string][]} */
export function generated(catalogue) {
  return [
    [`${FOLDER}/generated/values.ts`, valuesFile(catalogue)],
    ...Object.entries(PROCESSES).map(([name, rooms]) => processFile(catalogue, name, rooms)),
  ]
}

const MADE = '// Made from the catalogue by `npm run messages`. Do not change it by hand.\n'
const TYPES = { words: 'Words | WordList', number: 'number', date: 'IsoDate', boolean: 'boolean' }

/** @param {Catalogue} catalogue */
function valuesFile({ ids }) {
  /** @type {string[]} */
  const values = []
  /** @type {string[]} */
  const tags = []
  for (const [id, source] of [...ids].sort(([a], [b]) => (a < b ? -1 : 1))) {
    /** @type {Shape | null} */
    let shape = null
    try {
      shape = shapeOf(source)
    } catch {
      // Said by `faultsOfCatalogue`.
    }
    const fields = [...(shape?.values ?? [])].map(
      ([name, types]) =>
        `${name}: ${[...types].map((type) => TYPES[/** @type {keyof typeof TYPES} */ (type)] ?? type).join(' | ')}`,
    )
    values.push(`  '${id}': ${fields.length > 0 ? `{ ${fields.join('; ')} }` : 'undefined'}\n`)
    if (shape && shape.tags.size > 0) tags.push(`  '${id}': ${[...shape.tags].map((tag) => `'${tag}'`).join(' | ')}\n`)
  }
  const names = Object.entries({ IsoDate: /IsoDate/, WordList: /WordList/, Words: /\bWords\b/ })
    .filter(([, pattern]) => pattern.test(values.join('')))
    .map(([name]) => name)
  return [
    MADE,
    names.length > 0 ? `import type { ${names.join(', ')} } from '../values'\n\n` : '',
    '/** What must be given with each message. */\n',
    `export interface MessageValues {\n${values.join('')}}\n\n`,
    '/** The tags in each sentence that has any. */\n',
    tags.length > 0
      ? `export interface MessageTags {\n${tags.join('')}}\n`
      : 'export type MessageTags = Record<never, string>\n',
  ].join('')
}

/** @param {Catalogue} catalogue @param {string} name @param {string[]} rooms @returns {[string, string]} */
function processFile({ files, languages }, name, rooms) {
  const of = (/** @type {string} */ language) =>
    files.filter((file) => file.language === language && rooms.includes(file.room))
  const relative = (/** @type {string} */ path) => path.replace(FOLDER, '..')
  const english = of('en').map(({ path }, index) => ({ name: `part${index + 1}`, path: relative(path) }))
  const spread = (/** @type {string[]} */ parts) => `{ ${parts.map((part) => `...${part}`).join(', ')} }`
  const others = languages
    .filter((language) => language !== 'en')
    .map((language) => {
      const imports = of(language).map(({ path }) => `import('${relative(path)}')`)
      const parts = imports.map((_, index) => `...(parts[${index}]?.default ?? {})`)
      return `  ${language}: async () => {\n    const parts = await Promise.all([${imports.join(', ')}])\n    return { ${parts.join(', ')} }\n  },\n`
    })
  return [
    `${FOLDER}/generated/${name}.ts`,
    [
      MADE,
      ...english.map((part) => `import ${part.name} from '${part.path}'\n`),
      `import type { Catalogues } from '../sentence'\n\n`,
      `export const english: Catalogues['english'] = ${spread(english.map((part) => part.name))}\n\n`,
      `export const translations: Catalogues['translations'] = ${others.length > 0 ? `{\n${others.join('')}}` : '{}'}\n`,
    ].join(''),
  ]
}
