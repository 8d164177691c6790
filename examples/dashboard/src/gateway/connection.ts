import type { EventClosedListener, EventConnectedListener } from 'graphql-ws'
import { Store } from './store.ts'

/** Whether the socket is open, over which changes are told. */
export const connection = new Store<'opening' | 'open' | 'closed'>('opening')

/** Whoever opened the socket last: of an earlier one it does not matter that it closes. */
let current: object | null = null

/** As the code of a closing says that nothing is wrong: nobody follows anything any more. */
const NORMAL_CLOSURE = 1000

/** What a client of `graphql-ws` is to tell of its connection. */
export function connectionListeners() {
  const mine = {}
  const connected: EventConnectedListener = () => {
    current = mine
    connection.tell('open')
  }
  const closed: EventClosedListener = (event) => {
    if (current !== null && current !== mine) return
    connection.tell((event as CloseEvent).code === NORMAL_CLOSURE ? 'opening' : 'closed')
  }
  return { connected, closed }
}
