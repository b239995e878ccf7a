import type { Answer } from './answer'

/** Editors on the page at a time, beside the one that has the focus. */
const MAX_MOUNTED = 12
/** Editors put on the page in one frame while scrolling, so that no frame is late. */
const MOUNTED_PER_FRAME = 3

/** Which editors stand on the page: those near the view, and the one that is written in. */
export class Mounting {
  private readonly watched = new Map<Element, Answer>()
  private readonly observers = new Map<Element | null, IntersectionObserver>()
  private frame = 0

  constructor(private readonly active: () => Answer | null) {}

  /** An answer got its place on the page. Returns what to do when it leaves it. */
  watch(answer: Answer, place: HTMLElement, staticText: HTMLElement): () => void {
    answer.place = place
    answer.staticText = staticText
    this.watched.set(place, answer)
    if (answer.isMounted() && answer.root) place.append(answer.root)
    if (typeof IntersectionObserver === 'undefined') answer.mount()
    else this.observerFor(place).observe(place)
    return () => {
      for (const observer of this.observers.values()) observer.unobserve(place)
      this.watched.delete(place)
      if (answer.place !== place) return
      answer.unmount()
      answer.near = false
      answer.place = null
      answer.staticText = null
    }
  }

  /** A margin counts only on the box that scrolls, so that box has to be found. */
  private observerFor(place: HTMLElement): IntersectionObserver {
    let scroller: Element | null = place.parentElement
    while (scroller && !/(auto|scroll|overlay)/.test(getComputedStyle(scroller).overflowY))
      scroller = scroller.parentElement
    if (scroller === document.documentElement || scroller === document.body) scroller = null
    let observer = this.observers.get(scroller)
    if (!observer) {
      observer = new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            const answer = this.watched.get(target)
            if (answer) answer.near = isIntersecting
          }
          this.schedule()
        },
        { root: scroller, rootMargin: '100% 0px 100% 0px' },
      )
      this.observers.set(scroller, observer)
    }
    return observer
  }

  /** What is long is laid out, and comes to the page before the frame that shows it. */
  laidOut(answer: Answer): void {
    if (answer.near) answer.mount()
    this.schedule()
  }

  schedule(): void {
    if (this.frame) return
    // A few editors in each frame, so that scrolling stays smooth.
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      this.settle()
    })
  }

  /** As `schedule`, but a frame later: the next one shows something that somebody waits for, among answers whose plain text is there. */
  scheduleBehindFrame(): void {
    cancelAnimationFrame(this.frame)
    // That frame makes no editor, and the one behind it does.
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      this.schedule()
    })
  }

  /** The nearest answers are mounted, those in view first; all others but the active one go. */
  private settle(): void {
    const middle = window.innerHeight / 2
    const near = [...this.watched]
      .filter(([, answer]) => answer.near)
      .map(([place, answer]) => {
        const box = place.getBoundingClientRect()
        const distance = box.top > middle ? box.top - middle : box.bottom < middle ? middle - box.bottom : 0
        return { answer, distance }
      })
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MAX_MOUNTED)
      .map(({ answer }) => answer)
    const wanted = new Set(near)
    const active = this.active()
    if (active) wanted.add(active)
    for (const answer of this.watched.values()) if (answer.isMounted() && !wanted.has(answer)) answer.unmount()
    let mounted = 0
    for (const answer of near) {
      if (answer.isMounted()) continue
      if (mounted === MOUNTED_PER_FRAME) {
        this.schedule()
        return
      }
      // What is long is laid out first, and comes when that is done.
      if (!answer.prepare()) continue
      answer.mount()
      mounted += 1
    }
  }

  dispose(): void {
    cancelAnimationFrame(this.frame)
    for (const observer of this.observers.values()) observer.disconnect()
  }
}
