import { startTransition, useEffect, useState } from 'react'

/** Whether this page has drawn a picture of home: what was held back once is there from the beginning from then on. */
const thisPage = { isDrawn: false }

/** False while the page's first picture is drawn, and true right behind it: for what nobody looks at before the first cards are there. */
export function useBehindFirstPicture(page = thisPage): boolean {
  const [isBehind, setBehind] = useState(page.isDrawn)
  useEffect(() => {
    if (isBehind) return
    // The frame of the picture.
    let frame = requestAnimationFrame(() => {
      // The one after it comes when the picture is on its way to the screen: what is drawn before that keeps it from there.
      frame = requestAnimationFrame(() =>
        // As soon as there is time: nothing is waited for.
        setTimeout(() => {
          page.isDrawn = true
          startTransition(() => setBehind(true))
        }, 0),
      )
    })
    return () => cancelAnimationFrame(frame)
  }, [isBehind, page])
  return isBehind
}
