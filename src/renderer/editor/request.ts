/** Where on the window a box stands that asks for something. */
export interface RequestBox {
  left: number
  top: number
  width: number
  height: number
}

/** What is asked for at the text, one wish at a time, and who is told of it. */
export class Request<Wish> {
  private wish: Wish | null = null
  private readonly listeners = new Set<() => void>()

  readonly current = (): Wish | null => this.wish
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(wish: Wish | null): void {
    this.wish = wish
    for (const listener of this.listeners) listener()
  }

  dispose(): void {
    this.listeners.clear()
  }
}
