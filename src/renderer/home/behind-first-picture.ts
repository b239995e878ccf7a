import { startTransition, useEffect, useState } from 'react'

/** Whether this page has drawn a picture of home: what was held back once is there from the beginning from then on. */
const thisPage = { isDrawn: false }

/** Acts when the next picture is on its way to the screen; gives what calls that off. A window that nobody sees draws none until somebody does. */
export function behindNextPicture(act: () => void): () => void {
  // The frame of the picture.
  let frame = requestAnimationFrame(() => {
    // The one after it comes when the picture is on its way to the screen: what is drawn before that keeps it from there.
    frame = requestAnimationFrame(() =>
      // As soon as there is time: nothing is waited for.
      setTimeout(act, 0),
    )
  })
  return () => cancelAnimationFrame(frame)
}

/** False while the page's first picture is drawn, and true right behind it: for what nobody looks at before the first cards are there. */
export function useBehindFirstPicture(page = thisPage): boolean {
  const [isBehind, setBehind] = useState(page.isDrawn)
  useEffect(() => {
    if (isBehind) return
    return behindNextPicture(() => {
      page.isDrawn = true
      startTransition(() => setBehind(true))
    })
  }, [isBehind, page])
  return isBehind
}
