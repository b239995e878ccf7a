import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './tabs.module.css'

export interface TabContent {
  id: string
  title: ReactNode
  content: ReactNode
}

export function Tabs(props: {
  label: string
  tabs: readonly TabContent[]
  chosen: string
  onChange(id: string): void
}) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={props.chosen}
      onSelectionChange={(key) => props.onChange(String(key))}
    >
      <TabList aria-label={props.label} className={styles.list ?? ''}>
        {props.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
