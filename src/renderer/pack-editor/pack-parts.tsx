import type { ReactNode } from 'react'
import {
  type EditedPack,
  listAt,
  type PackPath,
  shownAt,
  textAt,
  withItem,
  withValue,
} from '../../core/template/edited-pack'
import { DATE_PRECISIONS, STEP_KINDS } from '../../core/template/pack'
import {
  freeId,
  type GuidanceList,
  withGuidance,
  withGuidanceId,
  withGuidanceItem,
  withOwnId,
  withoutGuidanceItem,
  withoutPaper,
  withoutStep,
  withoutTemplate,
  withPaper,
  withStep,
  withTemplate,
  withTemplateMoved,
  withTitle,
} from '../../core/template/pack-editing'
import { interfaceLocale, text } from '../../messages/sentence'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { say } from '../ui/toast'
import { CheckAt, ChecksAt, ChooseAt, fieldId, LinesAt, TextAt, useFault, useValue } from './fields'
import { Card, More, Sources } from './form-parts'
import { ItemList } from './item-list'
import { newWords } from './new-words'
import styles from './pack-editor.module.css'
import { change, takenIds, usePackEditor } from './pack-editor-store'

/** The consultation itself, and which templates it has. */
export function AboutPack() {
  const title = usePackEditor(({ pack }) => textAt(pack, ['manifest', 'title']))
  const isNew = usePackEditor(({ version }) => version === null)
  const fault = useFault(['manifest', 'title'])
  return (
    <>
      <Card title={text('packEditor.part.about')}>
        <TextField
          id={fieldId(['manifest', 'title'])}
          label={text('packEditor.title')}
          hint={text('packEditor.title.hint')}
          value={title}
          fault={fault}
          onChange={(to) => change((pack) => withTitle(pack, to, isNew, takenIds()), 'manifest/title')}
        />
        <More
          label={text('packEditor.special')}
          named={text('packEditor.part.about')}
          paths={[
            ['manifest', 'id'],
            ['manifest', 'packVersion'],
            ['manifest', 'words'],
          ]}
        >
          <div className={styles.two}>
            {isNew ? <OwnId /> : null}
            <TextAt
              path={['manifest', 'packVersion']}
              label={text('packEditor.version')}
              hint={text('packEditor.version.hint')}
            />
          </div>
          <LinesAt
            path={['manifest', 'words']}
            label={text('packEditor.words')}
            hint={text('packEditor.words.hint')}
            optional
          />
        </More>
      </Card>
      <Card title={text('packEditor.templates')} hint={text('packEditor.templates.hint')}>
        <ItemList
          path={['templates']}
          least={1}
          named={(index) => text('packEditor.named.template', { number: index + 1 })}
          addLabel={text('packEditor.add.template')}
          add={(pack) => withTemplate(pack, takenIds(), newWords())}
          move={withTemplateMoved}
          remove={withoutTemplate}
        >
          {(path, index) => (
            <TextAt
              path={[...path, 'content', 'title']}
              label={text('packEditor.template.titleOf', { number: index + 1 })}
            />
          )}
        </ItemList>
      </Card>
      <Papers />
    </>
  )
}

/** What the pack is called in the files of drafts, as long as nobody has it. */
function OwnId() {
  const path = ['manifest', 'id']
  const id = usePackEditor(({ pack }) => textAt(pack, path))
  const fault = useFault(path)
  return (
    <TextField
      id={fieldId(path)}
      label={text('packEditor.id')}
      hint={text('packEditor.id.hint')}
      value={id}
      fault={fault}
      onChange={(to) => change((pack) => withOwnId(pack, to), path.join('/'))}
    />
  )
}

