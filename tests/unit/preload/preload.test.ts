import { beforeEach, expect, it, vi } from 'vitest'
import type { Bridge } from '../../../src/contract/bridge'
import { CHANNELS } from '../../../src/contract/channels'

const invoke = vi.fn(async (_channel: string, name: string) => `answer to ${name}`)
let tell: (event: unknown, said: unknown, content: unknown) => void = () => undefined
let bridge: Bridge | null = null
let page = new EventTarget()
let storageLooks = 0
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (_name: string, given: Bridge) => {
      bridge = given
    },
  },
  ipcRenderer: {
    invoke: (...words: [string, string]) => invoke(...words),
    on: (_channel: string, listener: typeof tell) => {
      tell = listener
    },
    send: () => undefined,
  },
  webUtils: undefined,
}))

async function preloaded(search = ''): Promise<Bridge> {
  vi.resetModules()
  invoke.mockClear()
  vi.stubGlobal('location', { search })
  page = new EventTarget()
  storageLooks = 0
  vi.stubGlobal('document', page)
  vi.stubGlobal('localStorage', {
    get length() {
      storageLooks += 1
      return 0
    },
  })
  await import('../../../src/preload/preload')
  if (!bridge) throw new Error('The preload exposed nothing.')
  return bridge
}
const asked = () => invoke.mock.calls.map(([channel, name]) => [channel, name])

beforeEach(() => {
  bridge = null
})

it('asks what home shows before the page does, and gives each answer once', async () => {
  const { request } = await preloaded()
  const first = ['app.info', 'settings.get', 'home.list'].map((name) => [CHANNELS.request, name])
  expect(asked()).toEqual(first)
  expect(await request('home.list', {})).toBe('answer to home.list')
  expect(asked()).toEqual(first)
  await request('home.list', {})
  expect(asked()).toEqual([...first, [CHANNELS.request, 'home.list']])
})

it('looks into storage once, while the code of the page is on its way: the page would stand still for its first look', async () => {
  await preloaded()
  expect(storageLooks).toBe(0)
  page.dispatchEvent(new Event('readystatechange'))
  page.dispatchEvent(new Event('readystatechange'))
  expect(storageLooks).toBe(1)
})

it('asks nothing of itself for a window that only shows the clock', async () => {
  await preloaded('?view=speaker')
  expect(asked()).toEqual([])
})

it('keeps the news that comes before anybody listens to its kind, until the page says that it listens', async () => {
  const { on, request } = await preloaded()
  const heard: unknown[] = []
  tell({}, 'home.rows', { listing: 1 })
  tell({}, 'home.rows', { listing: 2 })
  tell({}, 'settings.changed', 'other news')
  on('home.rows', (rows) => heard.push(rows))
  expect(heard).toEqual([{ listing: 1 }, { listing: 2 }])
  tell({}, 'home.rows', { listing: 3 })
  expect(heard).toHaveLength(3)
  await request('window.listens', {})
  tell({}, 'problem', 'nobody hears this')
  on('problem', (problem) => heard.push(problem))
  on('settings.changed', (settings) => heard.push(settings))
  expect(heard).toHaveLength(3)
})
