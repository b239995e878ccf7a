import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix, resolve, sep } from 'node:path'
import { parseSync } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * The import rule lives in biome.json. A rule that has silently stopped matching looks exactly like a clean tree,
 * so this feeds Biome one small source for every import that must be refused, and for those that must not.
 */
const refused: [file: string, source: string][] = [
  ['src/messages', `import { a } from '../core/result'`],
  ['src/messages', `import { a } from '../renderer/ui/button'`],
  ['src/messages', `import a from 'node:fs'`],
  ['src/messages', `import { a } from 'react'`],
  ['src/core/draft', `import { a } from '../../contract/messages'`],
  ['src/core/draft', `import { a } from '../../node/packs'`],
  ['src/core/draft', `import { a } from '../../renderer/draft/page'`],
  ['src/core/draft', `import { a } from '../../preload/preload'`],
  ['src/core/draft', `import { a } from '../../main/windows'`],
  ['src/core/draft', `import { a } from '../../cli/cli'`],
  ['src/core', `import type { a } from '../node/packs'`],
  ['src/core', `export { a } from '../node/packs'`],
  ['src/core', `export const a = import('../cli')`],
  ['src/core', `import a from 'fs'`],
  ['src/core', `import a from 'node:fs'`],
  ['src/core', `import { a } from 'node:fs/promises'`],
  ['src/core', `import { a } from 'electron'`],
  ['src/core', `import { a } from 'electron/main'`],
  ['src/core', `import { a } from 'react'`],
  ['src/core', `import { a } from 'react-dom/client'`],
  ['src/core', `import { a } from 'lexical'`],
  ['src/core', `import { a } from '@lexical/list'`],
  ['src/contract', `import { a } from '../node/packs'`],
  ['src/contract', `import { a } from '../renderer/store'`],
  ['src/contract', `import { a } from '../main/windows'`],
  ['src/contract', `import a from 'node:path'`],
  ['src/contract', `import { a } from 'electron'`],
  ['src/node', `import { a } from '../main/windows'`],
  ['src/node', `import { a } from '../cli/cli'`],
  ['src/node', `import { a } from '../renderer/store'`],
  ['src/node', `import { a } from 'electron'`],
  ['src/node', `import { a } from 'lexical'`],
  ['src/preload', `import { a } from '../node/packs'`],
  ['src/preload', `import { a } from '../main/windows'`],
  ['src/preload', `import a from 'node:fs'`],
  ['src/renderer/draft', `import { a } from '../../node/packs'`],
  ['src/renderer/draft', `import { a } from '../../main/windows'`],
  ['src/renderer/draft', `import { a } from '../../preload/preload'`],
  ['src/renderer/draft', `import { a } from '../../cli/cli'`],
  ['src/renderer', `import { a } from 'electron'`],
  ['src/renderer', `import a from 'node:fs'`],
  ['src/main', `import { a } from '../renderer/store'`],
  ['src/main', `import { a } from '../cli/cli'`],
  ['src/main', `import { a } from 'react'`],
  ['src/cli', `import { a } from '../main/windows'`],
  ['src/cli', `import { a } from '../renderer/store'`],
  ['src/cli', `import { a } from 'electron'`],
]

const allowed: [file: string, source: string][] = [
  ['src/messages', `import { a } from 'intl-messageformat'`],
  ['src/core/check', `import { a } from '../../messages/message'`],
  ['src/renderer/draft', `import { a } from '../../messages/sentence'`],
  ['src/core/check', `import { a } from '../draft/draft'`],
  ['src/core/check', `import { a } from './finding'`],
  ['src/core/check', `import { a } from 'zod'`],
  ['src/contract', `import { a } from '../core/draft/draft'`],
  ['src/node', `import { a } from '../core/draft/draft'`],
  ['src/node', `import { a } from '../contract/messages'`],
  ['src/node', `import a from 'node:fs'`],
  ['src/preload', `import { a } from '../contract/messages'`],
  ['src/preload', `import { a } from 'electron'`],
  ['src/renderer/draft', `import { a } from '../../contract/bridge'`],
  ['src/renderer/draft', `import { a } from '../../core/draft/draft'`],
  ['src/renderer/draft', `import { a } from 'react'`],
  ['src/main', `import { a } from '../node/packs'`],
  ['src/main', `import { a } from 'electron'`],
  ['src/main', `import a from 'node:path'`],
  ['src/cli', `import { a } from '../node/packs'`],
  ['src/cli', `import { a } from '../core/draft/draft'`],
  ['src/cli', `import a from 'node:path'`],
]

