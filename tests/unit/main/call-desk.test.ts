import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CallDesk } from '../../../src/main/call-desk'
import { callHandlers, openDroppedCall } from '../../../src/main/call-handlers'
import { readCallToRead } from '../../../src/node/call-files'
import type { readCallInThread } from '../../../src/node/call-reader'
import { PackShelf } from '../../../src/node/pack-shelf'
import { builtInPacksFolder } from '../../../src/node/packs'
import { readPdf } from '../../../src/node/pdf-reader'

const calls = join(import.meta.dirname, '../../fixtures/calls/development')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-desk-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Reads here what the program reads in a thread, and says that it read a page. */
const readHere: typeof readCallInThread = async (question, { onPage } = {}) => {
  onPage?.({ page: 1, pages: 1 })
  return readCallToRead(question, async (bytes, name) => readPdf({ bytes, name }))
}

async function desk(chosen: string | null = join(calls, '01.md')) {
  const told: unknown[] = []
  const places = { builtIn: builtInPacksFolder(), installed: join(folder, 'packs') }
  const packs = await PackShelf.open(places)
  const one = new CallDesk((reading) => told.push(reading), readHere)
  const handlers = callHandlers({ calls: one, packs, choose: async () => chosen, folders: places })
  return { one, told, packs, handlers }
}

describe('calls that the window opens', () => {
  it('are read, made into a pack, and followed by a later version, whose drafts keep their template', async () => {
    const { handlers, told, packs } = await desk()
    const opened = await handlers['call.choose']({})
    if (!opened.ok || !opened.value) throw new Error('The call was not read')
    const { call, found } = opened.value
    expect(told).toEqual([{ fileName: '01.md', page: 0, pages: null }, { fileName: '01.md', page: 1, pages: 1 }, null])
    const made = await handlers['call.make']({ call, content: found, before: null })
    if (!made.ok) throw new Error(made.problem.sentence)
    const { pack, templates } = made.value
    expect(packs.shown.packs.find(({ manifest }) => manifest.id === pack)).toMatchObject({ ofCall: true })
    expect(packs.shown.packs.find(({ manifest }) => manifest.id === 'wsis20')).toMatchObject({ ofCall: false })
    // A second time only in place of the first, and then with its ids.
    expect(await handlers['call.make']({ call, content: found, before: null })).toMatchObject({ ok: false })
    const deadline = {
      value: { date: '2031-05-09', time: null, zone: null },
      text: '',
      place: null,
      sure: true,
      byHand: true,
    }
    const later = await handlers['call.make']({ call, content: { ...found, deadline }, before: pack })
    expect(later).toMatchObject({ ok: true, value: { pack, templates } })
    const [step] = packs.shown.packs.find(({ manifest }) => manifest.id === pack)?.manifest.calendar ?? []
    expect(step).toMatchObject({ date: '2031-05-09', replaced: [{ dateText: expect.any(String) }] })
    expect(readdirSync(join(folder, 'packs'))).toEqual([pack])
  })

  it('that nobody chose, and handles that are not held, change nothing', async () => {
    const { handlers } = await desk(null)
    expect(await handlers['call.choose']({})).toEqual({ ok: true, value: null })
    expect(await handlers['call.earlier']({ pack: 'none' })).toMatchObject({ problem: { code: 'no-pack' } })
    const pasted = await handlers['call.paste']({ text: 'Call for inputs\n\nDeadline: 3 March 2031.' })
    if (!pasted.ok || !pasted.value) throw new Error('The text was not read')
    const content = pasted.value.found
    expect(await handlers['call.make']({ call: 'call-00000000', content, before: null })).toMatchObject({
      problem: { code: 'no-call' },
    })
  })

  it('are told of when they were dropped, and given up when another is read', async () => {
    const { one } = await desk()
    const shown: string[] = []
    await openDroppedCall(one, join(calls, '02.html'), ({ fileName }) => shown.push(fileName))
    expect(shown).toEqual(['02.html'])
    const signals: (AbortSignal | undefined)[] = []
    const waiting = new CallDesk(
      () => undefined,
      async (question, options) => {
        signals.push(options?.signal)
        return readHere(question, options)
      },
    )
    const both = [
      waiting.read({ path: join(calls, '01.md'), day: '2026-11-28' }),
      waiting.read({ path: join(calls, '02.html'), day: '2026-11-28' }),
    ]
    await Promise.all(both)
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false])
  })
})
