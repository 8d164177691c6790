import type { ApolloServerPlugin } from '@apollo/server'
import type { UpstreamCall } from '../client/index.ts'
import type { Context } from '../context.ts'

/** Tells, only where there are any, which parts are last good answers, and how old each is. */
export const lastGoodAnswers: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { upstreamCalls, now } }) {
        if (response.body.kind !== 'single' || !hasLastGood(upstreamCalls)) return
        const { singleResult } = response.body
        const lastGoodAnswers = upstreamCalls.filter(isLastGood).map(({ action, sentAt }) => ({
          action,
          ageSeconds: (now() - Number(sentAt)) / 1000,
        }))
        singleResult.extensions = { ...singleResult.extensions, lastGoodAnswers }
      },
    }
  },
}

export function hasLastGood(calls: readonly UpstreamCall[]): boolean {
  return calls.some(isLastGood)
}

function isLastGood({ source }: UpstreamCall): boolean {
  return source === 'stale'
}
