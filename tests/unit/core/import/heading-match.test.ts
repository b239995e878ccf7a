import { describe, expect, it } from 'vitest'
import { matchSection, matchSlot } from '../../../../src/core/import/heading-match'
import { editDistance } from '../../../../src/core/text/edit-distance'
import { template } from '../check/checked'

const area5 = template.sections.find(({ id }) => id === 'area-5')
const q1 = template.sections.find(({ id }) => id === 'q1')
if (!area5 || !q1) throw new Error('the template lost its sections')

describe('matchSection', () => {
  it.each([
    ['Area 5', 'area-5', true],
    ['AREA 5:', 'area-5', true],
    ['Thematic area No. 5 – Bridging digital divides', 'area-5', true],
    ['Area V', 'area-5', true],
    ['Theme 12: AI in the newsroom', 'area-12', false],
    ['Question 5', 'q5', true],
    ['Q2:', 'q2', true],
    ['Q2: What still stands in the way?', 'q2', false],
    ['5. Bridging digital divides', 'area-5', true],
    ['5) BRIDGING DIGITAL DIVIDES', 'area-5', true],
    ['3. Bridging digital divides', 'area-5', true],
    ['Bridging the digital divide', 'area-5', true],
    ['1. Achievements', 'q1', true],
    ['1. ICT4D', 'area-1', true],
    ['ICT4D', 'area-1', true],
    ['Follow up & Review', 'area-15', true],
    ['Internet Governnance', 'area-10', false],
    ['Digital economies', 'area-2', false],
    ['Our view on internet governance', 'area-10', false],
    ['12.', 'area-12', true],
    ['15', 'area-15', true],
  ] as [string, string, boolean][])('leads “%s” to %s', (heading, section, whole) => {
    const match = matchSection(heading, template, null)
    expect(match?.section.id).toBe(section)
    expect(match?.whole).toBe(whole)
  })

  it.each([
    'Conclusion',
    '9. Conclusion',
    '',
    '!!!',
    'Area 16',
    'Q8',
    'Area',
    '2025',
    'Data governance and internet governance',
    'Quality of life',
    'Areas of concern',
  ])('leads “%s” nowhere', (heading) => {
    expect(matchSection(heading, template, null)).toBeNull()
  })

  it('reads a bare number by what the text is in the middle of', () => {
    expect(matchSection('5.', template, null)).toBeNull()
    expect(matchSection('5.', template, 'area')?.section.id).toBe('area-5')
    expect(matchSection('5.', template, 'question')?.section.id).toBe('q5')
  })

  it('finds every title, short title and alias of the template', () => {
    for (const section of template.sections)
      for (const name of [section.title, section.shortTitle ?? section.title, ...section.aliases])
        expect(matchSection(name, template, null)?.section.id, name).toBe(section.id)
  })
})

describe('matchSlot', () => {
  it.each([
    ['Headline recommendation', 'headline'],
    ['RATIONALE:', 'rationale'],
    ['Evidence', 'evidence'],
    ['a) Success story', 'evidence'],
    ['5.2 Proposed language', 'language'],
    ['Why?', 'rationale'],
  ])('leads “%s” to %s', (heading, slot) => {
    expect(matchSlot(heading, area5)?.id).toBe(slot)
  })

  it('knows only slots that the section has', () => {
    expect(matchSlot('Rationale', q1)).toBeNull()
    expect(matchSlot('Answer', q1)?.id).toBe('answer')
    expect(matchSlot('Something else', area5)).toBeNull()
  })
})

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['kitten', 'sitten', 1],
    ['abc', 'acb', 1],
    ['chekc', 'check', 1],
    ['abc', 'xyz', 3],
    ['abc', 'abcdef', 3],
  ])('of “%s” and “%s”', (from, to, distance) => {
    expect(editDistance(from, to, 2)).toBe(distance)
  })
})
