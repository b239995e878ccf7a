import { Check, CornerDownRight, Ellipsis, MessageSquarePlus, RotateCcw } from 'lucide-react'
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { MarginNote } from '../../core/draft/draft'
import { isAboutGoneWords } from '../../core/draft/margin-notes'
import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { keysFor, shownKeys } from '../command-keys'
import { runCommand } from '../commands'
import { focusWhenThere } from '../focus-when-there'
import { whenEdited } from '../plain-dates'
import { Button, IconButton } from '../ui/button'
import { GrowingText } from '../ui/field'
import { Fold } from '../ui/fold'
import { Menu } from '../ui/menu'
import { useCardInView } from '../ui/use-card-in-view'
import { useNow } from '../use-now'
import { groupOfPart } from './findings-view'
import { NoteAuthor } from './note-author'
import { type NoteAnchor, useNoteWriting, type Writing } from './note-state'
import { answerNote, deleteNote, deleteReply, resolveNote, rewriteNote, rewriteReply, writeNote } from './note-steps'
import styles from './notes-panel.module.css'
import { authorOf, notesOnPage, type PlacedNote } from './notes-view'
import { pageOf } from './page-plan'
import { placeName } from './place-name'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './use-session'

/** Id of the one field that a note or a reply is written in. */
const FIELD = 'margin-note-text'
const RESOLVED_FOLD = 'notes-resolved'

/** What the writer and colleagues say about the text, as the page has the words. */
export default function NotesPanel() {
  // Cards follow when there is time: a key is never kept waiting for them.
  const draft = useDeferredValue(useDraft((state) => state.draft))
  const parts = useDraft(pageOf)
  const mayWrite = useDraft((state) => state.openElsewhere === null)
  const writing = useNoteWriting((state) => state.writing)
  const all = useMemo(() => notesOnPage(draft, parts), [draft, parts])
  const open = all.filter(({ note }) => !note.resolved)
  const resolved = all.filter(({ note }) => note.resolved)
  return (
    <section aria-label={text('marginNote.title')} className={styles.panel} data-notes>
      {writing?.kind === 'new' ? <NewNote anchor={writing.anchor} /> : null}
      {mayWrite && writing?.kind !== 'new' ? (
        <div>
          <Button small onPress={() => runCommand('add-note')}>
            <MessageSquarePlus size={15} aria-hidden /> {text('marginNote.write')}
          </Button>
        </div>
      ) : null}
      {open.length > 0 ? (
        <ul className={styles.notes} aria-label={text('marginNote.list')}>
          {open.map((each) => (
            <NoteCard key={each.note.id} {...each} mayWrite={mayWrite} />
          ))}
        </ul>
      ) : (
        <p className={styles.nothing}>
          {resolved.length > 0
            ? text('marginNote.noneOpen')
            : mayWrite
              ? text('marginNote.none', { keys: keysFor('add-note') })
              : text('marginNote.none.reading')}
        </p>
      )}
      {resolved.length > 0 ? (
        <Fold id={RESOLVED_FOLD} title={text('marginNote.resolved')} count={resolved.length}>
          <ul className={styles.notes}>
            {resolved.map((each) => (
              <NoteCard key={each.note.id} {...each} mayWrite={mayWrite} />
            ))}
          </ul>
        </Fold>
      ) : null}
    </section>
  )
}

const useAuthor = () => useApp((state) => state.settings?.noteAuthor ?? '')

function NewNote({ anchor }: { anchor: NoteAnchor }) {
  const session = useSession()
  const template = useDraft((state) => state.template)
  const proposals = useDraft((state) => state.draft.proposals)
  const author = useAuthor()
  const { section, slot, proposal, words } = anchor
  const at = { section, ...(proposal === undefined ? { slot } : { proposal, field: slot }) }
  return (
    <NoteField
      label={text('marginNote.about', {
        of: words !== '' ? 'words' : section !== null ? 'answer' : 'other',
        words,
        place: placeName(at, template, proposals),
      })}
      onSave={(typed) => {
        const note = writeNote(session.drafts, anchor, typed, author)
        useDraftScreen.setState({ note })
      }}
      onDone={() => backToText(session)}
    />
  )
}

/** After a note the writing goes on where it was. */
function backToText({ editors }: ReturnType<typeof useSession>): void {
  useDraftScreen.setState({ over: null })
  if (editors.current) editors.where.backInText()
}

