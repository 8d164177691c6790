// The least that the inputs of campaigns may hold, but for their keys.

const TIMES = { startTime: '2099-01-01T00:00:00Z', endTime: '2099-01-01T08:00:00Z' }

/** What a create and an update of a predictive campaign share. */
export const PREDICTIVE_INPUT = {
  name: 'Spring',
  callees: ['008613000000001', '+8613000000002'],
  callers: ['0086075500000001'],
  callOrder: 'IN_ORDER',
  skillGroupId: '255',
  priority: 2,
  expectedAbandonRate: 10,
  retryIntervalSeconds: 600,
  ...TIMES,
}

export const CRUISE_INPUT = {
  name: 'Spring',
  agent: 'agent-01@example.com',
  concurrencyNumber: 4,
  callees: ['008613000000001', '+8613000000002'],
  ...TIMES,
}
