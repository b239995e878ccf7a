// @vitest-environment happy-dom
import type { MenuItemConstructorOptions } from 'electron'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { COMMAND_ROWS, type Command, type CommandRow } from '../../../src/contract/commands'
import { type MenuActions, menuTemplate } from '../../../src/main/menu-template'
import { english as shell } from '../../../src/messages/generated/shell'
import { english as window } from '../../../src/messages/generated/window'
import type { PlainMessageId } from '../../../src/messages/message'
import { startInterface } from '../../../src/messages/sentence'
import { useApp } from '../../../src/renderer/app-store'
import { shortcutGroups } from '../../../src/renderer/command-keys'
import { ALL_COMMANDS, answerKeys, type CommandSet, isUsable, runFrom } from '../../../src/renderer/commands'
import { paletteEntries } from '../../../src/renderer/palette/palette'

const done: string[] = []
const added = {
  id: 'tell-the-time' as Command,
  label: 'command.tellTheTime.label' as PlainMessageId,
  usable: 'always',
  menu: ['go', 2],
  keys: ['Mod+Shift+T'],
  palette: 'command.tellTheTime.palette' as PlainMessageId,
  listed: ['everywhere'],
} satisfies CommandRow
/** All that a new command takes: one row with its words, and its function. */
const commands: CommandSet = {
  ...ALL_COMMANDS,
  rows: [...COMMAND_ROWS, added],
  deeds: { ...ALL_COMMANDS.deeds, [added.id]: () => done.push('told') },
}

let stop = () => {}
const english = { ...shell, ...window }
const words = { 'command.tellTheTime.label': 'Tell the time', 'command.tellTheTime.palette': 'What time is it?' }

beforeAll(() => startInterface({ english: { ...english, ...words }, translations: {} }))
afterAll(() => startInterface({ english, translations: {} }))
beforeEach(() => {
  done.length = 0
  useApp.setState({ session: null, screen: 'home', dialog: null })
})
afterEach(() => {
  stop()
  document.body.replaceChildren()
})

function press(init: KeyboardEventInit, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}

describe('a new command', () => {
  it('stands in the menu, in the group of its row, with its keys', () => {
    const act = new Proxy({} as MenuActions, {
      get: (_, name) => (given: string) => done.push(`${String(name)} ${given}`),
    })
    const menu = menuTemplate(
      { platform: 'linux', name: 'Rostrum', recent: [], theme: 'system', development: false },
      act,
      commands.rows,
    )
    const go = menu.find(({ label }) => label === '&Go')?.submenu as MenuItemConstructorOptions[]
    const at = go.findIndex(({ id }) => id === added.id)
    expect(go[at]).toMatchObject({ label: 'Tell the time', accelerator: 'Ctrl+Shift+T', registerAccelerator: false })
    expect(go[at - 1]?.id).toBe('previous-change')
    expect(go[at + 1]?.type).toBe('separator')
    const click = go[at]?.click as (() => void) | undefined
    click?.()
    expect(done).toEqual(['command tell-the-time'])
  })

  it('stands in the palette and is carried out from there', () => {
    const entry = paletteEntries('home', false, commands).find(({ id }) => id === added.id)
    expect(entry).toMatchObject({ label: 'What time is it?', keys: 'Ctrl Shift T' })
    entry?.run()
    expect(done).toEqual(['told'])
  })

  it('stands in the list of shortcuts', () => {
    const [everywhere] = shortcutGroups(commands.rows)
    expect(everywhere?.keys).toContainEqual({ keys: 'Ctrl Shift T', does: 'Tell the time' })
  })

  it('has its key, which reaches it once and nothing else', () => {
    stop = answerKeys(commands)
    let seen = 0
    const count = () => {
      seen += 1
    }
    document.body.addEventListener('keydown', count)
    const event = press({ key: 'T', code: 'KeyT', ctrlKey: true, shiftKey: true })
    document.body.removeEventListener('keydown', count)
    expect([done, event.defaultPrevented, seen]).toEqual([['told'], true, 0])
    press({ key: 'T', code: 'KeyT', ctrlKey: true, shiftKey: true, repeat: true })
    expect(done).toEqual(['told'])
    press({ key: 'T', code: 'KeyT', ctrlKey: true, shiftKey: true })
    expect(done).toEqual(['told', 'told'])
  })
})

