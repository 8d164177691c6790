import type { ForwardingConfig, Integer } from '../../actions/index.ts'

/** An agent as it is put into the store; what is left out gets a plain default. */
export interface StaffInput {
  readonly sdkAppId?: Integer
  /** The account, which no two agents of an application share. */
  readonly mail?: string
  readonly name?: string
  readonly phone?: string
  readonly nick?: string
  readonly staffNumber?: string
  /** 1 administrator, 2 quality inspector, 3 agent; the first is the one a call record shows. */
  readonly roles?: readonly number[]
  readonly skillGroups?: readonly Membership[]
  /** Unix seconds; now where left out. */
  readonly lastModified?: Integer
  readonly extensionNumber?: string
  readonly forwarding?: ForwardingConfig
}

/** A group whose calls an agent takes. Nobody need have added the group. */
export interface Membership {
  readonly id: Integer
  /** 1 (highest) to 5; 3 where left out. */
  readonly priority?: number
}

export type Staff = Required<Omit<StaffInput, 'sdkAppId'>>

/** `position` is how many agents the application already has. */
export function staff(input: StaffInput, position: number, now: number): Staff {
  return {
    mail: input.mail ?? `staff-${position + 1}@example.com`,
    name: input.name ?? '',
    phone: input.phone ?? '',
    nick: input.nick ?? '',
    staffNumber: input.staffNumber ?? String(1001 + position),
    roles: input.roles ?? [3],
    skillGroups: input.skillGroups ?? [],
    lastModified: input.lastModified ?? now,
    extensionNumber: input.extensionNumber ?? '',
    forwarding: input.forwarding ?? { Enabled: false },
  }
}
