import { ChevronLeft } from 'lucide-react'
import { changeSettings, chooseFolder, goBack, useApp } from '../app-store'
import { Button } from '../ui/button'
import { Choices } from '../ui/field'
import styles from './settings.module.css'
import { ShortcutTable } from './shortcut-table'

export default function SettingsScreen() {
  const settings = useApp((state) => state.settings)
  const info = useApp((state) => state.info)
  const back = useApp((state) => (state.session ? 'Draft' : 'Drafts'))
  return (
    <div className={styles.screen}>
      <header className={styles.bar} data-region="top">
        <Button look="plain" onPress={goBack}>
          <ChevronLeft size={16} aria-hidden /> {back}
        </Button>
        <h1 className={styles.title}>Settings</h1>
      </header>
      <main className={styles.main} data-region="settings">
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
            {info?.packs.map(({ manifest, templates }) => (
              <p key={manifest.id} className={styles.meta}>
                Pack “{manifest.title}”, version {manifest.packVersion}:{' '}
                {templates.map(({ title }) => title).join(', ')}.
              </p>
            ))}
          </section>
        </div>
      </main>
    </div>
  )
}
