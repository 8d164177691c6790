export { asksRouterFields, routerFields } from './fields.ts'
export { ROUTER_SECRET, routerCheck } from './secrets.ts'
export { isTraced, tracesForRouter } from './traces.ts'
