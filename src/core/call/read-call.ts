import { findEmails, findSubject } from './addresses'
import type { Call } from './call'
import { type CallLine, type CallText, callLines } from './call-lines'
import { findDeadline } from './deadline'
import { findBody, findTitle } from './issuer'
import { findLimits } from './limits'
import { findQuestions } from './questions'
import { findFileTypes, findLanguages, findPublished, findSenders, findStyle } from './terms'

/** A call with the lines that its places point into. */
export interface ReadCall {
  call: Call
  lines: CallLine[]
}

/**
 * What a call for inputs says, found by rule in English, French and Spanish: nothing is guessed in silence, and what is not said is null or
 * empty. Calls in other languages give what figures and addresses give. Takes every text and never throws.
 */
export function readCall(given: CallText): ReadCall {
  const { lines, title } = callLines(given)
  const questions = findQuestions(lines)
  const { limits, conflicts: ofLimits, counting } = findLimits(lines, questions)
  const { deadline, replaced, conflicts: ofDeadline } = findDeadline(lines)
  const { subject, conflicts: ofSubject } = findSubject(lines)
  const { accepted, refused } = findFileTypes(lines)
  return {
    lines,
    call: {
      title: findTitle(lines, title),
      body: findBody(lines),
      deadline,
      replaced,
      limits,
      questions,
      emails: findEmails(lines),
      subject,
      languages: findLanguages(lines),
      fileTypes: accepted,
      refusedFileTypes: refused,
      counting,
      style: findStyle(lines),
      senders: findSenders(lines),
      published: findPublished(lines),
      conflicts: [...ofDeadline, ...ofLimits, ...ofSubject],
    },
  }
}

/** A call as programs read it (`rostrum call --json`). */
export function callJson({
  title,
  body,
  deadline,
  limits,
  questions,
  emails,
  subject,
  languages,
  fileTypes,
  conflicts,
}: Call) {
  return {
    title: title?.value ?? null,
    body: body?.value ?? null,
    deadline: deadline ? { ...deadline.value, text: deadline.text, sure: deadline.sure } : null,
    limits: limits.map(({ value, text, sure }) => ({
      value: value.value,
      unit: value.unit,
      scope: value.scope,
      status: value.status,
      text,
      sure,
    })),
    questions: questions.map(({ label, text, parts }) => ({
      label,
      text,
      parts: parts.map((part) => ({ label: part.label, text: part.text })),
    })),
    emails: emails.map(({ value }) => value),
    subject: subject?.value ?? null,
    languages: languages?.value ?? [],
    fileTypes: fileTypes?.value ?? [],
    conflicts: conflicts.map(({ what, found }) => ({ what, found: found.map(({ text }) => text) })),
  }
}
