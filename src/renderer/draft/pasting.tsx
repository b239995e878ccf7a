import { useSyncExternalStore } from 'react'
import type { Draft } from '../../core/draft/draft'
import { writeDraft } from '../../core/draft/read'
import { MAX_DRAFT_BYTES, tooLargeToPaste } from '../../core/draft/size'
import { problemText } from '../../core/result'
import { text } from '../../messages/sentence'
import type { PasteRoom } from '../editor/long-paste'
import { Button } from '../ui/button'
import styles from './draft-screen.module.css'
import type { DraftStore } from './draft-store'
import { useSession } from './use-session'

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

/** Says that a long paste is still coming, and calls it off. It takes no focus: the writer goes on writing behind it. */
export function PastingNotice() {
  const { longPaste } = useSession().editors
  const paste = useSyncExternalStore(longPaste.subscribe, longPaste.current)
  return (
    <div role="status">
      {paste ? (
        <div className={styles.withoutPack}>
          <span>{text('editor.pasting')}</span>
          <span className={styles.noticeActions}>
            <Button small onPress={() => paste.cancel()}>
              {text('editor.pasting.cancel')}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
