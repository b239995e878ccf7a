import { X } from 'lucide-react'
import { text } from '../../messages/sentence'
import { chooseFolder, useApp } from '../app-store'
import { Button, IconButton } from '../ui/button'
import { Message } from '../ui/message'
import styles from './first-steps.module.css'

/**
 * What somebody should know who starts the program for the first time: where drafts live, and that nothing leaves the computer. It asks nothing: what is
 * being prepared is asked by the page's own heading. It goes with the first draft; who asked for it in the help menu puts it away.
 */
export function FirstSteps({ hasDrafts }: { hasDrafts: boolean }) {
  const folder = useApp((state) => state.settings?.folderName)
  const isRead = useApp((state) => state.home !== null)
  return (
    <section className={styles.steps} aria-labelledby="first-steps">
      <h2 id="first-steps" tabIndex={-1}>
        {text('home.first')}
      </h2>
      {hasDrafts ? (
        <IconButton
          label={text('home.first.close')}
          icon={<X size={16} aria-hidden />}
          onPress={() => useApp.setState({ firstSteps: false })}
        />
      ) : null}
      <div>
        <h3>{text('home.first.where')}</h3>
        <p>{text('home.first.where.text', { folder: folder ?? '…' })}</p>
        <Button small onPress={() => void chooseFolder()}>
          {text('home.first.where.choose')}
        </Button>
      </div>
      <div>
        <h3>{text('home.first.stays')}</h3>
        <p>{text('home.first.stays.text')}</p>
      </div>
      <p className={styles.begin}>
        <Message
          id="home.first.begin"
          values={{ none: isRead && !hasDrafts }}
          tags={{ strong: (content) => <strong>{content}</strong> }}
        />
      </p>
    </section>
  )
}
