import { app, type Session, session } from 'electron'

/** Switches that must be set before the program is ready: Chromium's own background traffic stays off. */
export function denyNetworkEarly(): void {
  const { commandLine } = app
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-proxy-server')
  // Whatever asks for a name, gets none.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch(
    'disable-features',
    'MediaRouter,DialMediaRouteProvider,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  )
}

/** True for what our own pages consist of. Developer tools are for source checkouts alone. */
export function mayLoad(url: string, allowDevtools: boolean): boolean {
  try {
    const { protocol, host } = new URL(url)
    if (protocol === 'app:') return host === 'rostrum'
    return protocol === 'devtools:' && allowDevtools
  } catch {
    return false
  }
}

/** Every permission denied, every request outside `app://rostrum` cancelled, every new window and navigation refused. */
export function lockDown(allowDevtools: boolean): void {
  lockSession(session.defaultSession, allowDevtools)
  app.on('session-created', (created) => lockSession(created, allowDevtools))
  app.on('web-contents-created', (_event, contents) => {
    // No request handler sees WebRTC: without a proxy that takes UDP, and there is none, this leaves it no packet to send.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // Also what a dropped file or link would do to the page.
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

function lockSession(locked: Session, allowDevtools: boolean): void {
  locked.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  locked.setPermissionCheckHandler(() => false)
  locked.setDevicePermissionHandler(() => false)
  // Chromium would fetch dictionaries from the network: it asks for each language of its list, even while checking is off.
  locked.setSpellCheckerLanguages([])
  locked.setSpellCheckerEnabled(false)
  locked.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, allowDevtools) }))
  locked.on('will-download', (event) => event.preventDefault())
}
