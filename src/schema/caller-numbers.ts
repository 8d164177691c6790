import { DescribeNumbers, type Integer, type NumberInfo } from '../actions/index.ts'
import { rowsOf } from '../client/index.ts'
import type {
  CallerNumberCostType,
  CallerNumberResolvers,
  CallerNumberState,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type {
  CallerNumberKey,
  CallerNumber as FoundNumber,
  Loaders,
  Rows,
} from '../loaders/index.ts'
import { applicationId, callerNumberKey, globalId, referenceParts } from './keys.ts'
import { paged } from './pages.ts'
import { skillGroupOf } from './skill-groups.ts'
import { isText, named } from './upstream-values.ts'

const { name } = DescribeNumbers
/** Upstream documents no bound; that of its other lists is taken. */
const MAX_PAGE_SIZE = 100

const STATES: Readonly<Record<number, CallerNumberState>> = {
  1: 'NORMAL',
  2: 'STOPPED_FOR_ARREARS',
  4: 'STOPPED_BY_ADMINISTRATOR',
  5: 'STOPPED_FOR_VIOLATION',
}
// Upstream's numbers are the positions.
const COST_TYPES: CallerNumberCostType[] = ['TENCENT', 'OWN']

interface ListArguments {
  readonly sdkAppId?: string | null
}

const callerNumbers = paged(
  MAX_PAGE_SIZE,
  (_root: object, args: ListArguments, context) => {
    const SdkAppId = applicationId(args.sdkAppId, 'read', context)
    return async (asked): Promise<Rows<FoundNumber | null>> => {
      const { rows, total } = await context.loaders.callerNumbers.load({ SdkAppId, ...asked })
      return { rows: rows.map((row) => listed(SdkAppId, row)), total }
    }
  },
  (row) => row.Number,
)

export const callerNumberQueries: Pick<Required<QueryResolvers>, 'callerNumbers'> = {
  callerNumbers: callerNumbers.page,
}

export const CallerNumber: CallerNumberResolvers = {
  __resolveReference: async (reference, context) => {
    const { SdkAppId, localId } = referenceParts('CallerNumber', reference, 'number', context)
    return readCallerNumber(callerNumberKey(SdkAppId, localId), context.loaders)
  },
  id: (number) => globalId('CallerNumber', number.SdkAppId, number.Number),
  sdkAppId: (number) => String(number.SdkAppId),
  number: (number) => number.Number,
  state: numberState,
  costType: costTypeOf,
  callOutSkillGroups: ({ SdkAppId, CallOutSkillGroupIds }, _args, { loaders }, info) =>
    CallOutSkillGroupIds
      ? Promise.all(
          rowsOf(name, CallOutSkillGroupIds).map((SkillGroupId) =>
            skillGroupOf({ SdkAppId, SkillGroupId }, loaders, info),
          ),
        )
      : null,
}

export function numberState({ State }: NumberInfo): CallerNumberState | null {
  return named(STATES, State)
}

export function costTypeOf({ CostType }: NumberInfo): CallerNumberCostType | null {
  return named(COST_TYPES, CostType)
}

/** The number as the application spells it, whatever the spelling it was asked for by. */
export async function readCallerNumber(
  key: CallerNumberKey,
  loaders: Loaders,
): Promise<FoundNumber | null> {
  const found = await loaders.callerNumber.load(key)
  return found && { ...found, ...key, Number: found.Number ?? key.Number }
}

function listed(SdkAppId: Integer, row: NumberInfo): FoundNumber | null {
  const { Number: number } = row
  return isText(number) ? { ...row, SdkAppId, Number: number } : null
}
