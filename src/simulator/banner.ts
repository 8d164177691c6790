import { type Credential, DEMO_CREDENTIAL } from './credential.ts'
import type { Simulator } from './simulator.ts'

/** What somebody who has just started the simulator needs to know, in plain words. */
export function simulatorBanner(simulator: Simulator): string {
  const { url, site, credential, store, control } = simulator
  return [
    `CCC in a box answers at ${url} as the ${site} site would.`,
    `  applications    ${store.applications.join(', ')}`,
    `  control         ${control ? `on, at ${url}/_control, from this machine only` : 'off'}`,
    'No phone rings: everybody it calls is made up.',
    'To use it, start the gateway with these settings:',
    `  CCC_ENDPOINT=${url}`,
    '  CCC_SDK_APP_ID=1400000000',
    `  TENCENTCLOUD_SECRET_ID=${credential.secretId}`,
    `  TENCENTCLOUD_SECRET_KEY=${printable(credential)}`,
  ].join('\n')
}

/** A pair of somebody's own may be real, so its key is not printed. */
function printable({ secretKey }: Credential): string {
  return secretKey === DEMO_CREDENTIAL.secretKey ? secretKey : '(as given)'
}
