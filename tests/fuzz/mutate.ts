/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What parsers have stumbled over before. */
const NASTY = [
  '\0'.repeat(300),
  '{'.repeat(400),
  '['.repeat(400),
  ' '.repeat(3000),
  '> '.repeat(200),
  '**a *b '.repeat(60),
  '[a](b'.repeat(60),
  '"',
  '\\u',
  '\ufeff',
  '\u202e',
  '\u001b[31m',
  '\ud800',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '1e999',
  '-0',
  '99999999999999999999',
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '\r\n',
  '\t',
  '|a'.repeat(100),
  '`'.repeat(90),
  '🦜'.repeat(50),
  'ع'.repeat(50),
]

/** A seed's bytes, changed in one to four places: cut off, repeated, turned over, or with something nasty put in. */
export function mutated(bytes: Uint8Array, chance: () => number): Buffer {
  let now = Buffer.from(bytes)
  const somewhere = () => Math.floor(chance() * (now.length + 1))
  const changes = 1 + Math.floor(chance() * 4)
  for (let change = 0; change < changes; change += 1) {
    const at = somewhere()
    const length = Math.floor(chance() ** 3 * Math.min(2000, now.length - at))
    switch (Math.floor(chance() * 7)) {
      case 0:
        now = now.subarray(0, at)
        break
      case 1:
        now = Buffer.concat([now.subarray(0, at), now.subarray(at + length)])
        break
      case 2: {
        const times = 1 + Math.floor(chance() ** 4 * 200)
        const part = now.subarray(at, at + length)
        now = Buffer.concat([now.subarray(0, at), ...Array<Buffer>(times).fill(part), now.subarray(at)])
        break
      }
      case 3: {
        now = Buffer.from(now)
        for (let count = 0; count < 8 && now.length > 0; count += 1)
          now[Math.floor(chance() * now.length)] = Math.floor(chance() * 256)
        break
      }
      default: {
        const put = Buffer.from(NASTY[Math.floor(chance() * NASTY.length)] ?? '')
        const end = chance() < 0.5 ? at : at + length
        now = Buffer.concat([now.subarray(0, at), put, now.subarray(end)])
      }
    }
  }
  return now.length > 600_000 ? now.subarray(0, 600_000) : now
}
