import { useCallback, useEffect, useState } from 'react'
import { repairForTemplate } from '../../core/draft/create'
import type { Draft } from '../../core/draft/draft'
import type { PastVersion } from '../../core/draft/past-versions'
import type { Problem } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Message } from '../../messages/values'
import { ask } from '../bridge'
import type { DraftSession } from '../draft/session'
import { tellProblem } from '../problem'

export interface History {
  /** The newest first; null until it is known. */
  versions: PastVersion[] | null
  damaged: number
  reload(): Promise<void>
}

/** The versions of the open draft. What is written now reaches the shell first, so that nothing newer than the list is missing in it. */
export function useHistory(session: DraftSession): History {
  const [listed, setListed] = useState<Pick<History, 'versions' | 'damaged'>>({ versions: null, damaged: 0 })
  const reload = useCallback(async () => {
    await session.drafts.keep()
    const answer = await ask('history.list', { draft: session.drafts.state.handle })
    if (answer.ok) setListed({ versions: answer.value.versions.reverse(), damaged: answer.value.damaged })
    else {
      setListed({ versions: [], damaged: 0 })
      tellProblem(text('history.listFailed'), answer.problem)
    }
  }, [session])
  useEffect(() => void reload(), [reload])
  return { ...listed, reload }
}

/** What a version holds: nothing while it is read, and a problem where it cannot be. */
export type VersionContent = { draft: Draft } | { problem: Problem } | null

/** The content of a version, with all that the draft’s template asks for; `null` as a version is the draft as it is now. */
export function useVersion(session: DraftSession, version: number | null): VersionContent {
  const [read, setRead] = useState<{ version: number; content: VersionContent } | null>(null)
  useEffect(() => {
    if (version === null) return
    let wanted = true
    const { handle, template } = session.drafts.state
    void ask('history.read', { draft: handle, version }).then((answer) => {
      if (!wanted) return
      const content = answer.ok
        ? { draft: repairForTemplate(answer.value.content as Draft, template) }
        : { problem: answer.problem }
      setRead({ version, content })
    })
    return () => {
      wanted = false
    }
  }, [session, version])
  return version !== null && read?.version === version ? read.content : null
}

/** What a version is called: its name, or why it was kept. */
export function versionWords({ name, reason }: PastVersion): string {
  return name || text(`history.reason.${reason}`)
}

/** A version inside a sentence: “Handed in, 28 November 2026, 14:02”. */
export function versionMessage({ at, name, reason }: PastVersion): Message {
  return message('history.version', { what: name || message(`history.reason.${reason}`), at })
}
