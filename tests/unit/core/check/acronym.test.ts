import { describe, expect, it } from 'vitest'
import { scanAcronyms } from '../../../../src/core/check/acronym-scan'
import { OFF_BY_DEFAULT } from '../../../../src/core/check/worth-saying'
import { setAnswer, setChosen, setOrder, setOrganisation } from '../../../../src/core/draft/edit'
import type { Block } from '../../../../src/core/text/blocks'
import { paragraph } from '../../../../src/core/text/blocks'
import { findings, ready, selected, withProposal, withRationale } from './checked'

const RULE = 'clarity/acronym'

function unexplained(text: string, language = 'en'): string[] {
  const seen = new Set<string>()
  return scanAcronyms(text, language).flatMap(({ name, spelled }) => {
    const first = !seen.has(name)
    seen.add(name)
    return first && !spelled ? [name] : []
  })
}

describe('scanAcronyms', () => {
  it.each([
    ['The IGF should be permanent.', ['IGF']],
    ['Many NGOs and MSMEs agree.', ['NGO', 'MSME']],
    ['IoT devices and W3C standards.', ['IoT', 'W3C']],
    ['The meeting was long (IGF).', ['IGF']],
    ['CSTD/IGF work, and GDC-led reform.', ['CSTD', 'IGF', 'GDC']],
    ['GDC (see below) matters.', ['GDC']],
    ['The GDC and the SDG 5 target.', ['GDC', 'SDG']],
    ['Поддержка МСЭ нужна.', ['МСЭ'], 'ru'],
    ['我们支持IGF的工作。', ['IGF'], 'zh'],
    ['The WHO agrees.', ['WHO']],
    ['Ask ISPs, for instance.', ['ISP']],
  ] as [string, string[], string?][])('finds what “%s” does not spell out', (text, expected, language) => {
    expect(unexplained(text, language)).toEqual(expected)
  })

  it.each([
    'The Internet Governance Forum (IGF) and the IGF again.',
    'The IGF (Internet Governance Forum) matters.',
    'The IGF, the Internet Governance Forum, matters.',
    'IGF: Internet Governance Forum',
    'The Internet Governance Forum, or IGF, matters.',
    'non-governmental organizations (NGOs)',
    'United Nations Educational, Scientific and Cultural Organization (UNESCO)',
    'the Commission on Science and Technology for Development (“CSTD”)',
    'Extensible Markup Language (XML)',
    'World Wide Web Consortium (W3C)',
    'the Office of the High Commissioner for Human Rights (OHCHR)',
    'the Organisation for Economic Co-operation and Development (OECD; Paris)',
    'the Internet of Things (IoT)',
    'artificial intelligence (AI)',
    'Global Digital Compact (hereinafter GDC)',
    'the United Nations Department of Economic and Social Affairs (UN DESA)',
    'The United Nations (UN) and ICTs at WSIS+20, WSIS and ICT.',
    'Chapter IV, annex XII and part II.',
    'Resolution A/RES/70/125 and E/CN.16/2025/3 and A/HRC/RES/47/16, ITU-free.'.replace(', ITU-free', ''),
    'Paragraph AA and BB, OP 74, PP 3.',
    'The 20TH and 3RD meetings.',
    'Write to INFO@EXAMPLE.ORG or https://EXAMPLE.ORG/ABC.',
    'In the UK, the USA and KE.',
    'It cost USD 5 million, or 300 KES.',
    'We must NOT wait, and ALL shall act.',
    'BRIDGING THE DIGITAL DIVIDE',
    'They chanted OPEN THE INTERNET today.',
    'Q&A and R&D, #WSISFORUM.',
    'YouTube, WhatsApp and McDonald.',
    'Kenya (KEN)',
    'Free, Libre and Open Source Software (FLOSS or FOSS)',
    'the International Telecommunication Union ( ITU )',
    'the Department of Commerce (US DoC)',
    'EWG refers to the Extra Working Group.',
    'MAG is The Messaging Abuse Group, a new one.',
    'ISOC – The Internet Society (a body)',
    'The Domain Changer Working Group (DCWG – see below)',
    'As it held in (2015) 5 SCC 1, in 47 USC Section 325, [2000] ECHR 28341/95 and COM(2006)168.',
    'as has been shown (FREIRE, 1996), and CARLINI, A. L. agrees',
    'Justice AP Shah and KS Puttaswamy v. Union of India',
    'The firm NSO and a game called PUBG.',
    'the Co-WIN platform, from Rio Claro, SP, Brazil',
    'We want OPENNESS and the ROADMAP.',
    'The Example Land Authority, ELA, has maps.',
    'the Bharatiya Janata Party’s (BJP’s) cell, and LetIndiaBreathe (LIB)',
    'the directive COM 2006/0168',
    'The MLAT, or the Mutual Legal Assistance Treaty, helps.',
    'EGNSO The Example Generic Names Supporting Organization is new.',
    'the Example Data Retention Policy (‘draft EDRP’)',
    'the Rajasthan Eligibility Exam for Teachers (REET 2021)',
    'the Ministry of Electronics and IT (MEITY)',
    'the Intergovernmental Committee on Intellectual Property and Genetic Resources, Traditional Knowledge and Folklore (IGC)',
    'the Affirmation of Commitments between the Department of Trade and the Example Corporation for Names and Numbers (AOC)',
    'its TRIPS obligations (Trade Related Intellectual Property Systems)',
    'ATRT2 follows ATRT1, and GPT-4 comes from the PIR Center.',
    'It ends at 11 pm PDT. Example Registry, LLC sells it, with all URLS.',
  ])('is content with “%s”', (text) => {
    expect(unexplained(text)).toEqual([])
  })

  it.each([
    ['互联网治理论坛（IGF）很重要，IGF 也是。', 'zh'],
    ['منتدى حوكمة الإنترنت (IGF) مهم.', 'ar'],
    ['Форум по управлению Интернетом (IGF) важен.', 'ru'],
    ['Le Forum sur la gouvernance de l’Internet (FGI) compte.', 'fr'],
    ['L’Union internationale des télécommunications (UIT) agit.', 'fr'],
    ['IGF（互联网治理论坛）很重要。', 'zh'],
    ['In Arabic it is منتدى حوكمة الإنترنت (IGF).', 'en'],
  ])('takes the long form in another script or language: “%s”', (text, language) => {
    expect(unexplained(text, language)).toEqual([])
  })

  it('selects exactly the acronym, with its plural', () => {
    const text = 'Most NGOs agree.'
    const [use] = scanAcronyms(text, 'en')
    expect(use && text.slice(use.start, use.end)).toBe('NGOs')
  })

  it('does not grow out of hand with the length of a paragraph', () => {
    const text = 'The Internet Governance Forum (IGF) met the ITU in A/RES/70/125. '.repeat(2_000)
    expect(scanAcronyms(text, 'en')).toHaveLength(4_000)
  })
})

