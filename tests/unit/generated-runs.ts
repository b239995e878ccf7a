/** How many cases are generated where so many are enough each time: more of them by ROSTRUM_ROUNDS, as `npm run rounds` asks. */
export function generatedRuns(usual: number): number {
  return Number(process.env.ROSTRUM_ROUNDS ?? usual)
}
