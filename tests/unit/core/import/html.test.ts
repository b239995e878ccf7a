import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromHtml, looksLikeHtml } from '../../../../src/core/import/html'
import { answerText } from '../../../../src/core/text/block-text'
import { blockSchema } from '../../../../src/core/text/blocks'

const page = `<!DOCTYPE html>
<html lang="en">
<head><title>Call for inputs | A body of the United Nations</title><style>p { color: red }</style>
<link rel="canonical" href="https://www.example.org/calls/2027/water"></head>
<body class="not-front has-sidebar navigation-open">
<a class="skip-link" href="#main">Skip to main content</a>
<div id="cookie-notice"><p>We use cookies to make this site simpler.</p><button>Accept</button></div>
<header><a href="/">Home</a><ul><li><a href="/en">English</a></li><li><a href="/fr">Français</a></li></ul></header>
<nav><ul><li><a href="/topics">Topics</a></li><li><a href="/countries">Countries</a></li></ul></nav>
<div class="region-content">
  <div class="breadcrumb"><a href="/">Home</a> / <a href="/calls">Calls</a></div>
  <h1>Call for   inputs: water
  and digital public services</h1>
  <p>Inputs should be <b>no more than <i>2,000</i></b> words&nbsp;and be sent to
     <a href="mailto:water@example.org">the secretariat</a>.</p>
  <h2>Questions</h2>
  <ol>
    <li>What has changed?
      <ul><li>For women?</li><li>For <em>rural</em> areas?</li></ul>
    </li>
    <li><p>What should be done?</p><p>Please give examples.</p></li>
  </ol>
  <ol start="3"><li>Who should do it?</li></ol>
  <table>
    <thead><tr><th>Stage</th><th>Deadline</th></tr></thead>
    <tr><td rowspan="2">Written</td><td>1 March 2027</td></tr>
    <tr><td>Extended: 8 March 2027</td></tr>
  </table>
  <blockquote>Nobody should be left behind.</blockquote>
  <p>One line<br>another line<br><br>another paragraph</p>
  <p style="display:none">hidden@example.org</p>
  <ul class="social-links"><li><a href="#a">Facebook</a></li><li><a href="#b">X</a></li></ul>
</div>
<footer><p>Contact the webmaster: <a href="mailto:web@example.org">web@example.org</a></p></footer>
<script>document.write('never')</script>
</body></html>`

