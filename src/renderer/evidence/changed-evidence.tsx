import { useMemo } from 'react'
import { useStore } from 'zustand'
import { wordDifference } from '../../core/draft/difference'
import { sourceLine } from '../../core/draft/evidence'
import { type EvidenceState, evidenceBlocks, evidenceStates } from '../../core/draft/evidence-uses'
import { placeOfNote } from '../../core/draft/margin-notes'
import { answerText } from '../../core/text/block-text'
import { text } from '../../messages/sentence'
import { ChangedWords } from '../draft/changed-words'
import { keepWording, takeWording } from '../draft/evidence-steps'
import { placeName } from '../draft/place-name'
import type { DraftSession } from '../draft/session'
import { Button } from '../ui/button'
import styles from './evidence.module.css'
import { closeShelf, useEvidence } from './evidence-state'
import { useShelf } from './shelf'

/** What of this draft says something else on the shelf now, or was taken off it: what the shelf says, or what stands here, one by one. */
export function ChangedEvidence({ session }: { session: DraftSession }) {
  const shelf = useShelf((state) => state.shelf)
  const only = useEvidence((state) => state.use)
  const draft = useStore(session.drafts.store, (state) => state.draft)
  const changed = useMemo(
    () =>
      (shelf ? evidenceStates(draft, shelf) : [])
        .filter(({ source }) => source === 'changed' || source === 'gone')
        .sort((one, other) => Number(other.use.id === only) - Number(one.use.id === only)),
    [draft, shelf, only],
  )
  if (changed.length === 0) return null
  return (
    <section className={styles.changed} aria-label={text('evidence.changed')}>
      <h3>{text('evidence.changed')}</h3>
      <ul className={styles.entries}>
        {changed.map((state) => (
          <Changed key={state.use.id} state={state} session={session} only={only} />
        ))}
      </ul>
    </section>
  )
}

function Changed({ state, session, only }: { state: EvidenceState; session: DraftSession; only: string | null }) {
  const { use, entry, edited } = state
  const { draft, template } = session.drafts.state
  const place = placeOfNote(draft, use)
  const now = entry ? answerText(evidenceBlocks(entry, draft.language)) : ''
  const title = entry?.title ?? use.title
  const source = entry ? sourceLine(entry) : ''
  const isSame = now === use.words
  const segments = useMemo(() => wordDifference(use.words, now, draft.language), [use.words, now, draft.language])
  /** Whoever came for one use goes back to the text when it is settled. */
  const settle = (run: () => void) => {
    if (only !== null) closeShelf()
    run()
  }
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <strong>
          <bdi>{title}</bdi>
        </strong>
      </p>
      <p className={styles.meta}>{placeName(place, template, draft.proposals)}</p>
      {entry ? (
        <p className={styles.meta}>
          {text('evidence.changedSince', { at: entry.changedAt, edited, sourced: source !== '', source, same: isSame })}
        </p>
      ) : (
        <p className={styles.meta}>{text('evidence.gone')}</p>
      )}
      <p className={styles.words} dir="auto">
        {entry && !isSame ? <ChangedWords segments={segments} /> : use.words}
      </p>
      <div className={styles.actions}>
        {entry ? (
          <Button
            small
            look="primary"
            autoFocus={use.id === only}
            aria-label={text('evidence.takeWordingOf', { title })}
            isDisabled={session.drafts.isOnlyRead}
            onPress={() => settle(() => takeWording(session, use.id, entry))}
          >
            {text('evidence.takeWording')}
          </Button>
        ) : null}
        <Button
          small
          autoFocus={!entry && use.id === only}
          aria-label={text('evidence.keepMineOf', { title })}
          isDisabled={session.drafts.isOnlyRead}
          onPress={() => settle(() => keepWording(session, use.id, entry))}
        >
          {text('evidence.keepMine')}
        </Button>
        <Button
          small
          look="plain"
          aria-label={text('evidence.goToNamed', { title })}
          onPress={() => {
            closeShelf()
            session.show(place)
          }}
        >
          {text('evidence.goTo')}
        </Button>
      </div>
    </li>
  )
}