/** The floors of core, the lowest first. */
const FLOORS = [
  'text',
  'template',
  'draft',
  'import',
  'call',
  'paper',
  'speech',
  'check',
  'proofread',
  'export',
  'review',
]
for (const [index, floor] of FLOORS.entries()) {
  for (const above of FLOORS.slice(index + 1)) refused.push([`src/core/${floor}`, `import { a } from '../${above}/a'`])
  for (const below of FLOORS.slice(0, index)) allowed.push([`src/core/${floor}`, `import { a } from '../${below}/a'`])
  allowed.push([`src/core/${floor}`, `import { a } from '../result'`])
  // The rule of a floor takes the place of the rule of core, so it must say that too.
  refused.push([`src/core/${floor}`, `import { a } from '../../contract/messages'`])
  refused.push([`src/core/${floor}`, `import { a } from '@lexical/list'`])
}
refused.push(['src/core/text', `export const a = import('../draft/draft')`])
refused.push(['src/core/template', `import type { a } from '../draft/draft'`])
refused.push(['src/core/draft', `export { a } from '../check/rule'`])

const RULES = ['lint/style/noRestrictedImports', 'lint/correctness/noNodejsModules']
const repository = resolve(import.meta.dirname, '../..')
let tree = ''
const reported = new Map<string, string[]>()

