import { useState } from 'react'
import { EVIDENCE_KINDS, type EvidenceEntry, LONGEST_EVIDENCE_TITLE } from '../../core/draft/evidence'
import { rewordBlocks } from '../../core/draft/reword'
import { answerText } from '../../core/text/block-text'
import { isSafeLink } from '../../core/text/blocks'
import { text } from '../../messages/sentence'
import { languageChoices } from '../draft/languages'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Choose, GrowingText, TextField } from '../ui/field'
import styles from './evidence.module.css'
import { closeShelf, useEvidence, type Written } from './evidence-state'
import { keepEntry, useShelf } from './shelf'

/** Writes an entry of the shelf, new or changed. */
export function EvidenceForm({ entry, fromLocked }: Written) {
  const isKnown = useShelf(({ shelf }) => shelf?.entries.some(({ id }) => id === entry.id) ?? false)
  const [now, setNow] = useState(entry)
  const [words, setWords] = useState(() => answerText(entry.blocks))
  const set = (changes: Partial<EvidenceEntry>) => setNow((before) => ({ ...before, ...changes }))
  const link = now.link.trim()
  const linkFault = link !== '' && !isSafeLink(link)
  const isWhole = words.trim() !== '' && now.title.trim() !== '' && !linkFault
  const isSelection = !isKnown && entry.blocks.length > 0
  const leave = () => {
    if (isSelection) closeShelf()
    else useEvidence.setState({ written: null })
  }
  const keep = async () => {
    const { title, source, date, note } = now
    const trimmed = { title: title.trim().slice(0, LONGEST_EVIDENCE_TITLE), source: source.trim(), date: date.trim() }
    const kept = await keepEntry({
      ...now,
      ...trimmed,
      note: note.trim(),
      link,
      blocks: rewordBlocks(entry.blocks, words.trim()),
      changedAt: new Date().toISOString(),
    })
    if (kept) leave()
  }
  return (
    <Dialog
      wide
      title={text('evidence.form.title', { known: isKnown })}
      isOpen
      onClose={leave}
      footer={
        <>
          <Button onPress={leave}>{text('evidence.form.cancel')}</Button>
          <Button look="primary" isDisabled={!isWhole} onPress={() => void keep()}>
            {text('evidence.form.keep')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isWhole) void keep()
        }}
      >
        {fromLocked ? <p className={styles.warning}>{text('evidence.form.locked')}</p> : null}
        <div className={styles.pair}>
          <TextField
            label={text('evidence.form.name')}
            value={now.title}
            onChange={(title) => set({ title })}
            required
            autoFocus
          />
          <Choose
            label={text('evidence.kind')}
            value={now.kind}
            onChange={(id) => set({ kind: EVIDENCE_KINDS.find((each) => each === id) ?? now.kind })}
            choices={EVIDENCE_KINDS.map((id) => ({ id, label: text(`evidence.kinds.one.${id}`) }))}
          />
        </div>
        <GrowingText
          label={text(now.kind === 'figure' ? 'evidence.form.figure' : 'evidence.form.words')}
          value={words}
          onChange={setWords}
          language={now.language}
        />
        <div className={styles.pair}>
          <TextField
            label={text('evidence.form.source')}
            value={now.source}
            onChange={(source) => set({ source })}
            hint={now.kind === 'figure' ? text('evidence.form.sourceHint') : undefined}
          />
          <TextField label={text('evidence.form.date')} value={now.date} onChange={(date) => set({ date })} />
        </div>
        <div className={styles.pair}>
          <TextField
            label={text('evidence.form.link')}
            value={now.link}
            onChange={(address) => set({ link: address })}
            fault={linkFault ? text('evidence.form.linkFault') : undefined}
          />
          <Choose
            label={text('evidence.form.language')}
            value={now.language}
            onChange={(language) => set({ language })}
            choices={languageChoices(now.language)}
          />
        </div>
        <GrowingText
          label={text('evidence.form.note')}
          value={now.note}
          onChange={(note) => set({ note })}
          hint={text('evidence.form.noteHint')}
        />
        {/* Enter in a field keeps the entry, as in any form. */}
        <button type="submit" hidden disabled={!isWhole} />
      </form>
    </Dialog>
  )
}
