import { afterEach, expect, it } from 'vitest'
import { findingRows } from '../../../src/cli/finding-rows'
import * as commandLine from '../../../src/messages/generated/command-line'
import { message } from '../../../src/messages/message'
import { sentence, startInterface } from '../../../src/messages/sentence'

afterEach(() => startInterface(commandLine))

it('rows for programs hold id, values and the English sentence, whatever the interface speaks', async () => {
  await startInterface(commandLine, 'en-XA')
  const says = message('finding.longSentence', { words: 42, most: 25 })
  const [row] = findingRows([
    { check: 'clarity/long-sentence', level: 'warning', at: { section: 'a' }, message: says, reason: 'r', source: 's' },
  ])
  expect(row).toMatchObject({
    message: 'A sentence of 42 words: split it, or cut it to 25 or fewer.',
    says: { id: 'finding.longSentence', values: { words: 42, most: 25 } },
    reason: 'r',
  })
  expect(sentence(says)).not.toBe(row?.message)
})
