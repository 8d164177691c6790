import { CreateAutoCalloutTask, DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import type { StillClock } from './still-clock.ts'

/** A read that may take so long. */
export const read = (clock: StillClock, leftMs = 25_000) => ({
  action: DescribeAutoCalloutTask,
  params: { SdkAppId: 1, TaskId: 2 },
  deadline: clock.now() + leftMs,
})

export const create = (clock: StillClock) => ({
  action: CreateAutoCalloutTask,
  params: { SdkAppId: 1, NotBefore: 1, Callees: ['1'], Callers: ['2'] },
  deadline: clock.now() + 25_000,
})
