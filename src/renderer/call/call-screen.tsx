import { FileSearch } from 'lucide-react'
import { useState } from 'react'
import { text } from '../../messages/sentence'
import { goBack, useApp } from '../app-store'
import { ask } from '../bridge'
import { Button } from '../ui/button'
import { GrowingText } from '../ui/field'
import opening from '../ui/opening.module.css'
import { Screen } from '../ui/screen'
import styles from './call.module.css'
import { CallFields } from './call-fields'
import { chooseCall, pasteCall, useCall } from './call-store'
import { CallText } from './call-text'
import { Making } from './making'

/** From a call for inputs to a consultation of the user's own: what was found on the left, what is made of it on the right. */
export default function CallScreen() {
  const opened = useCall((state) => state.opened !== null)
  const earlier = useCall((state) => state.earlier?.manifest.title ?? null)
  return (
    <Screen
      title={earlier === null ? text('call.title') : text('call.title.later', { title: earlier })}
      back={text('screen.back', { to: 'other' })}
      onBack={goBack}
      region="call-screen"
      className={opened ? styles.columns : opening.open}
      beside={opened ? <Making /> : undefined}
    >
      {opened ? (
        <>
          <CallText />
          <CallFields />
        </>
      ) : (
        <Opening />
      )}
    </Screen>
  )
}

/** Where there is no call yet: open, drop or paste it. */
function Opening() {
  const [pasted, setPasted] = useState('')
  const busy = useCall((state) => state.busy)
  const session = useApp((state) => state.session !== null)
  return (
    <div className={opening.opening} data-drop="call">
      <p className={opening.what}>{text('call.what')}</p>
      <div className={styles.box}>
        <FileSearch size={28} aria-hidden />
        <p>{text('call.drop')}</p>
        <Button look="primary" isDisabled={busy || session} onPress={() => void chooseCall()}>
          {text('call.choose')}
        </Button>
        <Reading />
      </div>
      <div className={styles.box}>
        <GrowingText label={text('call.paste')} value={pasted} onChange={setPasted} lines={6} />
        <div>
          <Button isDisabled={busy || pasted.trim() === ''} onPress={() => void pasteCall(pasted)}>
            {text('call.paste.read')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** How far the reading of a call is, with the way out of it. */
function Reading() {
  const reading = useCall((state) => state.reading)
  return (
    <div className={reading ? styles.reading : 'visually-hidden'}>
      <span role="status" aria-label={text('call.readingNamed')}>
        {reading === null
          ? null
          : reading.pages === null
            ? text('call.reading', { name: reading.fileName })
            : text('call.reading.page', { name: reading.fileName, page: reading.page, pages: reading.pages })}
      </span>
      {reading === null ? null : (
        <Button small onPress={() => void ask('work.cancel', { work: 'call' })}>
          {text('call.reading.stop')}
        </Button>
      )}
    </div>
  )
}
