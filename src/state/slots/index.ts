export { embeddedSlots } from './embedded.ts'
export {
  beforePolls,
  freeOfPolls,
  type Grant,
  NOBODY,
  ownShare,
  REST_MS,
  type Slots,
  type Standing,
  total,
  type Waiting,
  type Wanted,
} from './slots.ts'
