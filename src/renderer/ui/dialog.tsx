import { X } from 'lucide-react'
import type { FocusEvent, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { text } from '../../messages/sentence'
import { IconButton } from './button'
import styles from './dialog.module.css'
import { ToastsOverDialog } from './toast'

/** The library focuses without scrolling, and in a low window the field to write in would be below the dialog's edge. */
function intoView({ target, currentTarget }: FocusEvent): void {
  if (target !== currentTarget) target.scrollIntoView({ block: 'nearest' })
}

/** A modal dialog. `alert` interrupts with something that has to be read; `wide` is for tables and lists, `whole` for what needs the window. */
export function Dialog(props: {
  title: string
  isOpen: boolean
  onClose(): void
  children: ReactNode
  footer?: ReactNode
  alert?: boolean
  wide?: boolean
  whole?: boolean
}) {
  const { title, isOpen, onClose, children, footer, alert = false, wide = false, whole = false } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={!alert}
      className={styles.overlay ?? ''}
    >
      <Modal className={`${styles.modal} ${wide ? styles.wide : ''} ${whole ? styles.whole : ''}`}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className={styles.dialog ?? ''}>
          <ToastsOverDialog />
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            {alert ? null : (
              <IconButton label={text('ui.close')} icon={<X size={18} aria-hidden />} onPress={onClose} />
            )}
          </header>
          {/* A region that scrolls must be reachable without a mouse. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
          <section className={styles.body} tabIndex={0} aria-label={title} onFocus={intoView}>
            {children}
          </section>
          {footer ? <footer className={styles.footer}>{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
