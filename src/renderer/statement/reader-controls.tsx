import { FlipHorizontal2, Minus, Plus, Timer, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '../../messages/sentence'
import { Button, IconButton } from '../ui/button'
import { ClockSteps } from './clock-buttons'
import styles from './reader.module.css'
import { COLOURS, type Colours, LEADS, LENGTHS, SIZES, stepLook, useReaderLook } from './reader-look'

const COLOUR_KEYS = {
  'white-on-black': 'whiteOnBlack',
  'black-on-white': 'blackOnWhite',
  'yellow-on-black': 'yellowOnBlack',
} as const satisfies Record<Colours, string>

/** What the reader shows while nobody speaks, or while somebody asks for it: the clock's steps, how the text looks, and the keys. */
export function ReaderControls({ onStart, onLeave }: { onStart(): void; onLeave(): void }) {
  return (
    <>
      <div className={styles.row} role="toolbar" aria-label={text('reader.title')}>
        <ClockSteps onStart={onStart} />
        <span className={styles.rule} />
        <Looks />
        <span className={styles.grow} />
        <Button onPress={onLeave}>
          <X size={16} aria-hidden /> {text('reader.leave')} <kbd>{text('clock.key.escape')}</kbd>
        </Button>
      </div>
      <p className={styles.keys}>
        <Keys keys={[text('clock.key.space'), 'B', '.']}>{text('reader.keys.start')}</Keys>
        <Keys keys={[text('reader.key.pageDown'), text('reader.key.pageUp')]}>{text('reader.keys.paragraph')}</Keys>
        <Keys keys={['↑', '↓']}>{text('reader.keys.scroll')}</Keys>
        <Keys keys={['F']}>{text('reader.keys.follow')}</Keys>
        <Keys keys={['+', '−']}>{text('reader.keys.size')}</Keys>
        <Keys keys={['M']}>{text('reader.keys.mirror')}</Keys>
        <span>{text('reader.keys.goesOn')}</span>
      </p>
    </>
  )
}

function Keys({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{' '}
      {children}
    </span>
  )
}

function Looks() {
  const look = useReaderLook()
  return (
    <>
      <Stepper name="size" steps={SIZES} at={look.size} />
      <Stepper name="length" steps={LENGTHS} at={look.length} />
      <Stepper name="lead" steps={LEADS} at={look.lead} />
      <Button
        small
        look="plain"
        aria-pressed={!look.serif}
        onPress={() => useReaderLook.setState(({ serif }) => ({ serif: !serif }))}
      >
        {text('reader.sans')}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere */}
      <span role="group" aria-label={text('reader.colours')} className={styles.colours}>
        {COLOURS.map((colours) => (
          <button
            key={colours}
            type="button"
            aria-label={text(`reader.colours.${COLOUR_KEYS[colours]}`)}
            title={text(`reader.colours.${COLOUR_KEYS[colours]}`)}
            aria-pressed={look.colours === colours}
            data-colours={colours}
            onClick={() => useReaderLook.setState({ colours })}
          >
            {text('reader.colours.letters')}
          </button>
        ))}
      </span>
      <Button
        small
        look="plain"
        aria-pressed={look.mirror}
        onPress={() => useReaderLook.setState(({ mirror }) => ({ mirror: !mirror }))}
      >
        <FlipHorizontal2 size={15} aria-hidden /> {text('reader.mirror')}
      </Button>
      <Button
        small
        look="plain"
        aria-pressed={look.countdown}
        onPress={() => useReaderLook.setState(({ countdown }) => ({ countdown: !countdown }))}
      >
        <Timer size={15} aria-hidden /> {text('reader.countdown')}
      </Button>
    </>
  )
}

function Stepper(props: { name: 'size' | 'length' | 'lead'; steps: readonly number[]; at: number }) {
  const { name, steps, at } = props
  const label = text(`reader.step.${name}`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
    <span role="group" aria-label={label} className={styles.stepper}>
      <IconButton
        small
        label={text(`reader.step.${name}.less`)}
        icon={<Minus size={14} aria-hidden />}
        isDisabled={at === 0}
        onPress={() => stepLook(name, -1)}
      />
      <span>{label}</span>
      <IconButton
        small
        label={text(`reader.step.${name}.more`)}
        icon={<Plus size={14} aria-hidden />}
        isDisabled={at === steps.length - 1}
        onPress={() => stepLook(name, 1)}
      />
    </span>
  )
}