/** The papers that the templates answer and that may be shared: drafts are offered them. */
function Papers() {
  const templates = usePackEditor(({ pack }) => pack?.templates) ?? []
  const path = ['manifest', 'papers']
  const choose = async () => {
    const answer = await ask('pack.choosePaper', {})
    if (!answer.ok) tellProblem(text('packEditor.fail.paper'), answer.problem)
    const chosen = answer.ok ? answer.value : null
    if (chosen === null) return null
    const { fileName, paragraphs, doubts, footnotes } = chosen
    say(text('packEditor.paper.read', { name: fileName, paragraphs, doubts, footnotes }))
    return (pack: EditedPack) => withPaper(pack, fileName, chosen.text)
  }
  return (
    <Card title={text('packEditor.papers')} hint={text('packEditor.papers.hint')}>
      <ItemList
        path={path}
        named={(index) => text('packEditor.named.paper', { number: index + 1 })}
        addLabel={text('packEditor.add.paper')}
        ask={choose}
        remove={withoutPaper}
      >
        {(at, index) => (
          <>
            <div className={styles.two}>
              <TextAt
                path={[...at, 'version']}
                label={text('packEditor.paper.version', { number: index + 1 })}
                hint={text('packEditor.paper.version.hint')}
                shown
              />
              <TextAt
                path={[...at, 'date']}
                label={text('packEditor.paper.date', { number: index + 1 })}
                type="date"
                optional
              />
            </div>
            <PaperFile path={[...at, 'file']} />
            <ChecksAt
              path={[...at, 'templates']}
              label={text('packEditor.paper.templates', { number: index + 1 })}
              choices={templates.map(({ content }) => ({
                id: textAt(content, ['id']),
                label: textAt(content, ['title']) || textAt(content, ['id']),
              }))}
            />
            <More
              label={text('packEditor.paper.more')}
              named={text('packEditor.named.paper', { number: index + 1 })}
              paths={['sample', 'sources'].map((each) => [...at, each])}
            >
              <CheckAt path={[...at, 'sample']} label={text('packEditor.paper.sample')} standard={false} />
              <Sources path={[...at, 'sources']} />
            </More>
          </>
        )}
      </ItemList>
    </Card>
  )
}

function PaperFile({ path }: { path: PackPath }) {
  const file = useValue(path)
  return <p className={styles.hint}>{text('packEditor.paper.file', { file: typeof file === 'string' ? file : '' })}</p>
}

/** What happens when, and what is due by when. */
export function Dates() {
  const today = () => new Date().toISOString().slice(0, 10)
  return (
    <Card title={text('packEditor.part.dates')} hint={text('packEditor.dates.hint')}>
      <ItemList
        path={['manifest', 'calendar']}
        named={(index) => text('packEditor.named.date', { number: index + 1 })}
        addLabel={text('packEditor.add.date')}
        add={(pack) => withStep(pack, listAt(pack.manifest, ['calendar']).length === 0 ? 'deadline' : 'event', today())}
        remove={withoutStep}
      >
        {(path, index) => <DateFields path={path} number={index + 1} />}
      </ItemList>
    </Card>
  )
}

function DateFields({ path, number }: { path: PackPath; number: number }) {
  const verified = useValue([...path, 'verified']) !== false
  return (
    <>
      <TextAt path={[...path, 'title']} label={text('packEditor.date.title', { number })} shown />
      <div className={styles.three}>
        <TextAt path={[...path, 'date']} label={text('packEditor.date.day', { number })} type="date" />
        <TextAt
          path={[...path, 'dateText']}
          label={text('packEditor.date.text', { number })}
          hint={text('packEditor.date.text.hint')}
          shown
        />
        <ChooseAt
          path={[...path, 'kind']}
          label={text('packEditor.date.kind', { number })}
          choices={[...STEP_KINDS]
            .reverse()
            .map((kind) => ({ id: kind, label: text('packEditor.stepKind', { kind }) }))}
        />
      </div>
      <More
        label={text('packEditor.date.more')}
        named={text('packEditor.named.date', { number })}
        paths={['until', 'timeZone', 'from', 'precision', 'note', 'sources', 'verified', 'replaced'].map((each) => [
          ...path,
          each,
        ])}
      >
        <Hour path={path} number={number} />
        <div className={styles.two}>
          <TextAt path={[...path, 'from']} label={text('packEditor.date.from', { number })} type="date" optional />
          <ChooseAt
            path={[...path, 'precision']}
            label={text('packEditor.date.precision', { number })}
            choices={DATE_PRECISIONS.map((each) => ({
              id: each === 'day' ? '' : each,
              label: text('packEditor.precision', { precision: each === 'part-of-month' ? 'part' : each }),
            }))}
          />
        </div>
        <CheckAt path={[...path, 'verified']} label={text('packEditor.verified')} standard />
        <TextAt
          path={[...path, 'note']}
          label={verified ? text('packEditor.date.note', { number }) : text('packEditor.date.unknown', { number })}
          long
          shown
          optional
        />
        <Sources path={[...path, 'sources']} />
        <Replaced path={[...path, 'replaced']} number={number} />
      </More>
    </>
  )
}

