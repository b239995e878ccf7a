import { randomBytes } from 'node:crypto'
import { BrowserWindow, session, type WebContents, type WebContentsPrintOptions } from 'electron'
import type { Paper } from '../core/export/layout'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import type { PagePreview } from '../node/documents'
import { printedPage, printedPagePolicy } from './printed-page'

const ADDRESS = 'app://rostrum/printed.html'
const PAGE_SIZES = { a4: 'A4', letter: 'Letter' } as const

/**
 * Prints pages by the system's dialog, from a window that nobody sees. It has a session of its own in memory, so that neither the window's zoom nor a file on
 * the disk comes into it, and it runs no script.
 */
export class Printing {
  private busy = false

  /** Failures: `print-busy` while a dialog is open, `no-printer` where the system has none, `print` where it refuses. */
  async print(pages: PagePreview, how: { title: string; paper: Paper }): Promise<Result<{ printed: boolean }>> {
    if (this.busy) return failure('print-busy', message('problem.print.busy'))
    this.busy = true
    const apart = session.fromPartition('printing')
    const nonce = randomBytes(16).toString('base64')
    const page = printedPage(pages, { ...how, nonce })
    apart.protocol.handle('app', () => {
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': printedPagePolicy(nonce),
      }
      return new Response(page, { headers })
    })
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: apart,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
      },
    })
    try {
      await window.loadURL(ADDRESS)
      const printers = await window.webContents.getPrintersAsync()
      if (printers.length === 0) return failure('no-printer', message('problem.print.noPrinter'))
      return await printed(window.webContents, {
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: PAGE_SIZES[how.paper],
      })
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error))
    } finally {
      if (!window.isDestroyed()) window.destroy()
      apart.protocol.unhandle('app')
      this.busy = false
    }
  }
}

/** Whoever closes the dialog has not printed, and nothing is wrong. */
function printed(contents: WebContents, options: WebContentsPrintOptions): Promise<Result<{ printed: boolean }>> {
  return new Promise((resolve) => {
    contents.print(options, (done, reason) => {
      if (done || /cancel/i.test(reason)) resolve(success({ printed: done }))
      else resolve(refused(reason))
    })
  })
}

function refused(reason: string): Result<never> {
  return failure('print', message('problem.print.refused', { reason }))
}
