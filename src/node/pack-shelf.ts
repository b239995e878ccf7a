import { join } from 'node:path'
import type { Draft } from '../core/draft/draft'
import type { Problem, Result } from '../core/result'
import type { PackCards, PackManifest, PackPaper } from '../core/template/pack'
import { PAPERS_FOLDER } from '../core/template/pack-files'
import { CALL_FILE } from '../core/template/pack-names'
import { plainPackCards } from '../core/template/plain-cards'
import type { Template } from '../core/template/template'
import { exists } from './exists'
import { type AllPacks, loadAllPacks, type PackPlaces, type PlacedPack } from './pack-install'
import { AT_ONCE, findTemplate, readPackInSteps, sampleAmong, samplesOf } from './packs'

/** A pack as the start page offers it. */
export interface ShelvedPack extends PackCards {
  origin: PlacedPack['origin']
  /** Ids of its templates that come with a sample. */
  samples: string[]
  /** True where it was made of a call. */
  ofCall: boolean
}

export interface ShelvedPacks {
  packs: ShelvedPack[]
  /** Packs and templates that were refused, with file, path and reason. */
  refused: Problem[]
}

/**
 * The packs of a running program: their cards at once, and whole packs when somebody first needs one, because reading ten templates whole would
 * keep a start waiting.
 */
export class PackShelf {
  private whole: Promise<AllPacks> | null = null
  /** Hears when the packs are other than `shown` said: found unsound when they were read whole, installed or removed. */
  onChange: (shown: ShelvedPacks) => void = () => undefined

  private constructor(
    private readonly places: PackPlaces,
    private cards: ShelvedPacks,
  ) {}

  static async open(places: PackPlaces = {}): Promise<PackShelf> {
    return new PackShelf(places, await shelved(await loadAllPacks(places, readCards, AT_ONCE)))
  }

  get shown(): ShelvedPacks {
    return this.cards
  }

  all(): Promise<AllPacks> {
    this.whole ??= this.readWhole()
    return this.whole
  }

  /** The template of that id and its pack, whole; null when no pack has it. */
  async template(id: string): Promise<{ pack: PackManifest; template: Template } | null> {
    return findTemplate((await this.all()).packs, id)
  }

  /** The sample of a template of any pack; a problem when there is none or it does not open. */
  async sample(templateId: string): Promise<Result<Draft>> {
    return sampleAmong((await this.all()).placed, templateId)
  }

  /** The papers that a template's pack brings for it, with the file of each. */
  async papers(templateId: string): Promise<(PackPaper & { path: string })[]> {
    const owner = (await this.all()).placed.find(({ pack }) => pack.templates.some(({ id }) => id === templateId))
    return (owner?.pack.manifest.papers ?? [])
      .filter(({ templates }) => templates.includes(templateId))
      .map((paper) => ({ ...paper, path: join(owner?.path ?? '', PAPERS_FOLDER, paper.file) }))
  }

  /** Reads everything anew after a pack was installed or removed. */
  async reread(): Promise<void> {
    this.whole = this.readWhole()
    await this.whole
  }

  private async readWhole(): Promise<AllPacks> {
    const all = await loadAllPacks(this.places, readPackInSteps)
    const { templateCardSchema } = await import('../core/template/template')
    const cards = await shelved({
      ...all,
      placed: all.placed.map((placed) => ({
        ...placed,
        pack: {
          manifest: placed.pack.manifest,
          templates: placed.pack.templates.map((template) => templateCardSchema.parse(template)),
        },
      })),
    })
    if (JSON.stringify(cards) !== JSON.stringify(this.cards)) {
      this.cards = cards
      this.onChange(cards)
    }
    return all
  }
}

/** Almost every pack is plain, and a start waits for each. */
async function readCards(files: ReadonlyMap<string, string>, folder: string) {
  const plain = plainPackCards(files)
  if (plain) return { pack: plain, problems: [] }
  const { readPackCards } = await import('../core/template/read')
  return readPackCards(files, folder)
}

async function shelved({ placed, refused }: Pick<AllPacks<PackCards>, 'placed' | 'refused'>): Promise<ShelvedPacks> {
  const packs = await Promise.all(
    placed.map(async ({ pack, origin, path }) => ({
      ...pack,
      origin,
      samples: await samplesOf(pack, path),
      ofCall: origin === 'installed' && (await exists(join(path, CALL_FILE))),
    })),
  )
  return { packs, refused }
}
