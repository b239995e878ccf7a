import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { StatementVersion } from '../../core/draft/draft'
import { clockText } from '../../core/speech/slot'
import { draftInVersion, versionName } from '../../core/speech/versions'
import { sentence, text } from '../../messages/sentence'
import { useDraft } from '../draft/use-session'
import { Choices } from '../ui/field'
import styles from './hand-in.module.css'

/** The whole text or one of the versions that it was cut to, and a sentence where the text has changed since. */
export function VersionChoice({
  chosen,
  onChoose,
}: {
  chosen: StatementVersion | undefined
  onChoose(id: string): void
}) {
  const draft = useDraft((state) => state.draft)
  const template = useDraft((state) => state.template)
  const changed = useMemo(
    () => (chosen ? draftInVersion(draft, template, chosen).changed : null),
    [draft, template, chosen],
  )
  return (
    <>
      <Choices
        legend={text('handin.version.which')}
        value={chosen?.id ?? ''}
        choices={[
          { id: '', label: text('handin.version.whole') },
          ...(draft.statement?.versions ?? []).map((version) => ({
            id: version.id,
            label: text('handin.version', { name: versionName(version) }),
            hint: text('handin.version.hint', { slot: clockText(version.slotSeconds) }),
          })),
        ]}
        onChange={onChoose}
      />
      {changed === null ? null : (
        <p role="status" className={styles.changed}>
          <TriangleAlert size={14} aria-hidden /> {sentence(changed)}
        </p>
      )}
    </>
  )
}
