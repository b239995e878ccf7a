import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './tabs.module.css'

export interface TabContent {
  id: string
  title: string
  content: ReactNode
  /** What stands for the title where all titles do not fit into one row; `count` then stands beside it. */
  icon?: ReactNode
  count?: number
}

/** Parts of a side of the window, one of them shown. Where all have icons they stand in one row, however narrow it is and however long their names. */
export function Tabs(props: {
  label: string
  tabs: readonly TabContent[]
  chosen: string
  onChange(id: string): void
}) {
  const { label, tabs, chosen, onChange } = props
  const list = useRef<HTMLDivElement>(null)
  const haveIcons = tabs.every(({ icon }) => icon !== undefined)
  useFitting(list, haveIcons ? `${chosen} ${tabs.map(({ title }) => title).join(' ')}` : null)
  return (
    <AriaTabs className={styles.tabs ?? ''} selectedKey={chosen} onSelectionChange={(key) => onChange(String(key))}>
      <TabList ref={list} aria-label={label} className={`${styles.list} ${haveIcons ? styles.oneRow : ''}`}>
        {tabs.map(({ id, title, icon, count = 0 }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {icon ? (
              <span aria-hidden="true" className={styles.icon} title={title}>
                {icon}
                {count > 0 ? count : null}
              </span>
            ) : null}
            <span className={styles.title}>{title}</span>
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

/** Marks a row whose titles do not fit into it as narrow. `titles` are what it is measured anew for; null leaves it alone. */
function useFitting(row: RefObject<HTMLElement | null>, titles: string | null): void {
  useLayoutEffect(() => {
    const { current } = row
    if (!current || titles === null) return
    // The mark is no state: a row that is drawn anew to be measured would flicker.
    const measure = () => {
      delete current.dataset.narrow
      if (current.scrollWidth > current.clientWidth) current.dataset.narrow = ''
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [row, titles])
}
