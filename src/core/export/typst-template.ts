import { headingScale } from './layout'

/** Sizes and distances of a document to be read at a desk, its text in so many points. The template that follows asks for them by these names. */
export const usualType = (text = 10.5) => `
#let larger = ${headingScale(text).toFixed(3)}
#let sizes = (
  text: ${text}pt, small: 10pt * larger, leading: 0.68em, rtl-leading: 0.85em, spacing: 1.15em, title: 21pt, h1: 14pt * larger, h2: 11.5pt * larger,
  marking: 10.5pt, kicker: 9pt, facts: 9.5pt, label: 8.5pt, head: 8pt, foot: 8pt, table: 1,
  margin: (x: 2.5cm, top: 2.6cm, bottom: 2.4cm),
)`

/** The same to be read aloud from a lectern: 16 points, and a line and a half from one line to the next. */
export const LARGE_TYPE = `
#let sizes = (
  text: 16pt, small: 15pt, leading: 0.98em, rtl-leading: 1.15em, spacing: 1.5em, title: 24pt, h1: 19pt, h2: 17pt,
  marking: 14pt, kicker: 12pt, facts: 13pt, label: 12pt, head: 10pt, foot: 13pt, table: 1.4,
  margin: (x: 3cm, top: 2.8cm, bottom: 2.8cm),
)`

/**
 * How the PDF looks: a Typst program that never changes, in front of a document's content. It knows nothing of any text; content
 * reaches it as string literals (see `typstOf`). Before it stand `sizes` and `face`, the names of the font that is asked for, if any.
 *
 * Right-to-left text is set without kerning: Amiri's kerned pairs leave gaps that text extraction reads as spaces inside words.
 * A word with a hyphen is kept on one line (see `typstOf`), because text extraction takes a hyphen at a line's end for a broken word.
 * Hyphenation, justification and the gap between Chinese and Latin are off for the same reason: what is copied out of the PDF must be
 * what was written.
 */
