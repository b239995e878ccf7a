import { useEffect, useMemo } from 'react'
import type { Draft } from '../../core/draft/draft'
import { hasUnplacedText } from '../../core/draft/unplaced-text'
import { failure } from '../../core/result'
import type { Template } from '../../core/template/template'
import { isAnswerEmpty } from '../../core/text/block-text'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { chosenSections, planPage } from '../draft/page-plan'
import { partName } from '../draft/place-name'
import { DraftImages, type ImageHost } from '../editor/images'
import { StaticBlocks } from '../editor/static-blocks'
import { say } from '../ui/toast'
import styles from './history.module.css'

/** A version from top to bottom, to be read: nothing in it can be written in. */
export function WholeVersion({ draft, template }: { draft: Draft; template: Template }) {
  const images = useMemo(() => new DraftImages(onlyToLookAt(draft)), [draft])
  useEffect(() => () => images.close(), [images])
  const parts = planPage(
    template,
    draft.order,
    chosenSections(draft),
    hasUnplacedText(draft),
    draft.proposals.length > 0,
  )
  const ids = parts.flatMap((part) => (part.type === 'section' || part.type === 'unplaced' ? [part.id] : []))
  const written = ids.flatMap((id) => {
    const answers = Object.entries(draft.sections.find((section) => section.id === id)?.answers ?? {})
    const filled = answers.filter(([, blocks]) => !isAnswerEmpty(blocks))
    return filled.length > 0 ? [{ id, filled }] : []
  })
  return (
    <article className={styles.card} lang={draft.language} aria-label={text('history.whole')}>
      <h2 dir="auto">{draft.title || text('history.noTitle')}</h2>
      {draft.organisation.name ? <p dir="auto">{draft.organisation.name}</p> : null}
      {written.length === 0 && draft.proposals.length === 0 ? (
        <p className={styles.meta}>{text('history.empty')}</p>
      ) : null}
      {written.map(({ id, filled }) => (
        <section key={id}>
          <h3>
            <bdi>{partName(id, template)}</bdi>
          </h3>
          {filled.map(([slot, blocks]) => (
            <div key={slot} className={styles.answer}>
              <StaticBlocks blocks={blocks} images={images} />
            </div>
          ))}
        </section>
      ))}
      {draft.proposals.length > 0 ? (
        <section>
          <h3>{text('history.proposals')}</h3>
          <ol>
            {draft.proposals.map(({ id, document, paragraph, current, proposed, rationale }) => (
              <li key={id} dir="auto" className={styles.words}>
                {[`${document} ${paragraph}`.trim(), current, proposed, rationale]
                  .filter((line) => line !== '')
                  .join('\n')}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </article>
  )
}

/** The pictures of a version: none can be put into it. */
function onlyToLookAt(draft: Draft): ImageHost {
  const refused = () => failure('read-only', message('history.readOnly'))
  return {
    images: () => draft.images,
    add: refused,
    refused: () => text('history.readOnly'),
    prepare: async () => refused(),
    choose: async () => [],
    newId: () => '',
    say,
  }
}
