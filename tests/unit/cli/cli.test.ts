import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dismissFinding } from '../../../src/core/check/dismissal'
import { setAnswer, setLimits } from '../../../src/core/draft/edit'
import { readDraft, writeDraft } from '../../../src/core/draft/read'
import { paragraph } from '../../../src/core/text/blocks'
import { elementsPaper, generatedDraft } from '../../bench/generated-draft'
import { unzip } from '../../documents/unzip'
import { SMALL_PICTURE } from '../../fixtures/images'
import { findings, ready, withRationale } from '../core/check/checked'
import { buildCli, cli, commandHere, type Ended, program, repository, start } from './built-cli'

const sample = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')
/** Said of every check that was not asked to proofread. */
const NOT_PROOFREAD = 'Spelling and grammar were not read; --proofread reads them too, and takes some seconds longer.\n'
const STATEMENT = join(repository, 'templates/wsis20/samples/consultation-statement.rostrum')
const home = mkdtempSync(join(tmpdir(), 'rostrum-cli-'))
let folder = home
let count = 0

beforeAll(async () => {
  await buildCli()
}, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))
beforeEach(() => {
  count += 1
  folder = join(home, String(count))
  mkdirSync(folder)
})

const at = (name: string) => join(folder, name)
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content)
  return at(name)
}
function draftIn(path: string) {
  const read = readDraft(readFileSync(path), path)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value
}

/** One or two sentences, no stack trace, nothing on standard output, exit code 2. */
function expectRefusal(ended: Ended, saying: RegExp): void {
  expect(ended).toMatchObject({ code: 2, out: '' })
  expect(ended.err).toMatch(/^\S[^\n]*[.?]\n$/)
  expect(ended.err).not.toMatch(/\bat .+:\d+:\d+|Error:/)
  expect(ended.err).toMatch(saying)
}

describe('a draft with a passphrase', () => {
  it('is locked, worked on with the passphrase alone, and unlocked into another file', async () => {
    const path = put('ready.rostrum', writeDraft(ready))
    const words = put('words.txt', 'four words in a row\n')
    expectRefusal(await cli(['lock', path]), /there is no passphrase/)
    expect((await cli(['lock', path, '--passphrase-file', words])).code).toBe(0)
    expect(readFileSync(path, 'utf8')).not.toContain(ready.title)
    expectRefusal(await cli(['check', path]), /is locked with a passphrase/)
    expectRefusal(
      await cli(['check', path, '--passphrase-file', put('wrong.txt', 'four other words')]),
      /does not open/,
    )
    expect((await cli(['check', path, '--passphrase-file', words])).code).toBe(0)
    const made = await cli(['export', path, '--to', at('made'), '--txt', '--passphrase-file', words])
    expect(made.err).toContain('these documents have none')
    expect((await cli(['export', put('open.rostrum', writeDraft(ready)), '--to', at('made-too'), '--txt'])).err).toBe(
      '',
    )
    const other = put('other.rostrum', writeDraft({ ...ready, title: 'Another' }))
    const making = [
      ['export', path, '--review', '-o', at('sent.docx')],
      ['diff', path, other, '-o', at('differs.docx')],
      ['diff', put('text.md', 'Words.'), path, '-o', at('texts.docx')],
      ['paper', 'compile', other, path, '-o', at('compiled.docx')],
    ]
    for (const command of making) {
      const { err } = await cli([...command, '--passphrase-file', words])
      expect(err, command.join(' ')).toContain('these documents have none')
    }
    expect((await cli(['export', other, '--review', '-o', at('open.docx')])).err).toBe('')
    expect((await cli(['diff', other, other, '-o', at('same.docx')])).err).toBe('')
    const rows = await cli(['export', path, other, '--to', at('many'), '--txt', '--json', '--passphrase-file', words])
    expect(JSON.parse(rows.out)).toMatchObject([{ ofLocked: true }, expect.not.objectContaining({ ofLocked: true })])
    // What reviewers changed is taken into a draft that has the passphrase too.
    const taken = ['review', path, at('sent.docx'), '--accept', 'all', '-o', at('taken.rostrum')]
    expect((await cli([...taken, '--passphrase-file', words])).code).toBe(0)
    expectRefusal(await cli(['check', at('taken.rostrum')]), /is locked with a passphrase/)
    rmSync(at('open.rostrum'))
    const open = at('open.rostrum')
    expectRefusal(await cli(['unlock', path, '-o', open]), /ROSTRUM_PASSPHRASE/)
    expect((await cli(['unlock', path, '-o', open, '--passphrase-file', words])).code).toBe(0)
    expect(readFileSync(open, 'utf8')).toBe(writeDraft(ready))
  }, 240_000)
})

