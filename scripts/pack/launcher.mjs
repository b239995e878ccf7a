/**
 * What `rostrum` on the path is in an installed program: a few lines that start the program, with Chromium told to keep still
 * where a command asks for no window. Help and version, which are asked for most and change with nothing, are texts that the command
 * line wrote when the package was made.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../setup.mjs'
import { said } from './man-page.mjs'

/** Where `src/node/command-words.ts` says so; read from the source, because scripts run before anything is built. */
export function commandWords() {
  const source = readFileSync(join(repository, 'src/node/command-words.ts'), 'utf8')
  const [, list = ''] = /COMMAND_WORDS[^=]*= \[([^\]]*)\]/.exec(source) ?? []
  return [...list.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '')
}

const NO_DISPLAY = `  if [ -z "\${DISPLAY-}" ]; then
    case " $* " in
      *' --ozone-platform='* | *' --headless'*) ;;
      *)
        if [ -z "\${WAYLAND_DISPLAY-}" ]; then
          echo "There is no display to open Rostrum's window on. Commands need none: rostrum --help lists them." >&2
          exit 1
        fi
        # Before Electron 38, Chromium looks for X alone unless it is told, and dies where there is none.
        set -- --ozone-platform=wayland "$@"
        ;;
    esac
  fi
`

/**
 * For Linux and macOS. `program` is where the executable is, from the launcher's folder; `needsDisplay` where a variable tells whether there is one.
 * @param {{ program: string, words: string[], needsDisplay: boolean }} content
 */
export function shellLauncher({ program, words, needsDisplay }) {
  return `#!/bin/sh
# Opens Rostrum's window; with a command (rostrum check, rostrum --help) works without one.
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
  esac
done
here=$(CDPATH= cd "$(dirname "$self")" && pwd -P) || exit 1

window() {
  if [ "$(id -u)" = 0 ]; then
    case " $* " in
      *' --no-sandbox '*) ;;
      *)
        echo "Rostrum does not open its window for root, because Chromium's sandbox does not work for root. Open it as an ordinary user." >&2
        exit 1
        ;;
    esac
  fi
${needsDisplay ? NO_DISPLAY : ''}  exec "$here/${program}" "$@"
}

case \${1-} in
  ${words.join(' | ')}) ;;
  # What could be a file or a switch is for the window; any other word is a command, if only one that is misspelt.
  '' | -* | *[./]*) window "$@" ;;
  *) [ ! -e "$1" ] || window "$@" ;;
esac
if [ $# -eq 1 ] && [ -z "\${ROSTRUM_LOCALE-}" ]; then
  case $1 in
    --help | -h | help) exec cat "$here/help.txt" ;;
    --version | -V) exec cat "$here/version.txt" ;;
  esac
fi
# No page is ever drawn, so no process for pages is made: nothing is left that a sandbox could hold, and root may use it too.
DBUS_SYSTEM_BUS_ADDRESS=disabled: DBUS_SESSION_BUS_ADDRESS=disabled: \\
  exec "$here/${program}" --no-sandbox --no-zygote --log-level=3 -- rostrum-command-line "$@"
`
}

/** For Windows, where a window's program has no console of its own: a batch file waits for it and lends it one. */
export function windowsLauncher() {
  return [
    '@echo off',
    'setlocal',
    '"%~dp0..\\..\\Rostrum.exe" --log-level=3 -- rostrum-command-line %*',
    'exit /b %ERRORLEVEL%',
    '',
  ].join('\r\n')
}

/**
 * Writes the launchers and their texts for one platform.
 * @param {'linux' | 'darwin' | 'win32'} platform @param {string} [folder] @returns {string} the folder
 */
export function makeLauncher(platform, folder = join(repository, 'out', 'pack-files', platform, 'bin')) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  if (platform === 'win32') writeFileSync(join(folder, 'rostrum.cmd'), windowsLauncher())
  else {
    const program = platform === 'darwin' ? '../../MacOS/Rostrum' : '../../rostrum'
    writeFileSync(
      join(folder, 'rostrum'),
      shellLauncher({ program, words: commandWords(), needsDisplay: platform === 'linux' }),
      { mode: 0o755 },
    )
    writeFileSync(join(folder, 'help.txt'), said(['--help']))
    writeFileSync(join(folder, 'version.txt'), said(['--version']))
  }
  return folder
}
