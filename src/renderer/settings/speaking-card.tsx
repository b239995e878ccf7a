import { useEffect } from 'react'
import { LANGUAGE_NAMES, rehearsalsCounted, wordsAMinute } from '../../core/speech/pace'
import { changeSettings } from '../app-store'
import { counted } from '../plain-dates'
import { Acronyms } from '../statement/acronyms'
import { forgetPace, LANGUAGES, loadSpeaker, pacesOf, useSpeaker } from '../statement/speaker'
import { soundTone } from '../statement/tone'
import { Button } from '../ui/button'
import { Switch } from '../ui/field'
import { say } from '../ui/toast'
import styles from './settings.module.css'

/** What is known of how the user speaks, and what the clock of a rehearsal does. */
export function SpeakingCard({ sound }: { sound: boolean }) {
  return (
    <section className={styles.card}>
      <h2>Speaking</h2>
      <Paces />
      <h3 className={styles.folder}>How acronyms are said</h3>
      <p className={styles.meta}>
        Rostrum knows many. Yours come first, in every draft: letter by letter, as a word, or as something else, such as
        “wissis”.
      </p>
      <Acronyms />
      <h3 className={styles.folder}>The clock of a rehearsal</h3>
      <Switch
        label="Quiet sound"
        hint="A soft tone when 30 seconds are left, and two when time is over. Only in the speaker’s window."
        selected={sound}
        onChange={(on) => {
          void changeSettings({ sound: on })
          if (on) soundTone('amber')
        }}
      />
    </section>
  )
}

function Paces() {
  const rehearsed = useSpeaker((state) => state.rehearsed)
  useEffect(loadSpeaker, [])
  const paces = pacesOf({ rehearsed })
  const learned = LANGUAGES.filter((language) => language in paces)
  return (
    <>
      <h3 className={styles.folder}>Your pace</h3>
      {learned.length === 0 ? (
        <p className={styles.meta}>
          Not known yet. Rehearse a statement, and it is learned, for each language on its own. Until then times are
          given at the pace that interpreters can follow: at most 120 English words a minute.
        </p>
      ) : (
        <ul className={styles.packs} aria-label="Your pace">
          {learned.map((language) => (
            <li key={language}>
              <span>
                <strong>
                  {LANGUAGE_NAMES[language]}: {wordsAMinute(paces[language] ?? 1, language)}{' '}
                  {language === 'zh' ? 'characters' : 'words'} a minute
                </strong>
                <span className={styles.meta}>
                  Learned from {counted(rehearsalsCounted(rehearsed, language), 'rehearsal')}.
                </span>
              </span>
              <Button
                small
                aria-label={`Forget my pace in ${LANGUAGE_NAMES[language]}`}
                onPress={() =>
                  void forgetPace(language).then(() => say(`Your pace in ${LANGUAGE_NAMES[language]} is forgotten.`))
                }
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