describe('a web page', () => {
  const read = blocksFromHtml(page)

  it('has footnotes where a link leads to a note that leads back, whichever program wrote them', () => {
    const noted = (text: string) => blocksFromHtml(text).blocks
    const of = (words: string) => [
      {
        type: 'paragraph',
        runs: [{ text: 'Owned' }, { text: '', footnote: { runs: [{ text: words }] } }, { text: ' by all.' }],
      },
    ]
    const page = (reference: string, note: string) =>
      `<html><body><p>Owned${reference} by all.</p>${note}</body></html>`
    for (const [reference, note] of [
      [
        '<a href="#fn1" id="fnref1"><sup>1</sup></a>',
        '<section><hr><ol><li id="fn1"><p>In ten.<a href="#fnref1">↩︎</a></p></li></ol></section>',
      ],
      [
        '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>',
        '<ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <span>In ten.</span></li></ol>',
      ],
      [
        '<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>',
        '<div><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> In ten.</p></div></div>',
      ],
    ] as const)
      expect(noted(page(reference, note))).toEqual(of('In ten.'))
    // A list of contents leads to headings, and "back to the top" to no note.
    const contents =
      '<ul><li><a id="c" href="#h">Part</a></li></ul><h2 id="h">Part <a href="#top">up</a></h2><p>Text.</p>'
    expect(JSON.stringify(noted(`<html><body id="top">${contents}</body></html>`))).not.toContain('footnote')
  })

  it('tells what was left out of it, each once, and nothing of scripts', () => {
    const lines = (text: string) =>
      blocksFromHtml(text).report.lines.map(({ kind, outcome, count, where }) => [kind, outcome, count, where])
    expect(lines(page)).toContainEqual(['pageHidden', 'left-out', 1, ['hidden@example.org']])
    expect(lines(page)).toContainEqual(['pageAround', 'left-out', 7, expect.arrayContaining(['Facebook X'])])
    const hiding = `<html><body><main><h1>Title</h1><p>Shown.<span hidden>By attribute</span></p><p style="color:red; visibility : hidden">By style</p>
      <p aria-hidden="true">From readers</p><p hidden></p><ul><li hidden>An item</li><li>Kept</li></ul>
      <table><tr><td>Cell</td><td style="display:none">Hidden cell</td></tr><tr hidden><td>Row</td></tr></table>
      <img src="a.png" alt="A mast"><picture><source srcset="b.png"><img src="b.png" alt="A hill"></picture><img src="count.gif" width="1" height="1">
      <figure><img src="c.png"><figcaption>Its caption</figcaption></figure><iframe src="https://example.org" title="A film"></iframe>
      <svg><path d="M0"/></svg><script>var words = 1</script><style>p { }</style>
      <a href="/other">Other page</a> <a href="#top">Top</a> <a href="https://example.org">Kept link</a></main></body></html>`
    expect(lines(hiding)).toEqual([
      ['pageHidden', 'left-out', 6, ['By attribute', 'By style', 'From readers', 'An item', 'Row', 'Hidden cell']],
      ['pageMedia', 'left-out', 4, ['A mast', 'A hill', 'A film']],
      ['pageLink', 'changed', 1, ['Other page']],
    ])
    expect(lines('<p>Plain words</p>')).toEqual([])
  })

  it('is its title, its language and its address', () => {
    expect(read.title).toBe('Call for inputs: water and digital public services')
    expect(read.language).toBe('en')
    expect(read.address).toBe('https://www.example.org/calls/2027/water')
  })

  it('is its content as blocks, without what stands around it', () => {
    expect(read.leftOut).toBe(true)
    expect(read.blocks).toEqual([
      {
        type: 'heading',
        level: 1,
        runs: [{ text: 'Call for inputs: water and digital public services' }],
      },
      {
        type: 'paragraph',
        runs: [
          { text: 'Inputs should be ' },
          { text: 'no more than ', bold: true },
          { text: '2,000', bold: true, italic: true },
          { text: ' words\u00a0and be sent to ' },
          { text: 'the secretariat', link: 'mailto:water@example.org' },
          { text: '.' },
        ],
      },
      { type: 'heading', level: 2, runs: [{ text: 'Questions' }] },
      {
        type: 'list',
        ordered: true,
        items: [
          {
            runs: [{ text: 'What has changed?' }],
            nested: {
              type: 'list',
              ordered: false,
              items: [
                { runs: [{ text: 'For women?' }] },
                { runs: [{ text: 'For ' }, { text: 'rural', italic: true }, { text: ' areas?' }] },
              ],
            },
          },
          { runs: [{ text: 'What should be done?\nPlease give examples.' }] },
        ],
      },
      { type: 'paragraph', runs: [{ text: '3. Who should do it?' }] },
      {
        type: 'table',
        headerRows: 1,
        rows: [
          ['Stage', 'Deadline'],
          ['Written', '1 March 2027'],
          ['', 'Extended: 8 March 2027'],
        ].map((row) => row.map((text) => ({ blocks: [{ type: 'paragraph', runs: text === '' ? [] : [{ text }] }] }))),
      },
      { type: 'quote', runs: [{ text: 'Nobody should be left behind.' }] },
      { type: 'paragraph', runs: [{ text: 'One line\nanother line' }] },
      { type: 'paragraph', runs: [{ text: 'another paragraph' }] },
    ])
  })

  it('keeps all that can be seen when it is asked for whole', () => {
    const whole = answerText(blocksFromHtml(page, { whole: true }).blocks)
    expect(whole).toContain('We use cookies')
    expect(whole).toContain('web@example.org')
    expect(whole).not.toContain('hidden@example.org')
    expect(whole).not.toContain('never')
    expect(blocksFromHtml(page, { whole: true }).leftOut).toBe(false)
  })

  it('is the part that says that it is the content, where there is one', () => {
    const text = 'Inputs are welcome from everybody who lives there. '.repeat(8)
    const html = `<body><div>Sign in</div><main><h1>Call</h1><p>${text}</p><footer>Queries to a@b.org</footer></main></body>`
    const { blocks, leftOut } = blocksFromHtml(html)
    expect(answerText(blocks)).toBe(`Call\n${text.trim()}\nQueries to a@b.org`)
    expect(leftOut).toBe(true)
  })

  it('is all there is where the part that says that it is the content is empty', () => {
    expect(answerText(blocksFromHtml('<main></main><p>Words</p>').blocks)).toBe('Words')
  })

  it('keeps a box beside the text that says something, and content under a name that menus have', () => {
    const { blocks } = blocksFromHtml(
      '<p>Call.</p><aside><p>Deadline: 1 March 2027</p></aside><div class="menu-sidebar"><p>Write to us before.</p></div>',
    )
    expect(answerText(blocks)).toBe('Call.\nDeadline: 1 March 2027\nWrite to us before.')
  })

  it('keeps a list of links that are addresses to write to', () => {
    const item = '<li><a href="mailto:a@b.org">a@b.org</a></li>'
    expect(answerText(blocksFromHtml(`<p>Call.</p><ul>${item.repeat(5)}</ul>`).blocks)).toContain('a@b.org')
  })

  it('reads an address that is hidden from robots', () => {
    // "water@example.org", each letter combined with 0x2a.
    const coded = `2a${[...'water@example.org'].map((letter) => (letter.charCodeAt(0) ^ 0x2a).toString(16).padStart(2, '0')).join('')}`
    const html = `<p>To <a href="/cdn-cgi/l/email-protection"><span data-cfemail="${coded}">[email&#160;protected]</span></a></p>`
    expect(blocksFromHtml(html).blocks).toEqual([
      {
        type: 'paragraph',
        runs: [{ text: 'To ' }, { text: 'water@example.org', link: 'mailto:water@example.org' }],
      },
    ])
  })

  it('takes no link that runs something', () => {
    const { blocks } = blocksFromHtml(
      '<p><a href="javascript:alert(1)">Press</a> <a href="data:text/html,x">here</a></p>',
    )
    expect(blocks).toEqual([{ type: 'paragraph', runs: [{ text: 'Press here' }] }])
  })

  it('has no title where none is given, and the window’s where there is no heading', () => {
    expect(blocksFromHtml('<p>a</p>').title).toBe('')
    expect(blocksFromHtml('<title>A &amp; B</title><p>a</p>').title).toBe('A & B')
  })
})

