import type { Integer } from '../../actions/index.ts'
import { invalidValue } from '../refusal.ts'
import type { Scene } from './handler.ts'

/** A create makes things in an application, never the application. */
export function checkApplication({ SdkAppId }: { SdkAppId: Integer }, { store }: Scene) {
  if (!store.hasApplication(SdkAppId)) throw invalidValue('SdkAppId', 'is not known')
}

export function checkTimes({ StartTime, EndTime }: { StartTime: Integer; EndTime: Integer }) {
  if (EndTime <= StartTime) throw invalidValue('EndTime', 'must be later than `StartTime`')
}
