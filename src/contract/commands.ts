import type { PlainMessageId } from '../messages/message'

/** Menus of the application's menu bar that hold commands, from left to right. */
export type MenuName = 'file' | 'edit' | 'format' | 'view' | 'go' | 'help'

/** Where the focus must be for a command's keys: anywhere in the window, or in an answer or its toolbar. The narrower wins. */
export type KeyScope = 'window' | 'answer'

/** Groups of the toolbar of an answer, from start to end. */
export type ToolbarGroup = 'emphasis' | 'structure' | 'history'

/** Groups of the list of shortcuts, in its sequence. */
export const SHORTCUT_GROUPS = ['everywhere', 'draft', 'answer', 'proposal', 'list', 'reader', 'form'] as const
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number]

/**
 * When a command may be used: always; on every screen but the first; while another draft than that in front has a tab; where texts are compared; while a draft is in front, whatever the screen; on the page of a
 * draft; there, where it is rehearsed or where it is handed in.
 */
export type Usable = 'always' | 'inside' | 'tabs' | 'compared' | 'open' | 'page' | 'written'

/**
 * A command: what a menu, the palette, a key or a button asks of the window. All that is said of it stands in its row; its function
 * stands in `renderer/commands.ts`. Its words are keys of the catalogue: menus, palette and buttons make the sentence when they are drawn.
 *
 * Keys are `Mod+Shift+P`: `Mod` is ⌘ on a Mac and Ctrl elsewhere, `Ctrl` is that key on both, letters and digits are those of the key cap, and a sign alone
 * (`?`) is typed outside of text. The first is shown. Every key of this table is answered by the window alone; menus show it and do
 * not register it.
 */
interface Row {
  id: string
  label: PlainMessageId
  usable: Usable
  /** Place in the menu bar: a menu and, within it, the group between two lines, from 1. Rows follow in the table's sequence. */
  menu: readonly [MenuName, group: number]
  keys?: readonly string[] | { mac: readonly string[]; other: readonly string[] }
  scope?: KeyScope
  /** A key that is held down asks again and again. Others ask once. */
  repeats?: true
  /** What the palette calls it, where that says more than the label; false keeps it out. */
  palette?: PlainMessageId | false
  /** The group of the list of shortcuts, and what is said there where the label says too little. */
  listed?: readonly [ShortcutGroup, does?: PlainMessageId]
  toolbar?: ToolbarGroup
  /** What its button in the toolbar is called, where not by its label. */
  button?: PlainMessageId
}

