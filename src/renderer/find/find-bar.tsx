import { ArrowDown, ArrowUp, CaseSensitive, ChevronDown, ChevronRight, Regex, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, memo, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { ToggleButton, TooltipTrigger } from 'react-aria-components'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { MOST_FOUND } from '../../core/draft/find'
import { problemText } from '../../core/result'
import { text } from '../../messages/sentence'
import { keysFor } from '../command-keys'
import { Button, IconButton } from '../ui/button'
import { Tooltip } from '../ui/tooltip'
import styles from './find-bar.module.css'
import type { Finder, FindState } from './finder'
import { FIND_PARTS, type FindPart } from './found-places'

/** Between the toolbar and the page: what is looked for, how many there are, and what is to stand there instead. */
export function FindBar({ find }: { find: Finder }) {
  const open = useStore(find.store, (state) => state.open)
  // Whoever leaves the page leaves what was marked on it.
  useEffect(() => () => find.leave(), [find])
  return open === null ? null : <Bar find={find} replacing={open === 'replace'} />
}

function Bar({ find, replacing }: { find: Finder; replacing: boolean }) {
  /** What has the focus, and had it where React itself took it away: it tells of no blur then. */
  const pressed = useRef<Element | null>(null)
  useEffect(() => {
    // In the text, Escape closes the bar and the caret stays where it is.
    const onKey = (event: globalThis.KeyboardEvent) => {
      const { target } = event
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !(target instanceof Element)) return
      if (target.closest('[data-region="page"]') && !target.closest('[role="dialog"], [role="menu"], [role="search"]'))
        find.leave()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [find])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      find.close()
      return
    }
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (event.target.name === 'replacement') void find.replace()
    else find.step(event.shiftKey ? -1 : 1)
  }
  return (
    <search
      className={styles.bar}
      aria-label={text('find.label')}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        pressed.current = target
      }}
      onBlur={() => {
        pressed.current = null
      }}
    >
      <div className={styles.row}>
        <IconButton
          small
          label={text(replacing ? 'find.hideReplace' : 'find.showReplace')}
          icon={replacing ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
          aria-expanded={replacing}
          onPress={() => find.look({ open: replacing ? 'find' : 'replace' })}
        />
        <span className={styles.words}>
          <Words find={find} />
          <Switches find={find} />
        </span>
        <span className={styles.side}>
          <Count find={find} />
          <Steps find={find} />
        </span>
      </div>
      {replacing ? <Replacing find={find} /> : null}
      <div className={styles.row}>
        <span className={styles.indent} />
        <Line find={find} />
        <Parts find={find} />
      </div>
      <KeysKept find={find} pressed={pressed} />
    </search>
  )
}

/** A button that is switched off loses the keyboard, and Escape with it: after the last place was replaced, the field has it. */
const KeysKept = memo(function KeysKept({ find, pressed }: { find: Finder; pressed: RefObject<Element | null> }) {
  const none = useNone(find)
  useLayoutEffect(() => {
    const { current: button } = pressed
    if (none && document.activeElement === document.body && button instanceof HTMLButtonElement && button.disabled)
      button.closest('search')?.querySelector<HTMLInputElement>('input[name="words"]')?.focus()
  }, [none, pressed])
  return null
})

/** Drawn anew with each letter, where the rest of the bar is not: its dozen buttons took longer than the search. */
function Words({ find }: { find: Finder }) {
  const words = useStore(find.store, ({ options }) => options.words)
  const asked = useStore(find.store, (state) => state.asked)
  const isWrong = useStore(find.store, ({ problem }) => problem !== null)
  const input = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more, it takes the focus once more
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [asked])
  return (
    <input
      ref={input}
      name="words"
      className={styles.input}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      aria-label={text('find.words')}
      placeholder={text('find.words.placeholder')}
      aria-invalid={isWrong || undefined}
      aria-describedby="find-line"
      value={words}
      onChange={(event) => find.look({ options: { words: event.currentTarget.value } })}
    />
  )
}

