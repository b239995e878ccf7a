import { describe, expect, it } from 'vitest'
import { checkDraft, createChecker, readiness } from '../../../../src/core/check/checker'
import { setLanguage, setOrganisation } from '../../../../src/core/draft/edit'
import { ready, template, withRationale } from './checked'

describe('readiness', () => {
  it('is refused by one thing to do, and by nothing less', () => {
    expect(readiness(checkDraft(ready, template))).toMatchObject({ ready: true, blockers: 0 })
    const nameless = setOrganisation(ready, { name: '' })
    expect(readiness(checkDraft(nameless, template))).toMatchObject({ ready: false, blockers: 1 })
  })
})

describe('createChecker', () => {
  it('looks again when only the language changes', () => {
    // In Greek the semicolon asks a question and ends its sentence.
    const draft = withRationale(`${'λόγος '.repeat(15)}τέλος; ${'Λόγος '.repeat(15)}τέλος.`)
    const checker = createChecker(template)
    for (const language of ['en', 'el', 'en']) {
      const now = setLanguage(draft, language)
      expect(checker.check(now)).toEqual(checkDraft(now, template))
      expect(checker.check(now)).toHaveLength(language === 'en' ? 1 : 0)
    }
  })
})
