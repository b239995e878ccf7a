import { text } from '../messages/sentence'
import { ask } from './bridge'
import { copyText } from './clipboard'
import { tellProblem } from './problem'
import { say } from './ui/toast'

const MAIL = /^mailto:/i

/** True for what a browser opens. */
export function isWebLink(address: string): boolean {
  return /^https?:/i.test(address)
}

/** The address as people give it away: without what says that it is one of e-mail. */
export function shownAddress(address: string): string {
  return address.replace(MAIL, '')
}

/** Opens a page in the system's browser. An e-mail address, which no browser opens, goes to the clipboard. */
export async function openLink(url: string): Promise<void> {
  if (MAIL.test(url)) {
    await copyAddress(url)
    return
  }
  const answer = await ask('link.open', { url })
  if (!answer.ok) tellProblem(text('app.fail.page'), answer.problem)
}

export async function copyAddress(address: string): Promise<void> {
  const shown = shownAddress(address)
  if (await copyText(shown)) say(text('app.addressCopied', { address: shown }))
}
