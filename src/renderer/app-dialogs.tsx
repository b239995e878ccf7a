import { problemText } from '../core/result'
import styles from './app.module.css'
import { useApp } from './app-store'
import { useProblem } from './problem'
import { Button } from './ui/button'
import { Dialog } from './ui/dialog'

/** What has to be read before going on, whatever the screen. */
export default function AppDialogs() {
  return (
    <>
      <ProblemDialog />
      <UnplacedDialog />
    </>
  )
}

function ProblemDialog() {
  const shown = useProblem((state) => state.shown)
  const close = () => useProblem.setState({ shown: null })
  return (
    <Dialog
      alert
      title={shown?.title ?? 'Problem'}
      isOpen={shown !== null}
      onClose={close}
      footer={
        <Button look="primary" autoFocus onPress={close}>
          OK
        </Button>
      }
    >
      <p>{shown ? problemText(shown.problem) : null}</p>
    </Dialog>
  )
}

function UnplacedDialog() {
  const unplaced = useApp((state) => state.unplaced)
  const close = () => useApp.setState({ unplaced: null })
  return (
    <Dialog
      title="Some text has no place yet"
      isOpen={unplaced !== null}
      onClose={close}
      footer={
        <Button look="primary" onPress={close}>
          Go to the draft
        </Button>
      }
    >
      <p>
        These parts of the file match no question or thematic area. They are kept under “Text without a place” at the
        end of the draft: cut and paste them where they belong. Until then they are not handed in.
      </p>
      <ul className={styles.unplaced}>
        {unplaced?.map((heading) => (
          <li key={heading}>{heading}</li>
        ))}
      </ul>
    </Dialog>
  )
}
