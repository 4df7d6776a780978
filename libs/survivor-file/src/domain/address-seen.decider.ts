import { RuleBroken, type DataOf, type Decider } from '#kernel';
import type { AddressSeenReported } from './address-seen.events.js';

export type AddressSeenCommand = {
  readonly type: 'Report';
  readonly report: Omit<DataOf<AddressSeenReported, 'AddressSeenReported'>, 'awareAt'>;
  readonly at: Date;
};

export type AddressSeen = 'nothing' | 'reported';

/** A report that an address may have been seen. Each is one of its own: a second letter is a second danger. */
export const addressSeenDecider: Decider<AddressSeen, AddressSeenCommand, AddressSeenReported> = {
  initial: 'nothing',
  decide({ report, at }, state) {
    if (state === 'reported') throw new RuleBroken('address-seen-reported-already');
    return [{ type: 'AddressSeenReported', data: { ...report, awareAt: at.toISOString() } }];
  },
  evolve(state, { type }) {
    switch (type) {
      case 'AddressSeenReported':
        return 'reported';
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};
