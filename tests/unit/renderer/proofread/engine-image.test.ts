import { createBinaryModuleFromUrl } from 'harper.js'
import { slimBinary } from 'harper.js/slimBinary'
import { expect, it } from 'vitest'
import { englishProofreader, setUpEnglish } from '../../../../src/core/proofread/english'
import { readingsOf } from '../../../../src/core/proofread/readings'
import { packedWords, packWords } from '../../../../src/core/text/packed-words'
import { engineImage, withEngine } from '../../../../src/renderer/proofread/engine-image'
import { template, withRationale } from '../../core/check/checked'

const MB = 1024 * 1024
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

it('an engine goes on from its image, which is little more than half of what it was set up in', async () => {
  const image = await engineImage(() => setUpEnglish(slimBinary))
  if (!image) throw new Error('No image was made')
  const written = image.written.reduce((sum, { bytes }) => sum + bytes.length, 0)
  expect(image.size).toBeGreaterThan(150 * MB)
  expect(written).toBeLessThan(100 * MB)
  // The library's other copy of what it loads, as the worker has it, gets the image instead of the file, which is not asked for: nobody is there.
  const address = 'app://nobody/proofread/harper_wasm_slim_bg.wasm'
  const other = createBinaryModuleFromUrl(address, 'slim')
  const proofreader = await withEngine(image, address, async () => {
    // As where a dictionary is loaded at the same time.
    const { instance } = await WebAssembly.instantiate(EMPTY_MODULE)
    expect(instance.exports).toEqual({})
    await expect(fetch('app://nobody/other.wasm')).rejects.toThrow()
    return englishProofreader(other, packedWords(packWords([])))
  })
  const read = async (text: string) => {
    const faults = []
    for (const reading of readingsOf(withRationale(text), template)) faults.push(...(await proofreader.read(reading)))
    return faults.map(({ start, end }) => text.slice(start, end))
  }
  await expect(fetch(address)).rejects.toThrow()
  expect(await read('We recomend the plan. An user needs it, and he do not know.')).toEqual(
    expect.arrayContaining(['recomend', 'An']),
  )
  // More than any memory that the image left: it grows as any.
  const long = 'They organise wich means for the peoples of the world. '.repeat(400)
  expect((await read(long)).filter((word) => word === 'wich')).toHaveLength(400)
}, 120_000)

it('there is no image of what loads no engine', async () => {
  const { instantiate } = WebAssembly
  expect(await engineImage(async () => null)).toBeNull()
  await expect(engineImage(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(WebAssembly.instantiate).toBe(instantiate)
})
