/**
 * Addresses, and those in brackets that lead to a place of the same site, as “(/blog/2016-08-25)”, “(../report/)”, “(#notes)” or “(map.png)”: imports write them behind the words of a link that
 * leads nowhere without its site.
 */
const ADDRESS =
  /\s?\((?:(?:\.{0,2}\/|#)[^\s()]{0,300}|[\w%.-]{1,120}\.(?:html?|md|pdf|docx?|xlsx?|png|jpe?g|gif|svg|webp))\)|(?:https?:\/\/|www\.)\S+/gu

/** The text as its words are counted: an address is one word to a reader, however many the rules of Unicode find in it, and one of the same site is none. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (found) => (/^\s?\(/u.test(found) ? '' : 'x'))
}

/** Letters and all else of a text that are addresses. */
export function lengthOfAddresses(text: string): number {
  return (text.match(ADDRESS) ?? []).reduce((sum, { length }) => sum + length, 0)
}
