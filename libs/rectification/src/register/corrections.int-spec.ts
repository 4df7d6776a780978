import { projectionSpec, recorded } from '#projections/testing';
import { rectificationMigrations } from '../migrations/index.js';
import { CorrectionsProjection } from './corrections.projection.js';
import { Corrections } from './corrections.query.js';

const spec = projectionSpec(new CorrectionsProjection(), rectificationMigrations);
const PERSON = '9e250001-0000-4000-8000-000000000001';
const ANOTHER = '9e250001-0000-4000-8000-000000000002';
const CASE = 'ca5e0001-0000-4000-8000-000000000001';
const REFERRAL = '4ef00001-0000-4000-8000-000000000001';
const ENTRY = 'd15c0001-0000-4000-8000-000000000001';
const SEAL = '5ea10001-0000-4000-8000-000000000001';
const [DETAILS, MISTAKE, SENT] = [
  'e0e00001-0000-4000-8000-000000000001',
  'e0e00001-0000-4000-8000-000000000002',
  'e0e00001-0000-4000-8000-000000000003',
];

const corrected = (eventId: string, type: string, ids: object) =>
  recorded({ type, data: { personId: PERSON, ...ids } }, { eventId });
const sealed = (scope: string, entryIds: readonly string[]) =>
  recorded({ type: 'RecordSealed', data: { personId: PERSON, caseId: CASE, sealId: SEAL, scope, entryIds } }, {});

const made = [
  recorded({ type: 'ReferralDrafted', data: { personId: PERSON, caseId: CASE, referralId: REFERRAL } }, {}),
  corrected(DETAILS, 'PersonDetailsCorrected', {}),
  corrected(MISTAKE, 'EntryCorrected', { caseId: CASE, entryId: ENTRY }),
  corrected(SENT, 'ReferralCorrected', { referralId: REFERRAL }),
];
const unsealed = recorded({ type: 'RecordUnsealed', data: { personId: PERSON, caseId: CASE, sealId: SEAL } }, {});

describe('The corrections that a request can name', () => {
  const found = async (personId = PERSON) => {
    const corrections = new Corrections(spec.database());
    const all = await spec.database().tx((tx) => corrections.about(tx, personId));
    return new Set(all.map(({ correctionId }) => correctionId));
  };
  const isAbout = (personId: string, id: string) => new Corrections(spec.database()).isAbout(personId, id);

  it('are all that were made about the person, and none about anybody else', async () => {
    await spec.given(...made);
    expect(await found()).toEqual(new Set([DETAILS, MISTAKE, SENT]));
    expect(await found(ANOTHER)).toEqual(new Set());
    expect([await isAbout(PERSON, DETAILS), await isAbout(ANOTHER, DETAILS)]).toEqual([true, false]);
  });

  it('are none of an entry while it is sealed', async () => {
    await spec.given(...made, sealed('ENTRIES', [ENTRY]));
    expect(await found()).toEqual(new Set([DETAILS, SENT]));
    expect(await isAbout(PERSON, MISTAKE)).toBe(false);
  });

  it('are all again when the seal has ended', async () => {
    await spec.given(...made, sealed('ENTRIES', [ENTRY]), unsealed);
    expect(await found()).toEqual(new Set([DETAILS, MISTAKE, SENT]));
  });

  it('are none of a case and its referrals while the case is sealed', async () => {
    await spec.given(...made, sealed('WHOLE_CASE', []));
    expect(await found()).toEqual(new Set([DETAILS]));
  });
});
