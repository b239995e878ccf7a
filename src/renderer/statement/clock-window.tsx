import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { ClockView } from '../../contract/clock-views'
import { interfaceLocale, text } from '../../messages/sentence'
import { ask } from '../bridge'
import { followTheme } from '../theme'
import { ClockButtons, useClockKeys } from './clock-buttons'
import { ClockFace } from './clock-face'
import styles from './clock-window.module.css'
import { ParagraphChart } from './paragraph-chart'
import { stretchesNow, useRehearsal, useRehearsalClock, useShownClock } from './rehearsal-clock'

/** A window that shows the clock and nothing of the draft but how its paragraphs begin. */
export function ClockWindow({ view }: { view: ClockView }) {
  useRehearsalClock()
  useClockKeys()
  useEffect(() => {
    let stop: () => void = () => undefined
    void ask('settings.get', {}).then((answer) => {
      stop = followTheme(answer.ok ? answer.value.theme : 'system')
    })
    return () => stop()
  }, [])
  return <I18nProvider locale={interfaceLocale().intl}>{view === 'mini' ? <Mini /> : <Timekeeper />}</I18nProvider>
}

function Mini() {
  return (
    <main className={styles.mini}>
      <h1 className="visually-hidden">{text('clock.title')}</h1>
      <ClockFace size="small" />
      <button type="button" className={styles.close} aria-label={text('clock.close')} onClick={() => window.close()}>
        ×
      </button>
    </main>
  )
}

function Timekeeper() {
  const said = useRehearsal((state) => state.said)
  // Looked at again with every shown second.
  const shown = useShownClock()
  const at = said?.marks.at(-1)?.paragraph ?? 0
  return (
    <main className={styles.timekeeper}>
      <h1 className={styles.title}>{said?.title || text('clock.rehearsal')}</h1>
      <ClockFace size="huge" />
      <div className={styles.steps}>
        <ClockButtons />
      </div>
      {said && said.phase !== 'ready' ? (
        <>
          <p className={styles.here}>
            {said.phase === 'ended'
              ? text(shown?.brokenOff ? 'clock.endedBefore' : 'clock.theEnd')
              : text('clock.paragraph', { number: at + 1, beginning: said.paragraphs[at]?.text ?? '' })}
          </p>
          <ParagraphChart stretches={stretchesNow()} {...(said.phase === 'ended' ? {} : { current: at })} />
        </>
      ) : null}
    </main>
  )
}
