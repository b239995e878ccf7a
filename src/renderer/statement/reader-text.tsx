import { memo } from 'react'
import type { Cue } from '../../core/speech/cues'
import styles from './reader.module.css'
import type { SpokenView } from './spoken'

/** What is said and nothing else, each sentence in an element of its own that `ReadingMotion` finds by its cue. */
export const ReaderText = memo(function ReaderText({ view, cues }: { view: SpokenView; cues: readonly Cue[] }) {
  const said = view.rows.filter(({ spoken }) => spoken !== null)
  const byParagraph = new Map<number, { cue: Cue; index: number }[]>()
  for (const [index, cue] of cues.entries())
    byParagraph.set(cue.paragraph, [...(byParagraph.get(cue.paragraph) ?? []), { cue, index }])
  return said.map(({ piece, heading }, paragraph) => (
    <p key={piece.id} dir="auto" lang={piece.paragraph.language} className={heading ? styles.heading : undefined}>
      {stretches(view.timing.paragraphs[paragraph]?.text ?? '', byParagraph.get(paragraph) ?? [])}
    </p>
  ))
})

function stretches(text: string, cues: readonly { cue: Cue; index: number }[]) {
  let at = 0
  const parts = cues.flatMap(({ cue: { start, end }, index }) => {
    const between = text.slice(at, start)
    at = end
    return [
      between,
      <span key={index} data-cue={index}>
        {text.slice(start, end)}
      </span>,
    ]
  })
  return [...parts, text.slice(at)]
}
