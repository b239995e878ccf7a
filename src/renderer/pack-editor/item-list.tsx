import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { type EditedPack, type PackPath, textAt, withItemMoved, withoutItem } from '../../core/template/edited-pack'
import { text } from '../../messages/sentence'
import { Button, IconButton } from '../ui/button'
import { Fault, useFault, useValue } from './fields'
import styles from './pack-editor.module.css'
import { change } from './pack-editor-store'

const FOCUSABLE = ['input', 'textarea', 'select', 'button'].join()

type Step = (pack: EditedPack) => EditedPack

interface Going {
  to: number
  /** Which of the row's fields and buttons; null is its first field. */
  at: number | null
}

/**
 * A list whose items can be added, moved and removed by buttons and keys. The focus goes to the first field of what is new, stays on what was moved,
 * and after a removal goes to what stands there then.
 */
export function ItemList(props: {
  path: PackPath
  /** What an item is called in the names of its buttons: “question 2”. */
  named(index: number): string
  addLabel: string
  add?: Step
  /** What has to be asked before an item can be added, such as for a file; null adds nothing. */
  ask?(): Promise<Step | null>
  move?(pack: EditedPack, index: number, by: 1 | -1): EditedPack
  remove?(pack: EditedPack, index: number): EditedPack
  /** The least that must stay. */
  least?: number
  children(path: PackPath, index: number): ReactNode
}) {
  const { path, named, addLabel, add = null, least = 0, children } = props
  const move = props.move ?? ((pack, index, by) => withItemMoved(pack, path, index, by))
  const remove = props.remove ?? ((pack, index) => withoutItem(pack, path, index))
  const value = useValue(path)
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const fault = useFault(path)
  const list = useRef<HTMLOListElement>(null)
  const adder = useRef<HTMLButtonElement>(null)
  const going = useRef<Going | null>(null)

  useLayoutEffect(() => {
    const { current } = going
    if (current === null) return
    going.current = null
    const rows = list.current ? [...list.current.children] : []
    const row = rows[Math.min(current.to, rows.length - 1)]
    if (!row) {
      adder.current?.focus()
      return
    }
    const all = focusable(row)
    const wanted = current.at === null ? all.find((each) => !each.matches('button')) : all[current.at]
    const usable = (each: HTMLElement | undefined) => each && !each.matches(':disabled')
    ;(usable(wanted) ? wanted : all.find((each) => usable(each)))?.focus()
  })

  const addRow = (step: Step | null) => {
    if (step === null) return
    going.current = { to: items.length, at: null }
    change(step)
  }
  const moveRow = (index: number, by: 1 | -1) => {
    const row = list.current?.children[index]
    if (!row || index + by < 0 || index + by >= items.length) return
    const at = focusable(row).indexOf(document.activeElement as HTMLElement)
    const last = index + by === 0 || index + by === items.length - 1
    // The button that leads further may lead nowhere now; then the one beside it has the focus.
    going.current = { to: index + by, at: at === -1 ? null : last ? sideways(row, at) : at }
    change((pack) => move(pack, index, by))
  }
  const sideways = (row: Element, at: number) => {
    const all = focusable(row)
    const [button] = [all[at]]
    if (!button?.matches('[data-move]')) return at
    return all.findIndex((each) => each.matches('[data-move]') && each !== button && each.closest('li') === row)
  }
  const removeRow = (index: number) => {
    if (items.length <= least) return
    going.current = { to: index, at: null }
    change((pack) => remove(pack, index))
  }
  const onKey = (event: KeyboardEvent<HTMLLIElement>, index: number) => {
    const inList = event.target instanceof HTMLSelectElement
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    const moves = event.altKey && !event.ctrlKey && !event.metaKey && by !== null && !inList
    const removes = (event.ctrlKey || event.metaKey) && event.key === 'Delete'
    if (!moves && !removes) return
    event.preventDefault()
    event.stopPropagation()
    if (moves) moveRow(index, by)
    else removeRow(index)
  }

  return (
    <div className={styles.items}>
      <ol ref={list} className={styles.list}>
        {items.map((item, index) => (
          <li key={keyOf(items, item, index)} className={styles.item} onKeyDown={(event) => onKey(event, index)}>
            <div className={styles.itemBody}>{children([...path, index], index)}</div>
            <div className={styles.icons}>
              <IconButton
                small
                data-move="up"
                label={text('packEditor.up', { named: named(index) })}
                icon={<ArrowUp size={16} aria-hidden />}
                isDisabled={index === 0}
                onPress={() => moveRow(index, -1)}
              />
              <IconButton
                small
                data-move="down"
                label={text('packEditor.down', { named: named(index) })}
                icon={<ArrowDown size={16} aria-hidden />}
                isDisabled={index === items.length - 1}
                onPress={() => moveRow(index, 1)}
              />
              <IconButton
                small
                label={text('packEditor.remove', { named: named(index) })}
                icon={<X size={16} aria-hidden />}
                isDisabled={items.length <= least}
                onPress={() => removeRow(index)}
              />
            </div>
          </li>
        ))}
      </ol>
      <Fault said={fault} />
      <div>
        <Button small ref={adder} onPress={() => void (props.ask ? props.ask().then(addRow) : addRow(add))}>
          <Plus size={15} aria-hidden /> {addLabel}
        </Button>
      </div>
    </div>
  )
}

/** What is moved keeps what is open in it. Two of one id, which a problem says, are told apart by their places. */
function keyOf(items: readonly unknown[], item: unknown, index: number): string | number {
  const id = textAt(item, ['id'])
  return id !== '' && items.findIndex((each) => textAt(each, ['id']) === id) === index ? id : index
}

function focusable(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(FOCUSABLE)]
}
