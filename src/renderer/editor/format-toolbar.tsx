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
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  ToggleButton,
  Toolbar,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import { commandRow, type ToolbarCommand, type ToolbarGroup, toolbarCommands } from '../../contract/commands'
import type { Mark } from '../../core/text/blocks'
import type { PlainMessageId } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Words } from '../../messages/values'
import { ariaKeys, keysFor } from '../command-keys'
import type { AnswerEditors } from './answer-editors'
import { BLOCK_COMMANDS, type BlockKind, type TableAction } from './format'
import styles from './format-toolbar.module.css'
import { ImageBox } from './image-box'
import { LinkBox } from './link-box'
import { NoteBox } from './note-box'
import type { ToolbarState } from './toolbar-state'

const KINDS: readonly { id: BlockKind; label: PlainMessageId }[] = BLOCK_COMMANDS.map((id) => ({
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
  footnote: { icon: Asterisk, off: isAcross },
  // Links are taken off words in several answers, and put on those of one.
  link: { icon: Link2, pressed: ({ link }) => link !== null, off: ({ across, link }) => across && link === null },
  'bullet-list': { icon: List, pressed: ({ list }) => list === 'bullet', off: isAcross },
  'numbered-list': { icon: ListOrdered, pressed: ({ list }) => list === 'numbered', off: isAcross },
  quote: {
    icon: Quote,
    pressed: ({ block }) => block === 'quote',
    off: ({ table, across }) => table !== null || across,
  },
  table: { icon: Table2, off: isAcross },
  'insert-image': { icon: ImagePlus, off: isAcross },
  undo: { icon: Undo2 },
  redo: { icon: Redo2 },
}

function isAcross({ across }: ToolbarState): boolean {
  return across
}

const GROUPS: readonly ToolbarGroup[] = ['emphasis', 'structure', 'history']

export const TABLE_MENU: readonly { id: TableAction; label: PlainMessageId }[] = [
  { id: 'row-above', label: 'toolbar.table.rowAbove' },
  { id: 'row-below', label: 'toolbar.table.rowBelow' },
  { id: 'column-before', label: 'toolbar.table.columnBefore' },
  { id: 'column-after', label: 'toolbar.table.columnAfter' },
  { id: 'header-row', label: 'toolbar.table.headerRow' },
  { id: 'paragraph-below', label: 'toolbar.table.paragraphBelow' },
  { id: 'delete-row', label: 'toolbar.table.deleteRow' },
  { id: 'delete-column', label: 'toolbar.table.deleteColumn' },
  { id: 'delete-table', label: 'toolbar.table.deleteTable' },
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
  const named =
    command === 'footnote' && state.footnote
      ? 'toolbar.footnote.edit'
      : command === 'link' && state.across && state.link !== null
        ? 'toolbar.link.off'
        : (row.button ?? row.label)
  const label = ofHistory ? historyLabel(command, history[command]) : text(named)
  const { icon: Icon, pressed, off } = BUTTONS[command]
  const shared = {
    className: styles.button ?? '',
    'aria-label': label,
    'aria-keyshortcuts': ariaKeys(command),
    isDisabled: ofHistory ? history[command] === null : state.answer === null || (off?.(state) ?? false),
    preventFocusOnPress: true,
    onPress: () => void editors.commands.carryOut(command),
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

function historyLabel(command: 'undo' | 'redo', step: Words | null): string {
  return step === null ? text(`toolbar.${command}.nothing`) : text(`toolbar.${command}.step`, { step })
}

function KindMenu({ editors, state }: { editors: AnswerEditors; state: ToolbarState }): ReactNode {
  const kind = text(commandRow(state.block).label)
  return (
    <MenuTrigger>
      <Button
        className={`${styles.button} ${styles.kind}`}
        isDisabled={!state.answer || state.table !== null || state.across}
        aria-label={text('toolbar.kindNow', { kind })}
      >
        <span>{kind}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} data-editor-chrome="">
        <Menu
          aria-label={text('toolbar.kind')}
          className={styles.menu ?? ''}
          selectionMode="single"
          selectedKeys={[state.block]}
          onAction={(key) => {
            // A choice that is chosen already stays as it is; the shortcut would switch it off.
            if (key !== state.block || state.list) editors.commands.carryOut(key as BlockKind)
            editors.where.backInText()
          }}
        >
          {KINDS.map(({ id, label }) => (
            <MenuItem key={id} id={id} textValue={text(label)} className={`${styles.item} ${styles[id]}`}>
              <span>{text(label)}</span>
              <kbd>{keysFor(id)}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const MORE_MARKS: readonly { id: Mark; label: PlainMessageId; note?: PlainMessageId }[] = [
  { id: 'strikethrough', label: 'command.strikethrough.label' },
  { id: 'superscript', label: 'command.superscript.label' },
  { id: 'subscript', label: 'command.subscript.label' },
  { id: 'highlight', label: 'command.highlight.label', note: 'toolbar.highlight.note' },
]

function MarksMenu({ editors, state }: { editors: AnswerEditors; state: ToolbarState }): ReactNode {
  const held = MORE_MARKS.filter(({ id }) => state[id]).map(({ id }) => id)
  return (
    <MenuTrigger>
      <Button
        className={`${styles.button} ${styles.wide}`}
        isDisabled={!state.answer}
        aria-label={text('toolbar.marks.all')}
      >
        <Superscript size={16} aria-hidden />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} data-editor-chrome="">
        <Menu
          aria-label={text('toolbar.marks')}
          className={styles.menu ?? ''}
          shouldCloseOnSelect
          onAction={(key) => {
            editors.commands.carryOut(key as Mark | 'clear-formatting')
            editors.where.backInText()
          }}
        >
          <MenuSection aria-label={text('toolbar.marks')} selectionMode="multiple" selectedKeys={held}>
            {MORE_MARKS.map(({ id, label, note }) => (
              <MenuItem key={id} id={id} textValue={text(label)} className={styles.item ?? ''}>
                <span>
                  {text(label)}
                  {note ? <span className={styles.note}>{text(note)}</span> : null}
                </span>
                <kbd>{keysFor(id)}</kbd>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={styles.line ?? ''} />
          <MenuItem
            id="clear-formatting"
            textValue={text(commandRow('clear-formatting').label)}
            className={styles.item ?? ''}
          >
            <span>{text(commandRow('clear-formatting').label)}</span>
            <kbd>{keysFor('clear-formatting')}</kbd>
          </MenuItem>
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
      <Button className={`${styles.button} ${styles.wide}`} aria-label={text('toolbar.table')} data-command="table">
        <Table2 size={16} aria-hidden />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} data-editor-chrome="">
        <Menu
          aria-label={text('toolbar.table')}
          className={styles.menu ?? ''}
          onAction={(key) => {
            editors.commands.tableAction(key as TableAction)
            editors.where.backInText()
          }}
        >
          {TABLE_MENU.map(({ id, label }) => (
            <MenuItem key={id} id={id} textValue={text(label)} className={styles.item ?? ''}>
              <span>{text(id === 'header-row' && state.table?.headerRow ? 'toolbar.table.noHeaderRow' : label)}</span>
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
      <Button className={styles.button ?? ''} aria-label={text('image.title')} data-command="insert-image">
        <ImagePlus size={16} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} data-editor-chrome="">
        <Menu
          aria-label={text('image.title')}
          className={styles.menu ?? ''}
          onAction={(key) => {
            if (key === 'describe') {
              editors.where.backInText(() => editors.boxes.describeImage())
              return
            }
            editors.boxes.removeImage()
            editors.where.backInText()
          }}
        >
          <MenuItem id="describe" textValue={text('image.alternative')} className={styles.item ?? ''}>
            <span>{text('image.alternative.menu')}</span>
          </MenuItem>
          <MenuItem id="remove" textValue={text('image.remove')} className={styles.item ?? ''}>
            <span>{text('image.remove')}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** What undo and redo are about, in words; null where there is nothing. */
export interface HistoryState {
  undo: Words | null
  redo: Words | null
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
      editors.where.refocus()
    }
    window.addEventListener('keydown', leave, true)
    return () => {
      window.removeEventListener('keydown', leave, true)
      editors.setToolbar(null)
    }
  }, [editors])
  return (
    <div className={styles.frame} data-editor-chrome="" ref={frame}>
      <Toolbar className={styles.toolbar ?? ''} aria-label={text('toolbar.formatting')}>
        <KindMenu editors={editors} state={state} />
        {GROUPS.map((id) => (
          <Group key={id} className={styles.group ?? ''} aria-label={text(`toolbar.group.${id}`)}>
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
        ))}
      </Toolbar>
      <LinkBox editors={editors} />
      <NoteBox editors={editors} />
      <ImageBox editors={editors} />
    </div>
  )
}
