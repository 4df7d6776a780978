import { defineActions, EVERYBODY } from '#access';

/**
 * What a contract says about clocks is agreed with whoever commissions the service, so it is theirs to put on record.
 * Everybody may read it: it is a fact about the service, like its criteria.
 */
export const clocksActions = defineActions({
  'clock-terms:read': { who: EVERYBODY, purpose: 'contract-monitoring', log: 'none' },
  'clock-terms:agree': { who: { commissioner: 'always' }, purpose: 'contract-monitoring', log: 'none' },
});
