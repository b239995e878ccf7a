import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from '../e2e/app'

/** A program whose window shows one line of HTML: what the runtime holds by itself. */
export function emptyProgram(): string {
  const folder = join(freshFolder('empty'), 'empty')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>')
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
if (process.env.ROSTRUM_USER_DATA) app.setPath('userData', process.env.ROSTRUM_USER_DATA)
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))
`,
  )
  return folder
}
