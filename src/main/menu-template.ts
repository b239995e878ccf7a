import type { MenuItemConstructorOptions } from 'electron'
import { COMMAND_ROWS, type Command, type CommandRow, commandRow, keysOn, type MenuName } from '../contract/commands'
import type { Settings } from '../contract/settings'
import { text } from '../messages/sentence'

export interface MenuActions {
  command(command: Command): void
  openRecent(path: string): void
  clearRecent(): void
  zoom(step: 'in' | 'out' | 'reset'): void
  theme(theme: Settings['theme']): void
  openDraftsFolder(): void
  showLog(): void
  openLicences(): void
  lookForNewVersion(): void
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
      label: text(row.label),
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
  const themeItem = (theme: Settings['theme']): MenuItemConstructorOptions => ({
    label: text(`menu.theme.${theme}`),
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
      label: text('menu.file'),
      submenu: menu('file', {
        1: [
          {
            label: text('menu.recent'),
            submenu:
              recent.length > 0
                ? [...recent, line, { label: text('menu.recent.clear'), click: act.clearRecent }]
                : [{ label: text('menu.recent.none'), enabled: false }],
          },
        ],
        5: mac ? [] : [{ role: 'quit', label: text('menu.quit') }],
      }),
    },
    {
      label: text('menu.edit'),
      submenu: menu('edit', {
        2: [
          { role: 'cut', label: text('menu.cut') },
          { role: 'copy', label: text('menu.copy') },
          { role: 'paste', label: text('menu.paste') },
          { role: 'pasteAndMatchStyle', label: text('menu.pastePlain'), accelerator: 'CmdOrCtrl+Shift+V' },
          { role: 'selectAll', label: text('menu.selectAll') },
        ],
      }),
    },
    { label: text('menu.format'), submenu: menu('format') },
    {
      label: text('menu.view'),
      submenu: menu('view', {
        3: [
          { label: text('menu.larger'), accelerator: 'CmdOrCtrl+Plus', click: () => act.zoom('in') },
          // The key without Shift on most keyboards.
          { label: text('menu.larger'), accelerator: 'CmdOrCtrl+=', visible: false, click: () => act.zoom('in') },
          { label: text('menu.smaller'), accelerator: 'CmdOrCtrl+-', click: () => act.zoom('out') },
          { label: text('menu.actualSize'), accelerator: 'CmdOrCtrl+0', click: () => act.zoom('reset') },
        ],
        4: [
          {
            label: text('menu.theme'),
            submenu: [themeItem('system'), themeItem('light'), themeItem('dark')],
          },
          { role: 'togglefullscreen', label: text('menu.fullScreen') },
        ],
        5: state.development
          ? [{ label: text('menu.developerTools'), accelerator: 'F12', click: act.developerTools }]
          : [],
      }),
    },
    { label: text('menu.go'), submenu: menu('go') },
    {
      label: text('menu.help'),
      role: 'help',
      submenu: menu('help', {
        1: [
          { label: text('menu.draftsFolder'), click: act.openDraftsFolder },
          { label: text('menu.log'), click: act.showLog },
          { label: text('menu.licences'), click: act.openLicences },
          { label: text('menu.newVersion'), click: act.lookForNewVersion },
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
