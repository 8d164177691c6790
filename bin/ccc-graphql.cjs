#!/usr/bin/env node
/**
 * The command of the installed package. It has to be read by any Node, however old: one that is too old
 * for the gateway hands over to the Node that comes with the package, or says in plain words what to do.
 */
// biome-ignore lint/style/useNodejsImportProtocol: a Node that is too old may not know it
const { spawn } = require('child_process')
// biome-ignore lint/style/useNodejsImportProtocol: as above
const { constants } = require('os')
// biome-ignore lint/style/useNodejsImportProtocol: as above
const path = require('path')

const MANIFEST = require('../package.json')
const START = path.join(__dirname, '..', 'dist', 'start.js')
/** What ends the gateway has to reach it, since it is not the process that was started. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']

const least = MANIFEST.engines.node.replace('>=', '')
const brought = broughtNode()
if (isAtLeast(process.versions.node, least)) import('../dist/start.js')
else if (brought !== null) handOver(brought)
else refuse()

function isAtLeast(version, least) {
  const [major, minor] = version.split('.').map(Number)
  const [leastMajor, leastMinor] = least.split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

/** Null where none was installed: there are some for Linux alone. */
function broughtNode() {
  const names = Object.keys(MANIFEST.optionalDependencies)
  const name = names.find((each) => each === `node-${process.platform}-${process.arch}`)
  try {
    return path.join(path.dirname(require.resolve(`${name}/package.json`)), 'bin', 'node')
  } catch (_notInstalled) {
    return null
  }
}

/** In a group of its own, so that a Ctrl+C of a terminal reaches it once, from here, and not twice. */
function handOver(node) {
  const gateway = spawn(node, [START].concat(process.argv.slice(2)), {
    stdio: 'inherit',
    detached: true,
  })
  for (const signal of SIGNALS) process.on(signal, () => gateway.kill(signal))
  gateway.on('error', refuse)
  gateway.on('exit', (code, signal) => {
    process.exit(signal === null ? code : 128 + constants.signals[signal])
  })
}

function refuse() {
  process.stderr.write(
    `ccc-graphql needs Node ${least} or newer, and this is ${process.version}.\n` +
      'Install a newer Node; or on Linux with glibc, on x64 and arm64, install the package without\n' +
      '--omit=optional, which brings Node along.\n',
  )
  process.exit(1)
}
