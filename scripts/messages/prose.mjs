import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { parseSync } from 'vite'

/** Files whose words are not the interface's, each with the reason, wherever in `src` they are moved. A path that ends in `/` is a folder. */
const NOT_THE_INTERFACE = {
  'src/messages/': 'the catalogue itself',
  'src/cli/profile.ts': 'a folder of macOS',
  'src/core/speech/acronym-list.ts': 'acronyms that texts use, and how they are said',
  'src/core/speech/arabic.ts': 'how Arabic is said',
  'src/core/speech/english.ts': 'how English is said',
  'src/core/speech/french.ts': 'how French is said',
  'src/core/call/addresses.ts': 'words that calls for inputs use',
  'src/core/call/call-lines.ts': 'words that calls for inputs use',
  'src/core/call/dates.ts': 'words that calls for inputs use',
  'src/core/call/deadline.ts': 'words that calls for inputs use',
  'src/core/call/issuer.ts': 'names of bodies as calls write them',
  'src/core/call/limits.ts': 'words that calls for inputs use',
  'src/core/call/numbers.ts': 'numbers in words',
  'src/core/call/pack-words.ts': 'words of packs, in the language of the call',
  'src/core/call/questions.ts': 'words that calls for inputs use',
  'src/core/call/terms.ts': 'words that calls for inputs use',
  'src/core/export/html.ts': 'HTML',
  'src/renderer/draft/paper-reference.ts': 'selectors',
  'src/core/import/heading-match.ts': 'headings that imported texts may have',
  'src/core/import/organisation-lines.ts': 'labels that imported texts may have',
  'src/core/speech/russian.ts': 'how Russian is said',
  'src/core/speech/said-as-words.ts': 'acronyms that texts use, and how they are said',
  'src/core/speech/spanish.ts': 'how Spanish is said',
  'src/core/speech/spoken-form.ts': 'patterns',
  'src/core/speech/syllables.ts': 'words whose spelling misleads',
  'src/core/check/acronym-scan.ts': 'names that the checks know',
  'src/core/check/country-name-list.ts': 'names of countries that the checks look for',
  'src/core/check/plain-word-list.ts': 'words that the checks look for, and those to put in their place',
  'src/core/check/countries.ts': 'names of countries that the checks look for',
  'src/core/check/one-name-list.ts': 'spellings that the checks look for',
  'src/core/check/misspelt-place.ts': 'names of places that the checks look for',
  'src/core/check/profile-criticism.ts': 'words that the checks look for',
  'src/core/check/published-works.ts': 'names of works, as sources give them',
  'src/core/check/style-member-states.ts': 'words that a check looks for, and those to put in their place',
  'src/core/check/style-per-cent.ts': 'words that a check looks for, and those to put in their place',
  'src/core/export/delivery-words.ts': 'words of documents, in the language of the draft',
  'src/core/export/labels.ts': 'words of documents, in the language of the draft',
  'src/core/draft/email-words.ts': 'words of an e-mail, in the language of the template',
  'src/core/draft/json-schema.ts': 'words in files, for whoever writes packs',
  'src/core/draft/state-names.ts': 'names of States, which drafts hold',
  'src/core/export/docx-properties.ts': 'code of another language',
  'src/core/export/docx-review-part.ts': 'code of another language',
  'src/core/review/review-copy.ts': 'code of another language',
  'src/core/export/typst-template.ts': 'code of another language',
  'src/core/export/typst.ts': 'code of another language',
  'src/core/export/docx-styles.ts': 'names that Word has for its styles',
  'src/core/proofread/believed-rules.ts': 'names of rules of Harper',
  'src/core/proofread/field-words.ts': 'words that are right',
  'src/renderer/editor/blocks-out.ts': 'HTML for the clipboard',
  'src/renderer/editor/note-numbers.ts': 'styles of the page',
  'src/main/app-protocol.ts': 'what is served to the page',
  'src/main/content-policies.ts': 'policies of a page',
  'src/node/page-pictures.ts': 'SVG',
  'src/main/printed-page.ts': 'HTML, and the policy of a page',
  'src/main/printing.ts': 'types of files',
  'src/main/served-file.ts': 'types of files',
}

