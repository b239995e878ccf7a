import { describe, expect, it } from 'vitest'
import { PLAIN_WORDS } from '../../../../src/core/check/plain-word-list'
import { findings, withRationale } from './checked'

/** The sentence with all fixes done, or null where nothing is said. */
function mended(text: string): string | null {
  const found = findings('clarity/plain-words', withRationale(text))
  if (found.length === 0) return null
  const edits = found.flatMap(({ fix }) => fix?.edits ?? [])
  return edits
    .map(({ start = 0, end = 0, text: put = '' }) => ({ start, end, put }))
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end, put }) => left.slice(0, start) + put + left.slice(end), text)
}

/** Of each entry: sentences in which its fix is right, with what they become, and sentences that it would spoil or that mean another thing. */
const FRAMES: Readonly<Record<string, { right: [text: string, becomes: string][]; silent: string[] }>> = {
  utilize: {
    right: [
      ['Keepers utilize the old lamp at night.', 'Keepers use the old lamp at night.'],
      ['Do keepers utilize lamps?', 'Do keepers use lamps?'],
    ],
    silent: ['KEEPERS UTILIZE LAMPS AT NIGHT.'],
  },
  utilizes: { right: [['The boat utilizes a lamp.', 'The boat uses a lamp.']], silent: [] },
  utilized: {
    right: [['We utilized a lamp and waited.', 'We used a lamp and waited.']],
    silent: [
      'It is a utilized lamp of ours.',
      'We sold the utilized lamps of the harbour.',
      'The lamp we utilized to fish.',
      'Utilized memory is what we have.',
    ],
  },
  utilizing: {
    right: [['By utilizing lamps we see the shore.', 'By using lamps we see the shore.']],
    silent: ['We like the utilizing of lamps.'],
  },
  'in order to': {
    right: [
      ['We met the keepers in order to buy lamps.', 'We met the keepers to buy lamps.'],
      ['In order to see the shore, we bought lamps.', 'To see the shore, we bought lamps.'],
      ['We write, in order to be heard and to be seen.', 'We write, to be heard and to be seen.'],
    ],
    silent: [
      'Why light lamps in order to sleep?',
      'This is a mooring that everybody can access in order to fish.',
      'It is work in order to fish.',
      'We name the lamp used in order to see the shore.',
      'That is what keepers need in order to see the shore.',
      'A lamp is required in order to see the shore.',
      'They have the ones they have in order to see.',
      'This is the lamp that was chosen in order to fish.',
      'The keeper is able, in order to see, to light it.',
      'They found a way in order to see the shore.',
      'A lamp is enough in order to see the shore.',
      'That is what they want in order to see.',
      'We waited in order to not wake the boats.',
      'We came not in order to see the shore.',
      'Our thanks are in order to all of you.',
      'You can tie the boat to the mooring we named earlier in order to fish.',
      'Keepers enter a competition in order to write for us.',
      'A lamp may be a necessity in order to see the shore.',
      'They keep the boats at all costs in order to fish.',
      'We put the boats in order to the last of them.',
      'We put the boats in order to, as we said, see them.',
    ],
  },
  'for the purpose of': {
    right: [['Boats stop for the purpose of trade with us.', 'Boats stop for trade with us.']],
    silent: [
      'Boats stop for the purpose of buying lamps.',
      'A boat, for the purpose of this paper, has a lamp.',
      'We stop for the purpose of trade and of rest.',
      'It is for the purpose of trade with us.',
    ],
  },
  'due to the fact that': {
    right: [['We stayed due to the fact that it rained.', 'We stayed because it rained.']],
    silent: [
      'The delay is due to the fact that it rained.',
      'The delay was mainly due to the fact that it rained.',
      'We stayed due to the fact that it rained and that it was night.',
      'We stayed due to the fact that was told of.',
    ],
  },
  'owing to the fact that': {
    right: [['Owing to the fact that it rained, we stayed.', 'Because it rained, we stayed.']],
    silent: ['It was owing to the fact that it rained.'],
  },
  'in light of the fact that': {
    right: [['We stay in light of the fact that it rains.', 'We stay because it rains.']],
    silent: ['It must be seen in light of the fact that it rains.', 'We go even in light of the fact that it rains.'],
  },
  'despite the fact that': {
    right: [
      ['We went despite the fact that it rained.', 'We went although it rained.'],
      ['Despite the fact that it rained, we went.', 'Although it rained, we went.'],
    ],
    silent: [
      'They work despite illness, and despite the fact that it rains.',
      'We went, and this despite the fact that it rained.',
      'We went, all despite the fact that it rained.',
      'It is despite the fact that it rains.',
      'We went despite the fact that it rained and that it was night.',
    ],
  },
  'at this point in time': {
    right: [['We have no lamp at this point in time.', 'We have no lamp now.']],
    silent: ['The keepers had no lamp at this point in time.', 'It is seen at this point in time when all sleep.'],
  },
  'at the present time': {
    right: [['At the present time we have no lamp.', 'Now we have no lamp.']],
    silent: ['There was no lamp at the present time of the story.'],
  },
  'in the near future': {
    right: [
      ['We will buy lamps in the near future.', 'We will buy lamps soon.'],
      ['In the near future, we will buy lamps.', 'Soon, we will buy lamps.'],
    ],
    silent: [
      'Changes in the near future will cost us lamps.',
      'We plan both in the near future and later on.',
      'The story is set in the near future.',
    ],
  },
  'prior to': {
    right: [
      ['We sleep prior to the storm.', 'We sleep before the storm.'],
      ['Prior to and during storms we sleep.', 'Before and during storms we sleep.'],
      ['We sleep during and prior to storms.', 'We sleep during and before storms.'],
      ['Do keepers sleep shortly prior to storms?', 'Do keepers sleep shortly before storms?'],
      ['They were not seen prior to 1990.', 'They were not seen before 1990.'],
    ],
    silent: [
      'The lamp was lit in prior to May.',
      'What 2(d) of it asks for is due 90 days prior to May.',
      'For the keeper, peace is prior to light.',
      'A light is logically prior to a lamp.',
    ],
  },
  'subsequent to': {
    right: [['We sleep subsequent to the storm.', 'We sleep after the storm.']],
    silent: ['The light is subsequent to the lamp.'],
  },
  'a large number of': {
    right: [
      ['A large number of boats have lamps.', 'Many boats have lamps.'],
      ['We met with a large number of young people.', 'We met with many young people.'],
    ],
    silent: [
      'We know that a large number of the boats have lamps.',
      'We know that a large number of these have lamps.',
      'We know that a large number of its boats have lamps.',
      'We know that a large number of Norway’s boats have lamps.',
      'We know that a large number of them have lamps.',
      'The boats, a large number of which have lamps, sail.',
      'There is a large number of boats in the harbour.',
      'We see that a large number of harbour boats is needed.',
      'We never saw such a large number of boats.',
      'We left as a large number of boats came.',
    ],
  },
  'a significant number of': {
    right: [['A significant number of keepers sleep.', 'Many keepers sleep.']],
    silent: ['We know that a significant number of our keepers sleep.'],
  },
  'the vast majority of': {
    right: [['The vast majority of boats have lamps.', 'Most boats have lamps.']],
    silent: [
      'We know that the vast majority of these have lamps.',
      'We know that the vast majority of the boats have lamps.',
      'They lit the vast majority of society.',
      'They lit the vast majority of France by night.',
      'They slept the vast majority of a night.',
    ],
  },
  'on a regular basis': {
    right: [['We meet on a regular basis throughout the year.', 'We meet regularly throughout the year.']],
    silent: [
      'Our meeting is on a regular basis.',
      'We meet both on a regular basis and when it rains.',
      'They are employed on a regular basis.',
    ],
  },
  'on an annual basis': {
    right: [['We meet on an annual basis.', 'We meet every year.']],
    silent: ['On an annual basis the growth of boats slows.', 'Trade grew by 3 per cent on an annual basis.'],
  },
  'in close proximity to': {
    right: [['They live in close proximity to the harbour.', 'They live near the harbour.']],
    silent: ['They live in close proximity to and above the harbour.'],
  },
  'has the ability to': {
    right: [['A keeper has the ability to see the shore.', 'A keeper can see the shore.']],
    silent: ['A keeper has the ability to see and the will to wait.', 'A keeper never has the ability to sleep.'],
  },
  'have the ability to': {
    right: [['Keepers have the ability to see the shore.', 'Keepers can see the shore.']],
    silent: [
      'Keepers do not have the ability to see.',
      'Do keepers have the ability to see?',
      'Keepers will still have the ability to see.',
      'Lamps help keepers have the ability to see.',
      'Keepers have the ability to see and to hear.',
    ],
  },
  'has the potential to': {
    right: [['A lamp has the potential to save lives.', 'A lamp could save lives.']],
    silent: ['What a lamp has the potential to.'],
  },
  'have the potential to': {
    right: [['Lamps have the potential to save lives.', 'Lamps could save lives.']],
    silent: ['Lamps may have the potential to save lives.'],
  },
  'is able to': {
    right: [['A keeper who is able to read writes to us.', 'A keeper who can read writes to us.']],
    silent: [
      'A keeper is able to read and willing to write.',
      'A keeper is able to read and to write.',
      'The keeper reads as well as he is able to, and writes.',
    ],
  },
  'are able to': {
    right: [['Keepers are able to read.', 'Keepers can read.']],
    silent: ['Give as you are able to give.', 'Keepers are able to, and so are boats.'],
  },
  commence: {
    right: [['Boats commence in May.', 'Boats start in May.']],
    silent: ['They commence proceedings against a keeper.'],
  },
  commenced: {
    right: [['Keepers commenced the long walk.', 'Keepers started the long walk.']],
    silent: ['The Act commenced in May.', 'They ended the commenced walk.'],
  },
  commences: {
    right: [['The walk commences at noon.', 'The walk starts at noon.']],
    silent: ['The tenancy commences at noon.'],
  },
  expeditiously: {
    right: [['We answer expeditiously.', 'We answer quickly.']],
    silent: ['Hosts remove it expeditiously.'],
  },
  operationalize: {
    right: [['We operationalize the plan.', 'We operationalize the plan.']],
    silent: ['We operationalize the variable of sleep.'],
  },
  'paradigm shift': {
    right: [['The lamp is a paradigm shift for us.', 'The lamp is a paradigm shift for us.']],
    silent: ['Kuhn wrote of the paradigm shift.'],
  },
  leveraging: {
    right: [['By leveraging lamps we see.', 'By leveraging lamps we see.']],
    silent: ['By leveraging debt they buy boats.', 'The leveraging of boats is dear.'],
  },
}

describe('plain words in their sentences', () => {
  it('each swap has frames', () => {
    const american = (said: string) => said.replace(/utilis/u, 'utiliz')
    const swaps = PLAIN_WORDS.filter(({ swap }) => swap).map(({ said }) => said)
    expect(swaps.filter((said) => !(american(said) in FRAMES))).toEqual([])
  })
  describe.each(Object.entries(FRAMES))('%s', (_, { right, silent }) => {
    it.each(right)('is put right: %s', (text, becomes) => {
      expect(mended(text)).toBe(becomes)
    })
    if (silent.length > 0)
      it.each(silent)('is left alone: %s', (text) => {
        expect(mended(text)).toBeNull()
      })
  })
  it.each(PLAIN_WORDS.filter(({ swap }) => swap).map(({ said }) => said))('no article stands before “%s”', (said) => {
    expect(mended(`The keeper saw a ${said} boats.`)).toBeNull()
  })
})
