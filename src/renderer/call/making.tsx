import { useMemo } from 'react'
import { sentence, text } from '../../messages/sentence'
import { Button } from '../ui/button'
import styles from './call.module.css'
import { faultsOf, unseenCount } from './call-faults'
import { makePack, useCall } from './call-store'

/** What is left to look at, and the buttons that make the pack. */
export function Making() {
  const working = useCall((state) => state.working)
  const later = useCall((state) => state.before !== null)
  const busy = useCall((state) => state.busy)
  const [fault] = useMemo(() => (working ? faultsOf(working) : []), [working])
  if (!working) return null
  const unseen = unseenCount(working)
  return (
    <div className={styles.making}>
      <p role="status" className={styles.left}>
        {fault ? sentence(fault.said) : text('call.unseen', { count: unseen })}
      </p>
      {later ? null : (
        <Button isDisabled={busy || fault !== undefined} onPress={() => void makePack(false)}>
          {text('call.make')}
        </Button>
      )}
      <Button look="primary" isDisabled={busy || fault !== undefined} onPress={() => void makePack(!later)}>
        {later ? text('call.take') : text('call.makeAndStart')}
      </Button>
    </div>
  )
}
