import { median, percentile } from './bench'

export const FRAME_AT_60_HZ = 1000 / 60

/** Runs in the window: milliseconds between animation frames while nobody does anything. */
export async function restFrames(forMs: number): Promise<number[]> {
  const gaps: number[] = []
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
  const first = await frame()
  for (let last = first; last - first < forMs; ) {
    const now = await frame()
    gaps.push(now - last)
    last = now
  }
  return gaps
}

/** Runs in the window: what scrolls around `inside` moves by a step a frame, and each frame has to lay out what comes into view. Throws where nothing moves. */
export async function scrollFrames({
  inside,
  step,
  steps,
}: {
  inside: string
  step: number
  steps: number
}): Promise<number[]> {
  let box = document.querySelector<HTMLElement>(inside)?.parentElement ?? null
  while (box && !(box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)))
    box = box.parentElement
  if (!box) throw new Error(`Nothing scrolls around ${inside}`)
  const from = box.scrollTop
  const gaps: number[] = []
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
  let last = await frame()
  for (let count = 0; count < steps; count += 1) {
    box.scrollTop += step
    const now = await frame()
    gaps.push(now - last)
    last = now
  }
  if (Math.abs(box.scrollTop - from) < (Math.abs(step) * steps) / 2) throw new Error(`${inside} did not move`)
  return gaps
}

export const LOST = 'gaps longer than any of the same window at rest, and than a frame and a half at 60 Hz'

/** How many frames were lost at work that are not lost at rest, and what was measured. Throws without frames. */
export function lostFrames(idle: readonly number[], work: readonly number[]): { value: number; detail: string } {
  const atRest = Math.max(...idle)
  return {
    value: work.filter((gap) => gap > Math.max(atRest, 1.5 * FRAME_AT_60_HZ)).length,
    detail: `longest gap ${Math.max(...work).toFixed(1)} ms, p99 ${percentile(work, 0.99).toFixed(1)} ms, median ${median(work).toFixed(1)} ms; at rest longest ${atRest.toFixed(1)} ms`,
  }
}
