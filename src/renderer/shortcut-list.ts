import type { Command } from '../contract/messages'
import { forThisSystem } from './editor/shortcuts'

interface Shortcut {
  /** As on a keyboard of Windows and Linux; `shownKeys` turns it into what this system has. */
  keys: string
  does: string
  /** What the keys ask for, where the menu has an item for it too. */
  command?: Command
}

/** Every shortcut of the program, as the shortcuts dialog and the settings list them. */
export const SHORTCUTS: readonly { group: string; keys: readonly Shortcut[] }[] = [
  {
    group: 'Everywhere',
    keys: [
      { keys: 'Ctrl Shift P', does: 'Find a command or a section', command: 'command-palette' },
      { keys: 'Ctrl K', does: 'The same, outside an answer' },
      { keys: 'F6', does: 'Go to the next part of the window (Shift F6: the one before)' },
      { keys: 'Ctrl N', does: 'Start a new draft', command: 'new' },
      { keys: 'Ctrl O', does: 'Open a file, or import Markdown or text', command: 'open' },
      { keys: 'Ctrl Shift D', does: 'Calendar: all dates and deadlines', command: 'calendar' },
      { keys: 'Ctrl ,', does: 'Settings', command: 'settings' },
      { keys: 'Ctrl /', does: 'Show these shortcuts (outside text also ?)', command: 'shortcuts' },
    ],
  },
  {
    group: 'In a draft',
    keys: [
      { keys: 'Ctrl Alt ↓', does: 'Next section', command: 'next-section' },
      { keys: 'Ctrl Alt ↑', does: 'Previous section', command: 'previous-section' },
      { keys: 'F8', does: 'Next finding', command: 'next-finding' },
      { keys: 'Shift F8', does: 'Previous finding', command: 'previous-finding' },
      { keys: 'Alt Enter', does: 'Make the correction that the finding here offers', command: 'apply-fix' },
      { keys: 'Alt Shift Enter', does: 'Dismiss the finding here for this draft', command: 'dismiss-finding' },
      { keys: 'Ctrl Shift G', does: 'Guidance', command: 'show-guidance' },
      { keys: 'Ctrl Shift F', does: 'Findings', command: 'show-findings' },
      { keys: 'Ctrl Shift L', does: 'To do: your own list', command: 'show-checklist' },
      { keys: 'Ctrl S', does: 'Write the file now (it is saved by itself as well)', command: 'save' },
      { keys: 'Ctrl Shift S', does: 'Save as another file', command: 'save-as' },
      { keys: 'Ctrl R', does: 'Rehearse: speaking time, cuts and the clock', command: 'rehearse' },
      { keys: 'Ctrl E', does: 'Hand in', command: 'hand-in' },
      { keys: 'Ctrl Shift E', does: 'Copy the answers into a web form', command: 'form-view' },
      { keys: 'Ctrl W', does: 'Close the draft', command: 'close-draft' },
      { keys: 'Ctrl Z', does: 'Undo the last thing done in the draft, wherever it was', command: 'undo' },
      { keys: 'Ctrl Y', does: 'Redo (also Ctrl Shift Z)', command: 'redo' },
    ],
  },
  {
    group: 'In an answer',
    keys: [
      { keys: 'Ctrl B', does: 'Bold', command: 'bold' },
      { keys: 'Ctrl I', does: 'Italic', command: 'italic' },
      { keys: 'Ctrl U', does: 'Underline', command: 'underline' },
      { keys: 'Ctrl K', does: 'Link', command: 'link' },
      { keys: 'Ctrl Alt 0', does: 'Paragraph', command: 'paragraph' },
      { keys: 'Ctrl Alt 1', does: 'Heading 1', command: 'heading-1' },
      { keys: 'Ctrl Alt 2', does: 'Heading 2', command: 'heading-2' },
      { keys: 'Ctrl Alt 3', does: 'Heading 3', command: 'heading-3' },
      { keys: 'Ctrl Shift 8', does: 'Bulleted list', command: 'bullet-list' },
      { keys: 'Ctrl Shift 7', does: 'Numbered list', command: 'numbered-list' },
      { keys: 'Ctrl Shift 9', does: 'Quotation', command: 'quote' },
      { keys: '↑ / ↓ at the edge', does: 'Go on into the answer above or below' },
      { keys: 'Alt F10', does: 'Go to the formatting bar (Esc: back to the text)' },
    ],
  },
  {
    group: 'In a proposal',
    keys: [
      { keys: 'Alt ↑ / ↓', does: 'Move the proposal up or down' },
      { keys: 'Enter / Shift Enter', does: 'In a line: the same field of the next proposal, or of the one before' },
      { keys: 'Ctrl Enter', does: 'Add a proposal after this one' },
      { keys: 'Ctrl Shift D', does: 'Duplicate this proposal' },
      { keys: 'Ctrl Delete', does: 'Remove this proposal (can be undone)' },
    ],
  },
  {
    group: 'On your list',
    keys: [
      { keys: 'Enter', does: 'Go on to the next item, after the last to a new one' },
      { keys: 'Alt ↑ / ↓', does: 'Move the item up or down' },
      { keys: 'Ctrl Delete', does: 'Remove this item (can be undone)' },
    ],
  },
  {
    group: 'In the reader',
    keys: [
      { keys: 'Space', does: 'Start, pause and go on (also B, a full stop, and F5 on a presenter’s remote)' },
      { keys: 'Page Down / Page Up', does: 'I am at the next paragraph, or at the one before' },
      { keys: '↑ / ↓', does: 'Scroll yourself; the text stops following the clock' },
      { keys: 'F', does: 'Follow the clock again from here (Shift F: from the clock’s place)' },
      { keys: '+ / −', does: 'Larger or smaller letters' },
      { keys: 'M', does: 'Mirror, for the glass of a teleprompter' },
      { keys: 'R', does: 'Again from the beginning' },
      { keys: 'Esc', does: 'Leave; the clock goes on' },
    ],
  },
  {
    group: 'Beside a web form',
    keys: [{ keys: 'Ctrl Shift C', does: 'Copy the next answer that is not copied yet' }],
  },
]

/** The keys of a command as this system writes them; empty when it has none. */
export function keysFor(command: Command): string {
  const found = SHORTCUTS.flatMap(({ keys }) => keys).find((shortcut) => shortcut.command === command)
  return found ? shownKeys(found.keys) : ''
}

export function shownKeys(keys: string): string {
  return forThisSystem(keys)
}
