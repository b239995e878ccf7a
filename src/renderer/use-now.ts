import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

/** The whole minute that it is, in milliseconds since 1970. Goes on by itself: a window that stays open overnight must not count on. */
export function useNow(): number {
  return useSyncExternalStore(onNextMinute, () => Math.floor(Date.now() / MINUTE) * MINUTE)
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
  // Timers sleep with the computer; whoever comes back to it comes back to the window.
  window.addEventListener('focus', look)
  return () => {
    window.clearTimeout(timer)
    window.removeEventListener('focus', look)
  }
}
