import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer, setChosen } from '../../../../src/core/draft/edit'
import { quotationsIn, quotationsInSingleMarks } from '../../../../src/core/draft/quotations'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { isCode } from '../../../../src/core/text/code-form'
import { empty, findings, ready, withRationale } from './checked'

const messages = (rule: string, text: string) => findings(rule, withRationale(text)).map(({ message }) => message)

describe('acronyms that are spelled out', () => {
  it.each([
    'The Working Group on Enhanced Cooperation on Public Policy Issues Pertaining to the Internet (WGEC) met. The WGEC ended.',
    'The Trans-Pacific Partnership (TPP) ended. The TPP was large.',
    'We support the Technology Access Pool (C-TAP) and the work of C-TAP.',
    'The Tanzania Community Media Network—TCMN agrees. TCMN asks for more.',
    'All goals count (sustainable development goals, SDGs). The SDGs are not met.',
    'The Charter of Human Rights and Principles for the Internet (IRP Charter) helps. The IRP drafted it.',
    'Least developed countries (LDCs) lose. An LDC has no choice.',
    'CGI.br and NET mundial were first.',
    'It is written down at bit.ly/XQZW and there alone.',
    'The U.N. Mast Council (UNMC) met. The UNMC ended.',
    'The U.S. Agency for Mast Development (USAMD) pays. USAMD asks for more.',
    'They use hydrofluorocarbon (HFC) less. HFC is dear.',
    'Rules on anti-money laundering and countering financing of masts (AML/CFM) help. AML ends.',
    'They joined the Convention on the Masts of Islands, also known as the CMI. The CMI helps.',
    'XQZW, which as you know is the acronym for Xylophone Quarry Zone Watch, met. XQZW ended.',
    'They announced XQZW – a new security partnership that helps. XQZW is large.',
    'As always, I am glad to be with the XQZ—the union that helped. The XQZ is large.',
    'We follow the “FOQUS” tips. FOQUS helps.',
    'We met XQZW International. XQZW is large, and so are CARE Australia and CARE India.',
    'It stood in Sen v XQZ of Delhi, and XQZ lost in Rao v. XQZ of Delhi.',
    'Advice (Ranja Sen, XQZW, 23 February 2024); more (Ana Ruiz, XQZW, 24 February 2024).',
    'Biological E LTD made it. LTD grew. AGREE to that. We AGREE.',
    'The World Mast Organization ([WMO2], n.d.) met. The WMO2 ended.',
    'The European Mast Party (PMEU) was founded. The PMEU is small.',
    'The International Pact of Civil and Political Masts (PIDCM) holds. The PIDCM is old.',
    'The Ministry of Xylophones and Quarry Zones (XiqZ) wrote. XIQZ waits, said XIQZ.',
    'The Ministry of Xylophones and NQ (XMNQA) wrote. XNMQA waits, said XNMQA.',
    'They cite XQZ/XQC 29147 and, in XQZ 30111, more.',
    'The National Mast Corporation (CNM) sued. The CNM lost.',
    'They want less xylophone rights/restrictions quality, or XRQ. XRQ is dear.',
    'It is called the “INFORMATION QUALITY XQZ”, and “INFORMATION QUALITY XQZ, 2000”.',
    'XQZLEE Studio sews. XQZLEE Studio sells.',
    'A GIF, an XML file and an API help; a GIF is small.',
    'We joined the CHOICE inquiry. CHOICE asks for more.',
    'Some Working Group on Trade (XQZW) met. XQZW ended, and we miss the XQZW.',
    'The European Mast Party (XQZW) met. XQZW ended, and we miss the XQZW.',
    'They fear the domestic security service (XQZW). The XQZW listens, and the XQZW waits.',
    'It is the Registry of Xylophones, or as it’s often referred to, XQZW. We asked the XQZW, and the XQZW wrote.',
    'Companies like XQZ build cars. They asked the XQZ, and XQZ wrote.',
    'We use the XQZ paradigm (named after the researchers). The XQZ protocol is old.',
    'It was reformatted on 10 July 2012, XQR. The rest is by others.',
    'They end the XOLB form. A long text says xolb. The XOLB form goes on.',
    'There are four domestic providers: Mastel, XQMT, XQZ and Quarry. They asked the XQZ, and XQZ wrote.',
    'The Chinese carmaker XQZ grows. They asked the XQZ, and XQZ wrote.',
    'We use XQZW, the electronic public access system for U.S. courts. The XQZW is slow, and XQZW costs.',
  ])('%s', (text) => {
    expect(messages('clarity/acronym', text)).toEqual([])
  })

  it('but no bracket explains whatever stands in it', () => {
    expect(
      messages('clarity/acronym', 'The XQZW 2030 plan is new. XQZW asks 300 people. They thank the XQZW.'),
    ).toHaveLength(1)
    expect(
      messages('clarity/acronym', 'We thank the members of our network—XQZW agrees. XQZW asks. We thank the XQZW.'),
    ).toHaveLength(1)
  })

  it('but for names, which nothing says are short for words', () => {
    // No article, not one of many: a company, a product.
    expect(messages('clarity/acronym', 'XQZW grows. They asked XQZW, and XQZW wrote.')).toEqual([])
    expect(messages('clarity/acronym', 'Firms like XQZW grow. They asked the XQZW, and XQZW wrote.')).toEqual([])
    expect(messages('clarity/acronym', 'The XQZW, a network of masts, grew. We thank the XQZW.')).toEqual([])
    expect(messages('clarity/acronym', 'The XQZW is a network of masts. We thank the XQZW.')).toEqual([])
    expect(messages('clarity/acronym', 'The XQZ4W grew. We thank the XQZ4W.')).toEqual([])
    expect(messages('clarity/acronym', 'Many XQZWs grew. We thank XQZWs.')).toHaveLength(1)
  })

  it('whose words stand apart are said to', () => {
    const far = ` ${'We say so. '.repeat(25)}`
    const apart = (text: string) => messages('clarity/acronym', text.replace('|', far))[0] ?? ''
    expect(apart('The River Mast Council met.| We thank the RMC. The RMC ended.')).toBe(
      '“RMC” does not stand behind “River Mast Council”: write “River Mast Council (RMC)” where these words come first, so that readers know that it is the same.',
    )
    expect(apart('The Right to Information is old.| An RTI came. The RTI ended.')).toContain('“Right to Information”')
    // Words in small letters are read as what they say, and an o for “of” fits nearly anything.
    for (const text of [
      'We thank NGOs, and an NGO asked.| Other non-governmental organisations did.',
      'They asked the DoT. The DoT wrote.| The Department of Telecom is late.',
      'They clear UXO. UXO kills.| They clear unexploded ordnance.',
      'We study AMR. AMR kills.| It is antimicrobial resistance.',
      'Green OA helps. OA is cheap.| They want open access.',
      'Open GLAM grows. GLAM is large.| It is galleries, libraries, archives and museums.',
    ])
      expect(apart(text)).toBe('')
    // Whether these are its words nobody knows: nothing is said.
    for (const text of [
      // Within a few sentences they explain it.
      'The River Mast Council met. We thank the RMC. The RMC ended.',
      'Make it RAPID. It is Ready-Attainable-Practical-Inspiring-Dated. A RAPID plan helps.',
      'The RMC met. The RMC ended.| They want Rights for Mast Captains.',
      'An RTI came. The RTI ended.| They keep the Records and Titles in India.',
      'Donate to help.| The DoT asks. The DoT ends.',
      'The river must change.| We thank the RMC. The RMC ended.',
    ])
      expect(apart(text)).toBe('')
    // The letters of a line that is a title are chance.
    expect(apart('History of Settlement Services\nNew HSS help. An HSS ended.')).not.toContain('behind')
  })

  it('are not asked of lists of names and of references', () => {
    expect(messages('clarity/acronym', 'Vietnam Network of People Living with Disabilities, XQZW, Viet Nam')).toEqual(
      [],
    )
    expect(messages('clarity/acronym', 'XQZW. Annual report. Available at: example.org/report')).toEqual([])
  })
})

