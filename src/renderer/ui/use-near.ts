import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** How far from the view things are drawn, in pixels, so that scrolling finds them there. */
const NEAR = 1200

/** Where something was when it came near: in view, or before or behind it as one reads. */
export type NearSide = 'in-view' | 'before' | 'behind'

export interface Nearness {
  near: boolean
  /** Null while it is not near, and until it is known. */
  side: NearSide | null
  /** Draws it although it is not near, until it has come near and left again, or lost the focus. */
  draw(): void
}

/**
 * Whether an element of a long list is near the view of the box around it that scrolls (`root`, a selector), so that it has to be drawn whole. One that
 * does not rest always is, and so is one that holds the focus. `leaving` is told before it is drawn no more. `isNearAtFirst` is for what is drawn before anybody
 * can know.
 */
export function useNear(
  place: RefObject<HTMLElement | null>,
  options: {
    rests: boolean
    root: string
    leaving?: (element: HTMLElement) => void
    isNearAtFirst?: boolean
  },
): Nearness {
  const { rests, root, leaving, isNearAtFirst = false } = options
  const [near, setNear] = useState(!rests || isNearAtFirst)
  const [side, setSide] = useState<NearSide | null>(isNearAtFirst ? 'in-view' : null)
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
      setSide(null)
    }
    const watch = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)
        seen = entry?.isIntersecting ?? false
        if (entry && seen) {
          setNear(true)
          setSide((before) => before ?? sideOf(entry))
        } else if (!element.contains(document.activeElement)) rest()
      },
      { root: element.closest(root), rootMargin: `${NEAR}px 0px` },
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
  return { near: near || !rests, side, draw: useCallback(() => setNear(true), []) }
}

function sideOf({ boundingClientRect: { top, bottom }, rootBounds }: IntersectionObserverEntry): NearSide {
  if (!rootBounds) return 'in-view'
  if (top >= rootBounds.bottom - NEAR) return 'behind'
  return bottom <= rootBounds.top + NEAR ? 'before' : 'in-view'
}
