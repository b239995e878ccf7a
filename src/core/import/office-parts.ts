import { readXml, type XmlElement, XmlFault } from './xml-elements'

/** Core's own declaration, because the ES library has none; Node and browsers both have it. */
declare const TextDecoder: {
  new (label: string): { decode(bytes: Uint8Array): string }
}

/** The files inside a DOCX or ODT by their paths, unpacked; pictures may be missing. */
export type OfficeFiles = ReadonlyMap<string, Uint8Array>

export interface Relationship {
  type: string
  target: string
  /** True for an address outside the file. */
  external: boolean
}

/** Why an office file cannot be read: `part` is the file inside it that is at fault. */
export class OfficeFault extends Error {
  constructor(
    readonly fault: 'no-document' | XmlFault['fault'],
    readonly part: string,
  ) {
    super(`${fault}: ${part}`)
  }
}

/** XML names its encoding by its first bytes; office programs write UTF-8, and UTF-16 is the only other that the formats allow. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/**
 * Elements of all parts that are read. A text of 500 pages has two or three hundred thousand, and memory goes with them and not with the size of the file:
 * with so many it stays below half a gigabyte.
 */
export const MOST_ELEMENTS = 500_000

/** The parts of an office file as XML, and how they refer to each other. */
export class OfficeParts {
  private readonly folded: ReadonlyMap<string, string>
  private readonly left = { elements: MOST_ELEMENTS }

  constructor(private readonly files: OfficeFiles) {
    this.folded = new Map([...files.keys()].map((path) => [path.toLowerCase(), path]))
  }

  /** The path as the file has it: some programs write another case than their own references. */
  path(wanted: string): string | null {
    const clean = wanted.replace(/^\/+/, '')
    return this.files.has(clean) ? clean : (this.folded.get(clean.toLowerCase()) ?? null)
  }

  has(wanted: string): boolean {
    return this.path(wanted) !== null
  }

  names(): string[] {
    return [...this.files.keys()]
  }

  bytes(wanted: string): Uint8Array | null {
    const path = this.path(wanted)
    return path === null ? null : (this.files.get(path) ?? null)
  }

  /** Null where there is no such part. Throws an `OfficeFault` for one that is no XML. */
  xml(wanted: string, streamed?: Parameters<typeof readXml>[1]): XmlElement | null {
    const bytes = this.bytes(wanted)
    if (!bytes) return null
    try {
      return readXml(decoded(bytes), streamed, this.left)
    } catch (error) {
      if (error instanceof XmlFault) throw new OfficeFault(error.fault, wanted)
      throw error
    }
  }

  /** What a part refers to, by the ids that it uses; paths are those inside the file. */
  relationships(part: string): Map<string, Relationship> {
    const slash = part.lastIndexOf('/') + 1
    const folder = part.slice(0, slash)
    const found = new Map<string, Relationship>()
    const root = this.xml(`${folder}_rels/${part.slice(slash)}.rels`)
    for (const child of root?.children ?? []) {
      if (typeof child === 'string' || child.name !== 'rel:Relationship') continue
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = child.attributes
      const external = mode === 'External'
      // The type's last word is the same in the transitional and the strict form.
      found.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolved(folder, target),
        external,
      })
    }
    return found
  }
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
