import { X } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { ownWordSchema } from '../../contract/messages'
import { inAlphabet, text } from '../../messages/sentence'
import { changeSettings } from '../app-store'
import { addOwnWord, loadOwnWords, removeOwnWord, useOwnWords } from '../own-words'
import { Button, IconButton } from '../ui/button'
import { Switch, TextField } from '../ui/field'
import { Message } from '../ui/message'
import styles from './settings.module.css'

/** One switch for grammar and spelling, what they know, and the writer's own words. */
export function ProofreadingCard({ on, smartMarks }: { on: boolean; smartMarks: boolean }) {
  return (
    <section className={styles.card}>
      <h2>{text('settings.proofreading')}</h2>
      <Switch
        label={text('settings.proofreading.switch')}
        selected={on}
        onChange={(proofreading) => void changeSettings({ proofreading })}
      />
      <p className={styles.meta}>{text('settings.proofreading.hint')}</p>
      <Switch
        label={text('settings.smartMarks')}
        hint={text('settings.smartMarks.hint')}
        selected={smartMarks}
        onChange={(chosen) => void changeSettings({ smartMarks: chosen })}
      />
      <OwnWordList />
    </section>
  )
}

function OwnWordList() {
  const words = useOwnWords((state) => state.words)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState(false)
  useEffect(() => void loadOwnWords(), [])
  if (words === null) return null
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const word = ownWordSchema.safeParse(typed.trim())
    setProblem(!word.success)
    if (word.success && (await addOwnWord(word.data))) setTyped('')
  }
  return (
    <>
      <h3 className={styles.folder}>
        {words.length === 0 ? (
          text('settings.words')
        ) : (
          <Message
            id="settings.words.counted"
            values={{ count: words.length }}
            tags={{ digits: (content) => <span className="num">{content}</span> }}
          />
        )}
      </h3>
      <p className={styles.meta}>{text('settings.words.hint')}</p>
      <form className={styles.addWord} onSubmit={(event) => void add(event)}>
        <TextField
          label={text('settings.words.new')}
          value={typed}
          onChange={setTyped}
          hint={problem ? text('settings.words.notOne') : undefined}
        />
        <Button type="submit" aria-label={text('settings.words.addNamed')} isDisabled={typed.trim() === ''}>
          {text('settings.words.add')}
        </Button>
      </form>
      {words.length > 0 ? (
        <ul className={styles.words} aria-label={text('settings.words')}>
          {[...words].sort(inAlphabet).map((word) => (
            <li key={word}>
              <bdi>{word}</bdi>
              <IconButton
                small
                label={text('settings.words.remove', { word })}
                icon={<X size={14} aria-hidden />}
                onPress={() => void removeOwnWord(word)}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
