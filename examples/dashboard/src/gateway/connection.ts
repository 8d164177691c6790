import { Store } from './store.ts'

/** Whether the socket is open, over which changes are told. */
export const connection = new Store<'opening' | 'open' | 'closed'>('opening')
