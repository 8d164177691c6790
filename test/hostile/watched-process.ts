/**
 * A gateway in a process of its own that watches how long its event loop is held. Started by
 * `startWatchedProduction`, with its configuration as the first argument.
 */
import { flushCompileCache } from 'node:module'
import { performance } from 'node:perf_hooks'
import { pino } from 'pino'
import { systemClock } from '../../src/clock.ts'
import { createGateway } from '../../src/server/gateway.ts'
import type { Held } from './watched-gateway.ts'

const LOOK_EVERY_MS = 2

let atWorkMs = 0
let [time, work] = [performance.now(), workMs()]
setInterval(() => {
  const [now, worked] = [performance.now(), workMs()]
  atWorkMs = Math.max(atWorkMs, Math.min(now - time, worked - work))
  time = now
  work = worked
}, LOOK_EVERY_MS)

/** Of this thread alone: `monitorEventLoopDelay` would count what a busy machine takes away. */
function workMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

process.on('message', () => {
  process.send?.({ atWorkMs } satisfies Held)
  atWorkMs = 0
})
process.on('disconnect', () => process.exit())

const log = pino({ level: 'warn' }, pino.destination(2))
const parts = { clock: systemClock, random: Math.random, log }
const gateway = await createGateway(JSON.parse(process.argv[2] ?? ''), parts)
process.send?.(gateway.url)
// It will be killed, and the next one is to start faster.
flushCompileCache()
