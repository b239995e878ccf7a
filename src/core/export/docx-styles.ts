import {
  AlignmentType,
  BorderStyle,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import { directionOfLanguage } from '../text/language-direction'
import { isEastAsianLanguage } from './direction'
import { BULLETS, headingScale, type Layout, LIST_LEVELS } from './layout'
import type { DocumentOutline } from './outline'

/**
 * Arial, because consultations ask for generic fonts and every reader has it or one of its exact widths (Liberation Sans): lines and
 * pages break alike for a colleague on LibreOffice. It has Arabic and Cyrillic; Chinese is named apart.
 */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const

/** The fonts of a document: the one that is asked for, but for Chinese, which few such fonts have. */
export function documentFont({ font = FONT.ascii }: Pick<Layout, 'font'>) {
  return { ...FONT, ascii: font, hAnsi: font, cs: font }
}

export const INK = '1B1F24'
export const ACCENT = '1F4E79'
export const QUIET = '4D5661'
export const RULE = 'B8C2CC'
export const TINT = 'EEF3F8'

/** Names of our paragraph styles, as Word shows them in its style list. */
export const STYLE = {
  marking: 'Marking',
  kicker: 'Kicker',
  facts: 'Facts',
  quote: 'Quote',
  headline: 'Recommendation',
  headlineLabel: 'RecommendationLabel',
  caption: 'TableCaption',
  figure: 'Figure',
  figureCaption: 'FigureCaption',
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
  /** Word's own, which the library brings along. */
  footnote: 'FootnoteText',
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

/** Sizes in half points; `line` and `after` of the text in twentieths of a point, where a line of 240 is a single one. */
interface TypeSizes {
  text: number
  line: number
  after: number
  title: number
  headings: readonly [number, number, number, number, number, number]
  marking: number
  kicker: number
  facts: number
  /** Where the values of the facts begin, in twentieths of a point. */
  factsIndent: number
  label: number
  cells: readonly [usual: number, small: number, tiny: number]
  head: number
  foot: number
}

const USUAL_TYPE: TypeSizes = {
  text: 21,
  line: 276,
  after: 140,
  title: 42,
  headings: [28, 23, 21, 21, 20, 20],
  marking: 21,
  kicker: 18,
  facts: 19,
  factsIndent: 2400,
  label: 17,
  cells: [19, 17, 15],
  head: 16,
  foot: 16,
}

/** To be read aloud from a lectern: 16 points, and a line and a half from one line to the next. */
const LARGE_TYPE: TypeSizes = {
  text: 32,
  line: 360,
  after: 240,
  title: 48,
  headings: [38, 34, 32, 32, 30, 30],
  marking: 28,
  kicker: 24,
  facts: 26,
  factsIndent: 2600,
  label: 24,
  cells: [26, 24, 21],
  head: 20,
  foot: 26,
}

export function typeSizes({ largeType = false, fontSize }: Pick<Layout, 'largeType' | 'fontSize'>): TypeSizes {
  if (largeType) return LARGE_TYPE
  if (fontSize === undefined) return USUAL_TYPE
  const larger = (halves: number) => Math.round(halves * headingScale(fontSize))
  const [one, two, three, four, five, six] = USUAL_TYPE.headings
  return {
    ...USUAL_TYPE,
    text: Math.round(fontSize * 2),
    headings: [larger(one), larger(two), larger(three), larger(four), larger(five), larger(six)],
  }
}

/** The library writes every property of a paragraph as a default, and its type for defaults leaves `widowControl` out. */
function bodyParagraph(sizes: TypeSizes, large: boolean): IParagraphPropertiesOptions {
  return {
    spacing: { after: sizes.after, line: sizes.line, lineRule: LineRuleType.AUTO },
    widowControl: true,
    ...(large ? { keepLines: true } : {}),
  }
}

/** Sizes are in half points, distances in twentieths of a point. */
export function documentStyles(outline: DocumentOutline, layout: Layout): IStylesOptions {
  const sizes = typeSizes(layout)
  const font = documentFont(layout)
  const heading = headingIn(font)
  return {
    default: {
      document: {
        run: { font, size: sizes.text, color: INK, language: documentLanguages(outline) },
        paragraph: bodyParagraph(sizes, layout.largeType ?? false),
      },
      footnoteText: { run: { size: sizes.kicker }, paragraph: { spacing: { after: 40, line: 240 } } },
      title: heading(sizes.title, { before: 80, after: 200 }, { bold: true }),
      heading1: heading(sizes.headings[0], { before: 360, after: 140 }, { bold: true }, 0),
      heading2: heading(sizes.headings[1], { before: 300, after: 110 }, { bold: true }, 1),
      heading3: heading(sizes.headings[2], { before: 240, after: 90 }, { bold: true }, 2),
      heading4: heading(sizes.headings[3], { before: 220, after: 80 }, { italics: true }, 3),
      heading5: heading(sizes.headings[4], { before: 200, after: 80 }, { color: QUIET }, 4),
      heading6: heading(sizes.headings[5], { before: 200, after: 80 }, { italics: true, color: QUIET }, 5),
      hyperlink: { run: { color: ACCENT, underline: { type: 'single' } } },
      listParagraph: { run: {}, paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
    },
    characterStyles: [
      {
        id: 'LineNumber',
        name: 'line number',
        basedOn: 'DefaultParagraphFont',
        run: { size: sizes.head, color: QUIET },
      },
    ],
    paragraphStyles: [
      style(
        STYLE.marking,
        'Marking',
        { size: sizes.marking, bold: true, color: ACCENT },
        { spacing: { after: 280 }, keepNext: true },
      ),
      style(STYLE.kicker, 'Kicker', { size: sizes.kicker, color: QUIET }, { spacing: { after: 200 }, keepNext: true }),
      style(
        STYLE.facts,
        'Facts',
        { size: sizes.facts },
        {
          spacing: { before: 40, after: 40, line: 264 },
          indent: { start: sizes.factsIndent, hanging: sizes.factsIndent },
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
        { size: sizes.label, bold: true, color: ACCENT },
        { ...box(), keepNext: true, spacing: { before: 140, after: 40 } },
      ),
      style(STYLE.headline, 'Recommendation', {}, { ...box(), keepLines: true, spacing: { after: 140 } }),
      style(STYLE.figure, 'Figure', {}, { spacing: { before: 160, after: 160 } }),
      style(
        STYLE.figureCaption,
        'Figure Caption',
        { size: sizes.facts, color: QUIET },
        { keepLines: true, spacing: { after: 200 } },
      ),
      style(
        STYLE.caption,
        'Table Caption',
        { size: sizes.facts, bold: true, color: ACCENT },
        { keepNext: true, spacing: { before: 240, after: 100 } },
      ),
      style(
        STYLE.note,
        'Note',
        { size: sizes.kicker, color: QUIET },
        { keepNext: true, spacing: { before: 60, after: 100 } },
      ),
      style(STYLE.amendment, 'Amendment', { bold: true }, { keepLines: true, spacing: { before: 220, after: 80 } }),
      style(
        STYLE.amended,
        'Amended Text',
        {},
        { indent: { start: 420, end: 420 }, spacing: { before: 20, after: 80 }, border: { left: QUOTE_EDGE } },
      ),
      style(STYLE.reason, 'Reason', { size: 20 }, { spacing: { before: 20, after: 80 } }),
      style(STYLE.cell, 'Table Text', { size: sizes.cells[0] }, { spacing: { before: 30, after: 30, line: 252 } }),
      style(
        STYLE.smallCell,
        'Table Text Small',
        { size: sizes.cells[1] },
        { spacing: { before: 30, after: 30, line: 247 } },
      ),
      style(
        STYLE.tinyCell,
        'Table Text Tiny',
        { size: sizes.cells[2] },
        { spacing: { before: 30, after: 30, line: 247 } },
      ),
      style(STYLE.afterTable, 'After Table', { size: 12 }, { spacing: { before: 0, after: 0, line: 240 } }),
      style(
        STYLE.pageHead,
        'Page Header',
        { size: sizes.head, color: QUIET },
        { spacing: { after: 0 }, border: { bottom: line(4, RULE, 4) } },
      ),
      style(
        STYLE.pageFoot,
        'Page Footer',
        { size: sizes.foot, color: QUIET },
        { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
      ),
    ],
  }
}

function headingIn(font: ReturnType<typeof documentFont>) {
  return (
    size: number,
    spacing: { before: number; after: number },
    run: Record<string, unknown>,
    outlineLevel?: number,
  ) => ({
    run: { font, size, color: ACCENT, ...run },
    paragraph: {
      spacing: { ...spacing, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
    },
  })
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

/** Numbering for a numbered list that stands `outer` bulleted levels deep: its own first level counts 1, 2, 3. */
export function numbersReference(outer: number): string {
  return `numbers-${outer % FORMATS.length}`
}

export const BULLETS_REFERENCE = 'bullets'

/** List levels, their markers and indents. */
export function documentNumbering(layout: Layout) {
  const font = documentFont(layout)
  const levels = Array.from({ length: LIST_LEVELS }, (_, level) => level)
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
          style: { ...place(level), run: { font } },
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
