import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProgramLog, withoutText } from '../../../src/node/program-log'

const freshPath = () => join(mkdtempSync(join(tmpdir(), 'rostrum-log-')), 'logs', 'rostrum.log')

describe('the log of the program', () => {
  it('holds starts and mistakes with their stacks', () => {
    const log = new ProgramLog(freshPath())
    log.note('Started 0.1.0')
    log.mistake('draft.open', new TypeError('nothing to read'))
    const text = readFileSync(log.path, 'utf8')
    expect(text).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3} \[info\] +Started 0\.1\.0\n/)
    expect(text).toMatch(/\[error\] draft\.open: TypeError: nothing to read\n\s+at /)
  })

  it('is bounded: one older log beside it, neither much larger than its limit', () => {
    const log = new ProgramLog(freshPath())
    for (let index = 0; index < 9000; index += 1) log.note(`${index} ${'x'.repeat(250)}`)
    const folder = join(log.path, '..')
    expect(readdirSync(folder).sort()).toEqual(['rostrum.log', 'rostrum.old.log'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(513 * 1024)
    expect(readFileSync(log.path, 'utf8')).toContain('8999 x')
  })

  it('does not stop the program where it cannot be written', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'rostrum-log-')), 'a file')
    writeFileSync(file, '')
    const log = new ProgramLog(join(file, 'logs', 'rostrum.log'))
    expect(() => log.mistake('start', new Error('no'))).not.toThrow()
  })
})

describe('what is written of an error', () => {
  it('leaves out what a parser quotes of a draft', () => {
    let thrown: unknown
    try {
      JSON.parse('{"title": We ask for shelter}')
    } catch (error) {
      thrown = error
    }
    const { message } = withoutText(thrown)
    expect(message).not.toContain('shelter')
    expect(message).toContain('JSON')
    for (const quoted of ['“shelter”', '"shelter"', '`shelter`', '«shelter»'])
      expect(withoutText(new Error(`bad ${quoted} here`)).message).toBe('bad … here')
  })

  it('keeps frames without the message that begins a stack, and no name of a user’s folder', () => {
    const error = new Error('first line\nsecond line with words')
    const { message, stack } = withoutText({ ...error, name: 'Error', message: error.message, stack: error.stack })
    expect(message).toBe('first line')
    expect(stack).not.toContain('words')
    expect(stack).toMatch(/^\s+at /)
    expect(withoutText(new Error(`at ${join(homedir(), 'x')}`)).message).toBe(`at ${join('~', 'x')}`)
  })

  it('takes whatever was thrown', () => {
    for (const thrown of [null, undefined, 'words', 7, {}, { message: 5, stack: null }])
      expect(withoutText(thrown)).toEqual({ name: expect.any(String), message: expect.any(String), stack: '' })
  })
})
