import type { Integer } from '../actions/index.ts'
import { type Call, type CallInput, singleCall } from './calls/call.ts'
import { CallBook } from './calls/call-book.ts'
import {
  type AutoCalloutTask,
  type AutoCalloutTaskInput,
  autoCalloutTask,
} from './dialing/auto-callout-task.ts'
import {
  type CruiseCampaign,
  type CruiseCampaignInput,
  cruiseCampaign,
} from './dialing/cruise-campaign.ts'
import type { CallsAt, OwnedCall } from './dialing/placed-call.ts'
import {
  type PredictiveCampaign,
  type PredictiveCampaignInput,
  predictiveCampaign,
} from './dialing/predictive-campaign.ts'
import type { NumberInput } from './office/number.ts'
import { Office } from './office/office.ts'
import type { SkillGroupInput } from './office/skill-group.ts'
import type { StaffInput } from './office/staff.ts'
import { Shelf } from './shelf.ts'

/** Where things go that name no application. */
export const DEFAULT_SDK_APP_ID = 1_400_000_000

export type AutoCalloutTasks = Shelf<AutoCalloutTaskInput, AutoCalloutTask>
export type PredictiveCampaigns = Shelf<PredictiveCampaignInput, PredictiveCampaign>
export type CruiseCampaigns = Shelf<CruiseCampaignInput, CruiseCampaign>

/** What one application holds. Each kind counts its own ids, from 1. */
interface Application {
  readonly autoCalloutTasks: AutoCalloutTasks
  readonly predictiveCampaigns: PredictiveCampaigns
  readonly cruiseCampaigns: CruiseCampaigns
  readonly office: Office
  readonly calls: CallBook
}

interface Dialled {
  readonly callsAt: CallsAt
}

/**
 * All that CCC knows. Nothing in it moves by itself: how far a task has come is worked out from the
 * clock whenever somebody asks. Where somebody changes it, it is made anew from what it was made
 * from and what was done to it.
 */
export class Store {
  readonly #applications = new Map<string, Application>()
  readonly #nowSeconds: () => number

  constructor(nowSeconds: () => number) {
    this.#nowSeconds = nowSeconds
  }

  get applications(): readonly string[] {
    return [...this.#applications.keys()]
  }

  /** Makes an application known, as adding something to it does. */
  addApplication(sdkAppId: Integer) {
    this.#known(sdkAppId)
  }

  addAutoCalloutTask(input: AutoCalloutTaskInput): Integer {
    return this.#known(input.sdkAppId).autoCalloutTasks.add(input, this.#nowSeconds())
  }

  addPredictiveCampaign(input: PredictiveCampaignInput): Integer {
    return this.#known(input.sdkAppId).predictiveCampaigns.add(input, this.#nowSeconds())
  }

  addCruiseCampaign(input: CruiseCampaignInput): Integer {
    return this.#known(input.sdkAppId).cruiseCampaigns.add(input, this.#nowSeconds())
  }

  /** Gives back its id. */
  addSkillGroup(input: SkillGroupInput): Integer {
    return this.#known(input.sdkAppId).office.addSkillGroup(input, this.#nowSeconds())
  }

  /** Gives back the account, an e-mail address. */
  addStaff(input: StaffInput): string {
    return this.#known(input.sdkAppId).office.addStaff(input, this.#nowSeconds())
  }

  addNumber(input: NumberInput): string {
    return this.#known(input.sdkAppId).office.addNumber(input)
  }

  /** Gives back its session id. */
  addCall(input: CallInput): string {
    const { calls } = this.#known(input.sdkAppId)
    const call = singleCall(input, calls.singleCount, this.#nowSeconds())
    calls.addSingle(call)
    return call.sessionId
  }

  autoCalloutTasks(sdkAppId: Integer): AutoCalloutTasks | undefined {
    return this.#applications.get(String(sdkAppId))?.autoCalloutTasks
  }

  predictiveCampaigns(sdkAppId: Integer): PredictiveCampaigns | undefined {
    return this.#applications.get(String(sdkAppId))?.predictiveCampaigns
  }

  cruiseCampaigns(sdkAppId: Integer): CruiseCampaigns | undefined {
    return this.#applications.get(String(sdkAppId))?.cruiseCampaigns
  }

  autoCalloutTask(sdkAppId: Integer, id: Integer): AutoCalloutTask | undefined {
    return this.autoCalloutTasks(sdkAppId)?.get(id)
  }

  predictiveCampaign(sdkAppId: Integer, id: Integer): PredictiveCampaign | undefined {
    return this.predictiveCampaigns(sdkAppId)?.get(id)
  }

  cruiseCampaign(sdkAppId: Integer, id: Integer): CruiseCampaign | undefined {
    return this.cruiseCampaigns(sdkAppId)?.get(id)
  }

  office(sdkAppId: Integer): Office | undefined {
    return this.#applications.get(String(sdkAppId))?.office
  }

  /** All calls of an application placed so far, also live ones and those of deleted campaigns. */
  callsOf(sdkAppId: Integer, now: number): readonly OwnedCall[] {
    const application = this.#applications.get(String(sdkAppId))
    if (!application) return []
    const { autoCalloutTasks, predictiveCampaigns, cruiseCampaigns } = application
    const lists = [autoCalloutTasks, predictiveCampaigns, cruiseCampaigns]
      .flatMap<Dialled>(({ thingsEver }) => thingsEver)
      .map(({ callsAt }) => callsAt(now))
    const none: readonly OwnedCall[] = []
    return none.concat(...lists) // many thousands of calls: `flat` takes ten times as long
  }

  /** Calls that are over, single ones too; where ids are given, those of these sessions alone. */
  finishedCalls(sdkAppId: Integer, now: number, sessionIds?: readonly string[]): readonly Call[] {
    const calls = this.#applications.get(String(sdkAppId))?.calls
    if (!calls) return []
    const placed = this.callsOf(sdkAppId, now)
    return sessionIds ? calls.finishedOf(sessionIds, placed, now) : calls.finished(placed, now)
  }

  hasApplication(sdkAppId: Integer): boolean {
    return this.#applications.has(String(sdkAppId))
  }

  #known(sdkAppId: Integer = DEFAULT_SDK_APP_ID): Application {
    const key = String(sdkAppId)
    const application = this.#applications.get(key) ?? emptyApplication(sdkAppId)
    this.#applications.set(key, application)
    return application
  }
}

function emptyApplication(sdkAppId: Integer): Application {
  return {
    autoCalloutTasks: new Shelf((input, id, now) => autoCalloutTask(input, { sdkAppId, id, now })),
    predictiveCampaigns: new Shelf((input, id, now) =>
      predictiveCampaign(input, { sdkAppId, id, now }),
    ),
    cruiseCampaigns: new Shelf((input, id, now) => cruiseCampaign(input, { sdkAppId, id, now })),
    office: new Office(),
    calls: new CallBook(),
  }
}
