import { ExternalLink } from 'lucide-react'
import type { Source } from '../../core/template/sources'
import { text } from '../../messages/sentence'
import { openLink } from '../open-link'
import styles from './source-line.module.css'

/** Where a fact comes from; a source with an address opens in the system's browser. */
export function SourceLine(props: {
  sources: readonly Source[]
  /** What stands before the sources, with its colon. */
  lead?: string
  /** False where the page is too narrow for what a source's note says. */
  notes?: boolean
}) {
  const { sources, lead = text('source.lead', { count: props.sources.length }), notes = true } = props
  if (sources.length === 0) return null
  return (
    <span className={styles.line}>
      {lead}{' '}
      {sources.map((source, index) => (
        <span key={`${source.name} ${source.url ?? ''}`}>
          {index > 0 ? '; ' : ''}
          <bdi>
            <SourceName source={source} />
            {source.note && notes ? ` (${source.note.replace(/\.$/, '')})` : ''}
          </bdi>
        </span>
      ))}
    </span>
  )
}

function SourceName({ source }: { source: Source }) {
  const { url, name } = source
  const last = name.lastIndexOf(' ') + 1
  if (!url) return <span>{source.name}</span>
  return (
    <a
      href={url}
      className={styles.link}
      onClick={(event) => {
        event.preventDefault()
        void openLink(url)
      }}
    >
      {name.slice(0, last)}
      <span className={styles.end}>
        {name.slice(last)}
        <ExternalLink size={11} aria-hidden className={styles.out} />
      </span>
      <span className="visually-hidden"> {text('source.opensInBrowser')}</span>
    </a>
  )
}
