import { useEffect } from 'react'
import { rehearsalsCounted, wordsAMinute } from '../../core/speech/pace'
import { languageName } from '../../messages/language-name'
import { text } from '../../messages/sentence'
import { changeSettings } from '../app-store'
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
      <h2>{text('settings.speaking')}</h2>
      <Paces />
      <h3 className={styles.folder}>{text('settings.speaking.acronyms')}</h3>
      <p className={styles.meta}>{text('settings.speaking.acronyms.hint')}</p>
      <Acronyms />
      <h3 className={styles.folder}>{text('settings.speaking.clock')}</h3>
      <Switch
        label={text('settings.speaking.sound')}
        hint={text('settings.speaking.sound.hint')}
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
      <h3 className={styles.folder}>{text('settings.pace')}</h3>
      {learned.length === 0 ? (
        <p className={styles.meta}>{text('settings.pace.unknown')}</p>
      ) : (
        <ul className={styles.packs} aria-label={text('settings.pace')}>
          {learned.map((language) => (
            <li key={language}>
              <span>
                <strong>
                  {text('settings.pace.known', {
                    language: languageName(language),
                    perMinute: wordsAMinute(paces[language] ?? 1, language),
                    unit: language === 'zh' ? 'characters' : 'other',
                  })}
                </strong>
                <span className={styles.meta}>
                  {text('settings.pace.learned', { count: rehearsalsCounted(rehearsed, language) })}
                </span>
              </span>
              <Button
                small
                aria-label={text('settings.pace.forgetNamed', { language: languageName(language) })}
                onPress={() =>
                  void forgetPace(language).then(() =>
                    say(text('settings.pace.forgotten', { language: languageName(language) })),
                  )
                }
              >
                {text('settings.pace.forget')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
