/** Footnotes of a page or document, by what refers to them. */
export interface PastedNotes {
  /** The element that holds a note's words, by the link that refers to it. */
  bodies: ReadonlyMap<Element, Element>
  /** Links that refer to a note which was not copied along. */
  unresolved: ReadonlySet<Element>
  /** What stands no longer where it stood: words of notes, headings and rules over them, and links back to the text. */
  moved: ReadonlySet<Element>
}

const NONE: PastedNotes = { bodies: new Map(), unresolved: new Set(), moved: new Set() }

/** A page with more links into itself is no text with notes. */
const MOST_LINKS = 5000

/** What a note is called in the text: a number, a letter or a sign, with or without brackets. */
const MARK = /^[\s[({]*(?:\p{Nd}{1,4}|\p{L}{1,4}|[*†‡§¶#]{1,3})[\s\])}]*$/u

/** Addresses by which Word, LibreOffice, Google Docs, Markdown and MediaWiki refer to notes. */
const NOTE_ADDRESS = /^(?:_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym|ftnt\d+|(?:user-content-)?fn[:-]?\S+|cite_note-\S+)$/

/** Containers that hold nothing but notes; what else stands in them is a heading or a rule. */
const LIST_OF_NOTES = [
  '[data-footnotes]',
  '.footnotes',
  '[role="doc-endnotes"]',
  '[style*="mso-element:footnote-list"]',
  '[style*="mso-element:endnote-list"]',
].join()

/**
 * The footnotes of a document: links into it whose target links back, whatever program wrote them. Word, Google Docs, LibreOffice, GitHub, pandoc and
 * MediaWiki all do, each with names of its own. `html` is what the body was parsed from: most pastes have no such link.
 */
export function pastedNotes(body: Element, html: string): PastedNotes {
  if (!html.includes('#')) return NONE
  const links = [...body.querySelectorAll('a[href*="#"]')]
  if (links.length === 0 || links.length > MOST_LINKS) return NONE
  const named = new Map<string, Element>()
  for (const element of body.querySelectorAll('[id], [name]'))
    for (const name of [element.getAttribute('id'), element.getAttribute('name')])
      if (name && !named.has(name)) named.set(name, element)
  const bodies = new Map<Element, Element>()
  const unresolved = new Set<Element>()
  const moved = new Set<Element>()
  for (const link of links) {
    if (moved.has(link) || !MARK.test(link.textContent ?? '')) continue
    const address = fragmentOf(link)
    const target = named.get(address)
    if (!target) {
      if (NOTE_ADDRESS.test(address)) unresolved.add(link)
      continue
    }
    // A note stands behind what refers to it.
    if (!follows(link, target)) continue
    const holder = holderOf(target)
    const back = [...holder.querySelectorAll('a[href*="#"]')].filter((each) => pointsAt(each, link))
    if (back.length === 0 && !(target.localName === 'a' && pointsAt(target, link))) continue
    if (holder.contains(link) || holder === body) continue
    bodies.set(link, holder)
    moved.add(holder)
    for (const each of holder.querySelectorAll('a[href*="#"]')) {
      const origin = named.get(fragmentOf(each))
      if (origin && !holder.contains(origin) && follows(origin, each)) moved.add(each)
    }
    if (target.localName === 'a') moved.add(target)
  }
  if (bodies.size > 0) for (const list of body.querySelectorAll(LIST_OF_NOTES)) clearFurniture(list, moved)
  return { bodies, unresolved, moved }
}

function fragmentOf(link: Element): string {
  const href = link.getAttribute('href') ?? ''
  const fragment = href.slice(href.lastIndexOf('#') + 1)
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function follows(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** Whether a link goes to another, by its name or that of what stands close around it. */
function pointsAt(from: Element, link: Element): boolean {
  const address = fragmentOf(from)
  let at: Element | null = link
  for (let up = 0; at && up < 3; up += 1, at = at.parentElement)
    if (at.getAttribute('id') === address || at.getAttribute('name') === address) return true
  return [...link.querySelectorAll('[id], [name]')].some(
    (inner) => inner.getAttribute('id') === address || inner.getAttribute('name') === address,
  )
}

/** The element with all of a note's words, where its name stands on the number before them. */
function holderOf(target: Element): Element {
  if (target.localName !== 'a' && target.localName !== 'sup' && target.localName !== 'span') return target
  const own = target.closest(
    '[style*="mso-element:footnote"]:not([style*="-list"]), [style*="mso-element:endnote"]:not([style*="-list"]), div[id^="sdfootnote"], div[id^="sdendnote"], li, dd',
  )
  if (own) return own
  const paragraph = target.closest('p, div, td') ?? target
  const parent = paragraph.parentElement
  // Google Docs puts each note into a box of its own.
  return parent?.localName === 'div' && parent.firstElementChild === paragraph && namesIn(parent) === 1
    ? parent
    : paragraph
}

function namesIn(element: Element): number {
  return [...element.querySelectorAll('a[id], a[name]')].filter((each) => MARK.test(each.textContent ?? '')).length
}

function clearFurniture(list: Element, moved: Set<Element>): void {
  for (const element of list.querySelectorAll('h1, h2, h3, h4, h5, h6, hr')) {
    const inside = [...moved].some((each) => each.contains(element))
    if (!inside) moved.add(element)
  }
}
