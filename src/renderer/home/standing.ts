import { plainLetters } from '../../core/draft/plain-letters'
import { stepStateAt } from '../../core/template/calendar'
import type { PackManifest } from '../../core/template/pack'
import type { TemplateCard } from '../../core/template/template'

/** `open`: it can be handed in now, or has no end; `coming`: what it is for has not begun; `past`: there to practise with. */
export const TEMPLATE_STANDINGS = ['open', 'coming', 'past'] as const
export type TemplateStanding = (typeof TEMPLATE_STANDINGS)[number]

/** Where a template stands at a time of `useNow`. Without a date of its own it ends with its consultation, if that has deadlines at all. */
export function templateStanding(
  { calendar }: Pick<PackManifest, 'calendar'>,
  { deadline }: Pick<TemplateCard, 'deadline'>,
  now: number,
): TemplateStanding {
  const due = calendar.find(({ id }) => id === deadline)
  if (!due) {
    const ends = calendar.some(({ kind }) => kind === 'deadline')
    return ends && calendar.every((step) => stepStateAt(step, now).state === 'over') ? 'past' : 'open'
  }
  const { open, state } = stepStateAt(due, now)
  if (!open) return 'past'
  return due.kind === 'event' && state === 'ahead' ? 'coming' : 'open'
}

interface Shelved {
  manifest: PackManifest
  templates: readonly TemplateCard[]
  samples: readonly string[]
}

/** The packs with those of their templates that stand so; packs that have none are left out. */
export function packsStanding<P extends Shelved>(packs: readonly P[], standing: TemplateStanding, now: number): P[] {
  return packs
    .map((pack) => ({
      ...pack,
      templates: pack.templates.filter((template) => templateStanding(pack.manifest, template, now) === standing),
    }))
    .filter(({ templates }) => templates.length > 0)
}

/** The packs with those of their templates in whose words, or in whose pack's name, every one of these words stands. */
export function packsWith<P extends Shelved>(packs: readonly P[], words: string): P[] {
  const wanted = plainLetters(words).split(/\s+/).filter(Boolean)
  return packs
    .map((pack) => ({
      ...pack,
      templates: pack.templates.filter(({ title, summary = '' }) => {
        const said = plainLetters(`${title} ${summary} ${pack.manifest.title}`)
        return wanted.every((word) => said.includes(word))
      }),
    }))
    .filter(({ templates }) => templates.length > 0)
}