/** Dates that held before this one: the calendar shows them struck through, each with the source that set it. */
function Replaced({ path, number }: { path: PackPath; number: number }) {
  return (
    <fieldset className={styles.several}>
      <legend>{text('packEditor.replaced', { number })}</legend>
      <ItemList
        path={path}
        named={(index) => text('packEditor.named.replaced', { number: index + 1 })}
        addLabel={text('packEditor.add.replaced')}
        add={(pack) => withItem(pack, path, { dateText: '', sources: listAt(pack, [...path.slice(0, -1), 'sources']) })}
      >
        {(at, index) => (
          <>
            <TextAt
              path={[...at, 'dateText']}
              label={text('packEditor.replaced.text', { number: index + 1 })}
              hint={text('packEditor.date.text.hint')}
            />
            <Sources path={[...at, 'sources']} />
          </>
        )}
      </ItemList>
    </fieldset>
  )
}

/** The hour with its place, or the place alone whose day counts. */
function Hour({ path, number }: { path: PackPath; number: number }) {
  const until = useValue([...path, 'until'])
  const has = until !== undefined
  return (
    <div className={styles.two}>
      {has ? (
        <>
          <TextAt
            path={[...path, 'until', 'clock']}
            label={text('packEditor.date.clock', { number })}
            hint={text('packEditor.date.clock.hint')}
          />
          <TextAt
            path={[...path, 'until', 'timeZone']}
            label={text('packEditor.date.zone', { number })}
            hint={text('packEditor.date.zone.hint')}
          />
        </>
      ) : (
        <TextAt
          path={[...path, 'timeZone']}
          label={text('packEditor.date.zone', { number })}
          hint={text('packEditor.date.zone.hint')}
          optional
        />
      )}
      <div>
        <Button
          small
          onPress={() =>
            change((pack) => {
              const step = listAt(pack, path.slice(0, -1))[Number(path[path.length - 1])]
              const zone = textAt(step, has ? ['until', 'timeZone'] : ['timeZone'])
              return withHour(pack, path, has, zone)
            })
          }
        >
          {has ? text('packEditor.date.noHour') : text('packEditor.date.hour')}
        </Button>
      </div>
    </div>
  )
}

function withHour(pack: EditedPack, path: PackPath, has: boolean, zone: string): EditedPack {
  const bare = withValue(pack, [...path, 'until'], has ? undefined : { clock: '', timeZone: zone })
  return withValue(bare, [...path, 'timeZone'], has && zone !== '' ? zone : undefined)
}

/** What stands beside the text while somebody writes. */
export function GuidancePart() {
  const has = usePackEditor(({ pack }) => pack?.guidance !== null)
  const fault = useFault(['guidance'])
  if (!has)
    return (
      <Card title={text('packEditor.part.guidance')} hint={text('packEditor.guidance.none')}>
        <div>
          <Button
            small
            onPress={() =>
              change((pack) =>
                withGuidance(pack, { by: text('packEditor.guidance.by'), note: text('packEditor.guidance.note') }),
              )
            }
          >
            {text('packEditor.guidance.add')}
          </Button>
        </div>
      </Card>
    )
  return <GuidanceFields fault={fault} />
}

