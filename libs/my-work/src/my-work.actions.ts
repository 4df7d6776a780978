import { defineActions, EVERYBODY } from '#access';

/** Everybody has a front page. What is on it is the reading organisation's own work: its SQL shows nothing else. */
export const myWorkActions = defineActions({
  'my-work:read': {
    who: EVERYBODY,
    purpose: 'safeguarding',
    log: 'case',
  },
  'saved-view:keep': { who: EVERYBODY, purpose: 'administration', log: 'none' },
});
