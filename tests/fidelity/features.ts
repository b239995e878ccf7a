import type { Draft } from '../../src/core/draft/draft'
import { addMarginNote } from '../../src/core/draft/margin-notes'
import type { ImportedNote } from '../../src/core/import/read-document'
import { runSequences, runsText } from '../../src/core/text/block-text'
import { type Block, type Mark, paragraph, type Run } from '../../src/core/text/blocks'
import { PROPOSALS } from '../documents/fixture'
import { SMALL_PICTURE } from '../fixtures/images'
import { type Parts, p, r } from '../unit/core/import/docx-parts'
import type { WordReviewer } from '../unit/core/review/word-reviewer'

/** What a text was read as, whatever it came from. */
export interface Seen {
  /** The draft that was made or changed, where there is one. */
  draft?: Draft
  blocks: readonly Block[]
  notes: readonly (Pick<ImportedNote, 'author' | 'text' | 'replies'> & { words?: string })[]
}

/** An OpenDocument text by its parts. */
export interface OdtParts {
  body: string
  styles?: string
  masters?: string
}

export type Target = 'word' | 'pdf' | 'html' | 'markdown' | 'text'

/** Something that a text may hold, in each of the formats that know it, and how to tell that it is still there. */
export interface Feature {
  group: string
  name: string
  /** What must be found again, in whatever form. */
  words: readonly string[]
  is(seen: Seen): boolean
  from?: { word?: Parts; odt?: OdtParts; html?: string; markdown?: string }
  /** A draft that has it; given is one whose first question has no answer. */
  draft?(draft: Draft): Draft
  /** How a document shows that it has it; for Word in its XML, for PDF in the program that it is set of. */
  to?: Partial<Record<Target, RegExp>>
  /** What a reviewer does in Word to a copy of `REVIEWED`, recorded or not. */
  edit?(word: WordReviewer, tracked: boolean): void
  /** Why something is not kept, where that is meant. */
  why?: string
  /** True where nobody is told of a reviewer’s. */
  isLeftOut?: boolean
}

const WORDS = 'people own'
const all = (blocks: readonly Block[]): Run[] => blocks.flatMap((block) => runSequences(block).flat())
const hasMark =
  (mark: Mark) =>
  ({ blocks }: Seen) =>
    all(blocks).some((run) => run[mark] === true && run.text.trim() === WORDS)
const some =
  (test: (block: Block) => boolean) =>
  ({ blocks }: Seen) =>
    blocks.some(test)
const text = (block: Block) => runSequences(block).map(runsText).join('\n').trim()

export const answered =
  (blocks: Block[]) =>
  (draft: Draft): Draft => ({
    ...draft,
    sections: draft.sections.map((section) =>
      section.id === 'q1' ? { ...section, answers: { answer: blocks } } : section,
    ),
  })

/** What a reviewer's copy says where the feature is one that the reviewer brings. */
export const REVIEWED: Block[] = [
  paragraph('Networks that people own reach hills.'),
  paragraph('Loans are short.'),
  { type: 'heading', level: 1, runs: [{ text: 'Money' }] },
  { type: 'quote', runs: [{ text: 'We built this.' }] },
  { type: 'list', ordered: false, items: [{ runs: [{ text: 'masts' }], nested: nested('land') }] },
  { type: 'list', ordered: true, items: [{ runs: [{ text: 'first step' }] }, { runs: [{ text: 'second step' }] }] },
  table([
    ['Year', 'Share'],
    ['2022', '6.1'],
  ]),
]

function nested(words: string) {
  return { type: 'list' as const, ordered: false, items: [{ runs: [{ text: words }] }] }
}

function table(rows: string[][], headerRows: 0 | 1 = 1): Block {
  return {
    type: 'table',
    headerRows,
    rows: rows.map((row) => row.map((cell) => ({ blocks: [{ type: 'paragraph', runs: [{ text: cell }] }] }))),
  }
}

const LONG = 'The rest of this text is about schools, clinics and what they need.'

function characters(
  name: string,
  mark: Mark,
  word: string,
  odt: string,
  tag: string,
  to: Feature['to'],
  markdown?: string,
): Feature {
  return {
    group: 'Characters',
    name,
    words: [WORDS],
    is: hasMark(mark),
    from: {
      word: { body: `<w:p>${r('Networks that ')}${r(WORDS, word)}${r(' reach hills.')}</w:p>` },
      odt: {
        styles: `<style:style style:name="T1" style:family="text"><style:text-properties ${odt}/></style:style>`,
        body: `<text:p>Networks that <text:span text:style-name="T1">${WORDS}</text:span> reach hills.</text:p>`,
      },
      html: `<p>Networks that <${tag}>${WORDS}</${tag}> reach hills.</p>`,
      ...(markdown === undefined ? {} : { markdown: `Networks that ${markdown} reach hills.` }),
    },
    draft: answered([
      {
        type: 'paragraph',
        runs: [{ text: 'Networks that ' }, { text: WORDS, [mark]: true }, { text: ' reach hills.' }],
      },
    ]),
    to,
    edit: (word_, tracked) => void word_.look(word_.find('reach hills'), WORDS, word, tracked),
  }
}

