import { type CSSProperties, Fragment, memo, type ReactNode, useDeferredValue, useEffect, useReducer } from 'react'
import { withFootnotesApart } from '../../core/draft/footnotes'
import { lacksText } from '../../core/draft/images'
import { runsText } from '../../core/text/block-text'
import type { Block, ImageBlock, List, Run } from '../../core/text/blocks'
import { mayStandApart } from './answer'
import styles from './answer.module.css'
import { altLabel } from './image-node'
import type { DraftImages } from './images'
import { noteLabel } from './note-node'

interface Drawn {
  /** Null where there is no draft around the blocks. */
  images: DraftImages | null
}

/** The class that the editor's theme gives to the same lines. */
function classOf(run: Run): string | undefined {
  if (!run.strikethrough) return run.underline ? styles.underline : undefined
  return run.underline ? styles.underlineStrikethrough : styles.strikethrough
}

function Line({ runs }: { runs: readonly Run[] }): ReactNode {
  if (runs.length === 0) return <br />
  return withFootnotesApart(runs).map((run, index) => {
    if (run.footnote)
      return (
        // biome-ignore lint/a11y/useFocusableInteractive: it is text that a caret reaches; the whole answer takes the focus
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
          key={index}
          className={styles.note}
          role="doc-noteref"
          aria-label={noteLabel(run.footnote)}
          title={runsText(run.footnote.runs)}
        />
      )
    // Marks are nested as in the editor, so that both take the same room.
    let content: ReactNode = run.text.split('\n').map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
      <Fragment key={at}>
        {at > 0 && <br />}
        {line}
      </Fragment>
    ))
    if (run.italic) content = <em>{content}</em>
    if (run.bold) content = <strong>{content}</strong>
    // As Lexical nests them: the outer element says what is marked or raised.
    const Outer = run.highlight ? 'mark' : run.superscript ? 'sup' : run.subscript ? 'sub' : 'span'
    return (
      <Outer
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
        key={index}
        lang={run.language}
        className={classOf(run)}
        data-link={run.link ? '' : undefined}
      >
        {content}
      </Outer>
    )
  })
}

function StaticList({ list, inner }: { list: List; inner?: boolean }): ReactNode {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag dir={inner ? undefined : 'auto'}>
      {list.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
        <li key={index}>
          <Line runs={item.runs} />
          {item.nested && <StaticList list={item.nested} inner />}
        </li>
      ))}
    </Tag>
  )
}

/** The same elements as an editor's; pressing any of it makes the editor. */
function StaticImage({ block, images }: { block: ImageBlock; images: DraftImages | null }): ReactNode {
  const [, again] = useReducer((times: number) => times + 1, 0)
  useEffect(() => images?.subscribe((id) => id === block.image && again()), [images, block.image])
  const image = images?.find(block.image)
  return (
    <figure
      className={styles.figure}
      data-state={images?.stateOf(block.image) ?? 'lost'}
      data-described={!lacksText(block)}
    >
      <div className={styles.picture}>
        {image ? (
          <img src={images?.addressOf(block.image) ?? ''} alt={block.alt} width={image.width} height={image.height} />
        ) : (
          <img alt={block.alt} />
        )}
        <span className={styles.alt} dir="auto">
          {altLabel(block)}
        </span>
      </div>
      <figcaption dir="auto">
        <Line runs={block.runs} />
      </figcaption>
    </figure>
  )
}

const StaticBlock = memo(function StaticBlock({ block, images }: Drawn & { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Line runs={block.runs} />
        </p>
      )
    case 'heading': {
      const Tag = `h${block.level}` as 'h1' | 'h2' | 'h3'
      return (
        <Tag dir="auto">
          <Line runs={block.runs} />
        </Tag>
      )
    }
    case 'quote':
      return (
        <blockquote dir="auto">
          <Line runs={block.runs} />
        </blockquote>
      )
    case 'image':
      return <StaticImage block={block} images={images} />
    case 'list':
      return <StaticList list={block} />
    case 'table':
      return (
        <table className={styles.table} dir="auto">
          <tbody>
            {block.rows.map((row, y) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
              <tr key={y}>
                {row.map((cell, x) => {
                  const Tag = y < block.headerRows ? 'th' : 'td'
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
                    <Tag key={x} scope={y < block.headerRows ? 'col' : undefined}>
                      <StaticBlocks blocks={cell.blocks} images={images} />
                    </Tag>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
})

/** Blocks as plain elements: what an answer looks like while its editor is not on the page. Takes the same room as the editor. */
export function StaticBlocks({ blocks, images }: Drawn & { blocks: readonly Block[] }): ReactNode {
  if (blocks.length === 0) {
    return (
      <p>
        <br />
      </p>
    )
  }
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
  return blocks.map((block, index) => <StaticBlock key={index} block={block} images={images} />)
}

/** Blocks that are laid out together when any of them is near the view. */
const GROUP = 50
/** Groups that are drawn at once, as high as several windows. */
const FIRST_GROUPS = 4

const Group = memo(
  function Group({ blocks, images, drawn }: Drawn & { blocks: readonly Block[]; drawn: boolean }): ReactNode {
    return (
      <div className={drawn ? styles.group : styles.undrawn} style={{ '--blocks': blocks.length } as CSSProperties}>
        {drawn && <StaticBlocks blocks={blocks} images={images} />}
      </div>
    )
  },
  (one, other) =>
    one.drawn === other.drawn &&
    one.images === other.images &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every((block, index) => block === other.blocks[index]),
)

function LongText({ blocks, images }: Drawn & { blocks: readonly Block[] }): ReactNode {
  const count = Math.ceil(blocks.length / GROUP)
  // The rest is drawn between whatever else there is to do: at one go it kept the window waiting.
  const drawn = useDeferredValue(count, FIRST_GROUPS)
  return Array.from({ length: count }, (_, index) => (
    <Group
      // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place
      key={index}
      blocks={blocks.slice(index * GROUP, (index + 1) * GROUP)}
      images={images}
      drawn={index < drawn}
    />
  ))
}

/** An answer as plain elements; of a long one only what is near the view is laid out. */
export function StaticText({ blocks, images }: Drawn & { blocks: readonly Block[] }): ReactNode {
  return mayStandApart(blocks) ? (
    <LongText blocks={blocks} images={images} />
  ) : (
    <StaticBlocks blocks={blocks} images={images} />
  )
}
