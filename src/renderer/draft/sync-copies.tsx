import { useEffect, useState } from 'react'
import type { RequestOutput } from '../../contract/messages'
import type { Draft } from '../../core/draft/draft'
import { mergeDrafts, noteConflicts } from '../../core/draft/merge-drafts'
import type { Problem } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { openDraft, useApp } from '../app-store'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import styles from './draft-screen.module.css'
import type { DraftSession } from './session'
import { ON_DRAFT } from './step-place'
import { useDraft, useSession } from './use-session'

type Copies = RequestOutput<'draft.copies'>

/** What a service that synchronises folders has made of the draft: copies of it, or, where this is one, what it is a copy of. */
export function SyncCopies() {
  const session = useSession()
  const fileName = useDraft((state) => state.fileName)
  const [copies, setCopies] = useState<Copies | null>(null)
  const [hidden, setHidden] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: its file's name says what is a copy of it
  useEffect(() => {
    let wanted = true
    void ask('draft.copies', { draft: session.drafts.state.handle }).then((answer) => {
      if (wanted && answer.ok) setCopies(answer.value)
    })
    return () => {
      wanted = false
    }
  }, [session, fileName])
  const original = copies?.original ?? null
  const [copy] = copies?.copies ?? []
  if (hidden || (!original && !copy)) return null
  const binned = async (handle: string) => {
    const answer = await ask('draft.trash', { draft: handle })
    if (!answer.ok) tellProblem(text('home.draft.trashFailed'), answer.problem)
    else if (answer.value.trashed && copies)
      setCopies({ ...copies, copies: copies.copies.filter((each) => each.copy !== handle) })
  }
  return (
    <div className={styles.withoutPack} role="note" aria-label={text('syncCopies.title')}>
      <span>
        {original
          ? text('syncCopies.isCopy', { name: fileName, original: original.fileName })
          : text('syncCopies.hasCopy', { name: copy?.fileName ?? '', count: copies?.copies.length ?? 1 })}
      </span>
      <span className={styles.noticeActions}>
        {original ? (
          <Button small onPress={() => void openDraft(original.draft)}>
            {text('syncCopies.openOriginal')}
          </Button>
        ) : null}
        {!original && copy ? (
          <>
            <Button small onPress={() => void compareWith(session, copy.copy)}>
              {text('syncCopies.compare')}
            </Button>
            <Button small onPress={() => void mergeWith(session, copy.copy)}>
              {text('syncCopies.merge')}
            </Button>
            <Button small onPress={() => void binned(copy.copy)}>
              {text('syncCopies.bin')}
            </Button>
          </>
        ) : null}
        <Button small look="plain" onPress={() => setHidden(true)}>
          {text('draft.withoutPack.hide')}
        </Button>
      </span>
    </div>
  )
}

function tell(problem: Problem): void {
  tellProblem(text('syncCopies.notRead'), problem)
}

/** Shows a copy as a version of the draft, word by word beside what stands here now. */
export async function compareWith(session: DraftSession, copy: string): Promise<void> {
  const read = await ask('draft.readCopy', { draft: session.drafts.state.handle, copy })
  if (!read.ok) tell(read.problem)
  else useApp.setState({ screen: 'history', shownVersion: read.value.version })
}

/** Puts what a copy has into the draft, as one step that can be undone; where both say something else, the copy's words become margin notes. */
export async function mergeWith({ drafts, undo }: DraftSession, copy: string): Promise<void> {
  await drafts.keep()
  const read = await ask('draft.readCopy', { draft: drafts.state.handle, copy })
  if (!read.ok) {
    tell(read.problem)
    return
  }
  const { content, base, fileName } = read.value
  // Undo takes the merge back while the draft is open, and this when it was closed; one that cannot be kept stops nobody.
  await ask('history.keep', { draft: drafts.state.handle, reason: 'beforeMerge' })
  let conflicts = 0
  const made = drafts.step(message('syncCopies.step', { name: fileName }), ON_DRAFT, (now) => {
    const merged = mergeDrafts(base as Draft | null, now, content as Draft)
    conflicts = merged.conflicts.length
    return noteConflicts(merged, { author: fileName, at: drafts.now() })
  })
  // Refused, and said so, while it is open elsewhere.
  if (!drafts.isOnlyRead) undo.offer(text('syncCopies.merged', { name: fileName, count: conflicts }), made)
}
