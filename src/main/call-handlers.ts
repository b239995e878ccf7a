import { dialog } from 'electron'
import type { OpenedCall, RequestOutput } from '../contract/messages'
import type { Call } from '../core/call/call'
import type { CallPack } from '../core/call/call-pack'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import type { Handlers } from './contract-calls'
import { parentOf } from './dialogs'
import type { Shell } from './shell'

const CALL_ENDINGS = ['pdf', 'docx', 'docm', 'odt', 'html', 'htm', 'xhtml', 'md', 'markdown', 'txt']

type CallHandlers = Pick<Handlers, 'call.choose' | 'call.paste' | 'call.earlier' | 'call.make'>

/** What the window asks of calls for inputs, from opening one to the pack that is made of it. */
export function callHandlers(shell: Shell): CallHandlers {
  return {
    'call.choose': () => chooseCall(shell),
    'call.paste': ({ text: pasted }) =>
      shell.calls.read({ text: pasted, name: `${text('call.pastedName')}.txt`, day: today() }),
    'call.earlier': ({ pack }) => earlierPack(shell, pack),
    'call.make': ({ call, content, before }) => makePack(shell, call, content, before),
  }
}

/** Tells the window of a call that was dropped on it. */
export async function openDroppedCall(shell: Shell, path: string): Promise<Result<null>> {
  const opened = await shell.calls.read({ path, day: today() })
  if (!opened.ok) return opened
  if (opened.value) shell.tell('call.opened', opened.value)
  return success(null)
}

async function chooseCall(shell: Shell): Promise<Result<OpenedCall | null>> {
  const answer = await dialog.showOpenDialog(parentOf(shell), {
    title: text('dialog.call.title'),
    buttonLabel: text('dialog.call.button'),
    properties: ['openFile'],
    filters: [{ name: text('dialog.call.files'), extensions: CALL_ENDINGS }],
  })
  const [path] = answer.filePaths
  return answer.canceled || !path ? success(null) : shell.calls.read({ path, day: today() })
}

async function earlierPack(shell: Shell, id: string): Promise<Result<CallPack>> {
  const { packs } = await shell.packs.all()
  const pack = packs.find(({ manifest }) => manifest.id === id)
  if (!pack) return failure('no-pack', message('problem.pack.notInstalled', { id }))
  return success({ manifest: pack.manifest, templates: pack.templates })
}

async function makePack(
  shell: Shell,
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
  const installed = await installCallPack(pack, keptCall(file), { replace: before !== null })
  if (!installed.ok) return installed
  await shell.packs.reread()
  const { id, title } = pack.manifest
  return success({ pack: id, title, templates: pack.templates.map((template) => template.id) })
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
