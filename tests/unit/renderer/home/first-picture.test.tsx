// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { useApp } from '../../../../src/renderer/app-store'
import { Home } from '../../../../src/renderer/home/home'
import { pack, template } from '../draft/template'
import { fakeShell } from '../fake-shell'

const before = useApp.getState()
afterEach(() => {
  useApp.setState(before, true)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('shows the first templates of each group in the first picture, and all of them and the calendars right behind it', async () => {
  fakeShell()
  const frames: FrameRequestCallback[] = []
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame))
  const { group, summary } = template
  const ids = ['one', 'two', 'three', 'four', 'five']
  const manifest = { ...pack, calendar: pack.calendar.filter(({ kind }) => kind !== 'deadline') }
  useApp.setState({
    info: {
      packs: [
        {
          manifest,
          templates: ids.map((id) => ({ id, group, title: `Template ${id}`, summary })),
          origin: 'built-in',
          samples: [],
          ofCall: false,
        },
      ],
      refused: [],
    } as never,
    home: { drafts: [], recent: [], named: [], unreadable: [], gone: [], folderName: 'Drafts', listing: 1 } as never,
  })
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  root.render(<Home />)
  const shown = () => [...document.querySelectorAll('[data-pack] strong')].map((title) => title.textContent)
  const calendars = () => document.querySelector('[data-region="calendar"]')?.childElementCount
  await vi.waitFor(() => expect(shown()).toEqual(['Template one', 'Template two', 'Template three']))
  expect(calendars()).toBe(0)
  await vi.waitFor(() => {
    for (const frame of frames.splice(0)) frame(0)
    expect(shown()).toEqual(ids.map((id) => `Template ${id}`))
    expect(calendars()).toBeGreaterThan(0)
  })
  root.unmount()
})
