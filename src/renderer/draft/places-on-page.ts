import type { RequestOutput } from '../../contract/messages'
import type { Place } from '../../core/draft/finding'

type PlaceOnPage = NonNullable<RequestOutput<'page.preview'>>['places'][number]

/** The place that stands at a height of a page: the last that begins above it, on whichever page; the first where none does. */
export function placeAt(places: readonly PlaceOnPage[], page: number, y: number): Place | null {
  let found: PlaceOnPage | undefined
  for (const place of places) {
    const isAbove = place.page < page || (place.page === page && place.y <= y)
    if (isAbove && (!found || isBelow(place, found))) found = place
  }
  return (found ?? [...places].sort((a, b) => (isBelow(a, b) ? 1 : -1))[0])?.at ?? null
}

/** What begins first on a page, else what goes on there. */
export function firstOn(places: readonly PlaceOnPage[], page: number): Place | null {
  const own = places.filter((place) => place.page === page)
  const [first] = own.sort((a, b) => a.y - b.y)
  return first ? first.at : placeAt(places, page, 0)
}

/** Where on the pages a place of the draft stands: its block, or the last part of its answer that begins before it. */
export function onPage(
  places: readonly PlaceOnPage[],
  at: Pick<Place, 'section' | 'slot' | 'block' | 'proposal'>,
): PlaceOnPage | null {
  const own = places.filter(
    (place) => place.at.section === at.section && place.at.slot === at.slot && place.at.proposal === at.proposal,
  )
  let found: PlaceOnPage | undefined
  for (const place of own) if ((place.at.block ?? 0) <= (at.block ?? 0)) found = place
  return found ?? own[0] ?? null
}

function isBelow(one: PlaceOnPage, other: PlaceOnPage): boolean {
  return one.page > other.page || (one.page === other.page && one.y >= other.y)
}