const AT = '2025-07-01T10:00:00Z'
const by = (author = 'Ana') => `w:id="1" w:author="${author}" w:date="${AT}"`
const HEADING_STYLES =
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
const QUOTE_STYLES = '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>'
const LEVEL = (level: number, format: string, label: string) =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`
const NUMBERING =
  `<w:abstractNum w:abstractNumId="1">${LEVEL(0, 'decimal', '%1.')}${LEVEL(1, 'lowerLetter', '(%2)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${LEVEL(0, 'bullet', '·')}${LEVEL(1, 'bullet', '·')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
const item = (words: string, list: number, level = 0) =>
  p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const row = (cells: readonly string[], properties = '') =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map((each) => cell(p(each))).join('')}</w:tr>`
const odtRow = (cells: readonly string[]) =>
  `<table:table-row>${cells.map((each) => `<table:table-cell><text:p>${each}</text:p></table:table-cell>`).join('')}</table:table-row>`
const odtLevels = (kind: string) =>
  [1, 2]
    .map((level) => `<text:list-level-style-${kind} text:level="${level}" style:num-format="1" style:num-suffix="."/>`)
    .join('')
const odtList = (style: string, items: readonly string[]) =>
  `<text:list text:style-name="${style}">${items.map((each) => `<text:list-item>${each}</text:list-item>`).join('')}</text:list>`
const ODT_LISTS = `<text:list-style style:name="L1">${odtLevels('number')}</text:list-style><text:list-style style:name="L2">${odtLevels('bullet')}</text:list-style>`
const isList =
  (ordered: boolean) =>
  ({ blocks }: Seen) =>
    blocks.some((block) => block.type === 'list' && block.ordered === ordered && text(block).includes('masts'))
const picture = (name: string, alt: string) =>
  `<w:drawing><wp:inline xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:docPr id="1" name="P" descr="${alt}"/><a:graphic><a:graphicData><a:blip r:embed="${name}"/></a:graphicData></a:graphic></wp:inline></w:drawing>`
const PICTURE = new Uint8Array(Buffer.from(SMALL_PICTURE.data, 'base64'))
const box = (words: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>`
const commentOf = (id: number, author: string, words: string, key = `A${id}`) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="${AT}"><w:p w14:paraId="${key}">${r(words)}</w:p></w:comment>`
const changedText = ({ blocks }: Seen) => blocks.map(text).join('\n').includes('Networks that communities own reach')
const noted = (draft: Draft) =>
  addMarginNote(answered([paragraph('Networks that people own reach hills.')])(draft), {
    id: 'n1',
    section: 'q1',
    slot: 'answer',
    words: WORDS,
    author: 'Ana',
    at: AT,
    text: 'All of them?',
    replies: [{ author: 'Bo', at: AT, text: 'Most of them.' }],
    resolved: false,
  })

const signatory = (draft: Draft | undefined, name: string) =>
  draft?.organisation.signatories.some((row) => row.name === name) ?? false

/** What a draft has beside its answers. */
const PARTS: readonly Feature[] = [
  {
    group: 'The draft itself',
    name: 'its title',
    words: ['Networks that people own'],
    is: ({ draft }) => draft?.title === 'Networks that villages own',
    draft: answered([]),
    to: {
      word: /<w:pStyle w:val="Title"\/>(?:(?!<\/w:p>).)*Networks that people own/,
      pdf: /Networks that people own/,
      html: /<h1[^>]*>Networks that people own/,
      markdown: /^# Networks that people own/m,
      text: /^Networks that people own/,
    },
    edit: (word, tracked) => void word.replace(0, 'people', 'villages', tracked),
  },
  {
    group: 'The draft itself',
    name: 'who speaks',
    words: ['Hill Networks Alliance'],
    is: ({ draft }) => draft?.organisation.name === 'Hill Networks Union',
    draft: answered([]),
    to: {
      word: /Organisation[\s\S]*Hill Networks Alliance/,
      pdf: /Organisation[^\n]*Hill Networks Alliance/,
      html: /Organisation[\s\S]{0,80}Hill Networks Alliance/,
      markdown: /Organisation[^\n]*Hill Networks Alliance/,
      text: /^Organisation: Hill Networks Alliance/m,
    },
    edit: (word, tracked) => void word.replace(word.find('Hill Networks Alliance'), 'Alliance', 'Union', tracked),
  },
  {
    group: 'The draft itself',
    name: 'its signatories',
    words: ['Ana Beispiel'],
    is: ({ draft }) => signatory(draft, 'Ana Beispiel') && signatory(draft, 'Zoe Neu'),
    draft: answered([]),
    to: {
      word: /<w:tbl>(?:(?!<\/w:tbl>).)*Ana Beispiel/,
      pdf: /#grid-of\([^\n]*Ana Beispiel/,
      html: /<td[^>]*>Ana Beispiel/,
      markdown: /Ana Beispiel/,
      text: /^Ana Beispiel, Redes del Valle, Peru/m,
    },
    edit: (word, tracked) => word.addRow('Ana Beispiel', ['Zoe Neu', 'Netze', 'Austria'], tracked),
  },
  {
    group: 'The draft itself',
    name: 'a proposal on a paragraph',
    words: ['para. 48', 'Member States commit to measures'],
    is: ({ draft }) =>
      draft?.proposals.some(
        ({ paragraph: number, proposed }) =>
          number === 'para. 49' && proposed.startsWith('Member States agree on measures'),
      ) ?? false,
    draft: (draft) => ({ ...answered([])(draft), proposals: PROPOSALS.slice(0, 1) }),
    to: {
      word: /<w:tbl>(?:(?!<\/w:tbl>)[\s\S])*para\. 48|para\. 48(?:(?!<\/w:p>)[\s\S])*<\/w:p>/,
      pdf: /#grid-of\([^\n]*para\. 48|para\. 48/,
      html: /<td[^>]*>[\s\S]*para\. 48/,
      markdown: /\| *Elements|para\. 48/,
      text: /para\. 48/,
    },
    edit: (word, tracked) => {
      word.replace(word.paragraphs().indexOf('Paragraph') + 1, 'para. 48', 'para. 49', tracked)
      word.replace(word.find('Member States commit'), 'commit to', 'agree on', tracked)
    },
  },
]

export const FEATURES: readonly Feature[] = [
  ...PARTS,
  characters(
    'bold',
    'bold',
    '<w:b/>',
    'fo:font-weight="bold"',
    'strong',
    {
      word: /<w:b\/>(?:(?!<\/w:r>).)*people own/,
      pdf: /strong\([^)]*people own/,
      html: /<strong>people own/,
      markdown: /\*\*people own\*\*/,
    },
    `**${WORDS}**`,
  ),
  characters(
    'italic',
    'italic',
    '<w:i/>',
    'fo:font-style="italic"',
    'em',
    {
      word: /<w:i\/>(?:(?!<\/w:r>).)*people own/,
      pdf: /emph\([^)]*people own/,
      html: /<em>people own/,
      markdown: /\*people own\*/,
    },
    `*${WORDS}*`,
  ),
  characters('underlined', 'underline', '<w:u w:val="single"/>', 'style:text-underline-style="solid"', 'u', {
    word: /<w:u [^>]*>(?:(?!<\/w:r>).)*people own/,
    pdf: /underline\(\{text\("people own/,
    html: /<u>people own/,
    markdown: /<u>people own/,
  }),
  characters(
    'struck out',
    'strikethrough',
    '<w:strike/>',
    'style:text-line-through-style="solid"',
    's',
    {
      word: /<w:strike\/>(?:(?!<\/w:r>).)*people own/,
      pdf: /deleted\(\{text\("people own/,
      html: /<s>people own/,
      markdown: /~~people own~~/,
    },
    `~~${WORDS}~~`,
  ),
  characters('raised', 'superscript', '<w:vertAlign w:val="superscript"/>', 'style:text-position="super 58%"', 'sup', {
    word: /superscript(?:(?!<\/w:r>).)*people own/,
    pdf: /super\([^)]*people own/,
    html: /<sup>people own/,
    markdown: /<sup>people own|\^\(people own\)/,
    text: /\^\(people own\)/,
  }),
  characters('lowered', 'subscript', '<w:vertAlign w:val="subscript"/>', 'style:text-position="sub 58%"', 'sub', {
    word: /subscript(?:(?!<\/w:r>).)*people own/,
    pdf: /sub\([^)]*people own/,
    html: /<sub>people own/,
    markdown: /<sub>people own|_\(people own\)/,
    text: /_\(people own\)/,
  }),
  {
    ...characters(
      'highlighted',
      'highlight',
      '<w:highlight w:val="yellow"/>',
      'fo:background-color="#ffff00"',
      'mark',
      {
        word: /<w:highlight /,
        pdf: /highlight\(\{text\("people own/,
        html: /<mark>/,
      },
    ),
    why: 'A working mark: it is in the draft and on the page, and no document shows it.',
  },
  {
    group: 'Characters',
    name: 'font, size and colour',
    words: [WORDS],
    is: () => false,
    from: {
      word: {
        body: `<w:p>${r('Networks that ')}${r(WORDS, '<w:rFonts w:ascii="Georgia"/><w:color w:val="FF0000"/>')}${r(' reach hills.')}</w:p>`,
      },
      odt: {
        styles:
          '<style:style style:name="T1" style:family="text"><style:text-properties fo:color="#ff0000"/></style:style>',
        body: `<text:p>Networks that <text:span text:style-name="T1">${WORDS}</text:span> reach hills.</text:p>`,
      },
      html: `<p>Networks that <span style="color:red;font-family:Georgia">${WORDS}</span> reach hills.</p>`,
    },
    edit: (word, tracked) => void word.look(word.find('reach hills'), WORDS, '<w:color w:val="FF0000"/>', tracked),
    why: 'Documents are set as their call asks, in one font and one colour.',
    isLeftOut: true,
  },
  {
    group: 'Characters',
    name: 'a link',
    words: ['our report'],
    is: ({ blocks }) =>
      all(blocks).some(({ link, text: words }) => link === 'https://example.org/report' && words === 'our report'),
    from: {
      word: {
        body: `<w:p>${r('See ')}<w:hyperlink r:id="L1">${r('our report')}</w:hyperlink>${r('.')}</w:p>`,
        links: [['L1', 'hyperlink', 'https://example.org/report', true]],
      },
      odt: { body: '<text:p>See <text:a xlink:href="https://example.org/report">our report</text:a>.</text:p>' },
      html: '<p>See <a href="https://example.org/report">our report</a>.</p>',
      markdown: 'See [our report](https://example.org/report).',
    },
    draft: answered([
      {
        type: 'paragraph',
        runs: [{ text: 'See ' }, { text: 'our report', link: 'https://example.org/report' }, { text: '.' }],
      },
    ]),
    to: {
      word: /<w:hyperlink [^>]*>(?:(?!<\/w:hyperlink>).)*our report/,
      pdf: /link\("https:\/\/example\.org\/report"/,
      html: /<a href="https:\/\/example\.org\/report">our report/,
      markdown: /\[our report\]\(https:\/\/example\.org\/report\)/,
      text: /our report \(https:\/\/example\.org\/report\)/,
    },
    edit: (word, tracked) => {
      const link = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/report"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('our report')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
      word.put(
        word.find('reach hills'),
        tracked ? `<w:ins w:id="77" w:author="Ana" w:date="${AT}">${link}</w:ins>` : link,
      )
    },
  },
  {
    group: 'Characters',
    name: 'a link to a file or a script',
    words: ['our report', 'file:///c:/report.docx'],
    is: () => false,
    from: {
      word: {
        body: `<w:p>${r('See ')}<w:hyperlink r:id="L1">${r('our report')}</w:hyperlink>${r('.')}</w:p>`,
        links: [['L1', 'hyperlink', 'file:///c:/report.docx', true]],
      },
      odt: { body: '<text:p>See <text:a xlink:href="file:///c:/report.docx">our report</text:a>.</text:p>' },
      html: '<p>See <a href="file:///c:/report.docx">our report</a>.</p>',
      markdown: 'See [our report](file:///c:/report.docx).',
    },
    why: 'No document may link to one computer’s files; of a web page only the words stay.',
  },
  {
    group: 'Characters',
    name: 'another language',
    words: ['Réseaux pour tous'],
    is: ({ blocks }) =>
      all(blocks).some((run) => run.language?.startsWith('fr') === true && run.text.includes('Réseaux')),
    from: {
      word: {
        body: `<w:p>${r(LONG, '<w:lang w:val="en-GB"/>')}</w:p><w:p>${r('They call it ', '<w:lang w:val="en-GB"/>')}${r('Réseaux pour tous', '<w:lang w:val="fr-FR"/>')}${r('.', '<w:lang w:val="en-GB"/>')}</w:p>`,
      },
      odt: {
        styles:
          '<style:style style:name="E" style:family="text"><style:text-properties fo:language="en" fo:country="GB"/></style:style><style:style style:name="F" style:family="text"><style:text-properties fo:language="fr" fo:country="FR"/></style:style>',
        body: `<text:p><text:span text:style-name="E">${LONG} They call it </text:span><text:span text:style-name="F">Réseaux pour tous</text:span>.</text:p>`,
      },
      html: `<p>${LONG} They call it <span lang="fr">Réseaux pour tous</span>.</p>`,
    },
    draft: answered([
      {
        type: 'paragraph',
        runs: [{ text: 'They call it ' }, { text: 'Réseaux pour tous', language: 'fr' }, { text: '.' }],
      },
    ]),
    to: {
      word: /<w:lang w:val="fr[^>]*>(?:(?!<\/w:r>).)*Réseaux/,
      pdf: /lang: "fr"[^\n]*Réseaux/,
      html: /lang="fr"[^>]*>Réseaux/,
    },
  },
  {
    group: 'Characters',
    name: 'text from right to left',
    words: ['شبكات للجميع'],
    is: ({ blocks }) => all(blocks).some((run) => run.language?.startsWith('ar') === true),
    from: {
      word: {
        body: `<w:p>${r(LONG, '<w:lang w:val="en-GB"/>')}</w:p><w:p><w:pPr><w:bidi/></w:pPr>${r('شبكات للجميع', '<w:rtl/><w:lang w:bidi="ar-SA"/>')}</w:p>`,
      },
      html: `<p>${LONG}</p><p dir="rtl" lang="ar">شبكات للجميع</p>`,
    },
    draft: answered([{ type: 'paragraph', runs: [{ text: 'شبكات للجميع', language: 'ar' }] }]),
    to: {
      word: /<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/>/,
      pdf: /^#p\(rtl, [^\n]*lang: "ar"/m,
      html: /lang="ar" dir="rtl"/,
    },
  },
  {
    group: 'Characters',
    name: 'hidden text',
    words: ['between us'],
    is: () => false,
    from: {
      word: { body: `<w:p>${r('Networks reach hills.')}${r('between us', '<w:vanish/>')}</w:p>` },
      odt: {
        styles:
          '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>',
        body: '<text:p>Networks reach hills.<text:span text:style-name="T1">between us</text:span></text:p>',
      },
      html: '<p>Networks reach hills.<span hidden>between us</span></p>',
    },
    edit: (word, tracked) => {
      const run = r('between us', '<w:vanish/>')
      word.put(
        word.find('reach hills'),
        tracked ? `<w:ins w:id="77" w:author="Ana" w:date="${AT}">${run}</w:ins>` : run,
      )
    },
    why: 'Nobody hands in what nobody sees; what a web page hides is no text of it.',
  },
  {
    group: 'Paragraphs',
    name: 'heading by its style',
    words: ['Skills'],
    is: some((block) => block.type === 'heading' && text(block) === 'Skills'),
    from: {
      word: { styles: HEADING_STYLES, body: p('Skills', '<w:pStyle w:val="H1"/>') + p(LONG) },
      odt: { body: `<text:h text:outline-level="1">Skills</text:h><text:p>${LONG}</text:p>` },
      html: `<h2>Skills</h2><p>${LONG}</p>`,
      markdown: `## Skills\n\n${LONG}`,
    },
    draft: answered([{ type: 'heading', level: 1, runs: [{ text: 'Skills' }] }, paragraph(LONG)]),
    to: {
      word: /<w:pStyle w:val="Heading\d"\/>(?:(?!<\/w:p>).)*Skills/,
      pdf: /^#h\(2, ltr, [^\n]*Skills/m,
      html: /<h\d[^>]*>Skills/,
      markdown: /^#+ Skills/m,
      text: /^Skills$/m,
    },
    edit: (word, tracked) => word.form(word.find('Loans'), word.find('Money'), tracked),
  },
  {
    group: 'Paragraphs',
    name: 'heading by its look alone',
    words: ['Skills'],
    is: some((block) => block.type === 'heading' && text(block) === 'Skills'),
    from: { word: { body: p('Skills', '', '<w:b/><w:sz w:val="32"/>') + p(LONG) + p(LONG) + p(LONG) } },
  },
  {
    group: 'Paragraphs',
    name: 'list with bullets',
    words: ['masts', 'loans'],
    is: isList(false),
    from: {
      word: { numbering: NUMBERING, body: item('masts', 2) + item('loans', 2) },
      odt: { styles: ODT_LISTS, body: odtList('L2', ['<text:p>masts</text:p>', '<text:p>loans</text:p>']) },
      html: '<ul><li>masts</li><li>loans</li></ul>',
      markdown: '- masts\n- loans',
    },
    draft: answered([
      { type: 'list', ordered: false, items: [{ runs: [{ text: 'masts' }] }, { runs: [{ text: 'loans' }] }] },
    ]),
    to: {
      word: /<w:numPr>(?:(?!<\/w:p>).)*masts/,
      pdf: /^#bullets\(ltr, [^\n]*masts/m,
      html: /<ul>\s*<li>masts/,
      markdown: /^[-*] masts/m,
      text: /^[-•–] masts/m,
    },
    edit: (word, tracked) => {
      word.form(word.find('Loans'), word.find('masts'), tracked)
      word.replace(word.find('Loans'), 'Loans', 'masts', tracked)
    },
  },
  {
    group: 'Paragraphs',
    name: 'list with numbers',
    words: ['masts', 'loans'],
    is: isList(true),
    from: {
      word: { numbering: NUMBERING, body: item('masts', 1) + item('loans', 1) },
      odt: { styles: ODT_LISTS, body: odtList('L1', ['<text:p>masts</text:p>', '<text:p>loans</text:p>']) },
      html: '<ol><li>masts</li><li>loans</li></ol>',
      markdown: '1. masts\n2. loans',
    },
    draft: answered([
      { type: 'list', ordered: true, items: [{ runs: [{ text: 'masts' }] }, { runs: [{ text: 'loans' }] }] },
    ]),
    to: {
      word: /<w:numPr>(?:(?!<\/w:p>).)*masts/,
      pdf: /^#numbers\(ltr, [^\n]*masts/m,
      html: /<ol>\s*<li>masts/,
      markdown: /^1[.)] masts/m,
      text: /^1[.)] masts/m,
    },
    edit: (word, tracked) => word.form(word.find('masts'), word.find('first step'), tracked),
  },
  {
    group: 'Paragraphs',
    name: 'list in a list',
    words: ['masts', 'loans'],
    is: some(
      (block) =>
        block.type === 'list' &&
        block.items.some(
          ({ nested: inner }) => inner !== undefined && runsText(inner.items[0]?.runs ?? []).includes('loans'),
        ),
    ),
    from: {
      word: { numbering: NUMBERING, body: item('masts', 1) + item('loans', 1, 1) },
      odt: {
        styles: ODT_LISTS,
        body: odtList('L1', [
          '<text:p>masts</text:p><text:list><text:list-item><text:p>loans</text:p></text:list-item></text:list>',
        ]),
      },
      html: '<ol><li>masts<ol><li>loans</li></ol></li></ol>',
      markdown: '1. masts\n   1. loans',
    },
    draft: answered([
      { type: 'list', ordered: false, items: [{ runs: [{ text: 'masts' }], nested: nested('loans') }] },
    ]),
    to: {
      word: /<w:ilvl w:val="1"\/>(?:(?!<\/w:p>).)*loans/,
      pdf: /^#bullets\(ltr, [^\n]*masts[^\n]*\nbullets\(ltr, [^\n]*loans/m,
      html: /<li>masts\s*<ul>\s*<li>loans/,
      markdown: /^[-*] masts\n+ +[-*] loans/m,
      text: /^[-•–] masts\n +[-•–] loans/m,
    },
    edit: (word, tracked) => {
      word.form(word.find('second step'), word.find('land'), tracked)
      word.replace(word.find('second step'), 'second step', 'loans', tracked)
    },
  },
  {
    group: 'Paragraphs',
    name: 'list that starts anew',
    words: ['masts', 'loans'],
    is: ({ blocks }) => blocks.filter((block) => block.type === 'list' && block.ordered).length === 2,
    from: {
      word: { numbering: NUMBERING, body: item('masts', 1) + item('land', 1) + item('loans', 3) + item('grants', 3) },
      markdown: '1. masts\n2. land\n\nThen:\n\n1. loans\n2. grants',
    },
  },
  {
    group: 'Paragraphs',
    name: 'numbers through a text',
    words: ['2.', LONG],
    is: () => false,
    from: {
      word: {
        numbering: NUMBERING,
        body: item(LONG, 1) + p('Between them.') + item('More about schools.', 1) + p('And.'),
      },
    },
  },
  {
    group: 'Paragraphs',
    name: 'quotation',
    words: ['We waited for years.'],
    is: some((block) => block.type === 'quote' && text(block) === 'We waited for years.'),
    from: {
      word: { styles: QUOTE_STYLES, body: p('We waited for years.', '<w:pStyle w:val="Q"/>') },
      odt: {
        body: '<text:p text:style-name="Quotations">We waited for years.</text:p>',
        styles: '<style:style style:name="Quotations" style:family="paragraph"/>',
      },
      html: '<blockquote>We waited for years.</blockquote>',
      markdown: '> We waited for years.',
    },
    draft: answered([{ type: 'quote', runs: [{ text: 'We waited for years.' }] }]),
    to: {
      word: /<w:pStyle w:val="[^"]*[Qq]uot[^"]*"\/>(?:(?!<\/w:p>).)*We waited/,
      pdf: /^#q\(ltr, [^\n]*We waited/m,
      html: /<blockquote>[\s\S]*We waited/,
      markdown: /^> We waited/m,
    },
    edit: (word, tracked) => {
      word.form(word.find('Loans'), word.find('We built'), tracked)
      word.replace(word.find('Loans'), 'Loans are short.', 'We waited for years.', tracked)
    },
  },
  {
    group: 'Paragraphs',
    name: 'line break',
    words: ['One line', 'and another'],
    is: some((block) => text(block) === 'One line\nand another'),
    from: {
      word: { body: `<w:p><w:r><w:t>One line</w:t><w:br/><w:t>and another</w:t></w:r></w:p>` },
      odt: { body: '<text:p>One line<text:line-break/>and another</text:p>' },
      html: '<p>One line<br>and another</p>',
      markdown: 'One line  \nand another',
    },
    draft: answered([paragraph('One line\nand another')]),
    to: {
      word: /One line(?:(?!<\/w:p>).)*<w:br\/>(?:(?!<\/w:p>).)*and another/,
      pdf: /One line"\); linebreak\(\); text\("and another/,
      html: /One line<br>\s*and another/,
      markdown: /One line(?: {2}|\\)\n *and another/,
      text: /One line\n *and another/,
    },
    edit: (word, tracked) => {
      const inside = '<w:r><w:t>One line</w:t><w:br/><w:t>and another</w:t></w:r>'
      const changed = tracked ? `<w:ins w:id="77" w:author="Ana" w:date="${AT}">${inside}</w:ins>` : inside
      word.addBehind(word.find('Loans'), 'x', tracked)
      word.replace(word.find('x'), 'x', '', tracked)
      word.put(word.find('Loans') + 1, changed)
    },
  },
  {
    group: 'Tables and pictures',
    name: 'table with a row of headings',
    words: ['Year', '6.1'],
    is: some((block) => block.type === 'table' && block.headerRows === 1 && text(block).includes('6.1')),
    from: {
      word: { body: `<w:tbl>${row(['Year', 'Share'], '<w:tblHeader/>')}${row(['2022', '6.1'])}</w:tbl>` },
      odt: {
        body: `<table:table><table:table-header-rows>${odtRow(['Year', 'Share'])}</table:table-header-rows>${odtRow(['2022', '6.1'])}</table:table>`,
      },
      html: '<table><thead><tr><th>Year</th><th>Share</th></tr></thead><tbody><tr><td>2022</td><td>6.1</td></tr></tbody></table>',
      markdown: '| Year | Share |\n| --- | --- |\n| 2022 | 6.1 |',
    },
    draft: answered([
      table([
        ['Year', 'Share'],
        ['2022', '6.1'],
      ]),
    ]),
    to: {
      word: /<w:tblHeader\/>(?:(?!<\/w:tbl>).)*6\.1/,
      pdf: /^#grid-of\([^\n]*, \(\{[^\n]*Year[^\n]*\},\), \(\{[^\n]*6\.1/m,
      html: /<th scope="col">Year<\/th>[\s\S]*<td>6\.1/,
      markdown: /^\| *Year *\| *Share *\|/m,
    },
    edit: (word, tracked) => word.addRow('2022', ['2025', '1.9'], tracked),
  },
  {
    group: 'Tables and pictures',
    name: 'merged cells',
    words: ['Both years', '6.1'],
    is: () => false,
    from: {
      word: {
        body: `<w:tbl><w:tr>${cell(p('Both years'), '<w:gridSpan w:val="2"/>')}</w:tr>${row(['2022', '6.1'])}</w:tbl>`,
      },
      odt: {
        body: `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Both years</text:p></table:table-cell><table:covered-table-cell/></table:table-row>${odtRow(['2022', '6.1'])}</table:table>`,
      },
      html: '<table><tr><td colspan="2">Both years</td></tr><tr><td>2022</td><td>6.1</td></tr></table>',
    },
    why: 'A screen reader loses its place in merged cells.',
  },
  {
    group: 'Tables and pictures',
    name: 'table in a table',
    words: ['Year', '6.1'],
    is: () => false,
    from: {
      word: {
        body: `<w:tbl><w:tr>${cell(p('Year'))}${cell(`<w:tbl>${row(['2022', '6.1'])}</w:tbl>${p('')}`)}</w:tr>${row(['a', 'b'])}</w:tbl>`,
      },
      html: '<table><tr><td>Year</td><td><table><tr><td>2022</td><td>6.1</td></tr></table></td></tr><tr><td>a</td><td>b</td></tr></table>',
    },
  },
  {
    group: 'Tables and pictures',
    name: 'picture with its words',
    why: 'A web page holds none of its pictures, and nothing is fetched.',
    words: ['A mast on a hill'],
    is: some((block) => block.type === 'image' && block.alt === 'A mast on a hill'),
    from: {
      word: {
        body: `<w:p><w:r>${picture('I1', 'A mast on a hill')}</w:r></w:p>`,
        links: [['I1', 'image', 'media/mast.png', false]],
        files: { 'word/media/mast.png': PICTURE },
      },
      html: '<p><img src="mast.png" alt="A mast on a hill"></p>',
      markdown: '![A mast on a hill](mast.png)',
    },
    draft: (draft) => ({
      ...answered([{ type: 'image', image: 'i1', alt: 'A mast on a hill', runs: [] }])(draft),
      images: { i1: SMALL_PICTURE },
    }),
    to: {
      word: /descr="A mast on a hill"(?:(?!<\/w:drawing>).)*<a:blip /,
      pdf: /^#picture\([^\n]*"A mast on a hill"/m,
      html: /<img [^>]*alt="A mast on a hill"/,
    },
    edit: (word, tracked) => {
      const run = `<w:r>${picture('Own', 'A mast on a hill')}</w:r>`
      word.part('word/_rels/document.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="Own" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/mast.png"/></Relationships>',
        ),
      )
      word.put(word.find('Loans'), tracked ? `<w:ins w:id="77" w:author="Ana" w:date="${AT}">${run}</w:ins>` : run)
    },
  },
  {
    group: 'Beside the text',
    name: 'footnote',
    words: ['In ten countries.'],
    is: ({ blocks }) =>
      all(blocks).some(
        ({ footnote }) => footnote !== undefined && runsText(footnote.runs).trim() === 'In ten countries.',
      ),
    from: {
      word: {
        body: `<w:p>${r('Networks reach hills.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
        footnotes: `<w:footnote w:id="2">${p('In ten countries.')}</w:footnote>`,
      },
      odt: {
        body: '<text:p>Networks reach hills.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>In ten countries.</text:p></text:note-body></text:note></text:p>',
      },
      html: '<p>Networks reach hills.<sup id="ref-1"><a href="#note-1">1</a></sup></p><ol><li id="note-1">In ten countries. <a href="#ref-1">↩</a></li></ol>',
      markdown: 'Networks reach hills.[^1]\n\n[^1]: In ten countries.',
    },
    draft: answered([
      {
        type: 'paragraph',
        runs: [{ text: 'Networks reach hills.' }, { text: '', footnote: { runs: [{ text: 'In ten countries.' }] } }],
      },
    ]),
    to: {
      word: /<w:footnoteReference [\s\S]*In ten countries\./,
      pdf: /^#p\([^\n]*note-below\(ltr, [^\n]*In ten countries/m,
      html: /<sup[^>]*>[\s\S]*In ten countries\./,
      markdown: /\[\^1\][\s\S]*\[\^1\]: In ten countries\./,
      text: /reach hills\. ?\[1\][\s\S]*\[1\] In ten countries\./,
    },
    edit: (word, tracked) => word.footnote(word.find('reach hills'), 'In ten countries.', tracked),
  },
  {
    group: 'Beside the text',
    name: 'endnote',
    words: ['In ten countries.'],
    is: ({ blocks }) => all(blocks).some(({ footnote }) => footnote !== undefined),
    from: {
      word: {
        body: `<w:p>${r('Networks reach hills.')}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>`,
        endnotes: `<w:endnote w:id="2">${p('In ten countries.')}</w:endnote>`,
      },
      odt: {
        body: '<text:p>Networks reach hills.<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>In ten countries.</text:p></text:note-body></text:note></text:p>',
      },
    },
  },
  {
    group: 'Beside the text',
    name: 'comment with author and reply',
    words: ['All of them?', 'Most of them.'],
    is: ({ notes }) =>
      notes.some(
        ({ author, text: said, replies }) => author === 'Ana' && said === 'All of them?' && replies[0]?.author === 'Bo',
      ),
    from: {
      word: {
        body: `<w:p>${r('Networks that ')}<w:commentRangeStart w:id="0"/>${r(WORDS)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(' reach hills.')}</w:p>`,
        comments: commentOf(0, 'Ana', 'All of them?') + commentOf(1, 'Bo', 'Most of them.'),
        commentsExtended:
          '<w15:commentEx w15:paraId="A0" w15:done="0"/><w15:commentEx w15:paraId="A1" w15:paraIdParent="A0" w15:done="0"/>',
      },
      odt: {
        body: `<text:p>Networks that <office:annotation office:name="k1"><dc:creator>Ana</dc:creator><dc:date>2025-07-03T10:00:00</dc:date><text:p>All of them?</text:p></office:annotation>${WORDS}<office:annotation-end office:name="k1"/> reach hills.<office:annotation office:name="k2" loext:parent-name="k1"><dc:creator>Bo</dc:creator><text:p>Most of them.</text:p></office:annotation></text:p>`,
      },
    },
    draft: noted,
    to: {
      word: /<w:comment [\s\S]*All of them\?/,
      pdf: /All of them\?/,
      html: /All of them\?/,
      markdown: /All of them\?/,
      text: /All of them\?/,
    },
    edit: (word) => word.comment(word.find('reach hills'), 'All of them?'),
    why: 'Never in a document that is handed in; a review copy carries them.',
  },
  {
    group: 'Beside the text',
    name: 'comment on several paragraphs',
    words: ['Both of them.'],
    is: ({ notes }) => notes.some(({ words }) => words === 'Networks that people own reach hills.\nLoans are short.'),
    from: {
      word: {
        body: `<w:p><w:commentRangeStart w:id="0"/>${r('Networks that people own reach hills.')}</w:p><w:p>${r('Loans are short.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
        comments: commentOf(0, 'Ana', 'Both of them.'),
      },
    },
    edit: (word) => word.comment(word.find('reach hills'), 'Both of them.', word.find('Loans')),
  },
  {
    group: 'Beside the text',
    name: 'text box',
    words: ['In a box.'],
    is: () => false,
    from: {
      word: { body: `<w:p>${r('Networks reach hills.')}<w:r>${box('In a box.')}</w:r></w:p>` },
      odt: {
        body: '<text:p>Networks reach hills.<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>',
      },
    },
    edit: (word, tracked) => {
      const run = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('In a box.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
      word.put(
        word.find('reach hills'),
        tracked ? `<w:ins w:id="77" w:author="Ana" w:date="${AT}">${run}</w:ins>` : run,
      )
    },
  },
  {
    group: 'Beside the text',
    name: 'top and bottom of pages',
    words: ['River Network, confidential'],
    is: () => false,
    from: {
      word: { body: p(LONG), header1: p('River Network, confidential') },
      odt: {
        body: `<text:p>${LONG}</text:p>`,
        masters:
          '<style:master-page style:name="Standard"><style:header><text:p>River Network, confidential</text:p></style:header></style:master-page>',
      },
    },
    edit: (word) =>
      word.part('word/header1.xml', (xml) => xml.replace('</w:hdr>', `${p('River Network, confidential')}</w:hdr>`)),
  },
  {
    group: 'Beside the text',
    name: 'field',
    words: ['12 July 2025'],
    is: () => false,
    from: {
      word: {
        body: `<w:p>${r('Today is ')}<w:fldSimple w:instr="DATE">${r('12 July 2025')}</w:fldSimple>${r('.')}</w:p>`,
      },
      odt: { body: '<text:p>Today is <text:date>12 July 2025</text:date>.</text:p>' },
    },
  },
  {
    group: 'Beside the text',
    name: 'content control',
    words: ['River Network'],
    is: ({ blocks }) => blocks.map(text).join('\n').includes('We are River Network.'),
    from: {
      word: {
        body: `<w:p>${r('We are ')}<w:sdt><w:sdtPr/><w:sdtContent>${r('River Network')}</w:sdtContent></w:sdt>${r('.')}</w:p>`,
      },
    },
  },
  {
    group: 'Beside the text',
    name: 'box of a form to tick',
    words: ['☒'],
    is: () => false,
    from: {
      word: {
        body: `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' We agree.')}</w:p>`,
      },
    },
  },
  {
    group: 'Beside the text',
    name: 'formula',
    words: ['(a)/(b)'],
    is: () => false,
    from: {
      word: {
        body: `<w:p>${r('The share is ')}<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
      },
    },
  },
  {
    group: 'Beside the text',
    name: 'table of contents',
    words: [LONG],
    is: ({ blocks }) => blocks.filter((block) => text(block).includes('Skills')).length === 1 && false,
    from: {
      word: {
        styles: `${HEADING_STYLES}<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>`,
        body: p('Skills\t3', '<w:pStyle w:val="TOC1"/>') + p('Skills', '<w:pStyle w:val="H1"/>') + p(LONG),
      },
    },
  },
  {
    group: 'Changes that somebody recorded',
    name: 'words put in and taken out',
    words: ['communities'],
    is: () => false,
    from: {
      word: {
        body: `<w:p>${r('Networks that ')}<w:del ${by()}><w:r><w:delText>people</w:delText></w:r></w:del><w:ins ${by()}>${r('communities')}</w:ins>${r(' own reach hills.')}</w:p>`,
      },
    },
    edit: (word, tracked) => void word.replace(word.find('reach hills'), 'people', 'communities', tracked),
  },
  {
    group: 'Changes that somebody recorded',
    name: 'words that were moved',
    words: ['Loans are short.'],
    is: () => false,
    from: {
      word: {
        body: `<w:p><w:moveTo ${by()}>${r('Loans are short. ')}</w:moveTo>${r(LONG)}</w:p><w:p>${r('End.')}<w:moveFrom ${by()}>${r('Loans are short. ')}</w:moveFrom></w:p>`,
      },
    },
  },
  {
    group: 'Changes that somebody recorded',
    name: 'words that look another way',
    words: [WORDS],
    is: () => false,
    from: {
      word: {
        body: `<w:p>${r('Networks that ')}${r(WORDS, `<w:b/><w:rPrChange ${by()}><w:rPr/></w:rPrChange>`)}${r(' reach hills.')}</w:p>`,
      },
    },
    why: 'Which words, and what became of them, a review says change by change.',
  },
]

/** What the changed text of a reviewer must say, where the feature itself is the change. */
export const CHANGED: Readonly<Record<string, (seen: Seen) => boolean>> = {
  'words put in and taken out': changedText,
  'table with a row of headings': some(
    (block) => block.type === 'table' && block.rows.length === 3 && text(block).includes('1.9'),
  ),
  'list with numbers': isList(true),
  'heading by its style': some((block) => block.type === 'heading' && text(block) === 'Loans are short.'),
  'comment with author and reply': ({ notes }) => notes.some(({ text: said }) => said === 'All of them?'),
}
