import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commandHere, repository } from './built-cli'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-time-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sample = join(repository, 'templates/wsis20/samples/consultation-statement.rostrum')
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const LONG = `Thank you, Chair. ${'We ask for time. '.repeat(60)}`

describe('rostrum time', () => {
  it('times a draft at three paces, by paragraph', async () => {
    const { code, out, err } = await commandHere(['time', sample, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { words, spokenWords, seconds, paragraphs, language } = JSON.parse(out)
    expect(language).toBe('en')
    expect(spokenWords).toBeGreaterThanOrEqual(words)
    expect(seconds.yours).toBe(seconds.safe)
    expect(seconds.fast / seconds.safe).toBeCloseTo(0.8, 1)
    const sum = paragraphs.reduce((total: number, paragraph: { seconds: number }) => total + paragraph.seconds, 0)
    expect(sum).toBeCloseTo(seconds.yours, -1)
  })

  it('says where the slot ends, and ends with 1 where the text is too long for it', async () => {
    const file = put('long.txt', LONG)
    const { code, out } = await commandHere(['time', file, '--slot', '1:00', '--json'])
    const { slot, paragraphs } = JSON.parse(out)
    expect(code).toBe(1)
    expect(slot).toMatchObject({ seconds: 60, fits: false })
    expect(slot.over).toBeGreaterThan(0)
    expect(paragraphs[slot.ends.paragraph].text.slice(0, slot.ends.offset)).toMatch(/^Thank you, Chair\. .*\w$/)
    const table = await commandHere(['time', file, '--slot', '1:00'])
    expect(table.out).toMatch(/^1:00 ends in paragraph 1, after “.+”\. It is \d+ s too long at your pace\.$/m)
    expect((await commandHere(['time', file])).code).toBe(0)
    expect((await commandHere(['time', file, '--slot', '15:00'])).out).toMatch(/^It fits 15:00, with \d+ s to spare/m)
  })

  it('takes a pace in words a minute', async () => {
    const times = async (...more: string[]) =>
      JSON.parse((await commandHere(['time', sample, '--json', ...more])).out).seconds
    const [known, faster] = [await times(), await times('--pace', '150')]
    expect(faster).toEqual({ ...known, yours: known.fast })
  })

  it('says how long it may take whoever has not rehearsed it, and nothing of the kind at a known pace', async () => {
    const { out } = await commandHere(['time', sample])
    const { seconds, firstTime } = JSON.parse((await commandHere(['time', sample, '--json'])).out)
    expect(firstTime).toEqual({ least: Math.round(seconds.yours * 0.82), most: Math.round(seconds.yours * 1.15) })
    const paced = JSON.parse((await commandHere(['time', sample, '--json', '--pace', '130'])).out)
    expect(paced).not.toHaveProperty('firstTime')
    const clock = (share: number) => {
      const whole = Math.round(seconds.yours * share)
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
    }
    expect(out).toContain(`may take ${clock(0.82)} to ${clock(1.15)}: so far from the plan`)
    expect((await commandHere(['time', sample, '--pace', '130'])).out).not.toContain('for the first time')
    expect((await commandHere(['time', '-'], '[pause]')).out).not.toContain('for the first time')
  })

  it('reads standard input, as a draft where it starts as one, and Markdown without its title', async () => {
    const { readFileSync } = await import('node:fs')
    const draft = await commandHere(['time', '-', '--json'], readFileSync(sample, 'utf8'))
    expect(JSON.parse(draft.out).words).toBe(JSON.parse((await commandHere(['time', sample, '--json'])).out).words)
    const text = await commandHere(['time', '-', '--json'], '# Title\n\nMerci pour les 12 villages.')
    expect(JSON.parse(text.out)).toMatchObject({
      language: 'fr',
      paragraphs: [{ text: 'Merci pour les 12 villages.' }],
    })
    const named = await commandHere(['time', '-', '--json', '--lang', 'es-MX'], 'Merci pour les 12 villages.')
    expect(JSON.parse(named.out).language).toBe('es')
  })

  it.each([
    ['nothing', '', /is empty/, 2],
    ['emoji and notes', '😀 [pause]', /There is nothing to say/, 0],
    ['no spaces', '中'.repeat(3000), /too long/, 0],
    ['right to left with numbers', 'قال 12 و٣٤ (5)', /It fits 3:00/, 0],
    ['mixed scripts', 'We, мы, 我们, نحن 12', /It fits 3:00/, 0],
  ])('has an answer for %s', async (_name, text, answer, code) => {
    const ended = await commandHere(['time', '-'], text)
    expect(ended.code).toBe(code)
    expect(ended.out + ended.err).toMatch(answer)
    expect(ended.out).not.toMatch(/NaN|undefined|Infinity/)
  })

  it.each([
    [['--slot', '0'], /between 0:20 and 15:00/],
    [['--slot', '3 days'], /is not a time/],
    [['--pace', '9000'], /between 72 and 210 words/],
    [['--pace', 'quick'], /between 72 and 210 words/],
    [['--lang', 'tlh'], /en, fr, es, ru, ar or zh/],
  ])('refuses %j with a sentence', async (options, saying) => {
    const { code, out, err } = await commandHere(['time', '-', ...options], 'We ask.')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(saying)
    expect(err).toMatch(/^\S[^\n]*\.\n$/)
  })

  it('refuses a file of another kind, and one that is not there', async () => {
    expect(await commandHere(['time', put('x.pdf', 'x')])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/neither a draft/),
    })
    expect(await commandHere(['time', join(folder, 'none.txt')])).toMatchObject({ code: 2, out: '' })
  })

  it('times a version of a draft, and says what it has where there is no such', async () => {
    const { readFileSync } = await import('node:fs')
    const draft = JSON.parse(readFileSync(sample, 'utf8'))
    const [opening] = draft.sections
    const text = opening.answers.answer[0].runs.map((run: { text: string }) => run.text).join('')
    draft.statement = {
      versions: [
        { id: 'v1', name: 'For 2:00', slotSeconds: 120, leftOut: [{ section: opening.id, slot: 'answer', text }] },
        { id: 'v2', name: 'Old', slotSeconds: 90, leftOut: [{ section: opening.id, slot: 'answer', text: 'Gone.' }] },
      ],
    }
    const file = put('versions.rostrum', JSON.stringify(draft))
    const seconds = async (...more: string[]) =>
      JSON.parse((await commandHere(['time', file, '--json', ...more])).out).seconds.safe
    expect(await seconds('--cut', 'for 2:00')).toBeLessThan(await seconds())
    expect(await seconds('--cut', 'v1')).toBe(await seconds('--cut', 'For 2:00'))
    expect(await commandHere(['time', file, '--cut', 'Old'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('“Old” left out has changed since'),
    })
    expect(await commandHere(['time', file, '--cut', 'For 1:30'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('This draft has “For 2:00”, “Old”.'),
    })
    expect(await commandHere(['time', put('plain.txt', 'We ask.'), '--cut', 'Old'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('this is a text'),
    })
  })

  it('times a hundred thousand words', async () => {
    const { code, out } = await commandHere(['time', put('huge.txt', 'seventy '.repeat(100_000)), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).words).toBe(100_000)
  })
})
