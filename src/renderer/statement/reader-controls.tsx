import { FlipHorizontal2, Minus, Plus, Timer, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from '../ui/button'
import { ClockSteps } from './clock-buttons'
import styles from './reader.module.css'
import { COLOURS, type Colours, LEADS, LENGTHS, SIZES, stepLook, useReaderLook } from './reader-look'

/** What the reader shows while nobody speaks, or while somebody asks for it: the clock's steps, how the text looks, and the keys. */
export function ReaderControls({ onStart, onLeave }: { onStart(): void; onLeave(): void }) {
  return (
    <>
      <div className={styles.row} role="toolbar" aria-label="Reader">
        <ClockSteps onStart={onStart} />
        <span className={styles.rule} />
        <Looks />
        <span className={styles.grow} />
        <Button onPress={onLeave}>
          <X size={16} aria-hidden /> Leave <kbd>Esc</kbd>
        </Button>
      </div>
      <p className={styles.keys}>
        <Keys keys={['Space', 'B', '.']}>start and pause</Keys>
        <Keys keys={['Page Down', 'Page Up']}>next paragraph, or the one before (a remote’s arrows)</Keys>
        <Keys keys={['↑', '↓']}>scroll yourself, as wheel and finger do</Keys>
        <Keys keys={['F']}>follow the clock again</Keys>
        <Keys keys={['+', '−']}>size</Keys>
        <Keys keys={['M']}>mirror</Keys>
        <span>The clock goes on when you leave.</span>
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
      <Stepper name="size" label="Letters" steps={SIZES} at={look.size} />
      <Stepper name="length" label="Lines" steps={LENGTHS} at={look.length} smaller="Shorter" larger="Longer" />
      <Stepper name="lead" label="Spacing" steps={LEADS} at={look.lead} smaller="Closer" larger="Wider" />
      <Button
        small
        look="plain"
        aria-pressed={!look.serif}
        onPress={() => useReaderLook.setState(({ serif }) => ({ serif: !serif }))}
      >
        Sans serif
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere */}
      <span role="group" aria-label="Colours" className={styles.colours}>
        {Object.entries(COLOURS).map(([colours, label]) => (
          <button
            key={colours}
            type="button"
            aria-label={label}
            title={label}
            aria-pressed={look.colours === colours}
            data-colours={colours}
            onClick={() => useReaderLook.setState({ colours: colours as Colours })}
          >
            Aa
          </button>
        ))}
      </span>
      <Button
        small
        look="plain"
        aria-pressed={look.mirror}
        onPress={() => useReaderLook.setState(({ mirror }) => ({ mirror: !mirror }))}
      >
        <FlipHorizontal2 size={15} aria-hidden /> Mirror
      </Button>
      <Button
        small
        look="plain"
        aria-pressed={look.countdown}
        onPress={() => useReaderLook.setState(({ countdown }) => ({ countdown: !countdown }))}
      >
        <Timer size={15} aria-hidden /> 3 s before
      </Button>
    </>
  )
}

function Stepper(props: {
  name: 'size' | 'length' | 'lead'
  label: string
  steps: readonly number[]
  at: number
  smaller?: string
  larger?: string
}) {
  const { name, label, steps, at, smaller = 'Smaller', larger = 'Larger' } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
    <span role="group" aria-label={label} className={styles.stepper}>
      <IconButton
        small
        label={`${label}: ${smaller.toLowerCase()}`}
        icon={<Minus size={14} aria-hidden />}
        isDisabled={at === 0}
        onPress={() => stepLook(name, -1)}
      />
      <span>{label}</span>
      <IconButton
        small
        label={`${label}: ${larger.toLowerCase()}`}
        icon={<Plus size={14} aria-hidden />}
        isDisabled={at === steps.length - 1}
        onPress={() => stepLook(name, 1)}
      />
    </span>
  )
}
