import { CircleCheck, FileText, Mail } from 'lucide-react'
import type { ExportedFile } from '../../contract/messages'
import { ask } from '../bridge'
import { counted, number } from '../plain-dates'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import styles from './hand-in.module.css'

/** The files that were made, to open or to find in their folder. */
export function MadeFiles({ made }: { made: { folderName: string; files: ExportedFile[] } }) {
  const act = async (name: 'file.open' | 'file.reveal', file: string) => {
    const answer = await ask(name, { file })
    if (!answer.ok) tellProblem('The file could not be opened', answer.problem)
  }
  return (
    <div className={styles.made} role="status">
      <h3>
        <CircleCheck size={17} aria-hidden /> {counted(made.files.length, 'file')} in {made.folderName}
      </h3>
      <ul>
        {made.files.map((file) => (
          <li key={file.file}>
            {file.format === 'eml' ? <Mail size={18} aria-hidden /> : <FileText size={18} aria-hidden />}
            <span className={styles.file}>
              {file.fileName}
              <span className={styles.meta}>
                {fileSize(file.bytes)}
                {file.pages === null ? '' : `, ${counted(file.pages, 'page')}`}
              </span>
            </span>
            <Button small onPress={() => void act('file.open', file.file)} aria-label={`Open ${file.fileName}`}>
              Open
            </Button>
            <Button
              small
              onPress={() => void act('file.reveal', file.file)}
              aria-label={`Show ${file.fileName} in its folder`}
            >
              Show in folder
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A file's size as people read it: “38 KB”, “1.2 MB”; 1 KB is 1,000 bytes, as file managers count. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
