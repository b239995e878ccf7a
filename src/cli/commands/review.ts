import { basename } from 'node:path'
import { wordDifference } from '../../core/draft/difference'
import type { Draft } from '../../core/draft/draft'
import { lookText } from '../../core/draft/look-change'
import { failure, success } from '../../core/result'
import type { Review, ReviewChange } from '../../core/review/review-changes'
import type { AnswerPlace } from '../../core/review/sent-answers'
import { listOf, message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import type { ReturnedFile } from '../../node/review-files'
import { type Command, FINE, misused, NOT_READY } from '../command'
import { markedWords } from '../marked-words'

export const review: Command = {
  name: 'review',
  summary: 'cli.review.summary',
  details: message('cli.review.details'),
  operands: [
    { name: 'FILE', help: 'cli.review.operand.file' },
    { name: 'RETURNED', help: 'cli.review.operand.returned', many: true },
  ],
  options: {
    output: { type: 'value', short: 'o', value: 'FILE', help: 'cli.option.output' },
    accept: { type: 'value', value: 'WHOSE', help: 'cli.review.option.accept' },
    base: { type: 'value', value: 'FILE', help: 'cli.review.option.base' },
    json: { type: 'switch', help: 'cli.review.option.json' },
    force: { type: 'switch', help: 'cli.option.force' },
  },
  async run(given, streams) {
    const [path = '-', ...returned] = given.operands
    const [output, accept, basePath] = ['output', 'accept', 'base'].map((name) => given.value(name))
    if (output === undefined && accept !== undefined) return misused('review', message('cli.review.needsOutput'))
    if (output !== undefined && accept === undefined) return misused('review', message('cli.review.needsAccept'))
    const { readDraftFrom, readOpenedFrom } = await import('../draft-input')
    const { installedPacks, templateForDraft } = await import('../installed-templates')
    const { readOfficeBytes } = await import('../../node/read-office')
    const { inDocumentThread } = await import('../document-thread')
    const opened = await readOpenedFrom(path, streams)
    if (!opened.ok) return opened
    const { draft, lock } = opened.value
    const base = basePath === undefined ? null : await readDraftFrom(basePath, streams)
    if (base && !base.ok) return base
    const { template } = templateForDraft(draft, await installedPacks(streams))
    const files: ReturnedFile[] = []
    for (const file of returned) {
      const bytes = await readOfficeBytes(file)
      if (!bytes.ok) return bytes
      files.push({ name: basename(file), bytes: bytes.value })
    }
    const copies = { files, draft, template, earlier: base ? [base.value] : [] }
    if (accept === undefined || output === undefined) {
      const compared = await inDocumentThread(streams, (documents) => documents.review({ do: 'compare', ...copies }))
      if (!compared.ok) return compared
      const found = compared.value
      if (given.has('json')) streams.out(`${JSON.stringify(found, null, 2)}\n`)
      else streams.out(listed(found, draft))
      return success(found.changes.length + found.comments.length > 0 ? NOT_READY : FINE)
    }
    const now = new Date().toISOString()
    const taking = { do: 'take-from', ...copies, whose: accept, now } as const
    const answer = await inDocumentThread(streams, (documents) => documents.review(taking))
    if (!answer.ok) return answer
    const { review: found, taken } = answer.value
    const accepted = new Set(answer.value.accepted)
    if (taken === null)
      return failure(
        'usage',
        found.reviewers.length === 0
          ? message('cli.review.nobody', { given: accept })
          : message('cli.review.noReviewer', { given: accept, reviewers: listOf(found.reviewers, 'or') }),
      )
    const { writeNewDraft } = await import('../new-file')
    const written = await writeNewDraft(output, { ...taken.draft, modified: now }, given.has('force'), lock)
    if (!written.ok) return written
    const refused = found.changes.filter(({ id }) => !accepted.has(id))
    const { conflicts } = taken
    if (given.has('json'))
      streams.out(
        `${JSON.stringify({ draft: output, accepted: [...accepted], refused, conflicts, comments: found.comments }, null, 2)}\n`,
      )
    else {
      for (const { section, slot, ours, theirs } of conflicts)
        streams.out(`${text('cli.merge.conflict', { section, slot, ours, theirs })}\n`)
      for (const change of refused)
        streams.out(`${text('cli.review.refused', { reviewer: change.reviewer })}\n${shown(change, draft)}\n`)
      streams.out(
        `${text('cli.review.written', {
          name: basename(output),
          changes: accepted.size,
          comments: found.comments.length,
          conflicts: conflicts.length,
        })}\n`,
      )
    }
    return success(conflicts.length > 0 ? NOT_READY : FINE)
  },
}

/** All that the reviewers did, change by change in the sequence of the copies. */
function listed({ changes, comments }: Review, draft: Draft): string {
  if (changes.length + comments.length === 0) return `${text('cli.review.nothing')}\n`
  const lines = changes.map((change) => {
    const { reviewer, file, tracked, conflict, isDone } = change
    const kind = conflict ? 'conflict' : isDone ? 'done' : tracked ? 'tracked' : 'untracked'
    const place = placeWords(change.place)
    const both = conflict ? `\n${text('cli.review.now', { text: conflict.ours })}` : ''
    return `${text('cli.review.change', { place, reviewer, file, kind })}\n${shown(change, draft)}${both}\n`
  })
  for (const { author, place, text: said, isReply } of comments)
    lines.push(`${text('cli.review.comment', { place: placeWords(place), author, text: said, reply: isReply })}\n`)
  return `${lines.join('\n')}`
}

function shown({ was, becomes, looks }: ReviewChange, draft: Draft): string {
  const words = markedWords(wordDifference(was, becomes, draft.language))
  return [words, ...looks.map((each) => sentence(lookText(each)))].join('\n')
}

function placeWords(place: AnswerPlace | null): string {
  if (!place) return text('cli.review.outside')
  const { section, slot, proposal } = place
  return [section, proposal, slot].filter((part) => part !== undefined).join('/')
}
