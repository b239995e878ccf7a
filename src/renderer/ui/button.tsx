import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react'
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

/**
 * A button that is switched off while it works loses the keyboard. It has it again once it can be pressed again, unless the writer has gone on meanwhile.
 */
function useKeyboardBack({ isDisabled, onFocus, onBlur }: Pick<AriaButtonProps, 'isDisabled' | 'onFocus' | 'onBlur'>) {
  const held = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    if (!isDisabled && held.current?.isConnected && document.activeElement === document.body) held.current.focus()
  }, [isDisabled])
  return {
    onFocus: (event: Parameters<NonNullable<typeof onFocus>>[0]) => {
      held.current = event.target as HTMLElement
      onFocus?.(event)
    },
    onBlur: (event: Parameters<NonNullable<typeof onBlur>>[0]) => {
      if (!(event.target as HTMLButtonElement).disabled) held.current = null
      onBlur?.(event)
    },
  }
}

export function Button({ look = 'quiet', small = false, flush = false, children, ...rest }: ButtonProps) {
  const looks = [styles.button, styles[look], small ? styles.small : '', flush ? styles.flush : '']
  const keyboard = useKeyboardBack(rest)
  return (
    <AriaButton {...rest} {...keyboard} className={looks.join(' ')}>
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
