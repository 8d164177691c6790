import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { IDeployment } from 'kubernetes-models/apps/v1'
import * as apps from 'kubernetes-models/apps/v1'
import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1'
import * as networking from 'kubernetes-models/networking.k8s.io/v1'
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1'
import * as policy from 'kubernetes-models/policy/v1'
import type { IConfigMap, IService } from 'kubernetes-models/v1'
import * as core from 'kubernetes-models/v1'
import { expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../src/config/index.ts'
import { startRig } from '../rig.ts'
import { defaultPort, expectSettings, STOP_SECONDS, statusOf } from './running.ts'

// No cluster is asked. What is said there is held against Kubernetes' own schemas, and against a gateway.

const FOLDER = 'deploy/kubernetes'
const { resources, images } = read<{ resources: string[]; images: { newTag: string }[] }>(
  'kustomization',
)
const deployment = read<IDeployment>('deployment')
const configuration = read<IConfigMap>('configuration')
const service = read<IService>('service')
const budget = read<IPodDisruptionBudget>('pod-disruption-budget')
const network = read<INetworkPolicy>('network-policy')

const pod = deployment.spec?.template.spec
const [container] = pod?.containers ?? []
const environment = container?.env ?? []

function read<Kind>(name: string): Kind {
  return parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8'))
}

interface Model {
  validate(): void
}

/** A model of each kind by the place of its schema. */
const KINDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  v1: core,
  'apps/v1': apps,
  'policy/v1': policy,
  'networking.k8s.io/v1': networking,
}

interface KubernetesObject {
  readonly apiVersion: string
  readonly kind: string
}

const objects = resources.map((file) => read<KubernetesObject>(file.replace('.yaml', '')))

it.each(objects.map((each) => [each.kind, each] as const))(
  'says of the %s what the schema of Kubernetes allows',
  (kind, each) => {
    const Kind = KINDS[each.apiVersion]?.[kind] as new (data: object) => Model

    expect(() => new Kind(each).validate()).not.toThrow()
  },
)

it('names no member that Kubernetes does not know, as the compiler tells by its types', () => {
  const folder = join('node_modules', '.cache')
  mkdirSync(folder, { recursive: true })
  const own = mkdtempSync(join(folder, 'kubernetes-'))
  onTestFinished(() => rmSync(own, { recursive: true }))
  const lines = objects.map(
    (each, n) =>
      `const o${n}: import('kubernetes-models/${each.apiVersion}').I${each.kind} = ${JSON.stringify(each)}\nvoid o${n}`,
  )
  const config = {
    extends: resolve('tsconfig.json'),
    compilerOptions: { types: [] },
    include: ['*.ts'],
    exclude: [],
  }
  const compiled = (text: string) => {
    writeFileSync(join(own, 'objects.ts'), `${text}\nexport {}\n`)
    writeFileSync(join(own, 'tsconfig.json'), JSON.stringify(config))
    try {
      return String(execFileSync('node_modules/.bin/tsc', ['--project', own]))
    } catch (error) {
      return String((error as { stdout: Buffer }).stdout)
    }
  }

  expect(compiled(lines.join('\n'))).toBe('')
  expect(compiled(lines.join('\n').replace('readinessProbe', 'readynessProbe'))).toContain(
    'readynessProbe',
  )
})

it('lists every file of the folder', () => {
  const files = readdirSync(FOLDER).filter((name) => name !== 'kustomization.yaml')

  expect([...resources].sort()).toEqual(files.sort())
})

it('sets variables that there are, each once, to what a gateway in production starts with', () => {
  const inSecret = environment.map(({ name }) => name)
  const values = Object.fromEntries(inSecret.map((name) => [name, 'made-up-and-long-enough']))
  const names = [...Object.keys(configuration.data ?? {}), ...inSecret]

  expectSettings(names)
  expect(new Set(names).size).toBe(names.length)
  expect(() =>
    readConfig({
      ...{ NODE_ENV: 'production', HOST: '0.0.0.0' },
      ...configuration.data,
      ...values,
      REDIS_URL: 'rediss://redis.example:6379',
    }),
  ).not.toThrow()
})