export const TYPST_TEMPLATE = `
#let ink = rgb("#1b1f24")
#let accent = rgb("#1f4e79")
#let quiet = rgb("#4d5661")
#let rule = rgb("#b8c2cc")
#let tint = rgb("#eef3f8")
#let latin = (..face, "Noto Sans", "Amiri", "Noto Sans SC", "Noto Emoji")
#let arabic = ("Amiri", ..face, "Noto Sans", "Noto Sans SC", "Noto Emoji")
#let chinese = ("Noto Sans SC", ..face, "Noto Sans", "Amiri", "Noto Emoji")

#let setup(title: "", author: "", subject: "", paper: "a4", lang: "en", region: none, dir: ltr, furniture: (lang: "en", region: none), page-of: ([], [], []), short: none, body) = {
  set document(title: title, author: author, description: subject, date: auto)
  set text(font: latin, size: sizes.text, fill: ink, lang: lang, region: region, dir: dir, fallback: false, hyphenate: false, cjk-latin-spacing: none)
  set par(justify: false, leading: sizes.leading, spacing: sizes.spacing)
  set page(
    paper: paper,
    margin: sizes.margin,
    header: context if counter(page).get().first() > 1 {
      set text(size: sizes.head, fill: quiet)
      grid(
        columns: if short == none { (1fr,) } else { (auto, 1fr) },
        column-gutter: 1.5em,
        ..if short == none { () } else { (short,) },
        align(end, box(clip: true, height: 1.2em, title)),
      )
      v(-0.55em)
      line(length: 100%, stroke: 0.4pt + rule)
    },
    footer: context {
      set text(size: sizes.foot, fill: quiet, ..furniture)
      let (before, between, after) = page-of
      let numbers = (counter(page).get().first(), counter(page).final().first())
      align(center, before + text(str(numbers.at(0))) + between + text(str(numbers.at(1))) + after)
    },
  )
  set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.7em)
  set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.7em)
  set footnote.entry(separator: line(length: 22%, stroke: 0.4pt + rule), gap: 0.55em, indent: 0pt)
  show footnote.entry: set text(size: 0.86em)
  show footnote.entry: set par(leading: 0.5em)
  show list: set block(above: 0.85em, below: 1.1em)
  show enum: set block(above: 0.85em, below: 1.1em)
  show heading: set text(fill: accent, weight: "bold")
  show heading: set par(leading: 0.5em)
  show heading.where(level: 1): set text(size: sizes.h1)
  show heading.where(level: 1): set block(above: 1.9em, below: 0.85em)
  show heading.where(level: 2): set text(size: sizes.h2)
  show heading.where(level: 2): set block(above: 1.6em, below: 0.75em)
  show heading.where(level: 3): set text(size: sizes.text)
  show heading.where(level: 3): set block(above: 1.4em, below: 0.7em)
  show heading.where(level: 4): set text(size: sizes.text, weight: "regular", style: "italic")
  show heading.where(level: 4): set block(above: 1.3em, below: 0.65em)
  show heading.where(level: 5): set text(size: sizes.small, weight: "regular", fill: quiet)
  show heading.where(level: 5): set block(above: 1.2em, below: 0.6em)
  show heading.where(level: 6): set text(size: sizes.small, weight: "regular", style: "italic", fill: quiet)
  show heading.where(level: 6): set block(above: 1.2em, below: 0.6em)
  show quote.where(block: true): set pad(x: 0em)
  show link: it => underline(offset: 0.16em, stroke: 0.5pt, text(fill: accent, it))
  show std.title: set text(size: sizes.title, fill: accent)
  show std.title: set par(leading: 0.45em)
  show std.title: set block(below: 1em)
  body
}

#let letterhead(dir, logo, lines) = {
  set text(size: sizes.facts, fill: quiet, dir: dir)
  set par(leading: 0.5em)
  block(below: 2.4em, width: 100%, grid(
    columns: if logo == none { (1fr,) } else { (auto, 1fr) },
    column-gutter: 1.6em,
    align: horizon,
    ..if logo == none { () } else { (logo,) },
    if lines == none { [] } else { align(if logo == none { start } else { end }, lines) },
  ))
}

#let kicker(body) = block(below: 0.9em, text(size: sizes.kicker, fill: quiet, body))

#let marking(body) = block(
  below: 1.6em,
  stroke: 0.8pt + accent,
  inset: (x: 0.9em, y: 0.6em),
  text(size: sizes.marking, weight: "bold", fill: accent, body),
)

#let numbered-lines(body) = {
  set par.line(numbering: n => text(size: sizes.head, fill: quiet, dir: ltr, str(n)), number-clearance: 1.2em)
  body
}

#let aside(body) = text(size: 0.9em, fill: quiet, style: "italic", body)

#let facts(..rows) = block(above: 1.3em, below: 2em, width: 100%, stroke: (y: 0.6pt + rule), inset: (y: 0.8em), {
  set text(size: sizes.facts)
  grid(columns: (auto, 1fr), column-gutter: 1.6em, row-gutter: 0.7em, ..rows
    .pos()
    .map(((label, value)) => (text(fill: quiet, label), value))
    .flatten())
})

#let stacked-bar(alt, parts) = block(above: 1.2em, below: 1.2em, figure(kind: image, supplement: none, numbering: none, alt: alt, grid(
  columns: parts.map(((count, colour, mark)) => count * 1fr),
  rows: (2.4em,),
  stroke: 0.6pt + ink,
  fill: (column, row) => rgb(parts.at(column).at(1)),
  align: center + horizon,
  ..parts.map(((count, colour, mark)) => text(size: sizes.small, weight: "bold", mark)),
)))

#let rtl-run(body) = text(font: arabic, size: 1.14em, kerning: false, body)
#let zh-run(body) = text(font: chinese, body)

#let p(dir, whole, body) = {
  set text(dir: dir)
  set par(leading: sizes.rtl-leading) if dir == rtl
  if whole { block(breakable: false, spacing: sizes.spacing, par(body)) } else { par(body) }
}
#let h(level, dir, body) = {
  set text(dir: dir)
  heading(level: level, body)
}
#let q(dir, whole, body) = {
  set text(dir: dir, fill: quiet)
  set par(leading: sizes.rtl-leading) if dir == rtl
  let edge = 1.5pt + rule
  pad(x: 0.8em, block(
    breakable: not whole,
    stroke: if dir == rtl { (right: edge) } else { (left: edge) },
    inset: (x: 0.9em, y: 0.35em),
    quote(block: true, quotes: false, par(body)),
  ))
}
#let bullets(dir, mark, ..items) = {
  set text(dir: dir)
  set par(leading: sizes.rtl-leading) if dir == rtl
  list(tight: true, marker: mark, ..items)
}
#let numbers(dir, form, ..items) = {
  set text(dir: dir)
  set par(leading: sizes.rtl-leading) if dir == rtl
  enum(tight: true, numbering: form, ..items)
}
#let headline(dir, whole, label, body) = {
  let edge = 2.5pt + accent
  block(
    breakable: not whole,
    width: 100%,
    fill: tint,
    stroke: if dir == rtl { (right: edge) } else { (left: edge) },
    inset: (x: 1em, y: 0.8em),
    above: 1.1em,
    below: 1.3em,
    {
      block(below: 0.65em, sticky: true, text(size: sizes.label, fill: accent, weight: "bold", label))
      set text(size: sizes.text)
      body
    },
  )
}
#let grid-of(dir, together, columns, size, headers, cells) = {
  set table.cell(breakable: false)
  set text(dir: dir, size: size * sizes.table)
  set par(leading: 0.55em, spacing: 0.6em)
  set list(indent: 0em)
  set enum(indent: 0em)
  block(above: 1.1em, below: 1.4em, width: 100%, breakable: not together, table(
    columns: columns,
    align: (if dir == rtl { right } else { left }) + top,
    inset: (x: if size < 8pt { 0.45em } else { 0.6em }, y: 0.55em),
    stroke: (x, y) => (top: if y == 0 { 0.9pt + accent } else { 0.4pt + rule }, bottom: 0.4pt + rule),
    fill: (x, y) => if y == 0 and headers.len() > 0 { tint },
    ..if headers.len() > 0 { (table.header(..headers.map(cell => strong(cell))),) } else { () },
    ..cells,
  ))
}
#let picture(dir, path, natural, alt, described) = layout(place => {
  let shown = image(path, alt: alt, width: calc.min(natural, place.width))
  set text(dir: dir)
  set par(leading: sizes.rtl-leading) if dir == rtl
  set figure.caption(position: bottom)
  show figure.caption: it => align(start, text(size: sizes.facts, fill: quiet, it.body))
  show figure: set align(start)
  block(breakable: false, width: 100%, above: 1.2em, below: 1.3em, figure(
    kind: "picture",
    supplement: none,
    numbering: none,
    gap: 0.7em,
    caption: if described == none { none } else { figure.caption(described) },
    shown,
  ))
})
#let decoration(dir, path, natural, alt, described) = {
  set text(dir: dir)
  block(above: 1.2em, below: if described == none { 1.3em } else { 0.7em }, sticky: described != none, pdf.artifact(layout(place => image(
    path,
    width: calc.min(natural, place.width),
  ))))
  if described != none { block(below: 1.3em, text(size: sizes.facts, fill: quiet, described)) }
}
#let caption(dir, body) = {
  set text(dir: dir)
  block(above: 1.3em, below: 0.7em, sticky: true, text(size: sizes.facts, weight: "bold", fill: accent, body))
}
#let added(body) = underline(stroke: 0.6pt, offset: 0.18em, body)
#let deleted(body) = strike(stroke: 0.7pt, body)
#let note-below(dir, body) = footnote({
  set text(dir: dir)
  body
})
#let note(dir, body) = {
  set text(dir: dir)
  block(above: 1em, below: 0.9em, sticky: true, text(size: 9pt, fill: quiet, body))
}
#let amendment(label-dir, sentence, dir, whole, quoted, reason) = {
  {
    set text(dir: label-dir)
    block(above: 1.5em, below: 0.75em, sticky: quoted != none or reason != none, strong(sentence))
  }
  let edge = 1.5pt + rule
  if quoted != none {
    pad(x: 0.8em, block(
      above: 0.75em,
      below: 0.75em,
      breakable: not whole,
      sticky: reason != none,
      stroke: if dir == rtl { (right: edge) } else { (left: edge) },
      inset: (x: 0.9em, y: 0.35em),
      quoted,
    ))
  }
  if reason != none { reason }
}
#let reference(paragraph, document) = {
  strong(paragraph)
  if document != none {
    linebreak()
    text(size: 0.88em, fill: quiet, document)
  }
}
`