/** One field at a time: what it says becomes part of the draft by its button, by Ctrl+Enter, and when the focus goes elsewhere. */
function NoteField(props: {
  label: string
  start?: string
  onSave(words: string): void
  /** Whoever saved or gave up by keyboard or button goes on here. */
  onDone(): void
}) {
  const { label, start = '', onSave, onDone } = props
  const [typed, setTyped] = useState(start)
  const over = useRef(false)
  useEffect(() => {
    focusWhenThere(
      () => document.getElementById(FIELD),
      (field) => {
        field.focus()
        if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
      },
    )
  }, [])
  const finish = (save: boolean) => {
    over.current = true
    const words = typed.trim()
    if (save && words !== '' && words !== start) onSave(words)
  }
  const close = (save: boolean) => {
    if (over.current) return
    useNoteWriting.setState({ writing: null })
    finish(save)
  }
  const end = (save: boolean) => {
    close(save)
    onDone()
  }
  const now = useRef({ close, finish })
  now.current = { close, finish }
  useEffect(() => {
    const saved = () => now.current.close(true)
    useNoteWriting.setState({ finish: saved })
    return () => {
      if (useNoteWriting.getState().finish === saved) useNoteWriting.setState({ finish: null })
      // Another screen, or another field, takes its place, and then no field tells that it loses the focus.
      if (!over.current) now.current.finish(true)
    }
  }, [])
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault()
        end(true)
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        // Another window has the focus, or something of this field: the writer is still here.
        if (!document.hasFocus() || currentTarget.contains(relatedTarget)) return
        if (relatedTarget !== null || typed.trim() !== '') close(true)
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') {
          event.stopPropagation()
          end(false)
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          end(true)
        }
      }}
    >
      <GrowingText id={FIELD} label={label} value={typed} onChange={setTyped} />
      <div className={styles.actions}>
        <Button small look="primary" type="submit" isDisabled={typed.trim() === ''}>
          {text('marginNote.save')}
        </Button>
        <Button small look="plain" onPress={() => end(false)}>
          {text('marginNote.cancel')}
        </Button>
        <span className={styles.keys}>{shownKeys('Mod Enter')}</span>
      </div>
      <NoteAuthor />
    </form>
  )
}

function useWriting(of: (writing: Writing) => boolean): boolean {
  return useNoteWriting(({ writing }) => writing !== null && of(writing))
}

const NoteCard = memo(function NoteCard({ note, place, mayWrite }: PlacedNote & { mayWrite: boolean }) {
  const session = useSession()
  const { drafts, undo } = session
  const { id, replies, resolved, words } = note
  const current = useDraftScreen((state) => state.note === id)
  const template = useDraft((state) => state.template)
  const where = useDraft((state) => {
    const part = placeName(place, template, state.draft.proposals)
    const isOnPage = place.section === null || pageOf(state).some((each) => groupOfPart(each) === place.section)
    return isOnPage ? part : text('marginNote.notOnPage', { part })
  })
  const gone = useDraft(({ draft }) => isAboutGoneWords(draft, note))
  const author = useAuthor()
  const editing = useWriting((writing) => writing.kind === 'edit' && writing.note === id)
  const replying = useWriting((writing) => writing.kind === 'reply' && writing.note === id)
  const card = useRef<HTMLLIElement>(null)
  const said = useId()
  useCardInView(card, current)
  const focusHere = () => focusWhenThere(() => document.querySelector<HTMLElement>(`[data-note="${id}"] button`))
  const remove = () => {
    stepCard(card.current, 1) || stepCard(card.current, -1)
    const made = deleteNote(drafts, id)
    if (made) undo.offer(text('marginNote.deleted'), made, 'note')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event
    if (altKey || ctrlKey || metaKey || shiftKey || target instanceof HTMLTextAreaElement) return
    if (target instanceof HTMLInputElement) return
    if (key === 'Delete' && mayWrite) remove()
    else if (key !== 'ArrowDown' && key !== 'ArrowUp') return
    else stepCard(event.currentTarget, key === 'ArrowDown' ? 1 : -1)
    event.preventDefault()
  }
  const by = authorOf(note)
  return (
    <li
      ref={card}
      className={styles.note}
      data-note={id}
      data-current={current || undefined}
      onKeyDown={onKeyDown}
      onFocus={() => useDraftScreen.setState({ note: id })}
    >
      <button
        type="button"
        className={styles.go}
        aria-label={text('marginNote.go', {
          author: by,
          place: where,
          quoted: words === '' ? 'other' : gone ? 'gone' : 'words',
          words,
        })}
        aria-describedby={said}
        onClick={() => {
          useDraftScreen.setState({ note: id })
          session.show(place)
        }}
      >
        <span className={styles.where}>{where}</span>
        {words === '' ? null : (
          <>
            {gone ? <span className={styles.where}>{text('marginNote.gone')}</span> : null}
            <span className={gone ? styles.goneWords : styles.words} dir="auto">
              {text('marginNote.quoted', { words })}
            </span>
          </>
        )}
      </button>
      {editing ? (
        <NoteField
          label={text('marginNote.field')}
          start={note.text}
          onSave={(typed) => rewriteNote(drafts, id, typed)}
          onDone={focusHere}
        />
      ) : (
        <Said id={said} note={note} />
      )}
      {replies.length > 0 ? (
        <ul className={styles.replies}>
          {[...replies.keys()].map((index) => (
            <Reply key={index} note={note} index={index} mayWrite={mayWrite} onDone={focusHere} />
          ))}
        </ul>
      ) : null}
      {replying ? (
        <NoteField
          label={text('marginNote.reply.field', { author: by })}
          onSave={(typed) => answerNote(drafts, id, typed, author)}
          onDone={focusHere}
        />
      ) : null}
      {mayWrite && !editing && !replying ? (
        <div className={styles.actions}>
          <Button
            small
            aria-describedby={said}
            onPress={() => useNoteWriting.setState({ writing: { kind: 'reply', note: id } })}
          >
            <CornerDownRight size={14} aria-hidden /> {text('marginNote.reply')}
          </Button>
          <Button
            small
            look="plain"
            aria-describedby={said}
            onPress={() => {
              stepCard(card.current, 1) || stepCard(card.current, -1)
              resolveNote(drafts, id, !resolved)
            }}
          >
            {resolved ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}{' '}
            {resolved ? text('marginNote.reopen') : text('marginNote.resolve')}
          </Button>
          <Menu
            label={text('marginNote.menu', { author: by })}
            choices={[
              { id: 'edit', label: text('marginNote.edit') },
              { id: 'delete', label: text('marginNote.delete'), keys: shownKeys('Delete') },
            ]}
            onAction={(action) => {
              if (action === 'delete') remove()
              else useNoteWriting.setState({ writing: { kind: 'edit', note: id } })
            }}
            trigger={
              <IconButton
                small
                label={text('marginNote.more', { author: by })}
                icon={<Ellipsis size={15} aria-hidden />}
              />
            }
          />
        </div>
      ) : null}
    </li>
  )
})

