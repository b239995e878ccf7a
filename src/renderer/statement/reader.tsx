import {
  type CSSProperties,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { cuesOf } from '../../core/speech/cues'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { pressedCode } from '../command-keys'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import { toggleClock } from './clock-buttons'
import { ClockFace } from './clock-face'
import styles from './reader.module.css'
import { ReaderControls } from './reader-controls'
import { LEADS, LENGTHS, SIZES, stepLook, useReaderLook } from './reader-look'
import { ReaderText } from './reader-text'
import { READING_LINE, ReadingMotion } from './reading-motion'
import { stepClock, useRehearsal } from './rehearsal-clock'
import { useStatementScreen } from './statement-state'
import type { Spoken } from './use-spoken'

/** Controls go away so long after the last touch while somebody speaks. */
const IDLE_AFTER_MS = 2500
const COUNTDOWN = 3

/** The text alone, large, over the whole screen, moving with the clock: to speak from. */
export default function Reader({ spoken }: { spoken: Spoken }) {
  const { view } = spoken
  const look = useReaderLook()
  const cues = useMemo(() => cuesOf(view.timing), [view.timing])
  const running = useRehearsal(({ said }) => said?.phase === 'running')
  const root = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const motion = useRef<ReadingMotion | null>(null)
  const [byHand, setByHand] = useState(false)
  const [awake, wake] = useAwake()
  const { counting, step, stopCounting } = useCountdown()

  useEffect(() => {
    root.current?.focus()
    void ask('window.fullScreen', { on: true })
    return () => {
      useStatementScreen.setState({ reading: false })
      void ask('window.fullScreen', { on: false })
    }
  }, [])
  useEffect(() => {
    if (!stage.current || !words.current) return
    motion.current = new ReadingMotion(stage.current, words.current, cues, setByHand)
    return motion.current.follow(view.timing)
  }, [cues, view.timing])
  useReaderKeys(motion, { step, stopCounting: counting === null ? null : stopCounting, wake })

  const letters = {
    '--size': `${SIZES[look.size]}rem`,
    '--length': `${LENGTHS[look.length]}em`,
    '--lead': LEADS[look.lead],
    '--reading-line': `${READING_LINE * 100}%`,
  } as CSSProperties
  return (
    <div
      ref={root}
      tabIndex={-1}
      className={`${styles.reader} ${styles[look.colours]}`}
      data-theme={look.colours === 'black-on-white' ? 'light' : 'dark'}
      data-idle={running && !awake ? '' : undefined}
      onPointerMove={wake}
      // After a click the keys are the clock's again, and not the button's.
      onPointerUp={() => root.current?.focus()}
    >
      <main
        className={`${styles.scene} ${look.mirror ? styles.mirror : ''}`}
        aria-label={text('reader.said')}
        style={letters}
      >
        <Stage stage={stage} motion={motion}>
          {cues.length === 0 ? <p>{text('reader.nothing')}</p> : null}
          <div ref={words} className={`${styles.text} ${look.serif ? '' : styles.sans}`}>
            <ReaderText view={view} cues={cues} />
          </div>
        </Stage>
        <div className={styles.clock}>
          <ClockFace size="small" />
        </div>
        {counting === null ? null : (
          <p className={styles.counting} role="status">
            {counting}
          </p>
        )}
      </main>
      {byHand ? <ByHand motion={motion} /> : null}
      <footer className={styles.controls} data-region="reader">
        <ReaderControls onStart={step} onLeave={leave} />
      </footer>
    </div>
  )
}

function leave(): void {
  useStatementScreen.setState({ reading: false })
}

/** Where the text is scrolled by wheel, mouse and finger. */
function Stage(props: {
  stage: RefObject<HTMLDivElement | null>
  motion: RefObject<ReadingMotion | null>
  children: ReactNode
}) {
  const { stage, motion, children } = props
  const from = useRef<number | null>(null)
  const drag = (event: PointerEvent) => {
    if (from.current === null) return
    if (event.clientY !== from.current) motion.current?.scrollBy(from.current - event.clientY)
    from.current = event.clientY
  }
  const drop = () => {
    from.current = null
  }
  return (
    <div
      ref={stage}
      className={styles.stage}
      onWheel={({ deltaY, deltaMode, ctrlKey }) => {
        if (ctrlKey || deltaY === 0) return
        if (deltaMode === WheelEvent.DOM_DELTA_LINE) motion.current?.scrollByLines(deltaY / 3)
        else if (deltaMode === WheelEvent.DOM_DELTA_PAGE) motion.current?.scrollByPages(deltaY)
        else motion.current?.scrollBy(deltaY)
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = event.clientY
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      {children}
    </div>
  )
}

const key = (content: ReactNode) => <kbd>{content}</kbd>

/** Says that the text does not follow, and offers both ways back. */
function ByHand({ motion }: { motion: RefObject<ReadingMotion | null> }) {
  return (
    <div className={styles.byHand}>
      <span role="status">{text('reader.byHand')}</span>
      <Button small look="primary" onPress={() => motion.current?.goOnFromHere()}>
        <Message id="reader.goOnFromHere" tags={{ key }} />
      </Button>
      <Button small onPress={() => motion.current?.goBackToClock()}>
        <Message id="reader.backToClock" tags={{ key }} />
      </Button>
    </div>
  )
}

/** True for a while after somebody moved the mouse or pressed a key that is not for the text. */
function useAwake(): [boolean, (event?: { screenX: number; screenY: number }) => void] {
  const [awake, setAwake] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef('')
  const wake = useRef((event?: { screenX: number; screenY: number }) => {
    // Text that moves under a mouse that lies still sends moves too.
    const place = event ? `${event.screenX} ${event.screenY}` : ''
    if (place !== '' && (place === last.current || last.current === '')) {
      last.current = place
      return
    }
    if (place !== '') last.current = place
    setAwake(true)
    clearTimeout(timer.current)
    // Controls leave the text alone again when the hand has left them.
    timer.current = setTimeout(() => setAwake(false), IDLE_AFTER_MS)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return [awake, wake.current]
}

/** Starts the clock, after three seconds where they are asked for; pauses it, goes on, and takes it back to 0 after its end. */
function useCountdown() {
  const [counting, setCounting] = useState<number | null>(null)
  useEffect(() => {
    if (counting === null) return
    // The countdown counts seconds.
    const timer = setTimeout(() => {
      if (counting > 1) setCounting(counting - 1)
      else {
        setCounting(null)
        void stepClock('start')
      }
    }, 1000)
    return () => clearTimeout(timer)
  }, [counting])
  const step = () => {
    const phase = useRehearsal.getState().said?.phase
    if (counting !== null) setCounting(null)
    else if (phase === 'ready' && useReaderLook.getState().countdown) setCounting(COUNTDOWN)
    else if (phase === 'ended') void stepClock('restart')
    else void toggleClock()
  }
  return { counting, step, stopCounting: () => setCounting(null) }
}

/**
 * The reader's keys, among them all that presenters' remotes send: Page Down and Page Up, B or a full stop to make the screen dark, F5 and Escape to begin and to
 * leave a show. As everywhere beside the clock, Space is the clock's wherever the focus is, until the end.
 */
function useReaderKeys(
  motion: RefObject<ReadingMotion | null>,
  given: { step(): void; stopCounting: (() => void) | null; wake(): void },
): void {
  const now = useRef(given)
  now.current = given
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, [role=dialog]')) return
      const { step, stopCounting, wake } = now.current
      const over = useRehearsal.getState().said?.phase === 'ended'
      const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null
      const act = actOf(event, motion.current, { step, stopCounting })
      const pressesButton = event.key === ' ' && onButton && over
      if (!act || pressesButton) {
        wake()
        return
      }
      event.preventDefault()
      event.stopPropagation()
      // A key that is held down scrolls on; nothing else is meant twice.
      if (!event.repeat || event.key.startsWith('Arrow')) act()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [motion])
}

/** What a key asks for; null for one that the reader has no use for. */
function actOf(
  event: KeyboardEvent,
  motion: ReadingMotion | null,
  { step, stopCounting }: { step(): void; stopCounting: (() => void) | null },
): (() => void) | null {
  const phase = useRehearsal.getState().said?.phase
  switch (event.key) {
    case ' ':
    case '.':
      return step
    case 'F5':
      // It begins a show, and never holds one up.
      return phase === 'running' ? () => {} : step
    case 'Escape':
      return stopCounting ?? leave
    case 'PageDown':
      return () => motion?.jump(1)
    case 'PageUp':
      return () => motion?.jump(-1)
    case 'ArrowDown':
      return () => motion?.scrollByLines(1)
    case 'ArrowUp':
      return () => motion?.scrollByLines(-1)
    case '+':
    case '=':
      return () => stepLook('size', 1)
    case '-':
      return () => stepLook('size', -1)
  }
  switch (pressedCode(event)) {
    case 'KeyB':
    case 'Period':
      return step
    case 'KeyF':
      return event.shiftKey ? () => motion?.goBackToClock() : () => motion?.goOnFromHere()
    case 'KeyM':
      return () => useReaderLook.setState(({ mirror }) => ({ mirror: !mirror }))
    case 'KeyR':
      return phase === 'ready' ? null : () => void stepClock('restart')
  }
  return null
}