const fileOf = (kind: string, room: string, index: number) => `${room}/${kind}-${index}.ts`

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'rostrum-house-'))
  const config = JSON.parse(readFileSync(join(repository, 'biome.json'), 'utf8'))
  // The little tree is no git repository; everything else is the project's own configuration.
  config.vcs = { enabled: false }
  delete config.$schema
  writeFileSync(join(tree, 'biome.json'), JSON.stringify(config))
  for (const [kind, sources] of Object.entries({ refused, allowed })) {
    for (const [index, [room, source]] of sources.entries()) {
      const file = join(tree, fileOf(kind, room, index))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${source}\n`)
    }
  }
  const biome = join(repository, 'node_modules/@biomejs/biome/bin/biome')
  const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const report = JSON.parse(run.stdout)
  for (const { category, location } of report.diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path.file
    reported.set(path, [...(reported.get(path) ?? []), category])
  }
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('the import rule', () => {
  it.each(refused.map(([room, source], index) => ({ room, source, index })))('refuses in $room: $source', (each) => {
    const categories = reported.get(fileOf('refused', each.room, each.index)) ?? []
    expect(categories.filter((category) => RULES.includes(category))).not.toEqual([])
  })

  it.each(allowed.map(([room, source], index) => ({ room, source, index })))('allows in $room: $source', (each) => {
    const categories = reported.get(fileOf('allowed', each.room, each.index)) ?? []
    expect(categories.filter((category) => RULES.includes(category))).toEqual([])
  })
})

/** What a file of `src` names by a relative path: imports of values and types, re-exports, dynamic imports, workers. */
function namedBy(source: string, file: string): string[] {
  const { program, errors } = parseSync(file, source)
  expect(errors, file).toEqual([])
  const paths: string[] = []
  const take = (node: unknown) => {
    const value = node !== null && typeof node === 'object' && 'value' in node ? node.value : null
    if (typeof value === 'string' && value.startsWith('.')) paths.push(value.replace(/\?.*$/, ''))
  }
  const visit = (node: unknown) => {
    if (Array.isArray(node)) for (const each of node) visit(each)
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return
    const { type, source: from, callee, arguments: given } = node as Record<string, unknown>
    if (/^(Import|Export|TSImport)/.test(String(type))) take(from)
    if (type === 'NewExpression' && JSON.stringify(callee).includes('"URL"') && Array.isArray(given)) take(given[0])
    for (const each of Object.values(node)) visit(each)
  }
  visit(program.body)
  return paths
}

/** Groups of files, by path, of which each leads back to itself; by Tarjan's algorithm. */
function circlesIn(sources: ReadonlyMap<string, string>): string[][] {
  const targets = new Map(
    [...sources].map(([file, source]) => [
      file,
      namedBy(source, file).flatMap((path) => {
        const meant = posix.join(posix.dirname(file), path)
        return ['', '.ts', '.tsx', '/index.ts'].map((end) => meant + end).find((each) => sources.has(each)) ?? []
      }),
    ]),
  )
  const circles: string[][] = []
  const seen = new Map<string, number>()
  const open: string[] = []
  const reach = (file: string): number => {
    const own = seen.size
    seen.set(file, own)
    open.push(file)
    let lowest = own
    for (const target of targets.get(file) ?? []) {
      if (!seen.has(target)) lowest = Math.min(lowest, reach(target))
      else if (open.includes(target)) lowest = Math.min(lowest, seen.get(target) ?? own)
    }
    if (lowest === own) {
      const group = open.splice(open.indexOf(file))
      if (group.length > 1 || targets.get(file)?.includes(file)) circles.push(group.sort())
    }
    return lowest
  }
  for (const file of sources.keys()) if (!seen.has(file)) reach(file)
  return circles
}

describe('files', () => {
  it('never lead back to themselves', () => {
    const files = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
      .map((name) => name.split(sep).join('/'))
      .filter((name) => /\.tsx?$/.test(name))
    expect(files.length).toBeGreaterThan(300)
    const sources = new Map(files.map((name) => [name, readFileSync(join(repository, 'src', name), 'utf8')]))
    expect(circlesIn(sources)).toEqual([])
  })

  it.each([
    ['a value', `import { b } from './b'`],
    ['a type', `import type { b } from './b'`],
    ['a re-export', `export * from './b'`],
    ['a module that is loaded later', `export const b = () => import('./b')`],
    ['the type of a module', `export type B = import('./b').B`],
    ['a worker', `export const b = new Worker(new URL('./b.ts', import.meta.url))`],
  ])('are found where they do, by %s', (_, source) => {
    const sources = new Map([
      ['room/a.ts', source],
      ['room/b.ts', `import { c } from '../c'\nexport const b = c`],
      ['c.tsx', `import { a } from './room/a'\nexport const c = <p>{a}</p>`],
      ['d.ts', `import { a } from './room/a'\nexport const d = a`],
    ])
    expect(circlesIn(sources)).toEqual([['c.tsx', 'room/a.ts', 'room/b.ts']])
  })
})

describe('core', () => {
  it('has no folder that is not one of its floors', () => {
    const folders = readdirSync(join(repository, 'src/core'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(folders.sort()).toEqual([...FLOORS].sort())
  })
})

/** Lines of a file that wait for a time or a frame, with no word on why. */
function timersWithoutReason(source: string): string[] {
  const lines = source.split('\n')
  const waits = /(?<!typeof )\b(?:setTimeout|setInterval|requestAnimationFrame)\(/
  const isReason = (line: string | undefined) => /^\s*(?:\/\/|\*|\/\*\*)/.test(line ?? '')
  return lines.filter(
    (line, index) => waits.test(line) && !isReason(line) && !/\/\/ /.test(line) && !isReason(lines[index - 1]),
  )
}

describe('a timer', () => {
  const files = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${name.split(sep).join('/')}`)

  it('says in the line before it, or in its own, why it waits for a time', () => {
    const found = files.flatMap((file) => {
      const lines = timersWithoutReason(readFileSync(join(repository, file), 'utf8'))
      return lines.map((line) => `${file}: ${line.trim()}`)
    })
    expect(found).toEqual([])
  })

  it('without a reason is found', () => {
    const bare = 'const a = 1\nsetTimeout(act, 30)\nlet b: ReturnType<typeof setTimeout>'
    expect(timersWithoutReason(bare)).toEqual(['setTimeout(act, 30)'])
    expect(timersWithoutReason('// The file is held by a scanner.\nsetTimeout(act, 30)')).toEqual([])
  })
})

