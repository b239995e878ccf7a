import type { CalendarStep } from '../../core/template/pack'
import styles from './step-date.module.css'

/** The date of a step as published, after those that it was moved from. */
export function StepDate({ step }: { step: CalendarStep }) {
  return (
    <>
      {step.replaced.map(({ dateText }) => (
        <span key={dateText} className={styles.moved}>
          <span className="visually-hidden">first announced for </span>
          <del>{dateText}</del> moved to{' '}
        </span>
      ))}
      <strong className={styles.date}>{step.dateText}</strong>
    </>
  )
}
