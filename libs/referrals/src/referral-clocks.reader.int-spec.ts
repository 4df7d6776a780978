import { accessMigrations } from '#access';
import { inReading } from '#access/testing';
import type { RecordedEvent } from '#event-store';
import { recorded } from '#event-store/testing';
import { referenceOf } from '#kernel';
import { projectionSpec } from '#projections/testing';
import { anEnd } from './domain/ending.examples.js';
import type { ReferralEvent } from './domain/referral.events.js';
import { aReferral, CASE_ID, RECIPIENT_ID, REFERRAL_ID, REFERRER_ID, SERVICE_ID } from './domain/referral.examples.js';
import { referralStream } from './domain/referral.stream.js';
import { aWork, WORKER_ID } from './domain/work.examples.js';
import { referralsMigrations } from './migrations/index.js';
import { ReferralClocks } from './referral-clocks.reader.js';
import { ReferralRegisterProjection } from './referral-register/referral-register.projection.js';

const ASKED = '5c1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a11';
const DECLINED = '5d1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a12';
const DRAFT = '5e1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a13';
const ELSEWHERE = '5f1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a14';
const ACCEPTED = '6a1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a15';
const ALLOCATED = '6b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a16';
const CHALLENGED = '6c1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a17';
const URGENT = '6d1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a18';
const HURRIED_ID = '2f8c4b6a-9d1e-5a73-8b5c-1e7d3f9a4c97';
const REVIEWER_ID = '2f8c4b6a-9d1e-5a73-8b5c-1e7d3f9a4c98';
const STRANGER_ID = '2f8c4b6a-9d1e-5a73-8b5c-1e7d3f9a4c99';

const spec = projectionSpec(new ReferralRegisterProjection(), [...accessMigrations, ...referralsMigrations]);
const clocks = new ReferralClocks();
const on = (event: ReferralEvent): RecordedEvent => recorded(event, { stream: referralStream(event.data.referralId) });

const by = (memberId: string, event: ReferralEvent): RecordedEvent => {
  const { meta, ...said } = on(event);
  return { ...said, meta: { ...meta, actor: { ...meta.actor, memberId } } };
};

const sent = (
  referralId: string,
  data: { referrerOrganisationId?: string; recipientOrganisationId?: string } = {},
): RecordedEvent[] => [
  on(aReferral.drafted({ referralId, ...data })),
  on(aReferral.submitted({ referralId })),
  on(aReferral.acknowledged({ referralId })),
];

const WITHIN = { ...aReferral.submitted().data.clock, acknowledgeAt: '2025-04-11T11:00:07.123Z' };

