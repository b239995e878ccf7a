import { describe, expect, it } from 'vitest'
import { othersWords, recordEntries } from '../../../../src/core/check/others-words'
import { runsText } from '../../../../src/core/text/block-text'
import { type Block, paragraph, type Run } from '../../../../src/core/text/blocks'
import { findings, ready, selected, withRationale } from './checked'

const passages = (...texts: (string | Run[])[]) =>
  texts.map((given, block) => {
    const runs = typeof given === 'string' ? [{ text: given }] : given
    return { kind: 'paragraph', text: runsText(runs), runs, at: { slot: 'a', block } }
  })

/** The places of those that are another's words. */
const others = (...texts: (string | Run[])[]) => [...othersWords(passages(...texts))].sort((a, b) => a - b)
const entries = (...texts: string[]) => [...recordEntries(passages(...texts))]

describe('what another wrote or said', () => {
  it('is what a line introduces as quoted', () => {
    expect(others('Rule 7 of the harbour code reads:', 'Boats stop in order to be seen.', 'We agree with it.')).toEqual(
      [1],
    )
    expect(others('As the minister said in the harbour last May:', 'Boats are able to stop.')).toEqual([1])
    expect(others('According to Harbour Watch (https://example.org/why):', '- Boats stop.', 'We agree.')).toEqual([1])
    expect(others('The code states:', '1. Boats stop.', '2. Ferries wait.', 'We agree.')).toEqual([1, 2])
  })
  it('is all of an excerpt, until somebody else says “we”', () => {
    expect(
      others(
        'Here is the text of it in full:',
        'Boats stop.',
        'Ferries wait.',
        'We agree with both.',
        'Ferries sleep.',
      ),
    ).toEqual([1, 2])
    expect(others('Key excerpts:', 'We stop boats.', 'We wait.')).toEqual([1, 2])
    expect(others('The harbour board noted:', 'Boats stop.', 'Ferries wait.')).toEqual([1])
    expect(others('He told the board of the harbour:', 'Boats stop.')).toEqual([1])
  })
  it.each([
    [['We said it in our last letter, in these words of ours:', 'Boats stop.']],
    [['We call upon all States:', 'Stop the boats in order to count them.']],
    [['Our network asks for three things:', 'Stop the boats.']],
    [['The code reads well.', 'Boats stop in order to be seen.']],
  ])('is none without one who said it: %j', (texts) => {
    expect(others(...texts)).toEqual([])
  })
  it('is an article of a law, with its parts, until somebody speaks for himself', () => {
    expect(
      others(
        'Article 4. Every boat shall carry a light in order to be seen.',
        '(1) The light shall be white.',
        '(2) It is lit for the purpose of warning.',
        'We think that a light should be green.',
      ),
    ).toEqual([0, 1, 2])
    expect(
      others(
        'We quote the agreement.',
        '2.6 The board shall, in order to help, name a keeper.',
        '2.7 Keepers of lights.',
      ),
    ).toEqual([1, 2])
    expect(others('SEC. 22D.2. Lights of boats', '(a) Lights.', 'The board shall name a keeper of lights.')).toEqual([
      1, 2,
    ])
    expect(others('(2) A meeting of the harbours shall be held each year.')).toEqual([0])
  })
  it.each([
    [['Article 4 of the code says that every boat shall carry a light.']],
    [['(1) States should carry a light in order to be seen.']],
    [['(a) We ask that boats shall carry lights.']],
    [['1. Boats shall carry lights.']],
  ])('is no article where one is only named, or something is asked for: %j', (texts) => {
    expect(others(...texts)).toEqual([])
  })
  it('is what is shortened by hand, but not where the quotation has its marks', () => {
    expect(others('Boats stop […] in order to be seen.')).toEqual([0])
    expect(others('… and boats stop in order to be seen.')).toEqual([0])
    expect(others('[T]he boats stop in order to be seen.')).toEqual([0])
    expect(others('The code says “boats stop […] and wait”, in order to be seen.')).toEqual([])
    expect(others('Boats stop in order to be seen [1].')).toEqual([])
  })
  it('is what stands in italics as a whole, unless most of the text does', () => {
    const set: Run[] = [
      { text: 'Boats stop in the harbour each night in order to be seen by those who wait.', italic: true },
    ]
    const plain =
      'We asked those who work in the harbour at night, and this is what they answered us when we came back.'
    expect(others(plain, set)).toEqual([1])
    expect(others('They answered.', set)).toEqual([])
    expect(others(plain, [{ text: 'The harbour code', italic: true }])).toEqual([])
  })
  it('is what has its author below it', () => {
    expect(others('Boats stop in order to be seen.', '— Amina Rahmani, harbour master')).toEqual([0])
    expect(others('Boats stop in order to be seen.', '— Ferries should wait.')).toEqual([])
    expect(others('We ask for this', '— Light in harbours', '— Ferries at night')).toEqual([])
  })
  it('is what the line before says to follow, with or without a colon', () => {
    expect(others('The full text of the letter follows.', 'Boats stop in order to be seen.', 'They wait.')).toEqual([
      1, 2,
    ])
    expect(others('The keeper said it too (his speech is reproduced below).', 'Boats stop.')).toEqual([1])
    expect(others('Our letter follows.', 'Boats stop in order to be seen.')).toEqual([])
  })
  it('is all between a mark that opens in one paragraph and one that closes in another', () => {
    expect(others('She wrote: “Boats stop.', 'Ferries wait.', 'Lights burn.”', 'Bells ring.')).toEqual([1, 2])
    expect(others('She wrote: “Boats stop.', 'Ferries wait.', 'Lights burn.')).toEqual([])
    expect(others('She wrote: “Boats stop.”', 'Ferries wait.', 'Lights “burn”.')).toEqual([])
  })
  it('is a paragraph in single marks, and one that says who said it', () => {
    expect(others("'We don't stop in order to be seen, and it's true.'")).toEqual([0])
    expect(others("'Lights' are what we ask for in the harbours.")).toEqual([])
    expect(others('Boats stop in order to be seen, said the keeper of the lights.')).toEqual([0])
    expect(others('“Boats stop,” said the keeper, in order to be heard.')).toEqual([])
    expect(others('Claim: Boats stop in order to be seen.', 'Fact: They wait.')).toEqual([0])
    expect(others('Boats, said to be fast, stop in order to be seen.')).toEqual([])
  })
  it('is a transcript, from the first turn to the last', () => {
    expect(
      others(
        'What we heard:',
        'Q: Why do boats stop?',
        'AMINA: In order to be seen.',
        'Each night.',
        'Q: And?',
        'AMINA: Yes.',
        'We agree.',
      ),
    ).toEqual([1, 2, 3, 4, 5])
    expect(others('Lights: more.', 'Bells: more.', 'Lights: fewer.', 'Bells: fewer.')).toEqual([])
    expect(others('Key Message: a', 'Policy Action: b', 'Key Message: c', 'Policy Action: d')).toEqual([])
  })
  it('is what is said below a name that stands alone', () => {
    expect(
      others(
        'JOURNALIST:',
        'Do boats stop?',
        'AMINA RAHMANI:',
        'They do.',
        'Each night.',
        'JOURNALIST:',
        'And?',
        'AMINA RAHMANI:',
        'Yes.',
      ),
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(others('AIMS:', 'Boats stop.', 'METHODS:', 'We wait.')).toEqual([])
  })
  it('is what several answer below titles that ask', () => {
    const talk = (...titles: string[]) =>
      titles.flatMap((text) => [
        { kind: 'heading', text },
        { kind: 'paragraph', text: 'Amina: Boats stop.' },
        { kind: 'paragraph', text: 'Ben: Ferries wait.' },
      ])
    const found = (given: { kind: string; text: string }[]) =>
      [
        ...othersWords(
          given.map((each, block) => ({ ...each, runs: [{ text: each.text }], at: { slot: 'a', block } })),
        ),
      ].sort((a, b) => a - b)
    expect(found(talk('Is it lit?', 'Do boats stop?', 'Who waits?'))).toEqual([1, 2, 4, 5, 7, 8])
    expect(found(talk('Lamps', 'Boats', 'Bells'))).toEqual([])
  })
  it('is a paragraph of a quotation in single marks that the next goes on with', () => {
    expect(others("'We light the lamp and it's lit.", 'We agree.')).toEqual([0])
    expect(others("'Lamp' is what we call it.", 'We agree.')).toEqual([])
  })
  it('is a talk by initials, and a chat', () => {
    expect(others('We asked.', 'K - Is it lit?', 'A - It is.', 'Each night.', 'K - And there?', 'We agree.')).toEqual([
      1, 2, 3, 4,
    ])
    expect(others('A: lamps.', 'B: bells.', 'C: boats.')).toEqual([])
    expect(others('** <keeper> is it lit', '** <amina> it is', 'We agree.')).toEqual([0, 1])
    expect(others('We write <keeper> in it.', '** <amina> it is')).toEqual([])
  })
  it('is what has the name of its author below it, a formula of an office, and a release', () => {
    expect(others('Boats stop.', 'Amina Rahmani, from a letter to the guild', 'We agree.')).toEqual([0, 1])
    expect(others('Boats stop.', 'Amina Rahmani, in our harbour, is glad')).toEqual([])
    expect(others('Now, therefore, I, Amina Rahmani, do hereby proclaim this day as Lamp Day.', 'We agree.')).toEqual([
      0,
    ])
    expect(others('Press release from the keepers of Ebb:', 'Boats stop.', 'Ferries wait.', 'We agree.')).toEqual([
      1, 2,
    ])
  })
  it('is what a form asks', () => {
    const form = [
      'Please briefly describe your lamp',
      'It is lit.',
      'Full list of the lamp’s keepers:',
      'Amina.',
      'Who gains?',
    ]
    expect(others(...form, 'Boats do.', 'Please list your boats', 'All.', 'What next?', 'Ferries.')).toEqual([
      0, 2, 4, 6, 8,
    ])
    expect(others(...form, 'Boats do.', 'What next?', 'Whose are they?', 'Whose not?')).toEqual([])
  })
  it('is what is said of three persons or more', () => {
    const person = (name: string) =>
      `${name} is a keeper of lamps at Ebb, where he has lit them each night for all of the boats that come into the harbour and go out of it again.`
    const three = [person('Amina Rahmani'), 'Rahmani holds a degree.', person('Ben Quay'), person('Eve Harbour')]
    expect(others(...three, 'We agree.')).toEqual([0, 1, 2, 3])
    expect(others(...three.slice(0, 3), 'We agree.')).toEqual([])
  })
  it('is what readers ask and one answers, and an excerpt that is said to be a transcript', () => {
    const talk = [
      'Ben C.: Do boats stop?',
      'Amina Rahmani: They do.',
      'Each night.',
      'Eve C.: And ferries?',
      'Amina Rahmani: Yes.',
    ]
    expect(others('Our readers asked.', ...talk, 'We agree.')).toEqual([1, 2, 3, 4, 5])
    const excerpt = ['DD : Do boats stop?', 'AR: They do.']
    expect(others('This is from the transcript of our evening.', ...excerpt, 'We agree.')).toEqual([1, 2])
    expect(others('This is of our evening.', ...excerpt, 'We agree.')).toEqual([])
    expect(others('We spoke to the board.', 'When: at night.', 'Where: at Ebb.')).toEqual([])
  })
  it.each([
    ['a title that announces what people said', ['Keeper quotes', 'Boats stop.', 'Ferries wait.'], [1, 2]],
    ['what members say', ['What our members say', 'Boats stop.'], [1]],
    ['what the writer says', ['What we say about boats', 'Boats stop.'], []],
    [
      'another title',
      ['What people say about Ebb', 'Boats stop.', 'What it costs to light', 'Ferries wait.'],
      [1, 2, 3],
    ],
    ['voices of somebody', ['Voices from the harbour:', 'Boats stop.'], [1]],
    ['a sentence', ['Quotes are what we like.', 'Boats stop.'], []],
  ])('is what stands below %s', (_, texts, places) => {
    expect(others(...texts)).toEqual(places)
  })
  it('is what stands below such a title in bold, up to the next', () => {
    const bold = (text: string): Run[] => [{ text, bold: true }]
    expect(others(bold('Student Quotes'), 'Boats stop.', 'Ferries wait.', bold('About Ebb'), 'We stop.')).toEqual([
      1, 2,
    ])
    expect(others(bold('Our Lamps'), 'Boats stop.')).toEqual([])
  })
  it('is the account of somebody who is named, and what was received', () => {
    expect(others('This is Amina’s account of her night.', 'Boats stop.', 'Ferries wait.')).toEqual([1, 2])
    const told = `This is Amina’s account of her night. ${'Boats stop each night. '.repeat(8)}`
    expect(others(told, 'Ferries wait.')).toEqual([0, 1])
    expect(others('The keeper has provided us with the below update on the lamps.', 'Boats stop.')).toEqual([1])
    expect(others('The board sent the following statement:', 'Boats stop.', 'Yours sincerely,', 'We agree.')).toEqual([
      1, 2,
    ])
    expect(others('We sent the following statement to the board.', 'Boats stop.')).toEqual([])
    expect(others('This is Ebb’s report on boats.', 'Boats stop.')).toEqual([])
    expect(others('This is our account of it.', 'Boats stop.')).toEqual([])
  })
  it('is the abstracts of a programme', () => {
    expect(others('Talk abstract: Boats stop.', 'We agree.', 'Session: Ferries wait.')).toEqual([0, 2])
    expect(others('Abstract: Boats stop.', 'We agree.')).toEqual([])
    const abstract = 'Boats stop at night and ferries wait. '.repeat(7)
    const slot = (time: string) => `${time} - Lamps - Amina Rahmani ${abstract}`
    expect(
      others(slot('09:00-09:20'), slot('09:20–09:40'), '09:40 - 10:00 Tea', slot('10:00-10:20'), abstract),
    ).toEqual([0, 1, 3])
    expect(others(slot('09:00-09:20'), slot('09:20–09:40'), abstract)).toEqual([])
  })
  it('is the answers of an interview, and no form that is filled in', () => {
    const bold = (text: string): Run[] => [{ text, bold: true }]
    const asked = [
      bold('How do you light your lamp?'),
      'I light it at night.',
      bold('Why?'),
      'My boats must stop.',
      bold('What next?'),
      'I wait.',
      'Ferries too.',
    ]
    expect(others('We spoke to Amina Rahmani at Ebb.', ...asked)).toEqual([2, 4, 6, 7])
    expect(others('We answer the questions of the form.', ...asked)).toEqual([])
    const ours = asked.map((line) => (typeof line === 'string' ? line.replace('I ', 'We ').replace('My', 'Our') : line))
    expect(others('We spoke to Amina Rahmani at Ebb.', ...ours)).toEqual([])
  })
  it('is what ends with three points and a note, and italics that no program reads', () => {
    expect(others('She calls it night. Boats stop, and ferries are wet ...[7]. So it is.', 'We agree.')).toEqual([0])
    expect(others('She calls it night ... and so on.')).toEqual([])
    const own = 'We light the lamps of the harbour so that boats stop at night and ferries wait for them to go.'
    const set = '_Dear keeper, boats stop at night and ferries wait for them to go on._ '
    expect(others(own, own, set)).toEqual([2])
    expect(others(own, own, set.replace('._', '.'))).toEqual([])
  })
  it('is what commands beside others that do, with the parts of it', () => {
    expect(others('The keeper shall:', '(a) light the lights;', '(b) ring in order to warn.', 'We agree.')).toEqual([
      0, 1, 2,
    ])
    expect(others('Every boat shall stop.', 'Every ferry shall wait in order to be seen.')).toEqual([0, 1])
    expect(others('Every boat shall stop in order to be seen.', 'Ferries wait.')).toEqual([])
    expect(others('We ask that every boat shall stop.', 'We ask that every ferry shall wait.')).toEqual([])
  })
  it('is a resolution, whose clauses have a verb and nobody before it', () => {
    expect(
      others(
        'Recalling the code,',
        'Noting that boats stop in order to be seen,',
        '1. Decides to light lights;',
        'We agree.',
      ),
    ).toEqual([0, 1, 2])
    expect(others('Noting that boats stop, we ask for light.', 'Recalling the code,', 'Ferries wait.')).toEqual([])
  })
  it('is left alone by rules of style and consistency, and what the writer says is not', () => {
    const quoted = withRationale([
      paragraph('The harbour code reads:'),
      paragraph('Boats stop in order to be seen by 30% of them.'),
      paragraph('In order to help, we met 20% of them.'),
    ])
    expect(findings('clarity/plain-words', quoted).map((finding) => selected(finding, quoted))).toEqual(['In order to'])
    expect(findings('clarity/plain-words', quoted)[0]?.at.block).toBe(2)
    expect(findings('style/per-cent', quoted).map(({ at }) => at.block)).toEqual([2])
  })
})

describe('a form in which who answers copies what is asked', () => {
  it('is another’s up to the answer', () => {
    expect(
      others(
        'SECTION/QUESTION: 3. Harbours',
        'TD-11. As of May 1, 2024, boats are lit.',
        'a. Should they be?',
        'COMMENT: Yes. Boats are lit by us.',
        'We light them.',
      ),
    ).toEqual([0, 1, 2])
    expect(others('The question: what is lit?', 'Boats are.', 'COMMENT: Yes.')).toEqual([])
    expect(others('Request: light the boats.', 'We ask for it.')).toEqual([])
  })
})

describe('italics that are the writer’s', () => {
  const text = 'We do not speak of boats, ferries, lamps or bells in any of these lines of ours.'
  const italic = (words: string): Run[] => [{ text: words, italic: true }]
  it('are what he says of himself, and not a short quotation between others', () => {
    expect(
      others(text, text, text, italic(`(Disclaimer: as a keeper I know these lamps, boats and ferries well.)`)),
    ).toEqual([])
    expect(
      others(text, text, text, italic(`Note: keepers know all of these lamps, boats and ferries by their names.`)),
    ).toEqual([3])
    expect(others(text, text, text, italic('“Boats are lit.”'))).toEqual([3])
    expect(others(text, text, text, italic('Boats are lit.'))).toEqual([])
  })
})

describe('a record', () => {
  it('is three short entries or more in a row with a date at their start or end', () => {
    expect(
      entries('June 4, 2021: harbour opened', 'July 2, 2021: lights lit', 'May 1, 2022 – bells', 'We agree.'),
    ).toEqual([0, 1, 2])
    expect(entries('Letter to the harbour (2021-06-04)', 'Reply (2021-07-02)', 'Thanks (2021-08-09)')).toEqual([
      0, 1, 2,
    ])
    expect(entries('10:00 Welcome', '10:30 Lights', '11:15 Bells')).toEqual([0, 1, 2])
  })
  it('is no letter with its date, nor sentences that are longer', () => {
    expect(entries('June 4, 2021', 'Dear minister,', 'We met on July 2, 2021.')).toEqual([])
  })
  it('keeps its dates, and a sentence does not', () => {
    const items: Block[] = [
      ...['June 4, 2021: harbour opened', 'July 2, 2021: lights lit', 'May 1, 2022: bells'].map((text) =>
        paragraph(text),
      ),
      paragraph('The harbour was opened on June 9, 2021, with lights.'),
    ]
    expect(findings('style/dates', withRationale(items, ready)).map(({ at }) => at.block)).toEqual([3])
  })
})

describe('dates and acronyms that nobody would change', () => {
  it.each([
    'Harbour Record 155:142 (October 5, 2009) p. 81 says so.',
    'It was asked there (Lights in the Harbours of the North, May 12, 2016).',
    'Rahmani, Lights of Boats, vol. 323, October 27, 2001; and others.',
    'The file has the date 2021-06-04 in its name, or 2021/06/04.',
  ])('in what is cited or figures alone: %s', (text) => {
    expect(findings('style/dates', withRationale(text))).toEqual([])
  })
  it('but those of sentences in brackets too', () => {
    const draft = withRationale('The harbour was opened (on October 5, 2009, with lights) and closed on 2021-06-14.')
    expect(findings('style/dates', draft).map((finding) => selected(finding, draft))).toEqual([
      'October 5, 2009',
      '2021-06-14',
    ])
  })
  it('in a title, where nobody spells out', () => {
    const body = 'The Harbour Quarry Zone (HQZ) is large. The HQZ ended.'
    expect(findings('clarity/acronym', withRationale([paragraph('Money for the HQZ now'), paragraph(body)]))).toEqual(
      [],
    )
    expect(
      findings(
        'clarity/acronym',
        withRationale([paragraph('There is money for the HQZ now.'), paragraph('We ask for it.'), paragraph(body)]),
      ),
    ).toHaveLength(1)
  })
  it('where the next sentence says what it is', () => {
    const tail = 'All of it is by the Harbour Quarry Zone (HQZ).'
    const late = (text: string) =>
      findings('clarity/acronym', withRationale([paragraph(text), paragraph('We ask for it.'), paragraph(tail)]))
    expect(late('We read it in a paper, HQZ, and in others. HQZ is the paper of those who build harbours.')).toEqual([])
    expect(late('We read it in a paper of the HQZ, and in others. They build harbours.')).toHaveLength(1)
    // It may be a name, and what the next paragraph says is near.
    expect(late('We read it in a paper of HQZ, and in others. They build harbours.')).toEqual([])
    const near = [paragraph('We read a paper of the HQZ, and others.'), paragraph(tail)]
    expect(findings('clarity/acronym', withRationale(near))).toEqual([])
  })
  it('where the mark of a note is a link', () => {
    const runs = (link?: string) => [
      { text: 'Boats stop at night.' },
      { text: '[1]', ...(link ? { link } : {}) },
      { text: ' They wait.' },
    ]
    const marked = (link?: string) => withRationale([{ type: 'paragraph', runs: runs(link) }])
    expect(findings('references/note-without-note', marked('https://example.org/1'))).toEqual([])
    expect(findings('references/note-without-note', marked())).toHaveLength(1)
  })
  it('where a list of references stands without its numbers', () => {
    const text = ['Boats stop at night.[1] They wait.', 'References:', 'Rahmani, Lights of Boats'].map((line) =>
      paragraph(line),
    )
    expect(findings('references/note-without-note', withRationale(text))).toEqual([])
    expect(findings('references/note-without-note', withRationale(text.slice(0, 1)))).toHaveLength(1)
  })
})

describe('words that are not the writer’s to change', () => {
  it('a quotation that is not closed, up to the end of its paragraph', () => {
    const draft = withRationale('In order to help, we met. She said, "boats stop in order to be seen by 30% of them.')
    expect(findings('clarity/plain-words', draft)[0]?.fix?.edits).toHaveLength(1)
    expect(findings('style/per-cent', draft)).toEqual([])
    expect(findings('style/per-cent', withRationale('"Boats stop," she said. They are 30% of all.'))).toHaveLength(1)
  })
  it('letters behind a person, and a word in capitals', () => {
    const passed = 'It was led by Amina Rahmani, HQX and by others. The HQX is hard. All HQX are glad.'
    expect(findings('clarity/acronym', withRationale(passed))).toEqual([])
    const word = 'She is ACE at it. They teach adults and are ace. The Adult Centre of Ebb (ACE) opened.'
    expect(findings('clarity/acronym', withRationale(word))).toEqual([])
  })
  it.each([
    ['style/numbers', 'They waited for 5 mins in the harbour.'],
    ['style/numbers', 'The harbour holds 5 petabytes.'],
    ['slips/doubled-word', 'The master (harbours harbours) said it - surprise surprise - and left.'],
    ['style/dates', 'They meet on the 1st/2nd of July in the harbour.'],
  ])('%s: %s', (rule, text) => {
    expect(findings(rule, withRationale(text))).toEqual([])
  })
  it('a long quotation is as long as it is', () => {
    const long = Array.from({ length: 40 }, () => 'Boats stop in the harbour.').join(' ')
    expect(findings('clarity/long-paragraph', withRationale(`“${long}”, she said.`))).toEqual([])
    expect(findings('clarity/long-paragraph', withRationale(`${long} “They do”, she said.`))).toHaveLength(1)
  })
  it.each([
    ['clarity/plain-words', 'A boat, for the purpose of this Act, is a ship.'],
    ['clarity/plain-words', 'Lights would cost in the vicinity of $45 million.'],
    ['clarity/plain-words', 'The boat lost much with respect to other boats.'],
    ['clarity/plain-words', 'They shout so loudly so as to wake the harbour.'],
    ['style/country-names', 'They wrote of the march of Napoleon towards Russia.'],
    ['style/per-cent', 'Harbour 25,933 48.16%'],
    ['style/country-names', 'The Iran deal of the harbours ended.'],
    ['style/country-names', 'Lights for Russia Must Come Before Bells'],
  ])('%s: %s', (rule, text) => {
    expect(findings(rule, withRationale(text))).toEqual([])
  })
  it.each([
    ['clarity/plain-words', 'Boats stop for the purpose of a rest prior to the night.', 2],
    ['style/country-names', 'The boats are from Iran, stop in Russia, and wait there.', 2],
  ])('%s: %s', (rule, text, times) => {
    expect(findings(rule, withRationale(text))).toHaveLength(times)
  })
  it('what stands in italics as a term is no second way to write a word', () => {
    const italic: Block = {
      type: 'paragraph',
      runs: [
        { text: 'We read ' },
        { text: 'Organising harbours', italic: true },
        { text: ', and organize boats, and recognize lights.' },
      ],
    }
    expect(findings('consistency/ise-ize', withRationale([italic]))).toEqual([])
  })
})
