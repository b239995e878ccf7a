import { expect, test } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer } from '../../../../src/core/draft/edit'
import { writeDraft } from '../../../../src/core/draft/read'
import { MAX_DRAFT_BYTES } from '../../../../src/core/draft/size'
import { paragraph } from '../../../../src/core/text/blocks'
import type { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { pasteRoom } from '../../../../src/renderer/draft/paste-room'
import { opened } from './template'

test('there is room for what is pasted up to the size of the largest draft, by the bytes that its file would have', () => {
  const draft = opened().content as Draft
  const room = pasteRoom({ store: { getState: () => ({ draft }) } } as unknown as DraftStore)
  const blocks = Array.from({ length: 200 }, (_, index) => paragraph(`Связь для школ, ${index}`))
  const bytes = (of: Draft) => new TextEncoder().encode(writeDraft(of)).length
  const added = bytes(setAnswer(draft, 'q1', 'answer', blocks)) - bytes(setAnswer(draft, 'q1', 'answer', []))
  // But for the braces around an answer.
  expect(Math.abs(room.bytesOf(blocks) - added)).toBeLessThan(200)
  const left = MAX_DRAFT_BYTES - bytes(draft)
  expect(room.refused(left)).toBeNull()
  expect(room.refused(left + 1)).toBe(
    'With what you pasted, this draft would take 17 MB, and a draft has at most 16 MB. Nothing was put in. Paste a part of it.',
  )
})
