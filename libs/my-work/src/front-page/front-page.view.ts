import type { Member, Role } from '#access';
import { counted, type IsoDate } from '#kernel';
import { workingDaysText } from '#web';
import { hrefOf, nextStep } from './next-step.view.js';
import { isForToday, isLate, type OpenClock } from './open-clock.row.js';

/** The parts of one's work that the numbers on the front page count. */
export const PARTS = ['today', 'overdue', 'waiting'] as const;
export type Part = (typeof PARTS)[number];

/** How many clocks each number counts. */
export type Counts = Readonly<Record<Part, number>>;

/** Lines of one part; the full lists are one link away. */
const MOST_LINES = 50;
const LONGEST_TITLE = 120;

const belongs = (clock: OpenClock, part: Part, today: IsoDate): boolean => {
  if (part === 'waiting') return clock.turn === 'theirs';
  if (clock.turn !== 'ours') return false;
  return part === 'overdue' ? isLate(clock, today) : isForToday(clock, today) && !isLate(clock, today);
};

/** How many of these clocks are due today, are overdue, and wait for others. */
export function countsOf(clocks: readonly OpenClock[], today: IsoDate): Counts {
  const count = (part: Part): number => clocks.filter((clock) => belongs(clock, part, today)).length;
  return { today: count('today'), overdue: count('overdue'), waiting: count('waiting') };
}

/** The part that an address asks for, or undefined when it asks for none that there is. */
export const partShown = (show: unknown): Part | undefined => PARTS.find((part) => part === show);

/** What the front page says to somebody with clocks to look after: all of them, or the one part that was asked for. */
export function frontPageView(clocks: readonly OpenClock[], member: Member, today: IsoDate, part?: Part) {
  const lines = (which: readonly OpenClock[]) => which.map((clock) => lineOf(clock, member.role, today));
  const of = (turn: OpenClock['turn']) => clocks.filter((clock) => clock.turn === turn);
  const parts = part
    ? [partOf(PART_TITLES[part], lines(clocks.filter((clock) => belongs(clock, part, today))))]
    : [partOf('Your turn', lines(of('ours'))), partOf('Waiting for others', lines(of('theirs')))];
  return {
    tiles: tilesOf(countsOf(clocks, today), lateWithOthers(clocks, today)),
    parts: parts.filter(({ count }) => count > 0),
    isPart: part !== undefined,
    lists: member.role.startsWith('service') ? SERVICE_LISTS : REFERRER_LISTS,
    empty: part
      ? { heading: NOTHING[part], text: 'Everything else is on the whole list.', action: WHOLE_LIST }
      : EMPTY(member.role),
  };
}

/** Of what waits for others, how much is late: nobody of ours is, and somebody has to ask. */
const lateWithOthers = (clocks: readonly OpenClock[], today: IsoDate): number =>
  clocks.filter((clock) => clock.turn === 'theirs' && isLate(clock, today)).length;

const tilesOf = ({ today, overdue, waiting }: Counts, late: number) => [
  { count: today, text: 'due today', href: '/?show=today' },
  { count: overdue, text: 'overdue', href: '/?show=overdue', tone: 'danger' },
  { count: waiting, text: `waiting for others${late ? `, ${late} overdue` : ''}`, href: '/?show=waiting' },
];

function lineOf(clock: OpenClock, role: Role, today: IsoDate) {
  const { what, personName, reference, dueOn, dueAt, urgent } = clock;
  const late = isLate(clock, today);
  const title = what === undefined ? personName : shortened(what);
  return {
    ...{ href: hrefOf(clock), title, reference, about: aboutOf(clock, role), urgent, dueOn, dueAt },
    step: nextStep(clock, role, today),
    left: leftOf(clock, today),
    late,
    today: isForToday(clock, today) && !late,
  };
}

/** How long there is, in hours where they are few. */
function leftOf(clock: OpenClock, today: IsoDate): string {
  const { dueOn, hoursLeft } = clock;
  if (hoursLeft !== undefined) return hoursLeft === 0 ? 'less than 1 hour left' : `${counted(hoursLeft, 'hour')} left`;
  return isLate(clock, today) && dueOn === today ? 'overdue' : workingDaysText(dueOn, today);
}

/** What the clock belongs to: its reference, and who is on the other side or whom it is about. */
function aboutOf({ kind, reference, personName, otherSide }: OpenClock, role: Role): string {
  if (kind === 'action') return `Action ${reference} about ${personName}`;
  return `Referral ${reference} ${role.startsWith('service') ? 'from' : 'to'} ${otherSide}`;
}

/** What fits into a row; the page of the action has the rest. Never cut inside a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const cut = text.slice(0, LONGEST_TITLE);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : LONGEST_TITLE)} …`;
}

const partOf = (title: string, lines: readonly ReturnType<typeof lineOf>[]) => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  count: lines.length,
  lines: lines.slice(0, MOST_LINES),
  more: Math.max(0, lines.length - MOST_LINES),
});

const PART_TITLES: Readonly<Record<Part, string>> = {
  today: 'Due today',
  overdue: 'Overdue',
  waiting: 'Waiting for others',
};
const NOTHING: Readonly<Record<Part, string>> = {
  today: 'Nothing is due today',
  overdue: 'Nothing is overdue',
  waiting: 'You are not waiting for anybody',
};

const WHOLE_LIST = { href: '/', text: 'Show all your work' };
const ACTIONS = { href: '/actions', text: 'All actions' };
const SERVICE_LISTS = [{ href: '/inbox', text: 'All referrals to you' }, ACTIONS];
const REFERRER_LISTS = [{ href: '/sent', text: 'All referrals you made' }, ACTIONS];

const EMPTY = (role: Role) =>
  role.startsWith('service')
    ? {
        heading: 'Nothing is waiting for you',
        text: 'A referral appears here as soon as it is sent to you, an action as soon as a forum gives it to you.',
        action: { href: '/caseload', text: 'Go to your caseload' },
      }
    : {
        heading: 'Nothing is waiting for you',
        text: 'Referrals that you make and questions about them appear here, with the day by which something has to happen.',
        action: { href: '/search', text: 'Find a person to refer' },
      };
