import { useCallback, useEffect, useState } from 'react'
import type { LeftDraft, RequestOutput } from '../../contract/messages'
import { text } from '../../messages/sentence'
import { giveBackDraft } from '../app-store'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './history.module.css'

/** Drafts of which only versions are left: each can be given back, or forgotten. */
export default function LeftDrafts({ onClose }: { onClose(): void }) {
  const [left, setLeft] = useState<RequestOutput<'history.left'>['drafts'] | null>(null)
  const reload = useCallback(async () => {
    const answer = await ask('history.left', {})
    if (answer.ok) setLeft(answer.value.drafts)
    else tellProblem(text('history.left.failed'), answer.problem)
  }, [])
  useEffect(() => void reload(), [reload])
  const forget = async (what: { left: string } | { all: 'left' }) => {
    const answer = await ask('history.forget', what)
    if (!answer.ok) tellProblem(text('history.left.forgetFailed'), answer.problem)
    await reload()
  }
  return (
    <Dialog
      title={text('history.left.title')}
      isOpen
      wide
      onClose={onClose}
      footer={
        left && left.length > 0 ? (
          <Button look="danger" onPress={() => void forget({ all: 'left' })}>
            {text('history.left.forgetAll')}
          </Button>
        ) : null
      }
    >
      <p className={styles.meta}>{text('history.left.hint')}</p>
      {left === null ? <p>{text('history.reading')}</p> : null}
      {left?.length === 0 ? <p>{text('history.left.none')}</p> : null}
      <ul className={styles.left}>
        {left?.map((draft) => (
          <li key={draft.left}>
            <span>
              <strong>
                <bdi>{titleOf(draft)}</bdi>
              </strong>
              <span className={styles.meta}>{standing(draft)}</span>
            </span>
            <span className={styles.buttons}>
              <Button
                aria-label={text('history.left.giveBackNamed', { title: titleOf(draft) })}
                onPress={() => {
                  onClose()
                  void giveBackDraft(draft.left)
                }}
              >
                {text('history.left.giveBack')}
              </Button>
              <Button
                look="plain"
                aria-label={text('history.left.forgetNamed', { title: titleOf(draft) })}
                onPress={() => void forget({ left: draft.left })}
              >
                {text('history.left.forget')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function titleOf({ title, fileName }: LeftDraft): string {
  return title.trim() || fileName || text('history.noTitle')
}

function standing({ deletedAt, goesAt, fileName, folderName }: LeftDraft): string {
  if (deletedAt === null) return text('history.left.notFound', { file: fileName, folder: folderName })
  return goesAt === null
    ? text('history.left.deleted', { at: deletedAt })
    : text('history.left.deletedUntil', { at: deletedAt, until: goesAt })
}
