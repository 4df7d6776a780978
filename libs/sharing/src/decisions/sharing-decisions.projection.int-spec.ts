import { accessMigrations } from '#access';
import { inReading } from '#access/testing';
import { projectionSpec, recorded } from '#projections/testing';
import {
  aSharing,
  EXAMPLE_CASE_ID,
  EXAMPLE_RECIPIENT_ID,
  EXAMPLE_SHARER_ID,
  EXAMPLE_SHARING_ID,
} from '../domain/sharing.examples.js';
import { sharingStream } from '../domain/sharing.stream.js';
import { sharingMigrations } from '../migrations/index.js';
import { SharingDecisionsProjection } from './sharing-decisions.projection.js';
import { sharingDecision, sharingDecisions } from './sharing-decisions.query.js';

const spec = projectionSpec(new SharingDecisionsProjection(), [...accessMigrations, ...sharingMigrations]);
const SECOND = '5a5a0003-0000-4000-8000-000000000003';
const actor = {
  memberId: '3e3b0001-0000-4000-8000-000000000001',
  role: 'safeguarding-lead',
  organisationId: EXAMPLE_SHARER_ID,
};

const decided = recorded(aSharing.decided(), { stream: sharingStream(EXAMPLE_SHARING_ID), actor });
const released = recorded(aSharing.released(), { stream: sharingStream(EXAMPLE_SHARING_ID), actor });
const kept = recorded(
  aSharing.decided({
    sharingId: SECOND,
    decision: 'DO_NOT_SHARE',
    decidedOn: '2025-05-01',
    purpose: 'RISK_MANAGEMENT',
  }),
  { stream: sharingStream(SECOND), actor },
);
const list = (
  filter: Parameters<typeof sharingDecisions>[1],
  page: Partial<Parameters<typeof sharingDecisions>[2]> = {},
) => inReading(spec.database(), (tx) => sharingDecisions(tx, filter, { limit: 10, ...page }));
const idsOf = async (...args: Parameters<typeof list>) =>
  (await list(...args)).decisions.map(({ sharingId }) => sharingId);

describe('The decisions on record', () => {
  it('keep who decided, what was decided and when the recipients got it', async () => {
    await spec.given(decided, released);
    const entry = await inReading(spec.database(), (tx) => sharingDecision(tx, EXAMPLE_SHARING_ID));
    expect(entry).toMatchObject({
      record: aSharing.decided().data,
      decidedBy: actor.memberId,
      decidedInRole: 'safeguarding-lead',
      releasedOn: '2025-04-10',
      releaseMethod: 'SIGHTLINE',
    });
  });

  it('are absent when nobody decided', async () => {
    await spec.given();
    expect(await inReading(spec.database(), (tx) => sharingDecision(tx, EXAMPLE_SHARING_ID))).toBeUndefined();
  });
});

describe('A list of decisions', () => {
  beforeAll(() => spec.given(decided, released, kept));

  it('begins with the newest', async () =>
    expect(await idsOf({ caseId: EXAMPLE_CASE_ID })).toEqual([SECOND, EXAMPLE_SHARING_ID]));

  it('goes on where its first page ended', async () => {
    const first = await list({}, { limit: 1 });
    expect(first.decisions.map(({ sharingId }) => sharingId)).toEqual([SECOND]);
    expect(await idsOf({}, { limit: 1, before: first.next })).toEqual([EXAMPLE_SHARING_ID]);
  });

  it.each([
    ['decision', { decision: 'DO_NOT_SHARE' }, [SECOND]],
    ['purpose', { purpose: 'REFERRAL_TO_SERVICE' }, [EXAMPLE_SHARING_ID]],
    ['first day', { from: '2025-05-01' }, [SECOND]],
    ['last day', { to: '2025-04-30' }, [EXAMPLE_SHARING_ID]],
    ['organisation that would get it', { organisationId: EXAMPLE_RECIPIENT_ID }, [SECOND, EXAMPLE_SHARING_ID]],
    ['another case', { caseId: SECOND }, []],
  ] as const)('can be cut by %s', async (_name, filter, expected) => expect(await idsOf(filter)).toEqual(expected));

  it('shows a recipient what was released and nothing that was not', async () =>
    expect(await idsOf({}, { visibleTo: EXAMPLE_RECIPIENT_ID })).toEqual([EXAMPLE_SHARING_ID]));

  it('shows a stranger nothing', async () => expect(await idsOf({}, { visibleTo: EXAMPLE_CASE_ID })).toEqual([]));
});

describe('A long list of decisions', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `5a5a${1000 + index}-0000-4000-8000-000000000000`);

  it('counts places in the log as numbers: the twelfth comes before the third', async () => {
    const all = ids.map((sharingId) =>
      recorded(aSharing.decided({ sharingId }), { stream: sharingStream(sharingId), actor }),
    );
    await spec.given(...all);
    const first = await list({}, { limit: 6 });
    const rest = await list({}, { limit: 6, before: first.next });
    expect([...first.decisions, ...rest.decisions].map(({ sharingId }) => sharingId)).toEqual(ids.toReversed());
  });
});
