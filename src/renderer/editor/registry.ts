import { Answer, type AnswerHost, type AnswerRef } from './answer'

/** A name for an answer: equal for equal places. */
export function answerKey({ section, slot }: AnswerRef): string {
  return `${section}/${slot}`
}

/** The answers of one draft: each made when it is asked for the first time and kept until the draft is closed, in the sequence of the page. */
export class Registry {
  private readonly answers = new Map<string, Answer>()
  private sequence: readonly AnswerRef[] = []

  /** `made` is told of each new answer before anybody has it. */
  constructor(
    private readonly host: AnswerHost,
    private readonly made: (answer: Answer) => void,
  ) {}

  /** The order in which arrow keys walk through the answers, and in which footnotes are numbered. */
  setSequence(answers: readonly AnswerRef[]): void {
    this.sequence = [...answers]
  }

  answerOf(ref: AnswerRef): Answer {
    const known = this.known(ref)
    if (known) return known
    const answer = new Answer({ section: ref.section, slot: ref.slot }, this.host)
    this.made(answer)
    this.answers.set(answerKey(ref), answer)
    return answer
  }

  /** The answer, where somebody asked for it before. */
  known(ref: AnswerRef): Answer | undefined {
    return this.answers.get(answerKey(ref))
  }

  /** The places of the answers as they stand on the page. */
  get places(): readonly AnswerRef[] {
    return this.sequence
  }

  all(): Iterable<Answer> {
    return this.answers.values()
  }

  /** The answers as they stand on the page; undefined for one that nobody asked for. */
  inSequence(): (Answer | undefined)[] {
    return this.sequence.map((ref) => this.known(ref))
  }

  /** The next answer that has its place on the page, after (`by` 1) or before (-1) this one; null at the ends. */
  neighbour(answer: Answer, by: -1 | 1): Answer | null {
    const index = this.sequence.findIndex((ref) => answerKey(ref) === answer.key)
    if (index < 0) return null
    for (let at = index + by; at >= 0 && at < this.sequence.length; at += by) {
      const ref = this.sequence[at]
      const candidate = ref && this.known(ref)
      if (candidate?.place) return candidate
    }
    return null
  }

  dispose(): void {
    for (const answer of this.answers.values()) answer.dispose()
    this.answers.clear()
  }
}
