import { useMemo } from 'react'
import { type ComparedPart, type ComparedText, compareDrafts } from '../../core/draft/compare-drafts'
import type { Draft } from '../../core/draft/draft'
import type { Template } from '../../core/template/template'
import { listText, text } from '../../messages/sentence'
import { partName } from '../draft/place-name'
import { Button } from '../ui/button'
import styles from './history.module.css'
import type { Restored } from './restoring'

/** What differs between two versions, place by place and word by word: told by strike-through, underline and words, so that no colour is needed. */
export function Comparison(props: {
  before: Draft
  after: Draft
  template: Template
  /** How to read what differs word by word; said only where something does. */
  legend?: string
  /** Takes a part of the version that is looked at back into the draft; none where neither is a version of the open draft. */
  onRestore?(what: Restored, words: string): void
}) {
  const { before, after, template, legend, onRestore } = props
  const { parts, others, isSame } = useMemo(() => compareDrafts(before, after, template), [before, after, template])
  if (isSame) return <p className={styles.meta}>{text('history.same')}</p>
  return (
    <>
      {legend && parts.length > 0 ? <p className={styles.meta}>{legend}</p> : null}
      {parts.map((part) => (
        <Part
          key={part.id}
          part={part}
          before={before}
          after={after}
          template={template}
          {...(onRestore ? { onRestore } : {})}
        />
      ))}
      {others.length > 0 ? (
        <p className={styles.meta}>
          {text('history.others', {
            what: listText(
              others.map((other) => text(`history.other.${other}`)),
              'and',
            ),
          })}
        </p>
      ) : null}
    </>
  )
}

function Part(props: {
  part: ComparedPart
  before: Draft
  after: Draft
  template: Template
  onRestore?(what: Restored, words: string): void
}) {
  const { part, before, after, template, onRestore } = props
  const name = part.kind === 'title' ? text('history.part.title') : partName(part.id, template)
  const { kind } = part
  const what: Restored = kind === 'section' ? { kind, section: part.id } : { kind }
  const slots = template.sections.find(({ id }) => id === part.id)?.slots ?? []
  return (
    <section className={styles.card} aria-labelledby={`compared-${part.id}`}>
      <header className={styles.cardBar}>
        <h2 id={`compared-${part.id}`}>
          <bdi>{name}</bdi>
        </h2>
        {onRestore ? (
          <Button small aria-label={text('history.restorePart', { part: name })} onPress={() => onRestore(what, name)}>
            {text('history.restore.short')}
          </Button>
        ) : null}
      </header>
      {part.chosen ? <p className={styles.meta}>{text('history.chosen', { way: part.chosen })}</p> : null}
      {part.texts.map((one) => {
        const label = labelOf(part, one, slots, before, after)
        const answer = kind === 'section' && part.texts.length + slots.length > 2
        const words = label === '' ? name : label
        return (
          <div key={one.id} className={styles.text}>
            <div className={styles.textBar}>
              <h3>
                <bdi>{label}</bdi> <span className={styles.state}>{text(`history.state.${one.state}`)}</span>
              </h3>
              {answer && onRestore ? (
                <Button
                  small
                  look="plain"
                  aria-label={text('history.restoreAnswer', { answer: words, part: name })}
                  onPress={() => onRestore({ kind: 'answer', section: part.id, slot: one.id }, words)}
                >
                  {text('history.restore.answer')}
                </Button>
              ) : null}
            </div>
            <Difference segments={one.segments} language={after.language} />
          </div>
        )
      })}
    </section>
  )
}

function labelOf(
  { kind, id }: ComparedPart,
  { id: field }: ComparedText,
  slots: Template['sections'][number]['slots'],
  before: Draft,
  after: Draft,
): string {
  if (kind === 'section') return slots.length > 1 ? (slots.find((slot) => slot.id === field)?.label ?? '') : ''
  if (kind === 'organisation') return text(`history.field.${field as 'name'}`)
  if (id === 'proposals') {
    const row = after.proposals.findIndex((proposal) => proposal.id === field)
    const number = row === -1 ? before.proposals.findIndex((proposal) => proposal.id === field) : row
    return text('history.proposal', { number: number + 1 })
  }
  return ''
}

const AROUND = 160

/** What the next change is found by. */
const CHANGE = { 'data-change': '', tabIndex: -1 } as const

/** Words that go and words that come in their place are one change. */
export function startsChange(segments: readonly ComparedText['segments'][number][], index: number): boolean {
  return segments[index]?.kind !== 'same' && (index === 0 || segments[index - 1]?.kind === 'same')
}

/** The words that differ with some of the text around them; what both share between is left out. */
export function Difference({ segments, language }: Pick<ComparedText, 'segments'> & { language: string }) {
  return (
    <p className={styles.words} dir="auto" lang={language}>
      {segments.map((segment, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their place
        if (segment.kind === 'same') return <span key={index}>{shortened(segment.text, index, segments.length)}</span>
        const Tag = segment.kind === 'inserted' ? 'ins' : 'del'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their place
          <Tag key={index} {...(startsChange(segments, index) ? CHANGE : {})}>
            {/* Apart, or its words would say in which direction the paragraph runs. */}
            <bdi className="visually-hidden">{text(`history.heard.${segment.kind}`)} </bdi>
            {segment.text}
            <bdi className="visually-hidden"> {text('history.heard.end')} </bdi>
          </Tag>
        )
      })}
    </p>
  )
}

/** A shared stretch by its beginning behind a change and its end before the next, cut between words where there are some. */
export function shortened(shared: string, index: number, count: number): string {
  const [head, tail] = [index > 0 ? AROUND : 0, index < count - 1 ? AROUND : 0]
  if (count === 1 || shared.length <= head + tail + AROUND) return shared
  const begins = shared.slice(0, head)
  const ends = shared.slice(shared.length - tail)
  const [lastSpace, firstSpace] = [begins.lastIndexOf(' '), ends.indexOf(' ')]
  const start = lastSpace === -1 ? begins : begins.slice(0, lastSpace + 1)
  const end = firstSpace === -1 ? ends : ends.slice(firstSpace)
  return `${start}[…]${tail > 0 ? end : ''}`
}
