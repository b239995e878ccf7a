// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { textAt } from '../../../../src/core/template/edited-pack'
import { copiedPack, newPack, withSection, withTitle } from '../../../../src/core/template/pack-editing'
import { packFaults } from '../../../../src/core/template/pack-faults'
import { type AppInfo, askFirst, useApp } from '../../../../src/renderer/app-store'
import { newWords } from '../../../../src/renderer/pack-editor/new-words'
import {
  change,
  endStep,
  exportPack,
  giveUp,
  goOnWith,
  goToFault,
  keepWork,
  redo,
  savePack,
  setValue,
  startPackEditor,
  takenIds,
  undo,
  usePackEditor,
} from '../../../../src/renderer/pack-editor/pack-editor-store'
import { type FakeShell, fakeShell } from '../fake-shell'

const TITLE = ['templates', 0, 'content', 'sections', 0, 'title']
const app = useApp.getState()
const editor = usePackEditor.getState()
let shell: FakeShell
let info: AppInfo | null = null

const titleNow = () => textAt(usePackEditor.getState().pack, TITLE)
const keptNow = () => shell.asked.filter(({ name }) => name === 'pack.keep').map(({ input }) => input)

beforeEach(async () => {
  vi.useFakeTimers()
  shell = fakeShell()
  shell.answer('pack.kept', { work: null })
  shell.answer('pack.keep', {})
  await askFirst()
  // The window asks once; each test begins with what it was told.
  info ??= useApp.getState().info
  useApp.setState({ info })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  useApp.setState(app, true)
  usePackEditor.setState(editor, true)
})

/** A new pack with all that must be written. */
async function writeOne(): Promise<void> {
  await startPackEditor({ how: 'new' })
  change((pack) => withTitle(pack, 'Water', true, takenIds()))
  setValue(['templates', 0, 'content', 'sources', 0, 'name'], 'The notice')
  setValue(TITLE, 'What is hard?')
}

describe('undo', () => {
  test('takes back the letters of a field as one step, and those of the next visit as another', async () => {
    await startPackEditor({ how: 'new' })
    for (const typed of ['W', 'Wh', 'Why']) setValue(TITLE, typed)
    endStep()
    setValue(TITLE, 'Why?')
    undo()
    expect(titleNow()).toBe('Why')
    undo()
    expect(titleNow()).toBe('')
    undo()
    expect(titleNow()).toBe('')
    redo()
    redo()
    expect(titleNow()).toBe('Why?')
  })

  test('leaves the part of a template that is no longer there', async () => {
    await writeOne()
    change((pack) => ({ ...pack, templates: [...pack.templates, ...pack.templates] }))
    usePackEditor.setState({ part: { of: 'template', template: 1, part: 'limits' } })
    undo()
    expect(usePackEditor.getState().part).toEqual({ of: 'pack', part: 'about' })
  })
})

describe('what is written', () => {
  test('is kept in a pause, offered again, and given up only when somebody says so', async () => {
    await writeOne()
    await vi.advanceTimersByTimeAsync(1000)
    const [work] = keptNow().slice(-1) as [{ work: { content: Parameters<typeof goOnWith>[0]['content'] } }]
    expect(textAt(work.work.content, TITLE)).toBe('What is hard?')
    shell.answer('pack.kept', work)
    await startPackEditor({ how: 'new' })
    // Another wish does not write over it.
    expect(usePackEditor.getState()).toMatchObject({ pack: null, wanted: { how: 'new' } })
    goOnWith(work.work as Parameters<typeof goOnWith>[0])
    expect(titleNow()).toBe('What is hard?')
    await giveUp()
    expect(keptNow().slice(-1)).toEqual([{ work: null }])
  })

  test('is said to be wrong at its place, and then neither saved nor given away', async () => {
    await writeOne()
    setValue(['templates', 0, 'content', 'profiles', 0, 'totalWords'], 'many')
    await vi.advanceTimersByTimeAsync(1000)
    const [fault] = usePackEditor.getState().faults
    expect(fault?.path).toEqual(['templates', 0, 'content', 'profiles', 0, 'totalWords'])
    expect(await savePack()).toBeNull()
    await exportPack()
    expect(shell.asked.filter(({ name }) => name === 'pack.save' || name === 'pack.export')).toEqual([])
    expect(usePackEditor.getState().part).toEqual({ of: 'template', template: 0, part: 'limits' })
    goToFault({ path: ['manifest', 'calendar', 0, 'date'], said: { id: 'packFault.missing' } })
    expect(usePackEditor.getState().part).toEqual({ of: 'pack', part: 'dates' })
  })

  test('gets a version of its own each time that it is saved otherwise, and nothing is left to keep', async () => {
    shell.answer('pack.save', { title: 'Water', templates: ['water-input'] })
    await writeOne()
    expect(await savePack()).toMatchObject({ templates: ['water-input'] })
    const version = () => textAt(usePackEditor.getState().pack, ['manifest', 'packVersion'])
    expect([version(), usePackEditor.getState().from]).toEqual(['1.0.0', 'water'])
    expect(keptNow().slice(-1)).toEqual([{ work: null }])
    setValue(TITLE, 'What is harder?')
    await savePack()
    expect(version()).toBe('1.1.0')
    await savePack()
    expect(version()).toBe('1.1.0')
  })

  test('is not saved where another pack shall not be replaced, and nothing is lost', async () => {
    shell.answer('pack.save', null)
    await writeOne()
    expect(await savePack()).toBeNull()
    expect(usePackEditor.getState()).toMatchObject({ version: null, busy: false })
    expect(titleNow()).toBe('What is hard?')
  })
})

test('a copy of a pack has ids that no other pack has, and is kept before anything is changed', async () => {
  const [shown] = useApp.getState().info?.packs ?? []
  const original = newPack({ packs: [], templates: [] }, newWords())
  shell.answer('pack.edit', original)
  await startPackEditor({ how: 'copy', pack: shown?.manifest.id ?? '', title: 'Any' })
  const { pack, renamed, from } = usePackEditor.getState()
  const templates = useApp.getState().info?.packs.flatMap((each) => each.templates.map(({ id }) => id)) ?? []
  expect(from).toBe(shown?.manifest.id)
  expect(Object.values(renamed)).toEqual([textAt(pack, ['templates', 0, 'content', 'id'])])
  expect(templates).not.toContain(textAt(pack, ['templates', 0, 'content', 'id']))
  await keepWork()
  expect(keptNow().slice(-1)).toMatchObject([{ work: { from: shown?.manifest.id, version: null } }])
  const again = copiedPack(withSection(original, 0, 'part', newWords()), { packs: [], templates: [] }, newWords())
  expect(packFaults(again.pack).every(({ path }) => path[0] !== 'manifest' || path[1] === 'title')).toBe(true)
})
