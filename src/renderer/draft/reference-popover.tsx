import { useEffect, useRef } from 'react'
import { Popover } from 'react-aria-components'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import popover from '../ui/popover.module.css'
import { referenceAt, referenceUnder, type ShownReference } from './paper-reference'
import styles from './reference-popover.module.css'
import { showTab, useDraftScreen } from './screen-state'
import type { DraftSession } from './session'
import { useDraft, useSession } from './use-session'

/** Paragraphs that are shown whole; of more, how many there are. */
const MOST_SHOWN = 3
/** The pointer may leave the words for the card for so long, in milliseconds. */
const STAYS = 250

function show(reference: ShownReference | null): void {
  useDraftScreen.setState({ reference })
}

/** Shows the paragraph that the reference at the caret is to; false where the caret is at none. */
export function showReferenceAtCaret(session: DraftSession): boolean {
  const selection = document.getSelection()
  const node = selection?.focusNode
  const found = node ? referenceAt(session.drafts.state.draft, node, selection.focusOffset) : null
  if (found) show(found)
  return found !== null
}

/** The paragraph of the paper beside a reference to it in the text: while the pointer is on it, or until a key after it was asked for by key. */
export function ReferencePopover() {
  const session = useSession()
  const reference = useDraftScreen((state) => state.reference)
  const papers = useDraft(({ draft }) => draft.papers)
  const anchor = useRef<HTMLSpanElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const hasPapers = (papers?.length ?? 0) > 0
  useEffect(() => {
    if (!hasPapers) return
    let frame = 0
    let leaving = 0
    let byPointer = false
    const close = () => {
      byPointer = false
      show(null)
    }
    const onMove = ({ clientX, clientY, target, buttons }: PointerEvent) => {
      cancelAnimationFrame(frame)
      // A pointer moves more often than the window is drawn.
      frame = requestAnimationFrame(() => {
        const inside = target instanceof Node && content.current?.contains(target)
        const found = inside || buttons > 0 ? null : referenceUnder(session.drafts.state.draft, clientX, clientY)
        if (inside || found) {
          clearTimeout(leaving)
          leaving = 0
        }
        if (found) {
          byPointer = true
          const { reference: shown } = useDraftScreen.getState()
          if (shown?.box.left !== found.box.left || shown.box.top !== found.box.top) show(found)
          // On its way from the words to the card the pointer is on neither.
        } else if (!inside && byPointer && leaving === 0) leaving = window.setTimeout(close, STAYS)
      })
    }
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (!useDraftScreen.getState().reference || /^(?:Shift|Control|Alt|Meta)$/.test(key)) return
      if (!(target instanceof Node && content.current?.contains(target)) || key === 'Escape') close()
    }
    const onAway = ({ target }: Event) => {
      if (!(target instanceof Node && content.current?.contains(target)) && useDraftScreen.getState().reference) close()
    }
    window.addEventListener('pointermove', onMove, { passive: true })
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerdown', onAway, true)
    window.addEventListener('scroll', onAway, true)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(leaving)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pointerdown', onAway, true)
      window.removeEventListener('scroll', onAway, true)
      show(null)
    }
  }, [hasPapers, session])
  const paper = papers?.find(({ id }) => id === reference?.paper)
  if (!reference || !paper) return null
  const { left, top, width, height } = reference.box
  const paragraphs = reference.places.flatMap((place) => paper.paragraphs[place] ?? [])
  const open = () => {
    const [place = 0] = reference.places
    useDraftScreen.setState({ paper: { version: paper.id, place }, reference: null })
    showTab('paper')
  }
  return (
    <>
      <span ref={anchor} aria-hidden="true" className={styles.anchor} style={{ left, top, width, height }} />
      <Popover
        className={`${popover.popover} ${styles.card}`}
        triggerRef={anchor}
        isOpen
        isNonModal
        placement="bottom start"
        offset={4}
        data-editor-chrome=""
      >
        <div ref={content} role="status" className={styles.content}>
          <p className={styles.version}>{paper.version}</p>
          {paragraphs.slice(0, MOST_SHOWN).map(({ number, text: words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs of a paper may have one number
            <p key={index} dir="auto" className={styles.paragraph}>
              <strong>{number}</strong> {words}
            </p>
          ))}
          {paragraphs.length > MOST_SHOWN ? (
            <p>{text('paper.more', { count: paragraphs.length - MOST_SHOWN })}</p>
          ) : null}
          <Button small look="plain" onPress={open}>
            {text('paper.show')}
          </Button>
        </div>
      </Popover>
    </>
  )
}
