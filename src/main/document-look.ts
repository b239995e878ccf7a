import type { Draft } from '../core/draft/draft'
import { consultationOf, type DocumentLook } from '../core/export/own-paper'
import type { PackManifest } from '../core/template/pack'
import type { Template } from '../core/template/template'
import { letterheadFor } from './organisation-handlers'

/** What a document says and shows beside its draft, as its writer chose it. */
export async function lookOf(
  { content, template, pack }: { content: Draft; template: Template; pack: PackManifest },
  chosen: { day?: string | undefined; consultation: boolean; numbered: boolean; letterhead: boolean },
): Promise<DocumentLook> {
  return {
    day: chosen.day,
    ...(chosen.consultation ? consultationOf(template, pack) : {}),
    numbered: chosen.numbered,
    letterhead: chosen.letterhead ? await letterheadFor(content) : undefined,
  }
}
