import { describe, expect, it } from 'vitest'
import { callLines } from '../../../../src/core/call/call-lines'
import { findDeadline } from '../../../../src/core/call/deadline'

const read = (text: string) => findDeadline(callLines({ kind: 'text', text }).lines)
const said = (text: string) => {
  const { deadline, conflicts } = read(text)
  const { date, time, zone } = deadline?.value ?? {}
  return { date, time, zone, sure: deadline?.sure, conflicts: conflicts.map(({ what }) => what) }
}
const sure = (date: string, time: string | null = null, zone: string | null = null) => ({
  date,
  time,
  zone,
  sure: true,
  conflicts: [],
})

describe('the deadline of a call', () => {
  it.each([
    ['Inputs are due by 5 p.m. (Geneva time) on Tuesday, 2 March 2027.', sure('2027-03-02', '17:00', 'Europe/Zurich')],
    ['Deadline: March 2, 2027 at 11:59 PM EST', sure('2027-03-02', '23:59', 'EST')],
    [
      'Please submit your input no later than close of business Geneva time on 2 March 2027.',
      sure('2027-03-02', null, 'Europe/Zurich'),
    ],
    ['Closing date for submissions: 2027-03-02, noon UTC+1', sure('2027-03-02', '12:00', 'UTC+1')],
    [
      'Les réponses sont à envoyer avant le 1er mars 2027 à midi, heure de Paris.',
      sure('2027-03-01', '12:00', 'Europe/Paris'),
    ],
    [
      'El plazo para enviar aportes vence el martes 2 de marzo de 2027, 18.00 h (hora de Ginebra).',
      sure('2027-03-02', '18:00', 'Europe/Zurich'),
    ],
    ['31 March 2027 is the deadline for inputs. The session takes place on 3 May 2027.', sure('2027-03-31')],
    ['Submissions are accepted from 1 March to 15 April 2027, 23:59 UTC.', sure('2027-04-15', '23:59', 'UTC')],
    ['Registration closes on 1 March 2027. Please send your statement by 5 March 2027.', sure('2027-03-05')],
    ['Send your input by 5 March 2027. Inputs received after 9 March 2027 will not be read.', sure('2027-03-05')],
    ['The deadline of 5 March 2027 has been extended to 19 March 2027.', sure('2027-03-19')],
    ['Le délai initial du 5 mars 2027 est prolongé jusqu’au 19 mars 2027.', sure('2027-03-19')],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('that an extension took the place of is kept as it was written', () => {
    expect(read('The original deadline of 5 March 2027 has been extended to 19 March 2027.').replaced).toMatchObject([
      { value: '5 March 2027' },
    ])
  })

  it.each([
    ['Deadline: 5 March 2027.\n\nPlease send all inputs by 9 March 2027.', 'deadline'],
    [
      'Inputs are expected by 9 March 2027.\n\nThe day of 5 March 2027, named in the first letter, remains the deadline for organisations of women.',
      'deadline',
    ],
    [
      'Las respuestas se recibirán hasta el 9 de marzo de 2027.\n\nLa fecha del 5 de marzo de 2027 es la fecha límite para las universidades.',
      'deadline',
    ],
    [
      'Les réponses sont attendues pour le 9 mars 2027. Le 5 mars 2027 reste la date limite pour les universités.',
      'deadline',
    ],
    ['Inputs are due by Monday, 2 March 2027.', 'weekday'],
    ['Deadline: 2 March 2027, 18:00\n\nSend inputs by 2 March 2027, 23:59.', 'deadline'],
  ])('is not sure where the call contradicts itself: %s', (text, what) => {
    const { sure, conflicts } = said(text)
    expect(sure).toBe(false)
    expect(conflicts).toContain(what)
  })

  it('is not sure where day and month could be read either way round', () => {
    expect(said('Deadline: 03/04/2027').sure).toBe(false)
    expect(said('Deadline: 23/04/2027')).toEqual(sure('2027-04-23'))
  })

  it.each([
    'The report will be presented on 14 September 2027.',
    'The meeting is held on 3 May 2027 in Geneva.',
    'Send your input two weeks before the session.',
    'Send your input by 31 February 2027.',
    'Send your input by 5 March.',
  ])('is none where no day is said to be the last: %s', (text) => {
    expect(read(text).deadline).toBeNull()
  })
})
