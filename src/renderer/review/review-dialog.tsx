import { useId, useMemo, useState } from 'react'
import type { ReviewContent } from '../../contract/messages'
import { wordDifference } from '../../core/draft/difference'
import type { Draft } from '../../core/draft/draft'
import { lookText } from '../../core/draft/look-change'
import type { Template } from '../../core/template/template'
import { sentence, text } from '../../messages/sentence'
import { partName, placeName } from '../draft/place-name'
import type { DraftSession } from '../draft/session'
import { focusWhenThere } from '../focus-when-there'
import { Difference } from '../history/comparison'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Checkbox, GrowingText } from '../ui/field'
import styles from './review-dialog.module.css'
import { leaveReviewed, takeReviewed } from './reviewing'

type Change = ReviewContent['changes'][number]
type Comment = ReviewContent['comments'][number]

/** Copies that came back: answer by answer what each reviewer changed, to be accepted or refused one by one, by answer, by reviewer or all at once. */
export function ReviewDialog({ review, session }: { review: ReviewContent; session: DraftSession }) {
  const { draft, template } = session.drafts.state
  const { changes, comments } = review
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const [rewritten, setRewritten] = useState<ReadonlyMap<string, string>>(new Map())
  const [busy, setBusy] = useState(false)
  const groups = useMemo(() => groupsOf(changes, template, draft), [changes, template, draft])
  const reviewers = [...new Set(changes.map(({ reviewer }) => reviewer))]
  const accepted = changes.filter(({ id }) => !refused.has(id))
  const conflicts = changes.filter(({ conflict }) => conflict !== null).length
  const decide = (some: readonly Change[], isAccepted: boolean) =>
    setRefused((before) => {
      const after = new Set(before)
      for (const { id } of some) {
        if (isAccepted) after.delete(id)
        else after.add(id)
      }
      return after
    })
  const take = async () => {
    setBusy(true)
    const ids = accepted.map(({ id }) => id)
    const words = ids.flatMap((id) => (rewritten.has(id) ? [{ id, words: rewritten.get(id) ?? '' }] : []))
    if (!(await takeReviewed(session, { accepted: ids, rewritten: words }, comments.length))) setBusy(false)
  }
  /** Whoever writes a change anew wants it; null takes the reviewer's words again. */
  const rewrite: Rewrite = (change, words) => {
    const after = new Map(rewritten)
    if (words === null) after.delete(change.id)
    else after.set(change.id, words)
    setRewritten(after)
    decide([change], true)
  }
  const nothing = changes.length + comments.length === 0
  return (
    <Dialog
      wide
      title={text('review.title')}
      isOpen
      onClose={() => leaveReviewed(session)}
      footer={
        <>
          <Button onPress={() => leaveReviewed(session)}>{text('review.cancel')}</Button>
          <Button look="primary" autoFocus isDisabled={busy || nothing} onPress={() => void take()}>
            {text('review.take')}
          </Button>
        </>
      }
    >
      <p>{text(nothing ? 'review.nothing' : 'review.intro')}</p>
      {changes.length > 0 ? (
        <>
          <p className={styles.summary} role="status">
            {text('review.summary', { count: changes.length, accepted: accepted.length, conflicts })}
          </p>
          <ul className={styles.reviewers}>
            <Choice name={text('review.everybody')} some={changes} decide={decide} all />
            {reviewers.length > 1
              ? reviewers.map((reviewer) => (
                  <Choice
                    key={reviewer}
                    name={reviewer}
                    some={changes.filter((each) => each.reviewer === reviewer)}
                    decide={decide}
                  />
                ))
              : null}
          </ul>
        </>
      ) : null}
      {groups.map(({ name, some }) => (
        <Group
          key={name}
          name={name}
          some={some}
          language={draft.language}
          refused={refused}
          decide={decide}
          rewritten={rewritten}
          rewrite={rewrite}
        />
      ))}
      <Comments comments={comments} template={template} draft={draft} />
    </Dialog>
  )
}

type Decide = (some: readonly Change[], isAccepted: boolean) => void
type Rewrite = (change: Change, words: string | null) => void

/** Accepts or refuses all changes, or those of one reviewer. */
function Choice(props: { name: string; some: readonly Change[]; decide: Decide; all?: boolean }) {
  const { name, some, decide, all = false } = props
  return (
    <li className={styles.reviewer}>
      <bdi>{name}</bdi>
      <Button
        small
        {...(all ? {} : { 'aria-label': text('review.acceptOf', { reviewer: name }) })}
        onPress={() => decide(some, true)}
      >
        {text('review.acceptAll')}
      </Button>
      <Button
        small
        {...(all ? {} : { 'aria-label': text('review.refuseOf', { reviewer: name }) })}
        onPress={() => decide(some, false)}
      >
        {text('review.refuseAll')}
      </Button>
    </li>
  )
}

