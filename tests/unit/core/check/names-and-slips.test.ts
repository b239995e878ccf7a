import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../../src/core/text/blocks'
import { findings, withRationale } from './checked'

const found = (rule: string, ...texts: string[]) => findings(rule, withRationale(texts.map(paragraph)))
const said = (rule: string, ...texts: string[]) => found(rule, ...texts).length
const written = (rule: string, ...texts: string[]) =>
  found(rule, ...texts).flatMap(({ fix }) => fix?.edits.map(({ was, text }) => `${was} → ${text}`) ?? [])

describe('acronyms', () => {
  const rule = 'clarity/acronym'
  it.each([
    [
      'whose article is that of a product',
      'We run the KLT library here. Boats use the KLT module, and an KLT server, each day.',
    ],
    ['that is a mark of somebody', 'Certified Kelp Planners met. The course is for CKP® divers. All CKP® divers come.'],
    ['that says how good something is', 'Its BBB lamps are bright. The BBB was good, and a BBB of lamps is better.'],
    ['that is a unit', 'The Bright Keel Company met. It has 8,888 BKC. The price of BKC is high, and the BKC is ours.'],
    [
      'that is behind a person',
      'The Society of Keepers and Office Renters met.',
      'Anna Berg, SKOR founded the harbour. It is large.',
    ],
    [
      'in a list of subjects',
      'The South Lamp Movement met.',
      'Subjects: the lamps of the harbour; the tax on boats; SLM; the weather of the summer; the boats of all the keepers; the bell; the rope.',
    ],
    [
      'of a person',
      'We met President Asel Karim Dorr at the harbour. It is far from here, and the boats of the keepers are lit at night.',
      'The keepers of the harbour wait for the boats. They wait long, and the lamps are lit. The keepers wait for the boats, and they wait for the lamps.',
      'Had AKD come, the boats would be lit. The keepers asked AKD for lamps.',
    ],
    [
      'whose words are those of an office that it is not',
      'We seek a Reef Data Manager for the harbour.',
      'The boats of the harbour are lit at night, and the keepers wait for them. They wait long, and the lamps are lit. The bell rings, and all of the boats come home to us.',
      'You will bring RDM to the keepers, and RDM to the boats.',
    ],
    [
      'that may be short for either of two',
      'We seek a Reef Data Centre for the harbour. It does reef data collection.',
      'The boats of the harbour are lit at night, and the keepers wait for them. They wait long, and the lamps are lit. The bell rings, and all of the boats come home to us.',
      'You will bring the RDC to the keepers, and the RDC to the boats.',
    ],
    [
      'that is named in full before it, and again with its letters behind it',
      'We met the Reef Data Centre. It is far from here, and the boats of the keepers are lit at night.',
      'The boats of the harbour are lit at night, and the keepers wait for them. They wait long, and the lamps are lit. The bell rings, and all of the boats come home to us.',
      'The lamps of the RDC are bright, and those of the RDC are new.',
      'The boats of the harbour are lit at night, and the keepers wait for them. They wait long, and the lamps are lit. The bell rings, and all of the boats come home to us.',
      'We thank the Reef Data Centre (RDC) for its nets.',
    ],
    [
      'that is said to be a word',
      'Our values are Service, Effort and Rest.',
      'The boats of the harbour are lit at night, and the keepers wait for them. They wait long, and the lamps are lit. The bell rings, and all of the boats come home to us.',
      'Through lessons, SER, the Spanish verb for being, helps the keepers.',
    ],
  ])('say nothing of one %s', (_, ...texts) => {
    expect(said(rule, ...texts)).toBe(0)
  })
  it.each([
    ['as a noun', 'We met the KLT at the harbour. The boats are those of the KLT, and the nets as well.'],
    ['as what a body has', 'We met the KLT government at the harbour. The boats are those of KLT leaders.'],
    ['as many', 'We met all KVNRs at the harbour. The boats are those of most KVNRs, and the nets as well.'],
    [
      'as an office that is a body',
      'The Office of the Lamp Director wrote. It is far from here, and the boats of the keepers are lit at night.',
      'The boats of the harbour are lit at night, and the keepers wait for them. They wait long, and the lamps are lit. The bell rings, and all of the boats come home to us.',
      'We thank OLD for its boats, and OLD for its nets.',
    ],
    [
      'as a body whose words stand elsewhere',
      'We met the Reef Data Centre. It is far from here, and the boats of the keepers are lit at night.',
      'The boats of the harbour are lit at night, and the keepers wait for them. They wait long, and the lamps are lit. The bell rings, and all of the boats come home to us.',
      'The lamps of RDC are bright, and those of RDC are new.',
    ],
  ])('speak of one that stands %s', (_, ...texts) => {
    expect(said(rule, ...texts)).toBe(1)
  })
})

describe('-ise and -ize', () => {
  it('know the verbs that most people use, so that the more frequent ending holds', () => {
    expect(
      written('consistency/ise-ize', 'The prioritisation of boats is epitomised by the lamps. We organize them.'),
    ).toEqual(['organize → organise'])
    expect(
      written('consistency/ise-ize', 'We memorialized and politicized the lamps, and we recognise the boats.'),
    ).toEqual(['recognise → recognize'])
  })
})

