import { ArrowDown, ArrowUp } from 'lucide-react'
import {
  type EditedPack,
  listAt,
  type PackPath,
  textAt,
  valueAt,
  withItemMoved,
  withValue,
} from '../../core/template/edited-pack'
import { TEMPLATE_GROUPS, TEMPLATE_KINDS } from '../../core/template/kinds'
import {
  templatePath,
  withDocuments,
  withLength,
  withOrder,
  withProfile,
  withProposals,
} from '../../core/template/pack-editing'
import {
  CONSULTATIVE_STATUSES,
  FILE_TYPES,
  ORGANISATION_FIELDS,
  PROFILE_RULES,
  PROPOSAL_FORMS,
} from '../../core/template/template'
import { text } from '../../messages/sentence'
import { IconButton } from '../ui/button'
import { Checkbox, TextField } from '../ui/field'
import { CheckAt, ChecksAt, ChooseAt, fieldId, LinesAt, NumberAt, TextAt, useFault, useValue } from './fields'
import { Card, More, Sources } from './form-parts'
import { ItemList } from './item-list'
import { newWords } from './new-words'
import styles from './pack-editor.module.css'
import { change, setValue, usePackEditor } from './pack-editor-store'

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const
const languageChoices = () => LANGUAGES.map((tag) => ({ id: tag, label: text('call.language', { tag }) }))

/** What a template is, whom it asks and by when it is due. */
export function AboutTemplate({ template }: { template: number }) {
  const path = templatePath(template)
  const calendar = usePackEditor(({ pack }) => listAt(pack, ['manifest', 'calendar']))
  const language = useValue([...path, 'language'])
  const other =
    typeof language === 'string' && !LANGUAGES.some((tag) => tag === language)
      ? [{ id: language, label: language }]
      : []
  return (
    <>
      <Card title={text('packEditor.part.template')}>
        <TextAt path={[...path, 'title']} label={text('packEditor.template.title')} />
        <TextAt path={[...path, 'description']} label={text('packEditor.template.description')} long shown />
        <div className={styles.two}>
          <ChooseAt
            path={[...path, 'language']}
            label={text('packEditor.template.language')}
            choices={[...languageChoices(), ...other]}
          />
          <ChooseAt
            path={[...path, 'deadline']}
            label={text('packEditor.template.deadline')}
            empty={null}
            choices={[
              { id: '', label: text('packEditor.template.noDeadline') },
              ...calendar.map((step) => ({
                id: textAt(step, ['id']),
                label: text('packEditor.template.due', { day: textAt(step, ['date']), title: textAt(step, ['title']) }),
              })),
            ]}
          />
          <ChooseAt
            path={[...path, 'kind']}
            label={text('packEditor.template.kind')}
            choices={TEMPLATE_KINDS.map((kind) => ({
              id: kind,
              label: text('packEditor.templateKind', { kind: kind === 'written-input' ? 'input' : kind }),
            }))}
          />
          <ChooseAt
            path={[...path, 'group']}
            label={text('packEditor.template.group')}
            choices={TEMPLATE_GROUPS.map((group) => ({
              id: group === 'input' ? '' : group,
              label: text(`home.group.${group}`),
            }))}
          />
        </div>
        <Sources path={[...path, 'sources']} />
        <More
          label={text('packEditor.special')}
          named={text('packEditor.part.template')}
          paths={['id', 'summary', 'draftTitle', 'slotSeconds', 'answers'].map((each) => [...path, each])}
        >
          <TextAt path={[...path, 'summary']} label={text('packEditor.template.summary')} shown optional />
          <TextAt path={[...path, 'draftTitle']} label={text('packEditor.template.draftTitle')} />
          <TextAt
            path={[...path, 'answers']}
            label={text('packEditor.template.answers')}
            hint={text('packEditor.template.answers.hint')}
            optional
          />
          <NumberAt path={[...path, 'slotSeconds']} label={text('packEditor.template.seconds')} empty={undefined} />
          <CheckAt path={[...path, 'areasNeeded']} label={text('packEditor.template.areasNeeded')} standard />
          <CheckAt
            path={[...path, 'numberedParagraphs']}
            label={text('packEditor.template.numbered')}
            standard={false}
          />
        </More>
      </Card>
      <Card title={text('packEditor.organisation')}>
        <ChecksAt
          path={[...path, 'organisation', 'required']}
          label={text('packEditor.organisation.required')}
          choices={ORGANISATION_FIELDS.map((field) => ({
            id: field,
            label: text('packEditor.organisation.field', { field }),
          }))}
        />
        <LinesAt
          path={[...path, 'organisation', 'groups']}
          label={text('packEditor.organisation.groups')}
          hint={text('packEditor.oneALine')}
        />
        <NumberAt
          path={[...path, 'organisation', 'minSignatories']}
          label={text('packEditor.organisation.signatories')}
          empty={undefined}
        />
      </Card>
      <Proposals template={template} />
    </>
  )
}

