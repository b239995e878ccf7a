import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_LIST_DEPTH } from '../../../../src/core/draft/list-depth'
import { LIST_LEVELS } from '../../../../src/core/export/layout'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { seenTypstOf, typstOf, typstString } from '../../../../src/core/export/typst'
import { TYPST_TEMPLATE, usualType } from '../../../../src/core/export/typst-template'
import type { Block, List, Run } from '../../../../src/core/text/blocks'
import { richDraft, TEMPLATE } from '../../../documents/fixture'

/** The part of every program that no text has a say in. */
const FIXED = `${usualType()}\n#let face = ()\n${TYPST_TEMPLATE}`

/** The program with each string literal taken out, and what the literals say. Fails on a literal that does not end. */
function parted(source: string): { code: string; literals: string[] } {
  let code = ''
  const literals: string[] = []
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] !== '"') {
      code += source[at]
      continue
    }
    let literal = ''
    for (at += 1; source[at] !== '"'; at += 1) {
      if (at >= source.length) throw new Error('a string literal has no end')
      if (source[at] === '\\') {
        at += 1
        literal += source[at] === 'n' ? '\n' : source[at]
      } else literal += source[at]
    }
    literals.push(literal)
    code += '""'
  }
  return { code, literals }
}

const NASTY = [
  '#',
  '$',
  '\\',
  '*',
  '_',
  '@',
  '//',
  '/*',
  '`',
  '"',
  '"; panic("x"); "',
  '\\"',
  '<l>',
  '= h',
  '~',
  '[',
  '{',
  '\n',
  'سلام',
  '中文',
  '-',
  'a-b',
  'https://a.b/c-d',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.array(fc.constantFrom(...NASTY), { minLength: 1 }).map((parts) => parts.join('')),
)

function programOf(words: {
  title: string
  text: string
  proposed: string
  name: string
  marks: Omit<Run, 'text'>
}): string {
  const draft = richDraft({ title: words.title })
  draft.organisation = { ...draft.organisation, name: words.name }
  draft.proposals = draft.proposals.map((row) => ({ ...row, proposed: words.proposed }))
  draft.sections = [
    {
      id: 'q1',
      chosen: true,
      answers: { answer: [{ type: 'paragraph', runs: [{ ...words.marks, text: words.text }] }] },
    },
  ]
  return typstOf(outlineOf(draft, TEMPLATE, { order: 'form' }), { paper: 'a4' }).slice(FIXED.length)
}

describe('typstOf', () => {
  it('puts every text into string literals: none changes the program', () => {
    const vocabulary = new Set(['with', ...(parted(FIXED).code.match(/[\w-]+/g) ?? [])])
    fc.assert(
      fc.property(text, text, text, text, (title, body, proposed, name) => {
        const { code } = parted(programOf({ title, text: body, proposed, name, marks: {} }))
        const foreign = (code.match(/[\w-]+/g) ?? []).filter(
          (word) => !vocabulary.has(word) && !/^\d+(\.\d+)?(fr|pt)?$/.test(word),
        )
        expect(foreign).toEqual([])
        expect(code).not.toMatch(/[^\w\s#(){}[\],:;."-]/)
      }),
    )
  })

  it('gives a text back from its literals, character by character', () => {
    fc.assert(
      fc.property(text, (body) => {
        fc.pre(
          body.trim() !== '' &&
            !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\uFEFF]/u.test(body.replace(/\n/g, '')),
        )
        const { literals } = parted(programOf({ title: 't', text: body, proposed: 'p', name: 'n', marks: {} }))
        expect(literals.join('')).toContain(body.replace(/\n/g, ''))
      }),
    )
  })

  it('reads a literal back as Typst does', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(parted(typstString(words)).literals).toEqual([words])
      }),
    )
  })

  it('links only to whole addresses', () => {
    const linked = (link: string) =>
      programOf({ title: 't', text: 'here', proposed: '', name: 'n', marks: { link } }).includes('link(')
    expect(linked('https://example.org')).toBe(true)
    expect(linked('https://')).toBe(false)
    expect(linked('javascript:alert(1)')).toBe(false)
  })
})

describe('seenTypstOf', () => {
  const outline = outlineOf(richDraft(), TEMPLATE, { order: 'form', places: true })
  const program = seenTypstOf(outline, { paper: 'a4' })

  it('hides what is not to be seen, and nothing else', () => {
    expect(program.elements).toBe(outline.body.length)
    const [all, none, first] = [() => true, () => false, (element: number) => element === 0].map((seen) =>
      program.drawing(seen),
    )
    expect(all).not.toContain('#hide(')
    expect(none?.split('#hide(')).toHaveLength(program.elements + 1)
    expect(first?.split('#hide(')).toHaveLength(program.elements)
    // What is hidden is in the program, word for word.
    expect(none?.replace(/#hide\((.*?)\)(?=\n#)/gs, '#$1')).toBe(all)
  })
})

it('sets lists as deep as Word does, with every word: each further one would take twice the time and memory', () => {
  const nest = (depth: number): List => ({
    type: 'list',
    ordered: depth % 2 === 0,
    items: [{ runs: [{ text: `level ${depth}` }], ...(depth > 1 ? { nested: nest(depth - 1) } : {}) }],
  })
  const deepest = nest(MAX_LIST_DEPTH)
  const table: Block = { type: 'table', headerRows: 0, rows: [[{ blocks: [deepest] }]] }
  for (const block of [deepest, table]) {
    const draft = richDraft({
      sections: [{ id: 'q1', chosen: true, answers: { answer: [block] } }],
      proposals: [],
    })
    const source = typstOf(outlineOf(draft, TEMPLATE, { order: draft.order }), { paper: 'a4' }).slice(FIXED.length)
    const { code, literals } = parted(source)
    const open: boolean[] = []
    let deepestOpen = 0
    for (const [bracket] of code.matchAll(/(?:bullets|numbers)\(|\(|\)/g)) {
      if (bracket === ')') open.pop()
      else open.push(bracket !== '(')
      deepestOpen = Math.max(deepestOpen, open.filter(Boolean).length)
    }
    expect(deepestOpen).toBe(LIST_LEVELS)
    for (let depth = 1; depth <= MAX_LIST_DEPTH; depth += 1) expect(literals).toContain(`level ${depth}`)
  }
})
