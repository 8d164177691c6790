import type { DescribeNumbersResponse } from '../../actions/index.ts'
import { pageNumber, pageOf } from '../pages.ts'
import { int64, optional, within } from '../parameters.ts'
import { ofApplication } from '../refusal.ts'
import { handler } from './handler.ts'

/** Upstream names no cap for a page; that of its other lists stands in. */
const MOST_ROWS = 100

/** The numbers to call from, in the order in which they were added. */
export const describeNumbers = handler(
  'DescribeNumbers',
  {
    SdkAppId: int64,
    PageSize: optional(within(int64, 1, MOST_ROWS)),
    PageNumber: optional(pageNumber),
  },
  ({ SdkAppId, PageSize = 20, PageNumber = 0 }, { store, site }): DescribeNumbersResponse => {
    const { numbers } = ofApplication(store.office(SdkAppId), 'InvalidParameterValue')
    const page = pageOf(numbers, { PageSize, PageNumber })
    return {
      TotalCount: numbers.length,
      Numbers: page.map(({ number, skillGroupIds, state, costType }) => ({
        Number: number,
        CallOutSkillGroupIds: skillGroupIds,
        State: state,
        ...(site === 'china' && { CostType: costType }),
      })),
    }
  },
)
