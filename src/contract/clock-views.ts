/** Windows that only show a rehearsal: for whoever keeps the time, and a small clock above other programs. Apart from the schemas, which a start need not load. */
export const CLOCK_VIEWS = ['timekeeper', 'mini'] as const
export type ClockView = (typeof CLOCK_VIEWS)[number]
