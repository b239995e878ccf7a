import {
  CalendarClock,
  ChevronDown,
  ChevronLeft,
  Focus,
  History,
  Languages,
  ListOrdered,
  Mic,
  PanelLeft,
  PanelRight,
  Search,
  Timer,
} from 'lucide-react'
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components'
import { givesStatement } from '../../core/draft/summary-from-input'
import { deadlineOf } from '../../core/template/calendar'
import { SPOKEN_KINDS } from '../../core/template/kinds'
import { languageName } from '../../messages/language-name'
import { text } from '../../messages/sentence'
import { goHome } from '../app-store'
import { bothClocks, standingHere, urgency } from '../calendar/deadline'
import { keysFor } from '../command-keys'
import { runCommand } from '../commands'
import { Button, IconButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { Menu } from '../ui/menu'
import { Tooltip } from '../ui/tooltip'
import { useNow } from '../use-now'
import { type Side, useWindowMemory } from '../window-memory'
import { chooseLanguage, chooseOrder, writeTitle } from './draft-steps'
import { languageChoices } from './languages'
import { toggleSide, useDraftScreen } from './screen-state'
import styles from './top-bar.module.css'
import { useDraft, useSession } from './use-session'

export function TopBar() {
  const over = useDraftScreen((state) => state.over)
  return (
    <header className={styles.bar} data-region="top">
      <Button look="plain" onPress={() => void goHome()} aria-label={text('topBar.back')}>
        <ChevronLeft size={16} aria-hidden />
        <span className={styles.wide}>{text('topBar.drafts')}</span>
      </Button>
      <SideToggle side="outline" over={over === 'outline'} />
      <Title />
      <LanguageSwitch />
      <Deadline />
      <span className={styles.grow} />
      <OrderSwitch />
      <Button aria-label={text('topBar.find')} onPress={() => runCommand('command-palette')}>
        <Search size={16} aria-hidden />
        <kbd className={styles.wider}>{keysFor('command-palette')}</kbd>
      </Button>
      <IconButton
        label={text('history.open')}
        icon={<History size={18} aria-hidden />}
        onPress={() => runCommand('history')}
      />
      <MakeStatement />
      <Rehearse />
      <Button look="primary" onPress={() => runCommand('hand-in')}>
        {text('topBar.handIn')}
      </Button>
      <OnlyText />
      <SideToggle side="panel" over={over === 'panel'} />
      <h1 className="visually-hidden">
        <DraftTitle />
      </h1>
    </header>
  )
}

/** One button where there is room beside the text, another where what it shows opens over it: each says whether it is there. */
function SideToggle({ side, over }: { side: Side; over: boolean }) {
  const beside = useWindowMemory((state) => !state.away[side])
  const onlyText = useDraftScreen((state) => state.onlyText)
  const icon = side === 'outline' ? <PanelLeft size={18} aria-hidden /> : <PanelRight size={18} aria-hidden />
  const label = text(`topBar.${side}`)
  return (
    <>
      <span className={styles[`${side}Toggle`]}>
        <IconButton label={label} aria-expanded={over} icon={icon} onPress={() => toggleSide(side)} />
      </span>
      <span className={styles[`${side}Beside`]}>
        <IconButton label={label} aria-expanded={beside && !onlyText} icon={icon} onPress={() => toggleSide(side)} />
      </span>
    </>
  )
}

/** Where there is room; elsewhere the menu, the palette and its key have it. */
function OnlyText() {
  const onlyText = useDraftScreen((state) => state.onlyText)
  return (
    <span className={styles.wider}>
      <IconButton
        label={text('command.focusMode.label')}
        aria-pressed={onlyText}
        icon={<Focus size={18} aria-hidden />}
        onPress={() => runCommand('focus-mode')}
      />
    </span>
  )
}

/** Beside what is made to be spoken; elsewhere the palette and the menu have it. */
function Rehearse() {
  const isSpoken = useDraft(({ template }) => SPOKEN_KINDS.includes(template.kind))
  if (!isSpoken) return null
  return (
    <Button aria-label={text('topBar.rehearse')} onPress={() => runCommand('rehearse')}>
      <Timer size={16} aria-hidden />
      <span className={styles.wide}>{text('topBar.rehearse')}</span>
    </Button>
  )
}

/** Of an input with recommendations by area; a text that is spoken already is rehearsed instead. */
function MakeStatement() {
  const offered = useDraft(({ template }) => givesStatement(template))
  if (!offered) return null
  return (
    <IconButton
      label={text('topBar.makeStatement')}
      icon={<Mic size={18} aria-hidden />}
      onPress={() => runCommand('make-statement')}
    />
  )
}

function DraftTitle() {
  return useDraft((state) => state.draft.title) || text('topBar.noTitle')
}

function Title() {
  const session = useSession()
  const title = useDraft((state) => state.draft.title)
  return (
    <span className={styles.title} data-copy={title || text('topBar.titleOfDocument')}>
      <input
        id="draft-title"
        aria-label={text('topBar.titleOfDocument')}
        placeholder={text('topBar.titleOfDocument')}
        dir="auto"
        value={title}
        onChange={(event) => {
          writeTitle(session.drafts, event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          // The Enter that chooses a word of an input method is not the writer's.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
        }}
      />
    </span>
  )
}

function LanguageSwitch() {
  const session = useSession()
  const language = useDraft((state) => state.draft.language)
  const name = languageName(language)
  return (
    <Menu
      label={text('topBar.language')}
      heading={text('topBar.language')}
      chosen={language}
      choices={languageChoices(language)}
      onAction={(id) => chooseLanguage(session.drafts, id)}
      trigger={
        <Button small look="quiet" aria-label={text('topBar.languageNow', { language: name })}>
          <Languages size={15} aria-hidden />
          <span className={`${styles.wide} ${styles.spare}`}>{name}</span>
        </Button>
      }
    />
  )
}

/** By when the draft is due. It stands in a part of its own, because it goes on with the clock. */
function Deadline() {
  const step = useDraft(({ template, pack }) => deadlineOf(template, pack))
  const now = useNow()
  if (!step) return null
  const standing = standingHere(step, now)
  const { state, howLong } = standing
  const clocks = bothClocks(standing)
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton
        className={styles.deadline ?? ''}
        aria-label={text('topBar.due', { over: state === 'over', date: step.dateText, howLong })}
        onPress={() => runCommand('calendar')}
      >
        <Chip tone={urgency(standing, now)}>
          <CalendarClock size={14} aria-hidden />
          <span className={styles.wide}>{howLong}</span>
          <span className={styles.wider}>
            · <bdi>{step.dateText}</bdi>
          </span>
        </Chip>
      </AriaButton>
      <Tooltip>
        {clocks === null
          ? text('topBar.dueNamed', { title: step.title })
          : text('topBar.dueAt', { title: step.title, clocks })}
      </Tooltip>
    </TooltipTrigger>
  )
}

function OrderSwitch() {
  const session = useSession()
  const order = useDraft((state) => state.draft.order)
  const orders = useDraft((state) => state.template.orders)
  const title = orders.find(({ id }) => id === order)?.title ?? text('topBar.order.unnamed')
  return (
    <Menu
      label={text('topBar.order')}
      heading={text('topBar.order.heading')}
      chosen={order}
      choices={orders.map(({ id, title: label, description }) => ({
        id,
        label,
        description: <bdi>{description}</bdi>,
      }))}
      onAction={(id) => chooseOrder(session.drafts, id)}
      trigger={
        <Button aria-label={text('topBar.orderNow', { order: title })}>
          <ListOrdered size={16} aria-hidden className={styles.narrow} />
          <span className={styles.wide}>{title}</span>
          <ChevronDown size={15} aria-hidden />
        </Button>
      }
    />
  )
}
