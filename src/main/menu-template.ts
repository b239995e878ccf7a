import type { MenuItemConstructorOptions } from 'electron'
import { COMMAND_ROWS, type Command, type CommandRow, commandRow, keysOn, type MenuName } from '../contract/commands'
import type { Settings } from '../contract/settings'

export interface MenuActions {
  command(command: Command): void
  openRecent(path: string): void
  clearRecent(): void
  zoom(step: 'in' | 'out' | 'reset'): void
  theme(theme: Settings['theme']): void
  openDraftsFolder(): void
  showLog(): void
  openLicences(): void
  developerTools(): void
}

export interface MenuState {
  platform: string
  name: string
  recent: { path: string; label: string }[]
  theme: Settings['theme']
  development: boolean
}

/**
 * The menu bar. Undo, redo and formats go to the window as commands: Electron's own undo role runs Chromium's undo, which
 * corrupts the editor.
 */
export function menuTemplate(
  state: MenuState,
  act: MenuActions,
  rows: readonly CommandRow[] = COMMAND_ROWS,
): MenuItemConstructorOptions[] {
  const mac = state.platform === 'darwin'
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const item = (row: CommandRow): MenuItemConstructorOptions => {
    const [keys] = keysOn(mac, row)
    return {
      id: row.id,
      label: row.label,
      // The window answers the keys of commands; a menu that did so too would carry them out a second time.
      ...(keys ? { accelerator: keys.replace('Mod', mac ? 'Cmd' : 'Ctrl'), registerAccelerator: false } : {}),
      click: () => act.command(row.id),
    }
  }
  /** The commands of a menu with lines between the groups, and after those of a group what is no command. */
  const menu = (
    name: MenuName,
    extra: Record<number, MenuItemConstructorOptions[]> = {},
  ): MenuItemConstructorOptions[] => {
    const mine = rows.filter(({ id, menu: [of] }) => of === name && !(mac && id === 'settings'))
    const groups = [...new Set([...mine.map((row) => row.menu[1]), ...Object.keys(extra).map(Number)])].filter(
      (group) => mine.some((row) => row.menu[1] === group) || extra[group]?.length,
    )
    return groups
      .sort((a, b) => a - b)
      .flatMap((group, at) => [
        ...(at > 0 ? [line] : []),
        ...mine.filter((row) => row.menu[1] === group).map(item),
        ...(extra[group] ?? []),
      ])
  }
  const themeItem = (label: string, theme: Settings['theme']): MenuItemConstructorOptions => ({
    label,
    type: 'radio',
    checked: state.theme === theme,
    click: () => act.theme(theme),
  })
  const recent: MenuItemConstructorOptions[] = state.recent.map(({ path, label }) => ({
    // A single ampersand would underline the next letter.
    label: label.replaceAll('&', '&&'),
    click: () => act.openRecent(path),
  }))

  const menus: MenuItemConstructorOptions[] = [
    {
      label: '&File',
      submenu: menu('file', {
        1: [
          {
            label: 'Open recent',
            submenu:
              recent.length > 0
                ? [...recent, line, { label: 'Clear this list', click: act.clearRecent }]
                : [{ label: 'No recent drafts', enabled: false }],
          },
        ],
        5: mac ? [] : [{ role: 'quit', label: 'Quit' }],
      }),
    },
    {
      label: '&Edit',
      submenu: menu('edit', {
        2: [
          { role: 'cut', label: 'Cut' },
          { role: 'copy', label: 'Copy' },
          { role: 'paste', label: 'Paste' },
          { role: 'pasteAndMatchStyle', label: 'Paste as plain text', accelerator: 'CmdOrCtrl+Shift+V' },
          { role: 'selectAll', label: 'Select all' },
        ],
      }),
    },
    { label: 'F&ormat', submenu: menu('format') },
    {
      label: '&View',
      submenu: menu('view', {
        3: [
          { label: 'Larger', accelerator: 'CmdOrCtrl+Plus', click: () => act.zoom('in') },
          // The key without Shift on most keyboards.
          { label: 'Larger', accelerator: 'CmdOrCtrl+=', visible: false, click: () => act.zoom('in') },
          { label: 'Smaller', accelerator: 'CmdOrCtrl+-', click: () => act.zoom('out') },
          { label: 'Actual size', accelerator: 'CmdOrCtrl+0', click: () => act.zoom('reset') },
        ],
        4: [
          {
            label: 'Theme',
            submenu: [themeItem('As the system', 'system'), themeItem('Light', 'light'), themeItem('Dark', 'dark')],
          },
          { role: 'togglefullscreen', label: 'Full screen' },
        ],
        5: state.development ? [{ label: 'Developer tools', accelerator: 'F12', click: act.developerTools }] : [],
      }),
    },
    { label: '&Go', submenu: menu('go') },
    {
      label: '&Help',
      role: 'help',
      submenu: menu('help', {
        1: [
          { label: 'Open the drafts folder', click: act.openDraftsFolder },
          { label: 'Show log file', click: act.showLog },
          { label: 'Licences', click: act.openLicences },
        ],
      }),
    },
  ]
  if (!mac) return menus
  return [
    {
      label: state.name,
      submenu: [
        { role: 'about' },
        line,
        item(commandRow('settings')),
        line,
        { role: 'services' },
        line,
        { role: 'hide' },
        { role: 'hideOthers' },
        { role: 'unhide' },
        line,
        { role: 'quit' },
      ],
    },
    ...menus,
  ]
}
