import { X } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { ownWordSchema } from '../../contract/messages'
import { changeSettings } from '../app-store'
import { addOwnWord, loadOwnWords, removeOwnWord, useOwnWords } from '../own-words'
import { Button, IconButton } from '../ui/button'
import { Switch, TextField } from '../ui/field'
import styles from './settings.module.css'

/** One switch for grammar and spelling, what they know, and the writer's own words. */
export function ProofreadingCard({ on }: { on: boolean }) {
  return (
    <section className={styles.card}>
      <h2>Grammar and spelling</h2>
      <Switch
        label="Check grammar and spelling"
        selected={on}
        onChange={(proofreading) => void changeSettings({ proofreading })}
      />
      <p className={styles.meta}>
        English has grammar and spelling, French, Spanish and Russian have spelling. There are no dictionaries for
        Arabic, Chinese and other languages: texts in them are left alone. It all runs on this computer, and starts some
        seconds after a draft is opened.
      </p>
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
        My words {words.length > 0 ? <span className="num">({words.length})</span> : null}
      </h3>
      <p className={styles.meta}>
        Spelling takes these for right in every draft. A word in small letters counts in capitals too.
      </p>
      <form className={styles.addWord} onSubmit={(event) => void add(event)}>
        <TextField
          label="New word"
          value={typed}
          onChange={setTyped}
          hint={problem ? 'This is not one word. Write letters without spaces, at most 60.' : undefined}
        />
        <Button type="submit" aria-label="Add the word" isDisabled={typed.trim() === ''}>
          Add
        </Button>
      </form>
      {words.length > 0 ? (
        <ul className={styles.words} aria-label="My words">
          {[...words].sort(new Intl.Collator('en').compare).map((word) => (
            <li key={word}>
              <bdi>{word}</bdi>
              <IconButton
                small
                label={`Remove “${word}”`}
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