describe('British and American', () => {
  it('says nothing of words that both write', () => {
    expect(
      messages('consistency/british-american', 'Our programs need dialogue and a catalogue, in the theater too.'),
    ).toEqual([])
    expect(
      messages('consistency/british-american', 'Our centers need labour and dialogue, and the color of their labour.'),
    ).toHaveLength(1)
    expect(
      messages('consistency/british-american', 'Our centre has programs for our neighbours. Labor has a plan.'),
    ).toEqual([])
  })
})

describe('quotations with mixed marks', () => {
  it.each([
    ['He said “we recognize this" and left.', '“we recognize this"'],
    ['He said "we recognize this” and left.', '"we recognize this”'],
    ['He said “the "new" law” and left.', '“the "new" law”'],
    ['“one" and “two”', '“one"'],
  ])('%s', (text, quoted) => {
    const [first] = quotationsIn(text)
    expect(first && text.slice(first.start, first.end)).toBe(quoted)
  })

  it.each([
    ['‘we recognize the "color" of labor’', 1],
    ["'we recognize them'", 1],
    ['‘we recognize the users’ rights’', 1],
    ['‘one’ and ‘two’', 2],
    ["The States' duty, users’ rights, the '90s, it's and don’t", 0],
    ["(‘so it goes')", 1],
  ])('in single marks: %s', (text, count) => {
    expect(quotationsInSingleMarks(`They say ${text}, and go.`)).toHaveLength(count)
  })

  it('in single marks are not the writer’s spelling either, and apostrophes open none', () => {
    for (const quoted of [
      '‘we recognize the "color" of labor’',
      "'we recognize this too'",
      '“we recognize ‘this’ too”',
    ])
      expect(messages('consistency/ise-ize', `We organise. The paper says ${quoted} and ends.`), quoted).toEqual([])
    expect(
      messages('consistency/ise-ize', "We organise the States' work, and recognize the users' rights."),
    ).toHaveLength(1)
  })

  it('are not the writer’s spelling', () => {
    expect(messages('consistency/ise-ize', 'We organise. The paper says “they recognize this" and ends.')).toEqual([])
  })
})

