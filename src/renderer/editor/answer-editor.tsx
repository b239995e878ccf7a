import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Block } from '../../core/text/blocks'
import { directionOfLanguage } from '../../core/text/language-direction'
import { picturesOf } from '../images/pictures-of'
import type { AnswerRef } from './answer'
import styles from './answer.module.css'
import type { AnswerEditors } from './answer-editors'
import { StaticText } from './static-blocks'

export interface AnswerEditorProps {
  editors: AnswerEditors
  answer: AnswerRef
  /** The answer as the draft has it. */
  blocks: Block[]
  /** Read to screen readers: section and slot, such as “Bridging digital divides, headline recommendation”. */
  label: string
  /** Shown while the answer is empty; never part of the text. */
  hint: string
  language: string
}

/**
 * One answer on the page. Near the view it is an editor, elsewhere the same text as plain elements; a click or the Tab key
 * turns it into an editor. It renders when the answer is mounted, unmounted, emptied or filled, and while static when its
 * blocks change: never for a key press.
 */
export const AnswerEditor = memo(function AnswerEditor(props: AnswerEditorProps): ReactNode {
  const { editors, blocks, label, hint, language } = props
  const { section, slot } = props.answer
  const answer = useMemo(() => editors.answerOf({ section, slot }), [editors, section, slot])
  const mounted = useSyncExternalStore(answer.subscribe, answer.isMounted)
  const place = useRef<HTMLDivElement>(null)
  const staticText = useRef<HTMLDivElement>(null)
  const direction = directionOfLanguage(language)

  // Before paint and before the editor can be mounted, so that it starts with this text.
  useLayoutEffect(() => answer.start(blocks), [answer, blocks])
  useLayoutEffect(
    () => answer.setAttributes({ label, hint, language, direction }),
    [answer, label, hint, language, direction],
  )
  useLayoutEffect(() => {
    if (place.current && staticText.current) return editors.watch(answer, place.current, staticText.current)
  }, [editors, answer])

  const empty = useSyncExternalStore(answer.subscribe, answer.isEmpty)
  return (
    <div className={styles.answer}>
      <div className={styles.hint} aria-hidden="true" hidden={!empty} dir="auto">
        {hint}
      </div>
      <div ref={place}>
        {/* biome-ignore lint/a11y/useSemanticElements: it stands for a rich text editor, which no input element is */}
        <div
          ref={staticText}
          className={styles.text}
          hidden={mounted}
          role="textbox"
          tabIndex={0}
          aria-multiline="true"
          aria-label={label}
          data-static-answer={answer.key}
          lang={language}
          dir={direction}
          onMouseDown={(event) => {
            // A right click too puts the caret where it is, so that its menu is about these words.
            if (event.button !== 0 && event.button !== 2) return
            event.preventDefault()
            editors.where.focusAtPoint(answer, event.clientX, event.clientY)
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            const pictures = picturesOf(event.dataTransfer.files)
            if (pictures.length > 0) editors.boxes.dropPictures(answer, event.clientX, event.clientY, pictures)
          }}
          onFocus={() => {
            if (!answer.isLaying) editors.where.focus(answer.ref)
          }}
          onKeyDown={({ key, defaultPrevented }) => {
            if (!defaultPrevented) editors.where.pressedEarly(answer, key)
          }}
        >
          {mounted ? null : <StaticText blocks={blocks} images={editors.boxes.images} />}
        </div>
      </div>
    </div>
  )
})
