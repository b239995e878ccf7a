import { zoneOfCall } from '../../core/call/call-pack'
import { isEmailAddress } from '../../core/text/email-address'
import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { FIELD } from './call-marks'
import type { Working } from './call-store'

/** What keeps a pack from being made, each with the field that it is about. */
export function faultsOf({ title, deadline, limits, emails, questions }: Working): { field: string; said: Message }[] {
  return [
    ...(title === null || title.value.trim() === '' ? [{ field: 'title', said: message('call.fault.title') }] : []),
    ...(deadline !== null && zoneFault(deadline.value.zone) !== null
      ? [{ field: 'deadline', said: message('call.fault.zone', { zone: deadline.value.zone ?? '' }) }]
      : []),
    ...questions.flatMap(({ id, text }, index) =>
      text.trim() === ''
        ? [{ field: FIELD.question(id), said: message('call.fault.question', { number: index + 1 }) }]
        : [],
    ),
    ...limits.flatMap(({ id, value }, index) =>
      value.value > 0 ? [] : [{ field: FIELD.limit(id), said: message('call.fault.limit', { number: index + 1 }) }],
    ),
    ...emails.flatMap(({ id, value }) =>
      isEmailAddress(value) ? [] : [{ field: FIELD.email(id), said: message('call.fault.email', { address: value }) }],
    ),
  ]
}

/** What is wrong with the zone of a deadline; null for none at all and for an abbreviation that a call may use. */
export function zoneFault(zone: string | null): Message | null {
  if (zone === null || zone === '' || zoneOfCall(zone) !== null || /^[A-Z]{2,5}$/.test(zone)) return null
  return message('call.fault.zone', { zone })
}

/** How many things a person has not looked at: they are in no limit, or are labelled in the pack. */
export function unseenCount({ title, body, deadline, limits, subject, languages, fileTypes, emails }: Working): number {
  const single = [title, body, deadline, subject, languages, fileTypes]
  return [...single, ...limits, ...emails].filter((found) => found !== null && !found.sure).length
}
