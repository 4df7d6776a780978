import type { Member, Role } from '#access';
import { readableDate, type IsoDate } from '#kernel';
import { workingDaysText } from '#web';
import { belongs, type Show, type WorkItem } from './work-item.js';

/** The parts of the list by what their address says; anything else shows all that is the reader's turn. */
const SHOWS: readonly Show[] = ['today', 'overdue', 'waiting'];

/** The part of the list that `?show=` asks for. */
export const showAsked = (asked: unknown): Show => SHOWS.find((show) => show === asked) ?? 'mine';

const TITLES: Readonly<Record<Show, string>> = {
  mine: 'Your turn',
  today: 'Due today',
  overdue: 'Overdue',
  waiting: 'Waiting for others',
};

const EMPTY: Readonly<Record<Show, { heading: string; text: string }>> = {
  mine: {
    heading: 'Nothing waits for you',
    text: 'Referrals and actions appear here as soon as it is your organisation’s turn, the earliest due first.',
  },
  today: { heading: 'Nothing is due today', text: 'What is due later is in the list of everything that is your turn.' },
  overdue: { heading: 'Nothing is overdue', text: 'Everything that is your turn can still be done in time.' },
  waiting: {
    heading: 'You wait for nobody',
    text: 'Referrals that a service has to decide on, and actions that others have accepted, appear here.',
  },
};

/** The front page of somebody who works on cases. */
export function myWorkView(items: readonly WorkItem[], show: Show, today: IsoDate, member: Pick<Member, 'role'>) {
  const count = (part: Show) => items.filter((item) => belongs(item, part, today)).length;
  const shown = items.filter((item) => belongs(item, show, today));
  return {
    tiles: [
      { count: count('today'), text: 'due today', href: '/?show=today' },
      { count: count('overdue'), text: 'overdue', href: '/?show=overdue', tone: 'danger' },
      { count: count('waiting'), text: 'waiting for others', href: '/?show=waiting' },
    ],
    title: TITLES[show],
    isPart: show !== 'mine',
    isWaiting: show === 'waiting',
    rows: shown.map((item) => rowOf(item, today)),
    empty: {
      ...EMPTY[show],
      action: show === 'mine' ? START[member.role] : { href: '/', text: 'Everything that is your turn' },
    },
  };
}

/** Where to begin when nothing waits. */
const START: Partial<Readonly<Record<Role, { href: string; text: string }>>> = {
  referrer: { href: '/search', text: 'Find a person to refer' },
  'safeguarding-lead': { href: '/cases', text: 'Open a case' },
  'service-worker': { href: '/caseload', text: 'See your caseload' },
  'service-manager': { href: '/inbox', text: 'See the inbox of your service' },
};

function rowOf({ reference, href, what, dueOn, waitsFor, nextStep }: WorkItem, today: IsoDate) {
  const isOverdue = dueOn < today;
  return {
    ...{ reference, href, what, waitsFor, nextStep, isOverdue },
    due: readableDate(dueOn),
    left: workingDaysText(dueOn, today),
    isToday: dueOn === today,
  };
}

/** The front page of somebody who works on no case: the ways to what they may read. */
export function startView(role: Role) {
  return role === 'auditor' ? AUDITOR : COMMISSIONER;
}

const AUDITOR = {
  lead: 'You can replay any case to any moment, on two clocks. Every look is recorded.',
  ways: [
    { href: '/cases', title: 'Cases', text: 'Every case, to open its history and its audit trail' },
    { href: '/search', title: 'Find a case or a person', text: 'By reference or by name' },
    { href: '/audit-trail', title: 'Audit trail', text: 'Decisions to share, and who looked at what' },
    { href: '/accessibility-gaps', title: 'Accessibility gaps', text: 'What stood between people and services' },
  ],
  command: 'npm run -s audit -- --help',
};

const COMMISSIONER = {
  lead: 'You see figures about services, never a person.',
  ways: [
    {
      href: '/accessibility-gaps',
      title: 'Accessibility gaps',
      text: 'What stood between people and services, quarter by quarter',
    },
    { href: '/directory', title: 'Directory', text: 'Services with their criteria, capacity and waiting times' },
  ],
  command: undefined,
};
