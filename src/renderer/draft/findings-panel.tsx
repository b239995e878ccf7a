import { ChevronDown, EyeOff, Lightbulb, OctagonAlert, TriangleAlert, Wand2 } from 'lucide-react'
import { type KeyboardEvent, memo, type ReactNode, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { FINDING_KINDS, type FindingKind, KIND_NAMES, ruleName, worksCited } from '../../core/check/rule-names'
import type { Finding, FindingLevel, Fix } from '../../core/draft/finding'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { silenceForGood } from '../silent-rules'
import { Button, IconButton } from '../ui/button'
import { Message } from '../ui/message'
import { SourceLine } from '../ui/source-line'
import { say } from '../ui/toast'
import { useCardInView } from '../ui/use-card-in-view'
import { switchRule } from './draft-steps'
import { rememberCard, stepCard } from './finding-focus'
import styles from './findings-panel.module.css'
import {
  changeOf,
  countsOf,
  type FindingGroup,
  groupOfPart,
  groupsOf,
  type Keyed,
  keyed,
  matches,
  startingWith,
} from './findings-view'
import { pageOf } from './page-plan'
import { partName, placeInPart, placeName } from './place-name'
import { NO_FILTER, useDraftScreen } from './screen-state'
import { SentenceLengths } from './sentence-lengths'
import { useDraft, useSession } from './use-session'

const ICONS: Record<FindingLevel, typeof Lightbulb> = {
  blocker: OctagonAlert,
  warning: TriangleAlert,
  advice: Lightbulb,
}
const LEVEL_ORDER = ['blocker', 'warning', 'advice'] as const

/** Cards of one group, and of all groups, that are drawn before anybody asks for more. */
const MOST_IN_GROUP = 12
const MOST_IN_ALL = 36

/** What the checks found, where the writer is first. */
export const FindingsPanel = memo(function FindingsPanel() {
  // Cards follow when there is time: a key is never kept waiting for them.
  const findings = useDeferredValue(useDraft((state) => state.findings))
  const dismissed = useDraft((state) => state.dismissed)
  const filter = useDraftScreen((state) => state.filter)
  const template = useDraft((state) => state.template)
  const inView = useDraft((state) => state.inView)
  const checking = useDraft((state) => state.checking)
  const [kept, setKept] = useState<string | null>(null)
  const held = useRef({ pointer: false, focus: false })
  const parts = useDraft(pageOf)
  const all = useMemo(() => keyed(findings ?? []), [findings])
  const groups = useMemo(() => {
    const shown = all.filter(({ finding }) => matches(finding, filter))
    return groupsOf(shown, parts)
  }, [all, filter, parts])
  const here = groupOfPart(parts.find(({ id }) => id === inView))
  const first = kept ?? here
  /** While somebody points at the cards or goes through them by keyboard, none may move away under their hand. */
  const hold = (how: 'pointer' | 'focus', on: boolean) => {
    held.current[how] = on
    setKept(held.current.pointer || held.current.focus ? (kept ?? here) : null)
  }
  if (findings === null)
    return checking === 'failed' ? null : <p className={styles.quiet}>{text('findings.checking')}</p>
  const shown = startingWith(groups, first)
  const listed = groups.reduce((sum, { findings: of }) => sum + of.length, 0)
  return (
    <section
      aria-label={text('findings.title')}
      className={styles.panel}
      onPointerEnter={() => hold('pointer', true)}
      onPointerLeave={() => hold('pointer', false)}
      onFocus={() => hold('focus', true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) hold('focus', false)
      }}
    >
      {findings.length > 0 ? <Filters findings={findings} /> : null}
      {listed === 0 ? (
        <Nothing filtered={findings.length > 0} dismissed={dismissed.length > 0} />
      ) : (
        <>
          {shown[0]?.id === first || filter.level !== null || filter.kind !== null ? null : (
            <p className={styles.quiet}>{text('findings.nothingHere', { part: partName(first, template) })}</p>
          )}
          <Groups groups={shown} findings={findings} />
        </>
      )}
      <HeldBack />
      {dismissed.length > 0 ? <Dismissed findings={dismissed} /> : null}
    </section>
  )
})