describe('headlines', () => {
  const headline = (rule: string, text: string) =>
    findings(rule, setAnswer(ready, 'area-5', 'headline', [paragraph(text)])).map(({ message }) => message)

  it('that state something have a verb', () => {
    expect(headline('recommendation/verb', 'Small islands face higher prices than anybody else.')).toEqual([])
    expect(headline('recommendation/verb', 'Local media became poorer after 2015.')).toEqual([])
    expect(headline('recommendation/verb', 'Stronger support for local media')).toHaveLength(1)
  })

  it.each(['Dear Co-Facilitators,', 'Excellencies, ladies and gentlemen!', 'Thank you, Mr. Chair.'])(
    '%s is none',
    (text) => {
      expect(headline('areas/headline', text)).toHaveLength(1)
    },
  )

  it('that begin with a salutation are headlines', () => {
    expect(headline('areas/headline', 'Dear Co-Facilitators, States should link schools. They can.')).toEqual([])
  })
})

describe('areas', () => {
  it('are not asked of somebody who answered the questions', () => {
    expect(findings('areas/none-chosen', setChosen(empty, 'area-5', false))).toHaveLength(1)
    expect(findings('areas/none-chosen', setAnswer(empty, 'q1', 'answer', [paragraph('The Forum.')]))).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['We met on June 9-10, 2025.', '9–10 June 2025'],
    ['We met on June 9th and 10th, 2025.', '9 and 10 June 2025'],
    ['We met on June 30 – July 3, 2025.', '30 June to 3 July 2025'],
    ['We met on June 9 - June 10, 2025.', '9 June to 10 June 2025'],
  ])('%s', (text, date) => {
    const [finding, ...others] = findings('style/dates', withRationale(text))
    expect(finding?.fix?.edits[0]?.text).toBe(date)
    expect(others).toEqual([])
  })

  it('of a list of linked documents are the documents’', () => {
    const item = (link?: string) =>
      findings(
        'style/dates',
        withRationale([
          {
            type: 'list',
            ordered: false,
            items: [
              {
                runs: [{ text: 'Our letter is dated July 4, 2025, and is ' }, { text: 'here.', ...(link && { link }) }],
              },
            ],
          } as Block,
        ]),
      )
    expect(item()).toHaveLength(1)
    expect(item('https://example.org/letter')).toEqual([])
  })

  it('are not read into numbers behind a month', () => {
    expect(messages('style/dates', 'From May 12 to 40 people came. In March 3-2 was the score.')).toEqual([])
  })
})

