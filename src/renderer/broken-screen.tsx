import { Component, type ReactNode } from 'react'
import { text } from '../messages/sentence'
import styles from './app.module.css'
import { useApp } from './app-store'

/** Stands where a screen was that could not be drawn, so that a mistake of ours never leaves an empty window. */
export class BrokenScreen extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(): void {
    // What was typed a moment ago is kept before anybody can close the window.
    void useApp.getState().session?.drafts.keep()
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    // The last words of these ids are what is said where even the catalogue is broken.
    return (
      <main className={styles.broken}>
        <h1>{text('app.broken.screenIsBroken')}</h1>
        <p>{text('app.broken.textIsKept')}</p>
        <button type="button" onClick={() => location.reload()}>
          {text('app.broken.loadAgain')}
        </button>
        <p>{text('app.broken.seeLogFile')}</p>
      </main>
    )
  }
}
