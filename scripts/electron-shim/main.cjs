// @ts-nocheck: it uses what Electron's own default app uses, which has no public types.
'use strict'
// Stands in for Electron's default app, which packaged builds leave out: `electron [-r module] [switches] folder [arguments]`
// loads that folder's program as `electron folder` does in a development copy.
const fs = require('node:fs')
const path = require('node:path')
const Module = require('node:module')
const { app } = require('electron')

const given = process.argv.slice(1)
const modules = []
let target = null
for (let index = 0; index < given.length; index += 1) {
  const argument = given[index]
  if (argument === '-r' || argument === '--require') modules.push(given[++index])
  else if (argument.startsWith('--require=')) modules.push(argument.slice('--require='.length))
  else if (!argument.startsWith('-')) {
    target = path.resolve(argument)
    break
  }
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (target === null) refuse('Name the folder of the program to open, as in: electron .')

process.defaultApp = true
// Playwright's loader looks at process.argv itself, so modules go first and see it untouched.
for (const name of modules) Module._load(path.isAbsolute(name) ? name : path.resolve(name), Module, true)

let folder = target
if (!fs.existsSync(target)) refuse(`There is no ${target} to open.`)
if (fs.statSync(target).isDirectory()) {
  const manifest = path.join(target, 'package.json')
  if (fs.existsSync(manifest)) {
    const { name, productName, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
    if (productName || name) app.name = productName || name
    if (version) app.setVersion(version)
  }
} else {
  folder = path.dirname(target)
}
app.setAppPath(folder)
// The profile's folder was named after this shim before the program's own name was known.
if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', path.join(app.getPath('appData'), app.name || 'Electron'))

let entry = target
try {
  entry = Module._resolveFilename(target, Module, true)
} catch (error) {
  refuse(`${target} cannot be opened: ${error.message}. Build it first: npm run build`)
}
Module._load(entry, Module, true)
