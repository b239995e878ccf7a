import { create } from 'zustand'
import type { Loss, LossKind } from '../editor/losses'
import { counted } from '../plain-dates'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { say } from '../ui/toast'

const useShown = create<{ lost: readonly Loss[] | null }>(() => ({ lost: null }))

/** One and many of each kind, and what became of them. */
const WORDS: Readonly<Record<LossKind, readonly [one: string, many: string, became: string]>> = {
  image: [
    'image',
    'images',
    'left out, because its file did not come with the text: copy the image by itself, or insert it',
  ],
  drawing: ['drawing', 'drawings', 'left out'],
  media: ['sound or film', 'sounds or films', 'left out'],
  embedded: ['embedded object', 'embedded objects', 'left out'],
  'form-field': ['field of a form', 'fields of a form', 'left out'],
  formula: ['formula', 'formulas', 'kept as the letters and signs in it: look at what they say now'],
  comment: ['comment', 'comments', 'left out'],
  'tracked-deletion': ['tracked deletion', 'tracked deletions', 'left out, as accepted'],
  'merged-cells': ['merged cell', 'merged cells', 'kept as single cells: the text stands in the first'],
  'nested-table': ['table inside a table', 'tables inside a table', 'kept as paragraphs of the cell'],
  'large-table': ['very large table', 'very large tables', 'kept as one line of text a row'],
  footnote: ['footnote', 'footnotes', 'kept as its mark alone: the words were not copied along'],
}

/** “2 images: left out”. */
export function lossInWords({ what, count }: Loss): string {
  const [one, many, became] = WORDS[what]
  return `${counted(count, one, many)}: ${became}`
}

/** Says that a paste could not be kept whole, and offers to show what. */
export function tellPasteLost(lost: readonly Loss[]): void {
  say('Not everything could be pasted.', { label: 'Show what', run: () => useShown.setState({ lost }) }, 'paste-losses')
}

export function PasteLossesDialog() {
  const lost = useShown((state) => state.lost)
  const close = () => useShown.setState({ lost: null })
  return (
    <Dialog
      title="What could not be pasted as it was"
      isOpen={lost !== null}
      onClose={close}
      footer={
        <Button look="primary" autoFocus onPress={close}>
          OK
        </Button>
      }
    >
      <p>The text is in the answer. What an answer cannot hold:</p>
      <ul>
        {lost?.map((loss) => (
          <li key={loss.what}>{lossInWords(loss)}</li>
        ))}
      </ul>
    </Dialog>
  )
}
