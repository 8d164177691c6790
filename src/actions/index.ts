/** Every upstream action the gateway knows, a line each. */
export type { Action, ActionRecord, Answer, Integer, Kind } from './action.ts'
export { API_VERSION } from './action.ts'
export * from './create-auto-callout-task.ts'
export * from './describe-agent-cruise-dialing-campaign.ts'
export * from './describe-auto-callout-task.ts'
export * from './describe-predictive-dialing-campaign.ts'
export * from './describe-predictive-dialing-sessions.ts'
export * from './variable.ts'
