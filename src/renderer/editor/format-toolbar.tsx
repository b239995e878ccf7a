import {
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
  Table2,
  Underline,
  Undo2,
} from 'lucide-react'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
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
import type { Command } from '../../contract/messages'
import { choosePictures } from '../images/choose-pictures'
import type { AnswerEditors, ToolbarState } from './answer-editors'
import type { BlockKind, TableAction } from './format'
import styles from './format-toolbar.module.css'
import { ImageBox } from './image-box'
import { LinkBox } from './link-box'
import { keysOf } from './shortcuts'

const KINDS: readonly { id: BlockKind; label: string }[] = [
  { id: 'paragraph', label: 'Paragraph' },
  { id: 'heading-1', label: 'Heading 1' },
  { id: 'heading-2', label: 'Heading 2' },
  { id: 'heading-3', label: 'Heading 3' },
  { id: 'quote', label: 'Quotation' },
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

function Hint({ label, command }: { label: string; command?: Command }): ReactNode {
  const keys = command ? keysOf(command) : null
  return (
    <Tooltip className={styles.tooltip ?? ''} offset={6}>
      {label}
      {keys ? <kbd>{keys}</kbd> : null}
    </Tooltip>
  )
}

function Toggle(props: {
  editors: AnswerEditors
  command: Command
  label: string
  icon: LucideIcon
  selected: boolean
  disabled: boolean
}): ReactNode {
  const { editors, command, label, icon: Icon, selected, disabled } = props
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <ToggleButton
        className={styles.button ?? ''}
        aria-label={label}
        aria-keyshortcuts={keysOf(command)?.replace('Ctrl', 'Control') ?? undefined}
        isSelected={selected}
        isDisabled={disabled}
        preventFocusOnPress
        onPress={() => editors.carryOut(command)}
        data-command={command}
      >
        <Icon size={16} aria-hidden />
      </ToggleButton>
      <Hint label={label} command={command} />
    </TooltipTrigger>
  )
}

function Act(props: {
  editors: AnswerEditors
  command: Command
  label: string
  icon: LucideIcon
  disabled: boolean
}): ReactNode {
  const { editors, command, label, icon: Icon, disabled } = props
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <Button
        className={styles.button ?? ''}
        aria-label={label}
        isDisabled={disabled}
        preventFocusOnPress
        onPress={() => editors.carryOut(command)}
        data-command={command}
      >
        <Icon size={16} aria-hidden />
      </Button>
      <Hint label={label} command={command} />
    </TooltipTrigger>
  )
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
              <kbd>{keysOf(id)}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function TableMenu({ editors, state }: { editors: AnswerEditors; state: ToolbarState }): ReactNode {
  if (!state.table) {
    return <Act editors={editors} command="table" label="Insert table" icon={Table2} disabled={!state.answer} />
  }
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

function ImageMenu({ editors, state }: { editors: AnswerEditors; state: ToolbarState }): ReactNode {
  if (!state.image) {
    return (
      <TooltipTrigger delay={500} closeDelay={100}>
        <Button
          className={styles.button ?? ''}
          aria-label="Insert image"
          isDisabled={!state.answer}
          preventFocusOnPress
          onPress={() => choosePictures((files) => editors.insertPictures(files))}
        >
          <ImagePlus size={16} aria-hidden />
        </Button>
        <Hint label="Insert image" />
      </TooltipTrigger>
    )
  }
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''} aria-label="Image">
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

/**
 * Formatting of the answer that was last written in. Buttons show what stands at the caret, keep the caret where it is when
 * clicked, and are reached with Alt+F10; arrow keys move between them, Escape goes back to the text.
 */
export function FormatToolbar({ editors }: { editors: AnswerEditors }): ReactNode {
  const state = useSyncExternalStore(editors.subscribe, editors.toolbarState)
  const idle = state.answer === null
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
        <Separator orientation="vertical" className={styles.separator ?? ''} />
        <Group className={styles.group ?? ''} aria-label="Emphasis">
          <Toggle editors={editors} command="bold" label="Bold" icon={Bold} selected={state.bold} disabled={idle} />
          <Toggle
            editors={editors}
            command="italic"
            label="Italic"
            icon={Italic}
            selected={state.italic}
            disabled={idle}
          />
          <Toggle
            editors={editors}
            command="underline"
            label="Underline"
            icon={Underline}
            selected={state.underline}
            disabled={idle}
          />
          <Toggle
            editors={editors}
            command="link"
            label="Link"
            icon={Link2}
            selected={state.link !== null}
            disabled={idle}
          />
        </Group>
        <Separator orientation="vertical" className={styles.separator ?? ''} />
        <Group className={styles.group ?? ''} aria-label="Structure">
          <Toggle
            editors={editors}
            command="bullet-list"
            label="Bullet list"
            icon={List}
            selected={state.list === 'bullet'}
            disabled={idle}
          />
          <Toggle
            editors={editors}
            command="numbered-list"
            label="Numbered list"
            icon={ListOrdered}
            selected={state.list === 'numbered'}
            disabled={idle}
          />
          <Toggle
            editors={editors}
            command="quote"
            label="Quotation"
            icon={Quote}
            selected={state.block === 'quote'}
            disabled={idle || state.table !== null}
          />
          <TableMenu editors={editors} state={state} />
          <ImageMenu editors={editors} state={state} />
        </Group>
        <Separator orientation="vertical" className={styles.separator ?? ''} />
        <Group className={styles.group ?? ''} aria-label="History of this answer">
          <Act editors={editors} command="undo" label="Undo in this answer" icon={Undo2} disabled={!state.canUndo} />
          <Act editors={editors} command="redo" label="Redo in this answer" icon={Redo2} disabled={!state.canRedo} />
        </Group>
      </Toolbar>
      <LinkBox editors={editors} />
      <ImageBox editors={editors} />
    </div>
  )
}
