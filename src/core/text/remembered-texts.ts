let most = 20_000

/** Texts that each function which remembers its answers keeps a generation; it has two. Enough for the longest draft many times over. */
export function rememberedTexts(): number {
  return most
}

/**
 * Sets how many texts are kept. A program that sees hundreds of drafts once each gains nothing from those it has seen, and its memory
 * must not grow with their number; a window keeps the default. `texts` is at least 1.
 */
export function rememberTexts(texts: number): void {
  most = Math.max(1, Math.floor(texts))
}
