import { problemText } from '../core/result'
import { text } from '../messages/sentence'
import { useApp } from './app-store'
import { CompiledDialog } from './compiled/compiled-dialog'
import { PlacingDialog } from './placing/placing-dialog'
import { useProblem } from './problem'
import { ReviewDialog } from './review/review-dialog'
import { Button } from './ui/button'
import { Dialog } from './ui/dialog'

/** What has to be read before going on, whatever the screen. */
export default function AppDialogs() {
  return (
    <>
      <Placing />
      <Reviewing />
      <Compiled />
      <ProblemDialog />
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
        <>
          {shown?.way ? (
            <Button
              onPress={() => {
                close()
                shown.way?.run()
              }}
            >
              {shown.way.label}
            </Button>
          ) : null}
          <Button look="primary" autoFocus onPress={close}>
            {text('app.ok')}
          </Button>
        </>
      }
    >
      <p>{shown ? problemText(shown.problem) : null}</p>
    </Dialog>
  )
}

function Placing() {
  const placing = useApp((state) => state.placing)
  return placing ? <PlacingDialog key={placing.import} placing={placing} /> : null
}

function Compiled() {
  const compiled = useApp((state) => state.compiled)
  return compiled ? <CompiledDialog compiled={compiled} /> : null
}

function Reviewing() {
  const review = useApp((state) => state.review)
  const session = useApp((state) => state.session)
  return review && session ? <ReviewDialog review={review} session={session} /> : null
}
