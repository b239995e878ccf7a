// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useApp } from '../../../../src/renderer/app-store'
import { changeDelivery, writeOrganisation, writeTitle } from '../../../../src/renderer/draft/draft-steps'
import type { DraftStore } from '../../../../src/renderer/draft/draft-store'
import type { DraftSession } from '../../../../src/renderer/draft/session'
import { DeliveryFields } from '../../../../src/renderer/handin/delivery-fields'
import { MakeDocuments } from '../../../../src/renderer/handin/make-documents'
import { keptStore } from '../draft/template'

const drawn = vi.hoisted(() => [] as string[])

vi.mock('../../../../src/renderer/ui/field', () => {
  const field = ({ label, legend }: { label?: string; legend?: string }) => {
    drawn.push(label ?? legend ?? '')
    return null
  }
  return { TextField: field, Switch: field, Choices: field, Checkbox: field, GrowingText: field }
})

/** Fields that are filled in from the draft. */
const SHOWN = ['File name', 'Subject', 'Text of the e-mail']

let root: ReturnType<typeof createRoot>
let drafts: DraftStore

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  drafts = keptStore()
  useApp.setState({ session: { drafts } as DraftSession, screen: 'handin' })
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(async () => {
  await act(async () => root.unmount())
  drafts.close()
  useApp.setState({ session: null, screen: 'home' })
  vi.unstubAllGlobals()
})

/** Which fields are drawn while this happens. */
async function drawnBy(happening: () => void): Promise<string[]> {
  drawn.length = 0
  await act(async () => happening())
  return [...drawn]
}

test('a key in a field of the delivery copy draws that field alone', async () => {
  const all = await drawnBy(() => root.render(<DeliveryFields as="delivery" />))
  expect(all).toEqual(expect.arrayContaining(['Speaker', 'Meeting', 'Large type', 'Headings of the template']))
  expect(await drawnBy(() => changeDelivery(drafts, { speaker: 'A' }))).toEqual(['Speaker'])
  expect(await drawnBy(() => changeDelivery(drafts, { lineNumbers: true }))).toEqual(['Line numbers'])
})

test('a change of the draft’s words draws the words of the documents’ card again, and of the fields those alone that show them', async () => {
  const all = await drawnBy(() => root.render(<MakeDocuments />))
  expect(all).toEqual(expect.arrayContaining(['Order', 'Paper', 'PDF', 'Where to']))
  expect(new Set(await drawnBy(() => writeTitle(drafts, 'A new title')))).toEqual(new Set(SHOWN))
  expect(document.body.textContent).toContain('A new title')
  const named = await drawnBy(() => {
    writeOrganisation(drafts, 'name', 'Rivers Network')
    writeOrganisation(drafts, 'acronym', 'RN')
  })
  expect(new Set(named)).toEqual(new Set(SHOWN))
  expect(document.body.textContent).toContain('Rivers Network')
})
