import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import type { DocumentLook } from '../../../src/core/export/own-paper'
import { success } from '../../../src/core/result'
import type { Template } from '../../../src/core/template/template'
import { pageHandlers } from '../../../src/main/page-handlers'
import type { Shell } from '../../../src/main/shell'
import {
  countPages,
  type LayeredRequest,
  type PreviewRequest,
  previewLayers,
  previewPages,
} from '../../../src/node/documents'
import { richDraft, TEMPLATE } from '../../documents/fixture'

const profile = mkdtempSync(join(tmpdir(), 'rostrum-pages-'))
afterAll(() => rmSync(profile, { recursive: true }))

/** What the system did and answers: its printers, and how printing ends. */
const system = {
  printers: [{ name: 'Office' }] as object[],
  ends: (answer: (done: boolean, reason: string) => void) => answer(true, ''),
  loaded: '',
  policy: '',
  asked: [] as object[],
  windows: 0,
}

vi.mock('electron', () => {
  let serve: () => Response = () => new Response('')
  return {
    app: { getPath: () => profile },
    dialog: {},
    session: {
      fromPartition: () => ({
        protocol: { handle: (_scheme: string, given: () => Response) => (serve = given), unhandle: () => undefined },
      }),
    },
    BrowserWindow: class {
      webContents = {
        getPrintersAsync: async () => system.printers,
        print: (options: object, answer: (done: boolean, reason: string) => void) => {
          system.asked.push(options)
          system.ends(answer)
        },
      }
      constructor() {
        system.windows += 1
      }
      async loadURL() {
        const page = serve()
        system.loaded = await page.text()
        system.policy = page.headers.get('content-security-policy') ?? ''
      }
      isDestroyed() {
        return false
      }
      destroy() {
        system.windows -= 1
      }
    },
  }
})

const draft = richDraft({ title: 'Input <b>&</b> more' })
const asked = { draft: 'draft-12345678', as: 'text' as const, order: 'area', paper: 'a4' as const }
const drawn: PreviewRequest[] = []
const counted: DocumentLook[] = []
const draw = (request: PreviewRequest) => {
  drawn.push(request)
  return previewPages(request)
}
const handlers = pageHandlers({
  sessions: {
    held: (handle: string) => (handle === asked.draft ? { draft, path: null } : null),
    revisionOf: (handle: string) => (handle === asked.draft ? 7 : null),
  },
  templateOf: async () => success({ template: TEMPLATE, pack: { title: 'WSIS+20 review' }, withoutPack: false }),
  settings: { content: { paper: 'a4' } },
  documents: {
    preview: (request: LayeredRequest) => {
      drawn.push(request)
      return previewLayers(request)
    },
    draw,
    pages: (_draft: unknown, template: Template, order: string, paper: 'a4', look: DocumentLook) => {
      counted.push(look)
      return countPages({ draft, template, order, paper, look })
    },
  },
} as unknown as Shell)

beforeEach(() => {
  Object.assign(system, {
    printers: [{ name: 'Office' }],
    asked: [],
    ends: (answer: (d: boolean, r: string) => void) => answer(true, ''),
  })
  drawn.length = 0
})

it('draws the document that hand-in makes: with its day and its consultation', async () => {
  const answer = await handlers['page.preview']({ ...asked, from: 1, to: 1, known: [] })
  expect(answer.ok && answer.value?.pages.map(({ page }) => page)).toEqual([1])
  expect(drawn[0]).toMatchObject({
    as: 'text',
    order: 'area',
    paper: 'a4',
    look: { consultation: 'WSIS+20 review', numbered: false, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  })
})

it('draws the text that the window has sent, and no other', async () => {
  const wanted = { ...asked, from: 1, to: 1, known: [] }
  expect(await handlers['page.preview']({ ...wanted, revision: 8 })).toMatchObject({
    problem: { code: 'other-revision' },
  })
  expect(drawn).toEqual([])
  expect(await handlers['page.preview']({ ...wanted, revision: 7 })).toMatchObject({ ok: true })
})

it('counts the pages of the same document', async () => {
  const answer = await handlers['page.preview']({ ...asked, order: draft.order, from: 1, to: 1, known: [] })
  expect(await handlers['draft.pages'](asked)).toEqual(success({ pages: answer.ok && answer.value?.count }))
  expect(counted).toEqual([drawn[0]?.look])
})

it('refuses a draft that is not open and an order that its template has not', async () => {
  expect(
    await handlers['page.preview']({ ...asked, draft: 'draft-87654321', from: 1, to: 1, known: [] }),
  ).toMatchObject({
    ok: false,
  })
  expect(await handlers['page.print']({ ...asked, order: 'none' })).toMatchObject({ problem: { code: 'no-order' } })
  expect(drawn).toEqual([])
})

it('prints every page on a sheet of its own, from a page that runs no script and asks for nothing', async () => {
  expect(await handlers['page.print'](asked)).toEqual(success({ printed: true }))
  const all = await previewPages({ ...(drawn[0] as PreviewRequest), from: 1, to: 99 })
  if (!all.ok) throw new Error(all.problem.code)
  expect(all.value.count).toBeGreaterThan(1)
  expect(system.loaded.match(/<section>/g)).toHaveLength(all.value.count)
  expect(system.loaded).toContain('<title>Input &lt;b>&amp;&lt;/b> more</title>')
  expect(system.policy).toMatch(/^default-src 'none'; style-src 'nonce-[^']+'; img-src data:/)
  expect(system.policy).not.toContain('script-src')
  expect(system.asked).toEqual([expect.objectContaining({ pageSize: 'A4', margins: { marginType: 'none' } })])
  expect(system.windows).toBe(0)
})

it('says that there is no printer, and what the system says when it refuses', async () => {
  system.printers = []
  expect(await handlers['page.print'](asked)).toMatchObject({ problem: { code: 'no-printer' } })
  expect(system.asked).toEqual([])
  system.printers = [{ name: 'Office' }]
  system.ends = (answer) => answer(false, 'Print job failed')
  const refused = await handlers['page.print'](asked)
  expect(refused).toMatchObject({ problem: { code: 'print', sentence: expect.stringContaining('Print job failed') } })
  expect(system.windows).toBe(0)
})

it('takes a dialog that is closed for no mistake, and shows no second one beside it', async () => {
  let close: (() => void) | undefined
  system.ends = (answer) => {
    close = () => answer(false, 'Print job canceled')
  }
  const first = handlers['page.print'](asked)
  await vi.waitFor(() => expect(close).toBeDefined(), 10_000)
  expect(await handlers['page.print'](asked)).toMatchObject({ problem: { code: 'print-busy' } })
  close?.()
  expect(await first).toEqual(success({ printed: false }))
})
