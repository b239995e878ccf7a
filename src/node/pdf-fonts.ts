import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font } from 'fontkit'
import type { PdfFace } from '../core/export/pdf-faces'

/*
 * The fonts that PDFs are set in, and which characters they have. Typst says nothing about a character that no font has; it
 * leaves a box or a gap. So coverage is looked up before anything is compiled.
 */

/** Bundled as CJS there is `__filename`; run from source, as ESM, there is `import.meta.url`. */
const find = createRequire(typeof __filename === 'string' ? __filename : import.meta.url)

type FontFamily = 'noto-sans' | 'amiri' | 'noto-emoji' | 'noto-sans-sc' | PdfFace['family']

const FOUR_STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

const FILES: Record<FontFamily, readonly string[]> = {
  'noto-sans': FOUR_STYLES.map((style) => `${style}/NotoSans_${style}.ttf`),
  amiri: ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'],
  'noto-emoji': ['400Regular/NotoEmoji_400Regular.ttf'],
  'noto-sans-sc': ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'],
  tinos: FOUR_STYLES.map((style) => `${style}/Tinos_${style}.ttf`),
  arimo: FOUR_STYLES.map((style) => `${style}/Arimo_${style}.ttf`),
  carlito: FOUR_STYLES.map((style) => `${style}/Carlito_${style}.ttf`),
}

function fontPath(family: FontFamily, file: string): string {
  return find.resolve(`@expo-google-fonts/${family}/${file}`)
}

/** The bundled font files' bytes. Without `eastAsian` the Chinese ones, twenty megabytes, stay on the disk, and so does every face that is not asked for. */
export function fontBytes({ eastAsian, face }: { eastAsian: boolean; face?: PdfFace | null }): Buffer[] {
  const always: FontFamily[] = ['noto-sans', 'amiri', 'noto-emoji']
  const families: FontFamily[] = [
    ...always,
    ...(eastAsian ? ['noto-sans-sc' as const] : []),
    ...(face ? [face.family] : []),
  ]
  return families.flatMap((family) => FILES[family].map((file) => readFileSync(fontPath(family, file))))
}

/**
 * Characters that every Noto Sans file has (a test asks the fonts): most drafts hold no other, and then no font needs to be
 * opened to find out. Pairs of first and last code point.
 */
export const ALWAYS_COVERED: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x400, 0x45f],
  [0x490, 0x4ff],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
]

/** Characters that shape or break text and show nothing by themselves (Unicode `Default_Ignorable_Code_Point`), and line ends. */
const INVISIBLE = /[\n\p{Default_Ignorable_Code_Point}]/u

const opened = new Map<FontFamily, Font[]>()

async function fontsOf(family: FontFamily): Promise<Font[]> {
  const known = opened.get(family)
  if (known) return known
  const { create } = await import('fontkit')
  const fonts = FILES[family].map((file) => create(readFileSync(fontPath(family, file))) as Font)
  opened.set(family, fonts)
  return fonts
}

const known = new Map<number, FontFamily | null>()

/**
 * The family that shows a character in every style we bundle of it; null when there is none. Answers are remembered; the
 * Chinese fonts are opened only for characters that the others lack.
 */
async function familyFor(codePoint: number): Promise<FontFamily | null> {
  const answer = known.get(codePoint)
  if (answer !== undefined) return answer
  for (const family of ['noto-sans', 'amiri', 'noto-emoji', 'noto-sans-sc'] as const) {
    if ((await fontsOf(family)).every((font) => font.hasGlyphForCodePoint(codePoint))) {
      known.set(codePoint, family)
      return family
    }
  }
  known.set(codePoint, null)
  return null
}

/** In pieces: the engine keeps each character of a match to go back to, and has no room for those of the longest draft. */
const QUICKLY_COVERED = new RegExp(
  `[\\n${ALWAYS_COVERED.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]{1,1000}`,
  'gu',
)

/** What a text asks of the fonts: the characters that none of them has, in sequence, and whether the Chinese ones are needed. */
export async function coverageOf(text: string): Promise<{ missing: string[]; eastAsian: boolean }> {
  const missing: string[] = []
  let eastAsian = false
  for (const character of new Set(text.replace(QUICKLY_COVERED, ''))) {
    const codePoint = character.codePointAt(0) ?? 0
    if (INVISIBLE.test(character)) continue
    const family = await familyFor(codePoint)
    if (family === null) missing.push(character)
    else if (family === 'noto-sans-sc') eastAsian = true
  }
  return { missing, eastAsian }
}
