import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import styles from './popover.module.css'

export interface MenuChoice {
  id: string
  label: string
  description?: ReactNode
  keys?: string
  disabled?: boolean
}

/** A button's menu. With `chosen` it is a choice of one, and the tick says which. */
export function Menu(props: {
  trigger: ReactElement
  label: string
  heading?: ReactNode
  choices: readonly MenuChoice[]
  chosen?: string
  onAction(id: string): void
}) {
  const { trigger, label, heading, choices, chosen, onAction } = props
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.holdsList ?? ''} offset={4}>
        <AriaMenu
          aria-label={label}
          className={styles.list ?? ''}
          {...(chosen === undefined
            ? {}
            : { selectionMode: 'single' as const, selectedKeys: [chosen], disallowEmptySelection: true })}
          disabledKeys={choices.filter((choice) => choice.disabled).map((choice) => choice.id)}
          onAction={(key) => onAction(String(key))}
        >
          <MenuSection>
            {heading ? <Header className={styles.heading}>{heading}</Header> : null}
            {choices.map((choice) => (
              <MenuItem key={choice.id} id={choice.id} textValue={choice.label} className={styles.item ?? ''}>
                {chosen === undefined ? null : (
                  <span className={styles.mark}>{choice.id === chosen ? <Check size={16} aria-hidden /> : null}</span>
                )}
                <Text slot="label" className={styles.label ?? ''}>
                  {choice.label}
                </Text>
                {choice.keys ? <span className={styles.keys}>{choice.keys}</span> : null}
                {choice.description ? (
                  <Text slot="description" className={styles.description ?? ''}>
                    {choice.description}
                  </Text>
                ) : null}
              </MenuItem>
            ))}
          </MenuSection>
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
