import type { Role } from '#access';

/** A place to go from the front page, with what is found there. */
export interface Way {
  readonly href: string;
  readonly text: string;
  readonly about: string;
}

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
  auditor: [
    { href: '/cases', text: 'Cases', about: 'Every case file, and its history at any day on both clocks.' },
    { href: '/search', text: 'Find a person', about: 'By name or by any reference that somebody gave you.' },
    { href: '/audit-trail', text: 'Audit trail', about: 'What was shared and why, and who looked at what.' },
    { href: '/actions', text: 'Actions', about: 'What forums agreed, who promised it, and what came of it.' },
  ],
};

const INTROS: Partial<Readonly<Record<Role, string>>> = {
  commissioner: 'Here you see figures about services, never a person.',
  auditor: 'Here you can go back to any moment of a case, on two clocks. Everything that you open is recorded.',
};

/** The front page of a role without clocks of its own. */
export const waysView = (role: Role) => ({ intro: INTROS[role], ways: WAYS[role] ?? [] });
