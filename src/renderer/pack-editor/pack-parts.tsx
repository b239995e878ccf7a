import { type EditedPack, listAt, type PackPath, textAt, withItem, withValue } from '../../core/template/edited-pack'
import { DATE_PRECISIONS, STEP_KINDS } from '../../core/template/pack'
import {
  freeId,
  withGuidance,
  withoutStep,
  withoutTemplate,
  withStep,
  withTemplate,
  withTemplateMoved,
  withTitle,
} from '../../core/template/pack-editing'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
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
            {isNew ? (
              <TextAt path={['manifest', 'id']} label={text('packEditor.id')} hint={text('packEditor.id.hint')} />
            ) : null}
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
    </>
  )
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
      </More>
    </>
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
  const tips = usePackEditor(({ pack }) => listAt(pack, ['guidance', 'tips']))
  const choices = sources.map((source) => ({ id: textAt(source, ['id']), label: textAt(source, ['name']) }))
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
          <Button small look="plain" onPress={() => change((pack) => ({ ...pack, guidance: null }))}>
            {text('packEditor.guidance.remove')}
          </Button>
        </div>
      </Card>
      <Card title={text('packEditor.tips')}>
        <ItemList
          path={['guidance', 'tips']}
          named={(index) => text('packEditor.named.tip', { number: index + 1 })}
          addLabel={text('packEditor.add.tip')}
          add={(pack) =>
            withItem(pack, ['guidance', 'tips'], {
              id: freeId('tip', ids(tips)),
              title: '',
              text: '',
              sources: ids(sources).slice(0, 1),
            })
          }
        >
          {(path, index) => (
            <>
              <TextAt path={[...path, 'title']} label={text('packEditor.tip.title', { number: index + 1 })} shown />
              <TextAt path={[...path, 'text']} label={text('packEditor.tip.text', { number: index + 1 })} long shown />
              <ChecksAt path={[...path, 'sources']} label={text('packEditor.sources')} choices={choices} />
            </>
          )}
        </ItemList>
      </Card>
      <Card title={text('packEditor.beside')} hint={text('packEditor.beside.hint')}>
        <Beside tips={tips} />
      </Card>
    </>
  )
}

function Beside({ tips }: { tips: readonly unknown[] }) {
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
          {tips.length === 0 ? null : (
            <ChecksAt
              path={[...at, 'tips']}
              label={text('packEditor.tips')}
              optional
              choices={tips.map((tip) => ({
                id: textAt(tip, ['id']),
                label: textAt(tip, ['title']) || textAt(tip, ['id']),
              }))}
            />
          )}
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
