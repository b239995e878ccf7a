import { readiness } from '../core/check/checker'
import type { Draft } from '../core/draft/draft'
import type { Finding } from '../core/draft/finding'
import { sectionWords } from '../core/template/section-names'
import type { Template } from '../core/template/template'
import { UNPLACED_SECTION } from '../core/template/unplaced'
import { blockText } from '../core/text/block-text'
import { languageName } from '../messages/language-name'
import { listOf, message } from '../messages/message'
import { sentence, text } from '../messages/sentence'
import type { OpenFindings } from './open-findings'

/** Findings as a person reads them: a heading for each section, a line for each finding, and what is left to do at the end. */
export function describeFindings(
  findings: readonly Finding[],
  draft: Draft,
  template: Template,
  { dismissed, heldBack, ...read }: Omit<OpenFindings, 'findings'>,
): string {
  const lines: string[] = []
  let section: string | null | undefined
  for (const finding of findings) {
    if (finding.at.section !== section) {
      section = finding.at.section
      lines.push(...(lines.length > 0 ? [''] : []), nameOf(section, template))
    }
    const place = placeOf(finding, draft, template)
    lines.push(
      `  ${text(`cli.check.level.${finding.level}`).padEnd(8)} ${place ? `${place}: ` : ''}${sentence(finding.message)}`,
    )
    for (const { words, starts } of finding.picture?.worst ?? [])
      lines.push(`${' '.repeat(11)}${text('cli.check.longSentence', { words, starts: starts.replace(/\s+/g, ' ') })}`)
  }
  const { ready, blockers, warnings, advice } = readiness(findings)
  const left = [
    ...(blockers > 0 ? [message('cli.check.left.blockers', { count: blockers })] : []),
    ...(warnings > 0 ? [message('cli.check.left.warnings', { count: warnings })] : []),
    ...(advice > 0 ? [message('cli.check.left.advice', { count: advice })] : []),
  ]
  const verdict =
    left.length > 0
      ? message('cli.check.verdictWith', { ready, left: listOf(left) })
      : message('cli.check.verdict', { ready })
  const said = dismissed > 0 ? message('cli.check.withDismissed', { verdict, count: dismissed }) : verdict
  lines.push(...(lines.length > 0 ? [''] : []), sentence(said))
  if (heldBack > 0) lines.push(text('cli.check.heldBack', { count: heldBack }))
  lines.push(...proofreadLines(read))
  return `${lines.join('\n')}\n`
}

/** Whether spelling and grammar were read, so that silence about them is not taken for praise. */
function proofreadLines({
  proofread,
  failed,
  unread,
}: Pick<OpenFindings, 'proofread' | 'failed' | 'unread'>): string[] {
  if (!proofread) return [text('cli.check.notProofread')]
  return [
    ...failed.map((language) => text('cli.check.languageNotRead', { language: languageName(language) })),
    ...(unread.length > 0 ? [text('cli.check.noDictionary', { languages: listOf(unread.map(languageName)) })] : []),
  ]
}

function nameOf(section: string | null, template: Template): string {
  if (section === null) return text('cli.check.place.draft')
  if (section === 'organisation') return text('cli.check.place.organisation')
  if (section === 'proposals') return text('cli.check.place.proposals')
  if (section === UNPLACED_SECTION) return text('cli.check.place.unplaced')
  const asked = template.sections.find(({ id }) => id === section)
  return asked ? sentence(sectionWords(asked, 'start')) : text('cli.check.place.unknown', { id: section })
}

/** The slot and the first words that a finding points at. */
function placeOf({ at }: Finding, draft: Draft, template: Template): string {
  if (at.slot === undefined || at.block === undefined) return ''
  const asked = template.sections.find(({ id }) => id === at.section)
  const slot = asked?.slots.find(({ id }) => id === at.slot)
  const block = draft.sections.find(({ id }) => id === at.section)?.answers[at.slot]?.[at.block]
  const words = block ? blockText(block).slice(at.start, at.end).replace(/\s+/g, ' ') : ''
  const named = slot?.label ?? at.slot
  if (words === '') return named
  return words.length <= 40
    ? text('cli.check.words', { slot: named, words })
    : text('cli.check.wordsCut', { slot: named, words: words.slice(0, 40).replace(/(?<!\s)\s+\S*$/, '') })
}
