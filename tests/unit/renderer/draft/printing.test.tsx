// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failure, type Result, success } from '../../../../src/core/result'
import { message } from '../../../../src/messages/message'
import AppDialogs from '../../../../src/renderer/app-dialogs'
import { useApp } from '../../../../src/renderer/app-store'
import { printPages } from '../../../../src/renderer/draft/printing'
import { DraftSession } from '../../../../src/renderer/draft/session'
import { useProblem } from '../../../../src/renderer/problem'
import { dropToastsOf, ToastRegion } from '../../../../src/renderer/ui/toast'
import { fakeShell, silentWorkers } from '../fake-shell'
import { opened } from './template'

type Printed = Result<{ printed: boolean }>

let session: DraftSession
let end = () => {}
/** Ends the printing that was asked for, as the system does. */
let finish: (answer: Printed) => void

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0))
  vi.stubGlobal('cancelIdleCallback', (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer))
  fakeShell()
  silentWorkers()
  const { request } = window.rostrum
  window.rostrum.request = ((name: string, input: never) =>
    name === 'page.print'
      ? new Promise<Printed>((done) => {
          finish = done
        })
      : request(name as never, input)) as typeof request
  session = new DraftSession(opened(), useApp)
  useApp.setState({ session, screen: 'draft' })
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  root.render(
    <>
      <ToastRegion front={session.drafts} />
      <AppDialogs />
    </>,
  )
  end = () => {
    dropToastsOf(session.drafts)
    session.close()
    root.unmount()
    document.body.replaceChildren()
  }
})
afterEach(() => {
  end()
  useProblem.setState({ shown: null })
  useApp.setState({ session: null, screen: 'home' })
  vi.unstubAllGlobals()
})

const seen = (words: string) =>
  vi.waitFor(() => expect(document.body.textContent).toContain(words), { timeout: 15_000 })
const asPdf = () =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Hand in as PDF…')
const toast = () => document.querySelector('[aria-label="Messages"]')?.textContent ?? ''

test('a dialog that never comes is no silence: what to do is said as soon as printing is asked for', async () => {
  void printPages(session)
  await seen('If none comes, make a PDF and print that.')
  asPdf()?.click()
  expect(useApp.getState()).toMatchObject({ screen: 'handin', handIn: 'documents' })
})

test('a system that gives up by itself, as one without a dialog does, is not taken for a printed page', async () => {
  const printing = printPages(session)
  await seen('If none comes')
  finish(success({ printed: false }))
  await printing
  await seen('Nothing was printed.')
  expect(toast()).not.toContain('If none comes')
  expect(asPdf()).toBeDefined()
})

test('without a printer the dialog says what to do and leads to the PDF', async () => {
  const printing = printPages(session)
  await seen('If none comes')
  finish(failure('no-printer', message('problem.print.noPrinter')))
  await printing
  await seen('this computer has no printer set up')
  await vi.waitFor(() => expect(toast()).not.toContain('If none comes'))
  asPdf()?.click()
  expect(useProblem.getState().shown).toBeNull()
  expect(useApp.getState()).toMatchObject({ screen: 'handin', handIn: 'documents' })
})

test('what was printed is said, and offers nothing else', async () => {
  const printing = printPages(session)
  await seen('If none comes')
  finish(success({ printed: true }))
  await printing
  await seen('The pages were given to the printer.')
  expect(asPdf()).toBeUndefined()
})
