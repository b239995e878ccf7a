import { GripVertical } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { PlacingContent } from '../../contract/messages'
import { choicesOf, isMovable, type Passage, type PassagePlace, withPlace } from '../../core/import/passages'
import type { Template } from '../../core/template/template'
import { sentence, text } from '../../messages/sentence'
import { giveUpPlacing, makePlaced } from '../app-store'
import { placeName } from '../draft/place-name'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './placing-dialog.module.css'

/** What a select has for text that has no place. */
const NOWHERE = ''
const keyOf = (place: PassagePlace) => (place ? `${place.section} ${place.slot}` : NOWHERE)

/** Before a draft is made of a file: each passage as it was found, beside it where it goes, and what is not as it was. */
export function PlacingDialog({ placing }: { placing: PlacingContent }) {
  const { template, fileName, report, notes } = placing
  const [passages, setPassages] = useState<Passage[]>(placing.passages)
  const [busy, setBusy] = useState(false)
  const [dragged, setDragged] = useState<number | null>(null)
  const places = useMemo(() => placesOf(template), [template])
  const outermost = Math.min(...passages.map(({ level }) => level))
  const put = (part: number, place: PassagePlace) => setPassages(withPlace(passages, part, place, template))
  // A line of front matter has no place either, though it stays where it is.
  const loose = passages.filter(({ place, why }) => place === null && isMovable({ part: 0, why })).length
  const likely = passages.filter(({ why }) => why === 'likely').length
  const make = async () => {
    setBusy(true)
    await makePlaced(placing.import, passages.some(({ why }) => why === 'chosen') ? choicesOf(passages) : [])
    setBusy(false)
  }
  return (
    <Dialog
      wide
      title={text('placing.title', { name: fileName })}
      isOpen
      onClose={() => giveUpPlacing(placing.import)}
      footer={
        <>
          <Button onPress={() => giveUpPlacing(placing.import)}>{text('placing.cancel')}</Button>
          <Button look="primary" autoFocus isDisabled={busy} onPress={() => void make()}>
            {text('placing.make')}
          </Button>
        </>
      }
    >
      <p>{text('placing.intro')}</p>
      <p className={styles.summary} role="status">
        {text('placing.summary', { count: passages.length, likely, loose })}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('placing.found')}</th>
            <th scope="col">{text('placing.goesTo')}</th>
          </tr>
        </thead>
        <tbody>
          {passages.map((passage, index) => (
            <PassageRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a part may hold two passages, and their sequence stays
              key={index}
              passage={passage}
              depth={Math.min(6, passage.level - outermost)}
              places={places}
              put={(place) => put(passage.part, place)}
              drag={() => setDragged(passage.part)}
              dragEnds={() => setDragged(null)}
              drop={() => {
                if (dragged !== null) put(dragged, passage.place)
                setDragged(null)
              }}
              isTarget={dragged !== null && dragged !== passage.part}
            />
          ))}
        </tbody>
      </table>
      <Losses report={report} notes={notes} />
    </Dialog>
  )
}

function PassageRow(props: {
  passage: Passage
  /** How many headings of the file it stands below. */
  depth: number
  places: { key: string; name: string; place: PassagePlace }[]
  put(place: PassagePlace): void
  drag(): void
  dragEnds(): void
  drop(): void
  isTarget: boolean
}) {
  const { passage, depth, places, put, drag, dragEnds, drop, isTarget } = props
  const { heading, begins, words, place, why, headline } = passage
  const id = useId()
  const movable = isMovable(passage)
  return (
    <tr>
      <td
        draggable={movable}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', heading || begins)
          drag()
        }}
        onDragEnd={dragEnds}
      >
        <div className={styles.passage} style={{ paddingInlineStart: `${depth}rem` }}>
          <GripVertical size={14} aria-hidden className={movable ? styles.grip : styles.noGrip} />
          <div>
            <p dir="auto" id={id}>
              {heading ? <strong>{heading}</strong> : null}{' '}
              {begins ? <span className={styles.begins}>{begins}</span> : null}
            </p>
            {words > 0 ? <p className={styles.words}>{text('placing.words', { count: words })}</p> : null}
          </div>
        </div>
      </td>
      <td
        className={isTarget ? styles.target : undefined}
        data-takes-drop={isTarget || undefined}
        onDragOver={(event) => {
          if (isTarget) event.preventDefault()
        }}
        onDrop={(event) => {
          event.preventDefault()
          drop()
        }}
      >
        {movable ? (
          <select
            aria-labelledby={id}
            className={styles.select}
            value={keyOf(place)}
            onChange={(event) => {
              const chosen = places.find(({ key }) => key === event.currentTarget.value)
              put(chosen?.place ?? null)
            }}
          >
            <option value={NOWHERE}>{text('placing.nowhere')}</option>
            {places.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
        {why === 'sure' || (why === 'none' && movable) ? null : (
          <span className={why === 'likely' ? styles.likely : styles.why}>{text('placing.why', { why })}</span>
        )}
        {headline ? <span className={styles.why}>{text('placing.headline', { words: headline })}</span> : null}
      </td>
    </tr>
  )
}

/** What became of the rest of the file, the worst first; each with how the text begins in which it was met. */
function Losses({ report, notes }: Pick<PlacingContent, 'report' | 'notes'>) {
  if (report.length + notes.length === 0) return null
  return (
    <section aria-label={text('placing.kept')}>
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name
        <p key={index}>{sentence(note)}</p>
      ))}
      {(['left-out', 'changed', 'kept'] as const).map((outcome) => {
        const lines = report.filter((line) => line.outcome === outcome)
        if (lines.length === 0) return null
        return (
          <details key={outcome} className={styles.outcome} open={outcome === 'left-out'}>
            <summary>
              {text('placing.outcome', { outcome: outcome === 'left-out' ? 'leftOut' : outcome, count: lines.length })}
            </summary>
            <ul>
              {lines.map(({ said, where }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name
                <li key={index}>
                  {sentence(said)}
                  {where.length > 0 && outcome !== 'kept' ? (
                    <ul className={styles.where}>
                      {where.map((words) => (
                        <li key={words} dir="auto">
                          {words}
                        </li>
                      ))}
                    </ul>
                  ) : null}
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

function placesOf(template: Template): { key: string; name: string; place: PassagePlace }[] {
  return template.sections.flatMap((section) =>
    section.slots.map((slot) => {
      const place = { section: section.id, slot: slot.id }
      return { key: keyOf(place), name: placeName(place, template, []), place }
    }),
  )
}
