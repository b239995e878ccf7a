import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../src/core/import/docx/read-docx'
import type { FidelityKind } from '../../../../src/core/import/fidelity'
import { OfficeFault } from '../../../../src/core/import/office-parts'
import { type ReadOptions, readDocument } from '../../../../src/core/import/read-document'
import { answerText, blockText } from '../../../../src/core/text/block-text'
import { docxParts, type Parts, p, r } from './docx-parts'

function read(parts: Parts, options: ReadOptions = {}) {
  const document = readDocument(readDocx(docxParts(parts)), options)
  const blocks = document.parts.map((part) => (part.type === 'heading' ? part : part.block))
  const counted = (kind: FidelityKind) => document.report.lines.find((line) => line.kind === kind)?.count ?? 0
  const lines = blocks.map((block) =>
    block.type === 'heading' ? `${'#'.repeat(block.level)} ${blockText({ ...block, level: 1 })}` : blockText(block),
  )
  return { ...document, blocks, counted, lines }
}

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="House heading"/><w:basedOn w:val="H1"/></w:style>
  <w:style w:type="paragraph" w:styleId="U2"><w:name w:val="Überschrift 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/><w:rPr><w:i/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`

const NUMBERING = `
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

const numbered = (id: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`

describe('headings of a Word document', () => {
  it('come from styles by inheritance, outline levels and names in other languages', () => {
    const { lines, counted } = read({
      styles: STYLES,
      body: [
        p('One', '<w:pStyle w:val="T"/>'),
        p('Two', '<w:pStyle w:val="Own"/>'),
        p('Three', '<w:pStyle w:val="U2"/>'),
        p('Four', '<w:outlineLvl w:val="2"/>'),
        p('Text.'),
      ].join(''),
    })
    expect(lines).toEqual(['# One', '## Two', '### Three', '#### Four', 'Text.'])
    expect(counted('heading')).toBe(4)
  })

  it('are those that look so where nobody used styles, and the report says how many', () => {
    const body = [
      p('Our paper', '', '<w:b/><w:sz w:val="36"/>'),
      p('Connectivity for all', '', '<w:b/>'),
      p('A long sentence about networks that people own, which is the text of this paper.'),
      p('Skills', '', '<w:b/>'),
      p('Another long sentence about schools, which is the text of this paper as well.'),
      p('And a third one about libraries.'),
      p('And a fourth one about clinics.'),
    ].join('')
    const { lines, counted, parts } = read({ body })
    expect(lines.slice(0, 4)).toEqual([
      '# Our paper',
      '## Connectivity for all',
      'A long sentence about networks that people own, which is the text of this paper.',
      '## Skills',
    ])
    expect(counted('headingByLook')).toBe(3)
    expect(parts[1]).toMatchObject({ sure: 'certain' })
  })

  it('are none where half of the text is bold', () => {
    const body = ['One', 'Two', 'Three', 'Four'].map((text) => p(text, '', '<w:b/>')).join('')
    expect(read({ body }).counted('headingByLook')).toBe(0)
  })

  it('keep a number that the program counted', () => {
    const styles = `${STYLES}<w:style w:type="paragraph" w:styleId="N"><w:name w:val="heading 3"/><w:pPr>${numbered(1)}</w:pPr></w:style>`
    const body = p('First', '<w:pStyle w:val="N"/>') + p('Second', '<w:pStyle w:val="N"/>')
    expect(read({ body, styles, numbering: NUMBERING }).lines).toEqual(['### 1. First', '### 2. Second'])
  })
})