it('takes every secret from a Secret, and holds none', () => {
  const secret = /SECRET|REDIS_URL|TOKEN/

  expect(Object.keys(configuration.data ?? {}).filter((name) => secret.test(name))).toEqual([])
  for (const { value, valueFrom } of environment) {
    expect(value).toBeUndefined()
    expect(valueFrom?.secretKeyRef?.name).toBe('ccc-gateway')
  }
})

it('mounts the file of keys where the configuration looks for it', () => {
  const mount = container?.volumeMounts?.find(({ name }) => name === 'api-keys')

  expect(configuration.data?.CCC_GATEWAY_API_KEYS_FILE).toBe(`${mount?.mountPath}/api-keys.json`)
})

it('asks of a gateway what one answers, on the ports that it has', async () => {
  const { gateway } = await startRig()
  const probes = [container?.startupProbe, container?.livenessProbe, container?.readinessProbe]
  const ports = Object.fromEntries(
    (container?.ports ?? []).map(({ name, containerPort }) => [name, containerPort]),
  )

  expect(ports).toEqual({
    http: defaultPort('PORT'),
    ops: defaultPort('CCC_GATEWAY_OPS_PORT'),
  })
  expect(probes).toHaveLength(3)
  for (const probe of probes) {
    expect(probe?.httpGet?.port).toBe('ops')
    expect(await statusOf(gateway, probe?.httpGet?.path ?? '')).toBe(200)
  }
  expect(await statusOf(gateway, '/health/nothing')).toBe(404)
})

it('leads callers to the port for queries, and the operations port to monitoring alone', () => {
  expect(service.spec?.ports).toEqual([{ name: 'http', port: 80, targetPort: 'http' }])
  expect(network.spec?.ingress?.map(({ from, ports }) => [from, ports])).toEqual([
    [undefined, [{ port: 'http' }]],
    [
      [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
      [{ port: 'ops' }],
    ],
  ])
})

it('means the same pods everywhere', () => {
  const labels = deployment.spec?.template.metadata?.labels

  expect(deployment.spec?.selector.matchLabels).toEqual(labels)
  expect(service.spec?.selector).toEqual(labels)
  expect(budget.spec?.selector?.matchLabels).toEqual(labels)
  expect(network.spec?.podSelector?.matchLabels).toEqual(labels)
  for (const { labelSelector } of pod?.topologySpreadConstraints ?? [])
    expect(labelSelector?.matchLabels).toEqual(labels)
})

it('gives a gateway the time that it needs to end, after the seconds in which none is led to it', () => {
  const [, seconds] = container?.lifecycle?.preStop?.exec?.command ?? []

  expect(pod?.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(Number(seconds) + STOP_SECONDS)
})

it('tells each gateway how many there are at most, and lets a disruption end no more than all but one', () => {
  const { replicas = 0, strategy } = deployment.spec ?? {}
  const { maxSurge, maxUnavailable } = strategy?.rollingUpdate ?? {}

  expect(configuration.data?.CCC_GATEWAY_REPLICAS).toBe(String(replicas + Number(maxSurge)))
  expect(maxUnavailable).toBe(0)
  expect(budget.spec?.minAvailable).toBeLessThan(replicas)
})

it('runs as nobody of importance, on a disk that it cannot write', () => {
  expect(pod?.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
  expect(pod?.automountServiceAccountToken).toBe(false)
  expect(container?.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  })
  expect(container?.resources).toMatchObject({
    requests: { cpu: expect.any(String), memory: expect.any(String) },
    limits: { memory: expect.any(String) },
  })
})

it('takes the image of this version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

  expect(images.map(({ newTag }) => newTag)).toEqual([version])
})