/** Advice beyond what anybody reads is kept back, and it is said that it is. */
function HeldBack() {
  const heldBack = useDraft((state) => state.heldBack)
  const session = useSession()
  if (heldBack === 0) return null
  return (
    <div className={styles.nothing}>
      <p>{text('findings.heldBack', { count: heldBack })}</p>
      <Button small onPress={() => session.findings.sayEverything()}>
        {text('findings.heldBack.show')}
      </Button>
    </div>
  )
}

function Nothing({ filtered, dismissed }: { filtered: boolean; dismissed: boolean }) {
  const filter = useDraftScreen((state) => state.filter)
  return (
    <div className={styles.nothing} tabIndex={-1} data-findings-end>
      {filtered ? (
        <>
          <p>{text('findings.none', { level: filter.kind === null && filter.level ? filter.level : 'other' })}</p>
          <Button small onPress={() => useDraftScreen.setState({ filter: NO_FILTER })}>
            {text('findings.filter.none')}
          </Button>
        </>
      ) : (
        <p>{text('findings.nothing', { dismissed })}</p>
      )}
    </div>
  )
}

function Filters({ findings }: { findings: readonly Finding[] }) {
  const filter = useDraftScreen((state) => state.filter)
  const counts = useMemo(() => countsOf(findings, filter), [findings, filter])
  const kinds = FINDING_KINDS.filter((kind) => counts.kind[kind] > 0 || kind === filter.kind)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line in every browser
    <div className={styles.filters} role="group" aria-label={text('findings.filter')}>
      {LEVEL_ORDER.map((level) => {
        const Icon = ICONS[level]
        const on = filter.level === level
        return (
          <button
            key={level}
            type="button"
            aria-pressed={on}
            disabled={counts.level[level] === 0 && !on}
            className={`${styles.filter} ${styles[level]}`}
            onClick={() => useDraftScreen.setState({ filter: { ...filter, level: on ? null : level } })}
          >
            <Icon size={14} aria-hidden className={styles.icon} />
            <Message id={`findings.filter.${level}`} values={{ count: counts.level[level] }} tags={{ digits }} />
          </button>
        )
      })}
      <select
        className={styles.kinds}
        aria-label={text('findings.kind')}
        value={filter.kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          useDraftScreen.setState({ filter: { ...filter, kind: value === '' ? null : (value as FindingKind) } })
        }
      >
        <option value="">{text('findings.kind.all')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {text('findings.kind.counted', { kind: message(KIND_NAMES[kind]), count: counts.kind[kind] })}
          </option>
        ))}
      </select>
    </div>
  )
}

function Groups({ groups, findings }: { groups: readonly FindingGroup[]; findings: readonly Finding[] }) {
  const current = useDraftScreen((state) => state.finding)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  /** The first card of a rule offers to correct all of that rule at once. */
  const fixable = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { check, fix } of findings) if (fix) counts.set(check, (counts.get(check) ?? 0) + 1)
    return counts
  }, [findings])
  const offered = new Set<string>()
  let left = MOST_IN_ALL
  return groups.map(({ id, findings: of }) => {
    const most = opened.has(id) ? of.length : Math.min(MOST_IN_GROUP, Math.max(left, 0))
    const upTo = Math.max(most, of.findIndex(({ key }) => key === current) + 1)
    const shown = of.slice(0, upTo)
    left -= shown.length
    return (
      <Group
        key={id}
        id={id}
        shown={shown.map((each) => {
          const { check, fix } = each.finding
          const offers = fix !== undefined && (fixable.get(check) ?? 0) > 1 && !offered.has(check)
          if (offers) offered.add(check)
          return { ...each, offersAll: offers }
        })}
        total={of.length}
        onOpen={() => setOpened(new Set([...opened, id]))}
      />
    )
  })
}

