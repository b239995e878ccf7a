import { dirname, join } from 'node:path'
import type { Call, Found } from '../../core/call/call'
import type { CallChange } from '../../core/call/call-changes'
import { failure, success } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { type Command, FINE, needed } from '../command'
import { orSayForce } from '../written-document'

export const call: Command = {
  name: 'call',
  summary: 'cli.call.summary',
  details: message('cli.call.details'),
  operands: [{ name: 'FILE', help: 'cli.call.operand.file' }],
  options: {
    output: { type: 'value', short: 'o', value: 'PACK', help: 'cli.call.option.output' },
    before: { type: 'value', value: 'PACK', help: 'cli.call.option.before' },
    force: { type: 'switch', help: 'cli.option.force' },
    json: { type: 'switch', help: 'cli.call.option.json' },
  },
  async run(given, streams) {
    const { keptCall, readPackFolder, writeCallPack } = await import('../../node/call-files')
    const { readCallInThread } = await import('../../node/call-reader')
    const { MAX_TEXT_BYTES } = await import('../../node/text-files')
    const path = needed(given.operands[0])
    const day = new Date().toISOString().slice(0, 10)
    const input = path === '-' ? await streams.input(MAX_TEXT_BYTES) : null
    if (input && !input.ok) return input
    const call = input ? { bytes: input.value, name: 'call.txt', day } : { path, day }
    const script = join(dirname(streams.program), 'pdf-thread.cjs')
    const found = await readCallInThread(call, { script })
    if (!found.ok) return found
    const { read, origin } = found.value
    const earlier = given.value('before')
    const before = earlier === undefined ? null : await readPackFolder(earlier)
    if (before && !before.ok) return before
    const output = given.value('output')
    const { packOfCall } = await import('../../core/call/call-pack')
    const pack = packOfCall(read, origin, before?.value ?? null)
    if (output !== undefined) {
      if (/\.zip$/i.test(output)) return failure('usage', message('cli.call.folder', { name: output }))
      const written = orSayForce(await writeCallPack(output, pack, keptCall(found.value), given.has('force')))
      if (!written.ok) return written
    }
    if (given.has('json')) {
      const { callJson } = await import('../../core/call/read-call')
      streams.out(`${JSON.stringify(callJson(read.call), null, 2)}\n`)
      return success(FINE)
    }
    for (const line of linesOf(read.call)) streams.out(`${line}\n`)
    if (before?.value) {
      const { callChanges } = await import('../../core/call/call-changes')
      const changes = callChanges(before.value, pack)
      if (changes.length === 0) streams.out(`${text('cli.call.noChange')}\n`)
      for (const change of changes) streams.out(`${changeText(change)}\n`)
    }
    if (output !== undefined) streams.out(`${text('cli.call.written', { folder: output, id: pack.manifest.id })}\n`)
    return success(FINE)
  },
}

/** What was found, a line each, and what a person has to look at. */
function linesOf(call: Call): string[] {
  const { title, body, deadline, limits, questions, emails, subject, languages, fileTypes, senders, conflicts } = call
  const none = text('cli.call.notFound')
  const said = (found: Found<unknown> | null, value: string | undefined) =>
    found === null || value === undefined || value === ''
      ? none
      : found.sure
        ? value
        : text('cli.call.unsure', { value })
  const day = deadline ? [deadline.value.date, deadline.value.time, deadline.value.zone].filter((each) => each) : []
  return [
    text('cli.call.title', { value: said(title, title?.value) }),
    text('cli.call.body', { value: said(body, body?.value) }),
    text('cli.call.deadline', { value: said(deadline, day.join(' ')) }),
    ...limits.map((limit) => {
      const { value, unit, scope, status } = limit.value
      const amount = text('cli.call.amount', {
        value,
        unit,
        scope: isNamed(scope) ? scope : 'other',
        question: scope.replace(/^question ?/, ''),
        status: status ?? 'other',
      })
      return text('cli.call.limit', { value: said(limit, amount), sentence: limit.text })
    }),
    ...(limits.length === 0 ? [text('cli.call.noLimit')] : []),
    text('cli.call.questions', { count: questions.length }),
    ...questions.flatMap((question) => [
      text('cli.call.question', { label: question.label || '–', text: question.text }),
      ...question.parts.map((part) => text('cli.call.part', { label: part.label || '–', text: part.text })),
    ]),
    text('cli.call.emails', { value: emails.map(({ value }) => value).join(', ') || none }),
    text('cli.call.subject', { value: said(subject, subject?.value) }),
    text('cli.call.languages', { value: said(languages, languages?.value.join(', ')) }),
    text('cli.call.fileTypes', { value: said(fileTypes, fileTypes?.value.join(', ')) }),
    text('cli.call.senders', { value: said(senders, senders?.value) }),
    ...conflicts.flatMap(({ what, found }) => [
      text('cli.call.conflict', { what }),
      ...found.map((each) => text('cli.call.conflictSentence', { sentence: each.text })),
    ]),
  ]
}

const SCOPES = ['whole', 'answer', 'summary', 'title', 'description', 'statement', 'biography', 'keywords'] as const

function isNamed(scope: string): scope is (typeof SCOPES)[number] {
  return (SCOPES as readonly string[]).includes(scope)
}

function changeText({ what, of, before, after }: CallChange): string {
  const values = { what, of }
  if (before === null) return text('cli.call.change.added', { ...values, after: after ?? '' })
  if (after === null) return text('cli.call.change.removed', { ...values, before })
  return text('cli.call.change.changed', { ...values, before, after })
}