const ROWS = [
  {
    id: 'new',
    label: 'command.new.label',
    usable: 'always',
    menu: ['file', 1],
    keys: ['Mod+N'],
    palette: 'command.new.listed',
    listed: ['everywhere', 'command.new.listed'],
  },
  {
    id: 'open',
    label: 'command.open.label',
    usable: 'always',
    menu: ['file', 1],
    keys: ['Mod+O'],
    palette: 'command.open.palette',
    listed: ['everywhere', 'command.open.listed'],
  },
  { id: 'new-from-call', label: 'command.newFromCall.label', usable: 'always', menu: ['file', 1] },
  { id: 'write-pack', label: 'command.writePack.label', usable: 'always', menu: ['file', 1] },
  { id: 'compile-proposals', label: 'command.compileProposals.label', usable: 'always', menu: ['file', 1] },
  {
    id: 'compare-files',
    label: 'command.compareFiles.label',
    usable: 'always',
    menu: ['file', 1],
    palette: 'command.compareFiles.palette',
  },
  { id: 'install-pack', label: 'command.installPack.label', usable: 'always', menu: ['file', 1] },
  {
    id: 'save',
    label: 'command.save.label',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+S'],
    palette: 'command.save.palette',
    listed: ['draft', 'command.save.listed'],
  },
  {
    id: 'save-as',
    label: 'command.saveAs.label',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+Shift+S'],
    palette: 'command.saveAs.palette',
    listed: ['draft', 'command.saveAs.palette'],
  },
  {
    id: 'rehearse',
    label: 'command.rehearse.label',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+R'],
    palette: 'command.rehearse.palette',
    listed: ['draft', 'command.rehearse.palette'],
  },
  {
    id: 'hand-in',
    label: 'command.handIn.label',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+E'],
    palette: 'command.handIn.palette',
    listed: ['draft', 'command.handIn.listed'],
  },
  {
    id: 'send-for-review',
    label: 'command.sendForReview.label',
    usable: 'open',
    menu: ['file', 2],
    palette: 'command.sendForReview.palette',
  },
  {
    id: 'take-back-review',
    label: 'command.takeBackReview.label',
    usable: 'open',
    menu: ['file', 2],
    palette: 'command.takeBackReview.palette',
  },
  {
    id: 'print',
    label: 'command.print.label',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+P'],
    palette: 'command.print.listed',
    listed: ['draft', 'command.print.listed'],
  },
  {
    id: 'form-view',
    label: 'command.formView.label',
    usable: 'open',
    menu: ['file', 2],
    keys: ['Mod+Shift+E'],
    palette: 'command.formView.palette',
    listed: ['draft', 'command.formView.listed'],
  },
  {
    id: 'history',
    label: 'command.history.label',
    usable: 'open',
    menu: ['file', 2],
    palette: 'command.history.palette',
  },
  {
    id: 'compare-with-file',
    label: 'command.compareWithFile.label',
    usable: 'open',
    menu: ['file', 2],
    palette: 'command.compareWithFile.palette',
  },
  {
    id: 'clear-draft',
    label: 'command.clearDraft.label',
    usable: 'open',
    menu: ['file', 2],
    palette: 'command.clearDraft.palette',
  },
  {
    id: 'set-passphrase',
    label: 'command.setPassphrase.label',
    usable: 'open',
    menu: ['file', 2],
    palette: 'command.setPassphrase.palette',
  },
  {
    id: 'change-passphrase',
    label: 'command.changePassphrase.label',
    usable: 'open',
    menu: ['file', 2],
    palette: 'command.changePassphrase.palette',
  },
  {
    id: 'take-passphrase',
    label: 'command.takePassphrase.label',
    usable: 'open',
    menu: ['file', 2],
    palette: 'command.takePassphrase.palette',
  },
  { id: 'make-statement', label: 'command.makeStatement.label', usable: 'open', menu: ['file', 2] },
  {
    id: 'another-draft',
    label: 'command.anotherDraft.label',
    usable: 'open',
    menu: ['file', 3],
    keys: ['Mod+T'],
    palette: 'command.anotherDraft.listed',
    listed: ['draft', 'command.anotherDraft.listed'],
  },
  {
    id: 'close-draft',
    label: 'command.closeDraft.label',
    usable: 'inside',
    menu: ['file', 3],
    keys: ['Mod+W'],
    palette: 'command.closeDraft.listed',
    listed: ['draft', 'command.closeDraft.listed'],
  },
  {
    id: 'settings',
    label: 'command.settings.label',
    usable: 'always',
    menu: ['file', 4],
    keys: ['Mod+,'],
    palette: 'command.settings.palette',
    listed: ['everywhere', 'command.settings.palette'],
  },
  {
    id: 'undo',
    label: 'command.undo.label',
    usable: 'written',
    menu: ['edit', 1],
    keys: ['Mod+Z'],
    repeats: true,
    listed: ['draft', 'command.undo.listed'],
    toolbar: 'history',
  },
  {
    id: 'redo',
    label: 'command.redo.label',
    usable: 'written',
    menu: ['edit', 1],
    keys: { mac: ['Mod+Shift+Z', 'Mod+Y'], other: ['Mod+Y', 'Mod+Shift+Z'] },
    repeats: true,
    listed: ['draft'],
    toolbar: 'history',
  },
  {
    id: 'find',
    label: 'command.find.label',
    usable: 'always',
    menu: ['edit', 3],
    keys: ['Mod+F'],
    palette: 'command.find.palette',
    listed: ['everywhere', 'command.find.listed'],
  },
  {
    id: 'replace',
    label: 'command.replace.label',
    usable: 'open',
    menu: ['edit', 3],
    keys: { mac: ['Mod+Alt+F'], other: ['Mod+H'] },
    palette: 'command.replace.palette',
    listed: ['draft', 'command.replace.listed'],
  },
  {
    id: 'find-next',
    label: 'command.findNext.label',
    usable: 'page',
    menu: ['edit', 3],
    keys: { mac: ['Mod+G', 'F3'], other: ['F3'] },
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'find-previous',
    label: 'command.findPrevious.label',
    usable: 'page',
    menu: ['edit', 3],
    // On a Mac Shift and G is the guidance's.
    keys: ['Shift+F3'],
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'copy-answer',
    label: 'command.copyAnswer.label',
    usable: 'page',
    menu: ['edit', 4],
    palette: 'command.copyAnswer.palette',
  },
  {
    id: 'copy-section',
    label: 'command.copySection.label',
    usable: 'page',
    menu: ['edit', 4],
    palette: 'command.copySection.palette',
  },
  {
    id: 'copy-draft',
    label: 'command.copyDraft.label',
    usable: 'open',
    menu: ['edit', 4],
    palette: 'command.copyDraft.palette',
  },
  {
    id: 'add-note',
    label: 'command.addNote.label',
    usable: 'page',
    menu: ['edit', 5],
    // On a Mac M with both is the system's.
    keys: { mac: ['Mod+Alt+A'], other: ['Mod+Alt+M'] },
    palette: 'command.addNote.palette',
    listed: ['draft', 'command.addNote.palette'],
  },
  {
    id: 'evidence',
    label: 'command.evidence.label',
    usable: 'always',
    menu: ['edit', 5],
    keys: ['Mod+Shift+B'],
    palette: 'command.evidence.palette',
    listed: ['everywhere', 'command.evidence.listed'],
  },
  {
    id: 'keep-evidence',
    label: 'command.keepEvidence.label',
    usable: 'page',
    menu: ['edit', 5],
    palette: 'command.keepEvidence.palette',
  },
  {
    id: 'move-section-up',
    label: 'command.moveSectionUp.label',
    usable: 'page',
    menu: ['edit', 6],
    // On a Mac the shorter ones extend the selection by a paragraph.
    keys: { mac: ['Mod+Alt+Shift+Up'], other: ['Alt+Shift+Up'] },
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'move-section-down',
    label: 'command.moveSectionDown.label',
    usable: 'page',
    menu: ['edit', 6],
    keys: { mac: ['Mod+Alt+Shift+Down'], other: ['Alt+Shift+Down'] },
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'bold',
    label: 'command.bold.label',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+B'],
    scope: 'answer',
    listed: ['answer'],
    toolbar: 'emphasis',
  },
  {
    id: 'italic',
    label: 'command.italic.label',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+I'],
    scope: 'answer',
    listed: ['answer'],
    toolbar: 'emphasis',
  },
  {
    id: 'underline',
    label: 'command.underline.label',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+U'],
    scope: 'answer',
    listed: ['answer'],
    toolbar: 'emphasis',
  },
  {
    id: 'strikethrough',
    label: 'command.strikethrough.label',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+Shift+X'],
    scope: 'answer',
    listed: ['answer'],
  },
  {
    id: 'superscript',
    label: 'command.superscript.label',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+.'],
    scope: 'answer',
    listed: ['answer', 'command.superscript.listed'],
  },
  {
    id: 'subscript',
    label: 'command.subscript.label',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+Shift+.'],
    scope: 'answer',
    listed: ['answer', 'command.subscript.listed'],
  },
  {
    id: 'highlight',
    label: 'command.highlight.label',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+Alt+H'],
    scope: 'answer',
    palette: 'command.highlight.listed',
    listed: ['answer', 'command.highlight.listed'],
  },
  {
    id: 'clear-formatting',
    label: 'command.clearFormatting.label',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+\\'],
    scope: 'answer',
    listed: ['answer', 'command.clearFormatting.listed'],
  },
  {
    id: 'footnote',
    label: 'command.footnote.label',
    usable: 'page',
    menu: ['format', 1],
    // Where the system's own programs replace with Alt and F, notes take the N.
    keys: { mac: ['Mod+Alt+N'], other: ['Mod+Alt+F'] },
    scope: 'answer',
    palette: 'command.footnote.button',
    listed: ['answer', 'command.footnote.listed'],
    toolbar: 'structure',
    button: 'command.footnote.button',
  },
  {
    id: 'link',
    label: 'command.link.label',
    usable: 'page',
    menu: ['format', 1],
    keys: ['Mod+K'],
    scope: 'answer',
    palette: 'command.link.listed',
    listed: ['answer', 'command.link.listed'],
    toolbar: 'emphasis',
    button: 'command.link.listed',
  },
  {
    id: 'paragraph',
    label: 'command.paragraph.label',
    usable: 'page',
    menu: ['format', 2],
    keys: ['Mod+Alt+0'],
    scope: 'answer',
    listed: ['answer'],
  },
  {
    id: 'heading-1',
    label: 'command.heading1.label',
    usable: 'page',
    menu: ['format', 2],
    keys: ['Mod+Alt+1'],
    scope: 'answer',
    listed: ['answer'],
  },
  {
    id: 'heading-2',
    label: 'command.heading2.label',
    usable: 'page',
    menu: ['format', 2],
    keys: ['Mod+Alt+2'],
    scope: 'answer',
    listed: ['answer'],
  },
  {
    id: 'heading-3',
    label: 'command.heading3.label',
    usable: 'page',
    menu: ['format', 2],
    keys: ['Mod+Alt+3'],
    scope: 'answer',
    listed: ['answer'],
  },
  {
    id: 'bullet-list',
    label: 'command.bulletList.label',
    usable: 'page',
    menu: ['format', 3],
    keys: ['Mod+Shift+8'],
    scope: 'answer',
    palette: 'command.bulletList.button',
    listed: ['answer'],
    toolbar: 'structure',
    button: 'command.bulletList.button',
  },
  {
    id: 'numbered-list',
    label: 'command.numberedList.label',
    usable: 'page',
    menu: ['format', 3],
    keys: ['Mod+Shift+7'],
    scope: 'answer',
    listed: ['answer'],
    toolbar: 'structure',
  },
  {
    id: 'quote',
    label: 'command.quote.label',
    usable: 'page',
    menu: ['format', 3],
    keys: ['Mod+Shift+9'],
    scope: 'answer',
    listed: ['answer'],
    toolbar: 'structure',
  },
  {
    id: 'table',
    label: 'command.table.label',
    usable: 'page',
    menu: ['format', 3],
    scope: 'answer',
    palette: 'command.table.button',
    toolbar: 'structure',
    button: 'command.table.button',
  },
  {
    id: 'insert-image',
    label: 'command.insertImage.label',
    usable: 'page',
    menu: ['format', 3],
    toolbar: 'structure',
    button: 'command.insertImage.button',
  },
  {
    id: 'calendar',
    label: 'command.calendar.label',
    usable: 'always',
    menu: ['view', 1],
    keys: ['Mod+Shift+D'],
    listed: ['everywhere', 'command.calendar.listed'],
  },
  {
    id: 'show-guidance',
    label: 'command.showGuidance.label',
    usable: 'page',
    menu: ['view', 2],
    keys: ['Mod+Shift+G'],
    listed: ['draft'],
  },
  {
    id: 'show-paper',
    label: 'command.showPaper.label',
    usable: 'page',
    menu: ['view', 2],
    palette: 'command.showPaper.palette',
  },
  {
    id: 'compare-versions',
    label: 'command.compareVersions.label',
    usable: 'page',
    menu: ['view', 2],
    palette: 'command.compareVersions.palette',
  },
  {
    id: 'show-results',
    label: 'command.showResults.label',
    usable: 'page',
    menu: ['view', 2],
    palette: 'command.showResults.palette',
  },
  {
    id: 'show-reference',
    label: 'command.showReference.label',
    usable: 'page',
    menu: ['view', 2],
    keys: ['Mod+Shift+O'],
    palette: 'command.showReference.palette',
    listed: ['answer', 'command.showReference.palette'],
  },
  {
    id: 'show-findings',
    label: 'command.showFindings.label',
    usable: 'page',
    menu: ['view', 2],
    keys: ['Mod+Shift+F'],
    listed: ['draft'],
  },
  {
    id: 'show-notes',
    label: 'command.showNotes.label',
    usable: 'page',
    menu: ['view', 2],
    keys: ['Mod+Shift+M'],
    palette: 'command.showNotes.palette',
    listed: ['draft', 'command.showNotes.palette'],
  },
  {
    id: 'show-checklist',
    label: 'command.showChecklist.label',
    usable: 'page',
    menu: ['view', 2],
    keys: ['Mod+Shift+L'],
    palette: 'command.showChecklist.palette',
    listed: ['draft', 'command.showChecklist.palette'],
  },
  {
    id: 'show-page',
    label: 'command.showPage.label',
    usable: 'page',
    menu: ['view', 2],
    keys: ['Mod+Alt+P'],
    palette: 'command.showPage.palette',
    listed: ['draft', 'command.showPage.palette'],
  },
  { id: 'toggle-outline', label: 'command.toggleOutline.label', usable: 'page', menu: ['view', 3] },
  { id: 'toggle-panel', label: 'command.togglePanel.label', usable: 'page', menu: ['view', 3] },
  {
    id: 'focus-mode',
    label: 'command.focusMode.label',
    usable: 'page',
    menu: ['view', 3],
    keys: ['F9'],
    listed: ['draft', 'command.focusMode.listed'],
  },
  {
    id: 'command-palette',
    label: 'command.commandPalette.label',
    usable: 'always',
    menu: ['go', 1],
    keys: ['Mod+Shift+P', 'Mod+K'],
    palette: false,
    listed: ['everywhere', 'command.commandPalette.listed'],
  },
  {
    id: 'next-section',
    label: 'command.nextSection.label',
    usable: 'page',
    menu: ['go', 2],
    keys: ['Mod+Alt+Down'],
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'previous-section',
    label: 'command.previousSection.label',
    usable: 'page',
    menu: ['go', 2],
    keys: ['Mod+Alt+Up'],
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'next-note',
    label: 'command.nextNote.label',
    usable: 'page',
    menu: ['go', 2],
    keys: ['F7'],
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'previous-note',
    label: 'command.previousNote.label',
    usable: 'page',
    menu: ['go', 2],
    keys: ['Shift+F7'],
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'next-finding',
    label: 'command.nextFinding.label',
    usable: 'page',
    menu: ['go', 2],
    keys: ['F8'],
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'previous-finding',
    label: 'command.previousFinding.label',
    usable: 'page',
    menu: ['go', 2],
    keys: ['Shift+F8'],
    repeats: true,
    listed: ['draft'],
  },
  {
    id: 'apply-fix',
    label: 'command.applyFix.label',
    usable: 'page',
    menu: ['go', 3],
    keys: ['Alt+Enter'],
    palette: 'command.applyFix.palette',
    listed: ['draft', 'command.applyFix.listed'],
  },
  {
    id: 'dismiss-finding',
    label: 'command.dismissFinding.label',
    usable: 'page',
    menu: ['go', 3],
    keys: ['Alt+Shift+Enter'],
    palette: 'command.dismissFinding.palette',
    listed: ['draft', 'command.dismissFinding.listed'],
  },
  {
    id: 'next-change',
    label: 'command.nextChange.label',
    usable: 'compared',
    menu: ['go', 2],
    keys: ['F4'],
    repeats: true,
    listed: ['everywhere', 'command.nextChange.listed'],
  },
  {
    id: 'previous-change',
    label: 'command.previousChange.label',
    usable: 'compared',
    menu: ['go', 2],
    keys: ['Shift+F4'],
    repeats: true,
    listed: ['everywhere', 'command.previousChange.listed'],
  },
  {
    id: 'next-part',
    label: 'command.nextPart.label',
    usable: 'always',
    menu: ['go', 4],
    keys: ['F6'],
    repeats: true,
    palette: 'command.nextPart.listed',
    listed: ['everywhere', 'command.nextPart.listed'],
  },
  {
    id: 'previous-part',
    label: 'command.previousPart.label',
    usable: 'always',
    menu: ['go', 4],
    keys: ['Shift+F6'],
    repeats: true,
    palette: 'command.previousPart.listed',
    listed: ['everywhere', 'command.previousPart.listed'],
  },
  {
    id: 'formatting-bar',
    label: 'command.formattingBar.label',
    usable: 'page',
    menu: ['go', 4],
    keys: ['Alt+F10'],
    scope: 'answer',
    palette: 'command.formattingBar.palette',
    listed: ['answer', 'command.formattingBar.listed'],
  },
  {
    id: 'next-tab',
    label: 'command.nextTab.label',
    usable: 'tabs',
    menu: ['go', 4],
    keys: ['Ctrl+Tab', 'Mod+PageDown'],
    repeats: true,
    palette: 'command.nextTab.listed',
    listed: ['everywhere', 'command.nextTab.listed'],
  },
  {
    id: 'previous-tab',
    label: 'command.previousTab.label',
    usable: 'tabs',
    menu: ['go', 4],
    keys: ['Ctrl+Shift+Tab', 'Mod+PageUp'],
    repeats: true,
    palette: 'command.previousTab.listed',
    listed: ['everywhere', 'command.previousTab.listed'],
  },
  {
    id: 'shortcuts',
    label: 'command.shortcuts.label',
    usable: 'always',
    menu: ['help', 1],
    keys: ['Mod+/', '?'],
    listed: ['everywhere', 'command.shortcuts.listed'],
  },
  { id: 'first-steps', label: 'command.firstSteps.label', usable: 'always', menu: ['help', 1] },
] as const satisfies readonly Row[]

