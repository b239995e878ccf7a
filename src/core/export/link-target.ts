const WEB = /^https?:\/\/(?:[^\s/?#@\\]+@)?[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.?(?::\d{1,5})?(?:[/?#].*)?$/isu
const MAIL = /^mailto:[^\s@,:;<>()[\]\\"]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?:\?.*)?$/isu

/**
 * The address of a link as a document may carry it: http, https or mailto, percent-encoded where RFC 3986 wants it. Null for what is no
 * whole address; its words then stand as text, because Word refuses to open a file with one broken target.
 */
export function linkTarget(address: string): string | null {
  const trimmed = address.trim()
  if (!WEB.test(trimmed) && !MAIL.test(trimmed)) return null
  try {
    // What was percent-encoded before stays so; a stray per cent sign becomes %25.
    return encodeURI(trimmed)
      .replace(/%25([0-9a-f]{2})/gi, '%$1')
      .replace(/[[\]^`{|}\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/#(?=.*#)/g, '%23')
  } catch {
    return null
  }
}
