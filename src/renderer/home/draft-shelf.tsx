import { X } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { create } from 'zustand'
import { closingOf, deadlineOf } from '../../core/template/calendar'
import { inAlphabet, text } from '../../messages/sentence'
import { type AppInfo, type HomeList, useApp } from '../app-store'
import { Button } from '../ui/button'
import { Choose } from '../ui/field'
import { useWindowMemory } from '../window-memory'
import DraftList, { ALWAYS_DRAWN } from './draft-rows'
import styles from './draft-shelf.module.css'
import {
  DUE_FILTERS,
  HOME_ORDERS,
  type HomeFilter,
  type HomeOrder,
  isFiltered,
  NO_FILTER,
  STATE_FILTERS,
  shownRows,
  type TemplateFacts,
  titlesOfSeveral,
} from './home-order'
import { copiesOf } from './home-rows'

/** Below this many drafts a glance is quicker than a choice. */
const FILTERED_FROM = 5

/** What was chosen stays while the program runs: a filter that outlived it would look like drafts that are gone. */
const useFilter = create<{ filter: HomeFilter }>(() => ({ filter: NO_FILTER }))

/** The drafts of the folder and those elsewhere, in an order and through a filter. */
export default function DraftShelf({ home: given, now }: { home: HomeList; now: number }) {
  // While thousands are being read, what is typed and scrolled goes first.
  const home = useDeferredValue(given)
  const packs = useApp((state) => state.info?.packs)
  const chosen = useWindowMemory((memory) => memory.homeOrder)
  const order = HOME_ORDERS.find((each) => each === chosen) ?? 'edited'
  const chosenFilter = useFilter((state) => state.filter)
  const total = home.drafts.length + home.recent.length + home.named.length
  const withTools = total >= FILTERED_FROM
  const filter = withTools ? chosenFilter : NO_FILTER
  const facts = useMemo(() => factsOf(packs), [packs])
  // Of the minutes that pass nobody hears who does not ask by deadlines: thousands of drafts would be put in order for each.
  const at = order === 'deadline' || filter.due !== 'any' ? now : 0
  const by = useMemo(() => ({ order, filter, facts, now: at }), [order, filter, facts, at])
  const drafts = useMemo(() => shownRows(home, 'drafts', by), [home, by])
  const recent = useMemo(() => shownRows(home, 'recent', by), [home, by])
  const alike = useMemo(() => titlesOfSeveral(home), [home])
  const copies = useMemo(() => copiesOf(home), [home])
  const shown = drafts.length + recent.length
  const rests = home.count > ALWAYS_DRAWN
  return (
    <>
      {/* Who keeps all drafts elsewhere sees no heading over nothing. */}
      {drafts.length > 0 || withTools ? (
        <section aria-labelledby="drafts-heading" className={styles.section}>
          <h2 id="drafts-heading">{text('home.drafts')}</h2>
          {withTools ? <Tools home={home} packs={packs} order={order} filter={filter} /> : null}
          {isFiltered(filter) ? (
            <p role="status" className={styles.shown}>
              {text('home.filter.shown', { shown, total })}
              <Button small look="plain" onPress={() => useFilter.setState({ filter: NO_FILTER })}>
                <X size={14} aria-hidden /> {text('home.filter.all')}
              </Button>
            </p>
          ) : null}
          {drafts.length > 0 ? (
            <DraftList drafts={drafts} now={now} rests={rests} alike={alike} copies={copies} />
          ) : null}
        </section>
      ) : null}
      {recent.length > 0 ? (
        <section aria-labelledby="recent-heading" className={styles.section}>
          <h2 id="recent-heading">{text('home.elsewhere')}</h2>
          <DraftList drafts={recent} now={now} rests={rests} withFolder alike={alike} copies={copies} />
        </section>
      ) : null}
    </>
  )
}

function Tools(props: { home: HomeList; packs: AppInfo['packs'] | undefined; order: HomeOrder; filter: HomeFilter }) {
  const { home, packs, order, filter } = props
  const organisations = useMemo(() => organisationsOf(home), [home])
  const consultations = packs?.map(({ manifest }) => ({ id: manifest.id, label: manifest.title })) ?? []
  const choose = (change: Partial<HomeFilter>) => useFilter.setState({ filter: { ...filter, ...change } })
  return (
    <div className={styles.tools}>
      <Choose
        label={text('home.order')}
        value={order}
        choices={HOME_ORDERS.map((id) => ({ id, label: text(`home.order.${id}`) }))}
        onChange={(id) => useWindowMemory.setState({ homeOrder: id })}
      />
      <Choose
        label={text('home.filter.due')}
        value={filter.due}
        choices={DUE_FILTERS.map((id) => ({ id, label: text(`home.filter.due.${id}`) }))}
        onChange={(due) => choose({ due: due as HomeFilter['due'] })}
      />
      <Choose
        label={text('home.filter.state')}
        value={filter.state}
        choices={STATE_FILTERS.map((id) => ({ id, label: text(`home.filter.state.${id}`) }))}
        onChange={(state) => choose({ state: state as HomeFilter['state'] })}
      />
      {consultations.length > 1 || filter.consultation !== '' ? (
        <Choose
          label={text('home.filter.consultation')}
          value={filter.consultation}
          choices={[{ id: '', label: text('home.filter.every') }, ...consultations]}
          onChange={(consultation) => choose({ consultation })}
        />
      ) : null}
      {organisations.length > 1 || filter.organisation !== '' ? (
        <Choose
          label={text('home.filter.organisation')}
          value={filter.organisation}
          choices={[
            { id: '', label: text('home.filter.every') },
            ...organisations.map((name) => ({ id: name, label: name })),
          ]}
          onChange={(organisation) => choose({ organisation })}
        />
      ) : null}
    </div>
  )
}

function organisationsOf({ drafts, recent }: HomeList): string[] {
  const names = new Set([...drafts, ...recent].map(({ organisation }) => organisation.trim()))
  names.delete('')
  return [...names].sort(inAlphabet)
}

/** By the template's id. */
function factsOf(packs: AppInfo['packs'] | undefined): Map<string, TemplateFacts> {
  const facts = new Map<string, TemplateFacts>()
  for (const { manifest, templates } of packs ?? [])
    for (const template of templates) {
      const step = deadlineOf(template, manifest)
      facts.set(template.id, {
        consultation: manifest.id,
        closes: step ? closingOf(step) : null,
      })
    }
  return facts
}
