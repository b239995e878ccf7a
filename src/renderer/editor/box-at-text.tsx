import { type ReactNode, useRef } from 'react'
import { Popover } from 'react-aria-components'
import styles from './format-toolbar.module.css'

/** The small box at a place in the text that asks for something that belongs there. `at` is the place in the window; null closes it. */
export function BoxAtText(props: {
  at: { left: number; top: number; width: number; height: number } | null
  /** The writer leaves it without an answer. */
  onLeave(): void
  children: ReactNode
}): ReactNode {
  const { at, onLeave, children } = props
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        className={styles.anchor}
        aria-hidden="true"
        style={at ? { ...at, width: Math.max(1, at.width), height: Math.max(1, at.height) } : undefined}
      />
      <Popover
        className={styles.popover ?? ''}
        triggerRef={anchor}
        isOpen={at !== null}
        placement="bottom start"
        data-editor-chrome=""
        onOpenChange={(open) => {
          if (!open) onLeave()
        }}
      >
        {children}
      </Popover>
    </>
  )
}
