import { text } from '../messages/sentence'

/** What style sheets say: they can show words only as values of their own. */
const STYLE_WORDS = {
  '--words-drop-here': 'app.dropHere',
  '--words-image-preparing': 'image.preparing',
  '--words-image-lost': 'image.lost',
  '--words-image-caption': 'image.captionHint',
} as const

/** Gives the style sheets their words in the language of the interface. */
export function giveStylesTheirWords(style: CSSStyleDeclaration): void {
  for (const [name, id] of Object.entries(STYLE_WORDS) as [string, (typeof STYLE_WORDS)[keyof typeof STYLE_WORDS]][])
    style.setProperty(name, JSON.stringify(text(id)))
}
