import { BlockList, isIP } from 'node:net'

/**
 * Addresses that give a machine's own credentials to whatever runs on it: all link-local ones, where
 * most clouds, Tencent's among them, keep their metadata, and the others that are known.
 */
const METADATA = new BlockList()
METADATA.addSubnet('169.254.0.0', 16, 'ipv4')
METADATA.addAddress('100.100.100.200', 'ipv4')
METADATA.addSubnet('fe80::', 10, 'ipv6')
METADATA.addAddress('fd00:ec2::254', 'ipv6')
const METADATA_NAME = /^(?:.*\.)?metadata\.(?:tencentyun\.com|google\.internal)\.?$/i

/** Whether only this machine can be meant, by the host of an address or the name to listen on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || bare(host) === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** Whether nothing may ever be read there. */
export function isMetadata(host: string): boolean {
  const address = bare(host)
  const version = isIP(address)
  if (version === 0) return METADATA_NAME.test(host)
  return METADATA.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/** As it stands in a URL, an IPv6 address is in brackets. */
function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}
