/** Characters of Word's symbol fonts that people use, by their place in the font (the last two digits of `F0xx`). */
const WINGDINGS: Readonly<Record<string, string>> = {
  '4A': '☺',
  '6C': '●',
  '6E': '■',
  '6F': '□',
  '71': '❑',
  '75': '◆',
  '76': '❖',
  A7: '▪',
  A8: '◻',
  D8: '➢',
  DF: '←',
  E0: '→',
  E1: '↑',
  E2: '↓',
  E8: '➔',
  F0: '⇨',
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
  '28': '☎',
  '2A': '✉',
}

const SYMBOL: Readonly<Record<string, string>> = {
  '61': 'α',
  '62': 'β',
  '64': 'δ',
  '67': 'γ',
  '6C': 'λ',
  '6D': 'μ',
  '70': 'π',
  '73': 'σ',
  '44': 'Δ',
  '57': 'Ω',
  A3: '≤',
  A5: '∞',
  AB: '↔',
  AC: '←',
  AE: '→',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B7: '•',
  B8: '÷',
  B9: '≠',
  BB: '≈',
  BC: '…',
  D2: '®',
  D3: '©',
  D4: '™',
}

/**
 * The Unicode character that `w:sym` stands for: a place in a font, in hexadecimal. A place outside the symbol fonts' own range is a
 * character already. Null where nobody knows without the font.
 */
export function symbolText(font: string, place: string): string | null {
  const code = Number.parseInt(place, 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff || (code >= 0xd800 && code < 0xe000)) return null
  const table = /wingdings/i.test(font) ? WINGDINGS : /symbol/i.test(font) ? SYMBOL : null
  if (!table) return code >= 0xe000 && code < 0xf900 ? null : String.fromCharCode(code)
  const last = (code & 0xff).toString(16).toUpperCase().padStart(2, '0')
  if (Object.hasOwn(table, last)) return table[last] ?? null
  // Symbol has digits and brackets where ASCII has them.
  return /symbol/i.test(font) && (code & 0xff) < 0x40 ? String.fromCharCode(code & 0xff) : null
}
