import type { Page } from '@playwright/test'

/** What somebody can read in the window now, and what of it they cannot read whole. */
export interface SeenText {
  /** Texts on the page and in names of its elements. */
  texts: string[]
  /** Texts of which something is outside the box or the window that shows them. */
  cut: string[]
  /**
   * Texts in Latin letters that stand in a line from right to left as if they were of its language: the mark at their end is then at their beginning,
   * and the number at their beginning at their end.
   */
  turned: string[]
  /** Boxes that have to be scrolled sideways and hold no table, each by the words that it begins with. */
  sideways: string[]
}

/** Reads every text that is shown, but names of keys. What can be scrolled to is not cut, and neither is what only a screen reader says. */
export function seenText(page: Page): Promise<SeenText> {
  return page.evaluate(() => {
    const texts: string[] = []
    const cut: string[] = []
    const turned: string[] = []
    const isTurned = (words: string, parent: Element) =>
      /[A-Za-z]/.test(words) &&
      // Sentences of the program say themselves where they come from.
      !/[\u0590-\u06ff\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(words) &&
      /^[^A-Za-z]|[^A-Za-z0-9]$/.test(words) &&
      getComputedStyle(parent).direction === 'rtl'
    const isShown = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      !element.closest('.visually-hidden, script, style, template, datalist, option, kbd')
    const lookAt = (element: Element) => {
      const { overflowX, overflowY, position, webkitLineClamp } = getComputedStyle(element)
      return { overflowX, overflowY, position, webkitLineClamp, edge: element.getBoundingClientRect() }
    }
    const seen = new Map<Element, ReturnType<typeof lookAt>>()
    /** Looked at once, because all texts of a screen stand in the same few boxes. */
    const boxOf = (element: Element) => {
      const box = seen.get(element) ?? lookAt(element)
      seen.set(element, box)
      return box
    }
    /** The boxes that cut what is in them, up to one that can be scrolled. */
    const isWhole = (text: DOMRect, from: Element): boolean => {
      let free = { x: true, y: true }
      for (let box: Element | null = from; box; box = box.parentElement) {
        const { overflowX, overflowY, position, webkitLineClamp, edge } = boxOf(box)
        // The text of the reader, which moves with the clock, and the words around a find, which are a piece of the text.
        if (box.matches('[data-cue], #find-line')) return true
        // The first lines of a text, with a button that shows all of it.
        if (webkitLineClamp !== 'none') return true
        // What is hidden on purpose, for screen readers alone.
        if (edge.width <= 2 || edge.height <= 2) return true
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        if (free.x && hides(overflowX) && (text.right > edge.right + 2 || text.left < edge.left - 2)) return false
        if (free.y && hides(overflowY) && (text.bottom > edge.bottom + 3 || text.top < edge.top - 3)) return false
        const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
        free = { x: free.x && !scrolls(overflowX), y: free.y && !scrolls(overflowY) }
        if (position === 'fixed') break
      }
      if (free.x && (text.right > innerWidth + 1 || text.left < -1)) return false
      return !free.y || (text.bottom <= innerHeight + 1 && text.top >= -1)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const words = (node.nodeValue ?? '').replace(/[^\S\n]+/g, ' ').trim()
      if (!parent || words === '') continue
      if (isTurned(words, parent) && (isShown(parent) || parent.matches('kbd'))) turned.push(words)
      if (!isShown(parent)) continue
      texts.push(words)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const line of range.getClientRects())
        if (!isWhole(line, parent)) {
          cut.push(words)
          break
        }
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], img[alt]')) {
      if (!isShown(element)) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const value = element.getAttribute(name)?.trim()
        if (value) texts.push(value)
      }
    }
    const sideways = [...document.querySelectorAll('*')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && !element.matches('input, textarea'))
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && isShown(element))
      .filter((element) => !element.querySelector(':scope > table'))
      .map((element) => (element.textContent ?? '').slice(0, 60))
    return { sideways, texts: [...new Set(texts)], cut: [...new Set(cut)], turned: [...new Set(turned)] }
  })
}
