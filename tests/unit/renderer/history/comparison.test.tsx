import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { setAnswer } from '../../../../src/core/draft/edit'
import { paragraph } from '../../../../src/core/text/blocks'
import { Comparison } from '../../../../src/renderer/history/comparison'
import { opened, template } from '../draft/template'

test('what struck out and underlined words are is said only where words differ', () => {
  const before = opened().content as Parameters<typeof setAnswer>[0]
  const shown = (after: typeof before) =>
    renderToStaticMarkup(<Comparison before={before} after={after} template={template} legend="How to read it" />)
  expect(shown(setAnswer(before, 'q1', 'answer', [paragraph('Masts.')]))).toContain('How to read it')
  expect(shown(before)).not.toContain('How to read it')
  expect(shown({ ...before, order: before.order === 'area' ? 'question' : 'area' })).not.toContain('How to read it')
})
