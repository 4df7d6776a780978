import { defineActions, EVERYBODY, type Resource } from '#access';

/**
 * Notices hold ids, codes and days, and nothing of a case, so no read of them is logged; what they link to is read as
 * always. Each member sees their own. Work that waits for nobody is shown to whoever manages it in that organisation, and
 * to commissioners, who see counts and names of staff.
 */
export const noticesActions = defineActions({
  'notices:read': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'notices:choose': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'mailbox:read': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'calendar:keep': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'reassignment:list': {
    who: {
      'service-manager': ['own'],
      'safeguarding-lead': ['own'],
      administrator: ['own'],
      'governance-lead': ['own'],
      commissioner: 'always',
    },
    purpose: 'administration',
    log: 'none',
  },
});

/** Whose work it is that waits. */
export const organisationOf = (organisationId: string): Resource => ({
  ...{ kind: 'organisation', id: organisationId, caseIds: [], relations: { own: [organisationId] } },
});
