import type { Role } from '#access';
import { MAX_INFORMATION_ROUNDS } from '../domain/triage/information.policies.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import type { Side } from './referral.reader.js';

/** Something the reader can do now. `post` is done at once by a button, the rest leads to a page. */
export interface NextAction {
  readonly text: string;
  readonly href: string;
  readonly kind: 'primary' | 'secondary' | 'link';
  readonly post?: true;
}

/** What the reader can do, the one thing that matters most first; and, when that is nothing, why. */
export interface NextActions {
  readonly actions: readonly NextAction[];
  readonly waiting?: string;
}

/** Offered by state and side; the handlers ask again whether it may be done. */
export function nextActions(
  entry: Pick<ReferralEntry, 'referralId' | 'state'>,
  reader: { readonly side: Side; readonly role: Role },
  roundsAsked: number,
): NextActions {
  const to = (path: string): string => `/referrals/${entry.referralId}/${path}`;
  if (reader.side === 'auditor') return { actions: [] };
  const actions =
    reader.side === 'recipient' ? serviceActions(entry, reader.role, roundsAsked, to) : referrerActions(entry, to);
  const waiting = actions.some(({ kind }) => kind === 'primary') ? undefined : WAITING[reader.side][entry.state];
  return { actions, ...(waiting === undefined ? {} : { waiting }) };
}

type WaitingWords = Partial<Readonly<Record<ReferralEntry['state'], string>>>;

const UNTIL_THE_SERVICE_ANSWERS = 'There is nothing for you to do until the service answers.';
const WAITING: Readonly<Record<'recipient' | 'referrer', WaitingWords>> = {
  recipient: {
    INFO_REQUESTED: 'You asked the referrer for information. There is nothing for you to do until it comes.',
  },
  referrer: { SUBMITTED: UNTIL_THE_SERVICE_ANSWERS, RECEIVED: UNTIL_THE_SERVICE_ANSWERS },
};

type Address = (path: string) => string;

function serviceActions(
  { state }: Pick<ReferralEntry, 'state'>,
  role: Role,
  roundsAsked: number,
  to: Address,
): NextAction[] {
  const isManager = role === 'service-manager';
  const withdraw: NextAction[] = isManager
    ? [{ text: 'Withdraw with the referrer’s agreement', href: to('withdraw'), kind: 'link' }]
    : [];
  if (state === 'SUBMITTED') {
    return [
      { text: 'Confirm that you have this referral', href: to('acknowledge'), kind: 'primary', post: true },
      ...withdraw,
    ];
  }
  if (state === 'INFO_REQUESTED' || state === 'ACCEPTED') return withdraw;
  if (state !== 'RECEIVED') return [];
  return [
    { text: 'Accept', href: to('accept'), kind: 'primary' },
    ...(isManager ? [{ text: 'Decline', href: to('decline'), kind: 'secondary' } as const] : []),
    ...(roundsAsked < MAX_INFORMATION_ROUNDS
      ? [{ text: 'Ask for information', href: to('request-information'), kind: 'secondary' } as const]
      : []),
    ...withdraw,
  ];
}

function referrerActions({ state }: Pick<ReferralEntry, 'state'>, to: Address): NextAction[] {
  const withdraw: NextAction = { text: 'Withdraw this referral', href: to('withdraw'), kind: 'link' };
  switch (state) {
    case 'INFO_REQUESTED':
      return [{ text: 'Answer the questions', href: to('provide-information'), kind: 'primary' }, withdraw];
    case 'SUBMITTED':
    case 'RECEIVED':
    case 'ACCEPTED':
      return [withdraw];
    default:
      return [];
  }
}
