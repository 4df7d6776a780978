import { accessMigrations } from '#access';
import { inReading } from '#access/testing';
import type { RecordedEvent } from '#event-store';
import { projectionSpec, recorded } from '#projections/testing';
import type { ReferralEvent } from '../domain/referral.events.js';
import { aReferral, CASE_ID, PERSON_ID, RECIPIENT_ID, REFERRER_ID, SERVICE_ID } from '../domain/referral.examples.js';
import { referralStream } from '../domain/referral.stream.js';
import { referralsMigrations } from '../migrations/index.js';
import { stepsOf } from '../referral-page/referral-step.query.js';
import { openReferrals, referralEntry, referralsOfCase } from './referral-list.query.js';
import { ReferralRegisterProjection } from './referral-register.projection.js';

const spec = projectionSpec(new ReferralRegisterProjection(), [...accessMigrations, ...referralsMigrations]);
const { drafted, submitted, acknowledged } = aReferral;

const id = (number: number): string => `5b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1b${String(number).padStart(2, '0')}`;
const OTHERS = '2f8c4b6a-9d1e-5a73-8b5c-1e7d3f9a4cff';

/** The events of one referral, each an hour after the one before. */
const story = (number: number, ...events: ReferralEvent[]): RecordedEvent[] =>
  events.map((event, index) => {
    const at = new Date(Date.UTC(2025, 3, 10, 9 + index, number));
    const data = { ...event.data, referralId: id(number) };
    return recorded({ type: event.type, data }, { stream: referralStream(id(number)), occurredAt: at, recordedAt: at });
  });
const clock = (decideBy: string) => ({ startsOn: '2025-04-01', acknowledgeBy: '2025-04-02', decideBy });

/** One draft, three that wait for a decision, one declined, one discarded draft, one of other organisations. */
beforeEach(() =>
  spec.given(
    ...story(1, drafted()),
    ...story(2, drafted(), submitted({ clock: clock('2025-04-20') }), acknowledged()),
    ...story(3, drafted(), submitted({ clock: clock('2025-04-10') }), acknowledged()),
    ...story(4, drafted(), submitted({ clock: clock('2025-04-15') }), acknowledged()),
    ...story(5, drafted(), submitted(), acknowledged(), aReferral.declined()),
    ...story(6, drafted(), aReferral.withdrawn({ reason: 'DRAFT_DISCARDED' })),
    ...story(7, drafted({ referrerOrganisationId: OTHERS, recipientOrganisationId: OTHERS }), submitted()),
  ),
);

const tx = <T>(work: Parameters<ReturnType<typeof spec.database>['tx']>[0]): Promise<T> =>
  inReading(spec.database(), work) as Promise<T>;

describe('The referrals of a case', () => {
  const ofCase = async (seenBy?: string) => {
    const entries = await inReading(spec.database(), (manager) => referralsOfCase(manager, CASE_ID, seenBy));
    return new Set(entries.map(({ referralId }) => referralId));
  };
  it('are for an organisation those that it made or was sent', async () => {
    expect(await ofCase(REFERRER_ID)).toEqual(new Set([id(1), id(2), id(3), id(4), id(5)]));
    expect(await ofCase(RECIPIENT_ID)).toEqual(new Set([id(2), id(3), id(4), id(5)]));
    expect(await ofCase(OTHERS)).toEqual(new Set([id(7)]));
  });
  it('are all of them for an auditor', async () => expect((await ofCase()).size).toBe(6));
});

describe('Open referrals of a person', () => {
  it('are the organisation’s own, drafts included, and none that ended', async () => {
    const question = { personId: PERSON_ID, organisationId: REFERRER_ID };
    const entries = await inReading(spec.database(), (manager) => openReferrals(manager, question));
    expect(new Set(entries.map(({ referralId }) => referralId))).toEqual(new Set([id(1), id(2), id(3), id(4)]));
    expect(entries[0]).toMatchObject({ serviceId: SERVICE_ID, revision: 0n });
  });
});

describe('The steps of a referral', () => {
  const types = async (side: 'referrer' | 'recipient') => {
    await spec.given(...story(8, drafted(), aReferral.eligibilityChecked(), submitted(), acknowledged()));
    const steps = await inReading(spec.database(), (manager) => stepsOf(manager, id(8), side));
    return steps.map(({ type }) => type);
  };
  it('are all there for the referrer', async () => expect(await types('referrer')).toHaveLength(4));
  it('begin for the service with what was sent: a check made before was never shared', async () =>
    expect(await types('recipient')).toEqual(['ReferralSubmitted', 'ReferralAcknowledged']));
  it('are none for the service of a draft', async () => {
    await spec.given(...story(9, drafted(), aReferral.eligibilityChecked()));
    expect(await inReading(spec.database(), (manager) => stepsOf(manager, id(9), 'recipient'))).toEqual([]);
  });
});

describe('One referral', () => {
  it('is given with its dates as text and its revision', async () =>
    expect(await tx((manager) => referralEntry(manager, id(2)))).toMatchObject({
      referralId: id(2),
      decideBy: '2025-04-20',
      dueOn: '2025-04-20',
      revision: 2n,
    }));
  it('is nothing when there is none', async () =>
    expect(await tx((manager) => referralEntry(manager, id(99)))).toBeUndefined());
});
