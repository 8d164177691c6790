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
import type { Origin } from './dialing/origin.ts'
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

/** What one application holds. Each kind counts its own ids, from 1. */
interface Application {
  readonly autoCalloutTasks: Shelf<AutoCalloutTaskInput, AutoCalloutTask>
  readonly predictiveCampaigns: Shelf<PredictiveCampaignInput, PredictiveCampaign>
  readonly cruiseCampaigns: Shelf<CruiseCampaignInput, CruiseCampaign>
  /** Deleted campaigns, whose calls have been made all the same. */
  readonly deleted: PredictiveCampaign[]
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
    const { autoCalloutTasks } = this.#known(input.sdkAppId)
    return autoCalloutTasks.put(input.id, input, (id) => {
      const origin = this.#origin(input, id)
      return (revised) => autoCalloutTask(revised, origin)
    })
  }

  addPredictiveCampaign(input: PredictiveCampaignInput): Integer {
    const { predictiveCampaigns } = this.#known(input.sdkAppId)
    return predictiveCampaigns.put(input.id, input, (id) => {
      const origin = this.#origin(input, id)
      return (revised) => predictiveCampaign(revised, origin)
    })
  }

  addCruiseCampaign(input: CruiseCampaignInput): Integer {
    const { cruiseCampaigns } = this.#known(input.sdkAppId)
    return cruiseCampaigns.put(input.id, input, (id) => {
      const origin = this.#origin(input, id)
      return (revised) => cruiseCampaign(revised, origin)
    })
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

  autoCalloutTask(sdkAppId: Integer, id: Integer): AutoCalloutTask | undefined {
    return this.#applications.get(String(sdkAppId))?.autoCalloutTasks.get(id)
  }

  predictiveCampaign(sdkAppId: Integer, id: Integer): PredictiveCampaign | undefined {
    return this.#applications.get(String(sdkAppId))?.predictiveCampaigns.get(id)
  }

  cruiseCampaign(sdkAppId: Integer, id: Integer): CruiseCampaign | undefined {
    return this.#applications.get(String(sdkAppId))?.cruiseCampaigns.get(id)
  }

  autoCalloutTasks(sdkAppId: Integer): readonly AutoCalloutTask[] | undefined {
    return this.#applications.get(String(sdkAppId))?.autoCalloutTasks.things
  }

  predictiveCampaigns(sdkAppId: Integer): readonly PredictiveCampaign[] | undefined {
    return this.#applications.get(String(sdkAppId))?.predictiveCampaigns.things
  }

  reviseAutoCalloutTask(
    sdkAppId: Integer,
    id: Integer,
    revised: (input: AutoCalloutTaskInput, now: number) => AutoCalloutTaskInput,
  ) {
    const now = this.#nowSeconds()
    this.#known(sdkAppId).autoCalloutTasks.revise(id, (input) => revised(input, now))
  }

  revisePredictiveCampaign(
    sdkAppId: Integer,
    id: Integer,
    revised: (input: PredictiveCampaignInput, now: number) => PredictiveCampaignInput,
  ) {
    const now = this.#nowSeconds()
    this.#known(sdkAppId).predictiveCampaigns.revise(id, (input) => revised(input, now))
  }

  reviseCruiseCampaign(
    sdkAppId: Integer,
    id: Integer,
    revised: (input: CruiseCampaignInput, now: number) => CruiseCampaignInput,
  ) {
    const now = this.#nowSeconds()
    this.#known(sdkAppId).cruiseCampaigns.revise(id, (input) => revised(input, now))
  }

  deletePredictiveCampaign(sdkAppId: Integer, id: Integer) {
    const { predictiveCampaigns, deleted } = this.#known(sdkAppId)
    const campaign = predictiveCampaigns.get(id)
    if (campaign) deleted.push(campaign)
    predictiveCampaigns.remove(id)
  }

  office(sdkAppId: Integer): Office | undefined {
    return this.#applications.get(String(sdkAppId))?.office
  }

  /** All calls of an application placed so far, live ones included, list by list. */
  callsOf(sdkAppId: Integer, now: number): readonly OwnedCall[] {
    const application = this.#applications.get(String(sdkAppId))
    if (!application) return []
    const { autoCalloutTasks, predictiveCampaigns, cruiseCampaigns, deleted } = application
    const lists = [autoCalloutTasks, predictiveCampaigns, cruiseCampaigns]
      .flatMap<Dialled>(({ things }) => things)
      .concat(deleted)
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
    const application = this.#applications.get(key) ?? emptyApplication()
    this.#applications.set(key, application)
    return application
  }

  #origin({ sdkAppId = DEFAULT_SDK_APP_ID }: { readonly sdkAppId?: Integer }, id: Integer): Origin {
    return { sdkAppId, id, now: this.#nowSeconds() }
  }
}

function emptyApplication(): Application {
  return {
    autoCalloutTasks: new Shelf(),
    predictiveCampaigns: new Shelf(),
    cruiseCampaigns: new Shelf(),
    deleted: [],
    office: new Office(),
    calls: new CallBook(),
  }
}