function Group(props: {
  id: string
  shown: readonly (Keyed & { offersAll: boolean })[]
  total: number
  onOpen(): void
}) {
  const { id, shown, total, onOpen } = props
  const template = useDraft((state) => state.template)
  const current = useDraftScreen((state) => state.finding)
  const heading = useId()
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 id={heading}>
        <Message id="findings.group" values={{ part: partName(id, template), count: total }} tags={{ digits }} />
      </h2>
      {shown.length > 0 ? (
        <ul>
          {shown.map(({ key, finding, offersAll }) => (
            <FindingCard key={key} name={key} finding={finding} current={key === current} offersAll={offersAll} />
          ))}
        </ul>
      ) : null}
      {total > shown.length ? (
        <Button small look="plain" onPress={onOpen} aria-describedby={heading}>
          {shown.length === 0
            ? text('findings.show', { count: total })
            : text('findings.showMore', { count: total - shown.length })}
        </Button>
      ) : null}
    </section>
  )
}

export const FindingCard = memo(function FindingCard(props: {
  /** Its key, by which it is found on the page. */
  name: string
  finding: Finding
  current: boolean
  offersAll: boolean
}) {
  const { name, finding, current, offersAll } = props
  const session = useSession()
  const template = useDraft((state) => state.template)
  const proposals = useDraft((state) => (finding.at.section === 'proposals' ? state.draft.proposals : NO_ROWS))
  const [why, setWhy] = useState(false)
  const card = useRef<HTMLLIElement>(null)
  const messageId = useId()
  const reason = useId()
  useCardInView(card, current)
  const { level, fix } = finding
  const said = sentence(finding.message)
  const Icon = ICONS[level]
  const word = message(`findings.level.${level}`)
  const place = placeInPart(finding.at, template, proposals)
  const extra = session.findings.actionsOf(finding)
  const alike = offersAll ? session.findings.alike(finding) : []
  const ruleOffForGood = () => {
    const name = ruleName(finding.check)
    // What the draft says goes first: it would keep the rule on.
    switchRule(session.drafts, finding.check, undefined, name)
    void silenceForGood(finding.check, true)
    say(text('settled.ruleOffForGood', { name }), {
      action: {
        label: text('settled.ruleOn'),
        run: () => void silenceForGood(finding.check, false),
      },
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (altKey || ctrlKey || metaKey || shiftKey) return
    if (key === 'Delete') session.dismiss(finding)
    else if (key !== 'ArrowDown' && key !== 'ArrowUp') return
    else stepCard(event.currentTarget, key === 'ArrowDown' ? 1 : -1)
    event.preventDefault()
  }
  return (
    <li
      ref={card}
      className={`${styles.finding} ${styles[level]}`}
      data-finding={name}
      data-current={current || undefined}
      onKeyDown={onKeyDown}
      onFocus={() => useDraftScreen.setState({ finding: name })}
    >
      <Icon size={17} aria-hidden className={styles.icon} />
      <div className={styles.content}>
        <span className={styles.level} aria-hidden="true">
          {sentence(word)}
        </span>
        <button
          type="button"
          className={styles.go}
          data-card-start
          aria-label={
            place
              ? text('findings.cardIn', { level: word, finding: finding.message, place })
              : text('findings.card', { level: word, finding: finding.message })
          }
          onClick={() => session.showFinding({ key: name, finding })}
        >
          <span id={messageId} className={styles.message}>
            {said}
          </span>
          {place ? <span className={styles.where}>{place}</span> : null}
        </button>
        {fix ? <Change fix={fix} /> : null}
        {finding.picture ? <SentenceLengths picture={finding.picture} /> : null}
        {fix || extra.length > 0 ? (
          <div className={styles.actions}>
            {fix ? (
              <Button small onPress={() => session.correct([finding])} aria-describedby={messageId}>
                <Wand2 size={14} aria-hidden /> {sentence(fix.label)}
              </Button>
            ) : null}
            {alike.length > 1 ? (
              <Button small look="plain" onPress={() => session.correct(alike)}>
                <Message
                  id="findings.correctAll"
                  values={{ count: alike.length, rule: ruleName(finding.check) }}
                  tags={{ heard }}
                />
              </Button>
            ) : null}
            {extra.map(({ label, run }) => (
              <Button key={label} small look="plain" onPress={() => keepingFocus(run)} aria-describedby={messageId}>
                {label}
              </Button>
            ))}
          </div>
        ) : null}
        <div className={styles.tools}>
          <Button
            small
            look="plain"
            aria-expanded={why}
            aria-controls={reason}
            aria-describedby={messageId}
            onPress={() => setWhy(!why)}
          >
            {text('findings.why')}
          </Button>
          <IconButton
            small
            label={text('findings.dismiss')}
            icon={<EyeOff size={15} aria-hidden />}
            aria-describedby={messageId}
            onPress={() => session.dismiss(finding)}
          />
        </div>
        <div id={reason} hidden={!why} className={styles.why}>
          <p>{sentence(finding.reason)}</p>
          <p className={styles.source}>
            <SourceLine sources={worksCited(sentence(finding.source), template)} />
          </p>
          {level === 'blocker' ? null : (
            <div className={styles.actions}>
              <Button small look="plain" onPress={() => session.switchRuleOff(finding)} aria-describedby={messageId}>
                {text('findings.ruleOff.draft', { name: ruleName(finding.check) })}
              </Button>
              <Button small look="plain" onPress={() => keepingFocus(ruleOffForGood)} aria-describedby={messageId}>
                {text('findings.ruleOff.forGood', { name: ruleName(finding.check) })}
              </Button>
            </div>
          )}
        </div>
      </div>
    </li>
  )
})

/** Does what makes a card go, and goes on at the next one. */
function keepingFocus(run: () => void): void {
  const goOn = rememberCard()
  run()
  goOn()
}

const NO_ROWS: readonly { id: string }[] = []

const digits = (content: ReactNode) => <span className="num">{content}</span>
const heard = (content: ReactNode) => <span className="visually-hidden">{content}</span>

/** What stands there and what will: told by strike-through, underline and words, so that no colour is needed. */
function Change({ fix }: { fix: Fix }) {
  const change = changeOf(fix)
  if (!change) return null
  const { was, now, more } = change
  return (
    <p className={styles.change} dir="auto">
      <Message
        id="findings.change"
        values={{
          kind: was === '' ? 'putIn' : now === '' ? 'takeOut' : 'other',
          was: was.trim() || '␣',
          now: now.trim() || '␣',
          more,
        }}
        tags={{
          old: (content) => <del>{content}</del>,
          new: (content) => <ins>{content}</ins>,
          arrow: (content) => (
            <span aria-hidden="true" className={styles.arrow}>
              {content}
            </span>
          ),
          rest: (content) => <span className={styles.more}>{content}</span>,
          heard,
        }}
      />
    </p>
  )
}

function Dismissed({ findings }: { findings: readonly Finding[] }) {
  const session = useSession()
  const template = useDraft((state) => state.template)
  const proposals = useDraft((state) => state.draft.proposals)
  const [open, setOpen] = useState(false)
  const list = useId()
  return (
    <section className={styles.dismissed} aria-label={text('findings.dismissed')}>
      <div className={styles.actions}>
        <Button small look="plain" aria-expanded={open} aria-controls={list} onPress={() => setOpen(!open)}>
          <EyeOff size={14} aria-hidden /> {text('findings.dismissed.count', { count: findings.length })}
          <ChevronDown size={14} aria-hidden className={open ? styles.up : undefined} />
        </Button>
        {open ? (
          <Button small look="plain" onPress={() => keepingFocus(() => session.findings.restoreAll())}>
            {text('findings.dismissed.showAll')}
          </Button>
        ) : null}
      </div>
      <ul id={list} hidden={!open}>
        {open
          ? keyed(findings).map(({ key, finding }) => (
              <li key={key} data-finding={`dismissed/${key}`} className={styles.aside}>
                <p>{sentence(finding.message)}</p>
                <p className={styles.where}>{placeName(finding.at, template, proposals)}</p>
                <Button
                  small
                  data-card-start
                  aria-label={text('findings.dismissed.showNamed', { finding: finding.message })}
                  onPress={() => keepingFocus(() => session.findings.restore([finding]))}
                >
                  {text('findings.dismissed.show')}
                </Button>
              </li>
            ))
          : null}
      </ul>
    </section>
  )
}
