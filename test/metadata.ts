import { type Answerer, type StandIn, standIn } from './client/upstream.ts'

/** A key pair as a role lends it, told apart by a number. */
export function pairOf(number: number) {
  return { secretId: `id-${number}`, secretKey: `key-${number}`, token: `token-${number}` }
}

/** What the metadata service says of such a pair, which runs out then. */
export function lent(number: number, untilMs: number): string {
  const { secretId, secretKey, token } = pairOf(number)
  return JSON.stringify({
    ...{ TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token, Code: 'Success' },
    ExpiredTime: untilMs / 1000,
  })
}

/** A metadata service whose first answer is the first of these, and so on; the last stays. */
export function metadataOf(...answers: readonly (string | Answerer)[]): Promise<StandIn> {
  let asked = 0
  return standIn((response, arrival) => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? ''
    if (typeof answer === 'string') response.end(answer)
    else answer(response, arrival)
  })
}
