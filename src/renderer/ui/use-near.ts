import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** How far from the view things are drawn, so that scrolling finds them there. */
const NEAR = '1200px 0px'

export interface Nearness {
  near: boolean
  /** Draws it although it is not near, until it has come near and left again, or lost the focus. */
  draw(): void
}

/**
 * Whether an element of a long list is near the view of the box around it that scrolls (`root`, a selector), so that it has to be drawn whole. One that
 * does not rest always is, and so is one that holds the focus. `leaving` is told before it is drawn no more.
 */
export function useNear(
  place: RefObject<HTMLElement | null>,
  { rests, root, leaving }: { rests: boolean; root: string; leaving?: (element: HTMLElement) => void },
): Nearness {
  const [near, setNear] = useState(!rests)
  const told = useRef(leaving)
  useEffect(() => {
    told.current = leaving
  })
  useEffect(() => {
    const element = place.current
    if (!rests || !element) return
    if (typeof IntersectionObserver === 'undefined') {
      setNear(true)
      return
    }
    let seen = false
    const rest = () => {
      told.current?.(element)
      setNear(false)
    }
    const watch = new IntersectionObserver(
      (entries) => {
        seen = entries.at(-1)?.isIntersecting ?? false
        if (seen) setNear(true)
        else if (!element.contains(document.activeElement)) rest()
      },
      { root: element.closest(root), rootMargin: NEAR },
    )
    const left = ({ relatedTarget }: FocusEvent) => {
      if (!seen && !(relatedTarget instanceof Node && element.contains(relatedTarget))) rest()
    }
    watch.observe(element)
    element.addEventListener('focusout', left)
    return () => {
      watch.disconnect()
      element.removeEventListener('focusout', left)
    }
  }, [place, rests, root])
  return { near: near || !rests, draw: useCallback(() => setNear(true), []) }
}
