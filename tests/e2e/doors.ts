import { createSocket } from 'node:dgram'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Page } from '@playwright/test'

/** Hears every connection and every packet that reaches this machine at one port, by TCP and by UDP. */
export interface Listener {
  port: number
  /** Addresses of this machine under which it listens: the loopback's, and one that others could use where there is one. */
  addresses: string[]
  heard(): { connections: number; packets: number }
  close(): Promise<void>
}

export async function listen(): Promise<Listener> {
  let connections = 0
  let packets = 0
  const open = new Set<Socket>()
  const tcp = createServer((socket) => {
    connections += 1
    open.add(socket)
    socket.on('error', () => undefined)
  })
  await new Promise<void>((done) => tcp.listen(0, '0.0.0.0', done))
  const { port } = tcp.address() as AddressInfo
  const udp = createSocket('udp4')
  udp.on('message', () => {
    packets += 1
  })
  await new Promise<void>((done) => udp.bind(port, '0.0.0.0', done))
  const outer = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return {
    port,
    addresses: ['127.0.0.1', ...(outer ? [outer.address] : [])],
    heard: () => ({ connections, packets }),
    async close() {
      for (const socket of open) socket.destroy()
      udp.close()
      await new Promise((done) => tcp.close(done))
    },
  }
}

/**
 * Tries every way out that a page has, and gives the names of those that were tried. What each says is of no interest: only what the listener
 * hears is.
 */
export async function tryEveryDoor(page: Page, address: string, port: number): Promise<string[]> {
  return page.evaluate(
    async ({ host, port: at }) => {
      const http = (door: string) => `http://${host}:${at}/${door}`
      const tried: string[] = []
      const attempt = async (door: string, act: () => unknown) => {
        tried.push(door)
        try {
          await Promise.race([act(), new Promise((later) => setTimeout(later, 150))])
        } catch {}
      }
      const put = (tag: string, attributes: Record<string, string>) => {
        const element = document.createElement(tag)
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
        document.body.append(element)
        return element
      }
      await attempt('fetch', () => fetch(http('fetch'), { mode: 'no-cors', keepalive: true }))
      await attempt('XMLHttpRequest', () => {
        const request = new XMLHttpRequest()
        request.open('POST', http('xhr'))
        request.send('text')
      })
      await attempt('beacon', () => navigator.sendBeacon(http('beacon'), 'text'))
      await attempt('EventSource', () => new EventSource(http('events')))
      await attempt('WebSocket', () => new WebSocket(`ws://${host}:${at}/socket`))
      await attempt('secure WebSocket', () => new WebSocket(`wss://${host}:${at}/socket`))
      await attempt('WebTransport', () => {
        const transport = new WebTransport(`https://${host}:${at}/transport`)
        transport.closed.catch(() => undefined)
        return transport.ready
      })
      await attempt('image', () => put('img', { src: http('image') }))
      await attempt('srcset', () => put('img', { srcset: `${http('srcset')} 2x` }))
      await attempt('image in SVG', () => {
        document.body.insertAdjacentHTML('beforeend', `<svg><image href="${http('svg')}" width="9" height="9"/></svg>`)
      })
      for (const tag of ['audio', 'video', 'embed', 'iframe', 'script'])
        await attempt(tag, () => put(tag, { src: http(tag), autoplay: '' }))
      await attempt('object', () => put('object', { data: http('object') }))
      const relations = [
        'prefetch',
        'preconnect',
        'dns-prefetch',
        'preload',
        'modulepreload',
        'prerender',
        'stylesheet',
        'icon',
        'manifest',
      ]
      for (const relation of relations)
        await attempt(`link ${relation}`, () => {
          const link = document.createElement('link')
          link.rel = relation
          link.as = 'script'
          link.href = http(relation)
          document.head.append(link)
        })
      await attempt('speculation rules', () => {
        const rules = document.createElement('script')
        rules.type = 'speculationrules'
        rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [http('speculation')] }] })
        document.head.append(rules)
      })
      await attempt('CSS of an element', () => put('div', { style: `background: url(${http('css')}); height: 9px` }))
      await attempt('CSS that imports', () => {
        const style = document.createElement('style')
        style.textContent = `@import url(${http('import')}); @font-face { font-family: Outside; src: url(${http('font')}) } body { font-family: Outside }`
        document.head.append(style)
      })
      await attempt('constructed style sheet', () => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          `@font-face { font-family: Outside; src: url(${http('font')}) } body { font-family: Outside; background: url(${http('sheet')}) }`,
        )
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      })
      await attempt('FontFace', () => new FontFace('Outside too', `url(${http('fontface')})`).load())
      await attempt('module', () => import(/* @vite-ignore */ http('module.js')))
      await attempt('worker', () => new Worker(http('worker.js')))
      await attempt('worker from a blob', () => {
        const source = `fetch(${JSON.stringify(http('blob'))}); new WebSocket(${JSON.stringify(`ws://${host}:${at}/`)})`
        return new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
      })
      await attempt('service worker', () => navigator.serviceWorker?.register(http('service.js')))
      await attempt('ping', () => {
        const link = put('a', { href: '#', ping: http('ping') })
        link.click()
      })
      await attempt('form', () => {
        const form = put('form', { action: http('form'), method: 'post', target: '_self' }) as HTMLFormElement
        form.submit()
      })
      await attempt('new window', () => window.open(http('window')))
      await attempt('download', () => put('a', { href: http('download'), download: 'x' }).click())
      await attempt('refresh', () => {
        const meta = document.createElement('meta')
        meta.httpEquiv = 'refresh'
        meta.content = `0; url=${http('refresh')}`
        document.head.append(meta)
      })
      await attempt('address', () => {
        location.href = http('address')
      })
      await attempt('WebRTC', async () => {
        const peers = [
          `stun:${host}:${at}`,
          `turn:${host}:${at}?transport=udp`,
          `turn:${host}:${at}?transport=tcp`,
          `turns:${host}:${at}?transport=tcp`,
        ].map((urls) => {
          const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] })
          peer.createDataChannel('out')
          return peer
        })
        for (const peer of peers) await peer.setLocalDescription(await peer.createOffer())
        // A candidate that the page makes up is called upon without any server.
        const [caller] = peers
        const answer = new RTCPeerConnection()
        if (caller?.localDescription) {
          await answer.setRemoteDescription(caller.localDescription)
          await answer.setLocalDescription(await answer.createAnswer())
          if (answer.localDescription) await caller.setRemoteDescription(answer.localDescription)
          for (const [kind, more] of [
            ['udp', ''],
            ['tcp', ' tcptype passive'],
          ])
            await caller.addIceCandidate({
              candidate: `candidate:1 1 ${kind} 2122260223 ${host} ${at} typ host${more}`,
              sdpMid: '0',
              sdpMLineIndex: 0,
            })
        }
      })
      // WebRTC asks again for a while.
      await new Promise((later) => setTimeout(later, 1500))
      return tried
    },
    { host: address, port },
  )
}