function Proposals({ template }: { template: number }) {
  const path = [...templatePath(template), 'proposals']
  const asked = useValue(path) !== undefined
  return (
    <Card title={text('packEditor.proposals')} hint={text('packEditor.proposals.hint')}>
      <Checkbox
        label={text('packEditor.proposals.asked')}
        selected={asked}
        onChange={(on) => change((pack) => withProposals(pack, template, on, newWords()))}
      />
      {asked ? (
        <>
          <div className={styles.two}>
            <LinesAt
              path={[...path, 'documents']}
              label={text('packEditor.proposals.documents')}
              hint={text('packEditor.oneALine')}
              write={(lines = []) =>
                change((pack) => withDocuments(pack, template, lines), [...path, 'documents'].join('/'))
              }
            />
            <ChooseAt
              path={[...path, 'form']}
              label={text('packEditor.proposals.form')}
              choices={PROPOSAL_FORMS.map((form) => ({
                id: form === 'matrix' ? '' : form,
                label: text('packEditor.proposalForm', { form }),
              }))}
            />
          </div>
          <Lengths template={template} />
        </>
      ) : null}
    </Card>
  )
}

/** How many numbered paragraphs each paper has that proposals are about, where that is known. */
function Lengths({ template }: { template: number }) {
  const documents = usePackEditor(({ pack }) => listAt(pack, [...templatePath(template), 'proposals', 'documents']))
  const names = [...new Set(documents.map(String))]
  return (
    <fieldset className={styles.several}>
      <legend>{text('packEditor.lengths')}</legend>
      <p className={styles.hint}>{text('packEditor.lengths.hint')}</p>
      {names.map((document, index) => (
        // A name is changed letter by letter, and its field stays the same one.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Length key={index} template={template} document={document} />
      ))}
    </fieldset>
  )
}

function Length({ template, document }: { template: number; document: string }) {
  const path = [...templatePath(template), 'proposals', 'lengths', document]
  const known = useValue(path) !== undefined
  return (
    <>
      <div className={styles.two}>
        <NumberAt
          path={[...path, 'paragraphs']}
          label={text('packEditor.length', { document })}
          empty={null}
          write={(typed = null) => change((pack) => withLength(pack, template, document, typed), path.join('/'))}
        />
      </div>
      {known ? (
        <More
          label={text('packEditor.length.more')}
          named={text('packEditor.named.length', { document })}
          paths={[[...path, 'sources']]}
        >
          <CheckAt path={[...path, 'approximate']} label={text('packEditor.length.about')} standard={false} />
          <Sources path={[...path, 'sources']} />
        </More>
      ) : null}
    </>
  )
}

