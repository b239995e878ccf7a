import { problemText } from '../../core/result'
import { listOf } from '../../messages/message'
import { text } from '../../messages/sentence'
import { changeSettings, chooseFolder, goBack, installPack, openLicences, removePack, useApp } from '../app-store'
import { NoteAuthorField } from '../draft/note-author'
import type { Wanted } from '../pack-editor/pack-editor-store'
import { Button } from '../ui/button'
import { Choices } from '../ui/field'
import { Screen } from '../ui/screen'
import { HistoryCard } from './history-card'
import { OrganisationsCard } from './organisations-card'
import { ProofreadingCard } from './proofreading-card'
import { RulesCard } from './rules-card'
import styles from './settings.module.css'
import { ShortcutTable } from './shortcut-table'
import { SpeakingCard } from './speaking-card'

export default function SettingsScreen() {
  const settings = useApp((state) => state.settings)
  const info = useApp((state) => state.info)
  const back = useApp((state) => (state.session ? 'draft' : 'other'))
  return (
    <Screen
      title={text('settings.title')}
      back={text('screen.back', { to: back })}
      onBack={goBack}
      region="settings"
      className={styles.main}
    >
      <div className={styles.column}>
        {settings ? (
          <>
            <section className={styles.card}>
              <h2>{text('settings.appearance')}</h2>
              <Choices
                legend={text('settings.theme')}
                value={settings.theme}
                choices={[
                  { id: 'system', label: text('settings.theme.system') },
                  { id: 'light', label: text('settings.theme.light') },
                  { id: 'dark', label: text('settings.theme.dark') },
                ]}
                onChange={(theme) => void changeSettings({ theme: theme as 'system' | 'light' | 'dark' })}
              />
            </section>
            <section className={styles.card}>
              <h2>{text('settings.documents')}</h2>
              <Choices
                legend={text('settings.paper')}
                value={settings.paper}
                choices={[
                  { id: 'a4', label: text('settings.paper.a4'), hint: text('settings.paper.a4.hint') },
                  { id: 'letter', label: text('settings.paper.letter'), hint: text('settings.paper.letter.hint') },
                ]}
                onChange={(paper) => void changeSettings({ paper: paper as 'a4' | 'letter' })}
              />
            </section>
            <OrganisationsCard />
            <section className={styles.card}>
              <h2>{text('settings.notes')}</h2>
              <NoteAuthorField />
            </section>
            <ProofreadingCard on={settings.proofreading} smartMarks={settings.smartMarks} />
            <RulesCard silent={settings.silentRules} />
            <SpeakingCard sound={settings.sound} />
            <HistoryCard days={settings.deletedDays} />
            <section className={styles.card}>
              <h2>{text('settings.folder')}</h2>
              <p className={styles.folder}>
                <bdi>{settings.folderName}</bdi>
              </p>
              <p className={styles.meta}>{text('settings.folder.hint')}</p>
              <div>
                <Button onPress={() => void chooseFolder()}>{text('settings.folder.choose')}</Button>
              </div>
            </section>
          </>
        ) : null}
        <section className={styles.card}>
          <h2>{text('settings.packs')}</h2>
          <p className={styles.meta}>{text('settings.packs.hint')}</p>
          <ul className={styles.packs}>
            {info?.packs.map(({ manifest, templates, origin }) => (
              <li key={manifest.id}>
                <span>
                  <strong>{manifest.title}</strong>
                  <span className={styles.meta}>
                    {text('settings.packs.pack', {
                      version: manifest.packVersion,
                      origin: origin === 'built-in' ? 'builtIn' : 'other',
                      templates: listOf(
                        templates.map(({ title }) => title),
                        'unit',
                      ),
                    })}
                  </span>
                </span>
                <span className={styles.deeds}>
                  {origin === 'installed' ? (
                    <Button
                      small
                      aria-label={text('packEditor.changeNamed', { title: manifest.title })}
                      onPress={() => void writePack({ how: 'change', pack: manifest.id, title: manifest.title })}
                    >
                      {text('packEditor.change')}
                    </Button>
                  ) : null}
                  <Button
                    small
                    aria-label={text('packEditor.copyNamed', { title: manifest.title })}
                    onPress={() => void writePack({ how: 'copy', pack: manifest.id, title: manifest.title })}
                  >
                    {text('packEditor.copy')}
                  </Button>
                  {origin === 'installed' ? (
                    <Button
                      small
                      aria-label={text('settings.packs.removeNamed', { title: manifest.title })}
                      onPress={() => void removePack(manifest.id)}
                    >
                      {text('settings.packs.remove')}
                    </Button>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
          {info?.refused.map((problem) => (
            <p key={problem.sentence} className={styles.refused}>
              {problemText(problem)}
            </p>
          ))}
          <div>
            <Button onPress={() => void installPack()}>{text('settings.packs.install')}</Button>
          </div>
        </section>
        <section className={styles.card}>
          <h2>{text('settings.keyboard')}</h2>
          <ShortcutTable />
        </section>
        <section className={styles.card}>
          <h2>{text('settings.about')}</h2>
          <p>{text('settings.about.rostrum', { version: info?.version ?? '' })}</p>
          {info ? <p className={styles.meta}>{text('settings.about.runtime', { ...info.runtime })}</p> : null}
          <p className={styles.meta}>{text('settings.about.parts')}</p>
          <p className={styles.meta}>{text('settings.about.languages')}</p>
          <div>
            <Button onPress={() => void openLicences()}>{text('settings.about.licences')}</Button>
          </div>
        </section>
      </div>
    </Screen>
  )
}

async function writePack(wanted: Wanted): Promise<void> {
  const { startPackEditor } = await import('../pack-editor/pack-editor-store')
  await startPackEditor(wanted)
}
