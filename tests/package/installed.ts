import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'

export const repository = resolve(import.meta.dirname, '../..')
const output = join(repository, 'out/pack')
const isRoot = process.getuid?.() === 0
/** “nobody” of every Linux: what root starts as an ordinary user is started as this one. */
const NOBODY = 65534

/** The package that `npm run pack` made last. */
export function packedDeb(): string {
  const name = existsSync(output) ? readdirSync(output).find((each) => each.endsWith('.deb')) : undefined
  if (!name) throw new Error('There is no .deb in out/pack: npm run pack makes it.')
  return join(output, name)
}

/** A system of nothing but folders, in which Debian's own installer puts and removes a package, and an ordinary user's home. */
export class CleanSystem {
  readonly root = mkdtempSync(join(tmpdir(), 'rostrum-root-'))
  readonly home = mkdtempSync(join(tmpdir(), 'rostrum-home-'))

  constructor() {
    for (const folder of ['updates', 'info', 'triggers'])
      mkdirSync(join(this.root, 'var/lib/dpkg', folder), { recursive: true })
    execFileSync('touch', [join(this.root, 'var/lib/dpkg/status')])
    // Temporary folders are closed to others; a system's root is not.
    chmodSync(this.root, 0o755)
    this.give(this.home)
  }

  /** Makes a file or folder the ordinary user's own. */
  give(path: string): void {
    if (isRoot) chownSync(path, NOBODY, NOBODY)
  }

  install(deb: string): string {
    return this.dpkg('--install', deb)
  }

  purge(): string {
    return this.dpkg('--purge', 'rostrum')
  }

