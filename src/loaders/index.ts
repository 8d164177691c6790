import {
  DescribeAutoCalloutTasks,
  DescribeNumbers,
  DescribePredictiveDialingCampaigns,
  DescribeProtectedTelCdr,
  DescribeSkillGroupInfoList,
  DescribeStaffInfoList,
  DescribeTelCdr,
} from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { agentCruiseDialingCampaignLoader } from './agent-cruise-dialing-campaign.ts'
import { autoCalloutTaskLoader, listedAutoCalloutTaskLoader } from './auto-callout-task.ts'
import { callRecordLoader } from './call-record.ts'
import { callRecordsLoader } from './call-records.ts'
import { callerNumberLoader } from './caller-number.ts'
import {
  listedPredictiveDialingCampaignLoader,
  predictiveDialingCampaignLoader,
  type SiteOf,
} from './predictive-dialing-campaign.ts'
import { predictiveDialingSessionsLoader } from './predictive-dialing-sessions.ts'
import { readPages } from './read-each.ts'
import type { Places } from './read-together.ts'
import { sessionDetailLoader } from './session-detail.ts'
import { skillGroupLoader } from './skill-group.ts'
import { staffLoader } from './staff.ts'
import { transcriptLoader } from './transcript.ts'

export type { AgentCruiseDialingCampaign } from './agent-cruise-dialing-campaign.ts'
export type { AutoCalloutTask, TaskKey } from './auto-callout-task.ts'
export { type CallRecord, callRecordOf } from './call-record.ts'
export { type CallSpan, callSpan } from './call-span.ts'
export type { CallerNumber, CallerNumberKey } from './caller-number.ts'
export type { CampaignKey } from './campaign-key.ts'
export type { PredictiveDialingCampaign } from './predictive-dialing-campaign.ts'
export type { Rows } from './read-each.ts'
export { Places } from './read-together.ts'
export type { DatedSession, Session, SessionKey } from './session.ts'
export type { SkillGroup, SkillGroupKey } from './skill-group.ts'
export type { Staff, StaffKey } from './staff.ts'

export type { Loaders }

/**
 * Made anew for each operation: what one caller read is nothing that another may see. With places, what
 * stands in lists is read by whole pages, for who reads the same again and again beside others.
 */
export function createLoaders(
  ccc: Ccc,
  siteOf: SiteOf,
  nowSeconds: () => number,
  places: Places | null = null,
): Loaders {
  return new Loaders(ccc, siteOf, nowSeconds, places)
}

/** Drops all that was read: after a change it may be otherwise. */
export function forget(loaders: Loaders): void {
  loaders.forget()
}

/** Each loader is made when it is first asked for: of twenty an operation needs one or two. */
class Loaders {
  readonly #ccc: Ccc
  readonly #siteOf: SiteOf
  readonly #nowSeconds: () => number
  readonly #places: Places | null
  readonly #made = new Map<string, Forgetful>()

  constructor(ccc: Ccc, siteOf: SiteOf, nowSeconds: () => number, places: Places | null) {
    this.#ccc = ccc
    this.#siteOf = siteOf
    this.#nowSeconds = nowSeconds
    this.#places = places
  }

  get agentCruiseDialingCampaign() {
    return this.#once('agentCruiseDialingCampaign', () =>
      agentCruiseDialingCampaignLoader(this.#ccc),
    )
  }

  get autoCalloutTask() {
    return this.#once('autoCalloutTask', () => autoCalloutTaskLoader(this.#ccc))
  }

  get autoCalloutTasks() {
    return this.#once('autoCalloutTasks', () =>
      readPages(this.#ccc, DescribeAutoCalloutTasks, ({ Tasks }) => Tasks),
    )
  }

  get callRecord() {
    return this.#once('callRecord', () => callRecordLoader(this.#ccc, this.#nowSeconds))
  }

  get callRecords() {
    return this.#once('callRecords', () =>
      callRecordsLoader(this.#ccc, DescribeTelCdr, this.#nowSeconds),
    )
  }

  get callerNumber() {
    return this.#once('callerNumber', () => callerNumberLoader(this.callerNumbers))
  }

  get callerNumbers() {
    return this.#once('callerNumbers', () =>
      readPages(this.#ccc, DescribeNumbers, ({ Numbers }) => Numbers),
    )
  }

  get listedAutoCalloutTask() {
    return this.#once('listedAutoCalloutTask', () =>
      listedAutoCalloutTaskLoader(this.autoCalloutTasks, this.#places),
    )
  }

  get listedPredictiveDialingCampaign() {
    return this.#once('listedPredictiveDialingCampaign', () =>
      listedPredictiveDialingCampaignLoader(
        this.predictiveDialingCampaigns,
        this.predictiveDialingCampaign,
        this.#siteOf,
        this.#places,
      ),
    )
  }

  get predictiveDialingCampaign() {
    return this.#once('predictiveDialingCampaign', () => predictiveDialingCampaignLoader(this.#ccc))
  }

  get predictiveDialingCampaigns() {
    return this.#once('predictiveDialingCampaigns', () =>
      readPages(this.#ccc, DescribePredictiveDialingCampaigns, ({ CampaignList }) => CampaignList),
    )
  }

  get predictiveDialingSessions() {
    return this.#once('predictiveDialingSessions', () => predictiveDialingSessionsLoader(this.#ccc))
  }

  get protectedCallRecords() {
    return this.#once('protectedCallRecords', () =>
      callRecordsLoader(this.#ccc, DescribeProtectedTelCdr, this.#nowSeconds),
    )
  }

  get sessionDetail() {
    return this.#once('sessionDetail', () => sessionDetailLoader(this.#ccc, this.#nowSeconds))
  }

  get skillGroup() {
    return this.#once('skillGroup', () => skillGroupLoader(this.skillGroups))
  }

  get skillGroups() {
    return this.#once('skillGroups', () =>
      readPages(this.#ccc, DescribeSkillGroupInfoList, ({ SkillGroupList }) => SkillGroupList),
    )
  }

  get staff() {
    return this.#once('staff', () => staffLoader(this.staffList))
  }

  get staffList() {
    return this.#once('staffList', () =>
      readPages(this.#ccc, DescribeStaffInfoList, ({ StaffList }) => StaffList),
    )
  }

  get transcript() {
    return this.#once('transcript', () => transcriptLoader(this.#ccc))
  }

  forget(): void {
    for (const each of this.#made.values()) each.clearAll()
  }

  #once<Made extends Forgetful>(name: string, make: () => Made): Made {
    const known = this.#made.get(name)
    // What stands under a name was made by the one getter of that name.
    if (known !== undefined) return known as Made
    const made = make()
    this.#made.set(name, made)
    return made
  }
}

interface Forgetful {
  clearAll(): unknown
}
