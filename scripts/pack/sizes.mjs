/** No package may be larger; docs/release.md says what is in it. */
export const MOST_BYTES = 140 * 1024 * 1024

/**
 * What a package of this name may have. macOS' is two programs in one; what unpacks everywhere by itself is a zip file, which packs Electron less well than
 * an installer does: with Electron 25.1.1 it was 138 MB already.
 * @param {string} name
 */
export function mostBytes(name) {
  if (name.endsWith('-universal.dmg')) return 2 * MOST_BYTES
  return name.endsWith('.zip') ? 200 * 1024 * 1024 : MOST_BYTES
}
