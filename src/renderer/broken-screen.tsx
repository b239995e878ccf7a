import { Component, type ReactNode } from 'react'
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
    return (
      <main className={styles.broken}>
        <h1>Rostrum made a mistake</h1>
        <p>This screen could not be shown. Your text is kept. Load the window again to go on where you were.</p>
        <button type="button" onClick={() => location.reload()}>
          Load the window again
        </button>
        <p>The program’s log says what happened; it stays on this computer (Help ▸ Show log file).</p>
      </main>
    )
  }
}
