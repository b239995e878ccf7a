import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCallInThread } from '../../../src/node/call-reader'
import { callByTypst } from '../../fixtures/calls/made-calls'
import { smallPdf } from '../../fixtures/paper/small-pdf'
import { builtThread } from './built-thread'

const thread = builtThread('pdf-thread')
const day = '2026-11-28'
const { folder } = thread

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

describe('a call that is read in a thread of its own', () => {
  it('says how far it is, and what was found with the page that it stands on', async () => {
    const path = file(
      'call.pdf',
      callByTypst([
        '= Call for inputs: libraries',
        'Deadline: 3 March 2031, 23:59 CET.',
        '---',
        '== Questions',
        '1. What do libraries need?',
        '2. Who pays for them?',
        'Each answer must not exceed 200 words.',
      ]),
    )
    const pages: string[] = []
    const options = {
      script: thread.script,
      onPage: ({ page, pages: of }: { page: number; pages: number }) => pages.push(`${page}/${of}`),
    }
    const answer = await readCallInThread({ path, day }, options)
    if (!answer.ok) throw new Error(answer.problem.sentence)
    const { call, lines } = answer.value.read
    expect(pages).toEqual(['1/2', '2/2'])
    expect(call.title?.value).toBe('Call for inputs: libraries')
    expect(call.deadline?.value).toEqual({ date: '2031-03-03', time: '23:59', zone: 'CET' })
    expect(call.questions.map(({ text }) => text)).toEqual(['What do libraries need?', 'Who pays for them?'])
    for (const { place, value } of call.limits)
      expect(lines[place?.line ?? -1]?.text.slice(place?.start, place?.end)).toBe(`${value.value} words`)
    expect(answer.value.origin).toMatchObject({ name: 'call.pdf', readOn: day })
  })

  it('takes what was pasted', async () => {
    const text = 'Call for inputs: libraries\n\nPlease send your input by 3 March 2031 to a@example.org.'
    const answer = await readCallInThread({ text, name: 'Pasted call.txt', day }, { script: thread.script })
    expect(answer).toMatchObject({ ok: true, value: { read: { call: { emails: [{ value: 'a@example.org' }] } } } })
  })

  it('is given up when asked, and has a sentence for what cannot be read', async () => {
    const stop = new AbortController()
    stop.abort()
    const path = file('long.pdf', callByTypst(['= A call']))
    expect(await readCallInThread({ path, day }, { script: thread.script, signal: stop.signal })).toMatchObject({
      problem: { code: 'cancelled' },
    })
    const scanned = file('scanned.pdf', smallPdf({ content: '0 0 100 100 re f' }))
    expect(await readCallInThread({ path: scanned, day }, { script: thread.script })).toMatchObject({
      problem: { code: 'scanned' },
    })
    expect(await readCallInThread({ path, day }, { script: thread.script, limitMs: 0 })).toMatchObject({
      problem: { code: 'too-slow', sentence: expect.stringContaining('“long.pdf” was not read') },
    })
    expect(await readCallInThread({ path: file('call.xlsx', 'x'), day }, { script: thread.script })).toMatchObject({
      problem: { code: 'not-ours' },
    })
  })
})