describe('runs of a Word document', () => {
  it('keep their marks, by style and by hand, and lose what only the paragraph’s style says', () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr>
      ${r('bold ', '<w:rStyle w:val="Strong"/>')}${r('plain', '<w:rStyle w:val="Strong"/><w:b w:val="0"/>')}
      ${r('u', '<w:u w:val="single"/>')}${r('s', '<w:strike/>')}${r('2', '<w:vertAlign w:val="superscript"/>')}
      ${r('h', '<w:highlight w:val="yellow"/>')}${r('i', '<w:i/>')}</w:p>`
    const { blocks } = read({ styles: STYLES, body })
    expect(blocks).toEqual([
      {
        type: 'quote',
        runs: [
          { text: 'bold ', bold: true },
          { text: 'plain' },
          { text: 'u', underline: true },
          { text: 's', strikethrough: true },
          { text: '2', superscript: true },
          { text: 'h', highlight: true },
          { text: 'i', italic: true },
        ],
      },
    ])
  })

  it('say a language only where it is another than most of the text’s, and their script allows it', () => {
    const lang = (tag: string) => `<w:lang w:val="${tag}"/>`
    const body = `<w:p>${r('A text of many English words, ', lang('en-US'))}${r('une phrase', lang('fr-FR'))}${r(' and слово', lang('de-DE'))}</w:p>`
    const { blocks, language } = read({ body })
    expect(language).toBe('en')
    expect(blocks[0]).toMatchObject({
      runs: [
        { text: 'A text of many English words, ' },
        { text: 'une phrase', language: 'fr' },
        { text: ' and слово' },
      ],
    })
  })

  it('are one where Word cut a word into many', () => {
    const body = `<w:p>${r('con')}<w:proofErr w:type="spellStart"/>${r('nec', '<w:noProof/>')}${r('tivity')}</w:p>`
    expect(read({ body }).blocks).toEqual([{ type: 'paragraph', runs: [{ text: 'connectivity' }] }])
  })

  it('keep what stands in smart tags, content controls, simple and complex fields', () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = `<w:p><w:smartTag>${r('Geneva ')}</w:smartTag><w:sdt><w:sdtContent>${r('box ')}</w:sdtContent></w:sdt>
      <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt>
      <w:fldSimple w:instr=" DATE ">${r('today ')}</w:fldSimple>
      ${field(' HYPERLINK "https://example.org/a" ', 'link')}${field(' PAGE ', '7')}</w:p>`
    const { blocks, counted, report } = read({ body })
    expect(blocks).toEqual([
      { type: 'paragraph', runs: [{ text: 'Geneva box today ' }, { text: 'link', link: 'https://example.org/a' }] },
    ])
    expect(counted('placeholder')).toBe(1)
    expect(report.lines.find(({ kind }) => kind === 'placeholder')?.where).toEqual(['Click here'])
    expect(counted('field')).toBe(1)
  })

  it('link to web and mail addresses alone; other addresses stand behind the words', () => {
    const body = `<w:p><w:hyperlink r:id="a" w:anchor="part-2">${r('safe')}</w:hyperlink> <w:hyperlink r:id="b">${r('file')}</w:hyperlink></w:p>`
    const { blocks, counted } = read({
      body,
      links: [
        ['a', 'hyperlink', 'https://example.org', true],
        ['b', 'hyperlink', 'file:///C:/secret.docx', true],
      ],
    })
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        runs: [{ text: 'safe', link: 'https://example.org#part-2' }, { text: 'file (file:///C:/secret.docx)' }],
      },
    ])
    expect(counted('unsafeLink')).toBe(1)
  })

  it('keep the part of an address that stands apart from it', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = '<w:r><w:instrText>HYPERLINK "https://example.org/?a=b" \\l "part-2"</w:instrText></w:r>'
    const body = `<w:p>${mark('begin')}${code}${mark('separate')}${r('here')}${mark('end')}</w:p>`
    expect(read({ body }).blocks).toEqual([
      { type: 'paragraph', runs: [{ text: 'here', link: 'https://example.org/?a=b#part-2' }] },
    ])
  })

  it('tell hidden text, formulas and unknown symbols', () => {
    const body = `<w:p>${r('seen ')}${r('secret', '<w:vanish/>')}<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Own" w:char="F012"/></w:r></w:p>`
    const { lines, counted, notes } = read({ body })
    expect(lines).toEqual(['seen (a)/(b)✓\ufffd'])
    expect([counted('hiddenText'), counted('formula'), counted('symbol')]).toEqual([1, 1, 1])
    expect(notes.map(({ text }) => text).join('\n')).toContain('secret')
  })
})

