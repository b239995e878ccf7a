import type { Draft } from '../../core/draft/draft'
import { writeDraft } from '../../core/draft/read'
import { MAX_DRAFT_BYTES, tooLargeToPaste } from '../../core/draft/size'
import { problemText } from '../../core/result'
import type { PasteRoom } from '../editor/long-paste'
import type { DraftStore } from './draft-store'

function bytesOf(draft: Draft): number {
  return new Blob([writeDraft(draft)]).size
}

/** How much more the file of an open draft takes. */
export function pasteRoom({ store }: DraftStore): PasteRoom {
  return {
    bytesOf: (blocks) => {
      const { draft } = store.getState()
      const [section] = draft.sections
      const alone = { ...draft, images: {}, papers: [], proposals: [], sections: [] }
      const held = section ? [{ ...section, answers: { pasted: [...blocks] } }] : []
      return bytesOf({ ...alone, sections: held }) - bytesOf(alone)
    },
    refused: (bytes) => {
      const size = bytesOf(store.getState().draft) + bytes
      return size > MAX_DRAFT_BYTES ? problemText(tooLargeToPaste(size)) : null
    },
  }
}
