import type { OpenedCall, RequestOutput } from '../contract/messages'
import type { Call } from '../core/call/call'
import type { CallPack } from '../core/call/call-pack'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import type { PackShelf } from '../node/pack-shelf'
import type { CallDesk } from './call-desk'
import type { Handlers } from './contract-calls'

type CallHandlers = Pick<Handlers, 'call.choose' | 'call.paste' | 'call.earlier' | 'call.make'>

/** What calls need of the shell. */
export interface CallPlaces {
  calls: Pick<CallDesk, 'read' | 'file'>
  packs: Pick<PackShelf, 'all' | 'reread'>
  /** Asks for a file that a call is read from; null when the user cancels. */
  choose(): Promise<string | null>
  /** Where packs are installed; only tests name other places than the program's. */
  folders?: { builtIn: string; installed: string }
}

/** What the window asks of calls for inputs, from opening one to the pack that is made of it. */
export function callHandlers(shell: CallPlaces): CallHandlers {
  return {
    'call.choose': () => chooseCall(shell),
    'call.paste': ({ text: pasted }) =>
      shell.calls.read({ text: pasted, name: `${text('call.pastedName')}.txt`, day: today() }),
    'call.earlier': ({ pack }) => earlierPack(shell, pack),
    'call.make': ({ call, content, before }) => makePack(shell, call, content, before),
  }
}

/** Reads a call that was dropped on the window, which `show` tells of it. */
export async function openDroppedCall(
  calls: CallPlaces['calls'],
  path: string,
  show: (opened: OpenedCall) => void,
): Promise<Result<null>> {
  const opened = await calls.read({ path, day: today() })
  if (!opened.ok) return opened
  if (opened.value) show(opened.value)
  return success(null)
}

async function chooseCall({ calls, choose }: CallPlaces): Promise<Result<OpenedCall | null>> {
  const path = await choose()
  return path === null ? success(null) : calls.read({ path, day: today() })
}

async function earlierPack(shell: CallPlaces, id: string): Promise<Result<CallPack>> {
  const { packs } = await shell.packs.all()
  const pack = packs.find(({ manifest }) => manifest.id === id)
  if (!pack) return failure('no-pack', message('problem.pack.notInstalled', { id }))
  return success({ manifest: pack.manifest, templates: pack.templates })
}

async function makePack(
  shell: CallPlaces,
  handle: string,
  content: Call,
  before: string | null,
): Promise<Result<RequestOutput<'call.make'>>> {
  const file = shell.calls.file(handle)
  if (!file) return failure('no-call', message('problem.call.notHeld'))
  const earlier = before === null ? null : await earlierPack(shell, before)
  if (earlier && !earlier.ok) return earlier
  const [{ packOfCall }, { installCallPack, keptCall }] = await Promise.all([
    import('../core/call/call-pack'),
    import('../node/call-files'),
  ])
  const pack = packOfCall({ call: content, lines: file.read.lines }, file.origin, earlier?.value ?? null)
  const installed = await installCallPack(pack, keptCall(file), { replace: before !== null, ...shell.folders })
  if (!installed.ok) return installed
  await shell.packs.reread()
  const { id, title } = pack.manifest
  return success({ pack: id, title, templates: pack.templates.map((template) => template.id) })
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
