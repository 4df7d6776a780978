import { ActionCatalogue, NotFound, Permissions } from '#access';
import { OpenStandings, someSignedIn } from '#access/testing';
import { EventCatalogue, RevisionConflict } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { londonInstant, SetClock } from '#kernel';
import { referralEventTypes } from './domain/referral.event-types.js';
import { aReferral, RECIPIENT_ID, REFERRAL_ID, REFERRER_ID } from './domain/referral.examples.js';
import { referralStream } from './domain/referral.stream.js';
import { ReferralSteps, type Step } from './referral-steps.js';
import { referralsActions } from './referrals.actions.js';

const now = londonInstant('2025-04-14', '10:00');
const manager = someSignedIn({ role: 'service-manager', organisationId: RECIPIENT_ID }, { now });
const referrer = someSignedIn({ role: 'referrer', organisationId: REFERRER_ID }, { now });
const id = (number: number): string => `1e7a3c5d-9b2f-5d40-8c6e-4a8f2d6b9c${number}`;

const accept: Step = {
  referralId: REFERRAL_ID,
  action: 'referral:accept',
  command: { type: 'Accept', at: now, by: RECIPIENT_ID, start: 'NOW', conflictChecked: true },
  seenRevision: 2n,
  commandId: id(20),
  signed: manager,
};
const withdraw: Step = {
  ...accept,
  action: 'referral:withdraw',
  command: { type: 'Withdraw', at: now, by: REFERRER_ID, reason: 'PERSON_MOVED', referrerAgreed: false },
  commandId: id(21),
  signed: referrer,
};

describe('Taking a step with a referral', () => {
  let store: MemoryEventStore;
  let steps: ReferralSteps;
  const types = async () => (await store.readAll({ after: 2n, max: 10 })).events.map(({ type }) => type);

  beforeEach(async () => {
    store = new MemoryEventStore(new EventCatalogue().register(referralEventTypes), new SetClock(now));
    steps = new ReferralSteps(
      store,
      new Permissions(new ActionCatalogue().register(referralsActions), new OpenStandings()),
    );
    const past = [aReferral.drafted(), aReferral.submitted(), aReferral.acknowledged()];
    await store.append(referralStream(REFERRAL_ID), 'noStream', past, referrer.context(id(10)));
  });

  it('records it, with the revision that was on the screen and the policy in force', async () => {
    await steps.take(accept);
    const [event] = (await store.readAll({ after: 2n, max: 1 })).events;
    expect(event).toMatchObject({
      type: 'ReferralAccepted',
      meta: { seenRevision: '2', policyVersions: { 'decision-clock': '3' } },
    });
  });

  it('of two at once, one wins and the other is told that the referral changed', async () => {
    const both = await Promise.allSettled([steps.take(accept), steps.take(withdraw)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))[0]).toBeInstanceOf(RevisionConflict);
    expect(await types()).toHaveLength(1);
  });

  it('with what was on the screen before somebody else’s step is a conflict, never a decision', async () => {
    await steps.take(accept);
    await expect(steps.take(withdraw)).rejects.toThrow(RevisionConflict);
    expect(await types()).toEqual(['ReferralAccepted']);
  });

  it('is refused as if there were no referral to who may not, and records nothing', async () => {
    await expect(steps.take({ ...accept, signed: referrer })).rejects.toThrow(NotFound);
    await expect(steps.take({ ...accept, referralId: id(30) })).rejects.toThrow(NotFound);
    expect(await types()).toEqual([]);
  });
});