describe('a table', () => {
  it('that is there for looks gives its content', () => {
    const { blocks } = blocksFromHtml('<table><tr><td><h2>One</h2><p>Two</p></td></tr><tr><td>Three</td></tr></table>')
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph'])
  })

  it('with more cells than a draft takes gives its content too', () => {
    const rows = '<tr><td>a</td><td>b</td></tr>'.repeat(2001)
    expect(blocksFromHtml(`<table>${rows}</table>`).blocks).toHaveLength(4002)
  })
})

describe('bad input', () => {
  it.each([
    ['nested elements', '<div>'.repeat(20_000)],
    ['marks that are never closed', Array.from({ length: 3000 }, (_, index) => `<font size="${index}">`).join('')],
    ['marks opened again in each paragraph', `${'<b><i><u><s><font color=a>'.repeat(30)}${'<p>'.repeat(50_000)}`],
  ])('%s are read as their text', (_, html) => {
    expect(answerText(blocksFromHtml(`${html}words`).blocks)).toContain('words')
  })

  it('never throws, and gives blocks that a draft may hold', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'<p>|</p>|<ul>|<li>|</ul>|<ol start=4>|</ol>|<table>|<tr>|<td rowspan=3>|<th colspan=99>|</table>|<h4>|</h4>|<br>|<b>|</i>|<i>|<a href="https://a.b">|<a href=x>|</a>|<blockquote>|<main>|<nav>|&nbsp;|<!--|-->|<svg>|<template>|<select>|<pre>\n'.split(
          '|',
        ),
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { blocks } = blocksFromHtml(pieces.join(''))
        for (const block of blocks) expect(blockSchema.safeParse(block).error).toBeUndefined()
      }),
    )
  })

  it('tells mark-up from words about it', () => {
    expect(looksLikeHtml(page)).toBe(true)
    expect(looksLikeHtml('<p>Words</p>')).toBe(true)
    expect(looksLikeHtml('Use <p> and </p> around paragraphs.')).toBe(false)
    expect(looksLikeHtml('# A call\n\n<your organisation>')).toBe(false)
  })
})
