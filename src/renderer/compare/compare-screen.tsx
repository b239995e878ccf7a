import { ArrowLeftRight, FolderOpen } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { compareDrafts, comparedParagraphs } from '../../core/draft/compare-drafts'
import type { Segment } from '../../core/draft/difference'
import { problemText } from '../../core/result'
import { countWords } from '../../core/text/words'
import { text } from '../../messages/sentence'
import { goBack, useApp } from '../app-store'
import { ask } from '../bridge'
import { keysFor } from '../command-keys'
import { SaveDocuments } from '../draft/save-documents'
import { Comparison, Difference, startsChange } from '../history/comparison'
import words from '../history/history.module.css'
import { Button } from '../ui/button'
import { Checkbox, Choose } from '../ui/field'
import { Screen } from '../ui/screen'
import { stepChange } from './changes'
import styles from './compare-screen.module.css'
import {
  type ComparedContent,
  type ComparedSide,
  chooseFiles,
  compare,
  putSide,
  type Side,
  saveCompared,
  sideOfDraft,
  swapSides,
  useCompare,
} from './compare-store'

const DOCUMENTS = [
  { what: 'comparison', format: 'docx' },
  { what: 'comparison', format: 'pdf' },
] as const

/** Any two drafts, versions or files beside each other, word by word. */
export default function CompareScreen() {
  const back = useApp((state) => (state.session ? 'draft' : 'other'))
  const { before, after, shown } = useCompare()
  return (
    <Screen
      title={text('compare.title')}
      back={text('screen.back', { to: back })}
      onBack={goBack}
      region="compare"
      className={styles.main}
    >
      <div className={styles.column}>
        <div className={styles.sides}>
          <SideCard side="before" chosen={before} />
          <Button isDisabled={before === null && after === null} onPress={swapSides}>
            <ArrowLeftRight size={16} aria-hidden /> {text('compare.swap')}
          </Button>
          <SideCard side="after" chosen={after} />
        </div>
        {before && after ? <Shown shown={shown} /> : <p className={words.meta}>{text('compare.hint')}</p>}
      </div>
    </Screen>
  )
}

const CHOSEN = 'chosen'

function SideCard({ side, chosen }: { side: Side; chosen: ComparedSide | null }) {
  const tabs = useApp((state) => state.tabs)
  const id = useId()
  const drafts = tabs.map(sideOfDraft).filter(({ name }) => name !== chosen?.name)
  return (
    <section className={styles.side} aria-labelledby={id} data-compare-side={side}>
      <h2 id={id}>{text(`compare.${side}`)}</h2>
      {drafts.length > 0 ? (
        <Choose
          label={text('compare.which', { side })}
          value={CHOSEN}
          onChange={(key) => {
            const draft = drafts[Number(key)]
            if (draft) putSide(side, draft)
          }}
          choices={[
            { id: CHOSEN, label: chosen?.name ?? text('compare.nothing') },
            ...drafts.map(({ name }, index) => ({ id: String(index), label: name })),
          ]}
        />
      ) : (
        <p className={styles.name}>
          <bdi>{chosen?.name ?? text('compare.nothing')}</bdi>
        </p>
      )}
      <div>
        <Button small aria-label={text('compare.chooseNamed', { side })} onPress={() => void chooseFiles(false, side)}>
          <FolderOpen size={15} aria-hidden /> {text('compare.choose')}
        </Button>
      </div>
    </section>
  )
}

function Shown({ shown }: { shown: ReturnType<typeof useCompare.getState>['shown'] }) {
  if (shown === null || shown === 'reading')
    return (
      <p role="status" className={styles.bar}>
        {text('compare.reading')}
        <Button small onPress={() => void ask('work.cancel', { work: 'compare' })}>
          {text('compare.stop')}
        </Button>
      </p>
    )
  if (shown === 'stopped')
    return (
      <p role="status" className={styles.bar}>
        {text('compare.stopped')}
        <Button small onPress={() => void compare()}>
          {text('compare.again')}
        </Button>
      </p>
    )
  if ('problem' in shown)
    return (
      <p role="alert" className={words.damaged}>
        {problemText(shown.problem)}
      </p>
    )
  return 'template' in shown ? <Drafts shown={shown} /> : <Texts shown={shown} />
}

