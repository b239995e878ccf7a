import { FILE_TYPES } from '../../core/template/template'
import { sentence, text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { ChoiceField } from '../ui/choice-field'
import { Checkbox, Choose, TextField } from '../ui/field'
import styles from './call.module.css'
import { zoneFault } from './call-faults'
import { FIELD } from './call-marks'
import {
  addItem,
  byHand,
  changeItem,
  compareWith,
  edit,
  editText,
  leaveOut,
  likelyEarlier,
  moveItem,
  putBack,
  useCall,
  type Working,
} from './call-store'
import { fieldId } from './call-text'
import { Changes } from './changes'
import { Conflict, Part, Place, PutBack, Sentence, Standing } from './field-parts'
import { Limits } from './limits'
import { Questions } from './questions'

/** What becomes of the call: all that the pack will hold, each part with the sentence that it came from. */
export function CallFields() {
  const working = useCall((state) => state.working)
  if (!working) return null
  return (
    <section className={styles.fields} aria-label={text('call.fields')} data-region="call-fields">
      <Earlier working={working} />
      <Changes working={working} />
      <Part title={text('call.part.what')}>
        <FoundText name="title" working={working} />
        <FoundText name="body" working={working} />
      </Part>
      <Deadline working={working} />
      <Questions working={working} />
      <Limits working={working} />
      <HandingIn working={working} />
      <Rules working={working} />
    </section>
  )
}

function FoundText({ name, working }: { name: 'title' | 'body' | 'subject' | 'senders'; working: Working }) {
  const found = working[name]
  const label = text(`call.field.${name}`)
  return (
    <Place field={name}>
      <TextField
        id={fieldId(name)}
        label={label}
        value={found?.value ?? ''}
        onChange={(value) => editText(name, value)}
        required={name === 'title'}
        hint={name === 'subject' ? text('call.field.subject.hint') : undefined}
      />
      <Standing
        found={found}
        taken={name === 'title' || name === 'body'}
        named={label}
        onConfirm={() => found && edit({ [name]: { ...found, sure: true } })}
      />
    </Place>
  )
}

/** Which earlier version of the call the user has a pack of. */
function Earlier({ working }: { working: Working }) {
  const packs = useApp((state) => state.info?.packs)
  const before = useCall((state) => state.before)
  const ofCalls = packs?.filter(({ ofCall }) => ofCall) ?? []
  if (ofCalls.length === 0) return null
  const likely = before === null ? likelyEarlier(working.title?.value ?? '', ofCalls) : null
  const likelyTitle = ofCalls.find(({ manifest }) => manifest.id === likely)?.manifest.title
  return (
    <Part title={text('call.part.earlier')}>
      <Choose
        label={text('call.earlier')}
        value={before ?? ''}
        onChange={(id) => void compareWith(id === '' ? null : id)}
        choices={[
          { id: '', label: text('call.earlier.none') },
          ...ofCalls.map(({ manifest }) => ({ id: manifest.id, label: manifest.title })),
        ]}
      />
      {likelyTitle === undefined ? null : (
        <div className={styles.conflict} role="note">
          <p>{text('call.earlier.likely', { title: likelyTitle })}</p>
          <div>
            <Button small onPress={() => void compareWith(likely)}>
              {text('call.earlier.compare')}
            </Button>
          </div>
        </div>
      )}
    </Part>
  )
}

let zones: { name: string; also?: string[] }[] | null = null

/** Abbreviations as calls write them, then the places of the world. */
function zoneChoices() {
  zones ??= [...['CET', 'CEST', 'EST', 'EDT', 'UTC', 'GMT', 'EAT'], ...Intl.supportedValuesOf('timeZone')].map(
    (name) => ({ name, also: name.includes('/') ? [name.split('/').at(-1)?.replaceAll('_', ' ') ?? ''] : [] }),
  )
  return zones
}

function Deadline({ working }: { working: Working }) {
  const { deadline, replaced } = working
  const value = deadline?.value ?? { date: '', time: null, zone: null }
  const set = (change: Partial<typeof value>) => {
    const next = { ...value, ...change }
    edit({ deadline: next.date === '' ? null : byHand(next, deadline) })
  }
  return (
    <Part title={text('call.part.deadline')}>
      <Place field="deadline">
        <div className={styles.three}>
          <TextField
            id={fieldId('deadline')}
            type="date"
            label={text('call.field.date')}
            value={value.date}
            onChange={(date) => set({ date })}
          />
          <TextField
            type="time"
            label={text('call.field.time')}
            value={value.time ?? ''}
            onChange={(time) => set({ time: time === '' ? null : time })}
          />
          <ChoiceField
            label={text('call.field.zone')}
            value={value.zone ?? ''}
            choices={zoneChoices()}
            problemOf={(zone) => {
              const fault = zoneFault(zone)
              return fault ? sentence(fault) : null
            }}
            onChange={(zone) => set({ zone: zone === '' ? null : zone })}
          />
        </div>
        <Standing
          found={deadline}
          taken
          named={text('call.part.deadline')}
          onConfirm={() => deadline && edit({ deadline: { ...deadline, sure: true } })}
        />
        {deadline && value.time === null ? <p className={styles.hint}>{text('call.deadline.noHour')}</p> : null}
        {deadline && value.time !== null && value.zone === null ? (
          <p className={styles.hint}>{text('call.deadline.noZone')}</p>
        ) : null}
        <Sentence of={deadline} />
        {replaced.map(({ value: old, text: said }) => (
          <p key={old} className={styles.sentence}>
            <s>{old}</s> {text('call.sentence', { sentence: said })}
          </p>
        ))}
        <Conflict working={working} what="deadline" />
        <Conflict working={working} what="weekday" />
      </Place>
    </Part>
  )
}

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const

function HandingIn({ working }: { working: Working }) {
  const out = useCall((state) => state.leftOut.emails)
  const { emails } = working
  return (
    <Part title={text('call.part.handIn')}>
      {emails.length === 0 ? <Chip>{text('call.noEmail')}</Chip> : null}
      {emails.map((email, index) => (
        <Place key={email.id} field={FIELD.email(email.id)}>
          <div className={styles.row}>
            <TextField
              id={fieldId(FIELD.email(email.id))}
              type="email"
              label={text('call.field.email', { number: index + 1 })}
              value={email.value}
              onChange={(value) => changeItem('emails', email.id, byHand(value, email))}
              hint={index === 0 ? text('call.field.email.hint') : undefined}
            />
            <Button
              small
              isDisabled={index === 0}
              aria-label={text('call.upNamed', { named: email.value })}
              onPress={() => moveItem('emails', email.id, -1)}
            >
              {text('call.up')}
            </Button>
            <Button
              small
              look="plain"
              aria-label={text('call.removeNamed', { named: email.value })}
              onPress={() => leaveOut('emails', email.id)}
            >
              {text('call.remove')}
            </Button>
          </div>
          <Standing
            found={email}
            taken
            named={email.value}
            onConfirm={() => changeItem('emails', email.id, { sure: true })}
          />
        </Place>
      ))}
      <div className={styles.deeds}>
        <Button small onPress={() => addItem('emails', byHand('', null))}>
          {text('call.addEmail')}
        </Button>
        <PutBack items={out} onPress={(id) => putBack('emails', id)} named={({ value }) => value} />
      </div>
      <FoundText name="subject" working={working} />
      <Conflict working={working} what="subject" />
      <Several
        name="fileTypes"
        working={working}
        all={FILE_TYPES}
        label={(type) => text('call.fileType', { type: FILE_TYPES.find((each) => each === type) ?? 'other' }) || type}
      />
      {working.refusedFileTypes ? (
        <p className={styles.hint}>{text('call.refused', { types: working.refusedFileTypes.value.join(', ') })}</p>
      ) : null}
      <Several
        name="languages"
        working={working}
        all={LANGUAGES}
        label={(tag) => text('call.language', { tag: LANGUAGES.find((each) => each === tag) ?? 'other' }) || tag}
      />
    </Part>
  )
}

function Several(props: {
  name: 'languages' | 'fileTypes'
  working: Working
  all: readonly string[]
  label(one: string): string
}) {
  const { name, working, all, label } = props
  const found = working[name]
  const chosen = found?.value ?? []
  const more = chosen.filter((each) => !all.includes(each))
  const legend = text(`call.field.${name}`)
  const toggle = (one: string, on: boolean) => {
    const next = on ? [...chosen, one] : chosen.filter((each) => each !== one)
    edit({ [name]: next.length === 0 ? null : byHand(next, found) })
  }
  return (
    <Place field={name}>
      <fieldset className={styles.several}>
        <legend>{legend}</legend>
        <div id={fieldId(name)} tabIndex={-1} className={styles.checks}>
          {[...all, ...more].map((one) => (
            <Checkbox key={one} label={label(one)} selected={chosen.includes(one)} onChange={(on) => toggle(one, on)} />
          ))}
        </div>
      </fieldset>
      <Standing
        found={found}
        taken
        named={legend}
        onConfirm={() => found && edit({ [name]: { ...found, sure: true } })}
      />
    </Place>
  )
}

type Answered = 'yes' | 'no' | 'open'

function YesNo({
  label,
  value,
  onChange,
}: {
  label: string
  value: boolean | null
  onChange(to: boolean | null): void
}) {
  const chosen: Answered = value === null ? 'open' : value ? 'yes' : 'no'
  return (
    <Choose
      label={label}
      value={chosen}
      choices={(['open', 'yes', 'no'] as const).map((id) => ({ id, label: text(`call.answer.${id}`) }))}
      onChange={(id) => onChange(id === 'open' ? null : id === 'yes')}
    />
  )
}

/** What the call says of the text itself. */
function Rules({ working }: { working: Working }) {
  const { counting, style, published } = working
  return (
    <Part title={text('call.part.rules')}>
      <div className={styles.two}>
        <YesNo
          label={text('call.field.countsFootnotes')}
          value={counting.footnotes}
          onChange={(footnotes) => edit({ counting: { ...counting, footnotes } })}
        />
        <YesNo
          label={text('call.field.numbered')}
          value={style.numberedParagraphs}
          onChange={(numberedParagraphs) => edit({ style: { ...style, numberedParagraphs } })}
        />
      </div>
      <Checkbox
        label={text('call.field.footnotesAvoided')}
        selected={style.footnotesAvoided}
        onChange={(footnotesAvoided) => edit({ style: { ...style, footnotesAvoided } })}
      />
      <FoundText name="senders" working={working} />
      <Place field="published">
        <Checkbox
          label={text('call.field.published')}
          selected={published?.value ?? false}
          onChange={(on) => edit({ published: on ? byHand(true, published) : null })}
        />
        <Sentence of={published} />
      </Place>
    </Part>
  )
}
