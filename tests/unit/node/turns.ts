/** How often others have their turn in this thread until something is done: counted, because time depends on the computer. */
export async function turnsTaken(act: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let isDone = false
  const turn = () => {
    turns += 1
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  await act().finally(() => {
    isDone = true
  })
  return turns
}
