import { londonInstant } from '#kernel';
import { aReferral } from '../domain/referral.examples.js';
import type { ReferralEvent } from '../domain/referral.events.js';
import { aWork, KEYWORKER_ID, OTHER_WORKER_ID } from '../domain/work.examples.js';
import { stepsFrom } from './open-referral.examples.js';
import { progressOf } from './progress.view.js';
import { workSections } from './work.view.js';

const NAMES = new Map([
  [KEYWORKER_ID, 'Asha Quillfeather'],
  [OTHER_WORKER_ID, 'Rowan Tollgate'],
]);
const names = { member: (id: string) => NAMES.get(id) ?? 'a member' };
const accepted = [aReferral.drafted(), aReferral.submitted(), aReferral.acknowledged(), aReferral.accepted()];
const assessed = [...accepted, aWork.allocated(), aWork.contacted(), aWork.assessmentBegun()];
const notReady = [...assessed, aWork.assessed({ result: 'SUITABLE_NOT_READY' }), aWork.planAgreed()];
const place = aWork.waitlisted({ from: 'ASSESSMENT' });
const { firstContactDueOn: _, ...ready } = aWork.ready({ to: 'ASSESSMENT' }).data;
const isReady = { type: 'ReferralReady', data: ready } as const;

const rowsOf = (...events: ReferralEvent[]) => workSections(stepsFrom(...events), names).flatMap(({ rows }) => rows);
const waiting = (...events: ReferralEvent[]) => rowsOf(...events).find(({ key }) => key === 'Waiting list')?.text;

describe('The waiting list on the page of a referral', () => {
  it('names who holds the risk by the last look at the place', () => {
    expect(waiting(...accepted, aWork.waitlisted())).toContain('Asha Quillfeather holds the risk');
    const looked = aWork.waitReviewed({ riskHolderId: OTHER_WORKER_ID });
    expect(waiting(...accepted, aWork.waitlisted(), looked)).toContain('Rowan Tollgate holds the risk');
  });
  it('names who holds it now when somebody waits a second time, and not who held it the first time', () => {
    const first = [place, aWork.waitReviewed({ riskHolderId: OTHER_WORKER_ID }), isReady];
    expect(waiting(...notReady, ...first, place)).toContain('Asha Quillfeather holds the risk');
  });
  it('says nothing once the wait is over', () => expect(waiting(...notReady, place, isReady)).toBeUndefined());
});

it('A change of risk stands under the day on which it was reported in England, and not in UTC', () => {
  const [report] = stepsFrom(aWork.riskReported()).map((step) => ({
    ...step,
    occurredAt: londonInstant('2025-06-11', '00:30'),
  }));
  const [section] = workSections(report ? [report] : [], names);
  expect(section?.rows[0]?.key).toBe('11 June 2025');
});

it('What was done about a changed risk stands beside the report, with who recorded it', () => {
  const [section] = workSections(stepsFrom(aWork.riskReported(), aWork.riskTaskRaised(), aWork.riskTaskDone()), names);
  expect(section?.rows.map(({ text }) => text)).toEqual([
    expect.stringContaining('speaks of going to the house'),
    expect.stringMatching(/^Done about the changed risk, recorded by .+: Rang the adviser and the police/),
  ]);
});

it('Who was not ready can start the work once the wait is over', () => {
  const found = (...events: ReferralEvent[]) => progressOf({}, stepsFrom(...events), 0).assessment;
  expect(found(...notReady, place)).toBe('SUITABLE_NOT_READY');
  expect(found(...notReady, place, isReady)).toBe('SUITABLE');
  expect(found(...assessed)).toBeUndefined();
});
