// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useWindowMemory } from '../../../src/renderer/window-memory'

const PROFILES = join(import.meta.dirname, '../../fixtures/profiles')
const USED = readdirSync(PROFILES).filter((name) => name.endsWith('-used'))

describe.each(USED)('what the window of %s remembered', (name) => {
  it('is what this one starts with', () => {
    const kept = readFileSync(join(PROFILES, name, 'window-memory.json'), 'utf8')
    const { state, version } = JSON.parse(kept)
    localStorage.setItem('rostrum-window', kept)
    useWindowMemory.persist.rehydrate()
    // What it did not know yet is as in a new window.
    expect(useWindowMemory.getState()).toEqual({ citesEvidence: true, ...state })
    // Its library throws away what another version kept unless somebody writes how that is read.
    expect(useWindowMemory.persist.getOptions().version).toBe(version)
    expect(state.hadDrafts).toBe(true)
    expect(Object.keys(state.places)).not.toEqual([])
  })
})
