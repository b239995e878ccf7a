import { describe, expect, it } from 'vitest'
import { packOfCall } from '../../../../src/core/call/call-pack'
import { callJson, readCall } from '../../../../src/core/call/read-call'
import { PACK_FILE } from '../../../../src/core/template/pack-names'
import { readPack } from '../../../../src/core/template/read'

type Kind = 'text' | 'markdown' | 'html'
const origin = { name: 'call.md', sha256: 'a1b2c3'.padEnd(64, '0'), readOn: '2026-11-28' }

/** What a call offers, and the pack that is made of it when nobody has corrected anything. */
function offered(text: string, kind: Kind = 'text') {
  const read = readCall({ kind, text })
  const pack = packOfCall(read, origin, null)
  const files = new Map([[PACK_FILE, JSON.stringify(pack.manifest)]])
  for (const [index, name] of pack.manifest.templates.entries()) files.set(name, JSON.stringify(pack.templates[index]))
  expect(readPack(files, 'pack').problems).toEqual([])
  const template = pack.templates.find(({ kind: of }) => of === 'written-input')
  if (!template) throw new Error('No template for a written input')
  const call = callJson(read.call)
  return {
    call,
    limits: call.limits.map(
      ({ value, unit, scope, status, sure }) =>
        `${value} ${unit} ${scope}${status ? ` ${status}` : ''}${sure ? '' : ' ?'}`,
    ),
    template,
    profile: template.profiles[0],
    dates: pack.manifest.calendar.map(({ date, verified }) => [date, verified]),
  }
}

const OPENING = 'Call for inputs: rivers\n\nThe Special Rapporteur on water invites organizations to write to her.\n\n'
const OWN_LIMITS = ['totalWords', 'totalCharacters', 'totalPages', 'sectionWords', 'sectionCharacters'] as const

function expectNoLimit({ profile }: ReturnType<typeof offered>): void {
  for (const name of OWN_LIMITS) expect(profile?.[name]).toBeNull()
  expect(profile?.sections).toBeUndefined()
}

