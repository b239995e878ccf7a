import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64OfBytes, bytesOfBase64 } from '../../../../src/core/draft/base64'
import { draftChanges } from '../../../../src/core/draft/changes'
import type { Draft } from '../../../../src/core/draft/draft'
import { draftImageOf, draftImageSchema, sizeOfImage } from '../../../../src/core/draft/draft-image'
import { addImages } from '../../../../src/core/draft/images'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { answerAsPlainText } from '../../../../src/core/export/text'
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
