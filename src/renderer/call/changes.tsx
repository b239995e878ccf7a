import { useMemo } from 'react'
import { type CallChange, callChanges } from '../../core/call/call-changes'
import { packOfCall } from '../../core/call/call-pack'
import { text } from '../../messages/sentence'
import styles from './call.module.css'
import { useCall, type Working } from './call-store'
import { Part } from './field-parts'

/** What a later version of the call changes in the pack that there is, as the fields stand now. */
export function Changes({ working }: { working: Working }) {
  const opened = useCall((state) => state.opened)
  const earlier = useCall((state) => state.earlier)
  const changes = useMemo(() => {
    if (!opened || !earlier) return null
    const origin = { name: opened.fileName, sha256: opened.sha256, readOn: opened.readOn }
    const pack = packOfCall({ call: working, lines: opened.lines }, origin, earlier)
    return callChanges(earlier, pack)
  }, [opened, earlier, working])
  if (!changes) return null
  return (
    <Part title={text('call.part.changes')}>
      {changes.length === 0 ? (
        <p>{text('call.noChange')}</p>
      ) : (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={`${change.what} ${change.of}`}>
              <strong>{changed(change)}</strong>
              {change.before === null ? null : <del>{change.before}</del>}
              {change.after === null ? null : <ins>{change.after}</ins>}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function changed({ what, before, after }: CallChange): string {
  return text('call.change', { what, how: before === null ? 'added' : after === null ? 'gone' : 'changed' })
}
