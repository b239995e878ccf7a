import { type RefObject, useEffect } from 'react'

/** Brings a card into view when it becomes the current one. What is pressed stays under the pointer: moved away, the press would be lost. */
export function useCardInView(card: RefObject<HTMLElement | null>, current: boolean): void {
  useEffect(() => {
    if (current && !card.current?.matches(':active')) card.current?.scrollIntoView({ block: 'nearest' })
  }, [card, current])
}
