import { useCallback, useEffect, useState } from 'react'
import { DELETED_DAYS, type Settings } from '../../contract/settings'
import { text } from '../../messages/sentence'
import { changeSettings } from '../app-store'
import { ask } from '../bridge'
import { fileSize } from '../handin/made-files'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import { Choices } from '../ui/field'
import styles from './settings.module.css'

/** How long versions of deleted drafts stay, what all versions take, and the way to be rid of them. */
export function HistoryCard({ days }: { days: Settings['deletedDays'] }) {
  const [kept, setKept] = useState<{ drafts: number; bytes: number } | null>(null)
  const reload = useCallback(async () => {
    const answer = await ask('history.left', {})
    if (answer.ok) setKept(answer.value.kept)
  }, [])
  useEffect(() => void reload(), [reload])
  const forgetAll = async () => {
    const answer = await ask('history.forget', { all: 'drafts' })
    if (!answer.ok) tellProblem(text('history.left.forgetFailed'), answer.problem)
    await reload()
  }
  return (
    <section className={styles.card}>
      <h2>{text('settings.history')}</h2>
      <p className={styles.meta}>{text('settings.history.hint')}</p>
      <Choices
        legend={text('settings.history.deleted')}
        value={String(days)}
        choices={DELETED_DAYS.map((each) => ({
          id: String(each),
          label: text('settings.history.days', { count: each }),
        }))}
        onChange={(id) => {
          const chosen = DELETED_DAYS.find((each) => String(each) === id)
          if (chosen !== undefined) void changeSettings({ deletedDays: chosen })
        }}
      />
      {kept ? (
        <p className={styles.meta}>
          {text('settings.history.kept', { count: kept.drafts, size: fileSize(kept.bytes) })}
        </p>
      ) : null}
      <div>
        <Button isDisabled={kept?.drafts === 0} onPress={() => void forgetAll()}>
          {text('settings.history.forget')}
        </Button>
      </div>
    </section>
  )
}
