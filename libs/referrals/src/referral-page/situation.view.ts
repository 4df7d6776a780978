import { londonDate, readableDate, type IsoDate } from '#kernel';
import { datetimeText } from '#web';
import { dueText } from '../due.view.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';

/** Who reads, and what the two sides are called. */
export interface Parties {
  readonly side: 'referrer' | 'recipient' | 'auditor';
  readonly referrer: string;
  readonly service: string;
}

/** What is going on: whose turn it is and by when. Whoever reads is "you". */
export function situation(entry: ReferralEntry, { side, ...names }: Parties): string {
  const referrer = side === 'referrer' ? 'You' : names.referrer;
  const service = side === 'recipient' ? 'You' : names.service;
  const has = side === 'recipient' ? 'you have' : 'it has';
  switch (entry.state) {
    case 'DRAFT':
      return 'This referral has not been sent. Nobody outside the organisation that refers can see it.';
    case 'SUBMITTED':
      return `${service} must confirm that ${has} the referral${by(entry.acknowledgeBy, entry.acknowledgeAt)}, and decide${by(entry.decideBy)}.`;
    case 'RECEIVED':
      return `${service} must decide${by(entry.decideBy)}.`;
    case 'INFO_REQUESTED':
      return `${service} asked for information. ${referrer} must answer${by(entry.answerBy)}. Until then the time to decide stands still.`;
    case 'ACCEPTED':
      return `${service} accepted the referral. First contact is due${by(entry.firstContactDueOn)}.`;
    case 'WAITLISTED':
      return `The person is on the waiting list. ${service} must look at the place again${by(entry.waitReviewDueOn)}.`;
    case 'CONTACTING':
      return `${service} ${side === 'recipient' ? 'are' : 'is'} trying to reach the person${tried(entry)}.`;
    case 'ASSESSMENT':
      return `The person is being assessed${entry.clocks?.ASSESS ? `, which must be complete${by(entry.clocks.ASSESS)}` : ''}.`;
    case 'IN_PROGRESS':
      return 'The work with the person is under way.';
    case 'ON_HOLD':
      return `${entry.holdSide === 'REFERRER' ? referrer : service} put this referral on hold, and must look at it again${by(entry.clocks?.REVIEW_HOLD)}. Until then every other clock stands still.`;
    case 'CHALLENGED':
      return `${referrer} asked for the decline to be reviewed. Somebody of the service who did not decide it must answer${by(entry.clocks?.REVIEW_CHALLENGE)}.`;
    case 'DECLINED':
      return `${service} declined the referral${on(entry.endedAt)}.`;
    case 'WITHDRAWN':
      return `The referral was withdrawn${on(entry.endedAt)}.`;
    case 'COMPLETED':
      return `The work was completed${on(entry.endedAt)}.`;
    case 'ENDED_EARLY':
      return `The work ended early${on(entry.endedAt)}.${entry.clocks?.REFER_ONWARD ? ` The person must be referred onward${by(entry.clocks.REFER_ONWARD)}.` : ''}`;
    case 'MARKED_IN_ERROR':
      return 'This referral was recorded in error. Do not act on it. It stays on record, so that what was done because of it can be explained.';
  }
}

const tried = ({ contactAttempts = 0, firstContactDueOn }: ReferralEntry): string => {
  if (contactAttempts === 0) return by(firstContactDueOn);
  return `, ${contactAttempts} ${contactAttempts === 1 ? 'attempt' : 'attempts'} so far`;
};

const by = (dueOn: IsoDate | undefined, dueAt?: string): string => (dueOn ? ` by ${dueText({ dueOn, dueAt })}` : '');

const on = (instant: string | undefined): string =>
  instant ? ` on ${readableDate(londonDate(new Date(instant)))}` : '';

/** Who has to act on a risk that was reported as immediate, and by when; undefined where nobody has. */
export function riskTask({ riskTaskAt }: ReferralEntry, side: Parties['side'], referrer: string): string | undefined {
  if (riskTaskAt === undefined) return undefined;
  const whose = side === 'referrer' ? 'your organisation' : referrer;
  return `A change of risk was reported as immediate. A safeguarding lead of ${whose} must act on it by ${datetimeText(new Date(riskTaskAt))} and record what was done.`;
}
