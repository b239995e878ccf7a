import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import { directionOfLanguage, isEastAsianLanguage } from './direction'
import type { DocumentOutline } from './outline'

/**
 * Arial, because consultations ask for generic fonts and every reader has it or one of its exact widths (Liberation Sans): lines and
 * pages break alike for a colleague on LibreOffice. It has Arabic and Cyrillic; Chinese is named apart.
 */
export const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const

export const INK = '1B1F24'
export const ACCENT = '1F4E79'
export const QUIET = '4D5661'
export const RULE = 'B8C2CC'
export const TINT = 'EEF3F8'

/** Names of our paragraph styles, as Word shows them in its style list. */
export const STYLE = {
  kicker: 'Kicker',
  facts: 'Facts',
  quote: 'Quote',
  headline: 'Recommendation',
  headlineLabel: 'RecommendationLabel',
  caption: 'TableCaption',
  note: 'Note',
  amendment: 'Amendment',
  amended: 'AmendedText',
  reason: 'Reason',
  cell: 'TableText',
  smallCell: 'TableTextSmall',
  tinyCell: 'TableTextTiny',
  list: 'ListParagraph',
  afterTable: 'AfterTable',
  pageHead: 'PageHeader',
  pageFoot: 'PageFooter',
} as const

/** A tag that names a region, which Word's dictionaries go by. English is British, as in United Nations documents. */
export function regionalTag(tag: string): string {
  const locale = new Intl.Locale(tag)
  if (locale.region) return `${locale.language}-${locale.region}`
  if (locale.language === 'en') return 'en-GB'
  const { language, region } = locale.maximize()
  return region ? `${language}-${region}` : language
}

/** The three languages of a Word document: of Latin and Cyrillic text, of East Asian text, of right-to-left text. */
export function documentLanguages(outline: DocumentOutline): {
  value: string
  eastAsia: string
  bidirectional: string
} {
  const own = regionalTag(outline.language)
  const rtl = directionOfLanguage(outline.language) === 'rtl'
  const eastAsian = isEastAsianLanguage(outline.language)
  return {
    value: rtl || eastAsian ? regionalTag(outline.labelLanguage) : own,
    eastAsia: eastAsian ? own : 'zh-CN',
    bidirectional: rtl ? own : 'ar-EG',
  }
}

/** Sizes are in half points, distances in twentieths of a point. */
export function documentStyles(outline: DocumentOutline): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: documentLanguages(outline) },
        paragraph: { spacing: { after: 140, line: 276 }, widowControl: true } as never,
      },
      title: heading(42, { before: 80, after: 200 }, { bold: true }),
      heading1: heading(28, { before: 360, after: 140 }, { bold: true }, 0),
      heading2: heading(23, { before: 300, after: 110 }, { bold: true }, 1),
      heading3: heading(21, { before: 240, after: 90 }, { bold: true }, 2),
      heading4: heading(21, { before: 220, after: 80 }, { italics: true }, 3),
      heading5: heading(20, { before: 200, after: 80 }, { color: QUIET }, 4),
      heading6: heading(20, { before: 200, after: 80 }, { italics: true, color: QUIET }, 5),
      hyperlink: { run: { color: ACCENT, underline: { type: 'single' } } },
      listParagraph: { run: {}, paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
    },
    paragraphStyles: [
      style(STYLE.kicker, 'Kicker', { size: 18, color: QUIET }, { spacing: { after: 200 }, keepNext: true }),
      style(
        STYLE.facts,
        'Facts',
        { size: 19 },
        {
          spacing: { before: 40, after: 40, line: 264 },
          indent: { start: 2400, hanging: 2400 },
          keepLines: true,
          border: { top: line(5, RULE, 6), bottom: line(5, RULE, 6) },
        },
      ),
      style(
        STYLE.quote,
        'Quote',
        { color: QUIET },
        {
          indent: { start: 420, end: 420 },
          spacing: { before: 80, after: 160 },
          border: { left: QUOTE_EDGE },
        },
      ),
      style(
        STYLE.headlineLabel,
        'Recommendation Label',
        { size: 17, bold: true, color: ACCENT },
        { ...box(), keepNext: true, spacing: { before: 140, after: 40 } },
      ),
      style(STYLE.headline, 'Recommendation', {}, { ...box(), keepLines: true, spacing: { after: 140 } }),
      style(
        STYLE.caption,
        'Table Caption',
        { size: 19, bold: true, color: ACCENT },
        { keepNext: true, spacing: { before: 240, after: 100 } },
      ),
      style(STYLE.note, 'Note', { size: 18, color: QUIET }, { keepNext: true, spacing: { before: 60, after: 100 } }),
      style(STYLE.amendment, 'Amendment', { bold: true }, { keepLines: true, spacing: { before: 220, after: 80 } }),
      style(
        STYLE.amended,
        'Amended Text',
        {},
        { indent: { start: 420, end: 420 }, spacing: { before: 20, after: 80 }, border: { left: QUOTE_EDGE } },
      ),
      style(STYLE.reason, 'Reason', { size: 20 }, { spacing: { before: 20, after: 80 } }),
      style(STYLE.cell, 'Table Text', { size: 19 }, { spacing: { before: 30, after: 30, line: 252 } }),
      style(STYLE.smallCell, 'Table Text Small', { size: 17 }, { spacing: { before: 30, after: 30, line: 247 } }),
      style(STYLE.tinyCell, 'Table Text Tiny', { size: 15 }, { spacing: { before: 30, after: 30, line: 247 } }),
      style(STYLE.afterTable, 'After Table', { size: 12 }, { spacing: { before: 0, after: 0, line: 240 } }),
      style(
        STYLE.pageHead,
        'Page Header',
        { size: 16, color: QUIET },
        { spacing: { after: 0 }, border: { bottom: line(4, RULE, 4) } },
      ),
      style(
        STYLE.pageFoot,
        'Page Footer',
        { size: 16, color: QUIET },
        { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
      ),
    ],
  }
}

