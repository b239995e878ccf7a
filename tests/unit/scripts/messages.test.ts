// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code that is read, never run
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { faultsOfCatalogue, generated, readCatalogue } from '../../../scripts/messages/catalogue.mjs'
import { proseIn, unusedIds, wordsOfStyles } from '../../../scripts/messages/prose.mjs'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true })))

function catalogue(files: Record<string, string | Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-messages-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return readCatalogue(folder)
}

describe('faults of the catalogue', () => {
  it.each([
    ['a broken message', { 'en/core.json': { 'a.b': '{n, plural, one {#}' } }, /is no ICU message/],
    ['no JSON', { 'en/core.json': '{' }, /is not JSON/],
    ['an unknown room', { 'en/kore.json': {} }, /no file of a room/],
    ['a bad id', { 'en/core.json': { Title: 'x' } }, /an id is words joined by dots/],
    ['an id twice', { 'en/core.json': { 'a.b': 'x' }, 'en/cli.json': { 'a.b': 'x' } }, /stands in .*cli\.json too/],
    ['nothing said', { 'en/core.json': { 'a.b': ' ' } }, /says nothing/],
    ['two types', { 'en/core.json': { 'a.b': '{n} {n, number}' } }, /\{n\} is used as/],
    ['a tag and a value of one name', { 'en/core.json': { 'a.b': '<n>{n}</n>' } }, /cannot have one name/],
    ['a missing translation', { 'en/core.json': { 'a.b': 'x' }, 'fr/core.json': {} }, /“a\.b” is missing/],
    ['one too many', { 'en/core.json': {}, 'fr/core.json': { 'a.b': 'x' } }, /English has no such message/],
    ['other values', { 'en/core.json': { 'a.b': '{x}' }, 'fr/core.json': { 'a.b': '{y}' } }, /not those of English/],
    ['other tags', { 'en/core.json': { 'a.b': '<x>a</x>' }, 'fr/core.json': { 'a.b': 'a' } }, /not those of English/],
    [
      'plurals that a language lacks',
      {
        'en/core.json': { 'a.b': '{n, plural, one {#} other {#}}' },
        'ru/core.json': { 'a.b': '{n, plural, one {#} other {#}}' },
      },
      /lacks few, many/,
    ],
  ] as [string, Record<string, string | Record<string, string>>, RegExp][])('%s', (_, files, says) => {
    expect(faultsOfCatalogue(catalogue(files)).join('\n')).toMatch(says)
  })

  it('are none in a sound one, whose types say what each message needs', () => {
    const sound = catalogue({
      'en/core.json': {
        'a.all':
          '{n, plural, one {#} other {#}} {w} {d, date, ::y} {s, select, x {1} other {2}} {t, select, true {1} other {2}} <b>x</b>',
        'a.none': 'x',
      },
      'en/renderer.home.json': { 'b.c': 'x' },
    })
    expect(faultsOfCatalogue(sound)).toEqual([])
    const files = new Map(generated(sound))
    const values = files.get('src/messages/generated/values.ts')
    expect(values).toContain(
      "'a.all': { n: number; w: Words | WordList; d: IsoDate; s: 'x' | 'other'; t: boolean }\n  'a.none': undefined",
    )
    expect(values).toContain("'a.all': 'b'")
    expect(files.get('src/messages/generated/window.ts')).toContain('../en/renderer.home.json')
    expect(files.get('src/messages/generated/shell.ts')).not.toContain('renderer')
  })
})

describe('sentences in the code', () => {
  const found = (code: string, path = 'src/renderer/a.tsx') => proseIn(path, code).found.map(({ text }) => text)

  it.each([
    ['const a = <p>Settings</p>', ['Settings']],
    ['const a = <p>{n > 1 ? "Drafts" : "Draft"}</p>', ['Drafts', 'Draft']],
    ['const a = <B label="Close" />', ['Close']],
    ['const a = { label: "Save" }', ['Save']],
    ['say("The word is kept.")', ['The word is kept.']],
    ['say(`“${word}” is one of your words.`)', ['“…” is one of your words.']],
    ['const a = `${n} words`', ['… words']],
    ['const a = n + " words left"', ['words left']],
    ['const a = ["One line.", "Another of them"].join("\\n")', ['One line.', 'Another of them']],
    ['const a = { name: "A version without a name" }', ['A version without a name']],
  ])('are seen in %s', (code, texts) => expect(found(code)).toEqual(texts))

  it.each([
    'import a from "a b c"',
    'const a = <p className="visually-hidden num">{text("settings.title")}</p>',
    'throw new Error("A required argument was not checked")',
    'document.querySelector("input, textarea select")',
    'type A = "one two"',
    'const a = event.key === "Page Down"',
    'const a = `${styles.a} ${styles.b}`',
    'const a = `part-${id}`',
    'console.error("Something is wrong")',
    'const a = join(home, "Application Support")',
    'const a = { name: "packs add" }',
    'file.format = "{h}:{i} [{level}] {text}"',
    'const a = { title: "Rostrum" }',
  ])('are not seen in %s', (code) => expect(found(code)).toEqual([]))

  it('are let be in a file that is excepted by name', () => {
    expect(found('const a = "one and two"', 'src/core/speech/acronym-list.ts')).toEqual([])
    expect(found('const a = "one and two"', 'src/core/check/acronym-list-of-ours.ts')).not.toEqual([])
  })

  it('are seen in style sheets, which show words too', () => {
    const repository = mkdtempSync(join(tmpdir(), 'rostrum-styles-'))
    mkdirSync(join(repository, 'src/renderer'), { recursive: true })
    const path = join(repository, 'src/renderer/a.css')
    writeFileSync(
      path,
      '.a::before {\n  content: "Drop it here";\n}\n.b::after {\n  content: "\\2022";\n  content: var(--words-a);\n}\n',
    )
    expect(wordsOfStyles(repository)).toEqual([{ file: 'src/renderer/a.css', line: 2, text: 'Drop it here' }])
    rmSync(repository, { recursive: true })
  })

  it('use a message by its key, or by a pattern of it', () => {
    const ids = new Map(['a.b', 'level.one', 'level.two', 'c.d'].map((id) => [id, 'x']))
    const source = proseIn('src/core/a.ts', 'message("a.b"); message(`level.${level}`)')
    expect(unusedIds({ ids }, new Map([['src/core/a.ts', source]]))).toEqual(['c.d'])
  })
})

describe('the sentences of the program', () => {
  it('have curved apostrophes and quotation marks, but for what is typed at the command line', () => {
    const straight = (words: string) => /\p{L}'\p{L}|"/u.test(words)
    expect(["the draft's file", '“{name}” is the draft’s file'].map(straight)).toEqual([true, false])
    const { ids } = readCatalogue(join(import.meta.dirname, '../../../src/messages'))
    expect(ids.size).toBeGreaterThan(3000)
    const found = [...ids].filter(([id, words]) => !id.startsWith('cli.') && straight(words))
    expect(found.map(([id]) => id)).toEqual([])
  })
})
