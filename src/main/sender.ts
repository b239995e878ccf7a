/** What an IPC event says about who sent it. */
export interface Sender {
  url: string
  isMainFrame: boolean
  isOurWindow: boolean
}

/** True only for the main frame of our own window, showing a page of our own. */
export function isTrusted(sender: Sender): boolean {
  if (!sender.isMainFrame || !sender.isOurWindow) return false
  try {
    const { protocol, host, username, password } = new URL(sender.url)
    return protocol === 'app:' && host === 'rostrum' && username === '' && password === ''
  } catch {
    return false
  }
}