/** Effects of one expression that scrolls: current Chromium answers it with a promise, which React would call as what undoes the effect, and fall. */
function effectsThatScroll(source: string): string[] {
  return source.match(/\buse(?:Layout|Insertion)?Effect\(\s*\(\) =>\s*[^{\s][^\n]*\.scroll(?:IntoView|To|By)?\(/g) ?? []
}

describe('an effect', () => {
  it('gives nothing back of what scrolls', () => {
    const found = readdirSync(join(repository, 'src/renderer'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx') || name.endsWith('.ts'))
      .flatMap((name) => effectsThatScroll(readFileSync(join(repository, 'src/renderer', name), 'utf8')))
    expect(found).toEqual([])
    expect(
      effectsThatScroll("useEffect(() => mark.current?.scrollIntoView({ block: 'nearest' }), [page])"),
    ).toHaveLength(1)
    expect(effectsThatScroll('useEffect(() => {\n  list.scrollTo(0, 0)\n}, [page])')).toEqual([])
  })
})

/** What a file imports of this repository: values, by static and dynamic imports. Types and the scripts of workers run nothing of what they name. */
function importedBy(file: string): string[] {
  const source = readFileSync(join(repository, file), 'utf8')
  const named = [
    ...source.matchAll(/^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s*from\s*)?'(\.[^']+)'/gm),
    ...source.matchAll(/import\(()'(\.[^']+)'\)/g),
  ]
  return named.flatMap(([, names = '', path = '']) => {
    const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1]
    if (inBraces?.split(',').every((name) => /^\s*(type\s.*)?$/s.test(name))) return []
    const meant = posix.join(posix.dirname(file), path.replace(/\?.*$/, ''))
    return ['', '.ts', '.tsx', '/index.ts'].map((end) => meant + end).find((each) => isFile(each)) ?? []
  })
}

describe('unit tests', () => {
  /**
   * Files that no unit test reaches, each with what shows it instead. Reached is what a test imports, or what that imports, as a value: so a file counts that only
   * runs because another does. The files that a test names itself are fewer; their number is printed beside this one.
   */
  const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
    'src/renderer/main.tsx': 'where the page starts: every window test',
    'src/renderer/style-words.ts': 'puts words of the catalogue into styles at the start: pseudo-locale.spec.ts',
    'src/renderer/statement/clock-window.tsx': 'where the window of the clock starts: statement.spec.ts',
    'src/renderer/checking/check-worker.ts': 'script of a worker, which a DOM in Node has none of: findings.spec.ts',
    'src/renderer/find/pattern-worker.ts': 'script of a worker: find.spec.ts',
    'src/renderer/find/pattern-messages.ts': 'types alone, of what goes to that worker and back',
    'src/renderer/images/image-worker.ts': 'script of a worker, on an OffscreenCanvas: images.spec.ts',
    'src/renderer/images/image-messages.ts': 'types alone, of what goes to that worker and back',
    'src/renderer/images/shrink.ts': 'draws on an OffscreenCanvas, which a DOM in Node has none of: images.spec.ts',
    'src/renderer/proofread/proofread-worker.ts': 'script of a worker: grammar.spec.ts',
    'src/renderer/proofread/engine-worker.ts':
      'script of a worker: grammar.spec.ts; what it hands over is in engine-image.test.ts',
    'src/renderer/context-menu/menu-part.ts': 'types alone, of what a menu offers',
    'src/renderer/proofread/proofread-messages.ts': 'types alone, of what goes to that worker and back',
    'src/renderer/proofread/proofreaders.ts': 'fetches dictionaries as the built page has them: grammar.spec.ts',
    'src/main/entry.ts': 'where the program starts: tests/package, torture',
    'src/main/main.ts': 'phases of the shell’s start and end: shell.spec.ts, torture',
    'src/main/ipc.ts': 'Electron’s own messages: security.spec.ts, shell.spec.ts; who may send them is in sender.ts',
    'src/main/security.ts': 'asks Electron to refuse: doors.spec.ts, security.spec.ts try each',
    'src/main/app-protocol.ts': 'answers Electron’s protocol: security.spec.ts; what is served is in served-file.ts',
    'src/main/small-heaps.ts': 'switches of Electron: security.spec.ts asks for them',
    'src/main/settings-file.ts': 'one call with Electron’s folder: profile.spec.ts',
    'src/main/document-process.ts': 'script of a process, built and asked by own-process.test.ts',
    'src/node/document-thread.ts': 'script of a thread, built and asked by document-worker.test.ts',
    'src/node/import-size.ts': 'runs in that thread alone, and is asked there: document-worker.test.ts',
    'src/node/pdf-thread.ts': 'script of a thread, built and asked by pdf-reader.test.ts and call-reader.test.ts',
    'src/node/reading-thread.ts': 'script of a thread, built and asked by draft-reader.test.ts',
  }

  it('reach all files of the window, the shell and the disk but those of the list, by what they import and what that imports', () => {
    const filesIn = (folder: string, end: RegExp) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.split(sep).join('/')}`)
        .filter((name) => end.test(name))
    const tests = ['tests/unit', 'tests/documents'].flatMap((folder) => filesIn(folder, /\.test\.tsx?$/))
    const reached = new Set<string>()
    const waiting = [...tests]
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
      for (const each of importedBy(file))
        if (!reached.has(each)) {
          reached.add(each)
          waiting.push(each)
        }
    const files = ['src/renderer', 'src/main', 'src/node'].flatMap((folder) => filesIn(folder, /(?<!\.d)\.tsx?$/))
    expect(files.length).toBeGreaterThan(200)
    const without = files.filter((file) => !reached.has(file))
    const named = new Set(tests.flatMap((file) => importedBy(file)))
    const unnamed = files.filter((file) => !named.has(file)).length
    console.log(
      `Of ${files.length} files of window, shell and disk unit tests reach all but ${without.length}, by what they import and what that imports; ${unnamed} are imported by no unit test itself.`,
    )
    expect(without.sort()).toEqual(Object.keys(SHOWN_ELSEWHERE).sort())
    // A list of more would be a habit.
    expect(without.length).toBeLessThanOrEqual(40)
  })
})

describe('a merge', () => {
  const MARK = /^(<{7}|>{7}) \S/m
  const folders = ['.github', 'docs', 'resources', 'scripts', 'src', 'templates', 'tests']
  const TEXTS = /\.(?:md|json|ya?ml|mjs|cjs|tsx?|css|html|svg|txt)$/

  it('left none of its marks in any text: no compiler reads a page of prose', () => {
    const inFolders = folders.flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    const texts = [...inFolders, ...readdirSync(repository)].filter((name) => TEXTS.test(name))
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.filter((name) => MARK.test(readFileSync(join(repository, name), 'utf8')))).toEqual([])
    expect(MARK.test(`A line.\n${'<'.repeat(7)} HEAD\n`)).toBe(true)
  })
})

describe('the runners', () => {
  const RUN = [
    /^tests\/(unit|documents)\/.+\.test\.tsx?$/,
    /^tests\/e2e\/.+\.spec\.ts$/,
    /^tests\/package\/.+\.spec\.ts$/,
    /^tests\/bench\/[^/]+\.bench\.ts$/,
  ]

  it('find every file that is named as a test: one that nobody runs looks like one that passes', () => {
    const files = readdirSync(join(repository, 'tests'), { recursive: true, encoding: 'utf8' })
    const named = files
      .map((name) => `tests/${name.split(sep).join('/')}`)
      .filter((name) => /\.(test|spec|e2e|bench)\.[a-z]+$/.test(name) && !name.startsWith('tests/fixtures/'))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !RUN.some((pattern) => pattern.test(name)))).toEqual([])
  })
})

describe('a consultation is data', () => {
  /** Files whose rules name where they come from, or which words every reader of such papers knows. */
  const MAY_NAME = [
    'check/acronym-scan',
    'check/local-to-global',
    'check/one-name-list',
    'draft/recommendation-words',
    'check/settled-language',
    'paper/paper-meant',
    'speech/acronyms',
  ].map((name) => `src/core/${name}.ts`)

  it('so no sentence of the window or of core speaks of one', () => {
    const files = ['src/core', 'src/renderer', 'src/contract'].flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name.split(sep).join('/')}`),
    )
    expect(files.length).toBeGreaterThan(50)
    const speaking = files.filter((file) => {
      if (MAY_NAME.includes(file)) return false
      const code = readFileSync(join(repository, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, '')
      return /Elements Paper|WSIS|wsis20|Zero Draft|area-\d|area 8/.test(code)
    })
    expect(speaking).toEqual([])
  })
})

