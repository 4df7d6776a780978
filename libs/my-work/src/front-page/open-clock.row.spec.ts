import type { OpenAction } from '#forums';
import { londonInstant } from '#kernel';
import type { ReferralClockRow } from '#referrals';
import { clockOfAction, clockOfReferral, isLate } from './open-clock.row.js';

const names = {
  services: new Map([['service-1', 'The group']]),
  organisations: new Map([
    ['org-1', 'Lantern Row'],
    ['org-2', 'The police'],
  ]),
  persons: new Map([['person-1', 'Jasper Thistlewick']]),
};
const referral: ReferralClockRow = {
  referralId: 'c10c0001-0000-4000-8000-000000000001',
  reference: 'R-0001-AAAA',
  caseId: 'ca5e0001-0000-4000-8000-000000000001',
  personName: 'Jasper Thistlewick',
  serviceId: 'service-1',
  referrerOrganisationId: 'org-1',
  clock: 'ACKNOWLEDGE',
  waitsOn: 'recipient',
  urgency: 'URGENT',
  dueOn: '2025-04-11',
  dueAt: null,
  declinedBy: null,
};
const now = londonInstant('2025-04-11', '11:30');
const referrer = { side: 'referrer', memberId: 'member-1', now } as const;
const recipient = { side: 'recipient', memberId: 'member-2', now } as const;
const action: OpenAction = {
  actionId: 'c10c0003-0000-4000-8000-000000000003',
  reference: 'A-0003-CCCC',
  caseId: 'ca5e0001-0000-4000-8000-000000000001',
  personId: 'person-1',
  status: 'RAISED',
  what: 'Flag the address.',
  dueOn: '2025-04-04',
  ownerOrganisationId: 'org-2',
  raisedByOrganisationId: 'org-1',
};

describe('The clock of a referral', () => {
  it.each([
    ['ACKNOWLEDGE', 'recipient', 'acknowledgement', 'theirs', 'ours'],
    ['DECIDE', 'recipient', 'decision', 'theirs', 'ours'],
    ['ANSWER', 'referrer', 'answers', 'ours', 'theirs'],
    ['REVIEW_CHALLENGE', 'recipient', 'review', 'theirs', 'ours'],
    ['REVIEW_HOLD', 'referrer', 'hold', 'ours', 'theirs'],
    ['REVIEW_HOLD', 'recipient', 'hold', 'theirs', 'ours'],
    ['FIRST_CONTACT', 'recipient', 'contact', 'theirs', 'ours'],
    ['REFER_ONWARD', 'referrer', 'onward', 'ours', 'theirs'],
  ] as const)('%s that waits on the %s is for the %s: %s there, %s', (clock, waitsOn, awaited, mine, yours) => {
    const row = { ...referral, clock, waitsOn };
    expect(clockOfReferral(row, referrer, names)).toMatchObject({ awaited, turn: mine, otherSide: 'The group' });
    expect(clockOfReferral(row, recipient, names)).toMatchObject({ awaited, turn: yours, otherSide: 'Lantern Row' });
  });

  it('to review a decline is not for who declined: they wait for a colleague', () => {
    const challenged = { ...referral, clock: 'REVIEW_CHALLENGE', declinedBy: 'member-2' } as const;
    const waits = { awaited: 'review-by-a-colleague', turn: 'theirs' };
    expect(clockOfReferral(challenged, recipient, names)).toMatchObject(waits);
    const colleague = { ...recipient, memberId: 'member-3' };
    expect(clockOfReferral(challenged, colleague, names)).toMatchObject({ awaited: 'review', turn: 'ours' });
    expect(clockOfReferral(challenged, referrer, names)).toMatchObject({ awaited: 'review', turn: 'theirs' });
  });

  it('is about the person, and keeps what is urgent', () =>
    expect(clockOfReferral(referral, recipient, names)).toMatchObject({
      personName: 'Jasper Thistlewick',
      urgent: true,
      dueOn: '2025-04-11',
    }));

  it('to act on a changed risk is urgent, however urgent the referral was', () => {
    const risk = { ...referral, clock: 'ACT_ON_RISK', waitsOn: 'referrer', urgency: 'STANDARD' } as const;
    expect(clockOfReferral(risk, referrer, names)).toMatchObject({ awaited: 'risk', turn: 'ours', urgent: true });
  });

  it('that is counted in hours is late once its moment has passed, on its own day', () => {
    const of = (time: string) => {
      const dueAt = londonInstant('2025-04-11', time).toISOString();
      return clockOfReferral({ ...referral, dueAt }, recipient, names);
    };
    expect(of('11:30')).toMatchObject({ dueAt: '2025-04-11T10:30:00.000Z' });
    expect(['11:29', '11:30'].map((time) => isLate(of(time), '2025-04-11'))).toEqual([true, false]);
    expect(isLate(clockOfReferral(referral, recipient, names), '2025-04-11')).toBe(false);
    expect(isLate(clockOfReferral(referral, recipient, names), '2025-04-12')).toBe(true);
  });

  it('says how many hours are left where there are fewer than a working day has', () => {
    const left = (dueAt: string) => clockOfReferral({ ...referral, dueAt }, recipient, names).hoursLeft;
    expect(left('2025-04-11T14:29:00.000Z')).toBe(3); // it is 11:30 in London
    expect(left('2025-04-11T10:31:00.000Z')).toBe(0);
    expect(left('2025-04-11T18:30:00.000Z')).toBeUndefined();
    expect(left('2025-04-11T10:29:00.000Z')).toBeUndefined();
  });

  it('does without a name that nobody has given', () =>
    expect(clockOfReferral({ ...referral, serviceId: 'gone' }, referrer, names).otherSide).toBe('the service'));
});

describe('The clock of an action', () => {
  it('is about what has to be done, and about whom', () =>
    expect(clockOfAction(action, 'ours', names)).toMatchObject({
      what: 'Flag the address.',
      personName: 'Jasper Thistlewick',
      awaited: 'acceptance',
      otherSide: 'Lantern Row',
    }));

  it('waits for its owner once it is accepted', () =>
    expect(clockOfAction({ ...action, status: 'ACCEPTED' }, 'theirs', names)).toMatchObject({
      awaited: 'completion',
      otherSide: 'The police',
    }));
});