describe('a call that is not as calls should be', () => {
  it('without questions gives one place for the text, with its limit and its day', () => {
    const { call, template, profile, dates } = offered(
      `${OPENING}Inputs must not exceed 1,500 words. Deadline: 30 April 2031.`,
    )
    expect(call.questions).toEqual([])
    expect(template.sections.map(({ kind, slots }) => [kind, slots.length])).toEqual([['part', 1]])
    expect(profile?.totalWords).toBe(1500)
    expect(dates).toEqual([['2031-04-30', true]])
  })

  it('without limits gives none, whatever else it counts, and says so', () => {
    const found = offered(
      `${OPENING}1. What do rivers need?\n2. Who guards them?\n\nSend inputs by 30 April 2031. The guide of 40 pages has 12,000 words, and its annex 3,000 characters of code.`,
    )
    expect(found.limits).toEqual([])
    expectNoLimit(found)
    expect(found.profile?.description).toBe('The call names no limit that is sure.')
    expect(found.template.sections.map(({ title }) => title)).toEqual(['What do rivers need?', 'Who guards them?'])
  })

  it('without anything at all gives a pack that works, and asks for all', () => {
    for (const text of ['', ' \n', 'Rivers', '…']) {
      const found = offered(text)
      expect([found.limits, found.call.deadline, found.call.emails, found.dates]).toEqual([[], null, [], []])
      expectNoLimit(found)
    }
  })

  it('in Arabic gives its address, and no number that nobody understood', () => {
    const found = offered(
      'دعوة إلى تقديم مساهمات\n\nيجب ألا تتجاوز المساهمات 2000 كلمة.\n\nالموعد النهائي: 30 أبريل 2031.\n\n١. ما هي التحديات؟\n\ninputs@example.org',
    )
    expect(found.call.title).toBe('دعوة إلى تقديم مساهمات')
    expect([found.limits, found.call.deadline, found.dates]).toEqual([[], null, []])
    expectNoLimit(found)
    expect(found.call.emails).toEqual(['inputs@example.org'])
  })

  const MAIN =
    '<h1>Call for inputs: rivers</h1><p>The Special Rapporteur on water invites inputs.</p><h2>Questions</h2><ol><li>What do rivers need?</li><li>Who guards them?</li></ol><p>Inputs must not exceed 2,000 words. Deadline: 30 April 2031, 18:00 CET. Send them to rivers@example.org.</p>'
  const COOKIES =
    '<p>We use cookies. Would you like some? They are kept for up to 12 months. Your comment must not exceed 280 characters. Deadline: 1 January 2030.</p>'
  const MENU =
    '<ul><li><a href="/">Home</a></li><li><a href="/calls">Calls: deadline 1 January 2030</a></li><li><a href="/q">What is a rapporteur?</a></li></ul>'
  const FOOT = '<p>Newsletter: news@example.org. Search: up to 50 characters.</p>'
  it.each([
    [
      'by its elements',
      `<div role="dialog">${COOKIES}</div><header><nav>${MENU}</nav></header><aside>${MENU}</aside><main>${MAIN}</main><footer>${FOOT}</footer>`,
    ],
    [
      'by the names that pages give',
      `<div id="cookie-banner">${COOKIES}</div><div class="navbar main-menu">${MENU}</div><div class="content">${MAIN}</div><div class="site-footer">${MENU}</div>`,
    ],
  ])('on a web page gives what is between menus and cookies, known %s', (_, body) => {
    const found = offered(
      `<!doctype html><html><head><title>Rivers | Office</title></head><body>${body}</body></html>`,
      'html',
    )
    expect(found.call.title).toBe('Call for inputs: rivers')
    expect(found.limits).toEqual(['2000 words whole'])
    expect(found.call.questions.map(({ text }) => text)).toEqual(['What do rivers need?', 'Who guards them?'])
    expect(found.call.deadline).toMatchObject({ date: '2031-04-30', time: '18:00', zone: 'CET', sure: true })
    expect(found.call.emails).toEqual(['rivers@example.org'])
  })

  it.each([
    [
      'for three things',
      'Deadline for written inputs: 30 April 2031.\nDeadline for registration: 2 May 2031.\nDeadline for oral statements: 9 May 2031.',
    ],
    [
      'for one and the same',
      'Inputs are due by 30 April 2031.\n\nPlease send your contribution by 7 May 2031.\n\nDeadline: 15 May 2031.',
    ],
  ])('with three deadlines %s shows that they contradict each other, and takes none for sure', (_, text) => {
    const { call, dates } = offered(OPENING + text)
    expect(call.deadline).toMatchObject({ date: '2031-04-30', sure: false })
    expect(call.conflicts.map(({ what }) => what)).toEqual(['deadline'])
    expect(call.conflicts[0]?.found.length).toBeGreaterThan(1)
    expect(dates).toEqual([['2031-04-30', false]])
  })

  it('with its limits in a table takes them by their rows and columns', () => {
    const found = offered(
      '# Call for inputs: rivers\n\n| Part | Length | Deadline |\n|---|---|---|\n| Summary | max. 200 words | 30 April 2031 |\n| Full input | 2,000 words | 30 April 2031 |\n| Each answer | no more than 300 words | |\n',
      'markdown',
    )
    expect(found.limits).toEqual(['200 words summary', '2000 words whole', '300 words answer'])
    expect(found.profile).toMatchObject({ totalWords: 2000, sectionWords: 300, sections: { summary: { words: 200 } } })
    expect(found.dates).toEqual([['2031-04-30', true]])
    const byStatus = offered(
      '<h1>Call for inputs: rivers</h1><table><tr><th>Organizations</th><th>Maximum length</th></tr><tr><td>General consultative status</td><td>2,000 words</td></tr><tr><td>Special consultative status</td><td>1,500 words</td></tr></table>',
      'html',
    )
    expect(byStatus.template.profiles.map(({ status, totalWords }) => [status, totalWords])).toEqual([
      ['general', 2000],
      ['special', 1500],
    ])
    // And a table of numbers that limit nothing gives none.
    expect(
      offered('# Call\n\n| Year | Inputs | Words |\n|---|---|---|\n| 2025 | 150 | 300,000 |\n', 'markdown').limits,
    ).toEqual([])
  })

  it.each([
    'In other words, 300 words are on the wall.',
    'The opening words, 50 in number, were said by the Chair.',
    'A glossary of 300 words is annexed.',
    'In the words of article 19, 30 States agreed.',
    'The 2,000 words of the declaration are available online.',
    'The previous call allowed up to 1,000 words; this one names no limit.',
    'En d’autres mots, 300 mots suffisent rarement.',
    'El informe anterior tuvo un máximo de 20 páginas.',
    // What may be a most, but not of what somebody hands in, is for a person to look at.
    'Up to 500 words of the report are quoted in annex 2.',
    'He spoke at most 10 words of French.',
    'The Chair said no more than 100 words in opening.',
    'The summary of the last report has a maximum of 250 words.',
    'Translation is paid for up to 3,000 words.',
    'The glossary defines up to 400 words.',
    'Le glossaire contient jusqu’à 300 mots.',
    'Participants may use at most 30 minutes of the session for networking.',
    'Interpretation is available for up to 90 minutes.',
    'Statements are heard in person. L’interprétation est assurée pendant 60 minutes au plus.',
    'Inputs are welcome. The glossary defines up to 400 words.',
    'The form remembers up to 5,000 characters of a search.',
    'The Secretariat will publish a report of no more than 8,500 words.',
    'The final report of the Rapporteur is limited to 10,700 words.',
    'Le rapport final du Rapporteur est limité à 10 700 mots.',
    'El informe final no podrá exceder de 10.700 palabras.',
    'Summaries of sessions, which the secretariat writes, are limited to 500 words.',
    'In a word, 20 pages at most were ever read.',
    'In 2025 the Special Rapporteur received 140 submissions of up to 21 pages.',
    'En 2025 el Relator recibió 140 contribuciones de hasta 21 páginas.',
    'Passwords must have at most 20 characters.',
    'Speakers of Member States have up to 5 minutes, other speakers up to 3 minutes.',
  ])('whose words are no limit of what is asked takes none: “%s”', (sentence) => {
    const found = offered(OPENING + sentence)
    expect(found.limits.filter((limit) => !limit.endsWith('?'))).toEqual([])
    expectNoLimit(found)
    // What was seen and not taken stands in the pack, for who looks.
    if (found.limits.length > 0 && !found.limits.some((limit) => limit.includes('minutes')))
      expect(found.profile?.description).toContain(sentence.split('. ').at(-1)?.slice(0, 30))
  })

  it('with a number for something else beside its own limit takes its own, and sees no contradiction', () => {
    const { limits, call, profile } = offered(
      `${OPENING}The report will be no longer than 10,700 words.\n\nWord limit: 2,500 words.`,
    )
    expect(limits).toEqual(['10700 words whole ?', '2500 words whole'])
    expect(call.conflicts).toEqual([])
    expect(profile?.totalWords).toBe(2500)
  })

  it.each([
    ['No more than 2,000 words, in Word.', '2000 words whole'],
    ['Please keep to five pages at most.', '5 pages whole'],
    ['Your letter may have up to 800 words.', '800 words whole'],
    ['Alternative reports are limited to 10,000 words.', '10000 words whole'],
    ['Los informes temáticos no deben superar las 3.000 palabras.', '3000 words whole thematic'],
    ['Les rapports ne doivent pas dépasser 10 000 mots.', '10000 words whole'],
    ['Speakers have up to 3 minutes.', '3 minutes statement'],
    ['Cada ponente dispondrá de 5 minutos.', '5 minutes statement'],
    ['Inputs are sent by e-mail. They must not exceed five pages.', '5 pages whole'],
  ])('still takes what is said of what is asked: “%s”', (sentence, limit) => {
    expect(offered(OPENING + sentence).limits).toEqual([limit])
  })
})
