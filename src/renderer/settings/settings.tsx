import { changeSettings, chooseFolder, goBack, installPack, removePack, useApp } from '../app-store'
import { Button } from '../ui/button'
import { Choices } from '../ui/field'
import { Screen } from '../ui/screen'
import { ProofreadingCard } from './proofreading-card'
import styles from './settings.module.css'
import { ShortcutTable } from './shortcut-table'
import { SpeakingCard } from './speaking-card'

export default function SettingsScreen() {
  const settings = useApp((state) => state.settings)
  const info = useApp((state) => state.info)
  const back = useApp((state) => (state.session ? 'Draft' : 'Drafts'))
  return (
    <Screen title="Settings" back={back} onBack={goBack} region="settings" className={styles.main}>
      <div className={styles.column}>
        {settings ? (
          <>
            <section className={styles.card}>
              <h2>Appearance</h2>
              <Choices
                legend="Theme"
                value={settings.theme}
                choices={[
                  { id: 'system', label: 'As the system has it' },
                  { id: 'light', label: 'Light' },
                  { id: 'dark', label: 'Dark' },
                ]}
                onChange={(theme) => void changeSettings({ theme: theme as 'system' | 'light' | 'dark' })}
              />
            </section>
            <section className={styles.card}>
              <h2>Documents</h2>
              <Choices
                legend="Paper"
                value={settings.paper}
                choices={[
                  { id: 'a4', label: 'A4', hint: '210 × 297 mm, most of the world' },
                  { id: 'letter', label: 'Letter', hint: '8.5 × 11 inches, North America' },
                ]}
                onChange={(paper) => void changeSettings({ paper: paper as 'a4' | 'letter' })}
              />
            </section>
            <ProofreadingCard on={settings.proofreading} />
            <SpeakingCard sound={settings.sound} />
            <section className={styles.card}>
              <h2>Drafts folder</h2>
              <p className={styles.folder}>{settings.folderName}</p>
              <p className={styles.meta}>
                Every draft is one file in this folder. Drafts that are there already stay where they are when you
                choose another.
              </p>
              <div>
                <Button onPress={() => void chooseFolder()}>Choose another folder…</Button>
              </div>
            </section>
          </>
        ) : null}
        <section className={styles.card}>
          <h2>Packs</h2>
          <p className={styles.meta}>
            A pack holds the templates and dates of a consultation. It is data and can run nothing. Whoever runs another
            consultation can write one.
          </p>
          <ul className={styles.packs}>
            {info?.packs.map(({ manifest, templates, origin }) => (
              <li key={manifest.id}>
                <span>
                  <strong>{manifest.title}</strong>
                  <span className={styles.meta}>
                    Version {manifest.packVersion}, {origin === 'built-in' ? 'comes with Rostrum' : 'installed by you'}.{' '}
                    {templates.map(({ title }) => title).join(', ')}.
                  </span>
                </span>
                {origin === 'installed' ? (
                  <Button
                    small
                    aria-label={`Remove the pack ${manifest.title}`}
                    onPress={() => void removePack(manifest.id)}
                  >
                    Remove…
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
          {info?.refused.map(({ sentence }) => (
            <p key={sentence} className={styles.refused}>
              {sentence}
            </p>
          ))}
          <div>
            <Button onPress={() => void installPack()}>Install pack…</Button>
          </div>
        </section>
        <section className={styles.card}>
          <h2>Keyboard</h2>
          <ShortcutTable />
        </section>
        <section className={styles.card}>
          <h2>About</h2>
          <p>
            Rostrum {info?.version ?? ''}. Free software under the Apache License 2.0. It works without a network and
            sends nothing: a web page or an e-mail draft opens in your own browser or mail program, and only when you
            ask for it.
          </p>
          <p className={styles.meta}>
            Fonts: Inter, Source Serif 4, Amiri, Noto Sans and Noto Sans SC, each under the SIL Open Font License 1.1.
            Built with Electron, React, React Aria, Lexical, Typst, docx and Zod, under the MIT and Apache licences.
          </p>
          <p className={styles.meta}>
            Grammar and English spelling: Harper (Apache-2.0). Dictionaries: French by Olivier R. and Dicollecte
            (MPL-2.0), Spanish by Santiago Bosio and RLA-ES (MPL-1.1, LGPL or GPL), Russian by Alexander Lebedev (BSD),
            read by Hunspell (MPL-1.1, LGPL or GPL).
          </p>
        </section>
      </div>
    </Screen>
  )
}