/** How much differs, how to read it, the way from change to change, and the document of it. */
function Summary(props: { segments: readonly (readonly Segment[])[]; language: string; children?: React.ReactNode }) {
  const { segments, language, children } = props
  const all = segments.flat()
  const count = (kind: Segment['kind']) =>
    all.reduce((sum, each) => (each.kind === kind ? sum + countWords(each.text, language) : sum), 0)
  const changes = segments.reduce((sum, each) => sum + each.filter((_, index) => startsChange(each, index)).length, 0)
  return (
    <section className={words.card} aria-label={text('compare.summary')}>
      <p role="status">
        {text('compare.counts', { count: changes, added: count('inserted'), removed: count('deleted') })}
      </p>
      <p className={words.meta}>{text('compare.legend')}</p>
      {children}
      <div className={styles.bar}>
        <Button small isDisabled={changes === 0} onPress={() => stepChange(-1)}>
          {text('compare.previous')} <kbd>{keysFor('previous-change')}</kbd>
        </Button>
        <Button small isDisabled={changes === 0} onPress={() => stepChange(1)}>
          {text('compare.next')} <kbd>{keysFor('next-change')}</kbd>
        </Button>
      </div>
      <SaveDocuments
        documents={DOCUMENTS}
        failed={text('history.notSaved')}
        save={({ format }) => saveCompared(format)}
      />
    </section>
  )
}

function Drafts({ shown }: { shown: Extract<ComparedContent, { template: unknown }> }) {
  const { before, after, template } = shown
  const segments = useMemo(
    () => compareDrafts(before, after, template).parts.flatMap(({ texts }) => texts.map((each) => each.segments)),
    [before, after, template],
  )
  return (
    <>
      <Summary segments={segments} language={after.language} />
      <Comparison before={before} after={after} template={template} />
    </>
  )
}

function Texts({ shown }: { shown: Extract<ComparedContent, { segments: unknown }> }) {
  const { segments, language, notes } = shown
  const [all, setAll] = useState(false)
  const paragraphs = useMemo(() => comparedParagraphs(segments), [segments])
  const changed = useMemo(() => paragraphs.map((each) => each.segments), [paragraphs])
  return (
    <>
      <Summary segments={changed} language={language}>
        {notes.length > 0 ? (
          <ul className={styles.notes}>
            {notes.map(({ name, note }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name
              <li key={index}>{text('compare.note', { name, note })}</li>
            ))}
          </ul>
        ) : null}
        <Checkbox label={text('compare.all')} selected={all} onChange={setAll} />
      </Summary>
      <ol className={styles.paragraphs} aria-label={text('compare.whole')}>
        {withGaps(paragraphs, all).map(({ from, count }) => {
          const paragraph = paragraphs[from]
          if (count > 1 || !paragraph || (paragraph.state === 'same' && !all))
            return (
              <li key={from} className={styles.gap}>
                {text('compare.gap', { count })}
              </li>
            )
          return (
            <li key={from} className={styles.paragraph}>
              <span className={words.meta}>
                {text('compare.paragraph', { number: from + 1, state: paragraph.state })}
              </span>
              <Difference segments={paragraph.segments} language={language} />
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Paragraphs by their place, those without changes together unless all are to be seen. */
function withGaps(paragraphs: readonly { state: string }[], all: boolean): { from: number; count: number }[] {
  const rows: { from: number; count: number }[] = []
  let inGap = false
  for (const [from, { state }] of paragraphs.entries()) {
    const same = state === 'same' && !all
    const last = rows.at(-1)
    if (same && inGap && last) last.count += 1
    else rows.push({ from, count: 1 })
    inGap = same
  }
  return rows
}
