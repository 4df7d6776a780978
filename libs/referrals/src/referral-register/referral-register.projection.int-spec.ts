import { projectionSpec, recorded } from '#projections/testing';
import type { RecordedEvent } from '#event-store';
import { referenceOf } from '#kernel';
import { anEnd } from '../domain/ending.examples.js';
import type { ReferralEvent } from '../domain/referral.events.js';
import { aReferral, RECIPIENT_ID, REFERRAL_ID, REFERRER_ID } from '../domain/referral.examples.js';
import { referralStream } from '../domain/referral.stream.js';
import { aWork } from '../domain/work.examples.js';
import { referralsMigrations } from '../migrations/index.js';
import { ReferralRegisterProjection } from './referral-register.projection.js';

const spec = projectionSpec(new ReferralRegisterProjection(), referralsMigrations);
const { drafted, submitted, acknowledged, informationRequested, informationProvided } = aReferral;

const MEMBER_ID = '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d10';
const actor = { memberId: MEMBER_ID, role: 'referrer', organisationId: REFERRER_ID };
const at = new Date('2025-04-10T09:00:00.000Z');

const history = (...events: ReferralEvent[]): RecordedEvent[] =>
  events.map((event, index) =>
    recorded(event, {
      stream: referralStream(event.data.referralId),
      revision: BigInt(index),
      position: BigInt(index),
      occurredAt: at,
      recordedAt: at,
      actor,
    }),
  );

const rowAfter = async (...events: ReferralEvent[]) => (await spec.given(...history(...events)))[0];

describe('The register of referrals', () => {
  it('holds a draft with its sides and reference, and no name', async () =>
    expect(await rowAfter(drafted())).toMatchObject({
      referral_id: REFERRAL_ID,
      reference: referenceOf('R', REFERRAL_ID),
      referrer_organisation_id: REFERRER_ID,
      recipient_organisation_id: RECIPIENT_ID,
      state: 'DRAFT',
      drafted_by: MEMBER_ID,
      person_name: null,
      submitted_at: null,
      due_on: null,
    }));

  it('starts both clocks when the referral is sent, the nearer one being due', async () =>
    expect(asText(await rowAfter(drafted(), submitted()))).toMatchObject({
      state: 'SUBMITTED',
      person_name: 'Jasper Thistlewick',
      acknowledge_by: '2025-04-11',
      decide_by: '2025-04-17',
      due_on: '2025-04-11',
    }));

  it('keeps the moment by which an urgent one is acknowledged, until it is', async () => {
    const { clock } = submitted().data;
    const urgent = submitted({ urgency: 'URGENT', clock: { ...clock, acknowledgeAt: '2025-04-11T11:00:00.000Z' } });
    expect(await rowAfter(drafted(), urgent)).toMatchObject({ acknowledge_at: new Date('2025-04-11T11:00:00.000Z') });
    for (const next of [acknowledged(), aReferral.withdrawn()])
      expect(await rowAfter(drafted(), urgent, next)).toMatchObject({ acknowledge_at: null });
  });

  it('keeps the moment by which somebody acts on an immediate risk, whatever else happens, until that was done', async () => {
    const raised = [drafted(), submitted(), acknowledged(), aWork.riskTaskRaised()];
    const moment = { risk_task_at: new Date('2025-04-14T13:00:00.000Z') };
    expect(await rowAfter(...raised, aReferral.declined())).toMatchObject(moment);
    expect(await rowAfter(...raised, aReferral.withdrawn())).toMatchObject(moment);
    expect(await rowAfter(...raised, aWork.riskTaskDone())).toMatchObject({ risk_task_at: null });
    expect(await rowAfter(...raised, anEnd.markedInError())).toMatchObject({ risk_task_at: null });
  });

  it('has the decision due once the referral is acknowledged', async () =>
    expect(asText(await rowAfter(drafted(), submitted(), acknowledged()))).toMatchObject({
      state: 'RECEIVED',
      acknowledge_by: null,
      due_on: '2025-04-17',
    }));

  it('has only the answer due while information is awaited', async () =>
    expect(asText(await rowAfter(drafted(), submitted(), acknowledged(), informationRequested()))).toMatchObject({
      state: 'INFO_REQUESTED',
      decide_by: null,
      answer_by: '2025-04-23',
      due_on: '2025-04-23',
    }));

  it('has the later decision day due once the answers came', async () => {
    const row = await rowAfter(drafted(), submitted(), acknowledged(), informationRequested(), informationProvided());
    expect(asText(row)).toMatchObject({ state: 'RECEIVED', answer_by: null, due_on: '2025-04-23' });
  });

  it('knows how the work starts after a yes', async () => {
    expect(asText(await rowAfter(drafted(), submitted(), acknowledged(), aReferral.accepted()))).toMatchObject({
      state: 'ACCEPTED',
      start: 'NOW',
      first_contact_due_on: '2025-04-16',
      due_on: null,
    });
    expect(
      asText(await rowAfter(drafted(), submitted(), acknowledged(), aReferral.acceptedToWaitingList())),
    ).toMatchObject({ state: 'WAITLISTED', start: 'WAITING_LIST', wait_review_due_on: '2025-05-15' });
  });

  it('forgets an earlier yes once a decline after an assessment did not stand, so that a hold is in the inbox again', async () => {
    const anew = [aReferral.accepted(), aReferral.declined(), anEnd.challenged(), anEnd.upheld(), anEnd.held()];
    const row = await rowAfter(drafted(), submitted(), acknowledged(), ...anew);
    expect(row).toMatchObject({ state: 'ON_HOLD', start: null, stage: 'deciding' });
  });

  it('has nothing due after a no or a withdrawal', async () => {
    const sent = [drafted(), submitted(), acknowledged()];
    expect(await rowAfter(...sent, aReferral.declined())).toMatchObject({ state: 'DECLINED', due_on: null });
    expect(await rowAfter(...sent, aReferral.withdrawn())).toMatchObject({ state: 'WITHDRAWN', due_on: null });
  });

  it('keeps where a referral stands when a deadline is missed', async () =>
    expect(asText(await rowAfter(drafted(), submitted(), acknowledged(), aReferral.deadlineMissed()))).toMatchObject({
      state: 'RECEIVED',
      due_on: '2025-04-17',
      revision: '3',
    }));

  it('keeps every step as it was recorded, with who took it', async () => {
    await spec.given(...history(drafted(), aReferral.eligibilityChecked(), submitted()));
    const steps = await spec.rows('referrals.step');
    expect(steps).toHaveLength(3);
    expect(steps[2]).toMatchObject({ type: 'ReferralSubmitted', member_id: MEMBER_ID, data: submitted().data });
  });
});

/** Dates as PostgreSQL writes them, whichever way the driver hands them over. */
function asText(row: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [name, value instanceof Date ? dateText(value) : value]),
  );
}

function dateText(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
