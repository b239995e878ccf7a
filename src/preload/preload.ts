import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { ASKED_FIRST, type Bridge } from '../contract/bridge'
import { CHANNELS } from '../contract/channels'

interface Ear {
  name: string
  hear(content: unknown): void
}

/** Who listens to what. One listener of ours on the channel tells them all, however many a screen has. */
const ears = new Set<Ear>()
/** News that came before the page listened to its kind, as rows of home do; null when the page has said that it listens. */
let unheard: { said: unknown; content: unknown }[] | null = []
ipcRenderer.on(CHANNELS.event, (_event, said: unknown, content: unknown) => {
  if (unheard && ![...ears].some(({ name }) => name === said)) unheard.push({ said, content })
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

/** What home shows first is asked for before the page's code is read, and is answered meanwhile; the clock's windows show no home. Each answer is given once. */
const asked = new Map<string, ReturnType<typeof ipcRenderer.invoke>>()
if (!new URLSearchParams(location.search).has('view'))
  for (const name of ASKED_FIRST) asked.set(name, ipcRenderer.invoke(CHANNELS.request, name, {}))

/*
 * What the window remembers is read before its first picture, and the page stands still until it is here. Asked for while the page's code is on its way
 * and the shell does nothing else, it is there when the code reads it.
 */
document.addEventListener('readystatechange', () => void localStorage.length, { once: true })

/**
 * The only way from the window to the shell: named functions, never ipcRenderer itself. The shell parses whatever comes,
 * so no schema is loaded here.
 */
const bridge: Bridge = {
  request: (name, input) => {
    if (name === 'window.listens') unheard = null
    const early = asked.get(name)
    asked.delete(name)
    return early ?? ipcRenderer.invoke(CHANNELS.request, name, input)
  },
  on: (name, listener) => {
    const ear: Ear = { name, hear: (content) => listener(content as Parameters<typeof listener>[0]) }
    ears.add(ear)
    const missed = unheard?.filter(({ said }) => said === name) ?? []
    unheard = unheard?.filter(({ said }) => said !== name) ?? null
    for (const { content } of missed) ear.hear(content)
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
