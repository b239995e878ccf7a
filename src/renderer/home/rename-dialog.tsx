import { useState } from 'react'
import { LONGEST_TITLE } from '../../core/draft/size'
import { text } from '../../messages/sentence'
import { refreshHome, useApp } from '../app-store'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/field'
import { shownTitle } from './home-order'
import { type DraftRow, isNamedOnly } from './home-rows'

/** Its title, which is told of after its name where the list of drafts is being read. */
function useTitle(draft: DraftRow): string {
  const row = useApp(({ home }) => home && [...home.drafts, ...home.recent].find((each) => each.draft === draft.draft))
  if (row) return shownTitle(row)
  return isNamedOnly(draft) ? draft.title : shownTitle(draft)
}

/** Asks for another title of a draft that is not open. */
export function RenameDialog({ draft, onClose }: { draft: DraftRow; onClose(): void }) {
  const [written, setWritten] = useState<string | null>(null)
  const known = useTitle(draft)
  const title = written ?? known
  const wanted = title.trim().slice(0, LONGEST_TITLE)
  const rename = async () => {
    if (wanted === '') return
    onClose()
    if (wanted === known) return
    const answer = await ask('draft.rename', { draft: draft.draft, title: wanted })
    if (!answer.ok) tellProblem(text('home.draft.renameFailed'), answer.problem)
    await refreshHome()
  }
  return (
    <Dialog
      title={text('home.rename')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('home.rename.cancel')}</Button>
          <Button look="primary" isDisabled={wanted === ''} onPress={() => void rename()}>
            {text('home.rename.do')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
      >
        <TextField
          label={text('home.rename.title')}
          hint={text('home.rename.hint')}
          value={title}
          onChange={setWritten}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