describe('lists of a Word document', () => {
  it('nest by level and start anew where Word restarts them', () => {
    const body = [
      p('a', numbered(1)),
      p('b', numbered(1, 1)),
      p('c', numbered(1, 1)),
      p('d', numbered(1)),
      p('e', numbered(3)),
      p('f', numbered(2)),
    ].join('')
    const item = (text: string) => ({ runs: [{ text }] })
    expect(read({ body, numbering: NUMBERING }).blocks).toEqual([
      {
        type: 'list',
        ordered: true,
        items: [{ ...item('a'), nested: { type: 'list', ordered: true, items: [item('b'), item('c')] } }, item('d')],
      },
      { type: 'list', ordered: true, items: [item('e')] },
      { type: 'list', ordered: false, items: [item('f')] },
    ])
  })

  it('are paragraphs with their numbers where these go on through the text', () => {
    const body = [p('One.', numbered(1)), p('Between.'), p('Two.', numbered(1)), p('Three.', numbered(1))].join('')
    const { lines, counted } = read({ body, numbering: NUMBERING })
    expect(lines).toEqual(['1. One.', 'Between.', '2. Two.', '3. Three.'])
    expect(counted('numberAsText')).toBe(3)
  })

  it('take an item’s second paragraph into it', () => {
    const body = [p('One.', numbered(1)), p('More.', '<w:ind w:left="720"/>'), p('Two.', numbered(1))].join('')
    expect(read({ body, numbering: NUMBERING }).blocks).toEqual([
      { type: 'list', ordered: true, items: [{ runs: [{ text: 'One.\nMore.' }] }, { runs: [{ text: 'Two.' }] }] },
    ])
  })
})

describe('tracked changes', () => {
  const change = (name: string, inside: string, author = 'Ana') =>
    `<w:${name} w:id="1" w:author="${author}" w:date="2025-07-01T10:00:00Z">${inside}</w:${name}>`
  const deleted = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
  const body = [
    `<w:p>${r('We ')}${change('del', deleted('ask'))}${change('ins', r('urge'))}${r(' States.')}</w:p>`,
    `<w:p><w:pPr><w:rPr>${change('del', '')}</w:rPr></w:pPr>${r('Joined ')}</w:p>`,
    p('to this.'),
    `<w:p><w:pPr><w:rPr>${change('ins', '', 'Bo')}</w:rPr></w:pPr>${change('moveTo', r('Moved.'), 'Bo')}</w:p>`,
    `<w:p>${r('End.')}${change('moveFrom', r('Moved.'), 'Bo')}</w:p>`,
  ].join('')

  it('are accepted unless told otherwise, with author, date and words in the report', () => {
    const { lines, report } = read({ body })
    expect(lines).toEqual(['We urge States.', 'Joined to this.', 'Moved.', 'End.'])
    expect(report.changes).toContainEqual({
      kind: 'deleted',
      moved: false,
      author: 'Ana',
      at: '2025-07-01T10:00:00Z',
      text: 'ask',
    })
    expect(report.changes.filter(({ moved }) => moved).map(({ kind, text }) => [kind, text.trim()])).toEqual([
      ['inserted', 'Moved.'],
      ['deleted', 'Moved.'],
    ])
  })

  it('are refused on request', () => {
    const { lines, counted } = read({ body }, { changes: 'reject' })
    expect(lines).toEqual(['We ask States.', 'Joined ', 'to this.', 'End.Moved.'])
    expect(counted('refusedInsertion')).toBeGreaterThan(0)
  })

  it('take away deleted rows', () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const row = (text: string, properties = '') => `<w:tr>${properties}${cell(text)}${cell('x')}</w:tr>`
    const table = `<w:tbl>${row('kept')}${row('gone', `<w:trPr>${change('del', '')}</w:trPr>`)}</w:tbl>`
    expect(read({ body: table }).lines).toEqual(['kept\nx'])
  })
})