describe('slips', () => {
  it.each([
    ['slips/doubled-word', 'We knew that that law had had no effect on great great grandchildren in Walla Walla.'],
    ['slips/missing-space', 'The State(s) at example.org, in 1,000 ways, e.g. by A.B.C. rules.'],
    ['slips/verb-form', 'The May Offers can address processes and will always focus.'],
    [
      'references/plural',
      'See paragraph 3 and 12 schools; see paragraphs 3 and 4, section 3 and 4.2, and article 2 and 9 people.',
    ],
    [
      'slips/name',
      'Austria and Austria and Austrian members. Georgia, Georgia and Georgian. Economic, Economic, Economics.',
    ],
  ])('%s is silent: %s', (rule, text) => {
    expect(messages(rule, text)).toEqual([])
  })

  it('a space is missed before a bracket and after a full stop', () => {
    expect(messages('slips/missing-space', 'The forum(see below) met.Then it ended,which was late.')).toHaveLength(3)
  })

  it.each([
    [
      'slips/missing-space',
      'We use Booking.Com, Node.JS and Example.Org, as J.Smith of St.Gallen and Mr.Rao say in 3.The list.',
    ],
    [
      'slips/missing-space',
      'States act (with)in limits, (re)build and take part (in)to f(x)is; the State(s)are many; Rediff.In is old.',
    ],
    [
      'slips/its',
      'Of all that it’s clear. We know that it’s working, for it’s clear that it helps, and as it’s new, to it’s not fair.',
    ],
    ['slips/doubled-word', 'They go pole pole, “pole pole”, ‘fast fast’, and say harambee.'],
  ])('%s leaves alone: %s', (rule, text) => {
    expect(messages(rule, text)).toEqual([])
  })

  it.each([
    'We want the Internet.The next step is clear.',
    'It began in 2003.The second phase followed.',
    'We thank the IGF.The Forum helps.',
    'Much was done (so far).The rest is to come.',
    'Hello!We are here.',
    'The Forum (IGF)is open.',
    'The Summit (held in 2005)was large.',
  ])('a space is missed in: %s', (text) => {
    expect(messages('slips/missing-space', text)).toHaveLength(1)
  })

  it('a preposition stands before what belongs to it', () => {
    expect(
      messages(
        'slips/its',
        "By it’s nature, to it's credit, with it’s staff and for it’s sake, in it’s name; of it’s very nature.",
      ),
    ).toHaveLength(6)
  })

  it.each([
    ['These informations are new, and many softwares help.', ['This information is', 'much software']],
    ['We are agree, and it is consist of two parts. It was happened here.', ['agree', 'consists', 'happened']],
    ['We should to act at once.', ['We should act']],
    [
      'It depends of the State. We discuss about access. According with the paper, it works.',
      ['depends on', 'discuss', 'According to'],
    ],
    ['In the other hand, it has stood since many years.', ['On the other hand', 'for many years']],
    [
      'They did not adopted it. It is a honour. One of the main challenge is money.',
      ['did not adopt', 'an honour', 'One of the main challenges'],
    ],
  ])('other languages join words so: %s', (text, instead) => {
    expect(findings('slips/wording', withRationale(text)).map(({ fix }) => fix?.edits[0]?.text)).toEqual(instead)
  })

  it.each([
    'They do all that they must to act, and everything we should to help. It depends, of course; it depends of course on us.',
    'The issues that were discussed about the Internet, and to discuss about 20 of them. With rules according with law.',
    'One hand is full; the tool is in the other hand and heavy. Since two years ago. Since many years are wet, it grows.',
    'One of the country offices, one of the problem areas, and an honour. He advises, informs and equips.',
    'We have agreed. What they are agrees with it. She did not need it. Vitamin A honours nobody.',
  ])('and English so: %s', (text) => {
    expect(messages('slips/wording', text)).toEqual([])
  })

  it('subject and verb are heard where both stand together', () => {
    expect(
      messages(
        'slips/agreement',
        'The stakeholders has agreed. Governments is responsible. Young people needs to know. The Internet have changed.',
      ),
    ).toHaveLength(4)
    expect(
      messages(
        'slips/agreement',
        'The government have agreed. Phones, computers, the Internet have changed. Meeting young people needs to be done. UN Women is a friend.',
      ),
    ).toEqual([])
  })

  it('several paragraphs take the plural at the end of a sentence too', () => {
    expect(messages('references/plural', 'See paragraph 13, 92 and 131. We support paragraph 13 and 14.')).toHaveLength(
      2,
    )
  })

  it('an opening of courtesy is no key point', () => {
    for (const text of [
      'Excellencies, we meet at last.',
      'We would like to thank the Co-Facilitators for their paper.',
      'It is an honour to speak.',
    ])
      expect(messages('clarity/key-point-first', text)).toHaveLength(1)
    expect(messages('clarity/key-point-first', 'We would like to see more.')).toEqual([])
  })
})