function Group(props: {
  name: string
  some: readonly Change[]
  language: string
  refused: ReadonlySet<string>
  decide: Decide
  rewritten: ReadonlyMap<string, string>
  rewrite: Rewrite
}) {
  const { name, some, language, refused, decide, rewritten, rewrite } = props
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <header className={styles.bar}>
        <h3 id={id}>
          <bdi>{name}</bdi>
        </h3>
        {some.length > 1 ? (
          <span className={styles.reviewer}>
            <Button small aria-label={text('review.acceptIn', { place: name })} onPress={() => decide(some, true)}>
              {text('review.acceptAll')}
            </Button>
            <Button small aria-label={text('review.refuseIn', { place: name })} onPress={() => decide(some, false)}>
              {text('review.refuseAll')}
            </Button>
          </span>
        ) : null}
      </header>
      <ul className={styles.changes}>
        {some.map((change) => (
          <OneChange
            key={change.id}
            change={change}
            language={language}
            isAccepted={!refused.has(change.id)}
            decide={(isAccepted) => decide([change], isAccepted)}
            words={rewritten.get(change.id) ?? null}
            rewrite={(words) => rewrite(change, words)}
          />
        ))}
      </ul>
    </section>
  )
}

function OneChange(props: {
  change: Change
  language: string
  isAccepted: boolean
  decide(isAccepted: boolean): void
  /** What it is taken as, where somebody wrote it anew. */
  words: string | null
  rewrite(words: string | null): void
}) {
  const { change, language, isAccepted, decide, words, rewrite } = props
  const { reviewer, file, tracked, place, near, was, becomes, looks, conflict, isDone, isEditable } = change
  const said = words ?? becomes
  const segments = useMemo(() => wordDifference(was, said, language), [was, said, language])
  const remarks = [
    ...(tracked ? [] : [text('review.untracked', { file })]),
    ...(isDone ? [text('review.done')] : []),
    ...(place === null ? [near === '' ? text('review.outside.what') : text('review.outside.near', { near })] : []),
  ]
  return (
    <li className={styles.change}>
      <div className={styles.accept}>
        <Checkbox
          label={text('review.accept')}
          aria-label={text('review.acceptOne', { reviewer, words: (becomes || was).slice(0, 60) })}
          selected={isAccepted}
          onChange={decide}
        />
      </div>
      <div className={styles.said}>
        <p className={styles.meta}>
          <strong>
            <bdi>{reviewer}</bdi>
          </strong>
          {remarks.map((remark) => (
            <span key={remark}> · {remark}</span>
          ))}
        </p>
        <div className={styles.words}>
          <Difference segments={segments} language={language} />
        </div>
        {looks.length === 0 ? null : (
          <ul className={styles.looks}>
            {looks.map((look, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may look another way twice
              <li key={index} dir="auto">
                {sentence(lookText(look))}
              </li>
            ))}
          </ul>
        )}
        {words === null ? null : (
          <GrowingText
            id={fieldOf(change)}
            label={text('review.edit.field', { reviewer })}
            value={words}
            onChange={rewrite}
            language={language}
          />
        )}
        {isEditable ? (
          <Button
            small
            look="plain"
            flush
            aria-label={text(words === null ? 'review.edit.of' : 'review.edit.undo.of', {
              reviewer,
              words: (becomes || was).slice(0, 60),
            })}
            onPress={() => {
              rewrite(words === null ? becomes : null)
              if (words === null) focusWhenThere(() => document.getElementById(fieldOf(change)))
            }}
          >
            {text(words === null ? 'review.edit' : 'review.edit.undo')}
          </Button>
        ) : null}
        {conflict ? (
          <div className={styles.conflict}>
            <p>
              <strong>{text('review.conflict')}</strong>{' '}
              {text(words === null ? 'review.conflict.what' : 'review.conflict.edited')}
            </p>
            <dl>
              <dt>{text('review.conflict.ours')}</dt>
              <dd dir="auto">{conflict.ours}</dd>
              <dt>
                <bdi>{text('review.conflict.theirs', { reviewer })}</bdi>
              </dt>
              <dd dir="auto">{conflict.theirs}</dd>
            </dl>
          </div>
        ) : null}
      </div>
    </li>
  )
}

const fieldOf = ({ id }: Change) => `review-words-${id}`

function Comments({ comments, template, draft }: { comments: readonly Comment[]; template: Template; draft: Draft }) {
  const id = useId()
  if (comments.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id}>{text('review.comments')}</h3>
      <ul className={styles.changes}>
        {comments.map(({ author, text: said, words, goesOn, isReply, place }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: comments have no name of their own
          <li key={index} className={styles.comment}>
            <p>{text(isReply ? 'review.comment.reply' : 'review.comment', { author, text: said })}</p>
            <p className={styles.meta}>
              <bdi>{nameOf(place, template, draft)}</bdi>
              {words === '' ? null : <bdi> {text('review.comment.on', { words: words.slice(0, 120) })}</bdi>}
              {goesOn ? ` ${text('review.comment.goesOn')}` : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf(place: Change['place'], template: Template, draft: Draft): string {
  if (place === null) return text('review.noAnswer')
  const { section, slot, proposal } = place
  if (section === 'title') return text('history.part.title')
  if (section === 'organisation')
    return text('draftPlace.slotOfPart', {
      part: partName(section, template),
      slot: text(`history.field.${slot as 'name' | 'signatories'}`),
    })
  const at = proposal === undefined ? { section, slot } : { section, proposal, field: slot }
  return placeName(at, template, draft.proposals)
}

/** Changes by the answer that they are in, in the sequence in which they come. */
function groupsOf(changes: readonly Change[], template: Template, draft: Draft): { name: string; some: Change[] }[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const name = nameOf(change.place, template, draft)
    groups.set(name, [...(groups.get(name) ?? []), change])
  }
  return [...groups].map(([name, some]) => ({ name, some }))
}
