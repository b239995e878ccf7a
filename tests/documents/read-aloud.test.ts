import { describe, expect, it } from 'vitest'
import { hasTool } from './needs-tool'
import { ACCURACY, errorsOf, readingsOf, SPEECH_CODES } from './read-aloud'

const canRead = hasTool('espeak-ng')

describe.skipIf(!canRead)('speaking time against espeak-ng, one rate a language', () => {
  it.each(SPEECH_CODES)('%s: within the limits on texts that nothing was tuned to', (language) => {
    const { mean, worst, worstName } = errorsOf(language, 'held-out')
    expect(readingsOf(language, 'held-out').length).toBeGreaterThanOrEqual(language === 'en' ? 9 : 5)
    expect(mean, 'mean error').toBeLessThanOrEqual(ACCURACY[language].mean)
    expect(worst, `worst error, ${worstName}`).toBeLessThanOrEqual(ACCURACY[language].worst)
  })

  it.each(SPEECH_CODES)('%s: nearer than a count of words', (language) => {
    expect(errorsOf(language, 'held-out').mean).toBeLessThan(errorsOf(language, 'held-out', 'words').mean)
  })
})
