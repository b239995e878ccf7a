import {
  Asterisk,
  Bold,
  ChevronDown,
  ImagePlus,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Superscript,
  Table2,
  Underline,
  Undo2,
} from 'lucide-react'
import { Fragment, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import {
  Button,
  Group,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  ToggleButton,
  Toolbar,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import { commandRow, type ToolbarCommand, type ToolbarGroup, toolbarCommands } from '../../contract/commands'
import { ariaKeys, keysFor } from '../command-keys'
import type { AnswerEditors } from './answer-editors'
import { BLOCK_COMMANDS, type BlockKind, type TableAction, type TextMark } from './format'
import styles from './format-toolbar.module.css'
import { ImageBox } from './image-box'
import { LinkBox } from './link-box'
import { NoteBox } from './note-box'
import type { ToolbarState } from './toolbar-state'

const KINDS: readonly { id: BlockKind; label: string }[] = BLOCK_COMMANDS.map((id) => ({
  id,
  label: commandRow(id).label,
}))

/** What stands on a command's button, and, where the button shows what stands at the caret, whether it is pressed. */
const BUTTONS: Record<
  ToolbarCommand,
  { icon: LucideIcon; pressed?(state: ToolbarState): boolean; off?(state: ToolbarState): boolean }
> = {
  bold: { icon: Bold, pressed: ({ bold }) => bold },
  italic: { icon: Italic, pressed: ({ italic }) => italic },
  underline: { icon: Underline, pressed: ({ underline }) => underline },
  footnote: { icon: Asterisk },
  link: { icon: Link2, pressed: ({ link }) => link !== null },
  'bullet-list': { icon: List, pressed: ({ list }) => list === 'bullet' },
  'numbered-list': { icon: ListOrdered, pressed: ({ list }) => list === 'numbered' },
  quote: { icon: Quote, pressed: ({ block }) => block === 'quote', off: ({ table }) => table !== null },
  table: { icon: Table2 },
  'insert-image': { icon: ImagePlus },
  undo: { icon: Undo2 },
  redo: { icon: Redo2 },
}

const GROUPS: readonly { id: ToolbarGroup; label: string }[] = [
  { id: 'emphasis', label: 'Emphasis' },
  { id: 'structure', label: 'Structure' },
  { id: 'history', label: 'History of the draft' },
]

const TABLE_MENU: readonly { id: TableAction; label: string }[] = [
  { id: 'row-above', label: 'Row above' },
  { id: 'row-below', label: 'Row below' },
  { id: 'column-before', label: 'Column before' },
  { id: 'column-after', label: 'Column after' },
  { id: 'header-row', label: 'First row is a header' },
  { id: 'paragraph-below', label: 'Paragraph below the table' },
  { id: 'delete-row', label: 'Delete row' },
  { id: 'delete-column', label: 'Delete column' },
  { id: 'delete-table', label: 'Delete table' },
]

/** A command of the table as a button: one that stays pressed while it holds at the caret, or one that acts. */
function CommandButton(props: {
  editors: AnswerEditors
  command: ToolbarCommand
  state: ToolbarState
  history: HistoryState
}) {
  const { editors, command, state, history } = props
  const row = commandRow(command)
  const ofHistory = command === 'undo' || command === 'redo'
  const named = command === 'footnote' && state.footnote ? 'Edit footnote' : (row.button ?? row.label)
  const label = ofHistory ? historyLabel(command, history[command]) : named
  const { icon: Icon, pressed, off } = BUTTONS[command]
  const shared = {
    className: styles.button ?? '',
    'aria-label': label,
    'aria-keyshortcuts': ariaKeys(command),
    isDisabled: ofHistory ? history[command] === null : state.answer === null || (off?.(state) ?? false),
    preventFocusOnPress: true,
    onPress: () => void editors.carryOut(command),
    'data-command': command,
  }
  const keys = keysFor(command)
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {pressed ? (
        <ToggleButton {...shared} isSelected={pressed(state)}>
          <Icon size={16} aria-hidden />
        </ToggleButton>
      ) : (
        <Button {...shared}>
          <Icon size={16} aria-hidden />
        </Button>
      )}
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label}
        {keys ? <kbd>{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  )
}

function historyLabel(command: 'undo' | 'redo', step: string | null): string {
  if (step === null) return command === 'undo' ? 'Nothing to undo' : 'Nothing to redo'
  return `${command === 'undo' ? 'Undo' : 'Redo'}: ${step}`
}

function KindMenu({ editors, state }: { editors: AnswerEditors; state: ToolbarState }): ReactNode {
  const now = KINDS.find(({ id }) => id === state.block) ?? KINDS[0]
  return (
    <MenuTrigger>
      <Button
        className={`${styles.button} ${styles.kind}`}
        isDisabled={!state.answer || state.table !== null}
        aria-label={`Kind of text: ${now?.label}`}
      >
        <span>{now?.label}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} data-editor-chrome="">
        <Menu
          aria-label="Kind of text"
          className={styles.menu ?? ''}
          selectionMode="single"
          selectedKeys={[state.block]}
          onAction={(key) => {
            // A choice that is chosen already stays as it is; the shortcut would switch it off.
            if (key !== state.block || state.list) editors.carryOut(key as BlockKind)
            requestAnimationFrame(() => editors.refocus())
          }}
        >
          {KINDS.map(({ id, label }) => (
            <MenuItem key={id} id={id} textValue={label} className={`${styles.item} ${styles[id]}`}>
              <span>{label}</span>
              <kbd>{keysFor(id)}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const MORE_MARKS: readonly { id: TextMark; label: string; note?: string }[] = [
  { id: 'strikethrough', label: 'Strikethrough' },
  { id: 'superscript', label: 'Superscript' },
  { id: 'subscript', label: 'Subscript' },
  { id: 'highlight', label: 'Highlight', note: 'For your work: no document shows it' },
]

function MarksMenu({ editors, state }: { editors: AnswerEditors; state: ToolbarState }): ReactNode {
  const held = MORE_MARKS.filter(({ id }) => state[id]).map(({ id }) => id)
  return (
    <MenuTrigger>
      <Button
        className={`${styles.button} ${styles.wide}`}
        isDisabled={!state.answer}
        aria-label="More marks: strikethrough, superscript, subscript, highlight"
      >
        <Superscript size={16} aria-hidden />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} data-editor-chrome="">
        <Menu
          aria-label="More marks"
          className={styles.menu ?? ''}
          selectionMode="multiple"
          selectedKeys={held}
          onAction={(key) => {
            editors.carryOut(key as TextMark)
            requestAnimationFrame(() => editors.refocus())
          }}
        >
          {MORE_MARKS.map(({ id, label, note }) => (
            <MenuItem key={id} id={id} textValue={label} className={styles.item ?? ''}>
              <span>
                {label}
                {note ? <span className={styles.note}>{note}</span> : null}
              </span>
              <kbd>{keysFor(id)}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function TableMenu(props: { editors: AnswerEditors; state: ToolbarState; history: HistoryState }): ReactNode {
  const { editors, state } = props
  if (!state.table) return <CommandButton {...props} command="table" />
  return (
    <MenuTrigger>
      <Button className={`${styles.button} ${styles.wide}`} aria-label="Table" data-command="table">
        <Table2 size={16} aria-hidden />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} data-editor-chrome="">
        <Menu
          aria-label="Table"
          className={styles.menu ?? ''}
          onAction={(key) => {
            editors.tableAction(key as TableAction)
            requestAnimationFrame(() => editors.refocus())
          }}
        >
          {TABLE_MENU.map(({ id, label }) => (
            <MenuItem key={id} id={id} textValue={label} className={styles.item ?? ''}>
              <span>{id === 'header-row' && state.table?.headerRow ? 'First row is no header' : label}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function ImageMenu(props: { editors: AnswerEditors; state: ToolbarState; history: HistoryState }): ReactNode {
  const { editors, state } = props
  if (!state.image) return <CommandButton {...props} command="insert-image" />
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''} aria-label="Image" data-command="insert-image">
        <ImagePlus size={16} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} data-editor-chrome="">
        <Menu
          aria-label="Image"
          className={styles.menu ?? ''}
          onAction={(key) => {
            if (key === 'describe') {
              // Once the menu is gone, which would take the focus back.
              requestAnimationFrame(() => editors.describeImage())
              return
            }
            editors.removeImage()
            requestAnimationFrame(() => editors.refocus())
          }}
        >
          <MenuItem id="describe" textValue="Alternative text" className={styles.item ?? ''}>
            <span>Alternative text…</span>
          </MenuItem>
          <MenuItem id="remove" textValue="Remove image" className={styles.item ?? ''}>
            <span>Remove image</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** What undo and redo are about, in words; null where there is nothing. */
export interface HistoryState {
  undo: string | null
  redo: string | null
}

/**
 * Formatting of the answer that was last written in. Buttons show what stands at the caret, keep the caret where it is when
 * clicked, and are reached with Alt+F10; arrow keys move between them, Escape goes back to the text.
 */
export function FormatToolbar({ editors, history }: { editors: AnswerEditors; history: HistoryState }): ReactNode {
  const state = useSyncExternalStore(editors.subscribe, editors.toolbarState)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    editors.setToolbar(frame.current)
    // On the window, because an open tooltip takes Escape for itself before it reaches the toolbar.
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !(event.target instanceof Node) || !frame.current?.contains(event.target)) return
      event.preventDefault()
      editors.refocus()
    }
    window.addEventListener('keydown', leave, true)
    return () => {
      window.removeEventListener('keydown', leave, true)
      editors.setToolbar(null)
    }
  }, [editors])
  return (
    <div className={styles.frame} data-editor-chrome="" ref={frame}>
      <Toolbar className={styles.toolbar ?? ''} aria-label="Formatting">
        <KindMenu editors={editors} state={state} />
        {GROUPS.map(({ id, label }) => (
          <Fragment key={id}>
            <Separator orientation="vertical" className={styles.separator ?? ''} />
            <Group className={styles.group ?? ''} aria-label={label}>
              {toolbarCommands(id).map((command) =>
                command === 'table' ? (
                  <TableMenu key={command} editors={editors} state={state} history={history} />
                ) : command === 'insert-image' ? (
                  <ImageMenu key={command} editors={editors} state={state} history={history} />
                ) : (
                  <Fragment key={command}>
                    {command === 'link' ? <MarksMenu editors={editors} state={state} /> : null}
                    <CommandButton editors={editors} command={command} state={state} history={history} />
                  </Fragment>
                ),
              )}
            </Group>
          </Fragment>
        ))}
      </Toolbar>
      <LinkBox editors={editors} />
      <NoteBox editors={editors} />
      <ImageBox editors={editors} />
    </div>
  )
}
