import { readConfig, type SettledConfig } from '../../src/config.ts'
import type { Simulator } from '../../src/simulator/index.ts'

/** As in production, with every limit at its default, but for free ports and a memory that ends. */
export function productionConfig({ url: endpoint, credential }: Simulator): SettledConfig {
  const config = readConfig({
    NODE_ENV: 'production',
    TENCENTCLOUD_SECRET_ID: credential.secretId,
    TENCENTCLOUD_SECRET_KEY: credential.secretKey,
    CCC_SDK_APP_ID: '1400000000',
    CCC_GATEWAY_CALLS_PER_SECOND: '10000',
  })
  const upstream = { endpoint, site: 'china' as const, credential }
  return { ...config, port: 0, opsPort: 0, stateDir: null, upstream }
}
