import { Ellipsis, Plus } from 'lucide-react'
import { memo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { checklistOf, countOpenItems, openItems } from '../../core/draft/checklist'
import type { Draft } from '../../core/draft/draft'
import type { Template } from '../../core/template/template'
import { UNPLACED_SECTION } from '../../core/template/unplaced'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Words } from '../../messages/values'
import { shownKeys } from '../command-keys'
import { focusWhenThere } from '../focus-when-there'
import { Button, IconButton } from '../ui/button'
import { Checkbox, GrowingText } from '../ui/field'
import { Menu } from '../ui/menu'
import styles from './checklist.module.css'
import { addToList, moveOnList, removeFromList, tickItem, writeItem } from './checklist-steps'
import { pageOf } from './page-plan'
import { placeName } from './place-name'
import { useDraft, useSession } from './use-session'

/** The part of the page that a checklist belongs to: proposals of an area are the area's. Null for text without a place. */
export function listedPart(inView: string, template: Template): string | null {
  const section = template.sections.find(({ id }) => inView === id || inView === `${id}-proposals`)
  if (section) return section.id
  return inView === UNPLACED_SECTION ? null : inView
}

/** What the writer wants to do in one part, with a field for more. */
export function Checklist({ part }: { part: string }) {
  return (
    <>
      <Items part={part} />
      <NewItem part={part} />
    </>
  )
}

/** Everything on the list, part by part as the page has them; what belongs to areas left out stands last. */
export function WholeChecklist() {
  const session = useSession()
  const template = useDraft((state) => state.template)
  const here = useDraft((state) => listedPart(state.inView, state.template))
  const listed = useDraft(useShallow(({ draft }) => [...new Set(checklistOf(draft).map(({ section }) => section))]))
  const shown = useDraft(pageOf)
    .map(({ id }) => id)
    .filter((id) => listed.includes(id))
  const others = listed.filter((id) => !shown.includes(id))
  const name = (part: string) => placeName({ section: part }, template, [])
  return (
    <div className={styles.whole}>
      <NewItem part={here ?? 'organisation'} of={name(here ?? 'organisation')} />
      {listed.length === 0 ? <p className={styles.nothing}>{text('checklist.nothing')}</p> : null}
      {[...shown, ...others].map((part) => (
        <section key={part} aria-label={name(part)}>
          <h3>
            {shown.includes(part) ? (
              <button type="button" className={styles.goTo} onClick={() => session.goTo(part)}>
                {name(part)}
              </button>
            ) : (
              text('checklist.notOnPage', { part: name(part) })
            )}
          </h3>
          <Items part={part} />
        </section>
      ))}
    </div>
  )
}

const itemId = (id: string) => `to-do-${id}`
/** One at most is on the screen: the chosen tab's. */
const NEW_ITEM = 'new-to-do'

/** Puts the caret into an item; false when it is not on the screen. */
export function focusItem(id: string): boolean {
  const field = document.getElementById(itemId(id))
  field?.focus()
  return field !== null
}

function Items({ part }: { part: string }) {
  const ids = useDraft(
    useShallow(({ draft }) =>
      checklistOf(draft)
        .filter(({ section }) => section === part)
        .map(({ id }) => id),
    ),
  )
  if (ids.length === 0) return null
  return (
    <ul className={styles.items}>
      {ids.map((id) => (
        <Item key={id} id={id} ids={ids} />
      ))}
    </ul>
  )
}

