import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { Popover } from 'react-aria-components'
import type { Finding } from '../../core/draft/finding'
import { text } from '../../messages/sentence'
import { fieldOfPlace } from '../find/found-places'
import { focusWhenThere } from '../focus-when-there'
import popover from '../ui/popover.module.css'
import styles from './finding-popover.module.css'
import { FindingCard } from './findings-panel'
import { keyed } from './findings-view'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './use-session'

/** The card of a finding beside its words, as long as the writer stays at them. */
export function FindingPopover() {
  const card = useDraftScreen((state) => state.card)
  const isOpen = useDraft(({ findings }) => card !== null && (findings?.includes(card.finding) ?? false))
  // What is settled, or found no more, needs no card.
  useEffect(() => {
    if (card && !isOpen) close()
  }, [card, isOpen])
  return card && isOpen ? <Card key={keyed([card.finding])[0]?.key} finding={card.finding} focus={card.focus} /> : null
}

function close(): void {
  useDraftScreen.setState({ card: null })
}

function Card({ finding, focus }: { finding: Finding; focus: boolean }) {
  const session = useSession()
  const anchor = useRef<HTMLSpanElement>(null)
  const content = useRef<HTMLUListElement>(null)
  const { editors } = session
  const field = fieldOfPlace(finding.at)
  const box = editors.boxOf(finding) ?? (field ? document.getElementById(field)?.getBoundingClientRect() : undefined)
  // The text gets the focus back from a card that goes.
  useLayoutEffect(() => {
    const card = content.current
    return () => {
      if (card?.contains(document.activeElement)) editors.where.refocus()
    }
  }, [editors])
  useEffect(() => {
    if (focus) focusWhenThere(() => content.current?.querySelector<HTMLElement>('[data-card-start]'))
  }, [focus])
  useEffect(() => {
    const inside = (target: EventTarget | null) => target instanceof Node && content.current?.contains(target)
    const onPointer = ({ target }: PointerEvent) => {
      if (!inside(target)) close()
    }
    const onKey = (event: globalThis.KeyboardEvent) => {
      const { key, target } = event
      if (inside(target) || /^(?:Shift|Control|Alt|Meta)$/.test(key)) return
      if (key === 'Escape') event.preventDefault()
      close()
    }
    const onScroll = ({ target }: Event) => {
      if (!inside(target)) close()
    }
    window.addEventListener('pointerdown', onPointer, true)
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('scroll', onScroll, true)
    window.addEventListener('resize', close)
    return () => {
      window.removeEventListener('pointerdown', onPointer, true)
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('scroll', onScroll, true)
      window.removeEventListener('resize', close)
    }
  }, [])
  if (!box) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className={styles.anchor}
        style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
      />
      <Popover
        className={`${popover.popover} ${styles.card}`}
        triggerRef={anchor}
        isOpen
        isNonModal
        placement="bottom start"
        offset={6}
        data-editor-chrome=""
        onOpenChange={(open) => {
          if (!open) close()
        }}
      >
        <ul ref={content} aria-label={text('contextMenu.findingCard')} onKeyDown={onKeyDown} className={styles.list}>
          <FindingCard
            name={`beside/${keyed([finding])[0]?.key}`}
            finding={finding}
            current={false}
            offersAll={false}
          />
        </ul>
      </Popover>
    </>
  )
}
