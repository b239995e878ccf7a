import { useMemo } from 'react'
import { valueAt } from '../../core/template/edited-pack'
import { templatePath } from '../../core/template/pack-editing'
import { sectionLabel } from '../../core/template/section-names'
import { type LimitProfile, type Template, templateSchema } from '../../core/template/template'
import { listOf, message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { planPage } from '../draft/page-plan'
import { Choose } from '../ui/field'
import styles from './pack-editor.module.css'
import { goToPart, usePackEditor } from './pack-editor-store'

/** The page that a writer will have, as far as the template can be read: its parts in their order, what each asks, and its limits. */
export function Preview({ template, inForm = false }: { template: number; inForm?: boolean }) {
  const content = usePackEditor(({ pack }) => valueAt(pack, templatePath(template)))
  const titles = usePackEditor(({ pack }) => pack?.templates)
  const read = useMemo(() => templateSchema.safeParse(content), [content])
  return (
    <aside
      className={inForm ? styles.previewed : styles.preview}
      aria-label={text('packEditor.preview')}
      data-region="pack-preview"
    >
      <h2>{text('packEditor.preview')}</h2>
      {titles && titles.length > 1 ? (
        <Choose
          label={text('packEditor.preview.of')}
          value={String(template)}
          choices={titles.map((each, index) => ({ id: String(index), label: String(each.content.title ?? '') }))}
          onChange={(index) => goToPart({ of: 'template', template: Number(index), part: inForm ? 'page' : 'about' })}
        />
      ) : null}
      {read.success ? <Page template={read.data} /> : <p className={styles.hint}>{text('packEditor.preview.not')}</p>}
    </aside>
  )
}

function Page({ template }: { template: Template }) {
  const [profile] = template.profiles
  const parts = useMemo(
    () => planPage(template, template.orders[0]?.id ?? '', new Set(template.sections.map(({ id }) => id)), false),
    [template],
  )
  return (
    <div className={styles.sheet}>
      <p className={styles.sheetTitle}>
        <bdi>{template.draftTitle}</bdi>
      </p>
      <p className={styles.hint}>
        <bdi>{template.description}</bdi>
      </p>
      {profile ? <p className={styles.hint}>{limitWords(profile)}</p> : null}
      {parts.map((part) => {
        if (part.type === 'section') {
          const { section, title, depth } = part
          const label = sectionLabel(section)
          return (
            <section key={part.id} className={depth > 0 ? styles.below : undefined}>
              {label ? <p className={styles.label}>{label}</p> : null}
              <p className={styles.asked}>
                <bdi>{title}</bdi>
              </p>
              {section.asks ? (
                <p className={styles.hint}>
                  <bdi>{section.asks}</bdi>
                </p>
              ) : null}
              {section.slots.map((slot) => (
                <div key={slot.id} className={styles.place}>
                  <span>
                    <bdi>{slot.label}</bdi>
                  </span>
                  <span>
                    <bdi>{slot.hint}</bdi>
                  </span>
                </div>
              ))}
            </section>
          )
        }
        return part.type === 'proposals' ? (
          <p key={part.id} className={styles.asked}>
            {part.heading}
          </p>
        ) : null
      })}
    </div>
  )
}

function limitWords({
  title,
  totalWords,
  totalCharacters,
  totalPages,
  sectionWords,
  sectionCharacters,
}: LimitProfile): string {
  const amounts = { totalWords, totalCharacters, totalPages, sectionWords, sectionCharacters }
  const said = Object.entries(amounts).flatMap(([amount, value]) =>
    value === null ? [] : [message('packEditor.preview.amount', { amount: amount as keyof typeof amounts, value })],
  )
  return said.length === 0
    ? text('packEditor.preview.noLimit', { title })
    : text('packEditor.preview.limits', { title, limits: listOf(said, 'unit') })
}
