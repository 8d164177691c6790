import { readConfig, type SettledConfig, soleAccount } from '../../src/config/index.ts'
import type { Simulator } from '../../src/simulator/index.ts'

/** As in production, with every limit at its default, but for free ports and a memory that ends. */
export function productionConfig({ url: endpoint, site, credential }: Simulator): SettledConfig {
  const config = readConfig({
    NODE_ENV: 'production',
    CCC_GATEWAY_ALLOW_ANONYMOUS: 'true',
    TENCENTCLOUD_SECRET_ID: credential.secretId,
    TENCENTCLOUD_SECRET_KEY: credential.secretKey,
    CCC_SDK_APP_ID: '1400000000',
    CCC_GATEWAY_CALLS_PER_SECOND: '10000',
  })
  const accounts = [soleAccount({ endpoint, site, credential })] as const
  const settled = { port: 0, opsPort: 0, stateDir: null, authentication: null, accounts }
  return { ...config, ...settled }
}
