import { useEffect } from 'react'
import { profileOfOrganisation } from '../../core/draft/organisation-profile'
import { consultationOf } from '../../core/export/own-paper'
import { listText, text } from '../../messages/sentence'
import { useDraft } from '../draft/use-session'
import { loadOrganisations, useOrganisations } from '../organisations'
import { Switch, TextField } from '../ui/field'
import styles from './hand-in.module.css'

/** What the first page says beside the draft's own words, as the writer chooses it for this time. */
export interface FirstPageChoice {
  /** ISO day; empty for none. */
  day: string
  consultation: boolean
  numbered: boolean
  letterhead: boolean
}

export function FirstPage({ chosen, onChoose }: { chosen: FirstPageChoice; onChoose(now: FirstPageChoice): void }) {
  const { day, consultation, numbered } = chosen
  const template = useDraft((state) => state.template)
  const pack = useDraft((state) => state.pack)
  const { consultation: name, answers } = consultationOf(template, pack)
  return (
    <>
      <div className={styles.fields}>
        <TextField
          type="date"
          label={text('handin.day')}
          hint={text('handin.day.hint')}
          value={day}
          onChange={(typed) => onChoose({ ...chosen, day: typed })}
        />
      </div>
      <div className={styles.switches}>
        <Switch
          label={text('handin.consultation')}
          hint={listText(
            [name, answers].filter((part) => part !== undefined),
            'unit',
          )}
          selected={consultation}
          onChange={(on) => onChoose({ ...chosen, consultation: on })}
        />
        <Switch
          label={text('handin.numbered')}
          hint={text('handin.numbered.hint')}
          selected={numbered}
          onChange={(on) => onChoose({ ...chosen, numbered: on })}
        />
        <OwnPaper chosen={chosen} onChoose={onChoose} />
      </div>
    </>
  )
}

/** Offered where the organisation of the draft has a letterhead in Settings. */
function OwnPaper({ chosen, onChoose }: { chosen: FirstPageChoice; onChoose(now: FirstPageChoice): void }) {
  useEffect(() => void loadOrganisations(), [])
  const kept = useOrganisations((state) => state.list)
  const organisation = useDraft((state) => state.draft.organisation)
  const profile = kept === null ? undefined : profileOfOrganisation(kept, organisation)
  if (!profile?.letterhead) return <p className={styles.meta}>{text('handin.letterhead.none')}</p>
  return (
    <Switch
      label={text('handin.letterhead')}
      hint={text('handin.letterhead.hint')}
      selected={chosen.letterhead}
      onChange={(on) => onChoose({ ...chosen, letterhead: on })}
    />
  )
}