describe('rostrum', () => {
  it('helps, and tells its version', async () => {
    const help = await cli(['--help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const name of ['new', 'check', 'export', 'import', 'time', 'templates', 'calendar', 'packs add']) {
      expect(help.out).toContain(`  ${name} `)
      const own = await commandHere([...name.split(' '), '--help'])
      expect(own).toMatchObject({ code: 0, err: '' })
      expect(own.out).toContain(`Usage: rostrum ${name}`)
    }
    expect(await cli(['check'])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^FILE is missing/) })
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
    expect(await cli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it.each([
    [[], /Name a command: new, check/],
    [['chekc'], /no command “chekc”\. Did you mean check\?/],
    [['--hlep'], /no option --hlep\. Did you mean --help\?/],
    [['check'], /FILE is missing/],
    [['check', ''], /FILE is empty/],
    [['templates', 'b'], /“b” is one argument too many/],
    [['check', 'a', '--csv'], /--csv is for several drafts or a folder/],
    [['check', 'a', 'b', '--csv', '--json'], /cannot be had at once/],
    [['check', 'a', 'b', '--jobs', '0'], /--jobs takes a number/],
    [['check', 'a', '-'], /Standard input \(-\) is one draft/],
    [['packs'], /packs add, list, remove/],
    [['packs', 'ad'], /Did you mean packs add\?/],
    [['packs', 'add'], /DIR\|ZIP is missing/],
    [['calendar', '--zone', 'Mars/Base'], /no time zone “Mars\/Base”/],
    [['calendar', '--pack', 'gone'], /no pack “gone”\. There is: wsis20/],
    [['calendar', '--step', 'gone'], /no step “gone”\. There is: modalities/],
    [['check', '--jsno', 'a'], /no option --jsno\. Did you mean --json\?/],
    [['check', '-x', 'a'], /no option -x\./],
    [['check', 'a', '--json=yes'], /--json takes no value/],
    [['export', 'a'], /--to FOLDER is missing/],
    [['export', 'a', '--to', '--pdf'], /--to needs a value/],
    [['export', 'a', '--to'], /--to needs a value/],
    [['export', 'a', '--to', 'b', '--paper', 'a3'], /--paper takes a4 or letter, not “a3”/],
    [['export', sample, '--to', 'b', '--order', 'alphabet'], /--order takes form or area/],
    [['new', '--template', 'elements-paper-input'], /-o FILE is missing/],
    [['new', '--template', 'elements-paper-imput', '-o', 'x'], /Did you mean “elements-paper-input”\?/],
    [['new', '--template', 'zzz', '-o', 'x'], /no template “zzz”\. There is: elements-paper-input/],
    [['new', '-o', 'x', '-o', 'y', '--template', 'z'], /given twice/],
    [['import', 'a.md', '--lang', 'french', '--template', 'x', '-o', 'y'], /such as en, fr or pt-BR, not “french”/],
    [['import', 'a.md', '--lang', 'xy', '--template', 'x', '-o', 'y'], /not “xy”/],
    [['import', 'a.xlsx', '--template', 'x', '-o', 'y'], /none of the files that are read: Word \(\.docx\)/],
  ] as [string[], RegExp][])('refuses %j', async (parameters, saying) => {
    expectRefusal(await commandHere(parameters), saying)
  })
})

describe('rostrum templates', () => {
  it('lists them for people and for programs', async () => {
    const { out } = await cli(['templates', '--json'])
    const rows = JSON.parse(out) as { id: string; group: string; pack: string; summary: string; sample: boolean }[]
    expect(rows).toContainEqual({
      id: 'elements-paper-input',
      title: 'Written input to the Elements Paper',
      summary: expect.stringMatching(/\S/),
      group: 'input',
      kind: 'written-input',
      language: 'en',
      pack: 'wsis20',
      deadline: {
        step: 'elements-paper-inputs',
        title: expect.stringMatching(/\S/),
        date: '2025-07-25',
        dateText: '25 July 2025',
        verified: true,
      },
      sample: true,
    })
    const ofReview = rows.filter(({ pack }) => pack === 'wsis20')
    expect([new Set(rows.map(({ id }) => id)).size, ofReview.length]).toEqual([rows.length, 10])
    expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(['input', 'statement', 'other']))
    for (const { id, summary, sample } of rows) expect([id, summary !== null, sample]).toEqual([id, true, true])
    expect((await cli(['templates'])).out).toContain('elements-paper-input')
  })
})

describe('rostrum new', () => {
  it('writes a draft and replaces none', async () => {
    const path = at('a draft.rostrum')
    expect(await cli(['new', '--template', 'elements-paper-input', '-o', path, '--title', 'Ours'])).toMatchObject({
      code: 0,
      err: '',
    })
    expect(draftIn(path).title).toBe('Ours')
    const before = readFileSync(path)
    expectRefusal(await cli(['new', '--template', 'elements-paper-input', '-o', path]), /already there.*--force/)
    expect(readFileSync(path)).toEqual(before)
    expect((await cli(['new', '--template', 'elements-paper-input', '-o', path, '--force'])).code).toBe(0)
    expect(draftIn(path).title).not.toBe('Ours')
  })

  it.each([
    ['a folder that is missing', () => at('gone/x.rostrum'), /folder is no longer there/],
    ['a folder', () => folder, /is a folder/],
    ['a name below a file', () => join(put('file', ''), 'x.rostrum'), /is a file, not a folder/],
    ['a full device', () => '/dev/full', /device|full/],
  ] as [string, () => string, RegExp][])('refuses %s as output', async (_, path, saying) => {
    expectRefusal(await commandHere(['new', '--template', 'elements-paper-input', '-o', path(), '--force']), saying)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('rostrum check', () => {
  it('says how much advice is kept back, and shows it when asked', async () => {
    const dates = Array.from({ length: 14 }, (_, day) => `We met on June ${day + 3}, 2024.`).join(' ')
    const path = put('dates.rostrum', writeDraft(withRationale(dates)))
    const kept = await commandHere(['check', path, '--json'])
    const { findings: shown, heldBack } = JSON.parse(kept.out)
    expect(heldBack).toBeGreaterThan(0)
    expect((await commandHere(['check', path])).out).toContain(`${heldBack} advices are kept back`)
    const all = JSON.parse((await commandHere(['check', path, '--all', '--json'])).out)
    expect([all.heldBack, all.findings.length]).toEqual([undefined, shown.length + heldBack])
    expect((await commandHere(['check', path, '--all'])).out).not.toContain('kept back')
  })

  it('finds nothing against a finished draft', async () => {
    const path = put('ready.rostrum', writeDraft(ready))
    expect(await cli(['check', path])).toEqual({ code: 0, out: `Ready to hand in.\n${NOT_PROOFREAD}`, err: '' })
    expect(JSON.parse((await cli(['check', path, '--json'])).out)).toEqual({
      ready: true,
      findings: [],
      dismissed: 0,
      proofread: false,
    })
  })

  it('leaves out what the writer dismissed, and says how much that is', async () => {
    const wordy = withRationale('Prices fell by 12% in a year.')
    const [finding] = findings('style/per-cent', wordy)
    if (!finding) throw new Error('there is nothing to dismiss')
    const path = put('wordy.rostrum', writeDraft(wordy))
    const found = JSON.parse((await cli(['check', path, '--json'])).out).findings
    expect(found).toEqual([
      expect.objectContaining({
        check: 'style/per-cent',
        kind: 'style',
        fix: { ...finding.fix, label: 'Write “12 per cent”' },
      }),
    ])
    const aside = put('aside.rostrum', writeDraft(dismissFinding(wordy, finding)))
    expect(JSON.parse((await cli(['check', aside, '--json'])).out)).toEqual({
      ready: true,
      findings: [],
      dismissed: 1,
      proofread: false,
    })
    expect((await cli(['check', aside])).out).toBe(`Ready to hand in. 1 finding dismissed.\n${NOT_PROOFREAD}`)
  })

  it('lays the document out where a limit of pages holds', async () => {
    const long = withRationale(Array.from({ length: 90 }, (_, at) => paragraph(`Line ${at}.`)))
    const limited = setLimits(long, { overrides: { totalPages: 1 } })
    const { findings: found } = JSON.parse(
      (await cli(['check', put('long.rostrum', writeDraft(limited)), '--json'])).out,
    )
    expect(found.map(({ message }: { message: string }) => message)).toContainEqual(
      expect.stringMatching(/^The draft has \d pages; the limit that you set is 1\. Cut \d pages?\.$/),
    )
  })

  it('says what is left, by section, with exit code 1', async () => {
    const path = at('new.rostrum')
    await commandHere(['new', '--template', 'elements-paper-input', '-o', path])
    const before = readFileSync(path)
    const { code, out, err } = await cli(['check', path])
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(
      /^The draft\n {2}To do {4}Nothing is written yet[\s\S]*\nOrganisation\n[\s\S]*\nNot ready to hand in: 7 things to do\.\nSpelling and grammar were not read; [^\n]*\n$/,
    )
    const json = await cli(['check', path, '--json'])
    expect(json.code).toBe(1)
    const { ready: isReady, findings: left } = JSON.parse(json.out)
    expect(isReady).toBe(false)
    expect(left).toHaveLength(7)
    expect(left[0]).toMatchObject({ check: 'draft/empty', level: 'blocker', section: null })
    for (const finding of left)
      expect(Object.keys(finding)).toEqual([
        'check',
        'level',
        'section',
        'message',
        'says',
        'source',
        'reason',
        'at',
        'kind',
      ])
    expect(readFileSync(path)).toEqual(before)
  })

  it('proofreads when it is asked to, in the languages of the draft, and says so', async () => {
    const path = put(
      'proofread.rostrum',
      writeDraft({
        ...withRationale([
          { type: 'paragraph', runs: [{ text: 'We recomend the plan of the Goverment, per capita and inter alia.' }] },
          { type: 'paragraph', runs: [{ text: 'Le developement numérique.', language: 'fr' }] },
        ]),
      }),
    )
    const { out, err } = await cli(['check', path, '--proofread', '--json'])
    expect(err).toBe('')
    const report = JSON.parse(out)
    expect([report.proofread, report.notRead]).toEqual([true, undefined])
    const words = report.findings.flatMap(({ check, says }: { check: string; says?: { values: { word: string } } }) =>
      check === 'spelling/unknown-word' ? [says?.values.word] : [],
    )
    expect(words).toEqual(['recomend', 'Goverment', 'developement'])
  }, 120_000)

  it('says which languages it has no dictionary for', async () => {
    const draft = writeDraft({
      ...withRationale([
        { type: 'paragraph', runs: [{ text: 'As redes comunitárias ajudam.', language: 'pt' }] },
        { type: 'paragraph', runs: [{ text: 'الشبكات المجتمعية', language: 'ar' }] },
      ]),
      language: 'pt',
    })
    const { out } = await cli(['check', '-', '--proofread', '--json'], draft)
    expect(JSON.parse(out).notRead).toEqual(expect.arrayContaining(['pt', 'ar']))
    expect((await cli(['check', '-', '--proofread'], draft)).out).toContain(
      'What is in Portuguese and Arabic was not proofread: dictionaries come for English, French, Spanish and Russian alone.',
    )
    expect((await cli(['check', '-'], draft)).out).not.toContain('Portuguese')
    const path = put('portuguese.rostrum', draft)
    const many = await cli(['check', path, put('second.rostrum', draft), '--proofread', '--json'])
    expect(JSON.parse(many.out)[0].notRead).toEqual(expect.arrayContaining(['pt', 'ar']))
  }, 120_000)

  it('leaves out the rules that were switched off for good when it is asked to, of one draft and of many', async () => {
    const profile = { ROSTRUM_USER_DATA: folder }
    const draft = writeDraft(withRationale([{ type: 'paragraph', runs: [{ text: 'Prices fell by 12% in a year.' }] }]))
    put('settings.json', '{"theme":"dark","silentRules":["style/per-cent"]}')
    const rulesOf = async (...options: string[]) => {
      const { out } = await cli(['check', '-', '--json', ...options], draft, undefined, profile)
      return JSON.parse(out).findings.map(({ check }: { check: string }) => check)
    }
    const all = await rulesOf()
    expect(all).toContain('style/per-cent')
    expect(await rulesOf('--my-rules')).toEqual(all.filter((rule: string) => rule !== 'style/per-cent'))
    const files = ['one.rostrum', 'two.rostrum'].map((name) => put(name, draft))
    const many = await cli(['check', ...files, '--json', '--my-rules'], undefined, undefined, profile)
    expect(many.out).toContain('one.rostrum')
    expect(many.out).not.toContain('style/per-cent')
    put('settings.json', '{"silentRules":"all')
    expect(await rulesOf('--my-rules')).toEqual(all)

    // Switched off for the organisation that the draft speaks for, and for no other.
    const kept = (name: string) => {
      const { group, country, contactName, contactEmail } = ready.organisation
      const profile = { id: 'o', name, acronym: '', group, country, contactName, contactEmail, signatories: [] }
      put('organisations.json', JSON.stringify({ organisations: [{ ...profile, silentRules: ['style/per-cent'] }] }))
    }
    kept('Somebody else')
    expect(await rulesOf('--my-rules')).toEqual(all)
    kept(ready.organisation.name)
    expect(await rulesOf('--my-rules')).toEqual(all.filter((rule: string) => rule !== 'style/per-cent'))
    expect(await rulesOf()).toEqual(all)
    put('organisations.json', '{}')
  })

  it('reads no words out of the profile of a newer version', async () => {
    put('profile.json', '{"program":"99.1.0"}')
    put('words.json', '{"words":{"later":true}}')
    const refused = await cli(['check', '-', '--proofread'], writeDraft(ready), undefined, {
      ROSTRUM_USER_DATA: folder,
    })
    expectRefusal(refused, /was last used by Rostrum 99\.1\.0.*Install Rostrum 99\.1\.0/)
    expect(readdirSync(folder).sort()).toEqual(['profile.json', 'words.json'])
    expect((await cli(['check', '-'], writeDraft(ready), undefined, { ROSTRUM_USER_DATA: folder })).code).toBe(0)
  })

  it('reads standard input', async () => {
    expect((await cli(['check', '-'], writeDraft(ready))).code).toBe(0)
    expectRefusal(await cli(['check', '-'], 'no draft'), /standard input.*not a draft/)
    expectRefusal(await cli(['check', '-']), /standard input.*empty/)
  })

  it('passes the sample', async () => {
    expect((await cli(['check', sample])).code).toBe(0)
  })

  it('is quiet when its reader goes away', async () => {
    const child = start(['check', sample, '--json'])
    let err = ''
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.stdout?.destroy()
    await new Promise((resolve) => child.on('close', resolve))
    expect(err).toBe('')
  })
})

describe('bad input', () => {
  const text = () => writeDraft(ready)
  const drafts: [string, () => string, RegExp][] = [
    ['no JSON', () => put('x.rostrum', 'Dear colleagues'), /“x\.rostrum” is not a draft/],
    ['a truncated draft', () => put('x.rostrum', text().slice(0, 900)), /ends in the middle/],
    ['a wrong schema', () => put('x.rostrum', text().replace('"sections": [', '"sections": [7, ')), /damaged at/],
    ['JSON of something else', () => put('x.rostrum', '{"name": "other"}'), /another program/],
    ['a newer version', () => put('x.rostrum', text().replace('"version": 1', '"version": 99')), /newer Rostrum/],
    ['Latin-1', () => put('x.rostrum', Buffer.from(text().replace('River', 'Rivière'), 'latin1')), /not UTF-8/],
    ['an empty file', () => put('x.rostrum', ''), /is empty/],
    [
      '200 MB',
      () => {
        const path = put('x.rostrum', '')
        truncateSync(path, 200 * 1024 * 1024)
        return path
      },
      /MB/,
    ],
    ['a folder without drafts', () => folder, /holds no draft/],
    ['a vanished file', () => at('gone.rostrum'), /no longer there/],
    ['a device', () => '/dev/null', /device|empty/],
  ]
  it.each(drafts)('check and export refuse %s and touch nothing', async (_, make, saying) => {
    const path = make()
    const isFile = existsSync(path) && statSync(path).isFile() && statSync(path).size < 1_000_000
    const before = isFile ? readFileSync(path) : null
    expectRefusal(await commandHere(['check', path]), saying)
    expectRefusal(await commandHere(['export', path, '--to', at('made')]), saying)
    if (before) expect(readFileSync(path)).toEqual(before)
    expect(existsSync(at('made'))).toBe(false)
  })

  it('refuses a file without permission', async (context) => {
    const path = put('x.rostrum', text())
    chmodSync(path, 0)
    // Root may read every file, so root runs this one as nobody.
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined
    chmodSync(home, 0o755)
    if (nobody !== undefined && (await cli(['--version'], '', nobody)).code !== 0) {
      console.log('Skipped: nobody may not read this folder. Run the tests as an ordinary user to see this one.')
      context.skip()
    }
    expectRefusal(await cli(['check', path], '', nobody), /permission/)
    chmodSync(folder, 0o555)
    expectRefusal(
      await cli(['new', '--template', 'elements-paper-input', '-o', at('y.rostrum')], '', nobody),
      /permission/,
    )
    chmodSync(folder, 0o755)
  })

  it.each([
    ['an empty text', () => put('x.md', ' \n'), /is empty/],
    [
      'a text that is too long',
      () => put('x.md', 'Fund access. '.repeat(50_000)),
      /larger than 524 kB, some 80,000 words/,
    ],
    ['zero bytes', () => put('x.txt', 'a\0b'), /zero bytes/],
    ['a Word document under another name', () => put('x.md', Buffer.from('PK\x03\x04')), /Word document/],
    [
      '200 MB',
      () => {
        const path = put('x.txt', '')
        truncateSync(path, 200 * 1024 * 1024)
        return path
      },
      /“x\.txt” is larger than 524 kB/,
    ],
    ['a vanished file', () => at('gone.md'), /no longer there/],
    [
      'a folder',
      () => {
        mkdirSync(at('x.md'))
        return at('x.md')
      },
      /is a folder/,
    ],
  ] as [string, () => string, RegExp][])('import refuses %s', async (_, make, saying) => {
    expectRefusal(
      await commandHere(['import', make(), '--template', 'elements-paper-input', '-o', at('made.rostrum')]),
      saying,
    )
    expect(existsSync(at('made.rostrum'))).toBe(false)
  })
})

describe('a full disk', () => {
  /** Runs the command line in a mount namespace of its own, where `folder` is a disk of 16 kB. */
  function onTinyDisk(parameters: readonly string[]) {
    const script = 'mount -t tmpfs -o size=16k none "$0" && exec "$@"'
    const own = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount']
    return spawnSync('unshare', [...own, 'sh', '-c', script, folder, process.execPath, program, ...parameters], {
      cwd: repository,
      encoding: 'utf8',
    })
  }

  it('is said in a sentence, and leaves nothing half written', (context) => {
    const small = onTinyDisk(['--version'])
    if (small.status !== 0) {
      console.log('Skipped: this system mounts no small disk for a test (Linux with unshare and tmpfs does).')
      context.skip()
    }
    const source = join(home, 'large.md')
    writeFileSync(source, `## Area 2\n\n${'Open the data. '.repeat(4_000)}\n`)
    const { status, stdout, stderr } = onTinyDisk([
      'import',
      source,
      '--template',
      'elements-paper-input',
      '-o',
      at('x.rostrum'),
    ])
    expectRefusal({ code: status, out: stdout, err: stderr }, /the disk is full/)
    const made = onTinyDisk(['export', sample, '--to', folder, '--docx'])
    expectRefusal({ code: made.status, out: made.stdout, err: made.stderr }, /the disk is full/)
  })
})

describe('rostrum import', () => {
  const fixture = join(repository, 'tests/fixtures/import/paper.md')
  it('places what it can and lists what it cannot', async () => {
    const path = at('x.rostrum')
    const { code, out, err } = await cli(['import', fixture, '--template', 'elements-paper-input', '-o', path])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('5. Bridging digital divides → area 5 (“Digital divides”), Rationale')
    expect(out).toMatch(/Unplaced, kept at the end of the draft:\n(?: {2}.+\n)* {2}Conclusion\n/)
    expect(draftIn(path).organisation.name).toBe('River Media Network')
    const before = readFileSync(path)
    expectRefusal(await cli(['import', fixture, '--template', 'elements-paper-input', '-o', path]), /--force/)
    expect(readFileSync(path)).toEqual(before)
    const checked = JSON.parse((await cli(['check', path, '--json'])).out)
    expect(checked.findings.map(({ check }: { check: string }) => check)).toContain('draft/not-handed-in')
  })

  it('reads a text in an older encoding, and says which', async () => {
    const path = put('x.md', Buffer.from('# Rivière\n\n## Area 2\n\nOuvrir la rivière à tous.', 'latin1'))
    const { code, out } = await cli(['import', path, '--template', 'elements-paper-input', '-o', at('x.rostrum')])
    expect(code).toBe(0)
    expect(out).toContain('It was read as Windows-1252')
    expect(draftIn(at('x.rostrum')).title).toBe('Rivière')
  })

  it('writes JSON alone to standard output, and reads standard input', async () => {
    const path = at('x.rostrum')
    const { out } = await cli(
      ['import', '-', '--template', 'elements-paper-input', '-o', path, '--json'],
      '## Area 2\n\nOpen it.\n\n## Other\n\nText.',
    )
    expect(JSON.parse(out)).toEqual({
      draft: path,
      language: 'en',
      likely: [],
      notes: [],
      placed: [{ heading: 'Area 2', section: 'area-2', slot: 'rationale' }],
      unplaced: ['Other'],
    })
  })
})

describe('rostrum export', () => {
  it('writes all three, lists them as JSON, and replaces none', async () => {
    const path = put('ready.rostrum', writeDraft(ready))
    const to = at('new folder')
    const made = await cli(['export', path, '--to', to, '--json'])
    expect(made).toMatchObject({ code: 0, err: '' })
    const files = JSON.parse(made.out) as { format: string; path: string; bytes: number; pages: number | null }[]
    expect(files.map(({ format }) => format).sort()).toEqual(['docx', 'eml', 'pdf'])
    for (const file of files) expect(statSync(file.path).size).toBe(file.bytes)
    expect(files.find(({ format }) => format === 'pdf')?.pages).toBe(1)
    const before = files.map((file) => readFileSync(file.path))
    expectRefusal(await cli(['export', path, '--to', to, '--pdf']), /--force/)
    expect(files.map((file) => readFileSync(file.path))).toEqual(before)
    expect((await cli(['export', path, '--to', to, '--pdf', '--force'])).code).toBe(0)
  })

  it('makes documents of a draft whose images nobody put into words as soon as somebody says that they are decoration', async () => {
    const [first, ...others] = ready.sections
    if (!first) throw new Error('no section')
    const image = { type: 'image' as const, image: 'here', alt: '', runs: [{ text: 'The mast' }] }
    const [slot = ''] = Object.keys(first.answers)
    const answers = { ...first.answers, [slot]: [...(first.answers[slot] ?? []), image] }
    const pictured = {
      ...ready,
      version: 2 as const,
      images: { here: SMALL_PICTURE },
      sections: [{ ...first, answers }, ...others],
    }
    const path = put('pictured.rostrum', writeDraft(pictured))
    const refused = await cli(['export', path, '--to', at('pictured'), '--pdf'])
    expect(refused.code).not.toBe(0)
    expect(refused.err).toMatch(/an image has no alternative text.*“The mast”.*--decorative-images/s)
    expect(existsSync(at('pictured')) ? readdirSync(at('pictured')) : []).toEqual([])
    const made = await cli(['export', path, '--to', at('pictured'), '--pdf', '--decorative-images'])
    expect(made).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^1 image has no alternative text and is taken for/),
    })
    expect(readdirSync(at('pictured'))).toEqual([expect.stringMatching(/\.pdf$/)])
    const other = put('plain.rostrum', writeDraft({ ...ready, title: 'Plain' }))
    const many = await cli(['export', path, other, '--to', at('of pictured'), '--pdf', '--decorative-images'])
    expect(many).toMatchObject({ code: 0, out: expect.stringContaining('2 drafts: 2 exported') })
  })

  it('says how many words have no place, puts them at the end and answers 1, unless told to leave them out', async () => {
    const unplaced = {
      id: 'unplaced',
      chosen: false,
      answers: { text: [paragraph('Nobody placed these five words.')] },
    }
    const path = put('waiting.rostrum', writeDraft({ ...ready, sections: [...ready.sections, unplaced] }))
    const words = (to: string) =>
      readdirSync(to).map((name) => unzip(readFileSync(join(to, name))).get('word/document.xml')?.text ?? '')
    const made = await cli(['export', path, '--to', at('with'), '--docx'])
    expect(made).toMatchObject({ code: 1, err: expect.stringMatching(/^5 words have no place .*--without-unplaced/) })
    expect(words(at('with'))).toEqual([expect.stringMatching(/Further text.*Nobody placed these five words\./s)])
    const left = await cli(['export', path, '--to', at('without'), '--docx', '--without-unplaced'])
    expect(left).toMatchObject({ code: 0, err: '' })
    expect(words(at('without'))).toEqual([expect.not.stringContaining('Nobody placed')])
    const running = put('running.rostrum', writeDraft({ ...ready, proposals: [], sections: [unplaced] }))
    const whole = await cli(['export', running, '--to', at('running'), '--docx'])
    expect(whole).toMatchObject({ code: 1, err: expect.stringMatching(/^All 5 words .* as one running text/) })
    expect(words(at('running'))).toEqual([expect.not.stringContaining('Further text')])
    const other = put('placed.rostrum', writeDraft({ ...ready, title: 'Another' }))
    const many = await cli(['export', path, other, '--to', at('of many'), '--docx'])
    expect(many.code).toBe(1)
    expect(many.out).toMatch(/waiting.*\(5 words without a place at the end\)[\s\S]*2 drafts: 2 exported, 1 with text/)
    const rows = await cli(['export', path, other, '--to', at('of many'), '--docx', '--force', '--json'])
    expect(JSON.parse(rows.out)).toMatchObject([{ unplaced: 5 }, { documents: [{ format: 'docx' }] }])
  })

  it('writes a version by its name, which the file has too, of one draft and of many', async () => {
    const draft = JSON.parse(readFileSync(STATEMENT, 'utf8'))
    const [opening] = draft.sections
    const text = opening.answers.answer[0].runs.map((run: { text: string }) => run.text).join('')
    const leftOut = [{ section: opening.id, slot: 'answer', text }]
    draft.statement = { versions: [{ id: 'v1', name: 'For 2:00', slotSeconds: 120, leftOut }] }
    const path = put('versions.rostrum', JSON.stringify(draft))
    const words = async (to: string, ...more: string[]) => {
      expect(await cli(['export', path, '--to', to, '--docx', ...more])).toMatchObject({ code: 0, err: '' })
      const [name = ''] = readdirSync(to)
      return { name, said: unzip(readFileSync(join(to, name))).get('word/document.xml')?.text ?? '' }
    }
    const whole = await words(at('whole'))
    const cut = await words(at('cut'), '--cut', 'for 2:00')
    expect(whole.said).toContain(text.slice(0, 20))
    expect(cut.said).not.toContain(text.slice(0, 20))
    expect([whole.name, cut.name]).toEqual([
      expect.not.stringContaining('2-00'),
      expect.stringMatching(/_For 2-00\.docx$/),
    ])
    expectRefusal(await cli(['export', path, '--to', at('x'), '--cut', 'Short']), /This draft has “For 2:00”\./)
    const other = put('other.rostrum', writeDraft(ready))
    const many = await cli(['export', path, other, '--to', at('many'), '--docx', '--cut', 'v1', '--json'])
    expect(JSON.parse(many.out)).toMatchObject([
      { documents: [{ path: expect.stringMatching(/_For 2-00\.docx$/) }] },
      { file: expect.stringContaining('other'), problem: { code: 'no-version' } },
    ])
  })

  it('writes proposals as a matrix or as sentences, with their changes or clean', async () => {
    const comments = 'templates/wsis20/samples/zero-draft-comments.rostrum'
    const words = async (...options: string[]) => {
      const to = at(options.join(''))
      expect((await cli(['export', comments, '--to', to, '--docx', ...options])).code).toBe(0)
      return unzip(readFileSync(join(to, readdirSync(to)[0] ?? ''))).get('word/document.xml')?.text ?? ''
    }
    const matrix = await words('--proposals', 'matrix')
    expect(matrix).toContain('Current text')
    expect(matrix).toContain('<w:strike/>')
    const prose = await words('--proposals', 'prose', '--clean')
    expect(prose).toContain('Amend paragraph 23 to read:')
    expect(prose).not.toContain('<w:strike/>')
    expectRefusal(await cli(['export', comments, '--to', at('x'), '--proposals', 'list']), /matrix or prose/)
  })

  it('writes only what is named, in the order and on the paper that are named', async () => {
    const path = put('ready.rostrum', writeDraft(ready))
    const { code, out } = await cli([
      'export',
      path,
      '--to',
      at('made'),
      '--docx',
      '--order',
      'area',
      '--paper',
      'letter',
    ])
    expect(code).toBe(0)
    const [name = '', ...others] = readdirSync(at('made'))
    expect([name.split('.').pop(), others]).toEqual(['docx', []])
    const page = unzip(readFileSync(join(at('made'), name))).get('word/document.xml')?.text
    // US Letter in twentieths of a point; by area its heading stands at the first level, by form below a question.
    expect(page).toContain('w:w="12240"')
    expect(page).toMatch(/w:val="Heading1"(?:(?!<\/w:p>).)*5\. Bridging digital divides/)
    expect(out).toMatch(/\.docx \(\d+ kB\)\n$/)
  })

  it('makes a delivery copy and a pack for interpreters beside the text, without an e-mail', async () => {
    const path = put('statement.rostrum', readFileSync(STATEMENT))
    const copy = ['export', path, '--to', at('made'), '--as', 'delivery', '--large-type', '--line-numbers']
    expect((await cli([...copy, '--marking', 'verbatim'])).code).toBe(0)
    expect((await cli(['export', path, '--to', at('made'), '--as', 'interpreter', '--docx'])).code).toBe(0)
    const names = readdirSync(at('made')).sort()
    expect(names.map((name) => name.replace(/^.*_/, ''))).toEqual([
      'delivery.docx',
      'delivery.pdf',
      'interpreters.docx',
    ])
    const [docx = ''] = names
    const document = unzip(readFileSync(join(at('made'), docx))).get('word/document.xml')?.text
    expect(document).toContain('Read out verbatim')
    expect(document).toContain('<w:lnNumType')
    expect(readFileSync(path)).toEqual(readFileSync(STATEMENT))
    expectRefusal(await commandHere(['export', path, '--to', at('other'), '--large-type']), /add --as delivery/)
    expectRefusal(await commandHere(['export', path, '--to', at('other'), '--as', 'speech']), /--as takes text or/)
    expect(existsSync(at('other'))).toBe(false)
  })

  it.each([
    ['a file as folder', () => put('file', ''), /is a file, not a folder/],
    ['a folder below a file', () => join(put('file', ''), 'x'), /is a file, not a folder/],
    ['a device', () => '/dev/full', /is a file, not a folder|device/],
  ] as [string, () => string, RegExp][])('refuses %s', async (_, to, saying) => {
    const path = put('ready.rostrum', writeDraft(ready))
    expectRefusal(await commandHere(['export', path, '--to', to(), '--docx']), saying)
  })
})

describe('rostrum summary', () => {
  it('takes the recommendations of areas, remembers their source, and says what has changed since', async () => {
    const input = put('input.rostrum', readFileSync(sample))
    const output = at('summary.rostrum')
    const { code, out } = await cli(['summary', input, '--areas', '1,5,9', '--out', output])
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Area 1 .*: taken\nArea 5 .*: taken\nArea 9 .*: taken\n“summary\.rostrum” holds the summary\.\n$/,
    )
    const made = draftIn(output)
    expect(made.origins?.map(({ section, fileName }) => [section, fileName])).toEqual(
      ['area-1', 'area-5', 'area-9'].map((area) => [area, 'input.rostrum']),
    )
    expect(await cli(['summary', '--check', output, input])).toMatchObject({ code: 0, err: '' })

    const source = draftIn(input)
    const changed = setAnswer(source, 'area-5', 'headline', [paragraph('Something else.')])
    put('input.rostrum', writeDraft(changed))
    put('summary.rostrum', writeDraft(setAnswer(made, 'area-9', 'summary', [paragraph('Ours.')])))
    const told = await cli(['summary', '--check', output, input])
    expect(told).toMatchObject({ code: 1, err: '' })
    expect(told.out).toMatch(/^Area 5 .*: the source has changed\nArea 9 .*: edited in the summary\n$/)
    expect(JSON.parse((await cli(['summary', '--check', output, input, '--json'])).out)).toEqual([
      { area: 'area-5', source: 'changed', edited: false },
      { area: 'area-9', source: 'same', edited: true },
    ])
  })

  it('refuses what it cannot make, and writes nothing then', async () => {
    const input = put('ready.rostrum', writeDraft(ready))
    const output = at('summary.rostrum')
    for (const [more, saying] of [
      [[], /-o FILE is missing/],
      [['-o', output, '--areas', '5,77'], /no area “77”/],
      [['-o', output, '--areas', '1'], /Nothing was written/],
      [['--check'], /Name two drafts/],
      [['--check', input], /Nothing in the first draft was taken/],
    ] as [string[], RegExp][])
      expectRefusal(await commandHere(['summary', input, ...more]), saying)
    expect(existsSync(output)).toBe(false)
  })
})

describe('a draft whose pack is not there', () => {
  it('is checked and exported as it stands, and says so', async () => {
    const path = put('x.rostrum', writeDraft(ready).replace('"id": "elements-paper-input"', '"id": "gone"'))
    const before = readFileSync(path)
    const checked = await cli(['check', path, '--json'])
    expect(checked.code).toBe(0)
    expect(checked.err).toMatch(/^The template “gone” of the pack “wsis20” is not installed: .*\n$/)
    expect(JSON.parse(checked.out)).toMatchObject({ ready: true })
    const made = await cli(['export', path, '--to', at('made'), '--docx', '--json'])
    expect([made.code, JSON.parse(made.out).length]).toEqual([0, 1])
    expect(readFileSync(path)).toEqual(before)
    expectRefusal(await cli(['new', '--template', 'gone', '-o', at('y.rostrum')]), /no template “gone”/)
  })
})

describe('many drafts', () => {
  /** Three drafts, of which one is not ready, one in a folder below, and one file that is no draft. */
  function several(): string {
    const many = at('many')
    mkdirSync(join(many, 'deeper', '.hidden'), { recursive: true })
    writeFileSync(join(many, 'b, the "second".rostrum'), writeDraft(ready))
    writeFileSync(join(many, 'a.rostrum'), writeDraft(ready).replace('amina@example.org', ''))
    writeFileSync(join(many, 'deeper', 'c.rostrum'), writeDraft(ready))
    writeFileSync(join(many, 'deeper', 'd.rostrum'), '{"format": ')
    writeFileSync(join(many, 'deeper', '.hidden', 'e.rostrum'), 'x')
    writeFileSync(join(many, 'notes.txt'), 'x')
    return many
  }
  const names = (many: string) =>
    ['a.rostrum', 'b, the "second".rostrum', join('deeper', 'c.rostrum'), join('deeper', 'd.rostrum')].map((name) =>
      join(many, name),
    )

  it('are checked past a bad one, in one sequence, with a sum', async () => {
    const many = several()
    const table = await cli(['check', many])
    expect(table).toMatchObject({ code: 2, err: '' })
    const lines = table.out.trimEnd().split('\n')
    expect(lines[0]).toBe('To do  Look at  Advice  Draft')
    expect(lines.slice(1, -1).map((line) => names(many).findIndex((name) => line.includes(name)))).toEqual([0, 1, 2, 3])
    expect(lines[4]).toContain('ends in the middle')
    expect(lines.at(-1)).toBe('4 drafts: 2 ready, 1 not ready, 1 could not be checked.')

    const json = await cli(['check', many, '--json', '--jobs', '1'])
    expect([json.code, json.err]).toEqual([2, '4 drafts: 2 ready, 1 not ready, 1 could not be checked.\n'])
    const rows = JSON.parse(json.out)
    expect(rows.map(({ file }: { file: string }) => file)).toEqual(names(many))
    expect(rows[0]).toMatchObject({ ready: false, blockers: 1 })
    expect(Object.keys(rows[0])).toEqual([
      'file',
      'ready',
      'blockers',
      'warnings',
      'advice',
      'findings',
      'dismissed',
      'proofread',
    ])
    const alone = JSON.parse((await cli(['check', join(many, 'a.rostrum'), '--json'])).out)
    expect(rows[0].findings).toEqual(alone.findings)
    expect(rows[3]).toEqual({
      file: names(many)[3],
      problem: {
        code: 'truncated',
        says: expect.objectContaining({ id: 'problem.draft.truncated' }),
        sentence: expect.stringMatching(/\.$/),
      },
    })

    const csv = await cli(['check', many, '--csv'])
    const values = csv.out.split('\r\n')
    expect(values[0]).toBe('file,ready,blockers,warnings,advice,problem')
    expect(values[1]).toBe(`${names(many)[0]},false,1,0,0,`)
    expect(values[2]).toBe(`"${names(many)[1]?.replaceAll('"', '""')}",true,0,0,0,`)
    expect(values).toHaveLength(6)
  })

  it('answer with 0 when all are ready, 1 when one is not, 2 when one is missing', async () => {
    const many = several()
    const [first = '', second = '', third = ''] = names(many)
    expect(await cli(['check', second, third, second])).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 drafts: 2 ready'),
    })
    expect((await cli(['check', second, first])).code).toBe(1)
    const missing = await cli(['check', second, at('gone.rostrum')])
    expect(missing.code).toBe(2)
    expect(missing.out).toContain('no longer there')
    expect(missing.out).toContain('1 ready')
  })

  it('have the young collected less than three times for two drafts: each collection copies what one of them still needs', async () => {
    const many = at('collected')
    mkdirSync(many)
    const drafts = 24
    const { template, pack } = await elementsPaper()
    for (let index = 0; index < drafts; index += 1)
      writeFileSync(join(many, `${index}.rostrum`), writeDraft(generatedDraft(3000 + index, template, pack)))
    const [collected, flags] = [put('collected.txt', ''), put('flags.txt', '')]
    const counter = put(
      'counter.cjs',
      `const { appendFileSync } = require('node:fs')
      const { constants, PerformanceObserver } = require('node:perf_hooks')
      const { workerData } = require('node:worker_threads')
      const isYoung = ({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MINOR
      const count = (list) => appendFileSync(${JSON.stringify(collected)}, list.getEntries().map((each) => (isYoung(each) ? 'y' : '.')).join(''))
      if (workerData?.work) new PerformanceObserver(count).observe({ entryTypes: ['gc'] })
      const v8 = require('node:v8')
      const { setFlagsFromString } = v8
      const set = (flag) => {
        if (!workerData) appendFileSync(${JSON.stringify(flags)}, flag)
        setFlagsFromString(flag)
      }
      v8.setFlagsFromString = set`,
    )
    const { out } = await cli(['check', many, '--csv', '--jobs', '1'], '', undefined, {
      NODE_OPTIONS: `--require ${JSON.stringify(counter)}`,
    })
    expect(out.match(/\.rostrum,true,/g)).toHaveLength(drafts)
    const young = readFileSync(collected, 'utf8').match(/y/g) ?? []
    // Told before there is a thread that works on drafts: to mark beside them takes the processor from them.
    expect(readFileSync(flags, 'utf8')).toBe('--no-concurrent-marking')
    // None would mean that nothing was counted.
    expect(young.length).toBeGreaterThan(drafts / 4)
    expect(young.length).toBeLessThan((3 / 2) * drafts)
  })

  it('end at Ctrl+C with what was done, whole', async () => {
    const many = at('interrupted')
    mkdirSync(many)
    for (let index = 0; index < 200; index += 1) copyFileSync(sample, join(many, `${index}.rostrum`))
    const child = start(['check', many, '--json', '--jobs', '1'])
    let [out, err] = ['', '']
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.stdout?.setEncoding('utf8')
    // Nobody reads on, so that the program waits with the rows until it was told to stop.
    child.stdout?.once('data', (text) => {
      out += text
      child.stdout?.pause()
      child.kill('SIGINT')
      child.stdout?.on('data', (more) => {
        out += more
      })
      child.stdout?.resume()
    })
    const code = await new Promise((done) => child.on('close', done))
    const rows = JSON.parse(out) as unknown[]
    expect(code).toBe(130)
    expect(rows.length).toBeLessThan(200)
    expect(err).toContain(`Stopped, as you asked, after ${rows.length} of 200 drafts`)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('are exported into a folder each, past a bad one, and replace none', async () => {
    const many = several()
    const to = at('made')
    const made = await cli(['export', many, names(many)[2] ?? '', '--to', to, '--docx', '--json'])
    expect(made.code).toBe(2)
    const rows = JSON.parse(made.out) as { documents?: { path: string; bytes: number }[] }[]
    expect(rows.map(({ documents }) => documents?.length ?? 0)).toEqual([1, 1, 1, 0])
    const paths = rows.flatMap(({ documents }) => documents ?? [])
    expect(new Set(paths.map(({ path }) => path)).size).toBe(3)
    for (const { path, bytes } of paths) expect(statSync(path).size).toBe(bytes)
    expect(existsSync(join(to, 'deeper', 'c'))).toBe(true)
    expect(existsSync(join(to, 'deeper', 'd'))).toBe(false)
    const again = await cli(['export', many, '--to', to, '--docx', '--csv'])
    expect(again.code).toBe(2)
    expect(again.out.match(/To replace, add --force/g)).toHaveLength(3)
  })
})

describe('rostrum packs', () => {
  const example = join(repository, 'docs/example-pack')
  it('adds, lists, uses and removes a pack', async () => {
    const environment = { ROSTRUM_PACKS: at('packs') }
    const own = (...parameters: string[]) => cli(parameters, '', undefined, environment)
    const added = await own('packs', 'add', example)
    expect(added).toMatchObject({ code: 0, err: '' })
    expect(added.out).toContain('“example-regional-igf” 1.0.0')
    expectRefusal(await own('packs', 'add', example), /There is a pack .*--replace/)
    expect((await own('packs', 'add', example, '--replace')).code).toBe(0)
    const rows = JSON.parse((await own('packs', 'list', '--json')).out)
    expect(rows.map(({ id, origin }: { id: string; origin: string }) => [id, origin])).toEqual([
      ['wsis20', 'built-in'],
      ['un-formats', 'built-in'],
      ['wsis-follow-up', 'built-in'],
      ['example-regional-igf', 'installed'],
    ])
    const path = at('x.rostrum')
    expect((await own('new', '--template', 'example-open-call', '-o', path)).code).toBe(0)
    const dates = JSON.parse(
      (await own('calendar', '--pack', 'example-regional-igf', '--zone', 'Europe/Paris', '--json')).out,
    )
    expect(dates[0].steps[1]).toMatchObject({
      closes: '2030-07-15T22:00:00Z',
      writer: '16 July 2030, 00:00 (UTC+02:00)',
    })
    expect(dates[0].steps[1].caution).toContain('EST')
    expect((await own('packs', 'remove', 'example-regional-igf')).code).toBe(0)
    expectRefusal(await own('packs', 'remove', 'example-regional-igf'), /No pack “example-regional-igf”/)
    expect(draftIn(path).template.id).toBe('example-open-call')
    expect((await own('check', path)).code).toBe(1)
    expectRefusal(await own('packs', 'add', put('bad.zip', 'PK')), /no zip file, or a damaged one/)
  })

  it('writes the dates for a calendar program, and replaces no file', async () => {
    const path = at('dates.ics')
    expect((await cli(['calendar', '--pack', 'wsis20', '--ics', path])).code).toBe(0)
    const text = readFileSync(path, 'utf8')
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/)
    expectRefusal(await cli(['calendar', '--pack', 'wsis20', '--ics', path]), /already there.*--force/)
    expectRefusal(await cli(['calendar', '--ics', path]), /one pack.*--pack: wsis20, wsis-follow-up/)
    const one = await cli(['calendar', '--step', 'elements-paper-inputs', '--ics', '-'])
    expect(one.out.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect((await cli(['calendar'])).out).toContain('not 15 July 2025: 25 July 2025')
  })
})
