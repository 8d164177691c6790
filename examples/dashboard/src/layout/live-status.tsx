import { useEffect, useState } from 'react'
import { age } from '../gateway/age.ts'
import { connection } from '../gateway/connection.ts'
import { useStore } from '../gateway/store.ts'

/** An answer that came this old was kept from before: CCC gives no newer one. */
const OLD_SECONDS = 10

/**
 * Whether what is shown changes by itself. An open socket is silent while nothing happens, so that the
 * age matters only where there is none, or where an event says that it is old.
 */
export function LiveStatus({ isOver = false }: { isOver?: boolean }) {
  const standing = useStanding()
  if (isOver) return <p className="live over">Ended: nothing changes any more</p>
  return (
    <p className={`live ${standing}`}>
      <span role="status">{WORDS[standing]}</span>
      {standing !== 'open' && <DataAge />}
    </p>
  )
}

const WORDS = {
  open: 'Live',
  opening: 'Connecting',
  delayed: 'Live, but the contact center gives no news',
  cut: 'Reconnecting',
} as const

function useStanding(): keyof typeof WORDS {
  const socket = useStore(connection)
  const data = useStore(age)
  if (socket !== 'open') return socket === 'opening' ? 'opening' : 'cut'
  return data !== null && data.ageSeconds > OLD_SECONDS ? 'delayed' : 'open'
}

/** Outside of the live region: a screen reader is not to count seconds. */
function DataAge() {
  const data = useStore(age)
  const now = useNow()
  if (data === null) return null
  const seconds = Math.max(0, Math.round((now - data.askedAt) / 1000))
  return <span> · data is {seconds} s old</span>
}

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
