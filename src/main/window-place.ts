export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export interface WindowPlace extends Rectangle {
  maximised: boolean
}

export const LEAST = { width: 760, height: 520 }
const USUAL = { width: 1360, height: 900 }
/** So much of the window's top edge must be on a screen, or nobody could take hold of it. */
const TO_HOLD = { width: 120, height: 40 }

/**
 * Where the window opens: where it was, if enough of it would be on a screen, and never larger than that screen; else in the
 * middle of the first screen. `areas` are the screens' usable areas, the main one first.
 */
export function placeFor(remembered: WindowPlace | null, areas: readonly Rectangle[]): WindowPlace {
  const main = areas[0] ?? { x: 0, y: 0, ...USUAL }
  for (const area of remembered ? areas : []) {
    const sized = { ...(remembered as WindowPlace), ...sizeFor(remembered, area) }
    if (holds(area, sized)) return sized
  }
  const { width, height } = sizeFor(remembered, main)
  return {
    x: Math.round(main.x + Math.max(0, main.width - width) / 2),
    y: Math.round(main.y + Math.max(0, main.height - height) / 2),
    width,
    height,
    maximised: remembered?.maximised ?? false,
  }
}

function sizeFor(wanted: { width: number; height: number } | null, area: Rectangle) {
  return {
    width: clamp(wanted?.width ?? USUAL.width, LEAST.width, area.width),
    height: clamp(wanted?.height ?? USUAL.height, LEAST.height, area.height),
  }
}

function holds(area: Rectangle, place: Rectangle): boolean {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  return across >= TO_HOLD.width && place.y >= area.y && place.y + TO_HOLD.height <= area.y + area.height
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most))
}
