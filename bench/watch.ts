/**
 * Loaded into a process before its program (`node --import`): tells, whenever it is asked over IPC,
 * for how long the event loop was held at most since it was asked last, in milliseconds.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const RESOLUTION_MS = 1
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()

process.on('message', () => {
  process.send?.(delay.max / 1e6 - RESOLUTION_MS)
  delay.reset()
})
process.channel?.unref()
