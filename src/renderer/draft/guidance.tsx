import { memo, useDeferredValue } from 'react'
import { isRunningText } from '../../core/draft/unplaced-text'
import { sectionLabel } from '../../core/template/section-names'
import type { Template, TemplateSection } from '../../core/template/template'
import { text } from '../../messages/sentence'
import { Chip } from '../ui/chip'
import { Fold } from '../ui/fold'
import { SourceLine } from '../ui/source-line'
import { Checklist, listedPart, openItemsOf } from './checklist'
import styles from './guidance.module.css'
import { Informing, Prompts, useSectionGuidance } from './informing'
import { TakenFrom } from './taken-from'
import { useDraft } from './use-session'

/** What helps with the part of the page in view: what it asks for, what to ask oneself, what to do, what informs it. */
export function Guidance() {
  const part = useDraft((state) => listedPart(state.inView, state.template))
  // The page that is scrolled or searched is drawn first, and this in pieces behind it.
  return <OfPart part={useDeferredValue(part)} />
}

const OfPart = memo(function OfPart({ part }: { part: string | null }) {
  const template = useDraft((state) => state.template)
  const order = useDraft(({ draft }) => draft.order)
  const shown = template.orders.find(({ id }) => id === order)
  const section = template.sections.find(({ id }) => id === part)
  const guidance = useSectionGuidance(part)
  return (
    <div className={styles.guidance}>
      {section ? <SectionGuidance section={section} /> : <PartGuidance part={part} template={template} />}
      {section ? <TakenFrom section={section.id} /> : null}
      <div className={styles.folds}>
        {guidance ? <Prompts section={guidance.section} prompts={guidance.prompts} /> : null}
        {part === null ? null : <ToDo part={part} />}
        {guidance ? <Informing guidance={guidance} /> : null}
        {section && section.slots.length > 1 ? (
          <Fold id="slots" title={text('guidance.slots')}>
            <dl className={styles.slots}>
              {section.slots.map((slot) => (
                <div key={slot.id}>
                  <dt>
                    <bdi>{slot.label}</bdi>
                  </dt>
                  <dd>
                    <bdi>{slot.hint}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          </Fold>
        ) : null}
        {shown ? (
          <Fold id="order" title={text('guidance.order', { title: shown.title.toLowerCase() })}>
            <p>
              <bdi>{shown.description}</bdi>
            </p>
          </Fold>
        ) : null}
        <Fold id="template" title={text('guidance.template')}>
          <SourceLine sources={template.sources} />
        </Fold>
      </div>
    </div>
  )
})

function ToDo({ part }: { part: string }) {
  const open = useDraft(({ draft }) => openItemsOf(draft, part))
  return (
    <Fold id="to-do" openAtFirst title={text('guidance.toDo')} {...(open > 0 ? { count: open } : {})}>
      <Checklist part={part} />
    </Fold>
  )
}

function SectionGuidance({ section }: { section: TemplateSection }) {
  return (
    <section className={styles.asked}>
      <p className={styles.eyebrow}>{sectionLabel(section)}</p>
      <h2>
        <bdi>{section.title}</bdi>
      </h2>
      <p>
        <bdi>{section.asks}</bdi>
      </p>
      <SourceLine sources={section.sources} />
      {section.verified ? null : (
        <div className={styles.unverified}>
          <Chip tone="warn">{text('guidance.unverified')}</Chip>
          <p>{section.unverifiedNote ? <bdi>{section.unverifiedNote}</bdi> : text('guidance.unverified.hint')}</p>
        </div>
      )}
    </section>
  )
}

function PartGuidance({ part, template }: { part: string | null; template: Template }) {
  const running = useDraft((state) => isRunningText(state.counted))
  if (part === 'proposals') {
    return (
      <section className={styles.asked}>
        <h2>{text('guidance.proposals')}</h2>
        <p>{text('guidance.proposals.versions')}</p>
        <p>{text('guidance.proposals.say')}</p>
      </section>
    )
  }
  // Text without a place is no part that anything is done for: it goes to one.
  if (part === null) {
    return (
      <section className={styles.asked}>
        <h2>{text('page.unplaced')}</h2>
        <p>{text('page.unplaced.hint', { running })}</p>
      </section>
    )
  }
  return (
    <section className={styles.asked}>
      <h2>{text('guidance.organisation')}</h2>
      <p>{text('guidance.organisation.hint')}</p>
      <p>
        <bdi>{template.description}</bdi>
      </p>
    </section>
  )
}
