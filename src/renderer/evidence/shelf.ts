import { create } from 'zustand'
import { type EvidenceEntry, type EvidenceShelf, evidenceFault } from '../../core/draft/evidence'
import type { Result } from '../../core/result'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { say } from '../ui/toast'

/** The person's evidence shelf; null until somebody needs it, and where it cannot be read. */
export const useShelf = create<{ shelf: EvidenceShelf | null }>(() => ({ shelf: null }))

/** Reads the shelf anew, which the command line may have written too. A problem is told only where somebody waits for it. */
export async function loadShelf(tell: boolean): Promise<void> {
  const answer = await ask('evidence.list', {})
  if (answer.ok) useShelf.setState({ shelf: answer.value })
  else if (tell) tellProblem(text('evidence.notRead'), answer.problem)
}

async function took(asked: Promise<Result<EvidenceShelf>>): Promise<boolean> {
  const answer = await asked
  if (answer.ok) useShelf.setState({ shelf: answer.value })
  else tellProblem(text('evidence.notKept'), answer.problem)
  return answer.ok
}

const put = (entry: EvidenceEntry) => took(ask('evidence.put', { entry }))

/** Keeps an entry in the place of the one with its id, or as a new one; the toast puts back what was there. False where it could not be kept. */
export async function keepEntry(entry: EvidenceEntry): Promise<boolean> {
  const problem = evidenceFault(entry)
  if (problem) {
    tellProblem(text('evidence.notKept'), problem)
    return false
  }
  const before = useShelf.getState().shelf?.entries.find(({ id }) => id === entry.id)
  if (!(await put(entry))) return false
  const { title } = entry
  say(text('evidence.kept', { title, changed: before !== undefined }), {
    action: {
      label: text('ui.undo'),
      run: () => void (before ? put(before) : took(ask('evidence.remove', { id: entry.id }))),
    },
  })
  return true
}

/** Takes an entry off the shelf; the toast puts it back. Drafts keep what they say. */
export async function removeEntry(entry: EvidenceEntry): Promise<void> {
  if (!(await took(ask('evidence.remove', { id: entry.id })))) return
  say(text('evidence.removed', { title: entry.title }), {
    action: {
      label: text('ui.undo'),
      run: () => void put(entry),
    },
  })
}

/** Writes a copy of the shelf for colleagues. */
export async function giveShelf(): Promise<void> {
  const answer = await ask('evidence.give', {})
  if (!answer.ok) tellProblem(text('evidence.notGiven'), answer.problem)
  else if (answer.value) say(text('evidence.given', { file: answer.value.fileName, folder: answer.value.folderName }))
}

/** Puts a colleague's shelf on this one. */
export async function takeShelf(): Promise<void> {
  const answer = await ask('evidence.take', {})
  if (!answer.ok) tellProblem(text('evidence.notTaken'), answer.problem)
  else if (answer.value) {
    const { shelf, added, changed, kept } = answer.value
    useShelf.setState({ shelf })
    say(text('evidence.taken', { added, changed, kept }))
  }
}
