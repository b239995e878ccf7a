import { listAt, type PackPath, textAt } from '../../core/template/edited-pack'
import {
  type SectionKind,
  templatePath,
  withoutSection,
  withSection,
  withSectionKind,
  withSectionMoved,
  withSlot,
} from '../../core/template/pack-editing'
import { SLOT_ROLES } from '../../core/template/template'
import { text } from '../../messages/sentence'
import { Choose } from '../ui/field'
import { CheckAt, ChooseAt, LinesAt, NumberAt, TextAt, useFault, useValue } from './fields'
import { Card, More, Sources } from './form-parts'
import { ItemList } from './item-list'
import { newWords } from './new-words'
import styles from './pack-editor.module.css'
import { change, usePackEditor } from './pack-editor-store'

const KINDS: readonly SectionKind[] = ['question', 'part', 'area', 'action-line']

const kindName = (kind: SectionKind) => text('packEditor.kind', { kind: kind === 'action-line' ? 'line' : kind })

/** The questions, parts and areas of a template. */
export function Sections({ template }: { template: number }) {
  const path = [...templatePath(template), 'sections']
  const next = usePackEditor(({ pack }) => {
    const list = listAt(pack, path)
    return textAt(list[list.length - 1], ['kind']) || 'question'
  })
  return (
    <Card title={text('packEditor.part.sections')} hint={text('packEditor.sections.hint')}>
      <ItemList
        path={path}
        least={1}
        named={(index) => text('packEditor.named.section', { number: index + 1 })}
        addLabel={text('packEditor.add.section')}
        add={(pack) => withSection(pack, template, KINDS.find((kind) => kind === next) ?? 'question', newWords())}
        move={(pack, index, by) => withSectionMoved(pack, template, index, by)}
        remove={(pack, index) => withoutSection(pack, template, index)}
      >
        {(at, index) => <Section path={at} template={template} index={index} />}
      </ItemList>
    </Card>
  )
}

function Section({ path, template, index }: { path: PackPath; template: number; index: number }) {
  const number = index + 1
  const kind = useValue([...path, 'kind'])
  const verified = useValue([...path, 'verified']) !== false
  const slots = useValue([...path, 'slots'])
  const several = Array.isArray(slots) && slots.length !== 1
  const numbered = useFault([...path, 'number'])
  const named = text('packEditor.named.section', { number })
  const places = (
    <fieldset className={styles.several}>
      <legend>{text('packEditor.slots')}</legend>
      <Slots path={path} number={number} />
    </fieldset>
  )
  return (
    <>
      <TextAt path={[...path, 'title']} label={text('packEditor.section.title', { number })} long />
      {numbered ? (
        <NumberAt path={[...path, 'number']} label={text('packEditor.section.number', { number })} empty={undefined} />
      ) : null}
      <TextAt path={[...path, 'asks']} label={text('packEditor.section.asks', { number })} long shown />
      {several ? places : null}
      <More
        label={text('packEditor.section.more')}
        named={named}
        paths={[
          ...['id', 'code', 'shortTitle', 'verified', 'unverifiedNote', 'sources', 'aliases'].map((each) => [
            ...path,
            each,
          ]),
          ...(several ? [] : [[...path, 'slots']]),
        ]}
      >
        <div className={styles.three}>
          <Choose
            label={text('packEditor.section.kind', { number })}
            value={typeof kind === 'string' ? kind : ''}
            choices={KINDS.map((each) => ({ id: each, label: kindName(each) }))}
            onChange={(to) => change((pack) => withSectionKind(pack, template, index, to as SectionKind))}
          />
          <TextAt path={[...path, 'code']} label={text('packEditor.section.code', { number })} optional />
          <TextAt path={[...path, 'shortTitle']} label={text('packEditor.section.short', { number })} optional />
        </div>
        {several ? null : places}
        <CheckAt path={[...path, 'verified']} label={text('packEditor.verified')} standard />
        {verified ? null : (
          <TextAt
            path={[...path, 'unverifiedNote']}
            label={text('packEditor.section.unverified', { number })}
            long
            shown
          />
        )}
        <LinesAt
          path={[...path, 'aliases']}
          label={text('packEditor.section.aliases', { number })}
          hint={text('packEditor.section.aliases.hint')}
          optional
        />
        <Sources path={[...path, 'sources']} />
      </More>
    </>
  )
}

function Slots({ path, number }: { path: PackPath; number: number }) {
  return (
    <ItemList
      path={[...path, 'slots']}
      least={1}
      named={(index) => text('packEditor.named.slot', { number: index + 1 })}
      addLabel={text('packEditor.add.slot')}
      add={(pack) => withSlot(pack, path, newWords())}
    >
      {(at, index) => (
        <div className={styles.three}>
          <TextAt path={[...at, 'label']} label={text('packEditor.slot.label', { number, slot: index + 1 })} />
          <ChooseAt
            path={[...at, 'role']}
            label={text('packEditor.slot.role', { number, slot: index + 1 })}
            choices={SLOT_ROLES.map((role) => ({ id: role, label: text('packEditor.role', { role }) }))}
          />
          <TextAt
            path={[...at, 'hint']}
            label={text('packEditor.slot.hint', { number, slot: index + 1 })}
            shown
            optional
          />
        </div>
      )}
    </ItemList>
  )
}
