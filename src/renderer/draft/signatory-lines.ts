/**
 * Signatories from pasted lines, one a line: name, organisation and country, parted by semicolons, tabs or bars.
 * A line without a separator is an organisation's or person's name alone; empty lines are passed over.
 */
export function signatoriesFromLines(text: string): { name: string; organisation: string; country: string }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(/[;\t|]/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map(([name = '', organisation = '', ...country]) => ({
      name,
      organisation,
      country: country.filter(Boolean).join(', '),
    }))
}
