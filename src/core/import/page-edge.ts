/** Signs that stand about the number of a page and nothing else. */
const PAGE_NUMBER = /^[-–—|•.()[\]\s]*\p{Nd}{1,3}[-–—|•.()[\]\s]*$/u

/**
 * True for a line from the top or bottom of pages that says something, when fields that count pages are out of it: any with letters or digits,
 * except one number of at most three digits by itself, which is that of its page. A year or “1 … 12” is somebody's text.
 */
export function saysSomething(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line) && !PAGE_NUMBER.test(line)
}