function GuidanceFields({ fault }: { fault: string | undefined }) {
  const sources = usePackEditor(({ pack }) => listAt(pack, ['guidance', 'sources']))
  const ids = (list: readonly unknown[]) => list.map((item) => textAt(item, ['id']))
  return (
    <>
      <Card title={text('packEditor.part.guidance')} hint={text('packEditor.guidance.hint')}>
        {fault ? <p className={styles.fault}>{fault}</p> : null}
        <div className={styles.two}>
          <TextAt path={['guidance', 'mapping', 'by']} label={text('packEditor.guidance.whose')} />
          <TextAt path={['guidance', 'mapping', 'note']} label={text('packEditor.guidance.why')} shown />
        </div>
        <Sources path={['guidance', 'sources']} add={() => ({ id: freeId('source', ids(sources)), name: '' })} />
        <div>
          <Button small look="plain" flush onPress={() => change((pack) => ({ ...pack, guidance: null }))}>
            {text('packEditor.guidance.remove')}
          </Button>
        </div>
      </Card>
      <GuidanceItems
        list="tips"
        title={text('packEditor.tips')}
        named={(number) => text('packEditor.named.tip', { number })}
        addLabel={text('packEditor.add.tip')}
      >
        {(path, number) => (
          <>
            <TextAt path={[...path, 'title']} label={text('packEditor.tip.title', { number })} shown />
            <TextAt path={[...path, 'text']} label={text('packEditor.tip.text', { number })} long shown />
          </>
        )}
      </GuidanceItems>
      <GuidanceItems
        list="actionLines"
        title={text('packEditor.lines')}
        hint={text('packEditor.lines.hint')}
        named={(number) => text('packEditor.named.line', { number })}
        addLabel={text('packEditor.add.line')}
      >
        {(path, number) => (
          <>
            <div className={styles.two}>
              <TextAt path={[...path, 'code']} label={text('packEditor.line.code', { number })} />
              <TextAt path={[...path, 'title']} label={text('packEditor.line.title', { number })} shown />
            </div>
            <Points path={[...path, 'achievements']} of="achievements" />
            <Points path={[...path, 'challenges']} of="challenges" />
          </>
        )}
      </GuidanceItems>
      <GuidanceItems
        list="vision"
        title={text('packEditor.suggestions')}
        named={(number) => text('packEditor.named.suggestion', { number })}
        addLabel={text('packEditor.add.suggestion')}
      >
        {(path, number) => (
          <TextAt path={[...path, 'text']} label={text('packEditor.suggestion', { number })} long shown />
        )}
      </GuidanceItems>
      <GuidanceItems
        list="outcomes"
        title={text('packEditor.outcomes')}
        named={(number) => text('packEditor.named.outcome', { number })}
        addLabel={text('packEditor.add.outcome')}
      >
        {(path, number) => (
          <>
            <div className={styles.two}>
              <TextAt path={[...path, 'title']} label={text('packEditor.outcome.title', { number })} shown />
              <ChooseAt
                path={[...path, 'kind']}
                label={text('packEditor.outcome.kind', { number })}
                choices={(['outcome', 'reminder'] as const).map((kind) => ({
                  id: kind,
                  label: text('packEditor.outcomeKind', { kind }),
                }))}
              />
            </div>
            <TextAt path={[...path, 'text']} label={text('packEditor.outcome.text', { number })} long shown />
          </>
        )}
      </GuidanceItems>
      <Card title={text('packEditor.beside')} hint={text('packEditor.beside.hint')}>
        <Beside />
      </Card>
    </>
  )
}

/** One of the lists whose items stand beside sections, each with its sources and the name that other places know it by. */
function GuidanceItems(props: {
  list: GuidanceList
  title: string
  hint?: string
  named(number: number): string
  addLabel: string
  children(path: PackPath, number: number): ReactNode
}) {
  const { list, title, hint, named, addLabel, children } = props
  const sources = usePackEditor(({ pack }) => listAt(pack, ['guidance', 'sources']))
  const choices = sources.map((source, index) => ({
    id: textAt(source, ['id']),
    label: textAt(source, ['name']) || text('packEditor.named.source', { number: index + 1 }),
  }))
  return (
    <Card title={title} {...(hint ? { hint } : {})}>
      <ItemList
        path={['guidance', list]}
        named={(index) => named(index + 1)}
        addLabel={addLabel}
        add={(pack) => withGuidanceItem(pack, list)}
        remove={(pack, index) => withoutGuidanceItem(pack, list, index)}
      >
        {(path, index) => (
          <>
            {children(path, index + 1)}
            <ChecksAt path={[...path, 'sources']} label={text('packEditor.sources')} choices={choices} />
            {list === 'actionLines' ? <LineId index={index} /> : null}
          </>
        )}
      </ItemList>
    </Card>
  )
}

