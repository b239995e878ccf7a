import { deflateRawSync, crc32 as nodeCrc } from 'node:zlib'

export interface MadeEntry {
  name: string | Buffer
  content?: string | Uint8Array
  /** Upper half of the external attributes: a Unix mode. */
  mode?: number
  flags?: number
  method?: number
  /** Sizes that the directory claims instead of the true ones. */
  claims?: { size?: number; packed?: number }
}

const crc32 = (bytes: Uint8Array) => nodeCrc(bytes) >>> 0

/** A zip file byte by byte, so that it can also be one that no program would write. */
export function makeZip(entries: readonly MadeEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content = '', mode = 0, flags = 0x800, method = 8, claims = {} } of entries) {
    const bytes = Buffer.from(content)
    const packed = method === 8 ? deflateRawSync(bytes, { level: 9 }) : bytes
    const raw = Buffer.isBuffer(name) ? name : Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(claims.packed ?? packed.length, 14)
    common.writeUInt32LE(claims.size ?? bytes.length, 18)
    common.writeUInt16LE(raw.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, raw, packed)
    const head = Buffer.alloc(2)
    head.writeUInt16LE((3 << 8) | 20, 0)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), head, common, tail, raw)
    offset += 4 + common.length + raw.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  // The field holds sixteen bits; a file with more entries wraps around, as a careless program would write it.
  end.writeUInt16LE(entries.length % 0x10000, 4)
  end.writeUInt16LE(entries.length % 0x10000, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}
