import { referenceOf } from '#kernel';
import { projectionSpec, recorded } from '#projections/testing';
import { historyMigrations } from '../migrations/index.js';
import { CaseStreamsProjection } from './case-streams.projection.js';
import { streamsNamed, streamsOfCase } from './case-streams.query.js';

const spec = projectionSpec(new CaseStreamsProjection(), historyMigrations);
const CASE = 'ca5e0001-0000-4000-8000-000000000001';
const OTHER_CASE = 'ca5e0002-0000-4000-8000-000000000002';
const PERSON = '9e250001-0000-4000-8000-000000000001';
const REFERRAL = '4ef00001-0000-4000-8000-000000000001';

const first = (stream: string, type: string, caseId = CASE) =>
  recorded({ type, data: { caseId, personId: PERSON } }, { stream });
const opened = (caseId: string) => first(`Case-${caseId}`, 'CaseOpened', caseId);

describe('The streams of a case', () => {
  beforeEach(() =>
    spec.given(
      opened(CASE),
      first(`Referral-${REFERRAL}`, 'ReferralDrafted'),
      first('ForumReferral-f0', 'ForumReferralSubmitted'),
      first('Action-a0', 'ActionRaised'),
      first('Sharing-50', 'SharingDecided'),
      first('ServiceSearch-e0', 'NoServiceFound'),
      first('ServiceSearch-e1', 'PersonScreenedOut'),
      opened(OTHER_CASE),
    ),
  );

  it('are its own, its person’s, what is asked for by right about them, and every one that names it', async () => {
    const streams = await spec.database().tx((tx) => streamsOfCase(tx, CASE));
    expect(new Set(streams.map(({ stream }) => stream))).toEqual(
      new Set([
        ...[`Case-${CASE}`, `Person-${PERSON}`, `Erasure-${PERSON}`, `Rectification-${PERSON}`, `Referral-${REFERRAL}`],
        ...['ForumReferral-f0', 'Action-a0', 'Sharing-50', 'ServiceSearch-e0', 'ServiceSearch-e1'],
      ]),
    );
  });

  it('include the person for each of the person’s cases', async () => {
    const cases = await spec.database().tx((tx) => streamsNamed(tx, `Person-${PERSON}`));
    expect(cases.map(({ caseId }) => caseId)).toEqual([CASE, OTHER_CASE]);
  });

  it('are found by the reference that people use', async () => {
    const [found, ...more] = await spec.database().tx((tx) => streamsNamed(tx, referenceOf('R', REFERRAL)));
    expect(found).toMatchObject({ caseId: CASE, stream: `Referral-${REFERRAL}` });
    expect(more).toEqual([]);
  });

  it('are none for a case that does not exist', async () =>
    expect(await spec.database().tx((tx) => streamsOfCase(tx, REFERRAL))).toEqual([]));
});