/** Moves the focus from card to card; false at either end. */
function stepCard(from: Element | null, by: 1 | -1): boolean {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-note]')]
  const card = from?.closest<HTMLElement>('[data-note]')
  const next = card ? cards[cards.indexOf(card) + by] : undefined
  next?.querySelector('button')?.focus()
  return next !== undefined
}

/** Who says something, when, and what. */
function Said({ id, note }: { id?: string; note: Pick<MarginNote, 'author' | 'at' | 'text'> }) {
  const now = useNow()
  const dated = !Number.isNaN(Date.parse(note.at))
  return (
    <div id={id} className={styles.said}>
      <p className={styles.by}>
        {text('marginNote.by', {
          dated,
          author: authorOf(note),
          when: dated ? whenEdited(note.at, new Date(now)) : '',
        })}
      </p>
      <p className={styles.text} dir="auto">
        {note.text}
      </p>
    </div>
  )
}

function Reply(props: { note: MarginNote; index: number; mayWrite: boolean; onDone(): void }) {
  const { note, index, mayWrite, onDone } = props
  const { drafts, undo } = useSession()
  const reply = note.replies[index]
  const editing = useWriting(
    (writing) => writing.kind === 'edit-reply' && writing.note === note.id && writing.reply === index,
  )
  if (!reply) return null
  const by = authorOf(reply)
  return (
    <li className={styles.reply}>
      {editing ? (
        <NoteField
          label={text('marginNote.reply.field', { author: authorOf(note) })}
          start={reply.text}
          onSave={(typed) => rewriteReply(drafts, note.id, index, typed)}
          onDone={onDone}
        />
      ) : (
        <>
          <Said note={reply} />
          {mayWrite ? (
            <Menu
              label={text('marginNote.reply.menu', { author: by })}
              choices={[
                { id: 'edit', label: text('marginNote.reply.edit') },
                { id: 'delete', label: text('marginNote.reply.delete') },
              ]}
              onAction={(action) => {
                if (action === 'edit') {
                  useNoteWriting.setState({ writing: { kind: 'edit-reply', note: note.id, reply: index } })
                  return
                }
                const made = deleteReply(drafts, note.id, index)
                if (made) undo.offer(text('marginNote.reply.deleted'), made, 'note')
                onDone()
              }}
              trigger={
                <IconButton
                  small
                  label={text('marginNote.reply.more', { author: by })}
                  icon={<Ellipsis size={15} aria-hidden />}
                />
              }
            />
          ) : null}
        </>
      )}
    </li>
  )
}
