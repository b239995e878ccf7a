// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { referenceAt } from '../../../../src/renderer/draft/paper-reference'
import { richDraft } from '../../../documents/fixture'
import { ZERO_DRAFT } from './zero-draft'

const draft = { ...richDraft(), papers: [ZERO_DRAFT] }

function at(words: string): ReturnType<typeof referenceAt> {
  for (const node of [...document.querySelectorAll('p span')].flatMap((span) => [...span.childNodes])) {
    const offset = node.nodeValue?.indexOf(words) ?? -1
    if (offset >= 0) return referenceAt(draft, node, offset + 1)
  }
  throw new Error(`no ${words}`)
}

beforeEach(() => {
  document.body.innerHTML = `
    <div data-answer="a"><p><span>We support para</span><span>graph 48 of the Zero Draft, paras 48–49 and paragraph 90; the Tunis Agenda</span></p></div>
    <p><span>Outside, paragraph 47.</span></p>`
})

describe('the reference at a place of the text', () => {
  it('is found across formats, and names the paragraphs of the paper', () => {
    expect(at('graph 48')).toMatchObject({ paper: 'zero', places: [1] })
    expect(at('para')).toMatchObject({ places: [1] })
  })

  it('is none beside the words, for a paragraph that the paper has not, and outside of answers', () => {
    expect(at('We support')).toBeNull()
    expect(at('graph 90')).toBeNull()
    expect(at('Outside')).toBeNull()
    expect(at('raph 47')).toBeNull()
  })

  it('is found past the thousandth paragraph of a paper that has so many', () => {
    document.body.innerHTML = '<div data-answer="a"><p><span>We support paragraph 1024.</span></p></div>'
    const node = document.querySelector('p span')?.firstChild
    const long = { ...ZERO_DRAFT, paragraphs: [...ZERO_DRAFT.paragraphs, { number: '1024', part: '', text: 'Far.' }] }
    expect(node && referenceAt({ ...draft, papers: [long] }, node, 15)).toMatchObject({ places: [3] })
    expect(node && referenceAt(draft, node, 15)).toBeNull()
  })

  it('is none where the draft has no paper', () => {
    const node = document.querySelector('p span')?.firstChild
    expect(node && referenceAt({ ...draft, papers: [] }, node, 12)).toBeNull()
  })
})
