import { describe, expect, it } from 'vitest'
import { doubtMessage, type Paper } from '../../../../src/core/paper/paper'
import {
  paperSourceOfHtml,
  paperSourceOfMarkdown,
  paperSourceOfPdf,
  paperSourceOfText,
} from '../../../../src/core/paper/paper-sources'
import { paperOf } from '../../../../src/core/paper/read-paper'
import { inEnglish } from '../../../../src/messages/sentence'

const TEXT = `Outcome document of the review: Zero Draft

Preamble

A. Recalling the outcomes of both phases of the World Summit,

B. Recognising that access is still unequal between and within countries,

I. Digital divides

1. We reaffirm our commitment to an open Internet.

2. We call upon Member States to:

(a) invest in the digital skills of older persons;

(b) support community networks, including by:

(i) opening spectrum for local use;

(ii) lowering the fees of licences;

(c) report every two years.

10 bis. We note with concern the slow pace of progress
in rural areas.

II. Internet governance

12. We resolve to strengthen the Internet Governance Forum.

12. We invite the Secretary-General to report on it.
`

function numbersOf(paper: Paper): string[] {
  return paper.paragraphs.map(({ number }) => number)
}
function readMarkdown(text: string): Paper {
  return paperOf(paperSourceOfMarkdown(text))
}
function read(text: string): Paper {
  return paperOf(paperSourceOfText(text))
}