/** Which section an Action Line stands for; what stands beside other sections keeps it. */
function LineId({ index }: { index: number }) {
  const path = ['guidance', 'actionLines', index, 'id']
  const id = usePackEditor(({ pack }) => textAt(pack, path))
  const fault = useFault(path)
  return (
    <TextField
      id={fieldId(path)}
      label={text('packEditor.line.id', { number: index + 1 })}
      hint={text('packEditor.line.id.hint')}
      value={id}
      fault={fault}
      onChange={(to) => change((pack) => withGuidanceId(pack, 'actionLines', index, to), path.join('/'))}
    />
  )
}

function Points({ path, of }: { path: PackPath; of: 'achievements' | 'challenges' }) {
  return (
    <fieldset className={styles.several}>
      <legend>{text('packEditor.points', { of })}</legend>
      <ItemList
        path={path}
        least={1}
        named={(index) => text('packEditor.named.point', { of, number: index + 1 })}
        addLabel={text('packEditor.add.point', { of })}
        add={(pack) => withItem(pack, path, '')}
      >
        {(at, index) => <TextAt path={at} label={text('packEditor.point', { of, number: index + 1 })} shown />}
      </ItemList>
    </fieldset>
  )
}

/** What may stand beside a section, by the field that says what something is called. */
const BESIDE: readonly { list: GuidanceList; words: string }[] = [
  { list: 'tips', words: 'title' },
  { list: 'actionLines', words: 'title' },
  { list: 'vision', words: 'text' },
  { list: 'outcomes', words: 'title' },
]

function BesideChecks({ path, list, words }: { path: PackPath; list: GuidanceList; words: string }) {
  const { tag } = interfaceLocale()
  const items = usePackEditor(({ pack }) => listAt(pack, ['guidance', list]))
  if (items.length === 0) return null
  const label = {
    tips: text('packEditor.tips'),
    actionLines: text('packEditor.lines'),
    vision: text('packEditor.suggestions'),
    outcomes: text('packEditor.outcomes'),
  }[list]
  return (
    <ChecksAt
      path={[...path, list]}
      label={label}
      optional
      choices={items.map((item) => {
        const own = shownAt(item, [words], tag)
        const code = textAt(item, ['code'])
        return {
          id: textAt(item, ['id']),
          label: [code, own].filter((each) => each !== '').join(' ') || textAt(item, ['id']),
        }
      })}
    />
  )
}

function Beside() {
  const templates = usePackEditor(({ pack }) => pack?.templates)
  const titles = new Map(
    (templates ?? []).flatMap(({ content }) =>
      listAt(content, ['sections']).map((each): [string, string] => [
        textAt(each, ['id']),
        textAt(each, ['shortTitle']) || textAt(each, ['title']) || textAt(each, ['id']),
      ]),
    ),
  )
  const path = ['guidance', 'sections']
  const free = usePackEditor(({ pack }) => {
    const there = listAt(pack, path).map((entry) => textAt(entry, ['section']))
    return [...titles.keys()].find((id) => !there.includes(id)) ?? ''
  })
  return (
    <ItemList
      path={path}
      named={(index) => text('packEditor.named.entry', { number: index + 1 })}
      addLabel={text('packEditor.add.entry')}
      add={(pack) => withItem(pack, path, { section: free, prompts: [{ id: 'prompt', text: '' }] })}
    >
      {(at, index) => (
        <>
          <ChooseAt
            path={[...at, 'section']}
            label={text('packEditor.entry.section', { number: index + 1 })}
            choices={[
              { id: '', label: text('packEditor.entry.none') },
              ...[...titles].map(([id, label]) => ({ id, label })),
            ]}
          />
          <Prompts path={[...at, 'prompts']} />
          {BESIDE.map((each) => (
            <BesideChecks key={each.list} path={at} {...each} />
          ))}
        </>
      )}
    </ItemList>
  )
}

function Prompts({ path }: { path: PackPath }) {
  return (
    <ItemList
      path={path}
      least={1}
      named={(index) => text('packEditor.named.prompt', { number: index + 1 })}
      addLabel={text('packEditor.add.prompt')}
      add={(pack) =>
        withItem(pack, path, {
          id: freeId(
            'prompt',
            listAt(pack, path).map((each) => textAt(each, ['id'])),
          ),
          text: '',
        })
      }
    >
      {(at, index) => (
        <TextAt path={[...at, 'text']} label={text('packEditor.prompt', { number: index + 1 })} long shown />
      )}
    </ItemList>
  )
}
