// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { normaliseBlocks, normaliseRuns } from '../../../../src/core/draft/normalise'
import { answerText } from '../../../../src/core/text/block-text'
import { type Block, blockSchema } from '../../../../src/core/text/blocks'
import { blocksToLexical, lexicalToBlocks } from '../../../../src/renderer/editor/convert'
import { buildAnswerEditor } from '../../../../src/renderer/editor/extension'
import { blocks as anyBlocks, run as anyRun } from './arbitrary-blocks'

function throughEditor(blocks: readonly Block[]): Block[] {
  const editor = buildAnswerEditor(null)
  try {
    blocksToLexical(editor, blocks)
    return lexicalToBlocks(editor.getEditorState())
  } finally {
    editor.dispose()
  }
}

describe('normaliseBlocks', () => {
  it('joins runs that look the same, drops empty ones and keeps fields it does not know', () => {
    expect(
      normaliseRuns([
        { text: 'a', bold: true },
        { text: '' },
        { text: 'b', bold: true, italic: false },
        { text: 'c', ...{ note: 1 } },
      ]),
    ).toEqual([
      { text: 'ab', bold: true },
      { text: 'c', note: 1 },
    ])
  })

  it('gives a line break the marks that its neighbours share, and none where they differ', () => {
    expect(normaliseRuns([{ text: 'a\n', bold: true }, { text: 'b' }])).toEqual([
      { text: 'a', bold: true },
      { text: '\nb' },
    ])
    expect(normaliseRuns([{ text: 'a', bold: true }, { text: '\n' }, { text: 'b', bold: true }])).toEqual([
      { text: 'a\nb', bold: true },
    ])
  })

  it('takes an answer of one empty paragraph for no answer, but never a paragraph that says more', () => {
    expect(normaliseBlocks([{ type: 'paragraph', runs: [{ text: '' }] }])).toEqual([])
    const named: Block = { type: 'paragraph', runs: [], ...{ id: 'p1' } }
    expect(normaliseBlocks([named])).toEqual([named])
  })

  it('returns the same objects for blocks that are in form already, and is idempotent, valid and true to the text', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const once = normaliseBlocks(blocks)
        expect(z.array(blockSchema).safeParse(once).success).toBe(true)
        const twice = normaliseBlocks(once)
        expect(twice).toEqual(once)
        twice.forEach((block, index) => {
          expect(block).toBe(once[index])
        })
      }),
    )
  })

  it('never changes the characters of runs', () => {
    fc.assert(
      fc.property(fc.array(anyRun), (runs) => {
        expect(
          normaliseRuns(runs)
            .map(({ text }) => text)
            .join(''),
        ).toBe(runs.map(({ text }) => text).join(''))
      }),
    )
  })
})

describe('blocks → Lexical → blocks', () => {
  it('is the identity on normalised blocks', () => {
    fc.assert(
      fc.property(anyBlocks, (given) => {
        const blocks = normaliseBlocks(given)
        expect(throughEditor(blocks)).toEqual(blocks)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the characters of every block that a draft may hold', () => {
    fc.assert(
      fc.property(anyBlocks, (given) => {
        expect(answerText(throughEditor(given))).toBe(answerText(normaliseBlocks(given)))
      }),
    )
  })

  it('keeps the language of a run, and shows it to screen readers', () => {
    const blocks: Block[] = [
      { type: 'paragraph', runs: [{ text: 'In Arabic: ' }, { text: 'الفجوة الرقمية', language: 'ar', bold: true }] },
    ]
    const editor = buildAnswerEditor(null)
    const root = document.createElement('div')
    root.contentEditable = 'true'
    document.body.append(root)
    blocksToLexical(editor, blocks)
    editor.setRootElement(root)
    expect(root.querySelector('[lang="ar"]')?.textContent).toBe('الفجوة الرقمية')
    expect(root.querySelector('p')?.dir).toBe('auto')
    expect(lexicalToBlocks(editor.getEditorState())).toEqual(blocks)
    editor.dispose()
    root.remove()
  })

  it('never gives a link that is not safe to a document', () => {
    const unsafe = [{ type: 'paragraph', runs: [{ text: 'x', link: 'javascript:alert(1)' }] }] as Block[]
    expect(throughEditor(unsafe)).toEqual([{ type: 'paragraph', runs: [{ text: 'x' }] }])
  })
})
