import { ChevronRight } from 'lucide-react'
import { Fragment, useMemo, useRef } from 'react'
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  Popover,
  Separator,
  SubmenuTrigger,
  Text,
} from 'react-aria-components'
import { text } from '../../messages/sentence'
import { giveBack } from '../give-back'
import popover from '../ui/popover.module.css'
import styles from './context-menu.module.css'
import { menuParts } from './menu-entries'
import type { MenuEntry, MenuPart } from './menu-part'
import { type OpenedMenu, useContextMenu } from './opened-menu'

/** The menu of a right click or the menu key, at the words that it is about. */
export default function ContextMenu() {
  const opened = useContextMenu((state) => state.opened)
  return opened ? <Opened key={`${opened.x} ${opened.y}`} opened={opened} /> : null
}

function Opened({ opened }: { opened: OpenedMenu }) {
  const anchor = useRef<HTMLSpanElement>(null)
  // What can be done is settled when the menu opens: while it is open, the focus is not in the text.
  const parts = useMemo(() => menuParts(opened), [opened])
  const chosen = useRef(false)
  const close = () => useContextMenu.setState({ opened: null })
  const leave = () => {
    close()
    if (!chosen.current) giveBack(opened.target)
  }
  // A modal popover makes the page inert, and the engine then looks at each element of a long draft before the menu is there: three quarters of the wait.
  const inDialog = opened.target.closest('[role="dialog"], [role="alertdialog"]') !== null
  const act = (entry: MenuEntry) => {
    chosen.current = true
    close()
    giveBack(opened.target, entry.run)
  }
  return (
    <>
      <span ref={anchor} aria-hidden="true" className={styles.anchor} style={{ left: opened.x, top: opened.y }} />
      {inDialog ? null : <Beside leave={leave} />}
      <Popover
        className={popover.holdsList ?? ''}
        {...(inDialog ? { 'aria-label': text('contextMenu.label') } : {})}
        triggerRef={anchor}
        isOpen
        isNonModal={!inDialog}
        placement="bottom start"
        offset={2}
        data-editor-chrome=""
        onOpenChange={(open) => {
          if (!open) leave()
        }}
      >
        <AriaMenu aria-label={text('contextMenu.label')} className={popover.list ?? ''} autoFocus="first">
          {parts.map((part, index) => (
            <Fragment key={part.id}>
              {index > 0 ? <Separator className={styles.line ?? ''} /> : null}
              <Part part={part} act={act} />
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </>
  )
}

/** Lies over the page while the menu is open: a click beside the menu closes it and does nothing else. */
function Beside({ leave }: { leave(): void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      className={styles.beside}
      // The focus goes back to the text, and nowhere before that.
      onMouseDown={(event) => event.preventDefault()}
      onClick={leave}
      onContextMenu={leave}
    />
  )
}

function Part({ part: { heading, entries }, act }: { part: MenuPart; act(entry: MenuEntry): void }) {
  return (
    <MenuSection aria-label={heading ?? text('contextMenu.edit')}>
      {heading ? <Header className={`${popover.heading} ${styles.heading}`}>{heading}</Header> : null}
      {entries.map((entry) =>
        entry.below ? (
          <SubmenuTrigger key={entry.id}>
            <Item entry={entry} act={act} />
            <Popover className={popover.holdsList ?? ''} aria-label={entry.label} data-editor-chrome="">
              <AriaMenu aria-label={entry.label} className={popover.list ?? ''}>
                {entry.below.map((each) => (
                  <Item key={each.id} entry={each} act={act} />
                ))}
              </AriaMenu>
            </Popover>
          </SubmenuTrigger>
        ) : (
          <Item key={entry.id} entry={entry} act={act} />
        ),
      )}
    </MenuSection>
  )
}

function Item({ entry, act }: { entry: MenuEntry; act(entry: MenuEntry): void }) {
  const { id, label, keys, disabled, below } = entry
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={disabled ?? false}
      className={`${popover.item} ${styles.item}`}
      {...(below ? {} : { onAction: () => act(entry) })}
    >
      <Text slot="label" className={popover.label ?? ''}>
        {label}
      </Text>
      {keys ? <kbd className={popover.keys}>{keys}</kbd> : null}
      {below ? <ChevronRight size={14} aria-hidden className={styles.below} /> : null}
    </MenuItem>
  )
}
