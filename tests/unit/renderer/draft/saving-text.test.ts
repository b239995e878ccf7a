import { describe, expect, it } from 'vitest'
import { savingText } from '../../../../src/renderer/draft/saving-text'

const problem = { code: 'disk-full', sentence: 'The disk is full.' }

describe('savingText', () => {
  it('never names a file that is not there', () => {
    const states = [
      { state: 'saved', at: null },
      { state: 'problem', problem },
    ] as const
    for (const saving of states) expect(savingText(saving, '')).toMatch(/no file/i)
  })

  it('says when or where a file was saved', () => {
    expect(savingText({ state: 'saved', at: '2026-01-02T14:02:00Z' }, 'a.rostrum')).toMatch(/^Saved \d\d:\d\d$/)
    expect(savingText({ state: 'saved', at: null }, 'a.rostrum')).toBe('Saved in a.rostrum')
    expect(savingText({ state: 'saving' }, 'a.rostrum')).toBe('Saving…')
    expect(savingText({ state: 'saving' }, '')).toBe('Saving…')
    expect(savingText({ state: 'problem', problem }, 'a.rostrum')).toBe('File not up to date')
  })
})