/** Back, on and away. */
const Steps = memo(function Steps({ find }: { find: Finder }) {
  const none = useNone(find)
  return (
    <span className={styles.group}>
      <IconButton
        small
        label={`${text('find.previous')} (${keysFor('find-previous')})`}
        icon={<ArrowUp size={15} aria-hidden />}
        isDisabled={none}
        onPress={() => find.step(-1)}
      />
      <IconButton
        small
        label={`${text('find.next')} (${keysFor('find-next')})`}
        icon={<ArrowDown size={15} aria-hidden />}
        isDisabled={none}
        onPress={() => find.step(1)}
      />
      <IconButton small label={text('find.close')} icon={<X size={15} aria-hidden />} onPress={() => find.close()} />
    </span>
  )
})

function useNone(find: Finder): boolean {
  return useStore(find.store, ({ found }) => found.length === 0)
}

function Replacing({ find }: { find: Finder }) {
  const none = useNone(find)
  const replacement = useStore(find.store, (state) => state.replacement)
  const isPattern = useStore(find.store, ({ options }) => options.pattern)
  return (
    <div className={styles.row}>
      <span className={styles.indent} />
      <span className={styles.words}>
        <input
          name="replacement"
          className={styles.input}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-label={text('find.replacement')}
          placeholder={text('find.replacement')}
          title={isPattern ? text('find.replacement.hint') : undefined}
          value={replacement}
          onChange={(event) => find.store.setState({ replacement: event.currentTarget.value })}
        />
      </span>
      <span className={styles.side}>
        <span className={styles.group}>
          <Button small isDisabled={none} onPress={() => void find.replace()}>
            {text('find.replace')}
          </Button>
          <Button small isDisabled={none} onPress={() => void find.replaceAll()}>
            {text('find.replaceAll')}
          </Button>
        </span>
      </span>
    </div>
  )
}

const SWITCHES = [
  ['matchCase', 'find.matchCase', <CaseSensitive key="case" size={16} aria-hidden />],
  ['wholeWord', 'find.wholeWord', <WholeWord key="word" size={16} aria-hidden />],
  [
    'accents',
    'find.accents',
    <span key="accents" aria-hidden="true">
      é
    </span>,
  ],
  ['pattern', 'find.pattern', <Regex key="pattern" size={15} aria-hidden />],
] as const satisfies readonly [keyof FindState['options'], string, ReactNode][]

const Switches = memo(function Switches({ find }: { find: Finder }) {
  const on = useStore(
    find.store,
    useShallow(({ options }) => SWITCHES.map(([option]) => options[option])),
  )
  return SWITCHES.map(([option, label, icon], index) => (
    <TooltipTrigger key={option} delay={500} closeDelay={100}>
      <ToggleButton
        className={styles.toggle ?? ''}
        aria-label={text(label)}
        isSelected={on[index] ?? false}
        onChange={(chosen) => find.look({ options: { [option]: chosen } })}
      >
        {icon}
      </ToggleButton>
      <Tooltip>{text(label)}</Tooltip>
    </TooltipTrigger>
  ))
})

function Parts({ find }: { find: Finder }) {
  const part = useStore(find.store, (state) => state.part)
  const hasAnswer = useStore(find.store, (state) => state.here.answer !== null)
  return (
    <select
      className={styles.part}
      aria-label={text('find.part')}
      value={part}
      onChange={(event) => find.look({ part: event.currentTarget.value as FindPart })}
    >
      {FIND_PARTS.map((each) => (
        <option key={each} value={each} disabled={each === 'answer' && !hasAnswer}>
          {text(`find.part.${each}`)}
        </option>
      ))}
    </select>
  )
}

function Count({ find }: { find: Finder }) {
  const { found, current, searching, problem, options } = useStore(find.store)
  const said = () => {
    if (options.words === '' || problem) return ''
    if (searching) return text('find.searching')
    if (found.length === 0) return text('find.count.none')
    const count = { at: current + 1, count: found.length }
    return found.length === MOST_FOUND ? text('find.count.more', count) : text('find.count', count)
  }
  return (
    <span role="status" className={`${styles.count} ${found.length === 0 ? styles.none : ''}`}>
      {said()}
    </span>
  )
}

/** The words around the find that the writer is at, or what is wrong with the expression. */
function Line({ find }: { find: Finder }) {
  const { problem } = useStore(find.store)
  const line = find.line()
  if (problem)
    return (
      <p id="find-line" role="alert" className={styles.problem}>
        {problemText(problem)}
      </p>
    )
  return (
    <p id="find-line" className={styles.line} dir="auto">
      {line ? (
        <>
          {line.before}
          <mark>{line.found}</mark>
          {line.after}
        </>
      ) : null}
    </p>
  )
}
