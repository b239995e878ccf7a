import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { seenTypstOf, typstOf, typstString } from '../../../../src/core/export/typst'
import { TYPST_TEMPLATE, usualType } from '../../../../src/core/export/typst-template'
import type { Run } from '../../../../src/core/text/blocks'
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
