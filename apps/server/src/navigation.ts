import { Alerts, type NavigationItem } from '#access';

/** The service navigation in reading order. The layout shows the entries whose action the member's role may do. */
export const NAVIGATION: readonly NavigationItem[] = [
  { href: '/', text: 'My work', action: 'my-work:read' },
  { href: '/cases', text: 'Cases', action: 'case:list' },
  { href: '/inbox', text: 'Inbox', action: 'referral:list-received' },
  { href: '/caseload', text: 'Caseload', action: 'referral:list-received' },
  { href: '/survivor-files', text: 'My survivor files', action: 'survivor-file:list' },
  { href: '/sent', text: 'Sent referrals', action: 'referral:list-sent' },
  { href: '/actions', text: 'Actions', action: 'action:list' },
  { href: '/sharing-inbox', text: 'Shared with us', action: 'sharing:inbox' },
  { href: '/search', text: 'Find a person', action: 'person:search' },
  { href: '/directory', text: 'Directory', action: 'directory:browse', seldom: true },
  { href: '/accessibility-gaps', text: 'Accessibility gaps', action: 'gaps:read', seldom: true },
  { href: '/notices', text: 'Notices', action: 'notices:read', also: ['/mailbox', '/calendar-feed', '/reassignments'] },
  { href: '/emergency', text: 'Emergency', action: 'emergency:ask' },
  { href: '/subject-access', text: 'Requests for access', action: 'subject-access:list' },
  { href: '/rectifications', text: 'Requests to put right', action: 'rectification:list', seldom: true },
  { href: '/erasures', text: 'Erasures', action: 'erasure:list', also: ['/legal-holds'] },
  { href: '/audit-trail', text: 'Audit trail', action: 'audit-trail:read', seldom: true },
  { href: '/restrictions', text: 'Restrictions', action: 'restriction:list' },
  { href: '/possible-conflicts', text: 'Possible conflicts', action: 'hold:list' },
  { href: '/emergency-reviews', text: 'Emergency reviews', action: 'emergency:list-reviews' },
  { href: '/members', text: 'Members', action: 'member:list' },
  { href: '/service-accounts', text: 'Service accounts', action: 'service-account:list' },
  {
    ...{ href: '/alerts', text: 'Alerts', action: 'alert:list' },
    count: (app, { member: { organisationId, memberId }, now }) =>
      app.get(Alerts, { strict: false }).open(organisationId, { memberId, now }),
  },
];
