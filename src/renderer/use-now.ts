import { startTransition, useEffect, useState } from 'react'

const MINUTE = 60_000

/**
 * The whole minute that it is, in milliseconds since 1970. Goes on by itself: a window that stays open overnight must not count on. What it changes is drawn
 * between pictures: nobody who scrolls when a minute is full waits for it.
 */
export function useNow(): number {
  const [now, setNow] = useState(thisMinute)
  useEffect(() => onNextMinute(() => startTransition(() => setNow(thisMinute()))), [])
  return now
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE
}

function onNextMinute(look: () => void): () => void {
  let timer: number
  const wait = () => {
    // The next full minute is a time.
    timer = window.setTimeout(
      () => {
        look()
        wait()
      },
      MINUTE - (Date.now() % MINUTE),
    )
  }
  wait()
  // One may have been full since this was drawn.
  look()
  // Timers sleep with the computer; whoever comes back to it comes back to the window.
  window.addEventListener('focus', look)
  return () => {
    window.clearTimeout(timer)
    window.removeEventListener('focus', look)
  }
}