describe('comments', () => {
  it('come with author, date, replies and whether they are settled, on the words that they are on', () => {
    const comment = (id: number, author: string, text: string, para: string) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="2025-07-01T10:00:00Z"><w:p w14:paraId="${para}">${r(text)}</w:p></w:comment>`
    const body = `<w:p>${r('We ')}<w:commentRangeStart w:id="0"/>${r('urge')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(' States')}<w:r><w:commentReference w:id="2"/></w:r></w:p>`
    const { notes, blocks, counted } = read({
      body,
      comments: comment(0, 'Ana', 'Too strong?', 'A1') + comment(1, 'Bo', 'No.', 'A2') + comment(2, 'Bo', 'All?', 'A3'),
      commentsExtended:
        '<w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1" w15:done="0"/>',
    })
    const at = '2025-07-01T10:00:00Z'
    expect(notes).toEqual([
      { id: '0', author: 'Ana', at, text: 'Too strong?', resolved: true, replies: [{ author: 'Bo', at, text: 'No.' }] },
      { id: '2', author: 'Bo', at, text: 'All?', resolved: false, replies: [] },
    ])
    expect(blocks[0]).toMatchObject({
      runs: [{ text: 'We ' }, { text: 'urge', notes: ['0'] }, { text: ' States', notes: ['2'] }],
    })
    expect(counted('comment')).toBe(2)
  })
})

describe('what stands beside the text', () => {
  it('is kept: footnotes and endnotes as notes, boxes behind their paragraph, page heads in a note that is not handed in', () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(` ${text}`)}</w:footnote>`
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('In a box.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('In a box.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const body = `<w:p>${r('Text')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('.')}<w:r><w:endnoteReference w:id="1"/></w:r><w:r>${box}</w:r></w:p>`
    const { blocks, counted, outside, notes } = read({
      body,
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('-')}</w:footnote>${note(2, 'A note.')}${note(3, 'Nobody refers to it.')}`,
      endnotes: `<w:endnote w:id="1">${p('An endnote.')}</w:endnote>`,
      header1: p('River Network, confidential'),
    })
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: 'Text' },
          { text: '', footnote: { runs: [{ text: 'A note.' }] } },
          { text: '.' },
          { text: '', footnote: { runs: [{ text: 'An endnote.' }] } },
        ],
      },
      { type: 'paragraph', runs: [{ text: 'In a box.' }] },
    ])
    expect(notes.map(({ text }) => text).join('\n')).toContain('River Network, confidential')
    expect(answerText(outside)).not.toContain('River Network')
    expect(answerText(outside)).toContain('Nobody refers to it.')
    expect([counted('footnote'), counted('textBox'), counted('looseNote'), counted('pageFurniture')]).toEqual([
      2, 1, 1, 1,
    ])
  })

  it('takes fields that count pages out of heads and feet, and a number alone, but no digits that somebody typed', () => {
    const field = (code: string, shown: string) => `<w:fldSimple w:instr="${code}">${r(shown)}</w:fldSimple>`
    const edge = (...lines: string[]) => {
      const { notes, counted } = read({ body: p('Text.'), header1: lines.join('') })
      return { said: notes.flatMap(({ text }) => text.split('\n')), counted: counted('pageFurniture') }
    }
    expect(edge(p('1 … 12'), p('2025'), p('A/80/12'))).toEqual({ said: ['1 … 12', '2025', 'A/80/12'], counted: 3 })
    expect(edge(p('12.07.2025'))).toEqual({ said: ['12.07.2025'], counted: 1 })
    const numbers = [
      `<w:p>${r('– ')}${field('PAGE', '3')}${r(' / ')}${field('NUMPAGES', '12')}${r(' –')}</w:p>`,
      p('[7]'),
    ]
    expect(edge(...numbers)).toEqual({ said: [], counted: 0 })
    const long = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const of = (before: string, between: string, behind = '') =>
      `<w:p>${r(before)}${long('PAGE \\* MERGEFORMAT')}${r(between)}${long('NUMPAGES')}${r(behind)}</w:p>`
    expect(edge(of('Page ', ' of '), of('Seite ', ' von '), of('第 ', ' 页 共 ', ' 页'), of('صفحة ', ' من '))).toEqual({
      said: [],
      counted: 0,
    })
    expect(edge(of('River Network – page ', ' of '), of('A/80/12  |  ', '/'))).toEqual({
      said: ['River Network', 'A/80/12'],
      counted: 2,
    })
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${of('Page ', ' of ')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
    expect(edge(box)).toEqual({ said: [], counted: 0 })
    const inText = read({ body: `${box}${of('Turn page ', ' of ', ' over.')}` })
    expect(inText.lines).toEqual(['Turn page  of  over.'])
    expect(edge(...numbers, p('2 of 3 drafts'))).toEqual({ said: ['2 of 3 drafts'], counted: 1 })
  })

  it('leaves out a table of contents that repeats the headings', () => {
    const body = `${p('Skills\t3', '<w:pStyle w:val="TOC1"/>')}${p('Skills', '<w:pStyle w:val="H1"/>')}${p('Text.')}`
    const styles = `${STYLES}<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>`
    const { lines, counted } = read({ body, styles })
    expect(lines).toEqual(['# Skills', 'Text.'])
    expect(counted('contents')).toBe(1)
  })
})

describe('tables of a Word document', () => {
  const tc = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`

  it('are rectangles; merged cells and tables inside are told', () => {
    const inner = `<w:tbl><w:tr>${tc(p('x'))}${tc(p('y'))}</w:tr></w:tbl>`
    const body = `<w:tbl><w:tr>${tc(p('wide'), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc(`${inner}${p('')}`)}${tc(p('b'))}</w:tr></w:tbl>`
    const { blocks, counted } = read({ body })
    const cell = (text: string) => ({ blocks: [{ type: 'paragraph', runs: text === '' ? [] : [{ text }] }] })
    expect(blocks).toEqual([
      {
        type: 'table',
        headerRows: 0,
        rows: [
          [cell('wide'), cell('')],
          [cell('x | y'), cell('b')],
        ],
      },
    ])
    expect([counted('mergedCell'), counted('nestedTable')]).toEqual([1, 1])
  })

  it('that only frame text are taken apart', () => {
    const body = `<w:tbl><w:tr>${tc(p('Framed.') + p('Twice.'))}</w:tr></w:tbl>`
    const { lines, counted } = read({ body })
    expect(lines).toEqual(['Framed.', 'Twice.'])
    expect(counted('layoutTable')).toBe(1)
  })

  it('that are forms become headings and their answers', () => {
    const body = `<w:tbl><w:tr>${tc(p('Question 1'))}${tc(p('Our answer.'))}</w:tr></w:tbl>`
    const { lines } = read({ body }, { namesPlace: (line) => line.startsWith('Question') })
    expect(lines).toEqual(['# Question 1', 'Our answer.'])
  })
})

describe('other forms of the format', () => {
  it('reads the strict form, and prefixes of any name', () => {
    expect(read({ body: p('Strict.'), strict: true }).lines).toEqual(['Strict.'])
    const files = docxParts({ body: p('Renamed.') })
    const text = new TextDecoder().decode(files.get('word/document.xml'))
    files.set(
      'word/document.xml',
      new TextEncoder().encode(text.replace(/\bw:/g, 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')),
    )
    expect(readDocument(readDocx(files)).parts).toHaveLength(1)
  })

  it('takes of alternate content the choice that it knows, else the fallback, between and within paragraphs', () => {
    const either = (needs: string, choice: string, fallback: string) =>
      `<mc:AlternateContent><mc:Choice Requires="${needs}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`
    const body = [
      `<w:p>${either('w99', r('Lost.'), r('In a line.'))}</w:p>`,
      either('w99 wps', p('Lost.'), p('A paragraph.')),
      either('w14', p('Known.'), p('Twice.')),
    ].join('')
    expect(read({ body }).lines).toEqual(['In a line.', 'A paragraph.', 'Known.'])
  })

  it('runs no macro and fetches nothing from outside, and says so', () => {
    const { lines, counted, report } = read({
      body: p('Text.'),
      links: [
        ['t', 'attachedTemplate', 'https://example.org/house.dotm', true],
        ['l', 'hyperlink', 'https://example.org', true],
      ],
      files: { 'word/vbaProject.bin': new Uint8Array(8) },
    })
    expect(lines).toEqual(['Text.'])
    expect([counted('macro'), counted('external')]).toEqual([1, 1])
    expect(report.lines.find(({ kind }) => kind === 'external')?.where).toEqual(['https://example.org/house.dotm'])
  })

  it('refuses what is no XML, defines entities, or is nested beyond use', () => {
    const broken = (text: string) => {
      const files = docxParts({ body: '' })
      files.set('word/document.xml', new TextEncoder().encode(text))
      return () => readDocx(files)
    }
    expect(broken('<a><b></a>')).toThrow(new OfficeFault('malformed', 'word/document.xml'))
    expect(broken('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow(new OfficeFault('doctype', 'word/document.xml'))
    expect(broken('<a>'.repeat(5000))).toThrow(new OfficeFault('too-deep', 'word/document.xml'))
    expect(() => readDocx(new Map())).toThrow(new OfficeFault('no-document', 'word/document.xml'))
  })
})
