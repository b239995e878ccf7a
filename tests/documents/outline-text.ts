import { LABELS } from '../../src/core/export/labels'
import type { DocumentOutline, OutlineElement } from '../../src/core/export/outline'
import { runSequences, runsText } from '../../src/core/text/block-text'
import type { Block } from '../../src/core/text/blocks'

/** Every paragraph that a document must give back, whole and in sequence: each item, each paragraph of a cell by itself. */
export function paragraphsOf(outline: DocumentOutline): string[] {
  return [
    outline.title,
    ...outline.titleBlock.flatMap(({ label, value }) => [label, value]),
    ...outline.body.flatMap(elementTexts),
  ].filter((text) => text.trim() !== '')
}

const ofBlock = (block: Block) => runSequences(block).map(runsText)

function elementTexts(element: OutlineElement): string[] {
  switch (element.type) {
    case 'heading':
      return [element.text]
    case 'writer-heading':
      return [runsText(element.runs)]
    case 'block':
      return ofBlock(element.block)
    case 'headline':
      return [element.label, ...element.blocks.flatMap(ofBlock)]
    case 'proposals':
      return [
        element.caption ?? '',
        ...element.proposals.flatMap((row) =>
          [row.paragraph, row.document, row.current, runsText(row.proposed), row.rationale].flatMap((text) =>
            text.split('\n'),
          ),
        ),
      ]
    case 'amendment':
      return [element.sentence, ...element.text.map(runsText), ...element.rationale.split('\n')]
    case 'stacked-bar':
      return element.parts.map(({ mark }) => mark)
    case 'legend':
      return [Object.values(LABELS.legend).join('')]
    case 'note':
      return [element.text]
    case 'signatories':
      return element.rows.flatMap(({ name, organisation, country }) => [name, organisation, country])
  }
}
