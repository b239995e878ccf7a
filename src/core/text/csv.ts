/** How a spreadsheet knows a formula, which may fetch or run things: a file can be named so by anybody who hands in a draft. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u

/**
 * A value of comma-separated text as RFC 4180 has it: in quotation marks where a comma, a mark or a line end needs them. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises, so that it stays text.
 */
export function csvValue(value: string | number | boolean | null): string {
  const plain = value === null ? '' : String(value)
  const safe = typeof value === 'string' && FORMULA.test(value) ? `'${plain}` : plain
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** One row of comma-separated text with its line end; see `csvValue`. */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(csvValue).join(',')}\r\n`
}
