/**
 * The version that a package made with this runtime says: one that carries another Electron than releases do sorts before the release.
 * @param {string} version @param {{ version: string, kind: 'official' | 'registry' }} runtime
 */
export function packageVersion(version, runtime) {
  return runtime.kind === 'official' ? version : `${version}-development.electron${runtime.version}`
}

/** Debian sorts `~` before everything, as npm does `-`. @param {string} version */
export const debianVersion = (version) => version.replace('-', '~')
