import { problemText } from '../core/result'
import { text } from '../messages/sentence'
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
      title={shown?.title ?? text('app.problem')}
      isOpen={shown !== null}
      onClose={close}
      footer={
        <Button look="primary" autoFocus onPress={close}>
          {text('app.ok')}
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
      title={text('app.unplaced')}
      isOpen={unplaced !== null}
      onClose={close}
      footer={
        <Button look="primary" onPress={close}>
          {text('app.goToDraft')}
        </Button>
      }
    >
      <p>{text('app.unplaced.hint')}</p>
      <ul className={styles.unplaced}>
        {unplaced?.map((heading) => (
          <li key={heading}>{heading}</li>
        ))}
      </ul>
    </Dialog>
  )
}
