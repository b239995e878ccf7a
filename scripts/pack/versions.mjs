/**
 * The version that a package made with this runtime says: one that carries another Electron than releases do sorts before the release.
 * @param {string} version @param {{ version: string, kind: 'official' | 'registry' }} runtime
 */
export function packageVersion(version, runtime) {
  return runtime.kind === 'official' ? version : `${version}-development.electron${runtime.version}`
}

/** Debian sorts `~` before everything, as npm does `-`. @param {string} version */
export const debianVersion = (version) => version.replace('-', '~')

/**
 * What keeps a tag from becoming a release, in a sentence; null when nothing does. Tag, manifest, changelog and what software centres show must agree.
 * @param {{ tag: string, version: string, changelog: string, metainfo: string }} stated
 */
export function releaseFault({ tag, version, changelog, metainfo }) {
  if (tag !== `v${version}`) return `The tag is ${tag} and package.json says ${version}: they must be the same version.`
  if (!changelog.split('\n').some((line) => line.startsWith(`## ${version} (`)))
    return `CHANGELOG.md has no section “## ${version} (date)”: say what changed.`
  if (!metainfo.includes(`<release version="${version}"`))
    return `The AppStream metainfo in resources/linux names no release ${version}.`
  return null
}
