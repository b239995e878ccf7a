'use strict'
// Loaded into a program with -r. Prints one line when the first window has painted a frame that holds PROBE_SELECTOR.
const { app } = require('electron')

const wait = `new Promise((done) => {
  const look = () => document.querySelector(${JSON.stringify(process.env.PROBE_SELECTOR)})
    ? requestAnimationFrame(() => setTimeout(done, 0))
    : requestAnimationFrame(look)
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    contents.executeJavaScript(wait).then(() => process.stdout.write('window usable\n'))
  })
})