/** Files and libraries that a module loads before anything of it runs: static imports of values, and theirs. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!/\.tsx?$/.test(file)) return seen
  for (const [, names = '', source = ''] of readFileSync(join(repository, file), 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s*from\s*)?'([^']+)'/gm,
  )) {
    const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1]
    const onlyTypes = inBraces?.split(',').every((name) => /^\s*(type\s.*)?$/s.test(name)) ?? false
    if (onlyTypes) continue
    const path = source.startsWith('.') ? join(file, '..', source).split(sep).join('/') : null
    const found = path && ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end).find((each) => isFile(each))
    if (found) loadedBy(found, seen)
    else seen.add(source)
  }
  return seen
}

function isFile(file: string): boolean {
  return existsSync(join(repository, file)) && statSync(join(repository, file)).isFile()
}

describe('a start', () => {
  it('loads neither schemas nor the editor into the window: home needs none of them', () => {
    const loaded = [...loadedBy('src/renderer/main.tsx')]
    expect(loaded).toContain('src/renderer/home/home.tsx')
    expect(loaded.filter((name) => /^(zod|lexical|@lexical\/.*|docx|n2words.*|diff)$/.test(name))).toEqual([])
  })

  it('takes of react-aria the widgets of home by name, because the file that names all of them brings all of them', () => {
    const loaded = [...loadedBy('src/renderer/main.tsx')]
    expect(loaded).toContain('react-aria-components/Button')
    expect(loaded).not.toContain('react-aria-components')
  })

  it('answers what home shows without what answers all else', () => {
    const files = ['src/main/main.ts', 'src/node/pack-shelf.ts', 'src/main/shell.ts']
    const loaded = [...files, 'src/main/first-handlers.ts', 'src/main/home-list.ts'].reduce(
      (seen, file) => loadedBy(file, seen),
      new Set<string>(),
    )
    expect(loaded).toContain('src/contract/home-rows.ts')
    const rest =
      /^src\/(?:contract\/messages|core\/(?:call\/call|draft\/evidence)|main\/(?:contract-calls|handlers|review-desk|copy-handlers))\.ts$/
    expect([...loaded].filter((name) => rest.test(name))).toEqual([])
  })

  it('makes no schema of a file of the profile before there is such a file to read', () => {
    const files = ['src/main/main.ts', 'src/node/pack-shelf.ts', 'src/main/shell.ts']
    const loaded = [...files, 'src/main/first-handlers.ts', 'src/main/home-list.ts'].reduce(
      (seen, file) => loadedBy(file, seen),
      new Set<string>(),
    )
    expect(loaded).toContain('src/node/draft-journal.ts')
    const made = [...loaded].filter(
      (file) =>
        /^src\/(?:node|main)\//.test(file) &&
        /^(?:export )?const \w+ =\s+(?:z|\w+Schema)\s*\./m.test(readFileSync(join(repository, file), 'utf8')),
    )
    // Runs with the first history that is looked into.
    expect(made).toEqual(['src/node/version-pack.ts'])
  })

  it('loads no schema before Chromium is up: all of it waits for that', () => {
    const loaded = loadedBy('src/main/main.ts')
    expect(loaded).toContain('src/main/settings-file.ts')
    expect([...loaded].filter((name) => name === 'zod' || name.startsWith('src/core/draft/draft'))).toEqual([])
  })
})

describe('the shell', () => {
  it('imports nothing for what it does when it is loaded: its files are loaded when something in them is used', () => {
    const rooms = ['main', 'node', 'core', 'contract', 'messages', 'cli']
    const files = rooms.flatMap((room) =>
      readdirSync(join(repository, 'src', room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `src/${room}/${name}`),
    )
    expect(files.length).toBeGreaterThan(500)
    expect(files.filter((file) => /^import ['"]/m.test(readFileSync(join(repository, file), 'utf8')))).toEqual([])
  })

  it('reads the cards of packs without the schemas of packs', () => {
    const loaded = loadedBy('src/node/pack-shelf.ts')
    expect(loaded).toContain('src/core/template/plain-cards.ts')
    expect(
      [...loaded].filter((name) => /^(?:src\/core\/(?:template\/(?:read|template)|draft\/read)\.ts)$/.test(name)),
    ).toEqual([])
  })

  it('loads no reader, rule or document before its window is there: each is loaded when it is asked for', () => {
    const first = ['src/main/main.ts', 'src/main/ipc.ts', 'src/node/pack-shelf.ts', 'src/main/shell.ts']
    const loaded = [...first, 'src/main/handlers.ts', 'src/main/review-desk.ts'].reduce(
      (seen, file) => loadedBy(file, seen),
      new Set<string>(),
    )
    expect(loaded).toContain('src/contract/messages.ts')
    // What a message or a sentence is made of is a word or two of these rooms.
    const readers =
      /^src\/core\/(?:import\/(?!fidelity|passages)|check\/|proofread\/|review\/|paper\/|template\/pack-(?:editing|faults))/
    const libraries = [...loaded].filter((name) => !/^(?:src\/|node:|package\.json$)/.test(name))
    expect([...loaded].filter((name) => readers.test(name))).toEqual([])
    expect(libraries.sort()).toEqual(['electron', 'image-size', 'intl-messageformat', 'zod'])
  })
})

describe('package.json', () => {
  it('names no library that nothing uses', () => {
    const { dependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
    const sources = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css)$/.test(name))
      .map((name) => `src/${name}`)
    // What the build makes a list of words of is shipped, and imported nowhere.
    const code = [...sources, 'scripts/english-words.mjs']
      .map((name) => readFileSync(join(repository, name), 'utf8'))
      .join('\n')
    // Fonts are named by their family where they are read, the others where they are imported.
    const named = (name: string) => new RegExp(`['"\`/]${name.replace('@expo-google-fonts/', '')}['"\`/]`).test(code)
    const unused = Object.keys(dependencies).filter((name) => !named(name))
    expect(unused).toEqual([])
  })

  it('pins one Electron, of the newest release that docs/release.md has gone through', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
    const release = readFileSync(join(repository, 'docs/release.md'), 'utf8')
    const majors = [...release.matchAll(/^\| (\d\d) \|/gm)].map(([, major]) => Number(major))
    expect(majors.length).toBeGreaterThan(10)
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number.parseInt(devDependencies.electron, 10)).toBe(Math.max(...majors))
  })
})

describe('a window', () => {
  it('is given no feature of Blink that Chromium leaves off', () => {
    const found = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => /enable-?blink-?features/i.test(readFileSync(join(repository, 'src', name), 'utf8')))
    expect(found).toEqual([])
  })
})
