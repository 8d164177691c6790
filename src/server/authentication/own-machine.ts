import { isLoopback } from '../../addresses.ts'
import type { Config } from '../../config/index.ts'
import { ForeignHost } from '../../errors.ts'
import type { Shown } from './index.ts'

/** Whether nobody but this machine is meant to ask, though nobody is asked who they are. */
export function isForOwnMachine({
  host,
  production,
}: Pick<Config, 'host' | 'production'>): boolean {
  return isLoopback(host) && !production
}

/**
 * A web page can have its own name lead to this machine, and then a browser takes the gateway for the
 * server of that page. The name is still what it sends.
 */
export function ownHostCheck(): (shown: Shown) => void {
  // Nearly all requests name the same host, which then need not be taken apart.
  let known = ''
  return ({ headers: { host = '' } }) => {
    if (host !== '' && host === known) return
    if (!isLoopback(host.replace(/:\d+$/, '').toLowerCase())) throw new ForeignHost()
    known = host
  }
}
