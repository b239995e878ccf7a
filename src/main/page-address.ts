/** The language that was asked for in place of the system's, such as the pseudo-locales `en-XA` and `ar-XB`. */
export const wantedLocale = process.env.ROSTRUM_LOCALE || null

/** Address of the page, which must know the interface's language before it draws anything. */
export function pageAddress(asked: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...asked, ...(wantedLocale ? { locale: wantedLocale } : {}) }).toString()
  return `app://rostrum/index.html${query ? `?${query}` : ''}`
}
