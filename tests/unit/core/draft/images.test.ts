import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64OfBytes, bytesOfBase64 } from '../../../../src/core/draft/base64'
import { draftChanges } from '../../../../src/core/draft/changes'
import type { Draft } from '../../../../src/core/draft/draft'
import { draftImageOf, draftImageSchema, sizeOfImage } from '../../../../src/core/draft/draft-image'
import {
  addImages,
  firstLackingText,
  imagesAsDecoration,
  isDecoration,
  lacksText,
} from '../../../../src/core/draft/images'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { answerAsPlainText } from '../../../../src/core/export/text'
import { paragraph } from '../../../../src/core/text/blocks'
import { richDraft } from '../../../documents/fixture'
import { SMALL_PICTURE } from '../../../fixtures/images'

const image = (id: string, alt = 'A mast', caption = '') => ({
  type: 'image' as const,
  image: id,
  alt,
  runs: caption === '' ? [] : [{ text: caption }],
})

function withImages(): Draft {
  const draft = richDraft()
  const [first, ...others] = draft.sections
  if (!first) throw new Error('no section')
  const slot = Object.keys(first.answers)[0] ?? ''
  const answers = { ...first.answers, [slot]: [...(first.answers[slot] ?? []), image('here', 'A mast', 'Nine Rivers')] }
  return addImages(
    { ...draft, sections: [{ ...first, answers }, ...others] },
    { here: SMALL_PICTURE, gone: SMALL_PICTURE },
  )
}

describe('base64', () => {
  it('gives every sequence of bytes back, as other programs write it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = base64OfBytes(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(bytesOfBase64(text)).toEqual(bytes)
      }),
    )
  })
})

describe('a picture', () => {
  it('is refused where it is larger than it says, of another kind, or no picture', () => {
    expect(draftImageSchema.safeParse(SMALL_PICTURE).success).toBe(true)
    for (const bad of [
      { ...SMALL_PICTURE, width: 13 },
      { ...SMALL_PICTURE, type: 'image/jpeg' },
      { ...SMALL_PICTURE, type: 'image/svg+xml' },
      { ...SMALL_PICTURE, data: 'AAAA' },
      { ...SMALL_PICTURE, data: 'not base64!' },
    ])
      expect(draftImageSchema.safeParse(bad).success).toBe(false)
  })

  it('says its size before it is decoded, whatever the bytes are', () => {
    const bytes = bytesOfBase64(SMALL_PICTURE.data)
    expect(sizeOfImage(bytes)).toEqual({ type: 'image/png', width: 12, height: 8, turned: false })
    expect(draftImageOf(bytes)).toEqual(SMALL_PICTURE)
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (any) => void sizeOfImage(any)))
  })
})

describe('a draft with images', () => {
  it('is written with the pictures that it names, as version 2, and read again', () => {
    const text = writeDraft(withImages())
    expect(text).toContain('"version": 2')
    expect(text).not.toContain('"gone"')
    const read = readDraft(Buffer.from(text), 'a.rostrum')
    if (!read.ok) throw new Error(read.problem.sentence)
    expect(read.value.images).toEqual({ here: SMALL_PICTURE })
    expect(writeDraft(read.value)).toBe(text)
  })

  it('is a draft of version 1 again once its last image is gone', () => {
    const { sections } = richDraft()
    const text = writeDraft({ ...withImages(), sections })
    expect(text).toContain('"version": 1')
    expect(text).not.toContain('"images"')
  })

  it('sends no picture with a changed section', () => {
    const before = withImages()
    const [first, ...others] = before.sections
    if (!first) throw new Error('no section')
    const changes = draftChanges(before, { ...before, sections: [{ ...first, chosen: !first.chosen }, ...others] })
    expect(Object.keys(changes?.parts ?? {})).toEqual([])
    expect(JSON.stringify(changes)).not.toContain(SMALL_PICTURE.data)
  })

  it('says alternative text and caption where plain text has no pictures', () => {
    expect(answerAsPlainText([image('here', 'A mast', 'Nine Rivers'), image('here', '')])).toBe(
      '[Image: A mast]\nNine Rivers\n\n[Image]',
    )
  })
})

describe('an image that is decoration', () => {
  const decoration = (alt: string) => ({ alt, decorative: true })

  it('needs no words, but whatever has some is none', () => {
    expect([isDecoration(decoration('')), isDecoration(decoration(' ')), isDecoration(decoration('A mast'))]).toEqual([
      true,
      true,
      false,
    ])
    expect([lacksText({ alt: ' ' }), lacksText(decoration('')), lacksText({ alt: 'A mast' })]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('is each of a draft that nobody put into words, where somebody says so, and no other', () => {
    const draft = withImages()
    const [first] = draft.sections
    if (!first) throw new Error('no section')
    const blocks = [image('here', 'A mast'), paragraph('Between.'), image('here', ''), image('here', ' ')]
    const given = { ...draft, sections: [{ ...first, answers: { answer: blocks } }] }
    expect(firstLackingText(given)).toEqual({ section: first.id, slot: 'answer', block: 2 })
    const { draft: decorated, images } = imagesAsDecoration(given)
    expect(images).toBe(2)
    expect(decorated.sections[0]?.answers.answer).toMatchObject([
      { alt: 'A mast' },
      { type: 'paragraph' },
      { alt: '', decorative: true },
      { alt: '', decorative: true },
    ])
    expect(decorated.sections[0]?.answers.answer?.[0]).not.toHaveProperty('decorative')
    expect(firstLackingText(decorated)).toBeNull()
    expect(imagesAsDecoration(decorated).draft).toBe(decorated)
    const read = readDraft(Buffer.from(writeDraft(decorated)), 'a.rostrum')
    expect(read.ok && read.value.sections[0]?.answers.answer).toEqual(decorated.sections[0]?.answers.answer)
  })
})