describe('The referrals on which a clock runs', () => {
  beforeAll(() =>
    spec.given(
      ...sent(ASKED),
      on(aReferral.informationRequested({ referralId: ASKED })),
      ...sent(REFERRAL_ID),
      ...sent(DECLINED),
      on(aReferral.declined({ referralId: DECLINED })),
      on(aReferral.drafted({ referralId: DRAFT })),
      ...sent(ELSEWHERE, { referrerOrganisationId: STRANGER_ID }),
      on(
        aReferral.drafted({
          referralId: URGENT,
          recipientOrganisationId: HURRIED_ID,
          referrerOrganisationId: STRANGER_ID,
        }),
      ),
      on(aReferral.submitted({ referralId: URGENT, urgency: 'URGENT', clock: WITHIN })),
      on(aWork.riskTaskRaised({ referralId: URGENT })),
      ...sent(ACCEPTED),
      on(aReferral.accepted({ referralId: ACCEPTED })),
      ...sent(ALLOCATED),
      on(aReferral.accepted({ referralId: ALLOCATED })),
      on(aWork.allocated({ referralId: ALLOCATED })),
      ...sent(CHALLENGED, { referrerOrganisationId: STRANGER_ID, recipientOrganisationId: REVIEWER_ID }),
      by(STRANGER_ID, aReferral.declined({ referralId: CHALLENGED })),
      on(anEnd.challenged({ referralId: CHALLENGED })),
      on(anEnd.upheld({ referralId: CHALLENGED })),
      by(WORKER_ID, aReferral.declined({ referralId: CHALLENGED })),
      on(anEnd.challenged({ referralId: CHALLENGED })),
    ),
  );

  const referredBy = (organisationId: string, limit?: number) =>
    inReading(spec.database(), (tx) => clocks.referredBy(tx, organisationId, limit));
  const receivedBy = (organisationId: string, memberId = STRANGER_ID, allocates = false) =>
    inReading(spec.database(), (tx) => clocks.receivedBy(tx, { organisationId, memberId, allocates }));
  const ids = (rows: readonly { referralId: string }[]) => rows.map(({ referralId }) => referralId);

  it('are the open ones, the nearest deadline first: no draft, and none that was decided', async () =>
    expect(ids(await referredBy(REFERRER_ID))).toEqual([REFERRAL_ID, ASKED]));

  it('say what a to-do list needs', async () =>
    expect((await referredBy(REFERRER_ID))[0]).toEqual({
      referralId: REFERRAL_ID,
      reference: referenceOf('R', REFERRAL_ID),
      caseId: CASE_ID,
      personName: 'Jasper Thistlewick',
      serviceId: SERVICE_ID,
      referrerOrganisationId: REFERRER_ID,
      clock: 'DECIDE',
      waitsOn: 'recipient',
      urgency: 'STANDARD',
      dueOn: '2025-04-17',
      dueAt: null,
      declinedBy: null,
    }));

  it('say by which moment an urgent one is acknowledged', async () =>
    expect(await receivedBy(HURRIED_ID)).toMatchObject([
      { clock: 'ACKNOWLEDGE', urgency: 'URGENT', dueOn: '2025-04-11', dueAt: WITHIN.acknowledgeAt },
    ]));

  it('say which risks somebody has to act on, and until when; those of others do not', async () => {
    const tasksOf = (organisationId: string) =>
      inReading(spec.database(), (tx) => clocks.riskTasksOf(tx, organisationId));
    expect(await tasksOf(STRANGER_ID)).toMatchObject([
      {
        referralId: URGENT,
        clock: 'ACT_ON_RISK',
        waitsOn: 'referrer',
        dueOn: '2025-04-14',
        dueAt: '2025-04-14T13:00:00.000Z',
      },
    ]);
    expect(await tasksOf(REFERRER_ID)).toEqual([]);
  });

  it('say who declined where that has to be reviewed: the last time, and not before', async () => {
    const found = await receivedBy(REVIEWER_ID);
    expect(found.map(({ clock, declinedBy }) => [clock, declinedBy])).toEqual([['REVIEW_CHALLENGE', WORKER_ID]]);
  });

  it('are, for a service, those of every referrer', async () =>
    expect(ids(await receivedBy(RECIPIENT_ID))).toEqual([REFERRAL_ID, ELSEWHERE, ASKED]));

  it('are, for whoever has the work, also how it goes on: nobody else of the service has it on their list', async () => {
    expect(await receivedBy(RECIPIENT_ID, WORKER_ID)).toContainEqual(
      expect.objectContaining({ referralId: ALLOCATED, clock: 'FIRST_CONTACT', waitsOn: 'recipient' }),
    );
    expect(ids(await receivedBy(RECIPIENT_ID))).not.toContain(ALLOCATED);
  });

  it('are, for whoever gives out the work, what nobody has', async () => {
    const rows = await receivedBy(RECIPIENT_ID, STRANGER_ID, true);
    expect(rows).toContainEqual(expect.objectContaining({ referralId: ACCEPTED, clock: 'ALLOCATE' }));
    expect(ids(rows)).not.toContain(ALLOCATED);
  });

  it('are nobody else’s', async () => expect(await receivedBy(REFERRER_ID)).toEqual([]));

  it('can be cut short', async () => expect(ids(await referredBy(REFERRER_ID, 1))).toEqual([REFERRAL_ID]));
});
