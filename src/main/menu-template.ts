import type { MenuItemConstructorOptions } from 'electron'
import type { Command } from '../contract/messages'
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
export function menuTemplate(state: MenuState, act: MenuActions): MenuItemConstructorOptions[] {
  const mac = state.platform === 'darwin'
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => act.command(command),
  })
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
  const settings = item('Settings…', 'settings', 'CmdOrCtrl+,')

  const menus: MenuItemConstructorOptions[] = [
    {
      label: '&File',
      submenu: [
        item('New draft…', 'new', 'CmdOrCtrl+N'),
        item('Open…', 'open', 'CmdOrCtrl+O'),
        item('Install pack…', 'install-pack'),
        {
          label: 'Open recent',
          submenu:
            recent.length > 0
              ? [...recent, line, { label: 'Clear this list', click: act.clearRecent }]
              : [{ label: 'No recent drafts', enabled: false }],
        },
        line,
        item('Save', 'save', 'CmdOrCtrl+S'),
        item('Save as…', 'save-as', 'CmdOrCtrl+Shift+S'),
        item('Rehearse', 'rehearse', 'CmdOrCtrl+R'),
        item('Hand in…', 'hand-in', 'CmdOrCtrl+E'),
        item('Copy into a web form…', 'form-view', 'CmdOrCtrl+Shift+E'),
        item('Make a statement from this input…', 'make-statement'),
        line,
        item('Close draft', 'close-draft', 'CmdOrCtrl+W'),
        ...(mac ? [] : [line, settings, line, { role: 'quit', label: 'Quit' } as MenuItemConstructorOptions]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        line,
        { role: 'cut', label: 'Cut' },
        { role: 'copy', label: 'Copy' },
        { role: 'paste', label: 'Paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste as plain text', accelerator: 'CmdOrCtrl+Shift+V' },
        { role: 'selectAll', label: 'Select all' },
      ],
    },
    {
      label: 'F&ormat',
      submenu: [
        item('Bold', 'bold', 'CmdOrCtrl+B'),
        item('Italic', 'italic', 'CmdOrCtrl+I'),
        item('Underline', 'underline', 'CmdOrCtrl+U'),
        item('Link…', 'link', 'CmdOrCtrl+K'),
        line,
        item('Paragraph', 'paragraph', 'CmdOrCtrl+Alt+0'),
        item('Heading 1', 'heading-1', 'CmdOrCtrl+Alt+1'),
        item('Heading 2', 'heading-2', 'CmdOrCtrl+Alt+2'),
        item('Heading 3', 'heading-3', 'CmdOrCtrl+Alt+3'),
        line,
        item('Bulleted list', 'bullet-list', 'CmdOrCtrl+Shift+8'),
        item('Numbered list', 'numbered-list', 'CmdOrCtrl+Shift+7'),
        item('Quotation', 'quote', 'CmdOrCtrl+Shift+9'),
        item('Table', 'table'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Calendar', 'calendar', 'CmdOrCtrl+Shift+D'),
        line,
        item('Guidance', 'show-guidance', 'CmdOrCtrl+Shift+G'),
        item('Findings', 'show-findings', 'CmdOrCtrl+Shift+F'),
        item('To do', 'show-checklist', 'CmdOrCtrl+Shift+L'),
        line,
        { label: 'Larger', accelerator: 'CmdOrCtrl+Plus', click: () => act.zoom('in') },
        // The key without Shift on most keyboards.
        { label: 'Larger', accelerator: 'CmdOrCtrl+=', visible: false, click: () => act.zoom('in') },
        { label: 'Smaller', accelerator: 'CmdOrCtrl+-', click: () => act.zoom('out') },
        { label: 'Actual size', accelerator: 'CmdOrCtrl+0', click: () => act.zoom('reset') },
        line,
        {
          label: 'Theme',
          submenu: [themeItem('As the system', 'system'), themeItem('Light', 'light'), themeItem('Dark', 'dark')],
        },
        { role: 'togglefullscreen', label: 'Full screen' },
        ...(state.development
          ? [line, { label: 'Developer tools', accelerator: 'F12', click: act.developerTools }]
          : []),
      ],
    },
    {
      label: '&Go',
      submenu: [
        item('Go to or do anything…', 'command-palette', 'CmdOrCtrl+Shift+P'),
        line,
        item('Next section', 'next-section', 'CmdOrCtrl+Alt+Down'),
        item('Previous section', 'previous-section', 'CmdOrCtrl+Alt+Up'),
        item('Next finding', 'next-finding', 'F8'),
        item('Previous finding', 'previous-finding', 'Shift+F8'),
        line,
        item('Make the correction', 'apply-fix', 'Alt+Enter'),
        item('Dismiss the finding', 'dismiss-finding', 'Alt+Shift+Enter'),
      ],
    },
    {
      label: '&Help',
      role: 'help',
      submenu: [
        item('Keyboard shortcuts', 'shortcuts', 'CmdOrCtrl+/'),
        { label: 'Open the drafts folder', click: act.openDraftsFolder },
        { label: 'Show log file', click: act.showLog },
        { label: 'Licences', click: act.openLicences },
      ],
    },
  ]
  if (!mac) return menus
  return [
    {
      label: state.name,
      submenu: [
        { role: 'about' },
        line,
        settings,
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