const Item = memo(function Item({ id, ids }: { id: string; ids: readonly string[] }) {
  const { drafts, undo } = useSession()
  const item = useDraft(({ draft }) => checklistOf(draft).find((one) => one.id === id))
  if (!item) return null
  const at = ids.indexOf(id)
  const named: Words = item.text.trim() || message('checklist.item.nameless')
  const move = (by: -1 | 1) => {
    moveOnList(drafts, id, ids, by)
    focusWhenThere(() => document.getElementById(itemId(id)))
  }
  const takeOff = () => {
    undo.offer(text('checklist.removed'), removeFromList(drafts, id))
  }
  const remove = () => {
    const next = ids[at + 1] ?? ids[at - 1]
    takeOff()
    focusWhenThere(() => document.getElementById(next ? itemId(next) : NEW_ITEM))
  }
  const actions: Record<string, () => void> = { up: () => move(-1), down: () => move(1), remove }
  return (
    <li
      className={`${styles.item} ${item.done ? styles.done : ''}`}
      onKeyDown={(event) => {
        const held = event.ctrlKey || event.metaKey
        // One line is one thing to do: Enter goes on to the next.
        if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement && !event.nativeEvent.isComposing) {
          event.preventDefault()
          document.getElementById(ids[at + 1] ? itemId(ids[at + 1] as string) : NEW_ITEM)?.focus()
          return
        }
        const action =
          event.altKey && !held && event.key === 'ArrowUp'
            ? actions.up
            : event.altKey && !held && event.key === 'ArrowDown'
              ? actions.down
              : held && event.key === 'Delete'
                ? actions.remove
                : undefined
        if (!action) return
        event.preventDefault()
        action()
      }}
      onBlur={(event) => {
        if (event.target instanceof HTMLTextAreaElement && item.text.trim() === '') takeOff()
      }}
    >
      <Checkbox
        label={<span className="visually-hidden">{text('checklist.item.done', { item: named })}</span>}
        selected={item.done}
        onChange={(done) => tickItem(drafts, id, done)}
      />
      <div className={styles.text}>
        <GrowingText
          id={itemId(id)}
          label={text('checklist.item')}
          hideLabel
          value={item.text}
          onChange={(typed) => writeItem(drafts, id, typed)}
        />
      </div>
      <Menu
        label={text('checklist.item.menu', { item: named })}
        choices={[
          { id: 'up', label: text('checklist.item.up'), keys: shownKeys('Alt ↑'), disabled: at === 0 },
          { id: 'down', label: text('checklist.item.down'), keys: shownKeys('Alt ↓'), disabled: at === ids.length - 1 },
          { id: 'remove', label: text('checklist.item.remove'), keys: shownKeys('Mod Delete') },
        ]}
        onAction={(action) => actions[action]?.()}
        trigger={
          <IconButton
            small
            label={text('checklist.item.more', { item: named })}
            icon={<Ellipsis size={15} aria-hidden />}
          />
        }
      />
    </li>
  )
})

/** A field whose line becomes an item. `of` names the part where the place alone does not say it. */
function NewItem({ part, of }: { part: string; of?: string }) {
  const { drafts } = useSession()
  const [typed, setTyped] = useState('')
  const add = () => {
    const words = typed.trim()
    if (words === '') return
    addToList(drafts, { section: part, text: words })
    setTyped('')
  }
  return (
    <form
      className={styles.new}
      onSubmit={(event) => {
        event.preventDefault()
        add()
        // The next line, and not a button that is switched off and loses the keyboard.
        document.getElementById(NEW_ITEM)?.focus()
      }}
    >
      <label htmlFor={NEW_ITEM} className={of ? styles.newLabel : 'visually-hidden'}>
        {of ? text('checklist.new.for', { part: of }) : text('checklist.new')}
      </label>
      <input
        id={NEW_ITEM}
        dir="auto"
        value={typed}
        placeholder={text('checklist.new')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button small type="submit" isDisabled={typed.trim() === ''}>
        <Plus size={14} aria-hidden /> {text('checklist.new.add')}
      </Button>
    </form>
  )
}

/** How many items of the whole list are open, for the tab that shows it. */
export function useOpenItems(): number {
  return useDraft(({ draft }) => countOpenItems(draft))
}

export function openItemsOf(draft: Draft, part: string): number {
  return openItems(draft).get(part) ?? 0
}
