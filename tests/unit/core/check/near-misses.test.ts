import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { setAnswer } from '../../../../src/core/draft/edit'
import type { Block } from '../../../../src/core/text/blocks'
import { ready, selected, template, withRationale } from './checked'

/** Rules that speak of a text as the rationale of an area, with what they select; acronyms have tests of their own. */
function said(text: string | Block[]): string[] {
  const draft = withRationale(text)
  return checkDraft(draft, template)
    .filter(({ check }) => check !== 'clarity/acronym' && check !== 'acronyms/unspelled-once')
    .map((finding) => `${finding.check}: ${selected(finding, draft)}`)
}

describe('sentences that look wrong and are right', () => {
  it.each([
    'Articles 3&4 highlight the rights; a recording of session 2 shows it, GPT⁠-⁠3 paper readers say, and a ~6 months lead helps.',
    'Spain, Portugal, England, Holland, Sweden and Russia acted on this doctrine.',
    'In 1493 a line was drawn. It passed the Azores and Cape Verde.',
    'They fear the prospect of a giant North Korea next door.',
    'The meeting of April 12th-13th and 14th was long, and so was that of the 1st, 2nd and 3rd of March.',
    '— mast (@mast_tree) June 16, 2023',
    'Prism Mast Coalition. Retrieved October 1, 2007, from the archive of the mast.',
    'We note that in counsel’s written note, at paragraph 21, the ideal is set out.',
    'We disagree with paragraph 5 of Mast England’s submissions, and with paragraphs 7 and 8 of our written ones.',
    'Please give as you are able to support his legacy.',
    'A third one on synergies for Europe’s Research Masts in the Social Sciences (SERMSS) began, and SERMSS goes on.',
    'The first layer layer_one and the second layer layer_2 differ.',
    'How might changes in policy affect it? How could needs differ?',
    'Ministerial advices were disclosed, and (and and and) more.',
    'Choose the data to delete and its time range, and its important parts.',
    'Use the bullet 2 lands 3, 4 and 5, and group_times(DT = DT) or spread(key = year, value = Value).',
    'The prime minister visited Iran in May 1968.',
    "The Prime Minister said ‘we leverage synergies in order to win' and left.",
    'Target 4 of SDG 9, Annex 2, Chapter 5 and Article 19 matter. See paragraphs 4 and 7 of the Zero Draft.',
    'The 2 x 3 grid, 6 am, $5 million, 3.5 per cent, 5 km and 1 in 3 women.',
    'Phase 2 starts; 5 years later 20 schools followed. We met 9 times, 2 or 3 times in May, and from 5 to 9 June.',
    'Europe’s member states and the member states of the European Union agreed.',
    'A firm that is 100%-owned differs by 7 percentage points.',
    'COVID-19 came in March 2020; see A/RES/70/125 and “July 4, 2025”, as the notice says.',
    'The Turkey Red dye, the Tanzania Media Council, the University of Moldova and the Vietnam Museum took part.',
    'Internet of Things devices and the Internet Society differ from the internet.',
    'We organize work, and we analyse, advertise, advise, supervise, exercise, comprise and promise; an enterprise does otherwise.',
    'The World Trade Organization, the Organization of American States and our organisation met. We realise it.',
    'The programme ran a software program and a computer program. Center for Democracy was there.',
    'Our 12 members agreed. Our 40 stations sing, and our 13 partners know.',
    'See p. 3 of our handbook. The Elements Paper says nothing of it.',
    'We do not want to reopen the Tunis Agenda.',
    'Objective 5 commits to it, as the May 4 video says; it costs Rs. 3 for each, on data about 4 them.',
    'See section 605 and 18 USC sections 2510 to 2512.',
    'The failure is known (the Survey, para 9.67). The judgment says so (paras 117 and 118).',
    'It stands in the report, Communications of the ACM, Volume 47 Issue 3, March 2004, pages 77 - 82.',
    'The report of May 5, 2024, available at the desk, says so.',
    'It is recognized.[1] Others say it too.[2]\n[1] Case C-440/05',
    'It is recognized.[1] Others say it too.[2]Report of the Rapporteur.',
    'One in three, or 1 out of 3 people, and 1 out of every 4 towns. Order No. 2/1/2021-1H(C) holds; 50%=1/2.',
    'The Accelerated Modalities of Action were adopted.',
    'Women 71.4% 89.5%',
    'It offers “the best services for the conduct of alternative dispute resolution in all of Asia”.',
    'The Centre for Internet & Society writes of the internet, and the internet matters.',
    'They wrote: “we utilise it in order to commence on-line work with member states by 12%”.',
    'Members of the health-care sector met health care staff.',
    'See https://example.org/utilise/2025-07-29/12% and write to member.states@example.org.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([])
  })

  it('lets quotations, proposed language and tables keep their own style', () => {
    const quote: Block = {
      type: 'quote',
      runs: [{ text: 'We utilise 12% of 3 schools, said member states on July 4, 2025.' }],
    }
    expect(said([quote])).toEqual([])
    const cell = (text: string) => ({ blocks: [{ type: 'paragraph' as const, runs: [{ text }] }] })
    expect(
      said([{ type: 'table', headerRows: 0, rows: [[cell('12%'), cell('3 schools'), cell('2025-07-29')]] }]),
    ).toEqual([])
    const language = setAnswer(
      ready,
      'area-5',
      'language',
      quote.type === 'quote' ? [{ ...quote, type: 'paragraph' }] : [],
    )
    expect(checkDraft(language, template)).toEqual([])
  })

  it('does not hold English style against other languages', () => {
    const text = 'En 2 escuelas de Vietnam, el 12% y el 13 percent.'
    expect(checkDraft({ ...withRationale(text), language: 'es' }, template)).toEqual([])
    expect(said([{ type: 'paragraph', runs: [{ text, language: 'es' }] }])).toEqual([])
  })
})

describe('sentences that look right and are wrong', () => {
  it.each([
    ['In 3 years we trained 8 people.', ['style/numbers: 3 years', 'style/numbers: 8 people']],
    ['It was agreed. Member states must act.', ['style/member-states: Member states']],
    ['Prices fell 5% (from 20%).', ['style/per-cent: 5%', 'style/per-cent: 20%']],
    ['On 3rd July 2025 and the 5th of May we met.', ['style/dates: 3rd July 2025', 'style/dates: the 5th of May']],
    ['We met on 04/07/2025.', ['style/dates: 04/07/2025']],
    ['In Turkey and with the Government of Vietnam.', ['style/country-names: Turkey', 'style/country-names: Vietnam']],
    ['The Global South needs funds; global south voices too.', ['consistency/one-name: global south']],
    ['On page 7 of the Elements Paper they say so.', ['references/in-text: On page 7']],
    ['Paragraph 12 is good.', ['references/unnamed: Paragraph 12']],
    ['The Zero Draft errs in paras 93–77.', ['references/in-text: paras 93–77']],
    [
      'We urge States to reopen the Tunis Agenda.',
      ['advice/settled-language: We urge States to reopen the Tunis Agenda.'],
    ],
    ['On the 10th and 11th of February we met.', ['style/dates: the 10th and 11th of February']],
    ['From 6th - 10th July we met.', ['style/dates: 6th - 10th July']],
    ['In Russia and the Soviet past of the region. Russia agreed.', ['style/country-names: Russia']],
    ['We ask for 4 key areas and a 5 year plan.', ['style/numbers: 4 key', 'style/numbers: 5 year']],
    ['Prior to 2020, we met.', ['clarity/plain-words: Prior to']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
