import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import styles from './button.module.css'
import { Tooltip } from './tooltip'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` acts, once on a screen; `quiet` has a border; `plain` has none; `danger` cannot be taken back. */
  look?: 'primary' | 'quiet' | 'plain' | 'danger'
  small?: boolean
  /** Its words, not its box, stand under what is above: for a plain one below text. */
  flush?: boolean
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'quiet', small = false, flush = false, children, ...rest }: ButtonProps) {
  const looks = [styles.button, styles[look], small ? styles.small : '', flush ? styles.flush : '']
  return (
    <AriaButton {...rest} className={looks.join(' ')}>
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'flush'> {
  /** What the button does; read aloud, and shown as a tooltip. */
  label: string
  icon: ReactNode
}

/** A button that is only an icon: its label is its accessible name and its tooltip. */
export function IconButton({ label, icon, look = 'plain', small = false, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={`${styles.button} ${styles.icon} ${styles[look]} ${small ? styles.small : ''}`}
      >
        {icon}
      </AriaButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  )
}
