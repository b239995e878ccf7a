/** Menus of the application's menu bar that hold commands, from left to right. */
export type MenuName = 'file' | 'edit' | 'format' | 'view' | 'go' | 'help'

/** Where the focus must be for a command's keys: anywhere in the window, or in an answer or its toolbar. The narrower wins. */
export type KeyScope = 'window' | 'answer'

/** Groups of the toolbar of an answer, from start to end. */
export type ToolbarGroup = 'emphasis' | 'structure' | 'history'

/** Groups of the list of shortcuts, in its sequence. */
export const SHORTCUT_GROUPS = [
  'Everywhere',
  'In a draft',
  'In an answer',
  'In a proposal',
  'On your list',
  'In the reader',
  'Beside a web form',
] as const
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number]

/**
 * When a command may be used: always; on every screen but the first; while a draft is open, whatever the screen; on the page of a
 * draft; there, where it is rehearsed or where it is handed in.
 */
export type Usable = 'always' | 'inside' | 'open' | 'page' | 'written'

/**
 * A command: what a menu, the palette, a key or a button asks of the window. All that is said of it stands in its row; its function
 * stands in `renderer/commands.ts`.
 *
 * Keys are `Mod+Shift+P`: `Mod` is ⌘ on a Mac and Ctrl elsewhere, letters and digits are those of the key cap, and a sign alone
 * (`?`) is typed outside of text. The first is shown. Every key of this table is answered by the window alone; menus show it and do
 * not register it.
 */
interface Row {
  id: string
  label: string
  usable: Usable
  /** Place in the menu bar: a menu and, within it, the group between two lines, from 1. Rows follow in the table's sequence. */
  menu: readonly [MenuName, group: number]
  keys?: readonly string[] | { mac: readonly string[]; other: readonly string[] }
  scope?: KeyScope
  /** A key that is held down asks again and again. Others ask once. */
  repeats?: true
  /** In a field whose text is not the draft's, the keys are the field's own. */
  notInFields?: true
  /** What the palette calls it, where that says more than the label; false keeps it out. */
  palette?: string | false
  /** The group of the list of shortcuts, and what is said there where the label says too little. */
  listed?: readonly [ShortcutGroup, does?: string]
  toolbar?: ToolbarGroup
  /** What its button in the toolbar is called, where not by its label. */
  button?: string
}