  /** What it needs of a system is this computer's, and not in this root: so its dependencies are not asked for. */
  private dpkg(...words: string[]): string {
    const { status, stdout, stderr } = spawnSync(
      'dpkg',
      [`--root=${this.root}`, '--force-depends', ...(isRoot ? [] : ['--force-not-root']), '--log=/dev/null', ...words],
      { encoding: 'utf8', env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, LC_ALL: 'C' } },
    )
    if (status !== 0) throw new Error(`dpkg ${words[0]} failed:\n${stdout}${stderr}`)
    return stdout
  }

  /** A file of the package, where it is installed. */
  path(name: string): string {
    return join(this.root, name)
  }

  environment(more: Record<string, string> = {}): Record<string, string> {
    return {
      HOME: this.home,
      PATH: `${this.path('usr/bin')}:/usr/bin:/bin`,
      LANGUAGE: 'en_GB',
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      ...more,
    }
  }

  /** A command line as the ordinary user's shell would start it: only what is installed, no Node of ours. */
  private asUser(words: string[]): [string, string[]] {
    return isRoot
      ? ['setpriv', ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups', ...words]]
      : [words[0] ?? '', words.slice(1)]
  }

  /** Starts the program on the display, gives what it says to a terminal as soon as a line of it fits, and ends it; fails after a minute. */
  async saidBy(words: string[], wanted: RegExp, more: Record<string, string> = {}): Promise<string> {
    const [command, rest] = this.asUser(words)
    const child = spawn(command, rest, {
      cwd: '/',
      env: this.environment({ DISPLAY: process.env.DISPLAY ?? '', ...this.displayKey(), ...more }),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    let said = ''
    try {
      return await new Promise((done, fail) => {
        const late = setTimeout(
          () => fail(new Error(`It said nothing like ${wanted} within a minute:\n${said}`)),
          60_000,
        )
        child.on('error', fail)
        child.stderr.on('data', (chunk) => {
          said += chunk
          const line = said.split('\n').find((each) => wanted.test(each))
          if (line === undefined) return
          clearTimeout(late)
          done(line)
        })
      })
    } finally {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    }
  }

  /** Runs a command to its end without any display. */
  run(...words: string[]): { status: number | null; out: string; err: string } {
    const [command, rest] = this.asUser(words)
    const { status, stdout, stderr } = spawnSync(command, rest, {
      encoding: 'utf8',
      cwd: this.home,
      env: this.environment(),
      timeout: 60_000,
    })
    return { status, out: stdout, err: stderr }
  }

  /** Interrupts a command, as Ctrl+C does, that has work for seconds with its input; what it says, and its exit code or the signal that it died of. */
  async interrupted(...words: string[]): Promise<{ ended: number | string | null; err: string }> {
    const [command, rest] = this.asUser(words)
    const child = spawn(command, rest, {
      cwd: this.home,
      env: this.environment(),
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: 60_000,
      killSignal: 'SIGKILL',
    })
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.stdin.on('error', () => undefined)
    // More than waits on its way to a reader: when all of it is gone, the command reads.
    child.stdin.write('Thank you, Chair. '.repeat(50_000), () => {
      child.kill('SIGINT')
      child.stdin.end()
    })
    const ended = await new Promise<number | string | null>((done) =>
      child.on('close', (code, signal) => done(code ?? signal)),
    )
    return { ended, err }
  }

  /** What lets the ordinary user draw on the tests' display. */
  private displayKey(): Record<string, string> {
    if (!process.env.XAUTHORITY) return {}
    const key = join(this.home, '.Xauthority')
    copyFileSync(process.env.XAUTHORITY, key)
    this.give(key)
    return { XAUTHORITY: key }
  }

  /** Opens the window and gives its page. */
  async open(words: string[], more: Record<string, string> = {}): Promise<OpenProgram> {
    const display = { DISPLAY: process.env.DISPLAY ?? '', ...this.displayKey() }
    const [command, rest] = this.asUser([...words, ...(smallSharedMemory() ? ['--disable-dev-shm-usage'] : [])])
    const child = spawn(command, rest, {
      cwd: this.home,
      env: this.environment({ ...display, ...more }),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    return OpenProgram.of(child)
  }

  /** Starts the program on the display as a second time, and gives the code that it ends with by itself; fails after a minute. */
  async started(words: string[]): Promise<number | null> {
    const [command, rest] = this.asUser(words)
    const child = spawn(command, rest, {
      cwd: this.home,
      env: this.environment({ DISPLAY: process.env.DISPLAY ?? '', ...this.displayKey() }),
      stdio: 'ignore',
      timeout: 60_000,
      killSignal: 'SIGKILL',
    })
    return new Promise((done, fail) => {
      child.on('error', fail)
      child.on('exit', (code) => done(code))
    })
  }

  /** A Wayland session of the ordinary user's own, drawn on the tests' display; what a program needs to find it, and how it ends. */
  async wayland(): Promise<{ environment: Record<string, string>; end(): Promise<void> }> {
    const folder = join(this.home, 'session')
    mkdirSync(folder, { mode: 0o700 })
    this.give(folder)
    const [command, rest] = this.asUser([
      'weston',
      // One with a keyboard and a pointer: without any, the oldest runtime does not open.
      '--backend=x11-backend.so',
      '--use-pixman',
      '--socket=rostrum-test',
      '--idle-time=0',
    ])
    const environment = { XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: 'rostrum-test' }
    const child = spawn(command, rest, {
      cwd: this.home,
      env: this.environment({
        XDG_RUNTIME_DIR: folder,
        DISPLAY: process.env.DISPLAY ?? '',
        ...this.displayKey(),
      }),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    const ended = new Promise<void>((done) => child.once('exit', () => done()))
    while (!existsSync(join(folder, 'rostrum-test'))) {
      if (child.exitCode !== null) throw new Error(`weston ended with ${child.exitCode}:\n${said}`)
      await new Promise((done) => setTimeout(done, 50))
    }
    return {
      environment,
      end: async () => {
        child.kill('SIGTERM')
        await ended
        rmSync(folder, { recursive: true, force: true })
      },
    }
  }

  remove(): void {
    for (const folder of [this.root, this.home]) rmSync(folder, { recursive: true, force: true })
  }
}

function smallSharedMemory(): boolean {
  return /\btmpfs .* (6[0-9]{4}) /.test(spawnSync('df', ['-t', 'tmpfs', '/dev/shm'], { encoding: 'utf8' }).stdout ?? '')
}

/** The installed program, with the tests at its page by Chromium's own door: no fuse leaves another open. */
export class OpenProgram {
  private constructor(
    readonly child: ChildProcess,
    readonly page: Page,
    private readonly browser: Browser,
  ) {}

  static async of(child: ChildProcess): Promise<OpenProgram> {
    let said = ''
    const address = await new Promise<string>((done, fail) => {
      child.stderr?.on('data', (chunk) => {
        said += chunk
        const [, found] = /DevTools listening on (\S+)/.exec(said) ?? []
        if (found) done(found)
      })
      child.on('exit', (code, signal) => fail(new Error(`The program ended with ${code ?? signal}:\n${said}`)))
      child.on('error', fail)
    })
    const browser = await chromium.connectOverCDP(address, { noDefaults: true })
    const [context] = browser.contexts()
    if (!context) throw new Error('The program has no window.')
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    return new OpenProgram(child, page, browser)
  }

  /** Ends it as a system that shuts down does, and waits until it has. */
  async close(): Promise<void> {
    const { child } = this
    const ended = new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) done()
      else child.once('exit', () => done())
    })
    // The head of the group is the program itself: launcher and setpriv became it.
    if (child.pid) process.kill(child.pid, 'SIGTERM')
    await ended
    await this.browser.close().catch(() => undefined)
  }

  /** Modes of seccomp of the processes that draw pages: 2 is a filter, as the sandbox sets it. */
  rendererFilters(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
          const status = readFileSync(`/proc/${pid}/status`, 'utf8')
          const ofOurs =
            readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2] === String(this.child.pid)
          if (!ofOurs || !line.includes('--type=renderer')) return []
          return [Number(/^Seccomp:\s+(\d)/m.exec(status)?.[1])]
        } catch {
          // Gone meanwhile.
          return []
        }
      })
  }
}
