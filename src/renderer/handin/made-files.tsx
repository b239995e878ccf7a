import { CircleCheck, FileText, Mail } from 'lucide-react'
import type { ExportedFile } from '../../contract/messages'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import styles from './hand-in.module.css'

/** The files that were made, to open or to find in their folder. */
export function MadeFiles({ made }: { made: { folderName: string; files: ExportedFile[] } }) {
  const act = async (name: 'file.open' | 'file.reveal', file: string) => {
    const answer = await ask(name, { file })
    if (!answer.ok) tellProblem(text('file.openFailed'), answer.problem)
  }
  return (
    <div className={styles.made} role="status">
      <h3>
        <CircleCheck size={17} aria-hidden />{' '}
        {text('handin.made', { count: made.files.length, folder: made.folderName })}
      </h3>
      <ul>
        {made.files.map((file) => (
          <li key={file.file}>
            {file.format === 'eml' ? <Mail size={18} aria-hidden /> : <FileText size={18} aria-hidden />}
            <span className={styles.file}>
              {file.fileName}
              <span className={styles.meta}>
                {file.pages === null
                  ? fileSize(file.bytes)
                  : text('handin.made.sizeAndPages', { size: fileSize(file.bytes), pages: file.pages })}
              </span>
            </span>
            <Button
              small
              onPress={() => void act('file.open', file.file)}
              aria-label={text('file.openNamed', { name: file.fileName })}
            >
              {text('file.open')}
            </Button>
            <Button
              small
              onPress={() => void act('file.reveal', file.file)}
              aria-label={text('file.revealNamed', { name: file.fileName })}
            >
              {text('file.reveal')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A file's size as people read it: “38 KB”, “1.2 MB”; 1 KB is 1,000 bytes, as file managers count. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return text('handin.size.bytes', { count: bytes })
  if (bytes < 1_000_000) return text('handin.size.kilobytes', { count: Math.round(bytes / 1000) })
  return text('handin.size.megabytes', { count: bytes / 1_000_000 })
}
