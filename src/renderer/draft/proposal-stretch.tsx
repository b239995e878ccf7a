import { type FocusEvent, Fragment, memo, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Proposal } from '../../core/draft/draft'
import { rememberObject } from '../../core/text/remember'
import { text } from '../../messages/sentence'
import { focusWhenThere } from '../focus-when-there'
import { useNear } from '../ui/use-near'
import styles from './proposals.module.css'
import { placeRows } from './resting-rows'
import { proposalFieldId } from './step-place'
import { useDraft } from './use-session'

/** Rows that come and go together. */
const STRETCH = 20
/** Drafts with no more proposals than this have all their rows on the page, with all their fields. */
const ALWAYS_DRAWN = 60

/** Every row asks at every key: a search through the list by each of them would cost with its square. */
export const proposalsById = rememberObject(
  (proposals: readonly Proposal[]) => new Map(proposals.map((row) => [row.id, row])),
)

/**
 * The rows of a list. Of thousands, those near the view have their fields and buttons; the others are plain text of the same words, which is found,
 * read out and printed as ever, and gets its fields when it comes near the view, when the focus comes to it, or when somebody asks for one.
 */
export function ProposalList(props: { ids: readonly string[]; draw(id: string, index: number): ReactNode }) {
  const { ids, draw } = props
  const rests = useDraft(({ draft }) => draft.proposals.length > ALWAYS_DRAWN)
  if (!rests) return <Short ids={ids} draw={draw} />
  const starts = Array.from({ length: Math.ceil(ids.length / STRETCH) }, (_, index) => index * STRETCH)
  return (
    <div className={styles.list}>
      {starts.map((start) => (
        <Stretch key={start} ids={ids} start={start} draw={draw} />
      ))}
    </div>
  )
}

function Short({ ids, draw }: { ids: readonly string[]; draw(id: string, index: number): ReactNode }) {
  // Rows that never rest are asked for the rows beside them all the same.
  useLayoutEffect(() => placeRows(ids, { list: ids, draw: () => undefined }), [ids])
  return <ol className={styles.list}>{ids.map(draw)}</ol>
}

function Stretch(props: { ids: readonly string[]; start: number; draw(id: string, index: number): ReactNode }) {
  const { ids, start, draw } = props
  const place = useRef<HTMLOListElement>(null)
  const { near, draw: wake } = useNear(place, { rests: true, root: '[data-page-scroll]' })
  const own = ids.slice(start, start + STRETCH)
  useLayoutEffect(() => placeRows(ids.slice(start, start + STRETCH), { list: ids, draw: wake }), [ids, start, wake])
  const proposals = useDraft(
    useShallow(({ draft }) => {
      const known = proposalsById(draft.proposals)
      return own.map((id) => known.get(id))
    }),
  )
  const language = useDraft(({ draft }) => draft.language)
  return (
    <ol ref={place} className={`${styles.list} ${styles.stretch}`} start={start + 1}>
      {own.map((id, at) => {
        const proposal = proposals[at]
        if (near) return <Fragment key={id}>{draw(id, start + at)}</Fragment>
        return proposal ? (
          <RestingRow key={id} proposal={proposal} index={start + at} of={ids.length} language={language} draw={wake} />
        ) : null
      })}
    </ol>
  )
}

const RestingRow = memo(function RestingRow(props: {
  proposal: Proposal
  index: number
  of: number
  language: string
  draw(): void
}) {
  const { proposal, index, of, language, draw } = props
  const { id, paragraph, document: paper, move, current, proposed, rationale } = proposal
  const wake = (event: FocusEvent<HTMLElement>) => {
    const { relatedTarget, currentTarget } = event
    // Who goes backwards comes to the end of the row.
    const backwards =
      relatedTarget instanceof Node &&
      (currentTarget.compareDocumentPosition(relatedTarget) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    draw()
    focusWhenThere(() => document.getElementById(proposalFieldId(id, backwards ? 'remove' : 'paragraph')))
  }
  const written: [label: string, words: string][] = [
    [text('proposals.current'), current],
    [text('proposals.proposed'), proposed],
    [text('proposals.rationale'), rationale],
  ]
  return (
    <li className={`${styles.row} ${styles.resting}`} aria-posinset={index + 1} aria-setsize={of}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset stands here as soon as there are fields */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the Tab key comes to the row, which then has its fields
        tabIndex={0}
        aria-label={text('proposals.name', { numbered: paragraph !== '', row: index + 1, paragraph })}
        onFocus={wake}
      >
        <p>
          {paper} {paragraph} · {text(`proposals.move.${move}`)}
        </p>
        {written.map(([label, words]) =>
          words === '' ? null : (
            <p key={label}>
              {label}: <span lang={language}>{words}</span>
            </p>
          ),
        )}
      </div>
    </li>
  )
})
