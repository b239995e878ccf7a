// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setAnswer, setChosen } from '../../../../src/core/draft/edit'
import { movableWith } from '../../../../src/core/draft/own-sequence'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { useApp } from '../../../../src/renderer/app-store'
import { menuParts } from '../../../../src/renderer/context-menu/menu-entries'
import type { MenuEntry } from '../../../../src/renderer/context-menu/menu-part'
import { useDraftScreen } from '../../../../src/renderer/draft/screen-state'
import { DraftSession } from '../../../../src/renderer/draft/session'
import { opened } from '../draft/template'
import { fakeShell, silentWorkers } from '../fake-shell'

const HEADING: Block = { type: 'heading', level: 2, runs: [{ text: 'Masts in the hills' }] }

let session: DraftSession

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0))
  vi.stubGlobal('cancelIdleCallback', (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer))
  fakeShell()
  silentWorkers()
  session = new DraftSession(
    opened((draft) => {
      const written = setAnswer(draft, 'q1', 'answer', [HEADING, paragraph('Fund open networks.')])
      return ['area-1', 'area-2', 'area-3'].reduce((now, id) => setChosen(now, id, true), written)
    }),
    useApp,
  )
  useApp.setState({ session, screen: 'draft' })
})
afterEach(() => {
  session.close()
  document.body.replaceChildren()
  useApp.setState({ session: null, screen: 'home' })
  vi.unstubAllGlobals()
})

/** What is offered at a line of the outline that has these marks, by its id. */
function offered(marks: Record<string, string>): Map<string, MenuEntry> {
  const target = document.body.appendChild(document.createElement('button'))
  Object.assign(target.dataset, marks)
  const parts = menuParts({ target, x: 0, y: 0 })
  return new Map(parts.flatMap(({ entries }) => entries.map((entry): [string, MenuEntry] => [entry.id, entry])))
}
/** The areas that are taken in, in the writer's own sequence. */
const areas = () => {
  const { draft, template } = session.drafts.state
  return movableWith(draft, template, 'area-1')
}

test('a question can be gone to, moved, copied and counted; nothing leaves it out', () => {
  const entries = offered({ outlinePart: 'q1' })
  expect([...entries.keys()]).toEqual(['outline-go', 'outline-up', 'outline-down', 'outline-copy', 'outline-count'])
  expect(entries.get('outline-count')?.label).toBe('7 words · 37 characters')
  entries.get('outline-count')?.run()
  expect(useDraftScreen.getState().dialog).toBe('rules')
  useDraftScreen.setState({ dialog: null })
})

test('an area is moved and left out as a step each, and the first cannot go up', () => {
  const first = offered({ outlinePart: 'area-1' })
  expect(first.get('outline-up')?.disabled).toBe(true)
  expect(first.get('outline-down')?.disabled).toBe(false)
  expect(offered({ outlinePart: 'area-3' }).get('outline-down')?.disabled).toBe(true)
  first.get('outline-down')?.run()
  expect(areas()).toEqual(['area-2', 'area-1', 'area-3'])
  session.drafts.undo()
  expect(areas()).toEqual(['area-1', 'area-2', 'area-3'])

  offered({ outlinePart: 'area-2' }).get('outline-leave-out')?.run()
  expect(areas()).toEqual(['area-1', 'area-3'])
  session.drafts.undo()
  expect(areas()).toEqual(['area-1', 'area-2', 'area-3'])
  offered({ outlinePart: 'area-2' }).get('outline-areas')?.run()
  expect(useDraftScreen.getState().dialog).toBe('areas')
  useDraftScreen.setState({ dialog: null })
})

test('who we are is gone to, and nothing else', () => {
  expect([...offered({ outlinePart: 'organisation' }).keys()]).toEqual(['outline-go'])
})

test('a heading of one’s own is gone to, written anew with its words selected, and its answer copied', () => {
  const place = { outlinePart: 'q1', ownHeading: 'answer 0' }
  const entries = offered(place)
  expect([...entries.keys()]).toEqual(['own-heading-go', 'own-heading-reword', 'own-heading-copy'])
  const show = vi.spyOn(session, 'show').mockImplementation(() => {})
  entries.get('own-heading-reword')?.run()
  expect(show).toHaveBeenLastCalledWith({ section: 'q1', slot: 'answer', block: 0, start: 0, end: 18 })
  entries.get('own-heading-go')?.run()
  expect(show).toHaveBeenLastCalledWith({ section: 'q1', slot: 'answer', block: 0 })
  // A heading that was taken out while the pointer was on its way.
  session.drafts.step('', { screen: 'draft' } as never, (draft) => setAnswer(draft, 'q1', 'answer', []))
  expect(offered(place).size).toBe(0)
})

test('who may only read the draft changes nothing from its outline', () => {
  vi.spyOn(session.drafts, 'isOnlyRead', 'get').mockReturnValue(true)
  expect([...offered({ outlinePart: 'area-2' }).keys()]).toEqual(['outline-go', 'outline-copy', 'outline-count'])
})
