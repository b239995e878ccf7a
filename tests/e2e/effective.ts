/** What Electron itself says each window has, whatever was asked for when it was made; it says nothing of Node in workers, which `doors.spec.ts` asks those. */
export const EFFECTIVE = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  experimentalFeatures: false,
  javascript: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
}