/** The limits that hold, each set of them with its source; the first is the one that new drafts get. */
export function Limits({ template }: { template: number }) {
  const path = [...templatePath(template), 'profiles']
  return (
    <Card title={text('packEditor.part.limits')} hint={text('packEditor.limits.hint')}>
      <ItemList
        path={path}
        least={1}
        named={(index) => text('packEditor.named.profile', { number: index + 1 })}
        addLabel={text('packEditor.add.profile')}
        add={(pack) => withProfile(pack, template, newWords())}
      >
        {(at, index) => <Profile path={at} number={index + 1} template={template} />}
      </ItemList>
    </Card>
  )
}

const AMOUNTS = ['totalWords', 'totalCharacters', 'totalPages', 'sectionWords', 'sectionCharacters'] as const

function Profile({ path, number, template }: { path: PackPath; number: number; template: number }) {
  const named = text('packEditor.named.profile', { number })
  return (
    <>
      <TextAt path={[...path, 'title']} label={text('packEditor.profile.title', { number })} />
      <TextAt path={[...path, 'description']} label={text('packEditor.profile.description', { number })} long shown />
      <div className={styles.three}>
        {AMOUNTS.map((amount) => (
          <NumberAt
            key={amount}
            path={[...path, amount]}
            label={text('packEditor.profile.amount', { amount, number })}
            empty={null}
          />
        ))}
      </div>
      <SectionLimits path={path} template={template} />
      <More
        label={text('packEditor.profile.more')}
        named={named}
        paths={['lastChecked', 'status', 'font', 'fontSize', 'countsFootnotes', 'rules', 'sources', 'id'].map(
          (each) => [...path, each],
        )}
      >
        <div className={styles.three}>
          <Checked path={path} number={number} />
          <ChooseAt
            path={[...path, 'status']}
            label={text('packEditor.profile.status', { number })}
            choices={[
              { id: '', label: text('packEditor.status', { status: 'all' }) },
              ...CONSULTATIVE_STATUSES.map((status) => ({ id: status, label: text('packEditor.status', { status }) })),
            ]}
          />
          <TextAt path={[...path, 'font']} label={text('packEditor.profile.font', { number })} optional />
          <NumberAt
            path={[...path, 'fontSize']}
            label={text('packEditor.profile.fontSize', { number })}
            empty={undefined}
          />
        </div>
        <CheckAt path={[...path, 'countsFootnotes']} label={text('packEditor.profile.footnotes')} standard />
        <CheckAt path={[...path, 'fixedOrder']} label={text('packEditor.profile.fixedOrder')} standard={false} />
        <Rules path={[...path, 'rules']} />
        <Sources path={[...path, 'sources']} />
      </More>
    </>
  )
}

/** When somebody last looked the rule up: a day, or nobody has. */
function Checked({ path, number }: { path: PackPath; number: number }) {
  const at = [...path, 'lastChecked']
  const value = useValue(at)
  const fault = useFault(at)
  return (
    <TextField
      id={fieldId(at)}
      type="date"
      label={text('packEditor.profile.checked', { number })}
      value={typeof value === 'string' ? value : ''}
      fault={fault}
      onChange={(to) => setValue(at, to === '' ? null : to)}
    />
  )
}

/** What the catalogue calls the rules. */
const RULE_NAMES = {
  'paragraphs-not-numbered': 'notNumbered',
  'paragraphs-numbered': 'numbered',
  'no-footnotes': 'noFootnotes',
  'no-images': 'noImages',
  'no-abbreviations': 'noAbbreviations',
  'no-criticism-of-states': 'noCriticism',
} as const

const RULE_LEVELS = ['blocker', 'warning', 'advice'] as const

