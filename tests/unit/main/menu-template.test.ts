import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { COMMANDS, type Command } from '../../../src/contract/commands'
import { type MenuActions, menuTemplate } from '../../../src/main/menu-template'
import { shortcutGroups } from '../../../src/renderer/command-keys'

function menuFor(platform: string, sent: string[] = []): MenuItemConstructorOptions[] {
  const act: MenuActions = {
    command: (command) => sent.push(command),
    openRecent: (path) => sent.push(`recent ${path}`),
    clearRecent: () => sent.push('clear'),
    zoom: (step) => sent.push(`zoom ${step}`),
    theme: (theme) => sent.push(`theme ${theme}`),
    openDraftsFolder: () => sent.push('folder'),
    showLog: () => sent.push('log'),
    openLicences: () => sent.push('licences'),
    lookForNewVersion: () => sent.push('version'),
    developerTools: () => sent.push('tools'),
  }
  const recent = [{ path: '/x/A & B.rostrum', label: 'A & B.rostrum' }]
  return menuTemplate({ platform, name: 'Rostrum', recent, theme: 'dark', development: true }, act)
}

function allItems(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])])
}

describe.each(['linux', 'win32', 'darwin'])('the menu on %s', (platform) => {
  it('has no accelerator twice', () => {
    const given = allItems(menuFor(platform)).flatMap(({ accelerator }) => accelerator ?? [])
    const plain = given.map((one) =>
      String(one)
        .toLowerCase()
        .replace('cmdorctrl', platform === 'darwin' ? 'cmd' : 'ctrl'),
    )
    expect(new Set(plain).size).toBe(plain.length)
    expect(plain.length).toBeGreaterThan(20)
  })

  it("leaves undo, redo and formats to the window: Electron's own would corrupt the editor", () => {
    const roles = allItems(menuFor(platform)).flatMap(({ role }) => role ?? [])
    expect(roles).not.toContain('undo')
    expect(roles).not.toContain('redo')
    expect(roles).not.toContain('editMenu')
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']))
  })

  it('shows the keys of commands and leaves them to the window, so that each is answered once', () => {
    const items = allItems(menuFor(platform)).filter(({ id }) => COMMANDS.includes(id as Command))
    expect(items.filter(({ accelerator }) => accelerator).length).toBeGreaterThan(20)
    for (const item of items) expect(item.registerAccelerator, item.id).toBe(item.accelerator ? false : undefined)
  })

  it('sends every command of the contract, each from one place', () => {
    const sent: string[] = []
    for (const item of allItems(menuFor(platform, sent))) {
      if (COMMANDS.includes(item.id as Command)) (item.click as () => void)()
    }
    expect([...sent].sort()).toEqual([...COMMANDS].sort())
  })
})

describe('the menu', () => {
  it('opens recent drafts by path and shows ampersands', () => {
    const sent: string[] = []
    const item = allItems(menuFor('linux', sent)).find(({ label }) => label === 'A && B.rostrum')
    const click = item?.click as (() => void) | undefined
    click?.()
    expect(sent).toEqual(['recent /x/A & B.rostrum'])
  })

  it('marks the theme that is in use', () => {
    const checked = allItems(menuFor('linux')).filter((item) => item.checked)
    expect(checked.map(({ label }) => label)).toEqual(['Dark'])
  })
})

describe('the list of shortcuts', () => {
  const listed = shortcutGroups().flatMap(({ keys }) => keys.map((each) => each.keys))
  const ARROWS: Record<string, string> = { Down: '↓', Up: '↑' }
  const written = (accelerator: string) =>
    accelerator
      .split('+')
      .map((key) => ARROWS[key] ?? key)
      .join(' ')

  it('has every command of the menu, with the keys that the menu shows', () => {
    const items = allItems(menuFor('linux')).filter(({ id, accelerator }) => id && accelerator)
    expect(items.length).toBeGreaterThan(20)
    for (const { accelerator } of items) expect(listed).toContain(written(String(accelerator)))
  })

  it('names no keys twice in a group', () => {
    for (const { group, keys } of shortcutGroups()) {
      expect(new Set(keys.map((each) => each.keys)).size, group).toBe(keys.length)
      expect(keys.length, group).toBeGreaterThan(0)
    }
  })
})