describe('clarity/acronym', () => {
  it('points at the first use and says how often it is used', () => {
    const draft = withRationale('We ask the IGF to act. The IGF is where it belongs.')
    const [finding, ...more] = findings(RULE, draft)
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      level: 'advice',
      at: { section: 'area-5', slot: 'rationale', block: 0, start: 11, end: 14 },
    })
    expect(finding && selected(finding, draft)).toBe('IGF')
    expect(finding?.message).toContain('“IGF” is never spelled out (2 uses)')
  })

  it('says when the long form comes too late', () => {
    const draft = withRationale(
      `The IGF works. ${'We say so. '.repeat(50)}The Internet Governance Forum (IGF) is open.`,
    )
    expect(findings(RULE, draft)[0]?.message).toContain('before it is spelled out')
    // Which stands there already, or right behind it.
    const before = withRationale(
      'We joined the Internet Governance Forum. In the IGF we asked. So did the other Internet Governance Forum (IGF).',
    )
    expect(findings(RULE, before)).toEqual([])
    const soon = withRationale('The IGF works: it is the Internet Governance Forum (IGF).')
    expect(findings(RULE, soon)).toEqual([])
    expect(findings(RULE, withRationale('The Internet Governance Forum (IGF) is open. The IGF works.'))).toEqual([])
  })

  it('follows the draft’s order of reading across sections', () => {
    const inQuestion = setAnswer(ready, 'q3', 'answer', [paragraph('The Internet Governance Forum (IGF) is open.')])
    const draft = withRationale('The IGF works.', inQuestion)
    // The form asks question 3 before the areas; the paper by area puts it after them.
    expect(findings(RULE, setOrder(draft, 'form'))).toEqual([])
    expect(findings(RULE, setOrder(draft, 'area'))).toMatchObject([{ at: { section: 'area-5' } }])
  })

  it('learns nothing from an area that is left out', () => {
    const explained = setAnswer(ready, 'area-1', 'headline', [
      paragraph('The Internet Governance Forum (IGF) is open.'),
    ])
    const draft = withRationale('The IGF works. The IGF meets.', explained)
    expect(findings(RULE, draft)).toHaveLength(1)
    expect(findings(RULE, setChosen(draft, 'area-1', true))).toEqual([])
  })

  it('knows the organisation’s own acronym from the title block', () => {
    const draft = withRationale('The XQZ agrees. The XQZ asks.')
    expect(findings(RULE, draft)).toHaveLength(1)
    expect(findings(RULE, setOrganisation(draft, { acronym: 'XQZ' }))).toEqual([])
    expect(findings(RULE, setOrganisation(draft, { acronym: 'XQZ', name: '' }))).toHaveLength(1)
    // Whose letters are those of its name needs no acronym in the title block.
    const named = withRationale('The RMN agrees. The RMN asks.')
    expect(findings(RULE, setOrganisation(named, { name: 'River Mast Network' }))).toEqual([])
    expect(findings(RULE, setOrganisation(named, { name: '' }))).toHaveLength(1)
  })

  it('reads a table of abbreviations', () => {
    const cell = (text: string) => ({ blocks: [paragraph(text)] })
    const table: Block = { type: 'table', headerRows: 0, rows: [[cell('IGF'), cell('Internet Governance Forum')]] }
    expect(findings(RULE, withRationale([table, paragraph('The IGF works.')]))).toEqual([])
  })

  it('reads rationales of proposals, never the wording that is proposed', () => {
    expect(findings(RULE, withProposal({ proposed: 'The IGF shall meet.' }))).toEqual([])
    expect(findings(RULE, withProposal({ rationale: 'The IGF can do it. The IGF will.' }))).toMatchObject([
      { at: { section: 'proposals', proposal: 'p1', field: 'rationale' } },
    ])
    expect(
      findings(RULE, withProposal({ proposed: 'the Internet Governance Forum (IGF)', rationale: 'The IGF can.' })),
    ).toEqual([])
  })

  it('leaves one that stands once to a rule that is asked for', () => {
    const once = withRationale('We ask the CSTD to act.')
    expect(findings(RULE, once)).toEqual([])
    expect(findings('acronyms/unspelled-once', once)).toHaveLength(1)
    expect(OFF_BY_DEFAULT.has('acronyms/unspelled-once')).toBe(true)
    const again = withRationale('We ask the CSTD to act. The CSTD can.')
    expect(findings(RULE, again)).toHaveLength(1)
    expect(findings('acronyms/unspelled-once', again)).toEqual([])
  })

  const said = (text: string | Block[], organisation = {}) =>
    findings(RULE, setOrganisation(withRationale(text), { name: '', ...organisation })).map(({ message }) => message)

  it.each([
    // What its readers know by its letters.
    'The UNHCR helps. We thank the UNHCR, the DNS works, and a DNS is open. Two NGOs and an NGO came.',
    // Two letters are codes more often than names.
    'The QZ came. The QZ left.',
    // Part of a name, in brackets, in quotation marks, in a link’s path, before a number.
    'Open XQZ grows. The XQZ of Delhi met. The XQZ Emergency Committee met. We know XQZ Madras.',
    'Two laws (one by the XQZ) came. Three laws (one by the XQZ) left.',
    'They said “the XQZ must act” and “the XQZ will not act”.',
    // One use in a sentence of the writer’s is too few.
    'The XQZ met. Our paper (the XQZ report) says so.',
    // Words that may be spoken and are a name.
    'CISQO will help. We met CISQO.',
    'The ITIQAS map is new. We use the ITIQAS.',
    'PUQ built it. With PUQ we built more.',
    'The CISQO came. We thank the CISQO.',
    'A PUQ came. We thank the PUQ.',
  ])('is silent where it is doubtful: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it('speaks where it is not', () => {
    expect(said('The XQZ came. We thank the XQZ.')).toHaveLength(1)
    expect(said('They said “the XQZ must act”. The XQZ did. So did the XQZ elsewhere.')).toHaveLength(1)
  })

  it.each([
    'We study xenial-quiet zones.',
    'We study a xenial, quiet and long zone.'.replace(' and long', ''),
    'The Xenial Quiet Northern Zone is far.',
    'The Zone for the Quiet Xenial Masts is far.',
    'They map xenoquarterhertz.',
    'XenialQuietZone is free.',
    'Xeniál Qüiet Zones are far.',
  ])('takes for its words what may be them: %s', (words) => {
    const text = `${words} The XQZ came. We thank the XQZ.`
    const unspelled = said(text).filter((message) => message.includes('never spelled out'))
    expect(unspelled).toEqual([])
  })

  it('looks for its words in notes, headings, quotations and proposals too', () => {
    const uses = paragraph('The XQZ came. We thank the XQZ.')
    const words = 'It is the zone for quiet xenial Masts, or xenial quiet zone.'
    expect(said([uses])).toHaveLength(1)
    expect(said([{ type: 'heading', level: 2, runs: [{ text: words }] }, uses])).toEqual([])
    expect(said([{ type: 'quote', runs: [{ text: words }] }, uses])).toEqual([])
    const note: Block = {
      type: 'paragraph',
      runs: [{ text: 'See.' }, { text: '', footnote: { runs: [{ text: words }] } }],
    }
    expect(said([note, uses])).toEqual([])
    const proposed = withProposal({ proposed: words, rationale: 'The XQZ came. We thank the XQZ.' })
    expect(findings(RULE, proposed)).toEqual([])
  })

  it('does not ask it of links, quotations, tables and titles', () => {
    const linked = { text: 'what the XQZ and the XQZ want', link: 'https://example.org/' }
    expect(said([{ type: 'paragraph', runs: [linked] }])).toEqual([])
    expect(said([{ type: 'quote', runs: [{ text: 'The XQZ came. We thank the XQZ.' }] }])).toEqual([])
    const cell = { blocks: [paragraph('The XQZ came. We thank the XQZ.')] }
    expect(said([{ type: 'table', headerRows: 0, rows: [[cell]] }])).toEqual([])
  })

  it.each([
    'TOR – The Onion Router – helps. TOR is free. We use TOR.',
    'The appellate authority, i.e. the XQZ, agreed. The XQZ is slow. We wrote to the XQZ.',
    'It is a mouthful, so we call it the XQZ. The XQZ is slow. We wrote to the XQZ.',
    'They live in high blocks, also known as XQZ blocks. The XQZ is slow. We wrote to the XQZ.',
    'Our National Water Agency, XQZ, has worked. The XQZ is slow. We wrote to the XQZ.',
    'The Mast and Quay Legislation Amendment (Access) Act 2018, or MAQLA, gives powers. The MAQLA is old. We read the MAQLA.',
    'About the JRF data project the Joseph River Foundation pays for. The JRF pays. We thank the JRF.',
    'They met the Joseph River Foundation, the JRF, and left. The JRF pays. We thank the JRF.',
  ])('is content with what explains it otherwise: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it('takes no words of a longer name for its own', () => {
    const of = (words: string) =>
      said(`${words} ${'A code came. '.repeat(25)}The AGC asked. We thank the AGC.`)[0] ?? ''
    expect(of('The Attorney General Council met.')).toContain('behind “Attorney General Council”')
    expect(of('Our Attorney General and the Chief Justice met.')).toBe('')
    expect(of('The Attorney General Council Act is old.')).toBe('')
    expect(of('The New Attorney General Council met.')).toBe('')
  })
})

describe('a name that a dash joins', () => {
  const longForm = (text: string) => scanAcronyms(text, 'en')[0]?.longForm ?? null

  it('may give its letters in the order of another language', () => {
    expect(longForm('The COICX -Coordinator of Indigenous Organizations of the Xingu Basin met.')).toBe(
      'Coordinator of Indigenous Organizations of the Xingu Basin',
    )
  })

  it('ends with its sentence: the acronym behind it is no long form of its own', () => {
    expect(longForm('We met the led CORMB -Masts of Rivers. With it came (CORMB) all.')).toBeNull()
  })

  it('is explained by its words before a comma, and not by any others', () => {
    const explained = (text: string) => scanAcronyms(text, 'en', { explained: true })[0]?.explained
    expect(explained('The Mast Placement, Employment and Training programme, MPET, began.')).toBe(true)
    expect(explained('The programme of a river, XQZW, began.')).toBe(false)
  })
})