describe('paperOf', () => {
  it('reads lettered, numbered and inner paragraphs with the part that they stand in', () => {
    const paper = read(TEXT)
    expect(paper.title).toBe('Outcome document of the review: Zero Draft')
    expect(numbersOf(paper)).toEqual([
      'A',
      'B',
      '1',
      '2',
      '2(a)',
      '2(b)',
      '2(b)(i)',
      '2(b)(ii)',
      '2(c)',
      '10 bis',
      '12',
      '12',
    ])
    expect([...new Set(paper.paragraphs.map(({ part }) => part))]).toEqual([
      'Preamble',
      'I. Digital divides',
      'II. Internet governance',
    ])
    expect(paper.paragraphs[9]?.text).toBe('We note with concern the slow pace of progress in rural areas.')
  })

  it('says where numbers jump and double', () => {
    expect(read(TEXT).doubts.map(({ kind, number }) => [kind, number])).toEqual([
      ['jump', '10 bis'],
      ['jump', '12'],
      ['double', '12'],
    ])
    expect(
      read(TEXT)
        .doubts.map((doubt) => inEnglish(doubtMessage(doubt)))
        .at(-1),
    ).toContain('Two paragraphs have the number 12')
  })

  it('says where numbers start anew', () => {
    const paper = read(
      'Part one\n\n1. We agree.\n\n2. We resolve.\n\nPart two\n\n1. We invite all.\n\n2. We thank all.',
    )
    expect(numbersOf(paper)).toEqual(['1', '2', '1', '2'])
    expect(paper.doubts.map(({ kind }) => kind)).toEqual(['restart'])
  })

  it('says once that numbers start anew in each part, as articles of a treaty do', () => {
    const articles = ['Access', 'Skills', 'Review'].map(
      (name, index) =>
        `# Article ${index + 1} (${name})\n\n1. States agree on ${name}.\n\n2. States report on ${name}.`,
    )
    const paper = paperOf(paperSourceOfMarkdown(articles.join('\n\n')))
    expect(numbersOf(paper)).toEqual(['1', '2', '1', '2', '1', '2'])
    expect(paper.doubts).toEqual([{ kind: 'restarts', number: '', before: '' }])
  })

  it('finds its way back to the paper’s numbers behind options that count for themselves', () => {
    const first = Array.from({ length: 36 }, (_, index) => `${index + 1}. States agree on point ${index + 1}.`)
    const behind = ['37 bis. States fund it.', '38. States report.', '39. States meet.']
    const paper = readMarkdown(
      [...first, '# Option two', '1. States disagree.', '2. States wait.', '37. States act.', ...behind].join('\n\n'),
    )
    expect(numbersOf(paper).slice(-6)).toEqual(['1', '2', '37', '37 bis', '38', '39'])
    expect(paper.doubts.map(({ kind, number }) => [kind, number])).toEqual([['restart', '1']])
  })

  it('reads “Pp1”, brackets of text under negotiation that open before a number, and what is put in behind “quater”', () => {
    const paper = read(
      'Pp1 Recalling all;\n\nPp2 Noting all;\n\n1. We agree.\n\n[[2. We [invest][fund] skills.]\n\n2 quinquies. We wait.]\n\n[3] We end.',
    )
    expect(paper.paragraphs.map(({ number, text }) => [number, text])).toEqual([
      ['PP 1', 'Recalling all;'],
      ['PP 2', 'Noting all;'],
      ['1', 'We agree.'],
      ['2', '[[We [invest][fund] skills.]'],
      ['2 quinquies', 'We wait.]'],
      ['3', 'We end.'],
    ])
  })

  it('takes the title of Markdown from what stands above it, indented text for text, and a hard space for one', () => {
    const paper = paperOf(
      paperSourceOfMarkdown(
        '---\ntitle: "Draft decision"\nedit: true\n---\n\n##\u00A0B. General\n\n1. **Option 1:** We act.\n\n    **Option 2:** No text.\n',
      ),
    )
    expect(paper.title).toBe('Draft decision')
    expect(paper.paragraphs.map(({ number, part, text }) => [number, part, text])).toEqual([
      ['1', 'B. General', 'Option 1: We act.'],
      ['¶1', 'B. General', 'Option 2: No text.'],
    ])
  })

  it('takes a list inside a paragraph for one when the paragraphs’ numbers go on behind it', () => {
    const paper = read('7. We agree:\n\n1. to measure;\n\n2. to report.\n\n8. We resolve to act.')
    expect(numbersOf(paper)).toEqual(['7', '7(1)', '7(2)', '8'])
    expect(paper.doubts).toEqual([])
  })

  it('takes a list that begins with the paragraph’s own number for one', () => {
    expect(numbersOf(read('1. We aim at:\n\n1. access;\n\n2. skills;\n\n3. safety.\n\n2. We report.'))).toEqual([
      '1',
      '1(1)',
      '1(2)',
      '1(3)',
      '2',
    ])
  })

  it('reads operative and preambular paragraphs, each counted for itself', () => {
    const paper = read('PP 1. Recalling all;\n\nPP 2. Noting all;\n\nOP 1. Decides to act;\n\nOP 2. Requests a report.')
    expect(numbersOf(paper)).toEqual(['PP 1', 'PP 2', 'OP 1', 'OP 2'])
  })

  it('takes a year at the start of a line for no number', () => {
    const paper = read('1. We agree.\n\n2. We resolve.\n\n2015. That was the year of the last review.')
    expect(numbersOf(paper)).toEqual(['1', '2', '¶1'])
  })

  it('counts the paragraphs of a paper without numbers, and says so', () => {
    const paper = read('We agree to act on this matter.\n\nWe resolve to report on it next year.')
    expect(numbersOf(paper)).toEqual(['¶1', '¶2'])
    expect(paper.doubts.map(({ kind }) => kind)).toEqual(['unnumbered'])
  })

  it('reads the numbers of other languages', () => {
    expect(numbersOf(read('١. نؤكد التزامنا.\n\n٢. ندعو الدول الأعضاء.'))).toEqual(['1', '2'])
    expect(numbersOf(read('1、我们重申承诺。\n\n2、我们呼吁会员国。'))).toEqual(['1', '2'])
  })

  it('keeps the numbers of Markdown as they are written', () => {
    const paper = paperOf(
      paperSourceOfMarkdown(
        '# Zero Draft\n\n## Access\n\n47. We agree.\n48. We *resolve*:\n   (a) to act;\n\n50. We thank all.',
      ),
    )
    expect(paper.title).toBe('Zero Draft')
    expect(paper.paragraphs.map(({ number, part, text }) => [number, part, text])).toEqual([
      ['47', 'Access', 'We agree.'],
      ['48', 'Access', 'We resolve:'],
      ['48(a)', 'Access', 'to act;'],
      ['50', 'Access', 'We thank all.'],
    ])
  })

  it('reads a web page', () => {
    const paper = paperOf(
      paperSourceOfHtml(
        '<html><head><title>UN</title></head><body><nav><a href="/">Home</a></nav><main><h1>Zero Draft</h1><h2>Access</h2><p>1. We agree.</p><p>2. We resolve.</p></main></body></html>',
      ),
    )
    expect([paper.title, numbersOf(paper), paper.paragraphs[0]?.part]).toEqual(['Zero Draft', ['1', '2'], 'Access'])
  })

  const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`
  const page = (...parts: string[]) =>
    paperOf(paperSourceOfHtml(`<html><body><main>${parts.join('')}</main></body></html>`))

  it('reads a table of figures into the paragraph before it, and its rows that are counted are no paragraphs', () => {
    const paper = page(
      '<h1>Zero Draft</h1><h2>Access</h2><p>1. We agree.</p><p>2. We note:</p>',
      `<table>${cells('No.', 'Group', 'Online')}${cells('1', 'Least developed', '35 %')}${cells('2', 'Small islands', '67 %')}${cells('3', 'Landlocked', '39 %')}</table>`,
      '<p>3. We resolve to act.</p>',
    )
    expect(paper.paragraphs.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'We agree.'],
      [
        '2',
        'We note:\nNo. | Group | Online\n1 | Least developed | 35 %\n2 | Small islands | 67 %\n3 | Landlocked | 39 %',
      ],
      ['3', 'We resolve to act.'],
    ])
    expect(paper.doubts).toEqual([])
  })

  it('reads the paragraphs of a paper that is set as a table, with numbers in cells of their own', () => {
    const dotted = page(
      `<h1>Zero Draft</h1><p>1. We agree.</p><table>${cells('2.', 'We act.', '')}${cells('(a)', 'at once;')}${cells('3.', 'We report.')}</table>`,
    )
    expect(dotted.paragraphs.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'We agree.'],
      ['2', 'We act.'],
      ['2(a)', 'at once;'],
      ['3', 'We report.'],
    ])
    const bare = page(
      `<h1>Zero Draft</h1><table>${cells('1', 'We agree.', 'Agreed')}${cells('2', 'We act.', 'Open')}</table>`,
    )
    expect(bare.paragraphs.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'We agree. | Agreed'],
      ['2', 'We act. | Open'],
    ])
  })

  it('reads a table of a PDF line by line and says on which page, and its figures are no paragraphs', () => {
    const set = (y: number, ...stretches: [text: string, x: number][]) =>
      stretches.map(([text, x]) => ({ text, x, y, width: text.length * 5, size: 11, bold: false, italic: false }))
    const paper = paperOf(
      paperSourceOfPdf({
        title: 'Zero Draft',
        pages: [
          {
            width: 595,
            height: 842,
            pieces: [
              ...set(100, ['1. We agree to act on access together.', 72]),
              ...set(130, ['2. We note the figures in this table:', 72]),
              ...set(160, ['Group', 110], ['Online', 330], ['Year', 430]),
              ...set(176, ['Least developed countries, with all', 110]),
              ...set(182, ['1', 72], ['35 %', 330], ['2030', 430]),
              ...set(188, ['that are short of networks', 110]),
              ...set(204, ['3', 72], ['Landlocked', 110], ['39 %', 330], ['2030', 430]),
              ...set(240, ['3. We resolve to close the gap in each group.', 72]),
            ],
          },
        ],
      }),
    )
    expect(paper.paragraphs.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'We agree to act on access together.'],
      [
        '2',
        'We note the figures in this table:\nGroup Online Year\nLeast developed countries, with all\n1 35 % 2030\nthat are short of networks\n3 Landlocked 39 % 2030',
      ],
      ['3', 'We resolve to close the gap in each group.'],
    ])
    expect(paper.doubts.map(({ kind, page: at, within }) => [kind, at, within])).toEqual([['table', 1, '2']])
    expect(paper.doubts.map((doubt) => inEnglish(doubtMessage(doubt)))).toEqual([
      'A table on page 1 is read line by line, without its columns. Look at the page before you quote from it.',
    ])
  })

  it('has the pages and numbered lines of a PDF, and its larger letters as headings', () => {
    const piece = (text: string, x: number, y: number, size = 11) => ({
      text,
      x,
      y,
      width: text.length * size * 0.5,
      size,
      bold: false,
      italic: false,
    })
    const lines = Array.from({ length: 8 }, (_, index) =>
      piece(`${index + 1}. We agree on matter number ${index + 1}, as before.`, 90, 150 + index * 30),
    )
    const numbers = lines.map(({ y }, index) => ({ ...piece(String(index + 1), 60, y, 8) }))
    const paper = paperOf(
      paperSourceOfPdf({
        title: '',
        pages: [
          {
            width: 595,
            height: 842,
            pieces: [piece('Zero Draft', 90, 80, 20), piece('Access', 90, 120, 13), ...lines, ...numbers],
          },
        ],
      }),
    )
    expect([paper.title, paper.paragraphs[0]?.part]).toEqual(['Zero Draft', 'Access'])
    expect(paper.paragraphs.map(({ number, page, line }) => [number, page, line]).at(-1)).toEqual(['8', 1, 8])
  })
})

it('numbers of four digits go on where the paragraphs have come so far, and are years elsewhere', () => {
  const lines = [1, 2, 998, 999, 1000, 1001].map((number) => `${number}. We reaffirm this.`)
  const far = lines.slice(2)
  expect(paperOf(paperSourceOfText(far.join('\n\n'))).paragraphs.map(({ number }) => number)).toEqual([
    '998',
    '999',
    '1000',
    '1001',
  ])
  const early = [...lines.slice(0, 2), '2025. A year that ends a sentence.', '3. We go on.'].join('\n\n')
  expect(paperOf(paperSourceOfText(early)).paragraphs.map(({ number }) => number)).toEqual(['1', '2', '¶1', '3'])
  expect(paperOf(paperSourceOfText([...far, '2025. A year.'].join('\n\n'))).paragraphs.at(-1)?.number).toBe('¶1')
  // Also where no empty line stands between them, without a point, and in a series of its own.
  const numbersOf = (text: string) => paperOf(paperSourceOfText(text)).paragraphs.map(({ number }) => number)
  expect(numbersOf(far.join('\n'))).toEqual(['998', '999', '1000', '1001'])
  const bare = Array.from({ length: 1001 }, (_, index) => `${index + 1} We reaffirm this.`)
  expect(numbersOf([...bare, '2025 People.'].join('\n\n')).slice(998)).toEqual(['999', '1000', '1001', '¶1'])
  expect(numbersOf(['OP 999 Calls.', 'OP 1000 Notes.', 'OP 2025 Asks.'].join('\n\n'))).toEqual([
    'OP 999',
    'OP 1000',
    '¶1',
  ])
})

it('a paper that is set as one table has its columns named and no paragraph of that', () => {
  const rows = (...all: [string, string][]) =>
    `<html><body><main><h1>Zero Draft</h1><table>${all.map(([one, other]) => `<tr><td>${one}</td><td>${other}</td></tr>`).join('')}</table></main></body></html>`
  const numbersOf = (html: string) => paperOf(paperSourceOfHtml(html)).paragraphs.map(({ number }) => number)
  const own: [string, string][] = [
    ['1.', 'We reaffirm the vision of a society for all.'],
    ['2.', 'We commit to affordable access.'],
  ]
  expect(numbersOf(rows(['Para', 'Text'], ...own))).toEqual(['1', '2'])
  // A sentence is no name of a column.
  expect(numbersOf(rows(['Preamble', 'We met in New York.'], ...own))).toEqual(['¶1', '1', '2'])
})

it('says on which pages of a PDF text has no letters, and shows where they are missing', () => {
  const piece = (text: string, y: number) => ({
    text,
    x: 72,
    y,
    width: text.length * 5,
    size: 11,
    bold: false,
    italic: false,
  })
  const pages = ['Known letters.', '\0\0\0 are not.', '\0\0 neither.', 'Known again.'].map((words, index) => ({
    width: 595,
    height: 842,
    pieces: [piece(`${index + 1}. We know this. ${words}`, 100)],
  }))
  const paper = paperOf(paperSourceOfPdf({ title: 'Zero Draft', pages }))
  expect(paper.paragraphs.map(({ text }) => text)).toContain('We know this. □□□ are not.')
  expect(paper.doubts.map((doubt) => inEnglish(doubtMessage(doubt)))).toContainEqual(
    expect.stringMatching(/^The file does not say which letters .*\(page 2–3\); □ stands for them\. Ask /),
  )
})

it('a text whose paragraphs are broken into lines here and not there is read in whole paragraphs', () => {
  const lines = [
    'Connectivity',
    '1. We reaffirm the vision of a society in which all people can use the Internet, wherever they live, whatever they earn and whatever language they speak.',
    '',
    '2. We are sure that this is possible. It can be done with the means of the',
    'Funds for universal service and the public purse, if those who decide ask those who live there.',
    '',
    '3. We thank the hosts of the review. They have been patient with all of us,',
    'including the small organisations, and the governments that came late for',
    'Reasons of their own. We go on with what was agreed in the two phases of the',
    'the earlier summit. Nothing of it is given up by anybody in this room and beyond',
    'for as long as it takes.',
    '',
    '4. We will meet again in ten years to see what became of all that is promised:',
    '(a) by States',
    'Measures that follow',
    'We take them one by one, as they were agreed among all who came to the meeting, in this order and in no other one.',
  ]
  const paper = paperOf(paperSourceOfText(lines.join('\n')))
  expect(paper.paragraphs.slice(0, 3).map(({ number, text }) => [number, text])).toEqual([
    ['1', lines[1]?.slice(3)],
    ['2', `${lines[3]?.slice(3)} ${lines[4]}`],
    ['3', [lines[6]?.slice(3), ...lines.slice(7, 11)].join(' ')],
  ])
  expect(paper.paragraphs.map(({ number, text }) => [number, text.slice(0, 13)]).slice(3)).toEqual([
    ['4', 'We will meet '],
    ['4(a)', 'by States'],
    ['¶1', 'We take them '],
  ])
})