describe('commands', () => {
  it('asked for twice at once are done twice: no clock decides what was meant', () => {
    runFrom(ALL_COMMANDS, 'shortcuts')
    expect(useApp.getState().dialog).toBe('shortcuts')
    runFrom(ALL_COMMANDS, 'shortcuts')
    expect(useApp.getState().dialog).toBeNull()
  })

  it('that need a draft do nothing without one', () => {
    for (const command of ['save', 'hand-in', 'undo', 'bold', 'next-finding'] as const) runFrom(ALL_COMMANDS, command)
    expect(useApp.getState()).toMatchObject({ screen: 'home', dialog: null })
    expect(paletteEntries('home', false).map(({ id }) => id)).not.toContain('hand-in')
  })

  it('each have one function, in the table that their row asks for', () => {
    for (const { id, usable } of COMMAND_ROWS) {
      const needsDraft = !['always', 'inside', 'tabs', 'compared'].includes(usable)
      expect([Object.hasOwn(ALL_COMMANDS.deeds, id), Object.hasOwn(ALL_COMMANDS.draftDeeds, id)], id).toEqual([
        !needsDraft,
        needsDraft,
      ])
    }
  })

  it('may be used where their row says', () => {
    expect(isUsable('open', 'settings', true)).toBe(true)
    expect(isUsable('page', 'handin', true)).toBe(false)
    expect(isUsable('page', 'draft', false)).toBe(false)
    expect(isUsable('written', 'statement', true)).toBe(true)
    expect(isUsable('inside', 'home', false)).toBe(false)
    expect(isUsable('tabs', 'draft', true, 1)).toBe(false)
    expect(isUsable('tabs', 'home', false, 1)).toBe(true)
    expect(isUsable('tabs', 'handin', true, 2)).toBe(true)
  })
})

describe('the parts of the window', () => {
  const part = (name: string) => {
    const region = document.createElement('section')
    region.dataset.region = name
    region.append(document.createElement('button'))
    // The page is not laid out here.
    Object.defineProperty(region, 'offsetParent', { value: document.body })
    document.body.append(region)
    return region
  }
  const where = () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region

  it('are gone round by key and from the palette, both ways', () => {
    stop = answerKeys()
    for (const name of ['bar', 'list', 'panel']) part(name)
    for (const name of ['bar', 'list', 'panel', 'bar']) {
      expect(press({ key: 'F6' }).defaultPrevented).toBe(true)
      expect(where()).toBe(name)
    }
    press({ key: 'F6', shiftKey: true })
    expect(where()).toBe('panel')
    const entries = paletteEntries('home', false)
    entries.find(({ id }) => id === 'previous-part')?.run()
    expect(where()).toBe('list')
    entries.find(({ id }) => id === 'next-part')?.run()
    expect(where()).toBe('panel')
  })

  it('and the formatting bar stand with their keys in palette and list alike', () => {
    const palette = new Map(paletteEntries('draft', true).map(({ id, keys }) => [id, keys]))
    const listed = shortcutGroups(COMMAND_ROWS, false).flatMap(({ keys }) => keys.map((each) => each.keys))
    for (const [id, keys] of [
      ['next-part', 'F6'],
      ['previous-part', 'Shift F6'],
      ['formatting-bar', 'Alt F10'],
    ] as const) {
      expect(palette.get(id)).toBe(keys)
      expect(listed.filter((each) => each === keys)).toHaveLength(1)
    }
  })
})
