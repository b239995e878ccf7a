import { create } from 'zustand'
import type { MessageId } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Loss, LossKind } from '../editor/losses'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { say } from '../ui/toast'
import styles from './paste-losses.module.css'

const useShown = create<{ lost: readonly Loss[] | null }>(() => ({ lost: null }))

/** What became of each kind. */
const BECAME = {
  image: 'pasteLosses.image',
  drawing: 'pasteLosses.drawing',
  media: 'pasteLosses.media',
  embedded: 'pasteLosses.embedded',
  'form-field': 'pasteLosses.formField',
  formula: 'pasteLosses.formula',
  comment: 'pasteLosses.comment',
  'tracked-deletion': 'pasteLosses.trackedDeletion',
  'merged-cells': 'pasteLosses.mergedCells',
  'nested-table': 'pasteLosses.nestedTable',
  'large-table': 'pasteLosses.largeTable',
  footnote: 'pasteLosses.footnote',
} as const satisfies Readonly<Record<LossKind, MessageId>>

/** “2 images: left out”. */
export function lossInWords({ what, count }: Loss): string {
  return text(BECAME[what], { count })
}

/** Says that a paste into an open draft could not be kept whole, and offers to show what. */
export function tellPasteLost(lost: readonly Loss[], of: object): void {
  const show = { label: text('pasteLosses.show'), run: () => useShown.setState({ lost }) }
  say(text('pasteLosses.told'), { action: show, about: 'paste-losses', of })
}

export function PasteLossesDialog() {
  const lost = useShown((state) => state.lost)
  const close = () => useShown.setState({ lost: null })
  return (
    <Dialog
      title={text('pasteLosses.title')}
      isOpen={lost !== null}
      onClose={close}
      footer={
        <Button look="primary" autoFocus onPress={close}>
          {text('app.ok')}
        </Button>
      }
    >
      <p>{text('pasteLosses.intro')}</p>
      <ul className={styles.lost}>
        {lost?.map((loss) => (
          <li key={loss.what}>{lossInWords(loss)}</li>
        ))}
      </ul>
    </Dialog>
  )
}
