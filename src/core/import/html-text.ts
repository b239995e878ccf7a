/** Names of HTML elements whose tags carry no words. A tag of any other name, such as `<your organisation>`, is the writer's text. */
const ELEMENTS = new Set(
  'a abbr address article aside b bdi bdo blockquote body br button caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav object ol option p pre q s samp script section select small span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr tt u ul var video wbr'.split(
    ' ',
  ),
)
const PARTING = new Set(
  'article aside blockquote br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody tfoot th thead td tr ul'.split(
    ' ',
  ),
)

/**
 * What HTML inside a text says, as text alone: tags go, their content stays, whatever they are — a script's code too, as words that
 * nothing runs. Comments stay as their words. Addresses, titles and alternative texts are kept behind their element in round brackets.
 */
export function htmlText(html: string): string {
  return html
    .replace(/<!--([\s\S]*?)(?:-->|$)/g, ' $1 ')
    .replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g, ' $1 ')
    .replace(
      /<(\/?)([a-z][a-z0-9-]*)([\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*)?>/gi,
      (tag, close: string, name: string, rest = '') => {
        const element = name.toLowerCase()
        if (!ELEMENTS.has(element)) return tag
        const kept = close
          ? []
          : [...String(rest).matchAll(/\b(?:href|src|alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)]
        const values = kept
          .map(([, double, single, bare]) => (double ?? single ?? bare ?? '').trim())
          .filter((value) => value !== '')
        return `${PARTING.has(element) ? '\n' : ''}${values.length > 0 ? `(${values.join(', ')}) ` : ''}`
      },
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
}
