/** No package may be larger; docs/release.md says what is in it. */
export const MOST_BYTES = 140 * 1024 * 1024
