import { type ParagraphMark, romanValue } from './paragraph-mark'

type Kind = 'letter' | 'roman' | 'digit'
interface Level {
  kind: Kind
  value: number
  label: string
}

/** Follows the marks inside a paragraph, `(a)`, `(i)`, `(1)`, and says where each stands: a lone “(i)” is the ninth letter behind “(h)”. */
export class InnerNumbers {
  private levels: Level[] = []

  reset(): void {
    this.levels = []
  }

  /** The brackets behind the paragraph's number, such as `(a)(ii)`. */
  next(mark: ParagraphMark): string {
    const kinds = this.kindsOf(mark)
    const going = kinds
      .map(({ kind, value }) => ({
        kind,
        value,
        depth: this.levels
          .map((level) => level.kind === kind && (level.value + 1 === value || mark.inserted))
          .lastIndexOf(true),
      }))
      .find(({ depth }) => depth >= 0)
    const { kind, value } = going ?? kinds.find((each) => each.value === 1) ?? kinds[0] ?? { kind: 'letter', value: 1 }
    const depth = going?.depth ?? this.depthOf(kind)
    this.levels = [...this.levels.slice(0, depth), { kind, value, label: mark.label }]
    return this.levels.map(({ label }) => `(${label})`).join('')
  }

  /** A list of a kind that is open already begins anew; else it stands inside what is open. */
  private depthOf(kind: Kind): number {
    const open = this.levels.findIndex((level) => level.kind === kind)
    return open >= 0 ? open : this.levels.length
  }

  private kindsOf({ label, value }: ParagraphMark): { kind: Kind; value: number }[] {
    const [plain = ''] = label.split(' ')
    if (/^\d/.test(plain)) return [{ kind: 'digit', value }]
    const roman = romanValue(plain)
    const letter = plain.length === 1 ? [{ kind: 'letter' as const, value }] : []
    return roman > 0 ? [...letter, { kind: 'roman', value: roman }] : letter
  }
}
