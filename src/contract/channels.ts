/** Electron's names for the four ways between preload and shell. What goes over them is in `messages.ts`. */
export const CHANNELS = {
  /** (name, input) → Result */
  request: 'rostrum:request',
  /** (name, content) */
  event: 'rostrum:event',
  /** (path of a file that the user dropped, `draft` or `call`) → Result */
  openDropped: 'rostrum:open-dropped',
  readyToClose: 'rostrum:ready-to-close',
} as const