/** Attributes and fields whose text is shown, however short it is. */
const SHOWN = new Set(
  'label title hint legend placeholder alt summary details help description aria-label aria-description aria-roledescription'.split(
    ' ',
  ),
)
/** Calls whose text is for a program or for whoever writes it. */
const NOT_SAID =
  /^(?:querySelector(?:All)?|matchMedia|closest|matches|getElementById|mark|measure|split|log|info|note|warn|error|debug|report|reportMistake|shownKeys|test)$/

/** @typedef {{ line: number, text: string }} Found */
/** @typedef {{ found: Found[], literals: Set<string>, patterns: RegExp[] }} Source */

/** What stands in each file of `src`: sentences for people, and all texts and patterns that may be ids. @param {string} repository @returns {Map<string, Source>} */
export function sourceFiles(repository) {
  const names = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.split(sep).join('/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('src/messages/generated/'))
    .sort()
  return new Map(names.map((name) => [name, proseIn(name, readFileSync(join(repository, name), 'utf8'))]))
}

/** Words that style sheets show. @param {string} repository @returns {{ file: string, line: number, text: string }[]} */
export function wordsOfStyles(repository) {
  const names = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => {
      const file = `src/${name.split(sep).join('/')}`
      const lines = readFileSync(join(repository, file), 'utf8').split('\n')
      return lines.flatMap((code, index) => {
        const text = /\bcontent:.*?["']([^"']*\p{L}{2}[^"']*)["']/u.exec(code)?.[1]
        return text === undefined ? [] : [{ file, line: index + 1, text }]
      })
    })
}

/** @param {string} path @param {string} code @returns {Source} */
export function proseIn(path, code) {
  const { program, errors } = parseSync(path, code, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const excepted = Object.keys(NOT_THE_INTERFACE).some((name) =>
    name.endsWith('/')
      ? path.startsWith(name)
      : path.split('/').at(-1) === name.split('/').at(-1) && path.split('/')[1] === name.split('/')[1],
  )
  /** @type {Source} */
  const source = { found: [], literals: new Set(), patterns: [] }
  const take = (/** @type {number} */ start, /** @type {string} */ text) => {
    if (excepted) return
    source.found.push({
      line: code.slice(0, start).split('\n').length,
      text: text.trim().replace(/\s+/g, ' ').slice(0, 80),
    })
  }
  /**
   * @param {any} node
   * @param {'code' | 'shown' | 'silent'} where
   */
  const visit = (node, where) => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each, where)
      return
    }
    if (typeof node !== 'object' || node === null || typeof node.type !== 'string') return
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAnnotation':
      case 'TSTypeParameterInstantiation':
        return
      case 'Literal':
        if (typeof node.value !== 'string') return
        source.literals.add(node.value)
        if (where !== 'silent' && isProse(node.value, where === 'shown')) take(node.start, node.value)
        return
      case 'TemplateLiteral': {
        const parts = node.quasis.map((/** @type {any} */ quasi) => String(quasi.value.cooked))
        if (node.expressions.length === 0) source.literals.add(parts[0] ?? '')
        else if (/^[a-z][a-zA-Z\d]*\./.test(parts[0] ?? ''))
          source.patterns.push(new RegExp(`^${parts.map(escaped).join('[a-zA-Z\\d.]+')}$`))
        if (where !== 'silent' && isTemplateProse(parts, where === 'shown')) take(node.start, parts.join('…'))
        visit(node.expressions, where === 'silent' ? 'silent' : 'code')
        return
      }
      case 'JSXText':
        if (/\p{L}{2}/u.test(node.value)) take(node.start, node.value)
        return
      case 'JSXElement':
        visit(node.openingElement, 'code')
        for (const child of node.children) visit(child, child.type === 'JSXExpressionContainer' ? 'shown' : 'code')
        return
      case 'JSXAttribute': {
        const name = node.name.name
        visit(node.value, name === 'className' || name === 'placement' ? 'silent' : SHOWN.has(name) ? 'shown' : 'code')
        return
      }
      case 'Property':
      case 'PropertyDefinition': {
        visit(node.computed ? node.key : null, 'code')
        const name = node.key?.name ?? node.key?.value
        const typed = name === 'name' && /^[a-z]+(?: [a-z]+)*$/.test(node.value?.value ?? '')
        visit(
          node.value,
          where === 'silent' || name === 'keys' || typed ? 'silent' : SHOWN.has(name) ? 'shown' : 'code',
        )
        return
      }
      case 'BinaryExpression':
        visit([node.left, node.right], node.operator === '+' ? where : 'silent')
        return
      case 'SwitchCase':
        visit(node.test, 'silent')
        visit(node.consequent, where)
        return
      case 'ConditionalExpression':
        visit(node.test, 'silent')
        visit([node.consequent, node.alternate], where)
        return
      case 'LogicalExpression':
        visit(node.left, node.operator === '&&' ? 'silent' : where)
        visit(node.right, where)
        return
      case 'NewExpression':
        visit(node.arguments, /Error$|^RegExp$/.test(node.callee.name ?? '') ? 'silent' : 'code')
        return
      case 'CallExpression': {
        const name = node.callee.property?.name ?? node.callee.name ?? ''
        const isPath = node.callee.type === 'Identifier' && name === 'join'
        const silent = where === 'silent' || isPath || NOT_SAID.test(name)
        visit(node.callee, silent ? 'silent' : 'code')
        visit(node.arguments, silent ? 'silent' : 'code')
        return
      }
      case 'MemberExpression':
        visit(node.object, where === 'silent' ? 'silent' : 'code')
        if (node.computed) visit(node.property, 'silent')
        return
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        visit(node.params, 'code')
        // What a function gives back is shown where its field is; what it does is not.
        visit(node.body, node.body?.type === 'BlockStatement' ? 'code' : where)
        return
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'typeAnnotation' || key === 'typeArguments' || key === 'returnType' || key === 'typeParameters')
        continue
      if (typeof value === 'object' && value !== null) visit(value, where)
    }
  }
  visit(program.body, 'code')
  return source
}

