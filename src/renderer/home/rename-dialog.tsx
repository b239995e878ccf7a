import { useState } from 'react'
import { LONGEST_TITLE } from '../../core/draft/size'
import { text } from '../../messages/sentence'
import { refreshHome } from '../app-store'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/field'
import { shownTitle } from './home-order'
import type { DraftRow } from './home-rows'

/** Asks for another title of a draft that is not open. */
export function RenameDialog({ draft, onClose }: { draft: DraftRow; onClose(): void }) {
  const [title, setTitle] = useState(shownTitle(draft))
  const wanted = title.trim().slice(0, LONGEST_TITLE)
  const rename = async () => {
    if (wanted === '') return
    onClose()
    if (wanted === draft.title) return
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
          onChange={setTitle}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
