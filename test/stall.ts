/** What is measured while the machine stands still for so long says nothing of the gateway. */
const STILL_MS = 100
const LOOK_EVERY_MS = 10
const MOST_MEASUREMENTS = 3

/**
 * Measures until the machine did not stand still meanwhile, three times at most. Only a measurement
 * that was not disturbed counts, and it counts at once: where it fails the test fails, and is not
 * repeated until it passes. Where all three were disturbed the test fails too, whatever they said.
 * Time in which this process itself was at work is no standing still, so that a gateway that is slow
 * finds no excuse here.
 */
export async function undisturbed(measure: () => Promise<void>): Promise<void> {
  for (let n = 1; n <= MOST_MEASUREMENTS; n++) {
    const longestStall = watchForStalls()
    const [outcome] = await Promise.allSettled([measure()])
    const stoodStillMs = longestStall()
    if (stoodStillMs < STILL_MS) {
      if (outcome.status === 'rejected') throw outcome.reason
      return
    }
    process.stdout.write(`the machine stood still for ${stoodStillMs.toFixed()} ms: ${n}\n`)
  }
  throw new Error(`The machine stood still in each of ${MOST_MEASUREMENTS} measurements.`)
}

/** Begins to watch; what is returned ends that, and tells the longest that nothing went on. */
function watchForStalls(): () => number {
  let longest = 0
  let [time, work] = [performance.now(), workMs()]
  const look = () => {
    const [now, worked] = [performance.now(), workMs()]
    longest = Math.max(longest, now - time - LOOK_EVERY_MS - (worked - work))
    time = now
    work = worked
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
    look()
    return longest
  }
}

function workMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
