import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../contract/bridge'
import { CHANNELS } from '../contract/channels'

interface Ear {
  name: string
  hear(content: unknown): void
}

/** Who listens to what. One listener of ours on the channel tells them all, however many a screen has. */
const ears = new Set<Ear>()
ipcRenderer.on(CHANNELS.event, (_event, said: unknown, content: unknown) => {
  for (const { name, hear } of [...ears]) {
    if (said !== name) continue
    try {
      hear(content)
    } catch (error) {
      // One listener that fails must not keep the news from the others.
      console.error(error)
    }
  }
})

/**
 * The only way from the window to the shell: named functions, never ipcRenderer itself. The shell parses whatever comes,
 * so no schema is loaded here.
 */
const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(CHANNELS.request, name, input),
  on: (name, listener) => {
    const ear: Ear = { name, hear: (content) => listener(content as Parameters<typeof listener>[0]) }
    ears.add(ear)
    return () => {
      ears.delete(ear)
    }
  },
  openDropped: (file, as = 'draft') => ipcRenderer.invoke(CHANNELS.openDropped, pathOf(file), as),
  readyToClose: () => ipcRenderer.send(CHANNELS.readyToClose),
}

/** The path goes to the shell and never to the page. Electron has had webUtils since 29; before, files carried their path. */
function pathOf(file: File): string {
  try {
    return webUtils ? webUtils.getPathForFile(file) : ((file as File & { path?: string }).path ?? '')
  } catch {
    return ''
  }
}

contextBridge.exposeInMainWorld('rostrum', bridge)
