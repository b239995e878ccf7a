import { describe, expect, it } from 'vitest'
import { readCall } from '../../../../src/core/call/read-call'

const limits = (text: string) =>
  readCall({ kind: 'text', text }).call.limits.map(
    ({ value, sure }) =>
      `${value.value} ${value.unit} ${value.scope}${value.status ? ` ${value.status}` : ''}${sure ? '' : ' ?'}`,
  )

describe('limits of a call', () => {
  it.each([
    ['Inputs should be no more than 2,000 words including footnotes.', ['2000 words whole']],
    ['Please keep to a maximum of ten (10) pages.', ['10 pages whole']],
    ['Les contributions ne doivent pas dépasser 2 500 mots.', ['2500 words whole']],
    ['Los aportes tendrán un máximo de cinco páginas.', ['5 pages whole']],
    ['Each answer: max. 300 words', ['300 words answer']],
    ['A summary of up to 1.500 characters is required.', ['1500 characters summary']],
    [
      'Length of text: the resolution authorizes statements of: a) 2,000 words for organizations in general consultative status; and b) 1,500 words for organizations in special consultative status and on the roster.',
      ['2000 words whole general', '1500 words whole special', '1500 words whole roster'],
    ],
    [
      'Papers should not be longer than five pages, to which a report may be attached; papers by large coalitions can be up to ten pages.',
      ['5 pages whole', '10 pages whole joint'],
    ],
    ['Interventions are limited to 1:30 minutes.', ['1.5 minutes statement']],
    [
      'Abstract: up to 500 characters\nKeywords: up to 5 words\nText: up to 10,000 characters',
      ['500 characters summary', '5 words keywords', '10000 characters whole'],
    ],
  ])('%s', (text, expected) => {
    expect(limits(text)).toEqual(expected)
  })

  it.each([
    'In other words, 300 words are on the wall.',
    'The report of 21 pages was presented in June.',
    'See pages 3 to 5 of the guide.',
    'The meeting will last 90 minutes.',
    'The session is 30, 60 or 90 minutes long.',
    'There is no limit to the length.',
    'Use the words “water input” in the subject.',
  ])('are none in “%s”', (text) => {
    expect(limits(text)).toEqual([])
  })

  it('are not sure where a length is only advised, or too small for a whole input', () => {
    expect(limits('Inputs should ideally have around 1,000 words at most.')).toEqual(['1000 words whole ?'])
    expect(limits('Up to 5 words.')).toEqual(['5 words whole ?'])
  })

  it('are not sure where the call contradicts itself', () => {
    const { call } = readCall({
      kind: 'text',
      text: 'Inputs may have up to 2,000 words.\n\nThe limit of inputs is 2,500 words.',
    })
    expect(call.limits.map(({ sure }) => sure)).toEqual([false, false])
    expect(call.conflicts.map(({ what }) => what)).toEqual(['limit'])
  })
})

describe('what a call says of handing in', () => {
  const read = (text: string) => readCall({ kind: 'text', text }).call

  it('is the words that are to be the subject, not others in quotation marks beside them', () => {
    const { subject } = read(
      'Under “Letters” choose “New”, and use “2027 consultation – written inputs” as the title/subject, and “Meeting” as the category.',
    )
    expect(subject?.value).toBe('2027 consultation – written inputs')
  })

  it('is no subject line that is sure where it is an example', () => {
    const { subject } = read('In the subject line of the e-mail name the country, e.g. “Coalition – Utopia”.')
    expect(subject?.sure).toBe(false)
  })

  it('is no file type of a paper about the call, nor one that is refused', () => {
    expect(read('The concept note is available in English [PDF] and French [Word].').fileTypes).toBeNull()
    const call = read('Send it as a Word file. We are not able to accept other formats such as PDF.')
    expect([call.fileTypes?.value, call.refusedFileTypes?.value]).toEqual([['docx'], ['pdf']])
  })

  it('is a day behind its label in the line before, and no day that a page is as of', () => {
    expect(read('Call\n\nDeadline:\n19 June 2027\nIssued by:\nA committee').deadline).toMatchObject({
      value: { date: '2027-06-19' },
      sure: true,
    })
    expect(read('Guidelines for submissions to the office (as of 1 July 2008)').deadline).toBeNull()
    expect(read('Inputs are welcomed by the Committee on 3 May 2027.').deadline).toBeNull()
  })

  it.each([
    [
      'Non-governmental organizations in consultative status may submit written statements.\n\nEach organization may submit one.',
      'Non-governmental organizations in consultative status may submit written statements.',
    ],
    [
      'The Committee invites all interested parties to comment on its concept note.',
      'The Committee invites all interested parties to comment on its concept note.',
    ],
    [
      'La Rapporteuse spéciale invite les États et la société civile à répondre au questionnaire.',
      'La Rapporteuse spéciale invite les États et la société civile à répondre au questionnaire.',
    ],
    [
      'Las organizaciones inscritas pueden presentar declaraciones.',
      'Las organizaciones inscritas pueden presentar declaraciones.',
    ],
    [
      'The expert invites States to send inputs.\n\nWHO MAY SEND\n\nStates, civil society and children themselves.',
      'States, civil society and children themselves.',
    ],
    // An address, a meeting and a file are not people who send.
    ['Inputs may be sent by e-mail.', null],
    ['Organizations may register for the meeting until 3 May 2027.', null],
    ['Answers can be in Word.', null],
  ])('is who may send, in its own words: %s', (text, expected) => {
    expect(read(text).senders?.value ?? null).toBe(expected)
  })

  it('is no question where a list holds days for different people', () => {
    const call = read(
      'Deadlines for statements are the following:\n\n• Individual organizations: 11 November 2027\n• Joint statements: 18 November 2027',
    )
    expect(call.questions).toEqual([])
    expect(call.deadline).toMatchObject({ value: { date: '2027-11-11' }, sure: false })
    expect(call.conflicts.map(({ what }) => what)).toEqual(['deadline'])
  })
})
