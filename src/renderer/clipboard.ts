import { ask } from './bridge'

/**
 * Puts plain text on the clipboard; true when it is there. The program refuses every permission that a page may ask for, the
 * clipboard's too, so the old way, which needs none after a key or click, is the fallback.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand({ 'text/plain': text })
  }
}

/** Puts a text on the clipboard with its formats and, for fields that know none, plain; true when it is there. */
export function copyRich({ html, text }: { html: string; text: string }): Promise<boolean> {
  return copyByCommand({ 'text/html': html, 'text/plain': text })
}

async function copyByCommand(forms: Readonly<Record<string, string>>): Promise<boolean> {
  let isPut = false
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    for (const [type, content] of Object.entries(forms)) event.clipboardData?.setData(type, content)
    isPut = event.clipboardData !== null
  }
  // Without a selection there is nothing to copy, unless somebody says so.
  const allow = (event: Event) => event.preventDefault()
  document.addEventListener('beforecopy', allow, true)
  document.addEventListener('copy', put, true)
  document.execCommand('copy')
  // What the system's menu asks for is no key and no click to the page; the shell may copy at any time.
  if (!isPut) {
    await ask('window.edit', { action: 'copy' })
    // It comes back to the page some milliseconds after the shell has answered.
    for (let turn = 0; turn < TURNS && !isPut; turn += 1) await new Promise((next) => setTimeout(next, TURN))
  }
  document.removeEventListener('copy', put, true)
  document.removeEventListener('beforecopy', allow, true)
  return isPut
}

/** Milliseconds of a turn, and how many there are. */
const TURN = 20
const TURNS = 25
