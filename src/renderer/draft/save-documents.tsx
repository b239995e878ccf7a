import { useState } from 'react'
import type { RequestInput, RequestOutput } from '../../contract/messages'
import type { Result } from '../../core/result'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import styles from './save-documents.module.css'

export type SavedDocument = Pick<RequestInput<'paper.results'>, 'what' | 'format'>
/** What differs between two texts; the shell is asked for it by another name. */
export interface SavedComparison {
  what: 'comparison'
  format: 'docx' | 'pdf'
}
type Saved = NonNullable<RequestOutput<'paper.results'>>

interface SaveDocumentsProps<D extends SavedDocument | SavedComparison> {
  documents: readonly D[]
  /** Null where somebody closed the dialog that asks where. */
  save(document: D): Promise<Result<Saved | null>>
  /** Title of the sentence on why there is no document. */
  failed: string
}

/** A button for each document that can be made, and where the last one is. */
export function SaveDocuments<D extends SavedDocument | SavedComparison>({
  documents,
  save,
  failed,
}: SaveDocumentsProps<D>) {
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<Saved | null>(null)
  const run = async (document: D) => {
    // A button that is switched off loses the keyboard, and Escape with it.
    if (busy) return
    setBusy(true)
    const answer = await save(document)
    setBusy(false)
    if (!answer.ok) tellProblem(failed, answer.problem)
    else if (answer.value) setSaved(answer.value)
  }
  return (
    <div>
      <div className={styles.buttons}>
        {documents.map((document) => (
          <Button key={`${document.what} ${document.format}`} small onPress={() => void run(document)}>
            {text('results.save', document)}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.said}>
        {busy ? text('results.saving') : null}
        {saved && !busy ? text('results.saved', { name: saved.fileName, folder: saved.folderName }) : ''}
        {saved && !busy ? (
          <Button small look="plain" onPress={() => void ask('file.reveal', { file: saved.file })}>
            {text('file.reveal')}
          </Button>
        ) : null}
      </p>
    </div>
  )
}
