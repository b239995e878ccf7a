/** Elements whose content is no mark-up. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/i

/**
 * HTML without its event handlers (`on…=`): the parser would ask the page's policy about each, which refuses aloud, although in an inert document
 * none would run. Goes through the text once; what is no attribute stays as it is.
 */
export function withoutHandlers(html: string): string {
  if (!/[\s/"']on/i.test(html)) return html
  let out = ''
  let copied = 0
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    TAG.lastIndex = open
    const name = TAG.exec(html)?.[1]
    if (name === undefined) {
      at = open + 1
      continue
    }
    at = open + 1 + name.length
    for (;;) {
      PART.lastIndex = at
      const part = PART.exec(html)
      // The end of the tag, or of the text.
      if (!part) break
      at += part[0].length
      if (!/^on/i.test(part[0])) continue
      out += html.slice(copied, at - part[0].length)
      copied = at
    }
    if (html[at] === '>') at += 1
    if (!RAW.test(name)) continue
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    close.lastIndex = at
    at = close.exec(html)?.index ?? html.length
  }
  return out + html.slice(copied)
}

/** The start of a tag; what parts attributes, or one attribute with its value. */
const TAG = /<([a-z][^\s/>]*)/iy
const PART = /[\s/]+|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"'][^\s>]*)?)?/y

/** HTML of any origin as elements of an inert document: nothing in it runs, loads or styles. */
export function inertBody(html: string): HTMLElement {
  // An element that stands in no document: style sheets inside of one would be applied, which the page's own policy refuses aloud.
  const body = document.implementation.createHTMLDocument('').createElement('body')
  body.innerHTML = withoutHandlers(html)
  return body
}
