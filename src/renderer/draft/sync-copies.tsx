import { useEffect, useState } from 'react'
import type { RequestOutput } from '../../contract/messages'
import { isOwnCopy } from '../../core/draft/conflict-names'
import type { Draft } from '../../core/draft/draft'
import { mergeDrafts, noteConflicts } from '../../core/draft/merge-drafts'
import type { Problem } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { openDraft, useApp } from '../app-store'
import { ask, listen } from '../bridge'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import styles from './draft-screen.module.css'
import { FileNotice } from './file-notice'
import type { DraftSession } from './session'
import { ON_DRAFT } from './step-place'
import { useDraft, useSession } from './use-session'

type Copies = RequestOutput<'draft.copies'>

/**
 * What happened to the draft's file while somebody wrote, and what stands beside it: copies that a service which synchronises folders has made, or, where
 * this is one, what it is a copy of. Where the first says the second already, it has its buttons, and there is one bar.
 */
export function SyncCopies() {
  const session = useSession()
  const fileName = useDraft((state) => state.fileName)
  const isNoticed = useDraft(({ notice }) => notice?.code === 'changed-outside')
  const { copies, forget } = useCopies(session, fileName)
  const [hidden, setHidden] = useState('')
  const original = copies?.original ?? null
  const [copy] = copies?.copies ?? []
  /** Another copy that comes is said, whatever was hidden before. */
  const said = JSON.stringify([original?.fileName, copies?.copies.map((each) => each.fileName)])
  const binned = async (handle: string) => {
    const answer = await ask('draft.trash', { draft: handle })
    if (!answer.ok) tellProblem(text('home.draft.trashFailed'), answer.problem)
    else if (answer.value.trashed) forget(handle)
  }
  const other = original ? original.draft : copy?.copy
  const actions =
    other === undefined ? null : (
      <>
        <Button small onPress={() => void compareWith(session, other)}>
          {text('syncCopies.compare')}
        </Button>
        <Button small onPress={() => void mergeWith(session, other)}>
          {text('syncCopies.merge')}
        </Button>
        {original ? (
          <Button small onPress={() => void openDraft(original.draft)}>
            {text('syncCopies.openOriginal')}
          </Button>
        ) : (
          <Button small onPress={() => void binned(other)}>
            {text('syncCopies.bin')}
          </Button>
        )}
      </>
    )
  const isInNotice = isNoticed && original !== null
  // What the notice said is not said again when that is hidden.
  useEffect(() => {
    if (isInNotice) setHidden(said)
  }, [isInNotice, said])
  return (
    <>
      <FileNotice actions={isInNotice ? actions : null} />
      {actions === null || isInNotice || hidden === said ? null : (
        <div className={styles.withoutPack} role="note" aria-label={text('syncCopies.title')}>
          <span>
            {original
              ? text(isOwnCopy(fileName) ? 'syncCopies.isOwnCopy' : 'syncCopies.isCopy', {
                  name: fileName,
                  original: original.fileName,
                })
              : text('syncCopies.hasCopy', { name: copy?.fileName ?? '', count: copies?.copies.length ?? 1 })}
          </span>
          <span className={styles.noticeActions}>
            {actions}
            <Button small look="plain" onPress={() => setHidden(said)}>
              {text('draft.withoutPack.hide')}
            </Button>
          </span>
        </div>
      )}
    </>
  )
}

/** The copies beside the file of a draft, asked anew when it has another name and when the shell saw others come or go. */
function useCopies(session: DraftSession, fileName: string): { copies: Copies | null; forget(copy: string): void } {
  const [copies, setCopies] = useState<Copies | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: its file's name says what is a copy of it
  useEffect(() => {
    let asked = 0
    const look = async () => {
      asked += 1
      const mine = asked
      const answer = await ask('draft.copies', { draft: session.drafts.state.handle })
      if (mine === asked && answer.ok) setCopies(answer.value)
    }
    void look()
    const stop = listen('draft.copiesChanged', ({ draft }) => {
      if (draft === session.drafts.state.handle) void look()
    })
    return () => {
      asked += 1
      stop()
    }
  }, [session, fileName])
  const forget = (gone: string) =>
    setCopies((now) => now && { ...now, copies: now.copies.filter(({ copy }) => copy !== gone) })
  return { copies, forget }
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
