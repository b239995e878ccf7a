import { Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { EventContent } from '../../contract/messages'
import { sentence, text } from '../../messages/sentence'
import { type HomeList, openDraftAt } from '../app-store'
import { ask, listen } from '../bridge'
import { HOME_SEARCH } from '../commands'
import { IconButton } from '../ui/button'
import styles from './find-in-drafts.module.css'

/** Words are looked for when their writer has paused. */
const FIND_AFTER = 180

interface Finding {
  finding: number
  words: string
  drafts: EventContent<'home.found'>['drafts']
  done: boolean
}

/** Looks for words in every draft; nothing is shown of it until words are there. */
export function FindInDrafts({ home }: { home: HomeList }) {
  const [words, setWords] = useState('')
  const found = useFound(words)
  const none = home.drafts.length + home.recent.length + home.named.length === 0
  if (none) return null
  return (
    <search className={styles.find} aria-label={text('home.find')}>
      <div className={styles.box}>
        <Search size={16} aria-hidden className={styles.icon} />
        <input
          id={HOME_SEARCH}
          className={styles.input}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          aria-label={text('home.find')}
          placeholder={text('home.find')}
          title={text('home.find.hint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) setWords('')
          }}
        />
        {words === '' ? null : (
          <IconButton
            small
            label={text('home.find.clear')}
            icon={<X size={15} aria-hidden />}
            onPress={() => setWords('')}
          />
        )}
      </div>
      <p role="status" className={styles.count}>
        {found && words.trim() !== ''
          ? text(found.done ? 'home.find.drafts' : 'home.find.so', { count: found.drafts.length })
          : ''}
      </p>
      {found && words.trim() !== '' && found.drafts.length > 0 ? <Found found={found} home={home} /> : null}
    </search>
  )
}

function useFound(words: string): Finding | null {
  const [found, setFound] = useState<Finding | null>(null)
  useEffect(() => {
    // Answers may come before the number of the search that they belong to.
    let mine: number | null = null
    let early: EventContent<'home.found'>[] = []
    const take = ({ finding, drafts, done }: EventContent<'home.found'>) =>
      setFound((before) =>
        before?.finding === finding ? { ...before, drafts: [...before.drafts, ...drafts], done } : before,
      )
    const stop = listen('home.found', (told) => {
      if (mine === null) early.push(told)
      else if (told.finding === mine) take(told)
    })
    // All drafts are searched for the words, not for each of their letters.
    const timer = setTimeout(async () => {
      const answer = await ask('home.find', { words })
      if (!answer.ok) return
      mine = answer.value.finding
      setFound({ finding: mine, words, drafts: [], done: words.trim() === '' })
      for (const told of early) if (told.finding === mine) take(told)
      early = []
    }, FIND_AFTER)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [words])
  return found
}

function Found({ found: { drafts }, home }: { found: Finding; home: HomeList }) {
  const rows = new Map([...home.drafts, ...home.recent, ...home.named].map((row) => [row.draft, row]))
  return (
    <ul className={styles.list} aria-label={text('home.find.found')}>
      {drafts.map(({ draft, words, count, lines }) => {
        const row = rows.get(draft)
        const title = row?.title.trim() || row?.fileName || draft
        return (
          <li key={draft}>
            <AriaButton
              className={styles.draft ?? ''}
              aria-label={text('home.find.open', { title, words })}
              onPress={() => void openDraftAt(draft, words)}
            >
              <span className={styles.head}>
                <strong>
                  <bdi>{title}</bdi>
                </strong>
                <span className={styles.places}>{text('home.find.places', { count })}</span>
              </span>
              {lines.map(({ where, before, found, after }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one search never move
                <span key={index} className={styles.line}>
                  <span className={styles.where}>{sentence(where)}</span>
                  <span dir="auto" className={styles.words}>
                    {before}
                    <mark>{found}</mark>
                    {after}
                  </span>
                </span>
              ))}
            </AriaButton>
          </li>
        )
      })}
    </ul>
  )
}