const ROWS = [
  {
    id: 'new',
    label: 'New draft…',
    usable: 'always',
    menu: ['file', 1],
    keys: ['Mod+N'],
    palette: false,
    listed: ['Everywhere', 'Start a new draft'],
  },
  {
    id: 'open',
    label: 'Open…',
    usable: 'always',
    menu: ['file', 1],
    keys: ['Mod+O'],
    palette: 'Open or import a file',
    listed: ['Everywhere', 'Open a file, or import Markdown or text'],
  },
  { id: 'install-pack', label: 'Install pack…', usable: 'always', menu: ['file', 1] },
  {
    id: 'save',
    label: 'Save',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+S'],
    palette: 'Save now',
    listed: ['In a draft', 'Write the file now (it is saved by itself as well)'],
  },
  {
    id: 'save-as',
    label: 'Save as…',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+Shift+S'],
    palette: 'Save as another file',
    listed: ['In a draft', 'Save as another file'],
  },
  {
    id: 'rehearse',
    label: 'Rehearse',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+R'],
    palette: 'Rehearse: speaking time, cuts and the clock',
    listed: ['In a draft', 'Rehearse: speaking time, cuts and the clock'],
  },
  {
    id: 'hand-in',
    label: 'Hand in…',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+E'],
    palette: 'Hand in: make DOCX, PDF and e-mail',
    listed: ['In a draft', 'Hand in'],
  },
  {
    id: 'form-view',
    label: 'Copy into a web form…',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+Shift+E'],
    palette: 'Form view: copy the answers into a web form',
    listed: ['In a draft', 'Copy the answers into a web form'],
  },
  { id: 'make-statement', label: 'Make a statement from this input…', usable: 'page', menu: ['file', 2] },
  {
    id: 'close-draft',
    label: 'Close draft',
    usable: 'inside',
    menu: ['file', 3],
    keys: ['Mod+W'],
    palette: 'Back to all drafts',
    listed: ['In a draft', 'Close the draft'],
  },
  {
    id: 'settings',
    label: 'Settings…',
    usable: 'always',
    menu: ['file', 4],
    keys: ['Mod+,'],
    palette: 'Settings',
    listed: ['Everywhere', 'Settings'],
  },
  {
    id: 'undo',
    label: 'Undo',
    usable: 'written',
    menu: ['edit', 1],
    keys: ['Mod+Z'],
    repeats: true,
    notInFields: true,
    listed: ['In a draft', 'Undo the last thing that was done in the draft, wherever it was'],
    toolbar: 'history',
  },
  {
    id: 'redo',
    label: 'Redo',
    usable: 'written',
    menu: ['edit', 1],
    keys: { mac: ['Mod+Shift+Z', 'Mod+Y'], other: ['Mod+Y', 'Mod+Shift+Z'] },
    repeats: true,
    notInFields: true,
    listed: ['In a draft'],
    toolbar: 'history',
  },
  {
    id: 'bold',
    label: 'Bold',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+B'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
    toolbar: 'emphasis',
  },
  {
    id: 'italic',
    label: 'Italic',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+I'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
    toolbar: 'emphasis',
  },
  {
    id: 'underline',
    label: 'Underline',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+U'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
    toolbar: 'emphasis',
  },
  {
    id: 'strikethrough',
    label: 'Strikethrough',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+Shift+X'],
    scope: 'answer',
    listed: ['In an answer'],
  },
  {
    id: 'superscript',
    label: 'Superscript',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+.'],
    scope: 'answer',
    listed: ['In an answer', 'Superscript, as in 10²'],
  },
  {
    id: 'subscript',
    label: 'Subscript',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+Shift+.'],
    scope: 'answer',
    listed: ['In an answer', 'Subscript, as in CO₂'],
  },
  {
    id: 'highlight',
    label: 'Highlight',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+Alt+H'],
    scope: 'answer',
    palette: 'Highlight: a working mark that no document shows',
    listed: ['In an answer', 'Highlight: a working mark that no document shows'],
  },
  {
    id: 'footnote',
    label: 'Footnote…',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+Alt+F'],
    scope: 'answer',
    palette: 'Footnote',
    listed: ['In an answer', 'Footnote: a new one, or the words of the one at the caret'],
    toolbar: 'structure',
    button: 'Footnote',
  },
  {
    id: 'link',
    label: 'Link…',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+K'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer', 'Link'],
    toolbar: 'emphasis',
    button: 'Link',
  },
  {
    id: 'paragraph',
    label: 'Paragraph',
    usable: 'page',
    menu: ['format', 2],
    keys: ['Mod+Alt+0'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
  },
  {
    id: 'heading-1',
    label: 'Heading 1',
    usable: 'page',
    menu: ['format', 2],
    keys: ['Mod+Alt+1'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
  },
  {
    id: 'heading-2',
    label: 'Heading 2',
    usable: 'page',
    menu: ['format', 2],
    keys: ['Mod+Alt+2'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
  },
  {
    id: 'heading-3',
    label: 'Heading 3',
    usable: 'page',
    menu: ['format', 2],
    keys: ['Mod+Alt+3'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
  },
  {
    id: 'bullet-list',
    label: 'Bulleted list',
    usable: 'page',
    menu: ['format', 3],
    keys: ['Mod+Shift+8'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
    toolbar: 'structure',
    button: 'Bullet list',
  },
  {
    id: 'numbered-list',
    label: 'Numbered list',
    usable: 'page',
    menu: ['format', 3],
    keys: ['Mod+Shift+7'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
    toolbar: 'structure',
  },
  {
    id: 'quote',
    label: 'Quotation',
    usable: 'page',
    menu: ['format', 3],
    keys: ['Mod+Shift+9'],
    scope: 'answer',
    palette: false,
    listed: ['In an answer'],
    toolbar: 'structure',
  },
  {
    id: 'table',
    label: 'Table',
    usable: 'page',
    menu: ['format', 3],
    scope: 'answer',
    palette: false,
    toolbar: 'structure',
    button: 'Insert table',
  },
  {
    id: 'insert-image',
    label: 'Insert image…',
    usable: 'page',
    menu: ['format', 3],
    toolbar: 'structure',
    button: 'Insert image',
  },
  {
    id: 'calendar',
    label: 'Calendar',
    usable: 'always',
    menu: ['view', 1],
    keys: ['Mod+Shift+D'],
    listed: ['Everywhere', 'Calendar: all dates and deadlines'],
  },
  {
    id: 'show-guidance',
    label: 'Guidance',
    usable: 'page',
    menu: ['view', 2],
    keys: ['Mod+Shift+G'],
    palette: false,
    listed: ['In a draft'],
  },
  {
    id: 'show-findings',
    label: 'Findings',
    usable: 'page',
    menu: ['view', 2],
    keys: ['Mod+Shift+F'],
    palette: false,
    listed: ['In a draft'],
  },
  {
    id: 'show-checklist',
    label: 'To do',
    usable: 'page',
    menu: ['view', 2],
    keys: ['Mod+Shift+L'],
    palette: 'To do: your own list',
    listed: ['In a draft', 'To do: your own list'],
  },
  {
    id: 'command-palette',
    label: 'Go to or do anything…',
    usable: 'always',
    menu: ['go', 1],
    keys: ['Mod+Shift+P', 'Mod+K'],
    palette: false,
    listed: ['Everywhere', 'Find a command or a section'],
  },
  {
    id: 'next-section',
    label: 'Next section',
    usable: 'page',
    menu: ['go', 2],
    keys: ['Mod+Alt+Down'],
    repeats: true,
    palette: false,
    listed: ['In a draft'],
  },
  {
    id: 'previous-section',
    label: 'Previous section',
    usable: 'page',
    menu: ['go', 2],
    keys: ['Mod+Alt+Up'],
    repeats: true,
    palette: false,
    listed: ['In a draft'],
  },
  {
    id: 'next-finding',
    label: 'Next finding',
    usable: 'page',
    menu: ['go', 2],
    keys: ['F8'],
    repeats: true,
    listed: ['In a draft'],
  },
  {
    id: 'previous-finding',
    label: 'Previous finding',
    usable: 'page',
    menu: ['go', 2],
    keys: ['Shift+F8'],
    repeats: true,
    listed: ['In a draft'],
  },
  {
    id: 'apply-fix',
    label: 'Make the correction',
    usable: 'page',
    menu: ['go', 3],
    keys: ['Alt+Enter'],
    palette: 'Make the correction of this finding',
    listed: ['In a draft', 'Make the correction that the finding here offers'],
  },
  {
    id: 'dismiss-finding',
    label: 'Dismiss the finding',
    usable: 'page',
    menu: ['go', 3],
    keys: ['Alt+Shift+Enter'],
    palette: 'Dismiss this finding',
    listed: ['In a draft', 'Dismiss the finding here for this draft'],
  },
  {
    id: 'shortcuts',
    label: 'Keyboard shortcuts',
    usable: 'always',
    menu: ['help', 1],
    keys: ['Mod+/', '?'],
    listed: ['Everywhere', 'Show these shortcuts (outside text also ?)'],
  },
] as const satisfies readonly Row[]

type KnownRow = (typeof ROWS)[number]
/** What menus and keys may ask of the window; it decides what a command acts on. */
export type Command = KnownRow['id']
export type CommandRow = Row & { id: Command }
/** Commands that need an open draft. */
export type DraftCommand = Exclude<KnownRow, { usable: 'always' | 'inside' }>['id']
/** Commands with a button in the toolbar of an answer. */
export type ToolbarCommand = Extract<KnownRow, { toolbar: ToolbarGroup }>['id']

/** Every command there is, in the sequence of the menus. */
export const COMMAND_ROWS: readonly CommandRow[] = ROWS

export const COMMANDS = ROWS.map(({ id }) => id) as [Command, ...Command[]]

/** A command's row. */
export function commandRow(id: Command): CommandRow {
  const row = COMMAND_ROWS.find((each) => each.id === id)
  if (!row) throw new Error(`There is no command ${id}.`)
  return row
}

/** The commands of a group of the toolbar, in its sequence. */
export function toolbarCommands(group: ToolbarGroup): ToolbarCommand[] {
  return ROWS.flatMap((row) => ('toolbar' in row && row.toolbar === group ? [row.id] : []))
}

/** The keys of a command on this system, the one to show first; empty when it has none. */
export function keysOn(mac: boolean, { keys }: CommandRow): readonly string[] {
  if (!keys) return []
  return 'mac' in keys ? (mac ? keys.mac : keys.other) : keys
}

/** Keys that a widget answers itself while it has the focus: the list of shortcuts shows them, no menu does. */
export interface WidgetKeys {
  group: ShortcutGroup
  /** As people read them, with `Mod` for Ctrl or ⌘. */
  keys: string
  does: string
  /** Keys of a command that is the widget's instead, inside an element with this `data-own-keys`. */
  instead?: { own: string; of: readonly string[] }
}

export const WIDGET_KEYS: readonly WidgetKeys[] = [
  { group: 'Everywhere', keys: 'Mod K', does: 'Find a command or a section, outside an answer' },
  { group: 'Everywhere', keys: 'F6', does: 'Go to the next part of the window (Shift F6: the one before)' },
  { group: 'In a draft', keys: 'Mod Shift Z', does: 'Redo, too' },
  { group: 'In an answer', keys: '↑ / ↓ at the edge', does: 'Go on into the answer above or below' },
  { group: 'In an answer', keys: 'Alt F10', does: 'Go to the formatting bar (Esc: back to the text)' },
  { group: 'In a proposal', keys: 'Alt ↑ / ↓', does: 'Move the proposal up or down' },
  {
    group: 'In a proposal',
    keys: 'Enter / Shift Enter',
    does: 'In a line: the same field of the next proposal, or of the one before',
  },
  { group: 'In a proposal', keys: 'Mod Enter', does: 'Add a proposal after this one' },
  {
    group: 'In a proposal',
    keys: 'Mod Shift D',
    does: 'Duplicate this proposal',
    instead: { own: 'proposal', of: ['Mod+Shift+D'] },
  },
  { group: 'In a proposal', keys: 'Mod Delete', does: 'Remove this proposal (can be undone)' },
  { group: 'On your list', keys: 'Enter', does: 'Go on to the next item, after the last to a new one' },
  { group: 'On your list', keys: 'Alt ↑ / ↓', does: 'Move the item up or down' },
  { group: 'On your list', keys: 'Mod Delete', does: 'Remove this item (can be undone)' },
  {
    group: 'In the reader',
    keys: 'Space',
    does: 'Start, pause and go on (also B, a full stop, and F5 on a presenter’s remote)',
  },
  { group: 'In the reader', keys: 'Page Down / Page Up', does: 'I am at the next paragraph, or at the one before' },
  { group: 'In the reader', keys: '↑ / ↓', does: 'Scroll yourself; the text stops following the clock' },
  {
    group: 'In the reader',
    keys: 'F',
    does: 'Follow the clock again from here (Shift F: from the clock’s place)',
  },
  { group: 'In the reader', keys: '+ / −', does: 'Larger or smaller letters' },
  { group: 'In the reader', keys: 'M', does: 'Mirror, for the glass of a teleprompter' },
  { group: 'In the reader', keys: 'R', does: 'Again from the beginning' },
  { group: 'In the reader', keys: 'Esc', does: 'Leave; the clock goes on' },
  { group: 'Beside a web form', keys: 'Mod Shift C', does: 'Copy the next answer that is not copied yet' },
]
