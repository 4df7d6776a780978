import { accessMigrations } from '#access';
import { inReading } from '#access/testing';
import { projectionSpec, recorded } from '#projections/testing';
import type { DomainEvent } from '#kernel';
import {
  aSharing,
  EXAMPLE_CASE_ID,
  EXAMPLE_PERSON_ID,
  EXAMPLE_SHARER_ID,
  EXAMPLE_SHARING_ID,
} from '../domain/sharing.examples.js';
import { sharingMigrations } from '../migrations/index.js';
import { CaseRecordsProjection } from './case-records.projection.js';
import { casesOf, recordsHeldBy, recordsOfCases } from './case-records.query.js';

const spec = projectionSpec(new CaseRecordsProjection(), [...accessMigrations, ...sharingMigrations]);
const OTHER_CASE_ID = 'ca5e0002-0000-4000-8000-000000000002';
const REFERRAL_ID = '4ef00001-0000-4000-8000-000000000001';
const actor = {
  memberId: '3e3b0001-0000-4000-8000-000000000001',
  role: 'safeguarding-lead',
  organisationId: EXAMPLE_SHARER_ID,
};
const on = (stream: string, event: DomainEvent) => recorded(event, { stream, actor });
const opened = (caseId: string) =>
  on(`Case-${caseId}`, {
    type: 'CaseOpened',
    data: { caseId, personId: EXAMPLE_PERSON_ID, holderOrganisationId: EXAMPLE_SHARER_ID },
  });

describe('The records of a case', () => {
  beforeAll(() =>
    spec.given(
      opened(EXAMPLE_CASE_ID),
      opened(OTHER_CASE_ID),
      on(`Referral-${REFERRAL_ID}`, {
        type: 'ReferralDrafted',
        data: { referralId: REFERRAL_ID, caseId: EXAMPLE_CASE_ID },
      }),
      on(`Sharing-${EXAMPLE_SHARING_ID}`, aSharing.decided()),
    ),
  );
  const ask = <T>(work: Parameters<ReturnType<typeof spec.database>['tx']>[0]) =>
    inReading(spec.database(), work) as Promise<T>;

  it('are the case, its person, its referrals and its sharing decisions', async () =>
    expect(new Set(await recordsOfCases(spec.database(), [EXAMPLE_CASE_ID]))).toEqual(
      new Set([EXAMPLE_CASE_ID, EXAMPLE_PERSON_ID, REFERRAL_ID, EXAMPLE_SHARING_ID]),
    ));

  it('tell the cases of a person apart', async () => {
    const cases = await ask<ReadonlyMap<string, string[]>>((tx) => casesOf(tx, [EXAMPLE_PERSON_ID, REFERRAL_ID]));
    expect(cases.get(EXAMPLE_PERSON_ID)).toEqual([EXAMPLE_CASE_ID, OTHER_CASE_ID]);
    expect(cases.get(REFERRAL_ID)).toEqual([EXAMPLE_CASE_ID]);
  });

  it('are held by the organisation that opened the case', async () => {
    expect(await ask<string[]>((tx) => recordsHeldBy(tx, EXAMPLE_SHARER_ID))).toHaveLength(5);
    expect(await ask<string[]>((tx) => recordsHeldBy(tx, EXAMPLE_PERSON_ID))).toEqual([]);
  });
});