type KnownRow = (typeof ROWS)[number]
/** What menus and keys may ask of the window; it decides what a command acts on. */
export type Command = KnownRow['id']
export type CommandRow = Row & { id: Command }
/** Commands that need an open draft. */
export type DraftCommand = Exclude<KnownRow, { usable: 'always' | 'inside' | 'tabs' | 'compared' }>['id']
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
  /** Says where in the widget they are answered. */
  where?: 'shortcut.answer.atTheEdge' | 'shortcut.answer.onceMore'
  does: PlainMessageId
  /** Keys of a command that is the widget's instead, inside an element with this `data-own-keys`. */
  instead?: { own: string; of: readonly string[] }
}

export const WIDGET_KEYS: readonly WidgetKeys[] = [
  { group: 'everywhere', keys: 'Mod K', does: 'shortcut.everywhere.findOutside' },
  { group: 'everywhere', keys: 'Mod 1 … 9', does: 'shortcut.everywhere.tabByNumber' },
  { group: 'draft', keys: 'Mod Shift Z', does: 'shortcut.draft.redoToo' },
  { group: 'answer', keys: '↑ / ↓', where: 'shortcut.answer.atTheEdge', does: 'shortcut.answer.onIntoNext' },
  {
    group: 'answer',
    keys: 'Shift ↑ / ↓',
    where: 'shortcut.answer.atTheEdge',
    does: 'shortcut.answer.selectIntoNext',
  },
  { group: 'answer', keys: 'Mod A', where: 'shortcut.answer.onceMore', does: 'shortcut.answer.selectDraft' },
  { group: 'proposal', keys: 'Alt ↑ / ↓', does: 'shortcut.proposal.moveProposal' },
  {
    group: 'proposal',
    keys: 'Enter / Shift Enter',
    does: 'shortcut.proposal.sameField',
  },
  { group: 'proposal', keys: 'Mod Enter', does: 'shortcut.proposal.addProposal' },
  {
    group: 'proposal',
    keys: 'Mod Shift D',
    does: 'shortcut.proposal.duplicateProposal',
    instead: { own: 'proposal', of: ['Mod+Shift+D'] },
  },
  { group: 'proposal', keys: 'Mod Delete', does: 'shortcut.proposal.removeProposal' },
  { group: 'list', keys: 'Enter', does: 'shortcut.list.nextItem' },
  { group: 'list', keys: 'Alt ↑ / ↓', does: 'shortcut.list.moveItem' },
  { group: 'list', keys: 'Mod Delete', does: 'shortcut.list.removeItem' },
  {
    group: 'reader',
    keys: 'Space',
    does: 'shortcut.reader.start',
  },
  { group: 'reader', keys: 'Page Down / Page Up', does: 'shortcut.reader.iAmHere' },
  { group: 'reader', keys: '↑ / ↓', does: 'shortcut.reader.scroll' },
  {
    group: 'reader',
    keys: 'F',
    does: 'shortcut.reader.follow',
  },
  { group: 'reader', keys: '+ / −', does: 'shortcut.reader.letters' },
  { group: 'reader', keys: 'M', does: 'shortcut.reader.mirror' },
  { group: 'reader', keys: 'R', does: 'shortcut.reader.again' },
  { group: 'reader', keys: 'Esc', does: 'shortcut.reader.leave' },
  { group: 'form', keys: 'Mod Shift C', does: 'shortcut.form.copyNext' },
]