/** What else a body asks of a text: each rule is on or off, and where it is on it has a level and the words of its source. */
function Rules({ path }: { path: PackPath }) {
  const value = useValue(path)
  const rules: readonly unknown[] = Array.isArray(value) ? value : []
  const fault = useFault(path, true)
  return (
    <fieldset className={styles.several}>
      <legend>{text('packEditor.rules')}</legend>
      <div className={styles.checks}>
        {PROFILE_RULES.map((rule) => (
          <Checkbox
            key={rule}
            label={text('packEditor.rule', { rule: RULE_NAMES[rule] })}
            selected={rules.some((each) => textAt(each, ['rule']) === rule)}
            onChange={(on) => {
              const next = on ? [...rules, { rule }] : rules.filter((each) => textAt(each, ['rule']) !== rule)
              setValue(path, next.length === 0 ? undefined : next)
            }}
          />
        ))}
      </div>
      {rules.map((each, index) => {
        const rule = PROFILE_RULES.find((known) => known === textAt(each, ['rule']))
        if (!rule) return null
        const named = text('packEditor.rule', { rule: RULE_NAMES[rule] })
        return (
          <div key={rule} className={styles.two}>
            <ChooseAt
              path={[...path, index, 'level']}
              label={text('packEditor.rule.level', { rule: named })}
              choices={RULE_LEVELS.map((level) => ({
                id: level === 'warning' ? '' : level,
                label: text('packEditor.ruleLevel', { level }),
              }))}
            />
            <TextAt
              path={[...path, index, 'note']}
              label={text('packEditor.rule.note', { rule: named })}
              shown
              optional
            />
          </div>
        )
      })}
      {fault ? <p className={styles.fault}>{fault}</p> : null}
    </fieldset>
  )
}

/** Limits of single sections, over those for each. */
function SectionLimits({ path, template }: { path: PackPath; template: number }) {
  const sections = usePackEditor(({ pack }) => listAt(pack, [...templatePath(template), 'sections']))
  const fault = useFault([...path, 'sections'], true)
  return (
    <More
      label={text('packEditor.profile.sections')}
      named={textAt(useValue(path), ['title'])}
      paths={[[...path, 'sections']]}
    >
      <ul className={styles.list}>
        {sections.map((section, index) => {
          const id = textAt(section, ['id'])
          const title = textAt(section, ['shortTitle']) || textAt(section, ['title'])
          return (
            <li key={id || index} className={styles.two}>
              <AmountOf path={[...path, 'sections']} id={id} unit="words" title={title} />
              <AmountOf path={[...path, 'sections']} id={id} unit="characters" title={title} />
            </li>
          )
        })}
      </ul>
      {fault ? <p className={styles.fault}>{fault}</p> : null}
    </More>
  )
}

function AmountOf(props: { path: PackPath; id: string; unit: 'words' | 'characters'; title: string }) {
  const { path, id, unit, title } = props
  const value = useValue([...path, id, unit])
  const fault = useFault([...path, id, unit])
  return (
    <TextField
      id={fieldId([...path, id, unit])}
      label={text('packEditor.profile.ofSection', { unit, title })}
      value={value === undefined ? '' : String(value)}
      fault={fault}
      onChange={(typed) => {
        const to = typed.trim() === '' ? undefined : /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed
        change((pack) => withAmount(pack, path, id, unit, to), [...path, id, unit].join('/'))
      }}
    />
  )
}

/** Without any limit of its own a section is not named. */
function withAmount(pack: EditedPack, path: PackPath, id: string, unit: string, to: unknown): EditedPack {
  const changed = withValue(pack, [...path, id, unit], to)
  const empty = (at: PackPath) => Object.keys(Object(valueAt(changed, at))).length === 0
  if (!empty([...path, id])) return changed
  const without = withValue(changed, [...path, id], undefined)
  return Object.keys(Object(valueAt(without, path))).length === 0 ? withValue(without, path, undefined) : without
}

