import { expect, test } from 'vitest'
import { checkedPicture } from '../../../../src/renderer/images/image-refusal'

/** The head of a PNG that says how large it is: what is decided before anything is decoded. */
function pngHead(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return new Uint8Array(head)
}
const codeOf = (bytes: Uint8Array) => {
  const checked = checkedPicture(bytes, 'a.png')
  return checked.ok ? checked.value.type : checked.problem.code
}
const text = (words: string) => new TextEncoder().encode(words)

test('a picture of a usual size is taken by its kind', () => {
  expect(codeOf(pngHead(4_000, 3_000))).toBe('image/png')
})

test('what would fill the memory, may hold scripts, or is no picture is refused before it is decoded, each with its reason', () => {
  expect(codeOf(pngHead(40_000, 40_000))).toBe('image-too-many-pixels')
  expect(codeOf(text('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script/></svg>'))).toBe(
    'image-svg',
  )
  expect(codeOf(text('Dear colleagues'))).toBe('no-image')
  expect(codeOf(new Uint8Array())).toBe('no-image')
})

test('a kind that the window cannot decode is named, so that the writer can convert it', () => {
  const photoshop = Buffer.alloc(26)
  photoshop.write('8BPS')
  photoshop.writeUInt16BE(1, 4)
  photoshop.writeUInt32BE(50, 14)
  photoshop.writeUInt32BE(100, 18)
  const checked = checkedPicture(new Uint8Array(photoshop), 'a.psd')
  expect(checked.ok ? '' : `${checked.problem.code}: ${checked.problem.sentence}`).toMatch(/^image-kind: .*PSD/)
})