/** Two words and a space between them; a single word only where it is surely shown. @param {string} text @param {boolean} shown */
function isProse(text, shown) {
  // The same in every language.
  if (text === 'Rostrum') return false
  // A gap in a pattern of a library is named by a word.
  const said = text.replace(/\{\w+\}/g, '')
  if (shown && /\p{L}{2}/u.test(said) && !isName(said)) return true
  return /\p{L}[\p{L}’']+[\p{P}\p{S}]*\s+[\p{P}\p{S}]*\p{L}{2}/u.test(said) || /^\p{Lu}\p{L}+(?:…|\.)$/u.test(said)
}

/** An id of a message or of something else in the program. @param {string} text */
function isName(text) {
  return /^[a-z][a-zA-Z\d]*(?:[.\-/:][a-zA-Z\d]+)*$/.test(text)
}

/** @param {string[]} parts what stands between the gaps @param {boolean} shown */
function isTemplateProse(parts, shown) {
  const text = parts.join('\uFFFC')
  if (isProse(text.replaceAll('\uFFFC', ''), false)) return true
  return (
    /\p{L}{3}[\p{P}\p{S}]*\s+[\p{P}\p{S}]*\uFFFC|\uFFFC[\p{P}\p{S}]*\s+[\p{P}\p{S}]*\p{L}{3}/u.test(text) ||
    (shown && /\p{L}{3}/u.test(text))
  )
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** @param {{ ids: Map<string, string> }} catalogue @param {Map<string, Source>} sources @returns {string[]} */
export function unusedIds({ ids }, sources) {
  const all = [...sources.values()]
  return [...ids.keys()].filter(
    (id) => !all.some(({ literals, patterns }) => literals.has(id) || patterns.some((pattern) => pattern.test(id))),
  )
}