function heading(
  size: number,
  spacing: { before: number; after: number },
  run: Record<string, unknown>,
  outlineLevel?: number,
) {
  return {
    run: { font: FONT, size, color: ACCENT, ...run },
    paragraph: {
      spacing: { ...spacing, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
    },
  }
}

function style(
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph }
}

export function line(size: number, color: string, space: number) {
  return { style: BorderStyle.SINGLE, size, color, space }
}

function box() {
  return {
    indent: { start: HEADLINE_INDENT, end: 120 },
    shading: { type: 'clear', color: 'auto', fill: TINT } as const,
    border: HEADLINE_BORDER,
  }
}

/** How far a recommendation stands in from the text, in twentieths of a point. */
export const HEADLINE_INDENT = 220

/** The rules beside recommendations and quotations. */
export const HEADLINE_EDGE = line(24, ACCENT, 8)

/** Above and below in the colour of the ground: they give the text room, and one box holds all paragraphs that share them. */
export const HEADLINE_BORDER = { left: HEADLINE_EDGE, top: line(4, TINT, 5), bottom: line(4, TINT, 5) }
export const QUOTE_EDGE = line(12, RULE, 10)

const FORMATS = [
  { format: LevelFormat.DECIMAL, text: (level: number) => `%${level + 1}.` },
  { format: LevelFormat.LOWER_LETTER, text: (level: number) => `%${level + 1}.` },
  { format: LevelFormat.LOWER_ROMAN, text: (level: number) => `%${level + 1}.` },
] as const

const BULLETS = ['•', '–', '•'] as const

/** Word has nine list levels; deeper lists stay on the ninth. */
export const LAST_LIST_LEVEL = 8

/** Numbering for a numbered list that stands `outer` bulleted levels deep: its own first level counts 1, 2, 3. */
export function numbersReference(outer: number): string {
  return `numbers-${outer % FORMATS.length}`
}

export const BULLETS_REFERENCE = 'bullets'

/** List levels, their markers and indents. */
export function documentNumbering() {
  const levels = Array.from({ length: LAST_LIST_LEVEL + 1 }, (_, level) => level)
  const place = (level: number) => ({
    paragraph: { indent: { start: 400 * (level + 1), hanging: 320 } },
  })
  return {
    config: [
      {
        reference: BULLETS_REFERENCE,
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: BULLETS[level % BULLETS.length] ?? '•',
          alignment: AlignmentType.START,
          style: { ...place(level), run: { font: FONT } },
        })),
      },
      ...FORMATS.map((_, outer) => ({
        reference: numbersReference(outer),
        levels: levels.map((level) => {
          const shown = FORMATS[(level - outer + FORMATS.length * 3) % FORMATS.length] ?? FORMATS[0]
          return {
            level,
            format: shown.format,
            text: shown.text(level),
            alignment: AlignmentType.START,
            style: place(level),
          }
        }),
      })),
    ],
  }
}
