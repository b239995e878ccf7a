import { type ReactNode, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './tabs.module.css'

/** What a tab is called, and how many things it holds. */
export interface TabName {
  title: string
  count?: number
}

export interface TabContent {
  id: string
  /** A hook, so that a name that counts is drawn alone when its count changes: drawn with its panel, it cost a frame. The same function each time. */
  useName(): TabName
  content: ReactNode
  /** What stands for the title where all titles do not fit into one row; the count then stands beside it. */
  icon?: ReactNode
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
  const fitAgain = useFitting(list, haveIcons, `${chosen} ${tabs.map(({ id }) => id).join(' ')}`)
  return (
    <AriaTabs className={styles.tabs ?? ''} selectedKey={chosen} onSelectionChange={(key) => onChange(String(key))}>
      <TabList ref={list} aria-label={label} className={`${styles.list} ${haveIcons ? styles.oneRow : ''}`}>
        {tabs.map(({ id, useName, icon }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            <Name useName={useName} icon={icon} onOther={fitAgain} />
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

function Name({ useName, icon, onOther }: Pick<TabContent, 'useName' | 'icon'> & { onOther(): void }) {
  const { title, count = 0 } = useName()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is as wide as it is
  useEffect(onOther, [onOther, title, count])
  return (
    <>
      {icon ? (
        <span aria-hidden="true" className={styles.icon} title={title}>
          {icon}
          {count > 0 ? count : null}
        </span>
      ) : null}
      <span className={styles.title}>{title}</span>
    </>
  )
}

/** Marks a row whose titles do not fit into it as narrow, where it `fits` at all. Measured anew for other `tabs`, and when what is returned is called. */
function useFitting(row: RefObject<HTMLElement | null>, fits: boolean, tabs: string): () => void {
  const measure = useRef<(() => void) | null>(null)
  const waiting = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tabs are as wide as they are
  useLayoutEffect(() => {
    const { current } = row
    if (!current || !fits) return
    // The mark is no state: a row that is drawn anew to be measured would flicker.
    const look = () => {
      delete current.dataset.narrow
      if (current.scrollWidth > current.clientWidth) current.dataset.narrow = ''
    }
    measure.current = look
    look()
    const observer = new ResizeObserver(look)
    observer.observe(current)
    return () => {
      observer.disconnect()
      measure.current = null
    }
  }, [row, fits, tabs])
  return useCallback(() => {
    // Measuring lays the page out, which no key waits for: a count changes while somebody writes.
    waiting.current ||= requestIdleCallback(() => {
      waiting.current = 0
      measure.current?.()
    })
  }, [])
}
