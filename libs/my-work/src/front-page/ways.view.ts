import type { Role } from '#access';

/** A place to go from the front page, by the name that it has in the navigation, with what is found there. */
export interface Way {
  readonly href: string;
  readonly text: string;
  readonly about: string;
}

const SHARED_WITH_US: Way = {
  href: '/sharing-inbox',
  text: 'Shared with us',
  about: 'What other organisations shared, and what they corrected since: each waits for your word that you know.',
};

/** Where roles without clocks of their own begin. */
const WAYS: Partial<Readonly<Record<Role, readonly Way[]>>> = {
  commissioner: [
    {
      href: '/accessibility-gaps',
      text: 'Accessibility gaps',
      about: 'Who was turned away, and what stood in the way: declines by barrier, service and area.',
    },
    {
      href: '/directory',
      text: 'Directory',
      about: 'What each service offers, whom it takes, and how long people wait for it.',
    },
  ],
  'survivor-advocate': [
    {
      href: '/survivor-files',
      text: 'My survivor files',
      about:
        'How each survivor can be reached without danger, what they want, and what has to be done for their safety.',
    },
    SHARED_WITH_US,
  ],
  'forum-coordinator': [
    SHARED_WITH_US,
    {
      href: '/emergency',
      text: 'Emergency',
      about:
        'A case that you are not part of, when somebody is in danger now: for an hour, with a reason, and somebody looks at it afterwards.',
    },
    { href: '/directory', text: 'Directory', about: 'Organisations, their leads for each forum, and services.' },
  ],
  'governance-lead': [
    {
      href: '/alerts',
      text: 'Alerts',
      about: 'Reading that is out of the ordinary, and emergencies, each to be looked at.',
    },
    {
      href: '/emergency-reviews',
      text: 'Emergency reviews',
      about: 'Who opened a case in an emergency: to be judged within two working days, by somebody else.',
    },
    {
      href: '/possible-conflicts',
      text: 'Possible conflicts',
      about: 'Who here is alike to somebody in a case, and is kept from it until you have looked.',
    },
    {
      href: '/restrictions',
      text: 'Restrictions',
      about: 'Who may not know of a case. Every change takes two people.',
    },
    {
      href: '/subject-access',
      text: 'Requests for access',
      about: 'What somebody is told that is recorded about them.',
    },
    {
      href: '/rectifications',
      text: 'Requests to put right',
      about: 'What somebody says is wrong in what is recorded about them, and what comes of each point.',
    },
    { href: '/erasures', text: 'Erasures', about: 'What is erased, kind by kind, and what the law says must be kept.' },
  ],
  administrator: [
    { href: '/members', text: 'Members', about: 'Who has an account at your organisation, and who they are.' },
    {
      href: '/service-accounts',
      text: 'Service accounts',
      about: 'Programs of your organisation: what each may do, its keys, and how to end it.',
    },
    { href: '/directory', text: 'Directory', about: 'What others read about your organisation and its services.' },
  ],
  auditor: [
    { href: '/cases', text: 'Cases', about: 'Every case file, and its history at any day on both clocks.' },
    { href: '/search', text: 'Find a person', about: 'By name or by any reference that somebody gave you.' },
    { href: '/audit-trail', text: 'Audit trail', about: 'What was shared and why, and who looked at what.' },
    { href: '/actions', text: 'Actions', about: 'What forums agreed, who promised it, and what came of it.' },
  ],
};

const INTROS: Partial<Readonly<Record<Role, string>>> = {
  'survivor-advocate': 'Here is the survivor’s side. Nobody who works with the person referred can open it.',
  'forum-coordinator': 'Here is what reaches the forum that you coordinate.',
  'governance-lead': 'Here you look after who may know what. Everything that you open is recorded.',
  administrator: 'Here you look after accounts. No case is open to you.',
  commissioner: 'Here you see figures about services, never a person.',
  auditor: 'Here you can go back to any moment of a case, on two clocks. Everything that you open is recorded.',
};

/** The front page of a role without clocks of its own. */
export const waysView = (role: Role) => ({ intro: INTROS[role], ways: WAYS[role] ?? [] });