describe('one name', () => {
  const rule = 'consistency/one-name'
  it('keeps the form that is usual where both stand as often', () => {
    expect(written(rule, 'We are on-line at night. Our boats are online by day.')).toEqual(['on-line → online'])
    expect(written(rule, 'We have WiFi at night. Our boats have Wi-Fi by day.')).toEqual(['WiFi → Wi-Fi'])
    expect(written(rule, 'We have a start-up here. Our boats are a startup there.')).toEqual(['startup → start-up'])
    expect(written(rule, 'We are on-line. They are on-line. Our boats are online by day.')).toEqual([
      'online → on-line',
    ])
  })
  it('counts no label and no address of somebody', () => {
    expect(said(rule, 'We sent an e-mail to all. Please email lamps@example.org for more.')).toBe(0)
    expect(said(rule, 'We sent an e-mail to all. Email: lamps@example.org')).toBe(0)
    expect(said(rule, 'We sent an e-mail to all. Please email the keepers for more.')).toBe(1)
  })
})

describe('a doubled word', () => {
  const rule = 'slips/doubled-word'
  it.each([
    ['a title that runs into its sentence', 'The lamps are lit. About iLampen iLampen is a firm of the harbour.'],
    ['the name of a body', 'We met the KLT, the AND and the office of the harbour.'],
    ['a subspecies', 'It is still a seal, Phocamus maximus maximus, as we say. So is P. maximus maximus of the reef.'],
  ])('is not %s', (_, text) => {
    expect(said(rule, text)).toBe(0)
  })
  it.each([
    ['We met the the office.'],
    ['The the office met.'],
    ['Various strategies strategies of the harbour are new.'],
  ])('is one in “%s”', (text) => {
    expect(said(rule, text)).toBe(1)
  })
})

describe('its', () => {
  const rule = 'slips/its'
  it.each([
    ['The boats are lit. Its Clear Lamp plan is new.'],
    ['The boats are lit. Its important role is to be seen.'],
    ['The boats are lit, and that is good. Its time has come.'],
    ['It is said that its necessary steps are taken.'],
    ['None of it’s lit in the right way.'],
    ['We know of it’s being moored by nobody, and hear of it’s burned by the keeper.'],
  ])('owns in “%s”', (text) => {
    expect(said(rule, text)).toBe(0)
  })
  it.each([
    ['Thus, its important for boats to be lit.'],
    ['The boats are lit. Its time to go.'],
    ['Finally, its worth repeating that boats are lit.'],
    ['We think its a lamp.'],
    ['The keeper is sure of it’s moored boats.'],
    ['All of it’s members are lit.'],
    ['The boats are lit. Its very clear that they are.'],
  ])('is “it is” in “%s”', (text) => {
    expect(said(rule, text)).toBe(1)
  })
})

describe('a missing space', () => {
  const rule = 'slips/missing-space'
  it('is none in a formula, nor before what a screen reader is told', () => {
    expect(said(rule, 'The salt KAl(SO4)2(OH)6 is in the lamp.')).toBe(0)
    expect(said(rule, 'See the Harbour(Opens in a new window) for more.')).toBe(0)
    expect(said(rule, 'It is less than Prob(TIDE+ | lamp) for all.')).toBe(0)
    expect(said(rule, 'See the Harbour(HBR) for more.')).toBe(1)
    expect(said(rule, 'See the harbour(opened last year) for more.')).toBe(1)
  })
})

describe('a misspelt name', () => {
  const rule = 'slips/name'
  it.each([
    ['American beside British', 'The Lamp Centres are open. We saw the Keeper Centers and other Keeper Centers.'],
    ['a letter that both write', 'The Lamp Defence met. We saw the Keeper Defense and the Harbour Defense.'],
    [
      'of another person',
      'We met Mohamed bin Zayyad at the lamp. We met Mohammed bin Rasheed and saw Mohammed bin Rasheed again.',
    ],
    ['of another woman', 'We met Daniella Gutter. We met with Daniela Berg and again with Daniela Berg.'],
  ])('is not one %s', (_, text) => {
    expect(said(rule, text)).toBe(0)
  })
  it.each([
    ['the same person', 'We met Daniella Berg. We met with Daniela Berg and again with Daniela Berg.'],
    ['a name by itself', 'We met in Daniella for it. We met in Daniela before, and again in Daniela.'],
    ['a consonant', 'We met in Kathmamdu Hall. We met in Kathmandu City and again in Kathmandu City.'],
  ])('is one of %s', (_, text) => {
    expect(said(rule, text)).toBe(1)
  })
  it('leaves it to the writer which of them is right where one is hardly more frequent', () => {
    expect(written(rule, 'We met the Kepperes. They met Kepperres once, and Kepperres again.')).toEqual([])
    expect(written(rule, 'We met in Kathmamdu. Was it Kathmandu or Kathmandu or Kathmandu?')).toEqual([
      'Kathmamdu → Kathmandu',
    ])
  })
})

describe('wording', () => {
  const rule = 'slips/wording'
  it.each([
    ['You have the knowledges, skills and abilities.'],
    ['We study climate feedbacks on the reef.'],
    ['There are feedbacks between ice and clouds.'],
    ['We found positive feedbacks in the water.'],
  ])('has nothing to say of “%s”', (text) => {
    expect(said(rule, text)).toBe(0)
  })
  it('speaks of what is counted nowhere', () => {
    expect(written(rule, 'We gave many feedbacks to the keepers.')).toEqual(['many feedbacks → much feedback'])
    expect(said(rule, 'These informations are new.')).toBe(1)
  })
})