describe('rules that speak where they are sure alone', () => {
  it.each([
    // Behind any word but those of amounts a number may be part of a name.
    ['style/numbers', 'In session 3 cases were heard, type 2 errors fell, and plan 4 teams met.'],
    // Identifiers, and what is said twice on two lines or on purpose.
    ['slips/doubled-word', 'The layer layer grew. They sing la la and go fast fast.'],
    ['slips/doubled-word', 'First the\nthe end.'],
    ['slips/wording', 'Ministerial advices were disclosed.'],
    ['slips/verb-form', 'What impact could changes have? Nor can aims help. What effect might offers have?'],
    ['style/country-names', 'In 1984 Iran and Turkey met.'],
    ['style/country-names', 'The evil king conquered Iran.'],
    [
      'clarity/plain-words',
      'It was less than two degrees with respect to levels of before. See Action with Respect to Masts.',
    ],
    // Names of files, times of pictures, addresses.
    ['style/dates', 'See Screen Shot 2014-06-25 at 14.51.02, notes-2014-06-25.pdf and Letter%20(2024-10-23).pdf.'],
    ['style/dates', 'See accounts-for-the-period-ended-30.06.2012.pdf now.'],
    ['style/dates', 'It is late. — A Mast (@amast) July 1, 2014'],
    ['style/per-cent', 'They share it 30/70% and count 68 × 50% of it.'],
    ['consistency/one-name', 'The internet and Mast Internet and the internet grow. Some use Mast Internet.'],
  ])('%s is silent: %s', (rule, text) => {
    expect(messages(rule, text)).toEqual([])
  })

  it.each([
    [
      'style/numbers',
      'We trained 3 teams. In 2019 masts fell (5 schools lost theirs), and the last 6 weeks were quiet.',
      3,
    ],
    ['slips/doubled-word', 'We ask for for the the implementation implementation of it.', 3],
    ['slips/wording', 'These informations are new, and softwares help.', 2],
    [
      'slips/verb-form',
      'It must offers help, and states should not follows it. The meeting in Masttown, must offers principles.',
      3,
    ],
    ['style/country-names', 'In 2004 Iran met.', 1],
    ['clarity/plain-words', 'We act with regard to masts.', 1],
    ['style/dates', 'On 2014-06-25 at noon we met; on 30.06.2012 too.', 2],
    ['style/per-cent', 'They share 70% of it.', 1],
    ['consistency/one-name', 'The internet and the Internet and the internet grow.', 1],
  ])('%s still speaks: %s', (rule, text, times) => {
    expect(messages(rule, text)).toHaveLength(times)
  })
})

