import { anAction } from '#forums/testing';
import type { DomainEvent } from '#kernel';
import { projectionSpec, recorded } from '#projections/testing';
import { aReferral, anEnd } from '#referrals/testing';
import { noticesMigrations } from '../migrations/index.js';
import { NoticeRecordsProjection } from './notice-records.projection.js';

const spec = projectionSpec(new NoticeRecordsProjection(), noticesMigrations);
const REFERRAL = aReferral.drafted().data.referralId;
const ACTION = anAction.raised().data.actionId;

async function due(stream: string, ...events: DomainEvent[]) {
  await spec.given(...events.map((event) => recorded(event, { stream })));
  const rows = await spec
    .database()
    .query<{ text: string }>(`SELECT clock || ' ' || side || ' ' || due_on AS text FROM notices.due ORDER BY 1`);
  return rows.map(({ text }) => text);
}
const ofReferral = (...events: DomainEvent[]) => due(`Referral-${REFERRAL}`, aReferral.drafted(), ...events);
const isOpen = async () =>
  (await spec.database().query<{ open: boolean }>('SELECT is_open AS open FROM notices.record'))[0]?.open;

describe('What there is to remind of', () => {
  it('is nothing of a draft, which is nobody’s work but its author’s', async () => {
    expect(await ofReferral()).toEqual([]);
    expect(await isOpen()).toBe(false);
  });

  it('is the service’s to acknowledge and to decide', async () => {
    expect(await ofReferral(aReferral.submitted())).toEqual([
      'ACKNOWLEDGE asked 2025-04-11',
      'DECIDE asked 2025-04-17',
    ]);
    expect(await isOpen()).toBe(true);
    expect(await ofReferral(aReferral.submitted(), aReferral.acknowledged())).toEqual(['DECIDE asked 2025-04-17']);
  });

  it('is the referrer’s while questions are open, and the service’s again after', async () => {
    const asked = [aReferral.submitted(), aReferral.acknowledged(), aReferral.informationRequested()];
    expect(await ofReferral(...asked)).toEqual(['ANSWER asking 2025-04-23']);
    const [line = ''] = await ofReferral(...asked, aReferral.informationProvided());
    expect(line).toMatch(/^DECIDE asked 2025-04-/);
  });

  it('is the referrer’s once work ended early, until the person is referred onward', async () => {
    const ended = [aReferral.submitted(), aReferral.accepted(), anEnd.endedEarly()];
    expect(await ofReferral(...ended)).toEqual(['REFER_ONWARD asking 2025-04-30']);
    expect(await isOpen()).toBe(true);
    expect(await ofReferral(...ended, anEnd.onward())).toEqual([]);
    expect(await isOpen()).toBe(false);
  });

  it('ends with a no', async () => {
    expect(await ofReferral(aReferral.submitted(), aReferral.declined())).toEqual([]);
    expect(await isOpen()).toBe(false);
  });

  it('is the owner’s of an action, to the last day that was agreed, until it is done', async () => {
    const stream = `Action-${ACTION}`;
    expect(await due(stream, anAction.raised({ dueOn: '2025-04-04' }))).toEqual(['ACTION asked 2025-04-04']);
    const extended = [anAction.raised(), anAction.accepted(), anAction.extended({ dueOn: '2025-04-11' })];
    expect(await due(stream, ...extended)).toEqual(['ACTION asked 2025-04-11']);
    expect(await due(stream, ...extended, anAction.completed())).toEqual([]);
    expect(await isOpen()).toBe(false);
  });
});
