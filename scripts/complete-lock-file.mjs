/**
 * A registry that mirrors only some platforms makes npm leave the others' optional packages out of package-lock.json, and
 * `npm ci` then refuses the lock file everywhere. Run this after `npm install` on such a network: it adds what was left
 * out, with the exact version that the parent names. Such an entry has no checksum; npm adds it where it can see the package.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runScript, SetupProblem, say } from './progress.mjs'

/**
 * Optional packages that a lock file's packages ask for and that it does not hold.
 * @param {Record<string, any>} packages the lock file's `packages`
 * @returns {{ path: string, name: string, version: string }[]} `path`: the package that asks
 */
export function leftOut(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => path !== '' && !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ path, name, version })),
  )
}

/** The platform in the name of a native package, such as `cli-linux-arm64-musl`; null when it names none. @param {string} name */
export function platformIn(name) {
  const os = /(?:^|-)(android|darwin|linux|win32|freebsd)(?=-|$)/.exec(name)?.[1]
  const cpu = /-(arm64|x64|ia32|arm|riscv64|ppc64|s390x)(?=-|$)/.exec(name)?.[1]
  if (!os || !cpu) return null
  const libc = /-musl/.test(name) ? 'musl' : os === 'linux' && /-gnu/.test(name) ? 'glibc' : null
  return { os: [os], cpu: [cpu], ...(libc ? { libc: [libc] } : {}) }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await runScript(async () => {
    const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json')
    const lock = JSON.parse(readFileSync(file, 'utf8'))
    for (const { path, name, version } of leftOut(lock.packages)) {
      const platform = platformIn(name)
      if (!platform || !/^\d+\.\d+\.\d+$/.test(version))
        throw new SetupProblem(`${path} asks for ${name} ${version}; add it to package-lock.json by hand.`)
      const { dev, license } = lock.packages[path]
      const entry = { version, ...platform, ...(dev ? { dev } : {}), license, optional: true }
      lock.packages[`node_modules/${name}`] = entry
      say(`Added ${name} ${version}.`)
    }
    const [root = '', ...others] = Object.keys(lock.packages)
    const sorted = [root, ...others.sort((a, b) => a.localeCompare(b, 'en'))]
    lock.packages = Object.fromEntries(sorted.map((path) => [path, lock.packages[path]]))
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  })