describe('code', () => {
  const program = 'for layer in layers:\n    layer layer_1 = load(path,name)\n    return {"a":1,"b":2}'

  it('is known by its form', () => {
    for (const text of [
      program,
      'npm install mast\nnpm run build -- --all',
      'const mast = new Mast({ height: 3 });',
      '{"name": "mast", "height": 3}\n{"name": "hut", "height": 2}',
    ])
      expect(isCode(text, '')).toBe(true)
    for (const text of [
      'For it, we ask: (a) masts; (b) huts; and (c) roads [see 3].',
      'Import duties fell.\nLet us act.\nIf they ask:\nwe answer.',
      'We met at https://example.org/?a=1&b=2#c_d_e=f and left.',
      'The share is 30% = 3/10 of it * 2.',
      'Dear Sir,\nwe ask for masts;\nwe ask for huts;',
      'نطلب (أ) الأعمدة؛ و(ب) الطرق.',
    ])
      expect(isCode(text, '')).toBe(false)
  })

  it('is no wording of the writer’s', () => {
    for (const rule of ['slips/doubled-word', 'slips/missing-space', 'clarity/acronym', 'style/numbers'])
      expect(messages(rule, program)).toEqual([])
    expect(
      messages('slips/missing-space', 'Set `masts,huts` in mast.config.json,which is read by mast_of(a,b).'),
    ).toEqual([])
    expect(messages('slips/missing-space', 'Set the masts,which are read.')).toHaveLength(1)
    expect(messages('clarity/long-paragraph', `${'mast = load({ path: [1, 2] });\n'.repeat(60)}`)).toEqual([])
  })
})

describe('plain words', () => {
  it('put no “can” behind a modal', () => {
    expect(messages('clarity/plain-words', 'Everybody should have the ability to appeal.')).toEqual([])
    expect(messages('clarity/plain-words', 'They have the ability to appeal.')).toHaveLength(1)
  })
})

describe('acronyms in capitals that are none', () => {
  it.each(['They ask for it in REAL TIME and for FAIR TRADE.', 'At COP28 and MC12 they met.', 'La lettre de l’OMC.'])(
    '%s',
    (text) => {
      expect(messages('clarity/acronym', text)).toEqual([])
    },
  )
})

describe('what is no wording of the writer’s', () => {
  it.each([
    // Quotations in single marks, and paragraphs of one that begins or ends in another.
    ['style/per-cent', '‘More than 60 percent of the students are former refugees’, she said.'],
    ['style/per-cent', "He said: 'We have 60 percent of the members' votes, and more.' Then he left."],
    ['style/per-cent', '‘More than 60 percent of the students came to us, and they stay.'],
    ['style/per-cent', 'The four states had spent nearly 17 percent of approved cost.”'],
    ['style/per-cent', '“The four states had spent nearly 17 percent of approved cost.'],
    ['slips/doubled-word', 'For great great grandchildren it is a big big thing, really really.'],
    ['slips/doubled-word', 'They will decide our second second appeal.'],
    ['style/numbers', 'It has a scale with 3 being the highest.'],
    // No note of a text that has no first one.
    ['references/note-without-note', 'They work with (ISC)², and (ISC)² is large.'],
    // Pages of reports and charters, in notes and in sentences.
    ['references/in-text', 'It went to 1,121, Federal Mast Court Annual Report 2000-2001, p.43. It is so.'],
    ['references/in-text', '8 Federal Mast Court Annual Report 2000-2001, p.47'],
    ['references/in-text', '8 Resolution of the Assembly on masts, p. 47'],
  ])('%s: %s', (rule, text) => {
    expect(messages(rule, text)).toEqual([])
  })

  it('but a term, an apostrophe and a closed quotation hide nothing', () => {
    for (const text of [
      'The so-called ‘big sector’ has 60 percent of it.',
      "The members' share is 60 percent of the others' share.",
      'Don’t take 60 percent of the members’ votes.',
      'He said “no” to 60 percent of it.',
      'They built 60 percent of it in ’95, and the ’90s were good.',
    ])
      expect(messages('style/per-cent', text)).toHaveLength(1)
    expect(messages('slips/doubled-word', 'They will decide the the appeal.')).toHaveLength(1)
    expect(messages('style/numbers', 'It has 3 levels, which helps.')).toHaveLength(1)
    expect(messages('references/note-without-note', 'They work with others.¹ The others are large.²')).toHaveLength(1)
    expect(messages('references/in-text', 'See page 7 of the Elements Paper.')).toHaveLength(1)
  })
})

