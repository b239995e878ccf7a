import { Pause, Play, RotateCcw, Square } from 'lucide-react'
import { useEffect } from 'react'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import styles from './clock-buttons.module.css'
import { markHere, stepClock, useRehearsal } from './rehearsal-clock'

/** Start, pause, go on, end and begin again: the same in every window that shows the clock. */
export function ClockButtons() {
  return (
    <div className={styles.buttons}>
      <ClockSteps onStart={() => void toggleClock()} escapeEnds />
    </div>
  )
}

/** The buttons without their frame. `onStart` starts, pauses and goes on; `escapeEnds` says that the key does what the button does. */
export function ClockSteps({ onStart, escapeEnds = false }: { onStart(): void; escapeEnds?: boolean }) {
  const phase = useRehearsal(({ said }) => said?.phase)
  if (!phase) return null
  return (
    <>
      {phase === 'ended' ? null : (
        <Button look="primary" onPress={onStart}>
          {phase === 'running' ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
          {phase === 'running' ? text('clock.pause') : phase === 'paused' ? text('clock.goOn') : text('clock.start')}{' '}
          <kbd>{text('clock.key.space')}</kbd>
        </Button>
      )}
      {phase === 'running' || phase === 'paused' ? (
        <Button onPress={() => void stepClock('end')}>
          <Square size={14} aria-hidden /> {text('clock.end')}{' '}
          {escapeEnds ? <kbd>{text('clock.key.escape')}</kbd> : null}
        </Button>
      ) : null}
      {phase === 'ready' ? null : (
        <Button onPress={() => void stepClock('restart')}>
          <RotateCcw size={16} aria-hidden /> {text('clock.again')} <kbd>R</kbd>
        </Button>
      )}
    </>
  )
}

/** Starts, pauses or goes on. */
export async function toggleClock(): Promise<void> {
  const { said } = useRehearsal.getState()
  await stepClock(said?.phase === 'running' ? 'pause' : 'start')
}

/**
 * The keys of a rehearsal, also those that a presenter's remote sends: Space and B pause and go on, ↓ and Page Down say that the next
 * paragraph begins, ↑ and Page Up go back to the one before, Escape ends, R begins again. Space is the
 * clock's wherever the focus is, until the end; Enter still presses the button that has it.
 */
export function useClockKeys(active = true): void {
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      const { said } = useRehearsal.getState()
      if (!said || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [role=dialog], [role=menu]')
      )
        return
      const speaking = said.phase === 'running' || said.phase === 'paused'
      const at = said.marks.at(-1)?.paragraph ?? 0
      const act: (() => void) | null =
        (event.key === ' ' && said.phase !== 'ended') || event.key.toLowerCase() === 'b'
          ? () => void toggleClock()
          : speaking && (event.key === 'ArrowDown' || event.key === 'PageDown')
            ? () => void markHere(at + 1)
            : speaking && (event.key === 'ArrowUp' || event.key === 'PageUp')
              ? () => void markHere(at - 1)
              : event.key === 'Escape' && speaking
                ? () => void stepClock('end')
                : event.key.toLowerCase() === 'r' && said.phase !== 'ready'
                  ? () => void stepClock('restart')
                  : null
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    // Before any button: a menu's button with the focus would take the arrow for its own.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [active])
}
