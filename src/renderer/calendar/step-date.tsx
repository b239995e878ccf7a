import type { CalendarStep } from '../../core/template/pack'
import { Message } from '../ui/message'
import styles from './step-date.module.css'

/** The date of a step as published, after those that it was moved from. */
export function StepDate({ step }: { step: CalendarStep }) {
  let drawn = (
    <strong className={styles.date}>
      <bdi>{step.dateText}</bdi>
    </strong>
  )
  for (const { dateText } of [...step.replaced].reverse()) {
    const later = drawn
    drawn = (
      <Message
        id="calendar.moved"
        values={{ old: dateText, date: step.dateText }}
        tags={{
          moved: (content) => <span className={styles.moved}>{content}</span>,
          heard: (content) => <span className="visually-hidden">{content}</span>,
          struck: (content) => <del>{content}</del>,
          now: () => later,
        }}
      />
    )
  }
  return drawn
}