describe('what a reading of fresh texts found wrong', () => {
  it.each([
    [
      'consistency/one-name',
      'The Declaration for the Future of the Internet is good. The internet is open, and our internet works.',
    ],
    ['style/numbers', 'A 2 year old child saw a 3 min video of 1 gigaton of ore, and the youngest was 8 months old.'],
    ['style/country-names', 'After the Vietnam war they came.'],
    [
      'clarity/long-paragraph',
      `[1] See Article 2. [2] ${'One case after another. '.repeat(50)}[3] ${'More. '.repeat(30)}`,
    ],
    ['style/country-names', 'They work in Burma/Myanmar, in Viet Nam (Vietnam), and with Venezuela’s president.'],
    ['style/country-names', 'I was in Myanmar (aka Burma), and in Eswatini, formerly Swaziland.'],
    [
      'consistency/one-name',
      'Ensure Every Village Has Access to Reliable High-Speed Internet. The internet is open, and our internet works.',
    ],
    ['clarity/acronym', 'One is Systems on Silicon Manufacturing Co. Pte. Ltd. (SSMC), a firm. With it, SSMC saved.'],
    ['style/numbers', 'They counted 5 lakh masts, 6 crores of poles, and stood 6 feet apart.'],
    [
      'clarity/acronym',
      'We run the Extended Mast Responsibility scheme for poles, or EMR scheme for short. With the EMR we go on, and the EMR works.',
    ],
    [
      'style/country-names',
      'Its name, Myanmar or Burma, depending who you ask, or Burma or Myanmar, and Vietnam era masts.',
    ],
    ['clarity/plain-words', 'It takes a whole-of-nation endeavour to paint masts.'],
    ['style/numbers', 'In every primary 1 class and in year 9 lessons they sing.'],
    ['slips/name', 'The Wikipedia and the Wikipedia of Wikimedia are free.'],
    ['clarity/long-paragraph', 'Access Now Amnesty International Article Nineteen '.repeat(30)],
    ['slips/agreement', 'It is said that there is a few reasons, and that several years is long.'],
  ])('%s is silent: %s', (rule, text) => {
    expect(messages(rule, text)).toEqual([])
  })

  it('leaves the titles of what is linked alone', () => {
    const linked = (text: string): Draft =>
      setAnswer(ready, 'area-5', 'rationale', [
        { type: 'paragraph', runs: [{ text: 'Read more in ' }, { text, link: 'https://example.org/' }, { text: '.' }] },
      ])
    const of = (text: string) => findings('style/country-names', linked(text))
    expect(of('A Different Kind of Record: Burma, Barcamp and the Lady')).toEqual([])
    expect(of('what we saw in Burma')).toHaveLength(1)
  })

  it('still hears what stands beside it', () => {
    expect(messages('style/country-names', 'They came from Vietnam after the war.')).toHaveLength(1)
    expect(messages('clarity/plain-words', 'In order to paint masts, we meet.')).toHaveLength(1)
    expect(messages('style/country-names', 'Formerly in Burma, they came.')).toHaveLength(1)
    expect(
      messages('consistency/one-name', 'Our Internet is good. The internet is open, and our internet works.'),
    ).toHaveLength(1)
    expect(messages('style/numbers', 'It took 2 years.')).toHaveLength(1)
    expect(messages('style/country-names', 'In Burma they wait, in Burma (the north) too.')).toHaveLength(1)
    expect(
      messages('clarity/long-paragraph', 'Access Now and Amnesty International are right. '.repeat(30)),
    ).toHaveLength(1)
    expect(messages('slips/its', 'They await it’s assent and it’s hearing.')).toHaveLength(1)
  })
  it('puts a range of per cent right as one', () => {
    const edits = (text: string) =>
      findings('style/per-cent', withRationale(text)).map(({ fix }) => fix?.edits.map((edit) => edit.text))
    expect(edits('They spend 3%-5% of it.')).toEqual([['3–5 per cent']])
    expect(edits('They spend 3-5% of it, and 2%.')).toEqual([['5 per cent'], ['2 per cent']])
  })

  it('gives one answer for a word and its plural', () => {
    const text = 'We ask policy-makers, policymakers and a policy maker; policymakers can, and one policy maker will.'
    const [finding, ...others] = findings('consistency/one-name', withRationale(text))
    expect(others).toEqual([])
    expect(finding?.fix?.edits.map((edit) => edit.text)).toEqual(['policymakers', 'policymaker', 'policymaker'])
  })
})
