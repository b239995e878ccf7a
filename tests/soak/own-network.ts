import { spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'

/*
 * A network of a process's own, with a way out that leads nowhere: whatever is sent to any other computer is counted there, a question for its address as
 * well, and nothing arrives.
 */

const WAY_OUT = 'out0'
const SETTING_UP = [
  'ip link set lo up',
  `ip link add ${WAY_OUT} type veth peer name in0`,
  `ip addr add 10.255.0.1/24 dev ${WAY_OUT}`,
  // It announces itself to its neighbours by itself, which would be counted.
  'echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6',
  `ip link set ${WAY_OUT} up`,
  'ip link set in0 up',
  'ip route add default via 10.255.0.2',
].join(' && ')

/** The command and its first parameters that run the rest in a network of its own; null where this system gives none. */
export function inOwnNetwork(): [command: string, ...parameters: string[]] | null {
  if (process.platform !== 'linux') return null
  for (const rights of [[], ['--map-root-user']]) {
    const command: [string, ...string[]] = [
      'unshare',
      ...rights,
      '--net',
      'sh',
      '-c',
      `${SETTING_UP} && exec "$0" "$@"`,
    ]
    const [program, ...parameters] = command
    if (spawnSync(program, [...parameters, 'true'], { stdio: 'ignore' }).status === 0) return command
  }
  return null
}

/** How many packets have gone out since this network began. Throws where the process is in no such network. */
export function packetsOut(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((each) => each.trim().startsWith(`${WAY_OUT}:`))
  const sent = line?.split(':')[1]?.trim().split(/\s+/)[9]
  if (sent === undefined) throw new Error('There is no network of our own here.')
  return Number(sent)
}

/** Sends one packet out and throws unless it was counted, so that a count that stays means something. Resolves to the count afterwards. */
export async function proveThatPacketsCount(): Promise<number> {
  const before = packetsOut()
  const socket = createSocket('udp4')
  await new Promise<void>((done) => socket.send('x', 9, '192.0.2.1', () => done()))
  socket.close()
  let last = packetsOut()
  if (last === before) await pause(500)
  if (packetsOut() === before) throw new Error('A packet was sent and not counted.')
  // The question for the neighbour's address is asked some times more.
  for (let quiet = 0; quiet < 4; ) {
    await pause(500)
    const now = packetsOut()
    quiet = now === last ? quiet + 1 : 0
    last = now
  }
  return last
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