/** The sequences in which the page and documents show the sections. */
export function Orders({ template }: { template: number }) {
  const path = [...templatePath(template), 'orders']
  return (
    <Card title={text('packEditor.part.orders')} hint={text('packEditor.orders.hint')}>
      <ItemList
        path={path}
        least={1}
        named={(index) => text('packEditor.named.order', { number: index + 1 })}
        addLabel={text('packEditor.add.order')}
        add={(pack) => withOrder(pack, template, newWords())}
      >
        {(at, index) => (
          <>
            <div className={styles.two}>
              <TextAt path={[...at, 'title']} label={text('packEditor.order.title', { number: index + 1 })} shown />
              <TextAt
                path={[...at, 'description']}
                label={text('packEditor.order.description', { number: index + 1 })}
                shown
              />
            </div>
            <Entries path={[...at, 'entries']} template={template} />
          </>
        )}
      </ItemList>
    </Card>
  )
}

/** What stands where in an order. Nothing is added or removed here: sections and proposals bring their places and take them away. */
function Entries({ path, template }: { path: PackPath; template: number }) {
  const entries = usePackEditor(({ pack }) => listAt(pack, path))
  const sections = usePackEditor(({ pack }) => listAt(pack, [...templatePath(template), 'sections']))
  const nameOf = (entry: unknown): string => {
    const type = textAt(entry, ['type'])
    if (type === 'areas') return text('packEditor.order.areas')
    if (type === 'proposals') return text('packEditor.order.proposals')
    const section = sections.find((each) => textAt(each, ['id']) === textAt(entry, ['section']))
    return textAt(section, ['shortTitle']) || textAt(section, ['title']) || textAt(entry, ['section'])
  }
  return (
    <ol className={styles.entries}>
      {entries.map((entry, index) => {
        const named = nameOf(entry)
        const children = listAt(entry, ['children'])
        const move = (by: 1 | -1) => change((pack) => withItemMoved(pack, path, index, by))
        return (
          <li key={`${textAt(entry, ['type'])} ${textAt(entry, ['section'])}`}>
            <div className={styles.entry}>
              <span>{named}</span>
              <IconButton
                small
                label={text('packEditor.up', { named })}
                icon={<ArrowUp size={16} aria-hidden />}
                isDisabled={index === 0}
                onPress={() => move(-1)}
              />
              <IconButton
                small
                label={text('packEditor.down', { named })}
                icon={<ArrowDown size={16} aria-hidden />}
                isDisabled={index === entries.length - 1}
                onPress={() => move(1)}
              />
            </div>
            {children.length === 0 ? null : <Entries path={[...path, index, 'children']} template={template} />}
          </li>
        )
      })}
    </ol>
  )
}

/** How an input is sent. */
export function HandIn({ template }: { template: number }) {
  const path = [...templatePath(template), 'handIn']
  return (
    <Card title={text('packEditor.part.handIn')}>
      <LinesAt
        path={[...path, 'recipients']}
        label={text('packEditor.handIn.recipients')}
        hint={text('packEditor.handIn.recipients.hint')}
      />
      <TextAt
        path={[...path, 'recipientsNote']}
        label={text('packEditor.handIn.note')}
        hint={text('packEditor.handIn.note.hint')}
        long
        shown
      />
      <TextAt
        path={[...path, 'subject']}
        label={text('packEditor.handIn.subject')}
        hint={text('packEditor.handIn.gaps')}
      />
      <TextAt
        path={[...path, 'fileName']}
        label={text('packEditor.handIn.fileName')}
        hint={text('packEditor.handIn.gaps')}
      />
      <TextAt path={[...path, 'body']} label={text('packEditor.handIn.body')} long />
      <ChecksAt
        path={[...path, 'accepts']}
        label={text('packEditor.handIn.accepts')}
        hint={text('packEditor.handIn.accepts.hint')}
        optional
        choices={FILE_TYPES.map((type) => ({ id: type, label: text('call.fileType', { type }) }))}
      />
      <ChecksAt
        path={[...path, 'languages']}
        label={text('packEditor.handIn.languages')}
        optional
        choices={languageChoices()}
      />
    </Card>
  )
}
