import { setImmediate } from 'node:timers/promises'
import { COMMANDS } from '../contract/commands'
import { handleSchema } from '../contract/home-rows'
import { events, requests } from '../contract/messages'
import { callSchema } from '../core/call/call'
import { draftSchema } from '../core/draft/draft'
import { evidenceShelfSchema } from '../core/draft/evidence'
import { placeSchema } from '../core/draft/finding'
import { guidanceSchema } from '../core/template/guidance'
import { packSchema } from '../core/template/pack'
import { templateSchema } from '../core/template/template'
import { blockSchema } from '../core/text/blocks'
import { messageSchema } from '../messages/message-schema'

/** What the contract's schemas are made of, each behind what it consists of. In the build each of these files runs when something in it is first used. */
const PARTS: readonly (() => unknown)[] = [
  () => messageSchema,
  () => handleSchema,
  () => blockSchema,
  () => templateSchema,
  () => packSchema,
  () => draftSchema,
  () => guidanceSchema,
  () => callSchema,
  () => placeSchema,
  () => evidenceShelfSchema,
  () => COMMANDS,
  () => requests,
  // The first news that there is.
  () => events['home.rows'],
]

type Calls = typeof import('./contract-calls')
let loading: Promise<Calls> | null = null

/** The contract, made once and a part in each turn: home is scrolled and told of its rows meanwhile, and all of it at one go takes as long as three frames. */
export function contractInTurns(): Promise<Calls> {
  loading ??= inTurns(PARTS).then(() => import('./contract-calls'))
  return loading
}

/** Makes what is asked for one after the other, and gives way before each and at the end. */
export async function inTurns(parts: readonly (() => unknown)[]): Promise<void> {
  for (const part of parts) {
    await setImmediate()
    part()
  }
  await setImmediate()
}
